"""The settings file: what is right is taken, what is wrong is named by line and key."""

from pathlib import Path

import pytest

from kiosk.settings import CameraSettings, Settings, SettingsError, load
from sync.domain.codes import Symbology


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "station.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_kind_of_value_is_taken(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        'data_folder = "/data/station"\ncentral_url = "https://central.example"\ncamera = 1\ngrace_s = 5\n'
        'poll_s = 30\nfull_screen = true\ntheme = "dark"\ncase_hosts = ["returns.shop.example"]\n',
    )
    settings = load(path)
    assert settings.data_folder == Path("/data/station")
    assert (settings.camera.source, settings.grace_s, settings.poll_s, settings.full_screen) == ("1", 5, 30.0, True)
    assert settings.case_hosts == ("returns.shop.example",)


def test_the_camera_is_a_table_or_only_its_source(tmp_path: Path) -> None:
    table = '[camera]\nsource = "camera:046d:0825:A1"\nwidth = 1920\nexposure_ms = 8\nrotation = 90\nmirror = true\n'
    camera = load(written(tmp_path, table)).camera
    assert camera == CameraSettings("camera:046d:0825:A1", width=1920, exposure_ms=8.0, rotation=90, mirror=True)
    assert load(written(tmp_path, 'camera = "none"\n')).camera == CameraSettings("none")
    assert load(written(tmp_path, 'camera.source = "clip.mp4"\ncamera.fps = 15\n')).camera.fps == 15.0


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load(written(tmp_path, "")) == Settings()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('camera = "0"\ngrace_s = "ten"\n', ["line 2", "key grace_s", "a whole number"]),
        ("grace_s = true\n", ["line 1", "key grace_s"]),
        ("\n\nmirrored = true\n", ["line 3", "key mirrored", "no such setting"]),
        ('theme = "blue"\n', ["line 1", "key theme", "auto, light, dark"]),
        ('central_url = "central.example"\n', ["line 1", "key central_url", "https://"]),
        ("grace_s = -1\n", ["key grace_s", "at least 0"]),
        ('camera = "0\n', ["line 1"]),
        ("poll_s = nan\n", ["key poll_s", "finite"]),
        ("lookup_deadline_s = inf\n", ["key lookup_deadline_s", "finite"]),
        ("data_folder = 5\n", ["key data_folder", "a path"]),
        ("case_hosts = [1]\n", ["key case_hosts", "a list of texts"]),
        ('itf_lengths = ["14"]\n', ["key itf_lengths", "a list of whole numbers"]),
        ("itf_lengths = [14, 7]\n", ["line 1", "key itf_lengths", "even", "6 to 80"]),
        ("[camera]\nkind = 1\n", ["line 2", "key camera.kind", "no such setting", "rotation"]),
        ("width = 3\n", ["line 1", "key width", "no such setting"]),
        ('theme = "dark"\n[camera]\n\nwidth = 100\n', ["line 4", "key camera.width", "at least 160"]),
        ("[camera]\nheight = 99999\n", ["line 2", "key camera.height", "at most 4320"]),
        ("[camera]\nrotation = 45\n", ["line 2", "key camera.rotation", "0, 90, 180, 270"]),
        ('[camera]\nformat = "H264"\n', ["line 2", "key camera.format", "MJPG, YUYV, NV12"]),
        ('[camera]\nexposure_ms = "long"\n', ["line 2", "key camera.exposure_ms", "a number"]),
        ("grace_s = 1\ncamera.mirror = 1\n", ["line 2", "key camera.mirror", "true or false"]),
        ("camera = { mirror = 1 }\n", ["line 1", "key camera.mirror"]),
        ("camera = true\n", ["line 1", "key camera:", "a table"]),
        ('[printer.receipt]\nkind = "laser"\n', ["line 2", "key printer.receipt.kind", "escpos"]),
        ('[printer.labels]\nkind = "zpl"\n', ["line 1", "key printer.labels.address", "where the printer is"]),
        ("[printer.receipt]\n\nwidth_mm = 70\n", ["line 3", "key printer.receipt.width_mm", "80, 58"]),
        ("[printer]\nkind = 3\n", ["line 2", "key printer.kind", "labels, receipt"]),
    ],
)
def test_a_wrong_file_is_named_by_line_and_key(tmp_path: Path, text: str, words: list[str]) -> None:
    with pytest.raises(SettingsError) as problem:
        load(written(tmp_path, text))
    for word in words:
        assert word in str(problem.value)


def test_the_codes_that_are_easily_misread_are_off_until_they_are_set(tmp_path: Path) -> None:
    assert (Settings().upc_e, Settings().itf_lengths) == (False, ())
    settings = load(written(tmp_path, "upc_e = true\nitf_lengths = [8, 14]\n"))
    assert (settings.upc_e, settings.itf_lengths) == (True, (8, 14))
    assert settings.more_formats == {Symbology.UPCE, Symbology.ITF}


def test_a_missing_or_unreadable_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path / "nowhere.toml")
    path = tmp_path / "binary.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="cannot be read"):
        load(path)
