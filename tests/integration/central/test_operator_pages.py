"""The operator's pages: what they show, what their forms change, and who may do it."""

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.operator import digest, figures, worklist
from sync.central.partners import cases
from sync.central.people import audit
from sync.central.people.accounts import Role
from sync.central.stations import devices
from sync.central.web.operator import PARTS
from sync.domain.verification import Finding, Photo, Place, Reason, Result
from tests.integration.central.conftest import Bench
from tests.support.browser import PlainBrowser, joined, text_of
from tests.support.central import FakeStation, findings

ADMIN, OPERATOR = Role.OPERATOR_ADMIN, Role.OPERATOR


@pytest.fixture
def admin(bench: Bench) -> Iterator[PlainBrowser]:
    person = joined(bench.central.context, "olive@operator.example", ADMIN)
    with PlainBrowser(bench.central) as browser:
        yield browser.sign_in(person)


def beat(station: FakeStation, **status: object) -> None:
    body = json.dumps({"status": status}).encode()
    assert station.call("POST", "/v1/device/heartbeat", body).status_code == 200


def trail(bench: Bench) -> list[tuple[str, str, str]]:
    with bench.central.context.db.read() as conn:
        return [(one.actor, one.action, one.subject) for one in audit.listed(conn)]


PAGES = (
    "/operator",
    "/operator/stations",
    "/operator/enrol",
    "/operator/waiting",
    "/operator/figures",
    "/operator/returns",
    "/operator/points",
    "/operator/points/new",
    "/operator/points/eaton-l2",
    "/operator/staff",
    "/operator/staff/new",
    "/operator/settings",
    "/operator/settings/edit",
    "/operator/merchants",
    "/operator/merchants/new",
    "/operator/merchants/4101",
    "/operator/keys",
    "/operator/audit",
)


def test_every_page_shows_itself(bench: Bench, admin: PlainBrowser) -> None:
    station = bench.station()
    beat(station, waiting=0)
    case_id = bench.seeded.case_ids["two_one_damaged"]
    for path in (*PAGES, f"/operator/stations/{station.device_id}", f"/operator/returns/{case_id}"):
        answer = admin.get(path)
        assert answer.status_code == 200, f"{path}: {text_of(answer)}"
        assert "<h1" in answer.text


def test_an_operator_does_daily_work_and_changes_neither_keys_nor_people(bench: Bench) -> None:
    station = bench.station()
    person = joined(bench.central.context, "otto@operator.example", OPERATOR)
    with PlainBrowser(bench.central) as browser:
        browser.sign_in(person)
        for path in ("/operator", "/operator/stations", "/operator/waiting", "/operator/merchants/4101"):
            assert browser.get(path).status_code == 200
        forbidden = [
            ("/operator/keys", {}),
            ("/operator/enrol", {"station_name": "X", "return_point_id": "eaton-l2"}),
            (f"/operator/stations/{station.device_id}/revoke", {}),
            ("/operator/staff/new", {"name": "X", "role": "associate"}),
            ("/operator/merchants/4101", {"name": "X"}),
        ]
        for path, form in forbidden:
            assert browser.post(path, form).status_code == 403, path
    merchant = joined(bench.central.context, "mia@shop.example", Role.MERCHANT_ADMIN, 4101)
    with PlainBrowser(bench.central) as browser:
        browser.sign_in(merchant)
        assert {browser.get(path).status_code for path in PAGES} == {403}
    with PlainBrowser(bench.central) as browser:
        assert all("/sign-in" in str(browser.get(path).url) for path in PAGES)


def test_a_station_in_trouble_comes_first_with_what_to_do(bench: Bench, admin: PlainBrowser) -> None:
    well, ill = bench.station("Station Adam"), bench.station("Station Zoe")
    beat(well, waiting=0, oldest_s=None, disk_free_mb=90_000, camera="running", version="1.2.3")
    beat(ill, waiting=7, oldest_s=90_000, disk_free_mb=300, camera="frozen", clock_offset_ms=900_000)
    page = text_of(admin.get("/operator/stations"))
    assert page.index("Station Zoe") < page.index("Station Adam")
    assert "Has had an event waiting for 25 hours" in page and "1.2.3" in page
    one = text_of(admin.get(f"/operator/stations/{ill.device_id}"))
    assert "has a clock that is 15 minutes behind" in one
    assert "below 500 MB it takes in no new return" in one
    assert "sees a picture that stands still" in one
    assert "Station Adam" not in text_of(admin.get("/operator/stations?state=trouble"))
    assert "Station Zoe" not in text_of(admin.get("/operator/stations?q=station%20adam"))


def test_a_station_of_a_closed_shop_is_not_missed_and_a_new_one_is_not_fine(bench: Bench, admin: PlainBrowser) -> None:
    """It is Friday, 10:00."""
    station = bench.station()
    page = f"/operator/stations/{station.device_id}"

    def now(closes: str, seen_at: datetime | None) -> None:
        hours = {"time_zone": "UTC", "weekly": {"fri": [{"opens": "02:00", "closes": closes}]}}
        with bench.central.context.db.write() as conn:
            conn.execute(sa.update(t.return_point).values(hours=hours))
            conn.execute(sa.update(t.device).values(seen_at=seen_at))

    now("18:00", None)
    assert "enrolled a moment ago and is not heard yet" in text_of(admin.get(page))
    beat(station, waiting=0)
    assert "The station is heard and well." in text_of(admin.get(page))
    now("18:00", bench.clock.now() - timedelta(hours=7))
    assert "Not heard" in text_of(admin.get(page)) and "was last heard 7 hours ago" in text_of(admin.get(page))
    now("09:00", bench.clock.now() - timedelta(hours=7))
    told = text_of(admin.get(page))
    assert "its return point is closed now, and opens 27 Nov 2026, 02:00" in told
    assert "last heard" not in told and "heard and well" not in told
    assert "1 closed now" in text_of(admin.get("/operator"))
    assert "Closed now" in text_of(admin.get("/operator/stations?state=closed"))


def test_what_a_station_says_of_itself_is_bounded(bench: Bench) -> None:
    """Known fields within their limits; others, and those that are wrong, are left out."""
    station = bench.station()
    beat(
        station,
        waiting=3,
        version="x" * 100_000,
        camera={"deep": [1] * 1000},
        printers={"receipt": "No\u0000paper.", "label": ""},
        disk_free_mb=-5,
        today={"day": "2026-11-20", "returns": 4, "seconds": 200},
        whatever="y" * 100_000,
    )
    with bench.central.context.db.read() as conn:
        [found] = devices.stations(conn, bench.clock.now())
    assert found.status == {
        "waiting": 3,
        "printers": {"receipt": "No paper.", "label": ""},
        "today": {"day": "2026-11-20", "returns": 4, "seconds": 200},
    }


def test_enrolment_shows_the_code_once_and_then_the_key(bench: Bench, admin: PlainBrowser) -> None:
    answer = admin.post("/operator/enrol", {"station_name": "Größe 9", "return_point_id": "eaton-l2"})
    found = re.search(r"returnpoint enrol ([0-9A-Z]{8})<", answer.text)
    link = re.search(r'"(/operator/enrolments/[^"]+)"', answer.text)
    assert found and link and "Größe 9" in answer.text
    waiting = admin.get(link[1])
    assert "Waiting for the station" in waiting.text and found[1] not in waiting.text
    station = FakeStation(bench.central.url, now=bench.clock.now())
    station.enrol(found[1])
    from sync.domain.fingerprint import fingerprint

    assert fingerprint(station.key.public_key().public_bytes_raw()) in admin.get(link[1]).text
    assert ("olive@operator.example", "enrolment_code.created", "Größe 9") in trail(bench)
    late = admin.post("/operator/enrol", {"station_name": "B", "return_point_id": "eaton-l2"})
    link = re.search(r'"(/operator/enrolments/[^"]+)"', late.text)
    assert link
    bench.clock.advance(15 * 60 + 1)
    assert "The code was not used" in admin.get(link[1]).text
    wrong = admin.post("/operator/enrol", {"station_name": "", "return_point_id": "nowhere"})
    assert wrong.status_code == 422 and "Choose a return point." in wrong.text


def test_revoking_says_what_happens_and_happens(bench: Bench, admin: PlainBrowser) -> None:
    station = bench.station()
    beat(station, waiting=4)
    asked = text_of(admin.get(f"/operator/stations/{station.device_id}/revoke"))
    assert "everything it sends is refused" in asked and "4 events waited" in asked
    assert admin.post(f"/operator/stations/{station.device_id}/revoke", {}).status_code == 303
    assert station.call("POST", "/v1/device/heartbeat", b"{}").status_code == 403
    assert "Switched off" in text_of(admin.get(f"/operator/stations/{station.device_id}"))
    assert ("olive@operator.example", "device.revoked", station.device_id) in trail(bench)


def test_a_refused_event_has_a_remedy_until_somebody_dealt_with_it(bench: Bench, admin: PlainBrowser) -> None:
    station = bench.station()
    foreign = station.envelope("RB-NOWHERE", findings(["x"]))
    station.post(foreign)
    told = {"event_id": foreign.event_id, "case_id": "RB-NOWHERE", "device_seq": 1, "problem": "There is no return."}
    body = json.dumps({"refused": [told]}).encode()
    station.call("POST", "/v1/device/heartbeat", body)
    assert "Have the partner create this return" in text_of(admin.get("/operator/waiting"))
    form = {"device_id": station.device_id, "event_id": foreign.event_id, "note": ""}
    assert admin.post("/operator/waiting/settled", form).status_code == 422
    assert admin.post("/operator/waiting/settled", form | {"note": "Goods given back."}).status_code == 303
    assert "There is no return." not in text_of(admin.get("/operator/waiting"))
    assert "Goods given back." in text_of(admin.get(f"/operator/stations/{station.device_id}"))
    station.call("POST", "/v1/device/heartbeat", body)  # it still lies there, and stays dealt with
    assert "Nothing waits" in text_of(admin.get("/operator/waiting"))


def test_a_gap_is_explained(bench: Bench, admin: PlainBrowser) -> None:
    station = bench.station()
    station.seq = 3
    station.post(
        station.envelope(bench.seeded.case_ids["one_like_new"], findings(bench.seeded.item_ids["one_like_new"]))
    )
    path = f"/operator/stations/{station.device_id}"
    assert "Events 1 to 3 have not come yet" in text_of(admin.get(path))
    assert admin.post(f"{path}/gaps", {"first": "1", "reason": ""}).status_code == 422
    assert admin.post(f"{path}/gaps", {"first": "1", "reason": "The disk burned."}).status_code == 303
    assert "Events 1 to 3 never came: The disk burned." in text_of(admin.get(path))


def test_settings_are_wanted_applied_or_refused_field_by_field(bench: Bench, admin: PlainBrowser) -> None:
    station = bench.station()
    wrong = admin.post("/operator/settings/edit?scope=all", {"lock_s": "5", "volume": "11"})
    assert wrong.status_code == 422 and "Write a number from 10 to 86400, or 0." in wrong.text
    assert admin.post("/operator/settings/edit?scope=all", {"lock_s": "120", "theme": "dark"}).status_code == 303
    new = {"theme": "light", "new_key": "later_s", "new_value": "3"}
    assert admin.post("/operator/settings/edit?scope=point:eaton-l2", new).status_code == 303
    told = station.call("GET", "/v1/device/config").json()["settings"]
    assert told["values"] == {"lock_s": 120, "theme": "light", "later_s": 3}
    path = f"/operator/stations/{station.device_id}"
    assert text_of(admin.get(path)).count("On the way") == 3
    results = {"lock_s": "applied", "theme": "refused: no such colours", "later_s": "not known to this version"}
    beat(station, settings={"revision": told["revision"], "waits_for_start": False, "results": results})
    page = text_of(admin.get(path))
    assert "Refused no such colours" in page and "Refused not known to this version" in page
    assert page.count("Applied") == 1


def test_a_return_point_with_hours_is_made_changed_and_closed(bench: Bench, admin: PlainBrowser) -> None:
    form = {
        "return_point_id": "köln",
        "name": "Köln Hauptbahnhof Untergeschoss",
        "postal_code": "50667",
        "country": "de",
        "time_zone": "Europe/Berlin",
        "hours_mon": "10-18",
        "hours_sat": "10:00-13:00, 14:00-16:00",
        "exceptions_lines": "2026-12-25 closed\n2026-12-24 10:00-14:00 Heiligabend",
        "refuses": "hazardous, furniture",
        "max_items": "5",
        "active": "yes",
    }
    wrong = admin.post("/operator/points/new", form | {"hours_tue": "early"})
    assert wrong.status_code == 422 and "Write times like 10:00-18:00" in wrong.text
    assert admin.post("/operator/points/new", form | {"return_point_id": "koeln"}).status_code == 303
    page = text_of(admin.get("/operator/points"))
    assert "Mon 10:00-18:00, Sat 10:00-13:00 and 14:00-16:00" in page and "hazardous, furniture" in page
    assert "2026-12-24 10:00-14:00 Heiligabend" in admin.get("/operator/points/koeln").text
    assert admin.post("/operator/points/new", form | {"return_point_id": "koeln"}).status_code == 422
    case_id = bench.seeded.case_ids["one_like_new"]

    def offered() -> list[str]:
        answer = bench.partner.get(f"/api/v1/return_cases/{case_id}/return_methods")
        return [method["id"] for method in answer.json()["return_methods"]]

    assert "dropoff_koeln" in offered()
    assert admin.post("/operator/points/koeln", form | {"active": "no"}).status_code == 303
    assert "dropoff_koeln" not in offered()


def test_a_merchants_rules_are_changed_and_what_the_form_lacks_stays(bench: Bench, admin: PlainBrowser) -> None:
    page = admin.get("/operator/merchants/4101").text
    form = dict(re.findall(r'<input id="\w+" name="(\w+)" type="\w+" value="([^"]*)"', page))
    form |= {"RETURN_POINT_DROP_OFF": "yes", "rule_deadline_decision": "REMIT", "rule_item_scan": "warn"}
    form |= {"rule_bag_scan": "block", "checkpoints_lines": "shoes: soles; laces\n*: all of it"}
    assert admin.post("/operator/merchants/4101", form | {"rule_resolve_days": "0"}).status_code == 422
    assert admin.post("/operator/merchants/4101", form | {"rule_resolve_days": "20"}).status_code == 303
    page = admin.get("/operator/merchants/4101").text
    assert 'value="20"' in page and "*: all of it" in page
    assert ("olive@operator.example", "merchant.saved", "store 4101") in trail(bench)


def test_staff_get_a_pin_and_a_badge_and_leave(bench: Bench, admin: PlainBrowser) -> None:
    made = admin.post("/operator/staff/new", {"name": "Jörg Übermüller-Schmidt", "role": "associate", "pin": "12"})
    assert made.status_code == 422 and "A PIN has 4 to 8 digits." in made.text
    made = admin.post("/operator/staff/new", {"name": "Jörg", "role": "supervisor", "point.eaton-l2": "yes"})
    path = made.headers["location"].partition("?")[0]
    assert "There is none yet." in text_of(admin.get(path))
    assert admin.post(f"{path}/pin", {"pin": "2468"}).status_code == 303
    badge = admin.post(f"{path}/badge", {})
    assert re.search(r">RBS[0-9A-Z]{9}<", badge.text) and "<svg" in badge.text
    assert "PIN and badge" in text_of(admin.get("/operator/staff"))
    assert admin.post(f"{path}/active", {"active": "no"}).status_code == 303
    assert "Has left" in text_of(admin.get("/operator/staff"))
    assert admin.get("/operator/staff/SF-NOBODY").status_code == 404


def test_a_partner_key_is_made_shown_once_and_revoked(bench: Bench, admin: PlainBrowser) -> None:
    for refused in (
        {"name": "", "store.4101": "yes"},
        {"name": "Parcel Partner", "store.4101": "", f"store.{'9' * 5000}": ""},
    ):
        again = admin.post("/operator/keys", refused)  # ticks that were lost would make it a key for all stores
        assert again.status_code == 422 and re.search(r'name="store.4101"[^>]* checked', again.text)
    made = admin.post("/operator/keys", {"name": "Parcel Partner", "store.4101": "yes"})
    found = re.search(r"rk_live_(\w+)_\w+", made.text)
    assert found
    assert found[0] not in admin.get("/operator/keys").text
    key = {"Authorization": f"Bearer {found[0]}"}
    assert bench.partner.get("/api/v1/return_cases", headers=key).status_code == 200
    assert admin.post(f"/operator/keys/{found[1]}/revoke", {}).status_code == 303
    assert bench.partner.get("/api/v1/return_cases", headers=key).status_code == 401


def test_a_return_is_found_by_its_numbers_and_by_its_bag(bench: Bench, admin: PlainBrowser) -> None:
    station = bench.station()
    case_id = bench.seeded.case_ids["one_like_new"]
    with bench.central.context.db.read() as conn:
        number = cases.existing(conn, case_id).order_number
    looked = findings(bench.seeded.item_ids["one_like_new"])
    station.post(station.envelope(case_id, looked, bags=("RBB0000000A",)))
    for text in (case_id, number, "RBB0000000A", "rbb0000000a"):
        assert case_id in admin.get("/operator/returns", params={"q": text}).text
    assert "No such return" in admin.get("/operator/returns?q=nothing").text
    page = text_of(admin.get(f"/operator/returns/{case_id}"))
    assert "this one was found like new: it is paid" in page
    assert "Decided anew from the same facts it comes out the same." in page


def damaged(bench: Bench) -> list[Finding]:
    first, second = bench.seeded.item_ids["two_one_damaged"]
    photo = Photo("a" * 64, 10)
    return [
        Finding(first, Result.LIKE_NEW),
        Finding(second, Result.DAMAGED, reasons=(Reason.STAIN,), places=(Place.FRONT,), photos=(photo,)),
    ]


def test_figures_count_each_event_once_and_photos_are_awaited(bench: Bench, admin: PlainBrowser) -> None:
    ctx, station = bench.central.context, bench.station()
    beat(station, waiting=0, today={"day": bench.clock.now().date().isoformat(), "returns": 2, "seconds": 90})
    station.post(station.envelope(bench.seeded.case_ids["two_one_damaged"], damaged(bench)))
    looked = findings(bench.seeded.item_ids["one_like_new"])
    station.post(station.envelope(bench.seeded.case_ids["one_like_new"], looked))
    digest.run_once(ctx)  # it waits until what is under way is surely there
    bench.clock.advance(61)
    assert digest.run_once(ctx) == 2
    assert digest.run_once(ctx) == 0
    for point in ("", "eaton-l2"):
        with ctx.db.read() as conn:
            told = figures.read(conn, bench.clock.now(), point)
        day = told.days[-1]
        assert (told.hours[-1][1], day.returns, day.items, day.share, day.seconds) == (2, 2, 3, 2 / 3, 45.0)
        assert told.places[0] == ("front", 1)
    with ctx.db.read() as conn:
        assert figures.read(conn, bench.clock.now(), "elsewhere").days[-1].returns == 0
    page = admin.get("/operator/figures")
    assert page.text.count("<svg") == 6 and "67%" in page.text
    bench.clock.advance(3600)
    with ctx.db.read() as conn:
        assert [(one.device_id, one.count) for one in worklist.late_photos(conn, bench.clock.now())] == [
            (station.device_id, 1)
        ]


def test_no_route_of_the_operators_is_open(bench: Bench) -> None:
    """Every route asks for a signed-in operator, and every form for its token."""
    paths = [route for part in PARTS for route in part.router.routes]
    assert len(paths) > 30
    with PlainBrowser(bench.central) as browser:
        for route in paths:
            address = re.sub(r"\{\w+\}", "x", getattr(route, "path", ""))
            for method in sorted(getattr(route, "methods", set()) - {"HEAD"}):
                answer = browser.http.request(method, address, headers={"Origin": browser.url})
                assert answer.status_code in (303, 403), (method, address, answer.status_code)
                assert answer.status_code == 403 or answer.headers["location"].startswith("/sign-in")
