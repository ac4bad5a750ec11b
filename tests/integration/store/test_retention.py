"""What leaves a station, and when: the photo first, then the words, the case, at last the ids; and never the unsent."""

import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.cases import CaseStatus
from sync.domain.custody import Hold
from sync.domain.verification import MatchKind, Photo
from sync.station.ports import Settlement
from sync.store.database import FILE_NAME, Database
from sync.store.retention import Retention
from sync.store.store import Store
from sync.wire import CaseUpsert, Changes
from tests.support.clock import FakeClock
from tests.support.returns import a_case, damaged, plain_event, sealed_visit

DAY = timedelta(days=1)
SHORT = timedelta(minutes=1)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    with Store.open(tmp_path, clock) as opened:
        yield opened


@pytest.fixture
def database(tmp_path: Path, store: Store) -> Iterator[Database]:
    opened = Database(tmp_path / FILE_NAME)
    yield opened
    opened.close()


def taken_in(store: Store, event_id: str, case_id: str = "") -> Photo:
    """A return with one photo, committed."""
    photo = store.photos.put(f"photo of {event_id}".encode())
    visit = sealed_visit(a_case(case_id or f"RB-{event_id}"), event_id, bag=f"RBB-{event_id}", photo=photo)
    store.visits.commit(visit, (photo,), plain_event(event_id, "words of a clerk"))
    return photo


def sent(store: Store, event_id: str, at: datetime) -> None:
    store.outbox.settle([Settlement(event_id, "sent", at=at)])


def told(store: Store, at: datetime, *cases: tuple[str, CaseStatus]) -> None:
    changes = [CaseUpsert(case=a_case(case_id, rma="", status=status)) for case_id, status in cases]
    store.cases.apply(Changes(changes=list(changes), cursor="1", server_time=at))


def body_of(database: Database, event_id: str) -> bytes | None:
    body = database.value("SELECT body FROM outbox WHERE event_id = :id", {"id": event_id})
    return None if body is None else bytes(body)


def test_a_photo_stays_a_day_after_central_confirmed_it(store: Store, clock: FakeClock) -> None:
    confirmed, waiting = taken_in(store, "a"), taken_in(store, "b")
    sent(store, "a", clock.now())
    sent(store, "b", clock.now())
    store.photos.confirmed(confirmed.sha256, clock.now())
    store.tidy(clock.now() + DAY - SHORT)
    assert store.photos.path(confirmed.sha256).exists()
    store.tidy(clock.now() + DAY)
    assert not store.photos.path(confirmed.sha256).exists()
    store.tidy(clock.now() + 1000 * DAY)
    assert store.photos.read(waiting.sha256) == b"photo of b"  # central never confirmed that one


def test_central_asking_again_for_a_photo_that_left_counts_as_nothing_to_do(store: Store, clock: FakeClock) -> None:
    gone, here = taken_in(store, "a"), taken_in(store, "b")
    store.photos.confirmed(gone.sha256, clock.now())
    store.tidy(clock.now() + 2 * DAY)
    store.photos.confirmed(here.sha256, clock.now())
    store.photos.wanted([gone.sha256, here.sha256])
    assert list(store.photos.due(clock.now(), 10)) == [here]


def test_words_go_a_day_after_the_ack_and_the_chain_stays_whole(
    store: Store, database: Database, clock: FakeClock
) -> None:
    taken_in(store, "a")
    taken_in(store, "b")
    sent(store, "a", clock.now())
    store.tidy(clock.now() + DAY - SHORT)
    assert body_of(database, "a")
    store.tidy(clock.now() + DAY)
    assert body_of(database, "a") == b""
    store.tidy(clock.now() + 1000 * DAY)
    assert body_of(database, "b")  # not sent
    [pending] = store.outbox.due(clock.now(), 10)
    assert pending.envelope.event_id == "b" and store.visits.dropped_off("RB-b") is not None


def test_ids_go_after_thirty_days_but_the_next_event_is_chained_to_the_last(
    store: Store, database: Database, clock: FakeClock, tmp_path: Path
) -> None:
    for event_id in "abc":
        photo = taken_in(store, event_id)
        store.photos.confirmed(photo.sha256, clock.now())
        sent(store, event_id, clock.now())
    last = database.value("SELECT max(device_seq) FROM outbox")
    store.tidy(clock.now() + 30 * DAY - SHORT)
    assert store.visits.bag_used("RBB-a") is not None
    store.tidy(clock.now() + 30 * DAY)
    rows = database.rows("SELECT device_seq FROM outbox")
    assert [row["device_seq"] for row in rows] == [last]
    used = store.visits.bag_used("RBB-a")
    assert used is not None and used.case_id == ""  # a label is never used again, whatever it was for
    assert [bag.label for bag in store.custody.loose()] == ["RBB-c"]
    assert store.visits.dropped_off("RB-a") is None
    assert database.value("SELECT count(*) FROM blob") == 0
    taken_in(store, "d")
    assert database.value("SELECT max(device_seq) FROM outbox") == last + 1
    before, after = database.rows("SELECT prev_sha256, body_sha256 FROM outbox ORDER BY device_seq")
    assert after["prev_sha256"] != before["prev_sha256"]
    clock.advance(40 * 24 * 3600)
    store.close()
    with Store.open(tmp_path, clock) as again:  # the start finds nothing wrong with it
        assert again.recovery.cause == ""
        assert [row.envelope.event_id for row in again.outbox.due(clock.now(), 10)] == ["d"]


def test_a_bag_on_hold_stays_on_hold_however_long_it_lies_there(store: Store, clock: FakeClock) -> None:
    for event_id in "abc":
        taken_in(store, event_id)
        notices = ("double_drop_off",) if event_id == "a" else ()
        store.outbox.settle([Settlement(event_id, "sent", at=clock.now(), notices=notices)])
    store.tidy(clock.now() + 40 * DAY)
    assert [(bag.label, bag.hold) for bag in store.custody.loose()] == [
        ("RBB-a", Hold.DOUBLE_DROP_OFF),
        ("RBB-c", None),  # the newest row stays for the chain
    ]


def test_how_returns_went_is_known_for_thirty_days(store: Store, clock: FakeClock) -> None:
    taken_in(store, "a")
    since = clock.now() - DAY
    sealed = store.visits.metrics_since(since)[0].at
    store.tidy(sealed + 30 * DAY - SHORT)
    assert len(store.visits.metrics_since(since)) == 1
    store.tidy(sealed + 30 * DAY)
    assert not store.visits.metrics_since(since)


def test_a_closed_case_stays_seven_days_and_an_open_one_as_long_as_it_is_open(store: Store, clock: FakeClock) -> None:
    closed = (CaseStatus.RESOLVED, CaseStatus.DENIED, CaseStatus.CANCELLED, CaseStatus.EXPIRED)
    kept = (CaseStatus.OPEN, CaseStatus.VERIFIED, CaseStatus.PENDING_APPROVAL)
    told(store, clock.now(), *((f"RB-{status}", status) for status in closed + kept))
    store.tidy(clock.now() + 7 * DAY - SHORT)
    assert store.cases.count() == 7
    store.tidy(clock.now() + 7 * DAY)
    assert [status for status in closed + kept if store.cases.find(f"RB-{status}")] == list(kept)


def test_a_case_with_something_unsent_stays(store: Store, clock: FakeClock) -> None:
    told(store, clock.now(), ("RB-a", CaseStatus.RESOLVED), ("RB-open", CaseStatus.CANCELLED))
    taken_in(store, "a")
    store.visits.save(steps.begin("v", a_case("RB-open"), "sam", clock.now()))
    store.tidy(clock.now() + 100 * DAY)
    assert store.cases.find("RB-a") and store.cases.find("RB-open")


def test_a_dead_letter_and_its_photo_stay_whatever_happens(store: Store, database: Database, clock: FakeClock) -> None:
    photo = taken_in(store, "a")
    store.outbox.settle([Settlement("a", "dead", "unknown item", at=clock.now())])
    store.tidy(clock.now() + 1000 * DAY)
    assert body_of(database, "a") and store.photos.read(photo.sha256)


def test_the_photos_of_an_open_return_stay(store: Store, clock: FakeClock) -> None:
    photo = store.photos.put(b"of the visit in hand")
    visit = damaged(steps_to_first_item(clock), photo)
    store.visits.save(visit)
    clock.advance(100 * 24 * 3600)
    store.tidy(clock.now())
    clock.advance(7200)
    store.tidy(clock.now())
    assert store.photos.path(photo.sha256).exists()


def steps_to_first_item(clock: FakeClock) -> steps.CounterVisit:
    visit = steps.begin("v", a_case(items=2), "sam", clock.now())
    return judging.choose_item(visit, "item_1", MatchKind.NONE)


def stray(store: Store, clock: FakeClock) -> Path:
    """A picture of two days ago that no return names."""
    path = store.photos.path(store.photos.put(b"taken again").sha256)
    at = (clock.now() - 2 * DAY).timestamp()
    os.utime(path, (at, at))
    return path


def test_a_picture_that_no_return_names_goes_when_it_was_a_stray_for_long(
    tmp_path: Path, store: Store, database: Database, clock: FakeClock
) -> None:
    path = stray(store, clock)
    retention = Retention(database, tmp_path / "photos", clock)
    assert not retention.run(clock.now()).any  # seen for the first time
    clock.set(clock.now() + 365 * DAY)  # the wall clock alone
    assert not retention.run(clock.now()).any
    clock.advance(3600)
    assert retention.run(clock.now()).strays == 1
    assert not path.exists()


def test_after_a_damaged_database_no_picture_is_a_stray(
    tmp_path: Path, store: Store, database: Database, clock: FakeClock
) -> None:
    path = stray(store, clock)
    (tmp_path / "quarantine-20261120-100000").mkdir()
    retention = Retention(database, tmp_path / "photos", clock)
    for _ in range(3):
        retention.run(clock.now())
        clock.advance(3600)
    assert path.exists()


def test_a_thousand_rows_go_in_one_run(store: Store, database: Database, clock: FakeClock) -> None:
    with database.transaction() as db:
        db.conn.executemany(
            "INSERT INTO blob(sha256, size, mime, state, confirmed_ms) VALUES(?, 1, 'x', 'confirmed', 0)",
            [(f"{number:064x}",) for number in range(1200)],
        )
    store.tidy(clock.now())
    assert database.value("SELECT count(*) FROM blob") == 0


def test_a_file_that_is_mostly_holes_is_made_smaller(store: Store, database: Database, clock: FakeClock) -> None:
    with database.transaction() as db:
        db.conn.executemany(
            "INSERT INTO case_cache(case_id, status, version, created_ms, told_ms, body) VALUES(?, ?, 1, 0, 0, ?)",
            [(f"RB-{number}", "RESOLVED", "x" * 1_000_000) for number in range(20)],
        )
    size = int(database.value("PRAGMA page_count"))
    store.tidy(clock.now())
    assert store.cases.count() == 0
    assert int(database.value("PRAGMA page_count")) < size / 10


def test_the_copy_that_a_migration_made_goes_after_a_week(store: Store, tmp_path: Path, clock: FakeClock) -> None:
    copy = tmp_path / f"{FILE_NAME}.before-v2"
    copy.write_bytes(b"with consumers' names")
    os.utime(copy, (clock.now().timestamp(), clock.now().timestamp()))
    store.tidy(clock.now() + 7 * DAY - SHORT)
    assert copy.exists()
    store.tidy(clock.now() + 7 * DAY)
    assert not copy.exists()
