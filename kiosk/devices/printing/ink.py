"""A painter that measures in millimetres and knows our type. Codes keep to whole dots, so that scanners read them."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter, QTextOption

from kiosk.devices.printing.codes import CODE128, INK, QR, cells, draw_cells
from kiosk.theme import FAMILY, load_fonts

INCH_MM = 25.4
_DARK = 150  # of 255: below it a grey dot of a letter's edge is printed
_ENDLESS = 100_000


@dataclass(frozen=True, slots=True)
class Face:
    """A way to write. `size`: height of the letters' box in millimetres."""

    size: float
    bold: bool = False
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading


class Ink:
    """`dpi`: dots to the inch of what is painted on. All lengths are in millimetres."""

    def __init__(self, painter: QPainter, dpi: float) -> None:
        load_fonts()
        self.painter = painter
        self._dots = dpi / INCH_MM
        painter.setPen(INK)
        painter.setLayoutDirection(QGuiApplication.layoutDirection())

    @property
    def mirrored(self) -> bool:
        """Whether the language is written from right to left."""
        return self.painter.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def height(self, text: str, face: Face, width: float) -> float:
        """How high `text` is when it is wrapped at `width`."""
        return self._write(text, face, 0, 0, width, paints=False)

    def write(self, text: str, face: Face, left: float, top: float, width: float) -> float:
        """Write it, wrapped at `width`; gives how high it was."""
        return self._write(text, face, left, top, width, paints=True)

    def line(self, text: str, face: Face, left: float, top: float, width: float) -> None:
        """One line, written smaller where it would not fit."""
        wide = self._font(face, lambda: self.painter.fontMetrics().horizontalAdvance(text)) / self._dots
        if wide > width:
            face = Face(face.size * width / wide * 0.97, face.bold, face.align)
        self._write(text, face, left, top, width, paints=True, wraps=False)

    def rule(self, left: float, top: float, width: float, thick: float = 0.25) -> None:
        self.fill(left, top, width, thick)

    def fill(self, left: float, top: float, width: float, height: float) -> None:
        d = self._dots
        self.painter.fillRect(QRectF(round(left * d), round(top * d), round(width * d), max(1, round(height * d))), INK)

    def frame(self, left: float, top: float, width: float, height: float) -> None:
        """A thin line around."""
        for x, y, w, h in (
            (left, top, width, 0.2),
            (left, top + height, width, 0.2),
            (left, top, 0.2, height),
            (left + width, top, 0.2, height + 0.2),
        ):
            self.fill(x, y, w, h)

    def inverse(self, text: str, face: Face, left: float, top: float, width: float) -> float:
        """White on black, in the middle; gives how high the bar is."""
        high = self.height(text, face, width) + 2
        self.fill(left, top, width, high)
        self.painter.setPen(Qt.GlobalColor.white)
        self.write(text, face, left, top + 1, width)
        self.painter.setPen(INK)
        return high

    def square(self, text: str, left: float, top: float, side: float, *, level: str = "M") -> float:
        """A QR code of at most `side`, without its quiet zone; gives its real side, 0 when it does not fit."""
        dark = cells(text, QR, level=level)
        module = int(side * self._dots / len(dark))
        if module < 1:
            return 0
        draw_cells(self.painter, dark, round(left * self._dots), round(top * self._dots), module, module)
        return float(module * len(dark) / self._dots)

    def square_side(self, text: str, side: float, *, level: str = "M") -> float:
        """The real side of the square that `square` would paint."""
        count = len(cells(text, QR, level=level))
        return float(int(side * self._dots / count) * count / self._dots)

    def bars(self, text: str, left: float, top: float, width: float, height: float) -> float:
        """A Code 128 of at most `width`, in the middle of it, its quiet zones inside; gives its real width."""
        dark = cells(text, CODE128)
        module = int(width * self._dots / (dark.shape[1] + 20))
        wide = module * dark.shape[1]
        start = round(left * self._dots) + (round(width * self._dots) - wide) // 2
        draw_cells(self.painter, dark, start, round(top * self._dots), module, round(height * self._dots))
        return float(wide / self._dots)

    def _write(
        self, text: str, face: Face, left: float, top: float, width: float, *, paints: bool, wraps: bool = True
    ) -> float:
        d = self._dots
        option = QTextOption(face.align | Qt.AlignmentFlag.AlignTop)
        wrap = QTextOption.WrapMode
        option.setWrapMode(wrap.WrapAtWordBoundaryOrAnywhere if wraps else wrap.NoWrap)
        option.setTextDirection(self.painter.layoutDirection())
        room = QRectF(left * d, top * d, width * d, _ENDLESS)

        def drawn() -> QRectF:
            if paints:
                self.painter.drawText(room, text, option)
            return self.painter.boundingRect(room, text, option)

        return self._font(face, drawn).height() / d

    def _font[T](self, face: Face, use: Callable[[], T]) -> T:
        font = QFont(FAMILY)
        font.setPixelSize(max(1, round(face.size * self._dots)))
        font.setWeight(QFont.Weight.Bold if face.bold else QFont.Weight.Medium)
        font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
        self.painter.setFont(font)
        return use()


def picture(width: float, height: float, dpi: float, paint: Callable[[Ink], object]) -> QImage:
    """What `paint` paints, in black and white; one byte a dot, 0 or 255. Millimetres."""
    size = QSize(round(width * dpi / INCH_MM), ceil(height * dpi / INCH_MM))
    image = QImage(size, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    paint(Ink(painter, dpi))
    painter.end()
    return _sharp(image)


def measured(dpi: float, measure: Callable[[Ink], float]) -> float:
    """What `measure` says with an ink of that fineness that paints on nothing."""
    image = QImage(1, 1, QImage.Format.Format_Grayscale8)
    painter = QPainter(image)
    said = measure(Ink(painter, dpi))
    painter.end()
    return said


def _sharp(image: QImage) -> QImage:
    """Every dot black or white: a thermal printer knows nothing between."""
    width, height, line = image.width(), image.height(), image.bytesPerLine()
    dots = np.frombuffer(image.constBits(), np.uint8).reshape(height, line)
    hard = np.where(dots < _DARK, 0, 255).astype(np.uint8)
    return QImage(hard.tobytes(), width, height, line, QImage.Format.Format_Grayscale8).copy()
