"""What an export holds: unsent events and photos of one station, listed in a manifest that the station signed.

A tar inside a sealed box (`sync.sealed`): `manifest.json`, `manifest.sig`, `events/NUMBER.json` (envelopes as they
travel), `photos/SHA256`. Anyone may seal a box for central, so what counts is the signature over the manifest, and
that every member is one that the manifest lists. Used by both ends.
"""

import io
import tarfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import BinaryIO, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from sync.sealed import Foreign, Opener, Sealer, Tampered
from sync.wire import Envelope, Sha256Hex

SIGNING_DOMAIN = b"returnpoint export v1\x00"
_MANIFEST, _SIGNATURE = "manifest.json", "manifest.sig"
_MAX_MANIFEST_BYTES = 64 * 1024 * 1024
_MAX_MEMBER_BYTES = 32 * 1024 * 1024


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class ListedEvent(_Model):
    """`sha256` is that of the envelope's JSON as it lies in the file."""

    event_id: str
    device_seq: int
    sha256: Sha256Hex


class ListedPhoto(_Model):
    sha256: Sha256Hex
    size: int
    mime: str


class Manifest(_Model):
    """`lost` are photos that were to be in it and could not be read on the station."""

    version: Literal[1] = 1
    device_id: str
    station_name: str
    made_at: datetime
    events: list[ListedEvent] = []
    photos: list[ListedPhoto] = []
    lost: list[Sha256Hex] = []

    def signing_input(self) -> bytes:
        return SIGNING_DOMAIN + sha256(self.text()).digest()

    def text(self) -> bytes:
        return self.model_dump_json().encode()


@dataclass(frozen=True, slots=True)
class Member:
    """`kind` is events or photos; `name` the event's number or the photo's hash."""

    kind: Literal["events", "photos"]
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Signed:
    """A manifest as it lies in the file; whose signature it bears is for the reader to check."""

    manifest: Manifest
    text: bytes
    signature: bytes

    def signing_input(self) -> bytes:
        return SIGNING_DOMAIN + sha256(self.text).digest()


def envelope_bytes(envelope: Envelope) -> bytes:
    return envelope.model_dump_json().encode()


def write(out: BinaryIO, recipient: bytes, manifest: Manifest, signature: bytes, members: Iterable[Member]) -> None:
    """Seal everything into `out`. OSError passes through; ValueError when `recipient` is no key."""
    with closing(Sealer(out, recipient)) as box, tarfile.open(fileobj=box, mode="w|") as archive:
        _add(archive, _MANIFEST, manifest.text())
        _add(archive, _SIGNATURE, signature)
        for member in members:
            _add(archive, f"{member.kind}/{member.name}", member.data)


def _add(archive: tarfile.TarFile, name: str, data: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(data)
    archive.addfile(entry, io.BytesIO(data))


def read(source: BinaryIO, private_key: bytes) -> Iterator[Signed | Member]:
    """The manifest, then each member, its bytes compared with the manifest. SealError (Foreign, Tampered) amid reading:
    read it to its end before any of it is believed."""
    listed: dict[tuple[str, str], str] = {}
    with closing(io.BufferedReader(Opener(source, private_key))) as box:
        try:
            with tarfile.open(fileobj=box, mode="r|") as archive:
                signed = _manifest(archive)
                listed = _listed(signed.manifest)
                yield signed
                while (entry := archive.next()) is not None:
                    kind, _, name = entry.name.partition("/")
                    data = _data(archive, entry, _MAX_MEMBER_BYTES)
                    if kind not in ("events", "photos") or listed.pop((kind, name), "") != sha256(data).hexdigest():
                        raise Foreign("This export holds something that its own list does not name.")
                    yield Member("events" if kind == "events" else "photos", name, data)
        except tarfile.TarError as problem:
            raise Foreign("This is no export of a Return Point station.") from problem
        while box.read(1024 * 1024):  # to the last chunk, which shows that nothing was cut off
            pass
    if listed:
        raise Tampered(f"This export lacks {len(listed)} of the parts that it lists.")


def _manifest(archive: tarfile.TarFile) -> Signed:
    parts: list[bytes] = []
    for name in (_MANIFEST, _SIGNATURE):
        entry = archive.next()
        if entry is None or entry.name != name:
            raise Foreign("This is no export of a Return Point station.")
        parts.append(_data(archive, entry, _MAX_MANIFEST_BYTES))
    try:
        return Signed(Manifest.model_validate_json(parts[0]), parts[0], parts[1])
    except ValidationError as problem:
        raise Foreign("This export was written by another version: update central, then import it.") from problem


def _data(archive: tarfile.TarFile, entry: tarfile.TarInfo, most: int) -> bytes:
    file = archive.extractfile(entry) if entry.isreg() and entry.size <= most else None
    if file is None:
        raise Foreign("This export holds something that no station writes.")
    return file.read()


def _listed(manifest: Manifest) -> dict[tuple[str, str], str]:
    events = {("events", str(event.device_seq)): event.sha256 for event in manifest.events}
    return events | {("photos", photo.sha256): photo.sha256 for photo in manifest.photos}
