"""The case pages: server-rendered, no script.

They show a consumer's data and there is no sign-in yet, so they are served to this machine only: the caller's address
must be loopback, the name it asked for must be one of this machine's (else a web site could lead a browser here under
its own name), and nothing may say that a proxy stands between.
"""

import ipaddress
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import sqlalchemy as sa
from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sync.central import blobs, cases
from sync.central.api.reading import Ctx
from sync.central.context import Context
from sync.central.problems import Refusal
from sync.central.web import views

_HERE = Path(__file__).parent
_PAGE_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")
_templates = Environment(
    loader=FileSystemLoader(_HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)
_templates.filters["moment"] = views.moment
_templates.filters["words"] = views.words


def this_machine_only(request: Request, ctx: Ctx) -> None:
    """Refusal 403 for everybody else."""
    client = request.client.host if request.client else ""
    host = urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
    forwarded = any(name in request.headers for name in _FORWARDED)
    if forwarded or not _is_loopback(client) or host not in ctx.settings.trusted_hosts:
        raise Refusal(403, "this-machine-only", "The case pages are shown on central's own machine only.")


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


router = APIRouter(dependencies=[Depends(this_machine_only)], include_in_schema=False)


@router.get("/")
def start() -> Response:
    return RedirectResponse("/cases", 303)


@router.get("/cases")
def list_cases(ctx: Ctx, q: Annotated[str, Query(max_length=100)] = "") -> Response:
    with ctx.db.read() as conn:
        rows = views.case_rows(conn, q)
    return _page("cases.html", title="Returns", q=q, rows=rows)


@router.get("/cases/{case_id}")
def show_case(case_id: str, ctx: Ctx) -> Response:
    with ctx.db.read() as conn:
        case = cases.existing(conn, case_id)
        view = views.case_view(conn, case, ctx.clock.now())
    return _page("case.html", title=f"Return {case.case_id}", case=case, **view)


@router.get("/blobs/{sha256}")
def show_photo(sha256: str, ctx: Ctx) -> Response:
    with ctx.db.read() as conn:
        found = _photo(ctx, conn, sha256)
    headers = _PAGE_HEADERS | {"Cache-Control": "private, max-age=86400, immutable"}
    return FileResponse(found.path, media_type=found.mime, headers=headers)


def _photo(ctx: Context, conn: sa.Connection, sha256: str) -> blobs.StoredBlob:
    """Only what a stored event names is shown; the name never becomes a path before the database knows it."""
    found = blobs.find(conn, ctx.settings.blobs, sha256) if blobs.is_evidence(conn, sha256) else None
    if found is None:
        raise Refusal(404, "unknown-blob", "There is no photo of that hash.")
    return found


@router.get("/central.css")
def stylesheet() -> Response:
    headers = {"Cache-Control": "max-age=300", "X-Content-Type-Options": "nosniff"}
    return FileResponse(_HERE / "static" / "central.css", media_type="text/css", headers=headers)


def _page(template: str, **values: Any) -> Response:
    return HTMLResponse(_templates.get_template(template).render(values), headers=_PAGE_HEADERS)
