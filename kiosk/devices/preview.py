"""The camera's picture as a widget paints it: scaled and converted in the capture thread, handed over one at a time."""

import threading

import cv2
import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from kiosk.devices.engines import Pixels, Point

type Zoom = tuple[float, float, float]  # middle as shares of the frame, and how much larger

_MOST_ZOOM = 3.0
_ZOOMED_SHARE = 0.5  # of the frame, which what is looked at then takes up
_EACH_FRAME = 0.2
_THERE = 0.004


class PreviewImage(QImage):
    """A QImage that shares its memory with the array it holds on to. Copy it to keep it beyond a paint."""

    def __init__(self, pixels: Pixels) -> None:
        height, width = pixels.shape[:2]
        super().__init__(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        self.pixels = pixels


class PreviewFeed(QObject):
    """Frames for one widget. The widget sets its size, waits for `frame_ready`, and takes the newest picture.

    Signals:
        frame_ready: a picture can be taken; not sent again before it has been taken, so that nothing queues up.
    """

    frame_ready = Signal()

    def __init__(self, parent: QObject | None = None, *, mirror: bool = False, fill: bool = False) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._size = (0, 0)
        self._frame_size = (0, 0)
        self._mirror = mirror
        self._fill = fill
        self._goal: Zoom = (0.5, 0.5, 1.0)
        self._zoom: Zoom = self._goal
        self._image: PreviewImage | None = None
        self._announced = False

    def set_size(self, width: int, height: int) -> None:
        """The widget's size in device pixels; (0, 0) stops the work while it is hidden."""
        with self._lock:
            self._size = (max(width, 0), max(height, 0))
            self._image = None
            self._announced = False

    def set_mirror(self, mirror: bool) -> None:
        """Left and right swapped, for a camera that faces the person."""
        with self._lock:
            self._mirror = mirror

    def look_closer(self, box: tuple[float, float, float, float] | None) -> None:
        """Move towards a part of the frame, given as shares of it (left, top, right, bottom); None: back to all of it.

        The picture gets there within half a second, a little with each frame.
        """
        goal = (0.5, 0.5, 1.0)
        if box is not None:
            left, top, right, bottom = box
            factor = _ZOOMED_SHARE / max(right - left, bottom - top, 0.01)
            goal = ((left + right) / 2, (top + bottom) / 2, min(max(factor, 1.0), _MOST_ZOOM))
        with self._lock:
            self._goal = goal

    def take(self) -> QImage | None:
        """The newest picture, at most as large as the size set; None when there is none that was not taken yet."""
        with self._lock:
            image, self._image, self._announced = self._image, None, False
        return image

    def place(self, point: Point) -> Point:
        """Where a point of the frame, given as shares of its width and height, lies in the picture, in its pixels."""
        with self._lock:
            scale, (left, top), (width, _height) = self._layout()
            x = point[0] * self._frame_size[0] * scale - left
            y = point[1] * self._frame_size[1] * scale - top
            return (width - x if self._mirror else x, y)

    def offer(self, frame: Pixels) -> None:
        """Called by the capture thread with each frame (BGR)."""
        with self._lock:
            if 0 in self._size:
                return
            self._frame_size = (frame.shape[1], frame.shape[0])
            self._zoom = _nearer(self._zoom, self._goal)
            scale, offset, size = self._layout()
            wanted, mirror = self._size, self._mirror
        pixels = _converted(frame, scale, offset, size, mirror=mirror)
        with self._lock:
            if wanted != self._size:
                return
            self._image = PreviewImage(pixels)
            announce, self._announced = not self._announced, True
        if announce:
            self._announce()

    def _announce(self) -> None:
        try:
            self.frame_ready.emit()
        except RuntimeError:  # the widget's side was deleted while the capture thread was at work
            with self._lock:
                self._size = (0, 0)

    def _layout(self) -> tuple[float, tuple[int, int], tuple[int, int]]:
        """Scale, what is cut off left and top, and the picture's size, all in preview pixels."""
        frame_width, frame_height = self._frame_size
        width, height = self._size
        if not (frame_width and frame_height and width and height):
            return 1.0, (0, 0), (0, 0)
        choose = max if self._fill else min
        x, y, factor = self._zoom
        scale = choose(width / frame_width, height / frame_height) * factor
        scaled = (max(round(frame_width * scale), 1), max(round(frame_height * scale), 1))
        size = (min(scaled[0], width), min(scaled[1], height))
        left, top = (
            min(max(round(share * whole - part / 2), 0), whole - part)
            for share, whole, part in zip((x, y), scaled, size, strict=True)
        )
        return scale, (left, top), size


def _nearer(now: Zoom, goal: Zoom) -> Zoom:
    if max(abs(a - b) for a, b in zip(now, goal, strict=True)) < _THERE:
        return goal
    x, y, factor = (a + (b - a) * _EACH_FRAME for a, b in zip(now, goal, strict=True))
    return (x, y, factor)


def _converted(frame: Pixels, scale: float, offset: tuple[int, int], size: tuple[int, int], *, mirror: bool) -> Pixels:
    (left, top), (width, height) = offset, size
    x, y = round(left / scale), round(top / scale)
    cut = frame[y : y + max(round(height / scale), 1), x : x + max(round(width / scale), 1)]
    small = cv2.resize(cut, size, interpolation=cv2.INTER_LINEAR)
    if mirror:
        small = cv2.flip(small, 1)
    return np.ascontiguousarray(cv2.cvtColor(small, cv2.COLOR_BGR2BGRA), dtype=np.uint8)
