"""From readings to facts: which reading is believed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.devices.decoder import is_strong
from kiosk.devices.engines import LINEAR, Pixels, Quad, Reading
from sync.domain.codes import BadgeCode, BagCode, Command, PlateCode, ToteCode, parse

MEMORY_S = 1.0
_OURS = BadgeCode | BagCode | Command | PlateCode | ToteCode


@dataclass(slots=True)
class _Votes:
    quad: Quad
    count: int
    last_at: float
    confirmed: bool = False


class Acceptance:
    """Believes strong readings at once (QR, Data Matrix, Aztec, our own linear codes), others after a second
    agreeing look.

    The second look is at another part of the print (`agrees`), in this frame or a later one. Another frame alone proves
    nothing, nor does another engine: they read the same wrong digits off one scratch. While another text was read at
    the same place, the better one must also be two looks ahead.
    """

    def __init__(self, agrees: Callable[[Pixels, Reading], bool]) -> None:
        self._agrees = agrees
        self._votes: dict[str, _Votes] = {}

    def offer(self, gray: Pixels, readings: Iterable[Reading], at: float) -> tuple[Reading, ...]:
        """The readings of one frame that are believed. `at`: seconds, monotonic."""
        self._votes = {text: votes for text, votes in self._votes.items() if at - votes.last_at <= MEMORY_S}
        return tuple(reading for reading in readings if _is_proof(reading) or self._is_proved(gray, reading, at))

    def _is_proved(self, gray: Pixels, reading: Reading, at: float) -> bool:
        votes = self._votes.get(reading.text)
        if votes is None:
            votes = self._votes[reading.text] = _Votes(reading.quad, 1, at)
        elif votes.quad != reading.quad:  # to the last bit the same place: the same frame once more, and no new look
            votes.count += 1
        votes.quad, votes.last_at = reading.quad, at
        against = self._rival_votes(reading)
        if against and votes.count < against + 2:
            return False
        votes.confirmed = votes.confirmed or self._agrees(gray, reading)
        return votes.confirmed

    def _rival_votes(self, reading: Reading) -> int:
        return max(
            (
                votes.count
                for text, votes in self._votes.items()
                if text != reading.text and _overlap(votes.quad, reading.quad)
            ),
            default=0,
        )


def _is_proof(reading: Reading) -> bool:
    """Whether one reading is enough. Of the linear codes only ours have a second check, or are one of few words: a
    hundredth of what a scratch makes of a Code 128 passes its own."""
    return is_strong(reading) and (reading.symbology not in LINEAR or isinstance(parse(reading.text)[0], _OURS))


def _overlap(one: Quad, other: Quad) -> bool:
    """Whether the upright boxes around both quads meet."""
    return all(
        min(point[axis] for point in one) <= max(point[axis] for point in other)
        and min(point[axis] for point in other) <= max(point[axis] for point in one)
        for axis in (0, 1)
    )
