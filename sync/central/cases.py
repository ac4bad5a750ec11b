"""Return cases: created by a partner, read by everyone, and told to stations as short as the work needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from sync.central import points
from sync.central.db import tables as t
from sync.central.ids import Ids
from sync.central.problems import Refusal
from sync.central.search_keys import keys_of
from sync.central.words import CreateReturnCase, ReferenceType
from sync.domain.cases import (
    BagScan,
    CaseStatus,
    DeclaredItem,
    DropOff,
    ItemScan,
    Merchant,
    MerchantRules,
    MethodKind,
    RemittanceDecision,
    ReturnCase,
)
from sync.domain.passes import item_id

STILL_OPEN = (CaseStatus.PENDING_APPROVAL, CaseStatus.OPEN)


@dataclass(frozen=True, slots=True)
class StoredItem:
    """`details` is the declared item as the partner sent it (`words.ReturnItem` as JSON)."""

    item_id: str
    order_line_id: str
    details: dict[str, Any]

    @property
    def name(self) -> str:
        variant = self.details["order_line_details"]["product_variant"]
        return str(self.details["name"] or variant["name"] or variant["sku"] or "Item")


@dataclass(frozen=True, slots=True)
class StoredCase:
    """All that central knows of a case but its events and decisions."""

    case_id: str
    partner: str
    status: CaseStatus
    rma_number: str
    order_number: str
    order_id: str
    customer: dict[str, str]
    external_references: list[dict[str, str]]
    follows_case_id: str | None
    method: dict[str, Any] | None
    created_at: datetime
    closed_at: datetime | None
    resolve_by: datetime | None
    version: int
    passes_from: int
    store_id: int
    merchant: Merchant
    services: tuple[str, ...]
    items: tuple[StoredItem, ...]
    photo_from_price: float | None

    @property
    def etag(self) -> str:
        return f'"{self.version}"'

    def item(self, item_id: str) -> StoredItem | None:
        return next((item for item in self.items if item.item_id == item_id), None)


def create(conn: sa.Connection, ids: Ids, now: datetime, partner: str, wanted: CreateReturnCase) -> StoredCase:
    """A new case, OPEN at once. Refusal 422 for an unknown store, 409 while an open case holds one of its lines."""
    if conn.scalar(sa.select(t.merchant.c.store_id).where(t.merchant.c.store_id == wanted.store_id)) is None:
        raise Refusal(422, "unknown-store", f"There is no store {wanted.store_id}.", errors=[_at("/store_id")])
    if wanted.follows_case_id and load(conn, wanted.follows_case_id.upper(), partner) is None:
        detail = f"There is no return case {wanted.follows_case_id} to follow."
        raise Refusal(422, "unknown-case", detail, errors=[_at("/follows_case_id")])
    lines = [_line_id(item.model_dump(mode="json")) for item in wanted.return_items]
    _refuse_held_lines(conn, wanted.store_id, lines)
    case_id = ids.case_id()
    conn.execute(
        sa.insert(t.return_case).values(
            case_id=case_id,
            partner=partner,
            store_id=wanted.store_id,
            status=CaseStatus.OPEN,
            rma_number=wanted.reference(ReferenceType.RMA_NUMBER).upper(),
            order_number=wanted.reference(ReferenceType.ORDER_NUMBER),
            order_id=wanted.reference(ReferenceType.ORDER_ID),
            customer=wanted.customer.model_dump(),
            external_references=[reference.model_dump() for reference in wanted.external_references],
            follows_case_id=wanted.follows_case_id.upper() if wanted.follows_case_id else None,
            created_at=now,
            version=0,
        )
    )
    references = wanted.reference(ReferenceType.RMA_NUMBER), wanted.reference(ReferenceType.ORDER_NUMBER)
    conn.execute(sa.insert(t.case_key), keys_of(case_id, *references, wanted.customer.model_dump()))
    for position, (item, line) in enumerate(zip(wanted.return_items, lines, strict=True)):
        conn.execute(
            sa.insert(t.case_item).values(
                item_id=item_id(case_id, position),
                case_id=case_id,
                position=position,
                order_line_id=line,
                details=item.model_dump(mode="json"),
            )
        )
    touch(conn, case_id)
    return existing(conn, case_id)


def _line_id(details: dict[str, Any]) -> str:
    return str(details["order_line_details"]["external_order_line_item_reference"]["id"])


def _at(pointer: str) -> dict[str, str]:
    return {"pointer": pointer, "code": "unknown", "detail": "not known here"}


def _refuse_held_lines(conn: sa.Connection, store_id: int, lines: Sequence[str]) -> None:
    held = conn.execute(
        sa.select(t.return_case.c.case_id, t.case_item.c.order_line_id)
        .join(t.case_item, t.case_item.c.case_id == t.return_case.c.case_id)
        .where(
            t.return_case.c.store_id == store_id,
            t.return_case.c.status.in_(STILL_OPEN),
            t.case_item.c.order_line_id.in_(lines),
        )
        .order_by(t.return_case.c.created_at)
    ).first()
    if held is not None:
        detail = f"The open return case {held.case_id} already holds order line {held.order_line_id}."
        raise Refusal(409, "order-line-held", detail, case_id=held.case_id)


def load(conn: sa.Connection, case_id: str, partner: str | None = None) -> StoredCase | None:
    """The case; None when there is none, or it is another partner's."""
    row = conn.execute(
        sa.select(t.return_case, t.merchant.c.name, t.merchant.c.contact, t.merchant.c.start_url)
        .add_columns(t.merchant.c.services, t.merchant.c.rules)
        .join(t.merchant, t.merchant.c.store_id == t.return_case.c.store_id)
        .where(t.return_case.c.case_id == case_id)
    ).one_or_none()
    if row is None or (partner is not None and row.partner != partner):
        return None
    items = conn.execute(
        sa.select(t.case_item).where(t.case_item.c.case_id == case_id).order_by(t.case_item.c.position)
    )
    return StoredCase(
        case_id=row.case_id,
        partner=row.partner,
        status=CaseStatus(row.status),
        rma_number=row.rma_number,
        order_number=row.order_number,
        order_id=row.order_id,
        customer=row.customer,
        external_references=row.external_references,
        follows_case_id=row.follows_case_id,
        method=row.method,
        created_at=row.created_at,
        closed_at=row.closed_at,
        resolve_by=row.resolve_by,
        version=row.version,
        passes_from=row.passes_from,
        store_id=row.store_id,
        merchant=_merchant(row),
        services=tuple(row.services),
        items=tuple(StoredItem(item.item_id, item.order_line_id, item.details) for item in items),
        photo_from_price=row.rules.get("photo_from_price"),
    )


def _merchant(row: Any) -> Merchant:
    usual = MerchantRules()  # for what was not there yet when the rules were written
    rules = MerchantRules(
        resolve_days=row.rules["resolve_days"],
        deadline_decision=RemittanceDecision(row.rules["deadline_decision"]),
        counter_damage_photos=row.rules["counter_damage_photos"],
        version=row.rules["version"],
        hub_damage_photos=row.rules.get("hub_damage_photos", usual.hub_damage_photos),
        item_scan=ItemScan(row.rules.get("item_scan", usual.item_scan)),
        bag_scan=BagScan(row.rules.get("bag_scan", usual.bag_scan)),
        like_new_photo_in=row.rules.get("like_new_photo_in", usual.like_new_photo_in),
        checkpoints=tuple((name, tuple(looks)) for name, looks in row.rules.get("checkpoints", {}).items()),
    )
    return Merchant(str(row.store_id), row.name, row.contact, row.start_url, rules)


def existing(conn: sa.Connection, case_id: str, partner: str | None = None) -> StoredCase:
    """As `load`; Refusal 404 when there is none."""
    case = load(conn, case_id.upper(), partner)
    if case is None:
        raise Refusal(404, "unknown-case", f"There is no return case {case_id}.")
    return case


def find(conn: sa.Connection, code: str) -> StoredCase | None:
    """By case id or RMA number, in any case of letters; of several with one RMA number the open, newest one."""
    value = code.strip().upper()
    if not value:  # a case without an RMA number is not the answer to an empty code
        return None
    cases = t.return_case.c
    case_id = conn.scalar(
        sa.select(cases.case_id)
        .where(sa.or_(cases.case_id == value, cases.rma_number == value))
        .order_by((cases.case_id == value).desc(), cases.status.in_(STILL_OPEN).desc(), cases.created_at.desc())
        .limit(1)
    )
    return load(conn, case_id) if case_id else None


def touch(conn: sa.Connection, case_id: str, op: str = "upsert", reason: str = "", at: datetime | None = None) -> None:
    """Count the case's version up and put it at the end of what stations pull; a delete says when."""
    conn.execute(
        sa.update(t.return_case).where(t.return_case.c.case_id == case_id).values(version=t.return_case.c.version + 1)
    )
    announce(conn, case_id, op, reason, at)


def announce(conn: sa.Connection, about: str, op: str, reason: str = "", at: datetime | None = None) -> None:
    """Put it at the end of what stations pull, which rings their doorbell; `about` may also be something that is no
    case, by a name that no case has."""
    conn.execute(sa.delete(t.case_change).where(t.case_change.c.case_id == about))
    conn.execute(sa.insert(t.case_change).values(case_id=about, op=op, reason=reason, at=at))


def touch_open(conn: sa.Connection, store_id: int) -> None:
    """Something that stations are told with each of the merchant's cases has changed."""
    cases = t.return_case.c
    open_ones = sa.select(cases.case_id).where(cases.store_id == store_id, cases.status.in_(STILL_OPEN))
    for case_id in conn.scalars(open_ones).all():
        touch(conn, case_id)


def offered(conn: sa.Connection, case: StoredCase) -> list[points.ReturnMethod]:
    return points.methods(conn, case.services, [item.details for item in case.items])


def select_method(conn: sa.Connection, case: StoredCase, method_id: str) -> StoredCase:
    """Keep the consumer's choice; the same choice again changes nothing. Refusal 404 or 409 when it cannot be."""
    if case.method and case.method["id"] == method_id:
        return case
    method = next((entry for entry in offered(conn, case) if entry.id == method_id), None)
    if method is None:
        raise Refusal(404, "unknown-method", f"There is no return method {method_id} for this case.")
    if case.status not in STILL_OPEN:
        raise Refusal(409, "case-not-open", f"The case is {case.status}: its return method is settled.")
    if method.not_offered:
        raise Refusal(409, "method-not-offered", method.not_offered.detail, reason=method.not_offered.code)
    conn.execute(
        sa.update(t.return_case).where(t.return_case.c.case_id == case.case_id).values(method=method.to_json())
    )
    touch(conn, case.case_id)
    return existing(conn, case.case_id)


def to_domain(case: StoredCase, dropped_off: DropOff | None) -> ReturnCase:
    """The case as the rules and the stations know it: no e-mail, the consumer's name cut to "Jo M."."""
    return ReturnCase(
        case_id=case.case_id,
        merchant=case.merchant,
        rma_number=case.rma_number,
        order_number=case.order_number,
        items=tuple(_declared(item, case.photo_from_price) for item in case.items),
        status=case.status,
        method=MethodKind(case.method["kind"]) if case.method else MethodKind.DROP_OFF,
        consumer_name=short_name(case.customer.get("name", "")),
        created_at=case.created_at,
        dropped_off=dropped_off,
        version=case.version,
        passes_from=case.passes_from,
        language=case.customer.get("language", ""),
    )


def short_name(name: str) -> str:
    """ "Jo Martin" -> "Jo M."; a single word stays."""
    words = name.split()
    return f"{words[0]} {words[-1][0].upper()}." if len(words) > 1 else " ".join(words)


def _declared(item: StoredItem, photo_from_price: float | None) -> DeclaredItem:
    line = item.details["order_line_details"]
    variant, price = line["product_variant"], line.get("price")
    return DeclaredItem(
        item_id=item.item_id,
        name=item.name,
        sku=variant["sku"],
        upc=variant["upc"],
        variant_id=variant["id"],
        order_line_id=item.order_line_id,
        attributes=tuple(variant["attributes"].items()),
        category=line["category"],
        reason=item.details["reason"] or "",
        comment=item.details["comment"] or "",
        image_url=variant["image_url"],
        valuable=bool(price) and photo_from_price is not None and price["amount"] >= photo_from_price,
    )
