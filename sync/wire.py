"""The JSON between a station and central, used by both ends.

An event travels as an envelope `{device_seq, event_id, signature, body}`. `body` is a JSON string that holds the
event's exact text, so that what is hashed, signed and stored is byte for byte what the station wrote. Unknown fields
are ignored on both sides, so that either end can be the newer one.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Annotated, Any, Literal

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

from sync.domain.cases import DeclaredItem, ReturnCase
from sync.domain.events import Event, EventType, VerificationEvent
from sync.domain.passes import PassTrust
from sync.domain.search import Hit, HitStore, SearchKind
from sync.domain.staff import StaffList
from sync.domain.visit import CounterVisit

CONTENT_TYPE = "application/vnd.returnpoint.v1+json"
PROBLEM_TYPE = "application/problem+json"
STREAM_TYPE = "text/event-stream"
MAX_EVENTS = 100
MAX_NUMBER = 2**53  # what a JSON number surely holds, and a database's column too
MAX_BATCH_BYTES = 1024 * 1024
MAX_BLOB_BYTES = 16 * 1024 * 1024
RESUMABLE_FROM_BYTES = 4 * 1024 * 1024  # bigger photos go in parts; below it the whole file is sent again
PARTIAL_TYPE = "application/partial-upload"

Sha256Hex = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
SearchHash = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]

_EVENT: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="type")])
_CASE = TypeAdapter(ReturnCase)
_ITEM = TypeAdapter(DeclaredItem)
_VISIT = TypeAdapter(CounterVisit)


class WireError(ValueError):
    """The bytes are not what this version of the wire says; the text names the place."""


class NewerEvent(WireError):
    """An event of a type that this version does not know; its head can be read (`head_from_bytes`)."""


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

    @classmethod
    def _missing_(cls, value: object) -> "VerdictStatus | None":
        """A newer central's verdict on one event must not spoil the answer for the others: that one is asked again."""
        return cls.RETRY if isinstance(value, str) else None


REFUSALS = (VerdictStatus.REJECTED, VerdictStatus.CONFLICT)  # the same bytes get no better verdict


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
    server_time: AwareDatetime


class CaseUpsert(_Model):
    """`search`: keyed hashes that this station finds the case by, None from an older central."""

    op: Literal["upsert"] = "upsert"
    case: ReturnCase
    search: list[SearchHash] | None = None


class CaseDelete(_Model):
    op: Literal["delete"] = "delete"
    case_id: str
    reason: str = ""


UNREADABLE = "unreadable"


def _tolerate(value: Any, read: ValidatorFunctionWrapHandler) -> Any:
    """One case that a newer central writes in a way this version cannot read must not stop the pull: it leaves the
    cache, where an older copy might still say that it is open."""
    try:
        return read(value)
    except ValidationError:
        told = value if isinstance(value, dict) else {}
        case = told.get("case")
        case_id = case.get("case_id") if isinstance(case, dict) else told.get("case_id")
        return CaseDelete(case_id=case_id if isinstance(case_id, str) else "", reason=UNREADABLE)


Change = Annotated[CaseUpsert | CaseDelete, Field(discriminator="op"), WrapValidator(_tolerate)]


class Changes(_Model):
    """One page of the delta pull; `cursor` is opaque and comes back as it was given. A change that cannot be read
    arrives as a delete with the reason `UNREADABLE`.

    `last_device_seq` is the highest number central has seen of the asking device: a rebuilt station starts with an
    empty cursor, so its first page tells it above which number it must go on. `pass_trust`: whose return passes it
    takes, on every page; a change of the keys is news of its own. `staff_version`: that of the list of those who may
    work at the station, None from an older central; where it is another than the station's own, the list is fetched.
    `settings_revision`: that of what central sets at the station, likewise.
    """

    changes: list[Change]
    cursor: str
    has_more: bool = False
    full_resync: bool = False
    last_device_seq: int | None = None
    pass_trust: PassTrust | None = None
    staff_version: str | None = None
    settings_revision: str | None = None
    server_time: AwareDatetime


class EnrolRequest(_Model):
    """`public_key`: base64 of the 32 raw Ed25519 bytes; `proof`: base64 of the signature over the code's UTF-8."""

    code: str = Field(min_length=4, max_length=64)
    public_key: str = Field(max_length=64)
    proof: str = Field(max_length=128)


class KeyRequest(_Model):
    """The key that a device will sign with next. `proof`: base64 of that key's signature over `key_proof`."""

    public_key: str = Field(max_length=64)
    proof: str = Field(max_length=128)


def key_proof(device_id: str) -> bytes:
    """What a device's next key signs, to prove that the device holds it."""
    return b"returnpoint next key v1\0" + device_id.encode()


class KeyAnswer(_Model):
    """Both keys count until the new one is first used."""

    fingerprint: str
    server_time: AwareDatetime


class EnrolAnswer(_Model):
    """`last_device_seq` lets a re-enrolled or rebuilt station go on above what central has seen. `export_key`: base64
    of the X25519 public key that exports are encrypted to; empty from an older central. `pass_trust`: whose return
    passes the station takes, and `staff`: who may work at it, before it has pulled anything."""

    device_id: str
    station_name: str
    location_id: str
    location_name: str
    last_device_seq: int = 0
    export_key: str = Field(default="", max_length=64)
    pass_trust: PassTrust | None = None
    staff: StaffList | None = None
    server_time: AwareDatetime


class StaffAnswer(_Model):
    """Who may work at the asking station."""

    staff: StaffList
    server_time: AwareDatetime


SettingName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
SettingValue = bool | int | Annotated[float, Field(allow_inf_nan=False)] | Annotated[str, Field(max_length=200)]
SettingValues = dict[SettingName, SettingValue]
MAX_SETTINGS = 60


class StationSettings(_Model):
    """What central sets at one station. `revision` is opaque, and empty where nothing was ever set; a key that the
    station does not know, or a value of a kind that came later, is reported and not applied."""

    revision: str = Field(default="", max_length=64)
    values: dict[str, Any] = {}


class ConfigAnswer(_Model):
    """What central tells an enrolled station: of itself, and what it sets there (None from an older central)."""

    export_key: str = Field(default="", max_length=64)
    settings: StationSettings | None = None
    server_time: AwareDatetime


class RefusedEvent(_Model):
    """An event that central refused for good, as its station reports it; `problem` is the reason in words."""

    event_id: str = Field(max_length=64)
    case_id: str = Field(default="", max_length=64)
    device_seq: int = Field(default=0, ge=0, le=MAX_NUMBER)
    problem: str = Field(default="", max_length=500)


MAX_REFUSED = 200


class Heartbeat(_Model):
    """What a station says of itself. `status` is kept as it is and shown to operators; `refused` are the newest
    events that stand in its dead letter."""

    status: dict[str, Any] = {}
    refused: list[RefusedEvent] = Field(default=[], max_length=MAX_REFUSED)


class DayEntry(_Model):
    """One event of a day, as its station wrote it."""

    device_seq: int
    event_id: str = Field(max_length=64)
    body_sha256: Sha256Hex


MAX_DAY_EVENTS = 5000


class DayClaim(_Model):
    """A station's account of a day: every event above number `after_seq`, up to `until_seq` where the day is not the
    last one. `hash` is `day_hash(events)`."""

    day: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$")
    after_seq: int = Field(ge=0, le=MAX_NUMBER)
    until_seq: int | None = Field(default=None, ge=0, le=MAX_NUMBER)
    count: int
    hash: Sha256Hex
    events: list[DayEntry] = Field(max_length=MAX_DAY_EVENTS)


class DayDifference(_Model):
    """`missing`: central does not have it; `other`: it has other bytes under this id; `refused`: central refused it
    (`problem` says why); `unknown`: central has it and the station does not."""

    event_id: str
    case_id: str = ""
    kind: Literal["missing", "other", "refused", "unknown"]
    problem: str = ""


class DayAnswer(_Model):
    """`equal`: count and hash are the same at both ends."""

    equal: bool
    count: int
    hash: Sha256Hex
    differences: list[DayDifference] = []
    server_time: AwareDatetime


class LookupAnswer(_Model):
    """`case` is None when central knows no such code."""

    case: ReturnCase | None
    server_time: AwareDatetime


class HeartbeatAnswer(_Model):
    """`search_key`: what this station hashes a typed e-mail or postal code with, as hex; for the running program only,
    never for its disk. Empty from an older central."""

    search_key: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")
    server_time: AwareDatetime


class SearchRequest(_Model):
    """One key of the consumer; `merchant_id` and `initial` (of the first or last name) narrow what it finds."""

    kind: SearchKind
    value: str = Field(min_length=1, max_length=200)
    merchant_id: str = Field(default="", max_length=64)
    initial: str = Field(default="", max_length=1)


class SearchAnswer(_Model):
    """The first of `total` open returns, masked, and the stores they are of."""

    hits: list[Hit]
    total: int
    stores: list[HitStore] = []
    server_time: AwareDatetime


class BlobAnswer(_Model):
    sha256: Sha256Hex
    size: int
    created: bool


class UploadRequest(_Model):
    """A photo that will come in parts: what its bytes hash to, and how many they are."""

    sha256: Sha256Hex
    size: int = Field(ge=1, le=MAX_BLOB_BYTES)


class UploadAnswer(_Model):
    """`offset` bytes are at central. `complete`: all of them, and they hash to what was promised."""

    sha256: Sha256Hex
    size: int
    offset: int
    complete: bool


def day_hash(entries: Iterable[DayEntry]) -> str:
    """SHA-256 over "number id body-hash" lines in the order of numbers: equal only if every event is."""
    lines = sorted((entry.device_seq, entry.event_id, entry.body_sha256) for entry in entries)
    return sha256("".join(f"{number} {event_id} {body}\n" for number, event_id, body in lines).encode()).hexdigest()


class AnyHead(_Model):
    """What the chain and the numbers need of an event of any type, also one of a newer version."""

    type: str = Field(max_length=64)
    device_seq: int
    case_seq: int
    prev: str


_HEAD = TypeAdapter(AnyHead)


def event_to_bytes(event: Event) -> bytes:
    """The event's body as it is stored, hashed, signed and sent."""
    return _EVENT.dump_json(event)


def event_from_bytes(body: bytes | str) -> Event:
    """WireError when the body is not an event of this version; NewerEvent when only its type is unknown."""
    try:
        return _read(_EVENT, body)
    except WireError as problem:
        if _has_unknown_type(body):
            raise NewerEvent(str(problem)) from problem
        raise


def head_from_bytes(body: bytes | str) -> AnyHead:
    """WireError when the body is no event of any version."""
    return _read(_HEAD, body)


def verification_from_bytes(body: bytes | str) -> VerificationEvent:
    """WireError when the body is another event."""
    event = event_from_bytes(body)
    if not isinstance(event, VerificationEvent):
        raise WireError("type: not a verification")
    return event


def _has_unknown_type(body: bytes | str) -> bool:
    try:
        return head_from_bytes(body).type not in set(EventType)
    except WireError:
        return False


def case_to_json(case: ReturnCase) -> str:
    return _CASE.dump_json(case).decode()


def case_from_json(text: bytes | str) -> ReturnCase:
    return _read(_CASE, text)


def item_to_json(item: DeclaredItem) -> str:
    return _ITEM.dump_json(item, exclude_defaults=True).decode()


def item_from_json(text: bytes | str) -> DeclaredItem:
    return _read(_ITEM, text)


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
