"""Custody, corrections and goods without a case at central: every type taken in once, kept, and shown to operators."""

import base64
import json
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from kiosk.__main__ import main
from sync.central.db import tables as t
from sync.central.events import intake
from sync.domain.custody import (
    Bag,
    BagReplaced,
    HandedTote,
    Manifest,
    ProvisionalReceived,
    ReplaceReason,
    Tote,
    ToteClosed,
    ToteHandedOver,
)
from sync.domain.verification import Photo, Result
from sync.returnpass.manifest import manifest_text
from tests.integration.central.conftest import Bench
from tests.integration.central.test_intake import DONE, TWO, alarms, codes, envelope, statuses
from tests.support.central import FakeStation, findings

BAG, OTHER, NEW = "RBB00000001H", "RBB000000023", "RBB00000003P"
PHOTO = Photo("ab" * 32, 1000)


@dataclass(frozen=True, slots=True)
class Operator:
    bench: Bench

    def get(self, path: str) -> Any:
        answer = self.call("GET", path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def call(self, method: str, path: str, body: Any = None) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.bench.central.operator_key}"}
        with httpx.Client(base_url=self.bench.central.url, headers=headers, trust_env=False, verify=False) as client:
            return client.request(method, f"/v1/ops/{path}", json=body)


@pytest.fixture
def operator(bench: Bench) -> Operator:
    return Operator(bench)


def closed(bench: Bench, *bags: str, event_id: str = "tote-1") -> ToteClosed:
    return ToteClosed(event_id, "RBT1", "448102", bags, 1, bench.clock.now(), 11200)


def handed(event_id: str = "manifest-1", closed_by: str = "tote-1") -> ToteHandedOver:
    return ToteHandedOver(event_id, "Purolator", "Kim", (HandedTote("RBT1", closed_by, "448102", 1, 1),))


def provisional(event_id: str = "goods-1", bag: str = OTHER) -> ProvisionalReceived:
    return ProvisionalReceived(event_id, bag, (PHOTO,), "sue", "NL-1001", "a blue box")


def test_every_type_is_taken_in_once_chained_and_counted(bench: Bench, operator: Operator) -> None:
    station = bench.station()
    events = [
        envelope(bench, station, DONE, bags=(BAG,)),
        station.says(BagReplaced("swap-1", bench.seeded.case_ids[DONE], BAG, NEW, ReplaceReason.TORN)),
        station.says(closed(bench, NEW)),
        station.says(handed()),
        station.says(provisional()),
    ]
    answer = station.post(*events)
    assert statuses(answer) == ["accepted"] * 5
    assert answer.missing_blobs == [PHOTO.sha256]
    assert (answer.ack.device_seq_contiguous, answer.ack.gaps) == (5, [])
    assert statuses(station.post(*reversed(events))) == ["duplicate"] * 5
    assert alarms(bench) == []
    [tote] = operator.get("totes")["totes"]
    assert (tote["seal"], tote["weight_g"], tote["bags"], tote["problems"]) == ("448102", 11200, [NEW], [])
    assert (tote["handed_over"]["carrier"], tote["handed_over"]["event_id"]) == ("Purolator", "manifest-1")
    steps = [step["type"] for step in operator.get(f"labels/{NEW}")["events"]]
    assert steps == ["bag.replaced", "tote.closed", "tote.handed_over"]
    assert [step["type"] for step in operator.get(f"labels/{BAG}")["events"]] == [
        "verification.completed",
        "bag.replaced",
    ]
    assert operator.call("GET", "labels/RBBNOTHING").status_code == 404


def test_custody_decides_nothing(bench: Bench) -> None:
    station = bench.station()
    case_id = bench.seeded.case_ids[TWO]
    station.post(envelope(bench, station, TWO, Result.DAMAGED, bags=(BAG,)))
    before = bench.case(TWO)
    answer = station.post(
        station.says(BagReplaced("swap-1", case_id, BAG, NEW, ReplaceReason.TORN)),
        station.says(closed(bench, NEW)),
        station.says(handed()),
    )
    assert statuses(answer) == ["accepted"] * 3
    assert bench.case(TWO) == before


def test_only_the_malformed_and_the_foreign_is_refused(bench: Bench) -> None:
    station, other = bench.station(), bench.station("Station 04")
    foreign = replace(other, device_id=station.device_id, seq=1, prev=station.prev)
    events = [
        station.says(closed(bench, "RBB-nobody-knows-it")),  # a fact, however strange
        foreign.says(closed(bench, BAG, event_id="tote-2")),
        station.says(BagReplaced("swap-1", "RB-00000000", BAG, NEW, ReplaceReason.TORN)),
        station.says(closed(bench, event_id="tote-3")),
        station.says(closed(bench, "x" * 65, event_id="tote-4")),
        station.says(replace(closed(bench, BAG, event_id="tote-5"), opened_at=bench.clock.now().replace(tzinfo=None))),
        station.says(ToteHandedOver("manifest-2", "Purolator", "Kim", ())),
        station.says(replace(provisional(), goods=(Photo("XY", 1),))),
    ]
    answer = station.post(*events)
    assert statuses(answer) == ["accepted", *["rejected"] * 7]
    assert codes(answer)[1:] == ["bad-signature", "unknown-case", *["malformed-event"] * 5]


def test_what_does_not_fit_together_is_said_in_words(bench: Bench, operator: Operator) -> None:
    station, second = bench.station(), bench.station("Station 04")
    station.post(envelope(bench, station, DONE, bags=(BAG,)))
    held = envelope(bench, second, DONE, bags=(OTHER,))
    assert second.post(held).results[0].notices == ["double_drop_off"]
    station.post(
        station.says(closed(bench, BAG, OTHER, "RBB-STRANGE")),
        station.says(replace(closed(bench, BAG, event_id="tote-2"), tote="RBT2")),
        station.says(handed()),
        station.says(handed("manifest-2")),
    )
    [again, first] = operator.get("totes")["totes"]
    assert first["problems"] == [
        f"Bag {BAG} is in another tote as well.",
        f"Bag {OTHER} should have been on hold: its return was dropped off twice.",
        "Bag RBB-STRANGE is not known: no event says what is in it.",
        "Tote RBT1 was handed over 2 times; the first one counts.",
    ]
    assert first["handed_over"]["event_id"] == "manifest-1"
    assert again["handed_over"] is None


def test_of_a_tote_that_was_sealed_again_the_last_closing_counts(bench: Bench, operator: Operator) -> None:
    station = bench.station()
    station.post(
        envelope(bench, station, DONE, bags=(BAG,)),
        station.says(closed(bench, BAG, OTHER)),
        station.says(closed(bench, BAG, event_id="tote-2")),
        station.says(handed(closed_by="tote-2")),
        station.says(provisional()),
        station.says(replace(closed(bench, OTHER, event_id="tote-3"), tote="RBT2")),
    )
    [next_one, last, first] = operator.get("totes")["totes"]
    assert next_one["problems"] == []
    assert (first["sealed_again"], first["problems"], first["handed_over"]) == ("tote-2", [], None)
    assert (last["sealed_again"], last["problems"]) == (None, []) and last["handed_over"]


def test_goods_without_a_case_wait_for_a_person(bench: Bench, operator: Operator) -> None:
    station = bench.station()
    station.post(station.says(provisional()))
    [goods] = operator.get("provisional")["provisional"]
    assert (goods["bag"], goods["code"], goods["photos"], goods["case_id"]) == (OTHER, "NL-1001", [PHOTO.sha256], None)
    case_id = bench.seeded.case_ids[DONE]
    for note in ("by the box", "by the box and the colour"):
        matched = operator.call("POST", "provisional/goods-1/match", {"case_id": case_id, "note": note})
        assert (matched.json()["case_id"], matched.json()["match_note"]) == (case_id, note)
    assert operator.call("POST", "provisional/goods-2/match", {"case_id": case_id}).status_code == 404
    assert operator.call("POST", "provisional/goods-1/match", {"case_id": "RB-NONE"}).status_code == 404
    assert bench.decisions(DONE) == ["PENDING"]  # no payout without a look


def test_an_event_of_a_newer_station_is_kept_and_read_by_the_version_that_knows_it(
    bench: Bench, operator: Operator
) -> None:
    station = bench.station()
    first = station.says(closed(bench, BAG))
    station.seq += 1
    body = json.dumps(
        {"type": "pallet.wrapped", "device_seq": 2, "case_seq": 1, "prev": station.prev.hex(), "pallet": {"x": 1}}
    ).encode()
    newer = station.sealed("newer-1", body)
    answer = station.post(first, newer, station.says(handed()))
    assert statuses(answer) == ["accepted"] * 3
    assert answer.results[1].notices == ["not_understood"]
    assert statuses(station.post(newer)) == ["duplicate"]
    assert (answer.ack.device_seq_contiguous, alarms(bench)) == (3, [])
    ctx = bench.central.context
    assert intake.read_late(ctx) == 0
    with ctx.db.write() as conn:  # as an earlier version left it: the tote's closing unread
        conn.execute(sa.delete(t.event_label).where(t.event_label.c.event_id == "tote-1"))
        conn.execute(sa.update(t.event).where(t.event.c.event_id == "tote-1").values(subject=""))
    assert operator.get("totes")["totes"] == []
    assert (intake.read_late(ctx), intake.read_late(ctx)) == (1, 0)
    [tote] = operator.get("totes")["totes"]
    assert tote["bags"] == [BAG] and tote["handed_over"]


def test_what_was_kept_unread_is_checked_as_any_event_before_it_counts(bench: Bench, operator: Operator) -> None:
    """While nobody could read it, it may have come under two ids, or with names that no photo has."""
    station = bench.station()
    foreign = station.says(closed(bench, BAG))
    broken = station.says(replace(provisional("goods-2"), goods=(Photo("no hash", 1),)))
    station.post(station.says(provisional()), station.says(provisional("goods-3")))
    with bench.central.context.db.write() as conn:  # as an earlier version left them
        for event_id, said in (("goods-1", foreign), ("goods-3", broken)):
            this = t.event.c.event_id == event_id
            conn.execute(sa.delete(t.event_label).where(t.event_label.c.event_id == event_id))
            conn.execute(sa.delete(t.event_blob).where(t.event_blob.c.event_id == event_id))
            conn.execute(sa.update(t.event).where(this).values(subject="", body=said.body, signature=said.signature))
    assert intake.read_late(bench.central.context) == 0
    assert operator.get("totes")["totes"] == []


def test_money_follows_the_last_of_several_corrections_and_what_was_paid_stays_paid(bench: Bench) -> None:
    station = bench.station()
    first = envelope(bench, station, TWO, Result.NOT_RECEIVED, bags=(BAG,))
    station.post(first)
    assert bench.decisions(TWO) == ["DO_NOT_REMIT", "REMIT"]

    def correct(*results: Result, at: FakeStation = station) -> list[str]:
        more = {"supersedes": first.event_id, "correction_reason": "found", "approved_by": "sue", "bags": (BAG,)}
        answer = at.post(envelope(bench, at, TWO, *results, **more))
        assert statuses(answer) == ["accepted"] and answer.results[0].notices == []
        return bench.decisions(TWO)

    assert correct(Result.LIKE_NEW, Result.NOT_RECEIVED) == ["REMIT", "REMIT"]  # announced money stays announced
    assert correct(Result.NOT_RECEIVED, Result.LIKE_NEW) == ["REMIT", "REMIT"]
    # A correction from another station than the one that looked: a fact of its chain like any other.
    assert correct(Result.LIKE_NEW, at=bench.station("Station 04")) == ["REMIT", "REMIT"]
    kinds = [
        event["type"] for event in Operator(bench).get(f"return_cases/{bench.seeded.case_ids[TWO]}/events")["events"]
    ]
    assert kinds == ["verification.completed", *["verification.corrected"] * 3]


def test_a_second_drop_off_said_as_a_correction_moves_the_money_and_needs_no_hold(bench: Bench) -> None:
    """What `Corrections.second_as_correction` sends: the first look with the findings of the second, and both bags."""
    station = bench.station()
    first = envelope(bench, station, TWO, Result.NOT_RECEIVED, bags=(BAG,))
    second = envelope(bench, station, TWO, bags=(OTHER,))
    assert [verdict.notices for verdict in station.post(first, second).results] == [[], ["double_drop_off"]]
    assert bench.decisions(TWO) == ["DO_NOT_REMIT", "REMIT"]
    more = {"supersedes": first.event_id, "correction_reason": "bagged again", "approved_by": "sue"}
    station.post(station.says(closed(bench, OTHER, event_id="early")))
    [early] = Operator(bench).get("totes")["totes"]
    assert early["problems"] == [f"Bag {OTHER} should have been on hold: its return was dropped off twice."]
    answer = station.post(envelope(bench, station, TWO, bags=(BAG, OTHER), **more))
    assert (statuses(answer), answer.results[0].notices) == (["accepted"], [])
    assert bench.decisions(TWO) == ["REMIT", "REMIT"]
    [early] = Operator(bench).get("totes")["totes"]
    assert early["problems"] == []


def test_a_correction_cannot_supersede_an_event_that_is_no_look_at_its_case(bench: Bench) -> None:
    station = bench.station()
    case_id = bench.seeded.case_ids[TWO]
    first = envelope(bench, station, DONE, bags=(BAG,))
    swap = station.says(BagReplaced("swap-1", case_id, BAG, NEW, ReplaceReason.TORN))
    wrong = [
        station.envelope(case_id, findings(bench.seeded.item_ids[TWO]), supersedes=event_id)
        for event_id in (first.event_id, "swap-1")
    ]
    answer = station.post(first, swap, *wrong)
    assert codes(answer) == ["", "", "malformed-event", "malformed-event"]


def test_a_manifest_is_checked_by_the_stations_keys_at_central_and_without_it(
    bench: Bench, operator: Operator, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    station = bench.station()
    tote = Tote("tote-1", "RBT1", bench.clock.now(), (Bag(BAG), Bag("LOOSE-TAG")), seal="448102")
    sheet = Manifest("manifest-1", bench.clock.now(), station.device_id, "Eaton Centre L2", "Purolator", "Kim", (tote,))
    text = manifest_text(sheet, station.key.public_key().public_bytes_raw(), station.key.sign)
    found = operator.call("POST", "notes/check", {"text": text}).json()
    assert found["genuine"] and found["sentence"].startswith("Genuine: a manifest that Station 03 signed on 2026-11-20")
    assert found["says"]["totes"][0]["labels"] == ["LOOSE-TAG", BAG]
    stations = operator.get("device_keys")["stations"]
    key = base64.b64encode(station.key.public_key().public_bytes_raw()).decode()
    assert stations[station.device_id] == {"station_name": "Station 03", "public_keys": [key]}
    (tmp_path / "keys.json").write_text(json.dumps({"stations": stations}))
    keys = ["--keys", str(tmp_path / "keys.json")]
    assert main(["receipt", "verify", text, *keys]) == 0
    assert capsys.readouterr().out.startswith(found["sentence"])
    forger = FakeStation(bench.central.url, device_id=station.device_id)
    forged = manifest_text(sheet, forger.key.public_key().public_bytes_raw(), forger.key.sign)
    answer = operator.call("POST", "notes/check", {"text": forged}).json()
    assert (answer["genuine"], answer["sentence"]) == (False, "Not genuine: it is not signed by Station 03.")
    assert main(["receipt", "verify", forged, *keys]) == 1
    assert main(["receipt", "verify", text, "--keys", str(tmp_path / "none.json")]) == 2
    for broken in ("RN1:ABC", "RP1:XYZ", text[:-6] + "000000"):
        assert operator.call("POST", "notes/check", {"text": broken}).json()["genuine"] is False


def test_a_tote_may_come_before_what_is_in_it(bench: Bench) -> None:
    """A tote's closing that comes before the looks at what is in it: order between subjects does not matter."""
    station = bench.station()
    look = envelope(bench, station, TWO, Result.DAMAGED, bags=(BAG,))
    tote = station.says(closed(bench, BAG))
    assert statuses(station.post(tote)) == ["accepted"]
    bench.clock.advance(timedelta(minutes=1).total_seconds())
    assert statuses(station.post(look)) == ["accepted"]
    [shown] = Operator(bench).get("totes")["totes"]
    assert shown["problems"] == []
