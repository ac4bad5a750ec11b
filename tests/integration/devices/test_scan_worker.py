"""From frames in a mailbox to scans in the GUI thread."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.devices.decoder import ALL, Decoder
from kiosk.devices.engines import Pixels, Reading
from kiosk.devices.frames import Frame, FrameMailbox
from kiosk.devices.scan_worker import Located, ScanWorker
from sync.domain.codes import Reader, Scan, Symbology
from tests.support.pictures import scene, symbol

QR = scene(symbol("RB-TEST1"))
EAN = scene(symbol("6281057742134", Symbology.EAN13, scale=3))
EMPTY = scene()


class Bench:
    """A mailbox, a worker, and a clock turned by hand."""

    def __init__(self, qtbot: QtBot, decoder: Decoder | None = None) -> None:
        self.qtbot = qtbot
        self.now = 100.0
        self.number = 0
        self.mailbox = FrameMailbox()
        self.worker = ScanWorker(self.mailbox, decoder, clock=lambda: self.now)
        self.scans: list[Scan] = []
        self.located: list[Located] = []
        self.worker.code_read.connect(self.scans.append)
        self.worker.located.connect(self.located.append)
        self.worker.start()

    def show(self, image: Pixels, after_s: float = 0.033) -> None:
        """Put a frame and wait until the worker is done with it."""
        self.now += after_s
        self.number += 1
        done = self.worker.frames + self.worker.failures
        self.mailbox.put(Frame(image, self.number, self.now))
        self.qtbot.waitUntil(lambda: self.worker.frames + self.worker.failures > done)

    def texts(self, count: int) -> list[str]:
        self.qtbot.waitUntil(lambda: len(self.scans) >= count)
        return [scan.text for scan in self.scans]


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(qtbot)
    yield bench
    assert bench.worker.stop()


def test_a_code_held_up_is_one_scan_by_camera(bench: Bench) -> None:
    for _ in range(5):
        bench.show(QR)
    assert bench.texts(1) == ["RB-TEST1"]
    assert bench.scans[0] == Scan("RB-TEST1", Symbology.QR, Reader.CAMERA)


def test_a_weak_code_on_a_clean_print_is_proved_within_its_first_frame(bench: Bench) -> None:
    bench.show(EAN)
    assert bench.texts(1) == ["6281057742134"]


def test_out_of_view_for_a_while_it_counts_again(bench: Bench) -> None:
    bench.show(QR)
    bench.show(EMPTY, 0.4)
    bench.show(QR, 0.3)
    bench.show(EMPTY, 0.5)
    bench.show(QR, 0.5)
    assert bench.texts(2) == ["RB-TEST1", "RB-TEST1"]
    assert len(bench.scans) == 2


def test_rearm_makes_the_code_in_view_count_again(bench: Bench) -> None:
    bench.show(QR)
    bench.worker.rearm()
    bench.show(QR)
    bench.show(QR)
    assert bench.texts(2) == ["RB-TEST1", "RB-TEST1"]


def test_only_wanted_symbologies_are_read(bench: Bench) -> None:
    bench.worker.set_wanted(frozenset({Symbology.EAN13}))
    bench.show(QR)
    bench.worker.set_wanted(ALL)
    bench.show(QR)
    assert bench.texts(1) == ["RB-TEST1"]
    assert [scan.symbology for scan in bench.scans] == [Symbology.QR]


def test_paused_nothing_is_read(bench: Bench, qtbot: QtBot) -> None:
    bench.worker.pause()
    bench.show(EMPTY)  # a frame that was already being waited for may still be looked at
    bench.number += 1
    bench.mailbox.put(Frame(QR, bench.number, bench.now))
    qtbot.wait(100)
    assert bench.scans == []
    bench.worker.resume()
    assert bench.texts(1) == ["RB-TEST1"]


def test_outlines_are_shares_of_the_frame_and_go_when_the_code_goes(bench: Bench, qtbot: QtBot) -> None:
    bench.show(QR)
    bench.show(EMPTY)
    bench.show(EMPTY)
    qtbot.waitUntil(lambda: len(bench.located) == 2)
    (outline,) = bench.located[0].outlines
    assert outline.accepted
    assert all(0.3 < x < 0.7 and 0.2 < y < 0.8 for x, y in outline.corners)
    assert bench.located[1].outlines == ()


class Stumbling(Decoder):
    """Fails on every frame that is asked to."""

    stumbles = True

    def decode(self, frame: Pixels, wanted: frozenset[Symbology] = ALL, **options: Any) -> tuple[Reading, ...]:
        if self.stumbles:
            raise RuntimeError("a broken frame")
        return super().decode(frame, wanted, **options)


def test_a_failing_decode_is_counted_and_the_next_frame_is_read(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    decoder = Stumbling()
    bench = Bench(qtbot, decoder)
    with caplog.at_level(logging.ERROR):
        bench.show(QR)
        bench.show(QR)
    assert bench.worker.failures == 2
    assert caplog.text.count("could not be decoded") == 1
    decoder.stumbles = False
    bench.show(QR)
    assert bench.texts(1) == ["RB-TEST1"]
    assert bench.worker.stop()


def test_a_closed_mailbox_ends_the_thread(bench: Bench) -> None:
    bench.mailbox.close()
    assert bench.worker.stop()
