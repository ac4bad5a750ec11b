"""What lies around every request: its id, one log line and one measure of it, and a plain answer for our own bugs."""

import logging

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.central.clock import Clock
from sync.central.ids import Ids
from sync.central.problems import Refusal, Say
from sync.central.watch import logs
from sync.central.watch.metrics import BUGS, REQUEST_SECONDS

_log = logging.getLogger("returnpoint.central")
_UNKNOWN = "unknown"
_HUNG_UP = 499  # as other servers write it in their logs
_ENDLESS = "/v1/device/stream"


class Outermost:
    """Answers carry `Request-Id`, and so does every log line that the request caused. A log line and a measure name the
    route and never the path, the query or the body: those are the caller's words."""

    def __init__(self, app: ASGIApp, clock: Clock, ids: Ids, say: Say) -> None:
        self._app = app
        self._say = say
        self._clock = clock
        self._ids = ids

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = self._ids.crockford(12).lower()
        started, status = self._clock.monotonic(), 0

        async def note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["Request-Id"] = request_id
            await send(message)

        with logs.within(request_id):
            try:
                await self._app(scope, receive, note)
            except ClientDisconnect:  # in the middle of its request: nobody is there to answer
                status = _HUNG_UP
            except Exception as error:  # noqa: BLE001 - the last fence: whatever it is, the caller gets a problem
                BUGS.inc()
                _log.error("bug route=%s error=%s", route_of(scope), type(error).__name__, exc_info=error)
                if status == 0:
                    refusal = Refusal(500, "internal", "Central made a mistake; it is written in its log.")
                    answer = await self._say(Request(scope), refusal)
                    await answer(scope, receive, note)
            self._measure(scope, status, self._clock.monotonic() - started)

    def _measure(self, scope: Scope, status: int, seconds: float) -> None:
        method, route = scope["method"], route_of(scope)
        _log.info("request method=%s route=%s status=%d ms=%.1f", method, route, status, seconds * 1000)
        if route != _ENDLESS:
            known = method if route != _UNKNOWN else "any"  # a stranger's methods must not make ever more series
            REQUEST_SECONDS.labels(known, route, str(status)).observe(seconds)


def route_of(scope: Scope) -> str:
    """The route's template, as "/api/v1/return_cases/{case_id}"; "unknown" where there is none."""
    return str(getattr(scope.get("route"), "path", _UNKNOWN))
