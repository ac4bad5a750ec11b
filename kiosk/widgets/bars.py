"""The bars of every screen: status above, the sentence about the last act below it, the actions at the bottom."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.flow.views import CaseHead, Notice, StatusView, Tone
from kiosk.texts import clock, counted, duration_word, shown, tr
from kiosk.theme import ACTION_BAR, GAP, STATUS_BAR, Type, colour
from kiosk.widgets.announce import announce
from kiosk.widgets.chip import BarChip
from kiosk.widgets.paint import draw_icon, ground, placed
from kiosk.widgets.panels import IconMark
from kiosk.widgets.pills import Mark, Pill, mark_of_tone
from kiosk.widgets.words import Words, amid, as_tooltip


class _Brand(QWidget):
    """Our sign: a returning arrow on a tile."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(40, 40)
        self.setAccessibleName("Return Point")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground(painter, QRectF(self.rect()), colour("primary"), None, 11)
        draw_icon(painter, "return", colour("on_primary"), QRectF(self.rect()).adjusted(7, 7, -7, -7))


class StatusBar(QWidget):
    """Left: where and who, or the open case. Right: what needs attention, the line, the queue, the clock."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status-bar")
        self.setFixedHeight(STATUS_BAR)
        self._status: StatusView | None = None
        self._head: CaseHead | None = None
        self.first = Words("", Type.BAR, "bar_text")
        self.second = Words("", Type.BAR_SMALL, "bar_muted")
        self.clock = Words("", Type.BAR, "bar_text")
        pills = [Pill(on_bar=True) for _ in range(5)]
        self.camera, self.printer, self.problem, self.person, self.line = pills
        self.queue = BarChip()
        self.queue.setObjectName("status-queue")
        self.queue.answer_to(Qt.Key.Key_F11, hint="F11")
        self.queue.hide()
        self.duty = BarChip()
        self.duty.setObjectName("status-duty")
        self.duty.answer_to(Qt.Key.Key_F12, hint="F12")
        self.duty.hide()
        names = ("camera", "printer", "problem", "needs-person", "line")
        for pill, name in zip(pills, names, strict=True):
            pill.setObjectName(f"status-{name}")
            pill.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(10)
        row.addWidget(_Brand())
        row.addSpacing(6)
        row.addLayout(amid(self.first, self.second), 1)
        for pill in pills:
            row.addWidget(pill)
        row.addWidget(self.queue)
        row.addSpacing(6)
        row.addWidget(self.duty)
        row.addSpacing(6)
        self.first.setMinimumWidth(150)
        row.addWidget(self.clock)

    def show_status(self, status: StatusView) -> None:
        self._status = status
        self.clock.say(status.clock)
        self.clock.setFixedWidth(self.clock.sizeHint().width())
        self._show_line(status)
        self.queue.tell(tr("Queue {count}", count=status.waiting), Mark("bar_muted", "queue"))
        self.queue.show()
        person = counted(status.needs_person, "{count} needs a person", "{count} need a person")
        self._tell(self.person, person, Mark("bar_warn", "user"), shown=status.needs_person > 0)
        photos = counted(status.photos_waiting, "{count} photo waits", "{count} photos wait")
        self.queue.setToolTip(f"{photos} (F11)")
        self.queue.setAccessibleDescription(photos)
        self._tell(self.camera, status.camera, Mark("bar_warn", "camera-off"), shown=bool(status.camera))
        self._tell(
            self.printer, tr("Printer"), Mark("bar_warn", "print"), shown=bool(status.printer and not status.camera)
        )
        self.printer.setToolTip(as_tooltip(shown(status.printer)))
        self.printer.setAccessibleDescription(shown(status.printer))
        self._tell(self.problem, status.problem, Mark("bar_bad", "warning"), shown=bool(status.problem))
        self.duty.tell(status.staff, Mark("bar_muted", "lock"))
        self.duty.setToolTip(tr("{name} is on duty. Lock: F12", name=status.staff))
        self.duty.setAccessibleDescription(tr("{name} is on duty. Lock: F12", name=status.staff))
        self.duty.setVisible(status.can_lock)
        self._show_left()

    def show_head(self, head: CaseHead | None) -> None:
        """The open case, or None for the station's own name."""
        if head != self._head:
            self._head = head
            self._show_left()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour("bar"))

    def _show_line(self, status: StatusView) -> None:
        if status.online:
            self._tell(self.line, tr("Online"), Mark("bar_good", "cloud"), shown=True)
            return
        text = tr("Offline")
        if status.offline_s is not None:
            text = tr("Offline {time}", time=duration_word(max(status.offline_s, 0)))
        elif status.offline_since is not None:
            text = tr("Offline since {time}", time=clock(status.offline_since))
        self._tell(self.line, text, Mark("bar_warn", "cloud-off"), shown=True)

    def _show_left(self) -> None:
        if self._head is not None:
            head = self._head
            self.first.say(f"{head.case_id}   {head.merchant}")
            self.second.say("   ".join(part for part in (head.order_number, head.consumer) if part))
        elif self._status is not None:
            self.first.say(self._status.location)
            self.second.say("" if self._status.can_lock else self._status.staff)
        self.second.setVisible(bool(self.second.text()))

    def _tell(self, pill: Pill, text: str, mark: Mark, *, shown: bool) -> None:
        pill.tell(text, mark)
        pill.setVisible(shown)


class NoticeBanner(QWidget):
    """One sentence about the last act; it stays until the next view and never asks for a tap.

    Signals:
        announced: a new sentence, and whether it is urgent; the same one shown again is not read out again.
    """

    announced = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._last = ""
        self.announced.connect(lambda words, urgent: announce(self, words, urgent=urgent))
        self.tone = "info"
        self.setFixedHeight(56)
        self.mark = IconMark("info", "info", 26)
        self.words = Words("", Type.STRONG, "text", lines=2, middle=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 2, 32, 2)
        row.setSpacing(14)
        row.addWidget(self.mark)
        row.addWidget(self.words, 1)
        self.hide()

    def show_notice(self, notice: Notice | None) -> None:
        self.setVisible(notice is not None)
        if notice is None:
            self._last = ""
            return
        self.tone = notice.tone.value
        self.mark.show_icon(mark_of_tone(self.tone).icon, self.tone)
        self.words.say(notice.text)
        self.setAccessibleName(self.words.text())
        if self.words.text() != self._last:
            self._last = self.words.text()
            self.announced.emit(self._last, notice.tone in (Tone.WARN, Tone.BAD))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(f"{self.tone}_soft"))
        painter.fillRect(placed(painter, QRectF(0, 0, 6, self.height())), colour(self.tone))


class ActionBar(QWidget):
    """The buttons of a page: ways back at the left, others beside, the way on at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("action-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(ACTION_BAR)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 0, 32, 0)
        row.setSpacing(GAP)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        for side in (self._left, self._right):
            side.setSpacing(GAP)
        row.addLayout(self._left)
        row.addStretch(1)
        row.addLayout(self._right)

    def add_left(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._left.addWidget(widget)

    def add_right(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._right.addWidget(widget)
