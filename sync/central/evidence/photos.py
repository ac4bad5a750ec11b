"""Links to photos for whoever cannot sign in: signed, and good for some days.

What stands in a webhook or a mail leaves the house, so a link names one photo and its last moment, and the signature
covers both. Nothing else than a photo that a stored event names can be opened.
"""

import base64
import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import kept
from sync.central.evidence import blobs
from sync.central.ids import Ids
from sync.central.problems import Refusal

PATH = "/photos/"
_KEY = "photo_link_key"
_PRESIGNED_LIFE = timedelta(minutes=1)
# The bytes are a picture to whoever gets them and nothing else, whatever they would like to be.
INERT_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Referrer-Policy": "no-referrer",
}
_ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}


@dataclass(frozen=True, slots=True)
class OpenPhoto:
    """`size` in bytes; `presigned` is an address at the object store to be sent on to, empty where the bytes (`key`)
    come from here."""

    key: str
    mime: str
    size: int
    name: str
    expires_at: datetime
    presigned: str


def ensure_key(conn: sa.Connection, ids: Ids) -> bytes:
    """The 32 bytes that links are signed with, made once; every worker reads the same ones."""
    return bytes.fromhex(kept.keep_first(conn, _KEY, ids.random(32).hex()))


def link(ctx: Context, sha256: str) -> str:
    """An address at which anybody may see the photo for `photo_link_days` from now; relative without a public URL."""
    expires = int((ctx.clock.now() + timedelta(days=ctx.settings.photo_link_days)).timestamp())
    signature = _signature(ctx, sha256, str(expires))
    return f"{ctx.settings.public_url.rstrip('/')}{PATH}{sha256}?expires={expires}&signature={signature}"


def open_link(ctx: Context, sha256: str, expires: str, signature: str) -> OpenPhoto:
    """What the link leads to. Refusal 403 for one that was not made here or was altered, 410 after its last moment,
    404 when the photo is not here (not yet, or no more)."""
    if not hmac.compare_digest(_signature(ctx, sha256, expires).encode(), signature.encode()):
        raise Refusal(403, "bad-link", "This link was not made here, or it was altered.")
    expires_at = datetime.fromtimestamp(int(expires), UTC)
    if ctx.clock.now() >= expires_at:
        raise Refusal(410, "link-expired", "This link has expired: ask for the return again, it comes with a new one.")
    with ctx.db.read() as conn:
        found = blobs.find(conn, ctx.objects, sha256) if blobs.is_evidence(conn, sha256) else None
    if found is None:
        raise Refusal(404, "unknown-blob", "There is no photo of that hash.")
    key = blobs.key_of(sha256)
    return OpenPhoto(
        key=key,
        mime=found.mime,
        size=found.size,
        name=f"{sha256}.{_ENDINGS[found.mime]}",
        expires_at=expires_at,
        presigned=ctx.objects.presigned(key, _PRESIGNED_LIFE) if ctx.settings.presign_photos else "",
    )


def _signature(ctx: Context, sha256: str, expires: str) -> str:
    signed = hmac.digest(ctx.photo_key, f"{sha256}\n{expires}".encode(), hashlib.sha256)
    return base64.urlsafe_b64encode(signed).decode().rstrip("=")
