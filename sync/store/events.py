"""Writing events: numbers, row, photos and what else belongs to it in one transaction, then the journal."""

import json
from collections.abc import Callable, Sequence

import sqlite_utils

from sync.domain.verification import Photo
from sync.station.ports import Clock, EventBuilder, OwnEvent, StoreError
from sync.store.database import Database
from sync.store.facts import Taken, insert, lines_above, list_photos
from sync.store.journal import Journal, Line
from sync.store.moments import to_ms
from sync.store.numbering import next_numbers


class SqliteEventLog:
    """`ports.EventLog` on the station's database."""

    def __init__(self, database: Database, clock: Clock, journal: Journal) -> None:
        self._database = database
        self._clock = clock
        self._journal = journal

    def write(self, event_id: str, subject: str, photos: Sequence[Photo], build: EventBuilder) -> int:
        return self.put(event_id, subject, photos, build)

    def put(
        self,
        event_id: str,
        subject: str,
        photos: Sequence[Photo],
        build: EventBuilder,
        what: Taken | None = None,
        also: Callable[[sqlite_utils.Database, bool], None] = lambda db, is_new: None,
    ) -> int:
        """As `write`; `what` was taken in, where the caller knows; `also` goes into the same transaction.

        Database first, then the journal: a cut between the two leaves a row that the next start writes to the journal.
        When the journal fails the event is safe and this raises; calling again only catches up.
        """
        with self._database.transaction() as db:
            known = db.execute("SELECT device_seq FROM outbox WHERE event_id = ?", (event_id,)).fetchone()
            line = None
            if known is None:
                line = self._built(db, event_id, subject, photos, build)
                insert(db, line, what)
                list_photos(db, photos)
            also(db, known is None)
        if line is None or self._journal.behind:
            self._journal.append(lines_above(self._database, self._journal.highest))
        else:
            self._journal.append([line])
        return line.seq if line else int(known[0])

    def of_subject(self, subject: str) -> Sequence[OwnEvent]:
        rows = self._database.rows(
            "SELECT event_id, body, state, notices FROM outbox WHERE case_id = :subject ORDER BY case_seq",
            {"subject": subject},
        )
        return tuple(
            OwnEvent(row["event_id"], bytes(row["body"]), row["state"], tuple(json.loads(row["notices"])))
            for row in rows
        )

    def _built(
        self, db: sqlite_utils.Database, event_id: str, subject: str, photos: Sequence[Photo], build: EventBuilder
    ) -> Line:
        numbers = next_numbers(db, subject)
        built_id, body, signature = build(numbers)
        if built_id != event_id:
            raise StoreError("The event that was built is not the one that was asked for: nothing was saved.")
        return Line(
            seq=numbers.device_seq,
            event_id=event_id,
            case_id=subject,
            case_seq=numbers.case_seq,
            prev=numbers.prev,
            body=body,
            signature=signature,
            created_ms=to_ms(self._clock.now()),
            photos=tuple(photos),
        )
