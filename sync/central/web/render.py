"""How pages are made: templates, and the headers they all carry."""

import hashlib
from pathlib import Path
from typing import Any

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sync.central.people.accounts import Account, Role
from sync.central.web import words

INVITATION = "/invitation?t="  # and the token
HERE = Path(__file__).parent
STYLE = b"\n".join((HERE / "static" / name).read_bytes() for name in ("central.css", "operator.css"))
# The referrer stays on this site, for without one a browser names no origin with a form.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
}
SIGNED_OUT, OUT_OF_DATE = "signed-out", "form-out-of-date"
_MERCHANT = (
    ("/merchant", "To resolve"),
    ("/merchant/returns", "Returns"),
    ("/merchant/deliveries", "Webhooks"),
    ("/merchant/activity", "Activity"),
)
_OPERATOR = (("/operator", "Operations"),)
_PEOPLE = ("/people", "People")
_templates = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.filters |= {
    "moment": words.moment,
    "day": words.day,
    "words": words.words,
    "money": words.money,
    "deed": words.deed,
}
_SCRIPT = (HERE / "static" / "local-time.js").read_bytes()
_templates.globals["style_version"] = hashlib.sha256(STYLE + _SCRIPT).hexdigest()[:12]


class GoTo(Exception):
    """Answered with a redirect to `address`, which is a path of ours."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


def links(person: Account) -> list[tuple[str, str]]:
    """Where this person may go: (path, words)."""
    chosen = list(_MERCHANT if person.role.is_merchant else _OPERATOR)
    return [*chosen, _PEOPLE] if person.role.is_admin else chosen


def home(person: Account) -> str:
    return "/merchant" if person.role.is_merchant else "/operator"


def page(request: Request, template: str, *, person: Account | None, status: int = 200, **values: Any) -> Response:
    """A page with the headers of every page; forms find their token in `csrf`."""
    session = getattr(request.state, "session", None)
    given = {
        "person": person,
        "links": links(person) if person else [],
        "path": request.url.path,
        "csrf": session.csrf if session else "",
        "Role": Role,
    }
    text = _templates.get_template(template).render(given | values)
    return HTMLResponse(text, status, headers=HEADERS)


def go_to(address: str) -> Response:
    """After a form: the address that shows what came of it."""
    return RedirectResponse(address, 303, headers=HEADERS)
