"""The journal: lines that survive, lines that are passed over, and segments that may go."""

import sys
from datetime import timedelta
from pathlib import Path

import pytest

from sync.domain.verification import Photo
from sync.station.ports import Settlement, StoreError
from sync.store.journal import Journal, Line, Reading
from sync.store.store import Store
from tests.support.clock import FakeClock
from tests.support.returns import a_case, plain_event, sealed_visit

PHOTO = Photo("ab" * 32, 3)


def a_line(seq: int, body: str = "{}", photos: tuple[Photo, ...] = ()) -> Line:
    return Line(seq, f"ev-{seq}", "RB-1", seq, bytes(32), body.encode(), "c2ln", 1000 + seq, photos)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def written(folder: Path, clock: FakeClock, *lines: Line) -> Path:
    journal = Journal(folder, clock)
    journal.append(lines)
    journal.close()
    [segment] = folder.glob("journal-*.ndjson")
    return segment


def read(folder: Path, clock: FakeClock) -> Reading:
    return Journal(folder, clock).read()


def test_what_was_appended_is_read_again(tmp_path: Path, clock: FakeClock) -> None:
    lines = (a_line(1, '{"note":"“é\\n\\u2028"}'), a_line(2, photos=(PHOTO,)))
    segment = written(tmp_path, clock, *lines)
    assert segment.name == f"journal-{clock.now():%Y%m%d}.ndjson"
    assert read(tmp_path, clock) == Reading(((segment, lines),))


def test_a_line_that_is_written_twice_stands_once(tmp_path: Path, clock: FakeClock) -> None:
    written(tmp_path, clock, a_line(2), a_line(1), a_line(2))
    assert [line.seq for line in read(tmp_path, clock).lines] == [1, 2]


@pytest.mark.parametrize("kept", [1, 50, -1])
def test_a_torn_last_line_is_passed_over_and_the_next_one_is_whole(tmp_path: Path, clock: FakeClock, kept: int) -> None:
    segment = written(tmp_path, clock, a_line(1))
    whole = segment.read_bytes()
    segment.write_bytes(whole + whole[:kept])
    assert [line.seq for line in read(tmp_path, clock).lines] == [1]
    written(tmp_path, clock, a_line(2))
    reading = read(tmp_path, clock)
    assert [line.seq for line in reading.lines] == [1, 2]
    assert reading.damaged == (0 if kept == -1 else 1)


def test_every_flipped_bit_costs_at_most_its_own_line(tmp_path: Path, clock: FakeClock) -> None:
    segment = written(tmp_path, clock, a_line(1), a_line(2), a_line(3))
    whole = segment.read_bytes()
    for place in range(len(whole.rstrip()) + 2):  # the lines, and the blank room behind them
        segment.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << place % 8]) + whole[place + 1 :])
        reading = read(tmp_path, clock)
        # A newline that is gone joins two lines; every line that is read is one that was written.
        assert len(reading.lines) >= 1 + (whole[place : place + 1] != b"\n")
        assert set(reading.lines) <= {a_line(1), a_line(2), a_line(3)}


def test_each_day_has_a_segment(tmp_path: Path, clock: FakeClock) -> None:
    journal = Journal(tmp_path, clock)
    for seq in (1, 2, 3):
        journal.append([a_line(seq)])
        clock.advance(86400)
    journal.close()
    assert [len(lines) for _, lines in read(tmp_path, clock).segments] == [1, 1, 1]


def test_old_segments_go_when_nothing_of_them_is_needed_and_the_newest_stays(tmp_path: Path, clock: FakeClock) -> None:
    journal = Journal(tmp_path, clock)
    for seq in (1, 2, 3):
        journal.append([a_line(seq)])
        clock.advance(86400)
    journal.close()
    clock.advance(timedelta(days=30).total_seconds())
    assert journal.retire(lambda lines: lines != (a_line(2),), clock.now()) == 1
    assert [line.seq for line in journal.read().lines] == [2, 3]
    assert journal.retire(lambda _: True, clock.now()) == 1
    assert [line.seq for line in journal.read().lines] == [3]


def test_a_station_keeps_a_segment_until_central_has_its_events(tmp_path: Path, clock: FakeClock) -> None:
    def days() -> int:
        return len(list((tmp_path / "journal").iterdir()))

    with Store.open(tmp_path, clock) as store:
        for number in (1, 2, 3):
            visit = sealed_visit(a_case(f"RB-{number}"), f"ev-{number}", f"RBB{number}")
            store.visits.commit(visit, (), plain_event(f"ev-{number}"))
            clock.advance(86400)
        clock.advance(8 * 86400)
        store.outbox.settle([Settlement("ev-1", "sent"), Settlement("ev-2", "dead", "no")])
        store.tidy(clock.now())
        assert days() == 2
    with Store.open(tmp_path, clock) as store:
        assert days() == 2
        assert store.recovery.sentence == ""
        assert [row.envelope.event_id for row in store.outbox.unsent(0, 10)] == ["ev-2", "ev-3"]


def test_the_journal_can_lie_on_another_disk_and_belongs_to_one_station(tmp_path: Path, clock: FakeClock) -> None:
    other = tmp_path / "other"
    with Store.open(tmp_path / "one", clock, other) as store:
        store.visits.commit(sealed_visit(), (), plain_event("ev-1"))
        with pytest.raises(StoreError, match="already running"):
            Store.open(tmp_path / "two", clock, other)
    assert [line.event_id for line in read(other, clock).lines] == ["ev-1"]
    assert not (tmp_path / "one" / "journal").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is a Linux device")
def test_a_journal_that_fails_stops_the_word_done_and_catches_up(tmp_path: Path, clock: FakeClock) -> None:
    with Store.open(tmp_path, clock) as store:
        segment = tmp_path / "journal" / f"journal-{clock.now():%Y%m%d}.ndjson"
        segment.symlink_to("/dev/full")
        visit = sealed_visit(a_case("RB-1"), "ev-1", "RBB1")
        with pytest.raises(StoreError, match="the journal could not be written"):
            store.visits.commit(visit, (), plain_event("ev-1"))
        segment.unlink()
        clock.advance(86400)  # another segment: the open one still leads to the full device
        store.visits.commit(sealed_visit(a_case("RB-2"), "ev-2", "RBB2"), (), plain_event("ev-2"))
        assert [line.event_id for line in read(tmp_path / "journal", clock).lines] == ["ev-1", "ev-2"]
        assert store.visits.commit(visit, (), plain_event("ev-1")) == 1
        assert len(read(tmp_path / "journal", clock).lines) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is a Linux device")
def test_an_event_that_the_journal_lacks_is_not_forgotten_over_a_later_seal(tmp_path: Path, clock: FakeClock) -> None:
    with Store.open(tmp_path, clock) as store:
        segment = tmp_path / "journal" / f"journal-{clock.now():%Y%m%d}.ndjson"
        segment.symlink_to("/dev/full")
        with pytest.raises(StoreError, match="the journal could not be written"):
            store.visits.commit(sealed_visit(a_case("RB-1"), "ev-1", "RBB1"), (), plain_event("ev-1"))
        segment.unlink()
        clock.advance(86400)
        later = sealed_visit(a_case("RB-2"), "ev-2", "RBB2")
        store.visits.save(later)
        store.visits.commit(later, (), plain_event("ev-2"))
        assert [line.event_id for line in read(tmp_path / "journal", clock).lines] == ["ev-1", "ev-2"]


@pytest.mark.parametrize("torn", [b"", b"{", b"\0" * 512, b'{"seq":\0\0\0'])
def test_a_blank_end_is_written_on_and_what_stands_there_stays(tmp_path: Path, clock: FakeClock, torn: bytes) -> None:
    segment = written(tmp_path, clock, a_line(1))
    size = segment.stat().st_size
    lines = segment.read_bytes().rstrip(b"\n") + b"\n" + torn
    segment.write_bytes(lines + segment.read_bytes()[len(lines) :])
    written(tmp_path, clock, a_line(2))
    assert segment.stat().st_size == size
    assert segment.read_bytes().startswith(lines.rstrip(b"\n\0"))
    assert [line.seq for line in read(tmp_path, clock).lines] == [1, 2]


def test_a_line_longer_than_the_blank_end_is_whole(tmp_path: Path, clock: FakeClock) -> None:
    lines = a_line(1), a_line(2, "x" * 1_000_000), a_line(3)
    written(tmp_path, clock, *lines)
    assert read(tmp_path, clock).lines == lines
