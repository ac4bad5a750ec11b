"""Saving settings from the screen: what changed, and nothing else."""

from pathlib import Path

import pytest

from kiosk.settings import Settings, SettingsError, load
from kiosk.settings_file import Value, save

FILE = """\
# Station 03, by the door
central_url = "https://central.example"  # ours
lock_s = 60 # a quiet corner
other_desks = [
  "Amazon: UPS Store, level 1",
]

[camera]
source = "usb:046d:085e"   # the good one
# fps = 15

# the scanner on the left
[scanner.hand]
layout = "us"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "station.toml"
    made.write_text(FILE, encoding="utf-8")
    return made


def test_only_the_lines_that_changed_are_others(path: Path) -> None:
    changes: dict[str, Value] = {"lock_s": 120, "camera.source": "none", "camera.mirror": True, "volume": 3}
    settings = save(path, changes)
    assert settings == load(path)
    assert (settings.lock_s, settings.camera.source, settings.camera.mirror, settings.volume) == (120, "none", True, 3)
    before, after = FILE.splitlines(), path.read_text(encoding="utf-8").splitlines()
    assert [line for line in before if line not in after] == [
        "lock_s = 60 # a quiet corner",
        'source = "usb:046d:085e"   # the good one',
    ]
    assert {line for line in after if line not in before} == {
        "lock_s = 120 # a quiet corner",
        'source = "none"   # the good one',
        "mirror = true",
        "volume = 3",
    }


def test_unusual_comments_and_their_lines_stay(path: Path) -> None:
    path.write_text('sign_in_hint = "say \\"hi\\""  # as agreed\n# one\u2028line\nlock_s = 60\n', encoding="utf-8")
    save(path, {"sign_in_hint": "", "lock_s": 120})
    assert path.read_text(encoding="utf-8") == 'sign_in_hint = ""  # as agreed\n# one\u2028line\nlock_s = 120\n'


def test_a_linked_file_stays_a_link_and_nobody_else_may_read_it(path: Path, tmp_path: Path) -> None:
    path.chmod(0o600)
    link = tmp_path / "link.toml"
    link.symlink_to(path)
    save(link, {"lock_s": 120})
    assert link.is_symlink() and load(path).lock_s == 120
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", ['camera = {source = "none"}\n', 'camera.source = "none"\n'])
def test_a_form_that_only_a_person_can_change_is_said_so(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match="only a person can change"):
        save(path, {"camera.mirror": True})


def test_a_key_that_is_taken_away_is_its_default_again(path: Path) -> None:
    assert save(path, {"camera.exposure_ms": 8.0}).camera.exposure_ms == 8.0
    assert save(path, {"camera.exposure_ms": None}).camera.exposure_ms is None
    assert path.read_text(encoding="utf-8") == FILE


def test_what_is_not_there_needs_not_be_taken_away(path: Path) -> None:
    path.write_text("lock_s = 60\n", encoding="utf-8")
    assert save(path, {"camera.exposure_ms": None, "lock_s": 120}) == Settings(lock_s=120)
    assert path.read_text(encoding="utf-8") == "lock_s = 120\n"


def test_a_new_section_comes_last(path: Path) -> None:
    settings = save(path, {"printer.receipt.kind": "escpos", "printer.receipt.address": "10.0.0.7"})
    assert settings.printer.receipt.address == "10.0.0.7"
    assert path.read_text(encoding="utf-8").startswith(FILE)


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "station.toml"
    assert save(path, {"theme": "dark"}) == Settings(theme="dark") == load(path)


def test_the_short_form_of_the_camera_becomes_a_table(path: Path) -> None:
    path.write_text('camera = "none"  # for now\nvolume = 2\n', encoding="utf-8")
    settings = save(path, {"camera.mirror": True})
    assert (settings.camera.source, settings.camera.mirror, settings.volume) == ("none", True, 2)
    assert "# for now" in path.read_text(encoding="utf-8")


def test_windows_line_ends_stay(path: Path) -> None:
    path.write_bytes(b'lock_s = 60\r\ntheme = "dark"\r\n')
    save(path, {"lock_s": 0})
    assert path.read_bytes() == b'lock_s = 0\r\ntheme = "dark"\r\n'


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ('camera = {source = "none"}\n', {"camera.mirror": True}),
        ("lock_s = 60\n", {"lock_s": -1}),
        ("lock_s = 60\n", {"no_such": 1}),
        ("lock_s = = 60\n", {"lock_s": 1}),
        ("other_desks = [\n 'a',\n]\n", {"other_desks": "x"}),
    ],
)
def test_what_cannot_be_changed_safely_is_left_as_it_is(path: Path, text: str, changes: dict[str, Value]) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError):
        save(path, changes)
    assert path.read_text(encoding="utf-8") == text
    assert list(path.parent.iterdir()) == [path]
