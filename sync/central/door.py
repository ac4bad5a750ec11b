"""What is looked at before a request is understood: how it is framed, how it is packed, how long it takes.

Nothing here needs the database. What h11 itself refuses is answered with a problem too.
"""

import asyncio
from typing import Any

import h11
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from sync.central.problems import Refusal, problem, respond
from sync.wire import PROBLEM_TYPE

_CLOSE = {"Connection": "close"}
_MAX_HEADERS = 32 * 1024
_LAST_CONTROL, _DELETE = " ", "\x7f"


class Door:
    """Refuses what is framed in two ways, packed, or names what cannot be; cuts off a body that does not go on for
    `patience_s`."""

    def __init__(self, app: ASGIApp, patience_s: float) -> None:
        self._app = app
        self._patience_s = patience_s

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = _refusal(scope)
        if refusal is not None:
            await respond(refusal)(scope, receive, send)
            return
        await self._app(scope, _going_on(receive, self._patience_s), send)


def _refusal(scope: Scope) -> Refusal | None:
    headers = dict(scope["headers"])
    if b"content-length" in headers and b"transfer-encoding" in headers:
        detail = "A body has a Content-Length or a Transfer-Encoding, not both."
        return Refusal(400, "bad-request", detail, headers=_CLOSE)
    if headers.get(b"content-encoding", b"identity").strip().lower() not in (b"identity", b""):
        detail = "Send the body as it is: packed bodies are not read."
        return Refusal(415, "packed-body", detail, headers={"Accept-Encoding": "identity"} | _CLOSE)
    if sum(len(name) + len(value) for name, value in scope["headers"]) > _MAX_HEADERS:
        return Refusal(431, "headers-too-big", f"The headers have more than {_MAX_HEADERS} bytes.", headers=_CLOSE)
    if any(letter < _LAST_CONTROL or letter == _DELETE for letter in scope["path"]):
        return Refusal(404, "not-found", "There is nothing at this address.")
    if b"%00" in scope["query_string"] or b"\0" in scope["query_string"]:
        return Refusal(422, "invalid", "The address holds a NUL character.")
    return None


def _going_on(receive: Receive, patience_s: float) -> Receive:
    """`receive` that waits only so long for the next part of a body. For the caller's end it waits for ever."""
    complete = False

    async def going_on() -> Message:
        nonlocal complete
        if complete:
            return await receive()
        try:
            async with asyncio.timeout(patience_s):
                message = await receive()
        except TimeoutError as slow:
            raise HTTPException(408, "The body did not go on.", _CLOSE) from slow
        complete = message["type"] != "http.request" or not message.get("more_body", False)
        return message

    return going_on


class Patient(H11Protocol):
    """uvicorn's half of a connection, which waits `patience_s` for the head of a request and no longer."""

    patience_s = 30.0
    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._waiting = self.loop.call_later(self.patience_s, self._give_up)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._wait_no_more()
        elif self._waiting is None:
            self._waiting = self.loop.call_later(self.patience_s, self._give_up)

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._wait_no_more()  # from here on the time of an idle connection counts

    def connection_lost(self, exc: Exception | None) -> None:
        self._wait_no_more()
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        self._refuse(400, "bad-request", "This is not a request of HTTP.")

    def _give_up(self) -> None:
        self._refuse(408, "too-slow", "The request did not come in time.")

    def _wait_no_more(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _refuse(self, status: int, code: str, detail: str) -> None:
        self._wait_no_more()
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):  # else an answer is on its way already
            body = problem(status, code, detail).model_dump_json().encode()
            headers = [("content-type", PROBLEM_TYPE), ("content-length", str(len(body))), ("connection", "close")]
            parts: list[Any] = [h11.Response(status_code=status, headers=headers), h11.Data(data=body)]
            for part in [*parts, h11.EndOfMessage()]:
                self.transport.write(self.conn.send(part) or b"")
        self.transport.close()


def patient(patience_s: float) -> type[Patient]:
    """That protocol with that patience, as uvicorn wants it."""
    return type("Patient", (Patient,), {"patience_s": patience_s})
