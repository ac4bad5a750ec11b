"""S14 at the counter, over the real store: bags into totes, the seal, the pick-up; again after a crash."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.flow.actions import Act, TypeCode
from kiosk.flow.counter import Input
from kiosk.flow.tote_actions import (
    FillForm,
    MarkMissing,
    OpenForm,
    OpenTotes,
    PrintManifest,
    ShowManifest,
    ShowTab,
    TakeAlong,
    TakeOut,
)
from kiosk.flow.views import (
    ApprovalView,
    CaseView,
    ManifestView,
    RowAct,
    ScanView,
    Tone,
    ToteForm,
    ToteFormView,
    ToteTab,
    ToteView,
    TroubleView,
    View,
)
from sync.domain.codes import Scan, own_code
from sync.returnpass.manifest import manifest_said
from sync.returnpass.notes import read_note
from sync.station.ports import Settlement, StoreUnusable
from tests.support.cases import BAG, BEANIE, JACKET, case_of
from tests.support.clock import FakeClock
from tests.support.counter import Counter, FakeShutter, LookupCentral
from tests.support.returns import a_case, sealed_visit

BAGS = tuple(own_code("RBB", f"7Q2M9X4{letter}") for letter in "ABCD")
STRANGER = own_code("RBB", "00000417")
TOTE, NEXT_TOTE = own_code("RBT", "00000417"), own_code("RBT", "00000418")
OpenCounter = Callable[[], Counter]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def open_counter(tmp_path: Path, clock: FakeClock) -> OpenCounter:
    return lambda: Counter(tmp_path / "station", clock, LookupCentral(clock), FakeShutter())


def take_in(counter: Counter, *bags: str) -> None:
    for bag in bags:
        visit = sealed_visit(a_case(f"RB-{bag}", rma=bag), f"ev-{bag}", bag, sealed_at=counter.clock.now())
        counter.visits.finish(counter.visits.save(visit))


def run(counter: Counter, *entries: Input) -> View:
    view: View = counter.first
    for entry in entries:
        view = counter.flow.handle(entry)
    return view


def lists(view: View) -> ToteView:
    assert isinstance(view, ToteView), view
    return view


def said(view: View) -> str:
    notice = getattr(view, "notice", None)
    assert notice is not None, view
    return str(notice.text)


def sealed(seal: str, weight: str = "") -> tuple[Input, ...]:
    return OpenForm(ToteForm.SEAL), FillForm(first=seal), FillForm(second=weight), Act.CONFIRM


def test_a_tote_is_filled_by_scans_alone_and_the_driver_takes_it(open_counter: OpenCounter) -> None:
    """Hand scanner alone but for the two confirmations: label, bags, seal, driver's badge; then the manifest."""
    with open_counter() as counter:
        take_in(counter, *BAGS[:2])
        page = lists(run(counter, Scan(TOTE)))
        assert (page.tote, page.counts, page.to_add) == (TOTE, (2, 0, 0, 0), 2)
        page = lists(run(counter, Scan(BAGS[0]), Scan(BAGS[1])))
        assert (page.bags, page.items, page.counts) == (2, 2, (0, 2, 0, 0))
        form = run(counter, Act.CONFIRM, Scan("448102"))
        assert isinstance(form, ToteFormView) and (form.form, form.first) == (ToteForm.SEAL, "448102")
        page = lists(run(counter, FillForm(second="11,2 kg"), Act.CONFIRM))
        assert page.tab is ToteTab.SEALED and page.counts == (0, 0, 1, 0)
        assert "seal 448102" in page.rows[0].facts and "11.2 kg" in page.rows[0].facts
        form = run(counter, Act.CONFIRM, Scan("DRV-5521"))
        assert isinstance(form, ToteFormView) and (form.form, form.first) == (ToteForm.PICKUP, "DRV-5521")
        assert "3 events are not sent yet" in form.warning and not form.refused
        assert "carrier" in said(run(counter, Act.CONFIRM))
        page_of = run(counter, FillForm(second="UPS"), Act.CONFIRM)
        assert isinstance(page_of, ManifestView) and page_of.manifest.driver == "DRV-5521"
        note = read_note(page_of.manifest.text)
        assert note.is_signed_by([counter.store.device.public_key])
        assert manifest_said(note)["totes"][0]["labels"] == sorted(BAGS[:2])
        assert "handed over already" in said(run(counter, Act.CONFIRM))
        today = lists(run(counter, Act.BACK))
        assert today.tab is ToteTab.GONE and today.rows[0].act is RowAct.MANIFEST
        assert isinstance(run(counter, ShowManifest(today.rows[0].key)), ManifestView)
        assert "no printer" in said(run(counter, PrintManifest()))
        assert isinstance(run(counter, Act.BACK, Act.BACK), ScanView)


def test_all_at_once_needs_the_number_that_a_person_counted(open_counter: OpenCounter) -> None:
    with open_counter() as counter:
        take_in(counter, *BAGS)
        run(counter, Scan(TOTE), MarkMissing(BAGS[3], missing=True))
        page = run(counter, OpenForm(ToteForm.COUNT), FillForm(first="4"), Act.CONFIRM)
        assert isinstance(page, ToteFormView) and "You counted 4, and 3 bags" in said(page)
        assert counter.totes.shelf().to_add == 3
        assert "Type the number" in said(run(counter, FillForm(first="three"), Act.CONFIRM))
        page = lists(run(counter, FillForm(first="3"), Act.CONFIRM))
        assert page.counts == (1, 3, 0, 0)
        page = lists(run(counter, ShowTab(ToteTab.LOOSE)))
        assert [(row.key, row.word, row.act) for row in page.rows] == [(BAGS[3], "Missing", RowAct.FOUND)]
        assert "was found" in said(run(counter, MarkMissing(BAGS[3], missing=False)))


def test_a_bag_comes_out_and_another_tote_begins(open_counter: OpenCounter) -> None:
    with open_counter() as counter:
        take_in(counter, *BAGS[:3])
        run(counter, Scan(TOTE), Scan(BAGS[0]), Scan(BAGS[1]))
        assert "is open with 2 bags" in said(run(counter, Scan(NEXT_TOTE)))
        page = lists(run(counter, ShowTab(ToteTab.INSIDE), TakeOut(BAGS[1])))
        assert [row.key for row in page.rows] == [BAGS[0]]
        run(counter, *sealed("1"), Scan(NEXT_TOTE), Scan(BAGS[1]), Scan(BAGS[2]), *sealed("2"))
        assert "sealed and waits" in said(run(counter, Scan(TOTE)))
        waiting = counter.totes.shelf().waiting
        run(counter, TakeAlong(waiting[1].tote_id, goes=False), OpenForm(ToteForm.PICKUP))
        run(counter, FillForm("Kim", "UPS"))
        page_of = run(counter, Act.CONFIRM)
        assert isinstance(page_of, ManifestView)
        assert [tote.label for tote in page_of.manifest.totes] == [TOTE]
        assert [tote.label for tote in counter.totes.shelf().waiting] == [NEXT_TOTE]


def test_a_bag_on_hold_is_named_and_never_added(open_counter: OpenCounter) -> None:
    with open_counter() as counter:
        take_in(counter, *BAGS[:2])
        [due, *_] = counter.store.outbox.due(counter.clock.now(), 10)
        counter.store.outbox.settle([Settlement(due.envelope.event_id, "dead", "no such case")])
        page = lists(run(counter, Scan(TOTE)))
        assert [(row.word, row.tone, row.act) for row in page.rows if row.word] == [
            ("HOLD: do not ship", Tone.WARN, RowAct.NONE)
        ]
        assert page.to_add == 1
        assert "on HOLD and must not be shipped" in said(run(counter, Scan(BAGS[0])))
        run(counter, OpenForm(ToteForm.COUNT), FillForm(first="1"), Act.CONFIRM)
        tote = counter.totes.shelf().tote
        assert tote and [bag.label for bag in tote.bags] == [BAGS[1]]


def test_a_bag_from_elsewhere_needs_a_supervisor(open_counter: OpenCounter) -> None:
    with open_counter() as counter:
        asked = run(counter, Scan(TOTE), Scan(STRANGER))
        assert isinstance(asked, ApprovalView) and "was not sealed at this station" in asked.sentence
        page = lists(run(counter, Act.BACK))
        assert page.bags == 0
        run(counter, Scan(STRANGER))
        counter.clock.advance(1)
        page = lists(run(counter, Act.CONFIRM))
        assert page.bags == 1
        page = lists(run(counter, ShowTab(ToteTab.INSIDE)))
        assert page.rows[0].word == "From elsewhere"


def test_a_crash_loses_nothing_of_a_tote(open_counter: OpenCounter) -> None:
    with open_counter() as counter:
        take_in(counter, *BAGS[:2])
        run(counter, Scan(TOTE), Scan(BAGS[0]), OpenForm(ToteForm.SEAL), FillForm("448102", "3"))
    with open_counter() as counter:
        page = lists(run(counter, OpenTotes()))
        assert (page.tote, page.bags, page.counts) == (TOTE, 1, (1, 1, 0, 0))
        run(counter, *sealed("448102"))
    with open_counter() as counter:
        run(counter, OpenTotes(), OpenForm(ToteForm.PICKUP), FillForm("Kim", "UPS"), Act.CONFIRM)
    with open_counter() as counter:
        page = lists(run(counter, OpenTotes(), ShowTab(ToteTab.GONE)))
        assert page.counts[2:] == (0, 1) and "Kim" in page.rows[0].facts


def test_totes_stay_while_central_has_not_heard_for_a_day(open_counter: OpenCounter, clock: FakeClock) -> None:
    with open_counter() as counter:
        take_in(counter, BAGS[0])
        run(counter, Scan(TOTE), Scan(BAGS[0]), *sealed("448102"))
        clock.advance(25 * 3600)
        page = lists(run(counter, Act.BACK, OpenTotes()))
        assert page.queue_tone is Tone.BAD
        form = run(counter, OpenForm(ToteForm.PICKUP), FillForm("Kim", "UPS"), Act.CONFIRM)
        assert isinstance(form, ToteFormView) and form.refused and "more than a day" in said(form)
        assert len(counter.totes.shelf().waiting) == 1


def test_a_customer_comes_first_and_the_tote_waits(open_counter: OpenCounter) -> None:
    case = case_of(JACKET, BEANIE)
    with open_counter() as counter:
        counter.keep(case)
        take_in(counter, BAGS[0])
        run(counter, Scan(TOTE), Scan(BAGS[0]))
        assert isinstance(run(counter, Scan(case.rma_number)), CaseView)
        refused = run(counter, Scan(TOTE))
        assert isinstance(refused, CaseView) and "not a bag label" in said(refused)
        assert "Finish this return first" in said(run(counter, OpenTotes()))
        run(counter, Act.CANCEL)
        assert lists(run(counter, TypeCode(TOTE))).bags == 1


def test_scanning_the_tote_on_the_done_page_commits_the_return_first(open_counter: OpenCounter) -> None:
    case = case_of(JACKET)
    with open_counter() as counter:
        counter.keep(case)
        run(counter, Scan(case.rma_number), Scan(JACKET.upc), Act.LIKE_NEW, Scan(BAG))
        page = lists(run(counter, Scan(TOTE), Scan(BAG)))
        assert page.counts == (0, 1, 0, 0)
        assert counter.store.outbox.status().waiting == 1


def test_a_label_that_was_not_read_well_closes_nothing(open_counter: OpenCounter) -> None:
    with open_counter() as counter:
        take_in(counter, BAGS[0])
        wrong = BAGS[0][:-1] + ("0" if BAGS[0][-1] != "0" else "1")
        page = run(counter, Scan(TOTE), TypeCode(wrong))
        assert lists(page).tote == TOTE and "check character" in said(page)
        assert "kg" in said(run(counter, Scan(BAGS[0]), *sealed("448102", "a lot")))


def test_a_pickup_that_was_left_is_not_made_on_the_page_of_another_one(open_counter: OpenCounter) -> None:
    with open_counter() as counter:
        take_in(counter, *BAGS[:2])
        run(counter, Scan(TOTE), Scan(BAGS[0]), *sealed("1"))
        run(counter, OpenForm(ToteForm.PICKUP), FillForm("Kim", "UPS"), Act.CONFIRM, Act.BACK)
        run(counter, Scan(NEXT_TOTE), Scan(BAGS[1]), *sealed("2"))
        run(counter, OpenForm(ToteForm.PICKUP), FillForm("Kim", "UPS"), Act.BACK)
        page = run(counter, ShowManifest(counter.totes.manifests()[0].manifest_id), Act.CONFIRM)
        assert isinstance(page, ManifestView) and "no sealed tote to hand over" in said(page)
        assert [tote.label for tote in counter.totes.shelf().waiting] == [NEXT_TOTE]


def test_printing_by_the_card_on_the_page_of_a_manifest_prints_the_manifest(open_counter: OpenCounter) -> None:
    with open_counter() as counter:
        take_in(counter, BAGS[0])
        run(counter, Scan(TOTE), Scan(BAGS[0]), *sealed("1"))
        run(counter, OpenForm(ToteForm.PICKUP), FillForm("Kim", "UPS"), Act.CONFIRM)
        page = run(counter, Scan("KIOSKRP"))
        assert isinstance(page, ManifestView) and "The driver can photograph" in said(page)


@pytest.mark.parametrize("weight", ["1e999999", "-1", "nan"])
def test_a_weight_that_is_none_is_refused_in_words(open_counter: OpenCounter, weight: str) -> None:
    with open_counter() as counter:
        take_in(counter, BAGS[0])
        assert "kg" in said(run(counter, Scan(TOTE), Scan(BAGS[0]), *sealed("448102", weight)))


def test_a_page_that_cannot_be_read_is_left_by_trying_again(
    open_counter: OpenCounter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise StoreUnusable("The list cannot be read.")

    with open_counter() as counter:
        run(counter, OpenTotes())
        monkeypatch.setattr(counter.totes, "shelf", broken)
        assert isinstance(run(counter, ShowTab(ToteTab.SEALED)), TroubleView)
        assert isinstance(run(counter, Act.RETRY), ScanView)
