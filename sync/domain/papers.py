"""What is printed, as data. How it looks is decided where it is painted; no paper names the consumer. `training`: it
was printed for practice and says so."""

from dataclasses import dataclass
from datetime import datetime

from sync.domain.custody import Manifest


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the consumer takes home. `signed` is the text of its QR; without it this is a slip and proves nothing.

    `copy`: 0 on the original, else which copy this is. `extra` are goods that were not in the return. `outcome` are
    the payout sentences as the rules decide them.
    """

    case_id: str
    merchant: str
    order_number: str
    at: datetime
    location: str
    taken: tuple[str, ...]
    not_here: tuple[str, ...]
    extra: tuple[str, ...]
    bags: tuple[str, ...]
    outcome: tuple[str, ...]
    contact: str
    signed: str = ""
    copy: int = 0
    training: bool = False


@dataclass(frozen=True, slots=True)
class BagLabel:
    """The preprinted label of a bag: `code` is a whole RBB code."""

    code: str


@dataclass(frozen=True, slots=True)
class ToteLabel:
    """The label of a tote: `code` is a whole RBT code."""

    code: str


@dataclass(frozen=True, slots=True)
class BadgeLabel:
    """What a person signs in with: `code` is a whole RBS code."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class ManifestPaper:
    """What a driver takes along, and signs for on the station's own print; `copy` as on a receipt."""

    manifest: Manifest
    copy: int = 0
    training: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A small paper for staff: a title, and lines of a name and what it says; a line without a name is a heading."""

    title: str
    location: str
    at: datetime
    lines: tuple[tuple[str, str], ...]
    training: bool = False


Counted = Receipt | ManifestPaper
Rolled = Receipt | ManifestPaper | Sheet
Label = BagLabel | ToteLabel | BadgeLabel
Paper = Rolled | Label
