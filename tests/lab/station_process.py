"""A real station without its window, in a process to be killed: `python -m tests.lab.station_process PLAN`.

It drops off what the plan says, goes on where it was after a restart, and ends when nothing waits any more. Each
confirmed event is a line `NUMBER EVENT_ID` in the plan's mark file: the promises that the laboratory checks.
"""

import io
import logging
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image

from sync.domain import visit as steps
from sync.domain.cases import ReturnCase
from sync.station.loops import SyncTimes
from tests.lab.plan import Kind, Plan, staff_ref
from tests.support.returns import a_case
from tests.support.stations import TestStation

TIMES = SyncTimes(poll_s=1.0, spread_s=0.05, backoff_cap_s=0.2)
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def done(station: TestStation) -> int:
    """The visits committed so far, whatever was interrupted put right first."""
    interrupted = station.visits.resume()
    if interrupted is not None:
        station.visits.apply(interrupted, steps.cancel)
    return station.store.visits.taken_since(_LONG_AGO)[0]


def drop_off(station: TestStation, plan: Plan, number: int) -> str:
    """One whole visit; the event's id once the event is stored."""
    photo = picture(number) if plan.kind(number) is Kind.PHOTO else None
    return station.drop_off(case_of(plan, number), f"RBB-{number}", photo, staff_ref(number))


def is_idle(station: TestStation) -> bool:
    status = station.store.outbox.status()
    return status.waiting == 0 and status.photos == 0


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
    station = TestStation(Path(plan.folder), plan.url, times=TIMES, timeout_s=plan.timeout_s)
    pause = threading.Event()
    first = done(station)
    station.runner.start()
    with _mark_file(plan.marks) as marks:
        for number in range(first, plan.events):
            event_id = drop_off(station, plan, number)
            os.write(marks, f"{number} {event_id}\n".encode())
            pause.wait(plan.pace_s)
    while not is_idle(station):
        pause.wait(0.2)
    station.close()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(asctime)s %(name)s %(message)s")
    run(Plan.read(Path(sys.argv[1])))
