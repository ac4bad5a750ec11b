"""The queue screen in words: rows of the outbox and the state of the line become one frozen view. Pure.

No sentence here names a consumer, and none promises more than the station knows.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus

from kiosk.flow.views import HealthLine, Notice, OfflineView, QueueRow, QueueState, QueueView, Tone
from sync.domain.events import EventType
from sync.domain.remittance import ExceptionKind
from sync.domain.sentence import counted, heard, joined, say
from sync.station.ports import QueueEntry, QueueOverview
from sync.wire import REFUSALS, VerdictStatus

WARN_AFTER = timedelta(hours=1)
BLOCK_AFTER = timedelta(hours=24)
_NEARLY = 4  # times the room that a new return needs
_CLOCK_WARN_MS = 60_000

_WORDS = {
    QueueState.FINISHING: say("Finishing"),
    QueueState.SENT: say("Sent"),
    QueueState.PHOTOS: say("Photos follow"),
    QueueState.SENDING: say("Sending"),
    QueueState.WAITING: say("Waiting"),
    QueueState.OFFLINE: say("Waiting"),
    QueueState.RETRY: say("Retry"),
    QueueState.REFUSED: say("Refused"),
    QueueState.HOLD: "HOLD",
}
_KINDS = {
    EventType.COMPLETED: say("Verification"),
    EventType.CORRECTED: say("Correction"),
    EventType.BAG_REPLACED: say("New bag"),
    EventType.TOTE_CLOSED: say("Tote closed"),
    EventType.TOTE_HANDED_OVER: say("Handed over"),
    EventType.PROVISIONAL: say("Without a return"),
}
# Central titles a problem with its HTTP phrase, which says nothing to staff; the older words come from older Pythons.
_TITLES = (*(status.phrase for status in HTTPStatus if status.is_client_error), "Unprocessable Entity")
_PHRASES = re.compile("^(?:" + "|".join(re.escape(title) for title in _TITLES) + r")[.:]? (?=[A-Z])")
_SAFE = say("It is stored on this computer; nothing is lost. There is nothing to do.")


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
        title = counted(people, "1 return needs a person", "{count} returns need a person")
        text = counted(
            people,
            "Tap it in the list to see what to do. All others go on by themselves.",
            "Tap one in the list to see what to do. All others go on by themselves.",
        )
        return title, text, Tone.WARN
    if line.problem and line.online:
        return say("Nothing can be sent now"), joined(say("Nothing is lost."), line.problem), Tone.BAD
    if is_offline(line):
        here = status.waiting + (finishing is not None)
        goes = say("Everything was sent before.")
        if here:
            goes = counted(
                here,
                "1 return waits here and goes out when the line is back.",
                "{count} returns wait here and go out when the line is back.",
            )
        text = joined(line.problem or say("Nothing is lost."), goes, _next_try(line))
        return say("Working without network"), text, Tone.INFO
    if status.waiting:
        title = counted(status.waiting, "1 return is on its way", "{count} returns are on their way")
        return title, say("They are stored safely here until central has them."), Tone.INFO
    return _nothing_waits(overview, finishing)


def _nothing_waits(overview: QueueOverview, finishing: Finishing | None) -> tuple[str, str, Tone]:
    count, size = overview.status.photos, size_words(overview.photo_bytes)
    photos = counted(count, "1 photo follows ({size})", "{count} photos follow ({size})", size=size)
    if finishing:
        text = joined(
            say("It can be undone for {left} s, then it is sent by itself.", left=finishing.left_s),
            say("Everything else is sent; {photos}.", photos=photos) if count else say("Everything else is sent."),
        )
        return say("1 return is being finished"), text, Tone.INFO
    if count:
        return say("Every return is sent"), say("{photos}. Photos may take longer.", photos=photos), Tone.GOOD
    return say("Everything is sent"), say("Central has every return and every photo of this station."), Tone.GOOD


def row_of(entry: QueueEntry, line: Line, now: datetime, place: str) -> QueueRow:
    """One row, with what to do about it."""
    state = state_of(entry, line, now)
    sentence = _sentence(entry, state, line, now)
    return QueueRow(
        event_id=entry.event_id,
        time=time_words(entry.written_at, now),
        case_id=entry.case_id,
        what=_KINDS.get(EventType(entry.type), "") if entry.type in set(EventType) else say("Record"),
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
        sentence=say("Sealed; can be undone for {left} s, then it is sent", left=finishing.left_s),
        advice=say("To undo it, press Back, then Undo. Else there is nothing to do."),
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
        return say("central is busy")
    if problem in REFUSALS:
        return say("central gave no reason")
    return heard(_PHRASES.sub("", problem))


def health(overview: QueueOverview, line: Line, now: datetime) -> tuple[HealthLine, ...]:
    """Clock, disk, database, oldest waiting: each with its words and whether they are bad news."""
    return (_clock(line), _disk(line), _database(line), _oldest(overview.status.oldest, now))


def offline_view(
    overview: QueueOverview, line: Line, now: datetime, stored: int, notice: Notice | None = None
) -> OfflineView:
    """S12. `stored`: how many returns this station knows by itself."""
    if not is_offline(line):
        title, text = say("The network is here"), say("Everything works. This is what happens when it is gone.")
    else:
        title = say("Working without network")
        if line.offline_since:
            title = say("Working without network since {time}", time=time_words(line.offline_since, now))
        text = say("Go on as always. Nothing is lost; everything is sent when the line is back.")
    status = overview.status
    answered = time_words(line.answered_at, now) if line.answered_at else say("not since this start")
    photos: str = say("none")
    if status.photos:
        photos = say("{count} ({size})", count=status.photos, size=size_words(overview.photo_bytes))
    facts = (
        say("Last answer of central: {time}", time=answered),
        _next_try(line) or say("Central is tried again at once."),
        say("Waiting here: returns {count}, photos {photos}", count=status.waiting, photos=photos),
    )
    return OfflineView(title=title, text=text, works=_works(stored), facts=facts, notice=notice)


def _works(stored: int) -> tuple[tuple[str, str], ...]:
    return (
        (
            say("A return that is stored here"),
            say("Everything as always. {count} open returns are stored on this computer.", count=stored),
        ),
        (
            say("A code that is not stored here"),
            say("Try again in a moment, or ask the customer to come back. Do not take the goods."),
        ),
        (
            say("Was it dropped off elsewhere?"),
            say("Known here are this station's drop-offs and central's last word. Take it in; it is paid once."),
        ),
        (
            say("When is it paid?"),
            say("The store is told when the line is back. Say: payout starts after that."),
        ),
    )


def _sentence(entry: QueueEntry, state: QueueState, line: Line, now: datetime) -> str:
    match state:
        case QueueState.SENT | QueueState.PHOTOS:
            return _sent(entry, now)
        case QueueState.SENDING:
            return say("Is being sent")
        case QueueState.WAITING if entry.behind:
            return say("Waits for the earlier record of this return")
        case QueueState.WAITING:
            return say("Waits until this station may send again")
        case QueueState.OFFLINE:
            return joined(say("Waits for the network."), _next_try(line))
        case QueueState.RETRY:
            return say("Retry in {time}: {why}", time=_span(entry.next_at - now), why=reason(entry.problem))
        case QueueState.REFUSED:
            return say("Refused: {why}", why=reason(entry.problem))
        case _:  # on hold; the other states are of no event in the queue
            return say("Put {bags} aside, label HOLD: taken in twice", bags=_bags(entry))


def _sent(entry: QueueEntry, now: datetime) -> str:
    if entry.photos_waiting:
        waits = counted(entry.photos_waiting, "Sent; waiting for its photo", "Sent; waiting for {count} photos")
        return say("{waits}: {why}", waits=waits, why=heard(entry.photo_problem)) if entry.photo_problem else waits
    if ExceptionKind.DOUBLE_DROP_OFF in entry.notices:
        return say("Sent; taken in twice, {bags} put aside", bags=_bags(entry))
    return say("Central has it since {time}", time=time_words(entry.sent_at or entry.written_at, now))


def _advice(entry: QueueEntry, state: QueueState) -> str:
    if state is QueueState.REFUSED:
        return say(
            "Put {bags} aside. The record is kept here; no other return waits. Copy the details for support. "
            "When they say that the cause is gone, press Send again.",
            bags=_bags(entry),
        )
    if state is QueueState.HOLD:
        return say(
            "It was also dropped off elsewhere. It is paid once; the store looks at both bags. Do not ship this one."
        )
    if entry.photo_problem:
        return say("Central has the return. If the photo stays here, copy the details for support.")
    return "" if state is QueueState.SENT else _SAFE


def _bags(entry: QueueEntry) -> str:
    if not entry.bags:
        return say("the goods")
    return counted(len(entry.bags), "bag {labels}", "bags {labels}", labels=", ".join(entry.bags))


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
    time = _span(timedelta(seconds=line.next_try_s))
    if line.asked_to_wait:
        return say("Central asked for a pause; next try in {time}.", time=time)
    return say("Next try in {time}.", time=time)


def _clock(line: Line) -> HealthLine:
    if line.offset_ms is None:
        return HealthLine(say("Clock"), say("not compared yet"), Tone.INFO)
    off = timedelta(milliseconds=abs(line.offset_ms))
    if abs(line.offset_ms) < _CLOCK_WARN_MS:
        seconds = round(off.total_seconds(), 1)
        return HealthLine(say("Clock"), say("{seconds} s from central's time", seconds=seconds), Tone.GOOD)
    slow, fast = say("{time} slow, set it", time=_span(off)), say("{time} fast, set it", time=_span(off))
    return HealthLine(say("Clock"), slow if line.offset_ms > 0 else fast, Tone.WARN)


def _disk(line: Line) -> HealthLine:
    if line.free_bytes is None:
        return HealthLine(say("Disk"), say("not measured"), Tone.INFO)
    free = size_words(line.free_bytes)
    if line.free_bytes < line.least_free_bytes:
        return HealthLine(say("Disk"), say("{size} free, too little", size=free), Tone.BAD)
    if line.free_bytes < _NEARLY * line.least_free_bytes:
        return HealthLine(say("Disk"), say("{size} free, nearly full", size=free), Tone.WARN)
    return HealthLine(say("Disk"), say("{size} free", size=free), Tone.GOOD)


def _database(line: Line) -> HealthLine:
    if line.remarks:
        return HealthLine(say("Database"), say("OK, repaired at start"), Tone.INFO)
    return HealthLine(say("Database"), say("OK"), Tone.GOOD)


def _oldest(oldest: datetime | None, now: datetime) -> HealthLine:
    name = say("Oldest waiting")
    if oldest is None:
        return HealthLine(name, say("none"), Tone.GOOD)
    age = max(now - oldest, timedelta(0))
    if age < WARN_AFTER:
        return HealthLine(name, _span(age), Tone.GOOD)
    if age < BLOCK_AFTER:
        return HealthLine(name, say("{time}, check the network", time=_span(age)), Tone.WARN)
    return HealthLine(name, say("{time}, call support", time=_span(age)), Tone.BAD)


def time_words(at: datetime, now: datetime) -> str:
    """ "10:05", with the day when it is not today's."""
    local, today = at.astimezone(), now.astimezone()
    return say("{at}", at=local.time() if local.date() == today.date() else local)


def _span(length: timedelta) -> str:
    """ "40 s", "13 min", "2 h 05 min", "3 days"."""
    seconds = max(1, round(length.total_seconds()))
    if seconds < 60:
        return say("{count} s", count=seconds)
    if seconds < 3600:
        return say("{count} min", count=seconds // 60)
    if seconds < 48 * 3600:
        return say("{hours} h {minutes:02d} min", hours=seconds // 3600, minutes=seconds % 3600 // 60)
    return say("{count} days", count=seconds // 86400)


def size_words(count: int) -> str:
    """Bytes as people say them: "400 kB", "1.9 MB", "61 GB"."""
    if count < 1000**2:
        return say("{size} kB", size=max(1, round(count / 1000)))
    if count < 1000**3:
        return say("{size} MB", size=_short(count / 1000**2))
    return say("{size} GB", size=_short(count / 1000**3))


def _short(size: float) -> float | int:
    return round(size, 1) if size < 10 else round(size)
