"""`returnpoint bench decode LABELS.csv`: the pipeline and single engines over the same labelled pictures.

All arms take turns in one process, picture by picture, each picture beginning with another arm, so that a busy machine
disturbs all alike; what counts are the ratios to zxing-cpp's defaults.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from kiosk.commands.bench_arms import YARDSTICK, Arm, NoSuchEngine, engines, pipelines
from kiosk.commands.bench_labels import NONE, BadLabels, Labelled, key, read_labels
from kiosk.commands.scan import Picture, Unreadable, load
from sync.domain.codes import Symbology

_FORMATS = [*(s for s in Symbology if s is not Symbology.UNKNOWN)]


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU and wall clock time of one look, in milliseconds."""

    cpu: float
    wall: float


@dataclass(slots=True)
class Tally:
    """What one arm did. `costs`: per picture, one for each time that the picture was fed."""

    arm: Arm
    read: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    misread: Counter[str] = field(default_factory=Counter)
    costs: list[list[Cost]] = field(default_factory=list)
    wrong: list[tuple[str, list[str]]] = field(default_factory=list)

    def judge(self, picture: Labelled, keys: set[str]) -> None:
        """Count the codes of `picture`, of which the arm reported `keys`."""
        for label in picture.labels:
            if label.symbology in self.arm.formats:
                (self.read if label.key in keys else self.missed)[label.symbology] += 1
        wrong = sorted(keys - {label.key for label in picture.labels})
        if wrong:
            self.misread[picture.kind] += 1
            self.wrong.append((picture.name, wrong))


def run(argv: list[str]) -> int:
    """0: measured; 2: wrong command line or a labels file that cannot be used."""
    options = _options(argv)
    if isinstance(options, int):
        return options
    try:
        pictures = read_labels(options.labels)
        arms = pipelines(live=options.live > 0) + engines([n.strip() for n in options.against.split(",") if n.strip()])
    except (BadLabels, NoSuchEngine) as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    tallies = [Tally(arm) for arm in arms]
    left_out = _measure(pictures, tallies, max(options.live, 1))
    report = _report(pictures, tallies, left_out, options.live)
    _tell(report)
    if options.json:
        sys.stdout.write(json.dumps(report, ensure_ascii=True) + "\n")
    return 0


def _options(argv: list[str]) -> argparse.Namespace | int:
    parser = argparse.ArgumentParser(prog="returnpoint bench decode", description=__doc__)
    parser.add_argument(
        "labels", type=Path, metavar="LABELS.csv", help="columns file, format, text; format none: no code"
    )
    parser.add_argument(
        "--against", default=YARDSTICK, metavar="ENGINES", help="of zxing-cpp,pyzbar,opencv,zxing-then-pyzbar"
    )
    parser.add_argument(
        "--live", type=int, default=0, metavar="N", help="live mode: feed each picture up to N times, until accepted"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON line last")
    try:
        return parser.parse_args(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)


def _measure(pictures: Iterable[Labelled], tallies: Sequence[Tally], feeds: int) -> list[str]:
    """Fill the tallies; what could not be loaded, in words."""
    left_out = []
    warm = False
    for number, labelled in enumerate(pictures):
        try:
            picture = load(labelled.path)
        except Unreadable as problem:
            left_out.append(f"{labelled.name}: {problem}")
            continue
        if not warm:  # the first call of an engine sets up tables and threads
            for tally in tallies:
                list(tally.arm.look(picture.pixels))
            warm = True
        turn = number % len(tallies)
        _feed(labelled, picture, [*tallies[turn:], *tallies[:turn]], feeds)
    return left_out


def _feed(labelled: Labelled, picture: Picture, tallies: Sequence[Tally], feeds: int) -> None:
    """Show one picture up to `feeds` times; single engines are shown it as often as the slowest pipeline needs it."""
    reported: dict[str, set[str]] = {}
    for tally in tallies:
        tally.arm.next_picture()
        tally.costs.append([])
    for _ in range(feeds):
        waiting = [tally for tally in tallies if tally.arm.patient and not reported.get(tally.arm.name)]
        if reported and not waiting:
            break
        for tally in tallies:
            if tally.arm.patient and tally not in waiting:
                continue
            keys, cost = _look(tally.arm, picture)
            reported.setdefault(tally.arm.name, set()).update(keys)
            tally.costs[-1].append(cost)
    for tally in tallies:
        tally.judge(labelled, reported[tally.arm.name])


def _look(arm: Arm, picture: Picture) -> tuple[set[str], Cost]:
    cpu, wall = time.process_time(), time.perf_counter()
    found = list(arm.look(picture.pixels))
    cost = Cost((time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000)
    return {key(reading.text, reading.symbology) for reading in found}, cost


def _report(pictures: Sequence[Labelled], tallies: Sequence[Tally], left_out: list[str], live: int) -> dict[str, Any]:
    yardstick = next(tally for tally in tallies if tally.arm.name == YARDSTICK)
    return {
        "pictures": len(pictures) - len(left_out),
        "labels": sum(len(picture.labels) for picture in pictures),
        "without_code": sum(not picture.labels for picture in pictures),
        "left_out": left_out,
        "mode": f"live, up to {live} times" if live else "still",
        "arms": {tally.arm.name: _arm(tally, yardstick) for tally in tallies},
    }


def _arm(tally: Tally, yardstick: Tally) -> dict[str, Any]:
    same = [cost.cpu for ours, theirs in zip(tally.costs, yardstick.costs, strict=True) for cost in theirs[: len(ours)]]
    ours = [cost for costs in tally.costs for cost in costs]
    cpu = [cost.cpu for cost in ours]
    return {
        "formats": sorted(tally.arm.formats),
        "read": tally.read.total(),
        "missed": tally.missed.total(),
        "misread_pictures": tally.misread.total(),
        "by_format": {
            kind: {"read": tally.read[kind], "missed": tally.missed[kind], "misread": tally.misread[kind]}
            for kind in [*_FORMATS, NONE]
        },
        "frames": len(ours),
        "cpu_ms": _figures(cpu),
        "wall_ms": _figures([cost.wall for cost in ours]),
        "ratio": round(sum(cpu) / max(sum(same), 1e-9), 3),
        "misreads": [{"file": name, "texts": texts} for name, texts in tally.wrong],
    }


def _figures(values: list[float]) -> dict[str, float]:
    if not values:
        return {"median": 0.0, "mean": 0.0, "p95": 0.0}
    median, p95 = np.percentile(values, (50, 95))
    return {"median": round(float(median), 2), "mean": round(sum(values) / len(values), 2), "p95": round(float(p95), 2)}


def _tell(report: dict[str, Any]) -> None:
    say, arms = sys.stdout.write, report["arms"]
    say(f"{report['pictures']} pictures, {report['labels']} labels, {report['without_code']} without a code; ")
    say(f"{report['mode']}\n")
    for line in report["left_out"]:
        say(f"left out: {line.encode('ascii', 'backslashreplace').decode()}\n")
    for name, figures in arms.items():
        say(f"{name} reads {', '.join(figures['formats'])}\n")
    say("\nread / missed / misread pictures (a picture counts under the format of its first code)\n")
    say(f"{'':<12}" + "".join(f"{name:>20}" for name in arms) + "\n")
    for kind in [*_FORMATS, NONE]:
        say(f"{kind:<12}" + "".join(f"{_cell(figures, kind):>20}" for figures in arms.values()) + "\n")
    say(f"{'all':<12}" + "".join(f"{_sum(figures):>20}" for figures in arms.values()) + "\n")
    say(f"\n{'ms a frame':<20}{'frames':>8}{'CPU median':>12}{'mean':>8}{'p95':>8}")
    say(f"{'wall median':>13}{'mean':>8}{'p95':>8}{'ratio to ' + YARDSTICK:>21}\n")
    for name, figures in arms.items():
        cpu, wall = figures["cpu_ms"], figures["wall_ms"]
        say(f"{name:<20}{figures['frames']:>8}{cpu['median']:>12}{cpu['mean']:>8}{cpu['p95']:>8}")
        say(f"{wall['median']:>13}{wall['mean']:>8}{wall['p95']:>8}{figures['ratio']:>21}\n")


def _cell(figures: dict[str, Any], kind: str) -> str:
    counts = figures["by_format"][kind]
    if kind == NONE or kind in figures["formats"]:
        return f"{counts['read']} / {counts['missed']} / {counts['misread']}"
    return f"- / - / {counts['misread']}"


def _sum(figures: dict[str, Any]) -> str:
    return f"{figures['read']} / {figures['missed']} / {figures['misread_pictures']}"
