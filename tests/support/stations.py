"""A whole station without its window, on a real store and a real client, for tests against a real central."""

import io
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import uuid_utils
from PIL import Image

from sync.client.central import TIMEOUT_S, CentralClient
from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.cases import ReturnCase
from sync.domain.verification import MatchKind
from sync.station.clock import SystemClock
from sync.station.events import EventWriter
from sync.station.identity import StationIdentity
from sync.station.lookup import FindCase
from sync.station.loops import SyncTimes
from sync.station.passes import PassCheck
from sync.station.ports import CaseCache
from sync.station.runner import SyncRunner
from sync.station.status import SyncStatus
from sync.station.visits import Visits
from sync.store.store import Store
from tests.support.returns import damaged

QUICK = SyncTimes(poll_s=0.2, spread_s=0.05, backoff_cap_s=0.2)


def picture(colour: str = "navy") -> bytes:
    """A small real JPEG."""
    data = io.BytesIO()
    Image.new("RGB", (64, 48), colour).save(data, "JPEG")
    return data.getvalue()


class StatusLog:
    """Remembers what the sync said, and waits for it to say something."""

    def __init__(self) -> None:
        self.told: list[SyncStatus] = []
        self._changed = threading.Condition()

    def __call__(self, status: SyncStatus) -> None:
        with self._changed:
            self.told.append(status)
            self._changed.notify_all()

    def wait_for(self, wanted: Callable[[SyncStatus], bool], timeout_s: float = 20.0) -> SyncStatus:
        """The last status, once it is as wanted."""
        with self._changed:
            seen = self._changed.wait_for(lambda: bool(self.told) and wanted(self.told[-1]), timeout_s)
            assert seen, f"last told: {self.told[-1:]}"
            return self.told[-1]


class TestStation:
    """`drop_off` walks a whole visit; `code` enrols at the first use of the folder."""

    __test__ = False

    def __init__(
        self, folder: Path, url: str, code: str = "", times: SyncTimes = QUICK, timeout_s: float = TIMEOUT_S
    ) -> None:
        self.url = url
        self.clock = SystemClock()
        self.store = Store.open(folder, self.clock)
        self.client = CentralClient(url, self.store.device, self.clock, timeout_s=timeout_s)
        if code:
            answer = self.client.enrol(code)
            self.store.outbox.raise_sequence(answer.last_device_seq)
            if answer.pass_trust is not None:
                self.store.trust.keep(answer.pass_trust)
            if answer.staff is not None:
                self.store.staff.keep(answer.staff)
            self.store.device.enrolled(answer)
        self.status = StatusLog()
        self.runner = SyncRunner(self.store.for_thread, self.client, self.clock, random.uniform, self.status, times)
        facts = self.store.device.facts
        assert facts is not None
        self.identity = StationIdentity(facts.device_id, facts.location_id, facts.location_name, "0.1.0")
        self.writer = EventWriter(
            self.store.events,
            self.clock,
            self.store.device,
            self.identity,
            lambda: str(uuid_utils.uuid7()),
            offset_ms=lambda: self.client.offset_ms,
            on_committed=self.runner.wake,
        )
        self.visits = Visits(self.store.visits, self.store.photos, self.clock, self.writer)
        self.finder = FindCase(
            self.cases,
            self.store.visits,
            self.client,
            facts.location_name,
            PassCheck(self.store.trust, self.clock, lambda: self.client.offset_ms),
        )

    @property
    def cases(self) -> CaseCache:
        return self.store.cases

    def pull(self) -> None:
        """The next page of changes, into the cache."""
        page = self.client.changes(self.cases.cursor(), 500)
        assert page is not None
        self.cases.apply(page)

    def drop_off(self, case: ReturnCase, bag: str, photo: bytes | None = None, staff: str = "sam") -> str:
        """Everything like new, but for the first item when there is a photo. The event's id."""
        visit = self.visits.begin(case, staff)
        stored = self.visits.put_photo(photo) if photo else None
        for item in case.items:
            visit = self.visits.apply(visit, partial(judging.choose_item, item_id=item.item_id, matched=MatchKind.NONE))
            if stored and item is case.items[0]:
                visit = self.visits.apply(visit, partial(damaged, photo=stored))
            else:
                visit = self.visits.apply(visit, judging.judge_like_new)
        visit = self.visits.apply(visit, steps.to_bag)
        visit = self.visits.scan_bag(visit, bag)
        return self.visits.finish(visit).event_id

    def close(self) -> None:
        report = self.runner.stop(10)
        assert report.still_running == ()
        self.client.close()
        self.store.close()


@contextmanager
def station(folder: Path, url: str, code: str = "", times: SyncTimes = QUICK) -> Iterator[TestStation]:
    opened = TestStation(folder, url, code, times)
    try:
        yield opened
    finally:
        opened.close()
