"""Another bag for goods that were taken in, and corrections of what was said of them."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.flow.views.base import CaseHead, ItemCard, Notice
from sync.domain.custody import ReplaceReason
from sync.domain.verification import Reason, Result


class Why(StrEnum):
    """Why a supervisor corrects what was said."""

    WRONG_KEY = "wrong_key"  # another judgement was meant
    LOOKED_AGAIN = "looked_again"
    FOUND_LATER = "found_later"
    OTHER_ITEM = "other_item"  # two items were taken for each other
    TWICE = "twice"  # the same goods were taken in twice
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ReplaceView:
    """The bag `old` of `bags` is replaced (empty: it is not chosen yet); scanning the new label does it."""

    bags: tuple[str, ...]
    old: str
    reason: ReplaceReason | None
    note: str
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class CorrectView:
    """The findings, as they would be after the correction; `before` are those that stand now, in the order of `items`.
    `chosen` is the item that is judged anew, empty while none is; `reasons` are what is wrong with it."""

    head: CaseHead
    items: tuple[ItemCard, ...]
    before: tuple[Result | None, ...]
    chosen: str
    reasons: tuple[Reason, ...]
    changed: int
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One finding that is corrected."""

    name: str
    before: Result | None
    after: Result | None


@dataclass(frozen=True, slots=True)
class CorrectWhyView:
    """What will be sent: the changes, why, and the payout sentences as the rules decide. `missing` is what it still
    needs, empty when it can be sent. `second`: a second drop-off becomes the correction of the first."""

    head: CaseHead
    changes: tuple[Change, ...]
    why: Why | None
    whys: tuple[Why, ...]
    note: str
    outcome: tuple[str, ...]
    missing: str
    second: bool = False
    notice: Notice | None = None
