"""The decode bench over a few pictures made here: what it counts as read, missed and misread, and what it refuses."""

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from kiosk.commands import bench
from kiosk.commands.bench_labels import BadLabels, key, read_labels
from sync.domain.codes import Symbology
from tests.support.pictures import scene, symbol

HEAD = "file,format,text\n"


def draw(folder: Path, name: str, *prints: Any) -> None:
    assert cv2.imwrite(str(folder / name), scene(*prints, size=(640, 480)))


def labels(folder: Path, text: str) -> Path:
    path = folder / "labels.csv"
    path.write_text(HEAD + text, encoding="utf-8")
    return path


def measured(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert bench.run(["decode", *words, "--json"]) == 0
    report: dict[str, Any] = json.loads(capsys.readouterr().out.splitlines()[-1])
    return report


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    draw(tmp_path, "upca.png", symbol("012345678905", Symbology.UPCA, scale=2))
    draw(tmp_path, "upce.png", symbol("01234565", Symbology.UPCE, scale=3))
    draw(tmp_path, "itf.png", symbol("12345678", Symbology.ITF, scale=3))
    draw(tmp_path, "qr.png", symbol("RB-TEST1"))
    draw(tmp_path, "other.png", symbol("RB-OTHER"))
    draw(tmp_path, "empty.png")
    draw(tmp_path, "trap.png", symbol("RB-TRAP"))
    return labels(
        tmp_path,
        "upca.png,EAN13,0012345678905\nupce.png,UPCE,01234565\nitf.png,ITF,12345678\nqr.png,QR,RB-TEST1\n"
        "other.png,QR,RB-SOMETHING\nempty.png,none,\ntrap.png,none,\n",
    )


def test_every_label_is_read_missed_or_misread(pictures: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = measured(capsys, str(pictures))
    assert (report["pictures"], report["labels"], report["without_code"]) == (7, 5, 2)
    ours = report["arms"]["returnpoint"]
    assert ours["by_format"]["EAN-13"] == {"read": 1, "missed": 0, "misread": 0}
    assert ours["by_format"]["UPC-E"] == {"read": 1, "missed": 0, "misread": 0}
    assert ours["by_format"]["ITF"] == {"read": 1, "missed": 0, "misread": 0}
    assert ours["by_format"]["QRCode"] == {"read": 1, "missed": 1, "misread": 1}
    assert ours["by_format"]["none"] == {"read": 0, "missed": 0, "misread": 1}
    assert (ours["read"], ours["missed"], ours["misread_pictures"]) == (4, 1, 2)
    assert ours["misreads"] == [
        {"file": "other.png", "texts": ["RB-OTHER"]},
        {"file": "trap.png", "texts": ["RB-TRAP"]},
    ]


def test_the_counter_s_settings_and_zxing_stand_beside_it(pictures: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arms = measured(capsys, str(pictures))["arms"]
    assert list(arms) == ["returnpoint", "counter settings", "zxing-cpp"]
    assert len(arms["returnpoint"]["formats"]) == len(arms["zxing-cpp"]["formats"]) == 11
    assert "UPC-E" not in arms["counter settings"]["formats"]
    assert arms["counter settings"]["by_format"]["UPC-E"] == {"read": 0, "missed": 0, "misread": 0}
    assert arms["zxing-cpp"]["ratio"] == 1.0
    for figures in arms.values():
        assert set(figures["cpu_ms"]) == set(figures["wall_ms"]) == {"median", "mean", "p95"}


def test_other_engines_say_which_formats_they_read(pictures: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.run(["decode", str(pictures), "--against", "opencv,zxing-cpp"]) == 0
    told = capsys.readouterr().out
    assert "opencv reads EAN-13, EAN-8, QRCode, UPC-A, UPC-E" in told
    assert "ratio to zxing-cpp" in told


def test_live_mode_stops_at_acceptance(pictures: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = measured(capsys, str(pictures), "--live", "4")
    ours, yardstick = report["arms"]["returnpoint"], report["arms"]["zxing-cpp"]
    assert report["mode"] == "live, up to 4 times"
    assert ours["read"] == 4
    assert 7 < ours["frames"] < 28  # the empty picture takes all four, easy ones stop at the first
    assert yardstick["frames"] >= ours["frames"]


def test_a_damaged_picture_is_left_out_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draw(tmp_path, "qr.png", symbol("RB-TEST1"))
    (tmp_path / "cut.png").write_bytes((tmp_path / "qr.png").read_bytes()[:500])
    report = measured(capsys, str(labels(tmp_path, "qr.png,QR,RB-TEST1\ncut.png,QR,RB-TEST1\n")))
    assert report["pictures"] == 1
    assert report["left_out"] == ["cut.png: this picture is damaged or cut off"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"picture,kind\na,b\n", "no column file and no format and no text"),
        (b"", "no column file and no format and no text"),
        (b"file,format,text\n", "names no pictures"),
        (b"file,format,text\nqr.png,QR\n", "needs a file, a format and a text"),
        (b"file,format,text\ngone.png,QR,x\n", "no picture gone.png"),
        (b"file,format,text\nqr.png,Telepathy,x\n", "no format 'Telepathy'"),
        (b"file,format,text\nqr.png,QR,x\nqr.png,none,\n", "no code, and to have one"),
        (b"file,format,text\n\xff\xfe\x00", "not text in UTF-8"),
        (b"file,format,text\nqr.png,QR," + b"x" * 200_000, "field larger"),
    ],
)
def test_a_labels_file_that_cannot_be_used_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, words: str
) -> None:
    draw(tmp_path, "qr.png", symbol("x"))
    path = tmp_path / "labels.csv"
    path.write_bytes(content)
    assert bench.run(["decode", str(path)]) == 2
    told = capsys.readouterr()
    assert words in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""


def test_no_file_a_folder_and_an_unknown_engine_are_sentences_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draw(tmp_path, "qr.png", symbol("x"))
    good = labels(tmp_path, "qr.png,QR,x\n")
    for words in ([str(tmp_path / "gone.csv")], [str(tmp_path)], [str(good), "--against", "sorcery"]):
        assert bench.run(["decode", *words]) == 2
        assert capsys.readouterr().err.count("\n") == 1


def test_texts_are_compared_in_one_form() -> None:
    assert key("012345678905", Symbology.UPCA) == key("0012345678905", Symbology.EAN13)
    assert (
        key("01234565", Symbology.UPCE) == key("0012345000065", Symbology.UPCE) == key("012345000065", Symbology.UPCE)
    )
    assert key("a\r\nb", Symbology.QR) == key("a\nb", Symbology.QR)
    assert key("I2HGFG1B86BH501831", Symbology.CODE39) == "2HGFG1B86BH501831"
    assert key("INVOICE-1", Symbology.CODE39) == "INVOICE-1"


def test_labels_may_hold_every_character_and_four_thousand_of_them(tmp_path: Path) -> None:
    draw(tmp_path, "qr.png", np.full((20, 20), 255, np.uint8))
    text = '"quoted, ""twice""\nand\tlong ' + "ü" * 4000 + '"'
    (picture,) = read_labels(labels(tmp_path, f"qr.png,QR,{text}\n"))
    assert picture.labels[0].key.endswith("ü" * 4000)
    with pytest.raises(BadLabels):
        read_labels(tmp_path / "qr.png")
