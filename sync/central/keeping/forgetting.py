"""Cases without their consumers: what stays when a merchant's time to keep them has ended, or a consumer asks for it.

Ids, hashes, numbers, goods, prices and decisions stay, so that money can be accounted for; names, addresses, order and
RMA numbers, words that people wrote, photos and everything that was sent about the case go. Order lines stay under the
merchant's own ids: only the merchant can say whose they were.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.events.bare import bare
from sync.central.evidence import blobs
from sync.central.telling.deliveries import DeliveryState
from sync.central.telling.notices import MailState as Mail

NOTHING_SAID = "{}"  # in place of the body of a webhook
_MARK = "forgotten:"
_NO_ITEMS: dict[str, list[Any]] = {"external_references": [], "return_items": []}
_OF_METHOD = ("id", "kind", "service", "name", "available", "reason")
_AT_ONCE = 500


def events_of(conn: sa.Connection, case_ids: Collection[str]) -> list[str]:
    """The ids of the events about these cases, with goods that were matched to them later."""
    e, p = t.event.c, t.provisional_match.c
    named = sa.select(e.event_id).where(e.case_id.in_(case_ids))
    matched = sa.select(p.event_id).where(p.case_id.in_(case_ids))
    return sorted({*conn.scalars(named), *conn.scalars(matched)})


def photos_of(conn: sa.Connection, event_ids: Collection[str]) -> list[str]:
    """The photos that these events name and no other event does."""
    b = t.event_blob.c
    found: set[str] = set()
    for some in slices(event_ids):
        found.update(conn.scalars(sa.select(b.sha256).where(b.event_id.in_(some))))
    shared: set[str] = set()
    mine = set(event_ids)
    for some in slices(found):
        naming = conn.execute(sa.select(b.sha256, b.event_id).where(b.sha256.in_(some)))
        shared.update(row.sha256 for row in naming if row.event_id not in mine)
    return sorted(found - shared)


def drop_photos(ctx: Context, event_ids: Collection[str]) -> int:
    """The photos of these events, and what says that they are awaited; how many. Again is harmless."""
    with ctx.db.read() as conn:
        gone = photos_of(conn, event_ids)
    for some in slices(gone):
        blobs.drop(ctx, some)
    with ctx.db.write() as conn:
        for some in slices(event_ids):
            conn.execute(sa.delete(t.event_blob).where(t.event_blob.c.event_id.in_(some)))
            conn.execute(sa.delete(t.awaited_photo).where(t.awaited_photo.c.event_id.in_(some)))
    return len(gone)


def forget_events(conn: sa.Connection, event_ids: Collection[str]) -> int:
    """Leave of their bodies what names nobody; how many events."""
    e = t.event.c
    for some in slices(event_ids):
        for row in conn.execute(sa.select(e.event_id, e.body).where(e.event_id.in_(some))).all():
            conn.execute(sa.update(t.event).where(e.event_id == row.event_id).values(body=bare(row.body)))
    return len(event_ids)


def forget_cases(conn: sa.Connection, case_ids: Sequence[str], now: datetime) -> int:
    """Take the consumers out of these cases, whose names the transaction holds; how many events went with them."""
    gates.overwrite(conn)
    for case_id in case_ids:
        _forget_case(conn, case_id, now)
    _empty_words(conn, case_ids)
    d = t.delivery.c
    mine = d.case_id.in_(case_ids)
    conn.execute(
        sa.update(t.delivery).where(mine, d.state == DeliveryState.PENDING).values(state=DeliveryState.STOPPED)
    )
    conn.execute(sa.update(t.delivery).where(mine).values(body=NOTHING_SAID))
    conn.execute(sa.delete(t.case_key).where(t.case_key.c.case_id.in_(case_ids)))
    return forget_events(conn, events_of(conn, case_ids))


def _forget_case(conn: sa.Connection, case_id: str, now: datetime) -> None:
    c, i = t.return_case.c, t.case_item.c
    row = conn.execute(sa.select(c.method, c.customer, c.return_request_id).where(c.case_id == case_id)).one()
    method = {name: row.method[name] for name in _OF_METHOD if name in row.method} if row.method else None
    language = str(row.customer.get("language", ""))
    conn.execute(
        sa.update(t.return_case)
        .where(c.case_id == case_id)
        .values(
            customer={"language": language},
            rma_number="",
            order_number="",
            order_id="",
            external_references=[],
            method=method | {"return_point": None} if method else None,
            forgotten_at=now,
            photos_dropped_at=sa.func.coalesce(c.photos_dropped_at, now),
        )
    )
    for item in conn.execute(sa.select(i.item_id, i.details).where(i.case_id == case_id)).all():
        details = item.details | {"comment": None, "reason": None}
        conn.execute(sa.update(t.case_item).where(i.item_id == item.item_id).values(details=details))
    if row.return_request_id:
        forget_requests(conn, [row.return_request_id])


def _empty_words(conn: sa.Connection, case_ids: Sequence[str]) -> None:
    """What people wrote about the cases, and what was still to be written."""
    for table in (t.resolution, t.provisional_match, t.undeclared_answer, t.exception_answer):
        conn.execute(sa.update(table).where(table.c.case_id.in_(case_ids)).values(note=""))
    mails = t.notice.c.about.in_(case_ids)
    conn.execute(sa.update(t.notice).where(mails, t.notice.c.state == Mail.PENDING).values(state=Mail.CANCELLED))
    conn.execute(sa.update(t.notice).where(mails).values(problem=""))
    words = {"problem": "", "settled_note": ""}
    conn.execute(sa.update(t.refused_report).where(t.refused_report.c.case_id.in_(case_ids)).values(words))


def know_again(conn: sa.Connection, case_ids: Collection[str]) -> None:
    """Events came about these cases: what they hold is forgotten in its turn, also where the case had been."""
    c = t.return_case.c
    late = sa.and_(c.case_id.in_(case_ids), c.photos_dropped_at.is_not(None))
    conn.execute(sa.update(t.return_case).where(late).values(photos_dropped_at=None, forgotten_at=None))


def forget_requests(conn: sa.Connection, request_ids: Collection[str]) -> int:
    """What consumers asked for before it was a case; how many."""
    r = t.return_request.c
    done = conn.execute(
        sa.update(t.return_request)
        .where(r.return_request_id.in_(request_ids))
        .values(customer={}, items=_NO_ITEMS, order_number="", rma_number=_MARK + r.return_request_id)
    )
    return done.rowcount


def known_requests() -> sa.ColumnElement[bool]:
    """Those that still name somebody."""
    return sa.not_(t.return_request.c.rma_number.startswith(_MARK))


def slices[T: (str, int)](values: Collection[T]) -> Iterator[list[T]]:
    """As many at once as any database takes in one question."""
    ordered = sorted(values)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]
