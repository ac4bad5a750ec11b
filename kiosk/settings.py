"""The station's settings: one TOML file, every key with a type and a default; a wrong one is named by line and key."""

import math
import re
import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_type_hints

import platformdirs


class SettingsError(Exception):
    """The settings cannot be used; the text names file, line and key and says what to write."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Defaults are those of a counter. Times are in seconds.

    `journal_folder`: where the second copy of every event is kept, best on another disk; without it in the data
    folder.
    `camera`: a number, a device path, a video file, a folder of pictures or an http address of an MJPEG stream;
    "none" works with the hand scanner alone. `reconnect_spread_s`: after an outage stations do not arrive together;
    `retry_most_s`: the longest pause before central is tried again. `least_free_mb`: with less free space on the disk
    no new return is begun; `reserve_mb`: what is kept aside to finish the one in hand. `case_hosts`: hosts of
    return-code addresses besides the built-in ones.
    """

    data_folder: Path = field(default_factory=lambda: Path(platformdirs.user_data_path("returnpoint", False)))
    journal_folder: Path | None = None
    central_url: str = ""
    associate: str = "Associate"
    associate_ref: str = "associate-1"
    camera: str = "0"
    mirror: bool = False
    theme: str = "auto"
    full_screen: bool = False
    grace_s: int = 10
    lookup_deadline_s: float = 1.5
    poll_s: float = 60.0
    reconnect_spread_s: float = 30.0
    retry_most_s: float = 300.0
    least_free_mb: int = 500
    reserve_mb: int = 64
    case_hosts: tuple[str, ...] = ()


_CHOICES = {"theme": ("auto", "light", "dark")}
_LEAST = {
    "grace_s": 0,
    "lookup_deadline_s": 0.1,
    "poll_s": 1,
    "reconnect_spread_s": 0,
    "retry_most_s": 1,
    "least_free_mb": 0,
    "reserve_mb": 0,
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
    try:
        return _checked(tomllib.loads(text))
    except tomllib.TOMLDecodeError as problem:
        raise SettingsError(f"{path}: {problem}. Correct that line.") from problem
    except _Wrong as wrong:
        raise SettingsError(f"{path}, line {_line_of(wrong.key, text)}, key {wrong.key}: {wrong}") from None


class _Wrong(Exception):
    def __init__(self, key: str, sentence: str) -> None:
        super().__init__(sentence)
        self.key = key


def _checked(raw: dict[str, Any]) -> Settings:
    types = get_type_hints(Settings)
    known = {entry.name for entry in fields(Settings)}
    values: dict[str, Any] = {}
    for key, value in raw.items():
        if key not in known:
            raise _Wrong(key, f"there is no such setting. Known are: {', '.join(sorted(known))}.")
        values[key] = _typed(key, value, types[key])
    return Settings(**values)


def _typed(key: str, value: Any, wanted: Any) -> Any:
    value = _converted(key, value, wanted)
    if key in _CHOICES and value not in _CHOICES[key]:
        raise _Wrong(key, f"write one of {', '.join(_CHOICES[key])}.")
    if isinstance(value, float) and not math.isfinite(value):
        raise _Wrong(key, "must be a finite number.")
    if key in _LEAST and value < _LEAST[key]:
        raise _Wrong(key, f"must be at least {_LEAST[key]}.")
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
    if key == "camera" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if get_args(wanted) and isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(value)
    if isinstance(wanted, type) and isinstance(value, wanted) and not (wanted is int and isinstance(value, bool)):
        return value
    words = {str: "a text in quotes", int: "a whole number", float: "a number", bool: "true or false"}
    raise _Wrong(key, f"must be {words.get(wanted, 'a list of texts' if get_args(wanted) else 'a path in quotes')}.")


def _line_of(key: str, text: str) -> int:
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=|\s*\[+\s*[\"']?{re.escape(key)}\b", line):
            return number
    return 1
