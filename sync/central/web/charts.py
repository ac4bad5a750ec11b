"""The geometry of charts: numbers in, places of bars, lines, ticks and labels out. Templates draw them as SVG.

Series differ in form as well as in colour (filled or outlined, whole or dashed), so that nobody needs to see colours;
each chart has its figures as a table beside it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil, floor, log10

WIDE, NARROW = 880, 400  # of the drawing, about a page's column and half of it; letters have 13 units
HEIGHT = 260
LEFT, RIGHT, TOP, BOTTOM = 46, 10, 12, 30
_ROW, _NAME_WIDTH, _VALUE_WIDTH = 30, 108, 56
_A_LABEL = 66


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Box:
    """`title`: what a pointer that rests on it is told."""

    x: float
    y: float
    width: float
    height: float
    title: str


@dataclass(frozen=True, slots=True)
class Row:
    """A bar that lies, with its name before and its value behind it."""

    box: Box
    middle: float
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float
    title: str


@dataclass(frozen=True, slots=True)
class Chart:
    """`path`: of the compared series, as "x,y x,y" runs; `lines`: runs of points without a hole."""

    width: int
    height: int
    y_ticks: tuple[Tick, ...] = ()
    x_ticks: tuple[Tick, ...] = ()
    bars: tuple[Box, ...] = ()
    compared: str = ""
    lines: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    rows: tuple[Row, ...] = ()
    left: int = LEFT
    right: int = WIDE - RIGHT
    top: int = TOP
    bottom: int = HEIGHT - BOTTOM


def nice_step(most: float, steps: int = 4) -> float:
    """A round step (1, 2 or 5 times a power of ten, at least 1) so that about `steps` of them reach `most`."""
    rough = max(most / steps, 1.0)
    power = 10 ** floor(log10(rough))
    return float(next(unit * power for unit in (1, 2, 5, 10) if unit * power >= rough))


def hours(values: Sequence[tuple[datetime, int, int]], width: int = WIDE) -> Chart:
    """By the hour: how many, and how many a week before."""
    names = [f"{hour:%H}:00" for hour, _, _ in values]
    return columns(names, [now for _, now, _ in values], [before for _, _, before in values], width)


def columns(names: Sequence[str], values: Sequence[int], before: Sequence[int], width: int = WIDE) -> Chart:
    """Upright bars of `values`; `before` as steps over them."""
    step = nice_step(max([*values, *before, 1]))
    top = step * ceil(max([*values, *before, 1]) / step)
    slot = (width - LEFT - RIGHT) / max(len(names), 1)
    bars, steps = [], []
    for place, (name, value, was) in enumerate(zip(names, values, before, strict=True)):
        x, y = LEFT + place * slot, _y(value, top)
        title = f"{name}: {value:,}, a week before {was:,}"
        bars.append(Box(round(x + slot * 0.16, 1), y, round(slot * 0.68, 1), round(HEIGHT - BOTTOM - y, 1), title))
        steps += [f"{x:.1f},{_y(was, top)}", f"{x + slot:.1f},{_y(was, top)}"]
    return Chart(
        width,
        HEIGHT,
        y_ticks=_y_ticks(top, step, lambda value: f"{value:,.0f}"),
        x_ticks=_x_ticks(names, slot),
        bars=tuple(bars),
        compared=" ".join(steps),
        right=width - RIGHT,
    )


def line(names: Sequence[str], values: Sequence[float | None], unit: str, most: float | None = None) -> Chart:
    """A line with a point for each value; it is broken where there is none. `most`: the top of the scale."""
    known = [value for value in values if value is not None]
    step = nice_step(most or max([*known, 1.0]))
    top = most or step * ceil(max([*known, 1.0]) / step)
    slot = (NARROW - LEFT - RIGHT) / max(len(names), 1)
    runs: list[list[str]] = [[]]
    points = []
    for place, (name, value) in enumerate(zip(names, values, strict=True)):
        if value is None:
            runs.append([])
            continue
        x, y = round(LEFT + (place + 0.5) * slot, 1), _y(value, top)
        runs[-1].append(f"{x},{y}")
        points.append(Point(x, y, f"{name}: {value:,.0f}{unit}"))
    return Chart(
        NARROW,
        HEIGHT,
        y_ticks=_y_ticks(top, step, lambda value: f"{value:,.0f}{unit}"),
        x_ticks=_x_ticks(names, slot),
        lines=tuple(" ".join(run) for run in runs if len(run) > 1),
        points=tuple(points),
        right=NARROW - RIGHT,
    )


def rows(values: Sequence[tuple[str, int]]) -> Chart:
    """Bars that lie, one below the other."""
    most = max([value for _, value in values] + [1])
    room = NARROW - _NAME_WIDTH - _VALUE_WIDTH
    found = []
    for place, (name, value) in enumerate(values):
        y = place * _ROW
        box = Box(_NAME_WIDTH, y + 6, round(value / most * room, 1), _ROW - 12, f"{name}: {value:,}")
        found.append(Row(box, y + _ROW / 2, name, f"{value:,}"))
    return Chart(NARROW, max(len(values), 1) * _ROW, rows=tuple(found), left=_NAME_WIDTH)


def _y(value: float, top: float) -> float:
    return round(HEIGHT - BOTTOM - min(value / top, 1.0) * (HEIGHT - TOP - BOTTOM), 1)


def _y_ticks(top: float, step: float, words: Callable[[float], str]) -> tuple[Tick, ...]:
    return tuple(Tick(_y(place * step, top), words(place * step)) for place in range(int(top / step + 0.001) + 1))


def _x_ticks(names: Sequence[str], slot: float) -> tuple[Tick, ...]:
    """Some of the names, evenly, the last one always."""
    every = max(ceil(_A_LABEL / slot), 1)
    return tuple(
        Tick(round(LEFT + (place + 0.5) * slot, 1), name)
        for place, name in enumerate(names)
        if (len(names) - 1 - place) % every == 0
    )
