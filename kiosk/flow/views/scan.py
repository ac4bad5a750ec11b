"""S2 and S2b: the idle page and the answers to a scan other than "found"."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.flow.views.base import Notice


@dataclass(frozen=True, slots=True)
class ParkedReturn:
    """A return that waits, as it is listed on S2: the consumer by initials, `progress` like "2 of 3 items judged"."""

    visit_id: str
    name: str
    initials: str
    merchant: str
    progress: str


@dataclass(frozen=True, slots=True)
class ScanView:
    """S2, idle: scan the consumer's code, or go on with a parked return."""

    returns_today: int
    items_today: int
    cached_cases: int
    camera_on: bool
    notice: Notice | None = None
    parked: tuple[ParkedReturn, ...] = ()
    has_start: bool = False  # codes that can be shown to the customer
    has_wifi: bool = False
    supplies: str = ""  # what is left of the bags, empty where nobody counted
    supplies_low: bool = False
    check_due: bool = False  # the opening check was not made today
    training: bool = False  # there are samples to practise with


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
    PARK_ASKED = "park_asked"  # another return was scanned: park the one that is open?
    PARKED_OVER = "parked_over"  # closed elsewhere while it was parked


@dataclass(frozen=True, slots=True)
class AnswerView:
    """S2b. `facts` are lines like "18 Nov 14:20   Union Station   bag RBB..."; `start_url`: where the customer can
    start a return, of `store` where it is one store's own. `receipt_of`: the case whose receipt this station keeps;
    `can_take`: the goods may be taken in without a return, with a supervisor; `bags`: those of this
    station that hold its goods.
    """

    kind: AnswerKind
    title: str
    facts: tuple[str, ...]
    advice: str
    code: str = ""
    can_retry: bool = False
    notice: Notice | None = None
    start_url: str = ""
    store: str = ""
    receipt_of: str = ""
    can_take: bool = False
    bags: tuple[str, ...] = ()
