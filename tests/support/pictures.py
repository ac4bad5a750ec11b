"""Pictures with codes in them, made by the tests themselves."""

from typing import Any

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from kiosk.devices.engines import FORMATS
from sync.domain.codes import Symbology

type Picture = NDArray[np.uint8]


def symbol(content: str | bytes, symbology: Symbology = Symbology.QR, scale: int = 4) -> Picture:
    """A flat print of a code with its quiet zone, black on white, grey."""
    made: Any = zxingcpp.create_barcode(content, FORMATS[symbology])
    bare = np.array(zxingcpp.write_barcode_to_image(made, scale=scale, add_quiet_zones=False), dtype=np.uint8)
    return np.asarray(np.pad(bare, 10 * scale, constant_values=255))


def scene(
    *prints: Picture,
    degrees: float = 0.0,
    size: tuple[int, int] = (1280, 720),
    noise: float = 4.0,
    light: float = 1.0,
    seed: int = 1,
) -> Picture:
    """A BGR frame (`size` is width, height) with the prints side by side on a grey counter, turned by `degrees`."""
    width, height = size
    counter = np.full((height, width), 140, np.uint8)
    for place, flat in enumerate(prints, start=1):
        turn = cv2.getRotationMatrix2D((flat.shape[1] / 2, flat.shape[0] / 2), degrees, 1.0)
        turn[:, 2] += width * place / (len(prints) + 1) - flat.shape[1] / 2, height / 2 - flat.shape[0] / 2
        cv2.warpAffine(flat, turn, (width, height), dst=counter, borderMode=cv2.BORDER_TRANSPARENT)
    grain = np.random.default_rng(seed).normal(0.0, noise, counter.shape)
    gray = np.clip(counter * light + grain, 0, 255).astype(np.uint8)
    return np.asarray(cv2.cvtColor(gray, cv2.COLOR_GRAY2BGR), dtype=np.uint8)
