"""A keyboard-type scanner without the scanner: the keys it presses for a text, and what a computer makes of them."""

import unicodedata

from kiosk.devices.bursts import Kind, Stroke
from kiosk.devices.layouts import STANDING_ALONE, Key, places_of, written

SPACE = Key(57)
ENTER = Key(28)
TAB = Key(15)


def pressed(text: str, layout: str) -> list[Key] | None:
    """The keys a scanner set to `layout` presses for `text`; None when the layout has no way to write it."""
    places = places_of(layout)
    keys: list[Key] = []
    for character in text:
        parts = unicodedata.normalize("NFD", character)
        dead = next((mark for mark, alone in STANDING_ALONE.items() if alone == character and mark in places), "")
        if character == "\x1d":
            keys.append(Key(27, control=True))
        elif character in places:
            keys.append(places[character])
        elif dead:
            keys += [places[dead], SPACE]
        elif len(parts) == 2 and parts[0] in places and parts[1] in places:
            keys += [places[parts[1]], places[parts[0]]]
        else:
            return None
    return keys


def strokes(
    text: str,
    *,
    scanner: str = "us",
    computer: str = "us",
    gap_s: float = 0.004,
    start: float = 100.0,
    named: bool = True,
    end: Kind | None = Kind.ENTER,
) -> list[Stroke]:
    """A scan as a computer set to `computer` sees it; `named`: the window system says which keys they were."""
    keys = pressed(text, scanner)
    assert keys is not None, (text, scanner)
    run: list[Stroke] = []
    so_far = ""
    for count, key in enumerate(keys, start=1):
        now = written(keys[:count], computer)
        text_here = _news(so_far, now, written([key], computer))
        so_far = now
        kind = Kind.COMMAND if key.control else Kind.CHARACTER
        run.append(Stroke(start + gap_s * len(run), text_here, kind, key if named else None))
    if end:
        text_here = "\r" if end is Kind.ENTER else "\t"
        key = ENTER if end is Kind.ENTER else TAB
        run.append(Stroke(start + gap_s * len(run), text_here, end, key if named else None))
    return run


def _news(before: str, now: str, alone: str) -> str:
    """What the last key added; a dead key adds nothing until the next one comes."""
    if alone in STANDING_ALONE.values() and now != before and now[:-1] == before and alone == now[-1]:
        return alone
    return now[len(before) :] if now.startswith(before) else now[len(before) - 1 :]
