"""A real station's day with bags, totes, a correction and goods without a return, at a real central."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from sync.domain.codes import own_code
from sync.domain.custody import ReplaceReason
from sync.domain.errors import IllegalStep
from sync.domain.verification import Finding, Result
from sync.station.corrections import Corrections
from sync.station.custody import Totes
from sync.station.lookup import Found
from sync.station.ports import OwnEvent
from sync.station.provisional import ProvisionalIntake
from sync.wire import event_from_bytes
from tests.integration.central.conftest import Bench
from tests.integration.central.test_custody import Operator
from tests.support.central import new_code, running_central
from tests.support.privacy import CASES, leaks
from tests.support.stations import TestStation, picture, station

TORN, NEW, GOODS = (own_code("RBB", f"7Q2M9X4{last}") for last in "KNP")
TOTE = own_code("RBT", "00000417")


def totes_of(counter: TestStation) -> Totes:
    store = counter.store
    return Totes(
        store.custody, store.visits, store.outbox, counter.writer, counter.clock, store.device, counter.identity
    )


def test_a_day_reaches_central_whole_and_names_nobody(tmp_path: Path) -> None:
    with running_central(tmp_path / "central") as central:
        seeded = central.seed()
        with station(tmp_path / "station", central.url, new_code(central)) as counter:
            page = counter.client.changes("", 500)
            assert page is not None
            counter.cases.apply(page)
            found = counter.finder.find("NL-1001")
            assert isinstance(found, Found)
            case = found.case
            totes, corrections = totes_of(counter), Corrections(counter.store.events, counter.writer, counter.clock)
            event_id = counter.drop_off(case, TORN)
            totes.replace_bag(TORN, NEW, ReplaceReason.TORN, "amira")
            absent = {case.items[0].item_id: Finding(case.items[0].item_id, Result.NOT_RECEIVED)}
            corrections.correct(case.case_id, event_id, absent, "it lay on the counter", "sue", "amira")
            intake = ProvisionalIntake(counter.store.visits, counter.store.photos, counter.writer, allowed=True)
            intake.receive(GOODS, [intake.put_photo(picture())], "amira", "sue", code="NL-9999")
            totes.open_tote(TOTE)
            totes.add_all(2)
            tote_id = totes.close_tote("448102", 11200, "amira").tote_id
            sheet = totes.hand_over((tote_id,), "Purolator", "Kim", "amira")
            counter.runner.start()
            counter.status.wait_for(lambda status: status.online and not (status.waiting or status.photos))
            bodies = [row.body for subject in (case.case_id, TOTE, GOODS) for row in _own(counter, subject)]
        assert len(bodies) == 6
        for body in bodies:
            said = body.decode()
            assert not any(case["customer"]["email"] in said or case["customer"]["name"] in said for case in CASES)
            if not event_from_bytes(body).type.startswith("verification."):
                assert not leaks(said.replace("NL-9999", ""))
        with central.context.db.read() as conn:
            assert conn.exec_driver_sql("SELECT count(*) FROM alarm").scalar() == 0
        operator = Operator(Bench(central, seeded, None, None))  # type: ignore[arg-type]  # of the bench only central
        [tote] = operator.get("totes")["totes"]
        assert (sorted(tote["bags"]), tote["problems"]) == (sorted([NEW, GOODS]), [])
        assert tote["handed_over"]["event_id"] == sheet.manifest_id
        assert operator.call("POST", "notes/check", {"text": sheet.text}).json()["genuine"]
        [goods] = operator.get("provisional")["provisional"]
        assert (goods["bag"], goods["code"], goods["staff"], goods["approved_by"]) == (GOODS, "NL-9999", "amira", "sue")


def _own(counter: TestStation, subject: str) -> Sequence[OwnEvent]:
    return counter.store.events.of_subject(subject)


def test_what_central_put_on_hold_stays_in_the_shop(tmp_path: Path) -> None:
    with running_central(tmp_path / "central") as central:
        seeded = central.seed()
        with (
            station(tmp_path / "one", central.url, new_code(central, "One")) as one,
            station(tmp_path / "two", central.url, new_code(central, "Two")) as two,
        ):
            for counter in (one, two):
                page = counter.client.changes("", 500)
                assert page is not None
                counter.cases.apply(page)
            for counter, bag in ((one, TORN), (two, NEW)):
                known = counter.cases.find(seeded.case_ids["one_like_new"])
                assert known is not None
                counter.drop_off(known.case, bag)
                counter.runner.start()
                counter.status.wait_for(lambda status: status.online and not status.waiting)
            totes = totes_of(two)
            totes.open_tote(TOTE)
            with pytest.raises(IllegalStep, match="is on HOLD and must not be shipped"):
                totes.scan_bag(NEW)
            corrections = Corrections(two.store.events, two.writer, two.clock)
            case_id = seeded.case_ids["one_like_new"]
            [own] = two.store.events.of_subject(case_id)
            with pytest.raises(IllegalStep, match="was not at this station"):
                corrections.second_as_correction(case_id, own.event_id, "the same goods", "sue", "ben")
