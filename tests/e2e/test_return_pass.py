"""A return pass on its whole way: a real central issues it, a phone shows it, a camera reads it, a station that has
never been online since its enrolment verifies it and takes the goods in, and central decides when the line is back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiosk.devices.decoder import Decoder
from kiosk.flow.presenter import wanted_formats
from kiosk.flow.views import ScanView
from sync.central.samples import seed
from sync.domain.codes import PassCode, own_code, parse
from sync.domain.passes import PassProblem
from sync.station.lookup import AlreadyDroppedOff, Answer, Found, PassRefused, Source
from tests.support.central import CASES, CentralProcess
from tests.support.passes import SIX
from tests.support.phone_screen import Showing, frame, modules_of
from tests.support.stations import TestStation, station

pytestmark = pytest.mark.e2e

BAG = own_code("RBB", "7Q2M9X4A")
SIX_ITEMS = {
    "key": "six",
    "store_id": 4101,
    "rma_number": "NL-6006",
    "order_id": "5500006006",
    "order_number": "#46006",
    "customer": {"name": "Jo Martin", "email": "jo.martin@mail.example", "language": "en-ca"},
    "items": [
        {
            "order_line_id": f"96{number}",
            "name": name,
            "sku": f"NL-{number}",
            "upc": upc,
            "attributes": dict(zip(("color", "size"), values, strict=False)),
            "reason": "too small",
            "comment": "",
            "category": category,
            "price": {"amount": 40.0, "currency": "CAD"},
        }
        for number, (name, values, upc, category) in enumerate(SIX)
    ],
}


class World:
    """A central that can be switched off and on again, and a station that was enrolled and has pulled nothing yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "central"
        self.central = CentralProcess(self._folder)
        seeded = seed(self.central.url, self.central.operator_key, CASES | {"cases": [SIX_ITEMS]})
        self.case_id = seeded.case_ids["six"]
        self._headers = {"Authorization": f"Bearer {seeded.partner_key}"}
        self.station = TestStation(folder / "station", self.central.url, seeded.enrolment_code)

    def off(self) -> None:
        assert self.central.stop() == 0

    def on(self) -> None:
        self.central = CentralProcess(self._folder, "--port", self.central.url.rpartition(":")[2])

    def partner(self, method: str, what: str = "") -> httpx.Response:
        address = f"{self.central.url}/api/v1/return_cases/{self.case_id}{what}"
        answer = httpx.request(method, address, headers=self._headers, trust_env=False)
        assert answer.is_success, answer.text
        return answer

    def operator(self, method: str, path: str, body: dict[str, str] | None = None) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self.central.operator_key}"}
        address = f"{self.central.url}/v1/ops{path}"
        return dict(httpx.request(method, address, json=body, headers=headers, trust_env=False).json())


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    try:
        yield made
    finally:
        made.station.close()
        made.central.__exit__()


def shown_and_read(png: bytes, seed_number: int = 1) -> str:
    """The consumer holds the phone up; what the camera's live decoder reads."""
    decoder = Decoder()
    idle = wanted_formats(ScanView(0, 0, 0, camera_on=True))
    for number in range(10):
        seen = frame(modules_of(png), Showing(45.0, turn=5.0, tilt=9.0), seed_number + number)
        readings = decoder.decode(seen, idle)
        if readings:
            return readings[0].text
    raise AssertionError("the pass was not read")


def scan(counter: TestStation, png: bytes) -> Answer:
    [code] = parse(shown_and_read(png))
    assert isinstance(code, PassCode)
    return counter.finder.find_pass(code.text)


def test_from_central_s_answer_to_central_s_decision(world: World) -> None:
    counter = world.station
    png = world.partner("GET", "/return_pass.png").content
    world.off()

    assert (counter.cases.count(), counter.cases.cursor()) == (0, "")
    found = scan(counter, png)
    assert isinstance(found, Found) and found.source is Source.PASS
    assert [item.name for item in found.case.items] == [name for name, *_ in SIX]
    assert found.case.consumer_name == ""
    event_id = counter.drop_off(found.case, BAG)
    again = scan(counter, png)
    assert isinstance(again, AlreadyDroppedOff) and again.here and not again.synced

    world.on()
    counter.runner.start()
    counter.status.wait_for(lambda status: status.online and status.waiting == 0)
    case = world.partner("GET").json()
    assert [item["remittance_decision"] for item in case["return_case_items"]] == ["REMIT"] * 6
    assert case["exceptions"] == [] and case["drop_off"]["bags"] == [BAG]
    [event] = world.operator("GET", f"/return_cases/{world.case_id}/events")["events"]
    assert event["event_id"] == event_id


def test_what_central_took_back_is_refused_once_it_was_pulled(world: World) -> None:
    counter = world.station
    old = world.partner("GET", "/return_pass.png").content
    world.partner("DELETE", "/return_pass")
    [key] = world.operator("GET", "/pass_keys")["pass_keys"]
    world.operator("POST", f"/pass_keys/{key['kid']}/revoke")
    new = world.partner("GET", "/return_pass.png").content
    counter.runner.start()
    counter.status.wait_for(lambda status: status.online and counter.cases.count() == 1)
    counter.runner.stop(10)
    world.off()

    refused = scan(counter, old)
    assert isinstance(refused, PassRefused) and refused.problem is PassProblem.REVOKED
    assert isinstance(scan(counter, new), Found)
    counter.cases.wipe()  # of a case that is not known here its pass alone counts, and the old one's key does not
    refused = scan(counter, old)
    assert isinstance(refused, PassRefused) and refused.problem is PassProblem.REVOKED_KEY
    found = scan(counter, new)
    assert isinstance(found, Found) and found.source is Source.PASS


def test_a_case_that_was_closed_elsewhere_meanwhile_stays_closed(world: World, tmp_path: Path) -> None:
    png = world.partner("GET", "/return_pass.png").content
    code = world.operator("POST", "/enrolment_codes", {"station_name": "Station 04", "return_point_id": "eaton-l2"})[
        "code"
    ]
    with station(tmp_path / "other", world.central.url, code) as other:
        found = scan(other, png)
        assert isinstance(found, Found) and found.source is Source.CENTRAL
        other.drop_off(found.case, BAG)
        other.runner.start()
        other.status.wait_for(lambda status: status.online and status.waiting == 0)
    page = world.station.client.changes("", 500)
    assert page is not None
    world.station.cases.apply(page)
    world.off()
    assert isinstance(scan(world.station, png), AlreadyDroppedOff)
