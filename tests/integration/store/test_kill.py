"""kill -9 at every step of a visit: the station starts where it was, and nothing is said twice."""

import base64
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.domain.events import CHAIN_START, chain_hash, signing_input
from sync.domain.visit import Step
from sync.station.clock import SystemClock
from sync.station.ports import StoreUnusable
from sync.store.store import Store
from sync.wire import event_from_bytes, verification_from_bytes
from tests.support.station_child import NAMES, PICTURE, visits_of, walk

AFTER = {
    "begin": Step.CASE,
    "item": Step.ITEM,
    "damage": Step.DAMAGE,
    "reason": Step.DAMAGE,
    "photo": Step.PHOTO,
    "add_photo": Step.PHOTO,
    "back": Step.DAMAGE,
    "judged": Step.SUMMARY,
    "bag": Step.BAG,
    "sealed": Step.SEALED,
}


@contextmanager
def child(folder: Path, mode: str) -> Iterator[subprocess.Popen[str]]:
    """A station process; killed without warning when the block ends."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.station_child", str(folder), mode],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def go_to(process: subprocess.Popen[str], name: str) -> None:
    """Let the child walk on until that step is durable."""
    assert process.stdin and process.stdout
    for step in NAMES:
        assert process.stdout.readline().strip() == step
        if step == name:
            return
        process.stdin.write("\n")
        process.stdin.flush()


@pytest.mark.parametrize("name", NAMES)
def test_a_visit_goes_on_where_it_was_killed_and_is_sent_once(tmp_path: Path, name: str) -> None:
    with child(tmp_path, "steps") as process:
        go_to(process, name)
    with Store.open(tmp_path, SystemClock()) as store:
        visits = visits_of(store)
        before = store.visits.open_visit()
        assert (before.step if before else None) == AFTER.get(name)
        visit = visits.resume()
        if name in ("sealed", "committed"):
            assert visit is None
        else:
            assert visit == before and visit is not None
            for step in walk(visits)[NAMES.index(name) :]:
                visit = step(visit)
        [row] = store.outbox.due(SystemClock().now(), 10)
        [finding] = verification_from_bytes(row.envelope.body).verification.findings
        assert row.envelope.device_seq == 1
        assert [store.photos.read(photo.sha256) for photo in finding.photos] == [PICTURE]
        assert list(store.photos.due(SystemClock().now(), 10)) == list(finding.photos)
        assert visits.resume() is None


def test_a_station_killed_at_work_keeps_every_event_it_confirmed(tmp_path: Path) -> None:
    confirmed: list[str] = []
    for wanted in (7, 19, 31):
        with child(tmp_path, "stream") as process:
            assert process.stdout
            for _ in range(wanted):
                event_id = process.stdout.readline().strip()
                assert event_id, "the station did not start again"
                confirmed.append(event_id)
    with Store.open(tmp_path, SystemClock()) as store:
        rows = store.outbox.due(SystemClock().now(), 1000)
        key = Ed25519PublicKey.from_public_bytes(store.device.public_key)
    ids = [row.envelope.event_id for row in rows]
    assert len(ids) == len(set(ids)) and set(confirmed) <= set(ids)
    assert [row.envelope.device_seq for row in rows] == list(range(1, len(rows) + 1))
    prev = CHAIN_START
    for row in rows:
        body = row.envelope.body.encode()
        assert event_from_bytes(body).prev == prev.hex()
        key.verify(base64.b64decode(row.envelope.signature), signing_input(prev, body))
        prev = chain_hash(prev, body)


def test_one_station_per_folder_and_the_lock_dies_with_its_process(tmp_path: Path) -> None:
    with child(tmp_path, "steps") as process:
        go_to(process, "begin")
        with pytest.raises(StoreUnusable, match="Another station is already running"):
            Store.open(tmp_path, SystemClock())
    Store.open(tmp_path, SystemClock()).close()
