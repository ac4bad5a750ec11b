"""S14: bags into totes, seals, the pick-up and its manifest."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.flow.views.base import Notice, Tone
from sync.domain.custody import Manifest


class ToteTab(StrEnum):
    """The lists of the tote page."""

    LOOSE = "loose"  # bags in no tote
    INSIDE = "inside"  # bags in the open tote
    SEALED = "sealed"  # totes that wait for their pick-up
    GONE = "gone"  # handovers of today


class RowAct(StrEnum):
    """What can be done about one line of a list."""

    NONE = ""
    MISSING = "missing"
    FOUND = "found"
    TAKE_OUT = "take_out"
    STAYS = "stays"
    GOES = "goes"
    REOPEN = "reopen"
    MANIFEST = "manifest"


@dataclass(frozen=True, slots=True)
class ToteRow:
    """A bag, a sealed tote or a handover: `key` is its label or id; `word` is a state that has to be seen."""

    key: str
    title: str
    facts: str
    act: RowAct = RowAct.NONE
    word: str = ""
    tone: Tone = Tone.INFO


@dataclass(frozen=True, slots=True)
class ToteView:
    """The lists, one of them shown. `tote`: the label of the open one, or empty; `bags` and `items` are in it; `to_add`
    is how many loose bags may go in; `counts` are those of the lists; `queue` says whether totes may leave."""

    tote: str
    tab: ToteTab
    counts: tuple[int, int, int, int]
    rows: tuple[ToteRow, ...]
    bags: int = 0
    items: int = 0
    to_add: int = 0
    queue: str = ""
    queue_tone: Tone = Tone.GOOD
    notice: Notice | None = None


class ToteForm(StrEnum):
    COUNT = "count"  # first: the hand-counted number
    SEAL = "seal"  # first: the seal's number; second: the weight in kg, or nothing
    PICKUP = "pickup"  # first: the driver; second: the carrier


@dataclass(frozen=True, slots=True)
class ToteFormView:
    """One thing that has to be typed or scanned. `scanned` counts the scans that filled the first field; `choices` are
    carriers; `refused`: it cannot be done now, and `warning` says why; else the warning only warns."""

    form: ToteForm
    title: str
    text: str
    first: str = ""
    second: str = ""
    scanned: int = 0
    choices: tuple[str, ...] = ()
    warning: str = ""
    refused: bool = False
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class ManifestView:
    """What the driver takes along; its code is signed. `printing` says how the print goes, empty before one."""

    manifest: Manifest
    printing: str = ""
    tone: Tone = Tone.INFO
    can_print: bool = False
    busy: bool = False
    again: bool = False
    notice: Notice | None = None
