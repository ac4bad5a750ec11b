"""The live picture: frames painted one to one, guides and codes over it, a coloured edge after a read, words without a
camera.

The capture side resizes to `frame_size()` and hands over a QImage that wraps its array; painting it unscaled keeps the
GUI thread free. A frame of another size (just after a resize) is scaled fast for that one time.
"""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.flow.views import CodeOutline
from kiosk.texts import tr
from kiosk.theme import RADIUS_CARD, Type, colour, font
from kiosk.widgets.buttons import Touchable
from kiosk.widgets.code_overlay import ChoiceRow, code_at, draw_advice, draw_codes
from kiosk.widgets.paint import draw_icon, draw_lines, ground, line_height, wrap

_WHITE = QColor(255, 255, 255)


class Guides(StrEnum):
    NONE = "none"
    SCAN = "scan"  # a frame for a code
    PHOTO = "photo"  # thirds and a target for the mark


class PreviewWidget(QWidget):
    """Shows frames. `frame_size_changed` tells the capture side which size to deliver, in device pixels; `chosen` gives
    the text of a code that was tapped, or taken by its button."""

    frame_size_changed = Signal(QSize)
    chosen = Signal(str)

    def __init__(self, guides: Guides = Guides.NONE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guides = guides
        self._image: QImage | None = None
        self._owner: object = None
        self._message = ""
        self._codes: tuple[CodeOutline, ...] = ()
        self._advice = ""
        self._row = ChoiceRow(self)
        self._row.chosen.connect(self.chosen)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(240, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Camera picture"))

    def frame_size(self) -> QSize:
        """The size in device pixels at which a frame is painted without scaling."""
        ratio = self.devicePixelRatioF()
        return QSize(round(self.width() * ratio), round(self.height() * ratio))

    def set_frame(self, image: QImage, owner: object = None) -> None:
        """Show a frame; `owner` is what the image's bytes belong to and is kept as long as the image is."""
        self._image, self._owner = image, owner
        self.update()

    def set_message(self, text: str) -> None:
        """Words instead of a picture ("The camera is not plugged in. Use the hand scanner."); empty: picture again."""
        if text == self._message:
            return
        self._message = text
        self.setAccessibleDescription(text)
        if text:
            self._image = self._owner = None
            self.set_codes(())
        self.update()

    def set_codes(self, codes: tuple[CodeOutline, ...]) -> None:
        """Outline these codes; those to choose among have a number and a button too."""
        if codes == self._codes:
            return
        self._codes = codes
        self._row.offer(codes)
        self._lay_row()
        self.update()

    def set_advice(self, words: str) -> None:
        """A sentence over the picture's lower edge: why nothing is read and what to do; empty: none."""
        if words == self._advice:
            return
        self._advice = words
        self.setAccessibleDescription(words or self._message)
        self._lay_row()
        self.update()

    def choices(self) -> list[Touchable]:
        """The buttons of the codes to choose among."""
        return self._row.buttons()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A tap on a code chooses it."""
        text = code_at(self._codes, event.position(), self.devicePixelRatioF())
        if text:
            self.chosen.emit(text)

    def _lay_row(self) -> None:
        self._row.lay(QRect(16, 0, self.width() - 32, self.height() - 16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_row()
        self.frame_size_changed.emit(self.frame_size())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._image is None:
            self._paint_words(painter)
        else:
            self._paint_frame(painter, self._image)
            if self._guides is Guides.PHOTO or not self._codes:
                self._paint_guides(painter)
            draw_codes(painter, self._codes, self.devicePixelRatioF())
            if self._advice:
                low = self._row.top() - 12 if self.choices() else self.height() - 16
                draw_advice(painter, self._advice, QRectF(16, 16, self.width() - 32, low - 16))
        self._cut_corners(painter)

    def _paint_frame(self, painter: QPainter, image: QImage) -> None:
        size = self.frame_size()
        if image.size() == size:
            image.setDevicePixelRatio(self.devicePixelRatioF())
            painter.drawImage(0, 0, image)
            return
        part = QSize(size).scaled(image.size(), Qt.AspectRatioMode.KeepAspectRatio)
        source = QRect((image.width() - part.width()) // 2, (image.height() - part.height()) // 2, 0, 0)
        source.setSize(part)
        painter.drawImage(self.rect(), image, source)

    def _paint_words(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), colour("bar"))
        text = self._message or tr("Starting the camera …")
        step = font(Type.BODY)
        lines = wrap(text, step, min(self.width() - 64, 460), 4).lines
        high = 64 + 20 + line_height(step) * len(lines)
        top = (self.height() - high) / 2
        ground(painter, QRectF(self.width() / 2 - 40, top - 16, 80, 80), colour("bar_chip"), None, 40)
        icon = "camera-off" if self._message else "camera"
        draw_icon(painter, icon, colour("bar_muted"), QRectF(self.width() / 2 - 20, top + 4, 40, 40))
        painter.setPen(colour("bar_text"))
        words = QRectF(16, top + 84, self.width() - 32, line_height(step) * len(lines))
        draw_lines(painter, words, lines, step, Qt.AlignmentFlag.AlignHCenter)

    def _paint_guides(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._guides is Guides.SCAN:
            self._paint_brackets(painter, 0.62, 44)
        elif self._guides is Guides.PHOTO:
            self._paint_brackets(painter, 0.78, 32)
            middle = QPointF(self.rect().center())
            for ink, width in ((QColor(0, 0, 0, 120), 4.0), (_WHITE, 2.0)):
                painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawEllipse(middle, 26, 26)
                painter.drawLine(middle - QPointF(9, 0), middle + QPointF(9, 0))
                painter.drawLine(middle - QPointF(0, 9), middle + QPointF(0, 9))

    def _paint_brackets(self, painter: QPainter, share: float, arm: int) -> None:
        """Four corners of a frame: white over a dark shadow, so that they show on any picture."""
        high = self.height() * share
        wide = high if self._guides is Guides.SCAN else self.width() * share
        where = QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)
        path = QPainterPath()
        for corner, across, down in (
            (where.topLeft(), arm, arm),
            (where.topRight(), -arm, arm),
            (where.bottomRight(), -arm, -arm),
            (where.bottomLeft(), arm, -arm),
        ):
            bend = 14
            path.moveTo(corner + QPointF(0, down))
            path.lineTo(corner + QPointF(0, bend if down > 0 else -bend))
            path.quadTo(corner, corner + QPointF(bend if across > 0 else -bend, 0))
            path.lineTo(corner + QPointF(across, 0))
        for ink, width in ((QColor(0, 0, 0, 110), 7.0), (_WHITE, 4.0)):
            painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPath(path)

    def _cut_corners(self, painter: QPainter) -> None:
        """Paint what lies outside the rounded corners in the page's colour: cheaper than a clip on each frame."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outside = QPainterPath()
        outside.addRect(QRectF(self.rect()))
        inside = QPainterPath()
        inside.addRoundedRect(QRectF(self.rect()), RADIUS_CARD, RADIUS_CARD)
        painter.fillPath(outside.subtracted(inside), colour("surface"))
