"""Bags and totes as they stand: the open tote's own rows, and what the events made of the others."""

from collections.abc import Sequence
from itertools import groupby, islice

from sync.domain.custody import Bag, Hold, Manifest, Tote, ToteState
from sync.domain.remittance import ExceptionKind
from sync.store.bags import into, unseal
from sync.store.database import Database, Row
from sync.store.moments import from_ms, to_ms

_BAGS = f"""
SELECT b.*, CASE
  WHEN o.state = 'dead' THEN '{Hold.REFUSED.value}'
  WHEN o.notices LIKE '%"{ExceptionKind.DOUBLE_DROP_OFF.value}"%' THEN '{Hold.DOUBLE_DROP_OFF.value}'
  END AS hold
FROM bag AS b LEFT JOIN outbox AS o ON o.event_id = b.event_id AND b.event_id <> ''
"""
_OPEN = """
INSERT INTO tote(tote_id, label, state, opened_ms, approved_by) VALUES(:tote_id, :label, 'open', :opened, :approved)
ON CONFLICT(tote_id) DO UPDATE SET approved_by = :approved WHERE tote.state = 'open'
"""


class SqliteCustody:
    """`ports.Custody` on the station's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def bag(self, label: str) -> Bag | None:
        rows = self._database.rows(_BAGS + "WHERE b.label = :label", {"label": label})
        return _bag(rows[0]) if rows else None

    def loose(self) -> Sequence[Bag]:
        # Of what is older than its event's row only the label is kept, for ever.
        where = "WHERE b.tote_id = '' AND b.replaced_by = '' AND b.event_id <> '' ORDER BY b.bound_ms, b.label"
        return tuple(_bag(row) for row in self._database.rows(_BAGS + where))

    def open_tote(self) -> Tote | None:
        totes = self._totes("WHERE state = 'open'")
        return totes[0] if totes else None

    def save_tote(self, tote: Tote) -> None:
        values = {
            "tote_id": tote.tote_id,
            "label": tote.label,
            "opened": to_ms(tote.opened_at),
            "approved": tote.approved_by,
        }
        with self._database.transaction() as db:
            db.execute(
                "UPDATE bag SET tote_id = '' WHERE tote_id IN"
                " (SELECT tote_id FROM tote WHERE state = 'open' AND tote_id <> :tote_id)",
                {"tote_id": tote.tote_id},
            )
            db.execute("DELETE FROM tote WHERE state = 'open' AND tote_id <> :tote_id", {"tote_id": tote.tote_id})
            unseal(db, tote.tote_id, tote.label)
            db.execute(_OPEN, values)
            into(db, tote.tote_id, [bag.label for bag in tote.bags], tote.opened_at)
            db.execute("DELETE FROM bag WHERE known = 0 AND tote_id = ''")  # a stranger that was taken out again

    def tote(self, tote_id: str) -> Tote | None:
        totes = self._totes("WHERE tote_id = :tote_id", {"tote_id": tote_id})
        return totes[0] if totes else None

    def waiting(self) -> Sequence[Tote]:
        return self._totes("WHERE state = 'closed' ORDER BY closed_ms, tote_id")

    def mark_missing(self, label: str, missing: bool) -> None:
        with self._database.transaction() as db:
            db.execute(
                "UPDATE bag SET missing = ? WHERE label = ? AND tote_id = '' AND replaced_by = ''", (missing, label)
            )

    def manifests(self, limit: int) -> Sequence[Manifest]:
        where = "WHERE state = 'handed_over' ORDER BY handed_ms DESC, manifest_id, label"
        rows = self._database.rows("SELECT * FROM tote " + where)
        sheets = groupby(rows, key=lambda row: row["manifest_id"])
        return tuple(self._manifest(list(group)) for _, group in islice(sheets, limit))

    def _manifest(self, rows: Sequence[Row]) -> Manifest:
        first = rows[0]
        totes = tuple(self._tote(row) for row in rows)
        at = from_ms(first["handed_ms"])
        return Manifest(first["manifest_id"], at, "", "", first["carrier"], first["driver"], totes)

    def _totes(self, where: str, values: dict[str, object] | None = None) -> tuple[Tote, ...]:
        return tuple(self._tote(row) for row in self._database.rows("SELECT * FROM tote " + where, values))

    def _tote(self, row: Row) -> Tote:
        inside = self._database.rows(
            _BAGS + "WHERE b.tote_id = :tote_id ORDER BY b.place, b.label", {"tote_id": row["tote_id"]}
        )
        return Tote(
            tote_id=row["tote_id"],
            label=row["label"],
            opened_at=from_ms(row["opened_ms"]),
            bags=tuple(_bag(bag) for bag in inside),
            state=ToteState(row["state"]),
            seal=row["seal"],
            weight_g=row["weight_g"],
            closed_at=None if row["closed_ms"] is None else from_ms(row["closed_ms"]),
            manifest_id=row["manifest_id"],
            approved_by=row["approved_by"],
        )


def _bag(row: Row) -> Bag:
    return Bag(
        label=row["label"],
        event_id=row["event_id"],
        case_id=row["case_id"],
        items=row["items"],
        staff=row["staff"],
        sealed_at=from_ms(row["bound_ms"]) if row["known"] else None,
        known=bool(row["known"]),
        hold=Hold(row["hold"]) if row["hold"] else None,
        replaced_by=row["replaced_by"],
        tote_id=row["tote_id"],
        missing=bool(row["missing"]),
    )
