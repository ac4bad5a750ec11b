"""What leaves a station when central has it: photos first, then words, then cases, at last ids and hashes.

Nothing goes that central has not confirmed, and nothing of a return that is open. All times compared here are
central's own (the answer's time, told when the row was settled), so that a wall clock that jumps purges nothing early
and keeps nothing for ever.
"""

import logging
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from pathlib import Path

from sync.domain.cases import CaseStatus
from sync.station.ports import Clock
from sync.store.database import Database, copies_of
from sync.store.files import disk_errors
from sync.store.moments import to_ms

_log = logging.getLogger(__name__)
CLOSED = (CaseStatus.RESOLVED, CaseStatus.DENIED, CaseStatus.CANCELLED, CaseStatus.EXPIRED)
_BATCH = 500  # rows in one transaction: the counter's own write never waits long behind it
_STRAY_SEEN_S = 3600.0
_VACUUM_FROM_BYTES = 16 * 1024 * 1024

_EMPTY_BODIES = """
UPDATE outbox SET body = x'' WHERE device_seq IN (
  SELECT device_seq FROM outbox WHERE state = 'sent' AND length(body) > 0 AND sent_ms <= :before LIMIT :batch)
"""
_DROP_CASES = f"""
DELETE FROM case_cache WHERE case_id IN (
  SELECT c.case_id FROM case_cache AS c
  WHERE c.status IN ({", ".join(f"'{status}'" for status in CLOSED)}) AND c.told_ms <= :before
  AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.case_id = c.case_id AND o.state <> 'sent')
  AND NOT EXISTS (SELECT 1 FROM visit AS v WHERE v.case_id = c.case_id AND v.state IN ('open', 'parked'))
  LIMIT :batch)
"""
# The last row stays: the next event is chained to it. So does one that keeps a bag on hold which is still here.
_OLD_EVENTS = """
SELECT event_id FROM outbox AS o WHERE state = 'sent' AND sent_ms <= :before
AND device_seq < (SELECT max(device_seq) FROM outbox)
AND NOT (o.notices <> '[]' AND EXISTS (
  SELECT 1 FROM bag AS b LEFT JOIN tote AS t ON t.tote_id = b.tote_id
  WHERE b.event_id = o.event_id AND b.replaced_by = '' AND (b.tote_id = '' OR t.state <> 'handed_over')))
ORDER BY device_seq LIMIT :batch
"""
# Of a bag its label stays for ever, so that it is never used again.
_DROP_IDS = (
    f"UPDATE bag SET event_id = '', case_id = '', staff = '' WHERE event_id IN ({_OLD_EVENTS})",
    f"DELETE FROM tote WHERE manifest_id IN ({_OLD_EVENTS})",
    f"DELETE FROM outbox WHERE event_id IN ({_OLD_EVENTS})",
)
_DROP_VISITS = """
DELETE FROM visit WHERE visit_id IN (
  SELECT visit_id FROM visit WHERE state IN ('committed', 'cancelled') AND saved_ms <= :before LIMIT :batch)
"""
_DROP_METRICS = """
DELETE FROM visit_metrics WHERE visit_id IN (SELECT visit_id FROM visit_metrics WHERE at_ms <= :before LIMIT :batch)
"""
# By when central last spoke of it, which is a week before it left: no pass of it runs for longer than these ids stay.
_DROP_OVER = """
DELETE FROM case_over WHERE case_id IN (SELECT case_id FROM case_over WHERE told_ms <= :before LIMIT :batch)
"""
_DROP_HASHES = """
DELETE FROM blob WHERE sha256 IN (
  SELECT sha256 FROM blob WHERE state = 'confirmed' AND confirmed_ms <= :before LIMIT :batch)
"""


@dataclass(frozen=True, slots=True)
class Keep:
    """How long what central has confirmed stays here. `stray`: pictures that no return names (taken again, or of a
    return that was cancelled). `copies`: of the database as it was before a migration; they hold what it held."""

    photos: timedelta = timedelta(days=1)
    bodies: timedelta = timedelta(hours=24)
    cases: timedelta = timedelta(days=7)
    ids: timedelta = timedelta(days=30)
    stray: timedelta = timedelta(days=1)
    copies: timedelta = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Purged:
    """How many went."""

    photos: int = 0
    strays: int = 0
    bodies: int = 0
    cases: int = 0
    ids: int = 0

    @property
    def any(self) -> bool:
        return any(getattr(self, entry.name) for entry in fields(self))


class Retention:
    """Used by one thread; `run` seldom (once an hour), after central was reached."""

    def __init__(self, database: Database, photos: Path, clock: Clock, keep: Keep | None = None) -> None:
        """`photos` is the folder of the vault; `clock` only measures how long a stray has been one."""
        self._database = database
        self._photos = photos
        self._clock = clock
        self._keep = keep or Keep()
        self._strays: dict[Path, float] = {}

    def run(self, now: datetime) -> Purged:
        """`now` is central's time. StoreError passes through; what went until then is gone, and the rest goes later."""
        photos, strays = self._purge_files(now)
        self._purge_copies(now)
        bodies = self._purge(_EMPTY_BODIES, now - self._keep.bodies)
        cases = self._purge(_DROP_CASES, now - self._keep.cases)
        ids = self._purge_ids(now - self._keep.ids)
        purged = Purged(photos, strays, bodies, cases, ids)
        if purged.any:
            _log.info("purged what central has: %s", purged)
            self._shrink()
        return purged

    def _purge_files(self, now: datetime) -> tuple[int, int]:
        """Photos that central has confirmed for long enough, and strays. Files first: this works on a full disk."""
        before = to_ms(now - self._keep.photos)
        open_words = self._open_visits()
        listed = self._listed()
        seen: dict[Path, float] = {}
        photos = strays = 0
        with disk_errors("an old photo could not be removed"):
            for path in _files(self._photos):
                row = listed.get(path.name)
                if path.name in open_words:
                    continue
                if row is not None:
                    is_over = row[0] == "confirmed" and row[1] is not None and row[1] <= before
                    if is_over:
                        path.unlink(missing_ok=True)
                        photos += 1
                elif self._is_old_stray(path, seen):
                    path.unlink(missing_ok=True)
                    strays += 1
        self._strays = seen
        return photos, strays

    def _purge_copies(self, now: datetime) -> None:
        before = (now - self._keep.copies).timestamp()
        with disk_errors("an old copy of the database could not be removed"):
            for copy in copies_of(self._database.path):
                if copy.stat().st_mtime <= before:
                    copy.unlink()
                    _log.info("removed %s: the migration is long over", copy.name)

    def _is_old_stray(self, path: Path, seen: dict[Path, float]) -> bool:
        """Old by its date, and a stray since an earlier run: a photo is on the disk a moment before its return names
        it, and a clock that jumps must not make that moment count. After a damaged database everything is kept."""
        if any(self._photos.parent.glob("quarantine-*")):
            return False
        at = self._clock.monotonic()
        first = seen[path] = self._strays.get(path, at)
        age_s = self._clock.now().timestamp() - path.stat().st_mtime
        return at - first >= _STRAY_SEEN_S and age_s >= self._keep.stray.total_seconds()

    def _listed(self) -> Mapping[str, tuple[str, int | None]]:
        rows = self._database.rows("SELECT sha256, state, confirmed_ms FROM blob")
        return {row["sha256"]: (row["state"], row["confirmed_ms"]) for row in rows}

    def _open_visits(self) -> str:
        """The words of every visit that is not over; they name its photos by hash."""
        rows = self._database.rows("SELECT body FROM visit WHERE state IN ('open', 'parked')")
        return "\n".join(row["body"] for row in rows)

    def _purge_ids(self, before: datetime) -> int:
        gone = sum(
            self._purge(statement, before) for statement in (_DROP_HASHES, _DROP_VISITS, _DROP_OVER, _DROP_METRICS)
        )
        values = {"before": to_ms(before), "batch": _BATCH}
        while True:
            with self._database.transaction() as db:
                changed = [db.execute(statement, values).rowcount for statement in _DROP_IDS][-1]
            gone += changed
            if changed < _BATCH:
                return gone

    def _purge(self, statement: str, before: datetime) -> int:
        """Batch by batch, a transaction each."""
        gone = 0
        while True:
            with self._database.transaction() as db:
                changed = db.execute(statement, {"before": to_ms(before), "batch": _BATCH}).rowcount
            gone += changed
            if changed < _BATCH:
                return gone

    def _shrink(self) -> None:
        """Purged words leave the WAL too; a file that is mostly holes is rewritten while no return is open.

        Both need room first, so a disk that is nearly full is left as it is.
        """
        value, path = self._database.value, self._database.path
        size, pages, holes = (
            int(value(f"PRAGMA {name}") or 0) for name in ("page_size", "page_count", "freelist_count")
        )
        free = shutil.disk_usage(path.parent).free
        is_worth_it = holes * size >= _VACUUM_FROM_BYTES and holes * 2 >= pages
        if is_worth_it and free >= 3 * pages * size and not self._open_visits():
            value("VACUUM")
        wal = path.with_name(path.name + "-wal")
        if wal.exists() and shutil.disk_usage(path.parent).free >= wal.stat().st_size:
            value("PRAGMA wal_checkpoint(TRUNCATE)")


def _files(folder: Path) -> Iterator[Path]:
    """Every file of the vault, half-written ones included."""
    if folder.is_dir():
        for shelf in sorted(folder.iterdir()):
            if shelf.is_dir():
                yield from sorted(path for path in shelf.iterdir() if path.is_file())
