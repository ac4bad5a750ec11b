"""For the operator's key: purging what is past, and the rights of one consumer. A person is asked for in a body, so
that nothing of them stands in an address or a log."""

import tempfile
from collections.abc import Iterator
from typing import IO, Any

from fastapi import APIRouter, Depends, Response
from fastapi.responses import StreamingResponse

from sync.central.api.ops import BY_KEY
from sync.central.api.reading import Ctx, operator
from sync.central.keeping import retention, rights
from sync.central.partners.words import PersonIn, PurgeIn

router = APIRouter(prefix="/v1/ops", dependencies=[Depends(operator)])
_CHUNK_BYTES = 256 * 1024


@router.post("/purge")
def purge(wanted: PurgeIn, ctx: Ctx) -> dict[str, Any]:
    """What is past goes now instead of within six hours; with `dry_run` it is only counted."""
    return {"purged": retention.past(ctx) if wanted.dry_run else retention.purge(ctx)}


@router.post("/rights/find")
def find_person(person: PersonIn, ctx: Ctx) -> dict[str, Any]:
    """How much is held about this consumer, and which returns have to be settled before it can be erased."""
    return rights.found(ctx, person)


@router.post(
    "/rights/export",
    response_class=Response,
    responses={200: {"description": "person.json and photos", "content": {"application/zip": {}}}},
)
def export_person(person: PersonIn, ctx: Ctx) -> Response:
    """Everything that is held about this consumer."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - closed, and gone, when the answer ends
    try:
        rights.export(ctx, person, file, BY_KEY)
    except BaseException:
        file.close()
        raise
    headers = {"Cache-Control": "no-store", "Content-Disposition": 'attachment; filename="person.zip"'}
    return StreamingResponse(_sent(file), media_type="application/zip", headers=headers)


@router.post("/rights/erase")
def erase_person(person: PersonIn, ctx: Ctx) -> dict[str, Any]:
    """Forget this consumer; again, there is nothing to find. 409 while a return is open or in dispute."""
    return {"erased": rights.erase(ctx, person, BY_KEY)}


def _sent(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        file.seek(0)
        yield from iter(lambda: file.read(_CHUNK_BYTES), b"")
