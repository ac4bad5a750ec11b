"""What this station has not sent, in one file that only central can read: for a stick, when the line stays down.

Nothing is marked or removed: central knows events and photos by their ids, so sending them later is harmless.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import BinaryIO

from sync.domain.verification import Photo
from sync.parcel import ListedEvent, ListedPhoto, Manifest, Member, envelope_bytes, write
from sync.station.ports import Clock, Outbox, Pending, PhotoVault, Signer, StoreError

_PAGE = 500
_MOST_PHOTOS = 100_000
_ALL = datetime(9000, 1, 1, tzinfo=UTC)  # whenever they are due


@dataclass(frozen=True, slots=True)
class Exported:
    """`lost`: photos that could not be read on this disk."""

    events: int
    photos: int
    lost: int


class Export:
    """`recipient`: central's public key for exports, 32 bytes; `station_name` is said to whoever imports it."""

    def __init__(
        self,
        outbox: Outbox,
        photos: PhotoVault,
        signer: Signer,
        clock: Clock,
        station_name: str,
        recipient: bytes,
    ) -> None:
        self._outbox = outbox
        self._photos = photos
        self._signer = signer
        self._clock = clock
        self._station_name = station_name
        self._recipient = recipient

    def write(self, out: BinaryIO) -> Exported:
        """Everything that waits and everything that was refused, with every photo that central has not confirmed.

        StoreError and OSError pass through; then `out` is not complete, and cannot be read.
        """
        pending = self._unsent()
        photos, lost = self._readable()
        manifest = Manifest(
            device_id=self._signer.device_id,
            station_name=self._station_name,
            made_at=self._clock.now(),
            events=[
                ListedEvent(
                    event_id=row.envelope.event_id,
                    device_seq=row.envelope.device_seq,
                    sha256=sha256(envelope_bytes(row.envelope)).hexdigest(),
                )
                for row in pending
            ],
            photos=[ListedPhoto(sha256=photo.sha256, size=photo.size, mime=photo.mime) for photo in photos],
            lost=[photo.sha256 for photo in lost],
        )
        signature = self._signer.sign(manifest.signing_input())
        write(out, self._recipient, manifest, signature, self._members(pending, photos))
        return Exported(len(pending), len(photos), len(lost))

    def _unsent(self) -> list[Pending]:
        rows: list[Pending] = []
        while page := self._outbox.unsent(rows[-1].envelope.device_seq if rows else 0, _PAGE):
            rows += page
        return rows

    def _readable(self) -> tuple[list[Photo], list[Photo]]:
        readable: list[Photo] = []
        lost: list[Photo] = []
        for photo in self._photos.due(_ALL, _MOST_PHOTOS):
            try:
                self._photos.read(photo.sha256)
            except StoreError:
                lost.append(photo)
            else:
                readable.append(photo)
        return readable, lost

    def _members(self, pending: Sequence[Pending], photos: Sequence[Photo]) -> Iterator[Member]:
        for row in pending:
            yield Member("events", str(row.envelope.device_seq), envelope_bytes(row.envelope))
        for photo in photos:
            yield Member("photos", photo.sha256, self._photos.read(photo.sha256))
