"""A station's camera in a process of its own, for camera.c: tells each change on standard output until its input ends.

`python -m tests.lab.camera_child DEV_FOLDER`. A line is JSON: the state and the frame's size, or {"log": ...}.
"""

import json
import logging
import sys
import threading
from pathlib import Path

from kiosk.devices.camera import Camera
from kiosk.devices.device_source import DeviceSource
from kiosk.devices.v4l2 import V4L2Cameras
from kiosk.settings import CameraSettings


class _Lines(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        tell({"log": record.getMessage()})


def tell(line: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def main() -> int:
    logging.basicConfig(level=logging.INFO, handlers=[_Lines()])
    system = V4L2Cameras(Path(sys.argv[1]), Path(sys.argv[1]) / "no-sysfs")
    tell({"cameras": [camera.name for camera in system.cameras()]})
    camera = Camera(DeviceSource(CameraSettings(exposure_ms=8), system))
    ended = threading.Event()

    def wait_for_the_end() -> None:
        sys.stdin.read()
        ended.set()

    threading.Thread(target=wait_for_the_end, daemon=True).start()
    camera.start()
    last: dict[str, object] = {}
    while not ended.wait(0.02):
        frame = camera.latest()
        now: dict[str, object] = {"state": camera.state, "size": frame.image.shape[1::-1] if frame else None}
        if now != last:
            tell(now)
        last = now
    return 0 if camera.stop() else 1


if __name__ == "__main__":
    sys.exit(main())
