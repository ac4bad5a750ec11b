"""Buttons: large targets with icon, word and key. Text wraps to two lines before it is cut; states differ in fill."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kiosk.texts import shown
from kiosk.theme import JUDGE, LARGEST_IN_A_ROW, RADIUS, TARGET, Type, colour, font, shares
from kiosk.widgets.paint import (
    KEYBOARD_MODE,
    Two,
    Wrapped,
    draw_icon,
    draw_lines,
    fitted,
    fitted_two,
    focus_ring,
    ground,
    line_height,
    placed,
)
from kiosk.widgets.words import as_tooltip

_WINDOWS = frozenset(
    {
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape),
    }
)


_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Kind(StrEnum):
    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class Touchable(QAbstractButton):
    """What every button shares: keys that press it, a hint of them, a ring when it has the focus."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: tuple[Qt.Key, ...] = ()
        self.hint = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.name(text)

    def name(self, text: str) -> None:
        """Set the word on the button, which is also its name for assistive technology."""
        text = shown(text)
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def answer_to(self, *keys: Qt.Key, hint: str = "") -> None:
        """The keys that press this button; `hint` is how they are shown on it."""
        self.keys, self.hint = keys, hint
        self.setAccessibleDescription(hint)
        self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember on the window how the focus came: the ring is drawn for keys only."""
        if event.reason() in _BY_KEY:
            self.window().setProperty(KEYBOARD_MODE, True)
        elif event.reason() is Qt.FocusReason.MouseFocusReason:
            self.window().setProperty(KEYBOARD_MODE, False)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter and Esc are the window's: what they mean depends on the page."""
        if event.key() in _WINDOWS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def lowered(self) -> bool:
        return self.isDown() and self.isEnabled()


def key_cap_width(hint: str) -> int:
    """Pixels the drawn key takes, with the space before it; 0 without a key."""
    if not hint:
        return 0
    return round(max(QFontMetricsF(font(Type.KEY, LARGEST_IN_A_ROW)).horizontalAdvance(hint) + 14, 30)) + 12


def draw_key_cap(painter: QPainter, hint: str, right: float, middle: float, ink: QColor) -> None:
    """The key as a small cap whose right end is at `right`, drawn around the height `middle`."""
    if not hint:
        return
    width = key_cap_width(hint) - 12
    where = QRectF(right - width, middle - 13, width, 26)
    edge = QColor(ink)
    edge.setAlphaF(0.55)
    ground(painter, where, QColor(Qt.GlobalColor.transparent), edge, 6, 1.4)
    painter.setPen(ink)
    painter.setFont(font(Type.KEY, LARGEST_IN_A_ROW))
    painter.drawText(placed(painter, where), int(Qt.AlignmentFlag.AlignCenter), hint)


class ActionButton(Touchable):
    """A button of the action bar and of forms: 64 px high."""

    def __init__(
        self, text: str, icon: str = "", kind: Kind = Kind.SECONDARY, parent: QWidget | None = None, lines: int = 2
    ) -> None:
        self.icon_name, self.kind, self.max_lines = icon, kind, lines
        super().__init__(text, parent)
        self.setFixedHeight(TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        text = QFontMetricsF(font(Type.STRONG)).horizontalAdvance(self.text())
        return QSize(max(round(text) + self._around() + 4, TARGET + 32), TARGET)

    def minimumSizeHint(self) -> QSize:
        words = QFontMetricsF(font(Type.STRONG, 100))
        longest = max((words.horizontalAdvance(word) for word in self.text().split()), default=0)
        least = min(longest, 220) if self.max_lines > 1 else min(words.horizontalAdvance(self.text()), 220)
        return QSize(max(round(least) + self._around() + 4, TARGET), TARGET)

    def wrapped(self) -> Wrapped:
        return fitted(self.text(), Type.STRONG, max(self.width() - self._around(), 1), self.height(), self.max_lines)

    def is_elided(self) -> bool:
        return self.wrapped().elided

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(as_tooltip(self.text()) if self.is_elided() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge, ink = self._colours()
        where = QRectF(self.rect())
        ground(painter, where, fill, edge, RADIUS)
        left = where.left() + 18.0
        if self.icon_name:
            draw_icon(painter, self.icon_name, ink, QRectF(left, 0, 26, self.height()))
            left += 26 + 12
        right = where.right() - 18
        draw_key_cap(painter, self.hint, right, self.height() / 2, ink)
        right -= key_cap_width(self.hint)
        painter.setPen(ink)
        align = Qt.AlignmentFlag.AlignLeft if self.icon_name or self.hint else Qt.AlignmentFlag.AlignHCenter
        said = self.wrapped()
        draw_lines(painter, QRectF(left, 0, right - left, self.height()), said.lines, said.font, align)
        focus_ring(painter, self, RADIUS)

    def _around(self) -> int:
        return 36 + (38 if self.icon_name else 0) + key_cap_width(self.hint)

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        if not self.isEnabled():
            return colour("sunken"), colour("line"), colour("muted")
        match self.kind:
            case Kind.PRIMARY:
                return self._filled("primary", "on_primary")
            case Kind.DANGER:
                return self._filled("danger", "on_danger")
            case Kind.QUIET:
                flat = colour("sunken") if self.lowered() else QColor(Qt.GlobalColor.transparent)
                return flat, QColor(Qt.GlobalColor.transparent), colour("text")
            case Kind.SECONDARY:
                return colour("sunken") if self.lowered() else colour("raised"), colour("edge"), colour("text")

    def _filled(self, fill: str, ink: str) -> tuple[QColor, QColor, QColor]:
        shade = colour(fill).darker(115) if self.lowered() else colour(fill)
        return shade, shade, colour(ink)


class JudgeButton(Touchable):
    """A judgement: 96 px or more, tinted, with icon, word, and a second line. Never chosen beforehand."""

    def __init__(self, text: str, sub: str, icon: str, tone: str, parent: QWidget | None = None) -> None:
        self.sub, self.icon_name, self.tone = sub, icon, tone
        super().__init__(text, parent)
        self.setAccessibleName(f"{text} {sub}".strip())
        self.setFixedHeight(JUDGE + 8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Whether it is chosen follows the view, not the finger."""

    def sizeHint(self) -> QSize:
        return QSize(248, JUDGE + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, JUDGE + 8)

    def wrapped(self) -> Two:
        title = self.text(), self._kind(), 2
        lone = fitted_two(title, (self.sub, Type.SMALL, 2), self._room(), self.height())
        if len(lone.title.lines) == 1:
            return lone
        return fitted_two(title, (self.sub, Type.SMALL, 1), self._room(), self.height())

    def is_elided(self) -> bool:
        return self.wrapped().elided

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(as_tooltip(f"{self.text()} {self.sub}") if self.is_elided() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        filled = self.lowered() or self.isChecked()
        strong, soft = colour(self.tone), colour(f"{self.tone}_soft")
        ground(painter, QRectF(self.rect()), strong if filled else soft, strong, RADIUS)
        ink = colour("on_tone") if filled else colour("text")
        disc = QRectF(16, self.height() / 2 - 24, 48, 48)
        ground(painter, disc, ink if filled else strong, None, 24)
        draw_icon(painter, self.icon_name, strong if filled else colour("on_tone"), disc.adjusted(10, 10, -10, -10))
        draw_key_cap(painter, self.hint, self.width() - 14, self.height() / 2, ink)
        painter.setPen(ink)
        _draw_two(painter, 78, self.height(), self._room(), self.wrapped(), ink)
        focus_ring(painter, self, RADIUS)

    def _kind(self) -> Type:
        """A long word takes the next smaller size before it is broken."""
        longest = max(
            (QFontMetricsF(font(Type.LEAD, 100)).horizontalAdvance(word) for word in self.text().split()), default=0
        )
        return Type.LEAD if longest <= self._room() else Type.STRONG

    def _room(self) -> int:
        return max(self.width() - 78 - 14 - key_cap_width(self.hint), 1)


def _draw_two(painter: QPainter, left: int, height: int, room: int, said: Two, ink: QColor) -> None:
    """A title and the line below it, together in the middle of `height`; `ink` is the colour of that line."""
    first = line_height(said.title.font) * len(said.title.lines)
    top = (height - said.height) / 2
    align = Qt.AlignmentFlag.AlignLeft
    draw_lines(painter, QRectF(left, top, room, first), said.title.lines, said.title.font, align)
    painter.setPen(ink)
    below = QRectF(left, top + first, room, said.height - first)
    draw_lines(painter, below, said.sub.lines, said.sub.font, align)


class ToggleChip(Touchable):
    """Something that may be said of the goods, alone or with others: 64 px high, with a tick when it is said."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, boxed: bool = True) -> None:
        self.boxed = boxed
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setFixedHeight(TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """The tick follows the view, not the finger: what is shown is what is stored."""

    def sizeHint(self) -> QSize:
        text = QFontMetricsF(font(Type.BODY)).horizontalAdvance(self.text())
        return QSize(max(round(text) + self._around() + 6, TARGET), TARGET)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 112 if self.boxed else 68), TARGET)

    def wrapped(self) -> Wrapped:
        kind = Type.STRONG if self.isChecked() else Type.BODY
        room = max(self.width() - self._around(), 1)
        if self.boxed or len(shares()) == 1:
            return fitted(self.text(), kind, room, self.height(), 2)
        # The tick on the corner lies on no letter of a larger type.
        for width, lines in ((room - 24, 1), (room, 1), (room - 24, 2)):
            beside = fitted(self.text(), kind, max(width, 1), self.height(), lines, LARGEST_IN_A_ROW)
            if beside.keeps(self.text()):
                return beside
        return fitted(self.text(), kind, room, self.height(), 2, 100)

    def _around(self) -> int:
        return 58 if self.boxed else 12

    def is_elided(self) -> bool:
        return self.wrapped().elided

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(as_tooltip(self.text()) if self.is_elided() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        said = self.isChecked()
        fill = colour("accent_soft") if said else colour("sunken") if self.lowered() else colour("raised")
        ground(painter, QRectF(self.rect()), fill, colour("accent") if said else colour("edge"), RADIUS)
        self._draw_box(painter, fill)
        painter.setPen(colour("accent") if said else colour("text"))
        words = self.wrapped()
        left = 48 if self.boxed else 6
        align = Qt.AlignmentFlag.AlignLeft if self.boxed else Qt.AlignmentFlag.AlignHCenter
        where = QRectF(left, 0, self.width() - self._around(), self.height())
        draw_lines(painter, where, words.lines, words.font, align)
        focus_ring(painter, self, RADIUS)

    def _draw_box(self, painter: QPainter, fill: QColor) -> None:
        """The tick box; small chips have none, and wear the tick on their corner when they are said."""
        said = self.isChecked()
        box = QRectF(14, self.height() / 2 - 12, 24, 24) if self.boxed else QRectF(self.width() - 25, 5, 20, 20)
        if self.boxed or said:
            mark = colour("primary") if said else fill
            ground(painter, box, mark, mark if said else colour("edge"), 6, 2)
        if said:
            draw_icon(painter, "check", colour("on_primary"), box.adjusted(2, 2, -2, -2))


class ChoiceButton(Touchable):
    """A way on with its consequence in a second line: 96 px high, icon at the left; `danger` is filled."""

    def __init__(self, text: str, sub: str, icon: str, *, danger: bool = False, parent: QWidget | None = None) -> None:
        self.sub, self.icon_name, self.danger = sub, icon, danger
        super().__init__(text, parent)
        self.setAccessibleName(f"{text}. {sub}")
        self.setMinimumHeight(JUDGE)
        self.setMaximumHeight(JUDGE + 24)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(480, JUDGE)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, JUDGE)

    def retell(self, text: str, sub: str) -> None:
        """Other words for the same way on."""
        self.sub = sub
        self.name(text)
        self.setAccessibleName(f"{text}. {sub}")
        self._tell_all()

    def wrapped(self) -> Two:
        return fitted_two((self.text(), Type.LEAD, 1), (self.sub, Type.SMALL, 2), self._room(), self.height())

    def is_elided(self) -> bool:
        return self.wrapped().elided

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.danger:
            fill = colour("danger").darker(115) if self.lowered() else colour("danger")
            edge, ink, second, disc_fill, disc_ink = fill, *(colour("on_danger"),) * 3, colour("danger")
        else:
            fill = colour("sunken") if self.lowered() else colour("raised")
            edge, ink, second = colour("edge"), colour("text"), colour("muted")
            disc_fill, disc_ink = colour("accent_soft"), colour("accent")
        ground(painter, QRectF(self.rect()), fill, edge, RADIUS)
        disc = QRectF(18, self.height() / 2 - 26, 52, 52)
        ground(painter, disc, disc_fill, None, 26)
        draw_icon(painter, self.icon_name, disc_ink, disc.adjusted(12, 12, -12, -12))
        draw_key_cap(painter, self.hint, self.width() - 18, self.height() / 2, ink)
        painter.setPen(ink)
        _draw_two(painter, 88, self.height(), self._room(), self.wrapped(), second)
        focus_ring(painter, self, RADIUS)

    def _room(self) -> int:
        return max(self.width() - 88 - 18 - key_cap_width(self.hint), 1)

    def _tell_all(self) -> None:
        self.setToolTip(as_tooltip(f"{self.text()}. {self.sub}") if self.is_elided() else "")


def targets(widget: QWidget) -> Sequence[Touchable]:
    """Every button under `widget` that can be pressed now."""
    return [one for one in widget.findChildren(Touchable) if one.isVisibleTo(widget) and one.isEnabled()]
