"""What holds for any history, made up by hypothesis."""

from dataclasses import replace
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from sync.domain.cases import MerchantRules, MethodKind
from sync.domain.remittance import CaseDecision, DecidedBy, ItemDecision, Received, Resolution, Why, decide
from sync.domain.verification import Stage, UndeclaredItem, VerificationStatus
from tests.unit.domain.build import DENY, DMG, LN, NR, PENDING, REMIT, a_case, day, look, money, told

ITEMS = "ABCD"
EVENT_IDS = ["e1", "e2", "e3", "e4", "e5", "e6"]
RESULTS = st.sampled_from([LN, DMG, NR])
DAYS = st.integers(0, 40)


def findings(items: str = ITEMS + "Z") -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(st.sampled_from(list(items)), RESULTS)


@st.composite
def a_look(draw: st.DrawFn, damaged: str = "") -> Received:
    """Any verification, with whatever correction link, known or unknown, backwards or in a circle. `damaged`: one of
    this case that finds that item so."""
    return look(
        draw(st.sampled_from(EVENT_IDS)),
        draw(findings()) | ({damaged: DMG} if damaged else {}),
        draw(DAYS),
        stage=draw(st.sampled_from(Stage)),
        corrects=draw(st.none() | st.sampled_from([*EVENT_IDS, "never-seen"])),
        undeclared=draw(st.sampled_from([(), (UndeclaredItem(description="scarf"),)])),
        place=draw(st.integers(0, 2)),
        case_id="RB-9F3TD" if damaged else draw(st.sampled_from(["RB-9F3TD", "RB-9F3TD", "RB-9F3TD", "RB-OTHER"])),
    )


a_resolution = st.builds(
    Resolution,
    item_id=st.sampled_from(list(ITEMS + "Z")),
    decision=st.sampled_from([REMIT, DENY, PENDING]),
    at=DAYS.map(day),
)
an_announcement = st.builds(
    ItemDecision,
    item_id=st.sampled_from(list(ITEMS)),
    decision=st.sampled_from([REMIT, DENY, PENDING]),
    why=st.sampled_from(Why),
    decided_by=st.sampled_from(DecidedBy),
    result=st.none() | RESULTS,
)
looks = st.lists(a_look(), max_size=6)
resolutions = st.lists(a_resolution, max_size=4)
announcements = st.dictionaries(st.sampled_from(list(ITEMS + "Q")), an_announcement)
cases = st.builds(
    a_case,
    st.sampled_from(["A", "AB", "BAC", "ABCD"]),
    method=st.sampled_from(MethodKind),
    rules=st.builds(MerchantRules, resolve_days=st.integers(0, 20), deadline_decision=st.sampled_from([REMIT, DENY])),
)


@st.composite
def damage(draw: st.DrawFn) -> tuple[Any, list[Received]]:
    """A case and any history in which a look found a declared item damaged."""
    case = draw(cases)
    item = draw(st.sampled_from([item.item_id for item in case.items]))
    others = draw(st.lists(a_look(), max_size=5))
    others.insert(draw(st.integers(0, len(others))), draw(a_look(item)))
    return case, others


@given(cases, looks, resolutions, announcements, DAYS, st.data())
def test_order_and_repetition_are_nothing(
    case: Any, received: list[Received], answers: list[Resolution], announced: Any, today: int, data: st.DataObject
) -> None:
    once = decide(case, received, answers, announced, now=day(today))
    more_looks = received + (data.draw(st.lists(st.sampled_from(received), max_size=4)) if received else [])
    more_answers = answers + (data.draw(st.lists(st.sampled_from(answers), max_size=4)) if answers else [])
    shuffled = data.draw(st.permutations(more_looks)), data.draw(st.permutations(more_answers))
    assert decide(case, *shuffled, announced, now=day(today)) == once


@given(cases, looks, st.integers(1, 3), DAYS, st.data())
def test_a_repetition_that_arrives_later_is_nothing(
    case: Any, received: list[Received], later: int, today: int, data: st.DataObject
) -> None:
    assume(len({entry.verification.event_id for entry in received}) == len(received) > 0)
    again = data.draw(st.sampled_from(received))
    repeated = replace(again, received_at=again.received_at + (day(later) - day(0)))
    assert decide(case, [*received, repeated], now=day(today)) == decide(case, received, now=day(today))


@given(cases, looks, resolutions, announcements, DAYS)
def test_items_add_up_to_the_case_once_and_in_order(
    case: Any, received: list[Received], answers: list[Resolution], announced: Any, today: int
) -> None:
    decision = decide(case, received, answers, announced, now=day(today))
    assert [item.item_id for item in decision.items] == [item.item_id for item in case.items]


@given(cases, looks, resolutions, announcements, DAYS)
def test_no_announced_payment_is_ever_withdrawn(
    case: Any, received: list[Received], answers: list[Resolution], announced: Any, today: int
) -> None:
    decision = decide(case, received, answers, announced, now=day(today))
    for item in decision.items:
        before = announced.get(item.item_id)
        if before and before.decision is REMIT:
            assert item.decision is REMIT
        if before and before.decision is DENY and before.decided_by is DecidedBy.MERCHANT:
            assert item.decision is DENY


@given(cases, looks, resolutions, announcements, DAYS)
def test_an_answer_fed_back_as_announced_gives_itself(
    case: Any, received: list[Received], answers: list[Resolution], announced: Any, today: int
) -> None:
    first = decide(case, received, answers, announced, now=day(today))
    assert decide(case, received, answers, told(first), now=day(today)) == first


@given(damage(), DAYS)
def test_with_damage_unresolved_nothing_is_decided_before_the_deadline(
    history: tuple[Any, list[Received]], today: int
) -> None:
    case, received = history
    decision = decide(case, received, now=day(today))
    damaged = [item for item in decision.items if item.result is DMG]
    assume(damaged and decision.status is not None)
    hub = [entry for entry in received if entry.verification.stage is Stage.HUB]
    if not hub:
        assert set(money(decision)) == {PENDING}
    if decision.resolve_by is not None:
        assert set(money(decision)) == {PENDING}
        assert day(today) < decision.resolve_by
    if any(item.decision is not PENDING for item in damaged):
        assert decision.verified_at is not None
        assert {item.decided_by for item in damaged} == {DecidedBy.DEADLINE}
        due = decision.verified_at + (day(case.merchant.rules.resolve_days) - day(0))
        assert day(today) >= due


@given(cases, looks, resolutions, announcements, DAYS)
def test_passed_means_all_like_new(
    case: Any, received: list[Received], answers: list[Resolution], announced: Any, today: int
) -> None:
    decision = decide(case, received, answers, announced, now=day(today))
    unannounced = decide(case, received, answers, now=day(today))
    assert decision.status == unannounced.status
    results = {item.result for item in unannounced.items if item.why is not Why.UNVERIFIED}
    unverified = any(item.why is Why.UNVERIFIED for item in unannounced.items)
    assert (decision.status is VerificationStatus.PASSED) == (results == {LN} and not unverified)


@given(cases, looks, resolutions, DAYS)
def test_a_history_lived_day_by_day_never_takes_money_back(
    case: Any, received: list[Received], answers: list[Resolution], today: int
) -> None:
    """Central decides and announces after each fact at its own time; paid items stay paid to the end."""
    announced: dict[str, ItemDecision] = {}
    decision: CaseDecision | None = None
    for now in sorted({entry.received_at for entry in received} | {entry.at for entry in answers} | {day(today + 41)}):
        seen = [entry for entry in received if entry.received_at <= now]
        given_so_far = [entry for entry in answers if entry.at <= now]
        paid = {item_id for item_id, item in announced.items() if item.decision is REMIT}
        decision = decide(case, seen, given_so_far, announced, now=now)
        assert paid <= {item.item_id for item in decision.items if item.decision is REMIT}
        announced = told(decision)
    assert decision is not None


@given(st.lists(RESULTS, min_size=1, max_size=12), st.lists(st.booleans(), max_size=12), st.sampled_from(MethodKind))
def test_the_rule_for_any_number_of_items(results: list[Any], paid: list[bool], method: MethodKind) -> None:
    """One complete look, and an answer for some or all of the damaged items."""
    names = [f"item-{number}" for number in range(len(results))]
    case = a_case("", method=method)
    case = replace(case, items=tuple(replace(a_case("A").items[0], item_id=name) for name in names))
    stage = Stage.COUNTER if method is MethodKind.DROP_OFF else Stage.HUB
    seen = look("e", dict(zip(names, results, strict=True)), 0, stage=stage)
    damaged = [name for name, result in zip(names, results, strict=True) if result is DMG]
    choices = dict(zip(damaged, [REMIT if yes else DENY for yes in paid], strict=False))
    answers = [Resolution(name, choice, day(1)) for name, choice in choices.items()]
    decision = decide(case, [seen], answers, now=day(2))
    if len(choices) < len(damaged):
        assert money(decision) == [PENDING] * len(names)
    else:
        by_result = {LN: REMIT, NR: DENY}
        expected = [choices.get(name) or by_result[result] for name, result in zip(names, results, strict=True)]
        assert money(decision) == expected
