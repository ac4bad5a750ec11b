"""The languages of the counter, for anybody: it opens over the sign-in too, and what is open beneath it stays open."""

from collections.abc import Mapping
from typing import Protocol

from kiosk.flow.actions import Act
from kiosk.flow.desk import Beneath, Entry, Reply
from kiosk.flow.language_actions import ChooseLanguage, OpenLanguages
from kiosk.flow.views import LanguageView, Notice, Tone
from sync.domain.errors import IllegalStep


class Languages(Protocol):
    """Who speaks."""

    @property
    def names(self) -> Mapping[str, str]:
        """By tag, each in its own words."""

    @property
    def spoken(self) -> str:
        """The tag of the one that is spoken now."""

    def choose(self, tag: str) -> None:
        """Speak it from now on, and after the next start. IllegalStep: it is spoken now, and cannot be kept."""


class LanguageDesk:
    """Choosing closes it; so does anybody who signs in or out meanwhile."""

    covers = True

    def __init__(self, languages: Languages) -> None:
        self._languages = languages
        self._is_open = False
        self._staff = ""

    @property
    def is_open(self) -> bool:
        return self._is_open

    def close(self) -> None:
        self._is_open = False

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        if isinstance(entry, OpenLanguages):
            return True
        return self._is_open and (isinstance(entry, ChooseLanguage) or entry is Act.BACK)

    def tick(self, beneath: Beneath) -> None:
        if beneath.staff != self._staff:
            self.close()

    def handle(self, entry: Entry, beneath: Beneath) -> Reply:
        self._is_open = isinstance(entry, OpenLanguages)
        self._staff = beneath.staff
        if isinstance(entry, ChooseLanguage) and entry.tag in self._languages.names:
            try:
                self._languages.choose(entry.tag)
            except IllegalStep as problem:
                return Notice(problem.sentence, Tone.INFO)
        return None

    def view(self, beneath: Beneath, notice: Notice | None) -> LanguageView:
        return LanguageView(tuple(self._languages.names.items()), self._languages.spoken, notice)
