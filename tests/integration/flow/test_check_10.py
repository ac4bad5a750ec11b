"""Check 10: without a network the acts are the same; the queue goes out in order, photos after their event; what
central does not take needs a person and is not tried for ever."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.flow.actions import Act, ToggleReason
from kiosk.flow.counter import Input
from sync.domain.codes import Scan, Symbology, own_code
from sync.domain.verification import Reason
from sync.station.photos_out import PhotosOut
from sync.station.sender import Sender
from sync.wire import Problem, Verdict, VerdictStatus
from tests.support.cases import BEANIE, JACKET, case_of
from tests.support.clock import FakeClock
from tests.support.counter import Counter, FakeShutter, LookupCentral
from tests.support.fakes import FakeCentral, no_network

RETURNS = 3


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def counter(tmp_path: Path, clock: FakeClock) -> Iterator[Counter]:
    pictures = [(b"\xff\xd8 picture %d" % number, "") for number in range(2 * RETURNS)]
    with Counter(tmp_path / "data", clock, LookupCentral(clock), FakeShutter(pictures)) as made:
        for number in range(2 * RETURNS):
            made.keep(case_of(JACKET, BEANIE, case_id=f"RB-CASE{number}", rma=f"NL-100{number}"))
        yield made


def entries(number: int) -> list[Input]:
    return [
        Scan(f"NL-100{number}", Symbology.QR),
        Scan(JACKET.upc, Symbology.EAN13),
        Act.DAMAGED,
        ToggleReason(Reason.STAIN),
        Act.PHOTO,
        Act.PHOTO,
        Act.CONFIRM,
        Scan(BEANIE.upc, Symbology.EAN13),
        Act.LIKE_NEW,
        Scan(own_code("RBB", f"0000000{number}")),
    ]


def pages(counter: Counter, number: int) -> list[type]:
    """One whole return; the page after each act."""
    seen: list[type] = [type(counter.flow.handle(entry)) for entry in entries(number)]
    counter.clock.advance(2)
    return [*seen, type(counter.flow.handle(Act.CONFIRM))]


def test_check_10_offline_the_acts_are_the_same_and_the_queue_drains_in_order(
    counter: Counter, clock: FakeClock
) -> None:
    online = [pages(counter, number) for number in range(RETURNS)]
    counter.offline, counter.central.cases = True, None
    offline = [pages(counter, number) for number in range(RETURNS, 2 * RETURNS)]
    assert online == offline

    central = FakeCentral(clock)
    sender = Sender(counter.store.outbox, counter.store.photos, central, clock, lambda low, high: high)
    photos = PhotosOut(counter.store.photos, central, clock, lambda low, high: high)
    central.failures = [no_network()]
    assert sender.run_once().sent == 0
    clock.advance(600)
    refused = counter.store.outbox.unsent(0, 10)[1].envelope.event_id
    problem = Problem(title="The case is another one.", status=409, detail="")
    central.verdicts[refused] = Verdict(event_id=refused, status=VerdictStatus.CONFLICT, problem=problem)
    assert counter.store.outbox.status().waiting == 2 * RETURNS
    for _ in range(5):  # again and again: a conflict is not sent a second time
        sender.run_once()
        clock.advance(3600)
    assert [envelope.device_seq for envelope in central.received.values()] == [1, 3, 4, 5, 6]
    assert [ids.count(refused) for ids in central.batches] == [1]
    status = counter.store.outbox.status()
    assert (status.waiting, status.dead, status.photos) == (0, 1, 2 * RETURNS) and not central.blobs
    photos.run_once()
    assert len(central.blobs) == 2 * RETURNS
