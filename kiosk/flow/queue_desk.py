"""The queue screen while it is open: it reads the queue, asks for a try, and never touches the visit beneath it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from kiosk.flow.actions import (
    Act,
    Action,
    BagAside,
    DetailsCopied,
    QueueAction,
    SendAgain,
)
from kiosk.flow.day import with_day
from kiosk.flow.desk import Beneath, Entry, Scanned
from kiosk.flow.queue import Finishing, Line, is_offline, offline_view, queue_view
from kiosk.flow.today import midnight
from kiosk.flow.views import Notice, OfflineView, QueueState, QueueView, Tone
from sync.domain.sentence import say
from sync.domain.visit import Step
from sync.station.day_check import Checked, DayState
from sync.station.ports import Clock, Outbox

_OPENS = (Act.QUEUE, Act.OFFLINE_HELP, Act.CHECK_DAY)
_OWN = (Act.SEND_NOW, Act.EXPORT, Act.BACK, Act.RETRY)
_TWICE_HERE = say(
    "This station took the return in before, too. If that was a mistake, a supervisor sends this as its correction. "
    "Else do not ship this bag."
)
ROWS = 40  # of each group: what waits, what was sent, what needs a person


class SyncDesk(Protocol):
    """What the queue screen asks of the station beside its stored rows."""

    def line(self) -> Line: ...

    def send_now(self) -> None:
        """End a pause that is the station's own choice."""

    def export(self) -> str:
        """Begin to write what was not sent onto a stick; what to say now."""

    def news(self) -> str:
        """What came of the export, once."""

    def check_day(self) -> None:
        """Begin to compare the day with central."""

    def day(self) -> DayState:
        """How far that is, until what came of it is forgotten."""

    def forget_day(self) -> None:
        """Staff have seen what came of it."""


class QueueDesk:
    """Closed it costs nothing: every read happens in `view`, which is asked for while it is open."""

    covers = False

    def __init__(
        self,
        outbox: Outbox,
        sync: SyncDesk,
        clock: Clock,
        stored: Callable[[], int],
        place: str,
        is_second: Callable[[str, str], bool] = lambda _case_id, _event_id: False,
    ) -> None:
        """`stored`: how many returns this station knows; `place`: its location's name; `is_second`: whether an event of
        a case may correct this station's first one."""
        self._is_second = is_second
        self._outbox = outbox
        self._sync = sync
        self._clock = clock
        self._stored = stored
        self._place = place
        self._is_open = False
        self._explains = False
        self._came_from_queue = False
        self._news: Notice | None = None
        self._day_seen = False

    @property
    def is_open(self) -> bool:
        return self._is_open

    def open(self) -> None:
        """From now on everything is read anew every second."""
        self._is_open, self._explains = True, False

    def close(self) -> None:
        self._is_open = self._explains = False
        self._leave_day()

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        return entry in _OPENS or (self._is_open and (entry in _OWN or isinstance(entry, QueueAction)))

    def tick(self, beneath: Beneath) -> None:
        """Nothing of its own: `view` reads anew each second."""

    def handle(self, entry: Entry, beneath: Beneath) -> Notice | None:
        """What to say about it. StoreError passes through."""
        return None if isinstance(entry, Scanned) else self._on(entry)

    def _on(self, action: Action) -> Notice | None:
        self._news = None
        if not isinstance(action, DetailsCopied):
            self._leave_day()
        match action:
            case Act.BACK:
                self._back()
            case Act.QUEUE:
                self.open()
            case Act.OFFLINE_HELP:
                self._came_from_queue = self._is_open
                self._is_open = self._explains = True
            case Act.SEND_NOW:
                return self._send()
            case Act.CHECK_DAY:
                self.open()
                self._sync.check_day()
            case Act.EXPORT:
                return Notice(self._sync.export(), Tone.INFO)
            case DetailsCopied() | BagAside() | SendAgain():
                return self._on_event(action)
            case _:
                pass
        return None

    def view(self, beneath: Beneath, notice: Notice | None) -> QueueView | OfflineView:
        """What the screen shows now; reads the queue. StoreError passes through."""
        now, line = self._clock.now(), self._sync.line()
        news = self._sync.news()
        if news:
            self._news = Notice(news, Tone.INFO)
        notice = self._news or notice
        overview = self._outbox.overview(midnight(now), ROWS)
        if self._explains:
            return offline_view(overview, line, now, self._stored(), notice)
        view = self._with_corrections(queue_view(overview, line, now, self._place, notice, _finishing(beneath, now)))
        day = self._sync.day()
        self._day_seen = isinstance(day, Checked)
        return view if day is None else with_day(view, day, now, self._place)

    def _with_corrections(self, view: QueueView) -> QueueView:
        """A second drop-off at this same station may be a mistake that a correction mends."""
        rows = (
            replace(row, can_correct=True, advice=_TWICE_HERE)
            if row.state is QueueState.HOLD and self._is_second(row.case_id, row.event_id)
            else row
            for row in view.rows
        )
        return replace(view, rows=tuple(rows))

    def _on_event(self, action: QueueAction) -> Notice:
        match action:
            case DetailsCopied():
                return Notice(say("The details are copied. Paste them into a message to support."), Tone.GOOD)
            case BagAside(event_id):
                self._outbox.put_aside(event_id)
                return Notice(say("Noted: the bag is put aside. Keep it here with the label HOLD."), Tone.GOOD)
            case SendAgain(event_id):
                self._outbox.send_again(event_id)
                self._sync.send_now()
                return Notice(
                    say("It is sent once more. If it is refused again, it comes back to this list."), Tone.INFO
                )

    def _back(self) -> None:
        if self._explains and self._came_from_queue:
            self._explains = False
        else:
            self.close()

    def _leave_day(self) -> None:
        """Back to the queue itself. A check that goes on, or ended unseen, is shown when the screen opens again."""
        if self._day_seen:
            self._day_seen = False
            self._sync.forget_day()

    def _send(self) -> Notice:
        line = self._sync.line()
        if line.asked_to_wait and line.next_try_s >= 1:
            return Notice(say("Central asked for a pause. Everything goes out by itself when it ends."), Tone.INFO)
        self._sync.send_now()
        if is_offline(line):
            return Notice(say("Trying now. If there is still no network, nothing is lost."), Tone.INFO)
        return Notice(say("Sending now."), Tone.GOOD)


def _finishing(beneath: Beneath, now: datetime) -> Finishing | None:
    visit = beneath.visit
    if visit is None or visit.step is not Step.SEALED:
        return None
    return Finishing(visit.event_id, visit.case.case_id, visit.sealed_at or now, max(1, beneath.grace_left))
