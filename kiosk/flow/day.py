"""The day's check in words for the queue screen: the green tick, or each difference with what to do. Pure."""

from dataclasses import replace
from datetime import date, datetime

from kiosk.flow.queue import count_words, reason, time_words
from kiosk.flow.sentences import day_words
from kiosk.flow.views import QueueRow, QueueState, QueueView, Tone
from sync.station.day import Difference, Differs, Kind, NotCompared, Proof, Proven
from sync.station.day_check import Checked, Checking

_WORDS = {
    Kind.WAITS: (
        QueueState.WAITING,
        "Not sent yet",
        "It waits on this computer",
        "It is stored here and goes by itself. Press Send now, then check the day again.",
    ),
    Kind.REFUSED: (
        QueueState.REFUSED,
        "Refused",
        "Central refused it",
        "Put its bag aside. The record is kept here. Copy the details for support. "
        "When they say that the cause is gone, press Send again.",
    ),
    Kind.GONE: (
        QueueState.DIFFERS,
        "Not at central",
        "It was sent, and central does not have it",
        "Its record is kept here. Copy the details and send them to support.",
    ),
    Kind.ONLY_CENTRAL: (
        QueueState.DIFFERS,
        "Only at central",
        "Central has it, this computer does not",
        "The return is not lost. The data of this computer was restored or replaced. Copy the details for support.",
    ),
    Kind.OTHER: (
        QueueState.DIFFERS,
        "Not the same",
        "Central has something else under this number",
        "Put its bag aside. Copy the details and send them to support.",
    ),
}


def with_day(view: QueueView, day: Checking | Checked, now: datetime, place: str) -> QueueView:
    """The screen while the day's check is on it: differences take the place of the queue's rows. The tick is green only
    when no return is being finished meanwhile."""
    if isinstance(day, Checking):
        title, text, tone = "Checking the day", "Central is asked. You can go on with your work meanwhile.", Tone.INFO
        return replace(view, title=title, text=text, tone=tone, about_day=True)
    title, text, tone = _said(day.outcome, now)
    if isinstance(day.outcome, Proven):
        if view.photos:
            text += f" {count_words(view.photos, '1 photo follows', '{} photos follow')}: leave the computer on."
        if any(row.state is QueueState.FINISHING for row in view.rows):
            text += " 1 return is still being finished: check the day again when it is sent."
            title, tone = "The day agrees so far", Tone.INFO
    rows, more = view.rows, view.more
    if isinstance(day.outcome, Differs):
        rows, more = tuple(_row(each, day, now, place) for each in day.outcome.differences), 0
    facts = f"Checked {time_words(day.at, now)}"
    return replace(view, title=title, text=text, tone=tone, rows=rows, more=more, facts=facts, about_day=True)


def _said(outcome: Proof | str, now: datetime) -> tuple[str, str, Tone]:
    """Title, text and tone. Counts are of the day that was asked for, which a midnight may have ended."""
    match outcome:
        case str(problem):
            return "The day could not be checked", problem, Tone.WARN
        case Proven(day=day, count=0):
            return "The day agrees with central", f"No return was taken in {_on(day, now)}.", Tone.GOOD
        case Proven(day=day, count=count):
            has = count_words(count, "the 1 return", "all {} returns")
            return "The day agrees with central", f"Central has {has} of {_of(day, now)}, the same as here.", Tone.GOOD
        case NotCompared(offline=True, waiting=waiting):
            waits = count_words(
                waiting, " 1 return waits here and goes by itself.", " {} returns wait here and go by themselves."
            )
            text = "It works again when the line is back: press Check the day then. Nothing is lost."
            return "No network: the day cannot be checked now", text + (waits if waiting else ""), Tone.INFO
        case NotCompared(problem=problem):
            return "The day could not be checked", f"{problem} Nothing is lost.", Tone.WARN
        case Differs():
            return _differs(outcome, now)


def _differs(found: Differs, now: datetime) -> tuple[str, str, Tone]:
    waiting, day = found.waiting, _of(found.day, now)
    apart = len(found.differences) - waiting
    if not apart:
        title = count_words(waiting, f"1 return of {day} is not sent yet", f"{{}} returns of {day} are not sent yet")
        return title, "All else is the same. Press Send now, then check the day again.", Tone.INFO
    title = count_words(apart, f"1 return of {day} differs from central", f"{{}} returns of {day} differ from central")
    text = f"Here {found.count}, at central {found.central_count}. Tap each in the list to see what to do."
    if waiting:
        text += count_words(waiting, " 1 more is just not sent yet.", " {} more are just not sent yet.")
    return title, text, Tone.WARN


def _row(found: Difference, day: Checked, now: datetime, place: str) -> QueueRow:
    state, word, sentence, advice = _WORDS[found.kind]
    why = f"Refused: {reason(found.problem)}" if found.problem else sentence
    details = (
        f"Return Point, {place}",
        f"the day's check of {day.at:%Y-%m-%d %H:%M:%S} UTC",
        f"case {found.case_id}   event {found.event_id}",
        found.why,
    )
    return QueueRow(
        event_id=found.event_id,
        time=time_words(found.written_at, now) if found.written_at else "",
        case_id=found.case_id or found.event_id,
        what="",
        tries=None,
        state=state,
        word=word,
        sentence=why,
        advice=advice,
        details="\n".join(details),
    )


def _of(day: date, now: datetime) -> str:
    return "today" if day == now.astimezone().date() else day_words(day)


def _on(day: date, now: datetime) -> str:
    return "today" if day == now.astimezone().date() else f"on {day_words(day)}"
