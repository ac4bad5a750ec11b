"""A QR code on its white ground, dark on light in both themes, since phones read that best."""

from typing import Any

import numpy as np
import zxingcpp
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.texts import tr
from kiosk.widgets.paint import ground


class QrView(QWidget):
    """Shows `text` as a QR code; empty text shows nothing."""

    def __init__(self, size: int = 240) -> None:
        super().__init__()
        self._text = ""
        self._cells: Any = None
        self.setMinimumSize(min(size, 160), min(size, 160))
        self._size = size

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def encode(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        self._cells = None
        if text:
            code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
            self._cells = np.array(code.to_image(scale=1, add_quiet_zones=False)) < 128
        self.setAccessibleName(tr("QR code of {text}", text=text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._cells is None:
            return
        painter = QPainter(self)
        side = min(self.width(), self.height())
        ground(painter, QRectF((self.width() - side) / 2, 0, side, side), QColor(Qt.GlobalColor.white), None, 12)
        count = len(self._cells)
        cell = max(int((side - 16) / (count + 4)), 1)  # two cells of quiet zone beside the white margin
        left = (self.width() - cell * count) // 2
        top = (side - cell * count) // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for row, column in np.argwhere(self._cells).tolist():
            painter.fillRect(left + column * cell, top + row * cell, cell, cell, QColor("#101820"))
