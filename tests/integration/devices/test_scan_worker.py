"""From frames in a mailbox to scans in the GUI thread."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.devices.decoder import ALL, Decoder
from kiosk.devices.engines import Pixels, Reading
from kiosk.devices.ranking import Standing
from sync.domain.codes import Reader, Scan, Symbology
from tests.support.pictures import scene, symbol
from tests.support.scan_bench import Bench

QR = scene(symbol("RB-TEST1"))
EAN = scene(symbol("6281057742134", Symbology.EAN13, scale=3))
EMPTY = scene()


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


def test_a_tap_makes_the_code_in_view_count_again(bench: Bench) -> None:
    bench.show(QR)
    bench.worker.choose("RB-TEST1")
    bench.show(QR)
    bench.show(QR)
    assert bench.texts(2) == ["RB-TEST1", "RB-TEST1"]


def test_of_two_codes_in_view_none_is_taken_until_one_is_chosen(bench: Bench) -> None:
    both = scene(symbol("NL-1001"), symbol("NL-1002"))
    for _ in range(3):
        bench.show(both)
    bench.qtbot.waitUntil(lambda: len(bench.located) >= 3)
    assert not bench.scans
    assert bench.located[-1].choices == 2
    assert {outline.standing for outline in bench.located[-1].outlines} == {Standing.CHOICE}
    bench.worker.choose("NL-1002")
    for _ in range(5):
        bench.show(both)
    assert bench.texts(1) == ["NL-1002"]


def test_two_turned_linear_codes_are_both_seen_before_one_is_taken(bench: Bench) -> None:
    labels = (symbol(text, Symbology.CODE128, scale=2) for text in ("RBB7Q2M9X4K3", "RBB2M8K4QZ1K"))
    both = scene(*labels, degrees=20)
    for _ in range(8):
        bench.show(both)
    bench.qtbot.waitUntil(lambda: bool(bench.located))
    assert not bench.scans


def test_the_code_that_the_work_expects_is_taken_beside_another(bench: Bench) -> None:
    both = scene(symbol("https://elsewhere.example/x"), symbol("https://returns.example/r/NL-1001"))
    for _ in range(5):
        bench.show(both)
    assert bench.texts(1) == ["https://returns.example/r/NL-1001"]
    assert len(bench.scans) == 1
    standings = {outline.text: outline.standing for outline in bench.located[0].outlines}
    assert standings["https://elsewhere.example/x"] is Standing.OTHER
    assert standings["https://returns.example/r/NL-1001"] is Standing.FIRST


def test_only_wanted_symbologies_are_read(bench: Bench) -> None:
    bench.worker.set_wanted(frozenset({Symbology.EAN13}))
    bench.show(QR)
    bench.worker.set_wanted(ALL)
    bench.show(QR)
    assert bench.texts(1) == ["RB-TEST1"]
    assert [scan.symbology for scan in bench.scans] == [Symbology.QR]


def test_outlines_are_shares_of_the_frame_and_go_when_the_code_goes(bench: Bench, qtbot: QtBot) -> None:
    bench.show(QR)
    bench.show(EMPTY)
    bench.show(EMPTY)
    qtbot.waitUntil(lambda: len(bench.located) == 2)
    (outline,) = bench.located[0].outlines
    assert outline.standing is Standing.FIRST
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
