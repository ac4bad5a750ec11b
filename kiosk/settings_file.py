"""Changes to the settings file that a person makes on the screen: only the keys that changed, all else stays."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.settings import Settings, SettingsError, as_toml, read, replace_file

Value = str | int | float | bool | None


def save(path: Path, changes: Mapping[str, Value]) -> Settings:
    """Write each dotted key ("camera.source"), None: take it away; comments and order stay. Gives what holds from now.

    SettingsError when a value is wrong, or when the file cannot be read, changed without touching the rest, or written.
    """
    try:
        text = path.read_bytes().decode() if path.exists() else ""
    except (OSError, UnicodeDecodeError) as problem:
        raise SettingsError(f"The settings file {path} cannot be read: {problem}.") from problem
    read(text, path)
    line_end = "\r\n" if "\r\n" in text else "\n"
    wanted = _plain(tomllib.loads(text))
    lines = _with_camera_table(re.split(r"\r?\n", text.rstrip("\r\n")) if text else [])
    for key, value in changes.items():
        _put(wanted, key, value)
        lines = _changed(lines, key, value)
    after = "\n".join(lines).rstrip("\n") + "\n"
    if not _says(after, wanted):
        raise SettingsError(f"The settings file {path} has its settings in a form that only a person can change.")
    settings = read(after, path)
    replace_file(path, after, line_end)
    return settings


def _says(text: str, wanted: dict[str, Any]) -> bool:
    try:
        return _plain(tomllib.loads(text)) == wanted
    except tomllib.TOMLDecodeError:
        return False


def _plain(raw: dict[str, Any]) -> dict[str, Any]:
    """`camera = "none"` is short for a table; tables without a key are none."""
    if "camera" in raw and not isinstance(raw["camera"], dict):
        raw["camera"] = {"source": str(raw["camera"])}
    return {key: value for key, value in raw.items() if value != {}}


def _put(raw: dict[str, Any], key: str, value: Value) -> None:
    *tables, name = key.split(".")
    for table in tables:
        raw = raw.get(table, {}) if value is None else raw.setdefault(table, {})
    if value is None:
        raw.pop(name, None)
    else:
        raw[name] = value


def _with_camera_table(lines: list[str]) -> list[str]:
    """The short form as a table, so that there is a place for its other keys."""
    first = next((place for place, line in enumerate(lines) if _head(line) is not None), len(lines))
    for place, line in enumerate(lines[:first]):
        found = re.match(r"""\s*camera\s*=\s*("[^"]*"|'[^']*'|\d+)\s*(#.*)?$""", line)
        if found:
            source = found[1] if found[1][0] in "\"'" else f'"{found[1]}"'
            note = f"  {found[2]}" if found[2] else ""
            rest = [*lines[:place], *lines[place + 1 :]]
            return [*rest, *([""] if rest and rest[-1].strip() else []), "[camera]", f"source = {source}{note}"]
    return lines


def _changed(lines: list[str], key: str, value: Value) -> list[str]:
    section, _, name = key.rpartition(".")
    start, end = _section(lines, section)
    for place in range(start, end):
        found = re.match(rf"""(\s*["']?{re.escape(name)}["']?\s*=\s*)(.*)$""", lines[place])
        if found:
            if value is None:
                return [*lines[:place], *lines[place + 1 :]]
            return [*lines[:place], f"{found[1]}{as_toml(value)}{_note(found[2])}", *lines[place + 1 :]]
    if value is None:
        return lines
    line = f"{name} = {as_toml(value)}"
    if section and start == end == len(lines) and not _has(lines, section):
        return [*lines, *([""] if lines and lines[-1].strip() else []), f"[{section}]", line]
    while end > start and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1  # what people wrote above the next section belongs to that
    return [*lines[:end], line, *lines[end:]]


def _section(lines: list[str], section: str) -> tuple[int, int]:
    """The lines of a table, without its head; those above every head for the settings themselves."""
    heads = [place for place, line in enumerate(lines) if _head(line) is not None]
    if not section:
        return 0, heads[0] if heads else len(lines)
    for number, place in enumerate(heads):
        if _head(lines[place]) == section:
            return place + 1, heads[number + 1] if number + 1 < len(heads) else len(lines)
    return len(lines), len(lines)


def _has(lines: list[str], section: str) -> bool:
    return any(_head(line) == section for line in lines)


def _head(line: str) -> str | None:
    found = re.match(r"\s*\[\s*([^\[\]]+?)\s*\]", line)
    return re.sub(r"\s*\.\s*", ".", found[1]) if found else None


def _note(rest: str) -> str:
    """The comment behind a value."""
    found = re.search(r"""^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^#"']*?)(\s*#.*)$""", rest)
    return found[1] if found else ""
