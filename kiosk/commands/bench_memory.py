"""`returnpoint bench scan --memory FRAMES`: what camera frames leave behind in memory, at full speed."""

import time
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QEventLoop, QObject, QTimer

from kiosk.devices.engines import ALL, Pixels
from kiosk.devices.frames import Frame, FrameMailbox
from kiosk.devices.preview import PreviewFeed
from kiosk.devices.scan_worker import ScanWorker
from sync.domain.codes import Scan

_OF_EACH_CLIP = 8
_SAMPLES = 20
_WARM_UP = 0.2  # of the frames: caches fill and the allocator settles
_STATM = Path("/proc/self/statm")
_PAGE_MB = 4096 / 1_000_000


def resident_mb() -> float | None:
    """What this process holds in memory, in MB; None where the system does not tell as Linux does."""
    try:
        return int(_STATM.read_text(encoding="ascii").split()[1]) * _PAGE_MB
    except OSError:
        return None


def growth(clips: list[Path], frames: int, preview: tuple[int, int]) -> float | None:
    """MB in 1,000 frames, as the slope over the later frames of `clips`; None when memory cannot be measured."""
    if resident_mb() is None:
        return None
    feeder = _Feeder([image for clip in clips for image in _first_of(clip)], frames, preview)
    return feeder.run()


def _first_of(clip: Path) -> list[Pixels]:
    capture = cv2.VideoCapture(str(clip))
    try:
        images = [capture.read()[1] for _ in range(_OF_EACH_CLIP)]
    finally:
        capture.release()
    return [np.asarray(image, dtype=np.uint8) for image in images if image is not None]


class _Feeder(QObject):
    """Gives the worker the next frame as soon as it is done with the last, and paints the preview."""

    def __init__(self, images: list[Pixels], frames: int, preview: tuple[int, int]) -> None:
        super().__init__()
        self._images, self._frames = images, frames
        self._sent = 0
        self._samples: list[tuple[int, float]] = []
        self._mailbox = FrameMailbox()
        self._worker = ScanWorker(self._mailbox)
        self._worker.set_wanted(ALL, helps=True)
        self._worker.code_read.connect(self._again)
        self._feed = PreviewFeed()
        self._feed.set_size(*preview)
        self._loop = QEventLoop()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def run(self) -> float:
        """MB in 1,000 frames."""
        self._worker.start()
        self._timer.start(1)
        self._loop.exec()
        self._timer.stop()
        self._worker.stop()
        numbers, sizes = zip(*self._samples, strict=True)
        return float(np.polyfit(numbers, sizes, 1)[0] * 1000)

    def _again(self, scan: Scan) -> None:
        self._worker.choose(scan.text)

    def _step(self) -> None:
        if self._worker.frames + self._worker.failures < self._sent:
            return
        measured = self._sent - self._frames * _WARM_UP
        if measured >= 0 and self._sent % max(self._frames // _SAMPLES, 1) == 0:
            self._samples.append((self._sent, resident_mb() or 0.0))
        if self._sent >= self._frames:
            self._loop.quit()
            return
        # A second of one clip, then the next: codes come and go as they do at a counter.
        image = self._images[self._sent // 30 * _OF_EACH_CLIP % len(self._images) + self._sent % _OF_EACH_CLIP].copy()
        self._sent += 1
        self._mailbox.put(Frame(image, self._sent, time.monotonic()))
        self._feed.offer(image)
        self._feed.take()
