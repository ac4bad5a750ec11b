"""Serial scanners on real lines: pseudo terminals and sockets that are unplugged, and bytes of every kind."""

import os
import socket
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from kiosk.devices.serial_scanner import Assembly, LineState, LineStatus, SerialScanner, code_of, text_of
from kiosk.health import Check, Doctor, State
from kiosk.settings import CameraSettings, ScannerSettings, Settings
from sync.domain.codes import MAX_CODE_LENGTH, Reader, Scan, Symbology, Unknown, parse
from sync.station.clock import SystemClock

EAN = "6281057742134"
needs_pty = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo terminals that are serial ports")


class Bench:
    """A scanner object and what it said. `plug` makes the device file of a pseudo terminal appear, `unplug` go."""

    def __init__(self, folder: Path, **settings: object) -> None:
        self.path = folder / "ttyACM0"
        self.far = -1
        self.near = -1
        self.scans: list[Scan] = []
        self.states: list[LineStatus] = []
        values: dict[str, object] = {"name": "desk", "port": str(self.path), **settings}
        self.scanner = SerialScanner(ScannerSettings(**values), retry_s=0.02)  # type: ignore[arg-type]
        self.scanner.code_read.connect(self.scans.append)
        self.scanner.state_changed.connect(self.states.append)

    def plug(self) -> None:
        import pty

        self.far, self.near = pty.openpty()
        self.path.symlink_to(os.ttyname(self.near))

    def unplug(self) -> None:
        self.path.unlink()
        os.close(self.near)
        os.close(self.far)
        self.far = self.near = -1

    def send(self, data: bytes) -> None:
        sent = 0
        while sent < len(data):  # a terminal takes some 4 kB at a time
            sent += os.write(self.far, data[sent : sent + 1024])

    def is_ready(self) -> bool:
        return bool(self.states) and self.states[-1].state is LineState.READY


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    assert bench.scanner.stop()
    if bench.near >= 0:
        bench.unplug()


@needs_pty
@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\t", ""])
def test_a_code_is_read_whatever_ends_it(bench: Bench, qtbot: QtBot, end: str) -> None:
    bench.plug()
    bench.scanner.start()
    qtbot.waitUntil(bench.is_ready)
    bench.send((EAN + end).encode())
    qtbot.waitUntil(lambda: bench.scans == [Scan(EAN, Symbology.UNKNOWN, Reader.SERIAL)])


@needs_pty
def test_it_is_waited_for_lost_and_found_again(bench: Bench, qtbot: QtBot) -> None:
    bench.scanner.start()
    qtbot.waitUntil(lambda: [status.state for status in bench.states] == [LineState.MISSING])
    assert bench.states[0].words == "The hand scanner desk is not connected. Plug it in; it goes on by itself."
    bench.plug()
    qtbot.waitUntil(bench.is_ready)
    assert bench.states[-1].words == ""
    bench.unplug()
    qtbot.waitUntil(lambda: bench.states[-1].state is LineState.LOST)
    assert "Plug it in again" in bench.states[-1].words
    bench.plug()
    qtbot.waitUntil(bench.is_ready)
    bench.send(b"RB-TEST1\r")
    qtbot.waitUntil(lambda: [scan.text for scan in bench.scans] == ["RB-TEST1"])


@needs_pty
def test_a_line_that_goes_away_while_it_is_opened_is_tried_again(
    bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    import termios

    flush = termios.tcflush
    tries: list[int] = []

    def gone_at_first(line: int, queue: int) -> None:
        tries.append(line)
        if len(tries) == 1:
            raise termios.error(5, "Input/output error")  # no OSError, and pyserial lets it through
        flush(line, queue)

    monkeypatch.setattr(termios, "tcflush", gone_at_first)
    bench.plug()
    bench.scanner.start()
    qtbot.waitUntil(bench.is_ready)
    assert bench.states[0].state is LineState.MISSING


@needs_pty
def test_a_code_that_breaks_off_with_the_line_is_no_code(bench: Bench, qtbot: QtBot) -> None:
    bench.plug()
    bench.scanner.start()
    qtbot.waitUntil(bench.is_ready)
    bench.send(b"62810577")
    bench.unplug()
    qtbot.waitUntil(lambda: bench.states[-1].state is LineState.LOST)
    assert bench.scans == []


@needs_pty
def test_another_program_on_the_same_port_is_said(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    bench.plug()
    bench.scanner.start()
    qtbot.waitUntil(bench.is_ready)
    second = Bench(tmp_path)
    second.scanner.start()
    qtbot.waitUntil(lambda: bool(second.states))
    assert second.scanner.stop()
    assert second.states[-1].state is LineState.BUSY
    assert "Another program" in second.states[-1].words


def test_a_scanner_behind_a_serial_server(qtbot: QtBot, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        bench = Bench(tmp_path, port=f"socket://127.0.0.1:{port}", prefix="<", suffix=">", gs="|")
        bench.scanner.start()
        peer, _ = server.accept()
        qtbot.waitUntil(bench.is_ready)
        peer.sendall(b"<01" + b"0" + EAN.encode() + b"10LOT|217>\r\n")
        qtbot.waitUntil(lambda: [scan.text for scan in bench.scans] == [f"010{EAN}10LOT\x1d217"])
        peer.close()
        qtbot.waitUntil(lambda: LineState.LOST in [status.state for status in bench.states])
        peer, _ = server.accept()
        qtbot.waitUntil(bench.is_ready)
        assert bench.scanner.stop()
        peer.close()


@pytest.mark.parametrize("port", ["nonsense://x", "socket://127.0.0.1:99999999"])
def test_a_wrong_port_is_said(qtbot: QtBot, tmp_path: Path, port: str) -> None:
    bench = Bench(tmp_path, port=port)
    bench.scanner.start()
    qtbot.waitUntil(lambda: bool(bench.states))
    assert bench.scanner.stop()
    assert bench.states[0].state in (LineState.WRONG, LineState.MISSING)


def test_a_usb_scanner_by_its_numbers_that_is_not_there(qtbot: QtBot, tmp_path: Path) -> None:
    bench = Bench(tmp_path, port="usb:FFFE:FFFD:none")
    bench.scanner.start()
    qtbot.waitUntil(lambda: [status.state for status in bench.states] == [LineState.MISSING])
    assert bench.scanner.stop()


@needs_pty
@pytest.mark.parametrize("length", [MAX_CODE_LENGTH, MAX_CODE_LENGTH * 5])
def test_very_long_codes(bench: Bench, qtbot: QtBot, length: int) -> None:
    import tty

    bench.plug()
    tty.setraw(bench.near)
    bench.scanner.start()
    qtbot.waitUntil(bench.is_ready)
    bench.send(b"7" * length)
    bench.send(b"\r")
    qtbot.waitUntil(lambda: len(bench.scans) == 1)
    assert bench.scans[0].text == "7" * MAX_CODE_LENGTH or isinstance(parse(bench.scans[0].text)[0], Unknown)
    bench.send(b"RB-TEST1\r")
    qtbot.waitUntil(lambda: [scan.text for scan in bench.scans[1:]] == ["RB-TEST1"])


@needs_pty
def test_the_doctor_tries_the_line(tmp_path: Path) -> None:
    def examined(port: str) -> Check:
        scanners = (ScannerSettings(name="desk"), ScannerSettings(name="gun", port=port))
        settings = Settings(data_folder=tmp_path, camera=CameraSettings("none"), scanner=scanners)
        doctor = Doctor(settings, SystemClock(), lambda _: Check("camera", State.ABSENT, ""))
        (check,) = [check for check in doctor.examine() if check.name == "scanner"]
        return check

    assert examined(str(tmp_path / "ttyACM0")) == Check(
        "scanner", State.WRONG, "The hand scanner gun is not connected. Plug it in; it goes on by itself."
    )
    bench = Bench(tmp_path)
    bench.plug()
    assert examined(str(bench.path)) == Check("scanner", State.OK, "gun: its line opens.")
    bench.unplug()


@given(st.binary(min_size=1, max_size=300), st.lists(st.integers(0, 300), max_size=5))
def test_any_bytes_in_any_pieces_come_out_as_they_were(data: bytes, cuts: list[int]) -> None:
    assembly, at = Assembly(), 5.0
    places = sorted({0, len(data), *(cut for cut in cuts if cut < len(data))})
    for start, stop in pairwise(places):
        assembly.feed(data[start:stop], at)
        assert assembly.take(at) is None
        at += 0.005
    assembly.feed(b"", at)
    whole = assembly.take(at + 0.3)
    assert whole == (text_of(data) if data.strip(b"\r\n\t") else None)
    assert assembly.wait_s(at) is None


@pytest.mark.parametrize("control", [chr(number) for number in range(32)])
def test_control_characters_inside_a_code_are_kept(control: str) -> None:
    assert code_of(f"a{control}b\r", ScannerSettings()) == f"a{control}b"


@pytest.mark.parametrize(
    ("settings", "line", "code"),
    [
        (ScannerSettings(end="tab"), "a\t", "a"),
        (ScannerSettings(end="enter"), "a\t\r\n", "a\t"),
        (ScannerSettings(end="none"), "a", "a"),
        (ScannerSettings(prefix="\x02", suffix="\x03"), "\x02a\x03", "a"),
        (ScannerSettings(prefix="\x02"), "a\r", "a"),  # without its prefix it is still a code: nobody types here
    ],
)
def test_ends_prefix_and_suffix_are_taken_off(settings: ScannerSettings, line: str, code: str) -> None:
    assert code_of(line, settings) == code
