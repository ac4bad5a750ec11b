"""S2 and S2b: the idle page and the answers to a scan other than "found"."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.flow.views.base import Notice


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
