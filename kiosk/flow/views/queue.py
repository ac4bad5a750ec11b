"""S12 and S13: the queue, and what works without a network."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.flow.views.base import Notice, Tone


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
    can_correct: bool = False  # it can be sent as the correction of this station's first drop-off

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
