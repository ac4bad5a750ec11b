"""`returnpoint cameras`: the cameras plugged in, by the id that goes into the settings. Exit 1: there is none."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby

from kiosk.devices.cameras import CameraInfo, CameraSystem, Mode, native


def run(argv: list[str], system: CameraSystem | None = None) -> int:
    parser = argparse.ArgumentParser(prog="returnpoint cameras", description=__doc__)
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.add_argument("--backend", choices=("msmf", "dshow"), default="msmf", help="Windows' way to the camera")
    arguments = parser.parse_args(argv)
    cameras = (system or native(arguments.backend)).cameras()
    if arguments.json:
        sys.stdout.write(json.dumps([_told(camera) for camera in cameras], indent=2) + "\n")
    elif cameras:
        sys.stdout.write("\n".join(map(_lines, cameras)))
        sys.stdout.write('\nWrite the id of one into the settings: camera = "ID".\n')
    else:
        sys.stdout.write("No camera found. Plug one in; on Linux this user must be in the group video.\n")
    return 0 if cameras else 1


def _told(camera: CameraInfo) -> dict[str, object]:
    modes = [asdict(mode) for mode in camera.modes]
    return {"id": camera.id, "name": camera.name, "number": camera.index, "formats": modes}


def _lines(camera: CameraInfo) -> str:
    formats = _formats(camera.modes) or ["this system does not tell its formats"]
    return "".join(f"{line}\n" for line in (camera.name, f"  id      {camera.id}", *(f"  {f}" for f in formats)))


def _formats(modes: Sequence[Mode]) -> list[str]:
    """A line per format, largest picture first."""
    ordered = sorted(modes, key=lambda m: (m.format, -m.width * m.height))
    return [
        f"{name:<6}  {', '.join(f'{m.width}x{m.height} at {m.fps:g}' for m in group)}"
        for name, group in groupby(ordered, key=lambda m: m.format)
    ]
