"""Grounds and small composed parts: panels, a sentence with its icon, lists, steps, progress, pages of a list."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.texts import tr
from kiosk.theme import RADIUS_CARD, TARGET, Type, colour, font
from kiosk.widgets.buttons import ActionButton
from kiosk.widgets.paint import draw_icon, ground, line_height
from kiosk.widgets.words import Words


class Panel(QWidget):
    """A raised or tinted ground with rounded corners; `column` takes the content."""

    def __init__(self, fill: str = "raised", edge: str = "line", *, padding: int = 24, gap: int = 12) -> None:
        super().__init__()
        self.fill, self.edge = fill, edge
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(gap)

    def pad(self, padding: int) -> None:
        """Other margins inside."""
        self.column.setContentsMargins(padding, padding, padding, padding)

    def tint(self, fill: str, edge: str) -> None:
        """Another meaning, another ground."""
        self.fill, self.edge = fill, edge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground(QPainter(self), QRectF(self.rect()), colour(self.fill), colour(self.edge), RADIUS_CARD, 1.5)


class IconDisc(QWidget):
    """An icon on a tinted disc."""

    def __init__(self, icon: str, tone: str, size: int = 56, *, filled: bool = False) -> None:
        super().__init__()
        self.icon, self.tone, self.filled = icon, tone, filled
        self.setFixedSize(size, size)

    def show_icon(self, icon: str, tone: str) -> None:
        self.icon, self.tone = icon, tone
        self.update()

    def fill(self, filled: bool) -> None:
        """A disc that is filled with its tone speaks louder."""
        if filled != self.filled:
            self.filled = filled
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        where = QRectF(self.rect())
        soft = colour("sunken") if self.tone == "muted" else colour(f"{self.tone}_soft")
        ground(painter, where, colour(self.tone) if self.filled else soft, None, self.width() / 2)
        edge = self.width() * 0.24
        ink = colour("on_tone") if self.filled else colour(self.tone)
        draw_icon(painter, self.icon, ink, where.adjusted(edge, edge, -edge, -edge))


class IconMark(QWidget):
    """A bare icon in the colour of a token."""

    def __init__(self, icon: str, ink: str = "muted", size: int = 24, line: int = 0) -> None:
        super().__init__()
        self.icon, self.ink = icon, ink
        self.setFixedSize(size, max(size, line))

    def show_icon(self, icon: str, ink: str) -> None:
        self.icon, self.ink = icon, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(QPainter(self), self.icon, colour(self.ink), QRectF(self.rect()))


class IconLine(QWidget):
    """A sentence with its icon at the left."""

    def __init__(
        self,
        icon: str,
        text: str = "",
        kind: Type = Type.BODY,
        ink: str = "text",
        *,
        mark: str = "muted",
        lines: int = 2,
    ) -> None:
        super().__init__()
        line = line_height(font(kind))  # the icon stands in the middle of the first line
        self.mark = IconMark(icon, mark, min(line, 26), line)
        self.words = Words(text, kind, ink, lines=lines)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter if lines == 1 else Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def say(self, text: str) -> None:
        self.words.say(text)


class LineList(QWidget):
    """Some lines of text below each other, built once and filled again; unused ones are hidden."""

    def __init__(
        self, most: int, icon: str = "", kind: Type = Type.BODY, ink: str = "text", *, mark: str = "accent"
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.rows: list[IconLine | Words] = []
        for _ in range(most):
            row = IconLine(icon, "", kind, ink, mark=mark) if icon else Words("", kind, ink, lines=2)
            row.hide()
            column.addWidget(row)
            self.rows.append(row)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show the lines; what has no room is counted in the last row."""
        room = len(self.rows)
        if len(lines) > room:
            lines = (*lines[: room - 1], tr("and {count} more", count=len(lines) - room + 1))
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(lines))
            row.say(lines[place] if place < len(lines) else "")


class Progress(QWidget):
    """How many of the items are judged, as segments."""

    def __init__(self) -> None:
        super().__init__()
        self.done, self.total = 0, 1
        self.setFixedHeight(8)
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, done: int, total: int) -> None:
        self.done, self.total = done, max(total, 1)
        self.setAccessibleName(tr("{done} of {total} judged", done=done, total=total))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gap = 4 if self.total <= 12 else 0
        width = (self.width() - gap * (self.total - 1)) / self.total
        for place in range(self.total):
            where = QRectF(place * (width + gap), 0, width, 8)
            ground(painter, where, colour("accent" if place < self.done else "line"), None, 4 if gap else 0)


class StepLine(QWidget):
    """Numbered steps in a row; the present one is filled."""

    def __init__(self, steps: tuple[str, ...]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.words: list[Words] = []
        for place, step in enumerate(steps):
            last = place == len(steps) - 1
            row.addWidget(_StepDisc(place + 1, now=last))
            words = Words(step, Type.STRONG if last else Type.BODY, "text" if last else "muted", lines=2, middle=True)
            self.words.append(words)
            row.addWidget(words, 3 if last else 2)


class _StepDisc(QWidget):
    def __init__(self, number: int, *, now: bool) -> None:
        super().__init__()
        self.number, self.now = number, now
        self.setFixedSize(36, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground(painter, QRectF(self.rect()), colour("primary" if self.now else "accent_soft"), None, 18)
        painter.setPen(colour("on_primary" if self.now else "accent"))
        painter.setFont(font(Type.SMALL))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), str(self.number))


class Pager(QWidget):
    """Previous, "2 of 5", next: paging instead of scrolling. Hidden while one page holds everything."""

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.page, self.pages = 0, 1
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self.before = ActionButton(tr("Previous"), "previous")
        self.after = ActionButton(tr("Next"), "next")
        self.count = Words("", Type.STRONG, align=Qt.AlignmentFlag.AlignHCenter)
        self.before.setObjectName("page-previous")
        self.after.setObjectName("page-next")
        self.before.answer_to(Qt.Key.Key_PageUp)
        self.after.answer_to(Qt.Key.Key_PageDown)
        row.addWidget(self.before)
        row.addWidget(self.count)
        row.addWidget(self.after)
        self.before.clicked.connect(lambda: self.turned.emit(self.page - 1))
        self.after.clicked.connect(lambda: self.turned.emit(self.page + 1))
        self.setFixedHeight(TARGET)
        self.hide()

    def show_page(self, page: int, pages: int) -> None:
        self.page, self.pages = page, pages
        self.count.say(tr("{page} of {pages}", page=page + 1, pages=pages))
        self.before.setEnabled(page > 0)
        self.after.setEnabled(page < pages - 1)
        self.setVisible(pages > 1)
