"""What was refused or went wrong, to whoever asked: a page to a person, an RFC 9457 problem to a program.

The address alone says which of them it is, for where nothing is there is no route to ask.
"""

from urllib.parse import urlsplit

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool

from sync.central.api.reading import context
from sync.central.problems import BUSY, Refusal, respond
from sync.central.web.render import OUT_OF_DATE, SIGNED_OUT, GoTo, go_to, page
from sync.central.web.session import session

_PLACES = frozenset({"", "merchant", "operator", "people", "account", "sign-in", "sign-out", "invitation"})
_TYPED = {"note": "Your note", "reason": "Your reason"}  # what a form that was not taken gives back


def install(app: FastAPI) -> None:
    @app.exception_handler(GoTo)
    async def _elsewhere(request: Request, error: Exception) -> Response:
        assert isinstance(error, GoTo)
        return go_to(error.address)


async def say(request: Request, refusal: Refusal) -> Response:
    path = request.url.path
    if path.lstrip("/").partition("/")[0] not in _PLACES:
        return respond(refusal, path)
    if refusal.status < 500 and not hasattr(request.state, "session"):  # refused before it came to a page
        await run_in_threadpool(session, request, context(request))
    found = getattr(request.state, "session", None)
    person = found.person if found and found.is_full else None
    typed = await _typed(request) if refusal.code in (SIGNED_OUT, OUT_OF_DATE, BUSY) else {}
    values = {"refusal": refusal, "typed": typed, "back": _page_of_form(request) if typed else ""}
    shown = page(request, "problem.html", person=person, status=refusal.status, **values)
    shown.headers.update(refusal.headers)
    return shown


async def _typed(request: Request) -> dict[str, str]:
    """What a person wrote into a form that was not acted on, by its label: it must not be lost."""
    form = await request.form()
    written = {label: form.get(name) for name, label in _TYPED.items()}
    return {label: text for label, text in written.items() if isinstance(text, str) and text.strip()}


def _page_of_form(request: Request) -> str:
    """The path of the page that the form stood on, where it is of the site that sent it; else nothing."""
    said = urlsplit(request.headers.get("referer", ""))
    return said.path if f"{said.scheme}://{said.netloc}" == request.headers.get("origin") else ""
