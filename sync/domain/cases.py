"""Return cases as central tells them and a station keeps them.

Words are ReturnBear's: a *return case* is the record without which no location can take goods in, its *declared
items* are what the consumer said would come back, one entry per unit.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sync.domain.errors import NotInCase
from sync.domain.sentence import say


class CaseStatus(StrEnum):
    """Where a case stands; only OPEN cases are taken in at a counter. UNKNOWN: a newer central said a word that this
    program does not know."""

    PENDING_APPROVAL = "PENDING_APPROVAL"
    OPEN = "OPEN"
    VERIFIED = "VERIFIED"
    RESOLVED = "RESOLVED"
    DENIED = "DENIED"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"
    UNKNOWN = "UNKNOWN"

    @classmethod
    def _missing_(cls, value: object) -> "CaseStatus | None":
        return cls.UNKNOWN if isinstance(value, str) else None


class MethodKind(StrEnum):
    """How goods travel. A drop-off is looked at twice, counter first; a courier return once, at the hub."""

    DROP_OFF = "DROP_OFF"
    COURIER = "COURIER"


class RemittanceDecision(StrEnum):
    """What whoever pays may do with one item (ReturnBear, webhook event types)."""

    PENDING = "PENDING"
    REMIT = "REMIT"
    DO_NOT_REMIT = "DO_NOT_REMIT"


class ItemScan(StrEnum):
    """Goods that were not scanned: ALLOW takes them as they are, WARN compares them by eye, BLOCK refuses them where a
    barcode is known. What a newer central says is taken for the usual."""

    ALLOW = "allow"
    WARN = "warn"
    BLOCK = "block"

    @classmethod
    def _missing_(cls, value: object) -> "ItemScan | None":
        return cls.WARN if isinstance(value, str) else None


class BagScan(StrEnum):
    """A bag whose label was not scanned: OFF asks for no label, WARN asks twice, BLOCK refuses."""

    OFF = "off"
    WARN = "warn"
    BLOCK = "block"

    @classmethod
    def _missing_(cls, value: object) -> "BagScan | None":
        return cls.BLOCK if isinstance(value, str) else None


@dataclass(frozen=True, slots=True)
class MerchantRules:
    """What a merchant may set; the defaults are the documented behaviour.

    `item_scan`: whether goods have to be scanned, and `bag_scan`: whether the bag's label has to be.
    `like_new_photo_in`: of how many like new items one is photographed, 0: of none. `checkpoints`: by category, what to
    look at instead of the usual. Every change of what is here needs a new `version`.
    """

    resolve_days: int = 15  # the merchant's time to answer (ReturnBear, enabling logistics services)
    deadline_decision: RemittanceDecision = RemittanceDecision.DO_NOT_REMIT
    counter_damage_photos: int = 1
    version: str = "1"
    hub_damage_photos: int = 2
    item_scan: ItemScan = ItemScan.WARN
    bag_scan: BagScan = BagScan.BLOCK
    like_new_photo_in: int = 0
    checkpoints: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Merchant:
    merchant_id: str
    name: str
    contact: str = ""
    start_url: str = ""
    rules: MerchantRules = MerchantRules()


@dataclass(frozen=True, slots=True)
class DeclaredItem:
    """One declared unit. `upc` may be empty in real data; `attributes` are pairs like ("size", "M"). `valuable`: above
    the price from which the merchant wants a photo; the price itself stays at central."""

    item_id: str
    name: str
    sku: str = ""
    upc: str = ""
    variant_id: str = ""
    order_line_id: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    category: str = ""
    reason: str = ""
    comment: str = ""
    image_url: str = ""
    valuable: bool = False

    @property
    def variant_words(self) -> str:
        """Attributes as staff read them: "Navy  M"."""
        return "  ".join(value for _, value in self.attributes)


@dataclass(frozen=True, slots=True)
class KnownProduct:
    """Goods that some return named, without anything of that return: `item` has no id and no consumer's words."""

    merchant_id: str
    merchant: str
    item: DeclaredItem


@dataclass(frozen=True, slots=True)
class DropOff:
    """When and where a case was taken in, as far as the teller knows."""

    at: datetime
    location: str
    bags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnCase:
    """`consumer_name` is as short as the work needs ("Jo M."); no e-mail or address reaches a station. Return passes of
    versions before `passes_from` were taken back. `language`: of the consumer, a tag like "fr-CA", or empty."""

    case_id: str
    merchant: Merchant
    rma_number: str
    order_number: str
    items: tuple[DeclaredItem, ...]
    status: CaseStatus = CaseStatus.OPEN
    method: MethodKind = MethodKind.DROP_OFF
    consumer_name: str = ""
    created_at: datetime | None = None
    dropped_off: DropOff | None = None
    version: int = 1
    passes_from: int = 0
    language: str = ""

    def item(self, item_id: str) -> DeclaredItem:
        """The declared item of that id; NotInCase when the case has none."""
        for item in self.items:
            if item.item_id == item_id:
                return item
        raise NotInCase(say("Item {item} is not part of return {case}.", item=item_id, case=self.case_id))
