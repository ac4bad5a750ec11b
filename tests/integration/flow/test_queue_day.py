"""The day's check on the queue screen: from any page, over any page, in words, and gone once it was seen."""

from datetime import date, timedelta

import pytest

from kiosk.flow.actions import Act, DetailsCopied
from kiosk.flow.counter import Tick
from kiosk.flow.views import ItemView, QueueState, QueueView, ScanView, Tone
from sync.domain.codes import CommandName, Scan
from sync.station.day import Difference, Differs, Kind, NotCompared, Proof, Proven
from sync.station.day_check import Checked, Checking
from tests.support.cases import BAG, BEANIE, JACKET
from tests.support.clock import FakeClock
from tests.support.counter import Counter
from tests.support.returns import a_case, plain_event, sealed_visit

CARD = Scan(CommandName.CHECK_DAY)
pytestmark = pytest.mark.usefixtures("known_return")


@pytest.fixture
def today(clock: FakeClock) -> date:
    return clock.now().astimezone().date()


def checked(counter: Counter, outcome: Proof | str) -> QueueView:
    """The screen a second after the check ended so."""
    counter.flow.handle(Act.CHECK_DAY)
    counter.desk.said_day = Checked(counter.clock.now(), outcome)
    view = counter.flow.handle(Tick())
    assert isinstance(view, QueueView) and view.about_day
    return view


def test_the_button_and_the_command_card_begin_it_from_any_page(counter: Counter) -> None:
    for entry in (Act.CHECK_DAY, CARD):
        view = counter.flow.handle(entry)
        assert isinstance(view, QueueView) and (view.title, view.tone) == ("Checking the day", Tone.INFO)
        assert counter.desk.said_day == Checking()
        counter.desk.said_day = None
        assert isinstance(counter.flow.handle(Act.BACK), ScanView)
    counter.flow.handle(Scan("https://returns.example/r/NL-1001"))
    before = counter.flow.handle(Scan(JACKET.upc))
    assert isinstance(before, ItemView)
    assert isinstance(counter.flow.handle(CARD), QueueView)
    assert counter.flow.handle(Act.BACK) == before


def test_equal_at_both_ends_is_a_green_tick_with_words(counter: Counter, today: date) -> None:
    view = checked(counter, Proven(today, 36))
    assert (view.title, view.tone) == ("The day agrees with central", Tone.GOOD)
    assert view.text == "Central has all 36 returns of today, the same as here."
    assert view.facts == f"Checked {counter.clock.now().astimezone():%H:%M}"


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "No return was taken in today."), (1, "Central has the 1 return of today, the same as here.")],
)
def test_a_small_day_is_said_as_one_speaks(counter: Counter, today: date, count: int, words: str) -> None:
    assert checked(counter, Proven(today, count)).text == words


def test_a_day_that_ended_meanwhile_is_named(counter: Counter, clock: FakeClock, today: date) -> None:
    clock.advance(timedelta(days=1).total_seconds())
    assert checked(counter, Proven(today, 2)).text == "Central has all 2 returns of 20 Nov, the same as here."
    assert checked(counter, Proven(today, 0)).text == "No return was taken in on 20 Nov."


def test_photos_that_follow_are_said_with_the_tick(counter: Counter, today: date) -> None:
    photo = counter.store.photos.put(b"x" * 1000)
    counter.store.visits.commit(sealed_visit(a_case("RB-A"), "a"), (photo,), plain_event("a", photo.sha256))
    assert checked(counter, Proven(today, 1)).text.endswith("1 photo follows: leave the computer on.")


def test_a_return_that_is_being_finished_keeps_the_tick_from_being_green(counter: Counter, today: date) -> None:
    counter.flow.handle(Scan("https://returns.example/r/NL-1001"))
    for scan in (JACKET.upc, BEANIE.upc):
        counter.flow.handle(Scan(scan))
        counter.flow.handle(Act.LIKE_NEW)
    counter.flow.handle(Act.BAG)
    counter.flow.handle(Scan(BAG))
    view = checked(counter, Proven(today, 1))
    assert view.tone is Tone.INFO and "still being finished" in view.text
    counter.clock.advance(11)
    view = checked(counter, Proven(today, 2))
    assert view.tone is Tone.GOOD and "finished" not in view.text


def test_differences_take_the_place_of_the_rows_with_what_to_do(
    counter: Counter, clock: FakeClock, today: date
) -> None:
    differences = (
        Difference("a", "RB-A", Kind.REFUSED, "Unprocessable Entity There is no return case RB-A.", clock.now()),
        Difference("b", "RB-B", Kind.GONE, written_at=clock.now()),
        Difference("c", "RB-C", Kind.ONLY_CENTRAL),
        Difference("d", "RB-D", Kind.OTHER, written_at=clock.now()),
        Difference("e", "RB-E", Kind.WAITS, written_at=clock.now()),
    )
    view = checked(counter, Differs(today, 36, 33, differences))
    assert (view.title, view.tone) == ("4 returns of today differ from central", Tone.WARN)
    assert view.text == ("Here 36, at central 33. Tap each in the list to see what to do. 1 more is just not sent yet.")
    assert [(row.case_id, row.state, row.word, row.sentence) for row in view.rows] == [
        ("RB-A", QueueState.REFUSED, "Refused", "Refused: There is no return case RB-A."),
        ("RB-B", QueueState.DIFFERS, "Not at central", "It was sent, and central does not have it"),
        ("RB-C", QueueState.DIFFERS, "Only at central", "Central has it, this computer does not"),
        ("RB-D", QueueState.DIFFERS, "Not the same", "Central has something else under this number"),
        ("RB-E", QueueState.WAITING, "Not sent yet", "It waits on this computer"),
    ]
    assert all(row.advice and row.event_id in row.details and row.case_id in row.details for row in view.rows)
    assert all("support" in row.advice for row in view.rows[:4]) and "by itself" in view.rows[4].advice


def test_what_is_only_not_sent_yet_worries_nobody(counter: Counter, today: date) -> None:
    view = checked(counter, Differs(today, 3, 2, (Difference("e", "RB-E", Kind.WAITS),)))
    assert (view.title, view.tone) == ("1 return of today is not sent yet", Tone.INFO)
    assert view.text == "All else is the same. Press Send now, then check the day again."


def test_without_a_network_it_says_when_it_will_work(counter: Counter, today: date) -> None:
    view = checked(counter, NotCompared(today, 3, 2, "Central cannot be reached.", offline=True))
    assert (view.title, view.tone) == ("No network: the day cannot be checked now", Tone.INFO)
    assert view.text == (
        "It works again when the line is back: press Check the day then. Nothing is lost. "
        "2 returns wait here and go by themselves."
    )


def test_why_else_it_could_not_be_checked_is_said(counter: Counter, today: date) -> None:
    view = checked(counter, NotCompared(today, 3, 2, "Enrol this station again.", offline=False))
    assert (view.title, view.tone) == ("The day could not be checked", Tone.WARN)
    assert view.text == "Enrol this station again. Nothing is lost."
    assert checked(counter, "The disk is gone.").text == "The disk is gone."


def test_a_check_goes_on_when_the_screen_is_closed_and_is_shown_when_it_opens_again(
    counter: Counter, clock: FakeClock, today: date
) -> None:
    counter.flow.handle(Act.CHECK_DAY)
    counter.flow.handle(Tick())
    assert isinstance(counter.flow.handle(Act.BACK), ScanView)
    counter.desk.said_day = Checked(clock.now(), Proven(today, 2))
    view = counter.flow.handle(Act.QUEUE)
    assert isinstance(view, QueueView) and view.title == "The day agrees with central"


@pytest.mark.parametrize("entry", [Act.BACK, Act.QUEUE, Act.SEND_NOW, Act.OFFLINE_HELP, Scan("KIOSKUN")])
def test_seen_it_leaves_with_the_next_act(counter: Counter, today: date, entry: Act | Scan) -> None:
    checked(counter, Proven(today, 2))
    counter.flow.handle(entry)
    assert counter.desk.said_day is None
    view = counter.flow.handle(Act.QUEUE)
    assert isinstance(view, QueueView) and not view.about_day


def test_copying_the_details_of_a_difference_leaves_it_on_the_screen(counter: Counter, today: date) -> None:
    checked(counter, Differs(today, 1, 0, (Difference("b", "RB-B", Kind.GONE),)))
    view = counter.flow.handle(DetailsCopied("b"))
    assert isinstance(view, QueueView) and view.about_day and [row.case_id for row in view.rows] == ["RB-B"]
