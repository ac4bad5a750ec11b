"""Pictures of goods: the merchant's, else an illustration of its kind in the item's own colour; photo thumbs."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImageReader, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.texts import tr
from kiosk.theme import RADIUS, Type, colour
from kiosk.widgets.buttons import Touchable
from kiosk.widgets.paint import (
    Wrapped,
    draw_icon,
    draw_lines,
    fitted,
    focus_ring,
    ground,
    icon_pixmap,
    line_height,
    placed,
)

CATEGORIES = frozenset({"tops", "trousers", "shoes", "bags", "home", "electronics", "beauty", "jewellery"})

_SWATCHES = {
    "navy": "#33487a",
    "blue": "#4c7bc2",
    "red": "#c8473f",
    "green": "#4d9262",
    "black": "#3a4149",
    "grey": "#98a2ad",
    "gray": "#98a2ad",
    "white": "#ffffff",
    "brown": "#8d6244",
    "natural": "#e6d8ba",
    "sand": "#dcc9a4",
    "beige": "#e0d2b8",
    "pink": "#e29bb3",
    "yellow": "#ecc65a",
    "orange": "#e08e4b",
    "purple": "#8466b0",
    "gold": "#d8b75a",
    "silver": "#c3cad2",
}


def swatch(variant: str) -> QColor | None:
    """The colour a variant names ("Navy, M"), None when it names none that is known."""
    for word in variant.lower().replace(",", " ").split():
        if word in _SWATCHES:
            return QColor(_SWATCHES[word])
    return None


@lru_cache(maxsize=64)
def _covering(path: str, stamp: float, width: int, height: int) -> QPixmap | None:
    """The picture cut to fill width x height device pixels; None when it cannot be read. `stamp` renews the cache."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(width, height, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return None
    left, top = (image.width() - width) // 2, (image.height() - height) // 2
    return QPixmap.fromImage(image.copy(left, top, width, height))


def covering(path: str, size: QSize, ratio: float) -> QPixmap | None:
    """`path` cut to fill `size`; None when it is missing or unreadable, so that a picture never stops the work."""
    file = Path(path)
    try:
        stamp = file.stat().st_mtime
    except OSError:
        return None
    pixmap = _covering(path, stamp, round(size.width() * ratio), round(size.height() * ratio))
    if pixmap is not None:
        pixmap.setDevicePixelRatio(ratio)
    return pixmap


def draw_goods(painter: QPainter, where: QRectF, picture: str, category: str, variant: str, radius: float) -> None:
    """Draw an item's picture with rounded corners, or its illustration on a quiet tile."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    there = placed(painter, where)
    ratio = painter.device().devicePixelRatio()
    pixmap = covering(picture, where.size().toSize(), ratio) if picture else None
    if pixmap:
        draw_rounded(painter, where, pixmap, radius)
        return
    ground(painter, where, colour("tile"), None, radius)
    size = int(min(where.width() * 0.78, where.height() * 0.78, 400))
    tint = swatch(variant) or colour("accent_soft")
    detail = QColor("#131c26") if tint.lightnessF() > 0.45 else QColor("#ffffff")
    detail = _mixed(detail, tint, 0.62)
    name = f"items/{category if category in CATEGORIES else 'generic'}"
    art = icon_pixmap(name, _mixed(colour("text"), colour("muted"), 0.55), size, ratio, tint, detail)
    left, top = there.center().x() - size / 2, there.center().y() - size / 2
    painter.drawPixmap(round(left), round(top), art)


def draw_rounded(painter: QPainter, where: QRectF, pixmap: QPixmap, radius: float) -> None:
    """Draw a pixmap with its corners cut."""
    where = placed(painter, where)
    path = QPainterPath()
    path.addRoundedRect(where, radius, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(path)
    painter.drawPixmap(where.topLeft(), pixmap)
    painter.restore()


def _mixed(first: QColor, second: QColor, share: float) -> QColor:
    rest = 1 - share
    return QColor.fromRgbF(
        first.redF() * share + second.redF() * rest,
        first.greenF() * share + second.greenF() * rest,
        first.blueF() * share + second.blueF() * rest,
    )


class GoodsPicture(QWidget):
    """The large picture of one item."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ("", "", "")
        self.setMinimumSize(120, 96)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_goods(self, name: str, picture: str, category: str, variant: str) -> None:
        self._shown = (picture, category, variant)
        self.setAccessibleName(tr("Picture of {name}", name=name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_goods(QPainter(self), QRectF(self.rect()), *self._shown, RADIUS)


class PhotoTile(Touchable):
    """One taken photo, or the empty place of the next one, which takes a photo when touched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.path, self.wanted = "", False
        self.setMinimumSize(96, 64)
        self.setMaximumWidth(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(168, 126)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 64)

    def show_photo(self, path: str, caption: str) -> None:
        self.path, self.wanted = path, False
        self.name(caption)

    def show_place(self, caption: str, *, wanted: bool) -> None:
        self.path, self.wanted = "", wanted
        self.name(caption)

    def is_elided(self) -> bool:
        return self._caption().elided

    def _caption(self) -> Wrapped:
        return fitted(self.text(), Type.SMALL, max(self.width() - 16, 1), self.height() - 36, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        where = QRectF(self.rect())
        pixmap = covering(self.path, self.size(), self.devicePixelRatioF()) if self.path else None
        if pixmap:
            draw_rounded(painter, where, pixmap, RADIUS)
            self._draw_tick(painter)
        elif self.path:
            ground(painter, where, colour("sunken"), None, RADIUS)
            draw_icon(
                painter, "photo", colour("muted"), QRectF(0, 0, self.width(), self.height()).adjusted(0, 24, 0, -24)
            )
            self._draw_tick(painter)
        else:
            self._draw_place(painter, where)
        focus_ring(painter, self, RADIUS)

    def _draw_tick(self, painter: QPainter) -> None:
        disc = QRectF(self.width() - 36, 8, 28, 28)
        ground(painter, disc, colour("good"), None, 14)
        draw_icon(painter, "check", colour("on_tone"), disc.adjusted(5, 5, -5, -5))

    def _draw_place(self, painter: QPainter, where: QRectF) -> None:
        ink = colour("accent") if self.wanted else colour("muted")
        ground(painter, where, colour("accent_soft") if self.wanted else colour("raised"), None, RADIUS)
        pen = painter.pen()
        pen.setColor(ink)
        pen.setWidthF(2)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        said = self._caption()
        high = line_height(said.font) * len(said.lines)
        total = 32 + high
        top = (self.height() - total) / 2
        draw_icon(painter, "camera", ink, QRectF(0, top, self.width(), 28))
        painter.setPen(ink)
        text = QRectF(8, top + 32, self.width() - 16, high)
        draw_lines(painter, text, said.lines, said.font, Qt.AlignmentFlag.AlignHCenter)
