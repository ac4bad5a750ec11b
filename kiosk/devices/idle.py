"""Notices that nobody does anything: no touch, no key, no scan."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Signal

_LIFE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,  # keys of a hand scanner, which nobody else sees
    }
)


class IdleWatch(QObject):
    """Install on the application, after the filters that swallow keys: the last one installed sees them first.

    Signals:
        idle: nobody did anything for the whole time; again only after somebody did.
    """

    idle = Signal()

    def __init__(self, after_s: float, parent: QObject | None = None) -> None:
        """`after_s` 0: never."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(after_s * 1000))
        self._timer.timeout.connect(self.idle)
        self._since = QElapsedTimer()
        self.touch()

    def touch(self) -> None:
        """Somebody does something."""
        self._since.start()
        if self._timer.interval():
            self._timer.start()

    def quiet_s(self) -> float:
        """Seconds since somebody did something."""
        return self._since.elapsed() / 1000

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _LIFE:
            self.touch()
        return False
