"""What was found: results, reasons, findings, and the verification that carries them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Result(StrEnum):
    """The finding on one item in the documented words (ReturnBear, enabling logistics services)."""

    LIKE_NEW = "ITEM_LIKE_NEW"
    DAMAGED = "ITEM_DAMAGED"
    NOT_RECEIVED = "ITEM_NOT_RECEIVED"


class VerificationStatus(StrEnum):
    PASSED = "PASSED"
    FAILED = "FAILED"


class Stage(StrEnum):
    """Where the look was taken. Stage and return method decide which look is the first."""

    COUNTER = "counter"
    HUB = "hub"


class Reason(StrEnum):
    """Damage reasons R1 to R9 of the counter page."""

    STAIN = "stain"
    TEAR = "tear"
    WORN = "worn"
    TAG_GONE = "tag_gone"
    BROKEN = "broken"
    SMELL = "smell"
    PART_MISSING = "part_missing"
    PACK_DAMAGE = "pack_damage"
    OTHER = "other"


class Place(StrEnum):
    FRONT = "front"
    BACK = "back"
    INSIDE = "inside"
    SOLE = "sole"
    BOX = "box"
    LABEL = "label"


class MatchKind(StrEnum):
    """How the goods were tied to the declared item."""

    GTIN = "gtin"
    UPC = "upc"
    SKU = "sku"
    VARIANT = "variant"
    PHOTO = "photo"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Photo:
    """A stored photograph: `sha256` is the lower-case hex digest of its exact bytes, `size` is in bytes."""

    sha256: str
    size: int
    mime: str = "image/jpeg"


@dataclass(frozen=True, slots=True)
class Finding:
    """The judgement of one declared item. `disputed`: the consumer sees it differently. `approved_by`: the supervisor
    who took it as this item against the barcode, or without the scan that the merchant wants."""

    item_id: str
    result: Result
    matched: MatchKind = MatchKind.NONE
    barcode: str = ""
    reasons: tuple[Reason, ...] = ()
    places: tuple[Place, ...] = ()
    note: str = ""
    photos: tuple[Photo, ...] = ()
    disputed: bool = False
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class UndeclaredItem:
    """Goods that are there and not in the case; they change neither status nor decision of the declared ones."""

    barcode: str = ""
    brand: str = ""
    description: str = ""
    quantity: int = 1
    result: Result = Result.LIKE_NEW
    note: str = ""
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """One complete look at a case: the fact an event carries.

    `supersedes` names the event this one corrects; a correction says why and who approved it.
    """

    event_id: str
    case_id: str
    stage: Stage
    findings: tuple[Finding, ...]
    undeclared: tuple[UndeclaredItem, ...] = ()
    bags: tuple[str, ...] = ()
    occurred_at: datetime | None = None
    supersedes: str | None = None
    correction_reason: str = ""
    approved_by: str = ""

    @property
    def subject(self) -> str:
        return self.case_id

    @property
    def labels(self) -> tuple[str, ...]:
        return self.bags

    def photos(self) -> tuple[Photo, ...]:
        """Every photo it names, each once, in order."""
        parts: tuple[Finding | UndeclaredItem, ...] = (*self.findings, *self.undeclared)
        return tuple(dict.fromkeys(photo for part in parts for photo in part.photos))


def status_of(results: Iterable[Result]) -> VerificationStatus:
    """PASSED only if all declared items are like new."""
    return (
        VerificationStatus.PASSED if all(result is Result.LIKE_NEW for result in results) else VerificationStatus.FAILED
    )
