"""Names to choose from, and the pad for a PIN: digits are shown as dots, and are told once."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.flow.views import PinView, StaffName
from kiosk.texts import tr
from kiosk.theme import GAP, Type, colour
from kiosk.widgets.buttons import ActionButton, Kind, ToggleChip, Touchable
from kiosk.widgets.paint import ground
from kiosk.widgets.panels import Pager, Panel
from kiosk.widgets.words import Words

LEAST, MOST = 4, 8
COLUMNS, ROWS = 3, 3
_DOT = 18
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PinDots(QWidget):
    """How many digits were typed: filled dots, and rings for those that are needed at least."""

    def __init__(self) -> None:
        super().__init__()
        self.typed = 0
        self.setFixedHeight(40)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_count(0)

    def show_count(self, typed: int) -> None:
        self.typed = typed
        self.setAccessibleName(tr("PIN: {count} digits typed", count=typed))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(MOST * 2 * _DOT, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        places = max(self.typed, LEAST)
        left = (self.width() - (places * 2 - 1) * _DOT) / 2
        for place in range(places):
            where = QRectF(left + place * 2 * _DOT, (self.height() - _DOT) / 2, _DOT, _DOT)
            filled = place < self.typed
            ground(painter, where, colour("accent" if filled else "raised"), colour("accent" if filled else "edge"), 9)


class PinPad(Panel):
    """`entered` carries the digits once; then, and whenever another person is chosen, they are gone."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__(padding=20, gap=GAP)
        self._pin = ""
        self._can = False
        self._title = Words("", Type.STRONG, lines=2, align=Qt.AlignmentFlag.AlignHCenter)
        self._dots = PinDots()
        self._keys = [self._key(str(digit)) for digit in (*range(1, 10), 0)]
        self._rub = ActionButton(tr("Del"))
        self._rub.setObjectName("pin-del")
        self._rub.setAccessibleName(tr("Remove the last digit"))
        self._rub.clicked.connect(self.rub)
        self._ok = ActionButton(tr("OK"), "", Kind.PRIMARY)
        self._ok.setObjectName("pin-ok")
        self._ok.answer_to(*_ENTERS)
        self._ok.clicked.connect(self._enter)
        pad = QGridLayout()
        pad.setSpacing(GAP)
        for place, key in enumerate((*self._keys[:9], self._rub, self._keys[9], self._ok)):
            pad.addWidget(key, *divmod(place, 3))
        self.column.addWidget(self._title)
        self.column.addWidget(self._dots)
        self.column.addLayout(pad)
        self._light()

    def show_pin(self, view: PinView) -> None:
        """Whose PIN is asked for, or how long to wait."""
        name = next((one.name for one in view.names if one.staff_ref == view.chosen), "")
        self._can = bool(name) and view.wait_s == 0
        if view.wait_s:
            self._title.say(tr("Wait {seconds} s, or scan a badge", seconds=view.wait_s), ink="warn")
        elif name:
            self._title.say(tr("PIN of {name}", name=name), ink="text")
        else:
            self._title.say(tr("Choose a name first"), ink="muted")
        if not self._can:
            self._pin = ""
        self._light()

    def clear(self) -> None:
        self._pin = ""
        self._light()

    def type(self, digit: str) -> None:
        if self._can and len(self._pin) < MOST:
            self._pin += digit
            self._light()

    def rub(self) -> None:
        self._pin = self._pin[:-1]
        self._light()

    def grow(self, height: int) -> None:
        """Keys of that height."""
        for key in (*self._keys, self._rub, self._ok):
            key.setFixedHeight(height)

    def take_key(self, event: QKeyEvent) -> bool:
        """A digit or Backspace typed by hand; scans never come this way."""
        if event.key() == Qt.Key.Key_Backspace:
            self.rub()
            return True
        if len(event.text()) == 1 and event.text() in "0123456789":
            self.type(event.text())
            return True
        return False

    def _key(self, digit: str) -> ActionButton:
        key = ActionButton(digit)
        key.setObjectName(f"pin-{digit}")
        key.clicked.connect(lambda: self.type(digit))
        return key

    def _enter(self) -> None:
        pin, self._pin = self._pin, ""
        self._light()
        self.entered.emit(pin)

    def _light(self) -> None:
        self._dots.show_count(len(self._pin))
        for key in self._keys:
            key.setEnabled(self._can)
        self._rub.setEnabled(bool(self._pin))
        self._ok.setEnabled(self._can and len(self._pin) >= LEAST)


class NamePicker(QWidget):
    """Nine names a page, the chosen one with a tick. Emits its reference."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[StaffName, ...] = ()
        self._shown: tuple[StaffName, ...] = ()
        self._chosen = ""
        self._page = 0
        self._chips = [ToggleChip() for _ in range(COLUMNS * ROWS)]
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for place, chip in enumerate(self._chips):
            chip.setObjectName(f"name-{place + 1}")
            chip.clicked.connect(lambda _=False, place=place: self.chosen.emit(self._shown[place].staff_ref))
            grid.addWidget(chip, *divmod(place, COLUMNS))
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        self.pager = Pager()
        self.pager.turned.connect(self._turn)
        column_of = QVBoxLayout(self)
        column_of.setContentsMargins(0, 0, 0, 0)
        column_of.setSpacing(GAP)
        column_of.addLayout(grid)
        column_of.addWidget(self.pager)

    def show_names(self, view: PinView) -> None:
        """The page stays while the same names are shown again."""
        if view.names != self._names:
            self._page = 0
        self._names, self._chosen = view.names, view.chosen
        self._render()

    def chips(self) -> list[Touchable]:
        """The names on the page that is shown."""
        return [chip for chip in self._chips if chip.isVisibleTo(self)]

    def grow(self, height: int) -> None:
        """Names of that height."""
        for chip in self._chips:
            chip.setFixedHeight(height)

    def _turn(self, page: int) -> None:
        self._page = page
        self._render()

    def _render(self) -> None:
        size = COLUMNS * ROWS
        pages = max(1, -(-len(self._names) // size))
        self._shown = self._names[self._page * size :][:size]
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(self._shown))
            if place < len(self._shown):
                chip.name(self._shown[place].name)
                chip.setChecked(self._shown[place].staff_ref == self._chosen)
        self.pager.show_page(self._page, pages)
