"""A station against the real central: enrol, pull, look up, send, upload, and the network going away amid it."""

from datetime import timedelta
from pathlib import Path

import pytest

from sync.central.partners import cases
from sync.central.stations import changes
from sync.client.central import CentralClient
from sync.domain.cases import CaseStatus
from sync.domain.codes import own_code
from sync.station.lookup import AlreadyDroppedOff, Found, Source, UnknownCode
from sync.station.ports import Refused, SignInNeeded
from sync.station.puller import Puller
from sync.wire import VerdictStatus
from tests.support.central import RunningCentral, new_code
from tests.support.gate import Gate
from tests.support.stations import TestStation, picture, station

BAGS = [own_code("RBB", f"7Q2M9X4{letter}") for letter in "ABCDEFGH"]


def open_cases(counter: TestStation) -> list[str]:
    page = counter.client.changes("", 500)
    assert page is not None
    found = [change.case for change in page.changes if change.op == "upsert"]
    return [case.case_id for case in found if case.status is CaseStatus.OPEN]


def test_an_enrolled_station_is_named_by_central(counter: TestStation) -> None:
    facts = counter.store.device.facts
    assert facts is not None and facts.device_id
    assert facts.location_name == "Eaton Centre L2"
    assert abs(counter.client.offset_ms) < 2000


def test_an_enrolment_code_works_once(central: RunningCentral, counter: TestStation) -> None:
    with pytest.raises(Refused, match="wrong, used or older"):
        counter.client.enrol("WRONG123")


def test_cases_are_pulled_once_and_found_in_the_cache(counter: TestStation) -> None:
    counter.pull()
    assert counter.cases.count() >= 4
    assert counter.client.changes(counter.cases.cursor(), 500) is None
    answer = counter.finder.find("NL-1001")
    assert isinstance(answer, Found) and answer.source is Source.CACHE


def test_a_code_that_is_not_cached_is_looked_up(counter: TestStation) -> None:
    [case_id, *_] = open_cases(counter)
    answer = counter.finder.find(case_id.lower())
    assert isinstance(answer, Found) and answer.source is Source.CENTRAL
    assert isinstance(counter.finder.find("RB-ZZZZZZZZ"), UnknownCode)


def test_an_event_is_accepted_once_and_its_photo_is_missing_until_it_comes(counter: TestStation) -> None:
    counter.pull()
    found = counter.finder.find("NL-1001")
    assert isinstance(found, Found)
    event_id = counter.drop_off(found.case, BAGS[0], picture())
    [row] = counter.store.outbox.due(counter.clock.now(), 10)
    first = counter.client.post_events([row.envelope])
    assert [(verdict.event_id, verdict.status) for verdict in first.results] == [(event_id, VerdictStatus.ACCEPTED)]
    [photo] = counter.store.photos.due(counter.clock.now(), 10)
    assert first.missing_blobs == [photo.sha256]
    counter.client.put_blob(photo, counter.store.photos.read(photo.sha256))
    counter.client.put_blob(photo, counter.store.photos.read(photo.sha256))
    again = counter.client.post_events([row.envelope])
    assert [verdict.status for verdict in again.results] == [VerdictStatus.DUPLICATE]
    assert again.missing_blobs == [] and again.ack.device_seq_contiguous == 1


def test_bytes_that_are_no_picture_are_refused(counter: TestStation) -> None:
    photo = counter.store.photos.put(b"no picture at all")
    with pytest.raises(Refused):
        counter.client.put_blob(photo, b"no picture at all")


def test_a_key_that_central_does_not_know_is_asked_to_sign_in(
    central: RunningCentral, counter: TestStation, tmp_path: Path
) -> None:
    with station(tmp_path / "other", central.url, new_code(central, "Other")) as other:
        (tmp_path / "other" / "device.json").unlink()
        other.store.device.facts = counter.store.device.facts
        with pytest.raises(SignInNeeded):
            other.client.changes("", 500)


def test_the_sync_carries_everything_by_itself(counter: TestStation) -> None:
    counter.runner.start()
    counter.status.wait_for(lambda status: status.online)
    found = [counter.finder.find(case_id) for case_id in open_cases(counter)[:3]]
    for answer, bag in zip(found, BAGS, strict=False):
        assert isinstance(answer, Found)
        counter.drop_off(answer.case, bag, picture("teal"))
    done = counter.status.wait_for(lambda s: s.online and s.waiting == 0 and s.photos == 0 and s.dead == 0)
    assert done.problem == ""
    [first, *_] = found
    assert isinstance(first, Found)
    own = counter.finder.find(first.case.case_id)
    assert isinstance(own, AlreadyDroppedOff) and own.synced


def test_what_was_taken_in_offline_arrives_when_the_network_is_back(central: RunningCentral, tmp_path: Path) -> None:
    seeded = central.seed()
    with Gate(central.url) as gate, station(tmp_path / "station", gate.url, seeded.enrolment_code) as counter:
        counter.pull()
        ids = open_cases(counter)[:3]
        gate.shut()
        counter.runner.start()
        counter.status.wait_for(lambda status: not status.online and status.problem != "")
        for case_id, bag in zip(ids, BAGS, strict=False):
            answer = counter.finder.find(case_id)
            assert isinstance(answer, Found) and answer.source is Source.CACHE
            counter.drop_off(answer.case, bag, picture("olive"))
        offline = counter.status.wait_for(lambda status: status.waiting == len(ids))
        assert offline.offline_since is not None and offline.oldest is not None
        gate.open()
        counter.status.wait_for(lambda status: status.online and status.waiting == 0 and status.photos == 0)
        gate.shut()
        counter.status.wait_for(lambda status: not status.online)
        gate.open()
        counter.status.wait_for(lambda status: status.online)


def test_a_station_that_stops_amid_its_queue_goes_on_after_the_restart(central: RunningCentral, tmp_path: Path) -> None:
    seeded = central.seed()
    with station(tmp_path / "station", central.url, seeded.enrolment_code) as counter:
        counter.pull()
        for case_id, bag in zip(open_cases(counter)[:2], BAGS, strict=False):
            answer = counter.finder.find(case_id)
            assert isinstance(answer, Found)
            counter.drop_off(answer.case, bag)
    with station(tmp_path / "station", central.url) as counter:
        assert counter.store.outbox.status().waiting == 2
        counter.runner.start()
        counter.status.wait_for(lambda status: status.online and status.waiting == 0)
        assert counter.store.outbox.status().dead == 0


def test_a_case_taken_in_elsewhere_is_not_taken_in_here(central: RunningCentral, tmp_path: Path) -> None:
    seeded = central.seed()
    code = new_code(central, "Station 04")
    with (
        station(tmp_path / "one", central.url, seeded.enrolment_code) as one,
        station(tmp_path / "two", central.url, code) as two,
    ):
        answer = one.finder.find("NL-1001")
        assert isinstance(answer, Found)
        one.drop_off(answer.case, BAGS[0])
        one.runner.start()
        one.status.wait_for(lambda status: status.online and status.waiting == 0)
        there = two.finder.find("NL-1001")
        assert isinstance(there, AlreadyDroppedOff)
        assert (there.here, there.location, there.bags) == (False, "Eaton Centre L2", (BAGS[0],))


def test_stopping_takes_no_longer_than_it_was_given(counter: TestStation) -> None:
    counter.runner.start()
    report = counter.runner.stop(10)
    assert report.still_running == ()
    assert counter.runner.stop(1).still_running == ()


def test_a_first_download_that_breaks_off_goes_on_where_it_stopped(counter: TestStation) -> None:
    puller = Puller(counter.cases, counter.store.trust, counter.store.staff, counter.client, page=2)
    assert not puller.run_once(go_on=lambda: False).complete
    assert counter.cases.count() == 2
    counter.client.close()
    counter.client = CentralClient(counter.url, counter.store.device, counter.clock)
    rest = Puller(counter.cases, counter.store.trust, counter.store.staff, counter.client, page=2).run_once()
    assert rest.complete and rest.changes == 3 and counter.cases.count() == 5
    assert counter.client.changes(counter.cases.cursor(), 2) is None  # nothing is new: 304


def test_a_station_that_was_away_for_long_starts_over_and_keeps_what_it_has_not_sent(
    central: RunningCentral, counter: TestStation
) -> None:
    """Central answers 410: the deletes since then are forgotten."""
    counter.pull()
    old = counter.cases.cursor()
    found = counter.finder.find("NL-1001")
    assert isinstance(found, Found)
    counter.drop_off(found.case, BAGS[0])
    gone = counter.finder.find("NL-1002")
    assert isinstance(gone, Found)
    with central.context.db.write() as conn:
        long_ago = counter.clock.now() - timedelta(days=31)
        cases.touch(conn, found.case.case_id, op="delete", reason="closed", at=long_ago)
        cases.touch(conn, gone.case.case_id, op="delete", reason="closed", at=long_ago)
        assert changes.forget_tombstones(conn, counter.clock.now(), timedelta(days=30)) == 2
    told = counter.client.changes(old, 500)
    assert told is not None and told.full_resync and told.changes == []
    Puller(counter.cases, counter.store.trust, counter.store.staff, counter.client).run_once()
    assert counter.cases.find("NL-1002") is None
    kept = counter.cases.find("NL-1001")
    assert kept is not None and kept.case == found.case
    assert counter.cases.count() == 4 and counter.store.outbox.status().waiting == 1
