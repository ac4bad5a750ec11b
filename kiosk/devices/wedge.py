"""Hand scanners that act as a keyboard, told from people by their speed.

A scanner types a character every few milliseconds and ends with Enter or Tab; a person needs 60 ms and more. So each
key is held back for a moment: if the next one follows quickly the run goes on being held, and when it is over it was a
scan (`kiosk.devices.bursts`), whose keys nobody else ever sees, or typing, which is handed to where it was going, in
order and unchanged.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from kiosk.devices.bursts import DEFAULT, Kind, Stroke, belongs, judge, patience
from kiosk.devices.layouts import ALT_GR, PLAIN, SHIFT, Key
from kiosk.settings import ScannerSettings
from sync.domain.codes import MAX_CODE_LENGTH, Reader, Scan, Symbology

_MOST = MAX_CODE_LENGTH + 1  # keys that are kept: enough to see that a code is too long
_LATE_MS = 3  # the timer waits a little longer than the last moment at which a key could still belong
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
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
_X_ALT_GR = 0x80  # Mod5, which X and Wayland keep for the third level
# How far a window system's scan codes are from the PC's; where they mean something else there is no entry.
_SCAN_CODE_OFFSETS = {"windows": 0, "xcb": 8, "wayland": 8, "offscreen": 0}


def event_time(event: QKeyEvent) -> float:
    """Seconds at which the window system saw the key: right even when this program was busy meanwhile."""
    return event.timestamp() / 1000 if event.timestamp() else time.monotonic()


@dataclass(frozen=True, slots=True)
class _Held:
    """An event on hold and where it was going."""

    target: QObject
    event: QKeyEvent | QInputMethodEvent


class WedgeFilter(QObject):
    """Install on the application: `app.installEventFilter(wedge)`.

    Signals:
        code_read: sync.domain.codes.Scan, reader WEDGE; text as the scanner meant it, without prefix and suffix.
        run_read: tuple of kiosk.devices.bursts.Stroke, the keys of each scan, for those who learn a scanner.
    """

    code_read = Signal(object)
    run_read = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        time_of: Callable[[QKeyEvent], float] = event_time,
        scanners: Sequence[ScannerSettings] = (),
    ) -> None:
        """`scanners`: the keyboard-type ones among the settings; without any the default rules are used."""
        super().__init__(parent)
        self._time_of = time_of
        self._scanners = tuple(scanner for scanner in scanners if not scanner.port) or (DEFAULT,)
        self._gap_s = max(scanner.gap_ms for scanner in self._scanners) / 1000
        self._held: list[_Held] = []
        self._run: list[Stroke] = []
        self._swallowed: set[int] = set()
        self._down: set[int] = set()
        self._let_go: QKeyEvent | None = None
        self._shift_seen = False
        self._on_its_way: list[QEvent] = []
        self._fresh = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_silence)

    def is_holding(self) -> bool:
        """Whether keys are on hold that have not been decided about."""
        return bool(self._run)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True for events that are held back or belong to a scan."""
        if any(event is known for known in self._on_its_way):
            return False
        match event:
            case QInputMethodEvent():
                return self._on_composed(watched, event)
            case QKeyEvent() if event.type() == QEvent.Type.ShortcutOverride:
                return self._on_override(event)
            case QKeyEvent() if event.type() == QEvent.Type.KeyRelease:
                return self._on_release(watched, event)
            case QKeyEvent() if event.type() == QEvent.Type.KeyPress:
                return self._on_press(watched, event)
        return False

    def _on_override(self, event: QKeyEvent) -> bool:
        """A key of a run is no shortcut: accepted here, it comes again as a plain key press. Any other key ends the
        run now, since a shortcut is obeyed before its key is pressed."""
        if event.key() in _MODIFIER_KEYS:
            return False
        if self._goes_on(self._stroke(event)):
            event.accept()
            return True
        self._settle()
        return False

    def _on_press(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIER_KEYS:
            self._shift_seen = self._shift_seen or event.key() == Qt.Key.Key_Shift
            return False  # scanners press Shift inside a run; it changes nothing by itself
        self._shift_seen = False
        self._down.add(event.nativeScanCode())
        stroke = self._stroke(event)
        # Keys repeat after 200 ms and more; X calls the second of two equal keys within a millisecond a repeat.
        if event.isAutoRepeat() and not (self._run and 0 <= stroke.at - self._run[-1].at < self._gap_s):
            return self._on_repeat(event)
        if not self._goes_on(stroke):
            self._settle()
        self._swallowed.discard(event.key())
        self._hold(stroke, _Held(watched, _copied(event)))
        return True

    def _on_repeat(self, event: QKeyEvent) -> bool:
        """A key that is held down: a person. Repeats of a swallowed key (a stuck scanner) stay swallowed."""
        if event.key() in self._swallowed:
            return True
        self._settle()
        return False

    def _on_release(self, watched: QObject, event: QKeyEvent) -> bool:
        """A release follows its press: swallowed with it, or held until it was handed on."""
        if self._is_unseen(event):
            return True
        if event.key() in self._swallowed:
            if not event.isAutoRepeat():
                self._swallowed.discard(event.key())
            return True
        if any(isinstance(held.event, QKeyEvent) and held.event.key() == event.key() for held in self._held):
            self._held.append(_Held(watched, _copied(event)))
            return True
        return False

    def _is_unseen(self, event: QKeyEvent) -> bool:
        """Whether a key is let go inside a run whose press an input method kept: a dead key belongs to the scan too.

        Its Shift may be let go before it; then Shift was pressed since the last other key.
        """
        if event is self._let_go or event.isAutoRepeat() or event.key() in _MODIFIER_KEYS:
            return False
        self._let_go = event  # the same event comes again for each widget that it passes
        key, was_seen = _key(event), event.nativeScanCode() in self._down
        self._down.discard(event.nativeScanCode())
        shifted = self._shift_seen
        self._shift_seen = False
        if was_seen or key is None or not self._run:
            return False
        key = replace(key, level=SHIFT) if shifted and key.level == PLAIN else key
        self._add(Stroke(self._time_of(event), "", Kind.CHARACTER, key))
        return True

    def _on_composed(self, watched: QObject, event: QInputMethodEvent) -> bool:
        """Text made of several keys comes after what was typed before it, or is a part of a scan."""
        if not self._run or not event.commitString():
            self._settle()
            return False
        copy = QInputMethodEvent(event.preeditString(), event.attributes())
        copy.setCommitString(event.commitString(), event.replacementStart(), event.replacementLength())
        self._hold(Stroke(self._run[-1].at, event.commitString(), Kind.COMPOSED), _Held(watched, copy))
        return True

    def _stroke(self, event: QKeyEvent) -> Stroke:
        return Stroke(self._time_of(event), event.text(), _kind(event), _key(event))

    def _goes_on(self, stroke: Stroke) -> bool:
        return belongs(self._run, stroke, self._gap_s, in_text=_in_text())

    def _hold(self, stroke: Stroke, held: _Held) -> None:
        self._held.append(held)
        self._add(stroke)

    def _add(self, stroke: Stroke) -> None:
        self._fresh = True
        self._run.append(stroke)
        if len(self._run) > _MOST:
            self._swallow_held()  # far too long for any code: garbage from here on, and nobody's typing
            del self._run[_MOST:-1]
        self._timer.start(round(patience(self._run, self._gap_s, in_text=_in_text()) * 1000) + _LATE_MS)

    def _on_silence(self) -> None:
        """No key for the hold time. If this program was busy, keys may be waiting behind the timer."""
        if self._fresh:
            # One more turn of the event loop lets waiting keys in first; a late timer alone proves no silence.
            self._fresh = False
            self._timer.start(0)
            return
        self._settle()

    def _settle(self) -> None:
        """The run is over: a scan, or typing."""
        self._timer.stop()
        run, self._run = tuple(self._run), []
        read = judge(run, self._scanners, in_text=_in_text()) if run else None
        if read is None:
            self._deliver()
            return
        self._swallow_held()
        self.run_read.emit(run)
        self.code_read.emit(Scan(read.text, Symbology.UNKNOWN, Reader.WEDGE))

    def _swallow_held(self) -> None:
        """Forget the keys; releases that are still to come are forgotten too."""
        for held in self._held:
            if held.event.type() == QEvent.Type.KeyPress and isinstance(held.event, QKeyEvent):
                self._swallowed.add(held.event.key())
            elif isinstance(held.event, QKeyEvent):
                self._swallowed.discard(held.event.key())
        self._held.clear()

    def _deliver(self) -> None:
        """The keys were typed: hand them to where they were going."""
        held, self._held = self._held, []
        for item in held:
            if not isValid(item.target):
                continue
            self._on_its_way.append(item.event)
            try:
                QCoreApplication.sendEvent(item.target, item.event)
            finally:
                self._on_its_way.remove(item.event)


def _in_text() -> bool:
    here = QApplication.focusWidget()
    return here is not None and here.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def _kind(event: QKeyEvent) -> Kind:
    if event.key() in _ENTERS:
        return Kind.ENTER
    if event.key() == Qt.Key.Key_Tab and not event.modifiers() & _COMMANDING:
        return Kind.TAB
    if Qt.Key.Key_Dead_Grave <= event.key() <= Qt.Key.Key_Dead_Longsolidusoverlay:
        return Kind.CHARACTER
    commanding = event.modifiers() & _COMMANDING
    is_text = event.text().isprintable() and event.text() and commanding in (Qt.KeyboardModifier.NoModifier, _ALT_GR)
    return Kind.CHARACTER if is_text else Kind.COMMAND


def _key(event: QKeyEvent) -> Key | None:
    """The key's place on the keyboard, which does not depend on the computer's layout."""
    offset = _SCAN_CODE_OFFSETS.get(QGuiApplication.platformName())
    if offset is None or event.nativeScanCode() <= offset:
        return None
    held = event.modifiers()
    third = bool(held & Qt.KeyboardModifier.AltModifier) or (offset and event.nativeModifiers() & _X_ALT_GR)
    level = ALT_GR if third else SHIFT if held & Qt.KeyboardModifier.ShiftModifier else PLAIN
    control = bool(held & Qt.KeyboardModifier.ControlModifier) and not third
    return Key(event.nativeScanCode() - offset, level, control)


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
