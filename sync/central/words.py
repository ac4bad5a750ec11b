"""What a partner and the operator send, in ReturnBear's documented words. Ids may be strings or numbers: both are read.

Names the platform has not published (inner fields of `customer` and `order_line_details`) are taken from its webhook
payload, so that what goes in and what comes out look alike.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from sync.domain.cases import RemittanceDecision
from sync.domain.staff import MAX_PIN, MIN_PIN
from sync.wire import MAX_NUMBER, MAX_SETTINGS, SettingValues


def _text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Id = Annotated[str, BeforeValidator(_text), Field(min_length=1, max_length=128)]
StoreId = Annotated[int, Field(ge=0, le=MAX_NUMBER)]
Short = Annotated[str, Field(max_length=300)]
Category = Annotated[str, Field(max_length=40)]
Look = Annotated[str, Field(min_length=1, max_length=80)]
Long = Annotated[str, Field(max_length=4000)]


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class ReferenceType(StrEnum):
    RMA_NUMBER = "RMA_NUMBER"
    ORDER_ID = "ORDER_ID"
    ORDER_NUMBER = "ORDER_NUMBER"
    SHOPIFY_RETURN_GID = "SHOPIFY_RETURN_GID"


class ExternalReference(_Words):
    type: ReferenceType
    value: Id


class Customer(_Words):
    """`postal_code`: of the billing address, which a consumer's return can be found by at a counter."""

    name: Short = ""
    email: Short = ""
    language: Short = ""
    postal_code: Annotated[str, Field(max_length=32)] = ""


class Money(_Words):
    amount: float
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class ExternalId(_Words):
    id: Id
    gid: Short = ""


class ProductVariant(_Words):
    id: Annotated[str, BeforeValidator(_text), Field(max_length=128)] = ""
    name: Short = ""
    sku: Short = ""
    upc: Short = ""
    attributes: dict[str, Short] = {}
    image_url: Annotated[str, Field(max_length=2000)] = ""
    external_product_variant_reference: ExternalId | None = None


class OrderLineDetails(_Words):
    """`category` and `traits` (such as "hazardous") are what return points may refuse."""

    external_order_line_item_reference: ExternalId
    price: Money | None = None
    product_variant: ProductVariant = ProductVariant()
    category: Short = ""
    traits: list[Short] = []


class ReturnItem(_Words):
    """One declared unit: there is no quantity; two of a kind are two entries."""

    order_line_details: OrderLineDetails
    fulfilled_at: datetime
    return_type: Annotated[str, Field(min_length=1, max_length=64)]
    name: Short | None = None
    reason: Short | None = None
    comment: Long | None = None


class CreateReturnCase(_Words):
    store_id: StoreId
    customer: Customer
    external_references: list[ExternalReference]
    return_items: Annotated[list[ReturnItem], Field(min_length=1, max_length=200)]
    follows_case_id: Short | None = None

    @model_validator(mode="after")
    def _has_references(self) -> "CreateReturnCase":
        given = {reference.type for reference in self.external_references}
        for needed in (ReferenceType.RMA_NUMBER, ReferenceType.ORDER_ID, ReferenceType.ORDER_NUMBER):
            if needed not in given:
                raise ValueError(f"external_references needs one of type {needed}")
        return self

    def reference(self, kind: ReferenceType) -> str:
        return next((entry.value for entry in self.external_references if entry.type is kind), "")


class SelectMethod(_Words):
    return_method_id: Annotated[str, Field(min_length=1, max_length=128)]


class RegisterWebhook(_Words):
    url: Annotated[str, Field(min_length=1, max_length=2000)]
    event: Annotated[str, Field(min_length=1, max_length=64)]


class Resolve(_Words):
    """The merchant's answer for one damaged item."""

    decision: RemittanceDecision
    note: Long = ""

    @model_validator(mode="after")
    def _is_an_answer(self) -> "Resolve":
        if self.decision is RemittanceDecision.PENDING:
            raise ValueError("decision must be REMIT or DO_NOT_REMIT")
        return self


class Rules(_Words):
    """What a merchant may set; the defaults are the documented behaviour.

    `item_scan`, `bag_scan`: whether goods and bags have to be scanned. `like_new_photo_in`: one of so many like new
    items is photographed, 0: none. `photo_from_price`: as is every item of this price, in the currency of its order.
    `checkpoints`: what staff look at, by category instead of the usual; the category "" stands for all others.
    """

    resolve_days: Annotated[int, Field(ge=1, le=365)] = 15
    deadline_decision: RemittanceDecision = RemittanceDecision.DO_NOT_REMIT
    counter_damage_photos: Annotated[int, Field(ge=0, le=9)] = 1
    version: Short = "1"
    hub_damage_photos: Annotated[int, Field(ge=0, le=9)] = 2
    item_scan: Literal["allow", "warn", "block"] = "warn"
    bag_scan: Literal["off", "warn", "block"] = "block"
    like_new_photo_in: Annotated[int, Field(ge=0, le=10_000)] = 0
    photo_from_price: Annotated[float, Field(ge=0)] | None = None
    checkpoints: Annotated[
        dict[Category, Annotated[list[Look], Field(min_length=1, max_length=4)]], Field(max_length=20)
    ] = {}


class Service(StrEnum):
    """What a merchant buys."""

    DROP_OFF = "RETURN_POINT_DROP_OFF"
    COURIER = "COURIER"


class MerchantIn(_Words):
    store_id: StoreId
    name: Annotated[str, Field(min_length=1, max_length=200)]
    contact: Short = ""
    start_url: Short = ""
    services: list[Service] = []
    rules: Rules = Rules()


class ReturnPointIn(_Words):
    return_point_id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
    name: Annotated[str, Field(min_length=1, max_length=200)]
    address: Short = ""
    postal_code: Short = ""
    opening_hours: Short = ""
    latitude: float | None = None
    longitude: float | None = None
    refuses: list[Short] = []
    max_items: Annotated[int, Field(ge=1)] | None = None


class PartnerKeyIn(_Words):
    name: Annotated[str, Field(min_length=1, max_length=100)]


class GapReason(_Words):
    reason: Annotated[str, Field(min_length=1, max_length=300)]


PersonName = Annotated[str, Field(min_length=1, max_length=60)]
Pin = Annotated[str, Field(pattern=rf"^[0-9]{{{MIN_PIN},{MAX_PIN}}}$")]
RoleIn = Literal["associate", "supervisor"]
PointIds = Annotated[list[Id], Field(max_length=500)]


class StaffIn(_Words):
    """A person at the counter. `return_points`: where; none of them named means everywhere."""

    name: PersonName
    role: RoleIn = "associate"
    return_points: PointIds = []
    pin: Pin | None = Field(default=None, repr=False)


class SettingsIn(_Words):
    """The whole document of a scope, e.g. {"grace_s": 10, "lock_s": 120}."""

    values: SettingValues = Field(max_length=MAX_SETTINGS)


class StaffChange(_Words):
    """What is left out stays."""

    name: PersonName | None = None
    role: RoleIn | None = None
    return_points: PointIds | None = None
    active: bool | None = None


class PinIn(_Words):
    pin: Pin = Field(repr=False)


class EnrolmentCodeIn(_Words):
    station_name: Annotated[str, Field(min_length=1, max_length=100)]
    return_point_id: Annotated[str, Field(min_length=1, max_length=64)]
