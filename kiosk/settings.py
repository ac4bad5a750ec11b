"""The station's settings: one TOML file, every key with a type and a default; a wrong one is named by line and key."""

import json
import math
import os
import re
import shutil
import tomllib
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_type_hints

import platformdirs

from sync.domain.codes import Symbology


class SettingsError(Exception):
    """The settings cannot be used; the text names file, line and key and says what to write."""


@dataclass(frozen=True, slots=True)
class CameraSettings:
    """The table [camera]: which camera, what it is asked for, and how its picture is shown.

    `source`: "auto" takes the first camera there is; an id that `returnpoint cameras` lists keeps to one camera
    whatever port it is in; else a device path, a number, a video file, a folder of pictures or an http address of an
    MJPEG stream; "none" works with the hand scanner alone. `format`: four letters; `width`, `height`: pixels; `fps`:
    frames a second; a camera that cannot do them takes what is nearest. `exposure_ms`: without it the camera chooses.
    `rotation`: degrees clockwise, for a camera that is mounted on its side. `mirror`: left and right swapped in the
    preview, never in what is read or photographed. `backend`: Windows' way to the camera. `lamp`: in the dark the
    window's edge becomes white. `auto_shot`: what is held still before the camera is photographed by itself.
    """

    source: str = "auto"
    format: str = "MJPG"
    width: int = 1280
    height: int = 720
    fps: float = 30.0
    exposure_ms: float | None = None
    rotation: int = 0
    mirror: bool = False
    backend: str = "msmf"
    lamp: bool = True
    auto_shot: bool = True


@dataclass(frozen=True, slots=True)
class ScannerSettings:
    """One hand scanner, `[scanner.NAME]`; `returnpoint scanner learn` writes it. A keyboard-type one needs none.

    `port`: of a serial scanner, a device or COM name or an address like socket://10.0.0.7:4001; empty for one that
    acts as a keyboard. `end`: the key after each code; "any" is Enter or Tab, "none" is a pause. `gap_ms`: the longest
    time between two of its keys; `shortest`: fewer characters than this are typing. `prefix` and `suffix` are taken
    off. `layout`: the keyboard layout the scanner is set to, and `computer` the one this computer has, when they
    differ (kiosk.devices.layouts). `gs`: what it sends for the GS1 separator, when that is not the character GS.
    """

    name: str = ""
    port: str = ""
    baud: int = 9600
    end: str = "any"
    gap_ms: int = 35
    shortest: int = 4
    prefix: str = ""
    suffix: str = ""
    layout: str = ""
    computer: str = ""
    gs: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptPrinter:
    """The table [printer.receipt]. `address` of an "escpos" printer: "10.0.0.7" or "printer.local:9100" by network,
    "serial:COM3", or "file:/dev/usb/lp0"; of a "system" printer its name; of "pdf" a folder. `width_mm`: of the paper
    roll; `dpi`: dots to the inch of the head; `baud`: a serial line's speed."""

    kind: str = "none"
    address: str = ""
    width_mm: int = 80
    dpi: int = 203
    baud: int = 115_200


@dataclass(frozen=True, slots=True)
class LabelPrinter:
    """The table [printer.labels], for bags, totes and badges. A "zpl" printer has a network address or "file:...";
    the others as for receipts. `width_mm`, `height_mm`: of one label; 2 by 1 inch."""

    kind: str = "none"
    address: str = ""
    width_mm: float = 50.8
    height_mm: float = 25.4
    dpi: int = 203


@dataclass(frozen=True, slots=True)
class PrinterSettings:
    """The table [printer]. Without a printer all work goes on."""

    receipt: ReceiptPrinter = field(default_factory=ReceiptPrinter)
    labels: LabelPrinter = field(default_factory=LabelPrinter)


@dataclass(frozen=True, slots=True)
class Settings:
    """Defaults are those of a counter. Times are in seconds.

    `journal_folder`: where the second copy of every event is kept, best on another disk; without it in the data
    folder. `camera`: a table, or only its source: `camera = "none"`. `reconnect_spread_s`: after an outage stations do
    not arrive together; `retry_most_s`: the longest pause before central is tried again. `least_free_mb`: with less
    free space on the disk no new return is begun; `reserve_mb`: what is kept aside to finish the one in hand.
    `lock_s`: after so long without a touch, a key or a scan the person on duty is signed out; 0 is never, else 10
    at least. `sign_in_hint`: said on the sign-in page, e.g. the PINs of a demo. `associate`, `associate_ref`: who works
    here where nobody signs in. `start_url`: where customers start a return; `wifi`, `wifi_password`: the shop's network
    for guests; both are shown as codes. `other_desks`: where this shop sends people with codes of other companies, each
    like "Amazon: UPS Store, level 1"; `accept_without_case`: a supervisor may take goods in for which no return is
    known here while there is no network. `carriers`: who takes totes, offered at the pick-up.
    `volume`: of the sounds, 0 (off) to 10. `language`: "auto" is this computer's, where we speak it; `font_scale`: of
    all type, in percent. `customer_display`: "auto" is the first screen besides the counter's, "off" none; else a
    screen's name.
    `case_hosts`: hosts of return-code addresses besides the built-in ones. `upc_e`, `itf_lengths`: codes on items that
    the camera reads only where a merchant has them, since they are easily misread; ITF has no length of its own.
    """

    data_folder: Path = field(default_factory=lambda: Path(platformdirs.user_data_path("returnpoint", False)))
    journal_folder: Path | None = None
    central_url: str = ""
    associate: str = "Associate"
    associate_ref: str = "associate-1"
    camera: CameraSettings = field(default_factory=CameraSettings)
    theme: str = "auto"
    language: str = "auto"
    customer_display: str = "auto"
    font_scale: int = 100
    full_screen: bool = False
    volume: int = 7
    grace_s: int = 10
    lock_s: int = 60
    sign_in_hint: str = ""
    start_url: str = ""
    wifi: str = ""
    wifi_password: str = ""
    other_desks: tuple[str, ...] = ()
    accept_without_case: bool = False
    carriers: tuple[str, ...] = ("Purolator", "UPS", "FedEx")
    lookup_deadline_s: float = 1.5
    poll_s: float = 60.0
    reconnect_spread_s: float = 30.0
    retry_most_s: float = 300.0
    least_free_mb: int = 500
    reserve_mb: int = 64
    case_hosts: tuple[str, ...] = ()
    upc_e: bool = False
    itf_lengths: tuple[int, ...] = ()
    scanner: tuple[ScannerSettings, ...] = ()
    printer: PrinterSettings = field(default_factory=PrinterSettings)

    @property
    def more_formats(self) -> frozenset[Symbology]:
        """What the camera reads on items besides the usual."""
        chosen = {Symbology.UPCE: self.upc_e, Symbology.ITF: bool(self.itf_lengths)}
        return frozenset(symbology for symbology, is_on in chosen.items() if is_on)


LEAST_LOCK_S = 10  # less, and nobody comes to work between two locks
LANGUAGES = ("en", "fr", "de", "es", "nl")
LAYOUT_NAMES = ("us", "uk", "fr", "de", "es", "nl", "ch", "be", "ca")
_CHOICES: dict[str, tuple[object, ...]] = {
    "theme": ("auto", "light", "dark"),
    "language": ("auto", *LANGUAGES),
    "camera.format": ("MJPG", "YUYV", "NV12"),
    "camera.rotation": (0, 90, 180, 270),
    "camera.backend": ("msmf", "dshow"),
    "printer.receipt.kind": ("none", "escpos", "system", "pdf"),
    "printer.receipt.width_mm": (80, 58),
    "printer.labels.kind": ("none", "zpl", "system", "pdf"),
    "scanner.end": ("any", "enter", "tab", "none"),
    "scanner.layout": ("", *LAYOUT_NAMES),
    "scanner.computer": ("", *LAYOUT_NAMES),
}
_LEAST = {
    "grace_s": 0,
    "lock_s": 0,
    "font_scale": 100,
    "volume": 0,
    "lookup_deadline_s": 0.1,
    "poll_s": 1,
    "reconnect_spread_s": 0,
    "retry_most_s": 1,
    "least_free_mb": 0,
    "reserve_mb": 0,
    "camera.width": 160,
    "camera.height": 120,
    "camera.fps": 1,
    "camera.exposure_ms": 0.1,
    "printer.receipt.dpi": 150,
    "printer.receipt.baud": 1200,
    "printer.labels.width_mm": 40,
    "printer.labels.height_mm": 25,
    "printer.labels.dpi": 150,
    "scanner.baud": 300,
    "scanner.gap_ms": 5,
    "scanner.shortest": 2,
}
_MOST = {
    "grace_s": 300,
    "lock_s": 86_400,
    "font_scale": 150,
    "volume": 10,
    "camera.width": 7680,
    "camera.height": 4320,
    "camera.fps": 240,
    "camera.exposure_ms": 1000,
    "printer.receipt.dpi": 600,
    "printer.labels.width_mm": 110,
    "printer.labels.height_mm": 110,
    "printer.labels.dpi": 600,
    "scanner.gap_ms": 250,
}


def default_path() -> Path:
    """Where the settings file is looked for when none is named."""
    return Path(platformdirs.user_config_path("returnpoint", False)) / "station.toml"


def load(path: Path | None = None) -> Settings:
    """The settings of `path`; without one those of `default_path()`, or the defaults when that file is missing.

    SettingsError when a named file is missing, or when anything in it is wrong.
    """
    if path is None:
        path = default_path()
        if not path.exists():
            return Settings()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise SettingsError(f"The settings file {path} cannot be read: {problem}.") from problem
    return read(text, path)


def read(text: str, path: Path) -> Settings:
    """The settings that `text` says; SettingsError names `path`, line and key of what is wrong."""
    try:
        return _checked(tomllib.loads(text))
    except tomllib.TOMLDecodeError as problem:
        raise SettingsError(f"{path}: {problem}. Correct that line.") from problem
    except _Wrong as wrong:
        raise SettingsError(f"{path}, line {_line_of(wrong.key, text)}, key {wrong.key}: {wrong}") from None


def save_scanner(path: Path, scanner: ScannerSettings, *, dry: bool = False) -> None:
    """Write the section [scanner.NAME], the whole of it; every other line of the file stays as it is.

    `dry`: only try whether it could be written. SettingsError when the name is no word, or when the file cannot be
    read, changed without touching the rest, or written.
    """
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,32}", scanner.name):
        raise SettingsError(f"{scanner.name!r} cannot name a scanner: use letters, digits, - and _ only.")
    before = load(path) if path.exists() else Settings()
    try:
        text = path.read_bytes().decode() if path.exists() else ""
    except OSError as problem:
        raise SettingsError(f"The settings file {path} cannot be read: {problem}.") from problem
    line_end = "\r\n" if "\r\n" in text else "\n"
    text = _with_section(text, f"scanner.{scanner.name}", scanner)
    others = tuple(one for one in before.scanner if one.name != scanner.name)
    try:
        after = _checked(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, _Wrong):
        after = None
    kept = {one.name: one for one in after.scanner} == {one.name: one for one in (*others, scanner)} if after else False
    if not kept or after is None or replace(after, scanner=()) != replace(before, scanner=()):
        raise SettingsError(f"The settings file {path} has its scanners in a form that only a person can change.")
    if not dry:
        replace_file(path, text, line_end)


def _with_section(text: str, name: str, scanner: ScannerSettings) -> str:
    lines = text.splitlines()
    heads = [number for number, line in enumerate(lines) if re.match(r"\s*\[", line)]
    start = next((number for number in heads if re.fullmatch(rf"\s*\[\s*{name}\s*\]\s*(#.*)?", lines[number])), None)
    said = [
        f"{entry.name} = {as_toml(getattr(scanner, entry.name))}" for entry in fields(scanner) if entry.name != "name"
    ]
    section = [f"[{name}]", *said, ""]
    if start is None:
        return "\n".join([*lines, *([""] if lines and lines[-1].strip() else []), *section])
    end = next((number for number in heads if number > start), len(lines))
    while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#"):
        end -= 1  # what people wrote above the next section belongs to that
    rest = lines[end:] if end < len(lines) and not lines[end].strip() else ["", *lines[end:]]
    return "\n".join([*lines[:start], *section[:-1], *rest]) + ("\n" if rest != [""] else "")


def as_toml(value: str | float) -> str:
    """A text, a number or a truth; control characters are written out, as TOML wants it."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def replace_file(path: Path, text: str, line_end: str) -> None:
    """Whole or not at all: a power cut must not leave half of the settings."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        target = path.resolve()  # a link stays one
        beside = target.with_name(target.name + ".new")
        with beside.open("w", encoding="utf-8", newline=line_end) as file:
            if target.exists():
                shutil.copymode(target, beside)  # it may hold a password
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as problem:
        raise SettingsError(f"The settings file {path} cannot be written: {problem}.") from problem


_WORDS: dict[Any, str] = {
    str: "a text in quotes",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    Path: "a path in quotes",
    tuple[str, ...]: "a list of texts",
    tuple[int, ...]: "a list of whole numbers",
}


class _Wrong(Exception):
    def __init__(self, key: str, sentence: str) -> None:
        super().__init__(sentence)
        self.key = key


def _checked(raw: dict[str, Any]) -> Settings:
    return Settings(**_values(Settings, raw, ""))


def _values(table: type, raw: dict[str, Any], above: str) -> dict[str, Any]:
    """The checked values of one table; `above` is what its keys are named by, with a dot at the end."""
    types = get_type_hints(table)
    known = {entry.name for entry in fields(table)}
    values: dict[str, Any] = {}
    for name, value in raw.items():
        key = above + name
        if name not in known:
            raise _Wrong(key, f"there is no such setting. Known are: {', '.join(sorted(known))}.")
        if key == "scanner":
            values[name] = _scanners(value)
        else:
            is_table = is_dataclass(types[name])
            values[name] = _table(key, value, types[name]) if is_table else _typed(key, value, types[name])
    return values


def _scanners(raw: Any) -> tuple[ScannerSettings, ...]:
    if not isinstance(raw, dict) or not all(isinstance(table, dict) and "name" not in table for table in raw.values()):
        raise _Wrong("scanner", "write a section for each scanner, headed [scanner.NAME].")
    scanners = []
    for name, table in raw.items():
        try:
            scanners.append(ScannerSettings(**_values(ScannerSettings, table, "scanner.") | {"name": name}))
        except _Wrong as wrong:
            raise _Wrong(f"scanner.{name}.{wrong.key.removeprefix('scanner.')}", str(wrong)) from None
    return tuple(scanners)


def _table(key: str, value: Any, wanted: Any) -> Any:
    if key == "camera" and isinstance(value, str | int) and not isinstance(value, bool):
        value = {"source": str(value)}
    if not isinstance(value, dict):
        raise _Wrong(key, f"must be a text in quotes, or a table: write [{key}] and its settings below.")
    made = wanted(**_values(wanted, value, f"{key}."))
    if isinstance(made, ReceiptPrinter | LabelPrinter) and made.kind != "none" and not made.address:
        raise _Wrong(f"{key}.address", "say where the printer is: its network address, its name, or a folder.")
    return made


def _typed(key: str, value: Any, wanted: Any) -> Any:
    value = _converted(key, value, wanted)
    if key in _CHOICES and value not in _CHOICES[key]:
        raise _Wrong(key, f"write one of {', '.join(map(str, _CHOICES[key]))}.")
    if isinstance(value, float) and not math.isfinite(value):
        raise _Wrong(key, "must be a finite number.")
    if key in _LEAST and value < _LEAST[key]:
        raise _Wrong(key, f"must be at least {_LEAST[key]}.")
    if key in _MOST and value > _MOST[key]:
        raise _Wrong(key, f"must be at most {_MOST[key]}.")
    if key == "lock_s" and 0 < value < LEAST_LOCK_S:
        raise _Wrong(key, f"must be 0 for never, or at least {LEAST_LOCK_S}.")
    if key == "itf_lengths" and any(length % 2 or not 6 <= length <= 80 for length in value):
        raise _Wrong(key, "write even numbers from 6 to 80.")
    if key == "central_url" and value and not re.match(r"https?://[^\s/]+", value):
        raise _Wrong(key, "write an address that starts with https://.")
    return value


def _converted(key: str, value: Any, wanted: Any) -> Any:
    if isinstance(wanted, UnionType):
        wanted = next(part for part in get_args(wanted) if part is not NoneType)
    if wanted is Path and isinstance(value, str) and value:
        return Path(value).expanduser()
    if wanted is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    part = next(iter(get_args(wanted)), None)
    if part and isinstance(value, list) and all(type(one) is part for one in value):
        return tuple(value)
    if isinstance(wanted, type) and isinstance(value, wanted) and not (wanted is int and isinstance(value, bool)):
        return value
    raise _Wrong(key, f"must be {_WORDS[wanted]}.")


def _line_of(key: str, text: str) -> int:
    """The line of a dotted key; that of its table where it has none of its own."""
    section, _, name = key.rpartition(".")
    inside, found = not section, 1
    for number, line in enumerate(text.splitlines(), start=1):
        header = re.match(r"\s*\[+\s*([^\]]*?)\s*\]", line)
        if header:
            inside = inside if not section else header[1] == section
            found = number if section and inside else found
        if section and re.match(rf"\s*{re.escape(section)}\s*=", line):
            found = number
        if section and re.match(rf"\s*{re.escape(key)}\s*=", line):
            return number
        if inside and re.match(rf"\s*[\"']?{re.escape(name)}[\"']?\s*=|\s*\[+\s*[\"']?{re.escape(name)}\b", line):
            return number
    return found
