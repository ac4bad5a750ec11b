"""A sender as one writes it without thinking: mark as sent, then send, put back on an error; no key, any 2xx is well.

`python -m tests.lab.naive_process PLAN`. It is the foil of the laboratory: what does not catch it, sees nothing.
"""

import json
import os
import sqlite3
import sys
import threading
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.domain.verification import Finding, Result
from sync.wire import Envelope
from tests.lab.plan import Plan, staff_ref
from tests.support.central import FakeStation

_BATCH = 20
_MARK_SENT = "UPDATE queue SET sent = ? WHERE number = ?"


class NaiveStation:
    def __init__(self, plan: Plan, database: sqlite3.Connection) -> None:
        self._plan = plan
        self._database = database
        identity = json.loads((Path(plan.folder) / "naive.json").read_text())
        key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(identity["key"]))
        self._signer = FakeStation(plan.url, key=key, device_id=identity["device_id"])
        self._http = httpx.Client(follow_redirects=True, trust_env=False, timeout=plan.timeout_s)

    def take(self, number: int) -> None:
        with self._database:
            self._database.execute("INSERT OR IGNORE INTO queue(number, sent) VALUES(?, 0)", (number,))

    def taken(self) -> int:
        return int(self._database.execute("SELECT count(*) FROM queue").fetchone()[0])

    def send(self) -> bool:
        """Whether there was something to send."""
        rows = self._database.execute("SELECT number FROM queue WHERE sent = 0 ORDER BY number LIMIT ?", (_BATCH,))
        numbers = [int(row[0]) for row in rows]
        if not numbers:
            return False
        self._mark(1, numbers)
        body = json.dumps({"events": [self._event(number).model_dump() for number in numbers]}).encode()
        try:
            self._http.send(self._signer.signed("POST", "/v1/device/events", body)).raise_for_status()
        except httpx.HTTPError:
            self._mark(0, numbers)
        return True

    def _mark(self, sent: int, numbers: Sequence[int]) -> None:
        with self._database:
            self._database.executemany(_MARK_SENT, [(sent, number) for number in numbers])

    def _event(self, number: int) -> Envelope:
        """Built anew at each try, under a new id."""
        case_id, item_id = self._plan.cases[self._plan.place(number)]
        return self._signer.envelope(case_id, [Finding(item_id, Result.LIKE_NEW, note=staff_ref(number))])

    def close(self) -> None:
        self._http.close()


def run(plan: Plan) -> None:
    pause = threading.Event()
    with closing(sqlite3.connect(Path(plan.folder) / "naive.db")) as database:
        database.execute("CREATE TABLE IF NOT EXISTS queue(number INTEGER PRIMARY KEY, sent INTEGER)")
        station = NaiveStation(plan, database)
        handle = os.open(plan.marks, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        for number in range(station.taken(), plan.events):
            station.take(number)
            os.write(handle, f"{number} none\n".encode())
            if number % 2:
                station.send()
            pause.wait(plan.pace_s)
        while station.send():
            pause.wait(0.05)
        os.close(handle)
        station.close()


if __name__ == "__main__":
    run(Plan.read(Path(sys.argv[1])))
