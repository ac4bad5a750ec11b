"""What all views are made of, the bar on top, and the page for what staff cannot get around."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sync.domain.verification import Result


class Tone(StrEnum):
    """How a sentence is meant; each has a colour, an icon and a word."""

    GOOD = "good"
    INFO = "info"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence about the last act: what happened and what to do. Never a modal."""

    text: str
    tone: Tone = Tone.INFO


@dataclass(frozen=True, slots=True)
class StatusView:
    """The bar on top of every screen. `offline_since` is None while online; `camera` is empty when all is well."""

    location: str
    staff: str
    online: bool
    offline_since: datetime | None
    waiting: int
    needs_person: int
    photos_waiting: int
    oldest: datetime | None
    clock: str  # "10:02"
    camera: str = ""
    problem: str = ""  # sign-in or update needed, in words
    offline_s: int | None = None  # how long it has been offline, in seconds; None: say since when
    can_lock: bool = False  # people sign in here, and somebody is on duty
    printer: str = ""  # what hinders a printer, in words


class CodeMark(StrEnum):
    """What a code in the live picture is to the work."""

    FIRST = "first"  # taken, or about to be
    CHOICE = "choice"  # a person has to choose
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CodeOutline:
    """A code in the live picture. `corners`: in pixels of the picture, clockwise; `number`: of a choice, from 1."""

    text: str
    corners: tuple[tuple[float, float], ...]
    mark: CodeMark
    number: int = 0

    @property
    def label(self) -> str:
        """Short enough for a button; of a web address its last part."""
        return self.text.rstrip("/").rpartition("/")[2][:24] if "://" in self.text else self.text[:24]


@dataclass(frozen=True, slots=True)
class CaseHead:
    """The left of the status bar while a case is open."""

    case_id: str
    merchant: str
    order_number: str
    consumer: str
    items: int
    judged: int


@dataclass(frozen=True, slots=True)
class ItemCard:
    """One declared item. `result` is None while it is not judged; `picture` is a path or empty."""

    item_id: str
    number: int
    name: str
    variant: str
    sku: str
    reason: str
    result: Result | None
    picture: str = ""
    detail: str = ""  # e.g. the composed note of a damaged item
    category: str = ""  # chooses the illustration when there is no picture


@dataclass(frozen=True, slots=True)
class TroubleView:
    """Something that staff cannot get around: a full disk, an unusable data folder, an unhandled error."""

    title: str
    what_happened: str
    what_to_do: str
    detail: str = ""
    can_retry: bool = False
