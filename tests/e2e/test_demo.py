"""The whole product, played by itself: real window, real footage, a real central in its own process, over HTTP."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from kiosk.demo.review import EXPECTED, EXPECTED_PHOTOS

pytestmark = pytest.mark.e2e


def play(*options: str) -> tuple[int, dict[str, Any], list[str]]:
    """Exit code, the JSON line, and all of standard output."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "kiosk", "demo", "--autoplay", *options]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=150, check=False)
    lines = done.stdout.splitlines()
    assert lines, done.stderr
    return done.returncode, json.loads(lines[-1]), lines


@pytest.mark.parametrize("options", [[], ["--offline-first"]], ids=["online", "offline-first"])
def test_every_visit_is_decided_and_announced(options: list[str]) -> None:
    code, line, output = play(*options)
    assert line["problems"] == []
    assert code == 0 and line["ok"] is True
    assert len(output) == 1  # everything else goes to standard error
    assert line["visits"] == line["events_sent"] == line["webhooks"] == len(EXPECTED)
    assert line["decisions"] == sum(len(decisions) for _, decisions in EXPECTED.values())
    assert (line["photos"], line["lost"], line["doubled"]) == (EXPECTED_PHOTOS, 0, 0)
    assert set(line["timings_ms"]["visits"]) == set(EXPECTED)


def test_options_that_make_no_sense_are_named() -> None:
    command = [sys.executable, "-m", "kiosk", "demo", "--offline-first"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 2 and "--autoplay" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only there a display can be missing")
def test_without_a_display_a_sentence_says_what_to_do() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    command = [sys.executable, "-m", "kiosk", "demo"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=30, check=False)
    assert done.returncode == 2 and "There is no display" in done.stderr
