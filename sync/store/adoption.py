"""Photos and rows brought together at the start: files without a row, and rows without a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sync.store.database import Database
from sync.store.facts import list_photos
from sync.store.journal import Line
from sync.store.moments import to_ms

_DIGEST_LENGTH = 64
_STRAY_AFTER = timedelta(days=1)
_LOOK_AGAIN = timedelta(hours=1)
_MISSING = "The photo's file is missing on this station's disk."


@dataclass(frozen=True, slots=True)
class Adoption:
    """`adopted`: files that got their upload row back; `missing`: rows to upload whose file is gone; `unnamed`: files
    older than a day that no return names, which stay where they are."""

    adopted: int = 0
    missing: int = 0
    unnamed: int = 0


def adopt(database: Database, folder: Path, now: datetime, lines: Sequence[Line]) -> Adoption:
    """`folder` is the vault's, `lines` the journal's. A missing file is marked in its row. StoreError, OSError."""
    files = dict(_files(folder))
    states = {row["sha256"]: row["state"] for row in database.rows("SELECT sha256, state FROM blob")}
    named = {photo.sha256: photo for line in lines for photo in line.photos}
    orphans = [photo for digest, photo in named.items() if digest in files and digest not in states]
    missing = [digest for digest, state in states.items() if state == "pending" and digest not in files]
    if orphans or missing:
        with database.transaction() as db:
            list_photos(db, orphans)
            db.conn.executemany(
                "UPDATE blob SET problem = ?, next_at_ms = ? WHERE sha256 = ?",
                [(_MISSING, to_ms(now + _LOOK_AGAIN), digest) for digest in missing],
            )
    in_hand = "\n".join(
        row["body"] for row in database.rows("SELECT body FROM visit WHERE state IN ('open', 'parked')")
    )
    oldest = (now - _STRAY_AFTER).timestamp()
    unnamed = [
        digest
        for digest, path in files.items()
        if digest not in states and digest not in named and digest not in in_hand and path.stat().st_mtime < oldest
    ]
    return Adoption(len(orphans), len(missing), len(unnamed))


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Whole photos by their hash; half-written ones have other names."""
    if folder.is_dir():
        for shelf in folder.iterdir():
            if shelf.is_dir():
                yield from ((path.name, path) for path in shelf.iterdir() if len(path.name) == _DIGEST_LENGTH)
