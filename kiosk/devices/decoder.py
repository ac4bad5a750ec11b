"""Pixels to readings: a fast look at every frame, costlier steps in turn, everything at once for still pictures."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from kiosk.devices import views
from kiosk.devices.engines import (
    ALL,
    LINEAR,
    Engine,
    Pixels,
    Quad,
    Reading,
    Zbar,
    load_zbar,
    zxing_fast,
    zxing_thorough,
)
from sync.domain.codes import Symbology

__all__ = ["ALL", "LINEAR", "Decoder", "Pixels", "Quad", "Reading", "Step", "is_strong", "to_gray"]

ITF_LENGTHS = frozenset({14})  # ITF-14; an ITF has no length of its own, so any part of it reads as a shorter one
_SMALLEST = 8  # pixels a side: no code is smaller, and OpenCV does not scale what would have none left
_ALWAYS_STRONG = frozenset({Symbology.QR, Symbology.DATA_MATRIX, Symbology.AZTEC, Symbology.PDF417})
_STRONG_FROM = {Symbology.CODE128: 4, Symbology.CODE39: 6}


def is_strong(reading: Reading) -> bool:
    """Whether one reading is proof enough: the symbology's own checks make a misread very unlikely."""
    if reading.symbology in _ALWAYS_STRONG:
        return True
    return len(reading.text) >= _STRONG_FROM.get(reading.symbology, 1 << 16)


def to_gray(image: Pixels) -> Pixels:
    """One channel, uint8, contiguous, from grey, BGR or BGRA."""
    if image.ndim == 2:
        return np.ascontiguousarray(image)
    code = cv2.COLOR_BGRA2GRAY if image.shape[2] == 4 else cv2.COLOR_BGR2GRAY
    return np.asarray(cv2.cvtColor(image, code), dtype=np.uint8)


@dataclass(frozen=True, slots=True)
class Step:
    """One way to look at a picture: `look` gives copies of it with the way back, `engine` reads each copy."""

    name: str
    look: Callable[[Pixels], Iterator[views.View]]
    engine: Engine
    knows: frozenset[Symbology] = ALL | {Symbology.UPCE}

    def run(self, gray: Pixels, wanted: frozenset[Symbology]) -> list[Reading]:
        """Readings of the first copy that has any, their quads in pixels of `gray`."""
        wanted = wanted & self.knows
        if not wanted:
            return []
        for view in self.look(gray):
            readings = self.engine(view.pixels, wanted)
            if readings:
                return [views.placed_back(reading, view) for reading in readings]
        return []


def live_steps(zbar: Zbar | None) -> tuple[Step, ...]:
    """What takes turns over the frames in which the fast look found nothing: the best step every second time."""
    rectify = Step("rectify", views.rectified, zxing_fast, LINEAR)
    others = [Step("thorough", views.plain, zxing_thorough), Step("calm", views.calmed, zxing_fast)]
    if zbar:
        others.append(Step("zbar", views.plain, zbar, zbar.KNOWS))
    return tuple(step for other in others for step in (rectify, other))


def still_steps(zbar: Zbar | None) -> tuple[Step, ...]:
    """What is tried on a still picture in which the first steps found nothing, cheapest first."""
    steps = [
        Step("calm", views.calmed, zxing_thorough),
        Step("rectify-hard", views.rectified_hard, zxing_fast, LINEAR),
        Step("half", views.halved, zxing_thorough),
        Step("tiles", views.sharp_tiles, zxing_fast),
        Step("twice", views.doubled, zxing_thorough),
        Step("clahe", views.equalised, zxing_thorough),
        Step("turned", views.turned, zxing_fast),
    ]
    if zbar:
        steps[3:3] = [
            Step("rectify-zbar", views.rectified, zbar, LINEAR),
            Step("clahe-zbar", views.equalised, zbar, zbar.KNOWS),
        ]
    return tuple(steps)


class Decoder:
    """Both engines behind one call. Use one Decoder per thread: the live mode remembers whose turn it is."""

    def __init__(
        self, zbar: Zbar | None = None, *, use_zbar: bool = True, itf_lengths: frozenset[int] = ITF_LENGTHS
    ) -> None:
        self._itf_lengths = itf_lengths
        self._zbar = zbar or (load_zbar() if use_zbar else None)
        self._live = live_steps(self._zbar)
        self._still = still_steps(self._zbar)
        self._turn = 0

    @property
    def engines(self) -> tuple[str, ...]:
        """The libraries in use, first asked first."""
        return ("zxing-cpp", "pyzbar") if self._zbar else ("zxing-cpp",)

    def decode(self, frame: Pixels, wanted: frozenset[Symbology] = ALL, *, costly: bool = True) -> tuple[Reading, ...]:
        """Live mode: what a fast look finds in the frame (height x width or x 3, uint8), else one costlier step.

        The costlier steps take turns over successive frames, so that each frame's cost stays bounded; `costly` False
        leaves them out for this frame. A weak reading
        (`is_strong` is False) is a candidate and not a fact; see `kiosk.devices.acceptance`.
        """
        gray = to_gray(frame)
        if min(gray.shape) < _SMALLEST:
            return ()
        readings = self._whole(zxing_fast(gray, wanted))
        if not readings and costly:
            usable = [step for step in self._live if step.knows & wanted]
            step = usable[self._turn % len(usable)] if usable else Step("plain", views.plain, zxing_thorough)
            readings = self._whole(step.run(gray, wanted))
            # A step that has just read something keeps its turn: the next frame most likely shows the same code.
            self._turn += not readings
        return _without_doubles(readings)

    def _whole(self, readings: list[Reading]) -> list[Reading]:
        """Without ITF of another length than those in use: most of them are a part of a longer one."""
        return [r for r in readings if r.symbology is not Symbology.ITF or len(r.text) in self._itf_lengths]

    def decode_still(self, image: Pixels, wanted: frozenset[Symbology] = ALL) -> tuple[Reading, ...]:
        """Still mode: all steps; weak readings only when a differently sampled crop reads the same, without a rival."""
        gray = to_gray(image)
        if min(gray.shape) < _SMALLEST:
            return ()
        readings = self._first_looks(gray, wanted)
        for step in self._still:
            if readings:
                break
            readings = self._confirmed(gray, step.run(gray, wanted))
        return _without_doubles(readings)

    def _first_looks(self, gray: Pixels, wanted: frozenset[Symbology]) -> list[Reading]:
        readings = zxing_thorough(gray, wanted)
        readings += Step("rectify", views.rectified, zxing_fast, LINEAR).run(gray, wanted)
        if self._zbar and not readings:
            readings += self._zbar(gray, wanted)
        return self._confirmed(gray, readings)

    def _confirmed(self, gray: Pixels, readings: Sequence[Reading]) -> list[Reading]:
        return [reading for reading in readings if is_strong(reading) or self.agrees(gray, reading)]

    def agrees(self, gray: Pixels, reading: Reading) -> bool:
        """Whether crops around the reading, sampled differently, give its text again and never another of its kind."""
        again = 0
        for view in views.resampled(gray, reading.quad):
            texts = {other.text for other in zxing_fast(view.pixels, frozenset({reading.symbology}))}
            if texts - {reading.text}:
                return False
            again += reading.text in texts
        return again > 0


def _without_doubles(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    kept: dict[tuple[str, Symbology], Reading] = {}
    for reading in readings:
        kept.setdefault((reading.text, reading.symbology), reading)
    return tuple(kept.values())
