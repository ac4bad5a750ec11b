"""How a change comes to ring at the stations that listen, whichever process wrote it.

On SQLite there is one process, which rings after each write. On PostgreSQL each process has a thread that looks for
news: after a write of its own, when another process tells of one (NOTIFY), and every two seconds in case that was lost.
What a process finds after writing it tells the others.
"""

import logging
import selectors
import socket
import threading
import time
from contextlib import suppress

import psycopg
import sqlalchemy as sa

from sync.central.db.engine import Busy, Database
from sync.central.db.server import PostgresDatabase
from sync.central.stations import changes
from sync.central.stations.doorbell import Doorbell
from sync.central.watch.metrics import FAULTS

CHANNEL = "returnpoint_changes"
_POLL_S = 2.0
_GATHERED_S = 0.1  # what is written in that time after a ring is part of the next one
_log = logging.getLogger("returnpoint.central")


def ring(db: Database, doorbell: Doorbell) -> bool:
    """Ring if there is a change that the stations were not told of; whether there was."""
    with db.read() as conn:
        place = changes.newest(conn)
    return doorbell.ring(place)


def ring_quietly(db: Database, doorbell: Doorbell) -> None:
    try:
        ring(db, doorbell)
    except (Busy, sa.exc.SQLAlchemyError) as error:  # what was written is written; the polls find it
        _log.error("doorbell error=%s", type(error).__name__, exc_info=error)


class FleetBell:
    """One thread; `wrote` may be called from any other."""

    name = "doorbell"

    def __init__(self, db: PostgresDatabase, doorbell: Doorbell, poll_s: float = _POLL_S) -> None:
        self._db = db
        self._doorbell = doorbell
        self._poll_s = poll_s
        self._wrote = threading.Event()
        self._stopping = threading.Event()
        self._ear: psycopg.Connection[tuple[object, ...]] | None = None
        self._woken, self._waker = socket.socketpair()
        self._waker.setblocking(False)
        self._thread = threading.Thread(target=self._run, name=self.name, daemon=True)

    def wrote(self) -> None:
        """This process has written something."""
        self._wrote.set()
        self._wake()

    def start(self) -> None:
        self._thread.start()

    def stop(self, timeout_s: float = 20.0) -> None:
        self._stopping.set()
        self._wake()
        self._thread.join(timeout_s)

    def check(self) -> None:
        """Raises when it does not run."""
        if not self._thread.is_alive():
            raise RuntimeError(f"{self.name} has ended")

    def _wake(self) -> None:
        with suppress(BlockingIOError, OSError):  # it is awake already, or has ended
            self._waker.send(b"!")

    def _run(self) -> None:
        try:
            while not self._stopping.is_set():
                if self._look():
                    self._stopping.wait(_GATHERED_S)
                self._wait()
        finally:
            self._hang_up()
            self._woken.close()
            self._waker.close()

    def _look(self) -> bool:
        """Ring if there is news, and tell the others of what this process wrote; whether there was."""
        self._listen()
        wrote = self._wrote.is_set()
        self._wrote.clear()
        try:
            has_news = ring(self._db, self._doorbell)
        except (Busy, sa.exc.SQLAlchemyError) as error:
            _log.error("doorbell error=%s", type(error).__name__, exc_info=error)
            FAULTS.labels(self.name).inc()
            return False
        if has_news and wrote and self._ear is not None:
            try:
                self._ear.execute("SELECT pg_notify(%s, '')", (CHANNEL,))
            except psycopg.Error:  # the polls of the others find it
                self._hang_up()
        return has_news

    def _listen(self) -> None:
        if self._ear is None or self._ear.closed:
            try:
                self._ear = self._db.listen(CHANNEL)
            except psycopg.Error as error:  # the poll goes on
                _log.warning("doorbell: no line to the database error=%s", type(error).__name__)

    def _wait(self) -> None:
        """Until this process has written, or heard of another that has, or the poll is due."""
        until = time.monotonic() + self._poll_s
        while not self._has_heard() and (left := until - time.monotonic()) > 0:
            # Not select.select: with a thousand stations on the line a file's number is above what it takes.
            with selectors.DefaultSelector() as lines:
                lines.register(self._woken, selectors.EVENT_READ)
                if self._ear is not None:
                    lines.register(self._ear, selectors.EVENT_READ)
                ready = [key.fileobj for key, _ in lines.select(left)]
            if self._woken in ready:
                self._woken.recv(4096)
                return

    def _has_heard(self) -> bool:
        """Whether another process told of something; what this one says comes back to it as well."""
        ear = self._ear
        if ear is None:
            return False
        try:
            pids = [notice.pid for notice in ear.notifies(timeout=0)]
        except psycopg.Error:  # something may have been lost with the line
            self._hang_up()
            return True
        return any(pid != ear.info.backend_pid for pid in pids)

    def _hang_up(self) -> None:
        if self._ear is not None:
            self._ear.close()
            self._ear = None
