"""The queue screen in words: rows of the outbox and the state of the line become one frozen view. Pure.

No sentence here names a consumer, and none promises more than the station knows.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus

from kiosk.flow.sentences import moment
from kiosk.flow.views import HealthLine, Notice, OfflineView, QueueRow, QueueState, QueueView, Tone
from sync.domain.events import EventType
from sync.domain.remittance import ExceptionKind
from sync.station.ports import QueueEntry, QueueOverview
from sync.wire import REFUSALS, VerdictStatus

WARN_AFTER = timedelta(hours=1)
BLOCK_AFTER = timedelta(hours=24)
_NEARLY = 4  # times the room that a new return needs
_CLOCK_WARN_MS = 60_000

_WORDS = {
    QueueState.FINISHING: "Finishing",
    QueueState.SENT: "Sent",
    QueueState.PHOTOS: "Photos follow",
    QueueState.SENDING: "Sending",
    QueueState.WAITING: "Waiting",
    QueueState.OFFLINE: "Waiting",
    QueueState.RETRY: "Retry",
    QueueState.REFUSED: "Refused",
    QueueState.HOLD: "HOLD",
}
_KINDS = {EventType.COMPLETED: "Verification", EventType.CORRECTED: "Correction"}
# Central titles a problem with its HTTP phrase, which says nothing to staff; the older words come from older Pythons.
_TITLES = (*(status.phrase for status in HTTPStatus if status.is_client_error), "Unprocessable Entity")
_PHRASES = re.compile("^(?:" + "|".join(re.escape(title) for title in _TITLES) + r")[.:]? (?=[A-Z])")
_SAFE = "It is stored on this computer; nothing is lost. There is nothing to do."


@dataclass(frozen=True, slots=True)
class Line:
    """How the way to central and this computer stand. `online`: central answers, be it that it refuses to sign us in;
    `next_try_s`: seconds until the station knocks again, 0 when it may now; `offset_ms`: central's clock minus ours,
    None before central answered; `least_free_bytes`: below it no new return may begin; `remarks`: what the last start
    had to repair, in words."""

    online: bool = False
    offline_since: datetime | None = None
    problem: str = ""
    answered_at: datetime | None = None
    next_try_s: float = 0.0
    asked_to_wait: bool = False
    offset_ms: int | None = None
    free_bytes: int | None = None
    least_free_bytes: int = 500 * 1000**2
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class Finishing:
    """A sealed return that can be undone for `left_s` seconds more; no event tells of it yet."""

    event_id: str
    case_id: str
    sealed_at: datetime
    left_s: int


def queue_view(
    overview: QueueOverview,
    line: Line,
    now: datetime,
    place: str,
    notice: Notice | None = None,
    finishing: Finishing | None = None,
) -> QueueView:
    """S13. `place` is the station's location, for the details that support asks for."""
    status = overview.status
    rows = tuple(row_of(entry, line, now, place) for entry in overview.entries)
    title, text, tone = headline(overview, line, finishing)
    return QueueView(
        title=title,
        text=text,
        tone=tone,
        sent_today=overview.sent,
        waiting=status.waiting,
        needs_person=status.dead + status.on_hold,
        photos=status.photos,
        photo_bytes=size_words(overview.photo_bytes) if status.photos else "",
        rows=(*((_finishing_row(finishing, now, place),) if finishing else ()), *rows),
        more=max(0, status.waiting + status.dead + status.on_hold - sum(row.state not in _DONE for row in rows)),
        health=health(overview, line, now),
        offline=is_offline(line),
        notice=notice,
    )


_DONE = (QueueState.SENT, QueueState.PHOTOS)


def is_offline(line: Line) -> bool:
    """Central was asked and does not answer."""
    return not line.online and bool(line.problem or line.offline_since)


def headline(overview: QueueOverview, line: Line, finishing: Finishing | None = None) -> tuple[str, str, Tone]:
    """The whole screen in a title and a sentence."""
    status = overview.status
    people = status.dead + status.on_hold
    if people:
        title = count_words(people, "1 return needs a person", "{} returns need a person")
        which = "it" if people == 1 else "one"
        return title, f"Tap {which} in the list to see what to do. All others go on by themselves.", Tone.WARN
    if line.problem and line.online:
        return "Nothing can be sent now", f"Nothing is lost. {line.problem}", Tone.BAD
    if is_offline(line):
        here = status.waiting + (finishing is not None)
        waits = count_words(here, "1 return waits here and goes", "{} returns wait here and go")
        goes = f"{waits} out when the line is back." if here else "Everything was sent before."
        parts = (line.problem or "Nothing is lost.", goes, _next_try(line))
        return "Working without network", " ".join(part for part in parts if part), Tone.INFO
    if status.waiting:
        title = count_words(status.waiting, "1 return is on its way", "{} returns are on their way")
        return title, "They are stored safely here until central has them.", Tone.INFO
    photos = (
        count_words(status.photos, "1 photo follows", "{} photos follow") + f" ({size_words(overview.photo_bytes)})"
    )
    if finishing:
        rest = f"; {photos}" if status.photos else ""
        text = f"It can be undone for {finishing.left_s} s, then it is sent by itself. Everything else is sent{rest}."
        return "1 return is being finished", text, Tone.INFO
    if status.photos:
        return "Every return is sent", f"{photos}. Photos may take longer.", Tone.GOOD
    return "Everything is sent", "Central has every return and every photo of this station.", Tone.GOOD


def row_of(entry: QueueEntry, line: Line, now: datetime, place: str) -> QueueRow:
    """One row, with what to do about it."""
    state = state_of(entry, line, now)
    sentence = _sentence(entry, state, line, now)
    return QueueRow(
        event_id=entry.event_id,
        time=time_words(entry.written_at, now),
        case_id=entry.case_id,
        what=_KINDS.get(EventType(entry.type), "") if entry.type in set(EventType) else "Record",
        tries=entry.attempts + (entry.state != "pending"),
        state=state,
        word=_WORDS[state],
        sentence=sentence,
        advice=_advice(entry, state),
        details=_details(entry, place),
    )


def _finishing_row(finishing: Finishing, now: datetime, place: str) -> QueueRow:
    return QueueRow(
        event_id=finishing.event_id,
        time=time_words(finishing.sealed_at, now),
        case_id=finishing.case_id,
        what=_KINDS[EventType.COMPLETED],
        tries=None,
        state=QueueState.FINISHING,
        word=_WORDS[QueueState.FINISHING],
        sentence=f"Sealed; can be undone for {finishing.left_s} s, then it is sent",
        advice="To undo it, press Back, then Undo. Else there is nothing to do.",
        details=f"Return Point, {place}\ncase {finishing.case_id}   event {finishing.event_id}   sealed",
    )


def state_of(entry: QueueEntry, line: Line, now: datetime) -> QueueState:
    """How far an event is, from its row and the line."""
    if entry.state == "dead":
        return QueueState.REFUSED
    if entry.state == "sent":
        if entry.on_hold:
            return QueueState.HOLD
        return QueueState.PHOTOS if entry.photos_waiting else QueueState.SENT
    if entry.behind or (line.problem and line.online):
        return QueueState.WAITING
    if is_offline(line) or entry.link_down:
        return QueueState.OFFLINE
    return QueueState.RETRY if entry.next_at > now else QueueState.SENDING


def reason(problem: str) -> str:
    """A problem as staff can read it: without central's HTTP phrase, as a sentence."""
    if problem in ("", VerdictStatus.RETRY):
        return "central is busy"
    if problem in REFUSALS:
        return "central gave no reason"
    return _PHRASES.sub("", problem)


def health(overview: QueueOverview, line: Line, now: datetime) -> tuple[HealthLine, ...]:
    """Clock, disk, database, oldest waiting: each with its words and whether they are bad news."""
    return (_clock(line), _disk(line), _database(line), _oldest(overview.status.oldest, now))


def offline_view(
    overview: QueueOverview, line: Line, now: datetime, stored: int, notice: Notice | None = None
) -> OfflineView:
    """S12. `stored`: how many returns this station knows by itself."""
    if not is_offline(line):
        title, text = "The network is here", "Everything works. This is what happens when it is gone."
    else:
        since = f" since {time_words(line.offline_since, now)}" if line.offline_since else ""
        title = f"Working without network{since}"
        text = "Go on as always. Nothing is lost; everything is sent when the line is back."
    status = overview.status
    facts = [
        f"Last answer of central: {time_words(line.answered_at, now) if line.answered_at else 'not since this start'}"
    ]
    facts.append(_next_try(line) or "Central is tried again at once.")
    photos = f"{status.photos} ({size_words(overview.photo_bytes)})" if status.photos else "none"
    facts.append(f"Waiting here: returns {status.waiting}, photos {photos}")
    return OfflineView(title=title, text=text, works=_works(stored), facts=tuple(facts), notice=notice)


def _works(stored: int) -> tuple[tuple[str, str], ...]:
    return (
        ("A return that is stored here", f"Everything as always. {stored:,} open returns are stored on this computer."),
        (
            "A code that is not stored here",
            "Try again in a moment, or ask the customer to come back. Do not take the goods.",
        ),
        (
            "Was it dropped off elsewhere?",
            "Known here are this station's drop-offs and central's last word. Take it in; it is paid once.",
        ),
        ("When is it paid?", "The store is told when the line is back. Say: payout starts after that."),
    )


def _sentence(entry: QueueEntry, state: QueueState, line: Line, now: datetime) -> str:
    match state:
        case QueueState.SENT | QueueState.PHOTOS:
            return _sent(entry, now)
        case QueueState.SENDING:
            return "Is being sent"
        case QueueState.WAITING if entry.behind:
            return "Waits for the earlier record of this return"
        case QueueState.WAITING:
            return "Waits until this station may send again"
        case QueueState.OFFLINE:
            return f"Waits for the network. {_next_try(line)}".strip()
        case QueueState.RETRY:
            return f"Retry in {_span(entry.next_at - now)}: {reason(entry.problem)}"
        case QueueState.REFUSED:
            return f"Refused: {reason(entry.problem)}"
        case _:  # on hold; the other states are of no event in the queue
            return f"Put {_bags(entry)} aside, label HOLD: taken in twice"


def _sent(entry: QueueEntry, now: datetime) -> str:
    if entry.photos_waiting:
        photos = count_words(entry.photos_waiting, "its photo", f"{entry.photos_waiting} photos")
        return f"Sent; waiting for {photos}" + (f": {entry.photo_problem}" if entry.photo_problem else "")
    if ExceptionKind.DOUBLE_DROP_OFF in entry.notices:
        return f"Sent; taken in twice, {_bags(entry)} put aside"
    return f"Central has it since {time_words(entry.sent_at or entry.written_at, now)}"


def _advice(entry: QueueEntry, state: QueueState) -> str:
    if state is QueueState.REFUSED:
        return (
            f"Put {_bags(entry)} aside. The record is kept here; no other return waits. Copy the details for support. "
            "When they say that the cause is gone, press Send again."
        )
    if state is QueueState.HOLD:
        return "It was also dropped off elsewhere. It is paid once; the store looks at both bags. Do not ship this one."
    if entry.photo_problem:
        return "Central has the return. If the photo stays here, copy the details for support."
    return "" if state is QueueState.SENT else _SAFE


def _bags(entry: QueueEntry) -> str:
    return ("bag " if len(entry.bags) == 1 else "bags ") + ", ".join(entry.bags) if entry.bags else "the goods"


def _details(entry: QueueEntry, place: str) -> str:
    """For support: ids, numbers and the problem, and nothing that a consumer or a person at the counter wrote."""
    said = [
        f"Return Point, {place}",
        f"case {entry.case_id}   event {entry.event_id}   number {entry.device_seq}",
        f"written {entry.written_at:%Y-%m-%d %H:%M:%S} UTC   state {entry.state}   tries {entry.attempts}",
        f"bags {', '.join(entry.bags)}" if entry.bags else "",
        f"problem {entry.problem}" if entry.problem else "",
        f"remarks {', '.join(entry.notices)}" if entry.notices else "",
        f"photos waiting {entry.photos_waiting} {entry.photo_problem}".strip() if entry.photos_waiting else "",
    ]
    return "\n".join(part for part in said if part)


def _next_try(line: Line) -> str:
    if line.next_try_s < 1:
        return ""
    asked = "Central asked for a pause; next" if line.asked_to_wait else "Next"
    return f"{asked} try in {_span(timedelta(seconds=line.next_try_s))}."


def _clock(line: Line) -> HealthLine:
    if line.offset_ms is None:
        return HealthLine("Clock", "not compared yet", Tone.INFO)
    off = timedelta(milliseconds=abs(line.offset_ms))
    if abs(line.offset_ms) < _CLOCK_WARN_MS:
        return HealthLine("Clock", f"{off.total_seconds():.1f} s from central's time", Tone.GOOD)
    return HealthLine("Clock", f"{_span(off)} {'slow' if line.offset_ms > 0 else 'fast'}, set it", Tone.WARN)


def _disk(line: Line) -> HealthLine:
    if line.free_bytes is None:
        return HealthLine("Disk", "not measured", Tone.INFO)
    free = f"{size_words(line.free_bytes)} free"
    if line.free_bytes < line.least_free_bytes:
        return HealthLine("Disk", f"{free}, too little", Tone.BAD)
    if line.free_bytes < _NEARLY * line.least_free_bytes:
        return HealthLine("Disk", f"{free}, nearly full", Tone.WARN)
    return HealthLine("Disk", free, Tone.GOOD)


def _database(line: Line) -> HealthLine:
    if line.remarks:
        return HealthLine("Database", "OK, repaired at start", Tone.INFO)
    return HealthLine("Database", "OK", Tone.GOOD)


def _oldest(oldest: datetime | None, now: datetime) -> HealthLine:
    if oldest is None:
        return HealthLine("Oldest waiting", "none", Tone.GOOD)
    age = max(now - oldest, timedelta(0))
    tone = Tone.GOOD if age < WARN_AFTER else Tone.WARN if age < BLOCK_AFTER else Tone.BAD
    said = {Tone.GOOD: "", Tone.WARN: ", check the network", Tone.BAD: ", call support"}[tone]
    return HealthLine("Oldest waiting", f"{_span(age)}{said}", tone)


def time_words(at: datetime, now: datetime) -> str:
    """ "10:05", with the day when it is not today's."""
    local, today = at.astimezone(), now.astimezone()
    return f"{local:%H:%M}" if local.date() == today.date() else moment(at)


def _span(length: timedelta) -> str:
    """ "40 s", "13 min", "2 h 05 min", "3 days"."""
    seconds = max(1, round(length.total_seconds()))
    if seconds < 60:
        return f"{seconds} s"
    if seconds < 3600:
        return f"{seconds // 60} min"
    if seconds < 48 * 3600:
        return f"{seconds // 3600} h {seconds % 3600 // 60:02d} min"
    return f"{seconds // 86400} days"


def size_words(count: int) -> str:
    """Bytes as people say them: "400 kB", "1.9 MB", "61 GB"."""
    if count < 1000**2:
        return f"{max(1, round(count / 1000))} kB"
    if count < 1000**3:
        return f"{count / 1000**2:.1f} MB" if count < 10 * 1000**2 else f"{round(count / 1000**2)} MB"
    return f"{count / 1000**3:.1f} GB" if count < 10 * 1000**3 else f"{round(count / 1000**3)} GB"


def count_words(number: int, one: str, many: str) -> str:
    """`one`, or `many` with the number in its braces."""
    return one if number == 1 else many.format(number)
