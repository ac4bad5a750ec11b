"""The doorbell: stations that keep a connection open are told that something changed, and then pull.

It carries no data, so that a lost or repeated ring changes nothing. Server-sent events, one stream per device.
"""

import asyncio
import threading
import zlib
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager, suppress

RING = b"event: changed\ndata:\n\n"
BEAT = b": beat\n\n"
_HELLO = b": listening\n\n"
_PULLS_PER_S = 100  # what one process answers beside its other work


class Listener:
    """One open stream, woken from any thread. What rings before it has told of a ring is part of that one and wakes
    nobody: with thousands of stations each change would else cost thousands of turns of the loop."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._woken = asyncio.Event()
        self._rung = False
        self.ended = False

    def wake(self, *, ring: bool, end: bool = False) -> None:
        if self._rung and not end:
            return
        self._rung = self._rung or ring
        self.ended = self.ended or end
        with suppress(RuntimeError):  # the loop has ended, and the stream with it
            self._loop.call_soon_threadsafe(self._woken.set)

    async def wait(self, at_most_s: float) -> bool:
        """True when it rang; False when the time was up or the stream has to end."""
        with suppress(TimeoutError):
            async with asyncio.timeout(0 if self.ended else at_most_s):
                await self._woken.wait()
        self._woken.clear()
        return self._rung

    async def settle(self, seconds: float) -> None:
        """Let that time pass, or less when the stream has to end; what rings from then on is a ring of its own."""
        until = self._loop.time() + seconds
        while not self.ended and (left := until - self._loop.time()) > 0:
            await self.wait(left)
        self._rung = False


class Doorbell:
    """Who listens. `ring`, `dismiss` and `close` may be called from any thread."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._listeners: dict[str, Listener] = {}
        self._place = (0, 0)
        self._closed = False

    @contextmanager
    def listener(self, device_id: str) -> Iterator[Listener]:
        """A device that connects again takes the place of its older stream, which may hang on a dead line."""
        mine = Listener()
        with self._guard:
            mine.ended = self._closed
            before = self._listeners.get(device_id)
            self._listeners[device_id] = mine
        if before is not None:
            before.wake(ring=False, end=True)
        try:
            yield mine
        finally:
            with self._guard:
                if self._listeners.get(device_id) is mine:
                    del self._listeners[device_id]

    def ring(self, place: tuple[int, int]) -> bool:
        """Tell everyone, if `place` (the newest change) is further than the last time; whether it is."""
        with self._guard:
            if place <= self._place:
                return False
            self._place = place
            listeners = list(self._listeners.values())
        for listener in listeners:
            listener.wake(ring=True)
        return True

    def dismiss(self, device_id: str) -> None:
        """Ring once more and end the stream: the device's next request tells it why."""
        with self._guard:
            listener = self._listeners.get(device_id)
        if listener is not None:
            listener.wake(ring=True, end=True)

    def close(self) -> None:
        """Every stream ends; none begins any more."""
        with self._guard:
            self._closed = True
            listeners = list(self._listeners.values())
        for listener in listeners:
            listener.wake(ring=False, end=True)

    def turn_s(self, device_id: str) -> float:
        """When this device's turn is after a ring: the more listen, the further their pulls are spread, each at a place
        of its own."""
        return self.listening / _PULLS_PER_S * zlib.crc32(device_id.encode()) / 2**32

    @property
    def listening(self) -> int:
        with self._guard:
            return len(self._listeners)


async def stream(doorbell: Doorbell, device_id: str, heartbeat_s: float) -> AsyncGenerator[bytes]:
    """Until the doorbell closes; a comment every `heartbeat_s` shows both ends that the line is alive."""
    with doorbell.listener(device_id) as listener:
        yield _HELLO
        while (rung := await listener.wait(heartbeat_s)) or not listener.ended:
            if rung:
                await listener.settle(doorbell.turn_s(device_id))
            yield RING if rung else BEAT
