"""Nothing lost, nothing doubled, order kept within a case, only poison in the dead letter: under fire."""

import sys
from pathlib import Path

import pytest

from tests.lab.chaos import Laboratory, Outcome, Siege
from tests.lab.proxy import FAULTS

STATION = "tests.lab.station_process"
NAIVE = "tests.lab.naive_process"
SMALL = Siege(
    events=300,
    cases=40,
    seed=20261120,
    station_every=(30, 70),
    central_every=(14, 30),  # each time it takes seconds to come up again
    sound=20,
    pace_s=0.02,
    deadline_s=280,
)
LARGE = Siege(
    events=20_000,
    cases=2_500,
    seed=20261121,
    station_every=(300, 900),
    central_every=(100, 250),
    deadline_s=3000,
)


def check(outcome: Outcome, siege: Siege) -> None:
    """Everything the station promised, exactly once, in order; and the fire was real."""
    sys.stdout.write(f"{outcome.summary()}\n")
    assert outcome.lost() == []
    assert outcome.doubled() == []
    assert outcome.out_of_order() == []
    assert outcome.dead() == outcome.poison()
    assert len(outcome.station) == siege.events
    assert {state for _, state in outcome.station.values()} == {"sent", "dead"}
    sent = {event_id for event_id, (_, state) in outcome.station.items() if state == "sent"}
    assert outcome.at_central == sent
    assert outcome.photos_missing == 0
    assert outcome.numbers_seen == siege.events
    assert outcome.alarms == ()
    assert outcome.astray == 0
    assert outcome.kills["station"] >= 3 and outcome.kills["central"] >= 2
    assert set(FAULTS) <= set(outcome.dealt)


@pytest.mark.lab
@pytest.mark.timeout(320)
def test_a_small_siege_loses_and_doubles_nothing(tmp_path: Path) -> None:
    check(Laboratory(tmp_path, SMALL, STATION).run(), SMALL)


@pytest.mark.lab
def test_a_naive_sender_does_not_survive_the_same_laboratory(tmp_path: Path) -> None:
    siege = Siege(events=120, cases=40, seed=20261120, station_every=(30, 70), central_every=(8, 20), sound=20)
    outcome = Laboratory(tmp_path, siege, NAIVE).run()
    sys.stdout.write(f"{outcome.summary()}\n")
    assert len(outcome.promised) >= siege.events - outcome.kills["station"]
    assert outcome.lost() or outcome.doubled()


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_long_siege_loses_and_doubles_nothing(tmp_path: Path) -> None:
    check(Laboratory(tmp_path, LARGE, STATION).run(), LARGE)
