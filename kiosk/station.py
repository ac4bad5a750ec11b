"""The station without its window: store, link to central, use cases, sync, and the counter's flow over them."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import uuid_utils

from kiosk import training
from kiosk.devices.printing.setup import printers_of
from kiosk.export import export
from kiosk.flow.approval_desk import ApprovalDesk
from kiosk.flow.checkpoints import Checkpoints
from kiosk.flow.correction_desk import CorrectionDesk
from kiosk.flow.counter import CounterFlow, FlowConfig, Services, Shutter
from kiosk.flow.foreign import Elsewhere
from kiosk.flow.handout_desk import HandoutDesk, Handouts
from kiosk.flow.language_desk import LanguageDesk, Languages
from kiosk.flow.opening_desk import Instruments, NoInstruments, OpeningDesk
from kiosk.flow.provisional_desk import ProvisionalDesk
from kiosk.flow.queue_desk import QueueDesk
from kiosk.flow.receipt_desk import ReceiptDesk
from kiosk.flow.replace_desk import ReplaceDesk
from kiosk.flow.search_desk import SearchDesk
from kiosk.flow.services import Aside
from kiosk.flow.settings_desk import SettingsDesk, Workshop
from kiosk.flow.shift_desk import ShiftDesk, ShiftNeeds, is_low, supplies
from kiosk.flow.sign_in_desk import SignInDesk
from kiosk.flow.tote_desk import ToteDesk
from kiosk.flow.training_desk import TrainingDesk
from kiosk.flow.views import View
from kiosk.settings import Settings
from kiosk.stick import StickExport
from kiosk.sync_desk import StationDesk
from kiosk.version import VERSION
from sync.client.central import CentralClient
from sync.client.doorbell import Doorbell, DoorbellTimes
from sync.domain.codes import CodePatterns
from sync.domain.sentence import joined, say
from sync.domain.staff import StaffMember
from sync.domain.verification import Photo
from sync.station.corrections import Corrections
from sync.station.custody import Totes
from sync.station.day import DayProof, Proof
from sync.station.day_check import DayCheck
from sync.station.events import EventWriter
from sync.station.identity import StationIdentity
from sync.station.lookup import FindCase
from sync.station.loops import SyncTimes
from sync.station.passes import PassCheck
from sync.station.ports import Clock, DiskFull
from sync.station.printing import Printing, PrintRoom, Use
from sync.station.provisional import ProvisionalIntake
from sync.station.runner import SyncRunner
from sync.station.search import SearchReturns
from sync.station.sign_in import SignIn
from sync.station.status import SyncStatus
from sync.station.visits import Visits
from sync.store.keys import DeviceKey
from sync.store.look import look
from sync.store.space import DiskSpace
from sync.store.store import Store

_NOT_EXPORTED = say("This is the training: there is nothing to export, and nothing was written.")
_MB = 1000 * 1000
NOT_ENROLLED = say("This station is not known to central. Run: returnpoint enrol CODE")


@dataclass(frozen=True, slots=True)
class Around:
    """What the station is given from outside. `on_open` gets the location's name, in the thread that opens;
    `on_status` may be called from any thread. `on_staff` gets who is on duty (empty: locked), and whether people sign
    in here and out, in the thread of the use cases. `on_printer` gets what hinders a printer, in the thread that
    prints. `training`: the data folder is the training's, and there is no way to central; `on_training` gets the wish
    to begin or to end it, from any thread. `workshop`: what the settings page works with; `languages`: to
    choose from; None: there is none.
    `results`: of each value that central sets what became of it; `on_settings` hears, from any thread, that central
    sets others. `devices`: how camera and scanners are, for central, asked in the sync's thread."""

    clock: Clock
    shutter: Shutter
    checkpoints: Checkpoints
    on_open: Callable[[str], None]
    on_status: Callable[[SyncStatus], None]
    on_staff: Callable[[str, bool], None] = lambda _name, _can_lock: None
    foreign_codes: str = "[]"
    on_printer: Callable[[str], None] = lambda _words: None
    instruments: Instruments = field(default_factory=NoInstruments)
    training: bool = False
    on_training: Callable[[bool], None] = lambda _begins: None
    workshop: Workshop | None = None
    languages: Languages | None = None
    results: Mapping[str, str] = field(default_factory=dict)
    on_settings: Callable[[], None] = lambda: None
    devices: Callable[[], dict[str, object]] = dict


def disk_space(settings: Settings) -> DiskSpace:
    """The room on the station's disk, with the limits that the settings give."""
    return DiskSpace(settings.data_folder, settings.reserve_mb * 1024 * 1024, settings.least_free_mb * 1000 * 1000)


def health_of(space: DiskSpace, printing: PrintRoom, started: str) -> dict[str, object]:
    """For the heartbeat: the program, its disk and its printers, each with what hinders it."""
    troubles = {use: printing.trouble(use) for use in Use}
    return {
        "version": VERSION,
        "started_at": started,
        "disk_free_mb": space.free_bytes() // _MB,
        "printers": {use.value: str(words) for use, words in troubles.items() if words is not None},
    }


def _open(settings: Settings, clock: Clock, space: DiskSpace) -> Store:
    """On a full disk the reserve lets the store open, so that a return that a power cut interrupted is finished."""

    def open_store() -> Store:
        return Store.open(settings.data_folder, clock, settings.journal_folder)

    try:
        return open_store()
    except DiskFull as problem:
        if not space.lend(problem):
            raise
        return open_store()


def _exported(settings: Settings, folder: Path) -> str:
    path, done, has_open_visit = export(settings, folder)
    said = say(
        "Exported: {events} returns and {photos} photos, as {name}. Take the stick out.",
        events=done.events,
        photos=done.photos,
        name=path.name,
    )
    return joined(said, say("What is not finished yet is not in it.") if has_open_visit else "")


def _proven(settings: Settings, around: Around, device: DeviceKey) -> Proof:
    """Today's proof, with a reading connection and a way to central of its own: it holds up nothing else."""
    clock = around.clock
    with look(settings.data_folder, clock) as data:
        if around.training:
            return DayProof(data.outbox, training.NoCentral(), clock).prove()
        with CentralClient(settings.central_url, device, clock) as client:
            return DayProof(data.outbox, client, clock).prove()


def _aside(store: Store, opening: OpeningDesk, is_training: bool) -> Aside:
    bags = store.book.bags_left()
    return Aside(supplies(bags), is_low(bags), not is_training and opening.is_due(), is_training)


class Station:
    """Made, used and closed in one thread (a SQLite connection lives in one thread)."""

    def __init__(self, settings: Settings, around: Around, show: Callable[[View], None]) -> None:
        """StoreError when the data folder cannot be used."""
        self._around = around
        space = disk_space(settings)
        self.store = _open(settings, around.clock, space)
        space.watch_journal(self.store.journal_has_room)
        started = around.clock.now().isoformat()
        self.store.wanted.took(around.results)
        self.store.wanted.on_news = around.on_settings
        facts = self.store.device.facts
        self.location = training.PLACE if around.training else facts.location_name if facts else say("Not enrolled")
        central = None if around.training else CentralClient(settings.central_url, self.store.device, around.clock)
        self._client = central or training.NoCentral()
        self._runner = SyncRunner(
            self.store.for_thread,
            self._client,
            around.clock,
            random.uniform,
            around.on_status,
            SyncTimes(settings.poll_s, settings.reconnect_spread_s, settings.retry_most_s),
            lambda: health_of(space, self._printing, started) | around.devices(),
        )
        times = DoorbellTimes(spread_s=settings.reconnect_spread_s, backoff_cap_s=settings.retry_most_s)
        self._doorbell = Doorbell(central, random.uniform, self._runner.ring, times) if central else None
        self._can_sync = bool(central and facts and settings.central_url)
        identity = StationIdentity(
            station_id=facts.device_id if facts else "",
            location_id=facts.location_id if facts else "",
            location_name=self.location,
            app_version=VERSION,
        )
        writer = EventWriter(
            self.store.events,
            around.clock,
            self.store.device,
            identity,
            new_id=lambda: str(uuid_utils.uuid7()),
            offset_ms=lambda: self._client.offset_ms,
            on_committed=self._runner.wake,
            space=space,
        )
        visits = Visits(self.store.visits, self.store.photos, around.clock, writer)
        self._stick = StickExport(
            (lambda _: _NOT_EXPORTED) if around.training else (lambda folder: _exported(settings, folder))
        )
        self._day = DayCheck(lambda: _proven(settings, around, self.store.device), around.clock)
        desk = StationDesk(
            self._runner,
            lambda: self._client.offset_ms,
            space,
            settings.least_free_mb * 1000 * 1000,
            self._stick,
            self._day,
            not_syncing="" if self._can_sync else self._not_syncing(),
            remarks=self.store.recovery.sentence,
        )
        sign_in = SignIn(
            self.store.staff,
            around.clock,
            StaffMember(settings.associate_ref, settings.associate),
            enrolled=self._can_sync,
            on_change=lambda member, asks: around.on_staff(member.name if member else "", asks and member is not None),
        )
        approvals = ApprovalDesk(sign_in, around.clock)
        intake = ProvisionalIntake(self.store.visits, self.store.photos, writer, allowed=settings.accept_without_case)

        def photo_path(photo: Photo) -> str:
            return str(self.store.photos.path(photo.sha256))

        searching = SearchReturns(
            self.store.cases,
            self.store.visits,
            self.store.searches,
            self._client,
            around.clock,
            settings.lookup_deadline_s,
            on_reached=self._runner.retry_now,
        )
        printers = printers_of(settings.printer)
        if around.training:
            printers = training.practice(printers)
        self._printing = Printing(printers, self.store.print_counts, around.on_printer)
        opening = OpeningDesk(around.instruments, desk.line, self._printing.trouble, self.store.book, around.clock)
        shift = ShiftNeeds(
            self.store.visits,
            self.store.custody,
            self.store.outbox,
            self.store.book,
            self._printing,
            sign_in,
            around.clock,
            self.location,
            has_totes=True,
        )
        totes = Totes(
            self.store.custody,
            self.store.visits,
            self.store.outbox,
            writer,
            around.clock,
            self.store.device,
            identity,
        )
        corrections = Corrections(self.store.events, writer, around.clock)
        services = Services(
            visits=visits,
            finder=FindCase(
                self.store.cases,
                self.store.visits,
                self._client,
                self.location,
                PassCheck(self.store.trust, around.clock, lambda: self._client.offset_ms),
                settings.lookup_deadline_s,
                on_reached=self._runner.retry_now,
            ),
            cache=self.store.cases,
            log=self.store.visits,
            clock=around.clock,
            shutter=around.shutter,
            photo_path=photo_path,
            is_offline=lambda: not self._runner.status.online,
            staff=lambda: sign_in.staff_ref,
            locked=lambda: sign_in.is_locked,
            desks=(
                *((LanguageDesk(around.languages),) if around.languages else ()),
                approvals,
                SignInDesk(sign_in, around.clock, settings.sign_in_hint, lambda: len(visits.parked())),
                ToteDesk(
                    totes,
                    self._printing,
                    around.clock,
                    settings.carriers,
                    sign_in.name_of,
                    lambda value: self.store.cases.find(value) is not None,
                ),
                ReceiptDesk(
                    self.store.receipts,
                    self.store.cases,
                    self._printing,
                    self.store.device,
                    around.clock,
                    self.location,
                ),
                CorrectionDesk(corrections, self.store.cases, around.clock),
                ReplaceDesk(totes),
                SearchDesk(searching, around.clock, show),
                HandoutDesk(Handouts(settings.start_url, settings.wifi, settings.wifi_password)),
                ProvisionalDesk(intake, around.shutter, photo_path),
                ShiftDesk(shift),
                opening,
                *self._training_desks(),
                *self._settings_desks(),
                QueueDesk(
                    self.store.outbox,
                    desk,
                    around.clock,
                    self.store.cases.count,
                    self.location,
                    corrections.is_second,
                ),
            ),
            approvals=approvals,
            printer=self._printing.trouble,
            aside=lambda: _aside(self.store, opening, around.training),
        )
        patterns = CodePatterns()
        patterns = CodePatterns(case_hosts=patterns.case_hosts + settings.case_hosts)
        config = FlowConfig(
            self.location,
            settings.grace_s,
            patterns,
            around.checkpoints,
            start_words=self.store.recovery.headline,
            elsewhere=Elsewhere.read(
                around.foreign_codes,
                settings.other_desks,
                settings.start_url,
                takes_without=settings.accept_without_case,
            ),
            has_wifi=bool(settings.wifi),
            auto_shot=settings.camera.auto_shot,
        )
        self.flow = CounterFlow(services, config, show)
        around.on_open(self.location)

    def _not_syncing(self) -> str:
        return say("This is the training: nothing is sent.") if self._around.training else NOT_ENROLLED

    def _settings_desks(self) -> tuple[SettingsDesk, ...]:
        shop = self._around.workshop
        return (SettingsDesk(shop, self._printing, training=self._around.training),) if shop else ()

    def _training_desks(self) -> tuple[TrainingDesk, ...]:
        if not self._around.training:
            return ()
        practice = training.samples()

        def free_bag() -> str:
            return next((bag for bag in practice.bags if self.store.visits.bag_used(bag) is None), practice.bags[0])

        return (TrainingDesk(practice.cases, free_bag, lambda: self._around.on_training(False)),)

    def start(self) -> None:
        """Begin to sync, if central knows this station; the queue's signatures are checked meanwhile."""
        self.store.signatures.start()
        self._printing.start()
        if self._can_sync:
            self._runner.start()
            if self._doorbell:
                self._doorbell.start()
        else:
            self._around.on_status(SyncStatus(problem="" if self._around.training else NOT_ENROLLED))

    def close(self) -> None:
        """Commit what is sealed, stop the sync, close the store."""
        try:
            self.flow.close()
        finally:
            self._printing.stop()
            if self._doorbell:
                self._doorbell.stop(1.0)
            self._runner.stop()
            self._day.stop(1.0)
            self._client.close()
            self.store.close()
