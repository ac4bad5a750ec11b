"""Many stations begin their day at one central: nothing is lost, nothing counts twice, memory stays bounded."""

from pathlib import Path

import pytest

from kiosk.commands.bench_morning import Plan, morning


def check(report: dict[str, float], plan: Plan) -> None:
    assert report["events"] == plan.stations * plan.events
    assert (report["lost"], report["doubled"], report["differing"]) == (0, 0, 0)
    assert report["threads"] < 70  # those of the pool for requests, and none for a line that is idle
    assert report["rss_peak_mb"] - report["rss_start_mb"] < 60 + 0.1 * plan.stations


@pytest.mark.e2e
def test_a_small_morning(tmp_path: Path) -> None:
    plan = Plan(stations=24, seconds=6)
    check(morning(tmp_path, plan), plan)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_a_morning_of_two_thousand_stations(tmp_path: Path) -> None:
    plan = Plan(stations=2000, seconds=180, events=1)  # each of them pulls all 2,000 changes
    check(morning(tmp_path, plan), plan)
