"""Every state of the counter and everything that can happen in it: what the flow does is what the machine says."""

from dataclasses import replace

import pytest

from kiosk.flow import parked
from kiosk.flow.actions import Act, Action, ChooseItem, ConfirmAbsent, ResumeParked, ToggleReason
from kiosk.flow.counter import Input, Tick
from kiosk.flow.views import AnswerKind, DoneView, Tone, View
from sync.domain.cases import CaseStatus, DropOff
from sync.domain.codes import CommandName, Scan, Symbology, own_code
from sync.domain.counter import ACTS, ANSWERS, LOOKUPS, OF_STEP, SCANS, VISIT, Deed, Go, Happened, Never, No, State
from sync.domain.counter_table import HELP, TABLE, move
from sync.domain.verification import Reason
from sync.domain.visit import Step
from tests.support.cases import BAG, BAG_TWO, BEANIE, JACKET, case_of
from tests.support.memory_counter import MemoryCounter

OPEN = case_of(JACKET, BEANIE)
OTHER = case_of(BEANIE, case_id="RB-2LM4A8QX", rma="NL-1002")
WAITS = case_of(JACKET, case_id="RB-3WATS000", rma="NL-1003")
CASE_QR = Scan("https://returns.example/r/NL-1001", Symbology.QR)
OTHER_QR = Scan("https://returns.example/r/NL-1002", Symbology.QR)
STRANGE_EAN = Scan("4006381333931", Symbology.EAN13)
TAG = Scan(JACKET.upc, Symbology.EAN13)
TAG_TWO = Scan(BEANIE.upc, Symbology.EAN13)
BOTH = (TAG, Act.LIKE_NEW, TAG_TWO, Act.LIKE_NEW)

# How each state is reached, from an idle counter at which a return (WAITS) is parked.
WAY: dict[State, tuple[Input, ...]] = {
    State.LOCKED: (),
    State.DESK: (CASE_QR, Act.QUEUE),
    State.IDLE: (),
    State.NOT_FOUND: (Scan("RB-00000000", Symbology.QR),),
    State.ALREADY_DONE: (Scan("RB-1DNE0000", Symbology.QR),),
    State.NOT_OPEN: (Scan("RB-1N0T0PEN", Symbology.QR),),
    State.OFFLINE_UNKNOWN: (Scan("RB-0FF00000", Symbology.QR),),
    State.PARKED_OVER: (),
    State.ASKED: (CASE_QR, TAG, Act.LIKE_NEW, OTHER_QR),
    State.CASE: (CASE_QR, TAG, Act.LIKE_NEW),
    State.ITEM: (CASE_QR, TAG, Act.LIKE_NEW, TAG_TWO),
    State.MATCH: (CASE_QR, STRANGE_EAN),
    State.DAMAGE: (CASE_QR, TAG, Act.LIKE_NEW, TAG_TWO, Act.DAMAGED),
    State.PHOTO: (CASE_QR, TAG, Act.LIKE_NEW, TAG_TWO, Act.DAMAGED, Act.PHOTO),
    State.ABSENT: (CASE_QR, TAG, Act.LIKE_NEW, TAG_TWO, Act.NOT_HERE),
    State.UNDECLARED: (CASE_QR, TAG, Act.LIKE_NEW, Act.UNDECLARED),
    State.SUMMARY: (CASE_QR, *BOTH),
    State.BAG: (CASE_QR, *BOTH, Act.BAG, Act.NEXT_BAG, Scan(BAG)),
    State.GRACE: (CASE_QR, *BOTH, Scan(BAG)),
}

SCAN_OF: dict[Happened, Scan] = {
    Happened.CASE: OTHER_QR,
    Happened.THIS_CASE: CASE_QR,
    Happened.ITEM: TAG_TWO,
    Happened.JUDGED_ITEM: TAG,
    Happened.OTHER_ITEM: Scan("9506000134352", Symbology.EAN13),
    Happened.BAG_LABEL: Scan(BAG_TWO),
    Happened.OWN_BAG: Scan(BAG),
    Happened.TOTE: Scan(own_code("RBT", "00417000")),
    Happened.PLATE: Scan(own_code("RBL", "00417000")),
    Happened.BADGE: Scan(own_code("RBS", "00417000")),
    Happened.GARBLED: Scan("RBB00000000X"),
    Happened.STRANGE: Scan("WIFI:S:shop;;", Symbology.QR),
    Happened.HUB_COMMAND: Scan("KIOSKSE"),
}
# Goods mean the same to an idle counter, whichever they are; what belongs to an open return needs one.
ONLY_IN_A_RETURN = {Happened.THIS_CASE, Happened.JUDGED_ITEM, Happened.OTHER_ITEM, Happened.OWN_BAG}

ACT_OF: dict[Happened, Action] = {
    **{Happened(act.value): act for act in Act if act.value in frozenset(Happened)},
    Happened.CHOOSE: ChooseItem(BEANIE.item_id),
    Happened.CONFIRM_ABSENT: ConfirmAbsent(BEANIE.item_id),
    Happened.RESUME: ResumeParked(""),
    Happened.SAY_MORE: ToggleReason(Reason.STAIN),
    Happened.REPRINT: Act.PRINT,
    Happened.OTHER_ACT: Act.SHOW_START,
}


def counter_in(state: State) -> MemoryCounter:
    """A counter that stands in `state`."""
    counter = MemoryCounter()
    counter.keep(WAITS)
    counter.run(Scan("NL-1003", Symbology.QR), Act.PARK)
    for case in (OPEN, OTHER):
        counter.keep(case)
    done = replace(OTHER, case_id="RB-1DNE0000", rma_number="NL-9", status=CaseStatus.VERIFIED)
    done = replace(done, dropped_off=DropOff(counter.clock.now(), "Union Station", ()))
    counter.central.cases = {
        "RB-1DNE0000": done,
        "RB-1N0T0PEN": replace(OTHER, case_id="RB-1N0T0PEN", rma_number="NL-8", status=CaseStatus.DENIED),
    }
    if state is State.OFFLINE_UNKNOWN:
        counter.central.cases = None
    if state is State.PARKED_OVER:
        counter.keep(replace(WAITS, status=CaseStatus.CANCELLED))
        counter.run(ResumeParked(waiting(counter)))
    counter.run(*WAY[state])
    counter.lock.locked, counter.lock.sees = state is State.LOCKED, False
    assert counter.flow.state is state
    return counter


def waiting(counter: MemoryCounter) -> str:
    return counter.visits.parked()[0].visit_id


def stored(counter: MemoryCounter) -> object:
    """What a crash leaves, but for the count of acts."""
    visit = counter.store.visits.open_visit()
    parked = [one.visit_id for one in counter.store.visits.parked()]
    return (replace(visit, tally=type(visit.tally)()) if visit else None), parked, len(counter.store.memory.rows)


def words(view: View) -> str:
    notice = getattr(view, "notice", None)
    return notice.text if notice else ""


def check(counter: MemoryCounter, state: State, happened: Happened, entry: Input) -> None:
    before = stored(counter)
    view = counter.run(entry)
    after = counter.flow.state
    match move(state, happened):
        case No(sentence):
            assert (after, words(view)) == (state, sentence) or (state in ANSWERS and after is State.IDLE)
            assert stored(counter) == before
            assert view.notice and view.notice.tone is Tone.WARN  # type: ignore[union-attr]
        case Go(_, to):
            refused = after is state and words(view).endswith(".")
            assert after in to or refused, f"{state} {happened} led to {after}"
        case Never():
            pytest.fail("it did happen")


STATES = [state for state in State if state is not State.LOOKUP]  # lasts only within one input


@pytest.mark.parametrize("state", STATES)
def test_every_scan_in_every_state(state: State) -> None:
    for happened, scan in SCAN_OF.items():
        counter = counter_in(state)
        if happened is Happened.THIS_CASE and state in (*ANSWERS, State.IDLE, State.LOCKED):
            continue  # without an open return it is a return like any other
        real = Happened.ITEM if state in (*ANSWERS, State.IDLE) and happened in ONLY_IN_A_RETURN else happened
        if happened is Happened.OWN_BAG and state not in (State.BAG, State.GRACE):
            real = Happened.BAG_LABEL
        if state is State.SUMMARY and happened is Happened.ITEM:
            real = Happened.JUDGED_ITEM
        if state is State.MATCH and happened is Happened.JUDGED_ITEM:
            real = Happened.ITEM
        check(counter, state, real, scan)


@pytest.mark.parametrize("state", STATES)
def test_every_act_in_every_state(state: State) -> None:
    for happened, act in ACT_OF.items():
        counter = counter_in(state)
        if isinstance(act, ResumeParked):
            act = ResumeParked(waiting(counter))
        check(counter, state, happened, act)
    assert set(ACT_OF) == ACTS


def test_the_grace_ends_by_the_clock_and_nowhere_else() -> None:
    for state in STATES:
        counter = counter_in(state)
        counter.clock.advance(11)
        counter.run(Tick())
        answer = move(state, Happened.GRACE_OVER)
        assert isinstance(answer, Go) is (state is State.GRACE)
        assert counter.flow.state is (State.IDLE if state is State.GRACE else state)


def test_every_cell_has_an_answer_and_every_refusal_a_whole_sentence() -> None:
    assert set(TABLE) == {(state, happened) for state in State for happened in Happened}
    sentences = [entry.sentence for entry in TABLE.values() if isinstance(entry, No)]
    assert all(sentence.endswith(".") and len(sentence.split()) > 3 for sentence in (*sentences, *HELP.values()))
    assert set(parked.STATES) == set(AnswerKind) and set(OF_STEP) == set(Step)
    assert set(HELP) == set(State) and SCANS | LOOKUPS | ACTS | {Happened.GRACE_OVER} == set(Happened)


# The codes against the moments of the work, cell by cell.
D3: dict[Happened, dict[State, Deed | str]] = {
    Happened.CASE: {
        State.IDLE: Deed.LOOK_UP,
        State.CASE: Deed.ASK_PARK,
        State.ITEM: Deed.ASK_PARK,
        State.BAG: "Scan this return's bag first, or park this return. Then scan the next customer's code.",
        State.GRACE: Deed.LOOK_UP,
    },
    Happened.THIS_CASE: {
        State.CASE: Deed.ALREADY_OPEN,
        State.ITEM: Deed.ALREADY_OPEN,
        State.BAG: Deed.ALREADY_OPEN,
        State.GRACE: "This return is done. Undo first, or scan the next customer's code.",
    },
    Happened.ITEM: {
        State.IDLE: "Scan the customer's return code first, then the items.",
        State.CASE: Deed.ITEM,
        State.ITEM: Deed.ITEM,
        State.DAMAGE: Deed.WAIT,
        State.GRACE: "Scan the customer's return code first, then the items.",
    },
    Happened.OTHER_ITEM: {State.CASE: Deed.OTHER_ITEM, State.ITEM: Deed.OTHER_ITEM, State.BAG: Deed.OTHER_ITEM},
    Happened.JUDGED_ITEM: {State.CASE: Deed.ALREADY_JUDGED, State.BAG: Deed.ALREADY_JUDGED},
    Happened.BAG_LABEL: {
        State.IDLE: Deed.SHOW_BAG,
        State.CASE: Deed.ATTACH,
        State.ITEM: "Judge this item first, then scan the bag.",
        State.BAG: Deed.ATTACH,
        State.GRACE: "This return is done. Scan the next customer's return code first.",
    },
    Happened.TOTE: {
        State.IDLE: "This is a tote's label. Scan the customer's return code first.",
        **dict.fromkeys(
            (State.CASE, State.ITEM, State.BAG), "This is not a bag label. Scan a label that starts with RBB."
        ),
    },
    Happened.PLATE: {
        State.IDLE: Deed.LOOK_UP,
        State.CASE: "A license plate belongs to a hub station. Go on with this return.",
    },
    Happened.BADGE: dict.fromkeys(
        (State.IDLE, State.CASE, State.ITEM, State.BAG), "Badges are not used at this station."
    ),
    Happened.HUB_COMMAND: dict.fromkeys(
        (State.IDLE, State.CASE, State.ITEM, State.BAG), "That command belongs to a hub station. Nothing was done."
    ),
}


def test_each_code_in_each_moment_has_its_own_answer() -> None:
    for happened, row in D3.items():
        for state, expected in row.items():
            answer = move(state, happened)
            said = answer.deed if isinstance(answer, Go) else answer.sentence if isinstance(answer, No) else None
            assert said == expected, (happened, state)


# The arrows of the counter's day: where it stands, what happens, where it stands then.
ARROWS: list[tuple[State, Input, State]] = [
    (State.IDLE, CASE_QR, State.CASE),
    (State.IDLE, Scan("RB-00000000", Symbology.QR), State.NOT_FOUND),
    (State.IDLE, Scan("RB-1DNE0000", Symbology.QR), State.ALREADY_DONE),
    (State.ALREADY_DONE, Act.BACK, State.IDLE),
    (State.OFFLINE_UNKNOWN, Act.BACK, State.IDLE),
    (State.CASE, TAG_TWO, State.ITEM),
    (State.CASE, ChooseItem(BEANIE.item_id), State.ITEM),
    (State.CASE, STRANGE_EAN, State.MATCH),
    (State.ITEM, STRANGE_EAN, State.MATCH),
    (State.ITEM, Act.LIKE_NEW, State.SUMMARY),
    (State.ITEM, Act.DAMAGED, State.DAMAGE),
    (State.ITEM, Act.NOT_HERE, State.ABSENT),
    (State.ABSENT, Act.NOT_HERE, State.SUMMARY),
    (State.MATCH, ChooseItem(BEANIE.item_id), State.ITEM),
    (State.MATCH, Act.NONE_OF_THESE, State.UNDECLARED),
    (State.UNDECLARED, Act.CUSTOMER_TAKES_BACK, State.CASE),
    (State.SUMMARY, Scan(BAG_TWO), State.GRACE),
    (State.BAG, Scan(BAG_TWO), State.GRACE),
    (State.GRACE, OTHER_QR, State.CASE),
    (State.GRACE, Act.UNDO, State.SUMMARY),
    (State.ASKED, Act.PARK, State.CASE),
    (State.ASKED, Act.BACK, State.CASE),
    (State.ASKED, TAG_TWO, State.ITEM),
    *((state, Act.PARK, State.IDLE) for state in sorted(VISIT)),
]


@pytest.mark.parametrize(("state", "entry", "to"), ARROWS)
def test_the_arrows_of_the_work(state: State, entry: Input, to: State) -> None:
    counter = counter_in(state)
    counter.run(entry)
    assert counter.flow.state is to


@pytest.mark.parametrize("state", [*sorted(VISIT), State.ASKED, *sorted(ANSWERS), State.DESK, State.GRACE])
def test_one_step_back_leads_somewhere_everywhere(state: State) -> None:
    counter = counter_in(state)
    rows = len(counter.store.memory.rows)
    view = counter.run(Act.UNDO)
    assert not words(view).startswith("That does nothing")
    assert len(counter.store.memory.rows) == rows and not isinstance(view, DoneView)


@pytest.mark.parametrize("command", CommandName)
def test_every_command_of_the_card_does_something_or_says_why_not_here(command: CommandName) -> None:
    for state in STATES:
        counter = counter_in(state)
        counter.clock.advance(2)
        before = counter.view
        view = counter.run(Scan(command))
        assert view != before or words(view), f"{command} in {state}"


def test_while_it_is_locked_nothing_is_done_but_to_keep_what_was_typed() -> None:
    for happened in Happened:
        answer = move(State.LOCKED, happened)
        harmless = isinstance(answer, Go) and answer.deed in (Deed.NOTHING, Deed.HELP)
        assert harmless or isinstance(answer, No | Never) or happened is Happened.SAY_MORE
