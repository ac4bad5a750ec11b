"""Facts in two columns, a quiet title and its words; what is empty takes no room."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from kiosk.theme import Type
from kiosk.widgets.words import Words

_TITLE = (156, 26)  # pixels


class FactGrid(QGridLayout):
    """`rows`: name, title and the most lines of its words, from top to bottom."""

    def __init__(self, rows: Sequence[tuple[str, str, int]], spacing: int) -> None:
        super().__init__()
        self.setHorizontalSpacing(20)
        self.setVerticalSpacing(spacing)
        self.setColumnStretch(1, 1)
        self._facts: dict[str, tuple[Words, Words]] = {}
        for row, (name, text, lines) in enumerate(rows):
            title = Words(text, Type.SMALL, "muted")
            title.setFixedSize(*_TITLE)
            words = Words("", Type.BODY, lines=lines)
            self.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            self.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
            self._facts[name] = (title, words)

    def tell(self, facts: Mapping[str, str]) -> None:
        """Show these words, by name; those that are empty hide their title."""
        for name, text in facts.items():
            title, words = self._facts[name]
            words.say(text)
            title.setVisible(bool(text))
            words.setVisible(bool(text))
