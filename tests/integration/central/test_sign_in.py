"""Signing in: who gets in, who does not, and what a session may be used for."""

import re
from datetime import timedelta
from pathlib import Path

import pyotp
import pytest

from sync.central.__main__ import run
from sync.central.people import accounts, audit, sign_in_tries
from sync.central.people.accounts import Role
from sync.central.problems import Refusal
from tests.integration.central.conftest import Bench
from tests.support.browser import PASSWORD, PlainBrowser, joined, text_of
from tests.support.central import running_central

STORE = 4101


def token_of(bench: Bench, email: str = "noor@shop.example", role: Role = Role.MERCHANT) -> str:
    ctx = bench.central.context
    with ctx.db.write() as conn:
        return accounts.invite(conn, ctx.ids, ctx.clock.now(), "test", role, email, STORE if role.is_merchant else None)


def test_an_invitation_leads_to_an_account_with_two_factors(bench: Bench) -> None:
    token = token_of(bench)
    with PlainBrowser(bench.central) as browser:
        assert "noor@shop.example" in browser.get(f"/invitation?t={token}").text
        wanted = {"t": token, "name": "Noor Haddad", "password": PASSWORD}
        answer = browser.post("/invitation", wanted, csrf="")
        assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in/set-up")
        assert "/sign-in" in str(browser.get("/account").url)  # the password alone opens nothing
        shown = browser.get("/sign-in/set-up")
        assert "<svg" in shown.text
        found = re.search(r'secret">([A-Z2-7 ]+)<', shown.text)
        assert found
        secret = found[1].replace(" ", "")
        code = pyotp.TOTP(secret).generate_otp(int(bench.clock.now().timestamp()) // 30)
        answer = browser.post("/sign-in/set-up", {"code": code})
        assert len(re.findall(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}", answer.text)) == 10
        assert "Noor Haddad" in browser.get("/account").text
    with PlainBrowser(bench.central) as browser:  # the link worked once, and the code too
        assert browser.get(f"/invitation?t={token}").status_code == 410
        browser.post("/sign-in", {"email": "NOOR@shop.example", "password": PASSWORD}, csrf="")
        assert browser.post("/sign-in/code", {"code": code}).status_code == 401


def test_invitations_end_after_48_hours_and_at_the_next_one(bench: Bench) -> None:
    first = token_of(bench)
    second = token_of(bench)
    with PlainBrowser(bench.central) as browser:
        assert browser.get(f"/invitation?t={first}").status_code == 410
        bench.clock.advance(48 * 3600 - 1)
        assert browser.get(f"/invitation?t={second}").status_code == 200
        bench.clock.advance(2)
        assert browser.get(f"/invitation?t={second}").status_code == 410


@pytest.mark.one_database
@pytest.mark.parametrize("password", ["short", "a" * 30, "xx noor@shop.example xx", "noornoornoornoor"])
def test_weak_passwords_are_refused(bench: Bench, password: str) -> None:
    with PlainBrowser(bench.central) as browser:
        wanted = {"t": token_of(bench), "name": "Noor", "password": password}
        assert browser.post("/invitation", wanted, csrf="").status_code == 422


def test_a_session_gets_a_new_id_at_each_step(bench: Bench) -> None:
    person = joined(bench.central.context, "ana@shop.example", Role.MERCHANT, STORE)
    with PlainBrowser(bench.central) as browser:
        browser.http.cookies.set("returnpoint", "a" * 64)  # what an attacker planted
        answer = browser.post("/sign-in", {"email": person.account.email, "password": PASSWORD}, csrf="")
        half = answer.cookies["returnpoint"]
        assert half != "a" * 64
        flags = answer.headers["set-cookie"].lower()
        assert "httponly" in flags and "samesite=lax" in flags and "path=/" in flags and "domain" not in flags
        browser.http.cookies.clear()
        browser.http.cookies.set("returnpoint", half)
        answer = browser.post("/sign-in/code", {"code": person.code()})
        full = answer.cookies["returnpoint"]
        assert full != half
        browser.http.cookies.clear()
        browser.http.cookies.set("returnpoint", half)
        assert browser.http.get("/account").status_code == 303
        browser.http.cookies.clear()
        browser.http.cookies.set("returnpoint", full)
        assert browser.http.get("/account").status_code == 200


def test_behind_tls_the_cookie_is_bound_to_the_host(bench: Bench) -> None:
    person = joined(bench.central.context, "ana@shop.example", Role.MERCHANT, STORE)
    object.__setattr__(bench.central.context.settings, "public_url", "https://central.example")
    with PlainBrowser(bench.central) as browser:
        wanted = {"email": person.account.email, "password": PASSWORD}
        answer = browser.post("/sign-in", wanted, csrf="", headers={"Origin": "https://central.example"})
        assert (
            answer.headers["set-cookie"].startswith("__Host-returnpoint=") and "Secure" in answer.headers["set-cookie"]
        )


def test_the_same_answer_for_a_wrong_name_a_wrong_password_and_a_disabled_person(bench: Bench) -> None:
    ctx = bench.central.context
    boss = joined(ctx, "boss@point.example", Role.OPERATOR_ADMIN)
    joined(ctx, "ana@shop.example", Role.MERCHANT, STORE)
    gone = joined(ctx, "gone@shop.example", Role.MERCHANT, STORE)
    with ctx.db.write() as conn:
        accounts.switch(conn, ctx.clock.now(), boss.account, gone.account.account_id, on=False)
    answers = []
    with PlainBrowser(bench.central) as browser:
        for email, password in (
            ("nobody@shop.example", PASSWORD),
            ("ana@shop.example", "not the password"),
            ("gone@shop.example", PASSWORD),
        ):
            answer = browser.post("/sign-in", {"email": email, "password": password}, csrf="")
            answers.append((answer.status_code, answer.text.replace(email, "")))
    assert answers[0][0] == 401 and answers.count(answers[0]) == 3


@pytest.mark.parametrize("email", ["ana@shop.example", "nobody@shop.example"])
def test_guessing_a_password_takes_longer_and_longer(bench: Bench, email: str) -> None:
    person = joined(bench.central.context, "ana@shop.example", Role.MERCHANT, STORE)
    with PlainBrowser(bench.central) as browser:
        wrong = {"email": email, "password": "not the password"}
        assert [browser.post("/sign-in", wrong, csrf="").status_code for _ in range(6)] == [401] * 5 + [429]
        right = {"email": email, "password": PASSWORD}
        assert browser.post("/sign-in", right, csrf="").status_code == 429
        bench.clock.advance(3)
        assert browser.post("/sign-in", wrong, csrf="").status_code == 401
        answer = browser.post("/sign-in", right, csrf="")
        assert answer.status_code == 429 and int(answer.headers["retry-after"]) > 2
        bench.clock.advance(8)
        if email == person.account.email:
            browser.sign_in(person)


def test_guessing_codes_takes_longer_and_longer(bench: Bench) -> None:
    person = joined(bench.central.context, "ana@shop.example", Role.MERCHANT, STORE)
    with PlainBrowser(bench.central) as browser:
        browser.post("/sign-in", {"email": person.account.email, "password": PASSWORD}, csrf="")
        csrf = browser.csrf()
        codes = [browser.post("/sign-in/code", {"code": "000000"}, csrf=csrf).status_code for _ in range(6)]
        assert codes == [401] * 5 + [429]
        browser.post("/sign-in", {"email": person.account.email, "password": PASSWORD}, csrf="")
        assert browser.post("/sign-in/code", {"code": person.code()}).status_code == 429


def test_many_accounts_from_one_address_are_slowed_too(bench: Bench) -> None:
    ctx = bench.central.context
    with ctx.db.write() as conn:
        for number in range(50):
            sign_in_tries.count_password(conn, ctx.clock.now(), f"{number}@shop.example", "203.0.113.9")
    with ctx.db.write() as conn, pytest.raises(Refusal) as refused:
        sign_in_tries.count_password(conn, ctx.clock.now(), "another@shop.example", "203.0.113.9")
    assert refused.value.status == 429
    with ctx.db.write() as conn:
        sign_in_tries.count_password(conn, ctx.clock.now(), "another@shop.example", "203.0.113.10")


def test_a_code_and_a_recovery_code_count_once(bench: Bench) -> None:
    person = joined(bench.central.context, "ana@shop.example", Role.MERCHANT, STORE)
    with PlainBrowser(bench.central) as browser:
        browser.sign_in(person)
    for code, status in ((person.recovery_codes[0].lower(), 303), (person.recovery_codes[0], 401)):
        with PlainBrowser(bench.central) as browser:
            browser.post("/sign-in", {"email": person.account.email, "password": PASSWORD}, csrf="")
            assert browser.post("/sign-in/code", {"code": code}).status_code == status


def test_a_session_ends_when_it_is_idle_and_after_twelve_hours(bench: Bench) -> None:
    person = joined(bench.central.context, "ana@shop.example", Role.MERCHANT, STORE)
    with PlainBrowser(bench.central) as browser:
        browser.sign_in(person)
        for _ in range(24):
            bench.clock.advance(29 * 60)
            assert browser.http.get("/account").status_code == 200
        bench.clock.advance(25 * 60)
        assert browser.http.get("/account").status_code == 303
    with PlainBrowser(bench.central) as browser:
        browser.sign_in(person)
        bench.clock.advance(timedelta(minutes=31).total_seconds())
        assert browser.http.get("/account").status_code == 303


def test_forms_of_other_sites_and_without_the_token_do_nothing(bench: Bench) -> None:
    person = joined(bench.central.context, "ana@shop.example", Role.MERCHANT, STORE)
    other = joined(bench.central.context, "ben@shop.example", Role.MERCHANT, STORE)
    with PlainBrowser(bench.central) as browser, PlainBrowser(bench.central) as foreign:
        browser.sign_in(person)
        foreign.sign_in(other)
        for csrf, headers in (
            ("", {}),
            (foreign.csrf(), {}),
            (None, {"Origin": "https://evil.example"}),
            (None, {"Origin": "null"}),
        ):
            assert browser.post("/sign-out", {}, csrf=csrf, headers=headers).status_code == 403
        assert browser.http.get("/account").status_code == 200
        assert browser.post("/sign-out", {}).status_code == 303
        assert browser.http.get("/account").status_code == 303


def test_passwords_do_not_travel_in_the_open(bench: Bench) -> None:
    with PlainBrowser(bench.central) as browser:
        wanted = {"email": "ana@shop.example", "password": PASSWORD}
        headers = {"Host": "central.example", "Origin": "http://central.example"}
        answer = browser.post("/sign-in", wanted, csrf="", headers=headers)
        assert answer.status_code == 403 and "needs https" in text_of(answer)


def test_a_new_password_and_signing_out_end_the_other_sessions(bench: Bench) -> None:
    person = joined(bench.central.context, "ana@shop.example", Role.MERCHANT, STORE)
    with PlainBrowser(bench.central) as here, PlainBrowser(bench.central) as there:
        here.sign_in(person)
        there.sign_in(person)
        assert text_of(here.get("/account")).count("nother browser") == 1
        assert here.post("/account/password", {"current": "wrong", "new": "a wholly new one"}).status_code == 401
        assert here.post("/account/password", {"current": PASSWORD, "new": "a wholly new one"}).status_code == 303
        assert there.http.get("/account").status_code == 303
        bench.clock.advance(60)
        there.sign_in(person, "a wholly new one")
        assert here.post("/account/sessions", {}).status_code == 303
        assert (there.http.get("/account").status_code, here.http.get("/account").status_code) == (303, 200)


def test_who_may_manage_whom(bench: Bench) -> None:
    ctx = bench.central.context
    boss = joined(ctx, "boss@point.example", Role.OPERATOR_ADMIN)
    lead = joined(ctx, "lead@shop.example", Role.MERCHANT_ADMIN, STORE)
    clerk = joined(ctx, "clerk@shop.example", Role.MERCHANT, STORE)
    with PlainBrowser(bench.central) as browser:
        browser.sign_in(lead)
        shown = text_of(browser.get("/people"))
        assert "Clerk" in shown and "Boss" not in shown
        made = browser.post("/people/invitations", {"email": "new@shop.example", "role": "MERCHANT"})
        found = re.search(r"/invitation\?t=([0-9a-f]{64})", made.text)
        assert found
        with ctx.db.read() as conn:
            assert accounts.invitation(conn, found[1], ctx.clock.now()).store_id == STORE
        assert browser.post("/people/invitations", {"email": "x@shop.example", "role": "OPERATOR"}).status_code == 422
        assert browser.post(f"/people/{boss.account.account_id}/off", {}).status_code == 404
        assert browser.post(f"/people/{lead.account.account_id}/off", {}).status_code == 409
        with PlainBrowser(bench.central) as theirs:
            theirs.sign_in(clerk)
            assert theirs.get("/people").status_code == 403
            assert browser.post(f"/people/{clerk.account.account_id}/off", {}).status_code == 303
            assert theirs.http.get("/account").status_code == 303
    with ctx.db.read() as conn:
        actions = [entry.action for entry in audit.listed(conn, store_id=STORE)]
    assert {"person.disabled", "person.invited", "sign_in.done", "person.joined"} <= set(actions)


def test_the_first_administrator_is_made_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With central stopped the link is made in the data; while it runs, through it."""
    data = tmp_path / "central"
    wanted = ["account", "invite", "--data", str(data), "--role", "operator_admin", "--email", "boss@point.example"]
    assert run([*wanted, "--public-url", "https://central.example/"]) == 0
    assert re.fullmatch(r"https://central\.example/invitation\?t=[0-9a-f]{64}\n", capsys.readouterr().out)
    with running_central(data) as central:
        central.context.settings.address_file.write_text(central.url)
        assert run(wanted) == 0
        link = capsys.readouterr().out.strip()
        with PlainBrowser(central) as browser:
            assert "boss@point.example" in browser.get(link).text
        joined(central.context, "other@point.example", Role.OPERATOR_ADMIN)
        reset = ["account", "reset", "--data", str(data), "--email"]
        assert run([*reset, "other@point.example"]) == 0
        assert "second factor is reset" in capsys.readouterr().out
        assert run([*reset, "nobody@point.example"]) == 2
        assert "Nobody has an account" in capsys.readouterr().err


def test_who_lost_the_second_factor_sets_up_a_new_one(bench: Bench) -> None:
    ctx = bench.central.context
    lead = joined(ctx, "lead@shop.example", Role.MERCHANT_ADMIN, STORE)
    clerk = joined(ctx, "clerk@shop.example", Role.MERCHANT, STORE)
    with PlainBrowser(bench.central) as browser, PlainBrowser(bench.central) as theirs:
        browser.sign_in(lead)
        assert browser.post(f"/people/{clerk.account.account_id}/reset", {}).status_code == 303
        answer = theirs.post("/sign-in", {"email": clerk.account.email, "password": PASSWORD}, csrf="")
        assert answer.headers["location"] == "/sign-in/set-up"
        assert theirs.post("/sign-in/code", {"code": clerk.code()}).status_code == 401
