"""Receipt and label printers over real sockets: what they print can be read, and what fails is said in words."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from kiosk.devices.printing.escpos import EscposPrinter, Patience, by_file, by_network, by_serial
from kiosk.devices.printing.setup import host_and_port, printers_of
from kiosk.devices.printing.zpl import ZplPrinter
from kiosk.settings import LabelPrinter, PrinterSettings, ReceiptPrinter
from sync.domain.papers import BagLabel
from sync.station.printing import Interrupted, NotPrinted, Use
from tests.support.cases import BAG
from tests.support.papers import RECEIPT, SIGNED, read_codes
from tests.support.printers import EscposServer, Mood, Stream, ZplServer, serial_printer

PATIENCE = Patience(connect=2, answer=1.0, send=2, finish=2)
IMPATIENT = Patience(connect=2, answer=0.05, send=2, finish=0.1)
LABEL = BagLabel(BAG)


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    """Papers are painted with Qt."""


def receipt_printer(server: EscposServer, patience: Patience = PATIENCE) -> EscposPrinter:
    return EscposPrinter(by_network("127.0.0.1", server.port), 80, 203, patience)


def label_printer(server: ZplServer, patience: Patience = PATIENCE) -> ZplPrinter:
    return ZplPrinter("127.0.0.1", server.port, (50.8, 25.4), 203, patience)


def test_a_receipt_is_printed_as_wide_as_the_head_and_its_code_is_read() -> None:
    with EscposServer() as server:
        printer = receipt_printer(server)
        assert printer.trouble() == ""
        printer.print(RECEIPT)
    [paper] = server.jobs
    assert paper.shape[1] == 576 and 800 < paper.shape[0] < 1600
    assert read_codes(paper) == {SIGNED}


def test_a_label_is_two_by_one_inch_and_both_its_codes_are_read() -> None:
    with ZplServer() as server:
        label_printer(server).print(LABEL)
    [paper] = server.jobs
    assert paper.shape == (203, 408)
    assert read_codes(paper) == {BAG}
    assert read_codes(paper[:100]) == {BAG}, "the square alone"
    assert read_codes(paper[105:]) == {BAG}, "the bars alone"


@pytest.mark.parametrize(
    ("mood", "words"),
    [
        (Mood(cover_open=True), "cover is open"),
        (Mood(paper_out=True), "out of paper"),
        (Mood(paused=True), "offline"),
    ],
)
def test_what_hinders_a_receipt_printer_is_said_before_anything_is_printed(mood: Mood, words: str) -> None:
    with EscposServer(mood) as server:
        printer = receipt_printer(server)
        assert words in printer.trouble()
        with pytest.raises(NotPrinted, match=words) as raised:
            printer.print(RECEIPT)
    assert not isinstance(raised.value, Interrupted)
    assert server.jobs == []


@pytest.mark.parametrize(
    ("mood", "words"),
    [(Mood(cover_open=True), "cover is open"), (Mood(paper_out=True), "out of labels"), (Mood(paused=True), "offline")],
)
def test_what_hinders_a_label_printer_is_said(mood: Mood, words: str) -> None:
    with ZplServer(mood) as server:
        assert words in label_printer(server).trouble()


def test_a_jam_in_mid_print_is_an_interruption_with_its_reason() -> None:
    with EscposServer(Mood(jams_after=20_000)) as server, pytest.raises(Interrupted, match=r"out of paper.*COPY"):
        receipt_printer(server).print(RECEIPT)
    with ZplServer(Mood(jams_after=5_000)) as server_of_labels, pytest.raises(Interrupted, match="out of labels"):
        label_printer(server_of_labels).print(LABEL)


def test_a_printer_that_vanishes_in_mid_print_is_an_interruption() -> None:
    with EscposServer(Mood(vanishes_after=20_000)) as server, pytest.raises(Interrupted, match="stopped in the middle"):
        receipt_printer(server).print(RECEIPT)
    with ZplServer(Mood(vanishes_after=5_000)) as labels, pytest.raises(Interrupted, match="stopped in the middle"):
        label_printer(labels).print(LABEL)


def test_a_printer_that_is_not_there_says_so() -> None:
    with EscposServer() as server:
        printer = receipt_printer(server)
    with pytest.raises(NotPrinted, match="does not answer") as raised:
        printer.print(RECEIPT)
    assert not isinstance(raised.value, Interrupted)
    assert "does not answer" in printer.trouble()


def test_a_printer_that_hangs_up_before_the_first_byte_has_printed_nothing() -> None:
    with EscposServer(Mood(vanishes_after=2)) as server, pytest.raises(NotPrinted) as raised:
        receipt_printer(server).print(RECEIPT)
    assert not isinstance(raised.value, Interrupted)
    with ZplServer(Mood(vanishes_after=2)) as labels, pytest.raises(NotPrinted) as raised:
        label_printer(labels).print(LABEL)
    assert not isinstance(raised.value, Interrupted)


def test_a_printer_that_answers_nothing_prints_all_the_same() -> None:
    with EscposServer(Mood(mute=True)) as server:
        printer = receipt_printer(server, IMPATIENT)
        assert printer.trouble() == ""
        printer.print(RECEIPT)
    assert len(server.jobs) == 1
    with ZplServer(Mood(mute=True)) as labels:
        label_printer(labels, IMPATIENT).print(LABEL)
    assert len(labels.jobs) == 1


def test_what_talks_without_an_end_is_asked_no_longer_than_it_may_take() -> None:
    """A serial server, or another machine at the address: its talk holds the thread that prints for no longer."""

    class Talker(ZplServer):
        def serve(self, stream: Stream) -> None:
            self.answer(stream, b"0.00 kg\r\n")

    with Talker() as server:
        assert label_printer(server, IMPATIENT).trouble() == ""


def test_a_printer_that_falls_silent_is_an_interruption() -> None:
    class Hanging(EscposServer):
        def serve(self, stream: Stream) -> None:
            super().serve(stream)
            self.mood.mute = stream.taken > 20_000

    with Hanging() as server, pytest.raises(Interrupted, match="stopped in the middle"):
        receipt_printer(server, Patience(2, 0.4, 2, 0.4)).print(RECEIPT)


def test_a_serial_line_prints_and_tells_its_trouble() -> None:
    with serial_printer() as (server, port):
        EscposPrinter(by_serial(port, 115_200), 80, 203, PATIENCE).print(RECEIPT)
    assert len(server.jobs) == 1
    with serial_printer(Mood(paper_out=True)) as (_, port):
        assert "out of paper" in EscposPrinter(by_serial(port, 115_200), 80, 203, PATIENCE).trouble()
    assert "does not answer" in EscposPrinter(by_serial(port, 115_200), 80, 203, PATIENCE).trouble()


def test_a_device_file_gets_the_same_bytes(tmp_path: Path) -> None:
    file = tmp_path / "lp0"
    printer = EscposPrinter(by_file(str(file)), 58, 203, PATIENCE)
    printer.print(RECEIPT)
    assert printer.trouble() == ""
    data = file.read_bytes()
    assert data.startswith(b"\x1b@\x1dv0\x00\x30\x00") and data.endswith(b"\x1dV\x01")  # 48 bytes: 384 dots


def test_nothing_of_a_dot_is_grey() -> None:
    with EscposServer() as server:
        receipt_printer(server).print(RECEIPT)
    assert set(np.unique(server.jobs[0])) == {0, 255}


def test_settings_name_the_printers() -> None:
    made = printers_of(
        PrinterSettings(ReceiptPrinter("escpos", "printer.local:9101"), LabelPrinter("zpl", "file:/dev/usb/lp1"))
    )
    assert set(made) == {Use.RECEIPT, Use.LABEL}
    assert printers_of(PrinterSettings()) == {}
    assert host_and_port("10.0.0.7") == ("10.0.0.7", 9100)
    assert host_and_port("[::1]:9102") == ("::1", 9102)
