"""Bars and squares as cells, and how they are painted without seams."""

from typing import Any

import numpy as np
import zxingcpp
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

QR = zxingcpp.BarcodeFormat.QRCode
CODE128 = zxingcpp.BarcodeFormat.Code128
INK = QColor(Qt.GlobalColor.black)


def cells(text: str, kind: zxingcpp.BarcodeFormat, *, gs1: bool = False, level: str = "") -> Any:
    """Dark cells of a code as a boolean array, rows by columns; bars are one row. `level`: of a QR code's correction,
    one of L, M, Q, H."""
    options: dict[str, Any] = {"gs1": True} if gs1 else {}
    if level:
        options["ec_level"] = level
    made = np.array(zxingcpp.create_barcode(text, kind, **options).to_image(scale=1, add_quiet_zones=False)) < 128
    return made[:1] if kind == CODE128 else made


def draw_cells(painter: QPainter, dark: Any, left: float, top: float, width: float, height: float) -> None:
    """Fill the dark cells, each `width` by `height`; neighbours in a row in one stroke, so that no seam shows."""
    for row, line in enumerate(dark):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], line.astype(np.int8), [0]))))
        for start, end in edges.reshape(-1, 2).tolist():
            painter.fillRect(QRectF(left + start * width, top + row * height, (end - start) * width, height), INK)
