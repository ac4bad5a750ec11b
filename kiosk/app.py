"""The one place where the station's window, devices and threads are built, joined and stopped."""

import logging
import math
import signal
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from kiosk import language
from kiosk.crash import may_restart, write_crash_file
from kiosk.customer_window import CustomerWindow
from kiosk.devices import photo
from kiosk.devices.camera import Camera, CameraSignals
from kiosk.devices.camera_state import CameraState
from kiosk.devices.decoder import Decoder
from kiosk.devices.diagnosis import COVER_ONE
from kiosk.devices.idle import IdleWatch
from kiosk.devices.preview import PreviewFeed
from kiosk.devices.ranking import Standing
from kiosk.devices.scan_worker import Help, Located, ScanWorker
from kiosk.devices.serial_scanner import LineStatus, SerialScanner
from kiosk.devices.sound import Speaker
from kiosk.devices.sources import Source, parse_source
from kiosk.devices.still import STILL_S, Stillness, StillWatch
from kiosk.devices.wedge import WedgeFilter
from kiosk.feedback import Feedback
from kiosk.flow import checkpoints
from kiosk.flow.actions import Act, Action
from kiosk.flow.counter import CameraChanged, Keyed, NoPicture
from kiosk.flow.presenter import Presenter, wanted_formats
from kiosk.flow.settings_desk import Workshop
from kiosk.flow.staff_actions import AutoLock
from kiosk.flow.status import StatusPresenter
from kiosk.flow.views import (
    BagView,
    CodeMark,
    CodeOutline,
    Gauge,
    PhotoGauges,
    PhotoView,
    ScanView,
    SignInView,
    TroubleView,
    View,
)
from kiosk.settings import Settings
from kiosk.station import Around, Station, disk_space
from kiosk.theme import Mode, apply_theme, asset
from kiosk.window import CounterWindow
from kiosk.workshop import Central, Hooks, StationWorkshop, with_central
from sync.domain.codes import Scan
from sync.domain.opening import PartState
from sync.domain.sentence import joined, say
from sync.station.clock import SystemClock
from sync.station.ports import Clock, StoreError
from sync.store.wanted import WantedFile

log = logging.getLogger(__name__)

GAUGE_MS = 200
RESTART_MS = 3000
SAVED_MS = 1500
NEWS_MS = 5000
HUSH_S = 3.0  # on the sign-in page: then nobody types a PIN
QUIET_S = 60.0
_MARKS = {Standing.FIRST: CodeMark.FIRST, Standing.CHOICE: CodeMark.CHOICE, Standing.OTHER: CodeMark.OTHER}


class CameraShutter:
    """The flow's shutter: the newest frame as a JPEG, with what is wrong with it in words.

    `room` tells the free space as a multiple of what a new return needs.
    """

    def __init__(self, camera: Camera | None, room: Callable[[], float] = lambda: math.inf) -> None:
        self._camera = camera
        self._room = room

    def shoot(self) -> tuple[bytes, str]:
        """NoPicture when the camera gives none."""
        frame = self._camera.latest() if self._camera else None
        if frame is None:
            raise NoPicture(self._camera.state.words if self._camera else CameraState.NONE.words)
        shot = photo.take(frame.image, photo.budget_for(self._room()))
        return shot.jpeg, _problem(shot.quality)


class AppLanguages:
    """`language_desk.Languages` of a running window."""

    names: Mapping[str, str] = language.NAMES

    def __init__(self, spoken: str, shop: Workshop, tell: Callable[[str], None]) -> None:
        """`tell` lets the windows speak; from any thread."""
        self.spoken = spoken
        self._shop = shop
        self._tell = tell

    def choose(self, tag: str) -> None:
        self.spoken = tag
        self._tell(tag)
        self._shop.save({"language": tag}, restart=False)


class AppInstruments:
    """`opening_desk.Instruments` of a running window."""

    def __init__(self, camera: Camera | None, speaker: Speaker) -> None:
        self._camera = camera
        self._speaker = speaker

    def camera(self) -> tuple[PartState, str]:
        if self._camera is None:
            return PartState.NOTE, CameraState.NONE.words
        state = self._camera.state
        if state is CameraState.STARTING:
            return PartState.WAITING, state.words
        return (PartState.WRONG if state.words else PartState.OK), state.words

    def sound(self) -> str:
        return self._speaker.words

    def play(self, what: Feedback) -> None:
        self._speaker.play(what)


def _problem(quality: photo.PhotoQuality) -> str:
    if not quality.focus_ok:
        return say("The photo is blurred.")
    if quality.light is photo.Light.LOW:
        return say("The photo is too dark.")
    if quality.light is photo.Light.HIGH:
        return say("The photo is too bright.")
    return "" if quality.glare_ok else say("The light is reflected in the photo.")


def _gauges(quality: photo.PhotoQuality, still: Stillness) -> PhotoGauges:
    light = {photo.Light.LOW: Gauge.LOW, photo.Light.OK: Gauge.OK, photo.Light.HIGH: Gauge.HIGH}[quality.light]
    return PhotoGauges(
        focus=Gauge.OK if quality.focus_ok else Gauge.LOW,
        light=light,
        glare=Gauge.OK if quality.glare_ok else Gauge.HIGH,
        still=Gauge.OK if still.still_s >= STILL_S else Gauge.LOW,
    )


class StationApp(QObject):
    """A running counter: window, camera, scanners, flow and sync.

    Signals:
        view_changed: the view that the window shows now.
    """

    view_changed = Signal(object)
    _measured = Signal(object, bool)
    _opened = Signal(str)
    _on_duty = Signal(str, bool)
    _crashed = Signal(object)
    _trains = Signal(bool)
    _tried = Signal(object)
    _saved = Signal(object, bool)
    _left = Signal()
    _chosen = Signal(str)
    _news = Signal()

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        *,
        clock: Clock | None = None,
        restart: Callable[[], None] | None = None,
        training: bool = False,
        relaunch: Callable[[bool], None] | None = None,
        config: Path | None = None,
    ) -> None:
        """`restart` begins anew after an error that nobody foresaw; without it the trouble page stays. `training`: the
        settings are the training's (kiosk.training); `relaunch` begins anew in the training or out of it. `config`: the
        settings file, which the settings page writes."""
        super().__init__()
        self._app = app
        settings, central = _with_central(settings)
        self._settings = self._shown = settings
        self._clock = clock or SystemClock()
        self._restart = restart
        self._relaunch = relaunch
        self._help = Help()
        self._is_broken = False
        self._is_ready = False
        self._is_stopped = False
        self._stopped_well = True
        apply_theme(app, _mode(app, settings.theme), settings.font_scale)
        spoken = language.of_setting(settings.language)
        language.speak(app, language.tongue(spoken))
        self.window = CounterWindow(training=training)
        self.customer = CustomerWindow(self.window, settings.customer_display, training=training)
        source = parse_source(settings.camera) if settings.camera.source != "none" else None
        self._camera_signals = CameraSignals(self)
        self.camera = Camera(source, self._camera_signals, rotation=settings.camera.rotation) if source else None
        decoder = Decoder(itf_lengths=frozenset(settings.itf_lengths))
        self.feed = PreviewFeed(self, mirror=settings.camera.mirror, fill=True)
        self.scans = ScanWorker(self.camera.mailbox, decoder, self) if self.camera else None
        self.wedge = WedgeFilter(self, scanners=settings.scanner)
        self.serial = [SerialScanner(scanner, self) for scanner in settings.scanner if scanner.port]
        self.idle = IdleWatch(settings.lock_s, self)
        self.speaker = Speaker(settings.volume)
        self.status = StatusPresenter(self._clock, settings.associate, self)
        shop = StationWorkshop(settings, config, self._hooks(), self._clock, central.keys, training=training)
        self._languages = AppLanguages(spoken, shop, self._chosen.emit)
        around = Around(
            clock=self._clock,
            shutter=CameraShutter(self.camera, disk_space(settings).room),
            checkpoints=checkpoints.read(asset("checkpoints.json").read_text(encoding="utf-8")),
            foreign_codes=asset("foreign_codes.json").read_text(encoding="utf-8"),
            on_open=self._opened.emit,
            on_status=self.status.on_sync,
            on_printer=self.status.on_printer,
            on_staff=self._on_duty.emit,
            instruments=AppInstruments(self.camera, self.speaker),
            training=training,
            on_training=self._trains.emit,
            workshop=shop,
            languages=self._languages,
            results=central.results,
            on_settings=self._news.emit,
            devices=self._devices,
        )
        self.presenter = Presenter(lambda show: Station(settings, around, show), self)
        self._lines: dict[str, str] = {}  # by hand scanner: its state
        self._watch = StillWatch()
        self._watched = -1  # the number of the frame that was measured last
        self._gauge_timer = QTimer(self)
        self._gauge_timer.setInterval(GAUGE_MS)
        self._wire()

    def _wire(self) -> None:
        self._camera_signals.state_changed.connect(self._on_camera)
        self.wedge.code_read.connect(self._on_scan)
        for scanner in self.serial:
            scanner.code_read.connect(self._on_scan)
            scanner.state_changed.connect(self._on_scanner)
        if self.camera and self.scans:
            self.camera.add_preview(self.feed)
            self.scans.code_read.connect(self._on_scan)
            self.scans.located.connect(self._on_located)
            self.scans.help_changed.connect(self._on_help)
        self.feed.frame_ready.connect(self._show_frame)
        self.window.acted.connect(self._on_acted)
        self.window.page_changed.connect(self._on_page)
        self.presenter.view_changed.connect(self._on_view)
        self.presenter.heard.connect(self._on_heard)
        self.presenter.customer_changed.connect(self.customer.show_view)
        self.presenter.failed.connect(self.on_unforeseen)
        self.status.changed.connect(self.window.show_status)
        self._opened.connect(self.status.on_location)
        self._on_duty.connect(self.status.on_staff)
        self.idle.idle.connect(lambda: self._on_acted(AutoLock()))
        self._crashed.connect(self._show_crash)
        self._trains.connect(self._on_training)
        self._tried.connect(self._try_out)
        self._saved.connect(self._on_saved)
        self._left.connect(self._app.quit)
        self._chosen.connect(self._speak)
        self._news.connect(self._when_quiet)
        self._gauge_timer.timeout.connect(self._ask_gauges)
        self._measured.connect(self._show_gauges)

    def start(self) -> None:
        """Show the window and begin; the first view comes when the store is open."""
        self._app.installEventFilter(self.wedge)
        self._app.installEventFilter(self.idle)
        self._app.aboutToQuit.connect(self.stop)
        if self._settings.full_screen:
            self.window.showFullScreen()
        else:
            self.window.show()
        self.customer.place()
        self.status.start()
        self.speaker.start()
        self.presenter.start()
        for scanner in self.serial:
            scanner.start()
        if self.camera and self.scans:
            self.camera.start()
            self.scans.start()
        else:
            self._on_camera(CameraState.NONE)

    @Slot()
    def stop(self) -> bool:
        """Commit what is sealed and end every thread; False when it went wrong. Again: same answer."""
        if self._is_stopped:
            return self._stopped_well
        self._is_stopped = True
        self._gauge_timer.stop()
        self.status.stop()
        self.customer.close()
        self._app.removeEventFilter(self.wedge)
        self._app.removeEventFilter(self.idle)
        stopped = [self.scans.stop() if self.scans else True, self.camera.stop() if self.camera else True]
        stopped += [scanner.stop() for scanner in self.serial]
        stopped.append(self.speaker.stop())
        self._stopped_well = self.presenter.stop() and all(stopped)
        return self._stopped_well

    def switch_camera(self, source: Source) -> None:
        """Show another source from now on; nothing happens at a station without a camera."""
        if self.camera:
            self.camera.switch(source)

    def on_unforeseen(self, problem: BaseException) -> None:
        """An error that nobody foresaw, from any thread: crash file, trouble page, fresh start."""
        self._crashed.emit(problem)

    @Slot(object)
    def _show_crash(self, problem: BaseException) -> None:
        if self._is_broken:
            return
        self._is_broken = True
        stamp = self._clock.now().strftime("%Y%m%d-%H%M%S")
        path = write_crash_file(self._settings.data_folder / "crashes", problem, stamp)
        log.error("unforeseen error, crash file %s", path, exc_info=problem)
        again = self._restart is not None and may_restart()
        self.window.show_view(
            TroubleView(
                title=say("The program met an error"),
                what_happened=say("Nothing that was saved is lost."),
                what_to_do=say("It starts again by itself in a moment, where the return was.")
                if again
                else say("It has started again several times. Call support before you go on."),
                detail=say("Details for support: {name}", name=path.name)
                if path
                else say("The crash file could not be written."),
            )
        )
        if again:
            QTimer.singleShot(RESTART_MS, self, self._start_again)

    def _devices(self) -> dict[str, object]:
        """For the heartbeat; called in the sync's thread."""
        camera = self.camera.state if self.camera else CameraState.NONE
        return {"camera": camera.value, "scanners": self._lines.copy()}

    def _hooks(self) -> Hooks:
        return Hooks(
            try_out=self._tried.emit,
            saved=self._saved.emit,
            play=lambda: self.speaker.play(Feedback.COMMIT),
            begin_training=lambda: self._trains.emit(True),
            leave=self._left.emit,
        )

    @Slot(object)
    def _try_out(self, settings: Settings) -> None:
        """What a supervisor turns is seen and heard at once; closing the page brings back what holds."""
        shown, self._shown = self._shown, settings
        if settings.camera != shown.camera:
            self.feed.set_mirror(settings.camera.mirror)
            if settings.camera.source != "none":
                self.switch_camera(parse_source(settings.camera))
        if settings.theme != shown.theme:
            apply_theme(self._app, _mode(self._app, settings.theme))
        self.speaker.set_volume(settings.volume)
        if settings.language != shown.language:
            self._speak(settings.language)

    @Slot(object, bool)
    def _on_saved(self, settings: Settings, restart: bool) -> None:
        self._settings = settings
        if restart and self._restart:
            QTimer.singleShot(SAVED_MS, self, self._start_again)

    @Slot()
    def _when_quiet(self) -> None:
        """Central sets other values: they hold after a new start, which waits until nobody is at work here."""
        if self._restart is None or self._is_stopped:
            return
        quiet_s, view = self.idle.quiet_s(), self.window.view()
        if (isinstance(view, SignInView) and quiet_s > HUSH_S) or (isinstance(view, ScanView) and quiet_s > QUIET_S):
            self._start_again()
        else:
            QTimer.singleShot(NEWS_MS, self, self._when_quiet)

    @Slot(str)
    def _speak(self, setting: str) -> None:
        """In another language from now on: every window says anew what it shows."""
        tag = self._languages.spoken = language.of_setting(setting)
        language.speak(self._app, language.tongue(tag))
        self.window.retell()
        self.customer.retell()

    @Slot(bool)
    def _on_training(self, begins: bool) -> None:
        """The other counter begins as a fresh program: nothing of one is left in the other."""
        self.stop()
        if self._relaunch:
            self._relaunch(begins)
        else:
            self._app.quit()

    @Slot()
    def _start_again(self) -> None:
        self.stop()
        if self._restart:
            self._restart()

    @Slot(object)
    def _on_acted(self, action: Action) -> None:
        if not self._is_broken:
            self.presenter.on_input(Keyed(action) if self.window.by_key else action)

    @Slot(object)
    def _on_scan(self, scan: Scan) -> None:
        self.idle.touch()
        if self._is_broken:
            self._say_not_taken()
            return
        self.window.page().flush()  # what was typed belongs to the page before the scan
        self.presenter.on_input(scan)

    def _say_not_taken(self) -> None:
        view, words = self.window.view(), say("The last scan was not taken: scan it again after the start.")
        if isinstance(view, TroubleView) and words not in view.detail:
            self.window.show_view(replace(view, detail=joined(view.detail, words)))

    @Slot(object)
    def _on_view(self, view: View) -> None:
        if self._is_broken:
            return
        before = self.window.view()
        self.window.show_view(view)
        self._tell_preview()
        if isinstance(view, PhotoView) and isinstance(before, PhotoView) and view.photos != before.photos:
            self.presenter.worker.submit(self._watch.taken)  # the next one waits until something has moved
        if not self._is_ready:
            self._is_ready = True
            log.info("ready to scan")
        if self.scans:
            waits = isinstance(view, ScanView | BagView)
            wanted = wanted_formats(view, self._settings.more_formats)
            self.scans.set_wanted(wanted, self.presenter.expectation, helps=waits)
        if isinstance(view, PhotoView):
            if not self._gauge_timer.isActive():
                self._watch = StillWatch()
                self._gauge_timer.start()
        else:
            self._gauge_timer.stop()
        self.view_changed.emit(view)

    @Slot(object)
    def _on_heard(self, says: Feedback) -> None:
        self.window.flash(says)
        self.speaker.play(says)

    @Slot(object)
    def _on_camera(self, state: CameraState) -> None:
        self.status.on_camera(state.brief)
        self._tell_preview()
        self.presenter.on_input(CameraChanged(state.words))

    @Slot(object)
    def _on_located(self, located: Located) -> None:
        preview = self.window.preview()
        if preview is None:
            self.window.show_advice(COVER_ONE if located.choices else "")
            return
        numbers = iter(range(1, len(located.outlines) + 1))
        preview.set_codes(
            tuple(
                CodeOutline(
                    outline.text,
                    tuple(self.feed.place(corner) for corner in outline.corners),
                    _MARKS[outline.standing],
                    next(numbers) if outline.standing is Standing.CHOICE else 0,
                )
                for outline in sorted(located.outlines, key=lambda one: one.corners[0])
            )
        )

    @Slot(object)
    def _on_help(self, wanted: Help) -> None:
        self._help = wanted
        self.feed.look_closer(wanted.zoom)
        self._show_help()

    def _show_help(self) -> None:
        if self.window.preview():
            self.window.show_advice(self._help.reason.words if self._help.reason else "")
            self.window.shine(self._help.dark and self._settings.camera.lamp and not self._camera_words())

    @Slot(str)
    def _on_chosen(self, text: str) -> None:
        if self.scans:
            self.scans.choose(text)

    @Slot(object)
    def _on_scanner(self, status: LineStatus) -> None:
        self._lines[status.name] = status.state.value
        self.status.on_scanner(status.name, status.words)

    @Slot()
    def _on_page(self) -> None:
        preview = self.window.preview()
        if preview is None:
            self.feed.set_size(0, 0)
            self.window.shine(False)
            return
        preview.set_codes(())
        self._show_help()
        preview.frame_size_changed.connect(self._fit, Qt.ConnectionType.UniqueConnection)
        preview.chosen.connect(self._on_chosen, Qt.ConnectionType.UniqueConnection)
        self._fit()
        self._tell_preview()

    @Slot()
    def _fit(self) -> None:
        preview = self.window.preview()
        if preview:
            size = preview.frame_size()
            self.feed.set_size(size.width(), size.height())

    def _tell_preview(self) -> None:
        preview = self.window.preview()
        if preview:
            preview.set_message(self._camera_words())

    def _camera_words(self) -> str:
        return self.camera.state.words if self.camera else CameraState.NONE.words

    @Slot()
    def _show_frame(self) -> None:
        preview, image = self.window.preview(), self.feed.take()
        if preview and image and not self._camera_words():  # a black or frozen picture must not cover the words
            preview.set_frame(image)

    @Slot()
    def _ask_gauges(self) -> None:
        frame, watch = self.camera.latest() if self.camera else None, self._watch
        if frame is None or frame.number == self._watched:
            return
        self._watched = frame.number

        def measure() -> None:
            quality = photo.measure(frame.image)
            still = watch.judge(frame.image, frame.at, good=quality.good)
            if still.shoot:
                watch.taken()
            self._measured.emit(_gauges(quality, still), still.shoot)

        self.presenter.worker.submit(measure)

    @Slot(object, bool)
    def _show_gauges(self, gauges: PhotoGauges, shoot: bool) -> None:
        self.window.show_gauges(gauges)
        view = self.window.view()
        if shoot and isinstance(view, PhotoView) and view.auto and not view.no_camera:
            self.idle.touch()  # something moved under the camera
            self._on_acted(Act.AUTO_SHOT)


def _with_central(settings: Settings) -> tuple[Settings, Central]:
    """What central sets holds from the start on; a station that was never told runs by its file."""
    try:
        kept = WantedFile(settings.data_folder).current()
    except StoreError as problem:
        log.warning("central's settings: %s", problem)
        kept = None
    return with_central(settings, kept.values if kept else {})


def quit_on_signals(app: QApplication) -> None:
    """Ctrl+C and a service manager's SIGTERM close the window as a person would. Python sees a signal when its code
    runs next, which the status bar's timer does every second."""
    for number in (signal.SIGINT, signal.SIGTERM):
        # Through a timer: before the event loop runs, a plain quit would be forgotten.
        signal.signal(number, lambda *_: QTimer.singleShot(0, app.quit))


def _mode(app: QApplication, wanted: str) -> Mode:
    if wanted == "auto":
        dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Mode.DARK if dark else Mode.LIGHT
    return Mode(wanted)
