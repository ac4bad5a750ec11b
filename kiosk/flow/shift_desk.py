"""S20: a person's own day in figures, what is open before they go, and the bags that are left."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.flow.actions import Act, Action
from kiosk.flow.desk import Beneath, EndGrace, Entry, Reply, Scanned
from kiosk.flow.printed import how_it_prints
from kiosk.flow.shift_actions import CountBags, HandOver, OpenShift, PrintShift, SignOut
from kiosk.flow.today import midnight
from kiosk.flow.views import Errand, Notice, OpenTask, ShiftView, Tone
from sync.domain.papers import Sheet
from sync.domain.sentence import counted, joined, say
from sync.domain.staff import StaffMember
from sync.station.ports import Clock, CounterBook, Custody, Outbox, VisitLog
from sync.station.printing import PrintJob, PrintRoom
from sync.station.shift import Shift, shift_of

BAGS_LOW = 20  # about an hour of a busy counter
_OWN = (PrintShift, HandOver, SignOut, CountBags)


class OnDuty(Protocol):
    """Who works here; `asks`: whether people sign in at all."""

    @property
    def asks(self) -> bool: ...

    @property
    def on_duty(self) -> StaffMember | None: ...


@dataclass(frozen=True, slots=True)
class ShiftNeeds:
    """What the summary is made of. `place`: the location's name; `has_totes`: there is a page that packs them."""

    log: VisitLog
    custody: Custody
    outbox: Outbox
    book: CounterBook
    room: PrintRoom
    duty: OnDuty
    clock: Clock
    place: str
    has_totes: bool = False


class ShiftDesk:
    """Closed it costs nothing; open it is counted anew for each view."""

    covers = False

    def __init__(self, needs: ShiftNeeds) -> None:
        self._on = needs
        self._is_open = False
        self._armed = False
        self._staff = ""
        self._printed = ""

    @property
    def is_open(self) -> bool:
        return self._is_open

    def close(self) -> None:
        self._is_open = self._armed = False
        self._printed = ""

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        return isinstance(entry, OpenShift) or (self._is_open and (isinstance(entry, _OWN) or entry is Act.BACK))

    def tick(self, beneath: Beneath) -> None:
        """What the person before was asked and printed is over; `view` counts anew each second."""
        if beneath.staff != self._staff:
            self._armed, self._printed, self._staff = False, "", beneath.staff

    def handle(self, entry: Entry, beneath: Beneath) -> Reply:
        if isinstance(entry, Scanned):
            return None
        self.tick(beneath)
        armed, self._armed = self._armed, False
        return self._on_act(entry, armed)

    def view(self, beneath: Beneath, notice: Notice | None) -> ShiftView:
        """StoreError passes through."""
        shift, bags = self._shift(), self._on.book.bags_left()
        member = self._on.duty.on_duty
        return ShiftView(
            name=member.name if member else "",
            since=shift.since,
            returns=shift.returns,
            items=shift.items,
            like_new=shift.like_new,
            damaged=shift.damaged,
            not_here=shift.not_here,
            median_s=shift.median_s,
            p90_s=shift.p90_s,
            three_s=shift.three_s,
            steps=shift.steps,
            hours=shift.hours,
            remarks=_remarks(shift),
            tasks=self._tasks(),
            bags=bags,
            bags_low=is_low(bags),
            can_leave=self._on.duty.asks,
            can_print=self._on.room.trouble() is not None,
            printing=self._how_it_prints(),
            notice=notice,
        )

    def _on_act(self, action: Action, armed: bool) -> Reply:
        match action:
            case OpenShift():
                self._is_open = True
            case Act.BACK:
                self.close()
            case CountBags(change):
                self._on.book.note_bags((self._on.book.bags_left() or 0) + change)
            case PrintShift():
                return self._print()
            case HandOver():
                self.close()
                return EndGrace(then=Act.LOCK)
            case SignOut():
                return self._sign_out(armed)
            case _:
                pass
        return None

    def _sign_out(self, armed: bool) -> Reply:
        tasks = self._tasks()
        if tasks and not armed:
            self._armed = True
            words = say("This is still open. Do it now, or press Sign out again and leave it to the next person.")
            return Notice(words, Tone.WARN)
        self.close()
        return EndGrace(then=Act.LOCK)

    def _shift(self) -> Shift:
        member = self._on.duty.on_duty
        since = midnight(self._on.clock.now())
        return shift_of(member.staff_ref if member else "", self._on.log.metrics_since(since))

    def _tasks(self) -> tuple[OpenTask, ...]:
        loose = [bag for bag in self._on.custody.loose() if not bag.missing]
        status = self._on.outbox.status()
        person, bags = status.dead + status.on_hold, self._on.book.bags_left()
        tasks = []
        if loose:
            words = counted(len(loose), "{count} bag is in no tote.", "{count} bags are in no tote.")
            tasks.append(OpenTask(words, Tone.INFO, Errand.TOTES if self._on.has_totes else Errand.NOWHERE))
        if person:
            words = counted(person, "{count} event needs a person.", "{count} events need a person.")
            tasks.append(OpenTask(words, Tone.WARN, Errand.QUEUE))
        if is_low(bags):
            words = counted(bags or 0, "{count} bag is left: order more.", "{count} bags are left: order more.")
            tasks.append(OpenTask(words, Tone.WARN))
        return tuple(tasks)

    def _print(self) -> Notice | None:
        if self._on.room.trouble() is None:
            return Notice(say("There is no printer at this station."), Tone.INFO)
        now = self._on.clock.now()
        self._printed = f"shift-{now:%Y%m%d%H%M%S}"
        self._on.room.print(PrintJob(self._printed, self._sheet(now)))
        return None

    def _sheet(self, now: datetime) -> Sheet:
        shift, member = self._shift(), self._on.duty.on_duty
        lines: list[tuple[str, str]] = [
            (say("Name"), member.name if member else ""),
            (say("Returns"), str(shift.returns)),
            (say("Items"), str(shift.items)),
            (say("Like new"), str(shift.like_new)),
            (say("Damaged"), str(shift.damaged)),
            (say("Not here"), str(shift.not_here)),
            *_times(shift),
            *(("", words) for words in _remarks(shift)),
        ]
        tasks = self._tasks()
        if tasks:
            lines += [("", say("Open before you go")), *(("–", task.sentence) for task in tasks)]
        return Sheet(say("My day"), self._on.place, now, tuple(lines))

    def _how_it_prints(self) -> str:
        job = self._on.room.job(self._printed) if self._printed else None
        return how_it_prints(job, say("Printed."))[0]


def is_low(bags: int | None) -> bool:
    """Whether a new roll has to be fetched or ordered."""
    return bags is not None and bags <= BAGS_LOW


def supplies(bags: int | None) -> str:
    """For the idle page; empty where nobody counted."""
    return "" if bags is None else counted(bags, "{count} bag left", "{count} bags left")


def _times(shift: Shift) -> list[tuple[str, str]]:
    told = ((say("Median"), shift.median_s), (say("90 % under"), shift.p90_s), (say("3 items"), shift.three_s))
    return [(name, say("{count} s", count=round(seconds))) for name, seconds in told if seconds is not None]


def _remarks(shift: Shift) -> tuple[str, ...]:
    """What else the day had, each with its number; the time without network only where there was any."""
    if not shift.returns:
        return (say("You have taken in nothing today. The figures come with the first return."),)
    offline = joined(
        counted(shift.offline, "{count} return without network", "{count} returns without network"),
        say("({minutes} min)", minutes=round(shift.offline_s / 60)),
    )
    return (
        counted(shift.undone, "{count} undo", "{count} undos"),
        counted(shift.searched, "{count} search", "{count} searches"),
        counted(shift.by_photo, "{count} match by eye", "{count} matches by eye"),
        say("{count} parked", count=shift.parked),
        *((offline,) if shift.offline else ()),
    )
