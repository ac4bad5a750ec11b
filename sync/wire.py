"""The JSON between a station and central, used by both ends.

An event travels as an envelope `{device_seq, event_id, signature, body}`. `body` is a JSON string that holds the
event's exact text, so that what is hashed, signed and stored is byte for byte what the station wrote. Unknown fields
are ignored on both sides, so that either end can be the newer one.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from sync.domain.cases import ReturnCase
from sync.domain.events import VerificationEvent
from sync.domain.visit import CounterVisit

CONTENT_TYPE = "application/vnd.returnpoint.v1+json"
PROBLEM_TYPE = "application/problem+json"
MAX_EVENTS = 100
MAX_BATCH_BYTES = 1024 * 1024
MAX_BLOB_BYTES = 16 * 1024 * 1024

Sha256Hex = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]

_EVENT = TypeAdapter(VerificationEvent)
_CASE = TypeAdapter(ReturnCase)
_VISIT = TypeAdapter(CounterVisit)


class WireError(ValueError):
    """The bytes are not what this version of the wire says; the text names the place."""


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Problem(_Model):
    """RFC 9457. `errors` name the places (JSON pointers) when there are several."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str = ""
    instance: str = ""
    code: str = ""
    retryable: bool = False
    errors: list[dict[str, str]] = []


class Envelope(_Model):
    """`signature`: base64 of the device's Ed25519 signature over `events.signing_input(prev, body)`."""

    device_seq: int = Field(ge=1)
    event_id: str = Field(min_length=1, max_length=64)
    signature: str = Field(max_length=128)
    body: str = Field(max_length=256 * 1024)


class EventBatch(_Model):
    events: list[Envelope] = Field(min_length=1, max_length=MAX_EVENTS)


class VerdictStatus(StrEnum):
    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    CONFLICT = "conflict"
    REJECTED = "rejected"
    RETRY = "retry"


class Verdict(_Model):
    event_id: str
    status: VerdictStatus
    received_at: datetime | None = None
    problem: Problem | None = None
    retry_after_s: float | None = None
    notices: list[str] = []


class Ack(_Model):
    """`device_seq_contiguous` is the highest number below which central has seen every one."""

    device_seq_contiguous: int
    gaps: list[tuple[int, int]] = []


class BatchAnswer(_Model):
    results: list[Verdict]
    missing_blobs: list[Sha256Hex] = []
    ack: Ack
    server_time: datetime


class CaseUpsert(_Model):
    op: Literal["upsert"] = "upsert"
    case: ReturnCase


class CaseDelete(_Model):
    op: Literal["delete"] = "delete"
    case_id: str
    reason: str = ""


class Changes(_Model):
    """One page of the delta pull; `cursor` is opaque and comes back as it was given."""

    changes: list[Annotated[CaseUpsert | CaseDelete, Field(discriminator="op")]]
    cursor: str
    has_more: bool = False
    full_resync: bool = False
    server_time: datetime


class EnrolRequest(_Model):
    """`public_key`: base64 of the 32 raw Ed25519 bytes; `proof`: base64 of the signature over the code's UTF-8."""

    code: str = Field(min_length=4, max_length=64)
    public_key: str = Field(max_length=64)
    proof: str = Field(max_length=128)


class EnrolAnswer(_Model):
    """`last_device_seq` lets a re-enrolled or rebuilt station go on above what central has seen."""

    device_id: str
    station_name: str
    location_id: str
    location_name: str
    last_device_seq: int = 0
    server_time: datetime


class LookupAnswer(_Model):
    """`case` is None when central knows no such code."""

    case: ReturnCase | None
    server_time: datetime


class BlobAnswer(_Model):
    sha256: Sha256Hex
    size: int
    created: bool


def event_to_bytes(event: VerificationEvent) -> bytes:
    """The event's body as it is stored, hashed, signed and sent."""
    return _EVENT.dump_json(event)


def event_from_bytes(body: bytes | str) -> VerificationEvent:
    """WireError when the body is not an event of this version."""
    return _read(_EVENT, body)


def case_to_json(case: ReturnCase) -> str:
    return _CASE.dump_json(case).decode()


def case_from_json(text: bytes | str) -> ReturnCase:
    return _read(_CASE, text)


def visit_to_json(visit: CounterVisit) -> str:
    return _VISIT.dump_json(visit).decode()


def visit_from_json(text: bytes | str) -> CounterVisit:
    return _read(_VISIT, text)


def _read[T](adapter: TypeAdapter[T], text: bytes | str) -> T:
    try:
        return adapter.validate_json(text)
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_input=False)[0]
        place = "/".join(str(part) for part in first["loc"])
        raise WireError(f"{place or 'body'}: {first['msg']}") from problem
