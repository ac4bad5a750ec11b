"""The sync threads of a station: one sends events and pulls cases, one uploads photos. Neither holds up the counter."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from sync.domain.sentence import say, told
from sync.station.link import Link
from sync.station.loops import PhotoLoop, Shared, SyncLoop, SyncStore, SyncTimes
from sync.station.ports import Clock, StoreError, SyncCentral
from sync.station.status import StatusBoard, SyncStatus

_log = logging.getLogger(__name__)
_SHORTEST_WAIT_S = 0.05  # whatever the tables say, a loop never spins
_AFTER_TROUBLE_S = 10.0
_OWN_ERROR = say("The sync met an error of its own. Returns are kept here; call support if this stays.")

LoopType = type[SyncLoop] | type[PhotoLoop]


@dataclass(frozen=True, slots=True)
class StopReport:
    """`still_running` names the threads that did not end in time; they end with the process."""

    still_running: tuple[str, ...]
    status: SyncStatus


class SyncRunner:
    """`start` once, `stop` once. `on_status` is called from the sync threads, only when something changed."""

    def __init__(
        self,
        open_store: Callable[[], SyncStore],
        central: SyncCentral,
        clock: Clock,
        uniform: Callable[[float, float], float],
        on_status: Callable[[SyncStatus], None] = lambda _: None,
        times: SyncTimes | None = None,
        health: Callable[[], dict[str, object]] = dict,
    ) -> None:
        """`open_store` is called once in each thread, e.g. `Store.for_thread`; `uniform` e.g. `random.uniform`;
        `health`: what each heartbeat says of the devices, called in the sync thread."""
        link = Link(clock)
        board = StatusBoard(link, on_status, lambda: central.offset_ms)
        self._open_store = open_store
        self._shared = Shared(central, clock, uniform, times or SyncTimes(), link, board, health)
        self._threads = [
            threading.Thread(target=self._run, args=(kind, bell), name=name, daemon=True)
            for name, kind, bell in (
                ("sync", SyncLoop, self._shared.sync_bell),
                ("photos", PhotoLoop, self._shared.photo_bell),
            )
        ]

    @property
    def status(self) -> SyncStatus:
        return self._shared.board.last

    @property
    def link(self) -> Link:
        """For asking only: when central last answered, and until when nobody knocks."""
        return self._shared.link

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """There is new work; a pause after a failure is kept."""
        self._shared.sync_bell.set()
        self._shared.photo_bell.set()

    def ring(self) -> None:
        """Central's doorbell rang: pull now; a pause after a failure is kept."""
        self._shared.rung.set()
        self._shared.sync_bell.set()

    def retry_now(self) -> None:
        """Staff asked, or central was just reached: end a pause, unless central itself asked for it."""
        self._shared.hurry.set()
        self.wake()

    def stop(self, timeout_s: float = 5.0) -> StopReport:
        """Ask both threads to end and wait at most `timeout_s` for the two of them."""
        self._shared.stopping.set()
        self.wake()
        deadline = self._shared.clock.monotonic() + timeout_s
        for thread in self._threads:
            if thread.ident is not None:
                thread.join(max(0.0, deadline - self._shared.clock.monotonic()))
        return StopReport(tuple(thread.name for thread in self._threads if thread.is_alive()), self.status)

    def _run(self, kind: LoopType, bell: threading.Event) -> None:
        store: SyncStore | None = None
        loop: SyncLoop | PhotoLoop | None = None
        try:
            while not self._shared.stopping.is_set():
                bell.clear()
                try:
                    if loop is None:
                        store = self._open_store()
                        loop = kind(self._shared, store)
                    wait_s = loop.once()
                except StoreError as problem:
                    _log.error("the store refused the sync: %s", problem)
                    wait_s = self._in_trouble(told(problem))
                except Exception:  # noqa: BLE001  a thread that dies silently would stop the sync for good
                    _log.exception("the sync met an error of its own")
                    wait_s = self._in_trouble(_OWN_ERROR)
                if not self._shared.stopping.is_set():
                    bell.wait(max(_SHORTEST_WAIT_S, wait_s))
        finally:
            if store is not None:
                store.close()

    def _in_trouble(self, sentence: str) -> float:
        self._shared.board.trouble(sentence)
        return _AFTER_TROUBLE_S
