"""The delta pull: which cases changed since a station last asked.

The cursor is opaque: it names this database and a place in its list of changes. A cursor of another database (central
was set up anew), or from its future (it was brought back from an older copy), starts the station over with
`full_resync`. So does one from before a delete that is forgotten by now: a delete is told for 30 days, and a station
that was away for longer cannot know which of its cases are gone.

A place is a transaction and a number. On PostgreSQL changes are committed out of order, so a place is told only once
nothing can come before it any more: until every transaction that began earlier has ended.
"""

import base64
import logging
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from sync.central.db import gates, kept
from sync.central.db import tables as t
from sync.central.ids import Ids
from sync.central.money import facts
from sync.central.partners import cases
from sync.central.problems import Refusal
from sync.central.stations import search_keys
from sync.central.stations.told import State, Told, ToldCases
from sync.domain.cases import ReturnCase
from sync.wire import UNREADABLE, CaseDelete, CaseUpsert, Changes, LookupAnswer, WireError

Place = tuple[int, int]
_log = logging.getLogger("returnpoint.central")
MAX_PAGE = 500
_EPOCH = "epoch"
_FORGOTTEN = "deletes_forgotten_up_to"
_START = (0, 0)
_r = t.return_case.c
_WITH_STATE = sa.select(t.case_change, _r.version, _r.forgotten_at).outerjoin(
    t.return_case, _r.case_id == t.case_change.c.case_id
)
_OF_CASES = ("upsert", "delete")  # others only say that something else is new


def ensure_epoch(conn: sa.Connection, ids: Ids) -> None:
    """Name this database once; and anew when it was moved to another server, which counts its transactions itself."""
    kept.keep_first(conn, _EPOCH, ids.crockford(8))
    if gates.is_foreign(conn, _last(conn)[0]):
        renew_epoch(conn, ids)


def renew_epoch(conn: sa.Connection, ids: Ids) -> None:
    """This database was brought back from a copy: every cursor that was given out is one of another database now."""
    kept.keep(conn, _EPOCH, ids.crockford(8))
    kept.drop(conn, _FORGOTTEN)
    conn.execute(sa.update(t.case_change).values(tx=0))


def page(conn: sa.Connection, told: ToldCases, now: datetime, cursor: str, limit: int, device_id: str) -> Changes:
    """The next changes after `cursor`, oldest first, at most `limit`, with hashes that `device_id` searches by. Refusal
    410 when the cursor is too old."""
    key = search_keys.station_key(conn, device_id)
    epoch = kept.read(conn, _EPOCH)
    after, forgotten = _read(cursor, epoch), _place(kept.read(conn, _FORGOTTEN))
    if after is not None and after > max(_last(conn), forgotten):  # this database was brought back from an older copy
        after = None
    start = after or _START
    if _START < start < forgotten:
        detail = "This cursor is older than the deletes that are still known: start over without one."
        raise Refusal(410, "cursor-too-old", detail, full_resync=True)
    limit = max(1, min(limit, MAX_PAGE))
    c = t.case_change.c
    query = _WITH_STATE.where(gates.after(conn, c.tx, c.seq, start), gates.settled(conn, c.tx)).order_by(c.tx, c.seq)
    if start == _START:
        query = query.where(t.case_change.c.op == "upsert")  # a new station has nothing to delete
    rows = conn.execute(query.limit(limit + 1)).all()
    shown = rows[:limit]
    # The last page reaches to the newest change, also where that is a delete that a new station is not told of.
    place = (shown[-1].tx, shown[-1].seq) if len(rows) > limit else max(start, newest(conn))
    return Changes(
        changes=_changes(conn, told, epoch, [row for row in shown if row.op in _OF_CASES], key),
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
    last = _greatest(conn, old)
    if last == _START:
        return 0
    kept.keep(conn, _FORGOTTEN, _text(max(last, _place(kept.read(conn, _FORGOTTEN)))))
    return conn.execute(sa.delete(t.case_change).where(old)).rowcount


def newest(conn: sa.Connection) -> Place:
    """The place of the last change that can be told."""
    return _greatest(conn, gates.settled(conn, t.case_change.c.tx))


def _last(conn: sa.Connection) -> Place:
    return _greatest(conn, sa.true())


def _greatest(conn: sa.Connection, which: sa.ColumnElement[bool]) -> Place:
    c = t.case_change.c
    row = conn.execute(sa.select(c.tx, c.seq).where(which).order_by(c.tx.desc(), c.seq.desc()).limit(1)).one_or_none()
    return (row.tx, row.seq) if row else _START


def lookup(conn: sa.Connection, now: datetime, code: str) -> LookupAnswer:
    """A case that cannot be read is told as none, as in the pull."""
    found = cases.find(conn, code)
    try:
        told = _told(found, facts.of_case(conn, found.case_id)) if found else None
    except WireError as error:
        _log.error("unreadable case=%s", found and found.case_id, exc_info=error)
        told = None
    return LookupAnswer(case=told, server_time=now)


def _changes(
    conn: sa.Connection, told: ToldCases, epoch: str, rows: Sequence[sa.Row[Any]], key: bytes
) -> list[CaseUpsert | CaseDelete]:
    states: dict[str, State] = {
        row.case_id: (epoch, row.tx, row.seq, row.version, row.forgotten_at)
        for row in rows
        if row.op == "upsert" and row.version is not None
    }
    known = told.of(states)
    fresh = _read_anew(conn, {case_id: state for case_id, state in states.items() if case_id not in known})
    told.keep(fresh)
    known |= fresh
    changes: list[CaseUpsert | CaseDelete] = []
    for row in rows:
        one = known.get(row.case_id)
        if one is not None:
            changes.append(CaseUpsert(case=one.case, search=search_keys.hashes(key, one.searched_by)))
        else:
            reason = UNREADABLE if row.case_id in states else row.reason
            changes.append(CaseDelete(case_id=row.case_id, reason=reason))
    return changes


def _read_anew(conn: sa.Connection, states: Mapping[str, State]) -> dict[str, Told]:
    """Those of them that can be read."""
    known = cases.load_many(conn, states)
    try:
        looks = facts.of_cases(conn, known)
    except WireError:  # one damaged row must not stop every station's pull: read each case by itself, to find it
        looks = None
    read: dict[str, Told] = {}
    for case_id, case in known.items():
        try:
            its_own = facts.of_case(conn, case_id) if looks is None else looks.get(case_id, ())
            read[case_id] = Told(states[case_id], _told(case, its_own), search_keys.personal(case.customer))
        except WireError as error:
            _log.error("unreadable case=%s", case_id, exc_info=error)
    return read


def _told(case: cases.StoredCase, looks: Sequence[facts.Fact]) -> ReturnCase:
    return cases.to_domain(case, facts.dropped_off(looks))


def _write(epoch: str, place: Place) -> str:
    return base64.urlsafe_b64encode(f"1:{epoch}:{_text(place)}".encode()).decode().rstrip("=")


def _read(cursor: str, epoch: str) -> Place | None:
    """The place the cursor names; the start for an empty one, None for one that is not of this database."""
    if not cursor:
        return _START
    try:
        parts: Sequence[str] = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode().split(":")
        version, its_epoch, place = parts
        return _place(place) if (version, its_epoch) == ("1", epoch) else None
    except ValueError:
        return None


def _text(place: Place) -> str:
    return f"{place[0]}.{place[1]}" if place[0] else str(place[1])


def _place(text: str) -> Place:
    transaction, _, number = text.rpartition(".")
    return int(transaction or 0), int(number or 0)
