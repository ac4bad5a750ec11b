"""What a run of quick keys is: a scan, or a person's typing. Pure: times and keys in, a decision out.

A run ends when no key follows in time. How long that is depends on what came before: after a few keys, the scanner's
own gap; after so many quick ones that no person typed them, longer, since wireless scanners stall in the middle of a
code; and where no text field has the focus, long enough for the slowest scanner, since nobody types into nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from kiosk.devices.layouts import Key, remapped, written
from kiosk.settings import ScannerSettings
from sync.domain.codes import MAX_CODE_LENGTH

SURE = 8  # characters in a row at a scanner's pace: 8 keys at 35 ms are 340 words a minute
STALL_S = 0.1
SLOW_S = 0.25  # the longest pause that other programs allow a hand scanner is a quarter of a second
MACHINE_S = 0.02  # a command key this close to another key was not pressed by a person
SHORTEST_WITHOUT_END = 6
DEFAULT = ScannerSettings()


class Kind(StrEnum):
    CHARACTER = "character"
    ENTER = "enter"
    TAB = "tab"
    COMPOSED = "composed"  # text that an input method made of several keys, which are strokes of their own if seen
    COMMAND = "command"  # function keys, Escape, Ctrl with a letter: what a page could obey


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key press. `at`: seconds; `text`: what this computer makes of it; `key`: which key it was, None when the
    window system does not say."""

    at: float
    text: str
    kind: Kind
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """A run that was a scan, and by which scanner's rules."""

    text: str
    scanner: ScannerSettings


def patience(strokes: Sequence[Stroke], gap_s: float, *, in_text: bool) -> float:
    """How long after the last of `strokes` another key still belongs to the same run, in seconds.

    `in_text`: a text field has the focus, so that typing must be told from scanning by speed alone.
    """
    if strokes[-1].kind not in (Kind.CHARACTER, Kind.COMPOSED):
        return gap_s
    if not in_text and any(stroke.text.strip() for stroke in strokes[-SURE:]):
        return max(SLOW_S, gap_s)
    return max(STALL_S, gap_s) if len(strokes) >= SURE else gap_s


def belongs(strokes: Sequence[Stroke], new: Stroke, gap_s: float, *, in_text: bool) -> bool:
    """Whether `new` goes on with the run. A command key must be as quick as the scanner: people press them too."""
    if not strokes:
        return False
    longest = gap_s if new.kind is Kind.COMMAND else patience(strokes, gap_s, in_text=in_text)
    return 0 <= new.at - strokes[-1].at < longest


def judge(strokes: Sequence[Stroke], scanners: Sequence[ScannerSettings], *, in_text: bool = False) -> Read | None:
    """The scan that a finished run is, None when it is typing. `scanners` without any stands for the default one.

    `in_text`: as for `patience`; a run that is too slow for one scanner may still be another's.
    """
    body = without_ends(strokes)
    if len(body) > MAX_CODE_LENGTH:
        return Read("".join(stroke.text for stroke in strokes), DEFAULT)  # far too long for any code or any person
    for scanner in scanners or (DEFAULT,):
        if in_text and not _can_be_of(scanner, body):
            continue
        if _ends_like(strokes, body, scanner) and len(body) >= _shortest(scanner):
            text = unframed(text_of(body, scanner), scanner)
            if text is not None:
                return Read(text, scanner)
    if _is_unknown_scanner(strokes, body):
        return Read("".join(stroke.text for stroke in body), DEFAULT)
    if _is_machine(strokes, body, in_text=in_text):
        return Read("".join(stroke.text for stroke in strokes), DEFAULT)
    return None


def text_of(strokes: Sequence[Stroke], scanner: ScannerSettings) -> str:
    """What the scanner meant: by the keys themselves where the window system names them, else by the text."""
    text = "".join(stroke.text for stroke in strokes)
    if not scanner.layout:
        return text
    # A dead key that was only seen to be let go says that the keys of a composed text were seen as well.
    unseen = any(stroke.key and not stroke.text for stroke in strokes)
    if all(stroke.key or (unseen and stroke.kind is Kind.COMPOSED) for stroke in strokes):
        return _by_keys(strokes, scanner.layout)
    return remapped(text, scanner.computer, scanner.layout) if scanner.computer else text


def unframed(text: str, scanner: ScannerSettings) -> str | None:
    """The code without the scanner's prefix and suffix, its GS1 separators put right; None when it has them not."""
    is_long_enough = len(text) >= len(scanner.prefix) + len(scanner.suffix)
    if not (is_long_enough and text.startswith(scanner.prefix) and text.endswith(scanner.suffix)):
        return None
    text = text[len(scanner.prefix) : len(text) - len(scanner.suffix)]
    return text.replace(scanner.gs, "\x1d") if scanner.gs else text


def longest_gap(strokes: Sequence[Stroke]) -> float:
    """Seconds between the two keys that were farthest apart."""
    return max((late.at - early.at for early, late in pairwise(strokes)), default=0.0)


def _by_keys(strokes: Sequence[Stroke], layout: str) -> str:
    """Enter and Tab inside a code are characters of it, and end what a dead key began."""
    said = ""
    keys: list[Key] = []
    for stroke in strokes:
        if stroke.kind in (Kind.ENTER, Kind.TAB):
            said += written(keys, layout) + stroke.text
            keys = []
        elif stroke.key:
            keys.append(stroke.key)
    return said + written(keys, layout)


def without_ends(strokes: Sequence[Stroke]) -> Sequence[Stroke]:
    """The keys of a run without the line ends after it."""
    count = len(strokes)
    while count and (strokes[count - 1].kind in (Kind.ENTER, Kind.TAB) or strokes[count - 1].text == "\n"):
        count -= 1
    return strokes[:count]


def _ends_like(strokes: Sequence[Stroke], body: Sequence[Stroke], scanner: ScannerSettings) -> bool:
    ends = {stroke.kind for stroke in strokes[len(body) :]}
    match scanner.end:
        case "none":
            return longest_gap(body) < max(STALL_S, scanner.gap_ms / 1000)
        case "any":
            return bool(ends)
        case end:
            return end in ends


def _shortest(scanner: ScannerSettings) -> int:
    return max(scanner.shortest, SHORTEST_WITHOUT_END) if scanner.end == "none" else scanner.shortest


def _can_be_of(scanner: ScannerSettings, body: Sequence[Stroke]) -> bool:
    """Whether a scanner could have typed it into a text field, and a person could not."""
    is_quick = len(body) >= SURE or longest_gap(body) < DEFAULT.gap_ms / 1000
    return _is_at_pace(body, scanner.gap_ms / 1000) and (is_quick or bool(scanner.prefix))


def _is_at_pace(body: Sequence[Stroke], gap_s: float) -> bool:
    """Whether no gap is too long for a scanner, stalls in a long code apart."""
    return all(
        late.at - early.at < (gap_s if place < SURE else max(STALL_S, gap_s))
        for place, (early, late) in enumerate(pairwise(body), start=1)
    )


def _is_unknown_scanner(strokes: Sequence[Stroke], body: Sequence[Stroke]) -> bool:
    """A scanner that was never learned here, a spare one: no person is as quick, and no page must obey its keys."""
    return len(strokes) > len(body) >= SURE and _is_at_pace(body, DEFAULT.gap_ms / 1000)


def _is_machine(strokes: Sequence[Stroke], body: Sequence[Stroke], *, in_text: bool) -> bool:
    """Command keys, or Enter alone, that came in no time: control characters of a code, which no page must obey.

    Two hands can press two keys at once while they correct a text, Backspace and the next letter.
    """
    obeyed = not body or any(stroke.kind is Kind.COMMAND for stroke in body)
    least = 3 if in_text and len(body) == len(strokes) else 2
    return obeyed and len(strokes) >= least and longest_gap(strokes) < MACHINE_S
