"""Photos and the device key as files: durable, checked, and readable by their user only."""

import errno
import hashlib
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.station.ports import DiskFull, StoreError, StoreUnusable
from sync.store.files import disk_errors, write_durably
from sync.store.keys import DeviceKey
from sync.store.store import Store
from sync.wire import EnrolAnswer
from tests.support.clock import FakeClock


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path, FakeClock()) as opened:
        yield opened


def test_a_photo_lies_under_its_hash_and_leaves_no_part_file(store: Store, tmp_path: Path) -> None:
    photo = store.photos.put(b"picture")
    digest = hashlib.sha256(b"picture").hexdigest()
    assert store.photos.path(photo.sha256) == tmp_path / "photos" / digest[:2] / digest
    assert [path.name for path in (tmp_path / "photos").rglob("*") if path.is_file()] == [digest]


def test_a_damaged_photo_is_not_sent_and_can_be_taken_again(store: Store) -> None:
    photo = store.photos.put(b"picture")
    store.photos.path(photo.sha256).write_bytes(b"pictur?")
    with pytest.raises(StoreError, match="damaged"):
        store.photos.read(photo.sha256)
    store.photos.put(b"picture")
    assert store.photos.read(photo.sha256) == b"picture"


def test_a_file_that_cannot_be_written_leaves_what_was(tmp_path: Path) -> None:
    target = tmp_path / "file"
    write_durably(target, b"before")
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(OSError, match="directory"):
        write_durably(folder, b"after")
    assert target.read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


@pytest.mark.parametrize(
    ("number", "error"), [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EIO, StoreError)]
)
def test_errors_of_the_disk_have_a_sentence(number: int, error: type[StoreError]) -> None:
    with pytest.raises(error, match="the photo was not saved"), disk_errors("the photo was not saved"):
        raise OSError(number, "the system's words")


def test_the_device_key_is_made_once_and_only_its_user_can_read_it(tmp_path: Path) -> None:
    first, second = DeviceKey(tmp_path), DeviceKey(tmp_path)
    assert first.public_key == second.public_key and len(first.public_key) == 32
    assert first.sign(b"message") == second.sign(b"message")
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "device.key").stat().st_mode) == 0o600


def test_the_enrolment_is_kept(tmp_path: Path) -> None:
    clock = FakeClock()
    device = DeviceKey(tmp_path)
    assert (device.device_id, device.facts) == ("", None)
    answer = EnrolAnswer(
        device_id="dev_7",
        station_name="Counter 1",
        location_id="rp_1",
        location_name="Union Station",
        server_time=clock.now(),
    )
    facts = device.enrolled(answer)
    again = DeviceKey(tmp_path)
    assert (again.device_id, again.facts) == ("dev_7", facts)
    assert facts.location_name == "Union Station"


@pytest.mark.parametrize("name", ["device.key", "device.json"])
def test_a_damaged_key_is_never_replaced_in_silence(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"{broken")
    with pytest.raises(StoreUnusable, match="damaged"):
        Store.open(tmp_path, FakeClock())
    assert (tmp_path / name).read_bytes() == b"{broken"


def test_two_connections_take_turns(store: Store) -> None:
    with store.for_thread() as other:
        store.photos.put(b"one")
        other.outbox.raise_sequence(5)
        store.outbox.raise_sequence(9)
        assert other.outbox.status() == store.outbox.status()
