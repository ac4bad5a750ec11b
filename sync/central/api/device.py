"""The device API: enrolment, then signed requests only. Answers carry the wire's own content type."""

from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Path, Request, Response
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from sync.central import blobs, changes, enrolment, intake
from sync.central.api.reading import (
    BLOBS,
    Ctx,
    RawBody,
    SignedDevice,
    SignedHeaders,
    parse,
    wire_type,
)
from sync.central.intake import RawBatch
from sync.central.problems import Refusal
from sync.central.signatures import digest_header
from sync.wire import CONTENT_TYPE, EnrolRequest, LookupAnswer

router = APIRouter(prefix="/v1/device")
Hash = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]


class Heartbeat(BaseModel):
    """What a station says of itself; kept as it is, shown to operators."""

    status: dict[str, Any] = {}


@router.post("/enrol", dependencies=[Depends(wire_type)])
def enrol(raw: RawBody, ctx: Ctx) -> Response:
    return _wire(enrolment.enrol(ctx, parse(EnrolRequest, raw)))


@router.post("/events", dependencies=[Depends(wire_type)])
def post_events(device: SignedDevice, raw: RawBody, ctx: Ctx) -> Response:
    return _wire(intake.take_in(ctx, device, parse(RawBatch, raw)))


@router.post("/heartbeat", dependencies=[Depends(wire_type)])
def heartbeat(device: SignedDevice, raw: RawBody, ctx: Ctx) -> Response:
    enrolment.beat(ctx, device, parse(Heartbeat, raw or b"{}").status)
    return _wire(LookupAnswer(case=None, server_time=ctx.clock.now()), exclude={"case"})


@router.get("/changes")
def get_changes(
    device: SignedDevice,
    ctx: Ctx,
    cursor: str = "",
    limit: int = changes.MAX_PAGE,
    if_none_match: Annotated[str, Header(alias="If-None-Match")] = "",
) -> Response:
    with ctx.db.read() as conn:
        page = changes.page(conn, ctx.clock.now(), cursor, limit)
    etag = f'"{page.cursor}"'
    if not page.changes and not page.full_resync and etag in [tag.strip() for tag in if_none_match.split(",")]:
        return Response(status_code=304, headers={"ETag": etag})
    return _wire(page, headers={"ETag": etag})


@router.get("/cases/lookup")
def lookup(device: SignedDevice, ctx: Ctx, code: str = "") -> Response:
    with ctx.db.read() as conn:
        return _wire(changes.lookup(conn, ctx.clock.now(), code))


@router.head("/blobs/{sha256}")
def has_blob(sha256: Hash, device: SignedDevice, ctx: Ctx) -> Response:
    with ctx.db.read() as conn:
        found = blobs.find(conn, ctx.settings.blobs, sha256)
    if found is None:
        raise Refusal(404, "unknown-blob", "There is no photo of that hash yet.")
    return Response(media_type=CONTENT_TYPE)


@router.put("/blobs/{sha256}")
async def put_blob(sha256: Hash, request: Request, device: SignedHeaders, ctx: Ctx) -> Response:
    members = [member.strip() for member in request.headers.get("content-digest", "").split(",")]
    if digest_header(sha256) not in members:
        raise Refusal(422, "digest-mismatch", "Content-Digest is not the SHA-256 that the address names.")
    incoming = await blobs.receive(ctx.settings.blobs, _chunks(request), sha256)
    answer = await run_in_threadpool(blobs.keep, ctx, device, incoming, sha256)
    return _wire(answer, status=201 if answer.created else 200, headers={"Location": f"{BLOBS}{sha256}"})


async def _chunks(request: Request) -> AsyncIterator[bytes]:
    async for chunk in request.stream():
        yield chunk


def _wire(
    answer: BaseModel,
    status: int = 200,
    headers: dict[str, str] | None = None,
    exclude: set[str] | None = None,
) -> Response:
    return Response(answer.model_dump_json(exclude=exclude), status, headers, CONTENT_TYPE)
