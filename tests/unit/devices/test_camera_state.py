"""What staff read of a camera: what happened and what to do, long and short."""

import pytest

from kiosk.devices.camera_state import CameraState

WELL = (CameraState.RUNNING, CameraState.STARTING, CameraState.STOPPED)


@pytest.mark.parametrize("state", [state for state in CameraState if state not in WELL])
def test_every_trouble_says_what_to_do_instead(state: CameraState) -> None:
    assert "hand scanner" in state.words
    assert 1 <= len(state.brief.split()) <= 3


def test_all_is_well_without_a_word() -> None:
    assert CameraState.RUNNING.words == CameraState.RUNNING.brief == ""
