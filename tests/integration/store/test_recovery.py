"""A start on damaged, missing or disagreeing witnesses: what was confirmed is there again, and the words say so."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from sync.domain import visit as steps
from sync.domain.visit import CounterVisit, Step
from sync.station.clock import SystemClock
from sync.station.ports import Settlement, StoreTooNew
from sync.store.adoption import Adoption
from sync.store.database import FILE_NAME, Database
from sync.store.journal import Journal
from sync.store.recovery import RecoveryReport
from sync.store.store import Store
from sync.wire import CaseUpsert, Changes, EnrolAnswer
from tests.support.clock import FakeClock
from tests.support.returns import AT, a_case, plain_event, sealed_visit
from tests.support.station_child import PICTURE, visits_of, walk

EVENTS = 12


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def commit(store: Store, number: int) -> int:
    visit = sealed_visit(a_case(f"RB-{number}"), f"ev-{number}", f"RBB{number}")
    return store.visits.commit(visit, (), plain_event(f"ev-{number}", "x" * 300))


@pytest.fixture
def folder(tmp_path: Path, clock: FakeClock) -> Path:
    """An enrolled station with events 1 to 12, the first two sent, one dead, and an open visit."""
    folder = tmp_path / "station"
    with Store.open(folder, clock) as store:
        store.device.enrolled(
            EnrolAnswer(device_id="d", station_name="s", location_id="l", location_name="L", server_time=AT)
        )
        for number in range(1, EVENTS + 1):
            commit(store, number)
        store.outbox.settle([Settlement("ev-1", "sent"), Settlement("ev-2", "sent"), Settlement("ev-3", "dead", "no")])
        store.visits.save(steps.begin("visit-open", a_case("RB-OPEN"), "sam", AT))
        store.cases.apply(
            Changes(changes=[CaseUpsert(case=a_case("RB-OPEN"))], cursor="c1", server_time=AT, last_device_seq=2)
        )
    return folder


def alter(folder: Path, *statements: str) -> None:
    """Change the database as a broken disk would: past its own guards."""
    database = Database(folder / FILE_NAME)
    with database.transaction() as db:
        for name in ("outbox_is_a_fact", "outbox_keeps_the_unsent"):
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            db.execute(statement)
    database.close()


def numbers(store: Store) -> list[int]:
    clock = FakeClock()
    due = store.outbox.due(clock.now(), 100)
    return [row.envelope.device_seq for row in due]


def garbage(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"this is no database at all, but it is long enough to be one" * 40)


def cut_short(folder: Path) -> None:
    path = folder / FILE_NAME
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def broken_pages(folder: Path) -> None:
    path = folder / FILE_NAME
    data = bytearray(path.read_bytes())
    data[4096 * 2 : 4096 * 8] = random.Random(7).randbytes(4096 * 6)
    path.write_bytes(data)


def headless(folder: Path) -> None:
    database = Database(folder / FILE_NAME)
    database.value("PRAGMA user_version=0")
    database.close()


@pytest.mark.parametrize("damage", [garbage, cut_short, broken_pages, headless])
def test_a_damaged_database_is_kept_aside_and_rebuilt(
    folder: Path, clock: FakeClock, damage: Callable[[Path], None]
) -> None:
    damage(folder)
    broken = (folder / FILE_NAME).read_bytes()
    with Store.open(folder, clock) as store:
        assert numbers(store) == list(range(1, EVENTS + 1))
        report = store.recovery
        assert (report.cause, report.restored, report.unreadable) == ("damaged", EVENTS, 0)
        assert "was damaged and was rebuilt" in report.sentence
        assert "Nothing that was finished is missing" in report.sentence
        assert report.quarantine is not None and report.quarantine.name in report.sentence
        if damage is not headless:
            assert (report.quarantine / FILE_NAME).read_bytes() == broken
        assert store.cases.cursor() == ""
        assert commit(store, EVENTS + 1) == EVENTS + 1
    with Store.open(folder, clock) as store:
        assert store.recovery.sentence == ""
        assert numbers(store) == list(range(1, EVENTS + 2))


def test_a_deleted_database_is_rebuilt(folder: Path, clock: FakeClock) -> None:
    (folder / FILE_NAME).unlink()
    with Store.open(folder, clock) as store:
        assert "was missing and was rebuilt" in store.recovery.sentence
        assert numbers(store) == list(range(1, EVENTS + 1))
        assert store.visits.bag_used("RBB5") is None  # plain bodies name no bags


def test_side_files_of_a_deleted_database_are_not_taken_for_the_new_ones(folder: Path, clock: FakeClock) -> None:
    (folder / FILE_NAME).unlink()
    (folder / f"{FILE_NAME}-wal").write_bytes(b"an old log")
    with Store.open(folder, clock) as store:
        assert store.recovery.quarantine is not None
        assert (store.recovery.quarantine / f"{FILE_NAME}-wal").read_bytes() == b"an old log"
        assert numbers(store) == list(range(1, EVENTS + 1))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE outbox SET body = replace(body, 'x', 'y') WHERE device_seq = 7",
        "UPDATE outbox SET body = CAST(body AS TEXT) || ' ' WHERE device_seq = 4",
        "UPDATE outbox SET body_sha256 = randomblob(32) WHERE device_seq = 7",
        "UPDATE outbox SET prev_sha256 = randomblob(32) WHERE device_seq = 7",
        "UPDATE outbox SET signature = 'other' WHERE device_seq = 7",
        "UPDATE outbox SET case_id = 'RB-OTHER' WHERE device_seq = 7",
        "UPDATE outbox SET body = replace(body, 'x', 'y') WHERE device_seq = 3",
    ],
)
def test_a_row_that_is_not_what_was_written_is_noticed_and_put_right(
    folder: Path, clock: FakeClock, change: str
) -> None:
    alter(folder, change)
    with Store.open(folder, clock) as store:
        assert store.recovery.cause == "damaged"
        rows = store.outbox.due(clock.now(), 100)
        assert [row.envelope.event_id for row in rows] == [f"ev-{number}" for number in range(1, EVENTS + 1)]
        assert [row.case_id for row in rows] == [f"RB-{number}" for number in range(1, EVENTS + 1)]
        assert all("y" not in row.envelope.body for row in rows)
        # The visit in hand was not damaged and goes on.
        open_visit = store.visits.open_visit()
        assert open_visit is not None and open_visit.visit_id == "visit-open"


def test_a_bit_flip_in_the_file_loses_nothing(folder: Path, clock: FakeClock, tmp_path: Path) -> None:
    """Whatever bit it is: the station opens, and every event that waits is there as it was written."""
    path, chance = folder / FILE_NAME, random.Random(11)
    whole = path.read_bytes()
    with Store.open(folder, clock) as store:
        written = {row.envelope.event_id: row.envelope for row in store.outbox.due(clock.now(), 100)}
    journal = {file.name: file.read_bytes() for file in (folder / "journal").iterdir()}
    bodies = [place for place in range(len(whole)) if whole[place : place + 3] == b"xxx"]
    repaired = 0
    for number in range(40):
        copy = tmp_path / f"copy-{number}"
        (copy / "journal").mkdir(parents=True)
        for name, data in journal.items():
            (copy / "journal" / name).write_bytes(data)
        for name in ("device.key", "device.json"):
            (copy / name).write_bytes((folder / name).read_bytes())
        place = chance.randrange(len(whole)) if number % 2 else chance.choice(bodies)
        flipped = whole[:place] + bytes([whole[place] ^ 1 << chance.randrange(8)]) + whole[place + 1 :]
        (copy / FILE_NAME).write_bytes(flipped)
        try:
            store = Store.open(copy, clock)
        except StoreTooNew:
            assert 60 <= place < 64  # the version itself: refused, nothing is touched
            continue
        repaired += bool(store.recovery.cause)
        back = {row.envelope.event_id: row.envelope for row in store.outbox.due(clock.now(), 100)}
        assert written.items() <= back.items(), place
        store.close()
    assert repaired > 10


def test_a_write_ahead_log_that_lost_its_tail_is_healed(folder: Path, clock: FakeClock) -> None:
    """What bit flips in a WAL do: the database opens well, only older."""
    older = (folder / FILE_NAME).read_bytes()
    with Store.open(folder, clock) as store:
        for number in (13, 14):
            commit(store, number)
    (folder / FILE_NAME).write_bytes(older)
    with Store.open(folder, clock) as store:
        assert (store.recovery.cause, store.recovery.restored) == ("", 2)
        assert "2 records not yet confirmed are back from the journal" in store.recovery.sentence
        assert numbers(store) == list(range(4, 15))
        assert commit(store, 15) == 15


def test_a_visit_that_is_open_again_after_its_event_was_written_is_closed(tmp_path: Path) -> None:
    clock = SystemClock()
    with Store.open(tmp_path, clock) as store:
        visits = visits_of(store)
        visit = visits.begin(a_case(), "sam")
        for step in walk(visits)[:4]:
            visit = step(visit)
        store._database.value("PRAGMA wal_checkpoint(TRUNCATE)")
        older = (tmp_path / FILE_NAME).read_bytes()
        for step in walk(visits)[4:]:
            visit = step(visit)
    (tmp_path / FILE_NAME).write_bytes(older)
    with Store.open(tmp_path, clock) as store:
        assert store.recovery.restored == 1
        assert visits_of(store).resume() is None
        own = store.visits.dropped_off(a_case().case_id)
        assert own is not None and own.bags == visit.bags and not own.synced
        assert store.visits.bag_used(visit.bags[0]) == own
        assert [store.photos.read(photo.sha256) for photo in store.photos.due(clock.now(), 10)] == [PICTURE]


def sealed_with_photo(store: Store) -> CounterVisit:
    visits = visits_of(store)
    visit = visits.begin(a_case(), "sam")
    for step in walk(visits)[:-1]:
        visit = step(visit)
    assert visit.step is Step.SEALED
    return visit


def test_a_return_that_was_sealed_seconds_before_is_written_even_without_its_database(tmp_path: Path) -> None:
    """Staff saw "Done"; the event comes when the time for an undo is over."""
    clock = SystemClock()
    with Store.open(tmp_path, clock) as store:
        visit = sealed_with_photo(store)
    (tmp_path / FILE_NAME).unlink()
    for _ in range(2):
        with Store.open(tmp_path, clock) as store:
            assert visits_of(store).resume() is None
            [row] = store.outbox.unsent(0, 10)
            assert row.envelope.event_id == visit.event_id
            assert [store.photos.read(photo.sha256) for photo in store.photos.due(clock.now(), 10)] == [PICTURE]


@pytest.mark.parametrize("end", ["undone", "cancelled", "finished"])
def test_a_sealed_return_that_is_over_does_not_come_back(tmp_path: Path, end: str) -> None:
    clock = SystemClock()
    with Store.open(tmp_path, clock) as store:
        visits = visits_of(store)
        visit = sealed_with_photo(store)
        if end == "finished":
            visits.finish(visit)
        else:
            visit = visits.apply(visit, steps.undo)
            if end == "cancelled":
                visits.apply(visit, steps.cancel)
    (tmp_path / FILE_NAME).unlink()
    with Store.open(tmp_path, clock) as store:
        assert visits_of(store).resume() is None
        assert len(store.outbox.unsent(0, 10)) == (1 if end == "finished" else 0)


@pytest.mark.parametrize("damage", ["flip", "lines", "delete"])
def test_a_damaged_journal_is_written_again_from_the_database(folder: Path, clock: FakeClock, damage: str) -> None:
    [segment] = (folder / "journal").iterdir()
    lines = segment.read_bytes().splitlines(keepends=True)
    if damage == "flip":
        segment.write_bytes(b"".join([*lines[:6], lines[6].replace(b"xxx", b"xyx", 1), *lines[7:]]))
    elif damage == "lines":
        segment.write_bytes(b"".join(lines[:5]))
    else:
        segment.unlink()
    with Store.open(folder, clock) as store:
        assert store.recovery.cause == "" and store.recovery.restored == 0
        assert store.recovery.repaired == {"flip": 1, "lines": 7, "delete": 10}[damage]
        assert store.recovery.sentence == ""
        assert numbers(store) == list(range(4, EVENTS + 1))
    journal = Journal(folder / "journal", clock)
    assert {line.seq for line in journal.read().lines} >= set(range(3, EVENTS + 1))
    (folder / FILE_NAME).unlink()
    with Store.open(folder, clock) as store:
        assert set(numbers(store)) >= set(range(3, EVENTS + 1))


def test_with_both_damaged_each_gives_what_it_has(folder: Path, clock: FakeClock) -> None:
    """The database has a damaged row, the journal another damaged line."""
    alter(folder, "UPDATE outbox SET body = replace(body, 'x', 'y') WHERE device_seq = 7")
    [segment] = (folder / "journal").iterdir()
    lines = segment.read_bytes().splitlines(keepends=True)
    segment.write_bytes(b"".join([*lines[:8], lines[8].replace(b"xxx", b"xyx", 1), *lines[9:]]))
    with Store.open(folder, clock) as store:
        assert numbers(store) == list(range(1, EVENTS + 1))
        assert "The journal is not whole either" in store.recovery.sentence


def test_numbers_that_nobody_remembers_are_not_used_again(folder: Path, clock: FakeClock) -> None:
    """Database and journal are gone; offline a leap is made, and central's word makes it needless."""
    for gone in (folder / FILE_NAME, *(folder / "journal").iterdir()):
        gone.unlink()
    with Store.open(folder, clock) as store:
        assert "was missing" in store.recovery.sentence
        assert "may be missing" in store.recovery.sentence
        assert commit(store, 1) > 10_000
        assert commit(store, 2) == store.outbox.last_number()
    (folder / FILE_NAME).unlink()
    for gone in (folder / "journal").iterdir():
        gone.unlink()
    with Store.open(folder, clock) as store:
        store.cases.apply(Changes(changes=[], cursor="c", server_time=AT, last_device_seq=41))
        assert commit(store, 3) == 42


def test_a_rebuild_that_was_cut_short_is_done_again(folder: Path, clock: FakeClock) -> None:
    """The power went when the new database had its tables and nothing more."""
    for gone in (folder / FILE_NAME, *(folder / "journal").iterdir()):
        gone.unlink()
    database = Database(folder / FILE_NAME)
    database.migrate()
    database.close()
    with Store.open(folder, clock) as store:
        assert store.recovery.cause == "missing" and store.recovery.in_doubt
        assert commit(store, 1) > 10_000


def test_a_new_station_starts_at_one_and_says_nothing(tmp_path: Path, clock: FakeClock) -> None:
    with Store.open(tmp_path, clock) as store:
        assert store.recovery.sentence == ""
        assert commit(store, 1) == 1


def test_a_journal_of_another_history_is_told_and_changes_nothing(
    folder: Path, tmp_path: Path, clock: FakeClock
) -> None:
    with Store.open(tmp_path / "other", clock) as store:
        store.visits.commit(sealed_visit(a_case("RB-X"), "ev-x", "RBBX"), (), plain_event("ev-x"))
    [foreign] = (tmp_path / "other" / "journal").iterdir()
    [segment] = (folder / "journal").iterdir()
    segment.write_bytes(segment.read_bytes() + foreign.read_bytes())
    with Store.open(folder, clock) as store:
        assert store.recovery.cause == "" and store.recovery.clashing == 1
        assert "do not fit this station" in store.recovery.sentence
        assert numbers(store) == list(range(4, EVENTS + 1))


def test_a_photo_without_a_row_is_adopted_and_a_row_without_a_file_is_told(tmp_path: Path) -> None:
    clock = SystemClock()
    with Store.open(tmp_path, clock) as store:
        visits = visits_of(store)
        visit = visits.begin(a_case(), "sam")
        for step in walk(visits):
            visit = step(visit)
        stray = store.photos.put(b"nobody names this")
        [photo] = store.photos.due(clock.now(), 10)
    database = Database(tmp_path / FILE_NAME)
    with database.transaction() as db:
        db.execute("DELETE FROM blob")
    database.close()
    with Store.open(tmp_path, clock) as store:
        assert store.recovery.photos.adopted == 1
        assert list(store.photos.due(clock.now(), 10)) == [photo]
        file = store.photos.path(photo.sha256)
    file.unlink()
    later = FakeClock(clock.now())
    later.advance(2 * 86400)
    with Store.open(tmp_path, later) as store:
        assert (store.recovery.photos.missing, store.recovery.photos.unnamed) == (1, 1)
        assert "1 photo that central waits for is not on this disk any more" in store.recovery.sentence
        assert not store.photos.due(later.now(), 10)
        assert store.photos.path(stray.sha256).exists()


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (RecoveryReport(), ""),
        (RecoveryReport(repaired=3, unreadable=2), ""),
        (RecoveryReport("missing", restored=12345), "Nothing that was finished is missing"),
        (RecoveryReport("damaged", in_doubt=True, photos=Adoption(missing=3)), "may be missing"),
        (RecoveryReport("damaged", photos=Adoption(missing=12345)), "not on this disk"),
        (RecoveryReport(restored=12345), "back from the journal"),
        (RecoveryReport(clashing=12345), "do not fit this station"),
    ],
)
def test_the_words_of_the_start_fit_into_one_line(report: RecoveryReport, words: str) -> None:
    assert words in report.headline and len(report.headline) <= 105
    assert bool(report.headline) == bool(report.sentence)


def test_a_number_that_the_damage_changed_does_not_replace_the_true_one(folder: Path, clock: FakeClock) -> None:
    alter(
        folder,
        "UPDATE outbox SET state = 'sent' WHERE device_seq <= 2",
        "DELETE FROM outbox WHERE device_seq = 1",
        "UPDATE outbox SET device_seq = 1 WHERE device_seq = 12",
    )
    [segment] = (folder / "journal").glob("*.ndjson")
    first = segment.read_bytes().index(b"\n") + 1
    segment.write_bytes(segment.read_bytes()[first:])  # as when the segment of event 1 was retired
    with Store.open(folder, clock) as store:
        assert store.recovery.cause == "damaged"
        rows = store.outbox.unsent(0, 100)
        assert [(row.envelope.device_seq, row.envelope.event_id) for row in rows][-1] == (12, "ev-12")
