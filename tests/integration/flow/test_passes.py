"""Return passes at the counter: what they open, and a clear answer for each that opens nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.enrolment import enrol
from kiosk.flow import pass_sentences
from kiosk.flow.actions import Act
from kiosk.flow.views import AnswerKind, AnswerView, CaseView, DoneView, ItemView, ScanView, View
from kiosk.settings import Settings
from sync.domain.codes import Scan, Symbology, own_code
from sync.domain.passes import MAX_LIFE, PassProblem
from sync.store.store import Store
from sync.wire import verification_from_bytes
from tests.support.central import new_code, running_central
from tests.support.clock import FakeClock
from tests.support.counter import Counter, FakeShutter, LookupCentral, run
from tests.support.passes import MADE_AT, STRANGER, pass_case, pass_key, pass_text, trust
from tests.support.privacy import leaks

CASE = pass_case(items=1)
JACKET = CASE.items[0]
BAG = own_code("RBB", "7Q2M9X4K")


@pytest.fixture
def counter(tmp_path: Path, clock: FakeClock) -> Iterator[Counter]:
    """Enrolled, and never online since."""
    with Counter(tmp_path / "data", clock, LookupCentral(clock, cases=None), FakeShutter()) as made:
        made.offline = True
        made.store.trust.keep(trust())
        yield made


def show(counter: Counter, text: str) -> View:
    return counter.flow.handle(Scan(text, Symbology.QR))


def drop_off(counter: Counter) -> View:
    return run(counter, Scan(JACKET.upc, Symbology.EAN13), Act.LIKE_NEW, Scan(BAG))


def test_a_pass_alone_is_enough_for_a_whole_drop_off(counter: Counter, clock: FakeClock) -> None:
    case = show(counter, pass_text(CASE))
    assert isinstance(case, CaseView)
    assert case.notice is not None and case.notice.text == pass_sentences.OPENED_BY_PASS
    assert (case.head.merchant, case.head.order_number, case.head.consumer) == ("Northline", "#40321", "")
    assert [(item.name, item.variant, item.category) for item in case.items] == [("Rain jacket", "Navy  M", "tops")]
    item = run(counter, Scan(JACKET.upc, Symbology.EAN13))
    assert isinstance(item, ItemView) and item.look_for == ("Tag still on",)
    done = run(counter, Act.LIKE_NEW, Scan(BAG))
    assert isinstance(done, DoneView) and done.contact == "help@northline.example"
    clock.advance(11)
    assert isinstance(run(counter, Act.CONFIRM), ScanView)
    [row] = counter.store.outbox.due(clock.now(), 10)
    said = verification_from_bytes(row.envelope.body).verification
    assert (said.case_id, said.findings[0].item_id, said.findings[0].barcode) == (
        CASE.case_id,
        JACKET.item_id,
        JACKET.upc,
    )
    again = show(counter, pass_text(CASE))
    assert isinstance(again, AnswerView) and again.kind is AnswerKind.ALREADY_DROPPED_OFF
    assert "not yet sent" in again.facts[1]


def test_the_next_customer_s_pass_ends_the_grace_and_another_code_does_not(counter: Counter) -> None:
    show(counter, pass_text(CASE))
    drop_off(counter)
    refused = show(counter, pass_text(issuer="Other Returns"))
    assert isinstance(refused, DoneView) and refused.notice is not None
    assert refused.notice.text.startswith("This pass is from another returns company.")
    assert isinstance(show(counter, pass_text(pass_case("RB-NEXT01"))), CaseView)


def test_a_pass_while_a_return_is_open(counter: Counter) -> None:
    show(counter, pass_text(CASE))
    same = show(counter, pass_text(CASE))
    assert isinstance(same, CaseView) and same.notice is not None and "already open" in same.notice.text
    other = show(counter, pass_text(pass_case("RB-NEXT01")))
    assert isinstance(other, AnswerView) and (other.kind, other.code) == (AnswerKind.PARK_ASKED, "RB-NEXT01")
    broken = show(counter, "RP1:BROKEN")
    assert isinstance(broken, CaseView) and broken.notice is not None and "not an item" in broken.notice.text


def test_what_a_pass_that_is_not_genuine_says_is_nowhere_repeated(counter: Counter) -> None:
    seen = counter.intermediate
    forged = pass_text(replace(CASE, case_id="CALL 555-0100 FOR A REFUND"), made_at=MADE_AT - timedelta(days=20))
    view = show(counter, forged)
    assert isinstance(view, AnswerView) and "555" not in f"{seen} {view}"
    show(counter, pass_text(CASE))
    assert "555" not in str(show(counter, forged))


def test_goods_are_not_taken_on_a_pass_that_cannot_be_checked(counter: Counter) -> None:
    view = show(counter, pass_text(CASE, STRANGER))  # anybody can name a key that nobody knows
    assert isinstance(view, AnswerView) and "Do not take the goods" in view.advice


def test_a_newer_case_in_the_cache_is_opened_and_said(counter: Counter, clock: FakeClock) -> None:
    counter.keep(replace(CASE, version=9, order_number="#40321-B"))
    view = show(counter, pass_text(CASE))
    assert isinstance(view, CaseView) and view.head.order_number == "#40321-B"
    assert view.notice is not None and view.notice.text == pass_sentences.NEWER_THAN_PASS


@pytest.mark.parametrize(
    ("text", "kind", "title", "can_retry"),
    [
        ("RP1:NONSENSE", AnswerKind.UNKNOWN, "This pass cannot be read", False),
        ("RP2:" + pass_text(CASE)[4:], AnswerKind.UNKNOWN, "This pass needs a newer program", False),
        (
            pass_text(CASE, issuer="Other Returns"),
            AnswerKind.FOREIGN,
            "This pass is from another returns company",
            False,
        ),
        (
            pass_text(CASE, made_at=MADE_AT - timedelta(days=30)),
            AnswerKind.BAD_PASS,
            "This pass is not genuine",
            False,
        ),
        (
            pass_text(CASE, STRANGER),
            AnswerKind.UNKNOWN_PASS,
            "This station cannot check this pass without network",
            True,
        ),
    ],
)
def test_each_pass_that_opens_nothing_has_its_own_answer(
    counter: Counter, text: str, kind: AnswerKind, title: str, can_retry: bool
) -> None:
    view = show(counter, text)
    assert isinstance(view, AnswerView)
    assert (view.kind, view.title, view.can_retry) == (kind, title, can_retry)
    assert view.advice and not leaks(repr(view))


def test_a_revoked_key_and_a_pass_that_was_taken_back(counter: Counter, clock: FakeClock) -> None:
    counter.keep(replace(CASE, version=5, passes_from=5))
    view = show(counter, pass_text(CASE))
    assert isinstance(view, AnswerView) and view.title == "The store took this pass back"
    counter.store.trust.keep(trust(pass_key(revoked=True), told_at=clock.now()))
    view = show(counter, pass_text(pass_case("RB-OTHER1")))
    assert isinstance(view, AnswerView) and view.title == "Passes of this kind do not count any more"


def test_a_clock_that_is_wrong_and_a_pass_that_is_old_are_told_apart(counter: Counter, clock: FakeClock) -> None:
    clock.set(MADE_AT - timedelta(days=700))
    counter.store.trust.keep(trust())
    view = show(counter, pass_text(CASE, made_at=MADE_AT))
    assert isinstance(view, AnswerView) and view.kind is AnswerKind.WRONG_CLOCK and view.can_retry
    assert view.facts[1].startswith("The pass was made on 20 Nov") and view.facts[1].endswith("2026")
    clock.set(MADE_AT)
    assert isinstance(run(counter, Act.RETRY), CaseView)
    run(counter, Act.CANCEL)
    clock.set(MADE_AT + MAX_LIFE + timedelta(days=3))
    view = show(counter, pass_text(CASE))
    assert isinstance(view, AnswerView) and (view.kind, view.title) == (AnswerKind.EXPIRED, "This pass has expired")
    assert view.facts[0].startswith("It ended on 18 Dec")


def test_there_is_a_page_for_every_problem() -> None:
    assert set(pass_sentences._WORDS) == set(PassProblem)


def test_try_again_asks_central_when_the_line_is_back(counter: Counter) -> None:
    view = show(counter, pass_text(CASE, STRANGER))
    assert isinstance(view, AnswerView)
    counter.central.cases = {CASE.case_id: CASE}
    found = run(counter, Act.RETRY)
    assert isinstance(found, CaseView) and found.head.consumer == "Jo M."


def test_enrolling_tells_the_station_whose_passes_count(tmp_path: Path) -> None:
    with running_central(tmp_path / "central") as central:
        central.seed()
        settings = Settings(data_folder=tmp_path / "station", central_url=central.url)
        enrol(settings, new_code(central, "Station 07"))
    with Store.open(tmp_path / "station", FakeClock()) as store:
        told = store.trust.current()
    assert told is not None and told.issuer == "Return Point" and len(told.keys) == 1
