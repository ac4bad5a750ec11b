"""Photos by signed link, for readers of webhooks and mails: no key and no sign-in, the link is the right to see it."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import RedirectResponse, StreamingResponse

from sync.central.api.reading import Ctx
from sync.central.evidence import photos

router = APIRouter()
_ROUTE = f"{photos.PATH}{{sha256}}"
_KEPT_S = 3600


@router.head(_ROUTE, include_in_schema=False)
@router.get(
    _ROUTE,
    response_class=Response,
    responses={
        200: {"description": "The picture", "content": {"image/jpeg": {}, "image/png": {}, "image/webp": {}}},
        307: {"description": "The picture is at this address of the object store, for a minute"},
        403: {"description": "The link was altered"},
        404: {"description": "The photo is not here, not yet or no more"},
        410: {"description": "The link has expired"},
    },
)
def open_photo(
    sha256: Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")],
    request: Request,
    ctx: Ctx,
    expires: Annotated[str, Query(max_length=20)] = "",
    signature: Annotated[str, Query(max_length=100)] = "",
) -> Response:
    photo = photos.open_link(ctx, sha256, expires, signature)
    if photo.presigned:
        headers = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
        return RedirectResponse(photo.presigned, 307, headers)
    left = int((photo.expires_at - ctx.clock.now()).total_seconds())
    headers = photos.INERT_HEADERS | {
        "Content-Length": str(photo.size),
        "Content-Disposition": f'inline; filename="{photo.name}"',
        "Cache-Control": f"private, max-age={min(left, _KEPT_S)}",
        "Cross-Origin-Resource-Policy": "cross-origin",  # merchants show it on pages of their own
    }
    if request.method == "HEAD":
        return Response(headers=headers, media_type=photo.mime)
    return StreamingResponse(ctx.objects.read(photo.key), media_type=photo.mime, headers=headers)
