"""The rights of one consumer: to be given everything that is held about them, and to be forgotten.

Who the person is, the operator has found out before. Cases that are still open, or that somebody still has to settle,
are not erased: their goods and their money would be lost with them.
"""

import json
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import IO, Any

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.evidence import blobs
from sync.central.keeping import forgetting as f
from sync.central.keeping.traces import Traces, find
from sync.central.partners import cases
from sync.central.partners.words import PersonIn
from sync.central.people import audit
from sync.central.problems import Refusal
from sync.central.telling import mail
from sync.domain.cases import CaseStatus

ERASED = "erased"
_UNSETTLED = (CaseStatus.PENDING_APPROVAL, CaseStatus.OPEN, CaseStatus.VERIFIED)
_NOT_TOLD = frozenset({"case_change", "open_exception"})  # nothing of the person
_STAFF = frozenset({"operator_ref", "approved_by"})  # others' names stay with them


def found(ctx: Context, person: PersonIn) -> dict[str, Any]:
    """What there is, and which cases cannot be erased yet. Refusal 404 when there is nothing."""
    with ctx.db.read() as conn:
        traces = _existing(conn, person)
        photos = _photos(conn, traces)
        return traces.counts() | {
            "photos": len(photos),
            "case_ids": list(traces.cases),
            "unsettled": _unsettled(conn, traces),
        }


def export(ctx: Context, person: PersonIn, out: IO[bytes], by: str) -> dict[str, int]:
    """Everything as a zip: `person.json` and the photos; how much of each. Refusal 404 when there is nothing."""
    with ctx.db.read() as conn:
        traces = _existing(conn, person)
        told = _told(conn, traces)
        photos = _photos(conn, traces)
        here = {name: blob for name in photos if (blob := blobs.find(conn, ctx.objects, name))}
    now = ctx.clock.now()
    lost = sorted(set(photos) - set(here))
    whole = {"made_at": now, "asked_for": person.model_dump(), **told, "photos_not_here": lost}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("person.json", json.dumps(whole, default=_plain, ensure_ascii=False, indent=2))
        for name, blob in here.items():
            with archive.open(f"photos/{name}.{blob.mime.removeprefix('image/')}", "w") as member:
                for chunk in ctx.objects.read(blobs.key_of(name)):
                    member.write(chunk)
    with ctx.db.write() as conn:
        _note(conn, now, by, "consumer exported", traces)
    return traces.counts() | {"photos": len(here)}


def erase(ctx: Context, person: PersonIn, by: str) -> dict[str, int]:
    """Forget the person: in cases, events, texts and photos; stations are told to drop the cases. How much of each.

    Photos first, then the rows in one transaction: broken off half-way, it is asked for again. Refusal 404 when there
    is nothing, 409 while a case is open or waits for somebody.
    """
    now = ctx.clock.now()
    with ctx.db.read() as conn:
        traces = _settled(conn, _existing(conn, person))
    photos = f.drop_photos(ctx, traces.events)
    mail.drop_files(ctx.settings.mails, traces.cases)
    with ctx.db.write() as conn:
        gates.hold(conn, [f"case:{case_id}" for case_id in traces.cases])
        _settled(conn, traces)
        f.forget_cases(conn, traces.cases, now)
        f.forget_requests(conn, traces.requests)
        f.forget_events(conn, traces.events)
        _empty_texts(conn, traces)
        cases.announce_all(conn, dict.fromkeys(traces.cases, now), "delete", ERASED)
        _note(conn, now, by, "consumer erased", traces)
    return traces.counts() | {"photos": photos}


def _existing(conn: sa.Connection, person: PersonIn) -> Traces:
    traces = find(conn, person)
    if not traces:
        raise Refusal(404, "unknown-person", "Nothing here names this person: check how it was written.")
    return traces


def _settled(conn: sa.Connection, traces: Traces) -> Traces:
    left = _unsettled(conn, traces)
    if left:
        detail = "These returns are still open or in dispute: settle or cancel them first."
        raise Refusal(409, "not-settled", detail, case_ids=left)
    return traces


def _unsettled(conn: sa.Connection, traces: Traces) -> list[str]:
    c, waiting = t.return_case.c, t.open_exception.c
    waits = sa.exists().where(waiting.case_id == c.case_id)
    query = sa.select(c.case_id).where(c.case_id.in_(traces.cases), sa.or_(c.status.in_(_UNSETTLED), waits))
    return sorted(conn.scalars(query))


def _photos(conn: sa.Connection, traces: Traces) -> list[str]:
    b = t.event_blob.c
    found = {name for some in f.slices(traces.events) for name in _named(conn, b.event_id.in_(some))}
    return sorted(found)


def _named(conn: sa.Connection, where: sa.ColumnElement[bool]) -> Iterator[str]:
    yield from conn.scalars(sa.select(t.event_blob.c.sha256).where(where))


def _empty_texts(conn: sa.Connection, traces: Traces) -> None:
    s, i = t.seen_number.c, t.idempotency.c
    for device_id, number in traces.refused:
        one = sa.and_(s.device_id == device_id, s.device_seq == number)
        conn.execute(sa.update(t.seen_number).where(one).values(refused_body=None))
    for api_key_id, key in traces.answers:
        conn.execute(sa.delete(t.idempotency).where(i.api_key_id == api_key_id, i.key == key))


def _note(conn: sa.Connection, now: datetime, by: str, action: str, traces: Traces) -> None:
    """One entry per case, which its merchant reads too; without a case one for the operator. No name of the person."""
    c = t.return_case.c
    stores = conn.execute(sa.select(c.case_id, c.store_id).where(c.case_id.in_(traces.cases))).all()
    for row in stores:
        audit.note(conn, now, by, action, row.case_id, traces.counts(), row.store_id)
    if not stores:
        audit.note(conn, now, by, action, "", traces.counts())


def _told(conn: sa.Connection, traces: Traces) -> dict[str, list[dict[str, Any]]]:
    """Every row about the person, by table."""
    told: dict[str, list[dict[str, Any]]] = {}
    for table in t.metadata.sorted_tables:
        if "case_id" in table.c and table.name not in {*_NOT_TOLD, "event"}:
            told[table.name] = _rows(conn, sa.select(table).where(table.c.case_id.in_(traces.cases)))
    e, r, s, i = t.event.c, t.return_request.c, t.seen_number.c, t.idempotency.c
    told["event"] = [
        row
        for some in f.slices(traces.events)
        for row in _rows(
            conn, sa.select(e.event_id, e.type, e.device_id, e.received_at, e.body).where(e.event_id.in_(some))
        )
    ]
    told["return_request"] = _rows(conn, sa.select(t.return_request).where(r.return_request_id.in_(traces.requests)))
    refused = sa.tuple_(s.device_id, s.device_seq).in_(traces.refused)
    told["refused_event"] = _rows(conn, sa.select(s.event_id, s.at, s.refused_body).where(refused))
    kept = sa.tuple_(i.api_key_id, i.key).in_(traces.answers)
    told["kept_answer"] = _rows(conn, sa.select(i.created_at, i.status, i.body).where(kept))
    told["notice"] = _rows(conn, sa.select(t.notice).where(t.notice.c.about.in_(traces.cases)))
    return {name: rows for name, rows in told.items() if rows}


def _rows(conn: sa.Connection, query: sa.Select[Any]) -> list[dict[str, Any]]:
    return [{name: _opened(value) for name, value in row.items()} for row in conn.execute(query).mappings()]


def _opened(value: Any) -> Any:
    """Bodies as what they say, without the names of staff."""
    if not isinstance(value, str) or not value.startswith("{"):
        return value
    try:
        return _without_staff(json.loads(value))
    except ValueError:
        return value


def _without_staff(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_staff(each) for name, each in value.items() if name not in _STAFF}
    return [_without_staff(each) for each in value] if isinstance(value, list) else value


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
