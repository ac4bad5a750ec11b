"""A closer look at what is seen and not read: its part of the frame alone, made larger."""

from collections.abc import Iterable, Iterator

import cv2
import numpy as np
import zxingcpp

from kiosk.devices import views
from kiosk.devices.decoder import Step
from kiosk.devices.engines import Pixels, Reading, zxing_thorough
from kiosk.devices.locate import Picture
from kiosk.devices.texture import Patch
from sync.domain.codes import Symbology

_ROOM = 0.15
_WANTED_SIDE = 480
_MOST = 4.0
_LARGEST_SIDE = 900


def closer(gray: Pixels, patch: Patch) -> Iterator[views.View]:
    """The patch with some room around it, enlarged up to four times."""
    box = patch.wider(_ROOM, gray.shape)
    cut = box.cut(gray)
    factor = min(_WANTED_SIDE / min(cut.shape), _LARGEST_SIDE / max(cut.shape), _MOST)
    way = cv2.INTER_CUBIC if factor > 1 else cv2.INTER_AREA
    large = cv2.resize(cut, None, fx=factor, fy=factor, interpolation=way)
    back = np.diag([1 / factor, 1 / factor, 1.0])
    back[:2, 2] = box.box[:2]
    yield views.View(np.asarray(large, dtype=np.uint8), back)


def read_closer(gray: Pixels, patch: Patch, wanted: frozenset[Symbology]) -> list[Reading]:
    """What is read in it, placed in the whole frame."""

    def look(_: Picture) -> Iterable[views.View]:
        return closer(gray, patch)

    return Step("closer", look, zxing_thorough).run(Picture(gray), wanted)


def read_anything(gray: Pixels, patch: Patch) -> str | None:
    """The text of a code of any format that the library knows, wanted or not; None when there is none."""
    view = next(iter(closer(gray, patch)))
    found = zxingcpp.read_barcodes(view.pixels, text_mode=zxingcpp.TextMode.Plain)
    return next((barcode.text for barcode in found if barcode.valid), None)
