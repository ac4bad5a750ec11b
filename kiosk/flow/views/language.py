"""The languages to choose from."""

from dataclasses import dataclass

from kiosk.flow.views.base import Notice


@dataclass(frozen=True, slots=True)
class LanguageView:
    """`names`: tag and the language's own name of itself; `chosen`: the tag that is spoken now."""

    names: tuple[tuple[str, str], ...]
    chosen: str
    notice: Notice | None = None
