"""What the queue screen asks of the running station: the line to central, the clock, the disk."""

from collections.abc import Callable

from kiosk.flow.queue import Line
from kiosk.stick import StickExport
from sync.station.day_check import DayCheck, DayState
from sync.station.runner import SyncRunner
from sync.store.space import DiskSpace


class StationDesk:
    """`kiosk.flow.queue_desk.SyncDesk` of a running station."""

    def __init__(
        self,
        runner: SyncRunner,
        offset_ms: Callable[[], int],
        space: DiskSpace,
        least_free_bytes: int,
        stick: StickExport,
        day: DayCheck,
        *,
        not_syncing: str = "",
        remarks: str = "",
    ) -> None:
        """`not_syncing`: why this station does not sync at all, as a sentence; `remarks`: what its start repaired."""
        self._runner = runner
        self._offset_ms = offset_ms
        self._space = space
        self._least_free_bytes = least_free_bytes
        self._stick = stick
        self._day = day
        self._not_syncing = not_syncing
        self._remarks = remarks

    def line(self) -> Line:
        status, link = self._runner.status, self._runner.link
        return Line(
            online=status.online or bool(self._not_syncing),
            offline_since=status.offline_since,
            problem=self._not_syncing or status.problem,
            answered_at=link.answered_at,
            next_try_s=link.quiet_s(),
            asked_to_wait=link.asked_for,
            offset_ms=self._offset_ms() if link.answered_at else None,
            free_bytes=self._space.free_bytes(),
            least_free_bytes=self._least_free_bytes,
            remarks=self._remarks,
        )

    def send_now(self) -> None:
        self._runner.retry_now()

    def export(self) -> str:
        return self._stick.start()

    def news(self) -> str:
        return self._stick.news()

    def check_day(self) -> None:
        self._day.start()

    def day(self) -> DayState:
        return self._day.state()

    def forget_day(self) -> None:
        self._day.forget()
