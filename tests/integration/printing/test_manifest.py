"""The manifest on paper: every bag on it, as many pages as it takes, its signed code to be read."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.devices.printing.ink import Ink, measured
from kiosk.devices.printing.pictures import PRINTABLE_MM
from kiosk.devices.printing.roll import blocks_of, pages
from kiosk.devices.printing.system import PdfPrinter
from sync.domain.codes import own_code
from sync.domain.custody import Bag, Manifest, Tote
from sync.domain.papers import ManifestPaper
from tests.support.papers import SIGNED, codes_by_place, pdf_pages

AT = datetime(2026, 11, 21, 20, 45, tzinfo=UTC)


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    """Papers are painted with Qt."""


def manifest(bags: int) -> Manifest:
    labels = [own_code("RBB", f"7Q2M{number:04d}") for number in range(bags)]
    tote = Tote(
        "tote-1",
        own_code("RBT", "00417XHK"),
        AT,
        tuple(Bag(label, case_id=f"RB-{label[3:11]}", items=1) for label in labels),
        seal="448102",
        weight_g=11_200,
    )
    return Manifest("manifest-1", AT, "station-1", "Eaton Centre L2", "Purolator", "J. Smith", (tote,), SIGNED)


def test_a_long_manifest_goes_on_over_pages_and_its_code_is_read(tmp_path: Path) -> None:
    paper = ManifestPaper(manifest(120), copy=1)
    PdfPrinter(tmp_path, 80).print(paper)
    printed = pdf_pages(tmp_path / "manifest-manifest-1-copy-1.pdf")
    assert len(printed) == 3
    assert set(codes_by_place(printed[-1])) == {SIGNED}


def test_no_block_is_lost_or_cut_between_pages() -> None:
    blocks, width = blocks_of(ManifestPaper(manifest(120))), PRINTABLE_MM[80]

    def check(ink: Ink) -> float:
        cut = pages(ink, blocks, width, 280)
        assert [block for page in cut for block in page] == list(blocks)
        assert all(sum(block.height(ink, width) for block in page) <= 280 for page in cut)
        return 0

    measured(203, check)


def test_what_is_not_known_leaves_no_empty_line() -> None:
    whole = manifest(1)
    bare = replace(whole, carrier="", driver="", totes=(replace(whole.totes[0], seal="", weight_g=None),), text="")
    assert len(blocks_of(ManifestPaper(whole))) - len(blocks_of(ManifestPaper(bare))) == 5
