"""The counter's flow: takes what happened (a scan, an act, a tick), asks the desks, then the session beneath them, and
gives the view to show.

Free of Qt, and used by one thread only. Each step of a visit is stored before its view is given out, so that after a
power cut the screen is where it was.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.flow import acts
from kiosk.flow.actions import Act, Action, DescribeUndeclared, TypeCode, WriteNote
from kiosk.flow.customer import CustomerView, customer_view
from kiosk.flow.desk import Again, ApprovalNeeded, Beneath, Desk, EndGrace, Entry, OpenReturn, Reply, Scanned, top
from kiosk.flow.services import FlowConfig as FlowConfig
from kiosk.flow.services import NoPicture as NoPicture
from kiosk.flow.services import Services as Services
from kiosk.flow.services import Shutter as Shutter
from kiosk.flow.session import Session
from kiosk.flow.stopwatch import Hand
from kiosk.flow.views import Notice, Tone, TroubleView, View
from kiosk.flow.waiting import with_scan
from sync.domain.codes import Command, Reader, Scan, parse
from sync.domain.counter import Deed, Go, Happened, No, State
from sync.domain.counter_table import HELP, move
from sync.domain.errors import DomainError, IllegalStep
from sync.domain.expecting import Expectation
from sync.domain.sentence import say, told
from sync.domain.visit import Step
from sync.station.ports import StoreError

_TOLD_LATE = (WriteNote, DescribeUndeclared)  # what was typed on the page before closes nothing


@dataclass(frozen=True, slots=True)
class Tick:
    """A second has passed on a page that counts."""


@dataclass(frozen=True, slots=True)
class CameraChanged:
    """`words` say what is wrong with the camera; empty when all is well."""

    words: str


@dataclass(frozen=True, slots=True)
class Start:
    """The window is up: show the open visit, or the idle page."""


@dataclass(frozen=True, slots=True)
class Keyed:
    """An act by a key, which counts as such and does the same."""

    action: Action


Input = Scan | Tick | CameraChanged | Start | Keyed | Act | Action


class CounterFlow:
    """One counter. `handle` answers every input with the view to show; it never raises for bad input."""

    def __init__(self, services: Services, config: FlowConfig, show: Callable[[View], None] = lambda _: None) -> None:
        """`show` gets views that are worth showing before `handle` is done, e.g. that a code is being looked up."""
        self._on = services
        self._config = config
        self._session = Session(services, config, show)
        self._started = False
        self._trouble: TroubleView | None = None

    @property
    def state(self) -> State:
        """Where the counter stands."""
        beneath = self._session.state()
        return State.DESK if top(self._on.desks) and beneath is not State.LOCKED else beneath

    def handle(self, entry: Input) -> View:
        """The view after `entry`. A refusal is a notice on the page that was open; a failing store is its own page."""
        in_passing = isinstance(entry, Tick | CameraChanged)
        if not in_passing:
            self._session.notice = None
        doing: Input | None = entry
        try:
            self._dispatch(entry)
            doing = None if in_passing else self._next_waiting()
            if doing:
                self._on_scan(doing)
        except DomainError as refusal:
            self._session.notice = Notice(refusal.sentence, Tone.WARN)
        except StoreError as problem:
            self._trouble = self._keep_for_later(trouble(problem), doing)
            return self._trouble
        if self._trouble and in_passing:
            return self._trouble  # stays until staff have seen it and something worked again
        self._trouble = None
        return self._view()

    def expectation(self) -> Expectation:
        """What the work waits for after the last input."""
        return Expectation(self._session.hand.visit, self._config.patterns)

    def customer(self) -> CustomerView:
        """What the customer may read after the last input."""
        return customer_view(self._session.hand.visit, self._on.clock.now(), offline=self._on.is_offline())

    def close(self) -> None:
        """The program ends: a sealed bag is committed now."""
        self._session.hand.finish()

    # What came in

    def _dispatch(self, entry: Input) -> None:
        if not self._started and not isinstance(entry, CameraChanged):
            self._start()  # also after a start that the store refused: first of all the visit that was open
            if isinstance(entry, Scan):
                self._on_scan(entry)
            return
        match entry:
            case Start():
                pass  # started already
            case Tick():
                self._tick()
            case CameraChanged(words):
                self._session.camera_words = words
            case Scan():
                self._session.hand.watch.act(Hand.SCAN)
                self._on_scan(entry)
            case Keyed(action):
                self._session.hand.watch.act(Hand.KEY)
                self._on_act(action)
            case _:
                self._session.hand.watch.act(_hand(entry))
                self._on_act(entry)

    def _start(self) -> None:
        goes_on = self._session.start()
        self._started = True
        if self._config.start_words:
            self._session.notice = Notice(self._config.start_words, Tone.WARN)
        elif goes_on:
            words = say("The program was restarted. This return is where it was.")
            self._session.notice = Notice(words, Tone.INFO)

    def _tick(self) -> None:
        self._session.tick()
        beneath = self._beneath()
        for desk in self._on.desks:
            self._on_reply(desk.tick(beneath))

    def _on_scan(self, scan: Scan) -> None:
        codes = parse(scan.text, scan.symbology, self._config.patterns)
        action = acts.COMMANDS.get(codes[0].name) if isinstance(codes[0], Command) else None
        if action is not None:
            self._on_act(action)
        elif not self._at_a_desk(Scanned(scan, codes)):
            self._leave_desks()
            self._session.on_scan(scan, codes)

    def _on_act(self, action: Action) -> None:
        """For a desk that lies over the visit, or for the visit."""
        if self._at_a_desk(action):
            return
        if isinstance(action, TypeCode):
            self._on_scan(Scan(action.text, reader=Reader.TYPED))
            return
        happened = acts.happened(action)
        desk = top(self._on.desks)
        if desk and not isinstance(action, _TOLD_LATE) and not self._goes_beneath(desk, happened):
            return
        try:
            self._session.on_act(action, happened)
        except ApprovalNeeded as needed:
            self._ask_approval(action, needed)

    # Desks

    def _at_a_desk(self, entry: Entry) -> bool:
        beneath = self._beneath()
        for desk in self._on.desks:
            if desk.takes(entry, beneath):
                self._session.disarm()
                if not desk.covers:
                    self._leave_desks(desk)
                try:
                    self._on_reply(desk.handle(entry, beneath))
                except ApprovalNeeded as needed:
                    self._ask_approval(entry, needed)
                return True
        return False

    def _goes_beneath(self, desk: Desk, happened: Happened) -> bool:
        """Whether an act that no desk takes is for the page beneath, which is seen then."""
        match move(self.state, happened):
            case No(sentence):
                raise IllegalStep(sentence)
            case Go(Deed.BENEATH):
                self._leave_desks()
                return True
            case Go(Deed.HELP):
                self._session.notice = Notice(HELP[self.state], Tone.INFO)
            case Go(Deed.LEAVE_DESK) if happened is Happened.UNDO and self._at_a_desk(Act.BACK):
                pass  # one step back is what the desk makes of it
            case Go(Deed.LEAVE_DESK):
                desk.close()
        return False

    def _leave_desks(self, but: Desk | None = None) -> None:
        for desk in self._on.desks:
            if desk is not but and desk.is_open:
                desk.close()

    def _on_reply(self, reply: Reply) -> None:
        match reply:
            case OpenReturn(code, searched):
                self._leave_desks()
                self._session.hand.watch.found_by(search=searched)
                self._session.open_return(code)
            case Again(entry, approved_by):
                self._session.approved_by = approved_by
                try:
                    self._on_scan(entry.scan) if isinstance(entry, Scanned) else self._on_act(entry)
                finally:
                    self._session.approved_by = ""
            case EndGrace(then):
                self._session.hand.finish()
                if then is not None:
                    self._at_a_desk(then)
            case Notice():
                self._session.notice = reply

    def _ask_approval(self, entry: Entry, needed: ApprovalNeeded) -> None:
        if self._on.approvals is None:
            raise IllegalStep(needed.sentence) from needed
        self._on.approvals.ask(entry, needed.sentence)

    def _beneath(self) -> Beneath:
        session = self._session
        return Beneath(session.hand.visit, self._on.staff(), session.hand.grace_left(), session.approved_by)

    # What waits

    def _next_waiting(self) -> Scan | None:
        """A scan that waited for a page to be done is the next thing that happens."""
        visit, waiting = self._session.hand.visit, self._session.hand.waiting
        is_done = visit is None or visit.step in (Step.CASE, Step.SUMMARY, Step.SEALED)
        self._session.hand.watch.act(None)
        return waiting.take() if waiting and is_done else None

    def _keep_for_later(self, page: TroubleView, entry: Input | None) -> TroubleView:
        """The scan that the store could not take is made when it can, and the page says so."""
        waiting = self._session.hand.waiting
        if isinstance(entry, Scan):
            codes = parse(entry.text, entry.symbology, self._config.patterns)
            return with_scan(page, entry, codes, waiting)
        waits = waiting.notice()
        return replace(page, detail=waits.text) if waits else page

    # What is shown

    def _view(self) -> View:
        desk = top(self._on.desks)
        try:
            return desk.view(self._beneath(), self._session.notice) if desk else self._session.view()
        except StoreError as problem:
            if desk:
                desk.close()  # trying again leads to what lies beneath
            return trouble(problem)


def _hand(action: Action) -> Hand | None:
    if action is Act.AUTO_SHOT:
        return None
    return Hand.KEY if isinstance(action, (*_TOLD_LATE, TypeCode)) else Hand.TAP


def trouble(problem: StoreError) -> TroubleView:
    """The page for a store that cannot do its work."""
    return TroubleView(
        title=say("This station cannot store anything now"),
        what_happened=told(problem),
        what_to_do=say("Take in no new returns. Nothing that was saved is lost. Call support, then try again."),
        can_retry=True,
    )
