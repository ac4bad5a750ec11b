"""People who sign in on central's pages, and a browser without a script for them."""

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Any, Self

import httpx
import pyotp

from sync.central.context import Context
from sync.central.people import accounts, second_factor
from sync.central.people.accounts import Account, Role
from tests.support.central import RunningCentral

PASSWORD = "four small green kettles"
_hash = ""


@dataclass(slots=True)
class Person:
    """Somebody with an account; `code` gives the authenticator's code of now, each time another one."""

    account: Account
    secret: str
    recovery_codes: list[str]
    context: Context = field(repr=False)
    _used: int = 0

    def code(self) -> str:
        """Of the next time step that was not used yet: call `wait` first for a third one."""
        self._used = max(self._used + 1, int(self.context.clock.now().timestamp()) // 30)
        return pyotp.TOTP(self.secret).generate_otp(self._used)


def joined(ctx: Context, email: str, role: Role, store_id: int | None = None, name: str = "") -> Person:
    """A person with both factors, as an invitation and a first sign-in leave them."""
    global _hash
    _hash = _hash or accounts.hashed(PASSWORD, "nobody@here.example")
    now = ctx.clock.now()
    with ctx.db.write() as conn:
        token = accounts.invite(conn, ctx.ids, now, "test", role, email, store_id)
        made = accounts.accept(conn, ctx.ids, now, token, name or email.partition("@")[0].title(), _hash)
        secret = second_factor.new_secret(ctx.ids)
        kept = second_factor.sealed(ctx.export_key, ctx.ids, made.account_id, secret)
        codes = second_factor.set_up(conn, ctx.ids, made.account_id, kept, 0)
    return Person(made, secret, codes, ctx)


class PlainBrowser:
    """Cookies, forms, redirects; no script."""

    def __init__(self, central: RunningCentral) -> None:
        self.url = central.url
        self.http = httpx.Client(base_url=central.url, trust_env=False, verify=False, timeout=30)

    def get(self, path: str, **more: Any) -> httpx.Response:
        return self.http.get(path, follow_redirects=True, **more)

    def post(self, path: str, data: dict[str, str], *, csrf: str | None = None, **more: Any) -> httpx.Response:
        """Send a form with this session's token (or `csrf`); not followed."""
        token = self.csrf() if csrf is None else csrf
        headers = {"Origin": self.url} | more.pop("headers", {})
        return self.http.post(path, data=data | {"csrf": token}, headers=headers, **more)

    def csrf(self) -> str:
        """The token in the forms of the account's page, or of the page for the code."""
        for path in ("/account", "/sign-in/code", "/sign-in/set-up"):
            found = re.search(r'name="csrf" value="(\w+)"', self.http.get(path).text)
            if found:
                return found[1]
        return ""

    def sign_in(self, person: Person, password: str = PASSWORD) -> Self:
        """With both factors."""
        answer = self.post("/sign-in", {"email": person.account.email, "password": password}, csrf="")
        assert answer.headers.get("location") == "/sign-in/code", answer.text
        answer = self.post("/sign-in/code", {"code": person.code()})
        assert answer.status_code == 303, answer.text
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()


def text_of(answer: httpx.Response) -> str:
    """What a person reads on the page, tags left out, one blank between words."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.text)).split())
