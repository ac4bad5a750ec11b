"""The gallery renders what it is asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.theme import Mode, apply_theme
from tests.gallery import main


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pictures_have_the_size_asked_for(qapp: QApplication, tmp_path: Path, theme: str) -> None:
    assert main([str(tmp_path), "--size", "1366x768", "--theme", theme, "--stretch", "1.2", "--only", "s5b"]) == 0
    apply_theme(qapp, Mode.LIGHT)
    sizes = {QImage(str(path)).size() for path in tmp_path.glob("*.png")}
    assert sizes == {QSize(1366, 768)} and len(list(tmp_path.glob("*.png"))) == 4
