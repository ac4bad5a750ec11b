"""The counter's sounds as samples: made from sines, so that there is no file to lose."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk.feedback import Feedback

RATE = 48_000  # samples a second
_EDGE_S = 0.006  # faded in and out, else a tone clicks


@dataclass(frozen=True, slots=True)
class Note:
    """`pitch` in hertz, 0 for a rest; `seconds` long; `loud` from 0 to 1."""

    pitch: float
    seconds: float
    loud: float = 1.0


SOUNDS: dict[Feedback, tuple[Note, ...]] = {
    Feedback.GOOD: (Note(1760, 0.09),),
    Feedback.AGAIN: (Note(1320, 0.06, 0.35),),
    Feedback.NOT_NOW: (Note(740, 0.11), Note(0, 0.07), Note(740, 0.11)),
    Feedback.UNKNOWN: (Note(220, 0.35),),
    Feedback.COMMIT: (Note(880, 0.11), Note(1318.5, 0.2)),
}


def samples(notes: Sequence[Note], volume: float) -> npt.NDArray[np.int16]:
    """Mono samples at RATE; `volume` from 0 to 1."""
    return np.concatenate([_note(note, volume) for note in notes])


def _note(note: Note, volume: float) -> npt.NDArray[np.int16]:
    count = round(note.seconds * RATE)
    time = np.arange(count) / RATE
    # A little of the octave above carries better in a noisy shop; low tones would be lost on a PC's speaker.
    wave = 0.8 * np.sin(2 * np.pi * note.pitch * time) + 0.2 * np.sin(4 * np.pi * note.pitch * time)
    edge = np.minimum(1.0, np.minimum(np.arange(count), np.arange(count)[::-1]) / (_EDGE_S * RATE))
    return np.asarray(wave * edge * note.loud * volume * 0.6 * 32767, dtype=np.int16)
