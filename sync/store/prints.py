"""What was taken in here, for its receipt, and how often that was printed."""

from collections.abc import Iterator
from contextlib import contextmanager

from sync.domain.events import VerificationEvent
from sync.store.database import Database
from sync.wire import WireError, event_from_bytes


class SqliteReceiptBook:
    """`ports.ReceiptBook` and `printing.PrintCounts` on the station's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last(self) -> str:
        value = self._database.value(
            "SELECT event_id FROM outbox WHERE taken_ms IS NOT NULL ORDER BY device_seq DESC LIMIT 1"
        )
        return str(value or "")

    def of_case(self, case_id: str) -> str:
        value = self._database.value(
            "SELECT event_id FROM outbox WHERE case_id = :case_id AND taken_ms IS NOT NULL"
            " ORDER BY case_seq DESC LIMIT 1",
            {"case_id": case_id},
        )
        return str(value or "")

    def event(self, event_id: str) -> VerificationEvent | None:
        body = self._database.value("SELECT body FROM outbox WHERE event_id = :event_id", {"event_id": event_id})
        if not body:
            return None
        try:
            event = event_from_bytes(body)
        except WireError:
            return None
        return event if isinstance(event, VerificationEvent) else None

    def prints(self, event_id: str) -> int:
        value = self._database.value(
            "SELECT prints FROM print_count WHERE event_id = :event_id", {"event_id": event_id}
        )
        return int(value or 0)

    def take(self, event_id: str) -> int:
        with self._database.transaction() as db:
            db.execute(
                "INSERT INTO print_count(event_id, prints) VALUES(?, 1)"
                " ON CONFLICT(event_id) DO UPDATE SET prints = prints + 1",
                (event_id,),
            )
            row = db.execute("SELECT prints FROM print_count WHERE event_id = ?", (event_id,)).fetchone()
        return int(row[0])

    def give_back(self, event_id: str) -> None:
        with self._database.transaction() as db:
            db.execute("UPDATE print_count SET prints = prints - 1 WHERE event_id = ? AND prints > 0", (event_id,))


@contextmanager
def counts_of(database: Database) -> Iterator[SqliteReceiptBook]:
    """On a connection of its own, for the thread that prints."""
    own = database.another()
    try:
        yield SqliteReceiptBook(own)
    finally:
        own.close()
