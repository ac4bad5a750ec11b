"""Everything that central keeps, in one file, and a central made anew from it.

The file is a tar archive: `manifest.json`, the database as it was at one moment, the secrets of the data folder, the
photos under their hashes, and `end.json` last, so that a file that was cut off shows it. It holds the keys of the
operator and of return passes and the data of consumers: keep it as safe as central itself.

A restored central is an older one. It takes a new name towards the stations (`changes.renew_epoch`), so that each pulls
its cases anew, and each sends again what this copy never saw. Webhooks and mails that were sent after the backup are
sent once more; webhooks carry the same `webhook-id`. People sign in again.
"""

import hashlib
import io
import json
import os
import re
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import IO, Any

import sqlalchemy as sa

from sync.central.db import copies
from sync.central.db import tables as t
from sync.central.db.engine import CannotOpen
from sync.central.db.opening import open_database
from sync.central.evidence.bucket import open_objects
from sync.central.evidence.objects import Objects
from sync.central.files import sync_folder
from sync.central.ids import Ids
from sync.central.progress import Steps
from sync.central.settings import Settings
from sync.central.stations import changes

FORMAT = 1
_MANIFEST, _END, _DATABASE, _SECRETS = "manifest.json", "end.json", "database", "secrets/"
_PHOTO = re.compile(r"photos/([0-9a-f]{2}/([0-9a-f]{64}))")
_SECRET = re.compile(r"secrets/((?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)?[A-Za-z0-9_-][A-Za-z0-9._-]*)")
_BLOCK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """What a backup holds, or what was restored. `damaged`: photos that were no longer what their names say."""

    made_at: str
    database: str
    photos: int
    damaged: int = 0

    def sentence(self, done: str) -> str:
        words = f"{done}: the database ({self.database}) of {self.made_at}, the keys, and {_counted(self.photos)}."
        if self.damaged:
            are = "is" if self.damaged == 1 else "are"
            words += f" {_counted(self.damaged)} {are} damaged in the backup: stations that have it send it again."
        return words


def _counted(photos: int) -> str:
    return f"{photos} photo{'' if photos == 1 else 's'}"


def backup(settings: Settings, to: Path, now: datetime, steps: Steps, *, photos: bool = True) -> Kept:
    """Write the new file `to`, readable by its owner only, while central runs. CannotOpen with a sentence; then there
    is no file."""
    if to.exists():
        raise CannotOpen(f"The file {to} exists already: choose another name.")
    half = to.with_name(f"{to.name}.partial")
    try:
        with tempfile.TemporaryDirectory(prefix="returnpoint-backup-", dir=to.parent) as scratch:
            copy = Path(scratch) / _DATABASE
            kind = copies.take(settings.database, settings.database_url, copy)
            with _new_file(half) as out, tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as tar:
                kept = _fill(tar, settings, copy, kind, now, steps, photos=photos)
        half.rename(to)
        sync_folder(to.parent)
    except OSError as problem:
        raise CannotOpen(f"The backup {to} cannot be written: {problem.strerror or problem}.") from problem
    finally:
        half.unlink(missing_ok=True)
    return kept


@contextmanager
def _new_file(path: Path) -> Iterator[IO[bytes]]:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
        yield out
        out.flush()
        os.fsync(out.fileno())


def _fill(
    tar: tarfile.TarFile, settings: Settings, copy: Path, kind: str, now: datetime, steps: Steps, *, photos: bool
) -> Kept:
    secrets = _secrets(settings)
    digests = {_DATABASE: _sha256(copy)} | {
        f"{_SECRETS}{file.relative_to(settings.data).as_posix()}": _sha256(file) for file in secrets
    }
    manifest = {"format": FORMAT, "made_at": now.isoformat(), "database": kind, "sha256": digests}
    _add_json(tar, _MANIFEST, manifest)
    tar.add(copy, _DATABASE)
    for file in secrets:
        tar.add(file, f"{_SECRETS}{file.relative_to(settings.data).as_posix()}")
    count = _add_photos(tar, open_objects(settings), steps) if photos else 0
    _add_json(tar, _END, {"photos": count})
    return Kept(now.isoformat(), kind, count)


def _secrets(settings: Settings) -> list[Path]:
    """Every key that lies in the data folder. CannotOpen without those that a restored central cannot do without."""
    for needed in (settings.operator_key_file, settings.export_key_file):
        if not needed.is_file():
            raise CannotOpen(f"There is no key {needed}: name the folder that central uses with --data.")
    return sorted([*settings.data.glob("*.key"), *settings.data.glob("*/*.key")])


def _add_photos(tar: tarfile.TarFile, objects: Objects, steps: Steps) -> int:
    count = 0
    for entry in steps("Photos", objects.listed("")):
        name = f"photos/{entry.key}"
        if _PHOTO.fullmatch(name):
            chunks = objects.read(entry.key)
            try:
                first = next(chunks, b"")
            except FileNotFoundError:  # its time has ended since it was listed
                continue
            member = tarfile.TarInfo(name)
            member.size, member.mode = entry.size, 0o600
            tar.addfile(member, _Chunks(chain([first], chunks)))
            tar.members.clear()  # type: ignore[attr-defined]  # else it remembers every one
            count += 1
    return count


class _Chunks(io.RawIOBase):
    """An iterator of bytes as the file that tarfile reads from."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._left = b""

    def read(self, size: int = -1) -> bytes:
        while len(self._left) < size and (chunk := next(self._chunks, b"")):
            self._left += chunk
        taken, self._left = self._left[:size], self._left[size:]
        return taken


def _add_json(tar: tarfile.TarFile, name: str, content: object) -> None:
    text = json.dumps(content, indent=1).encode()
    member = tarfile.TarInfo(name)
    member.size, member.mode = len(text), 0o600
    tar.addfile(member, io.BytesIO(text))


def _sha256(file: Path) -> str:
    with file.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def restore(settings: Settings, source: Path, ids: Ids, steps: Steps) -> Kept:
    """Make central anew from the file `source` in an empty data folder (and an empty PostgreSQL database, where the
    settings name one). CannotOpen with a sentence: then the data folder is as it was."""
    if settings.data.exists() and any(settings.data.iterdir()):
        raise CannotOpen(f"The folder {settings.data} is not empty: restore into a new one with --data.")
    if settings.database_url:
        copies.refuse_filled(settings.database_url)
    settings.data.parent.mkdir(parents=True, exist_ok=True)
    half = Path(tempfile.mkdtemp(prefix=f"{settings.data.name}.restoring-", dir=settings.data.parent))
    try:
        kept = _unpack(settings, source, half, steps)
        if settings.data.exists():
            settings.data.rmdir()
        half.rename(settings.data)
        sync_folder(settings.data.parent)
    except (OSError, tarfile.TarError, ValueError, KeyError) as problem:
        raise CannotOpen(f"The backup {source} cannot be restored: {problem}.") from problem
    finally:
        shutil.rmtree(half, ignore_errors=True)
    with open_database(settings.database, settings.database_url) as db, db.write() as conn:
        changes.renew_epoch(conn, ids)
        conn.execute(sa.delete(t.session))  # one that was ended since then must not come alive
    return kept


def _unpack(settings: Settings, source: Path, into: Path, steps: Steps) -> Kept:
    """`into` becomes the data folder; photos go where the settings say."""
    here = replace(settings, data=into)
    objects = open_objects(here)
    photos = damaged = 0
    with tarfile.open(source, mode="r:") as tar:
        manifest = _manifest(tar, settings)
        for member in steps("Restoring", _members(tar)):
            if photo := _PHOTO.fullmatch(member.name):
                whole = _keep_photo(tar, member, objects, *photo.groups())
                photos, damaged = photos + whole, damaged + (not whole)
            elif member.name == _END:
                promised = _json(tar, member)["photos"]
                break
            elif member.name != _MANIFEST:
                _keep_file(tar, member, manifest["sha256"][member.name], _place(here, member.name))
        else:
            raise CannotOpen(f"The backup {source} was cut off: take another one.")
    if promised != photos + damaged:
        raise CannotOpen(f"The backup {source} lacks photos that it promises: take another one.")
    archive = into / _DATABASE
    if settings.database_url:
        copies.bring_back(archive, settings.database_url)
        archive.unlink()
    else:
        copies.check(archive)
        archive.rename(here.database)
        here.database.chmod(0o600)
    return Kept(manifest["made_at"], manifest["database"], photos, damaged)


def _members(tar: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    while (member := tar.next()) is not None:
        tar.members.clear()  # type: ignore[attr-defined]  # else it remembers every one
        yield member


def _manifest(tar: tarfile.TarFile, settings: Settings) -> dict[str, Any]:
    first = tar.next()
    if first is None or first.name != _MANIFEST:
        raise CannotOpen("The file is no backup of central.")
    manifest = _json(tar, first)
    if manifest["format"] != FORMAT:
        raise CannotOpen("The backup was written by a newer version of central: install that version or a later one.")
    wanted = copies.POSTGRESQL if settings.database_url else copies.SQLITE
    if manifest["database"] != wanted:
        raise CannotOpen(
            f"The backup is of {manifest['database']}, but {wanted} is to be restored: "
            "name the database with --database-url, or leave that out for SQLite."
        )
    return manifest


def _json(tar: tarfile.TarFile, member: tarfile.TarInfo) -> dict[str, Any]:
    file = tar.extractfile(member)
    found = json.loads(file.read(_BLOCK)) if file else None
    if not isinstance(found, dict):
        raise ValueError(f"{member.name} cannot be read")
    return found


def _place(settings: Settings, name: str) -> Path:
    if name == _DATABASE:
        return settings.data / _DATABASE
    secret = _SECRET.fullmatch(name)
    if secret is None:
        raise ValueError("it holds a file that does not belong there")
    return settings.data / secret[1]


def _keep_file(tar: tarfile.TarFile, member: tarfile.TarInfo, sha256: str, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if _written(tar, member, place) != sha256:
        raise ValueError(f"{member.name} is damaged in it")


def _keep_photo(tar: tarfile.TarFile, member: tarfile.TarInfo, objects: Objects, key: str, sha256: str) -> bool:
    handle, name = tempfile.mkstemp(prefix="restoring-", dir=objects.scratch)
    os.close(handle)
    scratch = Path(name)
    try:
        whole = _written(tar, member, scratch) == sha256
        if whole:
            objects.put(key, scratch)
    finally:
        scratch.unlink(missing_ok=True)
    return whole


def _written(tar: tarfile.TarFile, member: tarfile.TarInfo, place: Path) -> str:
    """The member's bytes at `place`, on the disk; their SHA-256."""
    source, digest = tar.extractfile(member), hashlib.sha256()
    if source is None:
        raise ValueError(f"{member.name} is no file")
    with _new_file(place) as out:
        while block := source.read(_BLOCK):
            digest.update(block)
            out.write(block)
    return digest.hexdigest()
