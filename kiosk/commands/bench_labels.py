"""The labels of `returnpoint bench decode`: which codes are in which picture, and when two texts are the same code."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from sync.domain.codes import Symbology, upc_a

NONE = "none"
_COLUMNS = ("file", "format", "text")
_IMPORTED = re.compile(r"I[A-HJ-NPR-Z0-9]{17}")
_ONE_GTIN = (Symbology.EAN13, Symbology.UPCA)


class BadLabels(Exception):
    """A labels file that cannot be used; the text says why and where."""


@dataclass(frozen=True, slots=True)
class Label:
    """One code in a picture. `key`: its text in the form in which it is compared."""

    symbology: Symbology
    key: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A picture file and the codes in it; no labels: a picture without a code."""

    name: str
    path: Path
    labels: tuple[Label, ...]

    @property
    def kind(self) -> str:
        """The format under which the picture counts: that of its first code, or "none"."""
        return self.labels[0].symbology.value if self.labels else NONE


def key(text: str, symbology: Symbology) -> str:
    """What is compared, since labels are written by many hands and engines name one code in several ways.

    A UPC-A is its EAN-13 with a leading 0, a UPC-E the twelve digits that it stands for. Line ends are one character,
    GS1 separators none. The I that imported cars have before their 17 characters (AIAG B-10) is no part of the number.
    """
    if symbology in _ONE_GTIN:
        return text.zfill(13)
    if symbology is Symbology.UPCE:
        return f"UPC-E {upc_a(text) or text.lstrip('0').zfill(12)}"
    if symbology is Symbology.CODE39 and _IMPORTED.fullmatch(text):
        return text[1:]
    return text.replace("\r\n", "\n").replace("\x1d", "")


def read_labels(path: Path) -> list[Labelled]:
    """The pictures of a labels file (columns file, format, text; files relative to it). Raises `BadLabels`."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            missing = [name for name in _COLUMNS if name not in (reader.fieldnames or ())]
            if missing:
                raise BadLabels(f"{path} is no labels file: its first line has no column {' and no '.join(missing)}.")
            pictures = _pictures(path, reader)
    except FileNotFoundError:
        raise BadLabels(f"There is no file {path}.") from None
    except UnicodeDecodeError:
        raise BadLabels(f"{path} is no labels file: it is not text in UTF-8.") from None
    except csv.Error as problem:
        raise BadLabels(f"{path} is no labels file: {problem}.") from None
    except OSError as problem:
        raise BadLabels(f"{path} cannot be read: {problem.strerror}.") from None
    if not pictures:
        raise BadLabels(f"{path} names no pictures.")
    return pictures


def _pictures(path: Path, reader: "csv.DictReader[str]") -> list[Labelled]:
    found: dict[str, list[Label]] = {}
    without: set[str] = set()
    for row in reader:
        where = f"{path}, line {reader.line_num}"
        name, kind, text = (row[column] for column in _COLUMNS)
        if not name or kind is None or text is None:
            raise BadLabels(f"{where}: a row needs a file, a format and a text.")
        if not (path.parent / name).is_file():
            raise BadLabels(f"{where}: there is no picture {name}.")
        labels = found.setdefault(name, [])
        if kind == NONE:
            without.add(name)
        else:
            symbology = _symbology(kind, where)
            labels.append(Label(symbology, key(text, symbology)))
        if name in without and labels:
            raise BadLabels(f"{where}: {name} is said to have no code, and to have one.")
    return [Labelled(name, path.parent / name, tuple(labels)) for name, labels in found.items()]


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


_NAMES = {_plain(s.value): s for s in Symbology if s is not Symbology.UNKNOWN} | {"qr": Symbology.QR}


def _symbology(name: str, where: str) -> Symbology:
    symbology = _NAMES.get(_plain(name))
    if symbology is None:
        known = ", ".join(s.value for s in Symbology if s is not Symbology.UNKNOWN)
        raise BadLabels(f"{where}: there is no format {name!r}; known are {known} and {NONE}.")
    return symbology
