"""A keyboard on the screen for store computers that have none. It types into the field that it is attached to, which
tells of it as of any editing."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from kiosk.texts import tr
from kiosk.theme import GAP, RADIUS, TARGET, Type, colour, font
from kiosk.widgets.buttons import Touchable
from kiosk.widgets.paint import draw_icon, focus_ring, ground

ROWS = ("1234567890-", "qwertyuiop@.", "asdfghjkl_#+", "zxcvbnm,")
COLUMNS = 12


class KeyButton(Touchable):
    """One key; the field keeps the focus when it is touched."""

    def __init__(self, name: str, text: str, icon: str = "") -> None:
        self.icon_name = icon
        super().__init__(text)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(TARGET + 16, TARGET)

    def minimumSizeHint(self) -> QSize:
        return QSize(TARGET, TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        where = QRectF(self.rect())
        lit = self.lowered() or self.isChecked()
        ground(painter, where, colour("accent_soft" if lit else "raised"), colour("edge"), RADIUS)
        if self.icon_name:
            draw_icon(painter, self.icon_name, colour("text"), QRectF(where.center().x() - 14, 0, 28, where.height()))
        else:
            painter.setPen(colour("text"))
            painter.setFont(font(Type.LEAD))
            painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), self.text())
        focus_ring(painter, self, RADIUS)


class TouchKeyboard(QWidget):
    """Digits, letters, @ . - and a space: four rows of 64 px."""

    def __init__(self, field: QLineEdit | None = None) -> None:
        super().__init__()
        self._field = field
        self._letters: list[KeyButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        # The keys lie as on any keyboard, whatever way the language runs.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for row, letters in enumerate(ROWS):
            for column, letter in enumerate(letters, start=1 if row == len(ROWS) - 1 else 0):
                self._add_letter(letter, row, column)
        self._shift = KeyButton("key-shift", "", "shift")
        self._shift.setAccessibleName(tr("Capital letters"))
        self._shift.setCheckable(True)
        self._shift.toggled.connect(self._show_case)
        self._grid.addWidget(self._shift, 3, 0)
        delete = KeyButton("key-delete", "", "delete")
        delete.setAccessibleName(tr("Delete the last letter"))
        delete.setAutoRepeat(True)
        delete.clicked.connect(self._delete)
        self._grid.addWidget(delete, 0, COLUMNS - 1)
        space = KeyButton("key-space", tr("Space"))
        space.clicked.connect(lambda: self._type(" "))
        self._grid.addWidget(space, 3, 9, 1, 3)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def attach(self, field: QLineEdit) -> None:
        """Type into this field from now on."""
        self._field = field

    def _add_letter(self, letter: str, row: int, column: int) -> None:
        button = KeyButton(f"key-{letter}", letter)
        button.clicked.connect(lambda: self._type(button.text()))
        self._grid.addWidget(button, row, column)
        if letter.isalpha():
            self._letters.append(button)

    def _type(self, text: str) -> None:
        """At once, and not as key events: those are held back for a moment, for they could be a hand scanner's."""
        if self._field is not None:
            self._field.insert(text)
        self._shift.setChecked(False)

    def _delete(self) -> None:
        if self._field is not None:
            self._field.backspace()

    def _show_case(self, capital: bool) -> None:
        for button in self._letters:
            button.name(button.text().upper() if capital else button.text().lower())
