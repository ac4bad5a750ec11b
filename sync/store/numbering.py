"""The numbers of events: each once, ever, whatever this disk forgot."""

from hashlib import sha256

import sqlite_utils

from sync.domain.events import CHAIN_START
from sync.station.ports import Numbers

NUMBERS_UNSURE = "numbers_unsure"
# Larger than what one station takes in between two talks with central, so that no forgotten number is used again.
_LEAP = 10_000
_NEXT = """
SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'outbox'), 0),
  coalesce((SELECT max(case_seq) FROM outbox WHERE case_id = ?), 0),
  EXISTS(SELECT 1 FROM setting WHERE name = ?), last.prev_sha256, last.body_sha256
FROM (SELECT 1) LEFT JOIN (SELECT prev_sha256, body_sha256 FROM outbox ORDER BY device_seq DESC LIMIT 1) AS last
"""


def next_numbers(db: sqlite_utils.Database, case_id: str) -> Numbers:
    """Read inside the transaction that inserts, so that no number is given twice."""
    used, in_case, unsure, prev, body_sha256 = db.execute(_NEXT, (case_id, NUMBERS_UNSURE)).fetchone()
    if unsure:
        db.execute("DELETE FROM setting WHERE name = ?", (NUMBERS_UNSURE,))
        used += _LEAP
    chain = CHAIN_START if prev is None else sha256(prev + body_sha256).digest()
    return Numbers(device_seq=used + 1, case_seq=in_case + 1, prev=chain)


def go_on_above(db: sqlite_utils.Database, last_device_seq: int) -> None:
    """The next event's number is higher than this one, and than every number before."""
    values = {"last": last_device_seq}
    found = db.execute("UPDATE sqlite_sequence SET seq = max(seq, :last) WHERE name = 'outbox'", values).rowcount
    if not found:
        db.execute("INSERT INTO sqlite_sequence(name, seq) VALUES('outbox', :last)", values)


def central_said(db: sqlite_utils.Database, last_device_seq: int) -> None:
    """Central's own count ends every doubt about the numbers."""
    go_on_above(db, last_device_seq)
    db.execute("DELETE FROM setting WHERE name = ?", (NUMBERS_UNSURE,))
