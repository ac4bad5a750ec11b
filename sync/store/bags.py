"""What events make of bags and totes: rows that follow from the events alone, so that a start can make them anew."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

import sqlite_utils

from sync.domain.custody import BagReplaced, ProvisionalReceived, ToteClosed, ToteHandedOver
from sync.domain.events import Event, said_by
from sync.domain.verification import Verification
from sync.store.database import Row
from sync.store.moments import to_ms
from sync.wire import WireError, verification_from_bytes

_BIND = """
INSERT INTO bag(label, event_id, case_id, staff, items, bound_ms) VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(label) DO NOTHING
"""
# The bags of another look, those that came in their place too, with the reason for their hold.
_TAKE_OVER = """
UPDATE bag SET event_id = :event_id WHERE event_id IN (
  SELECT b.event_id FROM bag AS b JOIN outbox AS o ON o.event_id = b.event_id AND length(o.body) > 0
  WHERE b.label IN (SELECT value FROM json_each(:labels)) AND b.event_id NOT IN (SELECT value FROM json_each(:own)))
"""
# What the old bag stood for goes on with the new one: its event, which says whether it is on hold, and its tote.
_REPLACE = """
INSERT INTO bag(label, event_id, case_id, staff, items, bound_ms, tote_id, place)
SELECT :new, event_id, case_id, :staff, items, :at, tote_id, place FROM bag WHERE label = :old
ON CONFLICT(label) DO NOTHING
"""
_CLOSE = """
INSERT INTO tote(tote_id, label, state, opened_ms, seal, weight_g, closed_ms, approved_by)
VALUES(:tote_id, :label, 'closed', :opened, :seal, :weight, :at, :approved)
ON CONFLICT(tote_id) DO UPDATE SET state = 'closed', seal = :seal, weight_g = :weight, closed_ms = :at
  WHERE tote.state = 'open'
"""
_INTO = """
INSERT INTO bag(label, event_id, bound_ms, known, tote_id, place) VALUES(?, '', ?, 0, ?, ?)
ON CONFLICT(label) DO UPDATE SET tote_id = excluded.tote_id, place = excluded.place, missing = 0
"""
_HAND_OVER = """
INSERT INTO tote(tote_id, label, state, opened_ms, seal, closed_ms, manifest_id, carrier, driver, handed_ms)
VALUES(:tote_id, :label, 'handed_over', :at, :seal, :at, :manifest, :carrier, :driver, :at)
ON CONFLICT(tote_id) DO UPDATE SET state = 'handed_over', manifest_id = :manifest, carrier = :carrier,
  driver = :driver, handed_ms = :at WHERE tote.state <> 'handed_over'
"""

# The columns of `bag` and `tote` that hold no text.
NUMBERS = frozenset(
    ("items", "bound_ms", "known", "place", "missing", "opened_ms", "weight_g", "closed_ms", "handed_ms")
)


def bind(
    db: sqlite_utils.Database, labels: Sequence[str], event_id: str, case_id: str, staff: str, items: int, at_ms: int
) -> None:
    """Labels that were sealed with this event; the first one stands for the items. A label that is there stays."""
    rows = [(label, event_id, case_id, staff, 0 if place else items, at_ms) for place, label in enumerate(labels)]
    db.conn.executemany(_BIND, rows)


def into(db: sqlite_utils.Database, tote_id: str, labels: Sequence[str], at: datetime) -> None:
    """These bags, and no others, lie in that tote; `at` stands for when a stranger among them was sealed."""
    db.execute("UPDATE bag SET tote_id = '' WHERE tote_id = ?", (tote_id,))
    db.conn.executemany(_INTO, [(label, to_ms(at), tote_id, place) for place, label in enumerate(labels)])


def unseal(db: sqlite_utils.Database, tote_id: str, label: str) -> None:
    """Another filling of the tote begins or ends: a sealed one that never left was opened, and its bags were loose."""
    here = "SELECT tote_id FROM tote WHERE label = ? AND state = 'closed' AND tote_id <> ?"
    db.execute(f"UPDATE bag SET tote_id = '' WHERE tote_id IN ({here})", (label, tote_id))
    db.execute(f"DELETE FROM tote WHERE tote_id IN ({here})", (label, tote_id))


def put_back(db: sqlite_utils.Database, rows: Iterable[tuple[str, Row]]) -> None:
    """Rows of a damaged database's tables, each with its table: labels that were used long ago, and the open tote."""
    for table, row in rows:
        names = ", ".join(row)
        marks = ", ".join("?" for _ in row)
        db.execute(f"INSERT OR IGNORE INTO {table}({names}) VALUES({marks})", list(row.values()))


def fill_again(db: sqlite_utils.Database, rows: Sequence[tuple[str, Row]]) -> None:
    """After the events: the open tote among the rows that were put back has its bags. The events know that it was
    sealed, and not that it was opened again."""
    for tote_id in [row["tote_id"] for table, row in rows if table == "tote" and row["state"] == "open"]:
        found = db.execute("SELECT label FROM tote WHERE tote_id = ? AND state = 'open'", (tote_id,)).fetchone()
        if found is not None:
            unseal(db, tote_id, found[0])
            inside = [row for table, row in rows if table == "bag" and row["tote_id"] == tote_id]
            db.conn.executemany(
                "UPDATE bag SET tote_id = ?, place = ? WHERE label = ? AND tote_id = '' AND replaced_by = ''",
                [(tote_id, bag["place"], bag["label"]) for bag in inside],
            )


def project(db: sqlite_utils.Database, event: Event) -> None:
    """What the event changes. Again: changes nothing more."""
    at, staff = event.occurred_at, event.origin.operator_ref
    match said_by(event):
        case Verification() as look if look.supersedes is not None:
            bind(db, look.bags, look.event_id, look.case_id, staff, 0, to_ms(at))
            own = json.dumps(_corrected_by(db, look))
            db.execute(_TAKE_OVER, {"event_id": look.event_id, "labels": json.dumps(look.bags), "own": own})
        case ProvisionalReceived() as goods:
            bind(db, (goods.bag,), goods.event_id, "", staff, 0, to_ms(at))
        case BagReplaced() as swap:
            db.execute(_REPLACE, {"new": swap.new, "old": swap.old, "staff": staff, "at": to_ms(at)})
            bind(db, (swap.new, swap.old), swap.event_id, swap.case_id, staff, 0, to_ms(at))
            db.execute("UPDATE bag SET replaced_by = ?, tote_id = '' WHERE label = ?", (swap.new, swap.old))
        case ToteClosed() as tote:
            _close(db, tote, at)
        case ToteHandedOver() as handed:
            _hand_over(db, handed, at)
        case _:
            pass


def _corrected_by(db: sqlite_utils.Database, look: Verification) -> list[str]:
    """The look's own events, as far back as their words are here: its bags keep their event, which says of the hold.
    What cannot be read keeps its bags too."""
    rows = db.execute("SELECT event_id, body FROM outbox WHERE case_id = ?", (look.case_id,)).fetchall()
    before = {event_id: _supersedes(body) for event_id, body in rows}
    own, here = [look.event_id], look.supersedes
    while here and here not in own:
        own.append(here)
        here = before.get(here)
    return own


def _supersedes(body: bytes) -> str | None:
    try:
        return verification_from_bytes(body).verification.supersedes
    except WireError:
        return None


def _close(db: sqlite_utils.Database, tote: ToteClosed, at: datetime) -> None:
    values = {
        "tote_id": tote.event_id,
        "label": tote.tote,
        "opened": to_ms(tote.opened_at),
        "seal": tote.seal,
        "weight": tote.weight_g,
        "at": to_ms(at),
        "approved": tote.approved_by,
    }
    unseal(db, tote.event_id, tote.tote)
    db.execute(_CLOSE, values)
    into(db, tote.event_id, tote.bags, at)


def _hand_over(db: sqlite_utils.Database, handed: ToteHandedOver, at: datetime) -> None:
    for tote in handed.totes:
        values = {
            "tote_id": tote.closed_by,
            "label": tote.tote,
            "seal": tote.seal,
            "at": to_ms(at),
            "manifest": handed.event_id,
            "carrier": handed.carrier,
            "driver": handed.driver,
        }
        db.execute(_HAND_OVER, values)
