"""What every part of central is given: the database, time, chance, settings, and the bell of the workers."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from sync.central.clock import Clock
from sync.central.db.engine import Database
from sync.central.ids import Ids
from sync.central.settings import Resolve, Settings
from sync.central.signatures import Attempts, Nonces, Signatures


@dataclass(frozen=True, slots=True)
class Context:
    """`bell` wakes the delivery worker after a commit that wrote deliveries; `wrong_codes` slows down whoever guesses
    enrolment codes.
    """

    db: Database
    clock: Clock
    ids: Ids
    settings: Settings
    operator_key: str
    resolve: Resolve
    signatures: Signatures
    wrong_codes: Attempts
    bell: threading.Event = field(default_factory=threading.Event)

    @classmethod
    def of(
        cls,
        db: Database,
        clock: Clock,
        settings: Settings,
        operator_key: str,
        resolve: Callable[[str], list[str]],
        ids: Ids | None = None,
    ) -> "Context":
        nonces = Nonces(clock, settings.nonce_memory_s)
        signatures = Signatures(clock, nonces, settings.max_clock_skew_s)
        return cls(db, clock, ids or Ids(), settings, operator_key, resolve, signatures, Attempts(clock, 20, 60.0))
