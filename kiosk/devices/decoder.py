"""Pixels to readings: a fast look at every frame, costlier steps in turn, everything at once for still pictures."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import cv2
import numpy as np

from kiosk.devices import views
from kiosk.devices.creased import read_creased
from kiosk.devices.engines import (
    ALL,
    LINEAR,
    MATRIX,
    ONE_GTIN,
    Engine,
    Pixels,
    Quad,
    Reading,
    Zbar,
    load_zbar,
    zxing_fast,
    zxing_thorough,
)
from kiosk.devices.locate import Corners, Picture, waist
from kiosk.devices.profiles import BANDS, SHAPES, THIN_BANDS, certain_ean, read_ean
from kiosk.devices.stacked import between_bars
from sync.domain.codes import Symbology

__all__ = ["ALL", "LINEAR", "Decoder", "Pixels", "Quad", "Reading", "Step", "is_strong", "to_gray"]

# A frame is too small to share out: OpenCV's own threads take a tenth more CPU and save no time worth having.
cv2.setNumThreads(1)

ITF_LENGTHS = frozenset({14})  # ITF-14; an ITF has no length of its own, so any part of it reads as a shorter one
_FOLLOWED_FRAMES = 5  # then the whole frame is looked at again: another code may have come
_FRAME = 640  # the longer side of the smallest frame; what is smaller was cut out of one
_MOST_PLACES = 4  # of linear codes that a live frame is searched for: a shelf in view must not cost seconds
_SHORTEST_LINEAR = 4  # characters; a hand scanner's burst is no shorter either
_SMALLEST = 8  # pixels a side: no code is smaller, and OpenCV does not scale what would have none left
# Not PDF417: with little of a code in view its error correction makes up texts, about one in a thousand frames.
_ALWAYS_STRONG = frozenset({Symbology.QR, Symbology.DATA_MATRIX, Symbology.AZTEC})
_STRONG_FROM = {Symbology.CODE128: 4, Symbology.CODE39: 6}


def is_strong(reading: Reading) -> bool:
    """Whether one reading is proof enough: the symbology's own checks make a misread very unlikely."""
    if reading.symbology in _ALWAYS_STRONG:
        return True
    return len(reading.text) >= _STRONG_FROM.get(reading.symbology, 1 << 16)


def to_gray(image: Pixels) -> Pixels:
    """One channel, uint8, contiguous, from grey, BGR or BGRA."""
    if image.ndim == 2 or image.shape[2] == 1:
        return np.ascontiguousarray(image.reshape(image.shape[:2]))
    code = cv2.COLOR_BGRA2GRAY if image.shape[2] == 4 else cv2.COLOR_BGR2GRAY
    return np.asarray(cv2.cvtColor(image, code), dtype=np.uint8)


@dataclass(frozen=True, slots=True)
class Step:
    """One way to look at a picture: `look` gives copies of it with the way back, `engine` reads each copy, `every` one
    or those up to the first that has readings."""

    name: str
    look: Callable[[Picture], Iterable[views.View]]
    engine: Engine
    knows: frozenset[Symbology] = ALL | {Symbology.UPCE}
    every: bool = False

    def run(self, picture: Picture, wanted: frozenset[Symbology]) -> list[Reading]:
        """The readings, their quads in pixels of the picture."""
        wanted = wanted & self.knows
        found: list[Reading] = []
        for view in self.look(picture) if wanted else ():
            found += [views.placed_back(reading, view) for reading in self.engine(view.pixels, wanted)]
            if found and not self.every:
                break
        return found


@dataclass(frozen=True, slots=True)
class Shapes:
    """EAN-13 and UPC-A by the shapes of their digits, at the places where linear codes were located."""

    places: Callable[[Picture], list[Corners]]
    name: str = "shapes"
    bands: int = BANDS
    knows: frozenset[Symbology] = ONE_GTIN

    def run(self, picture: Picture, wanted: frozenset[Symbology]) -> list[Reading]:
        """What is certain; see `kiosk.devices.profiles`."""
        return read_ean(picture.gray, self.places(picture), self.bands) if wanted & self.knows else []


def whole(look: Callable[[Pixels], Iterable[views.View]]) -> Callable[[Picture], Iterable[views.View]]:
    """A look at a whole picture."""
    return lambda picture: look(picture.gray)


def straight(picture: Picture) -> Iterable[views.View]:
    """The places of linear codes that a quick search finds, straightened; then the same, made clearer."""
    yield from views.rectified(picture.gray, picture.coarse)
    yield from views.hardened(views.rectified(picture.gray, picture.coarse))


def straight_all(picture: Picture) -> Iterable[views.View]:
    """The same for the places that the thorough search finds."""
    yield from views.rectified(picture.gray, picture.fine)
    yield from views.hardened(views.rectified(picture.gray, picture.fine))


def straight_small(picture: Picture) -> Iterable[views.View]:
    """The same for small places, that neither finds."""
    yield from views.rectified(picture.gray, picture.small)
    yield from views.hardened(views.rectified(picture.gray, picture.small))


RECTIFY = Step("rectify", straight, zxing_fast, LINEAR)
# Live, each place that reads as it is: where two codes are in view, neither may pass for the only one.
RECTIFY_EVERY = Step("rectify-every", lambda p: views.rectified(p.gray, p.coarse), zxing_fast, LINEAR, every=True)
RECTIFY_HARD = Step("rectify-hard", lambda p: views.hardened(views.rectified(p.gray, p.coarse)), zxing_fast, LINEAR)
RECTIFY_COMBED = Step("rectify-combed", lambda p: views.combed(views.rectified(p.gray, p.coarse)), zxing_fast, LINEAR)
RECTIFY_ALL = Step("rectify-all", straight_all, zxing_fast, LINEAR)
RECTIFY_SMALL = Step("rectify-small", straight_small, zxing_fast, LINEAR)
SHAPES_AT = Shapes(lambda picture: picture.coarse)
SHAPES_ALL = Shapes(lambda picture: picture.fine + [waist(place) for place in picture.fine], "shapes-all", THIN_BANDS)
SHAPES_SMALL = Shapes(lambda picture: picture.small, "shapes-small")
THOROUGH = Step("thorough", whole(views.plain), zxing_thorough)
SHARP = Step("sharp", whole(views.sharpened), zxing_fast)
SOFT = Step("soft", whole(views.softened), zxing_fast, MATRIX)
STACKED = Step("stacked", whole(between_bars), zxing_fast, frozenset({Symbology.PDF417}))
CREASED = Step("creased", whole(views.plain), read_creased, frozenset({Symbology.QR}))


@dataclass(frozen=True, slots=True)
class Turn:
    """Steps that share one frame, and what they locate in it. `alone`: they see all that the fast look would."""

    steps: tuple[Step | Shapes, ...]
    alone: bool = False


# What takes turns over the frames in which the fast look finds nothing.
LIVE = (
    Turn((RECTIFY_EVERY, RECTIFY_HARD, SHAPES_AT)),
    Turn((SHARP,), alone=True),
    Turn((SOFT,)),
    Turn((Step("half", whole(views.halved), zxing_fast),)),
    Turn((THOROUGH,), alone=True),
    Turn((RECTIFY_EVERY, RECTIFY_COMBED)),
    Turn((Step("calm", whole(views.calmed), zxing_fast), STACKED)),
    Turn((Step("clahe", whole(views.equalised), zxing_fast),)),
    Turn((RECTIFY_ALL, Shapes(lambda picture: picture.fine, "shapes-fine"))),
)


def still_steps(zbar: Zbar | None) -> tuple[Step | Shapes, ...]:
    """What is tried on a still picture in which the first steps found nothing: the most for the least first."""
    steps: list[Step | Shapes] = [
        CREASED,
        SHAPES_AT,
        SOFT,
        Step("half", whole(views.halved), zxing_thorough),
        RECTIFY_ALL,
        SHAPES_ALL,
        Step("tiles", whole(views.sharp_tiles), zxing_fast),
        RECTIFY_SMALL,
        SHAPES_SMALL,
        Step("calm", whole(views.calmed), zxing_thorough),
        Step("clahe", whole(views.equalised), zxing_thorough),
    ]
    return (*steps, Step("rectify-zbar", straight, zbar, LINEAR)) if zbar else tuple(steps)


class Decoder:
    """Both engines behind one call. Use one Decoder per thread: the live mode remembers whose turn it is."""

    def __init__(
        self, zbar: Zbar | None = None, *, use_zbar: bool = True, itf_lengths: frozenset[int] = ITF_LENGTHS
    ) -> None:
        self._itf_lengths = itf_lengths
        self._zbar = zbar or (load_zbar() if use_zbar else None)
        self._still = still_steps(self._zbar)
        self._turn = 0
        self._wanted: frozenset[Symbology] = frozenset()
        self._last: tuple[Reading, ...] = ()
        self._followed_for = 0

    @property
    def engines(self) -> tuple[str, ...]:
        """The libraries in use, first asked first."""
        return ("zxing-cpp", "pyzbar") if self._zbar else ("zxing-cpp",)

    def decode(self, frame: Pixels, wanted: frozenset[Symbology] = ALL, *, costly: bool = True) -> tuple[Reading, ...]:
        """Live mode: the codes just seen, else what a fast look finds in the frame, else what one costlier step finds.

        `frame`: height x width or x 3, uint8. Codes that were read in the last frame are looked for around their
        places first; every few frames the whole frame is looked at all the same, for others. The costlier steps take
        turns over successive frames, so that each frame's cost stays bounded; `costly` False leaves them out for this
        frame. A weak reading (`is_strong` is False) is a candidate and not a fact; see `kiosk.devices.acceptance`.
        """
        gray = to_gray(frame)
        if min(gray.shape) < _SMALLEST:
            return ()
        readings = self._followed(gray, wanted)
        if not readings:
            self._followed_for = 0
            readings = self._looked(gray, wanted, costly)
        self._wanted, self._last = wanted, _without_doubles(self.whole(readings))
        return self._last

    def _followed(self, gray: Pixels, wanted: frozenset[Symbology]) -> list[Reading]:
        """The codes of the last frame, read again near where they were; empty when one of them is not there."""
        self._followed_for += 1
        if wanted != self._wanted or not self._last or self._followed_for > _FOLLOWED_FRAMES:
            return []
        found: list[Reading] = []
        for last in self._last:
            again = [reading for reading in self._near(gray, last) if reading.text == last.text]
            if not again:
                return []
            found += again[:1]
        return found

    def _near(self, gray: Pixels, last: Reading) -> list[Reading]:
        picture = Picture(gray)
        kind = frozenset({last.symbology})
        if last.symbology not in LINEAR:
            return Step("near", whole(lambda _: views.cut_out(gray, last.quad)), zxing_thorough).run(picture, kind)
        place = views.around(last.quad)
        if place is None:
            return []
        straight_place = list(views.rectified(gray, [place]))
        copies = chain(straight_place, views.hardened(straight_place))
        found = Step("near", lambda _: copies, zxing_fast).run(picture, kind)
        return found or (Shapes(lambda _: [place]).run(picture, kind) if last.engine == SHAPES else [])

    def _looked(self, gray: Pixels, wanted: frozenset[Symbology], costly: bool) -> list[Reading]:
        turns = [turn for turn in LIVE if any(step.knows & wanted for step in turn.steps)]
        turn = turns[self._turn % len(turns)] if turns and costly else Turn(())
        readings = [] if turn.alone else self.whole(zxing_fast(gray, wanted))
        if readings or not costly:
            self._turn *= not readings
            return readings
        picture = Picture(gray, _MOST_PLACES)
        for step in turn.steps:
            readings = self.whole(step.run(picture, wanted))
            if readings:
                # A hard look keeps its turn, since the next frame most likely shows the same code; not so one that
                # stood in for the fast look.
                self._turn *= not turn.alone
                return readings
        self._turn += 1
        return []

    def whole(self, readings: Iterable[Reading]) -> list[Reading]:
        """Without ITF of another length than those in use, and without very short linear codes: most of both are a part
        of a longer one, and look right again wherever one looks."""
        return [r for r in readings if r.symbology not in LINEAR or self._is_whole(r)]

    def _is_whole(self, reading: Reading) -> bool:
        if reading.symbology is Symbology.ITF:
            return len(reading.text) in self._itf_lengths
        return len(reading.text) >= _SHORTEST_LINEAR

    def decode_still(self, image: Pixels, wanted: frozenset[Symbology] = ALL) -> tuple[Reading, ...]:
        """Still mode: all steps; weak readings only when a differently sampled crop reads the same, without a rival."""
        gray = to_gray(image)
        readings = self._first_looks(gray, wanted) if min(gray.shape) >= _SMALLEST else []
        if readings or not gray.size:
            return _without_doubles(readings)
        view = views.margined(gray) if max(gray.shape) < _FRAME else next(iter(views.plain(gray)))
        hard = self._hard_looks(view.pixels, wanted, cut_out=view.pixels is not gray)
        return _without_doubles([views.placed_back(reading, view) for reading in hard])

    def _first_looks(self, gray: Pixels, wanted: frozenset[Symbology]) -> list[Reading]:
        return self._confirmed(gray, zxing_thorough(gray, wanted) + RECTIFY.run(Picture(gray), wanted))

    def _hard_looks(self, gray: Pixels, wanted: frozenset[Symbology], *, cut_out: bool) -> list[Reading]:
        picture = Picture(gray)
        for step in (THOROUGH, *self._still) if cut_out else self._still:
            readings = self._confirmed(gray, step.run(picture, wanted))
            if readings:
                return readings
        return []

    def _confirmed(self, gray: Pixels, readings: Sequence[Reading]) -> list[Reading]:
        # There is no next frame in which a PDF417 could be read again, and a person looks at the answer.
        readings = self.whole(readings)
        return [r for r in readings if is_strong(r) or r.symbology in MATRIX or self.agrees(gray, r)]

    def agrees(self, gray: Pixels, reading: Reading) -> bool:
        """Whether other parts of a linear code, or other scales of a PDF417, give its text again and never another.

        Parts that give nothing as they are may when they are made clearer; two of those looks must give the text, since
        what makes print clearer can also mislead. Digits read by their shapes are their own second look, since several
        bands of the code gave the same; and they may speak for an EAN-13 or UPC-A that the parts do not give again.
        """
        tries: list[tuple[Engine, Iterable[views.View], int]]
        if reading.symbology in LINEAR:
            again = list(views.resampled(gray, reading.quad, views.BESIDE_AGAIN))
            clearer, averaged = views.hardened(again), views.combed(again)
            beside = views.resampled(gray, reading.quad)
            tries = [(zxing_fast, beside, 1), (zxing_fast, clearer, 2), (zxing_fast, averaged, 2)]
        else:
            tries = [(zxing_thorough, views.rescaled(gray, reading.quad), 1)]
        for engine, looks, enough in tries:
            found = [{other.text for other in engine(view.pixels, frozenset({reading.symbology}))} for view in looks]
            if any(texts - {reading.text} for texts in found):
                return False
            if reading.engine == SHAPES or sum(bool(texts) for texts in found) >= enough:
                return True
        return self._looks_like(gray, reading)

    def _looks_like(self, gray: Pixels, reading: Reading) -> bool:
        place = views.around(reading.quad) if reading.symbology in ONE_GTIN else None
        return place is not None and certain_ean(gray, place) == reading.text.zfill(13)


def _without_doubles(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    kept: dict[tuple[str, Symbology], Reading] = {}
    for reading in readings:
        kept.setdefault((reading.text, reading.symbology), reading)
    return tuple(kept.values())
