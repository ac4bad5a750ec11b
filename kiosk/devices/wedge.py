"""Hand scanners that act as a keyboard, told from people by their speed.

A scanner types a character every few milliseconds and ends with Enter or Tab; a person needs 60 ms and more. So each
character is held back for a moment: if the next one follows quickly the burst goes on being held, and when Enter or
Tab closes it, it is a scan and nobody else ever sees its keys. Otherwise the keys are handed to where they were going,
in order and unchanged.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from shiboken6 import isValid

from sync.domain.codes import MAX_CODE_LENGTH, Reader, Scan, Symbology

GAP_S = 0.035  # between two keys of a scanner; slow wireless ones need up to 30 ms
SHORTEST = 4
HOLD_MS = 38

_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_MODIFIER_KEYS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)
_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier  # as Windows reports AltGr
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


def event_time(event: QKeyEvent) -> float:
    """Seconds at which the window system saw the key: right even when this program was busy meanwhile."""
    return event.timestamp() / 1000 if event.timestamp() else time.monotonic()


@dataclass(frozen=True, slots=True)
class _Held:
    """A key event on hold and where it was going."""

    target: QObject
    event: QKeyEvent


class WedgeFilter(QObject):
    """Install on the application: `app.installEventFilter(wedge)`.

    Signals:
        code_read: sync.domain.codes.Scan, reader WEDGE; text as the scanner sent it, without prefix and suffix.
    """

    code_read = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        time_of: Callable[[QKeyEvent], float] = event_time,
        prefix: str = "",
        suffix: str = "",
    ) -> None:
        super().__init__(parent)
        self._time_of = time_of
        self._prefix, self._suffix = prefix, suffix
        self._held: list[_Held] = []
        self._text: list[str] = []
        self._last_at = float("-inf")
        self._finished_at = float("-inf")
        self._swallowed: set[int] = set()
        self._on_its_way: list[QKeyEvent] = []
        self._fresh = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_silence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True for keys that are held back or belong to a scan."""
        if event.type() == QEvent.Type.InputMethod:
            self._settle()  # composed text goes its own way; what was typed before it must not come after it
            return False
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if any(event is known for known in self._on_its_way):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._on_override(event)
        if event.type() == QEvent.Type.KeyRelease:
            return self._on_release(watched, event)
        return self._on_press(watched, event)

    def _on_override(self, event: QKeyEvent) -> bool:
        """A key of a burst is no shortcut: accepted here, it comes again as a plain key press."""
        in_burst = bool(self._text) and self._is_quick(event)
        if in_burst and (_is_character(event) or event.key() in _ENDS or _is_control_character(event)):
            event.accept()
            return True
        return False

    def _on_press(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIER_KEYS:
            return False  # scanners press Shift inside a burst; it changes nothing by itself
        quick = bool(self._text) and self._is_quick(event)
        if event.isAutoRepeat():
            return self._on_repeat(event)
        if self._is_second_end(event):
            self._swallowed.add(event.key())
            return True
        if event.key() in _ENDS and quick and len(self._text) >= SHORTEST:
            self._finished_at = self._time_of(event)
            self._swallowed.add(event.key())
            self._finish()
            return True
        if _is_character(event) or (quick and _is_control_character(event)):
            if not quick:
                self._settle()
            self._hold(watched, event)
            return True
        self._settle()
        self._swallowed.discard(event.key())
        return False

    def _on_repeat(self, event: QKeyEvent) -> bool:
        """A key that is held down: a person. Repeats of a swallowed key (a stuck scanner) stay swallowed."""
        if event.key() in self._swallowed:
            return True
        self._settle()
        return False

    def _on_release(self, watched: QObject, event: QKeyEvent) -> bool:
        """A release follows its press: swallowed with it, or held until it was handed on."""
        if event.key() in self._swallowed:
            if not event.isAutoRepeat():
                self._swallowed.discard(event.key())
            return True
        if any(held.event.key() == event.key() for held in self._held):
            self._held.append(_Held(watched, _copied(event)))
            return True
        return False

    def _is_second_end(self, event: QKeyEvent) -> bool:
        """Scanners set to CR+LF end a scan twice; the second end must press nothing."""
        late_s = self._time_of(event) - self._finished_at
        ends = event.key() in _ENDS or event.text() in ("\r", "\n")
        return ends and not self._text and 0 <= late_s < GAP_S

    def _is_quick(self, event: QKeyEvent) -> bool:
        return 0 <= self._time_of(event) - self._last_at < GAP_S

    def _hold(self, watched: QObject, event: QKeyEvent) -> None:
        self._last_at = self._time_of(event)
        self._fresh = True
        self._swallowed.discard(event.key())
        if len(self._text) <= MAX_CODE_LENGTH:
            self._text.append(event.text())
            self._held.append(_Held(watched, _copied(event)))
        elif self._held:
            self._swallow_held()  # far too long for any code: garbage from here on, and nobody's typing
        self._timer.start(HOLD_MS)

    def _on_silence(self) -> None:
        """No key for the hold time: a person. If this program was busy, keys may be waiting behind the timer."""
        if self._fresh:
            # One more turn of the event loop lets waiting keys in first; a late timer alone proves no silence.
            self._fresh = False
            self._timer.start(0)
            return
        self._settle()

    def _finish(self) -> None:
        """The burst is a scan."""
        self._timer.stop()
        text = "".join(self._text)
        self._swallow_held()
        self._text.clear()
        self._last_at = float("-inf")
        if len(text) <= MAX_CODE_LENGTH:
            text = text.removeprefix(self._prefix).removesuffix(self._suffix)
        self.code_read.emit(Scan(text, Symbology.UNKNOWN, Reader.WEDGE))

    def _swallow_held(self) -> None:
        """Forget the keys; releases that are still to come are forgotten too."""
        for held in self._held:
            if held.event.type() == QEvent.Type.KeyPress:
                self._swallowed.add(held.event.key())
            else:
                self._swallowed.discard(held.event.key())
        self._held.clear()

    def _settle(self) -> None:
        """The burst broke off without an end: typing, unless no person could have typed so much."""
        if len(self._text) > MAX_CODE_LENGTH:
            self._finish()
        else:
            self._deliver()

    def _deliver(self) -> None:
        """The keys were typed: hand them to where they were going."""
        self._timer.stop()
        held, self._held = self._held, []
        self._text.clear()
        self._last_at = float("-inf")
        for item in held:
            if not isValid(item.target):
                continue
            self._on_its_way.append(item.event)
            try:
                QCoreApplication.sendEvent(item.target, item.event)
            finally:
                self._on_its_way.remove(item.event)


def _is_character(event: QKeyEvent) -> bool:
    text = event.text()
    if not text or not text.isprintable():
        return False
    commanding = event.modifiers() & _COMMANDING
    return commanding in (Qt.KeyboardModifier.NoModifier, _ALT_GR)


def _is_control_character(event: QKeyEvent) -> bool:
    """GS, RS, FS, US and EOT, which scanners send inside GS1 and driving-licence codes as Ctrl + a key."""
    text = event.text()
    return len(text) == 1 and (text == "\x04" or "\x1c" <= text <= "\x1f")


def _copied(event: QKeyEvent) -> QKeyEvent:
    """An event of our own: Qt's lives only as long as its delivery."""
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
