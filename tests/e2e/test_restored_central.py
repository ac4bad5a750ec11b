"""Central comes back from an older copy of itself: what it confirmed since then is sent again by the station."""

import shutil
from pathlib import Path

from sync.station.day import DayProof, Proven
from tests.e2e.test_two_stations import BAG_ONE, BAG_TWO, take_in_offline
from tests.support.central import running_central
from tests.support.stations import TestStation, station


def sends_all(counter: TestStation) -> None:
    counter.runner.start()
    counter.status.wait_for(lambda status: status.online and status.waiting == 0)
    counter.runner.stop()


def test_a_central_that_lost_a_day_gets_it_back_from_the_station(tmp_path: Path) -> None:
    live, copy, here = tmp_path / "central", tmp_path / "copy", tmp_path / "station"
    with running_central(live) as central:
        seeded = central.seed("http://127.0.0.1:9/")
        with station(here, central.url, seeded.enrolment_code) as counter:
            counter.pull()
    shutil.copytree(live, copy)
    with running_central(live) as central, station(here, central.url) as counter:
        take_in_offline(counter, "NL-1001", BAG_ONE)
        sends_all(counter)
    with running_central(copy) as restored, station(here, restored.url) as counter:
        take_in_offline(counter, "NL-1002", BAG_TWO)
        sends_all(counter)
        proof = DayProof(counter.store.outbox, counter.client, counter.clock).prove()
        assert isinstance(proof, Proven) and proof.count == 2
