"""Frozen views: everything a page shows, and nothing it does not. Pages render them and hold no other state.

Page numbers (S2 to S10) are those of the counter's flow in docs/architecture.md.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sync.domain.verification import MatchKind, Place, Reason, Result


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
class ScanView:
    """S2, idle: scan the consumer's code."""

    returns_today: int
    items_today: int
    cached_cases: int
    camera_on: bool
    notice: Notice | None = None


class AnswerKind(StrEnum):
    """S2b: answers other than "found"."""

    ALREADY_DROPPED_OFF = "already_dropped_off"
    UNKNOWN = "unknown"
    FOREIGN = "foreign"
    WAITING_FOR_STORE = "waiting_for_store"
    DENIED = "denied"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    OFFLINE_UNKNOWN = "offline_unknown"
    BAD_PASS = "bad_pass"
    UNKNOWN_PASS = "unknown_pass"
    WRONG_CLOCK = "wrong_clock"
    LOOKING = "looking"


@dataclass(frozen=True, slots=True)
class AnswerView:
    """S2b. `facts` are lines like "18 Nov 14:20   Union Station   bag RBB..."."""

    kind: AnswerKind
    title: str
    facts: tuple[str, ...]
    advice: str
    code: str = ""
    can_retry: bool = False


@dataclass(frozen=True, slots=True)
class CaseView:
    """S3: all items on one page."""

    head: CaseHead
    items: tuple[ItemCard, ...]
    undeclared: tuple[str, ...]
    checks: str
    all_judged: bool
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class ItemView:
    """S4: one item, judged by one act."""

    head: CaseHead
    item: ItemCard
    matched: MatchKind
    barcode: str
    look_for: tuple[str, ...]
    photos: tuple[str, ...]  # paths of photos taken so far
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class MatchView:
    """S4b: the barcode is not in the return (or there is none): compare by eye."""

    head: CaseHead
    barcode: str
    items: tuple[ItemCard, ...]
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class DamageView:
    """S5. `missing` is what SAVE still waits for; empty: SAVE is lit."""

    head: CaseHead
    item: ItemCard
    reasons: tuple[Reason, ...]
    places: tuple[Place, ...]
    words: tuple[str, ...]
    quick_words: tuple[str, ...]
    typed: str
    note: str
    photos: tuple[str, ...]
    photos_wanted: int
    missing: str
    say: str
    notice: Notice | None = None


class Gauge(StrEnum):
    OK = "ok"
    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class PhotoView:
    """S5b: live picture with guides. `no_camera` says in words why there is no picture, else it is empty."""

    head: CaseHead
    title: str
    photos: tuple[str, ...]
    photos_wanted: int
    no_camera: str = ""
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class PhotoGauges:
    """The live picture's measures, several times a second."""

    focus: Gauge
    light: Gauge
    glare: Gauge


@dataclass(frozen=True, slots=True)
class UndeclaredView:
    """S6. `stays` is False while the customer is being asked; `start_url` is shown as a QR when asked for."""

    head: CaseHead
    barcode: str
    stays: bool
    merchant: str
    brand: str
    description: str
    result: Result | None
    photos: tuple[str, ...]
    missing: str
    start_url: str = ""
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class AbsentView:
    """S7: the second act, its consequence spelled out. Several items: the "no matching items" page."""

    head: CaseHead
    items: tuple[ItemCard, ...]
    every_item: bool
    others: int
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class SummaryView:
    """S8. `outcome` are the payout sentences as the rules decide; `nothing_taken` closes without a bag."""

    head: CaseHead
    items: tuple[ItemCard, ...]
    undeclared: tuple[str, ...]
    outcome: tuple[str, ...]
    held: bool
    nothing_taken: bool
    confirm_again: bool
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class BagView:
    """S9. `bags` are the labels attached so far."""

    head: CaseHead
    contents: tuple[str, ...]
    bags: tuple[str, ...]
    bags_wanted: int
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class DoneView:
    """S10: sealed; `grace_s` seconds are left to undo. `seconds` is how long this return took."""

    head: CaseHead
    bags: tuple[str, ...]
    outcome: tuple[str, ...]
    taken: tuple[str, ...]
    not_here: tuple[str, ...]
    undeclared: tuple[str, ...]
    contact: str
    grace_s: int
    seconds: int
    at: str
    location: str
    notice: Notice | None = None
    grace_total_s: int = 10


class QueueState(StrEnum):
    """How far a return in the queue is; each has a word, a colour and an icon."""

    FINISHING = "finishing"  # sealed, and can still be undone
    SENT = "sent"
    PHOTOS = "photos"  # taken in by central; its photos follow
    SENDING = "sending"
    WAITING = "waiting"  # for another event of its case, or for a person to sign in
    OFFLINE = "offline"
    RETRY = "retry"
    REFUSED = "refused"
    HOLD = "hold"
    DIFFERS = "differs"  # of the day's proof: not the same here and at central


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One event. `sentence` says how it stands, `advice` what staff do about it; `details` is for support and names no
    consumer. `tries` is None where tries are not the matter."""

    event_id: str
    time: str  # "10:05", with the day when it is not today's
    case_id: str
    what: str
    tries: int | None
    state: QueueState
    word: str
    sentence: str
    advice: str
    details: str

    @property
    def needs_person(self) -> bool:
        return self.state in (QueueState.REFUSED, QueueState.HOLD)


@dataclass(frozen=True, slots=True)
class HealthLine:
    """One measure of the station, in words."""

    name: str
    words: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class QueueView:
    """S13: what was sent, what waits and why, what needs a person. `title` and `text` sum it up in a breath.

    `about_day`: title, text and `facts` are the day's check, and so are the rows where it found a difference.
    """

    title: str
    text: str
    tone: Tone
    sent_today: int
    waiting: int
    needs_person: int
    photos: int
    photo_bytes: str  # "1.9 MB", empty without photos
    rows: tuple[QueueRow, ...]
    more: int  # rows that are not listed
    health: tuple[HealthLine, ...]
    offline: bool
    notice: Notice | None = None
    facts: str = ""
    about_day: bool = False


@dataclass(frozen=True, slots=True)
class OfflineView:
    """S12: what works without a network. `works` are pairs of what staff do and what happens."""

    title: str
    text: str
    works: tuple[tuple[str, str], ...]
    facts: tuple[str, ...]
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class TroubleView:
    """Something that staff cannot get around: a full disk, an unusable data folder, an unhandled error."""

    title: str
    what_happened: str
    what_to_do: str
    detail: str = ""
    can_retry: bool = False


View = (
    ScanView
    | AnswerView
    | CaseView
    | ItemView
    | MatchView
    | DamageView
    | PhotoView
    | UndeclaredView
    | AbsentView
    | SummaryView
    | BagView
    | DoneView
    | QueueView
    | OfflineView
    | TroubleView
)
