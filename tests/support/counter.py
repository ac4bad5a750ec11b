"""A counter without a window: the real flow, use cases and store; only central, the clock and the shutter are fakes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Self

import uuid_utils

from kiosk.feedback import Feedback
from kiosk.flow.approval_desk import ApprovalDesk
from kiosk.flow.checkpoints import Checkpoints, Guide
from kiosk.flow.correction_desk import CorrectionDesk
from kiosk.flow.counter import CounterFlow, FlowConfig, Input, NoPicture, Services, Start
from kiosk.flow.handout_desk import HandoutDesk, Handouts
from kiosk.flow.opening_desk import OpeningDesk
from kiosk.flow.provisional_desk import ProvisionalDesk
from kiosk.flow.queue import Line
from kiosk.flow.queue_desk import QueueDesk
from kiosk.flow.receipt_desk import ReceiptDesk
from kiosk.flow.replace_desk import ReplaceDesk
from kiosk.flow.search_desk import SearchDesk
from kiosk.flow.settings_desk import SettingsDesk, Workshop
from kiosk.flow.shift_desk import ShiftDesk, ShiftNeeds
from kiosk.flow.sign_in_desk import SignInDesk
from kiosk.flow.tote_desk import ToteDesk
from kiosk.flow.views import View
from sync.domain.cases import ReturnCase
from sync.domain.codes import CodePatterns, Scan, Symbology
from sync.domain.opening import PartState
from sync.domain.search import Hit, stores_of
from sync.domain.staff import StaffMember
from sync.domain.verification import Photo
from sync.station.corrections import Corrections
from sync.station.custody import Totes
from sync.station.day_check import Checked, Checking, DayState
from sync.station.events import EventWriter
from sync.station.identity import StationIdentity
from sync.station.lookup import FindCase
from sync.station.passes import PassCheck
from sync.station.ports import Space, Unreachable, VisitLog
from sync.station.printing import Printer, Printing, Use
from sync.station.provisional import ProvisionalIntake
from sync.station.search import SearchReturns
from sync.station.sign_in import SignIn
from sync.station.visits import Visits
from sync.store.store import Store
from sync.wire import BatchAnswer, Changes, EnrolAnswer, Envelope, LookupAnswer, SearchAnswer, SearchRequest
from tests.support.clock import FakeClock

CASE_QR = Scan("https://returns.example/r/NL-1001", Symbology.QR)  # of `tests.support.cases.case_of`
JPEG = b"\xff\xd8 a picture"
CHECKPOINTS = Checkpoints(
    {"": Guide(("Whole item",)), "tops": Guide(("Tag still on",), words=("cuff",)), "shoes": Guide(("Soles",))}, {}
)
HANDOUTS = Handouts("https://returns.example/start", "Shop guests", "tea;4two")


@dataclass
class LookupCentral:
    """A central that only answers lookups; None: it cannot be reached."""

    clock: FakeClock
    cases: dict[str, ReturnCase] | None = field(default_factory=dict)
    offset_ms: int = 0
    hits: tuple[Hit, ...] = ()
    search_key: bytes = b""
    searched: list[SearchRequest] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def search(self, wanted: SearchRequest, deadline_s: float) -> SearchAnswer:
        if self.cases is None:
            raise Unreachable("There is no network.")
        self.searched.append(wanted)
        stores = stores_of(tuple((hit.merchant_id, hit.merchant) for hit in self.hits))
        now = self.clock.now()
        return SearchAnswer(hits=list(self.hits), total=len(self.hits), stores=list(stores), server_time=now)

    def lookup(self, code: str, deadline_s: float) -> LookupAnswer:
        self.asked.append(code)
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
class FakeInstruments:
    """Camera and sound as the test says; `played` are the sounds."""

    seen: tuple[PartState, str] = (PartState.OK, "")
    silent: str = ""
    played: list[Feedback] = field(default_factory=list)

    def camera(self) -> tuple[PartState, str]:
        return self.seen

    def sound(self) -> str:
        return self.silent

    def play(self, what: Feedback) -> None:
        self.played.append(what)


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
        enrolled: bool = False,
        printer: Printer | None = None,
        workshop: Workshop | None = None,
    ) -> None:
        """`enrolled`: central may have named who works here; without it nobody signs in. `through` may put something
        between the use cases and the store's visit log. `printer`: of receipts."""
        self.clock = clock
        self.central = central
        self.shutter = shutter
        self.store = Store.open(folder, clock)
        log = through(self.store.visits)
        self.identity = StationIdentity("device-1", "eaton-l2", "Eaton Centre L2", "0")
        self.writer = EventWriter(
            self.store.events,
            clock,
            self.store.device,
            self.identity,
            lambda: str(uuid_utils.uuid7()),
            space=space,
        )
        self.visits = Visits(log, self.store.photos, clock, self.writer)
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
        self.instruments = FakeInstruments()
        self.on_duty: list[str] = []
        self.sign_in = SignIn(
            self.store.staff,
            clock,
            StaffMember("amira", "Amira K."),
            enrolled=enrolled,
            fits=lambda pin_hash, pin: pin_hash == f"hash of {pin}",
            on_change=lambda member, _: self.on_duty.append(member.name if member else ""),
        )
        self.approvals = ApprovalDesk(self.sign_in, clock)
        self.printing = Printing({Use.RECEIPT: printer} if printer else {}, self.store.print_counts)
        self.printing.start()
        self.totes = Totes(
            self.store.custody,
            self.store.visits,
            self.store.outbox,
            self.writer,
            clock,
            self.store.device,
            self.identity,
        )
        self.corrections = Corrections(self.store.events, self.writer, clock)
        services = Services(
            visits=self.visits,
            finder=finder,
            cache=self.store.cases,
            log=log,
            clock=clock,
            shutter=shutter,
            photo_path=lambda photo: photo.sha256,
            is_offline=lambda: self.offline,
            staff=lambda: self.sign_in.staff_ref,
            locked=lambda: self.sign_in.is_locked,
            approvals=self.approvals,
            printer=self.printing.trouble,
            desks=(
                self.approvals,
                SignInDesk(self.sign_in, clock, parked=lambda: len(self.visits.parked())),
                CorrectionDesk(self.corrections, self.store.cases, clock),
                ReplaceDesk(self.totes),
                SearchDesk(
                    SearchReturns(self.store.cases, self.store.visits, self.store.searches, central, clock),
                    clock,
                    self.intermediate.append,
                ),
                HandoutDesk(HANDOUTS),
                ProvisionalDesk(
                    ProvisionalIntake(self.store.visits, self.store.photos, self.writer, allowed=True),
                    shutter,
                    lambda photo: photo.sha256,
                ),
                ToteDesk(self.totes, self.printing, clock, ("Purolator", "UPS"), self.sign_in.name_of),
                ReceiptDesk(
                    self.store.receipts, self.store.cases, self.printing, self.store.device, clock, "Eaton Centre L2"
                ),
                ShiftDesk(
                    ShiftNeeds(
                        self.store.visits,
                        self.store.custody,
                        self.store.outbox,
                        self.store.book,
                        self.printing,
                        self.sign_in,
                        clock,
                        "Eaton Centre L2",
                    )
                ),
                *((SettingsDesk(workshop, self.printing),) if workshop else ()),
                OpeningDesk(self.instruments, self.desk.line, self.printing.trouble, self.store.book, clock),
                QueueDesk(
                    self.store.outbox,
                    self.desk,
                    clock,
                    self.store.cases.count,
                    "Eaton Centre L2",
                    self.corrections.is_second,
                ),
            ),
        )
        config = FlowConfig(
            "Eaton Centre L2", 10, CodePatterns(), CHECKPOINTS, start_words=self.store.recovery.headline
        )
        self.flow = CounterFlow(services, config, self.intermediate.append)
        self.first = self.flow.handle(Start())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.printing.stop()
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
