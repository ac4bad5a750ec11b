"""Makes the demo's footage: one short looping clip per code of ../demo/cases.json, one of damage, one of an empty
counter, and index.json that says which is which.

    python assets/footage/make_footage.py [--only TEXT] [--frames FOLDER]

Everything is drawn here, from a seed, with nothing taken from anywhere: a counter, a phone in a hand, tags, bags, a
mug; with perspective, a hand's tremor, focus that hunts, motion blur, changing light and the noise of a cheap sensor.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import cv2
import numpy as np
import props
from surfaces import Chance, Colour, Image, clouds, wooden_counter

HERE = Path(__file__).resolve().parent
WIDTH, HEIGHT, RATE, FRAMES = 1280, 720, 30, 45
NOISE = 1.4  # of 255; the codec smooths more than this away and pays for it in size
IDLE, DAMAGE = "#idle", "#damage"
_FOCAL = 1500.0
_ACCENTS = {4101: (24, 66, 92), 4102: (38, 94, 66)}
_COLOURS: dict[str, Colour] = {
    "Navy": (86, 52, 34),
    "Red": (52, 44, 176),
    "Black": (50, 46, 46),
    "White": (226, 228, 230),
    "Natural": (176, 206, 220),
    "Brown": (46, 74, 112),
    "Green": (86, 120, 74),
    "Blue": (148, 104, 62),
}


@dataclass(frozen=True, slots=True)
class Placing:
    """A prop in the picture: its middle, its size against the flat drawing, and how it is turned (degrees)."""

    prop: props.Prop
    x: float
    y: float
    scale: float = 0.5
    roll: float = 0.0
    pitch: float = 0.0
    yaw: float = 0.0
    tremor: float = 1.0


@dataclass(frozen=True, slots=True)
class Clip:
    """One clip: its key in the index, its file, and what is drawn on the counter."""

    key: str
    file: str
    draw: Callable[[Chance], tuple[Placing, ...]]
    blur: float = 1.1  # pixels, when the focus has settled


def clips(cases: dict[str, Any]) -> Iterator[Clip]:
    """All clips that the sample cases need."""
    shops = {merchant["store_id"]: merchant["name"] for merchant in cases["merchants"]}
    for case in cases["cases"]:
        slug = case["rma_number"].lower()
        yield Clip(case["code"], f"code-{slug}.mp4", _phone_of(case, shops[case["store_id"]]))
        for item in case["items"]:
            if item["upc"]:
                yield Clip(item["upc"], f"tag-{item['upc']}.mp4", _tag_of(item, shops[case["store_id"]]))
        extra = case.get("undeclared")
        if extra:
            item = extra | {"attributes": {"color": "Blue"}, "price": {"amount": 35.0, "currency": "CAD"}}
            yield Clip(extra["upc"], f"tag-{extra['upc']}.mp4", _tag_of(item, shops[case["store_id"]]))
    for bag in cases["bags"]:
        yield Clip(bag, f"bag-{bag.lower()}.mp4", _bag_of(bag))
    yield Clip(DAMAGE, "damage-mug.mp4", _mug, blur=0.7)
    yield Clip(IDLE, "idle.mp4", lambda _chance: ())


def _phone_of(case: dict[str, Any], merchant: str) -> Callable[[Chance], tuple[Placing, ...]]:
    def draw(chance: Chance) -> tuple[Placing, ...]:
        accent = _ACCENTS.get(case["store_id"], (40, 40, 60))
        screen = props.phone_screen(merchant, case["rma_number"], len(case["items"]), case["code"], accent)
        held = props.phone(chance, screen, props.SKINS[int(chance.integers(len(props.SKINS)))])
        place = Placing(held, 640 + chance.uniform(-60, 60), 452, 0.5, chance.uniform(-13, 6), chance.uniform(8, 20))
        return (place,)

    return draw


def _tag_of(item: dict[str, Any], merchant: str) -> Callable[[Chance], tuple[Placing, ...]]:
    def draw(chance: Chance) -> tuple[Placing, ...]:
        attributes = item["attributes"]
        details = " / ".join(value for value in (attributes.get("color"), attributes.get("size")) if value)
        price = f"{item['price']['currency']} {item['price']['amount']:.2f}"
        colour = _COLOURS.get(attributes.get("color", ""), (120, 120, 120))
        face = props.tag_face(merchant, item["name"], details, price, item["upc"])
        skin = props.SKINS[int(chance.integers(len(props.SKINS)))]
        roll, pitch, yaw = chance.uniform(-9, 9), chance.uniform(-12, 16), chance.uniform(-14, 10)
        return (
            Placing(props.garment(chance, colour), 610, 330, 0.62, roll * 0.6, tremor=0.0),
            Placing(props.tag(chance, face, skin), 690, 400, 0.56, roll, pitch, yaw),
        )

    return draw


def _bag_of(text: str) -> Callable[[Chance], tuple[Placing, ...]]:
    def draw(chance: Chance) -> tuple[Placing, ...]:
        roll, pitch, yaw = chance.uniform(-10, 10), chance.uniform(-8, 14), chance.uniform(-10, 10)
        return (Placing(props.bag(chance, text), 640, 372, 0.56, roll, pitch, yaw, 0.3),)

    return draw


def _mug(chance: Chance) -> tuple[Placing, ...]:
    return (Placing(props.mug(chance), 660, 372, 0.56, -16.0, 0.0, 0.0, 0.5),)


@dataclass(frozen=True, slots=True)
class Motion:
    """What changes over a clip: sums of whole waves, so that its end meets its beginning."""

    sway: tuple[tuple[float, float], ...]  # per quantity the phases of a slow and a quick wave
    focus_at: float
    light: float

    def wave(self, number: int, moment: float) -> float:
        """-1 to 1; `moment` is the share of the clip that has passed."""
        slow, quick = self.sway[number]
        return float(0.75 * np.sin(2 * np.pi * (moment + slow)) + 0.25 * np.sin(2 * np.pi * (3 * moment + quick)))


def _motion(chance: Chance) -> Motion:
    sway = tuple((chance.random(), chance.random()) for _ in range(7))
    return Motion(sway, chance.random(), chance.uniform(0.9, 1.02))


def _homography(place: Placing, motion: Motion, moment: float) -> Image:
    """From the flat drawing to the picture, through a pinhole camera above the counter."""
    rows, columns = place.prop.cover.shape
    strength = place.tremor
    angles = [
        np.deg2rad(base + strength * amount * motion.wave(number, moment))
        for number, (base, amount) in enumerate(((place.pitch, 2.5), (place.yaw, 2.5), (place.roll, 1.6)))
    ]
    turn = cv2.Rodrigues(np.array([angles[0], 0, 0]))[0] @ cv2.Rodrigues(np.array([0, angles[1], 0]))[0]
    turn = turn @ cv2.Rodrigues(np.array([0, 0, angles[2]]))[0]
    scale = place.scale * (1 + 0.02 * strength * motion.wave(3, moment))
    x = place.x + 13 * strength * motion.wave(4, moment)
    y = place.y + 9 * strength * motion.wave(5, moment)
    middle = np.array([[1, 0, -columns / 2], [0, 1, -rows / 2], [0, 0, 1.0]])
    plane = np.column_stack([turn[:, 0] * scale, turn[:, 1] * scale, [x - WIDTH / 2, y - HEIGHT / 2, _FOCAL]])
    lens = np.array([[_FOCAL, 0, WIDTH / 2], [0, _FOCAL, HEIGHT / 2], [0, 0, 1.0]])
    return np.asarray(lens @ plane @ middle)


def _lay(picture: Image, place: Placing, motion: Motion, moment: float) -> Image:
    """The prop and its shadow over the picture."""
    # Shrunk first, area by area: a warp alone would skip pixels and make stairs of thin bars.
    factor = min(place.scale * 1.25, 1.0)
    flat = cv2.resize(place.prop.colour, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    cover = cv2.resize(place.prop.cover, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    way = _homography(place, motion, moment) @ np.diag([1 / factor, 1 / factor, 1.0])
    colour = cv2.warpPerspective(flat, way, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
    mask = cv2.warpPerspective(cover, way, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
    distance = place.prop.height * (1 + 0.1 * motion.wave(3, moment) * place.tremor)
    shift = np.array([[1, 0, distance * 0.6], [0, 1, distance]], np.float32)
    moved = cv2.warpAffine(mask, shift, (WIDTH, HEIGHT))
    small = cv2.resize(moved, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    shadow = cv2.resize(cv2.GaussianBlur(small, (0, 0), max(distance / 9, 1.2)), (WIDTH, HEIGHT))
    picture = picture * (1 - 0.5 * shadow[..., np.newaxis])
    return np.asarray(picture * (1 - mask[..., np.newaxis]) + colour * mask[..., np.newaxis], dtype=np.float32)


def _seen(picture: Image, clip: Clip, motion: Motion, moment: float, chance: Chance, falloff: Image) -> Image:
    """What a cheap camera makes of it: light, focus, motion blur, noise."""
    busy = clip.key != IDLE
    glow = 1 + 0.025 * motion.wave(6, moment)
    picture = picture * falloff * (motion.light * glow)
    hunting = np.cos(np.pi * (moment - motion.focus_at)) ** 24 if busy else 0.0
    blur = clip.blur + 0.9 * float(hunting)
    picture = cv2.GaussianBlur(picture, (0, 0), blur)
    speed = abs(motion.wave(4, moment + 0.5 / FRAMES) - motion.wave(4, moment - 0.5 / FRAMES)) * 13 if busy else 0.0
    if speed > 1.2:
        picture = cv2.blur(picture, (2 * int(speed / 2) + 1, 1))
    grain = chance.normal(0, NOISE, (HEIGHT, WIDTH, 1)) * np.sqrt(np.clip(picture, 16, 255) / 140)
    return np.asarray(np.clip(picture + grain, 0, 255), dtype=np.float32)


def frames(clip: Clip) -> Iterator[np.ndarray[Any, np.dtype[np.uint8]]]:
    """The clip's frames (720 x 1280 x 3, BGR, uint8); the same for the same clip, always."""
    chance = np.random.default_rng(crc32(clip.key.encode()))
    counter = _counter()
    placed = clip.draw(chance)
    motion = _motion(chance)
    y, x = np.mgrid[-1 : 1 : HEIGHT * 1j, -1 : 1 : WIDTH * 1j].astype(np.float32)
    falloff = (1.02 - 0.16 * (x**2 + y**2) ** 1.2)[..., np.newaxis]
    for number in range(FRAMES):
        moment = number / FRAMES
        picture = counter
        for place in placed:
            picture = _lay(picture, place, motion, moment)
        yield _seen(picture, clip, motion, moment, chance, falloff).astype(np.uint8)


def _counter() -> Image:
    """The same counter in every clip, a little behind the plane of focus, with a mat to lay things on."""
    chance = np.random.default_rng(7)
    wood = wooden_counter(chance, WIDTH, HEIGHT)
    mat = np.zeros((HEIGHT, WIDTH), np.float32)
    cv2.rectangle(mat, (128, 62), (1152, 664), 1.0, -1)
    mat = cv2.GaussianBlur(mat, (0, 0), 2.0)
    felt = (1 + 0.04 * clouds(chance, WIDTH, HEIGHT, 5, 5, 2))[..., np.newaxis] * np.asarray((92, 88, 80), np.float32)
    moved = cv2.warpAffine(mat, np.array([[1, 0, 4], [0, 1, 6]], np.float32), (WIDTH, HEIGHT))
    shade = cv2.GaussianBlur(moved, (0, 0), 5)
    wood = wood * (1 - 0.4 * shade[..., np.newaxis])
    picture = wood * (1 - mat[..., np.newaxis]) + felt * mat[..., np.newaxis]
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), 2.2), dtype=np.float32)


def write(clip: Clip, folder: Path, samples: Path | None) -> None:
    """Encode the clip; with `samples` also keep two of its frames as PNG."""
    path = folder / clip.file
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), RATE, (WIDTH, HEIGHT))
    if not writer.isOpened():
        raise SystemExit(f"{path} cannot be written")
    for number, frame in enumerate(frames(clip)):
        writer.write(frame)
        if samples is not None and number in (6, 30):
            cv2.imwrite(str(samples / f"{path.stem}-{number}.png"), frame)
    writer.release()


def main(argv: list[str]) -> int:
    """Make all clips, or those whose file name contains --only."""
    parser = argparse.ArgumentParser(description="Make the demo's footage.")
    parser.add_argument("--only", default="", help="only clips whose file name contains this")
    parser.add_argument("--frames", type=Path, help="a folder for two frames of each clip as PNG")
    options = parser.parse_args(argv)
    cases = json.loads((HERE.parent / "demo" / "cases.json").read_text(encoding="utf-8"))
    made = list(clips(cases))
    for clip in made:
        if options.only in clip.file:
            write(clip, HERE, options.frames)
            sys.stdout.write(f"{clip.file}  {(HERE / clip.file).stat().st_size // 1000} kB\n")
    index = {clip.key: clip.file for clip in made}
    (HERE / "index.json").write_text(json.dumps(index, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
