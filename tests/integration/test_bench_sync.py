"""The benches of store and sync run through and say every figure that is to be reached. No time is judged here."""

import json

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


def test_a_wrong_word_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.run(["store", "--nonsense"]) == 2
    assert bench.run(["nothing"]) == 2
    assert "store,sync" in capsys.readouterr().err


def test_the_percentile_is_a_value_that_was_measured() -> None:
    assert percentile([3.0, 1.0, 2.0], 50) == 2.0
    assert percentile([float(n) for n in range(1000)], 99) == 989.0
    assert percentile([5.0], 99) == 5.0
