"""A text as a QR code: PNG and SVG, with the quiet zone, at the lowest correction level: the fewest and so the largest
modules, which is what a far webcam needs; a phone's screen is not torn or dirty."""

import io
from typing import Any

import numpy as np
import zxingcpp
from PIL import Image

_QUIET = 4  # modules, as the standard asks
_PIXELS = 8  # a module in the PNG


def png(text: str) -> bytes:
    cells = np.pad(_cells(text), _QUIET)
    light = np.where(cells, 0, 255).astype(np.uint8)
    data = io.BytesIO()
    Image.fromarray(light.repeat(_PIXELS, axis=0).repeat(_PIXELS, axis=1)).convert("1").save(data, "PNG")
    return data.getvalue()


def svg(text: str) -> str:
    cells = _cells(text)
    side = len(cells) + 2 * _QUIET
    path = "".join(f"M{column + _QUIET},{row + _QUIET}h1v1h-1z" for row, column in np.argwhere(cells).tolist())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        f'<rect width="{side}" height="{side}" fill="#fff"/><path d="{path}"/></svg>'
    )


def _cells(text: str) -> Any:
    """The modules, True is dark."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="L")
    return np.asarray(code.to_image(scale=1, add_quiet_zones=False)) < 128
