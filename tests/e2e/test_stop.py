"""Stopping from outside: Ctrl+C ends the demo, SIGTERM ends the kiosk."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.e2e, pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")]
ENVIRONMENT = os.environ | {"QT_QPA_PLATFORM": "offscreen"}


def until(process: subprocess.Popen[str], words: str) -> None:
    for line in process.stderr or ():
        if words in line:
            return
    pytest.fail(f"the program ended before it said {words!r}")


def test_ctrl_c_ends_the_demo_cleanly() -> None:
    command = [sys.executable, "-m", "kiosk", "demo", "--camera", "none"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT) as process:
        try:
            until(process, "To stop")
            process.send_signal(signal.SIGINT)
            _, rest = process.communicate(timeout=60)
        finally:
            process.kill()
    assert process.returncode == 0, rest
    assert "Traceback" not in rest


def test_sigterm_ends_the_kiosk_cleanly(tmp_path: Path) -> None:
    config = tmp_path / "station.toml"
    config.write_text(f'data_folder = {json.dumps(str(tmp_path / "data"))}\ncamera = "none"\n', encoding="utf-8")
    command = [sys.executable, "-m", "kiosk", "kiosk", "--config", str(config)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT) as process:
        try:
            until(process, "ready to scan")
            process.send_signal(signal.SIGTERM)
            _, rest = process.communicate(timeout=60)
        finally:
            process.kill()
    assert process.returncode == 0, rest
