"""What somebody hostile tries at the sign-in, with invitations and sessions; what a copy of the database shows."""

import re
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.people import accounts, sign_in_tries
from sync.central.people.accounts import Role
from sync.central.problems import Refusal
from tests.integration.central.conftest import Bench
from tests.support.browser import PASSWORD, PlainBrowser, joined, text_of

STORE, OTHER = 4101, 4102


def invited(bench: Bench, by: Any, email: str, role: Role = Role.MERCHANT, store_id: int | None = STORE) -> str:
    ctx = bench.central.context
    with ctx.db.write() as conn:
        return accounts.invite(conn, ctx.ids, ctx.clock.now(), by, role, email, store_id)


def is_good(bench: Bench, token: str) -> bool:
    ctx = bench.central.context
    try:
        with ctx.db.read() as conn:
            accounts.invitation(conn, token, ctx.clock.now())
    except Refusal:
        return False
    return True


def test_a_copy_of_the_database_shows_no_second_factor(bench: Bench) -> None:
    person = joined(bench.central.context, "ana@shop.example", Role.MERCHANT, STORE)
    with PlainBrowser(bench.central) as browser:
        token = invited(bench, "test", "noor@shop.example")
        browser.post("/invitation", {"t": token, "name": "Noor", "password": PASSWORD}, csrf="")
        found = re.search(r'secret">([A-Z2-7 ]+)<', browser.get("/sign-in/set-up").text)
    assert found
    with bench.central.context.db.read() as conn:
        kept = {*conn.scalars(sa.select(t.account.c.totp_secret)), *conn.scalars(sa.select(t.session.c.totp_offer))}
    assert not kept & {person.secret, found[1].replace(" ", "")}
    assert not any(re.fullmatch("[A-Z2-7]{32}", each) for each in kept)


def test_guessing_from_elsewhere_does_not_lock_a_person_out(bench: Bench) -> None:
    ctx = bench.central.context
    person = joined(ctx, "ana@shop.example", Role.MERCHANT, STORE)
    for _ in range(12):
        with ctx.db.write() as conn:
            sign_in_tries.count_password(conn, ctx.clock.now(), person.account.email, "203.0.113.9")
        bench.clock.advance(900)
    with PlainBrowser(bench.central) as browser:
        browser.sign_in(person)


def test_guessing_from_everywhere_is_slowed_all_the_same(bench: Bench) -> None:
    ctx = bench.central.context
    for number in range(50):
        with ctx.db.write() as conn:
            sign_in_tries.count_password(conn, ctx.clock.now(), "ana@shop.example", f"203.0.113.{number}")
    with ctx.db.write() as conn, pytest.raises(Refusal) as refused:
        sign_in_tries.count_password(conn, ctx.clock.now(), "ana@shop.example", "198.51.100.7")
    assert refused.value.status == 429


def test_one_network_is_one_address(bench: Bench) -> None:
    """Whoever has an IPv6 address has a billion of them."""
    ctx = bench.central.context
    for number in range(50):
        with ctx.db.write() as conn:
            sign_in_tries.count_password(conn, ctx.clock.now(), f"{number}@shop.example", f"2001:db8::{number:x}")
    with ctx.db.write() as conn, pytest.raises(Refusal):
        sign_in_tries.count_password(conn, ctx.clock.now(), "x@shop.example", "2001:db8::ffff")
    with ctx.db.write() as conn:
        sign_in_tries.count_password(conn, ctx.clock.now(), "x@shop.example", "2001:db8:0:1::1")


def behind(bench: Bench, *forwarded: str) -> httpx.Response:
    headers = [("Origin", "https://central.example"), *(("X-Forwarded-For", each) for each in forwarded)]
    form = {"email": f"{forwarded[0]}@shop.example".replace(" ", ""), "password": "not the password"}
    return httpx.post(f"{bench.central.url}/sign-in", data=form, headers=headers, trust_env=False)


class TestBehindAProxy:
    @pytest.fixture
    def central_settings(self) -> dict[str, Any]:
        return {"public_url": "https://Central.example:443/"}

    def test_a_caller_cannot_choose_its_address(self, bench: Bench) -> None:
        """Some proxies join their line to the caller's, others add one of their own: the last counts."""
        ctx = bench.central.context
        for number in range(50):
            with ctx.db.write() as conn:
                sign_in_tries.count_password(conn, ctx.clock.now(), f"{number}@mail.example", "203.0.113.9")
        assert behind(bench, "198.51.100.1", "203.0.113.9").status_code == 429
        assert behind(bench, "198.51.100.2, 203.0.113.9").status_code == 429
        assert behind(bench, "198.51.100.3").status_code == 401


def test_who_is_disabled_takes_their_invitations_along(bench: Bench) -> None:
    ctx = bench.central.context
    boss = joined(ctx, "boss@point.example", Role.OPERATOR_ADMIN)
    lead = joined(ctx, "lead@shop.example", Role.MERCHANT_ADMIN, STORE)
    back_door = invited(bench, lead.account, "lead@home.example", Role.MERCHANT_ADMIN)
    with ctx.db.write() as conn:
        accounts.switch(conn, ctx.clock.now(), boss.account, lead.account.account_id, on=False)
    assert not is_good(bench, back_door)


def test_an_invitation_can_be_withdrawn_by_whom_it_concerns(bench: Bench) -> None:
    ctx = bench.central.context
    lead = joined(ctx, "lead@shop.example", Role.MERCHANT_ADMIN, STORE)
    mine = invited(bench, lead.account, "noor@mail.example")
    theirs = invited(bench, "test", "someone@mail.example", Role.MERCHANT, OTHER)
    with PlainBrowser(bench.central) as browser:
        browser.sign_in(lead)
        shown = text_of(browser.get("/people"))
        assert "noor@mail.example Invited" in shown and "someone@mail.example" not in shown
        foreign = browser.post("/people/invitations/withdrawn", {"email": "someone@mail.example"})
        assert foreign.status_code == 404 and is_good(bench, theirs)
        assert browser.post("/people/invitations/withdrawn", {"email": "noor@mail.example"}).status_code == 303
    assert not is_good(bench, mine)


def test_an_invitation_of_another_store_is_left_alone(bench: Bench) -> None:
    ctx = bench.central.context
    lead = joined(ctx, "lead@shop.example", Role.MERCHANT_ADMIN, STORE)
    theirs = invited(bench, "test", "noor@mail.example", Role.OPERATOR, None)
    mine = invited(bench, lead.account, "noor@mail.example")
    assert is_good(bench, theirs) and is_good(bench, mine)
    again = invited(bench, lead.account, "noor@mail.example")
    assert is_good(bench, theirs) and is_good(bench, again) and not is_good(bench, mine)


@pytest.mark.one_database
@pytest.mark.parametrize("store", ["9" * 400, str(2**63), "-1", "x", ""])
def test_a_store_that_is_none(bench: Bench, store: str) -> None:
    boss = joined(bench.central.context, "boss@point.example", Role.OPERATOR_ADMIN)
    with PlainBrowser(bench.central) as browser:
        browser.sign_in(boss)
        wanted = {"email": "x@shop.example", "role": "MERCHANT", "store": store}
        assert browser.post("/people/invitations", wanted).status_code == 422


def test_what_was_typed_outlives_the_session(bench: Bench) -> None:
    person = joined(bench.central.context, "ana@shop.example", Role.MERCHANT, STORE)
    with PlainBrowser(bench.central) as browser:
        browser.sign_in(person)
        csrf, case_id = browser.csrf(), bench.seeded.case_ids["one_like_new"]
        bench.clock.advance(31 * 60)
        page = f"/merchant/returns/{case_id}"
        form = {"decision": "REMIT", "note": "The sole was <b>glued</b> badly.", "password": "a secret one"}
        headers = {"Referer": f"{bench.central.url}{page}"}
        answer = browser.post(f"{page}/items/x", form, csrf=csrf, headers=headers)
        assert answer.status_code == 403
        assert "The sole was <b>glued</b> badly." in text_of(answer)
        assert "<b>" not in answer.text and "a secret one" not in answer.text and csrf not in answer.text
        assert f'href="/sign-in?next={page}"' in answer.text
        elsewhere = browser.post(f"{page}/items/x", form, csrf=csrf, headers={"Referer": "https://evil.example/a"})
        assert "evil.example" not in elsewhere.text


def test_a_long_address_still_leads_to_the_sign_in(bench: Bench) -> None:
    with PlainBrowser(bench.central) as browser:
        assert browser.get(f"/merchant/returns?before={'x' * 900}").status_code == 200
