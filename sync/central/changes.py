"""The delta pull: which cases changed since a station last asked.

The cursor is opaque: it names this database and a place in its list of changes. A cursor of another database (central
was set up anew), or from its future (it was brought back from an older copy), starts the station over with
`full_resync`. So does one from before a delete that is forgotten by now: a delete is told for 30 days, and a station
that was away for longer cannot know which of its cases are gone.
"""

import base64
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa

from sync.central import cases, facts, search_keys
from sync.central.db import tables as t
from sync.central.ids import Ids
from sync.central.problems import Refusal
from sync.domain.cases import ReturnCase
from sync.wire import UNREADABLE, CaseDelete, CaseUpsert, Changes, LookupAnswer, WireError

_log = logging.getLogger("returnpoint.central")
MAX_PAGE = 500
_EPOCH = "epoch"
_FORGOTTEN = "deletes_forgotten_up_to"
_OF_CASES = ("upsert", "delete")  # others only say that something else is new


def ensure_epoch(conn: sa.Connection, ids: Ids) -> None:
    """Name this database once."""
    if conn.scalar(sa.select(t.setting.c.value).where(t.setting.c.name == _EPOCH)) is None:
        conn.execute(sa.insert(t.setting).values(name=_EPOCH, value=ids.crockford(8)))


def page(conn: sa.Connection, now: datetime, cursor: str, limit: int, device_id: str) -> Changes:
    """The next changes after `cursor`, oldest first, at most `limit`, with hashes that `device_id` searches by. Refusal
    410 when the cursor is too old."""
    key = search_keys.station_key(conn, device_id)
    epoch = _setting(conn, _EPOCH)
    after, forgotten, last = _read(cursor, epoch), int(_setting(conn, _FORGOTTEN) or 0), newest(conn)
    if after is not None and after > max(last, forgotten):  # this database was brought back from an older copy
        after = None
    start = after or 0
    if 0 < start < forgotten:
        detail = "This cursor is older than the deletes that are still known: start over without one."
        raise Refusal(410, "cursor-too-old", detail, full_resync=True)
    limit = max(1, min(limit, MAX_PAGE))
    query = sa.select(t.case_change).where(t.case_change.c.seq > start).order_by(t.case_change.c.seq)
    if start == 0:
        query = query.where(t.case_change.c.op == "upsert")  # a new station has nothing to delete
    rows = conn.execute(query.limit(limit + 1)).all()
    shown = rows[:limit]
    # The last page reaches to the newest change, also where that is a delete that a new station is not told of.
    place = shown[-1].seq if len(rows) > limit else max(start, last)
    return Changes(
        changes=[_change(conn, row, key) for row in shown if row.op in _OF_CASES],
        cursor=_write(epoch, place),
        has_more=len(rows) > limit,
        full_resync=after is None,
        server_time=now,
    )


def forget_tombstones(conn: sa.Connection, now: datetime, keep: timedelta) -> int:
    """Drop the deletes that every station has had time to hear of, and remember up to where; how many."""
    change = t.case_change.c
    conn.execute(sa.update(t.case_change).where(change.op == "delete", change.at.is_(None)).values(at=now))
    old = (change.op == "delete") & (change.at < now - keep)
    last = conn.scalar(sa.select(sa.func.max(change.seq)).where(old))
    if last is None:
        return 0
    _set(conn, _FORGOTTEN, str(max(last, int(_setting(conn, _FORGOTTEN) or 0))))
    return conn.execute(sa.delete(t.case_change).where(old)).rowcount


def newest(conn: sa.Connection) -> int:
    """The place of the last change."""
    return conn.scalar(sa.select(sa.func.max(t.case_change.c.seq))) or 0


def _setting(conn: sa.Connection, name: str) -> str:
    return conn.scalar(sa.select(t.setting.c.value).where(t.setting.c.name == name)) or ""


def _set(conn: sa.Connection, name: str, value: str) -> None:
    changed = conn.execute(sa.update(t.setting).where(t.setting.c.name == name).values(value=value))
    if not changed.rowcount:
        conn.execute(sa.insert(t.setting).values(name=name, value=value))


def lookup(conn: sa.Connection, now: datetime, code: str) -> LookupAnswer:
    found = cases.find(conn, code)
    return LookupAnswer(case=_told(conn, found) if found else None, server_time=now)


def _change(conn: sa.Connection, row: sa.Row[tuple[object, ...]], key: bytes) -> CaseUpsert | CaseDelete:
    case = cases.load(conn, row.case_id) if row.op == "upsert" else None
    try:
        if case is None:
            return CaseDelete(case_id=row.case_id, reason=row.reason)
        return CaseUpsert(case=_told(conn, case), search=search_keys.hashes(key, case.customer))
    except WireError as error:  # one damaged row must not stop every station's pull
        _log.error("unreadable case=%s", row.case_id, exc_info=error)
        return CaseDelete(case_id=row.case_id, reason=UNREADABLE)


def _told(conn: sa.Connection, case: cases.StoredCase) -> ReturnCase:
    return cases.to_domain(case, facts.dropped_off(facts.of_case(conn, case.case_id)))


def _write(epoch: str, seq: int) -> str:
    return base64.urlsafe_b64encode(f"1:{epoch}:{seq}".encode()).decode().rstrip("=")


def _read(cursor: str, epoch: str) -> int | None:
    """The place the cursor names; 0 for an empty one, None for one that is not of this database."""
    if not cursor:
        return 0
    try:
        parts: Sequence[str] = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode().split(":")
        version, its_epoch, seq = parts
        return int(seq) if (version, its_epoch) == ("1", epoch) else None
    except ValueError:
        return None
