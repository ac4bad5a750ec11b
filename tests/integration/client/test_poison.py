"""Events that central can never take: each dies alone, whatever its size, and the rest of the queue goes on."""

import base64
import json
from pathlib import Path

import pytest

from sync.domain.events import signing_input
from sync.station.ports import EventBuilder, Numbers
from tests.support.central import running_central
from tests.support.returns import a_case, sealed_visit
from tests.support.stations import TestStation, station


def put(opened: TestStation, event_id: str, size: int) -> None:
    """An event of that many bytes, signed and chained, of a case that central does not know."""
    visit = sealed_visit(a_case(f"RB-{event_id}"), event_id, bag=f"RBB-{event_id}")
    opened.store.visits.commit(visit, (), _builder(opened, event_id, size))


def _builder(opened: TestStation, event_id: str, size: int) -> EventBuilder:
    def build(numbers: Numbers) -> tuple[str, bytes, str]:
        body = json.dumps({"id": event_id, "note": "x" * size}).encode()
        signature = opened.store.device.sign(signing_input(numbers.prev, body))
        return event_id, body, base64.b64encode(signature).decode()

    return build


@pytest.mark.parametrize("size", [100, 300 * 1024, 1500 * 1024, 5000 * 1024])
def test_an_event_that_is_too_large_dies_alone(tmp_path: Path, size: int) -> None:
    with running_central(tmp_path / "central") as central:
        seeded = central.seed()
        with station(tmp_path / "station", central.url, seeded.enrolment_code) as opened:
            put(opened, "ev-large", size)
            opened.runner.start()
            opened.status.wait_for(lambda status: status.dead == 1 and status.waiting == 0)
            put(opened, "ev-next", 10)
            opened.runner.wake()
            opened.status.wait_for(lambda status: status.dead == 2 and status.waiting == 0)
