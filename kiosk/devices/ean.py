"""EAN-13 and UPC-A from grey profiles that are too blurred, small or uneven for edges: digits matched as shapes.

An edge decoder measures bar widths, which blur destroys long before it destroys the shapes of the digits. Here each of
the twelve printed digits is compared with what its seven modules look like through several blurs and ink gains, at
small shifts of its own, so that a curved label may stretch. A path through all digits with little change of shift
gives the places. Parity (which is the first digit) and check digit say which numbers there are; the number is told by
its cost and by its lead over the second best number.

After Gallo and Manduchi, "Reading 1D Barcodes with Mobile Phones Using Deformable Templates" (2011). Patterns:
ISO/IEC 15420.
"""

from dataclasses import dataclass, replace
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

type Array = NDArray[np.floating]

MODULES = 95
_ODD = ["0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011"]
_RIGHT = [pattern.translate(str.maketrans("01", "10")) for pattern in _ODD]
_EVEN = [pattern[::-1] for pattern in _RIGHT]
_PARITIES = ["LLLLLL", "LLGLGG", "LLGGLG", "LLGGGL", "LGLLGG", "LGGLLG", "LGGGLL", "LGLGLG", "LGLGGL", "LGGLGL"]

_PER_MODULE = 4  # samples of a profile for each module
_FINE = 20  # samples for each module of an unblurred pattern
_BLURS = (0.4, 0.7, 1.0)  # standard deviations, in modules
_GAINS = (-0.4, -0.2, 0.0, 0.2)  # how much wider bars are than they should be, in modules
_LOOKS = [(blur, gain) for blur in _BLURS for gain in _GAINS]
_USUAL = _LOOKS.index((0.7, 0.0))
_SHIFTS = np.arange(-2.0, 2.01, 0.25)  # of a digit from its even place, in modules
_STIFFNESS = 0.02  # cost of a change of shift by one step between neighbours
_WIDTHS = (0.56, 0.62, 0.68, 0.74, 0.8, 0.86, 0.92, 0.98, 1.04, 1.1)  # the code's width in that of its place
_BEFORE, _AFTER = 0.12, 0.45  # how far before and after the place's left end it may begin, in widths of the place
_REACH = 4  # modules on either side of the code's edge that tell a guard
_STARTS = 8
_TRIED = 3  # hypotheses of each profile that are looked at closely
_HOPELESS = 4.8  # misfit through the usual blur beyond which no profile was ever read

_GUARD_PARTS = [0, 7, 14]
# Where digits begin, in modules, and the samples taken around each part, in modules from its beginning.
_DIGIT_AT = np.array([3, 10, 17, 24, 31, 38, 50, 57, 64, 71, 78, 85], dtype=np.float64)
_COARSE = 2  # a first look takes every second shift and sample
_IN_DIGIT = np.arange(-0.5, 7.5, 1 / _PER_MODULE) + 0.5 / _PER_MODULE
_IN_GUARD = np.arange(-5.0, 4.0, 1 / _PER_MODULE) + 0.5 / _PER_MODULE  # from the edge of the code, quiet zone first
_IN_CENTRE = np.arange(-1.0, 6.0, 1 / _PER_MODULE) + 0.5 / _PER_MODULE
_WEIGHTS = (3, 1) * 6


@dataclass(frozen=True, slots=True)
class Guess:
    """The best number of one profile. `cost`: misfit of its digits and guards, 0 to 15; `lead`: to the second best;
    `worst`: misfit of the digit that fits least, 0 to 1."""

    text: str
    cost: float
    lead: float
    worst: float


def _seen(modules: str, at: Array, blur: float, gain: float = 0.0) -> Array:
    """What `modules` (1 is a bar, ? either) look like at positions `at`, in modules from the second of them."""
    sharp = np.repeat([{"0": 0.0, "1": 1.0}.get(module, 0.5) for module in modules], _FINE)[None]
    if gain:
        swell = cv2.dilate if gain > 0 else cv2.erode
        sharp = swell(sharp, np.ones((1, 2 * round(abs(gain) * _FINE / 2) + 1)))
    soft = cv2.GaussianBlur(sharp, (0, 0), sigmaX=blur * _FINE, sigmaY=1.0, borderType=cv2.BORDER_REPLICATE)[0]
    return np.asarray(np.interp((at + 2) * _FINE - 0.5, np.arange(soft.size), soft))


def _unit(values: Array) -> Array:
    """Mean 0 and length 1 along the last axis: the shape that is left when the light is taken away."""
    centred = values - values.mean(-1, keepdims=True)
    return np.asarray(centred / np.maximum(np.linalg.norm(centred, axis=-1, keepdims=True), 1e-6))


def _shapes(patterns: list[str], at: Array) -> Array:
    """Looks x patterns x samples. The patterns come with their neighbours: two modules on either side."""
    return np.array([_unit(np.array([_seen(pattern, at, *look) for pattern in patterns])) for look in _LOOKS])


_LEFTS = _shapes([f"?1{digit}0?" for digit in [*_ODD, *_EVEN]], _IN_DIGIT)
_RIGHTS = _shapes([f"?0{digit}1?" for digit in _RIGHT], _IN_DIGIT)
_GUARD = "00000001010?"  # the quiet zone, the left guard and the first module after it
_CENTRE = "?1010101?"
_BEGINS, _MIDDLES = _shapes([_GUARD], _IN_GUARD + 5), _shapes([_CENTRE], _IN_CENTRE)
# The guards: where their samples are, in modules, and what they look like.
_GUARDS = (
    (_IN_GUARD, _BEGINS),
    (45.0 + _IN_CENTRE, _MIDDLES),
    (MODULES - _IN_GUARD[::-1], _BEGINS[:, :, ::-1]),
)
_USUAL_LEFTS, _USUAL_RIGHTS = (_unit(shapes[_USUAL][:, ::_COARSE]) for shapes in (_LEFTS, _RIGHTS))
_USUAL_GUARDS = [_unit(shapes[_USUAL][:, ::_COARSE]) for _, shapes in _GUARDS]


def read_profiles(profiles: Array, left: float, right: float) -> list[Guess]:
    """The best number of each profile (rows of darkness along a code) in which digits were found at all.

    The code lies about between the samples `left` and `right`, either way round.
    """
    rows, starts, pitches = _hypotheses(profiles, left, right)
    if not rows.size:
        return []
    ways = [
        (begin, pitch, _likeliest(profiles, rows, begin, pitch))
        for begin, pitch in ((starts, pitches), (starts + MODULES * pitches, -pitches))
    ]
    begin, pitch, found = min(ways, key=lambda way: float(way[2][:, 1].min(initial=np.inf)))
    chosen = found[:, 0].astype(np.intp)
    if not chosen.size:
        return []
    guesses = _solve(*_digit_costs(profiles, rows[chosen], begin[chosen], pitch[chosen]))
    return [
        _first(sorted((guess for guess, k in zip(guesses, chosen, strict=True) if rows[k] == row), key=_cost))
        for row in sorted(set(rows[chosen].tolist()))
    ]


def _cost(guess: Guess) -> float:
    return guess.cost


def _first(guesses: list[Guess]) -> Guess:
    """The best of one profile's guesses; another number from another place is a rival like any other."""
    best = guesses[0]
    rival = min((guess.cost - best.cost for guess in guesses if guess.text != best.text), default=best.lead)
    return replace(best, lead=min(best.lead, rival))


def _hypotheses(profiles: Array, left: float, right: float) -> tuple[NDArray[np.intp], Array, Array]:
    """Where the code may begin and how wide its modules may be: row, sample of the begin, samples per module."""
    width = right - left
    picture = profiles.astype(np.float32)
    first = np.arange(max(left - _BEFORE * width, 0), left + _AFTER * width, 2).astype(np.intp)
    found: list[tuple[float, int, float, float]] = []
    for share in _WIDTHS:
        pitch = share * width / MODULES
        begins, ends, middles = _guards(picture, pitch)
        last = first[:, None] + np.rint((MODULES + np.arange(-3.5, 3.6, 0.5)) * pitch).astype(np.intp)
        inside = last < profiles.shape[1]
        last = np.minimum(last, profiles.shape[1] - 1)
        score = begins[:, first][:, :, None] + ends[:, last] + middles[:, (first[:, None] + last) // 2]
        score[:, ~inside] = -9
        flat = score.reshape(len(profiles), -1)
        for row, places in enumerate(np.argpartition(flat, -_STARTS, axis=1)[:, -_STARTS:]):
            for place in places:
                a, b = divmod(int(place), last.shape[1])
                found.append((float(flat[row, place]), row, float(first[a]), float(last[a, b] - first[a]) / MODULES))
    kept = _distinct(sorted(found, reverse=True))
    return (
        np.array([row for row, _, _ in kept], dtype=np.intp),
        np.array([start for _, start, _ in kept]),
        np.array([pitch for _, _, pitch in kept]),
    )


def _guards(picture: NDArray[np.float32], pitch: float) -> tuple[Array, Array, Array]:
    """How much each sample looks like the code's begin, its end, and its middle (the best within a module)."""
    guard, middle = _guard_shapes(pitch)
    around = np.ones((1, 2 * round(pitch) + 1), np.uint8)
    centred = cv2.dilate(_match(picture, middle), around)
    return _match(picture, guard), _match(picture, guard[::-1]), np.asarray(centred)


@cache
def _guard_shapes(pitch: float) -> tuple[Array, Array]:
    """The left guard and the centre through the usual blur, at `pitch` samples per module."""
    at = (np.arange(round(2 * _REACH * pitch)) + 0.5) / pitch
    centre = (np.arange(round(7 * pitch)) + 0.5) / pitch - 1.0
    return _unit(_seen("0" * _REACH + "1010?????", at - 2, 0.7)), _unit(_seen(_CENTRE, centre, 0.7))


def _match(picture: NDArray[np.float32], shape: Array) -> Array:
    """Correlation with `shape` laid centrally on each sample; -1 where it does not fit on."""
    inner = np.asarray(cv2.matchTemplate(picture, shape[None].astype(np.float32), cv2.TM_CCOEFF_NORMED))
    before = shape.size // 2
    after = picture.shape[1] - inner.shape[1] - before
    return np.pad(inner, ((0, 0), (before, after)), constant_values=-1.0)


def _distinct(found: list[tuple[float, int, float, float]]) -> list[tuple[int, float, float]]:
    """The best few of each row that differ by most of a module at either end."""
    kept: list[tuple[int, float, float]] = []
    for score, row, start, pitch in found:
        mine = [(s, p) for r, s, p in kept if r == row]
        new = all(
            abs(start - s) > 0.7 * pitch or abs(start + MODULES * pitch - s - MODULES * p) > 0.7 * pitch
            for s, p in mine
        )
        if new and len(mine) < _STARTS and score > 0:
            kept.append((row, start, pitch))
    return kept


def _sampled(profiles: Array, rows: NDArray[np.intp], at: Array) -> Array:
    """The profiles `rows` at the samples `at` (first axis: rows), between samples linearly."""
    at = np.clip(at, 0, profiles.shape[1] - 1.001)
    whole = at.astype(np.intp)
    row = rows.reshape(-1, *[1] * (at.ndim - 1))
    low, high = profiles[row, whole], profiles[row, whole + 1]
    return np.asarray(low + (high - low) * (at - whole))


def _parts(
    profiles: Array, rows: NDArray[np.intp], begin: Array, pitch: Array, every: int = 1
) -> tuple[Array, list[Array]]:
    """Shapes at the twelve digits (codes x 12 x shifts x samples) and at the guards (each codes x shifts x samples).

    Of the shifts and of the samples only each `every`-th.
    """
    shifts = _SHIFTS[::every, None]
    digit = _DIGIT_AT[:, None, None] + shifts + _IN_DIGIT[::every]
    scale, origin = pitch[:, None, None], begin[:, None, None]
    digits = _sampled(profiles, rows, origin[..., None] + scale[..., None] * digit)
    guards = [_sampled(profiles, rows, origin + scale * (shifts + at[::every])) for at, _ in _GUARDS]
    return _unit(digits), [_unit(guard) for guard in guards]


def _misfit(parts: Array, shapes: Array) -> Array:
    """Share of a part's shape that is not the pattern's, 0 to 1; a negative picture of it is no likeness at all."""
    return 1 - np.maximum(parts @ shapes.mT, 0) ** 2


def _path(misfits: Array) -> tuple[Array, NDArray[np.intp]]:
    """Misfits (codes x parts x shifts) to the cost of the best path of shifts, and that path (codes x parts)."""
    steps = np.linspace(0, len(_SHIFTS) - 1, misfits.shape[2])
    bend = _STIFFNESS * (steps[:, None] - steps[None, :]) ** 2.0
    total, back = misfits[:, 0], []
    for part in range(1, misfits.shape[1]):
        ways = total[:, :, None] + bend
        came = ways.argmin(1)
        back.append(came)
        total = np.take_along_axis(ways, came[:, None], 1)[:, 0] + misfits[:, part]
    here = total.argmin(1)
    path = [here]
    for came in reversed(back):
        here = np.take_along_axis(came, here[:, None], 1)[:, 0]
        path.append(here)
    return total.min(1), np.stack(path[::-1], axis=1)


def _likeliest(profiles: Array, rows: NDArray[np.intp], begin: Array, pitch: Array) -> Array:
    """For each profile the few hypotheses that any digits fit best, through the usual blur, and their misfit: n x 2."""
    digits, guards = _parts(profiles, rows, begin, pitch, _COARSE)
    misfits = _in_order(
        _misfit(digits[:, :6], _USUAL_LEFTS).min(-1),
        _misfit(digits[:, 6:], _USUAL_RIGHTS).min(-1),
        [_misfit(guard, shape).min(-1) for guard, shape in zip(guards, _USUAL_GUARDS, strict=True)],
    )
    total, _ = _path(misfits)
    chosen: list[int] = []
    for row in range(len(profiles)):
        mine = np.flatnonzero(rows == row)
        chosen += mine[total[mine].argsort()][:_TRIED].tolist()
    return np.array([(k, total[k]) for k in chosen if total[k] < _HOPELESS]).reshape(-1, 2)


def _in_order(left: Array, right: Array, guards: list[Array]) -> Array:
    """Misfits (... x parts x shifts) as the parts are printed: guard, left digits, guard, right digits, guard."""
    first, middle, last = (guard[..., None, :] for guard in guards)
    return np.concatenate([first, left, middle, right, last], axis=-2)


def _digit_costs(profiles: Array, rows: NDArray[np.intp], begin: Array, pitch: Array) -> tuple[Array, Array, Array]:
    """Misfits at their places: rows x 6 x 20 digits on the left (odd, then even parity), rows x 6 x 10 on the right.

    And of the three guards together (rows).
    """
    digits, guards = _parts(profiles, rows, begin, pitch)
    # Rows x looks x parts x shifts (x digits).
    left = _misfit(digits[:, None, :6], _LEFTS[:, None])
    right = _misfit(digits[:, None, 6:], _RIGHTS[:, None])
    framing = [_misfit(guard[:, None], shapes).min(-1) for guard, (_, shapes) in zip(guards, _GUARDS, strict=True)]
    misfits = _in_order(left.min(-1), right.min(-1), framing)
    totals, paths = _path(misfits.reshape(-1, *misfits.shape[2:]))
    look = totals.reshape(misfits.shape[:2]).argmin(1)
    every = np.arange(len(look))
    path = paths.reshape(*misfits.shape[:3])[every, look]
    costs = _around(left[every, look], path[:, 1:7]), _around(right[every, look], path[:, 8:14])
    guard = np.take_along_axis(misfits[every, look][:, _GUARD_PARTS], path[:, _GUARD_PARTS, None], 2).sum((1, 2))
    return *costs, guard


def _around(misfits: Array, path: NDArray[np.intp]) -> Array:
    """The least misfit within a step of the path: what one digit takes for its place, another may not have to."""
    near = np.clip(path[:, :, None] + np.array([-1, 0, 1]), 0, len(_SHIFTS) - 1)
    return np.asarray(np.take_along_axis(misfits, near[..., None], 2).min(2))


_DIGITS = np.arange(10)
# [weight][sum, digit]: the sum (mod 10) that is left for the other digits.
_REST = {weight: (_DIGITS[:, None] - weight * _DIGITS) % 10 for weight in (1, 3)}
_IS_EVEN = np.array([[int(letter == "G") for letter in parity] for parity in _PARITIES])


def _solve(left: Array, right: Array, guards: Array) -> list[Guess]:
    """For each row the number of least cost among those whose check digit is right, and its lead over the next."""
    halves = np.stack([left[:, :, :10], left[:, :, 10:]])
    # Rows x first digits x places x digits.
    costs = np.concatenate(
        [
            np.moveaxis(halves[_IS_EVEN, :, np.arange(6)], 2, 0),
            np.repeat(right[:, None], 10, axis=1),
        ],
        axis=2,
    )
    before, after = _sums(costs, _WEIGHTS), _sums(costs[:, :, ::-1], _WEIGHTS[::-1])[::-1]
    every = np.empty_like(costs)  # of the best number that has this digit at this place
    for place, weight in enumerate(_WEIGHTS):
        # With the first digit, of weight 1, the sum must be 0; [first, digit, sum before]: what comes after.
        rest = (-_DIGITS[:, None, None] - weight * _DIGITS[:, None] - _DIGITS) % 10
        following = after[place + 1][:, _DIGITS[:, None, None], rest]
        every[:, :, place] = costs[:, :, place] + (before[place][:, :, None, :] + following).min(-1)
    return [_best(row, alone, float(guard)) for row, alone, guard in zip(every, costs, guards, strict=True)]


def _best(costs: Array, alone: Array, guards: float) -> Guess:
    """`costs`: first digits x places x digits, each of the best whole number with them; `alone`: of the digit by
    itself; `guards`: beside them."""
    by_first = costs.min((1, 2))
    first = int(by_first.argmin())
    digits = costs[first].argmin(-1)
    others = costs[first].copy()
    others[np.arange(12), digits] = np.inf
    second = min(float(others.min()), float(np.delete(by_first, first).min()))
    text = f"{first}{''.join(str(digit) for digit in digits)}"
    worst = float(alone[first, np.arange(12), digits].max())
    return Guess(text, float(by_first[first]) + guards, second - float(by_first[first]), worst)


def _sums(costs: Array, weights: tuple[int, ...]) -> list[Array]:
    """Before the first and after each place: the least cost of the places so far for each sum (mod 10) of theirs."""
    total = np.full((len(costs), 10, 10), np.inf)
    total[:, :, 0] = 0.0
    sums = [total]
    for place, weight in enumerate(weights):
        total = (total[:, :, _REST[weight]] + costs[:, :, place][:, :, None, :]).min(-1)
        sums.append(total)
    return sums
