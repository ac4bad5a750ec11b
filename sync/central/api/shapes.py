"""What the partner API answers, for its description: the answers themselves are built in `payloads` and its like. More
members may come; who reads them ignores what it does not know."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict

from sync.central.partners.hours import OpeningHours
from sync.central.partners.words import ExternalId, ExternalReference, ProductVariant, RequestedItem
from sync.central.telling.deliveries import DeliveryState
from sync.domain.cases import CaseStatus, MethodKind, RemittanceDecision
from sync.domain.remittance import DecidedBy, ExceptionKind, Why
from sync.domain.undeclared import GoodsState
from sync.domain.verification import Result, VerificationStatus


class Shape(BaseModel):
    model_config = ConfigDict(extra="allow")


class Contact(Shape):
    name: str
    email: str
    language: str


class OrderReference(Shape):
    id: str
    number: str


class Price(Shape):
    amount: float
    currency: str


class Place(Shape):
    return_point_id: str
    name: str
    address: str
    postal_code: str
    opening_hours: str
    country: str
    hours: OpeningHours | None
    latitude: float | None
    longitude: float | None
    refuses: list[str]
    max_items: int | None


class Reason(Shape):
    code: str
    detail: str


class ReturnMethod(Shape):
    id: str
    kind: MethodKind
    service: str
    name: str
    available: bool
    reason: Reason | None
    return_point: Place | None


class OfferedMethod(ReturnMethod):
    """`distance_m`: from the place that was asked about, None where that or the return point's place is not known."""

    distance_m: int | None
    open_now: bool | None
    opens_at: datetime | None
    closes_at: datetime | None


class Near(Shape):
    latitude: float
    longitude: float
    by: str
    approximate: bool


class ReturnMethods(Shape):
    return_methods: list[OfferedMethod]
    selected: ReturnMethod | None
    near: Near | None


class Summary(Shape):
    verification_result: Result


class CaseItem(Shape):
    id: str
    name: str
    reason: str | None
    comment: str | None
    return_type: str
    fulfilled_at: datetime
    external_order_line_item_reference: ExternalId
    price: Price | None
    product_variant: ProductVariant
    remittance_decision: RemittanceDecision
    verification_summary: Summary | None


class UndeclaredGoods(Shape):
    """Goods that were there and not declared. `state` is what the merchant said of them; `new_case_id` the case that
    was made of them; `item_id` the declared item that turned up late."""

    id: str
    item_id: str | None
    status: VerificationStatus
    verification_result: Result
    quantity: int
    state: GoodsState
    new_case_id: str | None


class CaseExceptionShape(Shape):
    """`open`: it still waits for somebody."""

    kind: ExceptionKind
    item_id: str | None
    event_id: str | None
    open: bool


class ReturnCase(Shape):
    """The return case: `sequence` is the number of its last decision, 0 before the first. `resolve_by`: until when the
    merchant may answer."""

    id: str
    store_id: int
    status: CaseStatus
    verification_status: VerificationStatus | None
    sequence: int
    follows_case_id: str | None
    created_at: datetime
    verified_at: datetime | None
    resolve_by: datetime | None
    customer_contact: Contact
    external_references: list[ExternalReference]
    external_order_reference: OrderReference
    return_method: ReturnMethod | None
    return_case_items: list[CaseItem]
    undeclared_items: list[UndeclaredGoods]
    exceptions: list[CaseExceptionShape]


class ReturnPass(Shape):
    """What the consumer shows at a return point: `text` is what the QR code holds; `png` and `svg` are its pictures."""

    text: str
    issued_at: datetime
    expires_at: datetime
    png: str
    svg: str


class Label(Shape):
    number: str
    tracking_number: str | None
    carrier: str
    instructions: str
    svg: str


class SelectedCase(ReturnCase):
    """`return_pass` of a drop-off, `label` of a courier."""

    return_pass: ReturnPass | None
    label: Label | None


class CaseHead(Shape):
    id: str
    store_id: int
    status: CaseStatus
    external_references: list[ExternalReference]
    external_order_reference: OrderReference
    follows_case_id: str | None
    return_request_id: str | None
    return_method_id: str | None
    created_at: datetime
    updated_at: datetime
    resolve_by: datetime | None
    etag: str


class ReturnCases(Shape):
    return_cases: list[CaseHead]
    has_more: bool
    next_cursor: str | None


class RequestCustomer(Shape):
    name: str
    email: str
    language: str
    postal_code: str


class ReturnRequest(Shape):
    id: str
    store_id: int
    created_at: datetime
    customer: RequestCustomer
    external_references: list[ExternalReference]
    return_items: list[RequestedItem]
    return_case_ids: list[str]


class ReturnRequests(Shape):
    return_requests: list[ReturnRequest]
    has_more: bool
    next_cursor: str | None


class Release(Shape):
    """One word on one item's payout. `id` stays the same however often it is told."""

    id: str
    case_id: str
    item_id: str
    revision: int
    remittance_decision: RemittanceDecision
    decided_by: DecidedBy
    decision_reason: Why
    verification_result: Result | None
    decided_at: datetime


class ItemRemittance(Shape):
    item_id: str
    remittance_decision: RemittanceDecision
    revisions: list[Release]


class Remittance(Shape):
    case_id: str
    sequence: int
    items: list[ItemRemittance]


class Explanation(Shape):
    """Of one decision: `sequence` is its number."""

    case_id: str
    sequence: int
    decided_at: datetime
    trigger: str
    rules: dict[str, Any]
    facts: list[dict[str, Any]]
    items: list[dict[str, Any]]
    same_when_decided_anew: bool


class OpenExceptionShape(Shape):
    case_id: str
    kind: ExceptionKind
    item_id: str | None
    event_id: str | None
    store_id: int
    rma_number: str
    opened_at: datetime
    resolve_by: datetime | None


class OpenExceptions(Shape):
    exceptions: list[OpenExceptionShape]
    has_more: bool
    next_cursor: str | None


class Notice(Shape):
    """A mail, without its address. `about`: a case, or webhook:NUMBER."""

    id: str
    kind: str
    role: str
    about: str
    state: str
    due_at: datetime
    sent_at: datetime | None
    attempts: int
    problem: str


class Notices(Shape):
    notices: list[Notice]


class Registration(Shape):
    """A webhook. `previous_secret_until`: until then the secret before the last rotation signs as well."""

    id: int
    url: str
    event: str
    created_at: datetime
    enabled: bool
    disabled_at: datetime | None
    disabled_because: str
    failing_since: datetime | None
    previous_secret_until: datetime | None


class NewSecret(Registration):
    """`secret` is shown this one time."""

    secret: str


class Registrations(Shape):
    webhooks: list[Registration]


class Attempt(Shape):
    """`status` is null where no answer came; `problem` says why."""

    at: datetime
    status: int | None
    problem: str


class WebhookEvent(Shape):
    """A message to one webhook. `body` is what is sent, as text, with links to photos that are good from now on."""

    message_id: str
    event: str
    return_case_id: str | None
    sequence: int
    state: DeliveryState
    created_at: datetime
    delivered_at: datetime | None
    next_attempt_at: datetime | None
    attempts: list[Attempt]
    body: str


class WebhookEvents(Shape):
    """`next_cursor` is null at the end of `newest`; with `oldest` it is what to ask with next, now or later."""

    events: list[WebhookEvent]
    has_more: bool
    next_cursor: str | None


class Pinged(Shape):
    message_id: str


class Replayed(Shape):
    replayed: int
