"""The operator's pages in a real browser: what axe finds, what the keyboard reaches, what works without a script."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from sync.central.operator import digest
from tests.integration.pages.shop import Shop
from tests.support import chromium
from tests.support.central import FakeStation, findings, new_code

LONG = "Kundendienstschalter Untergeschoss links, Donaudampfschifffahrtsgesellschaftspassage"


@pytest.fixture(scope="module")
def station(shop: Shop) -> FakeStation:
    """One with every kind of trouble."""
    one = FakeStation(shop.central.url, now=shop.clock.now())
    one.enrol(new_code(shop.central, LONG))
    one.seq = 7
    one.post(one.envelope(shop.seeded.case_ids["one_like_new"], findings(shop.seeded.item_ids["one_like_new"])))
    foreign = one.envelope("RB-NOWHERE", findings(["x"]))
    one.post(foreign)
    told = {
        "event_id": foreign.event_id,
        "case_id": "RB-NOWHERE",
        "device_seq": 9,
        "problem": "There is no such return.",
    }
    status = {
        "waiting": 12,
        "oldest_s": 100_000,
        "clock_offset_ms": 3_600_000,
        "disk_free_mb": 300,
        "camera": "in_use",
        "version": "1.0",
        "printers": {"receipt": "The printer has no paper."},
        "scanners": {"counter": "missing"},
        "today": {"day": shop.clock.now().date().isoformat(), "returns": 3, "seconds": 150},
    }
    one.call("POST", "/v1/device/heartbeat", json.dumps({"status": status, "refused": [told]}).encode())
    shop.clock.advance(61)
    digest.run_once(shop.central.context)
    return one


@pytest.fixture(scope="module")
def page(browser: Browser, shop: Shop, station: FakeStation) -> Iterator[Page]:
    """Signed in as the operator's administrator."""
    with shop.signed_in(browser, shop.boss) as context:
        yield context.new_page()


def test_nothing_is_found_on_any_page(page: Page, shop: Shop, station: FakeStation) -> None:
    paths = [
        "",
        "/stations",
        f"/stations/{station.device_id}",
        f"/stations/{station.device_id}/revoke",
        "/enrol",
        "/waiting",
        "/figures",
        "/returns?q=RB-NONE",
        f"/returns/{shop.seeded.case_ids['one_like_new']}",
        "/points",
        "/points/eaton-l2",
        "/staff",
        "/staff/new",
        "/settings",
        "/settings/edit",
        "/merchants",
        "/merchants/4101",
        "/keys",
        "/audit",
    ]
    for path in paths:
        page.set_viewport_size({"width": chromium.PHONE, "height": 800})
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        page.goto(f"/operator{path}")
        found = chromium.faults(page)
        assert chromium.overflow(page) <= 0, path
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": chromium.DESK, "height": 800})
        found += chromium.faults(page, rules=("color-contrast",))
        assert not found, "\n".join([path, *found])
        assert chromium.overflow(page) <= 0, path


def test_by_keyboard_alone_and_without_a_script(browser: Browser, shop: Shop, station: FakeStation) -> None:
    with shop.signed_in(browser, shop.boss, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("/operator/stations")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Overview")).to_be_focused()
        page.get_by_label("Station or return point").focus()
        page.keyboard.type("donaudampf")
        page.keyboard.press("Enter")
        page.get_by_role("link", name=LONG).focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text(LONG)
        page.get_by_text("They will never come").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.type("The disk burned.")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("Written down.")
        expect(page.get_by_text("Events 1 to 7 never came: The disk burned.")).to_be_visible()
        page.goto("/operator/enrol")
        page.get_by_label("Name of the station").focus()
        page.keyboard.type("Station 12")
        page.keyboard.press("Tab")
        page.keyboard.type("Eaton")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(".big-code")).to_have_text(re.compile(r"^[0-9A-Z]{4}\s[0-9A-Z]{4}$"))
