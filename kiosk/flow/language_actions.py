"""What staff do about the language of the counter."""

from dataclasses import dataclass

from kiosk.flow.actions import DeskAction


@dataclass(frozen=True, slots=True)
class OpenLanguages(DeskAction):
    """Which languages there are; from the sign-in and the idle page."""


@dataclass(frozen=True, slots=True)
class ChooseLanguage(DeskAction):
    """From now on in this one; `tag`: of `kiosk.language.NAMES`."""

    tag: str
