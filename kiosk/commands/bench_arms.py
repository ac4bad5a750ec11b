"""The contestants of `returnpoint bench decode`: the pipeline as it is set up in two ways, and the single engines."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from kiosk.devices.acceptance import Acceptance
from kiosk.devices.decoder import ALL, Decoder
from kiosk.devices.engines import Pixels, Quad, Reading, Zbar, load_zbar, payload, zxing_thorough
from sync.domain.codes import Symbology

ELEVEN = ALL | {Symbology.UPCE}
ANY_EVEN = frozenset(range(6, 100, 2))  # shorter ones are no codes but parts of codes
YARDSTICK = "zxing-cpp"
PIPELINE = "returnpoint"
COUNTER = "counter settings"
_BETWEEN_PICTURES_S = 5.0
_FRAME_S = 1 / 30
_OPENCV_TYPES = {
    "EAN_13": Symbology.EAN13,
    "EAN_8": Symbology.EAN8,
    "UPC_A": Symbology.UPCA,
    "UPC_E": Symbology.UPCE,
}

type Look = Callable[[Pixels], Iterable[Reading]]


@dataclass(frozen=True, slots=True)
class Arm:
    """One contestant. `look`: grey picture in, what it reports out. `patient`: in live mode it is fed on until then."""

    name: str
    formats: frozenset[Symbology]
    look: Look
    next_picture: Callable[[], None] = lambda: None
    patient: bool = False


class NoSuchEngine(Exception):
    """The text names the engine and says what is wrong with it."""


def pipelines(live: bool) -> list[Arm]:
    """The pipeline with all eleven formats, which is what the engines are compared with, and as a counter has it."""
    make = _live if live else _still
    return [make(PIPELINE, Decoder(itf_lengths=ANY_EVEN), ELEVEN), make(COUNTER, Decoder(), ALL)]


def _still(name: str, decoder: Decoder, wanted: frozenset[Symbology]) -> Arm:
    return Arm(name, wanted, lambda gray: decoder.decode_still(gray, wanted))


def _live(name: str, decoder: Decoder, wanted: frozenset[Symbology]) -> Arm:
    acceptance = Acceptance(decoder.agrees)
    at = 0.0

    def look(gray: Pixels) -> tuple[Reading, ...]:
        nonlocal at
        at += _FRAME_S
        return acceptance.offer(gray, decoder.decode(gray, wanted), at)

    def next_picture() -> None:
        nonlocal at
        at += _BETWEEN_PICTURES_S

    return Arm(name, wanted, look, next_picture, patient=True)


def engines(names: Iterable[str]) -> list[Arm]:
    """The arms of that name, zxing-cpp first and always: it is the yardstick. Raises `NoSuchEngine`."""
    makers: dict[str, Callable[[], Arm]] = {
        YARDSTICK: lambda: Arm(YARDSTICK, ELEVEN, lambda gray: zxing_thorough(gray, ELEVEN)),
        "pyzbar": _pyzbar,
        "opencv": _opencv,
        "zxing-then-pyzbar": _in_turn,
    }
    unknown = [name for name in names if name not in makers]
    if unknown:
        raise NoSuchEngine(f"There is no engine {unknown[0]!r}; known are {', '.join(makers)}.")
    return [makers[name]() for name in dict.fromkeys((YARDSTICK, *names))]


def _zbar() -> Zbar:
    zbar = load_zbar()
    if zbar is None:
        raise NoSuchEngine("pyzbar or its system library libzbar is not installed here.")
    return zbar


def _pyzbar() -> Arm:
    zbar = _zbar()
    return Arm("pyzbar", zbar.KNOWS, lambda gray: zbar(gray, zbar.KNOWS))


def _in_turn() -> Arm:
    zbar = _zbar()
    return Arm("zxing-then-pyzbar", ELEVEN, lambda gray: zxing_thorough(gray, ELEVEN) or zbar(gray, zbar.KNOWS))


def _opencv() -> Arm:
    bars, squares = cv2.barcode.BarcodeDetector(), cv2.QRCodeDetector()

    def look(gray: Pixels) -> Iterable[Reading]:
        if min(gray.shape) < 40:  # OpenCV's detectors raise on less
            return
        _, texts, kinds, quads = bars.detectAndDecodeWithType(gray)
        for text, kind, corners in zip(texts, kinds, [] if quads is None else quads, strict=False):
            if text and kind in _OPENCV_TYPES:
                yield Reading(text, _OPENCV_TYPES[kind], "opencv", _quad(corners))
        _, contents, quads, _ = squares.detectAndDecodeBytesMulti(gray)
        for content, corners in zip(contents, [] if quads is None else quads, strict=False):
            if content:
                yield Reading(payload(content) or content.decode("latin-1"), Symbology.QR, "opencv", _quad(corners))

    return Arm("opencv", frozenset({*_OPENCV_TYPES.values(), Symbology.QR}), look)


def _quad(corners: Any) -> Quad:
    first, second, third, fourth = ((float(x), float(y)) for x, y in np.asarray(corners).reshape(4, 2))
    return (first, second, third, fourth)
