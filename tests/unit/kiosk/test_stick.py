"""The export onto a stick: found, written beside the counter's work, and told once."""

import threading
from pathlib import Path

import pytest

from kiosk import stick as sticks
from kiosk.export import CannotExport
from kiosk.stick import StickExport, stick


def test_a_stick_is_a_mounted_folder_for_media_that_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "media" / "MY STICK"
    inside.mkdir(parents=True)
    monkeypatch.setattr(sticks, "_STICKS", (f"{tmp_path}/media/",))
    monkeypatch.setattr("sys.platform", "linux")
    name = str(inside).replace(" ", "\\040")
    mounts = tmp_path / "mounts"
    mounts.write_text(
        f"proc /proc proc rw 0 0\n/dev/sdb1 {tmp_path}/media/gone vfat rw 0 0\n/dev/sdc1 {name} vfat rw 0 0\n"
    )
    assert stick(mounts) == inside
    mounts.write_text("proc /proc proc rw 0 0\n")
    assert stick(mounts) is None
    assert stick(tmp_path / "missing") is None


def test_without_a_stick_nothing_begins() -> None:
    export = StickExport(lambda folder: "never", lambda: None)
    assert "No USB stick" in export.start()
    assert export.stop() and export.news() == ""


def test_it_is_written_once_at_a_time_and_told_once(tmp_path: Path) -> None:
    go, folders = threading.Event(), list[Path]()

    def write(folder: Path) -> str:
        folders.append(folder)
        assert go.wait(20)
        return "Exported: 1 returns."

    export = StickExport(write, lambda: tmp_path)
    assert "being written" in export.start()
    assert "being written" in export.start()
    assert export.news() == ""
    go.set()
    assert export.stop(20)
    assert folders == [tmp_path]
    assert (export.news(), export.news()) == ("Exported: 1 returns.", "")


def test_what_goes_wrong_is_said(tmp_path: Path) -> None:
    def refuse(folder: Path) -> str:
        raise CannotExport("The stick is full.")

    export = StickExport(refuse, lambda: tmp_path)
    export.start()
    assert export.stop(20) and export.news() == "The stick is full."

    def break_down(folder: Path) -> str:
        raise RuntimeError("a bug")

    export = StickExport(break_down, lambda: tmp_path)
    export.start()
    assert export.stop(20) and "call support" in export.news()
