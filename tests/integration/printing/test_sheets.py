"""What is printed into PDF files: every code on it is read back by the station's own decoder."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from kiosk.__main__ import main
from kiosk.devices.printing.system import PdfPrinter
from kiosk.training import samples
from sync.domain.codes import BadgeCode, BagCode, CommandName, ToteCode, own_code, parse
from sync.domain.papers import BadgeLabel, BagLabel
from sync.station.printing import NotPrinted
from tests.support.cases import BAG
from tests.support.papers import RECEIPT, SIGNED, Dots, codes_by_place, pdf_pages
from tests.support.printers import ZplServer


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    """Sheets are painted with Qt."""


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_command_is_on_the_card_as_square_and_as_bars(tmp_path: Path, paper: str) -> None:
    out = tmp_path / "cards.pdf"
    assert main(["cards", "--out", str(out), "--paper", paper]) == 0
    pages = pdf_pages(out)
    assert len(pages) == 2
    read = Counter(text for page in pages for text in codes_by_place(page))
    assert read == dict.fromkeys(CommandName, 2)


def test_every_sample_of_the_training_is_on_its_sheet(tmp_path: Path) -> None:
    out = tmp_path / "training.pdf"
    assert main(["cards", "--training", "--out", str(out)]) == 0
    practice = samples()
    read = {text for page in pdf_pages(out) for text in codes_by_place(page)}
    assert read >= {case.code for case in practice.cases} | {code for _, code in practice.badges} | {*practice.bags}
    assert read >= {code for case in practice.cases for _, code in case.items}


def test_labels_of_bags_and_totes_are_new_and_readable(tmp_path: Path) -> None:
    for kind, prefix, code in (("bags", "RBB", BagCode), ("totes", "RBT", ToteCode)):
        out = tmp_path / f"{kind}.pdf"
        assert main(["labels", kind, "--count", "30", "--out", str(out)]) == 0
        read = Counter(text for page in pdf_pages(out) for cell in _cells(page) for text in codes_by_place(cell))
        assert len(read) == 30 and set(read.values()) == {2}
        assert all(text.startswith(prefix) and isinstance(parse(text)[0], code) for text in read)


def test_a_badge_is_printed_only_from_a_right_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, code = tmp_path / "badge.pdf", own_code("RBS", "7Q2M9X4K")
    assert main(["labels", "badge", "--code", code, "--name", "Amira K.", "--out", str(out)]) == 0
    assert set(codes_by_place(pdf_pages(out)[0])) == {code}
    assert isinstance(parse(code)[0], BadgeCode)
    assert main(["labels", "badge", "--code", BAG, "--name", "Amira K.", "--out", str(out)]) == 2
    assert "not the code of a badge" in capsys.readouterr().err


def test_no_file_and_no_print_queue_names_a_badge(tmp_path: Path) -> None:
    """Whoever reads the code of a badge could sign in with it."""
    code = own_code("RBS", "7Q2M9X4K")
    PdfPrinter(tmp_path, 80).print(BadgeLabel(code, "Amira K."))
    [made] = tmp_path.iterdir()
    assert code not in made.name and code.encode("utf-16-be") not in made.read_bytes()
    assert set(codes_by_place(pdf_pages(made)[0])) == {code}


def test_labels_come_out_of_the_label_printer_until_it_jams(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "station.toml"
    with ZplServer() as server:
        config.write_text(f'[printer.labels]\nkind = "zpl"\naddress = "127.0.0.1:{server.port}"\n')
        assert main(["labels", "totes", "--count", "2", "--print", "--config", str(config)]) == 0
        server.mood.paper_out = True
        assert main(["labels", "totes", "--count", "2", "--print", "--config", str(config)]) == 1
        assert main(["printer", "test", "--config", str(config)]) == 1
    assert len(server.jobs) == 2
    said = capsys.readouterr()
    assert "0 of 2 printed. The label printer is out of labels" in said.err
    assert "labels: The label printer is out of labels" in said.out
    config.write_text("")
    assert main(["labels", "bags", "--print", "--config", str(config)]) == 2
    assert main(["printer", "list", "--config", str(config)]) == 0


def test_a_sheet_that_cannot_be_written_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cards", "--out", str(tmp_path / "no" / "cards.pdf")]) == 1
    assert "No such file" in capsys.readouterr().err


def test_a_receipt_and_a_label_as_pdf(tmp_path: Path) -> None:
    printer = PdfPrinter(tmp_path / "out", 80)
    assert printer.trouble() == ""
    printer.print(RECEIPT)
    printer.print(BagLabel(BAG))
    printer.print(replace(RECEIPT, case_id="../../RB 1", copy=2))
    assert (tmp_path / "out" / "receipt-..-..-RB-1-copy-2.pdf").exists()
    assert set(codes_by_place(pdf_pages(tmp_path / "out" / "receipt-NL-1002.pdf")[0])) == {SIGNED}
    assert set(codes_by_place(pdf_pages(tmp_path / "out" / f"label-{BAG}.pdf")[0])) == {BAG}


def test_a_folder_that_cannot_be_written_is_a_printer_in_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    printer = PdfPrinter(tmp_path / "file" / "out", 80)
    assert "cannot be written" in printer.trouble()
    with pytest.raises(NotPrinted):
        printer.print(RECEIPT)


def _cells(page: Dots) -> list[Dots]:
    """The labels of an A4 sheet, three in a row, one by one."""
    dots = 300 / 25.4
    across, tops = (24.8 + 54.8 * np.arange(3)) * dots, (12 + 29.4 * np.arange(9)) * dots
    cells = [page[int(top) : int(top) + 300, int(left) : int(left) + 600] for top in tops for left in across]
    return [cell for cell in cells if (cell == 0).any()]
