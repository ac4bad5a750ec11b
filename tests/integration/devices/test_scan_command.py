"""`returnpoint scan` on good, odd and broken files."""

import json
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.commands.scan import run
from sync.domain.codes import Symbology
from tests.support.pictures import Picture, scene, symbol

FRAME = scene(symbol("RB-TEST1"))


def saved(path: Path, picture: Picture = FRAME, mode: str = "RGB", **options: Any) -> Path:
    Image.fromarray(picture[..., ::-1].copy()).convert(mode).save(path, **options)
    return path


def lines(capsys: pytest.CaptureFixture[str], *files: Path | str) -> tuple[int, list[dict[str, Any]]]:
    code = run([*(str(file) for file in files), "--json"])
    captured = capsys.readouterr()
    assert captured.err == ""
    return code, [json.loads(line) for line in captured.out.splitlines()]


def test_a_line_per_file_with_every_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    both = scene(symbol("https://returns.example/r/NL-1001"), symbol("6281057742134", Symbology.EAN13, scale=2))
    code, (first, second) = lines(capsys, saved(tmp_path / "a.png", both), saved(tmp_path / "b.jpg", scene()))
    assert code == 0
    assert first["file"].endswith("a.png")
    found = {(entry["text"], entry["format"]) for entry in first["codes"]}
    assert found == {("https://returns.example/r/NL-1001", "QRCode"), ("6281057742134", "EAN-13")}
    assert all(len(entry["quad"]) == 4 and entry["engine"] in ("zxing-cpp", "pyzbar") for entry in first["codes"])
    assert first["ms"] > 0
    assert second["codes"] == []
    assert "error" not in second


@pytest.mark.parametrize(
    ("name", "mode", "options", "note"),
    [
        ("cmyk.jpg", "CMYK", {}, "CMYK"),
        ("palette.gif", "P", {}, ""),
        ("bits.png", "1", {}, ""),
        ("alpha.png", "RGBA", {}, ""),
        ("deep.png", "I;16", {}, "8 bits"),
        ("float.tiff", "F", {}, "8 bits"),
        ("small.webp", "RGB", {"quality": 60}, ""),
    ],
)
def test_pictures_of_any_kind_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, mode: str, options: dict[str, Any], note: str
) -> None:
    path = tmp_path / name
    gray = Image.fromarray(FRAME[..., 0].copy())
    (gray.convert("I").point(lambda value: value * 200).convert("I;16") if mode == "I;16" else gray.convert(mode)).save(
        path, **options
    )
    code, (line,) = lines(capsys, path)
    assert code == 0
    assert [entry["text"] for entry in line["codes"]] == ["RB-TEST1"]
    assert note in line.get("note", "")


def test_of_an_animated_picture_the_first_is_read_and_it_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = (Image.fromarray(picture[..., 0].copy()) for picture in (FRAME, scene()))
    first.save(tmp_path / "a.gif", save_all=True, append_images=[second])
    code, (line,) = lines(capsys, tmp_path / "a.gif")
    assert code == 0
    assert [entry["text"] for entry in line["codes"]] == ["RB-TEST1"]
    assert line["note"] == "only the first of 2 pictures in this file was read"


def test_a_picture_taken_upside_down_has_its_quad_in_the_upright_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    code, (line,) = lines(capsys, saved(tmp_path / "turned.jpg", exif=exif))
    assert code == 0
    assert all(x < 720 and y < 1280 for x, y in line["codes"][0]["quad"])


def huge(path: Path, side: int) -> Path:
    """A PNG that says it is enormous and holds next to nothing."""
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0")),
        (b"IEND", b""),
    ]
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)
    return path


def test_every_broken_file_is_one_plain_message_and_the_good_one_is_still_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = saved(tmp_path / "good.png")
    cut = tmp_path / "cut.png"
    cut.write_bytes(good.read_bytes()[:4000])
    cut_jpeg = tmp_path / "cut.jpg"
    cut_jpeg.write_bytes(saved(tmp_path / "whole.jpg").read_bytes()[:2000])
    garbage = tmp_path / "garbage.jpg"
    garbage.write_bytes(b"\xff\xd8\xff" + bytes(range(256)))
    empty = tmp_path / "empty.png"
    empty.touch()
    text = tmp_path / "notes.txt"
    text.write_text("no picture")
    files = [cut, cut_jpeg, garbage, empty, text, tmp_path, tmp_path / "missing.png"]
    files += [huge(tmp_path / "huge.png", 20_000), huge(tmp_path / "bomb.png", 60_000), good]
    code, answers = lines(capsys, *files)
    assert code == 1
    errors = [answer.get("error", "") for answer in answers]
    assert errors == [
        "this picture is damaged or cut off",
        "this picture is damaged or cut off",
        "this is no picture, or of a kind that is not known",
        "this is no picture, or of a kind that is not known",
        "this is no picture, or of a kind that is not known",
        "this is a folder; name the pictures in it",
        "there is no such file",
        "this picture has more than 80 million pixels",
        "this picture has more than 80 million pixels",
        "",
    ]
    assert [entry["text"] for entry in answers[-1]["codes"]] == ["RB-TEST1"]


def test_the_human_form_writes_control_characters_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = saved(tmp_path / "evil.png", scene(symbol(b"AB\x1b[2J\x1dCD\n")))
    assert run([str(path), str(tmp_path / "missing.png")]) == 1
    out = capsys.readouterr().out
    assert r"AB\x1b[2J\x1dCD\n" in out
    assert "\x1b" not in out
    assert "missing.png: there is no such file" in out


def test_no_code_is_said_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(saved(tmp_path / "empty.png", scene()))]) == 0
    assert "no code found" in capsys.readouterr().out


def test_without_files_the_command_line_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "FILE" in capsys.readouterr().err


def test_itf_is_read_in_the_lengths_that_are_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = saved(tmp_path / "itf.png", scene(symbol("162810577420", Symbology.ITF, scale=3)))
    read = []
    for options in ([], ["--itf", "8", "--itf", "12"]):
        assert run([str(path), "--json", *options]) == 0
        read.append([code["text"] for code in json.loads(capsys.readouterr().out)["codes"]])
    assert read == [[], ["162810577420"]]


def test_upc_e_is_read_when_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = saved(tmp_path / "upce.png", scene(symbol("01234565", Symbology.UPCE)))
    assert run([str(path), "--json", "--upc-e"]) == 0
    (line,) = (json.loads(text) for text in capsys.readouterr().out.splitlines())
    assert [(entry["text"], entry["format"]) for entry in line["codes"]] == [("012345000065", "UPC-E")]
