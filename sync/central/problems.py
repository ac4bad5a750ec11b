"""Every error over HTTP is an RFC 9457 problem: broken JSON, an unknown path, a full disk, our own bugs."""

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Any

import sqlalchemy as sa
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.routing import iter_route_contexts
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from sync.central.db.engine import Busy
from sync.wire import PROBLEM_TYPE, Problem

_log = logging.getLogger("returnpoint.central")
_PREFIX = "urn:returnpoint:problem:"
BUSY = "busy"
_CODES = {
    404: "not-found",
    405: "method-not-allowed",
    408: "too-slow",
    413: "too-big",
    415: "unsupported-media-type",
}


class Refusal(Exception):
    """An answer that is a problem. `members` become extra members of the problem, `code` names it for programs."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        *,
        retryable: bool = False,
        errors: Sequence[dict[str, str]] = (),
        headers: Mapping[str, str] | None = None,
        **members: Any,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.code = code
        self.detail = detail
        self.retryable = retryable
        self.errors = list(errors)
        self.headers = dict(headers or {})
        self.members = members


def problem(status: int, code: str, detail: str, **more: Any) -> Problem:
    """A problem with the title that belongs to its status."""
    return Problem(
        type=_PREFIX + code, title=HTTPStatus(status).phrase, status=status, detail=detail, code=code, **more
    )


Say = Callable[[Request, Refusal], Awaitable[Response]]


def respond(refusal: Refusal, instance: str = "") -> Response:
    what = problem(
        refusal.status,
        refusal.code,
        refusal.detail,
        retryable=refusal.retryable,
        errors=refusal.errors,
        instance=instance,
    )
    content = what.model_dump(mode="json") | refusal.members
    return JSONResponse(content, refusal.status, headers=refusal.headers, media_type=PROBLEM_TYPE)


def places(error: ValidationError | RequestValidationError) -> list[dict[str, str]]:
    """Where a body is wrong, as JSON pointers, without the values that stood there."""
    return [
        {
            "pointer": "".join(f"/{part}" for part in entry["loc"] if part != "body"),
            "code": entry["type"],
            "detail": entry["msg"],
        }
        for entry in error.errors()[:20]
    ]


def invalid(error: ValidationError | RequestValidationError) -> Refusal:
    """400 when the body is not JSON at all, else 422 with the places."""
    found = places(error)
    if any(entry["code"] == "json_invalid" for entry in found):
        return Refusal(400, "broken-json", "The body is not JSON.", errors=found)
    return Refusal(422, "invalid", "The request does not have the shape that is asked for.", errors=found)


def busy(error: Exception) -> Refusal:
    detail = f"{error} Nothing was taken in: send it again in a moment."
    return Refusal(503, BUSY, detail, retryable=True, headers={"Retry-After": "2"})


def install(app: FastAPI, say: Say) -> None:
    """The handlers of every kind of error that FastAPI knows, answered by `say`; `watch.outermost` takes what is
    left."""

    @app.exception_handler(Refusal)
    async def _refusal(request: Request, error: Exception) -> Response:
        assert isinstance(error, Refusal)
        return await say(request, error)

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return await say(request, invalid(error))

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        code = _CODES.get(error.status_code, "http-error")
        headers = dict(error.headers or {})
        if error.status_code == 405:  # the router names the methods of the first route at that address alone
            headers["Allow"] = ", ".join(sorted(_methods_at(app, request)))
        return await say(request, Refusal(error.status_code, code, _sentence(error), headers=headers))

    @app.exception_handler(Busy)
    async def _busy(request: Request, error: Exception) -> Response:
        _log.warning("busy path=%s cause=%s", request.url.path, type(error.__cause__).__name__)
        return await say(request, busy(error))

    @app.exception_handler(OSError)  # a photo or an upload that found no room
    @app.exception_handler(sa.exc.OperationalError)
    async def _storage(request: Request, error: Exception) -> Response:
        _log.error("storage error=%s path=%s", type(error).__name__, request.url.path, exc_info=error)
        detail = "Central cannot write to its disk just now. Nothing was taken in: send it again later."
        return await say(request, Refusal(503, "storage", detail, retryable=True, headers={"Retry-After": "30"}))


def _methods_at(app: FastAPI, request: Request) -> set[str]:
    found: set[str] = set()
    for route in iter_route_contexts(app.routes):
        if route.methods and route.path_regex.match(request.url.path):
            found |= route.methods
    return found


def _sentence(error: HTTPException) -> str:
    if error.status_code == 404:
        return "There is nothing at this address."
    if error.status_code == 405:
        return "This address does not take that method."
    return str(error.detail)
