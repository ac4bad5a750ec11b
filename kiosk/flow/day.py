"""The day's check in words for the queue screen: the green tick, or each difference with what to do. Pure."""

from dataclasses import replace
from datetime import date, datetime

from kiosk.flow.queue import reason, time_words
from kiosk.flow.views import QueueRow, QueueState, QueueView, Tone
from sync.domain.sentence import counted, joined, say
from sync.station.day import Difference, Differs, Kind, NotCompared, Proof, Proven
from sync.station.day_check import Checked, Checking

_WORDS = {
    Kind.WAITS: (
        QueueState.WAITING,
        say("Not sent yet"),
        say("It waits on this computer"),
        say("It is stored here and goes by itself. Press Send now, then check the day again."),
    ),
    Kind.REFUSED: (
        QueueState.REFUSED,
        say("Refused"),
        say("Central refused it"),
        say(
            "Put its bag aside. The record is kept here. Copy the details for support. "
            "When they say that the cause is gone, press Send again."
        ),
    ),
    Kind.GONE: (
        QueueState.DIFFERS,
        say("Not at central"),
        say("It was sent, and central does not have it"),
        say("Its record is kept here. Copy the details and send them to support."),
    ),
    Kind.ONLY_CENTRAL: (
        QueueState.DIFFERS,
        say("Only at central"),
        say("Central has it, this computer does not"),
        say(
            "The return is not lost. The data of this computer was restored or replaced. Copy the details for support."
        ),
    ),
    Kind.OTHER: (
        QueueState.DIFFERS,
        say("Not the same"),
        say("Central has something else under this number"),
        say("Put its bag aside. Copy the details and send them to support."),
    ),
}


def with_day(view: QueueView, day: Checking | Checked, now: datetime, place: str) -> QueueView:
    """The screen while the day's check is on it: differences take the place of the queue's rows. The tick is green only
    when no return is being finished meanwhile."""
    if isinstance(day, Checking):
        meanwhile = say("Central is asked. You can go on with your work meanwhile.")
        return replace(view, title=say("Checking the day"), text=meanwhile, tone=Tone.INFO, about_day=True)
    title, text, tone = _said(day.outcome, now)
    if isinstance(day.outcome, Proven):
        if view.photos:
            follow = counted(
                view.photos,
                "1 photo follows: leave the computer on.",
                "{count} photos follow: leave the computer on.",
            )
            text = joined(text, follow)
        if any(row.state is QueueState.FINISHING for row in view.rows):
            text = joined(text, say("1 return is still being finished: check the day again when it is sent."))
            title, tone = say("The day agrees so far"), Tone.INFO
    rows, more = view.rows, view.more
    if isinstance(day.outcome, Differs):
        rows, more = tuple(_row(each, day, now, place) for each in day.outcome.differences), 0
    facts = say("Checked {time}", time=time_words(day.at, now))
    return replace(view, title=title, text=text, tone=tone, rows=rows, more=more, facts=facts, about_day=True)


def _said(outcome: Proof | str, now: datetime) -> tuple[str, str, Tone]:
    """Title, text and tone. Counts are of the day that was asked for, which a midnight may have ended."""
    match outcome:
        case str(problem):
            return say("The day could not be checked"), problem, Tone.WARN
        case Proven(day=day, count=0):
            none = say("No return was taken in today.")
            if day != now.astimezone().date():
                none = say("No return was taken in on {day}.", day=day)
            return say("The day agrees with central"), none, Tone.GOOD
        case Proven(day=day, count=count):
            has = counted(
                count,
                "Central has the 1 return of {day}, the same as here.",
                "Central has all {count} returns of {day}, the same as here.",
                day=_of(day, now),
            )
            return say("The day agrees with central"), has, Tone.GOOD
        case NotCompared(offline=True, waiting=waiting):
            text = say("It works again when the line is back: press Check the day then. Nothing is lost.")
            waits = counted(
                waiting, "1 return waits here and goes by itself.", "{count} returns wait here and go by themselves."
            )
            title = say("No network: the day cannot be checked now")
            return title, joined(text, waits if waiting else ""), Tone.INFO
        case NotCompared(problem=problem):
            return say("The day could not be checked"), joined(problem, say("Nothing is lost.")), Tone.WARN
        case Differs():
            return _differs(outcome, now)


def _differs(found: Differs, now: datetime) -> tuple[str, str, Tone]:
    waiting, day = found.waiting, _of(found.day, now)
    apart = len(found.differences) - waiting
    if not apart:
        title = counted(
            waiting, "1 return of {day} is not sent yet", "{count} returns of {day} are not sent yet", day=day
        )
        return title, say("All else is the same. Press Send now, then check the day again."), Tone.INFO
    title = counted(
        apart, "1 return of {day} differs from central", "{count} returns of {day} differ from central", day=day
    )
    text = say(
        "Here {here}, at central {there}. Tap each in the list to see what to do.",
        here=found.count,
        there=found.central_count,
    )
    more = counted(waiting, "1 more is just not sent yet.", "{count} more are just not sent yet.")
    return title, joined(text, more if waiting else ""), Tone.WARN


def _row(found: Difference, day: Checked, now: datetime, place: str) -> QueueRow:
    state, word, sentence, advice = _WORDS[found.kind]
    why = say("Refused: {why}", why=reason(found.problem)) if found.problem else sentence
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
    return say("today") if day == now.astimezone().date() else say("{day}", day=day)
