"""What every part of central is given: the database, time, chance, settings, and the bell of the workers."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from sync.central.clock import Clock
from sync.central.db.engine import Database
from sync.central.evidence.objects import Objects
from sync.central.ids import Ids
from sync.central.settings import Resolve, Settings
from sync.central.stations.doorbell import Doorbell
from sync.central.stations.signatures import Attempts, Signatures
from sync.central.stations.told import ToldCases

_PULLS_AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class Context:
    """`bell` wakes the delivery worker after a commit that wrote deliveries; `wrong_codes` slows down whoever guesses
    enrolment codes; `doorbell` rings at the stations that listen; `export_key` is the private half (X25519, 32 bytes)
    of what stations encrypt their exports to; `objects` is where the bytes of photos lie, `photo_key` (32 bytes) what
    links to them are signed with. `told`: cases as stations were told of them last. `pulls`: so many pages of a pull
    are made at once: more would take everything else's turns and more memory, and none would be ready sooner.
    """

    db: Database
    objects: Objects
    clock: Clock
    ids: Ids
    settings: Settings
    operator_key: str
    resolve: Resolve
    signatures: Signatures
    wrong_codes: Attempts
    export_key: bytes
    photo_key: bytes
    doorbell: Doorbell = field(default_factory=Doorbell)
    bell: threading.Event = field(default_factory=threading.Event)
    told: ToldCases = field(default_factory=ToldCases)
    pulls: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_PULLS_AT_ONCE))

    @classmethod
    def of(
        cls,
        db: Database,
        objects: Objects,
        clock: Clock,
        settings: Settings,
        operator_key: str,
        resolve: Callable[[str], list[str]],
        ids: Ids | None = None,
        export_key: bytes = b"",
        photo_key: bytes = b"",
    ) -> "Context":
        signatures = Signatures(clock, settings.max_clock_skew_s)
        wrong_codes = Attempts(clock, 20, 60.0)
        return cls(
            db,
            objects,
            clock,
            ids or Ids(),
            settings,
            operator_key,
            resolve,
            signatures,
            wrong_codes,
            export_key,
            photo_key,
        )
