"""`returnpoint bench scan`: that it measures and what it reports, not how fast this machine is."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.commands.bench_memory import resident_mb
from kiosk.commands.bench_scan import run


def test_it_reads_codes_of_every_kind_and_reports_ratios(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--seconds", "4", "--json"]) == 0
    report = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert {kind for kind, figures in report["by_kind"].items() if figures["reads"]} == {"qr", "ean", "code128"}
    assert report["frame_to_code_intervals"]["p95"] > 0
    assert report["preview_fps"] > 0
    assert report["timer_late_p99_ms"].keys() == {"idle", "working"}


def test_it_measures_what_frames_leave_behind(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    run(["--seconds", "2", "--memory", "100", "--json"])
    report = json.loads(capsys.readouterr().out.splitlines()[-1])
    grown = report["memory_mb_per_1000_frames"]
    assert (grown is None) is (resident_mb() is None)


def test_without_footage_it_says_where_it_comes_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--footage", str(tmp_path)]) == 2
    (tmp_path / "index.json").write_text('{"#idle": "idle.mp4"}')
    assert run(["--footage", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("make_footage.py") == 2


def test_a_wrong_command_line_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--nonsense"]) == 2
    assert "nonsense" in capsys.readouterr().err
