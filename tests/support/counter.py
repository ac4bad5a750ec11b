"""A counter without a window: the real flow, use cases and store; only central, the clock and the shutter are fakes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Self

import uuid_utils

from kiosk.flow.counter import CounterFlow, FlowConfig, Input, NoPicture, Services, Start
from kiosk.flow.queue import Line
from kiosk.flow.queue_desk import QueueDesk
from kiosk.flow.views import View
from sync.domain.cases import ReturnCase
from sync.domain.codes import CodePatterns, Scan, Symbology
from sync.domain.verification import Photo
from sync.station.day_check import Checked, Checking, DayState
from sync.station.identity import StationIdentity
from sync.station.lookup import FindCase
from sync.station.passes import PassCheck
from sync.station.ports import Space, Unreachable, VisitLog
from sync.station.visits import Visits
from sync.store.store import Store
from sync.wire import BatchAnswer, Changes, EnrolAnswer, Envelope, LookupAnswer
from tests.support.clock import FakeClock

CASE_QR = Scan("https://returns.example/r/NL-1001", Symbology.QR)  # of `tests.support.cases.case_of`
JPEG = b"\xff\xd8 a picture"
CHECKPOINTS = {"": ("Whole item",), "tops": ("Tag still on",), "shoes": ("Soles",)}


@dataclass
class LookupCentral:
    """A central that only answers lookups; None: it cannot be reached."""

    clock: FakeClock
    cases: dict[str, ReturnCase] | None = field(default_factory=dict)
    offset_ms: int = 0

    def lookup(self, code: str, deadline_s: float) -> LookupAnswer:
        if self.cases is None:
            raise Unreachable("There is no network.")
        return LookupAnswer(case=self.cases.get(code), server_time=self.clock.now())

    def post_events(self, envelopes: Iterable[Envelope]) -> BatchAnswer:
        raise Unreachable("not in this test")

    def put_blob(self, photo: Photo, data: bytes) -> None:
        raise Unreachable("not in this test")

    def has_blob(self, sha256: str) -> bool:
        raise Unreachable("not in this test")

    def changes(self, cursor: str, limit: int) -> Changes | None:
        raise Unreachable("not in this test")

    def enrol(self, code: str) -> EnrolAnswer:
        raise Unreachable("not in this test")


@dataclass
class FakeShutter:
    """Gives the pictures it is told to; `words` make it fail."""

    pictures: list[tuple[bytes, str]] = field(default_factory=list)
    words: str = ""

    def shoot(self) -> tuple[bytes, str]:
        if self.words:
            raise NoPicture(self.words)
        return self.pictures.pop(0)


@dataclass
class FakeDesk:
    """How the line stands is what the test says; `asked` counts the tries that staff asked for, `looks` the reads."""

    said: Line = field(default_factory=lambda: Line(online=True, offset_ms=400, free_bytes=61 * 1000**3))
    asked: int = 0
    looks: int = 0
    told: str = ""
    said_day: DayState = None

    def line(self) -> Line:
        self.looks += 1
        return self.said

    def send_now(self) -> None:
        self.asked += 1

    def export(self) -> str:
        return "The export is being written."

    def news(self) -> str:
        told, self.told = self.told, ""
        return told

    def check_day(self) -> None:
        self.said_day = Checking()

    def day(self) -> DayState:
        return self.said_day

    def forget_day(self) -> None:
        assert isinstance(self.said_day, Checked)
        self.said_day = None


class Counter:
    """One station on a data folder. Making a second one on the same folder after `close` or `kill` is a restart."""

    def __init__(
        self,
        folder: Path,
        clock: FakeClock,
        central: LookupCentral,
        shutter: FakeShutter,
        through: Callable[[VisitLog], VisitLog] = lambda log: log,
        space: Space | None = None,
    ) -> None:
        """`through` may put something between the use cases and the store's visit log."""
        self.clock = clock
        self.central = central
        self.shutter = shutter
        self.store = Store.open(folder, clock)
        log = through(self.store.visits)
        self.visits = Visits(
            log,
            self.store.photos,
            clock,
            self.store.device,
            StationIdentity("device-1", "eaton-l2", "Eaton Centre L2", "0"),
            lambda: str(uuid_utils.uuid7()),
            space=space,
        )
        finder = FindCase(
            self.store.cases,
            self.store.visits,
            central,
            "Eaton Centre L2",
            PassCheck(self.store.trust, clock, lambda: central.offset_ms),
            1.5,
        )
        self.offline = False
        self.intermediate: list[View] = []
        self.desk = FakeDesk()
        services = Services(
            visits=self.visits,
            finder=finder,
            cache=self.store.cases,
            log=log,
            clock=clock,
            shutter=shutter,
            photo_path=lambda photo: photo.sha256,
            is_offline=lambda: self.offline,
            queue=QueueDesk(self.store.outbox, self.desk, clock, self.store.cases.count, "Eaton Centre L2"),
        )
        config = FlowConfig(
            "amira", "Eaton Centre L2", 10, CodePatterns(), CHECKPOINTS, start_words=self.store.recovery.headline
        )
        self.flow = CounterFlow(services, config, self.intermediate.append)
        self.first = self.flow.handle(Start())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.store.close()

    def keep(self, case: ReturnCase, told_at: datetime | None = None) -> None:
        self.store.cases.keep(case, told_at or self.clock.now())


def run(counter: Counter, *entries: Input) -> View:
    """The view after the last of them."""
    view: View = counter.first
    for entry in entries:
        view = counter.flow.handle(entry)
    return view


CounterMaker = Callable[[], Counter]
