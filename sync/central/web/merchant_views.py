"""What a merchant sees, read from the tables: every query names the merchant's store."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, datetime, timedelta
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.db.engine import Database
from sync.central.money import facts
from sync.central.money.facts import Fact
from sync.central.partners import cases
from sync.central.partners.cases import StoredCase
from sync.central.people import audit
from sync.central.problems import Refusal
from sync.central.telling import deliveries
from sync.central.web.words import words
from sync.domain.remittance import ExceptionKind
from sync.domain.search import SearchKind, normal
from sync.domain.verification import Finding, Result, Stage, UndeclaredItem

PAGE = 50
COUNTED = 1000
SOON = timedelta(days=3)
_KINDS = (SearchKind.RETURN_NUMBER, SearchKind.ORDER_NUMBER, SearchKind.EMAIL)


class Show(StrEnum):
    """Which of the open exceptions."""

    ALL = "all"
    SOON = "soon"
    DAMAGED = "damaged"
    UNDECLARED = "undeclared"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A case with something to answer. `due` None: no clock runs. `title` names the goods, `kinds` what is amiss."""

    case_id: str
    rma_number: str
    order_number: str
    consumer: str
    opened_at: datetime
    due: datetime | None
    title: str
    kinds: tuple[str, ...]
    photo: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of a list begins: after a case, and after all at `at` whose second moment (`then`) is earlier."""

    at: datetime
    then: datetime
    case_id: str

    def text(self) -> str:
        return f"{self.at.isoformat()}~{self.then.isoformat()}~{self.case_id}"

    @classmethod
    def of(cls, text: str) -> "Place | None":
        """None for the first page, and for what is no place."""
        try:
            at, then, case_id = text.split("~")
            found = cls(datetime.fromisoformat(at), datetime.fromisoformat(then), case_id)
        except ValueError:
            return None
        return found if found.at.tzinfo and found.then.tzinfo else None


def _shown_by(show: Show, e: Any, now: datetime) -> list[sa.ColumnElement[bool]]:
    """What the filter asks of these columns of open exceptions."""
    if show is Show.SOON:
        return [e.due_at <= now + SOON]
    if show in (Show.DAMAGED, Show.UNDECLARED):
        return [e.kind == show.value]
    if show is Show.OTHER:
        return [e.kind.in_([kind for kind in ExceptionKind if kind.value not in (Show.DAMAGED, Show.UNDECLARED)])]
    return []


def counts(conn: sa.Connection, store_id: int, now: datetime) -> dict[Show, int]:
    """How many cases each filter shows, of the first thousand exceptions: nobody answers more in a day, and a page that
    counts them all gets slower with each."""
    found = {}
    for show in Show:
        e = t.open_exception.c
        some = sa.select(e.case_id).where(e.store_id == store_id, *_shown_by(show, e, now)).limit(COUNTED).subquery()
        found[show] = conn.scalar(sa.select(sa.func.count(sa.distinct(some.c.case_id)))) or 0
    return found


def waiting(
    conn: sa.Connection, store_id: int, show: Show, now: datetime, after: Place | None
) -> tuple[list[Waiting], Place | None]:
    """A page of the cases that wait for an answer, the most urgent first, and where the next page begins. A walk along
    the index that takes each case at the most urgent of its exceptions."""
    e, c, other = t.open_exception.c, t.return_case.c, t.open_exception.alias()
    # The other kinds are few: found by their kind, and not by a walk past everything that is more urgent.
    first = sa.func.coalesce(e.due_at, e.due_at) if show is Show.OTHER else e.due_at
    more_urgent = _urgency(other.c) < _urgency(e)
    passed = sa.exists().where(other.c.case_id == e.case_id, *_shown_by(show, other.c, now), more_urgent)
    query = (
        sa.select(e.case_id, e.due_at.label("due"), e.opened_at)
        .where(e.store_id == store_id, *_shown_by(show, e, now), ~passed)
        .order_by(first, e.opened_at, e.case_id)
        .limit(PAGE + 1)
    )
    if after is not None:
        at, then = sa.literal(after.at, e.due_at.type), sa.literal(after.then, e.opened_at.type)
        query = query.where(sa.tuple_(e.due_at, e.opened_at, e.case_id) > sa.tuple_(at, then, after.case_id))
    rows = conn.execute(query).all()
    page, more = rows[:PAGE], len(rows) > PAGE
    ids = [row.case_id for row in page]
    known = {row.case_id: row for row in conn.execute(sa.select(t.return_case).where(c.case_id.in_(ids)))}
    looked = facts.of_cases(conn, ids)
    what, photos = _what(conn, looked, ids), _first_photos(conn, looked)
    found = [
        Waiting(
            row.case_id,
            known[row.case_id].rma_number,
            known[row.case_id].order_number,
            known[row.case_id].customer.get("name", ""),
            row.opened_at,
            _due(row.due),
            *what[row.case_id],
            photos.get(row.case_id, ""),
        )
        for row in page
    ]
    return found, Place(page[-1].due, page[-1].opened_at, page[-1].case_id) if more else None


def next_waiting(conn: sa.Connection, store_id: int, but: str) -> str:
    """The most urgent case that waits, other than that one; empty when none does."""
    e = t.open_exception.c
    query = (
        sa.select(e.case_id)
        .where(e.store_id == store_id, e.case_id != but)
        .order_by(e.due_at, e.opened_at, e.case_id)
        .limit(1)
    )
    return conn.scalar(query) or ""


def _urgency(e: Any) -> sa.Tuple:
    """By which the exceptions of a case are ordered; no two are alike."""
    return sa.tuple_(e.due_at, e.opened_at, e.kind, e.item_id, e.event_id)


def _due(at: datetime) -> datetime | None:
    """The last moment there is stands for none."""
    return None if at.year == MAXYEAR else at


def _what(
    conn: sa.Connection, looked: Mapping[str, Sequence[Fact]], case_ids: Collection[str]
) -> dict[str, tuple[str, tuple[str, ...]]]:
    """By case the names of the goods that it is about, and the kinds of its exceptions."""
    e, items = t.open_exception.c, t.case_item.c
    names = {
        row.item_id: cases.name_of(row.details)
        for row in conn.execute(sa.select(t.case_item).where(items.case_id.in_(case_ids)))
    }
    found: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for row in conn.execute(sa.select(t.open_exception).where(e.case_id.in_(case_ids)).order_by(e.kind, e.item_id)):
        goods, kinds = found.setdefault(row.case_id, ({}, {}))
        kinds[row.kind] = None
        named = [names[row.item_id]] if row.item_id in names else _named(looked.get(row.case_id, ()), row.event_id)
        goods.update(dict.fromkeys(named))
    return {
        case_id: (" · ".join(goods) or words(next(iter(kinds))), tuple(kinds))
        for case_id, (goods, kinds) in found.items()
    }


def _named(looked: Sequence[Fact], event_id: str) -> list[str]:
    """What that event says of undeclared goods."""
    said = [fact.event.verification for fact in looked if fact.event.verification.event_id == event_id]
    return [name for each in said for item in each.undeclared if (name := item.description or item.brand)]


def _first_photos(conn: sa.Connection, looked: Mapping[str, Sequence[Fact]]) -> dict[str, str]:
    """The first photo of each case that is here: of damaged goods before others, of the last look before the first."""
    here = held(conn, [fact for of_case in looked.values() for fact in of_case])
    found = {}
    for case_id, of_case in looked.items():
        said = [fact.event.verification for fact in reversed(of_case)]
        parts: list[Finding | UndeclaredItem] = [part for each in said for part in each.findings]
        parts += [part for each in said for part in each.undeclared]
        parts.sort(key=lambda part: part.result is not Result.DAMAGED)
        found[case_id] = next((photo.sha256 for part in parts for photo in part.photos if photo.sha256 in here), "")
    return found


def held(conn: sa.Connection, known: Sequence[Fact]) -> set[str]:
    """The photos of these looks that are here."""
    named = {photo.sha256 for fact in known for photo in fact.event.verification.photos()}
    return set(conn.scalars(sa.select(t.blob.c.sha256).where(t.blob.c.sha256.in_(named))))


def own_case(conn: sa.Connection, store_id: int, case_id: str) -> StoredCase:
    """Refusal 404 for an unknown case and for another store's alike."""
    case = cases.load(conn, case_id.upper())
    if case is None or case.store_id != store_id:
        raise Refusal(404, "unknown-case", f"There is no return {case_id}.")
    return case


def may_see(conn: sa.Connection, store_id: int, sha256: str) -> bool:
    """Whether an event of one of the store's cases names this photo."""
    c = t.return_case.c
    found = (
        sa.select(c.case_id)
        .join(t.event, t.event.c.case_id == c.case_id)
        .join(t.event_blob, t.event_blob.c.event_id == t.event.c.event_id)
        .where(t.event_blob.c.sha256 == sha256, c.store_id == store_id)
        .limit(1)
    )
    return conn.scalar(found) is not None


@dataclass(frozen=True, slots=True)
class Look:
    """What one look said of one item."""

    fact: Fact
    finding: Finding


@dataclass(frozen=True, slots=True)
class Looks:
    """By declared item the first look and the second, where they are; `later` are further ones."""

    first: dict[str, Look]
    second: dict[str, Look]
    second_is_due: bool


def looks(known: Sequence[Fact]) -> Looks:
    """Side by side: the counter's and the hub's; a courier's return is looked at at the hub alone."""
    by_stage: dict[Stage, dict[str, Look]] = {Stage.COUNTER: {}, Stage.HUB: {}}
    for fact in facts.standing(known):
        for finding in fact.event.verification.findings:
            by_stage[fact.event.verification.stage].setdefault(finding.item_id, Look(fact, finding))
    first, second = by_stage[Stage.COUNTER], by_stage[Stage.HUB]
    if not first:
        return Looks(second, {}, False)
    return Looks(first, second, not second)


_COLUMNS = (
    t.return_case.c.case_id,
    t.return_case.c.status,
    t.return_case.c.rma_number,
    t.return_case.c.order_number,
    t.return_case.c.created_at,
    t.return_case.c.closed_at,
    t.return_case.c.resolve_by,
    t.return_case.c.customer,
)


def returns(
    conn: sa.Connection, store_id: int, status: str, before: Place | None, limit: int = PAGE
) -> tuple[list[dict[str, Any]], Place | None]:
    """A page of the store's cases, the newest first, and where the next one begins."""
    c = t.return_case.c
    query = sa.select(*_COLUMNS).where(c.store_id == store_id).order_by(c.created_at.desc(), c.case_id.desc())
    if status:
        query = query.where(c.status == status)
    if before is not None:
        older = sa.and_(c.created_at == before.at, c.case_id < before.case_id)
        query = query.where(sa.or_(c.created_at < before.at, older))
    rows = [dict(row) for row in conn.execute(query.limit(limit + 1)).mappings()]
    page = rows[:limit]
    more = Place(page[-1]["created_at"], page[-1]["created_at"], page[-1]["case_id"]) if len(rows) > limit else None
    return _with_decisions(conn, page), more


def search(conn: sa.Connection, store_id: int, text: str) -> list[dict[str, Any]]:
    """By return number, RMA, order number or e-mail, whole; the newest first."""
    c, k = t.return_case.c, t.case_key.c
    keys = [sa.and_(k.kind == kind.value, k.value == value) for kind in _KINDS if (value := normal(kind, text))]
    if not keys:
        return []
    ids = sa.select(k.case_id).where(sa.or_(*keys))
    query = (
        sa.select(*_COLUMNS)
        .where(c.store_id + 0 == store_id, c.case_id.in_(ids))  # as an expression: found by id, not along the list
        .order_by(c.created_at.desc(), c.case_id.desc())
        .limit(200)
    )
    return _with_decisions(conn, [dict(row) for row in conn.execute(query).mappings()])


def _with_decisions(conn: sa.Connection, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each with its last decision (as JSON, empty before the first), `decided` per item, and its items."""
    ids = [row["case_id"] for row in rows]
    r, later = t.decision_revision.c, t.decision_revision.alias()
    last = sa.select(sa.func.max(later.c.revision)).where(later.c.case_id == r.case_id).scalar_subquery()
    query = sa.select(r.case_id, r.decision).where(r.case_id.in_(ids), r.revision == last)
    decided = {row.case_id: row.decision for row in conn.execute(query)}
    items = cases.items_of(conn, ids)
    return [_listed(row, decided.get(row["case_id"]) or {}, items.get(row["case_id"], [])) for row in rows]


def _listed(row: dict[str, Any], decision: dict[str, Any], items: list[cases.StoredItem]) -> dict[str, Any]:
    decided = {entry["item_id"]: entry["decision"] for entry in decision.get("items", ())}
    return row | {"decision": decision, "decided": decided, "case_items": items}


@dataclass(frozen=True, slots=True)
class Happened:
    at: datetime
    what: str
    detail: str = ""


def history(conn: sa.Connection, case: StoredCase, known: Sequence[Fact]) -> list[Happened]:
    """What happened to the case, the newest first."""
    found = [Happened(case.created_at, "Return announced")]
    for fact in known:
        said = fact.event.verification
        place = f"{fact.event.origin.location_name}, {fact.event.origin.operator_ref}"
        if said.supersedes:
            found.append(Happened(fact.received_at, "Finding corrected", f"{said.correction_reason} ({place})"))
        else:
            stage = "Dropped off and looked at" if said.stage is Stage.COUNTER else "Looked at in the hub"
            found.append(Happened(fact.received_at, stage, place))
    for entry in audit.listed(conn, store_id=case.store_id, subject=case.case_id, limit=200):
        found.append(Happened(entry.at, _AUDITED.get(entry.action, entry.action), entry.actor))
    if case.closed_at:
        found.append(Happened(case.closed_at, "Everything decided"))
    return sorted(found, key=lambda entry: entry.at)[::-1]  # of one moment the last said comes first


_AUDITED = {
    "item.paid": "Payout authorized",
    "item.sent_back": "Item to be sent back",
    "undeclared.claimed": "Undeclared goods made a new return",
    "undeclared.sent_back": "Undeclared goods to be sent back",
    "undeclared.donated": "Undeclared goods to be donated",
}


def sent(conn: sa.Connection, store_id: int, before: int | None) -> tuple[list[dict[str, Any]], int | None]:
    """A page of the webhooks about the store's cases, the newest first, with their tries."""
    d, w = t.delivery.c, t.webhook.c
    query = (
        sa.select(t.delivery, w.url, w.disabled_at, w.deleted_at)
        .join(t.webhook, w.webhook_id == d.webhook_id)
        .where(d.store_id == store_id)
        .order_by(d.delivery_id.desc())
        .limit(PAGE + 1)
    )
    if before is not None:
        query = query.where(d.delivery_id < before)
    rows = [dict(row) for row in conn.execute(query).mappings()]
    page = rows[:PAGE]
    tries = deliveries.attempts_of(conn, [row["delivery_id"] for row in page])
    found = [row | {"tries": tries.get(row["delivery_id"], [])} for row in page]
    return found, page[-1]["delivery_id"] if len(rows) > PAGE else None


def webhook_of(conn: sa.Connection, store_id: int, message_id: str) -> sa.Row[Any]:
    """The registration that this message about one of the store's cases goes to. Refusal 404."""
    d, c = t.delivery.c, t.return_case.c
    row = conn.execute(
        sa.select(t.webhook, d.case_id)
        .join(t.delivery, d.webhook_id == t.webhook.c.webhook_id)
        .join(t.return_case, c.case_id == d.case_id)
        .where(d.message_id == message_id, c.store_id == store_id)
    ).one_or_none()
    if row is None:
        raise Refusal(404, "unknown-message", "There is no such message.")
    return row


def batches(db: Database, store_id: int, status: str) -> Iterator[list[dict[str, Any]]]:
    """Every case of the store in pages, each read in a transaction of its own."""
    place: Place | None = None
    while True:
        with db.read() as conn:
            rows, place = returns(conn, store_id, status, place, limit=500)
        if rows:
            yield rows
        if place is None:
            return
