"""From the counter to the driver and back: a real station's flow and central as a process of its own.

A bag is replaced, put into a tote, sealed and handed over; a finding is corrected: all of it arrives, in order, and the
money follows the correction.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiosk.flow.actions import Act, ChooseItem
from kiosk.flow.counter import Input, Start
from kiosk.flow.custody_actions import ChooseCorrected, ChooseReplaceReason, ChooseWhy, CorrectReturn, ReplaceBag
from kiosk.flow.tote_actions import FillForm, OpenForm
from kiosk.flow.views import AnswerView, ApprovalView, ManifestView, ToteForm, View, Why
from kiosk.settings import Settings
from kiosk.station import Around, Station
from sync.central.samples import seed
from sync.domain.codes import Scan, own_code
from sync.domain.custody import ReplaceReason
from sync.station.clock import SystemClock
from tests.support.central import CASES, CentralProcess
from tests.support.counter import CHECKPOINTS, FakeShutter
from tests.support.stations import StatusLog, station

pytestmark = pytest.mark.e2e
TORN, NEW = own_code("RBB", "7Q2M9X4A"), own_code("RBB", "7Q2M9X4B")
TOTE = own_code("RBT", "00000417")


class Ahead(SystemClock):
    """The machine's clock, whose seconds can be skipped."""

    def __init__(self) -> None:
        super().__init__()
        self.skipped = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self.skipped


class Opened:
    """A station's flow, and what its sync said."""

    def __init__(self, made: Station, clock: Ahead, status: StatusLog) -> None:
        self._flow = made.flow
        self._queue = made.store.outbox
        self._clock = clock
        self._status = status

    def run(self, *entries: Input) -> View:
        for entry in entries:
            self._clock.skipped += 2
            view = self._flow.handle(entry)
        return view

    def is_sent(self) -> None:
        self._status.wait_for(lambda status: status.online and self._queue.status().waiting == 0)


@contextmanager
def opened(folder: Path, url: str) -> Iterator[Opened]:
    clock, status = Ahead(), StatusLog()
    settings = Settings(data_folder=folder, central_url=url, reserve_mb=1, least_free_mb=1, reconnect_spread_s=0)
    made = Station(settings, Around(clock, FakeShutter(), CHECKPOINTS, lambda _: None, status), lambda _: None)
    try:
        made.flow.handle(Start())
        made.start()
        yield Opened(made, clock, status)
    finally:
        made.close()


@pytest.fixture
def central(tmp_path: Path) -> Iterator[CentralProcess]:
    with CentralProcess(tmp_path / "central") as process:
        yield process


def test_a_bag_reaches_the_driver_and_a_correction_the_money(central: CentralProcess, tmp_path: Path) -> None:
    seeded = seed(central.url, central.operator_key, CASES)
    case_id, items = seeded.case_ids["three_one_missing"], seeded.item_ids["three_one_missing"]

    def ops(path: str) -> Any:
        key = {"Authorization": f"Bearer {central.operator_key}"}
        return httpx.get(f"{central.url}/v1/ops/{path}", headers=key, trust_env=False).raise_for_status().json()

    def decisions() -> list[str]:
        key = {"Authorization": f"Bearer {seeded.partner_key}"}
        answer = httpx.get(f"{central.url}/api/v1/return_cases/{case_id}", headers=key, trust_env=False).json()
        return [item["remittance_decision"] for item in answer["return_case_items"]]

    with station(tmp_path / "station", central.url, seeded.enrolment_code) as enrolled:
        page = enrolled.client.changes("", 500)
        assert page is not None
        enrolled.cases.apply(page)
    with opened(tmp_path / "station", central.url) as counter:
        counter.is_sent()
        counter.run(Scan("FC-2001"), Scan("7712345000104"), Act.LIKE_NEW)
        for item_id in items[1:]:
            counter.run(ChooseItem(item_id), Act.NOT_HERE, Act.NOT_HERE)
        counter.run(Scan(TORN), ReplaceBag((TORN,)), ChooseReplaceReason(ReplaceReason.TORN), Scan(NEW))
        counter.is_sent()
        assert decisions() == ["REMIT", *["DO_NOT_REMIT"] * len(items[1:])]

        shown = counter.run(Scan(NEW), CorrectReturn(case_id), ChooseCorrected(items[1]), Act.LIKE_NEW, Act.CONFIRM)
        assert isinstance(counter.run(ChooseWhy(Why.FOUND_LATER), Act.CONFIRM), ApprovalView), shown
        assert isinstance(counter.run(Act.CONFIRM), AnswerView)
        counter.is_sent()
        assert decisions()[:2] == ["REMIT", "REMIT"]

        counter.run(Scan(TOTE), Scan(NEW), OpenForm(ToteForm.SEAL), Scan("448102"), FillForm(second="1.5"), Act.CONFIRM)
        counter.run(OpenForm(ToteForm.PICKUP), Scan("DRV-5521"), FillForm(second="UPS"))
        sheet = counter.run(Act.CONFIRM)
        assert isinstance(sheet, ManifestView)
        counter.is_sent()

    [tote] = ops("totes")["totes"]
    assert (tote["seal"], tote["weight_g"], tote["bags"], tote["problems"]) == ("448102", 1500, [NEW], [])
    assert tote["handed_over"]["carrier"] == "UPS"
    trails = [[step["type"] for step in ops(f"labels/{label}")["events"]] for label in (TORN, NEW)]
    assert trails == [
        ["verification.completed", "bag.replaced"],
        ["bag.replaced", "verification.corrected", "tote.closed", "tote.handed_over"],
    ]
    assert sheet.manifest.manifest_id == tote["handed_over"]["event_id"]
