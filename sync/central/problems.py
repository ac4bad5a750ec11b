"""Every error over HTTP is an RFC 9457 problem: broken JSON, an unknown path, a full disk, our own bugs."""

import logging
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

import sqlalchemy as sa
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.central.clock import Clock
from sync.wire import PROBLEM_TYPE, Problem

_log = logging.getLogger("returnpoint.central")
_PREFIX = "urn:returnpoint:problem:"
_CODES = {404: "not-found", 405: "method-not-allowed", 413: "too-big", 415: "unsupported-media-type"}


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


def install(app: FastAPI) -> None:
    """The handlers of every kind of error that FastAPI knows; `Catch` takes what is left."""

    @app.exception_handler(Refusal)
    async def _refusal(request: Request, error: Exception) -> Response:
        assert isinstance(error, Refusal)
        return respond(error, request.url.path)

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return respond(invalid(error), request.url.path)

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        code = _CODES.get(error.status_code, "http-error")
        refusal = Refusal(error.status_code, code, _sentence(error), headers=error.headers)
        return respond(refusal, request.url.path)

    @app.exception_handler(OSError)  # a photo or an upload that found no room
    @app.exception_handler(sa.exc.OperationalError)
    async def _storage(request: Request, error: Exception) -> Response:
        _log.error("storage error=%s path=%s", type(error).__name__, request.url.path, exc_info=error)
        detail = "Central cannot write to its disk just now. Nothing was taken in: send it again later."
        return respond(Refusal(503, "storage", detail, retryable=True, headers={"Retry-After": "30"}), request.url.path)


def _sentence(error: HTTPException) -> str:
    if error.status_code == 404:
        return "There is nothing at this address."
    if error.status_code == 405:
        return "This address does not take that method."
    return str(error.detail)


class Catch:
    """Outermost: one log line per request (no query, no body, no names), and a bug becomes a plain 500."""

    def __init__(self, app: ASGIApp, clock: Clock) -> None:
        self._app = app
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started, status = self._clock.monotonic(), 0

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, note)
        except Exception as error:  # noqa: BLE001 - the last fence: whatever it is, the caller gets a problem
            _log.error("bug path=%s error=%s", scope["path"], type(error).__name__, exc_info=error)
            if status == 0:
                answer = respond(Refusal(500, "internal", "Central made a mistake; it is written in its log."))
                status = 500
                await answer(scope, receive, send)
        took_ms = (self._clock.monotonic() - started) * 1000
        _log.info("request method=%s path=%s status=%d ms=%.1f", scope["method"], scope["path"], status, took_ms)
