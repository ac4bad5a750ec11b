"""Several processes of central under one parent, which share its socket.

The parent holds one end of a pipe to each child. A child says on it that it serves, and stops, with the requests that
it has begun, when its end closes: so it also ends when the parent is killed. A child that dies is replaced.
"""

import logging
import multiprocessing
import signal
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import connection, reduction
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import FrameType

from sync.central.app import open_context
from sync.central.clock import SystemClock
from sync.central.db.engine import CannotOpen
from sync.central.serving import UNUSABLE, listening, server
from sync.central.settings import Settings
from sync.central.watch import logs
from sync.central.watch.watching import Watching, watched

assert reduction  # it is what lets a socket travel to a child
_READY = b"ready"
_START_S = 60.0
_STOP_S = 25.0
_AGAIN_S = 2.0
_log = logging.getLogger("returnpoint.central")
_spawn = multiprocessing.get_context("spawn")  # a copied process would share connections and threads


def serve(settings: Settings, host: str, port: int, workers: int, how: Watching) -> None:
    """Serve with so many processes until SIGINT or SIGTERM. CannotOpen with one sentence when it cannot start."""
    open_context(settings, SystemClock()).db.close()  # makes the tables and the keys, and says what is in the way
    with listening(settings, host, port) as (sock, ready):
        Fleet(settings, sock, workers, how, ready).run()


class _Child:
    def __init__(self, settings: Settings, sock: socket.socket, how: Watching, number: int) -> None:
        self.number = number
        self.pipe, theirs = _spawn.Pipe()
        given = (settings, sock, theirs, how, number)
        self.process: BaseProcess = _spawn.Process(target=_serve, args=given, name=f"central {number}")
        self.process.start()
        theirs.close()

    def is_ready(self) -> bool:
        """Waits until it serves; False when it ended instead, or takes too long."""
        with suppress(EOFError, OSError):
            return self.pipe.poll(_START_S) and self.pipe.recv_bytes() == _READY
        return False

    def let_go(self) -> None:
        """It stops by itself, after the requests that it has begun."""
        self.pipe.close()

    def end(self) -> None:
        self.process.join(_STOP_S)
        if self.process.is_alive():
            _log.error("worker pid=%s does not stop", self.process.pid)
            self.process.kill()
            self.process.join()


class Fleet:
    """`run` until SIGINT or SIGTERM; `ready` is called once all serve."""

    def __init__(
        self, settings: Settings, sock: socket.socket, workers: int, how: Watching, ready: Callable[[], None]
    ) -> None:
        self._make: Callable[[int], _Child] = lambda number: _Child(settings, sock, how, number)
        self._workers = workers
        self._ready = ready
        self._children: list[_Child] = []
        self._stopping = threading.Event()
        self._woken, self._waker = socket.socketpair()

    def run(self) -> None:
        """CannotOpen when the first ones do not come up; why, they have said on stderr."""
        before = {number: signal.signal(number, self._stop) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            self._children = [self._make(number) for number in range(self._workers)]
            if not all(child.is_ready() for child in self._children):
                if self._stopping.is_set():
                    return
                raise CannotOpen("Central's workers did not start.")
            self._ready()
            self._watch()
        finally:
            for child in self._children:
                child.let_go()
            for child in self._children:
                child.end()
            for number, handler in before.items():
                signal.signal(number, handler)
            self._woken.close()
            self._waker.close()

    def _stop(self, _signal: int, _frame: FrameType | None) -> None:
        self._stopping.set()
        self._waker.send(b"!")

    def _watch(self) -> None:
        while not self._stopping.is_set():
            connection.wait([self._woken, *(child.process.sentinel for child in self._children)])
            dead = [child for child in self._children if not child.process.is_alive()]
            if not self._stopping.is_set():
                for child in dead:
                    self._replace(child)

    def _replace(self, dead: _Child) -> None:
        _log.error("worker pid=%s died exitcode=%s", dead.process.pid, dead.process.exitcode)
        dead.let_go()
        self._children.remove(dead)
        fresh = self._make(dead.number)
        self._children.append(fresh)
        if not fresh.is_ready():  # the database is away, say: not again and again without a breath
            self._stopping.wait(_AGAIN_S)


def _serve(settings: Settings, sock: socket.socket, parent: Connection, how: Watching, number: int) -> None:
    """A child's life."""
    logs.set_up(how.log)
    try:
        _serve_until_the_end(settings, sock, parent, how, number)
    except CannotOpen as problem:
        _log.error("worker number=%d cannot start: %s", number, problem)
        raise SystemExit(UNUSABLE) from problem


def _serve_until_the_end(
    settings: Settings, sock: socket.socket, parent: Connection, how: Watching, number: int
) -> None:
    context = open_context(settings, SystemClock())
    with context.db, watched(context, how, number) as around:
        running = server(context, lambda: parent.send_bytes(_READY), around)

        def wait_for_the_end() -> None:
            with suppress(EOFError, OSError):
                parent.recv_bytes()
            running.should_exit = True

        threading.Thread(target=wait_for_the_end, name="parent", daemon=True).start()
        running.run(sockets=[sock])
