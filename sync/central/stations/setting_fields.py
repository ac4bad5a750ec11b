"""The settings of stations as a form shows them, and how what is filled in becomes a document.

A station of another version may know more keys or fewer: those that are not here are shown and kept as they are, and a
new one can be named by hand. The station says of each what it did with it.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sync.wire import MAX_SETTINGS, SettingValues

OTHER = "other."
_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
_SWITCH = (("true", "Yes"), ("false", "No"))


@dataclass(frozen=True, slots=True)
class Field:
    """A number within its limits (`zero`: 0 is allowed too), or one of `choices` (value, words)."""

    key: str
    label: str
    hint: str
    choices: tuple[tuple[str, str], ...] = ()
    least: int = 0
    most: int = 0
    zero: bool = False

    def read(self, text: str) -> bool | int | str:
        """ValueError in words."""
        if self.choices:
            if text not in dict(self.choices):
                raise ValueError("Choose one of the values.")
            return text == "true" if self.choices is _SWITCH else text
        if not re.fullmatch(r"\d{1,6}", text):
            raise ValueError("Write a whole number.")
        value = int(text)
        if self.least <= value <= self.most or (self.zero and not value):
            return value
        allowed = f"{self.least} to {self.most}{', or 0' if self.zero else ''}"
        raise ValueError(f"Write a number from {allowed}.")


FIELDS = (
    Field("accept_without_case", "Take goods in without a return", "A person matches them to a return later.", _SWITCH),
    Field(
        "language",
        "Language",
        "Of the counter's screens.",
        (
            ("auto", "The computer's own"),
            ("en", "English"),
            ("fr", "Français"),
            ("de", "Deutsch"),
            ("es", "Español"),
            ("nl", "Nederlands"),
        ),
    ),
    Field("theme", "Colours", "Of the screen.", (("auto", "The computer's own"), ("light", "Light"), ("dark", "Dark"))),
    Field("font_scale", "Size of the text", "In per cent, 100 to 150.", least=100, most=150),
    Field("volume", "Loudness", "Of the sounds, 0 (off) to 10.", least=0, most=10),
    Field("grace_s", "Time to undo", "In seconds after the bag is sealed, 0 to 300.", least=0, most=300),
    Field(
        "lock_s", "Lock after", "In seconds without a touch, 10 to 86400. 0: never.", least=10, most=86_400, zero=True
    ),
)


def label_of(key: str) -> str:
    return next((field.label for field in FIELDS if field.key == key), key)


def words_of(key: str, value: Any) -> str:
    """The value as the form words it."""
    choices = next((dict(field.choices) for field in FIELDS if field.key == key), {})
    text = shown(value)
    return choices.get(text, text)


def shown(value: Any) -> str:
    """What stands in the form for a value."""
    return value if isinstance(value, str) else json.dumps(value)


def read(form: Mapping[str, str]) -> tuple[SettingValues, dict[str, str]]:
    """The document, and by field what is wrong. What is left empty is not set."""
    values: SettingValues = {}
    errors: dict[str, str] = {}
    for field in FIELDS:
        text = form.get(field.key, "").strip()
        if text:
            try:
                values[field.key] = field.read(text)
            except ValueError as problem:
                errors[field.key] = str(problem)
    others = {name.removeprefix(OTHER): text for name, text in form.items() if name.startswith(OTHER)}
    if form.get("new_key", "").strip():
        others[form["new_key"].strip()] = form.get("new_value", "")
    for key, text in others.items():
        if not _KEY.fullmatch(key):
            errors["new_key"] = "A name has small letters, digits and _ only, 40 at most."
        elif text.strip():
            values[key] = _scalar(text.strip())
    if len(values) > MAX_SETTINGS:
        errors["new_key"] = f"There are at most {MAX_SETTINGS} settings."
    return values, errors


def _scalar(text: str) -> bool | int | float | str:
    """A number or a yes or no where it is one, else the text."""
    try:
        value = json.loads(text)
    except ValueError:
        return text[:200]
    is_plain = isinstance(value, bool | int) or (isinstance(value, float) and abs(value) < 1e15)
    return value if is_plain and (isinstance(value, bool) or abs(value) < 2**53) else text[:200]
