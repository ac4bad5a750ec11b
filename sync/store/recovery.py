"""The start: what is on the disk is checked, and what one witness lost is put back from the other.

SQLite and the journal each hold every unsent event. A cut between the two is healed in either direction. A database
that is damaged is moved aside, never deleted, and a new one is made from the journal and from what the damaged one
still gives; cases come from central again, because the new one has no cursor.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import sqlite_utils

from sync.domain.visit import CounterVisit
from sync.station.ports import Clock, StoreError
from sync.store.adoption import Adoption, adopt
from sync.store.bags import NUMBERS, fill_again, put_back
from sync.store.database import FILE_NAME, Database, Row, is_damage
from sync.store.facts import all_confirmed, check_unsent, list_photos, put_in, unsent_line, unsent_lines
from sync.store.files import make_folder, sync_folder
from sync.store.journal import Journal, Line, Reading
from sync.store.moments import to_ms
from sync.store.numbering import NUMBERS_UNSURE, go_on_above
from sync.wire import WireError, visit_from_json, visit_to_json

_log = logging.getLogger(__name__)
# The database last: a side file that stayed behind would be taken for a new one's own.
_FILES = ("-wal", "-shm", "-journal", "")
# Rows of sent events stay at least that long, so a younger line without a row was lost and not tidied away.
_KEPT = timedelta(days=29)
_SEGMENTS_KEPT = timedelta(days=7)
_MOST_LOOKED_FOR = 100_000


@dataclass(frozen=True, slots=True)
class RecoveryReport:
    """What the start found and did. `cause`: why the database was made anew, `damaged` or `missing`, or empty.

    `restored`: events that came into the database; `repaired`: events that the journal lacked; `unreadable`: journal
    lines that nobody can read; `clashing`: journal lines whose number another event has; `in_doubt`: the journal was
    damaged or gone too, so that something may be missing.
    """

    cause: str = ""
    quarantine: Path | None = None
    restored: int = 0
    repaired: int = 0
    unreadable: int = 0
    clashing: int = 0
    in_doubt: bool = False
    photos: Adoption = field(default_factory=Adoption)

    @property
    def headline(self) -> str:
        """`sentence` in one line of a counter's notice, the gravest first."""
        if self.in_doubt:
            return "The database was rebuilt, but returns may be missing. Call support before the next one."
        if self.photos.missing or self.clashing:
            return self._of_the_rest()[0]
        if self.cause:
            return f"The database was {self.cause} and has been rebuilt. Nothing that was finished is missing."
        return self._of_the_database()[0] if self.restored else ""

    @property
    def sentence(self) -> str:
        """What staff should know; empty when there is nothing."""
        said = [*self._of_the_database(), *self._of_the_rest()]
        return " ".join(said)

    def _of_the_database(self) -> list[str]:
        events = _count(self.restored, "record that central has not confirmed is", "records not yet confirmed are")
        if not self.cause:
            return [f"The database had lost something: {events} back from the journal."] if self.restored else []
        said = [f"The station's database was {self.cause} and was rebuilt from the journal: {events} back."]
        if self.in_doubt:
            said.append("The journal is not whole either: call support, returns that were not sent may be missing.")
        else:
            said.append("Nothing that was finished is missing.")
        if self.quarantine:
            said.append(f"The old files are kept in {self.quarantine.name}.")
        return [*said, "The list of returns is fetched again."]

    def _of_the_rest(self) -> list[str]:
        said = []
        if self.photos.missing:
            photos = _count(self.photos.missing, "photo that central waits for is", "photos that central waits for are")
            said.append(f"{photos} not on this disk any more: call support.")
        if self.clashing:
            lines = _count(self.clashing, "return", "returns")
            said.append(f"The journal holds {lines} that do not fit this station: call support.")
        return said


def open_checked(
    folder: Path, clock: Clock, journal: Journal, *, enrolled: bool, pragmas: Mapping[str, str] | None = None
) -> tuple[Database, RecoveryReport]:
    """The folder's database, whole and in step with the journal. StoreError, OSError."""
    reading = journal.read()
    quarantine = None if (folder / FILE_NAME).exists() else _set_aside(folder, clock)
    database: Database | None = None
    try:
        database, fresh = _open(folder, pragmas)
        _check(database, reading)
        kept = _Kept()
        cause = "missing" if fresh and (reading.lines or enrolled) else ""
    except StoreError as problem:
        if not is_damage(problem):
            if database is not None:
                database.close()
            raise
        _log.error("the database is damaged and is moved aside: %s", problem.__cause__ or problem)
        kept = _salvaged(folder, pragmas, reading)
        quarantine, cause = _set_aside(folder, clock), "damaged"
        database, _ = _open(folder, pragmas)
    try:
        in_doubt = bool(cause) and (reading.damaged > 0 or not reading.lines)
        report = RecoveryReport(cause, quarantine, in_doubt=in_doubt)
        report = _heal(database, journal, reading, kept, clock, report, unsure=in_doubt and enrolled)
        photos = adopt(database, folder / "photos", clock.now(), reading.lines)
        report = replace(report, photos=photos)
        retire_segments(journal, database, clock.now())
    except BaseException:
        database.close()
        raise
    if report != RecoveryReport():
        _log.warning("start: %s", report)
    return database, report


def _open(folder: Path, pragmas: Mapping[str, str] | None) -> tuple[Database, bool]:
    """With every table; `True` for a database that no start has filled, though one may have made it and died."""
    path = folder / FILE_NAME
    # SQLite gives its side files the rights of this one; it holds consumers' data.
    path.touch(mode=0o600)
    sync_folder(folder)
    database = Database(path, pragmas=pragmas)
    try:
        database.migrate()
        fresh = database.value("SELECT 1 FROM sqlite_sequence WHERE name = 'outbox'") is None
    except BaseException:
        database.close()
        raise
    return database, fresh


def _check(database: Database, reading: Reading) -> None:
    """A database that fails is closed. StoreError."""
    try:
        database.check()
        check_unsent(database, {line.event_id: line for line in reading.lines})
    except BaseException:
        database.close()
        raise


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a damaged database still gave: events that the journal lacks, and visits that were not over."""

    lines: tuple[Line, ...] = ()
    visits: tuple[tuple[CounterVisit, str, int], ...] = ()  # with state and saved_ms
    custody: tuple[tuple[str, Row], ...] = ()  # with their table


def _salvaged(folder: Path, pragmas: Mapping[str, str] | None, reading: Reading) -> _Kept:
    try:
        database = Database(folder / FILE_NAME, pragmas=pragmas)
    except StoreError:
        return _Kept()
    try:
        return _Kept(_readable_lines(database, reading), _readable_visits(database), _readable_custody(database))
    finally:
        database.close()


def _readable_lines(database: Database, reading: Reading) -> tuple[Line, ...]:
    """Number by number, so that one broken page costs only its own rows. An event of the journal's under another
    number is what the damage made of it."""
    known = {line.seq for line in reading.lines}
    written = {line.event_id for line in reading.lines}
    try:
        top = int(database.value("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'") or 0)
    except (StoreError, ValueError):
        top = max(known, default=0) + 100
    found: list[Line] = []
    for seq in range(max(1, top - _MOST_LOOKED_FOR), top + 1):
        if seq not in known:
            try:
                found += [line for line in unsent_line(database, seq) if line.event_id not in written]
            except StoreError as problem:
                _log.warning("event %d cannot be read from the damaged database: %s", seq, problem.__cause__)
    return tuple(found)


def _readable_visits(database: Database) -> tuple[tuple[CounterVisit, str, int], ...]:
    try:
        rows = database.rows("SELECT state, body, saved_ms FROM visit WHERE state IN ('open', 'parked')")
        return tuple((visit_from_json(row["body"]), row["state"], row["saved_ms"]) for row in rows)
    except (StoreError, WireError) as problem:
        _log.warning("the open return cannot be read from the damaged database: %s", type(problem).__name__)
        return ()


def _readable_custody(database: Database) -> tuple[tuple[str, Row], ...]:
    try:
        found = [(table, row) for table in ("tote", "bag") for row in database.rows(f"SELECT * FROM {table}")]
    except StoreError as problem:
        _log.warning("bags and totes cannot be read from the damaged database: %s", problem.__cause__)
        return ()
    return tuple((table, row) for table, row in found if _is_sound(row))


def _is_sound(row: Row) -> bool:
    """Whether every value is of its column's type: a broken page may give anything."""
    return all(isinstance(value, int | None if name in NUMBERS else str) for name, value in row.items())


def _set_aside(folder: Path, clock: Clock) -> Path | None:
    """Move the database's files into a folder of their own; None when there is none."""
    found = [folder / (FILE_NAME + end) for end in _FILES if (folder / (FILE_NAME + end)).exists()]
    if not found:
        return None
    stamp = f"quarantine-{clock.now():%Y%m%d-%H%M%S}"
    taken = len(list(folder.glob(f"{stamp}*")))
    aside = folder / (f"{stamp}-{taken + 1}" if taken else stamp)
    make_folder(aside)
    for path in found:
        path.replace(aside / path.name)
    sync_folder(aside)
    sync_folder(folder)
    return aside


def _heal(
    database: Database,
    journal: Journal,
    reading: Reading,
    kept: _Kept,
    clock: Clock,
    report: RecoveryReport,
    unsure: bool,
) -> RecoveryReport:
    """Journal and database hold the same unsent events after this. One transaction fills a new database, so that a cut
    leaves one that the next start knows for new."""
    with database.transaction() as db:
        for visit, state, saved_ms in kept.visits:
            db.execute(
                "INSERT INTO visit(visit_id, case_id, state, body, saved_ms) VALUES(?, ?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                (visit.visit_id, visit.case.case_id, state, visit_to_json(visit), saved_ms),
            )
        put_back(db, kept.custody)
        last = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'").fetchone()
        known, since = (last[0] if last else 0), to_ms(clock.now() - _KEPT)
        wanted = [line for line in reading.lines if line.seq > known or line.created_ms > since]
        came_in, clashing = put_in(db, sorted([*wanted, *kept.lines], key=lambda line: line.seq))
        fill_again(db, kept.custody)
        list_photos(db, [photo for line in came_in for photo in line.photos])
        go_on_above(db, journal.highest)
        _put_back_seal(db, reading)
        if unsure:  # numbers may have been used that no witness knows: central is asked, or a leap is made
            db.execute("INSERT INTO setting(name, value) VALUES(?, '1') ON CONFLICT DO NOTHING", (NUMBERS_UNSURE,))
    written = {line.event_id for line in reading.lines}
    lacking = unsent_lines(database, written)
    journal.append(lacking)
    return replace(
        report,
        restored=len(came_in),
        repaired=len(lacking),
        unreadable=reading.damaged,
        clashing=len(clashing),
    )


def _put_back_seal(db: sqlite_utils.Database, reading: Reading) -> None:
    """The return that was sealed last, unless its event is there or it was undone. Its event follows at once."""
    seal = reading.seal
    if seal is None or not seal.visit:
        return
    try:
        visit = visit_from_json(seal.visit)
    except WireError as problem:
        _log.warning("the sealed return in the journal cannot be read: %s", problem)
        return
    if any(line.event_id == visit.event_id for line in reading.lines):
        return
    if db.execute("SELECT 1 FROM outbox WHERE event_id = ?", (visit.event_id,)).fetchone():
        return
    db.execute(
        "INSERT INTO visit(visit_id, case_id, state, body, saved_ms) VALUES(?, ?, 'open', ?, ?)"
        " ON CONFLICT(visit_id) DO UPDATE SET body = excluded.body"
        " WHERE visit.state = 'open' AND visit.saved_ms <= excluded.saved_ms"
        " ON CONFLICT DO NOTHING",
        (visit.visit_id, visit.case.case_id, seal.visit, seal.at_ms),
    )


def retire_segments(journal: Journal, database: Database, now: datetime) -> None:
    """Remove old segments of which central has every event."""
    try:
        journal.retire(lambda lines: all_confirmed(database, lines), now - _SEGMENTS_KEPT)
    except OSError as problem:
        _log.warning("old journal segments cannot be removed: %s", problem.strerror)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
