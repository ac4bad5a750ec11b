"""What the counter believes of simulated footage: the live decoder and the acceptance, fed as the scan worker feeds."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.devices.acceptance import Acceptance
from kiosk.devices.decoder import Decoder
from kiosk.devices.engines import Reading
from tests.support.hands.camera import RATE
from tests.support.hands.prints import Label, Pixels

_ON = 2  # frames after the first right one: a wrong code could still follow


@dataclass(frozen=True, slots=True)
class Outcome:
    """`after`: frames until the label's text was accepted, None when it was not; `wrong`: what else was."""

    after: int | None
    wrong: tuple[Reading, ...]


def shown(label: Label, frames: Iterable[Pixels], costly_every: int = 1) -> Outcome:
    """What is accepted of these frames, 30 a second.

    The scan worker rests after a frame with a costly step and no reading, by the time it took; here every
    `costly_every`th frame may be costly, so that a run does not depend on the machine.
    """
    decoder = Decoder(use_zbar=False)
    acceptance = Acceptance(decoder.agrees)
    after: int | None = None
    wrong: list[Reading] = []
    for number, frame in enumerate(frames, start=1):
        readings = decoder.decode(frame, costly=number % costly_every == 0)
        accepted = acceptance.offer(frame, readings, number / RATE)
        wrong += [reading for reading in accepted if reading.text != label.text]
        if after is None and any(reading.text == label.text for reading in accepted):
            after = number
        if after is not None and number >= after + _ON:
            break
    return Outcome(after, tuple(wrong))
