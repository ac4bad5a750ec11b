"""Which codes the camera is asked for on which page."""

from dataclasses import replace

from kiosk.flow.presenter import wanted_formats
from sync.domain.codes import Symbology
from tests.unit.pages import samples, settings_samples

EASILY_MISREAD = frozenset({Symbology.UPCE, Symbology.ITF})


def test_what_is_easily_misread_is_read_on_items_only_and_only_when_it_is_set() -> None:
    for page in (samples.CASE, samples.BAGGING):
        assert not wanted_formats(page) & EASILY_MISREAD
        assert wanted_formats(page, EASILY_MISREAD) >= EASILY_MISREAD
    assert not wanted_formats(samples.SCAN, EASILY_MISREAD) & EASILY_MISREAD


def test_the_barcode_of_an_item_that_is_not_in_the_return_is_read_while_it_lacks() -> None:
    assert Symbology.EAN13 in wanted_formats(replace(samples.UNDECLARED, barcode=""))
    assert Symbology.EAN13 not in wanted_formats(replace(samples.UNDECLARED, barcode="6281057742134"))


def test_the_test_of_the_scanner_tells_whatever_is_shown() -> None:
    view = settings_samples.VIEWS["s21-scanner"]
    assert {Symbology.EAN13, Symbology.QR, Symbology.CODE128} <= wanted_formats(view)
