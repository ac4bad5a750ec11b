"""A scan while a page asks something is kept, shown and taken up; a bag or a command never is."""

import pytest

from kiosk.flow.actions import Act, ToggleReason
from kiosk.flow.counter import Tick
from kiosk.flow.views import (
    AbsentView,
    CaseView,
    DamageView,
    ItemView,
    MatchView,
    PhotoView,
    SummaryView,
    UndeclaredView,
    View,
)
from kiosk.flow.waiting import MOST, WaitingScans
from sync.domain.codes import Reader, Scan, Symbology
from sync.domain.verification import Reason
from tests.support.cases import BAG, BEANIE, JACKET
from tests.support.counter import CASE_QR, JPEG, Counter, run

NEXT = Scan(BEANIE.upc)
OTHER = Scan("9506000134352")


@pytest.fixture
def counter(counter: Counter, known_return: None) -> Counter:
    counter.shutter.pictures = [(JPEG, "")]
    return counter


def words(view: View) -> str:
    notice = getattr(view, "notice", None)
    return notice.text if notice else ""


def test_the_next_item_scanned_while_damage_is_described_comes_after_it(counter: Counter) -> None:
    view = run(counter, CASE_QR, Scan(JACKET.upc), Act.DAMAGED, NEXT)
    assert isinstance(view, DamageView)
    assert words(view) == f"Scanned meanwhile: {BEANIE.name}. It comes up when this page is done."
    view = run(counter, ToggleReason(Reason.STAIN))
    assert isinstance(view, DamageView) and "Scanned meanwhile" in words(view)  # said as long as it waits
    view = run(counter, Act.PHOTO)
    assert isinstance(view, PhotoView) and "Scanned meanwhile" in words(view)
    view = run(counter, Act.PHOTO, NEXT, Act.CONFIRM)
    assert isinstance(view, ItemView) and view.item.item_id == BEANIE.item_id
    assert isinstance(run(counter, Act.LIKE_NEW), SummaryView)


def test_it_comes_after_going_back_too(counter: Counter) -> None:
    view = run(counter, CASE_QR, Scan(JACKET.upc), Act.NOT_HERE, NEXT)
    assert isinstance(view, AbsentView) and BEANIE.name in words(view)
    view = run(counter, Act.NOT_HERE)
    assert isinstance(view, ItemView) and view.item.item_id == BEANIE.item_id


def test_what_the_camera_sees_by_the_way_does_not_wait(counter: Counter) -> None:
    seen = Scan(BEANIE.upc, Symbology.EAN13, Reader.CAMERA)
    assert words(run(counter, CASE_QR, Scan(JACKET.upc), Act.DAMAGED, seen)).startswith("Finish this page first")
    assert words(run(counter, ToggleReason(Reason.STAIN))) == ""


def test_the_command_card_works_on_the_page_and_lets_the_next_one_up(counter: Counter) -> None:
    run(counter, CASE_QR, Scan(JACKET.upc), Act.NOT_HERE, NEXT)
    view = run(counter, Scan("KIOSKNR"))
    assert isinstance(view, ItemView) and view.item.item_id == BEANIE.item_id


def test_the_tag_of_the_item_on_the_page_is_no_next_item(counter: Counter) -> None:
    view = run(counter, CASE_QR, Scan(JACKET.upc), Act.DAMAGED, Scan(JACKET.upc))
    assert words(view) == f"{JACKET.name} is open on this page."
    assert words(run(counter, ToggleReason(Reason.STAIN))) == ""


def test_a_code_that_is_in_no_return_waits_as_well(counter: Counter) -> None:
    view = run(counter, CASE_QR, Scan(JACKET.upc), Act.DAMAGED, Scan(f"]C10109506000134352\x1d10L{chr(29)}217"), OTHER)
    assert "9506000134352" in words(view) and words(view).isprintable()
    view = run(counter, Act.BACK, Act.BACK)
    assert isinstance(view, MatchView)


def test_an_undeclared_item_takes_its_own_barcode_and_lets_the_next_wait(counter: Counter) -> None:
    view = run(counter, CASE_QR, Act.UNDECLARED, OTHER)
    assert isinstance(view, UndeclaredView) and view.barcode == OTHER.text and words(view) == ""
    view = run(counter, NEXT)
    assert isinstance(view, UndeclaredView) and BEANIE.name in words(view)
    assert isinstance(run(counter, Act.CUSTOMER_TAKES_BACK), ItemView)


def test_a_bag_never_waits(counter: Counter) -> None:
    view = run(counter, CASE_QR, Scan(JACKET.upc), Act.DAMAGED, Scan(BAG))
    assert words(view) == "Judge this item first, then scan the bag."


def test_what_waited_goes_with_its_return(counter: Counter) -> None:
    run(counter, CASE_QR, Scan(JACKET.upc), Act.DAMAGED, NEXT, Act.CANCEL)
    view = run(counter, CASE_QR)
    assert isinstance(view, CaseView) and words(view) == ""


def test_the_queue_page_is_left_and_the_scan_goes_on(counter: Counter) -> None:
    view = run(counter, CASE_QR, Act.QUEUE, Tick(), Scan(JACKET.upc))
    assert isinstance(view, ItemView)
    view = run(counter, Act.DAMAGED, Act.OFFLINE_HELP, NEXT)
    assert isinstance(view, DamageView) and BEANIE.name in words(view)


def test_a_few_wait_and_each_once() -> None:
    waiting = WaitingScans()
    assert waiting.notice() is None
    for number in range(MOST):
        assert waiting.add(Scan(str(number)), str(number)) and waiting.add(Scan(str(number)), "again")
    assert not waiting.add(Scan("more"), "more")
    notice = waiting.notice()
    assert notice is not None and notice.text.startswith("Scanned meanwhile: 0, 1, 2, 3, 4. They come up")
    assert [waiting.take().text for _ in range(MOST)] == list("01234")
    assert not waiting
