"""What staff do on the search page, and on the page that shows a code to the customer."""

from dataclasses import dataclass, field

from kiosk.flow.actions import DeskAction
from sync.domain.search import SearchKind


@dataclass(frozen=True, slots=True)
class SearchFor(DeskAction):
    """Search for what was typed; without a kind as what it looks like. The text stays out of everything printed."""

    text: str = field(repr=False)
    kind: SearchKind | None = None


@dataclass(frozen=True, slots=True)
class NarrowStore(DeskAction):
    """Only returns of this store; the same again: of all."""

    merchant_id: str


@dataclass(frozen=True, slots=True)
class NarrowInitial(DeskAction):
    """Only names that begin with this letter; empty: all."""

    letter: str


@dataclass(frozen=True, slots=True)
class ChooseHit(DeskAction):
    case_id: str


@dataclass(frozen=True, slots=True)
class ShowLink(DeskAction):
    """Show the customer where this store's returns are started."""

    url: str
    store: str
