"""Waiting for what another thread does."""

import threading
from collections.abc import Callable


def until(happened: Callable[[], bool]) -> None:
    """AssertionError when it has not happened after 20 s."""
    pause = threading.Event()
    for _ in range(400):
        if happened():
            return
        pause.wait(0.05)
    raise AssertionError("It did not happen.")
