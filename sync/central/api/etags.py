"""Whether the caller has the version that it asks for, by `If-None-Match`."""

import re
from typing import Annotated

from fastapi import Header, Response

_TAG = re.compile(r'(?:W/)?("[^"]*")')

IfNoneMatch = Annotated[str, Header(alias="If-None-Match", description="The `ETag` that you have.")]


def not_changed(etag: str, if_none_match: str) -> Response | None:
    """The answer 304 to whoever names this version, by the weak comparison, or any version by `*` (RFC 9110,
    13.1.2)."""
    if if_none_match == "*" or etag in _TAG.findall(if_none_match):
        return Response(status_code=304, headers={"ETag": etag})
    return None
