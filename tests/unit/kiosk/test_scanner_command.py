"""Setting up a hand scanner: the printed sheet, the window that learns from it, and what is stored."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import cv2
import pytest
import zxingcpp
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.__main__ import main
from kiosk.commands.scanner_window import ScannerWindow, listening
from kiosk.devices.bursts import Kind
from kiosk.devices.learning import SHEET, Learned
from kiosk.devices.wedge import WedgeFilter
from kiosk.settings import ScannerSettings, SettingsError, load, save_scanner
from sync.domain.codes import Scan
from tests.support.hand_scanner import strokes

URL = "https://returns.example/r/NL-1001?a=1&y=Z"


class KeyTime:
    """The time of the keys, as the test has it."""

    now = 1000.0

    def of(self, _event: QKeyEvent) -> float:
        return self.now


def scan(window: object, text: str, clock: KeyTime, *, computer: str, end: Kind | None = Kind.ENTER) -> None:
    """A US scanner types into a window on a computer with another layout, as real key events with their scan codes."""
    clock.now += 1
    for stroke in strokes(text, computer=computer, end=end):
        clock.now += 0.005
        assert stroke.key is not None
        key = {Kind.ENTER: Qt.Key.Key_Return, Kind.TAB: Qt.Key.Key_Tab}.get(stroke.kind, Qt.Key.Key_unknown)
        level = Qt.KeyboardModifier.ShiftModifier if stroke.key.level else Qt.KeyboardModifier.NoModifier
        held = Qt.KeyboardModifier.ControlModifier if stroke.key.control else level
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, held, stroke.key.position, 0, 0, stroke.text)
            QCoreApplication.sendEvent(cast(ScannerWindow, window).windowHandle(), event)


class Setup:
    def __init__(self, qtbot: QtBot) -> None:
        self.app = cast(QApplication, QApplication.instance())
        self.clock = KeyTime()
        self.window = ScannerWindow(ScannerSettings(name="desk"))
        self.kept: list[Learned] = []
        self.window.learned.connect(self.kept.append)
        self.wedge = listening(self.window, self.app, self.clock.of)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()


@pytest.fixture
def setup(qtbot: QtBot) -> Iterator[Setup]:
    setup = Setup(qtbot)
    yield setup
    setup.app.removeEventFilter(setup.wedge)


def contents() -> list[str]:
    said = ["010950600013435210RPLOT\x1d217" if code.gs1 else code.text for code in SHEET]
    return [text for code, text in zip(SHEET, said, strict=True) for _ in range(code.times)]


@pytest.mark.parametrize("computer", ["us", "de", "fr"])
def test_a_scanner_is_learned_stored_and_read_from_then_on(
    setup: Setup, qtbot: QtBot, tmp_path: Path, computer: str
) -> None:
    assert "Scan code 1" in setup.window.title.text() and "5 times" in setup.window.title.text()
    for text in contents():
        scan(setup.window, text, setup.clock, computer=computer)
        qtbot.waitUntil(lambda: not setup.wedge.is_holding())
    assert setup.window.title.text() == "All is set"
    QTest.mouseClick(setup.window.save, Qt.MouseButton.LeftButton)
    (learned,) = setup.kept
    assert learned.scanner.layout == ("" if computer == "us" else "us")
    path = tmp_path / "station.toml"
    save_scanner(path, learned.scanner)
    setup.app.removeEventFilter(setup.wedge)

    wedge = WedgeFilter(time_of=setup.clock.of, scanners=load(path).scanner)
    read: list[Scan] = []
    wedge.code_read.connect(read.append)
    setup.app.installEventFilter(wedge)
    setup.window.show()
    scan(setup.window, URL, setup.clock, computer=computer)
    qtbot.waitUntil(lambda: bool(read))
    setup.app.removeEventFilter(wedge)
    assert [one.text for one in read] == [URL]


def test_other_codes_are_answered_and_nothing_is_kept_without_save(setup: Setup, qtbot: QtBot) -> None:
    scan(setup.window, "6281057742134", setup.clock, computer="us")
    qtbot.waitUntil(lambda: "no code of the sheet" in setup.window.said.text())
    assert not setup.window.save.isEnabled()
    setup.window.close()
    assert setup.kept == []


def test_what_was_scanned_can_be_kept_without_the_rest_or_dropped(setup: Setup, qtbot: QtBot) -> None:
    for text in contents()[:5]:
        scan(setup.window, text, setup.clock, computer="us", end=None)
        qtbot.waitUntil(lambda: not setup.wedge.is_holding())
    QTest.mouseClick(setup.window.finish, Qt.MouseButton.LeftButton)
    assert "Not scanned: Letters" in setup.window.said.text()
    assert "change something" in setup.window.title.text()  # it ends with a pause only
    QTest.mouseClick(setup.window.again, Qt.MouseButton.LeftButton)
    assert "Scan code 1" in setup.window.title.text()


def test_lines_of_a_serial_scanner_are_learned(qtbot: QtBot) -> None:
    window = ScannerWindow(ScannerSettings(name="gun", port="COM3"))
    qtbot.addWidget(window)
    kept: list[Learned] = []
    window.learned.connect(kept.append)
    for text in contents():
        window.on_line(f"\x02{text}\r\n")
    QTest.mouseClick(window.save, Qt.MouseButton.LeftButton)
    assert kept[0].scanner == ScannerSettings(name="gun", port="COM3", end="enter", prefix="\x02")


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_code_of_the_sheet_is_printed_twice_and_reads(
    tmp_path: Path, paper: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sheet.png"
    assert main(["scanner", "sheet", "--out", str(path), "--paper", paper]) == 0
    assert "Print it at full size" in capsys.readouterr().out
    image = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    assert image is not None
    read = zxingcpp.read_barcodes(image)
    for kind in (zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.QRCode):
        assert {code.text for code in read if code.format == kind} == {code.text for code in SHEET}
    assert sum(code.content_type == zxingcpp.ContentType.GS1 for code in read) == 2


def test_the_sheet_as_a_pdf(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    assert main(["scanner", "sheet", "--out", str(path)]) == 0
    assert path.read_bytes().startswith(b"%PDF")


def test_what_goes_wrong_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scanner", "sheet", "--out", str(tmp_path / "nowhere" / "sheet.pdf")]) == 1
    assert "No such file" in capsys.readouterr().err
    assert main(["scanner", "learn", "--name", "a b", "--config", str(tmp_path / "x.toml")]) == 2
    assert main(["scanner", "learn", "--name", "a.b", "--config", str(written(tmp_path, ""))]) == 2
    assert "letters, digits" in capsys.readouterr().err
    assert main(["scanner"]) == 2
    assert main(["scanner", "ports"]) == 0


def test_learning_again_keeps_the_line_and_starts_from_the_defaults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, '[scanner.gun]\nport = "COM7"\nbaud = 19200\nshortest = 6\nprefix = "old"\n')
    asked: list[ScannerSettings] = []

    def closed(base: ScannerSettings, theme: str) -> Learned | None:
        asked.append(base)
        return None if len(asked) == 1 else Learned(replace(base, end="tab"), ("Found.",), ())

    monkeypatch.setattr("kiosk.commands.scanner_window.learn", closed)
    assert main(["scanner", "learn", "--name", "gun", "--config", str(path)]) == 1
    assert asked == [ScannerSettings(name="gun", port="COM7", baud=19200, shortest=6)]
    assert "Nothing was stored" in capsys.readouterr().err
    assert main(["scanner", "learn", "--name", "gun", "--config", str(path)]) == 0
    assert load(path).scanner == (replace(asked[0], end="tab"),)
    assert "[scanner.gun]" in capsys.readouterr().out


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "station.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("other", "is_said"),
    [
        ('layout = "us"\n', True),
        ('layout = "us"\nprefix = "~U"\n', True),  # the one that is learned now has none: it is the first that fits
        ('layout = "de"\n', False),
        ('layout = "us"\nport = "COM7"\n', False),
    ],
)
def test_two_scanners_with_other_layouts_must_be_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], other: str, is_said: bool
) -> None:
    path = written(tmp_path, f"[scanner.gun]\n{other}")
    learned = Learned(ScannerSettings(name="desk", layout="de"), (), ())
    monkeypatch.setattr("kiosk.commands.scanner_window.learn", lambda base, theme: learned)
    assert main(["scanner", "learn", "--name", "desk", "--config", str(path)]) == 0
    assert ("Give each a prefix" in capsys.readouterr().out) is is_said


class TestStoring:
    SCANNER = ScannerSettings(
        name="desk", end="none", gap_ms=20, prefix='\x02\x7f"\\é', layout="us", computer="de", gs="|"
    )

    @pytest.mark.parametrize(
        "text",
        [
            "",
            'theme = "dark"',
            '# ours\ntheme = "dark"  # at night\n\n[camera]\nsource = "none"\n',
            '[scanner.desk]\ngap_ms = 9\nend = "tab"\n',
            '[scanner.desk] # old\ngap_ms = 9\n\n[scanner.gun]\nport = "COM3"\n[camera]\nsource = "none"\n',
        ],
    )
    def test_the_section_is_written_and_all_else_stays(self, tmp_path: Path, text: str) -> None:
        path = written(tmp_path, text)
        before = load(path)
        save_scanner(path, self.SCANNER)
        after = load(path)
        assert {one.name: one for one in after.scanner} == {one.name: one for one in before.scanner} | {
            "desk": self.SCANNER
        }
        assert replace(after, scanner=()) == replace(before, scanner=())
        for line in text.splitlines():
            assert "desk" in line or "= 9" in line or "tab" in line or line in path.read_text(encoding="utf-8")
        saved = path.read_bytes()
        save_scanner(path, self.SCANNER)
        assert path.read_bytes() == saved

    def test_what_people_wrote_between_the_sections_stays(self, tmp_path: Path) -> None:
        path = tmp_path / "station.toml"
        others = b'\r\n# the camera on the left\r\n[camera]\r\nsource = "none"\r\n# the end\r\n'
        path.write_bytes(b"[scanner.desk]\r\ngap_ms = 9\r\n" + others)
        save_scanner(path, self.SCANNER)
        saved = path.read_bytes()
        assert saved.endswith(b"\r\n" + others)
        assert saved.count(b"\n") == saved.count(b"\r\n")
        save_scanner(path, self.SCANNER)
        assert path.read_bytes() == saved

    def test_a_new_file_with_its_folder(self, tmp_path: Path) -> None:
        path = tmp_path / "config" / "station.toml"
        save_scanner(path, self.SCANNER, dry=True)
        assert not path.exists()
        save_scanner(path, self.SCANNER)
        assert load(path).scanner == (self.SCANNER,)

    @pytest.mark.parametrize("text", ["scanner = {desk = {gap_ms = 9}}\n", "[scanner]\ndesk.gap_ms = 9\n"])
    def test_another_form_is_left_to_a_person(self, tmp_path: Path, text: str) -> None:
        path = written(tmp_path, text)
        assert load(path).scanner == (ScannerSettings(name="desk", gap_ms=9),)
        with pytest.raises(SettingsError, match="only a person can change"):
            save_scanner(path, self.SCANNER)
        assert path.read_text(encoding="utf-8") == text

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ('[scanner.desk]\nend = "return"\n', ["line 2", "scanner.desk.end", "any, enter, tab, none"]),
            ("[scanner.a]\ngap_ms = 9\n[scanner.b]\ngap_ms = 0\n", ["line 4", "scanner.b.gap_ms", "at least"]),
            ("[scanner.a]\ngapms = 9\n", ["line 2", "no such setting"]),
            ("scanner = 5\n", ["line 1", "[scanner.NAME]"]),
            ('[scanner.a]\nname = "b"\n', ["[scanner.NAME]"]),
            ('[scanner.a]\nlayout = "klingon"\n', ["line 2", "us, uk, fr"]),
        ],
    )
    def test_a_wrong_section_is_named(self, tmp_path: Path, text: str, words: list[str]) -> None:
        with pytest.raises(SettingsError) as problem:
            load(written(tmp_path, text))
        for word in words:
            assert word in str(problem.value)
