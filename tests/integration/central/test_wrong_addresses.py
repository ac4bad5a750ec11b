"""What a person's browser gets where there is nothing, or something went wrong: a page. A program gets a problem."""

from collections.abc import Iterator

import httpx
import pytest
import sqlalchemy as sa
from fastapi.routing import iter_route_contexts

from sync.central.app import create_app
from sync.central.people.accounts import Role
from sync.wire import MAX_BATCH_BYTES, PROBLEM_TYPE
from tests.integration.central.conftest import Bench
from tests.integration.central.test_merchant_pages import KEY
from tests.support.browser import PlainBrowser, joined, text_of

PAGES = ("/merchant", "/operator", "/people", "/account", "/sign-in", "/invitation")


@pytest.fixture
def stranger(bench: Bench) -> Iterator[PlainBrowser]:
    with PlainBrowser(bench.central) as browser:
        yield browser


@pytest.fixture
def merchant(bench: Bench) -> Iterator[PlainBrowser]:
    ada = joined(bench.central.context, "ada@here.example", Role.MERCHANT_ADMIN, bench.case(KEY)["store_id"])
    with PlainBrowser(bench.central).sign_in(ada) as browser:
        yield browser


def page_of(answer: httpx.Response, status: int) -> str:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    return text_of(answer)


@pytest.mark.one_database
def test_a_wrong_address_is_a_page_for_people(stranger: PlainBrowser, merchant: PlainBrowser) -> None:
    for place in PAGES:
        for rest in ("/nowhere", "/nowhere/at/all", "/%3Cb%3E"):
            told = page_of(stranger.get(f"{place}{rest}"), 404)
            assert "There is nothing at this address." in told and "To the sign-in" in told
            assert "Sign out" not in told and "nowhere" not in told
    told = page_of(merchant.get("/operator/nowhere"), 404)
    assert "There is nothing at this address." in told
    assert "Ada" in told and "Sign out" in told and "Back to the start" in told
    assert merchant.csrf() in merchant.get("/merchant/nowhere").text  # its form to sign out works


@pytest.mark.one_database
def test_a_page_that_takes_forms_alone_says_so(stranger: PlainBrowser, merchant: PlainBrowser) -> None:
    for browser in (stranger, merchant):
        answer = browser.get("/merchant/deliveries/msg_1/replay")
        assert "Forms are sent to this address" in page_of(answer, 405)
        assert answer.headers["allow"] == "POST"
    assert page_of(merchant.post("/merchant/activity", {}), 405)


@pytest.mark.one_database
def test_a_form_that_is_too_big_is_refused_on_a_page(merchant: PlainBrowser) -> None:
    answer = merchant.post("/merchant/returns", {"q": "x" * (MAX_BATCH_BYTES + 1)})
    assert "Sign out" in page_of(answer, 413)


def test_a_bug_is_a_page_that_says_nothing_of_the_inside(bench: Bench, merchant: PlainBrowser) -> None:
    with bench.central.context.db.write() as conn:
        conn.execute(sa.text("UPDATE merchant SET rules = '{\"resolve_days\": []}'"))
    told = page_of(merchant.get("/merchant/rules"), 500)
    assert "Something went wrong" in told and "resolve_days" not in told
    assert "Ada" in told and "Back to the start" in told


def test_a_disk_that_fails_is_told_on_a_page(bench: Bench, stranger: PlainBrowser, merchant: PlainBrowser) -> None:
    with bench.central.context.db.write() as conn:
        conn.execute(sa.text("ALTER TABLE open_exception RENAME TO gone"))
    answer = merchant.get("/merchant")
    assert page_of(answer, answer.status_code) and answer.status_code in (500, 503)
    with bench.central.context.db.write() as conn:
        conn.execute(sa.text("ALTER TABLE session RENAME TO no_session"))
    stranger.http.cookies.set("returnpoint", "x" * 43)
    assert "Return Point" in page_of(stranger.get("/merchant/nowhere"), 500)


@pytest.mark.one_database
def test_programs_get_problems_as_before(bench: Bench, merchant: PlainBrowser) -> None:
    for path in ("/nowhere", "/v1/merchant/nowhere", "/v1/ops/nowhere", "/api/nowhere", "/merchants", "/operators/x"):
        answer = merchant.get(path)
        assert (answer.status_code, answer.headers["content-type"]) == (404, PROBLEM_TYPE), path


@pytest.mark.one_database
def test_a_host_that_is_none_is_no_bug(stranger: PlainBrowser) -> None:
    for host in ("[", "[::1", "a b", ""):
        for path, status in (("/sign-in", 200), ("/merchant", 303), ("/merchant/nowhere", 404)):
            assert stranger.http.get(path, headers={"Host": host}).status_code == status, (host, path)


@pytest.mark.one_database
def test_every_page_is_at_an_address_of_people(bench: Bench, stranger: PlainBrowser) -> None:
    """A page that is put elsewhere would answer JSON when something is wrong with it."""
    pages = {
        str(route.path)
        for route in iter_route_contexts(create_app(bench.central.context).routes)
        if getattr(route.endpoint, "__module__", "").startswith("sync.central.web.")
    }
    assert len(pages) > 60
    for folder in {path.split("/")[1] for path in pages if "." not in path} - {""}:
        assert page_of(stranger.get(f"/{folder}/nowhere/at/all"), 404), folder
