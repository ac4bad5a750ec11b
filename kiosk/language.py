"""The languages of the counter: their catalogues, how they write numbers and times, and which one is spoken.

The catalogues assets/i18n/returnpoint_*.ts are kept by `python -m tests.i18n`, which makes the .qm files too.
"""

from functools import cache

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from kiosk.texts import Tongue
from kiosk.theme import asset

NAMES = {"en": "English", "fr": "Français", "de": "Deutsch", "es": "Español", "nl": "Nederlands"}
"""Each language as its own people call it: who cannot read the screen still finds it."""
ENGLISH = "en"
_HOME = {
    "en": QLocale.Country.Canada,
    "fr": QLocale.Country.Canada,
    "de": QLocale.Country.Germany,
    "es": QLocale.Country.Spain,
    "nl": QLocale.Country.Netherlands,
}
_installed: list[QTranslator] = []


@cache
def tongue(tag: str) -> Tongue:
    """The language, as it is written where this computer is, if people speak it there. ValueError: not one of ours."""
    if tag not in NAMES:
        raise ValueError(f"there is no language {tag!r}")
    spoken = QLocale(tag).language()
    system = QLocale.system()
    locale = system if system.language() == spoken else QLocale(spoken, _HOME[tag])
    if tag == ENGLISH:
        return Tongue(tag, locale)
    catalogue = QTranslator()
    path = asset("i18n", f"returnpoint_{tag}.qm")
    if not catalogue.load(str(path)):
        raise OSError(f"{path} is missing or damaged")
    return Tongue(tag, locale, catalogue)


def nearest(wanted: str) -> str:
    """The tag of ours for "fr-CA" or "fr_CA"; empty when we do not speak it."""
    tag = wanted.replace("_", "-").split("-")[0].lower()
    return tag if tag in NAMES else ""


def of_setting(setting: str) -> str:
    """The tag for the setting `language`: "auto" is the first of this computer's languages that we speak."""
    if setting != "auto":
        return nearest(setting) or ENGLISH
    return next((tag for tag in map(nearest, QLocale.system().uiLanguages()) if tag), ENGLISH)


def speak(app: QApplication, chosen: Tongue) -> None:
    """From now on everything that is said anew is in this language; windows that are shown have to be told."""
    while _installed:
        app.removeTranslator(_installed.pop())
    if chosen.catalogue:
        app.installTranslator(chosen.catalogue)
        _installed.append(chosen.catalogue)
    QLocale.setDefault(chosen.locale)
    app.setLayoutDirection(chosen.locale.textDirection())
