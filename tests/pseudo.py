"""Languages nobody speaks, which show what a real one would break: words 40 % longer, or written from right to left."""

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import Any

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from kiosk import language
from sync.domain.sentence import Sentence
from tests.i18n import sentences
from tests.unit.pages import samples

LONG, RTL = "xx-long", "xx-rtl"
NAMES = (*language.NAMES, LONG, RTL)
_ACCENTS = str.maketrans("aeiouyAEIOUncsz", "åéîøüÿÅÉÎØÜñçšž")
_installed: list[QTranslator] = []


class Stretched(QTranslator):
    """A language whose words are all longer than ours; `accents`: with marks above and below the letters too."""

    def __init__(self, share: float, *, accents: bool = False) -> None:
        super().__init__()
        self._share = share
        self._accents = accents

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        longer = samples.longer(text, self._share)
        return accented(longer) if self._accents else longer


def accented(text: str) -> str:
    """The text with accents, but for its {places}."""
    return "".join(
        part if part.startswith("{") else part.translate(_ACCENTS) for part in re.split(r"(\{[^}]*\})", text)
    )


def speak(app: QApplication, tag: str) -> None:
    """One of NAMES from now on, for what is built anew."""
    while _installed:
        app.removeTranslator(_installed.pop())
    language.speak(app, language.tongue(tag if tag in language.NAMES else language.ENGLISH))
    if tag == LONG:
        _installed.append(Stretched(1.4, accents=True))
        app.installTranslator(_installed[0])
    if tag == RTL:
        QLocale.setDefault(QLocale(QLocale.Language.Arabic))
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def spoken(value: Any) -> Any:
    """A sample view whose plain texts are taken for the sentences they would be, so that they can be translated."""
    if isinstance(value, Enum | Sentence):
        return value
    if isinstance(value, str):
        return _sentence(value)
    if isinstance(value, tuple):
        return tuple(spoken(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: spoken(getattr(value, field.name)) for field in fields(value)})
    return value


@cache
def _sentence(text: str) -> str:
    for template, pattern, names in _templates():
        found = pattern.fullmatch(text)
        if found:
            return Sentence.of(template, {name: spoken(found[name]) for name in names})
    parts = re.split(r"(?<=[.!?]) (?=[A-Z0-9])", text, maxsplit=1)
    if len(parts) == 2 and any(isinstance(_sentence(part), Sentence) for part in parts):
        return Sentence.of("{first} {rest}", {"first": _sentence(parts[0]), "rest": _sentence(parts[1])})
    return text


@cache
def _templates() -> list[tuple[str, re.Pattern[str], tuple[str, ...]]]:
    """Every sentence of the program, the ones with most words first."""
    found = []
    for template in sentences():
        names = dict.fromkeys(re.findall(r"\{(\w+)\}", template))
        words = re.sub(r"\{[^}]*\}", "", template)
        if ":" in "".join(re.findall(r"\{[^}]*\}", template)) or (names and len(re.sub(r"\W", "", words)) < 4):
            continue
        pattern = re.escape(template)
        for name in names:
            place = re.escape("{" + name + "}")
            pattern = pattern.replace(place, f"(?P<{name}>.+?)", 1).replace(place, f"(?P={name})")
        found.append((len(words), template, re.compile(pattern, re.DOTALL), tuple(names)))
    return [entry[1:] for entry in sorted(found, key=lambda entry: -entry[0])]
