"""Dated versions of the API: a caller may name the one it was written for, and every answer says which one it is of.

There is one so far. Within a version answers only grow: new members, new words in lists of words. What would break a
caller gets a new date; the old one is answered beside it for a year, with `Deprecation` and `Sunset`.
"""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.central.problems import Refusal, respond

HEADER = "ReturnPoint-Version"
VERSIONS = ("2026-11-21",)
NEWEST = VERSIONS[-1]


class DatedVersions:
    """Answers 400 to a version that is not known here, and names those that are."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(("/api/", "/v1/")):
            await self._app(scope, receive, send)
            return

        async def dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)[HEADER] = NEWEST
            await send(message)

        wanted = Headers(scope=scope).get(HEADER, NEWEST)
        if wanted in VERSIONS:
            await self._app(scope, receive, dated)
            return
        detail = f"There is no such version here; there are: {', '.join(VERSIONS)}."
        refusal = Refusal(400, "unknown-version", detail, versions=list(VERSIONS))
        await respond(refusal, scope["path"])(scope, receive, dated)
