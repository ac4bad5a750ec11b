"""The recorded writer: real visits with photos on a real store; what the use cases confirmed goes to the mark file.

`python -m tests.lab.visit_child FOLDER`. LAB_CARELESS, read here and nowhere else, leaves out one of the cares:
`normal` (synchronous=NORMAL) or `no_folder_sync` (photos without the flush of their folder). `slow` is no care left out
but the mode of a SQLite that is not safe for WAL.
"""

import json
import os
import sys
from hashlib import sha256
from pathlib import Path

import uuid_utils

from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.verification import MatchKind, Reason
from sync.domain.visit import CounterVisit
from sync.station.clock import SystemClock
from sync.station.events import EventWriter
from sync.station.identity import StationIdentity
from sync.station.ports import PhotoVault
from sync.station.visits import StepFunction, Visits
from sync.store.database import FILE_NAME, Database
from sync.store.files import write_durably
from sync.store.photos import SqlitePhotoVault
from sync.store.store import Store
from sync.wire import visit_to_json
from tests.support.returns import a_case

STATION = "station"
MARKS = "marks"
PHOTO_BYTES = 3000
PRAGMAS = {"normal": {"synchronous": "NORMAL"}, "slow": {"journal_mode": "DELETE", "synchronous": "EXTRA"}}


class Marks:
    """A line for each promise, written when the use case has returned."""

    def __init__(self, folder: Path) -> None:
        self._descriptor = os.open(folder / MARKS, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def put(self, **mark: str) -> None:
        os.write(self._descriptor, json.dumps(mark).encode() + b"\n")


def write_without_folder_sync(path: Path, data: bytes) -> None:
    """`write_durably` as many programs have it."""
    part = path.with_name(f".{path.name}.part")
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


class Counter:
    """The use cases on a store, with a mark after each."""

    def __init__(self, folder: Path, marks: Marks, careless: str) -> None:
        pragmas = PRAGMAS.get(careless, {})
        self._store = Store.open(folder / STATION, SystemClock(), pragmas=pragmas)
        self._files = Database(folder / STATION / FILE_NAME)
        write = write_without_folder_sync if careless == "no_folder_sync" else write_durably
        vault: PhotoVault = SqlitePhotoVault(self._files, folder / STATION / "photos", write=write)
        self._marks = marks
        writer = EventWriter(
            self._store.events,
            SystemClock(),
            self._store.device,
            StationIdentity("dev_1", "rp_1", "Union Station", "0.1.0"),
            lambda: str(uuid_utils.uuid7()),
        )
        self._visits = Visits(self._store.visits, vault, SystemClock(), writer)
        marks.put(opened="")

    def close(self) -> None:
        self._files.close()
        self._store.close()

    def begin(self, case_id: str, items: int) -> CounterVisit:
        return self._step(self._visits.begin(a_case(case_id, items=items), "sam"))

    def apply(self, visit: CounterVisit, *rules: StepFunction) -> CounterVisit:
        for rule in rules:
            visit = self._step(self._visits.apply(visit, rule))
        return visit

    def damaged(self, visit: CounterVisit, item_id: str, *pictures: bytes) -> CounterVisit:
        visit = self.apply(
            visit,
            lambda before: judging.choose_item(before, item_id, MatchKind.NONE),
            judging.start_damage,
            lambda before: judging.toggle_reason(before, Reason.STAIN),
        )
        for picture in pictures:
            visit = self.apply(visit, judging.start_photo)
            photo = self._visits.put_photo(picture)
            self._marks.put(photo=photo.sha256)
            visit = self.apply(visit, lambda before, taken=photo: steps.back(judging.add_photo(before, taken)))  # type: ignore[misc]
        return self.apply(visit, judging.save_damage)

    def finish(self, visit: CounterVisit, bag: str) -> None:
        visit = self._step(self._visits.scan_bag(visit, bag))
        event_id = self._visits.finish(visit).event_id
        [body] = [row.envelope.body for row in self._store.outbox.unsent(0, 100) if row.envelope.event_id == event_id]
        self._marks.put(event=event_id, sha256=sha256(body.encode()).hexdigest())

    def _step(self, visit: CounterVisit) -> CounterVisit:
        self._marks.put(step=visit_to_json(visit))
        return visit


def picture(number: int) -> bytes:
    """No picture, but bytes of the size of a few sectors that differ."""
    return b"".join(sha256(f"{number} {part}".encode()).digest() for part in range(PHOTO_BYTES // 32))


def main(folder: Path, careless: str) -> None:
    marks = Marks(folder)
    counter = Counter(folder, marks, careless)
    visit = counter.begin("RB-ONE", items=2)
    visit = counter.damaged(visit, "item_1", picture(1), picture(2))
    visit = counter.apply(
        visit, lambda before: judging.choose_item(before, "item_2", MatchKind.NONE), judging.judge_like_new
    )
    counter.finish(visit, "RBB-1")
    counter.close()  # the write-ahead log goes into the database
    counter = Counter(folder, marks, careless)
    counter.finish(counter.damaged(counter.begin("RB-TWO", items=1), "item_1", picture(3)), "RBB-2")
    counter.damaged(counter.begin("RB-THREE", items=1), "item_1", picture(4))


if __name__ == "__main__":
    main(Path(sys.argv[1]), os.environ.get("LAB_CARELESS", ""))
