"""Pages of a list: an opaque cursor that says after which entry the next one begins. It is signed, so that it leads
back into the list that it came from and nowhere else; a list that was asked for otherwise has other cursors."""

import base64
import hashlib
import hmac
import json
from collections.abc import Sequence
from typing import Annotated

from fastapi import Query

from sync.central.context import Context
from sync.central.problems import Refusal

MAX_LIMIT = 200
Limit = Annotated[int, Query(ge=1, le=MAX_LIMIT, description="How many at most.")]
Cursor = Annotated[str, Query(max_length=1000, description="`next_cursor` of the page before.")]
_MAC_BYTES = 16


def cursor(ctx: Context, listing: Sequence[object], place: Sequence[str]) -> str:
    """Of the page after `place` in the list `listing`: its name, whose it is and what was asked for."""
    body = json.dumps(place).encode()
    return base64.urlsafe_b64encode(_mac(ctx, listing, body) + body).decode().rstrip("=")


def place(ctx: Context, listing: Sequence[object], cursor: str, parts: int) -> list[str] | None:
    """Where the page begins, in so many parts; None for the first page. Refusal 400 for a cursor that is not of this
    list."""
    if not cursor:
        return None
    try:
        told = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        mac, body = told[:_MAC_BYTES], told[_MAC_BYTES:]
        if hmac.compare_digest(mac, _mac(ctx, listing, body)):
            found = [str(part) for part in json.loads(body)]
            if len(found) == parts:
                return found
    except ValueError:
        pass
    detail = "This cursor is not of this list: begin again without one, with the same filters on every page."
    raise Refusal(400, "bad-cursor", detail)


def _mac(ctx: Context, listing: Sequence[object], body: bytes) -> bytes:
    about = json.dumps([str(part) for part in listing]).encode()
    key = hashlib.sha256(b"returnpoint cursor v1\0" + ctx.operator_key.encode()).digest()
    return hmac.digest(key, about + b"\0" + body, "sha256")[:_MAC_BYTES]
