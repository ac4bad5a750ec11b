"""A US scanner in front of a real X server with other layouts: scan codes, dead keys and repeats are X's own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("setxkbmap") and shutil.which("xkbcomp")),
        reason="needs the X server without a screen: Xvfb, setxkbmap, xkbcomp",
    ),
]
TEXTS = [
    "RBB77M9X4K3 http://a.example/?c=1&z=~y[]^e`\"'@",
    "01062810577421341\x1d10AQWZ_7",
]


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            yield f":{server.stdout.readline().strip()}"
        finally:
            server.kill()


@pytest.mark.parametrize("layout", ["us", "de", "fr"])
def test_every_scan_comes_through_as_it_was_printed(display: str, layout: str) -> None:
    subprocess.run(["setxkbmap", "-display", display, layout], check=True, capture_output=True, timeout=20)
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
    child = subprocess.run(
        [sys.executable, "-m", "tests.support.x_scanner_child", *TEXTS],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    said = json.loads(child.stdout)
    assert said["scans"] == [text for text in TEXTS for _ in range(2)]
    assert (said["typed"][0] == TEXTS[0] + "\r") is (layout == "us")  # what the layout made of it
    assert set(said["field"]) == {""} and said["pressed"] == []
