"""A correction never pays an item whose order line another case of the store may pay or has paid."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from sync.domain.verification import Stage
from sync.wire import Envelope
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation
from tests.support.money import DENY, DMG, LN, NR, PAY, Desk, Return

HELD = "line_held_elsewhere"


@pytest.fixture
def desk(bench: Bench) -> Desk:
    return Desk(bench)


def refused_and_followed(desk: Desk, line: str) -> tuple[Return, str, Return]:
    """A case whose item was not received, the event that says so, and the case that follows it for the same line."""
    case = desk.new(lines=[line])
    event = desk.look(case, NR)
    return case, event, desk.new(lines=[line], follows=case)


def test_while_the_other_case_is_open_nothing_turns(desk: Desk) -> None:
    case, event, follower = refused_and_followed(desk, "held-1")
    desk.look(case, LN, corrects=event)
    assert (case.money(), case.kinds()) == ([DENY], [HELD])
    desk.look(follower, LN)
    assert (follower.money(), follower.kinds()) == ([PAY], [])
    assert case.money() == [DENY]


def test_nor_after_it_was_paid(desk: Desk) -> None:
    case, event, follower = refused_and_followed(desk, "held-2")
    desk.look(follower, LN)
    desk.look(case, LN, corrects=event)
    assert (case.money(), case.kinds(), follower.money()) == ([DENY], [HELD], [PAY])


def test_it_turns_when_the_other_case_paid_nothing_or_is_another_stores(desk: Desk) -> None:
    case, event, follower = refused_and_followed(desk, "held-3")
    desk.look(follower, NR)
    desk.look(case, LN, corrects=event)
    assert (case.money(), case.kinds(), follower.money()) == ([PAY], [], [DENY])


def test_of_two_refused_cases_one_turns(desk: Desk) -> None:
    case, event, follower = refused_and_followed(desk, "held-4")
    other = desk.look(follower, NR)
    desk.look(case, LN, corrects=event)
    desk.look(follower, LN, corrects=other)
    assert (case.money(), follower.money()) == ([PAY], [DENY])
    assert follower.kinds() == [HELD]


def test_in_one_batch_too(desk: Desk) -> None:
    case, event, follower = refused_and_followed(desk, "held-5")
    other = desk.look(follower, NR)
    desk.post([desk.envelope(case, LN, corrects=event), desk.envelope(follower, LN, corrects=other)])
    assert [case.money(), follower.money()].count([PAY]) <= 1


@pytest.mark.parametrize(("answer", "money"), [("pay", [PAY]), ("do_not_pay", [DENY])])
def test_a_person_decides(desk: Desk, answer: str, money: list[str]) -> None:
    case, event, follower = refused_and_followed(desk, f"held-6-{answer}")
    desk.look(follower, LN)
    desk.look(case, LN, corrects=event)
    about = {"kind": HELD, "item_id": case.item_ids[0], "answer": answer, "note": "two of one line"}
    assert case.merchant("exceptions", about).status_code == 200
    assert (case.money(), case.kinds()) == (money, [])
    if answer == "pay":
        assert case.read()["return_case_items"][0]["decided_by"] == "finding"


def test_the_explanation_says_so(desk: Desk) -> None:
    case, event, _ = refused_and_followed(desk, "held-7")
    desk.look(case, LN, corrects=event)
    [item] = case.explanation()["items"]
    assert item["rule"]["name"] == HELD
    assert [entry["remittance_decision"] for entry in item["announced_before"]] == [DENY]


def test_a_first_look_and_its_correction_in_one_batch(desk: Desk) -> None:
    first = desk.new(lines=["held-8"])
    desk.look(first, LN)
    case = desk.new(lines=["held-8"], follows=first)
    look = desk.envelope(case, NR)
    desk.post([look, desk.envelope(case, LN, corrects=look.event_id)])
    assert (first.money(), case.money(), case.kinds()) == ([PAY], [DENY], [HELD])


def test_a_refusal_that_was_kept_back_stays_so_whatever_else_is_decided(desk: Desk) -> None:
    case = desk.new(lines=["held-9", "free-9"])
    event = desk.look(case, NR, DMG)
    assert case.resolve(1, "DO_NOT_REMIT").status_code == 200
    desk.look(desk.new(lines=["held-9"], follows=case), LN)
    desk.look(case, LN, DMG, corrects=event)
    desk.look(case, LN, LN, stage=Stage.HUB)
    assert (case.money(), sorted(case.kinds())) == ([DENY, DENY], [HELD, "paid_differs"])


def test_two_stations_that_correct_both_cases_at_once_pay_once(desk: Desk) -> None:
    for number in range(4):
        case, event, follower = refused_and_followed(desk, f"held-at-once-{number}")
        other = desk.look(follower, NR, station="Station 04")
        one = desk.envelope(case, LN, corrects=event)
        two = desk.envelope(follower, LN, corrects=other, station="Station 04")
        stations = (desk.station(), desk.station("Station 04"))
        start = Barrier(2)

        def post(pair: tuple[FakeStation, Envelope], start: Barrier = start) -> str:
            start.wait()
            return pair[0].post(pair[1]).results[0].status

        with ThreadPoolExecutor(2) as pool:
            assert set(pool.map(post, zip(stations, (one, two), strict=True))) == {"accepted"}
        desk.bench.clock.advance(1)
        assert sorted([case.money(), follower.money()]) == [[DENY], [PAY]]
        assert sorted([case.kinds(), follower.kinds()]) == [[], [HELD]]


def test_a_persons_refusal_stays_when_the_other_case_ends_unpaid(desk: Desk) -> None:
    case, event, follower = refused_and_followed(desk, "held-10")
    desk.look(case, LN, corrects=event)
    about = {"kind": HELD, "item_id": case.item_ids[0], "answer": "do_not_pay", "note": "replaced in the shop"}
    assert case.merchant("exceptions", about).status_code == 200
    assert desk.bench.partner.post(f"/api/v1/return_cases/{follower.case_id}/cancel").status_code == 200
    desk.look(case, LN, stage=Stage.HUB)
    assert (case.money(), case.kinds()) == ([DENY], [])
    assert case.explanation()["same_when_decided_anew"] is True
