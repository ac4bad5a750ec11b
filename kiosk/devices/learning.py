"""A hand scanner is learned from a printed sheet: its pace, prefix, suffix and end, its keyboard layout, and GS1.

The names of the codes use letters only that sit at the same place on every layout known here (no A, M, Q, W, Y, Z), so
that each code is recognised however wrong the rest of it arrives.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import product
from typing import Final

from kiosk.devices.bursts import Kind, Stroke, longest_gap, text_of, unframed, without_ends
from kiosk.devices.layouts import LAYOUTS, written
from kiosk.settings import ScannerSettings
from sync.domain.gs1 import GS

TIMES = 5  # the pace is learned from the slowest of these
SLOW_S = 0.06  # from here on a person types as quickly
_LEAST_GAP_MS, _MOST_GAP_MS = 20, 250  # Windows tells the time of a key to 16 ms
_SURE_SHARE = 0.9
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]$")
_GTIN, _LOT, _SERIAL = "09506000134352", "RPLOT", "7"


@dataclass(frozen=True, slots=True)
class SheetCode:
    """One code of the sheet. `name` is found in whatever arrives; `text` is printed, in GS1 with parentheses."""

    name: str
    text: str
    title: str
    times: int = 1
    gs1: bool = False


SETUP: Final = SheetCode("RETURNPOINTSETUP", "RETURNPOINTSETUP", "Set-up code", TIMES)
LETTERS: Final = SheetCode("TESTB", "TESTB" + "AQWZYMaqwzym" + "END", "Letters")
DIGITS: Final = SheetCode("TESTC", "TESTC" + "0123456789" + "END", "Digits")
SIGNS: Final = SheetCode("TESTD", "TESTD" + "-_./:;,?!@#$%&*" + "END", "Signs")
BRACKETS: Final = SheetCode("TESTE", "TESTE" + "+=()[]{}<>\\|~^`'\"" + "END", "Brackets")
GS1: Final = SheetCode(_LOT, f"(01){_GTIN}(10){_LOT}(21){_SERIAL}", "GS1", gs1=True)
SHEET: Final = (SETUP, LETTERS, DIGITS, SIGNS, BRACKETS, GS1)
_LAYOUT_CODES = (LETTERS, DIGITS, SIGNS, BRACKETS)


@dataclass(frozen=True, slots=True)
class Arrival:
    """One scan of the sheet: the keys of a keyboard-type scanner, or the text of a serial one, its ends included."""

    strokes: tuple[Stroke, ...] = ()
    line: str = ""

    def text(self, scanner: ScannerSettings) -> str:
        """Without line ends, read by the rules of `scanner`; prefix and suffix are still there."""
        return text_of(without_ends(self.strokes), scanner) if self.strokes else self.line.rstrip("\r\n\t")


@dataclass(frozen=True, slots=True)
class Learned:
    """`scanner`: what to store. `found`: what was found out, in sentences; `to_do`: what staff should change."""

    scanner: ScannerSettings
    found: tuple[str, ...]
    to_do: tuple[str, ...]


@dataclass
class Learner:
    """Takes the scans of the sheet in any order. `base` holds what is known before: its name, and a serial port."""

    base: ScannerSettings
    _arrivals: dict[str, list[Arrival]] = field(default_factory=dict)

    def offer(self, arrival: Arrival) -> SheetCode | None:
        """Which code of the sheet it was; None for any other."""
        raw = arrival.text(ScannerSettings()).upper()
        code = next((code for code in SHEET if code.name in raw), None)
        if code:
            self._arrivals.setdefault(code.name, []).append(arrival)
        return code

    def missing(self, code: SheetCode) -> int:
        """How many scans of a code are still wanted."""
        return max(0, code.times - len(self._arrivals.get(code.name, ())))

    def next_code(self) -> SheetCode | None:
        """What to scan now; None when all is there."""
        return next((code for code in SHEET if self.missing(code)), None)

    def learn(self) -> Learned:
        """What the scans tell; of what was not scanned nothing is said, and the defaults stay."""
        notes = _Notes()
        scanner = self.base
        if not self.base.port:
            scanner = _with_pace(scanner, self._arrivals.get(SETUP.name, []), notes)
            scanner = _with_layout(scanner, self._samples(), notes)
        scanner = _with_end(scanner, self._arrivals.get(SETUP.name, []), notes)
        scanner = _with_frame(scanner, self._arrivals.get(SETUP.name, []), notes)
        for arrival in self._arrivals.get(GS1.name, [])[-1:]:
            scanner = _with_separator(scanner, arrival, notes)
        return Learned(scanner, tuple(notes.found), tuple(notes.to_do))

    def _samples(self) -> list[tuple[str, Arrival]]:
        return [(code.text, arrivals[-1]) for code in _LAYOUT_CODES if (arrivals := self._arrivals.get(code.name))]


@dataclass
class _Notes:
    found: list[str] = field(default_factory=list)
    to_do: list[str] = field(default_factory=list)


def _with_pace(scanner: ScannerSettings, arrivals: Sequence[Arrival], notes: _Notes) -> ScannerSettings:
    gaps = [longest_gap(arrival.strokes) for arrival in arrivals]
    if not gaps:
        return scanner
    slowest = max(gaps)
    # Half as much again and a little more: radio and a busy computer make some keys later than those that were seen.
    gap_ms = min(max(round(slowest * 1500) + 8, _LEAST_GAP_MS), _MOST_GAP_MS)
    notes.found.append(f"Its keys follow each other within {round(slowest * 1000)} ms; {gap_ms} ms are allowed.")
    if slowest >= SLOW_S:
        notes.to_do.append(
            "This scanner types as slowly as a person. Set its inter-character delay to 0, or give it a prefix, "
            "and scan the sheet again."
        )
    return replace(scanner, gap_ms=gap_ms)


def _with_end(scanner: ScannerSettings, arrivals: Sequence[Arrival], notes: _Notes) -> ScannerSettings:
    ends = {_end_of(arrival) for arrival in arrivals}
    if not ends:
        return scanner
    end = ends.pop() if len(ends) == 1 else "any"
    words = {"enter": "with Enter", "tab": "with Tab", "none": "with a pause only", "any": "in several ways"}
    notes.found.append(f"Each code ends {words[end]}.")
    if end == "none" and not scanner.port:
        notes.to_do.append("Set the scanner to send Enter after each code: a code is then read sooner and more surely.")
    return replace(scanner, end=end)


def _end_of(arrival: Arrival) -> str:
    if arrival.strokes:
        kinds = {stroke.kind for stroke in arrival.strokes[len(without_ends(arrival.strokes)) :]}
        return "enter" if Kind.ENTER in kinds else "tab" if Kind.TAB in kinds else "none"
    return "enter" if arrival.line.endswith(("\r", "\n")) else "tab" if arrival.line.endswith("\t") else "none"


def _with_layout(scanner: ScannerSettings, samples: list[tuple[str, Arrival]], notes: _Notes) -> ScannerSettings:
    if not samples:
        return scanner
    if _explains(scanner, samples):
        notes.found.append("Keyboard layout: scanner and computer agree.")
        return scanner
    if all(expected in arrival.text(scanner).swapcase() for expected, arrival in samples):
        notes.to_do.append("Capitals arrive as small letters: turn Caps Lock off, on the keyboard or in the scanner.")
        return scanner
    for candidate in _candidates(scanner, samples):
        if _explains(candidate, samples):
            here = LAYOUTS[candidate.computer].words if candidate.computer else "another one"
            notes.found.append(
                f"Keyboard layout: the scanner is set to {LAYOUTS[candidate.layout].words}, this computer to {here}. "
                "Its codes are translated from now on."
            )
            return candidate
    notes.to_do.append(_nearest(scanner, samples))
    return scanner


def _candidates(scanner: ScannerSettings, samples: list[tuple[str, Arrival]]) -> list[ScannerSettings]:
    """By the keys themselves first: those need no guess of the computer's layout."""
    by_keys = [replace(scanner, layout=name, computer=_computer(samples)) for name in LAYOUTS]
    by_text = [replace(scanner, layout=name, computer=here) for name, here in product(LAYOUTS, LAYOUTS) if name != here]
    return by_keys + by_text


def _computer(samples: list[tuple[str, Arrival]]) -> str:
    """The layout this computer reads keys on, where the window system names the keys; empty when none of ours fits."""
    strokes = [stroke for _, arrival in samples for stroke in without_ends(arrival.strokes) if stroke.key]
    shares = {name: _share(name, strokes) for name in LAYOUTS}
    best = max(LAYOUTS, key=lambda name: shares[name])
    return best if shares[best] >= _SURE_SHARE else ""


def _share(layout: str, strokes: Sequence[Stroke]) -> float:
    """How much of what arrived is what `layout` writes. Dead keys write nothing, or something with the next key."""
    telling = [stroke for stroke in strokes if stroke.text and stroke.key]
    fitting = sum(written([stroke.key], layout) == stroke.text for stroke in telling if stroke.key)
    return fitting / len(telling) if telling else 0.0


def _explains(scanner: ScannerSettings, samples: list[tuple[str, Arrival]]) -> bool:
    return all(expected in arrival.text(scanner) for expected, arrival in samples)


def _nearest(scanner: ScannerSettings, samples: list[tuple[str, Arrival]]) -> str:
    """Characters are lost on the way, or the layout is none of ours: say which comes closest, and what to do."""

    def likeness(candidate: ScannerSettings) -> float:
        return sum(SequenceMatcher(None, expected, arrival.text(candidate)).ratio() for expected, arrival in samples)

    best = max(_candidates(scanner, samples), key=likeness)
    lost = sorted({sign for expected, arrival in samples for sign in expected if sign not in arrival.text(best)})
    here = f"the {LAYOUTS[best.computer].words} keyboard" if best.computer else "this computer's keyboard"
    which = f" ({' '.join(lost)})" if lost else ""
    return (
        f"The scanner's keyboard layout is wrong and some characters{which} cannot be put right here. Set the scanner "
        f"to {here} with its own manual, or to serial (COM) mode, and scan the sheet again."
    )


def _with_frame(scanner: ScannerSettings, arrivals: Sequence[Arrival], notes: _Notes) -> ScannerSettings:
    """What stands before and after the set-up code; AIM identifiers are no prefix, since they change with the code."""
    frames = set()
    for arrival in arrivals:
        text = arrival.text(scanner)
        place = text.upper().find(SETUP.text)
        if place >= 0:
            frames.add((_AIM.sub("", text[:place]), text[place + len(SETUP.text) :]))
            if _AIM.search(text[:place]):
                notes.found.append("It names the kind of each code (AIM identifiers). They are used and taken off.")
    notes.found[:] = dict.fromkeys(notes.found)
    if len(frames) > 1:
        notes.to_do.append("What the scanner puts before or after the codes changes each time. Turn that off in it.")
        return scanner
    for prefix, suffix in frames:
        if prefix or suffix:
            notes.found.append(f"Taken off each code: {_quoted(prefix, 'before')}{_quoted(suffix, 'after')}".strip())
        return replace(scanner, prefix=prefix, suffix=suffix)
    return scanner


def _quoted(text: str, where: str) -> str:
    return f"{text!r} {where} it. " if text else ""


def _with_separator(scanner: ScannerSettings, arrival: Arrival, notes: _Notes) -> ScannerSettings:
    text = arrival.text(scanner)
    text = unframed(text, scanner) or text
    found = re.search(f"01{_GTIN}10{_LOT}(.{{0,8}}?)21{_SERIAL}", text, re.DOTALL)
    if found is None and text.find(f"(10){_LOT}(21){_SERIAL}") >= 0:
        notes.found.append("GS1 codes arrive in their printed form, which is read.")
    elif found is None:
        notes.to_do.append("The GS1 code did not arrive whole. Scan it again.")
    elif found[1] == GS:
        notes.found.append("GS1 codes arrive whole, with their separator.")
    elif found[1]:
        notes.found.append(f"GS1 codes arrive with {found[1]!r} as their separator, which is put right.")
        return replace(scanner, gs=found[1])
    else:
        notes.to_do.append(
            "The separator in GS1 codes is lost: lot and serial number cannot be told apart. Set the scanner to send "
            "the GS (FNC1) character, or to serial (COM) mode. Item numbers are read all the same."
        )
    return scanner
