"""A counter whose disk is memory: the real flow and use cases, for the many walks that a real disk is too slow for."""

import itertools
from dataclasses import dataclass, field

from kiosk.flow.counter import CounterFlow, FlowConfig, Input, Services, Start
from kiosk.flow.desk import Beneath, Entry
from kiosk.flow.queue_desk import QueueDesk
from kiosk.flow.views import AnswerKind, AnswerView, Notice, View
from sync.domain.cases import ReturnCase
from sync.domain.codes import CodePatterns
from sync.station.events import EventWriter
from sync.station.identity import StationIdentity
from sync.station.lookup import FindCase
from sync.station.passes import PassCheck
from sync.station.visits import Visits
from tests.support.clock import FakeClock
from tests.support.counter import CHECKPOINTS, FakeDesk, FakeShutter, LookupCentral
from tests.support.fakes import FakeSigner, FakeStore


@dataclass
class FakeLock:
    """The screen of the sign-in: while it is locked it takes every act, and every scan."""

    covers: bool = True
    locked: bool = False
    sees: bool = True  # False: it lets everything through, so that the machine has to refuse

    @property
    def is_open(self) -> bool:
        return self.locked and self.sees

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        return self.is_open

    def handle(self, entry: Entry, beneath: Beneath) -> None:
        """Nothing is right."""

    def tick(self, beneath: Beneath) -> None:
        """Nothing runs out."""

    def view(self, beneath: Beneath, notice: Notice | None) -> View:
        return AnswerView(AnswerKind.LOOKING, "locked", (), "", notice=notice)

    def close(self) -> None:
        """Only a badge does."""


class NoisyShutter(FakeShutter):
    """Always another picture."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers = itertools.count()

    def shoot(self) -> tuple[bytes, str]:
        if not self.words and not self.pictures:
            self.pictures.append((b"\xff\xd8 picture %d" % next(self._numbers), ""))
        return super().shoot()


@dataclass
class MemoryCounter:
    """`restart` makes the flow anew on the same memory, as after a crash."""

    clock: FakeClock = field(default_factory=FakeClock)

    def __post_init__(self) -> None:
        self.store = FakeStore(self.clock)
        self.central = LookupCentral(self.clock)
        self.shutter = NoisyShutter()
        self.lock = FakeLock()
        self.offline = False
        self._ids = itertools.count(1)
        self.restart()

    def restart(self) -> View:
        identity = StationIdentity("device-1", "eaton-l2", "Eaton Centre L2", "0")
        writer = EventWriter(
            self.store.events, self.clock, FakeSigner(), identity, lambda: f"00000000-{next(self._ids):04d}"
        )
        self.visits = Visits(self.store.visits, self.store.photos, self.clock, writer)
        finder = FindCase(
            self.store.cases,
            self.store.visits,
            self.central,
            "Eaton Centre L2",
            PassCheck(self.store.trust, self.clock, lambda: 0),
        )
        services = Services(
            visits=self.visits,
            finder=finder,
            cache=self.store.cases,
            log=self.store.visits,
            clock=self.clock,
            shutter=self.shutter,
            photo_path=lambda photo: photo.sha256,
            is_offline=lambda: self.offline,
            staff=lambda: "amira",
            desks=(
                self.lock,
                QueueDesk(self.store.outbox, FakeDesk(), self.clock, self.store.cases.count, "Eaton Centre L2"),
            ),
            locked=lambda: self.lock.locked,
        )
        self.flow = CounterFlow(services, FlowConfig("Eaton Centre L2", 10, CodePatterns(), CHECKPOINTS))
        self.view = self.flow.handle(Start())
        return self.view

    def run(self, *entries: Input) -> View:
        for entry in entries:
            self.view = self.flow.handle(entry)
        return self.view

    def keep(self, case: ReturnCase) -> None:
        self.store.cases.keep(case, self.clock.now())
