"""kill -9 in every state: the session returns, and nothing is sent twice."""

from datetime import timedelta
from pathlib import Path

from kiosk.flow.actions import Act, ChooseItem, DescribeUndeclared, ToggleReason, WriteNote
from kiosk.flow.counter import Input
from kiosk.flow.views import (
    AbsentView,
    AnswerView,
    BagView,
    CaseView,
    DamageView,
    DoneView,
    ItemView,
    MatchView,
    PhotoView,
    QueueView,
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

CASE_QR = Scan("https://returns.example/r/NL-1001", Symbology.QR)
OTHER_QR = Scan("https://returns.example/r/NL-1002", Symbology.QR)
BEANIE_TAG = Scan(BEANIE.upc, Symbology.EAN13)

# What is done before the kill, and the page it leads to. An answer or a question is no fact: after a crash the page is
# shown that it lay over, which stands third.
WALK: list[tuple[tuple[Input, ...], type[View], type[View]]] = [
    ((Scan("RB-00000000", Symbology.QR),), AnswerView, ScanView),
    ((OTHER_QR, BEANIE_TAG, CASE_QR), AnswerView, ItemView),
    ((CASE_QR, Act.PARK), CaseView, CaseView),
    ((Act.PARK, Act.QUEUE), QueueView, ScanView),
    ((CASE_QR, Scan("4006381333931", Symbology.EAN13)), MatchView, MatchView),
    ((Act.NONE_OF_THESE, Act.STAYS_WITH_US), UndeclaredView, UndeclaredView),
    ((DescribeUndeclared(description="Scarf", result=Result.LIKE_NEW), Act.PHOTO), PhotoView, PhotoView),
    ((Act.PHOTO, Act.CONFIRM, ChooseItem(JACKET.item_id), Act.NOT_HERE), AbsentView, AbsentView),
    ((Act.BACK, Scan(JACKET.upc, Symbology.EAN13)), ItemView, ItemView),
    ((Act.DAMAGED, ToggleReason(Reason.STAIN), WriteNote("left sleeve"), Act.PHOTO, Act.PHOTO), DamageView, DamageView),
    ((Act.PARK, CASE_QR), DamageView, DamageView),
    ((Act.CONFIRM, BEANIE_TAG, Act.LIKE_NEW), SummaryView, SummaryView),
    ((Act.BAG,), BagView, BagView),
    ((Scan(BAG), Act.UNDO), SummaryView, SummaryView),
    ((Scan(BAG),), DoneView, ScanView),
]


def test_check_08_kill_in_every_state_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    before: View | None = None
    expected: type[View] = ScanView
    for entries, page, after in WALK:
        with CounterChild(tmp_path) as child:
            assert type(child.first) is expected
            if before is not None and type(before) is expected:
                assert _content(child.first) == _content(before)
            for entry in entries:
                before = child.handle(entry)
            assert type(before) is page
            expected = after
    for _ in range(2):  # the first start after the seal commits; more starts change nothing
        with CounterChild(tmp_path) as child:
            assert isinstance(child.first, ScanView)
            assert [line.name for line in child.first.parked] == ["NL-1002"]
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
        (metrics,) = store.visits.metrics_since(clock.now() - timedelta(days=1))
        tally = metrics.tally
        assert (tally.scans, tally.parked, tally.undone, tally.source) == (6, 2, 1, "cache")


def _content(view: View) -> tuple[type[View], dict[str, object]]:
    return type(view), {name: getattr(view, name) for name in view.__slots__ if name != "notice"}
