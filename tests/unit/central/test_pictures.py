"""What may call itself a photo: one whole picture, decoded within limits, and nothing else in the file."""

import io
import struct
import zipfile
import zlib

import pytest
from PIL import Image

from sync.central.evidence.pictures import checked
from sync.central.problems import Refusal

MOST = 1_000_000


def saved(kind: str, size: tuple[int, int] = (64, 48), **more: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (120, 30, 60)).save(out, kind, **more)
    return out.getvalue()


def frames(kind: str, count: int) -> bytes:
    others = [Image.new("RGB", (64, 48), (shade * 20, 0, 0)) for shade in range(1, count)]
    return saved(kind, save_all=True, append_images=others)


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("evil.html", "<script>alert(1)</script>")
    return out.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_of(width: int, height: int) -> bytes:
    """A head that promises so much, and hardly anything behind it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def jpeg_of(width: int, height: int) -> bytes:
    data = bytearray(saved("JPEG"))
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(data)


def code_of(data: bytes) -> str:
    with pytest.raises(Refusal) as refused:
        checked(data, MOST)
    assert refused.value.status == 422
    return refused.value.code


@pytest.mark.parametrize(
    ("data", "mime"),
    [
        (saved("JPEG"), "image/jpeg"),
        (saved("JPEG", progressive=True), "image/jpeg"),
        (saved("JPEG", comment=b"taken at the counter"), "image/jpeg"),
        (saved("JPEG") + bytes(100), "image/jpeg"),
        (frames("MPO", 2), "image/jpeg"),
        (saved("PNG"), "image/png"),
        (saved("WEBP"), "image/webp"),
        (saved("WEBP", lossless=True), "image/webp"),
    ],
)
def test_a_whole_picture_is_what_its_bytes_say(data: bytes, mime: str) -> None:
    assert checked(data, MOST) == mime


def test_the_place_in_the_metadata_is_no_reason_to_lose_evidence() -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (43.0, 39.0, 9.0)
    assert checked(saved("JPEG", exif=exif), MOST) == "image/jpeg"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize(
    "tail", [b"<html><script>alert(1)</script></html>", zipped(), b"x", saved("JPEG"), saved("PNG"), saved("WEBP")]
)
def test_a_picture_with_something_behind_it_is_refused(kind: str, tail: bytes) -> None:
    assert code_of(saved(kind) + tail) == "not-a-picture"


@pytest.mark.parametrize("head", [b"<html>", zipped(), b"GIF89a", b"%PDF-1.7\n"])
def test_a_picture_with_something_before_it_is_refused(head: bytes) -> None:
    assert code_of(head + saved("JPEG")) == "not-a-picture"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_was_cut_off_is_refused(kind: str) -> None:
    whole = saved(kind, (320, 240))
    for part in (1, 2, 8, 20, len(whole) // 2, len(whole) - 3, len(whole) - 1):
        assert code_of(whole[:part]) == "not-a-picture", part


@pytest.mark.parametrize(
    "data",
    [
        b"",
        bytes(1000),
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<?xml version='1.0'?><svg/>",
        b"%!PS-Adobe-3.0 EPSF-3.0\n",
        saved("GIF"),
        saved("BMP"),
        saved("TIFF"),
        saved("ICO"),
        zipped(),
    ],
)
def test_what_is_none_of_the_three_kinds_is_refused(data: bytes) -> None:
    assert code_of(data) == "not-a-picture"


@pytest.mark.parametrize("data", [frames("PNG", 3), frames("WEBP", 3), frames("MPO", 5)])
def test_what_moves_or_holds_many_pictures_is_refused(data: bytes) -> None:
    assert code_of(data) == "too-many-frames"


@pytest.mark.parametrize(
    "data",
    [
        png_of(1_000_000, 1_000_000),
        png_of(1_000_000, 1),
        png_of(12_000, 8_000),
        jpeg_of(65_500, 65_500),
        jpeg_of(2_000, 501),
    ],
)
def test_what_promises_too_many_pixels_is_refused_by_its_head(data: bytes) -> None:
    assert code_of(data) == "too-many-pixels"


def test_a_bomb_in_the_metadata_does_not_go_off() -> None:
    """A hundred megabytes of text in a few kilobytes of file."""
    text = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(100_000_000), 9))
    whole = saved("PNG")
    assert code_of(whole[:33] + text + whole[33:]) == "not-a-picture"


def test_a_jpeg_of_endless_scans_is_refused() -> None:
    """Each scan is work over the whole picture."""
    whole = saved("JPEG", progressive=True)
    at = whole.index(b"\xff\xda")
    end = whole.index(b"\xff", at + 2)
    while whole[end + 1] == 0:
        end = whole.index(b"\xff", end + 2)
    assert code_of(whole[:end] + whole[at:end] * 200 + whole[end:]) == "not-a-picture"


def test_broken_bytes_never_break_more_than_themselves() -> None:
    for kind in ("JPEG", "PNG", "WEBP"):
        whole = saved(kind)
        for at in range(0, len(whole), 3):
            broken = bytearray(whole)
            broken[at] ^= 0xFF
            try:
                checked(bytes(broken), MOST)
            except Refusal as refusal:
                assert refusal.status == 422
