"""What a station needs of the world. Adapters are in `sync.store` and `sync.client`, fakes in `tests.support`.

Errors: `StoreError` and its children when the disk or database fails, `CentralError` and its children when central
does not answer as it should. Nothing else crosses a port.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from sync.domain.cases import DeclaredItem, KnownProduct, ReturnCase
from sync.domain.custody import Bag, Manifest, Tote
from sync.domain.events import VerificationEvent
from sync.domain.opening import OpeningCheck
from sync.domain.passes import PassTrust
from sync.domain.staff import StaffList, Tries
from sync.domain.tally import Tally
from sync.domain.verification import MatchKind, Photo
from sync.domain.visit import CounterVisit
from sync.wire import (
    BatchAnswer,
    Changes,
    ConfigAnswer,
    DayAnswer,
    DayClaim,
    DayEntry,
    EnrolAnswer,
    Envelope,
    Heartbeat,
    LookupAnswer,
    SearchAnswer,
    SearchRequest,
    StationSettings,
)


class StoreError(Exception):
    """The store cannot do it; the text is a sentence for staff."""


class DiskFull(StoreError):
    """No space: nothing was changed."""


class StoreUnusable(StoreError):
    """The data folder cannot be opened: not writable, locked by another station, or broken."""


class StoreDamaged(StoreUnusable):
    """The database is not what was written; the next start rebuilds it from the journal and central."""


class StoreTooNew(StoreUnusable):
    """The database was written by a newer version of this program."""


class VisitClosed(StoreError):
    """The visit is committed or cancelled; nothing can be saved to it any more."""


class CentralError(Exception):
    """Central did not answer as it should. `retry_after_s` is what it asked for, if anything."""

    def __init__(self, sentence: str, retry_after_s: float | None = None) -> None:
        super().__init__(sentence)
        self.retry_after_s = retry_after_s


class Unreachable(CentralError):
    """No connection, a time-out, a captive portal, a gateway's error: try again later."""


class SignInNeeded(CentralError):
    """Central does not accept this device's signature (401, 403): keep everything, enrol again."""


class DeviceRevoked(SignInNeeded):
    """The operator switched this device off (403 `device-revoked`): what was pulled goes, what was written stays."""


class UpdateNeeded(CentralError):
    """Central does not speak this version any more (415, 426)."""


class SearchedTooOften(CentralError):
    """Central counted more searches of this station than it allows (429); `retry_after_s` says for how long."""


class TooBig(CentralError):
    """The request was too big (413)."""


class Refused(CentralError):
    """Central says that the request itself is wrong (other 4xx): our bug, to be isolated."""


class Clock(Protocol):
    """`now` is UTC with zone; `monotonic` counts seconds since an arbitrary start and never goes back."""

    boot_id: str

    def now(self) -> datetime: ...

    def monotonic(self) -> float: ...


@dataclass(frozen=True, slots=True)
class CachedCase:
    """A case with the time it was told by central."""

    case: ReturnCase
    told_at: datetime


class CaseCache(Protocol):
    """Cases pulled from central, found by case id or RMA number (upper case)."""

    def find(self, value: str) -> CachedCase | None: ...

    def apply(self, changes: Changes) -> None:
        """One page of a pull with its cursor, in one transaction. `full_resync` begins a new list: what it does not
        name by its last page goes then, and not before."""

    def keep(self, case: ReturnCase, told_at: datetime) -> None: ...

    def cursor(self) -> str: ...

    def count(self) -> int: ...

    def look_alikes(self, merchant_id: str, item: DeclaredItem) -> Sequence[KnownProduct]:
        """Other variants of the same product, by the returns this station was told of; few, in a fixed order."""

    def product(self, code: str, merchant_id: str) -> KnownProduct | None:
        """Goods of that barcode or SKU, those of this merchant first."""

    def search(self, key: str, limit: int) -> Sequence[CachedCase]:
        """Open cases that nobody took in here, the newest first; `key` is `plain_key` or `search_hash`."""

    def is_over(self, case_id: str) -> bool:
        """Whether the case was here, no longer open, and has left: of it only the id is still known, for 30 days."""

    def wipe(self) -> None:
        """Every pulled case and the cursor, gone from the disk too; what was written here stays where it is."""


class SearchBook(Protocol):
    """How often this station searched, kept over a restart."""

    def take(self, now: datetime, most: int, within: timedelta) -> float:
        """0 when a search may be made, which is counted then; else the seconds until one may."""


class TrustKeeper(Protocol):
    """Whose return passes this station takes, as central told it last; safe from any thread."""

    def current(self) -> PassTrust | None:
        """None on a station that was never told."""

    def keep(self, trust: PassTrust) -> None:
        """Durably, unless a newer one is here already."""


class SettingsKeeper(Protocol):
    """What central sets at this station, as it told last; safe from any thread."""

    def current(self) -> StationSettings | None:
        """None on a station that was never told."""

    def keep(self, settings: StationSettings) -> None:
        """Durably; it holds from the next start of the program."""

    def report(self) -> dict[str, object]:
        """For central: the revision that is kept, whether it waits for a start, and what became of each value."""


class StaffBook(Protocol):
    """Who may work here, as central told it last, and the wrong PINs that were tried here."""

    def version(self) -> str | None:
        """That of the list that is kept; None on a station that was never told."""

    def staff(self) -> StaffList: ...

    def keep(self, staff: StaffList) -> None:
        """The whole list anew, durably; the tries of those whose PIN is another now, or who are gone, are forgotten."""

    def tries(self, who: str) -> Tries:
        """Of a person, or with an empty text of the station."""

    def note_tries(self, who: str, tries: Tries) -> None:
        """Durably."""

    def wipe(self) -> None:
        """As if it had never been told, and gone from the disk too."""


@dataclass(frozen=True, slots=True)
class OwnDropOff:
    """What this station itself knows of a case it took in. `bags` hold its goods now: no replaced one
    is among them."""

    case_id: str
    at: datetime
    bags: tuple[str, ...]
    synced: bool


@dataclass(frozen=True, slots=True)
class Numbers:
    """What the next event is built on; `prev` is the chain hash before it, 32 bytes."""

    device_seq: int
    case_seq: int
    prev: bytes


class EventBuilder(Protocol):
    def __call__(self, numbers: Numbers) -> tuple[str, bytes, str]:
        """`(event_id, body, signature)` for these numbers."""


@dataclass(frozen=True, slots=True)
class VisitMetrics:
    """How a return went that was taken in here, for the shift summary. `staff_ref` is the operator's own reference, as
    in the event; nothing else in it is of a person. `at`: when it was sealed; `items`: goods taken in; `matches`: how
    each of them was tied to its declared item; `like_new`, `damaged`, `not_here`: declared items by their result."""

    visit_id: str
    staff_ref: str
    at: datetime
    items: int
    matches: tuple[MatchKind, ...]
    tally: Tally
    like_new: int = 0
    damaged: int = 0
    not_here: int = 0


class VisitLog(Protocol):
    """The open visit, step by step, and its end; the parked ones. Each call is one durable transaction (WAL,
    synchronous=FULL)."""

    def save(self, visit: CounterVisit) -> None:
        """The open visit as it stands now; a parked one is open from then on. StoreError while another is open."""

    def open_visit(self) -> CounterVisit | None:
        """The visit that was open when the program last stopped, if any."""

    def park(self, visit: CounterVisit, then: CounterVisit | None = None) -> None:
        """The open visit waits as it is; `then`, new or parked, is open in its place."""

    def parked(self) -> Sequence[CounterVisit]:
        """The visits that wait, the one that was parked first first."""

    def metrics_since(self, since: datetime) -> Sequence[VisitMetrics]:
        """Of the returns sealed since then, the oldest first; kept for 30 days."""

    def commit(self, visit: CounterVisit, photos: Sequence[Photo], build: EventBuilder) -> int:
        """Close the visit, write its event to the outbox and its photos to the upload list, all or nothing.

        Returns the event's device_seq. Committing an event id that is already there changes nothing.
        """

    def bag_used(self, bag: str) -> OwnDropOff | None:
        """What this bag's label was used for at this station, ever: `case_id` is empty for goods without a case, and
        for what was forgotten since."""

    def dropped_off(self, case_id: str) -> OwnDropOff | None: ...

    def taken_since(self, since: datetime) -> tuple[int, int]:
        """`(returns, items)` committed since then, for the idle page."""


@dataclass(frozen=True, slots=True)
class OwnEvent:
    """An event that this station wrote. `body` is empty once its words have left the station."""

    event_id: str
    body: bytes
    state: str  # "pending" | "sent" | "dead"
    notices: tuple[str, ...] = ()


class EventLog(Protocol):
    """Events that end no visit: each with its photos, and with what it changes of bags and totes, in one durable
    transaction."""

    def write(self, event_id: str, subject: str, photos: Sequence[Photo], build: EventBuilder) -> int:
        """The event's device_seq. Writing an event id that is already there changes nothing."""

    def of_subject(self, subject: str) -> Sequence[OwnEvent]:
        """This station's events of a case, tote or bag, in their order."""


class Custody(Protocol):
    """Bags and totes of this station. Every write is one durable transaction; events change them too, when they are
    written. A bag's `hold` follows what central says of its event."""

    def bag(self, label: str) -> Bag | None:
        """None for a label that this station never bound. Of an old one only the label is known."""

    def loose(self) -> Sequence[Bag]:
        """Bags that are sealed and in no tote, the oldest first; those on hold and those that are missing too."""

    def open_tote(self) -> Tote | None:
        """The one that is being filled, if any."""

    def save_tote(self, tote: Tote) -> None:
        """The open tote as it is now, and no other open one; its bags lie in it and nowhere else. A sealed filling of
        the same tote that is still here has been opened: it is no more."""

    def tote(self, tote_id: str) -> Tote | None: ...

    def waiting(self) -> Sequence[Tote]:
        """Totes that are sealed and not handed over, the oldest first."""

    def mark_missing(self, label: str, missing: bool) -> None: ...

    def manifests(self, limit: int) -> Sequence[Manifest]:
        """Handovers, the newest first, without the signed text."""


class CounterBook(Protocol):
    """What staff noted at this station. Every write is durable."""

    def bags_left(self) -> int | None:
        """What was counted last, less the bags used since; None where nobody ever counted."""

    def note_bags(self, count: int) -> None:
        """So many are there now."""

    def opening_check(self) -> OpeningCheck | None:
        """The last one that came to its end."""

    def keep_check(self, check: OpeningCheck) -> None: ...


@dataclass(frozen=True, slots=True)
class Pending:
    """An outbox row that is due."""

    envelope: Envelope
    case_id: str
    attempts: int


@dataclass(frozen=True, slots=True)
class Settlement:
    """What becomes of one outbox row: sent, dead (with the problem), or due again at `next_at`.

    `link_down` says that a pending row waits for the network and not for itself: `link_returned` makes it due.
    `at` is central's time of the answer; what is kept for a while is counted from it.
    """

    event_id: str
    state: str  # "sent" | "dead" | "pending"
    problem: str = ""
    next_at: datetime | None = None
    notices: tuple[str, ...] = ()
    link_down: bool = False
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """What central remarked on an event it took in, e.g. `double_drop_off`: put these bags on hold."""

    event_id: str
    case_id: str
    bags: tuple[str, ...]
    notices: tuple[str, ...]
    at: datetime  # when the goods were taken in


@dataclass(frozen=True, slots=True)
class Kept:
    """One event in this station's book, without its words. `state` as in the outbox: pending, sent, dead."""

    entry: DayEntry
    case_id: str
    state: str
    problem: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class QueueStatus:
    """`on_hold`: events that central remarked on, whose bags nobody has put aside yet."""

    waiting: int
    dead: int
    photos: int
    oldest: datetime | None
    on_hold: int = 0


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """One event in the queue as a screen shows it, without a word of the goods or the consumer.

    `type` is empty once the event's words have left the station; `behind`: an earlier event of its case goes first;
    `on_hold`: central took these goods in twice, and nobody has put the bags aside yet;
    `photos_waiting` counts its photos that central has not confirmed, `photo_problem` says why one of them does not go.
    """

    event_id: str
    device_seq: int
    case_id: str
    type: str
    bags: tuple[str, ...]
    state: str  # "pending" | "sent" | "dead"
    attempts: int
    next_at: datetime
    link_down: bool
    behind: bool
    problem: str
    notices: tuple[str, ...]
    written_at: datetime
    sent_at: datetime | None = None
    on_hold: bool = False
    photos_waiting: int = 0
    photo_problem: str = ""


@dataclass(frozen=True, slots=True)
class QueueOverview:
    """The queue at one moment. `sent` counts since the moment that was asked for."""

    status: QueueStatus
    sent: int
    photo_bytes: int
    entries: tuple[QueueEntry, ...]


class Outbox(Protocol):
    """Events on their way out. Order is kept within a case; no case waits for another."""

    def due(self, now: datetime, limit: int) -> Sequence[Pending]:
        """The first pending row of each case, where it is due, by device_seq.

        The rest of a case waits for its first, so that no answer can turn their order round.
        """

    def settle(self, settlements: Sequence[Settlement]) -> None:
        """One transaction; `pending` counts an attempt."""

    def next_due(self) -> datetime | None:
        """When the next row can go, which may be past; None when nothing is pending."""

    def link_returned(self, now: datetime) -> None:
        """Rows that waited for the network only are due at once; rows that central put off keep their time."""

    def status(self) -> QueueStatus: ...

    def overview(self, since: datetime, limit: int) -> QueueOverview:
        """For the queue screen: dead letters and events on hold, the newest first; then what waits, in its order; then
        what was sent since then, the newest first; of each group `limit` at most."""

    def put_aside(self, event_id: str) -> None:
        """A person has put the bags of this event aside: it is not on hold any more."""

    def send_again(self, event_id: str) -> None:
        """A person asks for a refused event to be sent once more, as it is; any other is left alone."""

    def never_arrived(self, runs: Sequence[tuple[int, int]]) -> None:
        """Central misses these numbers (first to last of each run): what counts as sent among them and still has its
        words goes once more. What is pending goes anyway, and a dead letter is for a person to judge."""

    def raise_sequence(self, last_device_seq: int) -> None:
        """Go on above what central has seen, after a re-enrolment."""

    def notices(self) -> Sequence[Notice]:
        """Events that central took in with a remark, the newest first."""

    def refused(self, limit: int) -> Sequence[Kept]:
        """Dead letters, the newest first."""

    def written(self, since: datetime, until: datetime) -> Sequence[Kept]:
        """Every event from the first to the last one written in that time, by number, and any between them: a clock
        that was set back leaves no event out."""

    def last_number(self) -> int:
        """The highest number given so far, 0 when there is none."""

    def unsent(self, after_seq: int, limit: int) -> Sequence[Pending]:
        """Pending and dead events above that number, by number, due or not: for the export."""


class ReceiptBook(Protocol):
    """What this station took in, as far as its words are still here, and how often each receipt was printed."""

    def last(self) -> str:
        """The newest return's event id; empty when nothing was taken in."""

    def of_case(self, case_id: str) -> str:
        """The event id of this station's newest look at the case; empty when there is none."""

    def event(self, event_id: str) -> VerificationEvent | None:
        """None when its words have left the station."""

    def prints(self, event_id: str) -> int: ...


class PhotoVault(Protocol):
    """Photographs under the SHA-256 of their bytes, fsynced (file and folder) before `put` returns."""

    def put(self, data: bytes, mime: str = "image/jpeg") -> Photo: ...

    def read(self, sha256: str) -> bytes: ...

    def path(self, sha256: str) -> Path:
        """Where the picture lies, for showing it; it is never written through this path."""

    def due(self, now: datetime, limit: int) -> Sequence[Photo]:
        """Photos of committed events that central has not confirmed."""

    def confirmed(self, sha256: str, at: datetime) -> None:
        """`at` is central's time; the file's time to stay is counted from it."""

    def postpone(self, sha256: str, next_at: datetime, problem: str) -> None: ...

    def wanted(self, hashes: Sequence[str]) -> None:
        """Central misses these: they are due at once, where their files are still here."""

    def next_due(self) -> datetime | None: ...


class Space(Protocol):
    """Room on the disk of the data folder."""

    def refusal(self) -> str:
        """Why no new visit may begin, as a sentence; empty when one may. Makes the reserve anew where it is missing."""

    def lend(self, problem: StoreError) -> bool:
        """The reserve is given free for the visit in hand. False when the problem is another, or nothing is left."""

    def restore(self) -> None:
        """Make the reserve anew, if there is room for it; a visit is over."""


class Central(Protocol):
    """The central API as a station sees it; every call raises CentralError and nothing else.

    `offset_ms` is central's clock minus this station's, as last measured.
    """

    offset_ms: int

    def post_events(self, envelopes: Sequence[Envelope]) -> BatchAnswer: ...

    def put_blob(self, photo: Photo, data: bytes) -> None: ...

    def has_blob(self, sha256: str) -> bool: ...

    def changes(self, cursor: str, limit: int) -> Changes | None:
        """None: nothing is new since `cursor`."""

    def lookup(self, code: str, deadline_s: float) -> LookupAnswer: ...

    def enrol(self, code: str) -> EnrolAnswer: ...


class SearchCentral(Protocol):
    """Where returns are searched; raises CentralError and nothing else."""

    @property
    def search_key(self) -> bytes:
        """What typed e-mails and postal codes are hashed with; empty until central was reached since the start."""

    def search(self, wanted: SearchRequest, deadline_s: float) -> SearchAnswer: ...


class DayDesk(Protocol):
    """Where a day's account is compared; raises CentralError and nothing else."""

    def compare_day(self, claim: DayClaim) -> DayAnswer: ...


class SyncCentral(Central, Protocol):
    """What the sync needs of central beyond the counter's calls."""

    def staff(self) -> StaffList | None:
        """Who may work at this station; None from a central that does not know of it."""

    def config(self) -> ConfigAnswer:
        """What central tells of itself, and what it sets here."""

    def heartbeat(self, beat: Heartbeat) -> None: ...


class Signer(Protocol):
    """The device's own key; the private half never leaves it. `device_id` is empty until the device is enrolled."""

    @property
    def device_id(self) -> str: ...

    @property
    def public_key(self) -> bytes:
        """The 32 raw bytes of the Ed25519 public key."""

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature, 64 bytes."""
