"""What a partner and the operator send, in ReturnBear's documented words. Ids may be strings or numbers: both are read.

Names the platform has not published (inner fields of `customer` and `order_line_details`) are taken from its webhook
payload, so that what goes in and what comes out look alike.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, ConfigDict, Field, StrictBool, WithJsonSchema, model_validator

from sync.central.partners.hours import OpeningHours
from sync.central.partners.hours import words as words_of
from sync.central.partners.lenient import (
    PLAIN,
    Amount,
    Id,
    Instant,
    Latitude,
    Long,
    Longitude,
    MaybeId,
    NotNegative,
    Short,
    StoreId,
    Words,
)
from sync.domain.cases import RemittanceDecision
from sync.domain.remittance import ExceptionKind
from sync.domain.staff import MAX_PIN, MIN_PIN
from sync.wire import MAX_NUMBER, MAX_SETTINGS, SettingValues

Category = Annotated[str, Field(max_length=40)]
Look = Annotated[str, Field(min_length=1, max_length=80)]


def _final(decision: RemittanceDecision) -> RemittanceDecision:
    if decision is RemittanceDecision.PENDING:
        raise ValueError("REMIT or DO_NOT_REMIT is asked for")
    return decision


Final = Annotated[
    RemittanceDecision,
    AfterValidator(_final),
    WithJsonSchema({"type": "string", "enum": ["REMIT", "DO_NOT_REMIT"]}),
]


class ReferenceType(StrEnum):
    RMA_NUMBER = "RMA_NUMBER"
    ORDER_ID = "ORDER_ID"
    ORDER_NUMBER = "ORDER_NUMBER"
    SHOPIFY_RETURN_GID = "SHOPIFY_RETURN_GID"


class ExternalReference(Words):
    """Types beyond the documented ones are kept and told again."""

    type: Annotated[str, Field(min_length=1, max_length=64, examples=[*ReferenceType])]
    value: Id


References = Annotated[list[ExternalReference], Field(min_length=1, max_length=20)]


def _needs(references: Sequence[ExternalReference], *types: str) -> None:
    given = {reference.type for reference in references}
    for needed in types:
        if needed not in given:
            raise ValueError(f"external_references needs one of type {needed}")


def _value(references: Sequence[ExternalReference], kind: str) -> str:
    return next((entry.value for entry in references if entry.type == kind), "")


def _asks_for(*types: str) -> Callable[[dict[str, Any]], None]:
    """Says in the schema what `_needs` checks."""

    def one(kind: str) -> dict[str, Any]:
        return {"contains": {"type": "object", "properties": {"type": {"const": kind}}, "required": ["type"]}}

    def add(schema: dict[str, Any]) -> None:
        schema["properties"]["external_references"]["allOf"] = [one(kind) for kind in types]

    return add


class Customer(Words):
    """`postal_code`: of the billing address, which a consumer's return can be found by at a counter."""

    name: Short = ""
    email: Short = ""
    language: Short = ""
    postal_code: Annotated[str, Field(max_length=32)] = ""


class Money(Words):
    amount: Amount
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class ExternalId(Words):
    id: Id
    gid: Short = ""


class ProductVariant(Words):
    id: MaybeId = ""
    name: Short = ""
    sku: Short = ""
    upc: Short = ""
    attributes: Annotated[dict[Annotated[str, Field(max_length=80)], Short], Field(max_length=50)] = Field(default={})
    image_url: Annotated[str, Field(max_length=2000)] = ""
    external_product_variant_reference: ExternalId | None = None


class OrderLineDetails(Words):
    """`category` and `traits` (such as "hazardous") are what return points may refuse."""

    external_order_line_item_reference: ExternalId
    price: Money | None = None
    product_variant: ProductVariant = ProductVariant()
    category: Short = ""
    traits: Annotated[list[Short], Field(max_length=50)] = Field(default=[])


class ReturnItem(Words):
    """One declared unit: there is no quantity; two of a kind are two entries."""

    order_line_details: OrderLineDetails
    fulfilled_at: Instant
    return_type: Annotated[str, Field(min_length=1, max_length=64, examples=["REFUND"])]
    name: Short | None = None
    reason: Short | None = None
    comment: Long | None = None


ORDER_LINE_ITEM_ID = "ORDER_LINE_ITEM_ID"
_OF_CASE = (ReferenceType.RMA_NUMBER, ReferenceType.ORDER_ID, ReferenceType.ORDER_NUMBER)
_OF_REQUEST = (ReferenceType.RMA_NUMBER, ReferenceType.ORDER_NUMBER)


class CreateReturnCase(Words):
    """`status`: PENDING_APPROVAL for a case that the merchant has not approved yet; no location takes its goods in.
    `follows_case_id`: the case whose missing or undeclared goods these are. `return_request_id`: what the consumer
    asked for first."""

    model_config = ConfigDict(json_schema_extra=_asks_for(*_OF_CASE))

    store_id: StoreId
    customer: Customer
    external_references: References
    return_items: Annotated[list[ReturnItem], Field(min_length=1, max_length=200)]
    follows_case_id: Short | None = None
    return_request_id: Short | None = None
    status: Literal["OPEN", "PENDING_APPROVAL"] = "OPEN"

    @model_validator(mode="after")
    def _has_references(self) -> "CreateReturnCase":
        _needs(self.external_references, *_OF_CASE)
        return self

    def reference(self, kind: ReferenceType) -> str:
        return _value(self.external_references, kind)


class RequestedReference(ExternalReference):
    """`ORDER_LINE_ITEM_ID`, and `EXTERNAL_ID` for the caller's own id of the item."""

    type: Annotated[str, Field(min_length=1, max_length=64, examples=[ORDER_LINE_ITEM_ID, "EXTERNAL_ID"])]


class RequestedItem(Words):
    model_config = ConfigDict(json_schema_extra=_asks_for(ORDER_LINE_ITEM_ID))

    external_references: Annotated[list[RequestedReference], Field(min_length=1, max_length=10)]
    reason: Short | None = None
    comment: Long | None = None

    @model_validator(mode="after")
    def _names_its_line(self) -> "RequestedItem":
        _needs(self.external_references, ORDER_LINE_ITEM_ID)
        return self

    @property
    def line(self) -> str:
        return _value(self.external_references, ORDER_LINE_ITEM_ID)


class CreateReturnRequest(Words):
    """What a consumer asks for, before anybody has made a return case of it."""

    model_config = ConfigDict(json_schema_extra=_asks_for(*_OF_REQUEST))

    store_id: StoreId
    customer: Customer
    external_references: References
    return_items: Annotated[list[RequestedItem], Field(min_length=1, max_length=200)]

    @model_validator(mode="after")
    def _has_references(self) -> "CreateReturnRequest":
        _needs(self.external_references, *_OF_REQUEST)
        return self

    def reference(self, kind: ReferenceType) -> str:
        return _value(self.external_references, kind)


class SelectMethod(Words):
    return_method_id: Annotated[str, Field(min_length=1, max_length=128)]


class RegisterWebhook(Words):
    url: Annotated[str, Field(min_length=1, max_length=2000)]
    event: Annotated[str, Field(min_length=1, max_length=64)]


class ChangeWebhook(Words):
    """What is left out stays."""

    url: Annotated[str, Field(min_length=1, max_length=2000)] | None = None
    enabled: StrictBool | None = None


class ReplaySince(Words):
    since: Instant


class Resolve(Words):
    """The merchant's answer for one damaged item."""

    decision: Final
    note: Long = ""


class Rules(Words):
    """What a merchant may set; the defaults are the documented behaviour.

    `item_scan`, `bag_scan`: whether goods and bags have to be scanned. `like_new_photo_in`: one of so many like new
    items is photographed, 0: none. `photo_from_price`: as is every item of this price, in the currency of its order.
    `checkpoints`: what staff look at, by category instead of the usual; the category "" stands for all others.
    `keep_photos_days`, `keep_cases_months`: how long after a case is closed its photos, and the consumer in it, are
    kept; a case whose money or goods are still in dispute is kept for longer.
    """

    resolve_days: Annotated[int, Field(ge=1, le=365), PLAIN] = 15
    deadline_decision: Final = RemittanceDecision.DO_NOT_REMIT
    counter_damage_photos: Annotated[int, Field(ge=0, le=9), PLAIN] = 1
    version: Short = "1"
    hub_damage_photos: Annotated[int, Field(ge=0, le=9), PLAIN] = 2
    item_scan: Literal["allow", "warn", "block"] = "warn"
    bag_scan: Literal["off", "warn", "block"] = "block"
    like_new_photo_in: Annotated[int, Field(ge=0, le=10_000), PLAIN] = 0
    photo_from_price: NotNegative | None = None
    keep_photos_days: Annotated[int, Field(ge=60, le=3650), PLAIN] = 180
    keep_cases_months: Annotated[int, Field(ge=3, le=120), PLAIN] = 24
    checkpoints: Annotated[
        dict[Category, Annotated[list[Look], Field(min_length=1, max_length=4)]], Field(max_length=20)
    ] = Field(default={})


class Service(StrEnum):
    """What a merchant buys."""

    DROP_OFF = "RETURN_POINT_DROP_OFF"
    COURIER = "COURIER"


class MerchantIn(Words):
    store_id: StoreId
    name: Annotated[str, Field(min_length=1, max_length=200)]
    contact: Short = ""
    start_url: Short = ""
    services: list[Service] = Field(default=[])
    rules: Rules = Rules()


class PurgeIn(Words):
    """`dry_run`: count only."""

    dry_run: StrictBool = False


class PersonIn(Words):
    """A consumer, by what names them; all that is given has to fit. `store_id`: at this merchant only."""

    email: Short = ""
    order_number: Short = ""
    rma_number: Short = ""
    store_id: StoreId | None = None

    @model_validator(mode="after")
    def _says_who(self) -> "PersonIn":
        if not (self.email.strip() or self.order_number.strip() or self.rma_number.strip()):
            raise ValueError("an e-mail address, an order number or an RMA number is needed")
        return self


class ReturnPointIn(Words):
    """`opening_hours`: as people read them; made from `hours` where left out. `country`: two letters, where the postal
    code is one of. `active`: a closed one is offered to nobody; its stations go on taking in what was announced."""

    return_point_id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
    name: Annotated[str, Field(min_length=1, max_length=200)]
    address: Short = ""
    postal_code: Short = ""
    opening_hours: Short = ""
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    refuses: Annotated[list[Short], Field(max_length=100)] = Field(default=[])
    max_items: Annotated[int, Field(ge=1, le=MAX_NUMBER), PLAIN] | None = None
    country: Annotated[str, Field(pattern=r"^([A-Z]{2})?$")] = ""
    hours: OpeningHours | None = None
    active: StrictBool = True

    @model_validator(mode="after")
    def _says_its_hours(self) -> "ReturnPointIn":
        if self.hours is None or self.opening_hours:
            return self
        return self.model_copy(update={"opening_hours": words_of(self.hours)[:300]})


class PartnerKeyIn(Words):
    """`store_ids`: the stores that the key is for; none given: all of the operator's."""

    name: Annotated[str, Field(min_length=1, max_length=100)]
    store_ids: Annotated[list[StoreId], Field(min_length=1, max_length=500)] | None = None


class GapReason(Words):
    reason: Annotated[str, Field(min_length=1, max_length=300)]


PersonName = Annotated[str, Field(min_length=1, max_length=60)]
Pin = Annotated[str, Field(pattern=rf"^[0-9]{{{MIN_PIN},{MAX_PIN}}}$")]
RoleIn = Literal["associate", "supervisor"]
PointIds = Annotated[list[Id], Field(max_length=500)]


class StaffIn(Words):
    """A person at the counter. `return_points`: where; none of them named means everywhere."""

    name: PersonName
    role: RoleIn = "associate"
    return_points: PointIds = Field(default=[])
    pin: Pin | None = Field(default=None, repr=False)


class SettingsIn(Words):
    """The whole document of a scope, e.g. {"grace_s": 10, "lock_s": 120}."""

    values: SettingValues = Field(max_length=MAX_SETTINGS, json_schema_extra={"additionalProperties": False})


class StaffChange(Words):
    """What is left out stays."""

    name: PersonName | None = None
    role: RoleIn | None = None
    return_points: PointIds | None = None
    active: StrictBool | None = None


class PinIn(Words):
    pin: Pin = Field(repr=False)


class EnrolmentCodeIn(Words):
    station_name: Annotated[str, Field(min_length=1, max_length=100)]
    return_point_id: Annotated[str, Field(min_length=1, max_length=64)]


class ClaimUndeclared(Words):
    """Undeclared goods that the merchant makes a new case of. `order_line_id`: what they belong to; without it a line
    of their own, and for an item that turned up the one it was declared with. `name`, `price`, `return_type`: where
    they are not as found, or not as the other items of the case."""

    order_line_id: MaybeId = ""
    name: Short = ""
    price: Money | None = None
    return_type: Annotated[str, Field(max_length=64)] = ""
    note: Long = ""


class AnswerUndeclared(Words):
    note: Long = ""


class AnswerException(Words):
    """Which exception of the case, as Get Return Case names it, and what is said to it."""

    kind: ExceptionKind
    item_id: Short | None = None
    event_id: Short | None = None
    answer: Literal["acknowledged", "first", "second", "both", "pay", "do_not_pay"]
    note: Long = ""
