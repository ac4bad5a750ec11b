"""What a station relies on at central: the fake and the real one, over HTTP, behave alike."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from sync.domain.codes import own_code
from sync.domain.verification import Photo
from sync.station.lookup import Found
from sync.station.ports import Central
from sync.wire import CaseUpsert, Changes, Envelope, VerdictStatus
from tests.support.central import running_central
from tests.support.clock import FakeClock
from tests.support.fakes import FakeCentral, FakeStore
from tests.support.returns import a_case, plain_event, sealed_visit
from tests.support.stations import TestStation, picture, station

CODE = "NL-1001"  # the RMA number of a case that central knows


@dataclass(frozen=True, slots=True)
class Side:
    central: Central
    next_envelope: Callable[[], Envelope]
    photo: Photo
    data: bytes


def fake_side(clock: FakeClock) -> Side:
    store, central = FakeStore(clock), FakeCentral(clock)
    central.known = {CODE: a_case(rma=CODE)}
    central.pages = [Changes(changes=[CaseUpsert(case=a_case(rma=CODE))], cursor="1", server_time=clock.now())]

    def next_envelope() -> Envelope:
        store.visits.commit(sealed_visit(), (), plain_event("ev-1"))
        return store.outbox.due(clock.now(), 1)[0].envelope

    data = picture()
    return Side(central, next_envelope, store.photos.put(data), data)


def real_side(counter: TestStation) -> Side:
    def next_envelope() -> Envelope:
        found = counter.finder.find(CODE)
        assert isinstance(found, Found)
        counter.drop_off(found.case, own_code("RBB", "7Q2M9X4K"))
        return counter.store.outbox.due(counter.clock.now(), 1)[0].envelope

    data = picture()
    return Side(counter.client, next_envelope, counter.store.photos.put(data), data)


@pytest.fixture(params=["fake", "real"])
def side(request: pytest.FixtureRequest, tmp_path: Path, clock: FakeClock) -> Iterator[Side]:
    if request.param == "fake":
        yield fake_side(clock)
        return
    with running_central(tmp_path / "central") as running:
        code = running.seed().enrolment_code
        with station(tmp_path / "counter", running.url, code) as counter:
            yield real_side(counter)


def test_an_event_is_accepted_and_then_a_duplicate(side: Side) -> None:
    envelope = side.next_envelope()
    for status in (VerdictStatus.ACCEPTED, VerdictStatus.DUPLICATE, VerdictStatus.DUPLICATE):
        answer = side.central.post_events([envelope])
        assert [(verdict.event_id, verdict.status) for verdict in answer.results] == [(envelope.event_id, status)]
        assert answer.ack.device_seq_contiguous == envelope.device_seq


def test_a_photo_can_be_put_again_and_again(side: Side) -> None:
    for _ in range(2):
        side.central.put_blob(side.photo, side.data)


def test_changes_come_once(side: Side) -> None:
    first = side.central.changes("", 500)
    assert first is not None and first.cursor and not first.has_more
    assert CODE in [change.case.rma_number for change in first.changes if isinstance(change, CaseUpsert)]
    assert side.central.changes(first.cursor, 500) is None


def test_a_lookup_tells_a_case_or_none(side: Side) -> None:
    found = side.central.lookup(CODE, 5.0).case
    assert found is not None and found.rma_number == CODE
    assert side.central.lookup("RB-ZZZZZZZZ", 5.0).case is None


def test_a_photo_is_there_once_it_was_put(side: Side) -> None:
    assert not side.central.has_blob(side.photo.sha256)
    side.central.put_blob(side.photo, side.data)
    assert side.central.has_blob(side.photo.sha256)
