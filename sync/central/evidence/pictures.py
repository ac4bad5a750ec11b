"""Whether bytes are one whole picture and nothing else, found out within limits of memory and time.

What cannot be shown to a merchant is no evidence, and what is a picture and something else at once (a page, an archive)
has no place here: the file must end where its picture ends. Metadata inside the picture stays: the bytes are what was
hashed.
"""

import io
import re
import threading

from PIL import Image

from sync.central.problems import Refusal

# What may be kept, by the name that Pillow gives it. MPO: several JPEGs in one file, as some cameras write them.
TYPES = {"JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
_OPENED = ("JPEG", "PNG", "WEBP")
_MOST_FRAMES = 4  # of a MPO
_MOST_SCANS = 100  # of a progressive JPEG: each of them is work over the whole picture
_MOST_SIDE = 20_000
_DECODING = threading.Semaphore(2)  # a decoded picture may take 200 MB
_MARKER = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])", re.DOTALL)
_END, _SCAN = 0xD9, 0xDA
_PNG_HEAD = 8


def checked(data: bytes, max_pixels: int) -> str:
    """The type of the picture, decoded whole. Refusal 422 for anything else."""
    try:
        with _DECODING, Image.open(io.BytesIO(data), formats=_OPENED) as picture:
            frames = int(getattr(picture, "n_frames", 1))
            if frames > (_MOST_FRAMES if picture.format == "MPO" else 1):
                raise Refusal(422, "too-many-frames", "A photo is one picture that does not move.")
            for frame in range(frames):
                picture.seek(frame)
                _refuse_huge(picture, max_pixels)
                picture.load()
            kind = str(picture.format)
            if _pictures_in(data, kind) != frames:
                raise ValueError("more than the picture")
            return TYPES[kind]
    except Refusal:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many(max_pixels) from error
    except Exception as error:  # a decoder may raise anything over hostile bytes
        raise Refusal(422, "not-a-picture", "The bytes are not one whole JPEG, PNG or WebP picture.") from error


def _refuse_huge(picture: Image.Image, max_pixels: int) -> None:
    """By what its head says, before the first pixel is decoded."""
    if picture.width * picture.height > max_pixels or max(picture.size) > _MOST_SIDE:
        raise _too_many(max_pixels)


def _too_many(max_pixels: int) -> Refusal:
    detail = f"A photo has at most {max_pixels} pixels, and {_MOST_SIDE} on a side."
    return Refusal(422, "too-many-pixels", detail)


def _pictures_in(data: bytes, kind: str) -> int:
    """How many pictures follow one another to the very end. ValueError for anything between or after them."""
    end_of = {"PNG": _png_end, "WEBP": _webp_end}.get(kind, _jpeg_end)
    at = count = 0
    while at < len(data):
        at, count = end_of(data, at), count + 1
        if at < len(data):  # some cameras fill up the last block
            at = len(data) - len(data[at:].lstrip(b"\0"))
    if at > len(data):
        raise ValueError("cut off")
    return count


def _jpeg_end(data: bytes, start: int) -> int:
    if data[start : start + 2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    at, scans, in_scan = start + 2, 0, False
    while scans <= _MOST_SCANS:
        found = _MARKER.search(data, at) if in_scan else _MARKER.match(data, at)
        if found is None:
            raise ValueError("no end")
        marker = found[1][0]
        if marker == _END:
            return found.end()
        at = found.end() + int.from_bytes(data[found.end() : found.end() + 2])
        in_scan = marker == _SCAN
        scans += in_scan
    raise ValueError("too many scans")


def _png_end(data: bytes, start: int) -> int:
    at, kind = start + _PNG_HEAD, b""
    while kind != b"IEND" and at < len(data):
        kind = data[at + 4 : at + 8]
        at += 12 + int.from_bytes(data[at : at + 4])
    return at


def _webp_end(data: bytes, start: int) -> int:
    size = int.from_bytes(data[start + 4 : start + 8], "little")
    return start + 8 + size + size % 2
