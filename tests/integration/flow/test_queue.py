"""The queue screen over a real store: it says how things stand, and leaves the visit beneath where it was."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.flow.actions import Act, BagAside, DetailsCopied, SendAgain, WriteNote
from kiosk.flow.counter import Tick
from kiosk.flow.queue import Line
from kiosk.flow.views import CaseView, DoneView, ItemView, OfflineView, QueueState, QueueView, ScanView, Tone
from sync.domain.codes import Scan
from sync.station.ports import Settlement
from tests.support.cases import BAG, BEANIE, JACKET, case_of
from tests.support.clock import FakeClock
from tests.support.counter import CASE_QR, Counter
from tests.support.returns import a_case, plain_event, sealed_visit

pytestmark = pytest.mark.usefixtures("known_return")


def look(counter: Counter) -> QueueView:
    view = counter.flow.handle(Act.QUEUE)
    assert isinstance(view, QueueView)
    return view


def put(counter: Counter, event_id: str, case_id: str, bag: str = "RBB2M8K4QZ1K") -> None:
    visit = sealed_visit(a_case(case_id), event_id, bag=bag)
    counter.store.visits.commit(visit, (), plain_event(event_id))


def test_an_empty_queue_says_that_all_is_sent(counter: Counter) -> None:
    view = look(counter)
    assert (view.title, view.tone) == ("Everything is sent", Tone.GOOD)
    assert (view.sent_today, view.waiting, view.needs_person, view.photos, view.rows) == (0, 0, 0, 0, ())
    assert [line.words for line in view.health] == ["0.4 s from central's time", "61 GB free", "OK", "none"]


def test_the_screen_comes_back_to_the_visit_and_changes_nothing_of_it(counter: Counter) -> None:
    counter.flow.handle(CASE_QR)
    before = counter.flow.handle(Scan(JACKET.upc))
    stored = counter.store.visits.open_visit()
    assert isinstance(before, ItemView)
    for entry in (Act.QUEUE, Tick(), Act.OFFLINE_HELP, Act.BACK, Act.SEND_NOW, DetailsCopied("x"), Tick()):
        assert isinstance(counter.flow.handle(entry), QueueView | OfflineView)
    assert counter.store.visits.open_visit() == stored
    assert counter.flow.handle(Act.BACK) == before
    assert counter.store.visits.open_visit() == stored


def test_from_the_idle_page_back_is_the_idle_page(counter: Counter) -> None:
    look(counter)
    assert isinstance(counter.flow.handle(Act.BACK), ScanView)


def test_a_scan_goes_on_with_the_counter(counter: Counter) -> None:
    look(counter)
    assert isinstance(counter.flow.handle(CASE_QR), CaseView)
    look(counter)
    assert isinstance(counter.flow.handle(Scan(JACKET.upc)), ItemView)


def test_words_typed_on_the_page_before_are_kept_and_close_nothing(counter: Counter) -> None:
    counter.flow.handle(CASE_QR)
    counter.flow.handle(Scan(JACKET.upc))
    counter.flow.handle(Act.DAMAGED)
    look(counter)
    assert isinstance(counter.flow.handle(WriteNote("wet")), QueueView)
    kept = counter.store.visits.open_visit()
    assert kept is not None and kept.draft.typed == "wet"


def test_a_tap_that_was_quicker_than_the_screen_still_counts(counter: Counter) -> None:
    counter.flow.handle(CASE_QR)
    counter.flow.handle(Scan(JACKET.upc))
    look(counter)
    assert isinstance(counter.flow.handle(Act.LIKE_NEW), CaseView)


def test_the_grace_of_a_sealed_bag_runs_on_beneath(counter: Counter, clock: FakeClock) -> None:
    counter.flow.handle(CASE_QR)
    for scan in (JACKET.upc, BEANIE.upc):
        counter.flow.handle(Scan(scan))
        counter.flow.handle(Act.LIKE_NEW)
    counter.flow.handle(Act.BAG)
    assert isinstance(counter.flow.handle(Scan(BAG)), DoneView)
    assert look(counter).waiting == 0
    clock.advance(11)
    view = counter.flow.handle(Tick())
    assert isinstance(view, QueueView) and view.waiting == 1
    assert view.rows[0].what == "Verification" and view.rows[0].case_id == "RB-9F3TD2KQ"
    assert isinstance(counter.flow.handle(Act.BACK), ScanView)


def test_every_state_has_its_words(counter: Counter, clock: FakeClock) -> None:
    for event_id, case_id in (
        ("a", "RB-A"),
        ("a2", "RB-A"),
        ("b", "RB-B"),
        ("c", "RB-C"),
        ("d", "RB-D"),
        ("e", "RB-E"),
    ):
        put(counter, event_id, case_id)
    counter.store.outbox.settle(
        [
            Settlement("a", "pending", "retry", clock.now() + timedelta(seconds=40)),
            Settlement("b", "dead", "Unprocessable Entity Not part of RB-B: item_9."),
            Settlement("c", "sent", notices=("double_drop_off",)),
            Settlement("d", "sent"),
        ]
    )
    view = look(counter)
    said = {row.event_id: (row.state, row.sentence) for row in view.rows}
    at = clock.now().astimezone().strftime("%H:%M")
    assert said == {
        "b": (QueueState.REFUSED, "Refused: Not part of RB-B: item_9."),
        "c": (QueueState.HOLD, "Put bag RBB2M8K4QZ1K aside, label HOLD: taken in twice"),
        "a": (QueueState.RETRY, "Retry in 40 s: central is busy"),
        "a2": (QueueState.WAITING, "Waits for the earlier record of this return"),
        "e": (QueueState.SENDING, "Is being sent"),
        "d": (QueueState.SENT, f"Central has it since {at}"),
    }
    assert (view.sent_today, view.waiting, view.needs_person) == (2, 3, 2)
    assert view.title == "2 returns need a person" and view.tone is Tone.WARN


def test_photos_that_follow_are_said_with_their_return(counter: Counter) -> None:
    photo = counter.store.photos.put(b"x" * 1_900_000)
    counter.store.visits.commit(sealed_visit(a_case("RB-A"), "a"), (photo,), plain_event("a", photo.sha256))
    counter.store.outbox.settle([Settlement("a", "sent")])
    view = look(counter)
    assert view.rows[0].sentence == "Sent; waiting for its photo" and view.rows[0].state is QueueState.PHOTOS
    assert (view.title, view.photos, view.photo_bytes) == ("Every return is sent", 1, "1.9 MB")


def test_without_a_network_everything_waits_for_it_and_the_sheet_explains(counter: Counter, clock: FakeClock) -> None:
    put(counter, "a", "RB-A")
    counter.desk.said = replace(
        counter.desk.said,
        online=False,
        offline_since=clock.now(),
        problem="Central cannot be reached.",
        next_try_s=40.0,
    )
    view = look(counter)
    assert (view.title, view.offline) == ("Working without network", True)
    assert view.text == (
        "Central cannot be reached. 1 return waits here and goes out when the line is back. Next try in 40 s."
    )
    assert view.rows[0].sentence == "Waits for the network. Next try in 40 s."
    sheet = counter.flow.handle(Act.OFFLINE_HELP)
    assert isinstance(sheet, OfflineView)
    assert sheet.facts[1:] == ("Next try in 40 s.", "Waiting here: returns 1, photos none")
    assert isinstance(counter.flow.handle(Act.BACK), QueueView)


def test_the_sheet_opened_by_itself_goes_back_to_where_it_was_asked_for(counter: Counter) -> None:
    assert isinstance(counter.flow.handle(Act.OFFLINE_HELP), OfflineView)
    assert isinstance(counter.flow.handle(Act.QUEUE), QueueView)
    assert isinstance(counter.flow.handle(Act.BACK), ScanView)
    assert isinstance(counter.flow.handle(Act.OFFLINE_HELP), OfflineView)
    assert isinstance(counter.flow.handle(Act.BACK), ScanView)


def test_a_station_that_may_not_sign_in_says_so(counter: Counter) -> None:
    put(counter, "a", "RB-A")
    counter.desk.said = Line(online=True, problem="Central does not know this station. Enrol it again.")
    view = look(counter)
    assert (
        view.title == "Nothing can be sent now" and view.tone is Tone.BAD and view.text.startswith("Nothing is lost.")
    )
    assert view.rows[0].state is QueueState.WAITING


def test_send_now_asks_unless_central_asked_for_the_pause(counter: Counter) -> None:
    look(counter)
    view = counter.flow.handle(Act.SEND_NOW)
    assert counter.desk.asked == 1 and isinstance(view, QueueView) and view.notice is not None
    counter.desk.said = replace(counter.desk.said, asked_to_wait=True, next_try_s=30.0)
    view = counter.flow.handle(Act.SEND_NOW)
    assert counter.desk.asked == 1 and isinstance(view, QueueView) and view.notice is not None
    assert "pause" in view.notice.text


def test_the_export_says_that_it_runs_and_then_what_it_wrote(counter: Counter) -> None:
    look(counter)
    view = counter.flow.handle(Act.EXPORT)
    assert isinstance(view, QueueView) and view.notice is not None and "being written" in view.notice.text
    counter.desk.told = "Exported: 3 returns and 7 photos."
    for _ in range(2):
        view = counter.flow.handle(Tick())
        assert isinstance(view, QueueView) and view.notice is not None and view.notice.text.startswith("Exported")
    view = counter.flow.handle(Act.SEND_NOW)
    assert isinstance(view, QueueView) and view.notice is not None and view.notice.text == "Sending now."


def test_a_bag_that_was_put_aside_needs_nobody_any_more(counter: Counter) -> None:
    put(counter, "a", "RB-A")
    counter.store.outbox.settle([Settlement("a", "sent", notices=("double_drop_off",))])
    assert look(counter).needs_person == 1
    view = counter.flow.handle(BagAside("a"))
    assert isinstance(view, QueueView) and view.needs_person == 0
    assert view.rows[0].sentence == "Sent; taken in twice, bag RBB2M8K4QZ1K put aside"


def test_a_refused_return_is_sent_again_when_staff_ask_and_refused_again_comes_back(counter: Counter) -> None:
    put(counter, "a", "RB-A")
    counter.store.outbox.settle([Settlement("a", "dead", "There is no return case RB-A.")])
    view = look(counter)
    assert view.rows[0].state is QueueState.REFUSED and "press Send again" in view.rows[0].advice
    after = counter.flow.handle(SendAgain("a"))
    assert isinstance(after, QueueView) and after.notice is not None and "once more" in after.notice.text
    assert (after.needs_person, after.waiting, after.rows[0].state) == (0, 1, QueueState.SENDING)
    assert counter.desk.asked == 1
    counter.store.outbox.settle([Settlement("a", "dead", "There is no return case RB-A.")])
    assert look(counter).rows[0].state is QueueState.REFUSED


def test_the_details_for_support_name_no_consumer(counter: Counter) -> None:
    counter.flow.handle(CASE_QR)
    for scan in (JACKET.upc, BEANIE.upc):
        counter.flow.handle(Scan(scan))
        counter.flow.handle(Act.LIKE_NEW)
    counter.flow.handle(Act.BAG)
    done = counter.flow.handle(Scan(BAG))
    assert isinstance(done, DoneView)
    counter.clock.advance(11)
    counter.flow.handle(Tick())
    row = look(counter).rows[0]
    case = case_of(JACKET, BEANIE)
    assert row.event_id in row.details and row.case_id in row.details and BAG in row.details
    for private in (case.consumer_name, case.order_number, JACKET.name, "amira"):
        assert private and private not in row.details


def test_closed_it_reads_nothing(counter: Counter) -> None:
    look(counter)
    counter.flow.handle(Act.BACK)
    looks = counter.desk.looks
    for entry in (Tick(), CASE_QR, Scan(JACKET.upc), Act.LIKE_NEW):
        counter.flow.handle(entry)
    assert counter.desk.looks == looks


@pytest.mark.parametrize(
    ("age", "words", "tone"),
    [
        (timedelta(minutes=13), "13 min", Tone.GOOD),
        (timedelta(hours=2, minutes=5), "2 h 05 min, check the network", Tone.WARN),
        (timedelta(days=3), "3 days, call support", Tone.BAD),
    ],
)
def test_what_waits_too_long_is_said(counter: Counter, age: timedelta, words: str, tone: Tone) -> None:
    put(counter, "a", "RB-A")
    counter.clock.advance(age.total_seconds())
    oldest = look(counter).health[3]
    assert (oldest.words, oldest.tone) == (words, tone)


def test_a_wrong_clock_and_a_full_disk_are_said(counter: Counter) -> None:
    counter.desk.said = Line(online=True, offset_ms=-180_000, free_bytes=400 * 1000**2, remarks="Rebuilt.")
    assert [(line.words, line.tone) for line in look(counter).health[:3]] == [
        ("3 min fast, set it", Tone.WARN),
        ("400 MB free, too little", Tone.BAD),
        ("OK, repaired at start", Tone.INFO),
    ]


def seal(counter: Counter) -> None:
    counter.flow.handle(CASE_QR)
    for scan in (JACKET.upc, BEANIE.upc):
        counter.flow.handle(Scan(scan))
        counter.flow.handle(Act.LIKE_NEW)
    counter.flow.handle(Act.BAG)
    assert isinstance(counter.flow.handle(Scan(BAG)), DoneView)


def test_a_sealed_return_that_can_still_be_undone_is_not_said_to_be_sent(counter: Counter, clock: FakeClock) -> None:
    seal(counter)
    clock.advance(2)
    view = look(counter)
    assert (view.title, view.tone) == ("1 return is being finished", Tone.INFO)
    assert view.text == "It can be undone for 8 s, then it is sent by itself. Everything else is sent."
    [row] = view.rows
    assert (row.case_id, row.state, row.word) == ("RB-9F3TD2KQ", QueueState.FINISHING, "Finishing")
    assert row.sentence == "Sealed; can be undone for 8 s, then it is sent"
    assert view.more == 0 and not row.needs_person
    clock.advance(9)
    after = counter.flow.handle(Tick())
    assert isinstance(after, QueueView) and [each.state for each in after.rows] == [QueueState.SENDING]
    assert after.title == "1 return is on its way"


def test_a_sealed_return_without_a_network_counts_among_those_that_wait(counter: Counter, clock: FakeClock) -> None:
    seal(counter)
    counter.desk.said = replace(counter.desk.said, online=False, offline_since=clock.now(), problem="No line.")
    assert look(counter).text == "No line. 1 return waits here and goes out when the line is back."
