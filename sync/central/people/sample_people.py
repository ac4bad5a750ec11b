"""A person with an account for a demonstration, made the way anybody gets one: by an invitation, over HTTP."""

import re
import secrets
from dataclasses import dataclass
from typing import Any

import httpx
import pyotp

from sync.central.clock import Clock, SystemClock
from sync.central.people.accounts import Role
from sync.central.samples import SamplesRefused

_CSRF = re.compile(r'name="csrf" value="(\w+)"')
_SECRET = re.compile(r'class="code secret">([A-Z2-7 ]+)<')
_RECOVERY = re.compile(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}")


@dataclass(frozen=True, slots=True)
class SignIn:
    """What to type at /sign-in; each of the `codes` counts once, in place of an authenticator's."""

    email: str
    password: str
    codes: tuple[str, ...]


def joined(
    base_url: str,
    operator_key: str,
    role: Role,
    email: str,
    store_id: int | None = None,
    clock: Clock | None = None,
) -> SignIn:
    """A new person with both factors. SamplesRefused when central does not let them in."""
    now = (clock or SystemClock()).now()
    password = "-".join(secrets.token_hex(2) for _ in range(4))
    with httpx.Client(base_url=base_url, trust_env=False, timeout=30, follow_redirects=True) as client:
        wanted: dict[str, Any] = {"role": role, "email": email, "store_id": store_id}
        headers = {"Authorization": f"Bearer {operator_key}"}
        link = _answered(client.post("/v1/ops/invitations", json=wanted, headers=headers)).json()["link"]
        token = str(link).partition("?t=")[2]
        page = _answered(client.post("/invitation", data={"t": token, "name": "Demo", "password": password})).text
        secret, csrf = _found(_SECRET, page).replace(" ", ""), _found(_CSRF, page)
        code = pyotp.TOTP(secret).at(now)
        shown = _answered(client.post("/sign-in/set-up", data={"csrf": csrf, "code": code})).text
    return SignIn(email, password, tuple(_RECOVERY.findall(shown)))


def _answered(answer: httpx.Response) -> httpx.Response:
    if not answer.is_success:
        raise SamplesRefused(f"Central refused {answer.request.url.path}: {answer.text[:300]}")
    return answer


def _found(pattern: re.Pattern[str], page: str) -> str:
    found = pattern.search(page)
    if found is None:
        raise SamplesRefused("Central's page for the second factor looks otherwise than this program knows it.")
    return found[1]
