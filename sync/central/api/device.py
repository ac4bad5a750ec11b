"""The device API: enrolment, then signed requests only. Answers carry the wire's own content type."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Path, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from sync.central.api.etags import IfNoneMatch, not_changed
from sync.central.api.reading import (
    BLOBS,
    UPLOADS,
    Ctx,
    RawBody,
    SignedDevice,
    SignedHeaders,
    Unspent,
    parse,
    wire_type,
)
from sync.central.context import Context
from sync.central.events import days, intake, numbers
from sync.central.events.intake import RawBatch
from sync.central.evidence import blobs, pictures, uploads
from sync.central.problems import Refusal
from sync.central.stations import changes, doorbell, enrolment, passes, search, search_keys, staff, station_settings
from sync.central.stations.enrolment import Device
from sync.central.stations.signatures import digest_header
from sync.wire import (
    CONTENT_TYPE,
    PARTIAL_TYPE,
    STREAM_TYPE,
    ConfigAnswer,
    DayClaim,
    EnrolRequest,
    Heartbeat,
    HeartbeatAnswer,
    KeyRequest,
    SearchRequest,
    StaffAnswer,
    UploadAnswer,
    UploadRequest,
)

router = APIRouter(prefix="/v1/device")
Hash = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]


@router.post("/enrol", dependencies=[Depends(wire_type)])
def enrol(raw: RawBody, ctx: Ctx) -> Response:
    return _wire(enrolment.enrol(ctx, parse(EnrolRequest, raw)))


@router.post("/events", dependencies=[Depends(wire_type)])
def post_events(request: Unspent, raw: RawBody, ctx: Ctx) -> Response:
    return _wire(intake.take_in(ctx, request.device, parse(RawBatch, raw), request.spend))


@router.post("/key", dependencies=[Depends(wire_type)])
def announce_key(request: Unspent, raw: RawBody, ctx: Ctx) -> Response:
    """The key that the station will sign with next, announced with the one it has."""
    said = parse(KeyRequest, raw)
    return _wire(enrolment.announce_key(ctx, request.device, said, request.key, request.spend))


@router.post("/heartbeat", dependencies=[Depends(wire_type)])
def heartbeat(device: SignedDevice, raw: RawBody, ctx: Ctx) -> Response:
    beat = parse(Heartbeat, raw or b"{}")
    enrolment.beat(ctx, device, beat.status, beat.refused)
    with ctx.db.read() as conn:
        key = search_keys.station_key(conn, device.device_id)
    return _wire(HeartbeatAnswer(search_key=key.hex(), server_time=ctx.clock.now()))


@router.get("/config")
def get_config(device: SignedDevice, ctx: Ctx) -> Response:
    with ctx.db.read() as conn:
        settings = station_settings.of_device(conn, device)
    key = enrolment.export_public_key(ctx)
    return _wire(ConfigAnswer(export_key=key, settings=settings, server_time=ctx.clock.now()))


@router.get("/staff")
def get_staff(device: SignedDevice, ctx: Ctx, if_none_match: IfNoneMatch = "") -> Response:
    """Those of the station's own return point."""
    with ctx.db.read() as conn:
        told = staff.of_point(conn, device.return_point_id)
    etag = f'"{told.version}"'
    answer = StaffAnswer(staff=told, server_time=ctx.clock.now())
    return not_changed(etag, if_none_match) or _wire(answer, headers={"ETag": etag})


@router.post("/day", dependencies=[Depends(wire_type)])
def compare_day(device: SignedDevice, raw: RawBody, ctx: Ctx) -> Response:
    return _wire(days.compare(ctx, device, parse(DayClaim, raw)))


@router.get("/stream")
async def listen(device: SignedDevice, ctx: Ctx) -> Response:
    """The doorbell: it says that something changed, never what."""
    events = doorbell.stream(ctx.doorbell, device.device_id, ctx.settings.stream_heartbeat_s)
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(events, media_type=STREAM_TYPE, headers=headers)


@router.get("/changes")
async def get_changes(
    request: Request,
    device: SignedDevice,
    ctx: Ctx,
    cursor: str = "",
    limit: int = changes.MAX_PAGE,
    if_none_match: IfNoneMatch = "",
) -> Response:
    async with ctx.pulls:
        if await request.is_disconnected():  # it waited for too long, and asks again
            raise ClientDisconnect
        return await run_in_threadpool(_changes, ctx, device, cursor, limit, if_none_match)


def _changes(ctx: Context, device: Device, cursor: str, limit: int, if_none_match: str) -> Response:
    with ctx.db.read() as conn:
        page = changes.page(conn, ctx.told, ctx.clock.now(), cursor, limit, device.device_id)
        etag = f'"{page.cursor}"'
        same = not_changed(etag, if_none_match)
        if same and not page.changes and not page.full_resync:
            return same
        trust = passes.trust(conn, ctx.settings.operator_name, ctx.clock.now())
        version = staff.version(conn, device.return_point_id)
        revision = station_settings.version(conn)
        told = {"pass_trust": trust, "staff_version": version, "settings_revision": revision}
        page = page.model_copy(update=told)
        if not cursor:  # a new station, or one that was rebuilt: it goes on above the numbers it used
            page = page.model_copy(update={"last_device_seq": numbers.highest(conn, device.device_id)})
    return _wire(page, headers={"ETag": etag})


@router.get("/cases/lookup")
def lookup(device: SignedDevice, ctx: Ctx, code: str = "") -> Response:
    with ctx.db.read() as conn:
        return _wire(changes.lookup(conn, ctx.clock.now(), code))


@router.post("/cases/search", dependencies=[Depends(wire_type)])
def search_cases(device: SignedDevice, raw: RawBody, ctx: Ctx) -> Response:
    """A POST, so that what is searched for stands in no address and no log."""
    return _wire(search.find(ctx, device, parse(SearchRequest, raw)))


@router.head("/blobs/{sha256}")
def has_blob(sha256: Hash, device: SignedDevice, ctx: Ctx) -> Response:
    with ctx.db.read() as conn:
        found = blobs.find(conn, ctx.objects, sha256)
    if found is None:
        raise Refusal(404, "unknown-blob", "There is no photo of that hash yet.")
    return Response(media_type=CONTENT_TYPE)


@router.put("/blobs/{sha256}")
async def put_blob(sha256: Hash, request: Request, device: SignedHeaders, ctx: Ctx) -> Response:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() not in pictures.TYPES.values():
        raise Refusal(415, "unsupported-media-type", "Send image/jpeg, image/png or image/webp.")
    members = [member.strip() for member in request.headers.get("content-digest", "").split(",")]
    if digest_header(sha256) not in members:
        raise Refusal(422, "digest-mismatch", "Content-Digest is not the SHA-256 that the address names.")
    answer = await blobs.receive(ctx, device, _chunks(request), sha256)
    return _wire(answer, status=201 if answer.created else 200, headers={"Location": f"{BLOBS}{sha256}"})


@router.post("/uploads", dependencies=[Depends(wire_type)])
def start_upload(device: SignedDevice, raw: RawBody, ctx: Ctx) -> Response:
    """Begin, or go on with, a photo that comes in parts; twice is once."""
    answer = uploads.start(ctx, device, parse(UploadRequest, raw))
    return _wire(answer, status=200 if answer.complete else 201, headers=_upload_headers(answer))


@router.head("/uploads/{sha256}")
def upload_offset(sha256: Hash, device: SignedDevice, ctx: Ctx) -> Response:
    answer = uploads.progress(ctx, device, sha256)
    return Response(headers=_upload_headers(answer) | {"Cache-Control": "no-store"}, media_type=CONTENT_TYPE)


@router.patch("/uploads/{sha256}")
async def append_upload(
    sha256: Hash,
    request: Request,
    device: SignedHeaders,
    ctx: Ctx,
    upload_offset: Annotated[int, Header(alias="Upload-Offset", ge=0)],
) -> Response:
    if request.headers.get("content-type", "") != PARTIAL_TYPE:
        raise Refusal(415, "unsupported-media-type", f"Send {PARTIAL_TYPE}.")
    digest = request.headers.get("content-digest", "")
    answer = await uploads.append(ctx, device, sha256, upload_offset, digest, _chunks(request))
    return _wire(answer, headers=_upload_headers(answer))


def _upload_headers(answer: UploadAnswer) -> dict[str, str]:
    """The fields of the IETF draft on resumable uploads."""
    return {
        "Location": f"{UPLOADS}{answer.sha256}",
        "Upload-Offset": str(answer.offset),
        "Upload-Length": str(answer.size),
        "Upload-Complete": "?1" if answer.complete else "?0",
    }


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
