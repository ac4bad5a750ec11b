"""What lies on the counter: a phone in a hand, a garment with its tag, a sealed bag, a chipped mug.

Each is drawn flat at twice the size it has in the picture, as colour (BGR, 0 to 255) and coverage (0 to 1).
"""

from dataclasses import dataclass

import cv2
import numpy as np
import zxingcpp
from PIL import Image as Pictures
from PIL import ImageDraw, ImageFont
from surfaces import Chance, Colour, Image, Limb, cloth, clouds, hand, painted, poly_film

SKINS: tuple[Colour, ...] = ((150, 178, 224), (112, 146, 196), (84, 112, 160), (138, 166, 214))


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing drawn flat. `height` is how far it is above the counter, in pixels of shadow."""

    colour: Image
    cover: Image
    height: float


def font(size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Pillow's own typeface: the same on every machine."""
    return ImageFont.load_default(size)


def printed(text: str, format_: zxingcpp.BarcodeFormat, scale: int) -> Pictures.Image:
    """A code without quiet zone, black on white."""
    code = zxingcpp.write_barcode_to_image(zxingcpp.create_barcode(text, format_), scale=scale, add_quiet_zones=False)
    return Pictures.fromarray(np.array(code, dtype=np.uint8))


def _bgr(picture: Pictures.Image) -> Image:
    return np.asarray(picture.convert("RGB"), dtype=np.float32)[..., ::-1]


def _over(below: Prop, colour: Image, cover: Image) -> Prop:
    """Something laid over a prop of the same size."""
    share = cover[..., np.newaxis]
    mixed = (below.colour * (1 - share) + colour * share).astype(np.float32)
    return Prop(mixed, np.maximum(below.cover, cover), below.height)


def _shaded(below: Prop, cover: Image, shift: tuple[int, int], blur: float, depth: float) -> Prop:
    """The shadow that `cover` throws on a prop."""
    moved = cv2.warpAffine(cover, np.array([[1, 0, shift[0]], [0, 1, shift[1]]], np.float32), cover.shape[::-1])
    dark = 1 - depth * cv2.GaussianBlur(moved, (0, 0), blur)
    return Prop((below.colour * dark[..., np.newaxis]).astype(np.float32), below.cover, below.height)


def _placed(picture: Image, cover: Image, size: tuple[int, int], at: tuple[int, int]) -> tuple[Image, Image]:
    width, height = size
    colour, mask = np.zeros((height, width, 3), np.float32), np.zeros((height, width), np.float32)
    x, y = at
    rows, columns = min(picture.shape[0], height - y), min(picture.shape[1], width - x)
    colour[y : y + rows, x : x + columns] = picture[:rows, :columns]
    mask[y : y + rows, x : x + columns] = cover[:rows, :columns]
    return colour, mask


def phone_screen(merchant: str, rma: str, items: int, text: str, accent: tuple[int, int, int]) -> Pictures.Image:
    """A shop's return page, 600 x 1290, with the code as a QR."""
    page = Pictures.new("RGB", (600, 1290), (244, 245, 247))
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, 600, 250), fill=accent)
    draw.text((52, 26), "10:02", font=font(30), fill="white")
    draw.rounded_rectangle((506, 32, 552, 54), 6, outline="white", width=2)
    draw.rectangle((510, 36, 540, 50), fill="white")
    draw.text((48, 104), merchant, font=font(54), fill="white", stroke_width=1, stroke_fill="white")
    draw.text((48, 178), "Your return", font=font(32), fill=(235, 240, 245))
    draw.rounded_rectangle((42, 286, 558, 870), 34, fill="white")
    code = printed(text, zxingcpp.BarcodeFormat.QRCode, 15)
    page.paste(code, (300 - code.width // 2, 330))
    draw.text((300, 806), rma, font=font(40), fill=(30, 34, 40), anchor="mm", stroke_width=1)
    draw.text((300, 848), "Show this code at the counter", font=font(26), fill=(110, 116, 126), anchor="mm")
    things = "1 item" if items == 1 else f"{items} items"
    facts = (("Drop-off", "Return Point"), ("In this return", things), ("Refund", "after check"))
    for row, (left, right) in enumerate(facts):
        y = 920 + row * 74
        draw.text((52, y), left, font=font(30), fill=(110, 116, 126))
        draw.text((548, y), right, font=font(30), fill=(30, 34, 40), anchor="ra")
        draw.line((52, y + 54, 548, y + 54), fill=(222, 225, 230), width=2)
    draw.rounded_rectangle((52, 1160, 548, 1232), 36, fill=accent)
    draw.text((300, 1196), "Find a Return Point", font=font(30), fill="white", anchor="mm")
    draw.rounded_rectangle((210, 1264, 390, 1272), 4, fill=(30, 34, 40))
    return page


def phone(chance: Chance, screen: Pictures.Image, skin: Colour) -> Prop:
    """A phone held in the right hand: fingers round its far edge, the thumb over the near one."""
    width, height, left, top = 1500, 2100, 420, 200
    fingers = tuple(
        Limb(left + 480, top + y + 60, 62 - 3 * n, left - 34 + 10 * n, top + y - 8 * n, 44 - 3 * n)
        for n, y in enumerate((560, 700, 840, 970))
    )
    palm = (
        Limb(left + 520, top + 900, 170, left + 660, top + 1500, 230),
        Limb(left + 660, top + 1500, 230, left + 800, top + 2300, 250),
    )
    colour, cover = hand(chance, width, height, fingers + palm, skin)
    prop = Prop(colour, cover, 46)
    body = np.asarray(_rounded(660, 1350, 92), dtype=np.float32) / 255
    case = painted(np.full((1350, 660), 1, np.float32), (52, 48, 46))
    case[:6], case[-6:], case[:, :6], case[:, -6:] = 96, 70, 92, 74
    glass = np.asarray(_rounded(600, 1290, 66), dtype=np.float32)[..., np.newaxis] / 255
    case[30:1320, 30:630] = case[30:1320, 30:630] * (1 - glass) + _bgr(screen) * 0.97 * glass
    cv2.circle(case, (330, 62), 13, (20, 18, 18), -1, cv2.LINE_AA)
    case = _reflecting(case)
    flat, mask = _placed(case, body, (width, height), (left, top))
    prop = _over(_shaded(prop, mask, (14, 22), 22, 0.55), flat, mask)
    bones = (
        Limb(left + 830, top + 1900, 230, left + 742, top + 1330, 128),
        Limb(left + 742, top + 1330, 128, left + 690, top + 1130, 84),
        Limb(left + 690, top + 1130, 84, left + 592, top + 985, 57),
    )
    nail = Limb(left + 604, top + 1000, 35, left + 580, top + 966, 31)
    colour, cover = hand(chance, width, height, bones, skin, nail)
    return _over(_shaded(prop, cover, (-16, 20), 16, 0.5), colour, cover)


def _rounded(width: int, height: int, radius: int) -> Pictures.Image:
    mask = Pictures.new("L", (width, height), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, width - 1, height - 1), radius, fill=255)
    return mask


def _reflecting(case: Image) -> Image:
    """A ceiling lamp's pale band over the glass."""
    height, width = case.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    along = x * 0.8 + y * 0.45
    band = np.exp(-(((along - 560) / 110) ** 2)) * 15 + np.exp(-(((along - 260) / 40) ** 2)) * 9
    return (case * 0.985 + band[..., np.newaxis]).astype(np.float32)


def tag_face(brand: str, name: str, details: str, price: str, upc: str) -> Pictures.Image:
    """A hang tag, 560 x 820, with its EAN-13 and the digits under it."""
    card = Pictures.new("RGB", (560, 820), (247, 245, 240))
    draw = ImageDraw.Draw(card)
    draw.rectangle((14, 14, 545, 805), outline=(205, 200, 190), width=2)
    draw.text((280, 190), brand.upper(), font=font(50), fill=(34, 36, 40), anchor="mm", stroke_width=1)
    draw.line((120, 236, 440, 236), fill=(34, 36, 40), width=2)
    draw.text((280, 288), name, font=font(38), fill=(34, 36, 40), anchor="mm")
    draw.text((280, 338), details, font=font(30), fill=(96, 96, 100), anchor="mm")
    code = printed(upc, zxingcpp.BarcodeFormat.EAN13, 4).resize((380, 210), Pictures.Resampling.NEAREST)
    draw.rectangle((60, 396, 500, 690), fill="white")
    card.paste(code, (90, 420))
    draw.text((280, 656), f"{upc[0]}   {upc[1:7]}   {upc[7:]}", font=font(36), fill=(20, 20, 22), anchor="mm")
    draw.text((280, 744), price, font=font(44), fill=(34, 36, 40), anchor="mm", stroke_width=1)
    return card


def garment(chance: Chance, colour: Colour) -> Prop:
    """A folded garment, 1800 x 1300."""
    width, height = 1800, 1300
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    wobble = clouds(chance, width, height, 500, 500, 2) * 14
    inside = np.minimum.reduce([x - 60, width - 60 - x, y - 60, height - 60 - y]) + wobble
    cover = np.clip((inside - 10) / 6, 0, 1).astype(np.float32)
    piece = cloth(chance, width, height, colour)
    piece *= (0.62 + 0.38 * np.clip(inside / 70, 0, 1))[..., np.newaxis]
    fold = np.exp(-(((y - 470 - 0.08 * x + wobble) / 16) ** 2))
    piece *= (1 - 0.4 * fold)[..., np.newaxis]
    stitches = (np.abs(inside - 78) < 2.5) & ((x + y) % 22 < 13)
    piece[stitches] = piece[stitches] * 0.8 + 34
    return Prop(piece.astype(np.float32), cover, 20)


def tag(chance: Chance, face: Pictures.Image, skin: Colour) -> Prop:
    """A hang tag on its string, held at its edge by thumb and finger."""
    width, height, left, top = 2000, 1900, 720, 540
    below = (Limb(left + 860, top + 860, 150, left + 470, top + 650, 58),)
    colour, cover = hand(chance, width, height, below, skin)
    prop = Prop(colour, cover, 26)
    cord = np.zeros((height, width), np.float32)
    cv2.ellipse(cord, (left + 280, top - 130), (70, 210), 8, 0, 360, 1.0, 5, cv2.LINE_AA)
    prop = _over(prop, painted(np.ones((height, width), np.float32), (70, 82, 96)), cord)
    shape = Pictures.new("L", (560, 820), 0)
    pen = ImageDraw.Draw(shape)
    pen.polygon([(80, 0), (480, 0), (559, 90), (559, 819), (0, 819), (0, 90)], fill=255)
    pen.ellipse((258, 52, 302, 96), fill=0)
    mask = np.asarray(shape, dtype=np.float32) / 255
    paper = _bgr(face) * (1 + 0.012 * clouds(chance, 560, 820, 9, 9, 2))[..., np.newaxis]
    ring = np.zeros((820, 560), np.float32)
    cv2.circle(ring, (280, 74), 31, 1.0, 7, cv2.LINE_AA)
    paper = paper * (1 - ring[..., np.newaxis]) + ring[..., np.newaxis] * np.asarray((96, 150, 178), np.float32)
    flat, mask = _placed(paper.astype(np.float32), mask, (width, height), (left, top))
    prop = _over(_shaded(prop, mask, (8, 12), 12, 0.5), flat, mask)
    bones = (
        Limb(left + 870, top + 1000, 150, left + 700, top + 850, 88),
        Limb(left + 700, top + 850, 86, left + 560, top + 750, 56),
    )
    nail = Limb(left + 574, top + 762, 34, left + 540, top + 736, 29)
    arm = (Limb(left + 860, top + 1000, 165, left + 1130, top + 1400, 230),)
    colour, cover = hand(chance, width, height, bones + arm, skin, nail)
    return _over(_shaded(prop, cover, (-12, 16), 14, 0.45), colour, cover)


def bag(chance: Chance, text: str) -> Prop:
    """A sealed mailing bag, 1760 x 1160, with its label: Code 128 and the same in letters."""
    width, height = 1760, 1160
    film = poly_film(chance, width, height)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    wobble = clouds(chance, width, height, 380, 380, 3) * 7
    inside = np.minimum.reduce([x - 40, width - 40 - x, y - 40, height - 40 - y]) + wobble
    cover = np.clip((inside - 6) / 4, 0, 1).astype(np.float32)
    swell = 0.7 + 0.3 * np.clip(inside / 150, 0, 1) ** 0.6
    film *= swell[..., np.newaxis]
    film[96:104] *= 0.9
    film[60:96] *= 1.035
    label, mask = _label(chance, text)
    flat, spot = _placed(label, mask, (width, height), (380, 400))
    prop = Prop(film.astype(np.float32), cover, 18)
    return _over(_shaded(prop, spot, (3, 4), 5, 0.35), flat, spot)


def _label(chance: Chance, text: str) -> tuple[Image, Image]:
    card = Pictures.new("RGB", (1000, 520), (251, 251, 249))
    draw = ImageDraw.Draw(card)
    draw.rectangle((0, 0, 1000, 84), fill=(28, 62, 74))
    draw.text((40, 42), "RETURN POINT", font=font(46), fill="white", anchor="lm", stroke_width=1)
    draw.text((960, 42), "sealed bag", font=font(34), fill=(200, 220, 226), anchor="rm")
    code = printed(text, zxingcpp.BarcodeFormat.Code128, 4)
    code = code.resize((code.width, 250), Pictures.Resampling.NEAREST)
    card.paste(code, (500 - code.width // 2, 122))
    letters = f"{text[:3]} {text[3:7]} {text[7:11]} {text[11:]}"
    draw.text((500, 436), letters, font=font(56), fill=(20, 22, 26), anchor="mm")
    picture = _bgr(card) * (1 + 0.05 * clouds(chance, 1000, 520, 340, 260, 2))[..., np.newaxis]
    return picture.astype(np.float32), np.asarray(_rounded(1000, 520, 22), dtype=np.float32) / 255


def mug(chance: Chance) -> Prop:
    """A sand-coloured mug seen from the front and a little above, with a piece broken out of its rim."""
    width, height = 1300, 1150
    colour, cover = np.zeros((height, width, 3), np.float32), np.zeros((height, width), np.float32)
    glaze = np.asarray((150, 186, 208), np.float32)
    _handle(colour, cover, glaze)
    _body(chance, colour, cover, glaze)
    _rim(colour, cover, glaze)
    _chip(chance, colour)
    return Prop(colour, cv2.GaussianBlur(cover, (0, 0), 1.0), 22)


def _handle(colour: Image, cover: Image, glaze: Image) -> None:
    for ring in range(34, 0, -1):
        tone = glaze * (0.5 + 0.55 * (1 - (ring / 34) ** 2))
        cv2.ellipse(colour, (900, 560), (190, 235), 0, -88, 88, tone.tolist(), ring * 2, cv2.LINE_AA)
    cv2.ellipse(cover, (900, 560), (190, 235), 0, -88, 88, 1.0, 68, cv2.LINE_AA)


def _body(chance: Chance, colour: Image, cover: Image, glaze: Image) -> None:
    height, width = cover.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    half = 372 - 46 * np.clip((y - 300) / 640, 0, 1) ** 2
    share = (x - 560) / half
    floor = 930 + 92 * np.sqrt(np.clip(1 - share**2, 0, 1))
    inside = (np.abs(share) < 1) & (y > 260) & (y < floor)
    turn = np.sqrt(np.clip(1 - share**2, 0, 1))
    light = 0.38 + 0.5 * turn + 0.26 * np.exp(-(((share + 0.42) / 0.2) ** 2)) - 0.1 * np.clip(share, 0, 1)
    shine = np.exp(-(((share + 0.5) / 0.045) ** 2)) * np.exp(-(((y - 520) / 190) ** 2)) * 0.3
    speckle = 1 - 0.3 * np.clip(clouds(chance, width, height, 7, 7, 1) - 2.0, 0, 1)
    low = np.where(y > floor - 40, 0.86, 1.0)
    body = painted(((light + shine) * speckle * low).astype(np.float32), tuple(glaze.tolist()))
    colour[inside], cover[inside] = body[inside], 1.0


def _rim(colour: Image, cover: Image, glaze: Image) -> None:
    cv2.ellipse(cover, (560, 270), (372, 112), 0, 0, 360, 1.0, -1, cv2.LINE_AA)
    cv2.ellipse(colour, (560, 270), (372, 112), 0, 0, 360, (glaze * 1.04).tolist(), -1, cv2.LINE_AA)
    cv2.ellipse(colour, (560, 270), (360, 104), 0, 0, 360, (glaze * 1.16).tolist(), 5, cv2.LINE_AA)
    inner = np.zeros(cover.shape, np.float32)
    cv2.ellipse(inner, (560, 272), (344, 92), 0, 0, 360, 1.0, -1, cv2.LINE_AA)
    y, x = np.mgrid[0 : cover.shape[0], 0 : cover.shape[1]].astype(np.float32)
    depth = np.clip((y - 190) / 170, 0, 1)
    shade = (0.84 - 0.5 * depth**0.8 - 0.1 * np.clip((560 - x) / 344, -1, 1)).astype(np.float32)
    wall = painted(shade, tuple(glaze.tolist()))
    colour[:] = colour * (1 - inner[..., np.newaxis]) + wall * inner[..., np.newaxis]


def _chip(chance: Chance, colour: Image) -> None:
    """Raw clay with a ragged edge, where the rim faces the camera."""
    angles = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    ragged = np.convolve(np.tile(chance.normal(0, 0.16, 60), 3), np.ones(4) / 4, "same")[60:120]
    reach = 1 + ragged + 0.1 * np.sin(3 * angles + 1)
    points = np.stack([700 + np.cos(angles) * 98 * reach, 384 + np.sin(angles) * 46 * reach], axis=1)
    height, width = colour.shape[:2]
    raw, dark = np.zeros((height, width), np.float32), np.zeros((height, width), np.float32)
    cv2.fillPoly(raw, [points.astype(np.int32)], 1.0, cv2.LINE_AA)
    cv2.polylines(dark, [points.astype(np.int32)], True, 1.0, 6, cv2.LINE_AA)
    grit = clouds(chance, width, height, 30, 20, 4)
    hollow = cv2.GaussianBlur(raw, (0, 0), 16)
    rise = np.gradient(hollow, axis=0).astype(np.float32)
    clay = painted((0.9 + 0.03 * grit - 7.0 * rise).astype(np.float32), (172, 198, 216))
    colour *= (1 - 0.4 * cv2.GaussianBlur(dark, (0, 0), 2.5))[..., np.newaxis]
    colour[:] = colour * (1 - raw[..., np.newaxis]) + clay * raw[..., np.newaxis]
    for crack in ([[786, 412], [806, 452], [800, 500], [826, 560], [820, 600]], [[640, 424], [626, 470], [634, 498]]):
        cv2.polylines(colour, [np.array(crack, np.int32)], False, (84, 98, 110), 3, cv2.LINE_AA)
