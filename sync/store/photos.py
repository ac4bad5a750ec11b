"""Photographs as files named by the SHA-256 of their bytes, and which of them central still wants."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from sync.domain.sentence import say
from sync.domain.verification import Photo
from sync.station.answers import LONGEST_WAIT
from sync.station.ports import StoreError
from sync.store.database import Database
from sync.store.files import disk_errors, make_folder, write_durably
from sync.store.moments import from_ms, to_ms

_log = logging.getLogger(__name__)


class SqlitePhotoVault:
    """`ports.PhotoVault`: files below `folder`, the upload list in the database.

    A photo becomes part of the upload list when its event is committed; only `retention` ever deletes a file.
    """

    def __init__(self, database: Database, folder: Path, write: Callable[[Path, bytes], None] = write_durably) -> None:
        self._database = database
        self._folder = folder
        self._write = write

    def put(self, data: bytes, mime: str = "image/jpeg") -> Photo:
        digest = sha256(data).hexdigest()
        path = self.path(digest)
        with disk_errors("the photo was not saved"):
            # The same bytes are written again even if a file is there: it may be torn, or not yet durable.
            make_folder(path.parent)
            self._write(path, data)
        return Photo(sha256=digest, size=len(data), mime=mime)

    def read(self, sha256: str) -> bytes:
        """StoreError when the file is missing or no longer what its name says."""
        try:
            data = self.path(sha256).read_bytes()
        except OSError as problem:
            raise StoreError(say("Photo {id} is missing on this station's disk.", id=sha256[:12])) from problem
        if _hex_digest(data) != sha256:
            raise StoreError(say("Photo {id} is damaged on this station's disk.", id=sha256[:12]))
        return data

    def path(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256

    def due(self, now: datetime, limit: int) -> Sequence[Photo]:
        rows = self._database.rows(
            # Later than any wait can be: put off by a clock that jumped, so it is due.
            "SELECT sha256, size, mime FROM blob WHERE state = 'pending'"
            " AND NOT (next_at_ms > :now AND next_at_ms <= :farthest)"
            " ORDER BY next_at_ms, sha256 LIMIT :limit",
            {"now": to_ms(now), "farthest": to_ms(now + LONGEST_WAIT), "limit": limit},
        )
        return tuple(Photo(sha256=row["sha256"], size=row["size"], mime=row["mime"]) for row in rows)

    def confirmed(self, sha256: str, at: datetime) -> None:
        with self._database.transaction() as db:
            db.execute(
                "UPDATE blob SET state = 'confirmed', confirmed_ms = ?, problem = '' WHERE sha256 = ?",
                (to_ms(at), sha256),
            )

    def postpone(self, sha256: str, next_at: datetime, problem: str) -> None:
        with self._database.transaction() as db:
            db.execute(
                "UPDATE blob SET attempts = attempts + 1, next_at_ms = ?, problem = ?"
                " WHERE sha256 = ? AND state = 'pending'",
                (to_ms(next_at), problem, sha256),
            )

    def wanted(self, hashes: Sequence[str]) -> None:
        here = [(digest,) for digest in hashes if self.path(digest).exists()]
        if len(here) < len(hashes):
            _log.warning("central asks for %d photos that this station no longer has", len(hashes) - len(here))
        with self._database.transaction() as db:
            db.conn.executemany("UPDATE blob SET state = 'pending', next_at_ms = 0 WHERE sha256 = ?", here)

    def next_due(self) -> datetime | None:
        at = self._database.value("SELECT min(next_at_ms) FROM blob WHERE state = 'pending'")
        return None if at is None else from_ms(at)


def _hex_digest(data: bytes) -> str:
    return sha256(data).hexdigest()
