"""The benches of store, sync and window run through and say every figure to be reached. No time is judged here."""

import json
import subprocess
import sys

import pytest

from kiosk.commands import bench, bench_store, bench_sync
from kiosk.commands.bench_visits import percentile


def test_bench_store_tells_its_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench_store.run(["--commits", "5", "--cases", "600", "--unsent", "30", "--json"]) == 0
    told = capsys.readouterr().out.splitlines()
    report = json.loads(told[-1])
    assert {"commit_ratio", "lookup_p99_ms", "start_s"} <= set(report)
    assert (report["cached_cases"], report["unsent"]) == (600, 30)
    assert any("to reach: 1.6" in line for line in told)


def test_bench_sync_drains_and_tells_its_figures(capsys: pytest.CaptureFixture[str]) -> None:
    words = "--events 150 --rounds 1 --round-trip-ms 1 --memory-events 400 --idle 0.1 --json"
    assert bench_sync.run(words.split()) == 0
    report = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert {"drain_ratio", "drain_per_s", "bare_per_s", "idle_percent"} <= set(report)


def test_check_13_bench_ui_says_how_soon_the_window_answers_beside_its_goals() -> None:
    words = ["bench", "ui", "--cases", "300", "--events", "5", "--returns", "2", "--json"]
    done = subprocess.run([sys.executable, "-m", "kiosk", *words], capture_output=True, text=True, check=True)
    told = done.stdout.splitlines()
    report = json.loads(told[-1])
    assert (report["cached_cases"], report["unsent_events"]) == (300, 5)
    for name, goal in (("scan_to_page", 100), ("page_change", 50), ("shutter_to_thumbnail", 300)):
        assert report[f"{name}_ms_p95"] > 0
        assert any(line.startswith(f"{name}_ms_p95") and f"goal: under {goal}" in line for line in told)


def test_a_wrong_word_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.run(["store", "--nonsense"]) == 2
    assert bench.run(["nothing"]) == 2
    assert "store,sync" in capsys.readouterr().err


def test_the_percentile_is_a_value_that_was_measured() -> None:
    assert percentile([3.0, 1.0, 2.0], 50) == 2.0
    assert percentile([float(n) for n in range(1000)], 99) == 989.0
    assert percentile([5.0], 99) == 5.0
