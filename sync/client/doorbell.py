"""The doorbell's other end: a thread that holds central's stream open and says when something changed.

It is a hurry, not a promise: polling goes on behind it, so a stream that breaks, hangs or is kept back by a proxy makes
news late and never wrong. Server-sent events are three kinds of lines, read here by hand.
"""

import logging
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

import httpx

from sync.client.central import CentralClient
from sync.station.answers import AnswerClass, backoff, class_of_error
from sync.station.ports import CentralError

_log = logging.getLogger(__name__)
CHANGED = "changed"
_LONGEST_LINE = 4096


@dataclass(frozen=True, slots=True)
class DoorbellTimes:
    """Seconds. `silence_s`: without a byte for that long (central sends one every 25 s) the line is dead. `spread_s`:
    after a stream that broke, stations do not come back together; `rush_s`: nor do they pull together."""

    silence_s: float = 60.0
    spread_s: float = 30.0
    rush_s: float = 1.0
    backoff_cap_s: float = 300.0


def events(lines: Iterable[str]) -> Iterator[str]:
    """The names of the events in a stream of lines; comments and data pass unseen."""
    name = ""
    for line in lines:
        if not line:
            if name:
                yield name
            name = ""
        elif line.startswith("event:"):
            name = line.removeprefix("event:").strip()


class Doorbell:
    """`start` once, `stop` once. `on_ring` is called in this thread: when the stream opens, for whatever was
    missed, and at each ring."""

    def __init__(
        self,
        client: CentralClient,
        uniform: Callable[[float, float], float],
        on_ring: Callable[[], None],
        times: DoorbellTimes | None = None,
    ) -> None:
        self._client = client
        self._uniform = uniform
        self._on_ring = on_ring
        self._times = times or DoorbellTimes()
        self._stopping = threading.Event()
        self._guard = threading.Lock()
        self._socket: socket.socket | None = None
        self._thread = threading.Thread(target=self._run, name="doorbell", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self, timeout_s: float = 5.0) -> bool:
        """Break the line off and wait; False when the thread is still connecting: it ends with the process."""
        self._stopping.set()
        with self._guard:
            if self._socket is not None:
                with suppress(OSError):
                    # Unbound: a TLS socket's own `shutdown` would pull the encryption from under the reader.
                    socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        failures = 0
        while not self._stopping.is_set():
            try:
                self._listen()
                failures, wait_s = 0, self._uniform(0.0, self._times.spread_s)
            except CentralError as problem:
                wait_s = backoff(failures, self._uniform, self._times.backoff_cap_s)
                if class_of_error(problem) is not AnswerClass.RETRY:
                    wait_s = self._times.backoff_cap_s
                failures += 1
                _log.info("doorbell: %s; again in %.1f s", problem, wait_s)
            except Exception as problem:  # noqa: BLE001  a thread that dies silently would leave the polls alone for good
                wait_s = self._times.backoff_cap_s
                if not self._stopping.is_set():  # else the client was closed under a connection in the making
                    _log.error("doorbell: %s", type(problem).__name__, exc_info=problem)
            self._stopping.wait(wait_s)

    def _listen(self) -> None:
        """Until the stream ends. CentralError when it could not be opened; a stream that breaks later just ends."""
        with self._client.listen(self._times.silence_s) as response:
            self._hold(response)
            try:
                self._ring()
                for name in events(_lines(response)):
                    if self._stopping.is_set():
                        return
                    if name == CHANGED:
                        self._ring()
            except httpx.HTTPError as problem:
                _log.info("doorbell: the stream broke (%s)", type(problem).__name__)
            finally:
                with self._guard:
                    self._socket = None

    def _hold(self, response: httpx.Response) -> None:
        stream = response.extensions["network_stream"]
        with self._guard:
            self._socket = stream.get_extra_info("socket")
            if self._stopping.is_set() and self._socket is not None:
                with suppress(OSError):
                    socket.socket.shutdown(self._socket, socket.SHUT_RDWR)

    def _ring(self) -> None:
        if not self._stopping.wait(self._uniform(0.0, self._times.rush_s)):
            self._on_ring()


def _lines(response: httpx.Response) -> Iterator[str]:
    """Line by line; a line without end is cut, so that no answer fills the memory."""
    rest = ""
    for part in response.iter_raw():  # unpacked by nobody: we asked for plain text
        text = part.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n")
        *whole, rest = (rest + text).split("\n")
        rest = rest[:_LONGEST_LINE]
        yield from whole
