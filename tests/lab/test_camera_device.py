"""OpenCV's own V4L2 code and ours at a device that camera.c plays below them: ioctls, buffers, select and all."""

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

pytestmark = pytest.mark.lab
_MOST_S = 20
_ROOT = Path(__file__).parents[2]


class Device:
    """The camera and the process that looks through it."""

    def __init__(self, library: Path, folder: Path) -> None:
        self._folder = folder
        self._node = folder / "dev" / "video9"
        self._node.parent.mkdir()
        grain = np.random.default_rng(7)
        for wide, high in ((1280, 720), (640, 360)):
            for number in range(8):
                picture = 120 + grain.integers(0, 20, (high, wide, 1)) + np.zeros((1, 1, 3))
                cv2.imwrite(str(folder / f"{wide}x{high}-{number}.jpg"), picture.astype(np.uint8))
        self.be("ok")
        there = {**os.environ, "LD_PRELOAD": str(library), "CAMERA_FOLDER": str(folder)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.lab.camera_child", str(self._node.parent)],
            env=there,
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._lines: queue.Queue[dict[str, Any]] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        self.log: list[str] = []

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(json.loads(line))

    def be(self, state: str) -> None:
        """ok, busy, gone, hang, still or slow."""
        new = self._folder / "state.new"
        new.write_text(state)
        new.replace(self._folder / "state")
        if state == "gone":
            self._node.unlink(missing_ok=True)
        else:
            self._node.touch()

    def wait(self, state: str, size: tuple[int, int] | None = None) -> list[str]:
        """Until the process tells this state (and size); gives the states before it."""
        before: list[str] = []
        while True:
            line = self._lines.get(timeout=_MOST_S)
            if "state" not in line:
                self.log.append(str(line.get("log", line)))
            elif line["state"] == state and (size is None or line["size"] == list(size)):
                return before
            else:
                before.append(line["state"])

    def stop(self) -> tuple[int, str]:
        assert self.process.stdin and self.process.stderr
        self.process.stdin.close()
        code = self.process.wait(_MOST_S)
        self._reader.join()
        with self.process.stderr as errors:
            told = errors.read()
        assert self.process.stdout
        self.process.stdout.close()
        return code, told


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if sys.platform != "linux" or not Path("/usr/include/linux/videodev2.h").exists():
        pytest.skip("the device is built on Linux's own headers")
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        pytest.skip("the device is compiled by the test: there is no gcc")
    made = tmp_path_factory.mktemp("camera") / "camera.so"
    source = Path(__file__).with_name("camera.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-Wall", "-o", made, source, "-ldl"], check=True)
    return made


@pytest.fixture
def device(library: Path, tmp_path: Path) -> Iterator[Device]:
    device = Device(library, tmp_path)
    yield device
    code, told = device.stop()
    assert code == 0, told
    assert told == ""


def test_a_day_in_the_life_of_a_usb_camera(device: Device) -> None:
    device.wait("running", (1280, 720))
    assert "{'cameras': ['Counter Cam']}" in device.log
    device.be("still")
    device.wait("frozen")
    device.be("ok")
    device.wait("running")
    assert (
        device.log.count(
            "camera Counter Cam: MJPG 1280x720 at 30 a second, exposure 8 ms, asked for MJPG 1280x720 at 30 a second"
        )
        >= 1
    )
    device.be("hang")
    assert device.wait("silent") == ["frozen"]  # at first it may only be slow
    device.be("ok")
    device.wait("running")
    device.be("gone")
    device.wait("unplugged")
    device.be("busy")
    device.wait("in_use")
    device.be("ok")
    device.wait("running")


def test_a_cable_that_is_too_slow_for_the_size(device: Device) -> None:
    device.wait("running", (1280, 720))
    device.be("slow")
    device.wait("running", (640, 360))
    assert "camera: the size becomes 640x360" in device.log
