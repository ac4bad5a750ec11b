"""Simulated hand-held footage through the live decoder: what is read, how soon, and whether ever anything wrong.

    python -m tests.bench.handheld [--backgrounds FOLDER] [--sequences 2000] [--write docs/scanning.md]

Ends with 1 when anything wrong was accepted; the error output counts hundreds. The folder of photographs may also be
named by BACKGROUNDS.
"""

import argparse
import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np

from sync.domain.codes import Symbology
from tests.bench.tables import table, write_between
from tests.support.hands.camera import Scenes
from tests.support.hands.counting import Outcome, shown
from tests.support.hands.sequences import Kind, Sequence, sequence

MARK = "hand-held"
# In these the code is whole and in view: what is not read there is missed.
_WHOLE = (Kind.HELD, Kind.DIM, Kind.BLURRED, Kind.GLARE)


@dataclass(slots=True)
class Tally:
    """Sums of a row."""

    shown: int = 0
    read: int = 0
    wrong: int = 0
    after: list[int] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        self.shown += 1
        self.read += outcome.after is not None
        self.wrong += bool(outcome.wrong)
        self.after += [outcome.after] if outcome.after is not None else []

    def cells(self) -> tuple[object, ...]:
        soon = np.percentile(self.after, (50, 95)) if self.after else ()
        share = f"{100 * self.read / self.shown:.0f}%"
        return (self.shown, self.read, share, *([f"{frames:.0f}" for frames in soon] or ["", ""]), self.wrong)


def main(argv: list[str] | None = None) -> int:
    """0: nothing wrong was accepted; 1: something was."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.handheld", description=__doc__)
    parser.add_argument("--backgrounds", type=Path, default=os.environ.get("BACKGROUNDS"), help="folder of photographs")
    parser.add_argument("--sequences", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0, help="number of the first sequence")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", type=Path, help="put the tables into this document")
    options = parser.parse_args(argv)
    scenes = Scenes(Path(options.backgrounds) if options.backgrounds else None)
    cv2.setNumThreads(1)
    by_kind: dict[Kind, Tally] = defaultdict(Tally)
    by_code: dict[Symbology, Tally] = defaultdict(Tally)
    whole, everything, started = Tally(), Tally(), time.process_time()
    for each, outcome in _run(options.first, options.sequences, options.seed, scenes):
        everything.add(outcome)
        by_kind[each.kind].add(outcome)
        if each.kind in _WHOLE and each.label.symbology:
            by_code[each.label.symbology].add(outcome)
            whole.add(outcome)
    text = _report(by_kind, by_code, whole, everything)
    sys.stdout.write(f"{text}\n\n{time.process_time() - started:.0f} s of CPU\n")
    if options.write:
        write_between(options.write, MARK, text)
    return int(everything.wrong > 0)


def _run(first: int, count: int, seed: int, scenes: Scenes) -> Iterator[tuple[Sequence, Outcome]]:
    for number in range(first, first + count):
        each = sequence(number, scenes, seed)
        outcome = shown(each.label, each.frames())
        for reading in outcome.wrong:
            said = f"{reading.symbology} {reading.text!r} by {reading.engine} for {each.label.text!r}"
            sys.stdout.write(f"wrong in {number} ({each.kind}, {each.label.symbology}): {said}\n")
            sys.stdout.flush()
        if (number + 1) % 100 == 0:
            sys.stderr.write(f"{number + 1}\n")
        yield each, outcome


def _report(by_kind: dict[Kind, Tally], by_code: dict[Symbology, Tally], whole: Tally, everything: Tally) -> str:
    head = ("", "shown", "read", "", "frames to acceptance, median", "p95", "wrong")
    codes = [(symbology, *by_code[symbology].cells()) for symbology in sorted(by_code)]
    kinds = [(kind, *by_kind[kind].cells()) for kind in Kind if kind in by_kind]
    return "\n\n".join(
        [
            table(("whole and in view", *head[1:]), [*codes, ("all", *whole.cells())]),
            table(("all sequences", *head[1:]), [*kinds, ("all", *everything.cells())]),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
