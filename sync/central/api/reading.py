"""How requests are read: size limits before anything else, bearer keys, device signatures."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import sqlalchemy as sa
from fastapi import Depends, Path, Request, Security
from fastapi.security import HTTPBearer
from pydantic import BaseModel, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.central.context import Context
from sync.central.partners import keys
from sync.central.problems import Refusal, invalid
from sync.central.stations import enrolment, nonces
from sync.central.stations.enrolment import Device
from sync.central.stations.signatures import ClockSkew, HeaderLines, NotSigned, SignedMessage
from sync.wire import CONTENT_TYPE, MAX_BATCH_BYTES, MAX_BLOB_BYTES, MAX_NUMBER

BLOBS = "/v1/device/blobs/"
UPLOADS = "/v1/device/uploads/"
CHANGES = "/v1/device/changes"
IMPORT = "/v1/ops/import"
MAX_IMPORT_BYTES = 4 * 1024**3
_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})
_JSON_TYPES = frozenset({CONTENT_TYPE, "application/json"})


def context(request: Request) -> Context:
    found = request.app.state.context
    assert isinstance(found, Context)
    return found


Ctx = Annotated[Context, Depends(context)]


Number = Annotated[int, Path(ge=0, le=MAX_NUMBER)]


class BodyLimit:
    """Stops a body that is too big: at once when its length is said, else where it passes the limit."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = MAX_BLOB_BYTES if scope["path"].startswith((BLOBS, UPLOADS)) else MAX_BATCH_BYTES
        if scope["path"] == IMPORT:
            limit = MAX_IMPORT_BYTES
        await self._app(scope, _limited(scope, receive, limit), send)


class CompressedPull:
    """Gzip for the pages of a pull, which are long and repeat themselves; nothing else is worth the time."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._gzip = GZipMiddleware(app, minimum_size=1024, compresslevel=5)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_pull = scope["type"] == "http" and scope["path"] == CHANGES
        await (self._gzip if is_pull else self._app)(scope, receive, send)


def _limited(scope: Scope, receive: Receive, limit: int) -> Callable[[], Awaitable[Message]]:
    said = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
    size = 0

    async def limited() -> Message:
        nonlocal size
        if said.isdigit() and int(said) > limit:
            raise _too_big(limit)
        message = await receive()
        size += len(message.get("body", b""))
        if size > limit:
            raise _too_big(limit)
        return message

    return limited


def _too_big(limit: int) -> HTTPException:
    return HTTPException(413, f"The body has more than {limit} bytes.")


_PARTNER_KEY = HTTPBearer(auto_error=False, scheme_name="partnerKey", description="A partner's key: `rk_live_...`")
_OPERATOR_KEY = HTTPBearer(auto_error=False, scheme_name="operatorKey", description="The operator's key.")


def partner(ctx: Ctx, request: Request, _: Annotated[object, Security(_PARTNER_KEY)]) -> keys.Partner:
    with ctx.db.read() as conn:
        return keys.partner_of(conn, request.headers.get("authorization", ""))


Partner = Annotated[keys.Partner, Depends(partner)]


def operator(ctx: Ctx, request: Request, _: Annotated[object, Security(_OPERATOR_KEY)]) -> None:
    keys.check_operator(ctx.operator_key, request.headers.get("authorization", ""))


def json_only(request: Request) -> None:
    """Refusal 415 for a body that does not say it is JSON."""
    has_body = request.headers.get("content-length", "0") != "0" or "transfer-encoding" in request.headers
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if has_body and kind != "application/json" and request.method in _WITH_BODY:
        raise Refusal(
            415, "unsupported-media-type", "Send application/json.", headers={"Accept-Post": "application/json"}
        )


async def raw_body(request: Request) -> bytes:
    return await request.body()


RawBody = Annotated[bytes, Depends(raw_body)]


def parse[M: BaseModel](model: type[M], body: bytes) -> M:
    """Refusal 400 or 422 when the body is not that."""
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise invalid(error) from error


def wire_type(request: Request) -> None:
    """Refusal 415 for a body of a version that central does not speak."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() not in _JSON_TYPES:
        raise Refusal(415, "unsupported-version", f"Send {CONTENT_TYPE}.", headers={"Accept-Post": CONTENT_TYPE})


@dataclass(frozen=True, slots=True)
class SignedRequest:
    """A request whose signature is good, as long as it was not sent before: whoever acts on it calls `spend` in the
    same transaction. `key`: what it is signed with, base64."""

    device: Device
    key: str
    nonce: str
    at: datetime

    def spend(self, conn: sa.Connection) -> None:
        """Refusal 401 when it was sent before."""
        nonces.spend(conn, self.device.device_id, self.nonce, self.at)


def verified(ctx: Context, request: Request, body: bytes | None) -> SignedRequest:
    """The device that signed the request. Refusal 401 (with the server's time when it is the clock), 403 revoked."""
    message = SignedMessage(request.method, _meant_url(ctx, request), HeaderLines(request.headers.items()))
    has_body = request.method in _WITH_BODY
    try:
        with ctx.db.read() as conn:
            signed = ctx.signatures.verify(
                message, lambda key_id: enrolment.keys_in_use(conn, key_id), has_body=has_body, body=body
            )
            if enrolment.is_revoked(conn, signed.device_id):
                raise Refusal(403, "device-revoked", "This station was switched off by the operator.")
            device = enrolment.device(conn, signed.device_id)
    except ClockSkew as problem:
        now = ctx.clock.now().isoformat()
        raise Refusal(401, problem.flaw, str(problem), retryable=True, server_time=now, skew=problem.skew) from problem
    except NotSigned as problem:
        raise Refusal(401, problem.flaw, str(problem)) from problem
    enrolment.met_key(ctx, signed)
    return SignedRequest(device, signed.key, signed.nonce, ctx.clock.now())


def verified_once(ctx: Context, request: Request, body: bytes | None) -> Device:
    """As `verified`, and the request counts as sent from now on."""
    signed = verified(ctx, request, body)
    with ctx.db.write_together() as conn:
        signed.spend(conn)
    return signed.device


def _meant_url(ctx: Context, request: Request) -> str:
    """The address the station used: behind a TLS proxy only the settings know it."""
    base = ctx.settings.public_url.rstrip("/") or f"http://{request.headers.get('host', '')}"
    path = request.scope.get("raw_path", b"").decode("ascii", "replace") or request.url.path
    query = request.scope.get("query_string", b"").decode("ascii", "replace")
    return f"{base}{path}{'?' + query if query else ''}"


async def signed_request(request: Request, ctx: Ctx, body: RawBody) -> SignedRequest:
    """For what writes: the route spends the request in its own transaction."""
    return await run_in_threadpool(verified, ctx, request, body)


async def signed_device(request: Request, ctx: Ctx, body: RawBody) -> Device:
    return await run_in_threadpool(verified_once, ctx, request, body)


async def signed_headers(request: Request, ctx: Ctx) -> Device:
    """For photos: the headers alone are verified, before the first byte of the body is read."""
    return await run_in_threadpool(verified_once, ctx, request, None)


Unspent = Annotated[SignedRequest, Depends(signed_request)]
SignedDevice = Annotated[Device, Depends(signed_device)]
SignedHeaders = Annotated[Device, Depends(signed_headers)]
