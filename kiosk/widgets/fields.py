"""Fields for words: what is typed is told after a pause and on leaving the field, and is never overwritten or lost."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from kiosk.theme import TARGET, Type, font
from kiosk.widgets.buttons import ActionButton

PAUSE_MS = 400


class WordField(QLineEdit):
    """A line of text. `told` carries each new text once: after a pause, on Enter, on leaving, and by `flush`."""

    told = Signal(str)

    def __init__(self, name: str, placeholder: str, most: int = 300) -> None:
        super().__init__()
        self._told = ""
        self._subject: object = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.setObjectName(name)
        self.setAccessibleName(placeholder)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(most)
        self.setFont(font(Type.BODY))
        self.setFixedHeight(TARGET)
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(lambda _: self._pause.start())
        self.editingFinished.connect(self.flush)

    def show_text(self, text: str, subject: object) -> None:
        """Show what is stored for `subject`. While it is being typed for the same subject, the typing stays."""
        if subject == self._subject and (self.is_dirty() or self.hasFocus() or self.text().strip() == text):
            return
        self._subject = subject
        self._pause.stop()
        self._told = text
        if self.text() != text:
            self.setText(text)

    def is_dirty(self) -> bool:
        """Whether something was typed that has not been told."""
        return self.text().strip() != self._told

    def flush(self) -> None:
        """Tell what was typed, if it was not yet."""
        self._pause.stop()
        if self.is_dirty():
            self._told = self.text().strip()
            self.told.emit(self._told)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on at the end: a text that is selected on entering would be lost to the first key."""
        super().focusInEvent(event)
        self.end(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()


class CodeField(QLineEdit):
    """A code typed by hand, in capitals; `entered` on Enter or by `enter`, then it is empty again."""

    entered = Signal(str)

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(placeholder)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(200)
        self.setFont(font(Type.BODY))
        self.setFixedHeight(TARGET)
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def enter(self) -> None:
        """Tell the code and empty the field."""
        text = self.text().strip()
        if text:
            self.clear()
            self.entered.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.enter()
            event.accept()
            return
        super().keyPressEvent(event)


def enter_button(field: CodeField, text: str, name: str) -> ActionButton:
    """A button that enters what was typed; there is nothing to press while the field is empty. `name`: its object's."""
    button = ActionButton(text, "forward")
    button.setObjectName(name)
    button.setEnabled(False)
    button.clicked.connect(field.enter)
    field.textChanged.connect(lambda typed: button.setEnabled(bool(typed.strip())))
    return button


class KeyField(CodeField):
    """As a code field, and what was typed stays, to be corrected; its page empties it."""

    def enter(self) -> None:
        text = self.text().strip()
        if text:
            self.entered.emit(text)
