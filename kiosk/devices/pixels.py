"""Pictures in the one form that everything here works on, and turned as the camera hangs."""

import logging

import cv2
import numpy as np

from kiosk.devices.cameras import Capture
from kiosk.devices.engines import Pixels

log = logging.getLogger(__name__)

_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


def as_bgr(image: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> Pixels:
    """Three channels: some cameras give grey."""
    pixels = np.asarray(image, dtype=np.uint8)
    if pixels.ndim == 3 and pixels.shape[2] == 3:
        return pixels
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR), dtype=np.uint8)


def read_frame(capture: Capture) -> Pixels | None:
    """The next frame; None at the end, after a failure, and for one that OpenCV cannot decode."""
    try:
        ok, image = capture.read()
    except cv2.error as problem:
        log.warning("camera: a frame could not be decoded (%s)", problem)
        return None
    return as_bgr(np.asarray(image)) if ok and image is not None else None


def turned(image: Pixels, degrees: int) -> Pixels:
    """Clockwise by 0, 90, 180 or 270 degrees."""
    return np.asarray(cv2.rotate(image, _TURNS[degrees]), dtype=np.uint8) if degrees else image
