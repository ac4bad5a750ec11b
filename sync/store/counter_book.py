"""What staff noted at this station: the bags that are left, and the day's opening check."""

import json
from typing import Any

from sync.domain.opening import OpeningCheck, Part, PartState
from sync.store.database import Database
from sync.store.moments import from_ms, to_ms

_BAGS = "bags_counted"
_CHECK = "opening_check"


class SqliteCounterBook:
    """`ports.CounterBook` on the station's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def bags_left(self) -> int | None:
        """What was counted, less the labels that were bound since: a clock that is put right changes nothing."""
        noted = self._read(_BAGS)
        return None if noted is None else max(0, int(noted["count"]) - (self._bound() - int(noted["bound"])))

    def note_bags(self, count: int) -> None:
        self._write(_BAGS, {"count": max(0, count), "bound": self._bound()})

    def opening_check(self) -> OpeningCheck | None:
        kept = self._read(_CHECK)
        if kept is None:
            return None
        parts = tuple((Part(part), PartState(state)) for part, state in kept["parts"])
        return OpeningCheck(from_ms(kept["at_ms"]), kept["staff_ref"], parts)

    def keep_check(self, check: OpeningCheck) -> None:
        self._write(_CHECK, {"at_ms": to_ms(check.at), "staff_ref": check.staff_ref, "parts": check.parts})

    def _bound(self) -> int:
        """How many labels were ever bound here; none ever goes."""
        return int(self._database.value("SELECT count(*) FROM bag WHERE known = 1"))

    def _read(self, name: str) -> dict[str, Any] | None:
        text = self._database.value("SELECT value FROM setting WHERE name = :name", {"name": name})
        return None if text is None else dict(json.loads(str(text)))

    def _write(self, name: str, value: dict[str, object]) -> None:
        with self._database.transaction() as db:
            db.execute("INSERT OR REPLACE INTO setting(name, value) VALUES(?, ?)", (name, json.dumps(value)))
