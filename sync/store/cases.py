"""The cases that central told this station, found by case id or RMA number."""

import logging
from collections.abc import Sequence
from datetime import datetime

import sqlite_utils

from sync.domain.cases import DeclaredItem, KnownProduct, ReturnCase
from sync.domain.matching import goods_code, products_of
from sync.station.ports import CachedCase
from sync.store.database import Database, Row
from sync.store.moments import from_ms, to_ms
from sync.store.numbering import central_said
from sync.store.searches import name_for_search
from sync.store.wiping import empty_tables, wipe
from sync.wire import (
    CaseDelete,
    CaseUpsert,
    Changes,
    WireError,
    case_from_json,
    case_to_json,
    item_from_json,
    item_to_json,
)

_log = logging.getLogger(__name__)
_CURSOR = "cursor"
_REFILLING = "refilling"
# An RMA number can name several cases (a new one for an item that was missing): the one still to be taken in wins.
FIND = """
SELECT c.body, c.told_ms FROM case_key AS k JOIN case_cache AS c ON c.case_id = k.case_id
WHERE k.value = :value
ORDER BY upper(c.case_id) = :value DESC,
  c.status = 'OPEN' AND NOT EXISTS (
    SELECT 1 FROM outbox AS o WHERE o.case_id = c.case_id AND o.taken_ms IS NOT NULL) DESC,
  c.created_ms DESC, c.case_id DESC
LIMIT 1
"""
_UPSERT = """
INSERT INTO case_cache(case_id, status, version, created_ms, told_ms, body)
VALUES(:case_id, :status, :version, :created_ms, :told_ms, :body)
ON CONFLICT(case_id) DO UPDATE SET status = excluded.status, version = excluded.version,
  created_ms = excluded.created_ms, told_ms = excluded.told_ms, body = excluded.body
"""
_SWEEP = """
DELETE FROM case_cache WHERE case_id NOT IN (SELECT case_id FROM refill)
AND case_id NOT IN (SELECT case_id FROM outbox WHERE state <> 'sent')
"""
_LEARN = """
INSERT OR IGNORE INTO product(merchant_id, name, variant, code, merchant, body) VALUES(?, ?, ?, ?, ?, ?)
"""
_ALIKE = """
SELECT merchant_id, merchant, body FROM product
WHERE merchant_id = :merchant AND name = :name AND variant <> :variant ORDER BY variant LIMIT :most
"""
_NAMED = """
SELECT merchant_id, merchant, body FROM product WHERE code = :code AND code <> ''
ORDER BY merchant_id = :merchant DESC, merchant_id, name, variant LIMIT 1
"""
MOST_ALIKE = 5
_SEARCH = """
SELECT c.body, c.told_ms FROM case_search AS s JOIN case_cache AS c ON c.case_id = s.case_id
WHERE s.value = :key AND c.status = 'OPEN'
  AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.case_id = c.case_id AND o.taken_ms IS NOT NULL)
ORDER BY c.created_ms DESC, c.case_id
LIMIT :limit
"""
UNSENT = "SELECT 1 FROM outbox WHERE case_id = ? AND state <> 'sent' LIMIT 1"


class SqliteCaseCache:
    """`ports.CaseCache` on the station's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, value: str) -> CachedCase | None:
        """A cached case that this program cannot read any more counts as not cached: central is asked anew."""
        found = _read(self._database.rows(FIND, {"value": value.strip().upper()}))
        return found[0] if found else None

    def search(self, key: str, limit: int) -> Sequence[CachedCase]:
        """As the port says; a case that this program cannot read is left out."""
        return _read(self._database.rows(_SEARCH, {"key": key, "limit": limit}))

    def apply(self, changes: Changes) -> None:
        """A case with an event that central has not confirmed stays as this station knows it.

        When the list starts over, what was known stays until the new list is whole: the line may go down before.
        """
        with self._database.transaction() as db:
            if changes.last_device_seq is not None:
                central_said(db, changes.last_device_seq)
            if changes.full_resync:
                db.execute("DELETE FROM refill")
                _set(db, _REFILLING, "1")
            is_refilling = bool(_get(db, _REFILLING))
            for change in changes.changes:
                _take(db, change, changes.server_time, is_refilling)
            _set(db, _CURSOR, changes.cursor)
            if is_refilling and not changes.has_more:
                db.execute(_SWEEP)
                _end_refill(db)

    def keep(self, case: ReturnCase, told_at: datetime) -> None:
        """An older version never replaces a newer one: the pull may have been faster than the answer."""
        with self._database.transaction() as db:
            known = db.execute("SELECT version FROM case_cache WHERE case_id = ?", (case.case_id,)).fetchone()
            if known is None or known[0] <= case.version:
                _put(db, case, told_at)
                name_for_search(db, case, None)

    def cursor(self) -> str:
        return self._database.setting(_CURSOR)

    def count(self) -> int:
        return int(self._database.value("SELECT count(*) FROM case_cache"))

    def look_alikes(self, merchant_id: str, item: DeclaredItem) -> Sequence[KnownProduct]:
        name, variant = _product_key(item)
        return self._products(_ALIKE, {"merchant": merchant_id, "name": name, "variant": variant, "most": MOST_ALIKE})

    def product(self, code: str, merchant_id: str) -> KnownProduct | None:
        found = self._products(_NAMED, {"code": goods_code(code), "merchant": merchant_id})
        return found[0] if found else None

    def _products(self, query: str, values: dict[str, object]) -> list[KnownProduct]:
        found = []
        for row in self._database.rows(query, values):
            try:
                found.append(KnownProduct(row["merchant_id"], row["merchant"], item_from_json(row["body"])))
            except WireError as problem:
                _log.warning("a known product cannot be read: %s", problem)
        return found

    def is_over(self, case_id: str) -> bool:
        return bool(self._database.value("SELECT 1 FROM case_over WHERE case_id = :case_id", {"case_id": case_id}))

    def wipe(self) -> None:
        """The pages are overwritten and the write-ahead log is emptied, so that no consumer's name stays on the disk
        of a station that was switched off; nor in the copies that were made before a migration."""
        if not self.cursor() and self.count() == 0:
            return
        wipe(self._database, _forget)


def _forget(db: sqlite_utils.Database) -> None:
    empty_tables(db, "case_key", "case_cache", "case_over", "case_search", "product", "refill")
    db.execute("DELETE FROM setting WHERE name IN (?, ?)", (_CURSOR, _REFILLING))


def _read(rows: Sequence[Row]) -> list[CachedCase]:
    cases = []
    for row in rows:
        try:
            cases.append(CachedCase(case_from_json(row["body"]), from_ms(row["told_ms"])))
        except WireError as problem:
            _log.warning("a cached case cannot be read: %s", problem)
    return cases


def _take(db: sqlite_utils.Database, change: CaseUpsert | CaseDelete, told_at: datetime, is_refilling: bool) -> None:
    case_id = change.case_id if isinstance(change, CaseDelete) else change.case.case_id
    if is_refilling:
        gone = isinstance(change, CaseDelete)
        db.execute(
            "DELETE FROM refill WHERE case_id = ?" if gone else "INSERT OR IGNORE INTO refill VALUES(?)", (case_id,)
        )
    if db.execute(UNSENT, (case_id,)).fetchone():
        return
    if isinstance(change, CaseDelete):
        db.execute("DELETE FROM case_cache WHERE case_id = ?", (case_id,))
    else:
        _put(db, change.case, told_at)
        name_for_search(db, change.case, change.search)


def _get(db: sqlite_utils.Database, name: str) -> str:
    row = db.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return row[0] if row else ""


def _set(db: sqlite_utils.Database, name: str, value: str) -> None:
    db.execute(
        "INSERT INTO setting(name, value) VALUES(:name, :value) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        {"name": name, "value": value},
    )


def _end_refill(db: sqlite_utils.Database) -> None:
    db.execute("DELETE FROM refill")
    db.execute("DELETE FROM setting WHERE name = ?", (_REFILLING,))


def _put(db: sqlite_utils.Database, case: ReturnCase, told_at: datetime) -> None:
    db.execute(
        _UPSERT,
        {
            "case_id": case.case_id,
            "status": case.status,
            "version": case.version,
            "created_ms": to_ms(case.created_at) if case.created_at else 0,
            "told_ms": to_ms(told_at),
            "body": case_to_json(case),
        },
    )
    keys = {key.strip().upper() for key in (case.case_id, case.rma_number)} - {""}
    db.execute("DELETE FROM case_key WHERE case_id = ?", (case.case_id,))
    db.conn.executemany("INSERT INTO case_key(value, case_id) VALUES(?, ?)", [(key, case.case_id) for key in keys])
    db.conn.executemany(_LEARN, [_product_row(product) for product in products_of(case)])


def _product_row(product: KnownProduct) -> tuple[str, ...]:
    item = product.item
    code = goods_code(item.upc) or goods_code(item.sku)
    return (product.merchant_id, *_product_key(item), code, product.merchant, item_to_json(item))


def _product_key(item: DeclaredItem) -> tuple[str, str]:
    return item.name.strip().casefold(), item.variant_words.casefold()
