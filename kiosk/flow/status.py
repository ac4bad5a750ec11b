"""The bar on top: what the sync, the camera and the clock say, as one frozen view."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.flow.views import StatusView
from sync.station.ports import Clock
from sync.station.status import SyncStatus


class StatusPresenter(QObject):
    """Emits a new StatusView when something changed. `on_sync` may be called from any thread."""

    changed = Signal(object)
    _synced = Signal(object)
    _printing = Signal(object)

    def __init__(self, clock: Clock, staff: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._location = ""
        self._staff = staff
        self._can_lock = False
        self._sync: SyncStatus | None = None
        self._camera = ""
        self._scanners: dict[str, str] = {}
        self._last: StatusView | None = None
        self._printer = ""
        self._synced.connect(self._on_synced)
        self._printing.connect(self._on_printing)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._emit)

    def start(self) -> None:
        self._timer.start()
        self._emit()

    def stop(self) -> None:
        self._timer.stop()

    def on_sync(self, status: SyncStatus) -> None:
        self._synced.emit(status)

    @Slot(str)
    def on_location(self, name: str) -> None:
        self._location = name
        self._emit()

    @Slot(str)
    def on_camera(self, words: str) -> None:
        self._camera = words
        self._emit()

    @Slot(str, bool)
    def on_staff(self, name: str, can_lock: bool) -> None:
        """Who is on duty; empty while the counter is locked."""
        self._staff, self._can_lock = name, can_lock
        self._emit()

    def on_printer(self, words: str) -> None:
        """What hinders a printer; empty when all is well. From any thread."""
        self._printing.emit(words)

    @Slot(object)
    def _on_printing(self, words: str) -> None:
        self._printer = words
        self._emit()

    def on_scanner(self, name: str, words: str) -> None:
        """What is wrong with a serial scanner; empty words when all is well."""
        self._scanners[name] = words
        self._emit()

    @Slot(object)
    def _on_synced(self, status: SyncStatus) -> None:
        self._sync = status
        self._emit()

    @Slot()
    def _emit(self) -> None:
        view = self.view()
        if view != self._last:
            self._last = view
            self.changed.emit(view)

    def view(self) -> StatusView:
        sync = self._sync
        return StatusView(
            location=self._location,
            staff=self._staff,
            online=bool(sync and sync.online),
            offline_since=sync.offline_since if sync else None,
            offline_s=self._offline_s(),
            waiting=sync.waiting if sync else 0,
            needs_person=sync.dead + sync.on_hold if sync else 0,
            photos_waiting=sync.photos if sync else 0,
            oldest=sync.oldest if sync else None,
            clock=self._clock.now().astimezone().strftime("%H:%M"),
            camera=self._camera,
            problem=self._problem(),
            can_lock=self._can_lock,
            printer=self._printer,
        )

    def _problem(self) -> str:
        """A scanner that is not there hinders the return in hand; what the sync says is on the queue page as well."""
        sync = self._sync
        of_sync = (sync.problem or sync.clock_problem) if sync else ""
        return next(filter(None, self._scanners.values()), "") or of_sync

    def _offline_s(self) -> int | None:
        """In whole minutes after the first one, so that the bar does not change every second."""
        if self._sync is None or self._sync.offline_since is None:
            return None
        seconds = max(0, int((self._clock.now() - self._sync.offline_since).total_seconds()))
        return seconds if seconds < 60 else seconds // 60 * 60
