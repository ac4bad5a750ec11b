"""S3 to S10: the pages of one visit."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.flow.views.base import CaseHead, ItemCard, Notice
from sync.domain.verification import MatchKind, Place, Reason, Result


@dataclass(frozen=True, slots=True)
class CaseView:
    """S3: all items on one page. `last`: the item that was judged last; its page of a long list is shown."""

    head: CaseHead
    items: tuple[ItemCard, ...]
    undeclared: tuple[str, ...]
    checks: tuple[str, ...]
    all_judged: bool
    notice: Notice | None = None
    last: str = ""


@dataclass(frozen=True, slots=True)
class ItemView:
    """S4: one item, judged by one act. `wish` says why the merchant wants a photo or a scan of it; empty: it wants
    none, or has it."""

    head: CaseHead
    item: ItemCard
    matched: MatchKind
    barcode: str
    look_for: tuple[str, ...]
    photos: tuple[str, ...]  # paths of photos taken so far
    notice: Notice | None = None
    wish: str = ""


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Another colour or size of the item that is compared: choosing it says that what came is not in the return."""

    card: ItemCard
    barcode: str
    description: str


@dataclass(frozen=True, slots=True)
class MatchView:
    """S4b: the barcode is not in the return (or there is none): compare by eye. With `look_alikes` their cards stand
    among `items`, in an order that tells nothing. `known`: what the barcode is called elsewhere, or empty."""

    head: CaseHead
    barcode: str
    items: tuple[ItemCard, ...]
    notice: Notice | None = None
    look_alikes: tuple[LookAlike, ...] = ()
    known: str = ""


@dataclass(frozen=True, slots=True)
class DamageView:
    """S5. `missing` is what SAVE still waits for; empty: SAVE is lit."""

    head: CaseHead
    item: ItemCard
    reasons: tuple[Reason, ...]
    places: tuple[Place, ...]
    words: tuple[str, ...]
    quick_words: tuple[str, ...]
    typed: str
    note: str
    photos: tuple[str, ...]
    photos_wanted: int
    missing: str
    say: str
    notice: Notice | None = None
    photos_at_hub: int = 0
    disputed: bool = False


class Gauge(StrEnum):
    OK = "ok"
    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class PhotoView:
    """S5b: live picture with guides. `no_camera` says in words why there is no picture, else it is empty. `auto`: a
    picture that stands still is taken by itself."""

    head: CaseHead
    title: str
    photos: tuple[str, ...]
    photos_wanted: int
    no_camera: str = ""
    notice: Notice | None = None
    auto: bool = True


@dataclass(frozen=True, slots=True)
class PhotoGauges:
    """The live picture's measures, several times a second."""

    focus: Gauge
    light: Gauge
    glare: Gauge
    still: Gauge = Gauge.OK


@dataclass(frozen=True, slots=True)
class UndeclaredView:
    """S6. `stays` is False while the customer is being asked; `start_url` is shown as a QR when asked for. `known`:
    what the barcode is called elsewhere, or empty."""

    head: CaseHead
    barcode: str
    stays: bool
    merchant: str
    brand: str
    description: str
    result: Result | None
    photos: tuple[str, ...]
    missing: str
    start_url: str = ""
    notice: Notice | None = None
    known: str = ""
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class AbsentView:
    """S7: the second act, its consequence spelled out. Several items: the "no matching items" page."""

    head: CaseHead
    items: tuple[ItemCard, ...]
    every_item: bool
    others: int
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class SummaryView:
    """S8. `outcome` are the payout sentences as the rules decide; `nothing_taken` closes without a bag."""

    head: CaseHead
    items: tuple[ItemCard, ...]
    undeclared: tuple[str, ...]
    outcome: tuple[str, ...]
    held: bool
    nothing_taken: bool
    confirm_again: bool
    notice: Notice | None = None
    can_print: bool = False


@dataclass(frozen=True, slots=True)
class BagView:
    """S9. `bags` are the labels attached so far. `may_skip`: the merchant takes a bag without a label."""

    head: CaseHead
    contents: tuple[str, ...]
    bags: tuple[str, ...]
    bags_wanted: int
    notice: Notice | None = None
    may_skip: bool = False
    confirm_again: bool = False


@dataclass(frozen=True, slots=True)
class DoneView:
    """S10: sealed; `grace_s` seconds are left to undo. `seconds` is how long this return took. `printer`: what hinders
    it, None at a station without one."""

    head: CaseHead
    bags: tuple[str, ...]
    outcome: tuple[str, ...]
    taken: tuple[str, ...]
    not_here: tuple[str, ...]
    undeclared: tuple[str, ...]
    contact: str
    grace_s: int
    seconds: int
    at: str
    location: str
    notice: Notice | None = None
    grace_total_s: int = 10
    printer: str | None = None
