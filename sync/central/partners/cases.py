"""Return cases: created by a partner, read by everyone, and told to stations as short as the work needs."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from sync.central.db import bulk, documents
from sync.central.db import tables as t
from sync.central.db.among import among
from sync.central.ids import Ids
from sync.central.partners.keys import Partner
from sync.central.partners.words import CreateReturnCase, ReferenceType, ReturnItem
from sync.central.problems import Refusal
from sync.central.stations.search_keys import keys_of
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
    """`written` is the declared item as the partner sent it (`words.ReturnItem` as JSON), read only where it is asked
    for: most of what is done with cases needs none of it."""

    item_id: str
    order_line_id: str
    written: str

    @property
    def details(self) -> dict[str, Any]:
        return dict(documents.read(self.written))

    @property
    def name(self) -> str:
        return name_of(self.details)


def name_of(details: Mapping[str, Any]) -> str:
    """What a declared item is called; `details` as in `StoredItem`."""
    variant = details["order_line_details"]["product_variant"]
    return str(details["name"] or variant["name"] or variant["sku"] or "Item")


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
    updated_at: datetime
    closed_at: datetime | None
    resolve_by: datetime | None
    version: int
    passes_from: int
    store_id: int
    merchant: Merchant
    services: tuple[str, ...]
    items: tuple[StoredItem, ...]
    photo_from_price: float | None
    return_request_id: str | None = None

    @property
    def etag(self) -> str:
        return f'"{self.version}"'

    def item(self, item_id: str) -> StoredItem | None:
        return next((item for item in self.items if item.item_id == item_id), None)


def names_of(wanted: CreateReturnCase) -> list[str]:
    """What to hold (`gates.hold`) while it is created: of two creates for one order line the second finds the first."""
    return [f"line:{wanted.store_id}:{_line_id(item)}" for item in wanted.return_items]


def create(
    conn: sa.Connection,
    ids: Ids,
    now: datetime,
    partner: Partner,
    wanted: CreateReturnCase,
    mark: str | None = None,
) -> StoredCase:
    """A new case; `mark` finds it again (`made_by`). Refusal 422 for an unknown store, 409 while an open case holds one
    of its lines."""
    check_store(conn, partner, wanted.store_id)
    _check_named(conn, partner, wanted)
    lines = [_line_id(item) for item in wanted.return_items]
    _refuse_held_lines(conn, partner, wanted.store_id, lines)
    case_id = ids.case_id()
    conn.execute(
        sa.insert(t.return_case).values(
            case_id=case_id,
            partner=partner.name,
            store_id=wanted.store_id,
            status=wanted.status,
            rma_number=wanted.reference(ReferenceType.RMA_NUMBER).upper(),
            order_number=wanted.reference(ReferenceType.ORDER_NUMBER),
            order_id=wanted.reference(ReferenceType.ORDER_ID),
            customer=wanted.customer.model_dump(),
            external_references=[reference.model_dump() for reference in wanted.external_references],
            follows_case_id=wanted.follows_case_id.upper() if wanted.follows_case_id else None,
            return_request_id=wanted.return_request_id,
            create_mark=mark,
            created_at=now,
            updated_at=now,
            version=0,
        )
    )
    references = wanted.reference(ReferenceType.RMA_NUMBER), wanted.reference(ReferenceType.ORDER_NUMBER)
    conn.execute(sa.insert(t.case_key), keys_of(case_id, *references, wanted.customer.model_dump()))
    rows = [
        {
            "item_id": item_id(case_id, position),
            "case_id": case_id,
            "position": position,
            "order_line_id": line,
            "details": item.model_dump(mode="json"),
        }
        for position, (item, line) in enumerate(zip(wanted.return_items, lines, strict=True))
    ]
    conn.execute(sa.insert(t.case_item), rows)
    touch(conn, case_id, now)
    return existing(conn, case_id)


def check_store(conn: sa.Connection, partner: Partner, store_id: int) -> None:
    """Refusal 422 for a store that is not known, or not this key's."""
    known = conn.scalar(sa.select(t.merchant.c.store_id).where(t.merchant.c.store_id == store_id))
    if known is None or not partner.has(store_id):
        raise Refusal(422, "unknown-store", f"There is no store {store_id}.", errors=[_at("/store_id")])


def _check_named(conn: sa.Connection, partner: Partner, wanted: CreateReturnCase) -> None:
    if wanted.follows_case_id and load(conn, wanted.follows_case_id.upper(), partner) is None:
        detail = f"There is no return case {wanted.follows_case_id} to follow."
        raise Refusal(422, "unknown-case", detail, errors=[_at("/follows_case_id")])
    r = t.return_request.c
    if wanted.return_request_id:
        asked = (r.return_request_id == wanted.return_request_id) & (r.store_id == wanted.store_id)
        if conn.scalar(sa.select(r.store_id).where(asked, r.partner == partner.name)) is None:
            detail = f"There is no return request {wanted.return_request_id} of this store."
            raise Refusal(422, "unknown-request", detail, errors=[_at("/return_request_id")])


def made_by(conn: sa.Connection, partner: Partner, mark: str) -> StoredCase | None:
    """The case that the request with this mark made, however long ago, where it is this partner's to see."""
    case_id = conn.scalar(sa.select(t.return_case.c.case_id).where(t.return_case.c.create_mark == mark))
    return load(conn, case_id, partner) if case_id else None


def _line_id(item: ReturnItem) -> str:
    return item.order_line_details.external_order_line_item_reference.id


def _at(pointer: str) -> dict[str, str]:
    return {"pointer": pointer, "code": "unknown", "detail": "not known here"}


def _refuse_held_lines(conn: sa.Connection, partner: Partner, store_id: int, lines: Sequence[str]) -> None:
    """The case that holds a line is named to whom it belongs, and to nobody else."""
    held = conn.execute(
        sa.select(t.return_case.c.case_id, t.return_case.c.partner, t.case_item.c.order_line_id)
        .join(t.case_item, t.case_item.c.case_id == t.return_case.c.case_id)
        .where(
            t.case_item.c.order_line_id.in_(lines),
            t.return_case.c.store_id + 0 == store_id,  # as expressions: found by line, not among all of the store
            t.return_case.c.status.concat("").in_(STILL_OPEN),
        )
        .order_by(t.return_case.c.created_at)
    ).first()
    if held is None:
        return
    if not partner.may(held.partner, store_id):
        raise Refusal(409, "order-line-held", f"Another open return case holds order line {held.order_line_id}.")
    detail = f"The open return case {held.case_id} already holds order line {held.order_line_id}."
    headers = {"Location": f"/api/v1/return_cases/{held.case_id}"}
    raise Refusal(409, "order-line-held", detail, headers=headers, case_id=held.case_id)


_m, _i = t.merchant.c, t.case_item.c
# What `store_of` reads after the id.
STORE_COLUMNS = (
    _m.name.label("merchant_name"),
    _m.contact,
    _m.start_url,
    sa.cast(_m.services, sa.Text).label("services"),
    sa.cast(_m.rules, sa.Text).label("rules"),
)
_CASES = (
    sa.select(t.return_case, *STORE_COLUMNS)
    .join(t.merchant, _m.store_id == t.return_case.c.store_id)
    .where(among(t.return_case.c.case_id, "ids"))
)
_ITEMS = (
    sa.select(_i.case_id, _i.item_id, _i.order_line_id, sa.cast(_i.details, sa.Text))
    .where(among(_i.case_id, "ids"))
    .order_by(_i.case_id, _i.position)
)


def load(conn: sa.Connection, case_id: str, partner: Partner | None = None) -> StoredCase | None:
    """The case; None when there is none, or it is not this partner's to see."""
    case = load_many(conn, [case_id]).get(case_id)
    return None if case is None or (partner is not None and not partner.may(case.partner, case.store_id)) else case


def load_many(conn: sa.Connection, case_ids: Collection[str]) -> dict[str, StoredCase]:
    """Those of the cases that there are, by id."""
    if not case_ids:
        return {}
    ids = sorted(case_ids)
    rows = conn.execute(_CASES, {"ids": ids}).all()
    if not rows:
        return {}
    items = items_of(conn, ids)
    return {row.case_id: _stored(row, items.get(row.case_id, ())) for row in rows}


def items_of(conn: sa.Connection, case_ids: Collection[str]) -> dict[str, list[StoredItem]]:
    """By case its declared items, in their order."""
    items: dict[str, list[StoredItem]] = {}
    for case_id, *item in conn.execute(_ITEMS, {"ids": sorted(case_ids)}).all():
        items.setdefault(case_id, []).append(StoredItem(*item))
    return items


def _stored(row: Any, items: Iterable[StoredItem]) -> StoredCase:
    store = store_of(row.store_id, row.merchant_name, row.contact, row.start_url, row.services, row.rules)
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
        updated_at=row.updated_at,
        closed_at=row.closed_at,
        resolve_by=row.resolve_by,
        version=row.version,
        passes_from=row.passes_from,
        store_id=row.store_id,
        merchant=store.merchant,
        services=store.services,
        items=tuple(items),
        photo_from_price=store.photo_from_price,
        return_request_id=row.return_request_id,
    )


@dataclass(frozen=True, slots=True)
class Store:
    """What a case has of its merchant."""

    merchant: Merchant
    services: tuple[str, ...]
    photo_from_price: float | None


@lru_cache(maxsize=1024)
def store_of(store_id: int, name: str, contact: str, start_url: str, services: str, rules: str) -> Store:
    """From the row's own values, so that what is remembered here is never older than the row."""
    given = documents.read(rules)
    usual = MerchantRules()  # for what was not there yet when the rules were written
    read = MerchantRules(
        resolve_days=given["resolve_days"],
        deadline_decision=RemittanceDecision(given["deadline_decision"]),
        counter_damage_photos=given["counter_damage_photos"],
        version=given["version"],
        hub_damage_photos=given.get("hub_damage_photos", usual.hub_damage_photos),
        item_scan=ItemScan(given.get("item_scan", usual.item_scan)),
        bag_scan=BagScan(given.get("bag_scan", usual.bag_scan)),
        like_new_photo_in=given.get("like_new_photo_in", usual.like_new_photo_in),
        checkpoints=tuple((name, tuple(looks)) for name, looks in given.get("checkpoints", {}).items()),
    )
    merchant = Merchant(str(store_id), name, contact, start_url, read)
    return Store(merchant, tuple(documents.read(services)), given.get("photo_from_price"))


def existing(conn: sa.Connection, case_id: str, partner: Partner | None = None) -> StoredCase:
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


def touch(conn: sa.Connection, case_id: str, at: datetime, op: str = "upsert", reason: str = "") -> None:
    """The case changed: count its version up and put it at the end of what stations pull."""
    c = t.return_case.c
    changed = sa.update(t.return_case).where(c.case_id == case_id).values(version=c.version + 1, updated_at=at)
    closed_at = conn.scalar(changed.returning(c.closed_at))
    announce(conn, case_id, op, reason, closed_at if op == "upsert" else at)


def announce(conn: sa.Connection, about: str, op: str, reason: str = "", at: datetime | None = None) -> None:
    """Put it at the end of what stations pull, which rings their doorbell; `about` may also be something that is no
    case, by a name that no case has. `at`: of an upsert when the case was closed, None for an open one; of a delete
    when it was told."""
    announce_all(conn, {about: at}, op, reason)


def announce_all(conn: sa.Connection, abouts: Mapping[str, datetime | None], op: str, reason: str = "") -> None:
    """As `announce`, for each of them in this order, with its `at`."""
    rows = [{"case_id": about, "op": op, "reason": reason, "at": at} for about, at in abouts.items()]
    bulk.put(conn, t.case_change, "case_id", rows)


def touch_open(conn: sa.Connection, store_id: int, now: datetime) -> None:
    """Something that stations are told with each of the merchant's cases has changed."""
    c = t.return_case.c
    open_ones = sa.update(t.return_case).where(c.store_id == store_id, c.status.in_(STILL_OPEN))
    touched = conn.scalars(open_ones.values(version=c.version + 1, updated_at=now).returning(c.case_id)).all()
    announce_all(conn, dict.fromkeys(touched), "upsert")


def method_of(selected: Mapping[str, Any] | None) -> MethodKind:
    """By what was selected; a case for which nothing was is dropped off."""
    return MethodKind(selected["kind"]) if selected else MethodKind.DROP_OFF


def to_domain(case: StoredCase, dropped_off: DropOff | None) -> ReturnCase:
    """The case as the rules and the stations know it: no e-mail, the consumer's name cut to "Jo M."."""
    return ReturnCase(
        case_id=case.case_id,
        merchant=case.merchant,
        rma_number=case.rma_number,
        order_number=case.order_number,
        items=tuple(_declared(item, case.photo_from_price) for item in case.items),
        status=case.status,
        method=method_of(case.method),
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
    details = item.details
    line = details["order_line_details"]
    variant, price = line["product_variant"], line.get("price")
    return DeclaredItem(
        item_id=item.item_id,
        name=name_of(details),
        sku=variant["sku"],
        upc=variant["upc"],
        variant_id=variant["id"],
        order_line_id=item.order_line_id,
        attributes=tuple(variant["attributes"].items()),
        category=line["category"],
        reason=details["reason"] or "",
        comment=details["comment"] or "",
        image_url=variant["image_url"],
        valuable=bool(price) and photo_from_price is not None and price["amount"] >= photo_from_price,
    )
