"""The set-up window: it shows the code to scan now, counts, and says in the end what was learned."""

import sys
from collections.abc import Callable

import zxingcpp
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.commands.scanner_sheet import cells
from kiosk.devices.learning import SHEET, Arrival, Learned, Learner, SheetCode
from kiosk.devices.printing.codes import draw_cells
from kiosk.devices.serial_scanner import LineStatus, SerialScanner
from kiosk.devices.wedge import WedgeFilter, event_time
from kiosk.settings import ScannerSettings
from kiosk.texts import tr
from kiosk.theme import Mode, Type, apply_theme
from kiosk.widgets.buttons import ActionButton, Kind
from kiosk.widgets.panels import LineList, Panel, Progress
from kiosk.widgets.words import Words

_PATIENT_MS = 120  # while nothing is known of the scanner; nobody types into this window
_QUIET_MODULES = 10
_ROWS = 9


class CodeView(QWidget):
    """A code of the sheet on the screen, as bars and as a square, for scanners that read screens."""

    def __init__(self) -> None:
        super().__init__()
        self._code: SheetCode | None = None
        self.setMinimumHeight(170)

    def show_code(self, code: SheetCode | None) -> None:
        self._code = code
        self.setAccessibleName(code.text if code else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(900, 190)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        if self._code is None:
            return
        square = cells(self._code, zxingcpp.BarcodeFormat.QRCode)
        side = max((self.height() - 32) // len(square), 1)
        right = self.width() - 16 - side * len(square)
        draw_cells(painter, square, right, 16, side, side)
        bars = cells(self._code, zxingcpp.BarcodeFormat.Code128)
        module = max((right - 16) // (bars.shape[1] + 2 * _QUIET_MODULES), 1)
        draw_cells(painter, bars, 16 + _QUIET_MODULES * module, 24, module, self.height() - 48)


class ScannerWindow(QWidget):
    """Learns one scanner. `learned` carries a Learned when staff keep it; closing the window keeps nothing."""

    learned = Signal(object)
    closed = Signal()

    def __init__(self, base: ScannerSettings) -> None:
        super().__init__()
        self.setWindowTitle(tr("Hand scanner {name}", name=base.name))
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._base = base
        self._learner = Learner(base)
        self._result: Learned | None = None
        self.title = Words("", Type.TITLE, lines=2)
        self.said = Words("", Type.BODY, "muted", lines=2)
        self._progress = Progress()
        self.result_lines = LineList(_ROWS)
        self._code = CodeView()
        self.save = ActionButton(tr("Save"), "check", Kind.PRIMARY)
        self.again = ActionButton(tr("Start again"), "undo")
        self.finish = ActionButton(tr("Finish without the rest"), "next")
        self._lay_out()
        self.save.clicked.connect(self._keep)
        self.again.clicked.connect(self._start_again)
        self.finish.clicked.connect(self._show_result)
        self._show_next(tr("Scan it on the printed sheet, or from this screen."))

    @Slot(object)
    def on_run(self, strokes: object) -> None:
        """The keys of one scan, as WedgeFilter.run_read gives them."""
        if isinstance(strokes, tuple):
            self._offer(Arrival(strokes=strokes))

    @Slot(str)
    def on_line(self, text: str) -> None:
        """One scan of a serial scanner, with its ends."""
        self._offer(Arrival(line=text))

    @Slot(object)
    def on_state(self, status: LineStatus) -> None:
        """A serial scanner was plugged in or out."""
        self.said.say(status.words or tr("The scanner is connected."))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _lay_out(self) -> None:
        panel = Panel(padding=24, gap=16)
        for widget in (self.title, self.said, self._progress, self._code, self.result_lines):
            panel.column.addWidget(widget)
        panel.column.addStretch(1)
        bar = QHBoxLayout()
        bar.setSpacing(16)
        bar.addWidget(self.again)
        bar.addStretch(1)
        bar.addWidget(self.finish)
        bar.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(16)
        column.addWidget(panel, 1)
        column.addLayout(bar)
        self.resize(1100, 690)

    def _offer(self, arrival: Arrival) -> None:
        if self._result is not None:
            return
        code = self._learner.offer(arrival)
        if code is None:
            other = tr("That was no code of the sheet. Scan the one that is shown.")
            speed = tr("That was no code of the sheet, or the speed of the line (--baud) is wrong.")
            self._show_next(speed if self._base.port else other)
        elif self._learner.next_code() is None:
            self._show_result()
        else:
            self._show_next(tr("{title}: read.", title=tr(code.title)))

    def _show_next(self, said: str) -> None:
        code = self._learner.next_code()
        left = sum(self._learner.missing(one) for one in SHEET)
        wanted = sum(one.times for one in SHEET)
        self._progress.show_count(wanted - left, wanted)
        self._progress.setAccessibleName(tr("{done} of {total} scanned", done=wanted - left, total=wanted))
        if code:
            times = self._learner.missing(code)
            again = tr("{count} times", count=times) if times > 1 else tr("once")
            number = SHEET.index(code) + 1
            self.title.say(tr("Scan code {number}, {title}: {again}", number=number, title=tr(code.title), again=again))
        self.said.say(said)
        self._code.show_code(code)
        self._code.setVisible(True)
        self.result_lines.setVisible(False)
        self.save.setEnabled(False)
        self.finish.setVisible(self._learner.missing(SHEET[0]) == 0)

    @Slot()
    def _show_result(self) -> None:
        """Also when a code of the sheet cannot be read: what the others told is worth keeping."""
        self._result = self._learner.learn()
        missing = [tr(code.title) for code in SHEET if self._learner.missing(code)]
        self.title.say(tr("Please change something at the scanner") if self._result.to_do else tr("All is set"))
        self.said.say(tr("Not scanned: {names}", names=", ".join(missing)) if missing else "")
        self.result_lines.show_lines((*self._result.to_do, *self._result.found))
        self._code.setVisible(False)
        self.result_lines.setVisible(True)
        self.finish.setVisible(False)
        self.save.setEnabled(True)

    @Slot()
    def _start_again(self) -> None:
        self._learner = Learner(self._base)
        self._result = None
        self._show_next(tr("Scan it on the printed sheet, or from this screen."))

    @Slot()
    def _keep(self) -> None:
        if self._result is not None:
            self.learned.emit(self._result)
            self.close()


def learn(base: ScannerSettings, theme: str) -> Learned | None:
    """Run the window until it is closed; None when nothing is to be kept."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("the set-up window needs an application with widgets")
    apply_theme(app, Mode.DARK if theme == "dark" else Mode.LIGHT)
    window = ScannerWindow(base)
    kept: list[Learned] = []
    window.learned.connect(kept.append)
    window.closed.connect(app.quit)
    with_line = SerialScanner(base) if base.port else None
    wedge = listening(window, app) if with_line is None else None
    if with_line:
        with_line.line_read.connect(window.on_line)
        with_line.state_changed.connect(window.on_state)
        with_line.start()
    window.show()
    app.exec()
    if with_line:
        with_line.stop()
    if wedge:
        app.removeEventFilter(wedge)
    return kept[0] if kept else None


def listening(
    window: ScannerWindow, app: QApplication, time_of: Callable[[QKeyEvent], float] = event_time
) -> WedgeFilter:
    """A filter that takes every run of keys for a scan, however it ends and however slow it is."""
    ends = [ScannerSettings(end=end, gap_ms=_PATIENT_MS) for end in ("any", "none")]
    wedge = WedgeFilter(window, time_of=time_of, scanners=ends)
    wedge.run_read.connect(window.on_run)
    app.installEventFilter(wedge)
    return wedge
