"""Stations with bags and totes, on whatever store."""

import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Protocol

from sync.domain.custody import ReplaceReason
from sync.station.corrections import Corrections
from sync.station.custody import Totes
from sync.station.events import EventWriter
from sync.station.identity import StationIdentity
from sync.station.ports import Custody, EventLog, Outbox, PhotoVault, VisitLog
from sync.station.provisional import ProvisionalIntake
from sync.station.visits import Visits
from sync.store.store import Store
from tests.support.clock import FakeClock
from tests.support.fakes import FakeSigner
from tests.support.returns import a_case, sealed_visit

IDENTITY = StationIdentity("dev_1", "rp_1", "Union Station", "0.1.0")


class StoreParts(Protocol):
    @property
    def visits(self) -> VisitLog: ...

    @property
    def events(self) -> EventLog: ...

    @property
    def custody(self) -> Custody: ...

    @property
    def outbox(self) -> Outbox: ...

    @property
    def photos(self) -> PhotoVault: ...


class Shop:
    """Every use case that writes events but the counter's own flow, with ids that count: `id-1`, `id-2`, ..."""

    def __init__(self, store: StoreParts, clock: FakeClock, prefix: str = "id") -> None:
        self.store = store
        self.clock = clock
        self.signer = FakeSigner()
        ids: Iterator[str] = (f"{prefix}-{number}" for number in count(1))
        self.writer = EventWriter(store.events, clock, self.signer, IDENTITY, lambda: next(ids))
        self.visits = Visits(store.visits, store.photos, clock, self.writer)
        self.totes = Totes(store.custody, store.visits, store.outbox, self.writer, clock, self.signer, IDENTITY)
        self.corrections = Corrections(store.events, self.writer, clock)
        self.provisional = ProvisionalIntake(store.visits, store.photos, self.writer, allowed=True)

    def take_in(self, bag: str, case_id: str = "", items: int = 1) -> str:
        """A return with everything like new in that bag; its event's id."""
        event_id = f"ev-{bag}"
        case = a_case(case_id or f"RB-{bag}", items=items)
        visit = self.visits.save(sealed_visit(case, event_id, bag, sealed_at=self.clock.now()))
        self.visits.finish(visit)
        return event_id


def a_day(shop: Shop, say: Callable[[str], None]) -> None:
    """Two bags, one of them replaced, in a tote that is sealed and handed over; `say` is told of each step."""
    for bag in ("RBB1", "RBB2"):
        shop.take_in(bag)
    say("taken")
    tote_id = shop.totes.open_tote("RBT1").tote_id
    say("open")
    shop.totes.scan_bag("RBB1")
    say("scanned")
    shop.totes.replace_bag("RBB1", "RBB3", ReplaceReason.TORN, "amira")
    say("replaced")
    shop.totes.add_all(1)
    say("added")
    shop.totes.close_tote("448102", 11200, "amira")
    say("closed")
    shop.totes.hand_over((tote_id,), "Purolator", "Kim", "amira")
    say("handed")


if __name__ == "__main__":

    def told(step: str) -> None:
        sys.stdout.write(step + "\n")
        sys.stdout.flush()
        sys.stdin.readline()

    with Store.open(Path(sys.argv[1]), FakeClock()) as opened:
        a_day(Shop(opened, FakeClock()), told)
