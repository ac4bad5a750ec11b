"""S11: search without a code; and the page that shows the customer a code to scan."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.flow.views.base import Notice, Tone
from sync.domain.search import Hit, HitStore, SearchKind


class SearchStep(StrEnum):
    """What the page shows below its field."""

    ASKING = "asking"  # the keyboard
    SEARCHING = "searching"
    FOUND = "found"
    NOTHING = "nothing"  # `title` says why, `text` what to do


@dataclass(frozen=True, slots=True)
class SearchView:
    """S11. `kind`: what was searched for, never its text; `merchant_id` and `initial` narrow the hits. `total` counts
    more than the hits when central keeps the rest back."""

    step: SearchStep
    kind: SearchKind | None = None
    title: str = ""
    text: str = ""
    tone: Tone = Tone.INFO
    hits: tuple[Hit, ...] = ()
    total: int = 0
    stores: tuple[HitStore, ...] = ()
    merchant_id: str = ""
    initial: str = ""
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class HandoutView:
    """A code for the customer's own phone: the store's start page, or the way into its network."""

    title: str
    text: str
    code: str
    caption: str
    notice: Notice | None = None
