"""A keyboard on the screen for store computers that have none. It types into the field that it is attached to, with the
same key events as a real one, so that fields need to know nothing of it."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from kiosk.texts import tr
from kiosk.theme import GAP, RADIUS, TARGET, Type, colour, font
from kiosk.widgets.buttons import Touchable
from kiosk.widgets.paint import draw_icon, focus_ring, ground

ROWS = ("1234567890-", "qwertyuiop@.", "asdfghjkl_#+", "zxcvbnm,")
COLUMNS = 12
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier


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
        self._add("key-delete", "", "delete", tr("Delete the last letter"), Qt.Key.Key_Backspace, (0, 11, 1))
        self._add("key-space", tr("Space"), "", tr("Space"), Qt.Key.Key_Space, (3, 9, 3))
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def attach(self, field: QLineEdit) -> None:
        """Type into this field from now on."""
        self._field = field

    def _add_letter(self, letter: str, row: int, column: int) -> None:
        button = KeyButton(f"key-{letter}", letter)
        button.clicked.connect(lambda: self._press(Qt.Key.Key_unknown, button.text()))
        self._grid.addWidget(button, row, column)
        if letter.isalpha():
            self._letters.append(button)

    def _add(self, name: str, text: str, icon: str, meaning: str, key: Qt.Key, where: tuple[int, int, int]) -> None:
        button = KeyButton(name, text, icon)
        button.setAccessibleName(meaning)
        typed = " " if key is Qt.Key.Key_Space else ""
        button.clicked.connect(lambda: self._press(key, typed))
        button.setAutoRepeat(key is Qt.Key.Key_Backspace)
        row, column, wide = where
        self._grid.addWidget(button, row, column, 1, wide)

    def _press(self, key: Qt.Key, text: str) -> None:
        if self._field is None:
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self._field, QKeyEvent(kind, key, _NO_MODIFIER, text))
        self._shift.setChecked(False)

    def _show_case(self, capital: bool) -> None:
        for button in self._letters:
            button.name(button.text().upper() if capital else button.text().lower())
