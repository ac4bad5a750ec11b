"""The tokens: readable in both modes, one font, one style sheet without sizes that fight small screens."""

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from kiosk.theme import (
    DARK,
    FAMILY,
    LIGHT,
    TEXT_PAIRS,
    Mode,
    Palette,
    Type,
    apply_theme,
    asset,
    contrast,
    font,
    load_fonts,
    style_sheet,
    theme,
)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_every_text_can_be_read(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["surface", "raised"])
def test_the_outline_of_a_target_can_be_seen(palette: Palette, ground: str) -> None:
    assert contrast(palette.edge, getattr(palette, ground)) >= 3.0


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_the_bundled_font_is_used_in_its_weights(qapp: QApplication) -> None:
    apply_theme(qapp, Mode.LIGHT)
    assert FAMILY in load_fonts()
    for kind in Type:
        info = QFontInfo(font(kind))
        assert info.family().startswith(FAMILY) and info.pixelSize() == font(kind).pixelSize()
    assert font(Type.BODY).weight() == QFont.Weight.Normal
    assert (asset("licences") / "Inter-OFL-1.1.txt").read_text(encoding="utf-8").count("SIL OPEN FONT LICENSE") == 1


def test_the_theme_can_be_switched_while_running(qapp: QApplication) -> None:
    apply_theme(qapp, Mode.DARK)
    assert theme().colours is DARK and DARK.surface in qapp.styleSheet()
    apply_theme(qapp, Mode.LIGHT)
    assert theme().mode is Mode.LIGHT and DARK.surface not in qapp.styleSheet()


def test_the_style_sheet_sets_no_heights() -> None:
    assert "height" not in style_sheet(theme())


def test_icons_take_their_colour_from_the_theme() -> None:
    for path in asset("icons").rglob("*.svg"):
        assert "currentColor" in path.read_text(encoding="utf-8"), path.name
