"""A return pass of six items on a phone at arm's length, before a 720p webcam, read by the live decoder."""

import numpy as np
import pytest

from kiosk.devices.decoder import Decoder
from kiosk.flow.presenter import wanted_formats
from kiosk.flow.views import ScanView
from sync.returnpass.text import problem_of, read
from tests.support.passes import MADE_AT, pass_case, pass_text, thin, trust
from tests.support.phone_screen import Showing, frame, modules

PASS = pass_text()
CELLS = modules(PASS)
IDLE = ScanView(0, 0, 0, camera_on=True)
FRAMES = 10  # a third of a second


def frames_until_read(showing: Showing, seed: int) -> int | None:
    """How many frames of the shaking hand the live decoder needed, at most FRAMES."""
    decoder = Decoder()
    shake = np.random.default_rng(seed)
    for number in range(1, FRAMES + 1):
        turn, tilt = showing.turn + shake.normal(0, 0.5), showing.tilt + shake.normal(0, 0.5)
        shift = (showing.shift[0] + shake.normal(0, 2), showing.shift[1] + shake.normal(0, 2))
        seen = frame(CELLS, Showing(showing.distance_cm, turn, tilt, shift, dark_mode=showing.dark_mode), seed + number)
        readings = decoder.decode(seen, wanted_formats(IDLE))
        if any(reading.text == PASS for reading in readings):
            return number
        assert readings == (), "never another text"
    return None


@pytest.mark.parametrize("distance_cm", [40.0, 45.0, 50.0])
@pytest.mark.parametrize(("turn", "tilt"), [(0.0, 0.0), (4.0, 8.0), (-9.0, 12.0), (87.0, -6.0)])
def test_six_items_read_at_arm_s_length(distance_cm: float, turn: float, tilt: float) -> None:
    showing = Showing(distance_cm, turn, tilt)
    needed = frames_until_read(showing, seed=round(distance_cm))
    assert needed is not None, f"{len(CELLS)} modules a side"


def test_what_was_read_is_the_case_with_its_items() -> None:
    [reading] = Decoder().decode_still(frame(CELLS, Showing(dark_mode=True)), wanted_formats(IDLE))
    shown = read(reading.text)
    assert problem_of(shown, trust(), MADE_AT) is None
    assert shown.says.case == thin(pass_case())
