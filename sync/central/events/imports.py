"""What a station could not send, brought on a stick: read, checked as a whole, then taken in like any other batch."""

import base64
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from sync.central.context import Context
from sync.central.events import intake
from sync.central.events.intake import RawBatch
from sync.central.evidence import blobs
from sync.central.problems import Refusal
from sync.central.stations import enrolment
from sync.central.stations.enrolment import Device
from sync.central.stations.signatures import is_signed_by
from sync.parcel import Member, Signed, read
from sync.sealed import SealError
from sync.wire import MAX_EVENTS, REFUSALS, VerdictStatus


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of an export. `refused` events keep their text in central and stay on their station."""

    device_id: str
    station_name: str
    accepted: int
    known: int
    refused: int
    later: int
    photos: int
    photos_refused: int
    photos_lost: int

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    def sentence(self) -> str:
        events = f"{self.accepted} new, {self.known} already here, {self.refused} refused"
        events += f", {self.later} to be tried again" if self.later else ""
        lost = f", {self.photos_lost} could not be read on the station" if self.photos_lost else ""
        bad = f", {self.photos_refused} refused" if self.photos_refused else ""
        return f"{self.station_name}: events: {events}. Photos: {self.photos} taken in{bad}{lost}."


_OBJECT = TypeAdapter(dict[str, Any])
LEFTOVER = "import-"


def drop_leftovers(folder: Path, before: datetime | None = None) -> None:
    """At start: exports that an earlier process was taking in when it died; where other processes use the folder too,
    those that nobody wrote to since `before`."""
    for left in folder.glob(f"{LEFTOVER}*"):
        if before is None or datetime.fromtimestamp(left.stat().st_mtime, UTC) < before:
            left.unlink(missing_ok=True)


def take_in_file(ctx: Context, path: Path) -> Imported:
    """Import an export; again is harmless. Refusal 422 with one sentence for a tampered or foreign file: then nothing
    of it was taken in."""
    try:
        device, signed, envelopes = _checked(ctx, path)
        verdicts = Counter(_verdicts(ctx, device, envelopes))
        photos = Counter(_photos(ctx, device, path))
    except SealError as problem:
        raise Refusal(422, "bad-export", str(problem)) from problem
    return Imported(
        device_id=device.device_id,
        station_name=device.station_name,
        accepted=verdicts[VerdictStatus.ACCEPTED],
        known=verdicts[VerdictStatus.DUPLICATE],
        refused=sum(verdicts[status] for status in REFUSALS),
        later=verdicts[VerdictStatus.RETRY],
        photos=photos[True],
        photos_refused=photos[False],
        photos_lost=len(signed.manifest.lost),
    )


def _checked(ctx: Context, path: Path) -> tuple[Device, Signed, list[bytes]]:
    """The whole file read once, and signed by the station that it names; its events."""
    found: Signed | None = None
    envelopes: list[bytes] = []
    with path.open("rb") as source:
        for part in read(source, ctx.export_key):
            if isinstance(part, Signed):
                found = part
                device = _signer(ctx, part)
            elif part.kind == "events":
                envelopes.append(part.data)
    assert found is not None  # `read` gives it first or fails
    return device, found, envelopes


def _signer(ctx: Context, signed: Signed) -> Device:
    device_id = signed.manifest.device_id
    signature = base64.b64encode(signed.signature).decode()
    with ctx.db.read() as conn:
        keys = enrolment.keys_ever(conn, device_id)
        if not keys:
            raise Refusal(422, "bad-export", "This export is from a station that this central does not know.")
        if not any(is_signed_by(key, signature, signed.signing_input()) for key in keys):
            raise Refusal(422, "bad-export", "This export is not signed by the station that it names.")
        return enrolment.device(conn, device_id)


def _verdicts(ctx: Context, device: Device, envelopes: list[bytes]) -> Iterator[VerdictStatus]:
    for start in range(0, len(envelopes), MAX_EVENTS):
        batch = [_parsed(envelope) for envelope in envelopes[start : start + MAX_EVENTS]]
        answer = intake.take_in(ctx, device, RawBatch(events=batch))
        yield from (verdict.status for verdict in answer.results)


def _parsed(envelope: bytes) -> dict[str, Any]:
    """What is no JSON object becomes an empty one, which intake refuses and counts."""
    try:
        return _OBJECT.validate_json(envelope)
    except ValidationError:
        return {}


def _photos(ctx: Context, device: Device, path: Path) -> Iterator[bool]:
    """Whether each could be kept."""
    with path.open("rb") as source:
        for part in read(source, ctx.export_key):
            if isinstance(part, Member) and part.kind == "photos":
                yield _keep(ctx, device, part)


def _keep(ctx: Context, device: Device, photo: Member) -> bool:
    try:
        blobs.take(ctx, device, [photo.data], photo.name)
    except Refusal:
        return False
    return True
