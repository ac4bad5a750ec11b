"""An error nobody foresaw: crash file, trouble page, and a fresh process that stands where the visit was."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import crash
from sync.station.clock import SystemClock
from sync.store.store import Store
from tests.support.cases import JACKET, case_of

pytestmark = pytest.mark.e2e


@pytest.mark.skipif(sys.platform == "win32", reason="the fresh start replaces the process, which Windows cannot")
def test_an_unforeseen_error_restarts_to_where_the_visit_was(tmp_path: Path) -> None:
    data, config = tmp_path / "data", tmp_path / "station.toml"
    config.write_text(f'data_folder = {json.dumps(str(data))}\ncamera = "none"\n', encoding="utf-8")
    clock = SystemClock()
    with Store.open(data, clock) as store:
        store.cases.keep(case_of(JACKET), clock.now())
    environment = {key: value for key, value in os.environ.items() if key != "RETURNPOINT_RESTARTS"}
    command = [sys.executable, "-m", "tests.support.crash_child", str(config)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        try:
            ready = 0
            for line in process.stderr or ():
                ready += "ready to scan" in line
                if ready == 2:
                    break
        finally:
            process.kill()
    assert ready == 2, "the program did not start again"
    (crash_file,) = (data / "crashes").glob("crash-*.txt")
    assert "nobody foresaw this" in crash_file.read_text(encoding="utf-8")
    with Store.open(data, clock) as store:
        visit = store.visits.open_visit()
        assert visit is not None and visit.case.rma_number == "NL-1001"


def test_after_three_quick_restarts_it_waits_for_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    starts: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _, arguments: starts.append(arguments))
    monkeypatch.delenv("RETURNPOINT_RESTARTS", raising=False)
    allowed = []
    for _ in range(4):
        allowed.append(crash.may_restart())
        crash.restart()
    assert allowed == [True, True, True, False]
    assert all(arguments[1:3] == ["-m", "kiosk"] for arguments in starts)
