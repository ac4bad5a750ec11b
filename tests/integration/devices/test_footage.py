"""The demo's footage, played through the live pipeline: each clip gives its code within one loop, and no other."""

import json
from pathlib import Path
from typing import Any

import cv2
import pytest

from kiosk.devices.acceptance import Acceptance
from kiosk.devices.decoder import Decoder, to_gray
from kiosk.devices.engines import Pixels
from kiosk.devices.photo import measure
from kiosk.devices.sources import FileSource

ASSETS = Path(__file__).parents[3] / "assets"
INDEX: dict[str, str] = json.loads((ASSETS / "footage" / "index.json").read_text(encoding="utf-8"))
CASES: dict[str, Any] = json.loads((ASSETS / "demo" / "cases.json").read_text(encoding="utf-8"))


def one_loop(name: str) -> list[Pixels]:
    path = ASSETS / "footage" / name
    capture = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
    count = int(capture.get(cv2.CAP_PROP_FRAME_COUNT))
    capture.release()
    grabber = FileSource(path).open()
    frames = [grabber.grab() for _ in range(count)]
    grabber.close()
    return [frame for frame in frames if frame is not None]


@pytest.mark.parametrize("key", list(INDEX))
def test_a_clip_gives_its_code_and_no_other(key: str) -> None:
    decoder = Decoder()
    acceptance = Acceptance(decoder.agrees)
    frames = one_loop(INDEX[key])
    assert 45 <= len(frames) <= 60
    assert all(frame.shape == (720, 1280, 3) for frame in frames)
    found = set()
    for number, frame in enumerate(frames):
        gray = to_gray(frame)
        found |= {reading.text for reading in acceptance.offer(gray, decoder.decode(gray), number / 30)}
    assert found == (set() if key.startswith("#") else {key})


def test_every_code_of_the_sample_cases_has_its_clip() -> None:
    codes = {case["code"] for case in CASES["cases"]} | set(CASES["bags"])
    codes |= {item["upc"] for case in CASES["cases"] for item in case["items"] if item["upc"]}
    codes |= {case["undeclared"]["upc"] for case in CASES["cases"] if "undeclared" in case}
    assert set(INDEX) == codes | {"#idle", "#damage"}


def test_the_damage_clip_makes_a_good_photo() -> None:
    assert sum(measure(frame).good for frame in one_loop(INDEX["#damage"])) > 20


def test_the_clips_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in (ASSETS / "footage").glob("*.mp4")) < 12_000_000
