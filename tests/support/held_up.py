"""A code held up to the camera over the demo's counter: near, far, dark, blurred, smeared, in glare."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.engines import Pixels
from kiosk.theme import asset

_OVER = 3  # drawn so much larger first: the lens blurs before the sensor samples


@dataclass(frozen=True, slots=True)
class Hold:
    """How it is held. `scale`: of the print; `blur`: standard deviation, `smear`: length, `glare`: radius, in pixels of
    the frame; `light`: share of what there is by day; `noise`: standard deviation in grey levels."""

    scale: float = 1.2
    degrees: float = 8.0
    blur: float = 0.7
    smear: int = 0
    light: float = 1.0
    noise: float = 3.0
    glare: float = 0.0


def counter(frame: int = 0) -> Pixels:
    """A frame (1280 x 720, BGR) of the counter with nothing on it."""
    clip = cv2.VideoCapture(str(asset("footage") / "idle.mp4"))
    clip.set(cv2.CAP_PROP_POS_FRAMES, frame)
    ok, image = clip.read()
    clip.release()
    assert ok
    return np.asarray(image, dtype=np.uint8)


def held_up(flat: Pixels, hold: Hold, seed: int = 1) -> Pixels:
    """A frame with the print `flat` (grey) in the middle of the counter."""
    large: NDArray[np.float32] = cv2.resize(counter(), None, fx=_OVER, fy=_OVER).astype(np.float32)
    middle = np.array([large.shape[1] / 2, large.shape[0] / 2])
    turn = cv2.getRotationMatrix2D((flat.shape[1] / 2, flat.shape[0] / 2), hold.degrees, hold.scale * _OVER)
    turn[:, 2] += middle - np.array([flat.shape[1] / 2, flat.shape[0] / 2])
    paper = cv2.merge([flat.astype(np.float32) * 0.9 + 10] * 3)
    cv2.warpAffine(paper, turn, large.shape[1::-1], dst=large, borderMode=cv2.BORDER_TRANSPARENT)
    seen = cv2.GaussianBlur(large, (0, 0), hold.blur * _OVER)
    if hold.smear:
        seen = cv2.blur(seen, (hold.smear * _OVER, 1))
    seen = cv2.resize(seen, (1280, 720), interpolation=cv2.INTER_AREA).astype(np.float32)
    if hold.glare:
        rows, columns = np.mgrid[:720, :1280]
        spot = np.exp(-(((columns - 650) / hold.glare) ** 2) - ((rows - 355) / hold.glare) ** 2)
        seen += (400 * spot[..., None]).astype(np.float32)
    grain = np.random.default_rng(seed).normal(0, hold.noise, (720, 1280, 1))
    return np.asarray(np.clip(seen * hold.light + grain, 0, 255), dtype=np.uint8)
