"""kill -9 at every page: the next start shows that page, and nothing is sent twice."""

from pathlib import Path

from kiosk.flow.actions import Act, ChooseItem, DescribeUndeclared, ToggleReason, WriteNote
from kiosk.flow.counter import Input
from kiosk.flow.views import (
    AbsentView,
    BagView,
    CaseView,
    DamageView,
    DoneView,
    ItemView,
    MatchView,
    PhotoView,
    ScanView,
    SummaryView,
    UndeclaredView,
    View,
)
from sync.domain.codes import Scan, Symbology
from sync.domain.verification import Reason, Result
from sync.store.store import Store
from sync.wire import verification_from_bytes
from tests.support.cases import BAG, BEANIE, JACKET
from tests.support.child import CounterChild
from tests.support.clock import FakeClock

WALK: list[tuple[Input, type[View]]] = [
    (Scan("https://returns.example/r/NL-1001", Symbology.QR), CaseView),
    (Scan("4006381333931", Symbology.EAN13), MatchView),
    (Act.NONE_OF_THESE, UndeclaredView),
    (Act.STAYS_WITH_US, UndeclaredView),
    (DescribeUndeclared(description="Scarf", result=Result.LIKE_NEW), UndeclaredView),
    (Act.PHOTO, PhotoView),
    (Act.PHOTO, UndeclaredView),
    (Act.CONFIRM, CaseView),
    (ChooseItem(JACKET.item_id), ItemView),
    (Act.NOT_HERE, AbsentView),
    (Act.BACK, ItemView),
    (Scan(JACKET.upc, Symbology.EAN13), ItemView),
    (Act.DAMAGED, DamageView),
    (ToggleReason(Reason.STAIN), DamageView),
    (WriteNote("left sleeve"), DamageView),
    (Act.PHOTO, PhotoView),
    (Act.PHOTO, DamageView),
    (Act.CONFIRM, CaseView),
    (Scan(BEANIE.upc, Symbology.EAN13), ItemView),
    (Act.LIKE_NEW, SummaryView),
    (Act.BAG, BagView),
    (Scan(BAG), DoneView),
]


def test_kill_at_every_page_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    before: View | None = None
    for entry, page in WALK:
        with CounterChild(tmp_path) as child:
            if before is not None:
                assert _content(child.first) == _content(before)
            before = child.handle(entry)
            assert type(before) is page
    for _ in range(3):  # the first start after the seal commits; more starts change nothing
        with CounterChild(tmp_path) as child:
            assert isinstance(child.first, ScanView)
    clock = FakeClock()
    with Store.open(tmp_path, clock) as store:
        (pending,) = store.outbox.due(clock.now(), 100)
        verification = verification_from_bytes(pending.envelope.body).verification
        assert [finding.result for finding in verification.findings] == [Result.DAMAGED, Result.LIKE_NEW]
        assert verification.findings[0].note == "stain or dirt. left sleeve"
        assert [item.description for item in verification.undeclared] == ["Scarf"]
        for photo in verification.photos():
            assert len(store.photos.read(photo.sha256)) == photo.size
        assert len(verification.photos()) == 2


def _content(view: View) -> tuple[type[View], dict[str, object]]:
    return type(view), {name: getattr(view, name) for name in view.__slots__ if name != "notice"}
