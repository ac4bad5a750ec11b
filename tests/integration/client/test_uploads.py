"""A big photo goes on where the line broke; a small one goes in one piece."""

import hashlib

import pytest

from sync.client.answers import HttpAnswer
from sync.client.central import CentralClient
from sync.client.uploads import PART_BYTES, put_in_parts
from sync.domain.verification import Photo
from sync.station.ports import CentralError, Refused, Unreachable
from sync.wire import CONTENT_TYPE, RESUMABLE_FROM_BYTES
from tests.integration.central.test_uploads import big_picture
from tests.support.central import RunningCentral
from tests.support.clock import FakeClock
from tests.support.fakes import FakeSigner
from tests.support.faulty_server import PORTAL, Fault, FaultyServer, Reply, answer
from tests.support.stations import TestStation

SIZE = 5 * 1024 * 1024


def photo_of(data: bytes) -> Photo:
    return Photo(hashlib.sha256(data).hexdigest(), len(data), "image/png")


def kept(central: RunningCentral, photo: Photo) -> bytes:
    return (central.context.settings.blobs / photo.sha256[:2] / photo.sha256).read_bytes()


def test_a_big_photo_arrives_whole_and_a_second_time_is_nothing(central: RunningCentral, counter: TestStation) -> None:
    data = big_picture()
    photo = photo_of(data)
    assert len(data) > RESUMABLE_FROM_BYTES
    counter.client.put_blob(photo, data)
    assert kept(central, photo) == data
    counter.client.put_blob(photo, data)


def test_after_a_break_the_next_try_sends_only_the_rest(central: RunningCentral, counter: TestStation) -> None:
    data = big_picture()
    photo = photo_of(data)
    parts: list[int] = []

    def until_it_breaks(
        method: str,
        address: str,
        body: bytes | None = None,
        content_type: str = CONTENT_TYPE,
        headers: dict[str, str] | None = None,
    ) -> HttpAnswer:
        if len(parts) == 2:
            raise Unreachable("The line broke.")
        if method == "PATCH":
            parts.append(len(body or b""))
        return counter.client._signed(method, address, body, content_type, headers)

    with pytest.raises(Unreachable):
        put_in_parts(until_it_breaks, photo, data)
    assert parts == [PART_BYTES, PART_BYTES]
    first = min((central.context.settings.blobs / "uploads").iterdir(), key=lambda part: part.stat().st_mtime_ns)
    first.write_bytes(b"?" + first.read_bytes()[1:])  # were it sent anew, this would not matter
    with CentralClient(central.url, counter.store.device, counter.clock) as restarted:
        with pytest.raises(Refused):
            restarted.put_blob(photo, data)
        restarted.put_blob(photo, data)  # from the beginning, and whole
    assert kept(central, photo) == data


def test_bytes_that_are_not_the_photo_are_refused_at_the_end(counter: TestStation) -> None:
    data = big_picture()
    other = Photo("ab" * 32, len(data), "image/png")
    with pytest.raises(Refused):
        counter.client.put_blob(other, data)


def head(offset: int, size: int) -> Reply:
    said = {"Upload-Offset": str(offset), "Upload-Length": str(size), "Upload-Complete": "?0"}
    return Reply(200, headers=said)


@pytest.mark.parametrize(
    "replies",
    [
        [PORTAL],
        [Reply(fault=Fault.DROP)],
        [Reply(404, content_type="text/html"), PORTAL],
        [head(0, SIZE), PORTAL],
        [head(0, SIZE), answer({"sha256": "ab" * 32, "size": SIZE, "offset": 0, "complete": False})],
        [head(0, SIZE), answer({"sha256": "cd" * 32, "size": 1, "offset": 1, "complete": True})],
    ],
)
def test_only_central_itself_can_confirm_a_photo(replies: list[Reply]) -> None:
    data = bytes(SIZE)
    photo = photo_of(data)
    with (
        FaultyServer(*replies) as server,
        CentralClient(server.url, FakeSigner(), FakeClock()) as client,
        pytest.raises(CentralError),
    ):
        client.put_blob(photo, data)
