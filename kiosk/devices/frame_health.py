"""What a camera's frames say about it: fresh, standing still, dark, or black without a trace of light."""

from collections.abc import Callable

import numpy as np

from kiosk.devices.camera_state import CameraState
from kiosk.devices.engines import Pixels

STILL_AFTER_S = 1.5  # seen within two seconds, whatever the watch's own rhythm
DARK_AFTER_S = 1.0
_DARK_BELOW = 12  # of 255, the brightest percent: at a twelfth of the light white paper is still at 20
_NOISE_S = 0.5  # noise changes every frame
_EVERY = 8


class FrameHealth:
    """Judges frames as they come. `clock` gives monotonic seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._changed_at = clock()
        self.reset(live=True)

    def reset(self, *, live: bool, was_stuck: bool = False) -> None:
        """Another stream begins. `live`: its frames differ from one to the next unless something is stuck.

        `was_stuck`: the one before stood still, so this one has to show that it moves before it counts as well.
        """
        now = self._clock()
        self._live = live
        self._sample: Pixels | None = None
        self._bright_at = self._seen_at = now
        if not was_stuck:
            self._changed_at = now

    def judge(self, image: Pixels) -> CameraState:
        """The state that this frame and those before it speak for."""
        now = self._seen_at = self._clock()
        sample = np.ascontiguousarray(image[::_EVERY, ::_EVERY])
        if self._sample is not None and not np.array_equal(sample, self._sample):
            self._changed_at = now
        self._sample = sample
        if np.percentile(sample[::2, ::2], 99) >= _DARK_BELOW:
            self._bright_at = now
        if now - self._bright_at >= DARK_AFTER_S:
            # A sensor behind a cover still sends noise; a camera that is switched off sends nothing at all.
            return CameraState.COVERED if self.still_s() < _NOISE_S else CameraState.PRIVACY
        if self._live and self.still_s() >= STILL_AFTER_S:
            return CameraState.FROZEN
        return CameraState.RUNNING

    def still_s(self) -> float:
        """For how long the picture has been the same."""
        return self._clock() - self._changed_at

    def overdue(self) -> bool:
        """Whether no frame has come for too long."""
        return self._clock() - self._seen_at >= STILL_AFTER_S
