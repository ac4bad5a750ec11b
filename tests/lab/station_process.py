"""A real station without its window, in a process to be killed: `python -m tests.lab.station_process PLAN`.

It drops off what the plan says, goes on where it was after a restart, and ends when nothing waits any more. Each
confirmed event is a line `NUMBER EVENT_ID` in the plan's mark file: the promises that the laboratory checks.
"""

import io
import logging
import os
import random
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import uuid_utils
from PIL import Image

from sync.client.central import CentralClient
from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.cases import ReturnCase
from sync.domain.verification import MatchKind
from sync.domain.visit import CounterVisit
from sync.station.clock import SystemClock
from sync.station.identity import StationIdentity
from sync.station.loops import SyncTimes
from sync.station.runner import SyncRunner
from sync.station.visits import Visits
from sync.store.store import Store
from tests.lab.plan import Kind, Plan, staff_ref
from tests.support.returns import a_case, damaged

TIMES = SyncTimes(poll_s=1.0, spread_s=0.05, backoff_cap_s=0.2)
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class LabStation:
    """The adapters of one run."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.clock = SystemClock()
        self.store = Store.open(Path(plan.folder), self.clock)
        self.client = CentralClient(plan.url, self.store.device, self.clock, timeout_s=plan.timeout_s)
        self.changed = threading.Event()
        self.runner = SyncRunner(
            self.store.for_thread,
            self.client,
            self.clock,
            random.uniform,
            lambda _: self.changed.set(),
            TIMES,
        )
        facts = self.store.device.facts
        assert facts is not None
        self.visits = Visits(
            self.store.visits,
            self.store.photos,
            self.clock,
            self.store.device,
            StationIdentity(facts.device_id, facts.location_id, facts.location_name, "0.1.0"),
            lambda: str(uuid_utils.uuid7()),
            offset_ms=lambda: self.client.offset_ms,
            on_committed=self.runner.wake,
        )

    def done(self) -> int:
        """The visits committed so far, whatever was interrupted put right first."""
        interrupted = self.visits.resume()
        if interrupted is not None:
            self.visits.apply(interrupted, steps.cancel)
        return self.store.visits.taken_since(_LONG_AGO)[0]

    def drop_off(self, number: int) -> str:
        """One whole visit; the event's id once the event is stored."""
        kind = self.plan.kind(number)
        case = case_of(self.plan, number)
        visit = self.visits.begin(case, staff_ref(number))
        item_id = case.items[0].item_id
        visit = self.visits.apply(visit, partial(judging.choose_item, item_id=item_id, matched=MatchKind.NONE))
        visit = self._judge(visit, number, kind)
        visit = self.visits.scan_bag(visit, f"RBB-{number}")
        return self.visits.finish(visit).event_id

    def _judge(self, visit: CounterVisit, number: int, kind: Kind) -> CounterVisit:
        if kind is not Kind.PHOTO:
            return self.visits.apply(visit, judging.judge_like_new)
        photo = self.visits.put_photo(picture(number))
        return self.visits.apply(visit, partial(damaged, photo=photo))

    def idle(self) -> bool:
        status = self.store.outbox.status()
        return status.waiting == 0 and status.photos == 0

    def close(self) -> None:
        self.runner.stop(10)
        self.client.close()
        self.store.close()


def case_of(plan: Plan, number: int) -> ReturnCase:
    """The case of that visit, or one that central will refuse."""
    kind = plan.kind(number)
    case_id, item_id = plan.cases[plan.place(number)]
    case = a_case(f"RB-NOWHERE-{number}" if kind is Kind.FOREIGN else case_id, rma=f"RMA-{case_id}")
    [item] = case.items
    wanted = f"item-of-nobody-{number}" if kind is Kind.WRONG_ITEM else item_id
    return replace(case, items=(replace(item, item_id=wanted),))


def picture(number: int) -> bytes:
    """A small real JPEG, another one for each number."""
    data = io.BytesIO()
    Image.new("RGB", (48, 32), (number % 256, number // 256 % 256, 90)).save(data, "JPEG", quality=95)
    return data.getvalue()


@contextmanager
def _mark_file(path: str) -> Iterator[int]:
    """Appended line by line without a buffer: what was written is not lost with the process."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        yield handle
    finally:
        os.close(handle)


def run(plan: Plan) -> None:
    station = LabStation(plan)
    pause = threading.Event()
    first = station.done()
    station.runner.start()
    with _mark_file(plan.marks) as marks:
        for number in range(first, plan.events):
            event_id = station.drop_off(number)
            os.write(marks, f"{number} {event_id}\n".encode())
            pause.wait(plan.pace_s)
    while not station.idle():
        station.changed.clear()
        station.changed.wait(0.2)
    station.close()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(asctime)s %(name)s %(message)s")
    run(Plan.read(Path(sys.argv[1])))
