"""Cases in: page after page from the stored cursor until central has no more."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from sync.domain.sentence import say
from sync.domain.staff import StaffList
from sync.station.ports import CaseCache, SettingsKeeper, StaffBook, SyncCentral, TrustKeeper, Unreachable
from sync.wire import UNREADABLE, CaseDelete, StationSettings

_log = logging.getLogger(__name__)
PAGE = 500
_MAX_PAGES = 10_000  # a server that always says "more" must not hold the thread for ever
_CIRCLES = say("Central's list of returns does not end. It will be asked again.")


@dataclass(frozen=True, slots=True)
class PullReport:
    """`complete` is False when the pull stopped early and goes on from its cursor the next time."""

    changes: int
    complete: bool


class Puller:
    """Each page is one transaction with its cursor, so an interrupted pull goes on where it stopped. The keys of return
    passes, and the list of those who may work here, are kept before the page that told of them is."""

    def __init__(
        self,
        cache: CaseCache,
        trust: TrustKeeper,
        staff: StaffBook,
        central: SyncCentral,
        page: int = PAGE,
        wanted: SettingsKeeper | None = None,
    ) -> None:
        """`wanted`: where what central sets here is kept."""
        self._cache = cache
        self._trust = trust
        self._staff = staff
        self._central = central
        self._page = page
        self._wanted = wanted

    def run_once(self, go_on: Callable[[], bool] = lambda: True) -> PullReport:
        """Pull until nothing is new, or until `go_on` says no between two pages. CentralError, StoreError."""
        taken = 0
        for _ in range(_MAX_PAGES):
            cursor = self._cache.cursor()
            changes = self._central.changes(cursor, self._page)
            if changes is None:
                if self._staff.version() is None:  # this program is newer than what it has pulled so far
                    self._fetch_staff()
                if self._wanted and self._wanted.current() is None:
                    self._fetch_settings(self._wanted)
                return PullReport(taken, complete=True)
            unreadable = sum(isinstance(each, CaseDelete) and each.reason == UNREADABLE for each in changes.changes)
            if unreadable:
                _log.warning("%d cases of this page cannot be read by this version: update it", unreadable)
            if changes.pass_trust is not None:
                self._trust.keep(changes.pass_trust)
            self._keep_staff(changes.staff_version)
            self._keep_settings(changes.settings_revision)
            self._cache.apply(changes)
            taken += len(changes.changes)
            if not changes.has_more:
                return PullReport(taken, complete=True)
            if changes.cursor == cursor:
                break
            if not go_on():
                return PullReport(taken, complete=False)
        raise Unreachable(_CIRCLES)

    def _keep_staff(self, version: str | None) -> None:
        """None comes from a central that knows of no staff."""
        if version == "":
            if self._staff.version() != "":
                self._staff.keep(StaffList())
        elif version is not None and version != self._staff.version():
            self._fetch_staff()

    def _keep_settings(self, revision: str | None) -> None:
        """None comes from a central that sets nothing."""
        kept = self._wanted.current() if self._wanted else None
        if self._wanted and revision is not None and revision != (kept.revision if kept else None):
            self._fetch_settings(self._wanted)

    def _fetch_settings(self, wanted: SettingsKeeper) -> None:
        wanted.keep(self._central.config().settings or StationSettings())

    def _fetch_staff(self) -> None:
        told = self._central.staff()
        if told is not None:
            self._staff.keep(told)
