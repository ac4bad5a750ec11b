"""The power-cut laboratory: real visits with photos are recorded call by call, and every disk that a cut could leave is
opened by the real store. And the laboratory can see: with one care left out, the same run loses something.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from sync.domain.visit import CounterVisit, Step
from sync.station.clock import SystemClock
from sync.station.ports import StoreError
from sync.store.store import Store
from sync.wire import verification_from_bytes, visit_from_json, visit_to_json
from tests.lab.replay import Disk, Kind, Op, Replayer, State, read_log
from tests.lab.visit_child import MARKS, STATION
from tests.support.station_child import visits_of

pytestmark = [pytest.mark.lab, pytest.mark.timeout(300)]

ROOT = Path(__file__).parents[2]
Mark = dict[str, str]


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled shim."""
    if sys.platform != "linux" or platform.libc_ver()[0] != "glibc":
        pytest.skip("the recorder wraps calls of glibc on Linux")
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        pytest.skip("the recorder is compiled by the test: there is no gcc")
    library = tmp_path_factory.mktemp("recorder") / "recorder.so"
    source = Path(__file__).with_name("recorder.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(source), "-ldl"], check=True)
    return library


@pytest.fixture
def scratch() -> Iterator[Path]:
    """A folder in memory where there is one: thousands of disks are laid out and opened."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="power-cut-", dir=memory if os.access(memory, os.W_OK) else None))
    yield folder
    shutil.rmtree(folder)


def record(recorder: Path, scratch: Path, careless: str = "") -> list[Op]:
    """Every call of one run of the writer."""
    folder, log = scratch / "recorded", scratch / "log"
    folder.mkdir()
    there = {**os.environ, "LD_PRELOAD": str(recorder), "RECORDER_FOLDER": str(folder), "RECORDER_LOG": str(log)}
    subprocess.run(
        [sys.executable, "-m", "tests.lab.visit_child", str(folder)],
        env={**there, "LAB_CARELESS": careless},
        cwd=ROOT,
        check=True,
        timeout=60,
    )
    return read_log(log, folder)


def marks_of(ops: list[Op]) -> list[tuple[int, Mark]]:
    """The promises, each with the number of calls after which it was made."""
    return [
        (number, json.loads(op.data))
        for number, op in enumerate(ops, start=1)
        if op.path == MARKS and op.kind is Kind.WRITE
    ]


def cuts(ops: list[Op], every: int = 1) -> Iterator[State]:
    """Every state of every prefix (or of each `every`-th one). The mark file is no part of the station's disk."""
    replayer = Replayer()
    for number, op in enumerate(ops):
        if op.path == MARKS:
            replayer.skip()
            continue
        replayer.feed(op)
        if number % every == 0:
            yield from replayer.states()


@dataclass(frozen=True, slots=True)
class Seen:
    """What a start on a disk finds. `events`: id and SHA-256 of the body of every row, after the sealed return of the
    last run was finished."""

    problem: str
    rebuilt: str = ""
    open_visit: CounterVisit | None = None
    events: tuple[tuple[str, str], ...] = ()
    photos: frozenset[str] = frozenset()
    wanted_photos: frozenset[str] = frozenset()


def start(folder: Path) -> Seen:
    """As the program starts: open, resume."""
    try:
        with Store.open(folder / STATION, SystemClock()) as store:
            open_visit = store.visits.open_visit()
            visits_of(store).resume()
            rows = [row.envelope for row in store.outbox.unsent(0, 100)]
            wanted = {photo for row in rows for photo in verification_from_bytes(row.body).verification.photos()}
            listed = {photo.sha256 for photo in store.photos.due(SystemClock().now(), 100)}
            events = tuple((row.event_id, sha256(row.body.encode()).hexdigest()) for row in rows)
            names = frozenset(photo.sha256 for photo in wanted) | listed
            return Seen("", store.recovery.cause, open_visit, events, whole_photos(folder), names)
    except StoreError as problem:
        return Seen(f"{problem} ({problem.__cause__})")


def whole_photos(folder: Path) -> frozenset[str]:
    files = (folder / STATION / "photos").glob("*/*")
    return frozenset(path.name for path in files if sha256(path.read_bytes()).hexdigest() == path.name)


class Judge:
    """Compares what a start found with what had been promised by then. Equal disks are opened once."""

    def __init__(self, ops: list[Op], scratch: Path) -> None:
        self._marks = marks_of(ops)
        self._visits = [(number, mark) for number, mark in self._marks if "step" in mark or "event" in mark]
        self._scratch = scratch / "disk"
        self._seen: dict[bytes, Seen] = {}

    @property
    def opened(self) -> int:
        return len(self._seen)

    def losses(self, state: State) -> list[str]:
        """What was promised and is not there, in words."""
        seen = self._look(state.disk)
        if seen.problem:
            return [f"does not open: {seen.problem}"]
        promised = [mark for number, mark in self._marks if number <= state.ops]
        events = dict(seen.events)
        said = [f"rebuilt: {seen.rebuilt}"] if seen.rebuilt else []
        if len(events) != len(seen.events):
            said.append("an event stands there twice")
        said += [
            f"event {mark['event']} is gone"
            for mark in promised
            if "event" in mark and events.get(mark["event"]) != mark["sha256"]
        ]
        photos = {mark["photo"] for mark in promised if "photo" in mark} | seen.wanted_photos
        said += [f"photo {name[:8]} is gone" for name in sorted(photos - seen.photos)]
        return said + self._visit_losses(state.ops, seen, events)

    def _visit_losses(self, ops: int, seen: Seen, events: dict[str, str]) -> list[str]:
        """The open visit stands at the last confirmed step, or at the one that was under way."""
        done = sum(number <= ops for number, _ in self._visits)
        legal = [self._visits[place][1].get("step", "") for place in (done - 1, done) if 0 <= place < len(self._visits)]
        if done == 0:
            legal.append("")
        found = visit_to_json(seen.open_visit) if seen.open_visit else ""
        said = [] if found in legal else [f"step {done} of the open return is gone"]
        sealed = [visit for visit in map(visit_from_json, filter(None, legal[:1])) if visit.step is Step.SEALED]
        return said + [f"sealed return {visit.event_id} is gone" for visit in sealed if visit.event_id not in events]

    def _look(self, disk: Disk) -> Seen:
        if disk.digest not in self._seen:
            disk.lay_out(self._scratch)
            self._seen[disk.digest] = start(self._scratch)
            shutil.rmtree(self._scratch, ignore_errors=True)
        return self._seen[disk.digest]


def test_no_power_cut_loses_what_was_confirmed(recorder: Path, scratch: Path) -> None:
    ops = record(recorder, scratch)
    judge = Judge(ops, scratch)
    states = 0
    for state in cuts(ops):
        states += 1
        assert judge.losses(state) == [], f"cut after call {state.ops} of {len(ops)} ({state.model})"
    kinds = [key for _, mark in marks_of(ops) for key in mark]
    assert (kinds.count("event"), kinds.count("photo"), kinds.count("step")) == (2, 4, 27)
    assert states > 3000 and judge.opened > 1000


def test_no_power_cut_loses_anything_where_sqlite_is_not_safe_for_wal(recorder: Path, scratch: Path) -> None:
    """The rollback journal with synchronous=EXTRA; a sample of the prefixes."""
    ops = record(recorder, scratch, "slow")
    judge = Judge(ops, scratch)
    for state in cuts(ops, every=7):
        assert judge.losses(state) == [], f"cut after call {state.ops} of {len(ops)} ({state.model})"
    assert judge.opened > 300


@pytest.mark.parametrize(
    ("careless", "loss"),
    [("normal", "of the open return is gone"), ("no_folder_sync", "photo ")],
)
def test_the_laboratory_sees_a_care_that_is_left_out(recorder: Path, scratch: Path, careless: str, loss: str) -> None:
    ops = record(recorder, scratch, careless)
    judge = Judge(ops, scratch)
    losses = {said for state in cuts(ops, every=9) for said in judge.losses(state)}
    assert any(loss in said for said in losses)
    # The journal is the second witness: not even then is a confirmed event gone.
    assert not [said for said in losses if said.startswith(("event", "does not open"))]
