"""What a cached case is found by without its code, and how often this station searched."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlite_utils

from sync.domain.cases import ReturnCase
from sync.domain.search import SearchKind, normal, plain_key
from sync.store.database import Database
from sync.store.moments import to_ms


def name_for_search(db: sqlite_utils.Database, case: ReturnCase, hashes: Sequence[str] | None) -> None:
    """`hashes` as central told them with the case; None leaves those that are known."""
    given = (
        (SearchKind.RETURN_NUMBER, case.case_id),
        (SearchKind.RETURN_NUMBER, case.rma_number),
        (SearchKind.ORDER_NUMBER, case.order_number),
    )
    found = {plain_key(kind, value) for kind, value in ((kind, normal(kind, text)) for kind, text in given) if value}
    only_plain = " AND value LIKE '%:%'" if hashes is None else ""
    db.execute(f"DELETE FROM case_search WHERE case_id = ?{only_plain}", (case.case_id,))
    rows = [(value, case.case_id) for value in sorted(found | set(hashes or ()))]
    db.conn.executemany("INSERT INTO case_search(value, case_id) VALUES(?, ?)", rows)


class SqliteSearchBook:
    """`ports.SearchBook`, in the database, so that a restart gives no new searches. What was searched for is never
    kept."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, now: datetime, most: int, within: timedelta) -> float:
        """A moment that lies ahead (the clock was set back) counts as this one."""
        at, span = to_ms(now), round(within / timedelta(milliseconds=1))
        with self._database.transaction() as db:
            db.execute("DELETE FROM search_use WHERE at_ms <= ?", (at - span,))
            db.execute("UPDATE search_use SET at_ms = ? WHERE at_ms > ?", (at, at))
            times = [row[0] for row in db.execute("SELECT at_ms FROM search_use ORDER BY at_ms").fetchall()]
            if len(times) >= most:
                return float((times[-most] + span - at) / 1000)
            db.execute("INSERT INTO search_use(at_ms) VALUES(?)", (at,))
        return 0.0
