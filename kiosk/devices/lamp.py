"""Whether the window should shine: yes in the dark, and no longer than that, its own light not counted."""

import numpy as np

from kiosk.devices.engines import Pixels

DARK_BELOW = 45.0  # of 255, what three quarters of the picture stay below
LIGHT_ABOVE = 75.0
_WAIT_S = 1.5
_SETTLED_S = 2.0  # the camera's exposure follows the new light


def brightness(gray: Pixels) -> float:
    """0 to 255; a single bright screen in a dark room does not make it bright."""
    return float(np.percentile(gray[::16, ::16], 75))


class Lamp:
    """`look` gives whether the lamp is to be on. Times in seconds, monotonic."""

    def __init__(self) -> None:
        self._on = False
        self._since: float | None = None  # of what speaks for a change
        self._on_at = 0.0
        self._before = 0.0
        self._gain: float | None = None

    def look(self, level: float, at: float) -> bool:
        """`level`: see `brightness`."""
        if self._on and self._gain is None:
            if at - self._on_at < _SETTLED_S:
                return True
            self._gain = max(level - self._before, 0.0)
        wanted = level - (self._gain or 0.0) < (LIGHT_ABOVE if self._on else DARK_BELOW)
        if wanted is self._on:
            self._since = None
        elif self._since is None:
            self._since = at
        elif at - self._since >= _WAIT_S:
            self._on, self._since, self._on_at, self._before, self._gain = wanted, None, at, level, None
        return self._on
