"""The signatures of events that wait, checked in the background: a start with a long queue must not wait for them.

A signature that does not fit is told in the log and nothing else: events that were written before the station got a new
key carry the old key's, and central, which knows every key the station had, is the judge.
"""

import base64
import binascii
import logging
import threading
from collections.abc import Callable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.domain.events import signing_input
from sync.station.ports import StoreError
from sync.store.database import Database

_log = logging.getLogger(__name__)
_PAGE = 200
_ROWS = """
SELECT device_seq, event_id, body, prev_sha256, signature FROM outbox
WHERE state <> 'sent' AND device_seq > :after ORDER BY device_seq LIMIT :limit
"""


def wrong_signatures(database: Database, public_key: bytes, go_on: Callable[[], bool] = lambda: True) -> list[str]:
    """The ids of unsent events that this key did not sign, until `go_on` says no. StoreError."""
    key = Ed25519PublicKey.from_public_bytes(public_key)
    wrong: list[str] = []
    after = 0
    while go_on():
        rows = database.rows(_ROWS, {"after": after, "limit": _PAGE})
        if not rows:
            break
        after = rows[-1]["device_seq"]
        wrong += [
            row["event_id"]
            for row in rows
            if not _is_signed(key, row["signature"], signing_input(bytes(row["prev_sha256"]), bytes(row["body"])))
        ]
    return wrong


def _is_signed(key: Ed25519PublicKey, signature: str, message: bytes) -> bool:
    try:
        key.verify(base64.b64decode(signature, validate=True), message)
    except (InvalidSignature, binascii.Error):
        return False
    return True


class SignatureCheck:
    """One look through the queue in a thread and on a connection of its own."""

    def __init__(self, open_database: Callable[[], Database], public_key: bytes) -> None:
        self._open_database = open_database
        self._public_key = public_key
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="signatures", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self, timeout_s: float = 5.0) -> None:
        """It ends after the page it is at."""
        self._stopping.set()
        if self._thread.ident is not None:
            self._thread.join(timeout_s)

    def wait(self, timeout_s: float) -> bool:
        """Whether it has seen the whole queue."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            database = self._open_database()
            try:
                wrong = wrong_signatures(database, self._public_key, lambda: not self._stopping.is_set())
            finally:
                database.close()
        except StoreError as problem:
            _log.warning("the signatures of the queue could not be checked: %s", problem)
            return
        if wrong:
            _log.warning("%d waiting events are not signed by this station's key: %s", len(wrong), wrong[:10])
