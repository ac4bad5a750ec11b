"""A photo in parts that goes on where the line broke: HEAD asks how far it came, POST begins, PATCH adds."""

import json
from typing import Protocol

from sync.client.answers import CUT_SHORT, HttpAnswer, error_of, read_answer
from sync.domain.sentence import say
from sync.domain.verification import Photo
from sync.station.ports import Refused, Unreachable
from sync.wire import CONTENT_TYPE, PARTIAL_TYPE, UploadAnswer

PART_BYTES = 1024 * 1024  # eight seconds at 1 Mbit/s: within the time-out of one request


class Call(Protocol):
    """A signed request to an address below the device API."""

    def __call__(
        self,
        method: str,
        address: str,
        body: bytes | None = None,
        content_type: str = CONTENT_TYPE,
        headers: dict[str, str] | None = None,
    ) -> HttpAnswer: ...


def put_in_parts(call: Call, photo: Photo, data: bytes) -> None:
    """Returns when central has all the bytes and counted the same hash; CentralError otherwise.

    Nothing about the progress is kept here: central is asked, so that a restart goes on as well.
    """
    state = _state(call, photo, len(data))
    while not state.complete:
        before = state.offset
        part = data[before : before + PART_BYTES]
        is_last = before + len(part) == len(data)
        headers = {"Upload-Offset": str(before), "Upload-Complete": "?1" if is_last else "?0"}
        state = read_answer(call("PATCH", f"uploads/{photo.sha256}", part, PARTIAL_TYPE, headers), UploadAnswer, 200)
        if not state.complete and not before < state.offset <= len(data):
            raise Unreachable(CUT_SHORT)
    if state.sha256 != photo.sha256 or state.size != len(data):
        raise Refused(say("Central confirmed another photo than the one that was sent."))


def _state(call: Call, photo: Photo, size: int) -> UploadAnswer:
    """How far an earlier try came; a new upload when there was none."""
    answer = call("HEAD", f"uploads/{photo.sha256}")
    offset, length = (answer.headers.get(name, "") for name in ("upload-offset", "upload-length"))
    is_number = offset.isascii() and offset.isdigit() and len(offset) <= len(length)
    if answer.from_central and answer.status == 200 and is_number and length == str(size):
        is_complete = answer.headers.get("upload-complete") == "?1"
        return UploadAnswer(sha256=photo.sha256, size=size, offset=int(offset), complete=is_complete)
    if answer.status not in (200, 404):
        raise error_of(answer)
    body = json.dumps({"sha256": photo.sha256, "size": size}).encode()
    return read_answer(call("POST", "uploads", body), UploadAnswer, 200, 201)
