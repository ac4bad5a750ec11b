"""What the contract tests need of a store, whichever it is."""

from typing import Protocol

from sync.station.ports import (
    CaseCache,
    CounterBook,
    Custody,
    EventLog,
    Outbox,
    PhotoVault,
    SearchBook,
    SettingsKeeper,
    StaffBook,
    TrustKeeper,
    VisitLog,
)


class StationStore(Protocol):
    @property
    def visits(self) -> VisitLog: ...

    @property
    def outbox(self) -> Outbox: ...

    @property
    def cases(self) -> CaseCache: ...

    @property
    def searches(self) -> SearchBook: ...

    @property
    def photos(self) -> PhotoVault: ...

    @property
    def trust(self) -> TrustKeeper: ...

    @property
    def events(self) -> EventLog: ...

    @property
    def custody(self) -> Custody: ...

    @property
    def staff(self) -> StaffBook: ...

    @property
    def book(self) -> CounterBook: ...

    @property
    def wanted(self) -> SettingsKeeper: ...
