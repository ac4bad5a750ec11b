"""A power cut between any two steps of a tote, and a database that is gone: everything stands as it was shown."""

import subprocess
import sys
from pathlib import Path

import pytest

from sync.domain.custody import ToteState
from sync.store.database import FILE_NAME, Database
from sync.store.store import Store
from sync.wire import event_from_bytes
from tests.support.clock import FakeClock
from tests.support.custody import Shop, a_day

# After which step: what lies loose, what is in the open tote, how many totes wait and how many left, how many events.
AFTER = {
    "open": (["RBB1", "RBB2"], [], 0, 0, 2),
    "scanned": (["RBB2"], ["RBB1"], 0, 0, 2),
    "replaced": (["RBB2"], ["RBB3"], 0, 0, 3),
    "added": ([], ["RBB3", "RBB2"], 0, 0, 3),
    "closed": ([], None, 1, 0, 4),
    "handed": ([], None, 0, 1, 5),
}


def state(store: Store) -> tuple[list[str], list[str] | None, int, int, int]:
    tote = store.custody.open_tote()
    return (
        [bag.label for bag in store.custody.loose()],
        None if tote is None else [bag.label for bag in tote.bags],
        len(store.custody.waiting()),
        len(store.custody.manifests(10)),
        store.outbox.last_number(),
    )


@pytest.mark.parametrize("step", AFTER)
def test_a_tote_goes_on_where_the_power_went(tmp_path: Path, step: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.custody", str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert process.stdin and process.stdout
    while (told := process.stdout.readline().strip()) != step:
        assert told, "the station died by itself"
        process.stdin.write("\n")
        process.stdin.flush()
    process.kill()
    process.communicate()
    clock = FakeClock()
    with Store.open(tmp_path, clock) as store:
        assert state(store) == AFTER[step]
        shop = Shop(store, clock, "again")
        if step not in ("closed", "handed"):
            if shop.totes.shelf().to_add:
                shop.totes.add_all(shop.totes.shelf().to_add)
            shop.totes.close_tote("448102", None, "amira")
        for tote in shop.totes.shelf().waiting:
            shop.totes.hand_over((tote.tote_id,), "Purolator", "Kim", "amira")
        [sheet] = shop.totes.manifests()
        assert sheet.bags == 2 and sheet.totes[0].state is ToteState.HANDED_OVER
        assert state(store)[:4] == ([], None, 0, 1)


def test_a_damaged_database_still_gives_labels_and_the_open_tote(tmp_path: Path) -> None:
    """What central has had for long, and the tote that is being filled, stand in no journal."""
    clock = FakeClock()
    with Store.open(tmp_path, clock) as store:
        shop = Shop(store, clock)
        for bag in ("RBB1", "RBB2"):
            shop.take_in(bag)
        shop.totes.open_tote("RBT1")
        tote = shop.totes.scan_bag("RBB2")
    for segment in (tmp_path / "journal").iterdir():
        segment.unlink()
    database = Database(tmp_path / FILE_NAME)
    with database.transaction() as db:
        db.execute("DROP TRIGGER outbox_is_a_fact")
        db.execute("UPDATE outbox SET body = 'other', state = 'sent' WHERE device_seq = 1")
        db.execute("UPDATE outbox SET body = 'other' WHERE device_seq = 2")
        db.execute("INSERT INTO bag(label, event_id, bound_ms) VALUES('RBB8', 'ev-8', x'00ff')")
    database.close()
    with Store.open(tmp_path, clock) as store:
        assert store.recovery.cause == "damaged"
        assert store.custody.open_tote() == tote
        assert [bag.label for bag in store.custody.loose()] == ["RBB1"]
        assert store.visits.bag_used("RBB1") is not None and store.visits.bag_used("RBB8") is None


def test_a_tote_whose_seal_was_broken_stays_open_when_the_database_is_made_anew(tmp_path: Path) -> None:
    """The journal knows that it was sealed, and not that it was opened again."""
    clock = FakeClock()
    with Store.open(tmp_path, clock) as store:
        shop = Shop(store, clock)
        for bag in ("RBB1", "RBB2"):
            shop.take_in(bag)
        shop.totes.open_tote("RBT1")
        shop.totes.add_all(2)
        sealed = shop.totes.close_tote("448102", None, "amira")
        shop.totes.reopen_tote(sealed.tote_id, "sue")
        shop.totes.take_out("RBB1")
        before = store.custody.open_tote()
    database = Database(tmp_path / FILE_NAME)
    with database.transaction() as db:
        db.execute("DROP TRIGGER outbox_is_a_fact")
        db.execute("UPDATE outbox SET body = 'other' WHERE device_seq = 1")
    database.close()
    with Store.open(tmp_path, clock) as store:
        assert store.recovery.cause == "damaged" and store.recovery.restored == 3
        assert (store.custody.open_tote(), store.custody.waiting()) == (before, ())
        assert [bag.label for bag in store.custody.loose()] == ["RBB1"]


@pytest.mark.parametrize("lost", ["the database", "its events"])
def test_the_journal_brings_bags_and_totes_back(tmp_path: Path, lost: str) -> None:
    clock = FakeClock()
    Store.open(tmp_path, clock).close()
    kept = (tmp_path / FILE_NAME).read_bytes()
    with Store.open(tmp_path, clock) as store:
        shop = Shop(store, clock, "again")
        a_day(shop, lambda _step: None)
        before, sheet = state(store), shop.totes.manifests()
        photo = shop.provisional.put_photo(b"goods")
        shop.provisional.receive("RBB5", [photo], "amira", "sue")
    for path in tmp_path.glob(f"{FILE_NAME}*"):
        path.unlink()
    if lost == "its events":
        (tmp_path / FILE_NAME).write_bytes(kept)
    with Store.open(tmp_path, clock) as store:
        shop = Shop(store, clock, "later")
        assert store.recovery.restored == 6 and not store.recovery.in_doubt
        loose, *rest = state(store)
        assert loose == [*before[0], "RBB5"] and rest == [*before[1:4], before[4] + 1]
        [back] = shop.totes.manifests()
        assert [[bag.label for bag in tote.bags] for tote in back.totes] == [["RBB3", "RBB2"]]
        assert (back.manifest_id, back.carrier, back.driver) == (sheet[0].manifest_id, "Purolator", "Kim")
        assert list(store.photos.due(clock.now(), 10)) == [photo]
        for label in ("RBB1", "RBB2", "RBB3", "RBB5"):
            assert store.visits.bag_used(label) is not None
        bodies = [row.envelope.body for row in store.outbox.unsent(0, 100)]
        assert len({event_from_bytes(body).device_seq for body in bodies}) == len(bodies) == before[4] + 1
