"""What a merchant sees and does on the pages, without a script, and what no other merchant sees."""

import csv
import hashlib
import io
import re
from dataclasses import replace

import pytest
import sqlalchemy as sa
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from PIL import Image

from sync.central.db import tables as t
from sync.central.partners import points
from sync.central.people.accounts import Role
from sync.central.people.sample_people import joined as joined_over_http
from sync.central.web import account, merchant, merchant_case, merchant_rules, people, sign_in
from sync.central.web.merchant_export import harmless
from sync.central.web.session import check_csrf, check_origin
from sync.central.web.session import store_of as store_of_session
from sync.domain.verification import Photo, Place, Reason, Result, Stage, UndeclaredItem
from tests.integration.central.conftest import Bench
from tests.support.browser import PlainBrowser, joined, text_of
from tests.support.central import FakeStation, WebhookReceiver, findings

KEY = "two_one_damaged"
STORE, OTHER = 4101, 4102


def picture(shade: int = 120) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), (shade, 30, 60)).save(out, "JPEG")
    return out.getvalue()


def upload(station: FakeStation, data: bytes) -> Photo:
    name = hashlib.sha256(data).hexdigest()
    station.call("PUT", f"/v1/device/blobs/{name}", data, headers={"Content-Type": "image/jpeg"})
    return Photo(name, len(data))


def store_of(bench: Bench, key: str = KEY) -> int:
    return int(bench.case(key)["store_id"])


def damaged(bench: Bench, station: FakeStation, *, stage: Stage = Stage.COUNTER, photo: Photo | None = None) -> None:
    """The second item of the case is damaged; a scarf that nobody announced lies beside it."""
    shoe = findings(bench.seeded.item_ids[KEY])
    photos = (photo,) if photo else ()
    shoe[1] = replace(
        shoe[1],
        result=Result.DAMAGED,
        reasons=(Reason.WORN,),
        places=(Place.SOLE,),
        note="<script>worn</script>",
        photos=photos,
        disputed=True,
    )
    scarf = UndeclaredItem(barcode="7712345000586", description="A blue scarf", quantity=2)
    looked = station.envelope(
        bench.seeded.case_ids[KEY], shoe, stage=stage, bags=("RBB7Q2M9X4K3",), undeclared=(scarf,)
    )
    assert station.post(looked).results[0].status == "accepted"


def page_of(bench: Bench) -> str:
    return f"/merchant/returns/{bench.seeded.case_ids[KEY]}"


def version_on(text: str) -> str:
    found = re.search(r'name="version" value="(\d+)"', text)
    assert found
    return found[1]


def clerk(bench: Bench, browser: PlainBrowser, email: str = "ana@shop.example", store_id: int | None = None) -> None:
    wanted = store_of(bench) if store_id is None else store_id
    browser.sign_in(joined(bench.central.context, email, Role.MERCHANT, wanted))


def test_a_return_is_shown_with_both_looks_side_by_side(bench: Bench) -> None:
    station, hub = bench.station(), bench.station("Hub 1")
    first, second = upload(station, picture()), Photo("ab" * 32, 5)
    with PlainBrowser(bench.central) as browser:
        clerk(bench, browser)
        assert "Nothing waits for you" in text_of(browser.get("/merchant"))
        damaged(bench, station, photo=first)
        assert "No deadline yet" in text_of(browser.get("/merchant"))
        bench.clock.advance(1200)
        hub.now = bench.clock.now()
        damaged(bench, hub, stage=Stage.HUB, photo=second)
        listed = browser.get("/merchant")
        assert f'src="/merchant/photos/{first.sha256}"' in listed.text
        text = text_of(listed)
        for said in ("15 days left", "Trail shoe · A blue scarf", "Damaged Not announced", "Ana Ruiz"):
            assert said in text, said
        shown = browser.get(page_of(bench))
        text = text_of(shown)
        for said in (
            "First look Damaged",
            "Second look Damaged",
            "Worn",
            "The consumer disagrees.",
            "Photo on its way",
            "A blue scarf",
            "One item waits for your answer. 15 days are left",
            "Amira K.",
            "RBB7Q2M9X4K3",
            "<script>worn",
        ):
            assert said in text, said
        assert "<script>" not in shown.text
        headers = shown.headers
        assert "default-src 'none'" in headers["content-security-policy"] and headers["cache-control"] == "no-store"
        photo = browser.get(f"/merchant/photos/{first.sha256}")
        assert (photo.status_code, photo.content, photo.headers["content-type"]) == (200, picture(), "image/jpeg")


def test_an_answer_is_confirmed_and_given_once(bench: Bench) -> None:
    damaged(bench, bench.station())
    item = bench.seeded.item_ids[KEY][1]
    with PlainBrowser(bench.central) as browser:
        clerk(bench, browser)
        version = version_on(browser.get(page_of(bench)).text)
        where, said = (
            f"{page_of(bench)}/items/{item}",
            {"decision": "REMIT", "note": "Kind\nregards", "version": version},
        )
        assert browser.post(where, {"version": version}).status_code == 422
        asked = browser.post(where, said)
        assert asked.status_code == 200 and "Authorize the payout?" in asked.text
        assert bench.decisions(KEY) == ["PENDING", "PENDING"]
        for _ in range(2):  # the second is the same answer again
            done = browser.post(where, said | {"confirmed": "yes"})
            assert done.status_code == 303
            assert "The payout is authorized." in browser.get(done.headers["location"]).text
        assert bench.decisions(KEY) == ["REMIT", "REMIT"]
        other = browser.post(where, said | {"decision": "DO_NOT_REMIT", "confirmed": "yes"})
        assert other.status_code in (409, 412) and "Nothing was done" in text_of(other)
        activity = text_of(browser.get("/merchant/activity"))
        assert activity.count("Authorized a payout") == 1 and "ana@shop.example" in activity


def test_from_an_answer_the_next_return_is_one_key_away(bench: Bench) -> None:
    station = bench.station()
    damaged(bench, station)
    item = bench.seeded.item_ids[KEY][1]
    with PlainBrowser(bench.central) as browser:
        clerk(bench, browser)
        form = {"decision": "REMIT", "version": version_on(browser.get(page_of(bench)).text), "confirmed": "yes"}
        answer = browser.post(f"{page_of(bench)}/items/{item}", form)
        assert "More of this return waits below." in text_of(browser.get(answer.headers["location"]))
        shown = browser.get(page_of(bench)).text
        goods = re.findall(r'action="([^"]+/goods/[^"]+)"', shown)[0]
        form = {"decision": "DONATE", "version": version_on(shown), "confirmed": "yes"}
        answer = browser.post(goods, form)
        done = browser.get(answer.headers["location"])
        assert re.search(r'<a href="/merchant" autofocus>Nothing else waits', done.text), text_of(done)
        with bench.central.context.db.write() as conn:
            conn.execute(
                sa.insert(t.open_exception).values(
                    case_id=bench.seeded.case_ids["one_like_new"],
                    store_id=store_of(bench),
                    partner="x",
                    kind="turned_up",
                    item_id="",
                    event_id="",
                    opened_at=bench.clock.now(),
                    due_at=bench.clock.now(),
                )
            )
        done = browser.get(answer.headers["location"])
        assert f'<a href="/merchant/returns/{bench.seeded.case_ids["one_like_new"]}" autofocus>' in done.text


def test_a_note_is_not_lost_where_nothing_was_done(bench: Bench) -> None:
    damaged(bench, bench.station())
    path = f"{page_of(bench)}/items/{bench.seeded.item_ids[KEY][1]}"
    with PlainBrowser(bench.central) as browser:
        clerk(bench, browser)
        version, note = version_on(browser.get(page_of(bench)).text), "Glued <i>badly</i>."
        unsaid = browser.post(path, {"note": note, "version": version})
        assert unsaid.status_code == 422 and "Glued &lt;i&gt;badly&lt;/i&gt;.</textarea>" in unsaid.text
        slower = browser.post(path, {"decision": "REMIT", "note": note, "version": "1", "confirmed": "yes"})
        assert slower.status_code == 412 and f"Your note was: “{note}”" in text_of(slower)
        assert str(browser.get(path).url).endswith(page_of(bench))  # the address that the question stood at


def test_who_was_slower_is_told(bench: Bench) -> None:
    damaged(bench, bench.station())
    item = bench.seeded.item_ids[KEY][1]
    with PlainBrowser(bench.central) as quick, PlainBrowser(bench.central) as slow:
        clerk(bench, quick, "quick@shop.example")
        clerk(bench, slow, "slow@shop.example")
        version = version_on(slow.get(page_of(bench)).text)
        where = f"{page_of(bench)}/items/{item}"
        said = {"version": version, "confirmed": "yes"}
        assert quick.post(where, said | {"decision": "DO_NOT_REMIT"}).status_code == 303
        answer = slow.post(where, said | {"decision": "REMIT"})
        assert answer.status_code == 412 and "perhaps a colleague answered" in text_of(answer)
    assert bench.decisions(KEY)[1] == "DO_NOT_REMIT"


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        ("CLAIMED", "A new return was made"),
        ("SEND_BACK", "Goes back"),
        ("DONATE", "Donated"),
        ("NOT_MINE", "Not yours"),
    ],
)
def test_undeclared_goods_are_answered(bench: Bench, decision: str, said: str) -> None:
    damaged(bench, bench.station())
    with PlainBrowser(bench.central) as browser:
        clerk(bench, browser)
        shown = browser.get(page_of(bench)).text
        found = re.search(r'action="([^"]+/goods/[^"]+)"', shown)
        assert found
        form = {"decision": decision, "version": version_on(shown), "name": "A blue scarf"}
        assert browser.post(found[1], form).status_code == 200
        done = browser.post(found[1], form | {"confirmed": "yes"})
        assert done.status_code == 303
        text = browser.get(done.headers["location"]).text
        assert said in text
        made = re.search(r'<a class="code" href="(/merchant/returns/RB-\w+)">', text)
        assert bool(made) == (decision == "CLAIMED")
        if made:
            assert "A blue scarf" in text_of(browser.get(made[1]))


def test_two_drop_offs_are_told_apart_by_the_merchant(bench: Bench) -> None:
    one, other = bench.station("Station 03"), bench.station("Station 04")
    ids = bench.seeded.item_ids[KEY]
    for station, bag in ((one, "RBB7Q2M9X4K3"), (other, "RBB2M8K4QZ1K")):
        station.post(station.envelope(bench.seeded.case_ids[KEY], findings(ids), bags=(bag,)))
    with PlainBrowser(bench.central) as browser:
        clerk(bench, browser)
        assert "Dropped off twice" in text_of(browser.get("/merchant?show=other"))
        shown = browser.get(page_of(bench)).text
        form = dict(re.findall(r'name="(kind|item_id|event_id|version)" value="([^"]*)"', shown))
        assert browser.post(f"{page_of(bench)}/exceptions", form | {"decision": "pay"}).status_code == 422
        assert browser.post(f"{page_of(bench)}/exceptions", form | {"decision": "first"}).status_code == 303
        assert "Nothing waits for you" in text_of(browser.get("/merchant"))


def test_another_merchant_sees_nothing_of_it(bench: Bench) -> None:
    station = bench.station()
    photo = upload(station, picture())
    with WebhookReceiver() as receiver:
        bench.partner.post(
            "/api/webhooks",
            json={"url": receiver.url, "event": "return/verification_failed"},
            headers={"Idempotency-Key": "hook-1"},
        )
        damaged(bench, station, photo=photo)
        receiver.wait_for(1)
        with PlainBrowser(bench.central) as own, PlainBrowser(bench.central) as foreign:
            clerk(bench, own)
            clerk(bench, foreign, "eve@other.example", OTHER if store_of(bench) == STORE else STORE)
            case_id, item = bench.seeded.case_ids[KEY], bench.seeded.item_ids[KEY][1]
            sent = re.search(r"/merchant/deliveries/(\w+)/replay", own.get("/merchant/deliveries").text)
            assert sent
            for path in ("/merchant", "/merchant/returns", "/merchant/returns.csv", "/merchant/deliveries"):
                assert case_id in own.get(path).text, path
                assert case_id not in foreign.get(path).text, path
            for path in (page_of(bench), page_of(bench).lower(), f"/merchant/photos/{photo.sha256}"):
                assert foreign.get(path).status_code == 404, path
            rma = next(each["value"] for each in bench.case(KEY)["external_references"] if each["type"] == "RMA_NUMBER")
            assert case_id in own.post("/merchant/returns", {"q": rma}).text
            assert case_id not in foreign.post("/merchant/returns", {"q": rma}).text
            form = {"decision": "REMIT", "version": "1", "confirmed": "yes"}
            for path in (
                f"{page_of(bench)}/items/{item}",
                f"{page_of(bench)}/goods/x",
                f"/merchant/deliveries/{sent[1]}/replay",
            ):
                assert foreign.post(path, form | {"decision": "REMIT"}).status_code in (404, 422), path
            exception = {"kind": "turned_up", "decision": "acknowledged", "item_id": item}
            assert foreign.post(f"{page_of(bench)}/exceptions", exception).status_code == 404
            assert own.post(f"/merchant/deliveries/{sent[1]}/replay", {}).status_code == 303
            receiver.wait_for(2)
    assert bench.decisions(KEY) == ["PENDING", "PENDING"]


def test_the_pages_are_for_merchants_alone(bench: Bench) -> None:
    boss = joined(bench.central.context, "boss@point.example", Role.OPERATOR_ADMIN)
    with PlainBrowser(bench.central) as nobody, PlainBrowser(bench.central) as browser:
        browser.sign_in(boss)
        for path in ("/merchant", "/merchant/returns", "/merchant/returns.csv", page_of(bench), "/merchant/activity"):
            answer = nobody.http.get(path)
            assert answer.status_code == 303 and answer.headers["location"].startswith("/sign-in?next=/merchant"), path
            assert browser.get(path).status_code == 403, path
        assert browser.post(f"{page_of(bench)}/items/x", {"decision": "REMIT"}).status_code == 403


def test_search_and_pages_of_the_list(bench: Bench) -> None:
    mine = [bench.seeded.case_ids[key] for key in bench.seeded.case_ids if bench.case(key)["store_id"] == STORE]
    customer = bench.case(KEY)["customer_contact"]
    with PlainBrowser(bench.central) as browser:
        clerk(bench, browser, store_id=STORE)
        everything = browser.get("/merchant/returns").text
        assert all(case_id in everything for case_id in mine)
        assert "No returns yet" not in everything
        assert "Nothing was found" in browser.get("/merchant/returns?status=DENIED").text
        assert "Nothing was found" in browser.post("/merchant/returns", {"q": "%<b>\x00"}).text
        if store_of(bench) == STORE:
            found = browser.post("/merchant/returns", {"q": customer["email"].upper()}).text
            assert bench.seeded.case_ids[KEY] in found
        for path in ("before=x", "before=2026-01-01~2026-01-01~RB", "status=%7F", "before=%27%3B--"):
            assert browser.get(f"/merchant/returns?{path}").status_code == 200, path
        assert browser.get("/merchant?after=9999").status_code == 200
        assert browser.get("/merchant?show=nothing").status_code == 422


def test_the_export_is_whole_and_harmless(bench: Bench) -> None:
    damaged(bench, bench.station())
    with PlainBrowser(bench.central) as browser:
        clerk(bench, browser)
        answer = browser.get("/merchant/returns.csv")
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert answer.content.startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
        ours = [row for row in rows if row["Return"] == bench.seeded.case_ids[KEY]]
        assert [row["Found"] for row in ours] == ["Like new", "Damaged"]
        assert "Exported the returns" in browser.get("/merchant/activity").text


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\n=1", "\n1", "\xa0=1"])
def test_a_formula_is_no_formula_any_more(cell: str) -> None:
    assert str(harmless(cell)).startswith("'")


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("x;=1", "x;'=1"),
        ("x; =1+1;y", "x;' =1+1;y"),
        ('x;"=1";y', 'x;\'"=1";y'),
        ("x\t@SUM(A1)", "x\t'@SUM(A1)"),
        ("x\n-1\r\n+1", "x\n'-1\r'\n'+1"),
        ("=1;=2", "'=1;'=2"),
    ],
)
def test_nor_is_one_for_a_spreadsheet_that_splits_cells_elsewhere(cell: str, told: str) -> None:
    """An Excel whose system separates lists by semicolons splits there, and so in the middle of what we quote."""
    assert harmless(cell) == told


def test_what_is_no_formula_stays() -> None:
    plain = ("Ana", "", -3.5, "a=b", "size S; 10% off", "red; blue\ngreen", "a-b; c+d", "jo@mail.example;")
    assert [harmless(cell) for cell in plain] == list(plain)


def test_a_person_for_the_demonstration_can_sign_in(bench: Bench) -> None:
    ctx = bench.central.context
    person = joined_over_http(
        bench.central.url, ctx.operator_key, Role.MERCHANT_ADMIN, "m@demo.example", STORE, bench.clock
    )
    with PlainBrowser(bench.central) as browser:
        browser.post("/sign-in", {"email": person.email, "password": person.password}, csrf="")
        assert browser.post("/sign-in/code", {"code": person.codes[0]}).status_code == 303
        assert "To resolve" in browser.get("/merchant").text


def test_an_administrator_sets_the_shops_rules(bench: Bench) -> None:
    lead = joined(bench.central.context, "lead@shop.example", Role.MERCHANT_ADMIN, STORE)
    with PlainBrowser(bench.central) as browser, PlainBrowser(bench.central) as theirs:
        browser.sign_in(lead)
        clerk(bench, theirs, store_id=STORE)
        assert theirs.get("/merchant/rules").status_code == 403
        version = version_on(browser.get("/merchant/rules").text)
        said = {
            "version": version,
            "counter_damage_photos": "2",
            "hub_damage_photos": "3",
            "deadline_decision": "REMIT",
        }
        for wrong in ("0", "", "x", "9999"):
            assert browser.post("/merchant/rules", said | {"resolve_days": wrong}).status_code == 422
        assert (
            browser.post("/merchant/rules", said | {"resolve_days": "7", "deadline_decision": "?"}).status_code == 422
        )
        assert browser.post("/merchant/rules", said | {"resolve_days": "7"}).status_code == 303
        assert browser.post("/merchant/rules", said | {"resolve_days": "8"}).status_code == 409
        with bench.central.context.db.read() as conn:
            rules = points.merchant(conn, STORE)
        assert rules is not None and rules["rules"]["version"] != version
        kept = [rules["rules"][name] for name in ("resolve_days", "deadline_decision", "hub_damage_photos")]
        assert kept == [7, "REMIT", 3]


def test_every_page_of_a_merchant_takes_the_store_from_the_session() -> None:
    routes = [
        route
        for part in (merchant, merchant_case, merchant_rules)
        for route in part.router.routes
        if isinstance(route, APIRoute)
    ]
    assert len(routes) >= 10
    for route in routes:
        assert store_of_session in calls_of(route.dependant), route.path


def test_every_form_is_checked_for_where_it_comes_from() -> None:
    parts = (merchant, merchant_case, merchant_rules, people, account, sign_in)
    routes = [route for part in parts for route in part.router.routes if isinstance(route, APIRoute)]
    forms = [route for route in routes if "POST" in (route.methods or ())]
    assert len(forms) >= 14
    for route in forms:
        checked = calls_of(route.dependant) & {check_csrf, check_origin}
        assert checked, route.path
        if route.path not in ("/sign-in", "/invitation"):  # before these there is no session
            assert check_csrf in checked, route.path


def calls_of(dependant: Dependant) -> set[object]:
    """Everything that is called before the route is."""
    return {dependant.call}.union(*(calls_of(each) for each in dependant.dependencies))
