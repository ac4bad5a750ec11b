"""`returnpoint scan FILES...`: read the codes in picture files, one line per file.

Pictures come from anywhere, so every way in which one can be wrong is an answer in its line and never a traceback.
"""

import argparse
import json
import sys
import time
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from kiosk.devices.decoder import ALL, ITF_LENGTHS, Decoder, Pixels, Reading
from sync.domain.codes import Symbology

MAX_PIXELS = 80_000_000
_SIXTEEN_BIT = frozenset({"I;16", "I;16B", "I;16L", "I;16N", "I", "F"})


class Unreadable(Exception):
    """A file that gives no picture; the text says why."""


@dataclass(frozen=True, slots=True)
class Picture:
    """`pixels`: grey, uint8. `note`: what is special about the file, in words, or empty."""

    pixels: Pixels
    note: str


def run(argv: list[str]) -> int:
    """0: all files were read (with or without codes in them); 1: at least one could not be; 2: wrong command line."""
    parser = argparse.ArgumentParser(prog="returnpoint scan", description="Read the codes in picture files.")
    parser.add_argument("files", nargs="+", metavar="FILE", help="picture files")
    parser.add_argument("--json", action="store_true", help="one JSON object per line")
    parser.add_argument("--upc-e", action="store_true", help="read UPC-E too (off: it is the worst source of misreads)")
    parser.add_argument("--itf", type=int, action="append", metavar="LENGTH", help="length of ITF, repeatable (14)")
    try:
        options = parser.parse_args(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    decoder = Decoder(itf_lengths=frozenset(options.itf or ITF_LENGTHS))
    wanted = ALL | {Symbology.UPCE} if options.upc_e else ALL
    failed = False
    for name in options.files:
        line = scan_file(Path(name), decoder, wanted)
        failed = failed or "error" in line
        text = json.dumps(line, ensure_ascii=False) if options.json else _human(line)
        sys.stdout.write(_encodable(text) + "\n")
        sys.stdout.flush()
    return 1 if failed else 0


def scan_file(path: Path, decoder: Decoder, wanted: frozenset[Symbology] = ALL) -> dict[str, Any]:
    """The line of one file: file, codes, ms (decoding, without loading); error or note, in words, where there is one.

    `quad`: corners in pixels of the upright picture, clockwise from the code's own top left.
    """
    line: dict[str, Any] = {"file": str(path), "codes": [], "ms": 0.0}
    try:
        picture = load(path)
    except Unreadable as problem:
        return line | {"error": str(problem)}
    started = time.perf_counter()
    readings = decoder.decode_still(picture.pixels, wanted)
    line["ms"] = round((time.perf_counter() - started) * 1000, 1)
    line["codes"] = [_code(reading) for reading in readings]
    return line | {"note": picture.note} if picture.note else line


def _code(reading: Reading) -> dict[str, Any]:
    quad = [[round(x, 1), round(y, 1)] for x, y in reading.quad]
    return {"text": reading.text, "format": reading.symbology.value, "engine": reading.engine, "quad": quad}


def load(path: Path) -> Picture:
    """The picture in a file, turned upright as its EXIF says. Raises `Unreadable`."""
    try:
        if path.is_dir():
            raise Unreadable("this is a folder; name the pictures in it")
        if path.exists() and not path.is_file():
            raise Unreadable("this is no file but a device or a pipe")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's words on damaged metadata and big files; both are judged here
            with Image.open(path) as image:
                return _picture(image)
    except FileNotFoundError:
        raise Unreadable("there is no such file") from None
    except PermissionError:
        raise Unreadable("this file may not be read") from None
    except UnidentifiedImageError:
        raise Unreadable("this is no picture, or of a kind that is not known") from None
    except Image.DecompressionBombError:
        raise Unreadable(_too_large()) from None
    except MemoryError:
        raise Unreadable("this picture does not fit into memory") from None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, ArithmeticError):
        # What Pillow's readers raise on damaged files is not one family.
        raise Unreadable("this picture is damaged or cut off") from None


def _picture(image: Image.Image) -> Picture:
    if image.width * image.height > MAX_PIXELS:
        raise Unreadable(_too_large())
    notes = []
    count = getattr(image, "n_frames", 1)
    if count > 1:
        notes.append(f"only the first of {count} pictures in this file was read")
    if image.mode == "CMYK":
        notes.append("CMYK colours were converted")
    if image.mode in _SIXTEEN_BIT:
        notes.append("more than 8 bits per pixel were scaled down")
    image.load()
    upright = ImageOps.exif_transpose(image)
    return Picture(_gray(upright), "; ".join(notes))


def _too_large() -> str:
    return f"this picture has more than {MAX_PIXELS // 1_000_000} million pixels"


def _gray(image: Image.Image) -> Pixels:
    if image.mode in _SIXTEEN_BIT:
        deep = np.asarray(image, dtype=np.float64)
        low, high = float(deep.min()), float(deep.max())
        return np.asarray((deep - low) * (255 / max(high - low, 1e-9)), dtype=np.uint8)
    if "A" in image.getbands() or "transparency" in image.info:
        see_through = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, see_through)
    return np.array(image.convert("L"), dtype=np.uint8)


def _human(line: dict[str, Any]) -> str:
    parts = [_plain(line["file"])]
    if "error" in line:
        return f"{parts[0]}: {line['error']}"
    for code in line["codes"]:
        parts.append(f"  {code['format']:<10} {_plain(code['text'])}   ({code['engine']})")
    if not line["codes"]:
        parts.append("  no code found")
    if "note" in line:
        parts.append(f"  note: {line['note']}")
    return f"{parts[0]}  {line['ms']:.0f} ms\n" + "\n".join(parts[1:])


def _plain(text: str) -> str:
    """Control characters written out, so that a code cannot move the cursor or colour the terminal."""
    return "".join(character if character.isprintable() else ascii(character)[1:-1] for character in text)


def _encodable(text: str) -> str:
    """What this terminal cannot show is written out too; file names may hold bytes that are no text at all."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)
