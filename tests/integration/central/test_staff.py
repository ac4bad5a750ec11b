"""Staff over the real HTTP: what operators do, what each station is told, and what nobody is ever told."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.domain.codes import BadgeCode, parse
from sync.domain.staff import StaffList, badge_digest
from sync.station.sign_in import pin_fits
from sync.wire import Changes, StaffAnswer
from tests.integration.central.conftest import Bench
from tests.support.central import FakeStation, RunningCentral, new_code, running_central
from tests.support.clock import FakeClock
from tests.support.stations import station


def ops(central: RunningCentral, method: str, path: str, body: dict[str, Any] | None = None) -> httpx.Response:
    headers = {"Authorization": f"Bearer {central.operator_key}"}
    return httpx.request(method, f"{central.url}/v1/ops/{path}", headers=headers, json=body, trust_env=False)


def create(bench: Bench, name: str, **more: Any) -> str:
    answer = ops(bench.central, "POST", "staff", {"name": name} | more)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["staff_ref"])


def told(device: FakeStation) -> StaffList:
    answer = device.call("GET", "/v1/device/staff")
    assert answer.status_code == 200, answer.text
    return StaffAnswer.model_validate_json(answer.content).staff


def page(device: FakeStation) -> Changes:
    return Changes.model_validate_json(device.call("GET", "/v1/device/changes").content)


def test_a_station_is_told_who_works_at_its_place_and_nobody_else(bench: Bench) -> None:
    device = bench.station()
    assert (page(device).staff_version, told(device).in_use) == ("", False)
    amira = create(bench, "Amira K.", return_points=["eaton-l2"], pin="2468")
    create(bench, "Zoe", return_points=[])
    create(bench, "Ben", return_points=["union"])
    people = told(device)
    assert [member.name for member in people.members] == ["Amira K.", "Zoe"]
    assert page(device).staff_version == people.version != ""
    assert pin_fits(people.members[0].pin_hash, "2468")
    assert ops(bench.central, "POST", f"staff/{amira}", {"active": False, "role": "supervisor"}).status_code == 200
    left = told(device)
    assert [member.name for member in left.members] == ["Zoe"] and left.version != people.version


def test_neither_pin_nor_badge_is_ever_kept_or_told_again(bench: Bench) -> None:
    device = bench.station()
    amira = create(bench, "Amira K.", pin="2468")
    badge = str(ops(bench.central, "POST", f"staff/{amira}/badge").json()["badge"])
    assert isinstance(parse(badge)[0], BadgeCode)
    assert told(device).members[0].badge_sha256 == badge_digest(badge)
    assert ops(bench.central, "POST", f"staff/{amira}/pin", {"pin": "97531"}).status_code == 200
    assert pin_fits(told(device).members[0].pin_hash, "97531")
    newer = ops(bench.central, "POST", f"staff/{amira}/badge").json()
    assert told(device).members[0].badge_sha256 == badge_digest(newer["badge"]) != badge_digest(badge)
    listed = ops(bench.central, "GET", "staff")
    [row] = listed.json()["staff"]
    assert (row["has_pin"], row["has_badge"], row["revision"]) == (True, True, 4)
    with bench.central.context.db.read() as conn:
        kept = str(conn.execute(sa.select(t.staff)).one())
    for secret in ("2468", "97531", badge, newer["badge"], "argon2"):
        assert secret not in listed.text
        assert secret == "argon2" or secret not in kept


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("staff", {"name": "A", "pin": "123"}, 422),
        ("staff", {"name": "A", "pin": "12e4"}, 422),
        ("staff", {"name": "A", "role": "owner"}, 422),
        ("staff", {"name": "A", "return_points": ["nowhere"]}, 422),
        ("staff/SF-NOBODY", {"active": False}, 404),
        ("staff/SF-NOBODY/pin", {"pin": "2468"}, 404),
        ("staff/SF-NOBODY/badge", {}, 404),
    ],
)
def test_what_operators_get_wrong_is_refused_without_repeating_it(
    bench: Bench, path: str, body: dict[str, Any], status: int
) -> None:
    answer = ops(bench.central, "POST", path, body)
    assert answer.status_code == status
    assert str(body.get("pin", "a PIN")) not in answer.text
    assert ops(bench.central, "GET", "staff").json() == {"staff": []}


def test_only_a_signed_request_is_told(bench: Bench) -> None:
    create(bench, "Amira K.", pin="2468")
    assert httpx.get(f"{bench.central.url}/v1/device/staff", trust_env=False).status_code == 401
    assert httpx.get(f"{bench.central.url}/v1/ops/staff", trust_env=False).status_code == 401
    device = bench.station()
    etag = device.call("GET", "/v1/device/staff").headers["etag"]
    again = device.call("GET", "/v1/device/staff", headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")


def test_a_change_rings_and_is_no_news_of_any_case(bench: Bench) -> None:
    device = bench.station()
    before = page(device)
    create(bench, "Amira K.")
    answer = device.call("GET", f"/v1/device/changes?cursor={before.cursor}")
    after = Changes.model_validate_json(answer.content)
    assert (after.changes, after.full_resync) == ([], False)
    assert (after.cursor != before.cursor, after.staff_version != "") == (True, True)


def test_a_real_station_has_the_list_from_its_enrolment_and_follows_its_changes(tmp_path: Path) -> None:
    with running_central(tmp_path / "central") as central:
        central.seed()
        ops(central, "POST", "staff", {"name": "Amira K.", "pin": "2468"})
        with station(tmp_path / "station", central.url, new_code(central)) as counter:
            assert [member.name for member in counter.store.staff.staff().members] == ["Amira K."]
            ops(central, "POST", "staff", {"name": "Ben T."})
            counter.runner.start()
            counter.status.wait_for(lambda status: counter.store.staff.staff().members[-1].name == "Ben T.")


def test_a_restored_central_never_gives_an_old_version_to_a_new_list(bench: Bench, clock: FakeClock) -> None:
    device = bench.station()
    versions = {told(device).version}
    amira = create(bench, "Amira K.")
    for name in ("Amira", "Amira K.", "Amira"):
        ops(bench.central, "POST", f"staff/{amira}", {"name": name})
        versions.add(told(device).version)
    assert len(versions) == 4


def test_changes_at_the_same_moment_are_all_made(bench: Bench) -> None:
    made = [create(bench, f"Person {number}") for number in range(4)]

    def rename(number: int) -> list[int]:
        path = f"staff/{made[number]}"
        return [ops(bench.central, "POST", path, {"name": f"P{number} {turn}"}).status_code for turn in range(8)]

    with ThreadPoolExecutor(4) as pool:
        assert [status for found in pool.map(rename, range(4)) for status in found] == [200] * 32
