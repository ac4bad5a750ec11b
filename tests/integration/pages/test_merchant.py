"""The merchant's pages in a real browser: what axe finds, what the keyboard reaches, what works without a script."""

import re
from collections.abc import Iterator

import pyotp
import pytest
from playwright.sync_api import Browser, Page, expect

from sync.central.people import accounts
from sync.central.people.accounts import Role
from tests.integration.pages.shop import STORE, Shop
from tests.support import chromium
from tests.support.browser import PASSWORD


@pytest.fixture(scope="module")
def page(browser: Browser, shop: Shop) -> Iterator[Page]:
    """Signed in as the shop's administrator."""
    with shop.signed_in(browser, shop.lead) as context:
        yield context.new_page()


@pytest.mark.parametrize(
    "path",
    [
        "/merchant",
        "/merchant?show=undeclared",
        "/merchant?show=other",
        "/merchant/returns",
        "/merchant/returns?status=DENIED",
        "/merchant/deliveries",
        "/merchant/activity",
        "/merchant/returns/RB-NONE",
        "/people",
        "/merchant/rules?done=yes",
        "/people?done=off",
        "/account",
    ],
)
def test_nothing_is_found_on(page: Page, path: str) -> None:
    page.goto(path)
    chromium.check(page)


def test_nothing_is_found_on_a_return_and_its_questions(page: Page, shop: Shop) -> None:
    case_id, _ = shop.damaged[0]
    for case_id, _ in shop.damaged[:2]:
        page.goto(f"/merchant/returns/{case_id}")
        page.locator("summary").first.click()
        chromium.check(page)
    page.get_by_label("Send it back").first.check()
    page.get_by_role("button", name="Review the answer").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Send it back?")
    chromium.check(page)


def test_nothing_is_found_on_empty_pages(browser: Browser, shop: Shop) -> None:
    with shop.signed_in(browser, shop.newcomer) as context:
        empty = context.new_page()
        for path in ("/merchant", "/merchant/returns", "/merchant/deliveries"):
            empty.goto(path)
            chromium.check(empty)


def test_nothing_is_found_while_somebody_joins(browser: Browser, shop: Shop) -> None:
    ctx = shop.central.context
    with ctx.db.write() as conn:
        token = accounts.invite(conn, ctx.ids, ctx.clock.now(), "test", Role.MERCHANT, "noor@shop.example", STORE)
    with browser.new_context(base_url=shop.central.url, java_script_enabled=True) as context:
        page = context.new_page()
        page.goto(f"/invitation?t={token}")
        chromium.check(page)
        page.get_by_label("Your name").fill("Noor Haddad")
        page.get_by_label("A password").fill("noor@shop.example")
        page.get_by_role("button", name="Continue").click()
        expect(page.get_by_role("alert")).to_contain_text("harder to guess")
        chromium.check(page)
        page.get_by_label("A password").fill(PASSWORD)
        page.get_by_role("button", name="Continue").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Your second factor")
        chromium.check(page)
        page.get_by_label("Six digits").fill("000000")
        page.get_by_role("button", name="Switch it on").click()
        expect(page.get_by_label("Six digits")).to_have_accessible_description(re.compile("not right"))
        chromium.check(page)
        page.goto("/sign-in/set-up")
        secret = page.locator(".secret").inner_text().replace(" ", "")
        page.get_by_label("Six digits").fill(pyotp.TOTP(secret).at(ctx.clock.now()))
        page.get_by_role("button", name="Switch it on").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Keep these codes")
        chromium.check(page)


def tab_to(page: Page, name: str) -> None:
    """Go on with the Tab key until the focus is on that."""
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if not focused.count():  # the browser's own buttons
            continue
        words = f"{focused.get_attribute('aria-label') or ''} {focused.inner_text()} {_label(page)}"
        if name in words:
            return
    raise AssertionError(f"the keyboard does not reach {name}")


def _label(page: Page) -> str:
    """Of the field that has the focus."""
    told = page.locator(":focus").evaluate("each => [...(each.labels || [])].map(label => label.innerText).join(' ')")
    return str(told)


def test_from_the_sign_in_to_a_payout_by_keyboard_and_without_a_script(browser: Browser, shop: Shop) -> None:
    case_id, _ = shop.damaged[2]
    shop.clock.advance(60)
    with browser.new_context(base_url=shop.central.url, java_script_enabled=False) as context:
        page = context.new_page()
        page.set_viewport_size({"width": chromium.PHONE, "height": 800})
        page.goto(f"/merchant/returns/{case_id}")  # which leads to the sign-in and back
        tab_to(page, "E-mail address")
        page.keyboard.type("lead@shop.example")
        tab_to(page, "Password")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/sign-in/code"))
        chromium.overflow(page)
        tab_to(page, "Code")
        page.keyboard.type(shop.lead.code())
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/merchant/returns/{case_id}")
        tab_to(page, "Skip to the content")
        page.keyboard.press("Enter")
        tab_to(page, "Authorize the payout")
        page.keyboard.press("Space")
        tab_to(page, "Note")
        page.keyboard.type("A regular customer.")
        tab_to(page, "Review the answer")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Authorize the payout?")
        tab_to(page, "Yes, pay")
        page.keyboard.press("Enter")
        page.wait_for_url("**?done=REMIT")
        expect(page.get_by_role("status")).to_contain_text("The payout is authorized.")
        expect(page.get_by_text("A regular customer.")).to_be_visible()


def test_undeclared_goods_search_and_sign_out_without_a_script(browser: Browser, shop: Shop) -> None:
    case_id, _ = shop.damaged[3]
    with shop.signed_in(browser, shop.lead, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("/merchant?show=undeclared")
        page.locator(f'a[href="/merchant/returns/{case_id}"]').click()
        goods = page.locator("section.undeclared")
        goods.get_by_label("Make a new return").check()
        goods.get_by_role("button", name="Review the answer").click()
        page.get_by_role("button", name="Yes, do it").click()
        expect(page.get_by_role("status")).to_contain_text("A new return was made")
        page.goto("/merchant/returns")
        page.get_by_label("Find a return").fill("rma-2026-11-00000003")
        page.get_by_role("button", name="Find").click()
        expect(page.get_by_role("status")).to_contain_text("2 returns")
        page.get_by_role("button", name="Sign out").click()
        page.wait_for_url("**/sign-in")
        page.goto("/merchant")
        page.wait_for_url("**/sign-in?next=/merchant")


def test_the_browser_keeps_the_session_to_itself(browser: Browser, shop: Shop) -> None:
    with browser.new_context(base_url=shop.central.url) as context:
        page = context.new_page()
        page.goto("/sign-in")
        page.get_by_label("E-mail address").fill("clerk@shop.example")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Continue").click()
        page.wait_for_url("**/sign-in/code")
        assert page.evaluate("document.cookie") == ""
        [cookie] = context.cookies()
        assert (cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, "Lax", "/")


def test_moments_are_told_in_the_readers_own_time(browser: Browser, shop: Shop) -> None:
    case_id, _ = shop.damaged[0]
    with shop.signed_in(browser, shop.lead, timezone_id="America/Toronto") as context:
        page = context.new_page()
        page.goto(f"/merchant/returns/{case_id}")
        dropped_off = page.locator("dd time").first
        expect(dropped_off).to_have_text("20 Nov 2026, 05:00 GMT-5")
        expect(dropped_off).to_have_attribute("title", "2026-11-20 10:00 UTC")
