"""A small real HTTP server that answers as the test says, wrongly if need be, and remembers what it was asked."""

import json
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from sync.wire import CONTENT_TYPE, PROBLEM_TYPE

ENDLESS = 1_000_000  # bytes


class Fault(StrEnum):
    """`DROP`: the connection ends without an answer. `TRUNCATE`: it ends amid the body. `HANG`: no answer comes.
    `DRIP`: the body comes blank by blank, faster than any time-out of a read, and never ends."""

    DROP = "drop"
    TRUNCATE = "truncate"
    HANG = "hang"
    DRIP = "drip"


@dataclass(frozen=True, slots=True)
class Reply:
    """What to answer; with a fault, what to begin to answer."""

    status: int = 200
    body: bytes = b""
    content_type: str = CONTENT_TYPE
    headers: dict[str, str] = field(default_factory=dict)
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    method: str
    path: str
    headers: dict[str, str]  # names in lower case
    body: bytes


def answer(payload: object, status: int = 200, **headers: str) -> Reply:
    """An answer of central's own kind."""
    return Reply(status, json.dumps(payload).encode(), headers=headers)


def problem(status: int, title: str = "No.", headers: dict[str, str] | None = None, **members: object) -> Reply:
    """An RFC 9457 problem, as central answers errors."""
    body = json.dumps({"title": title, "status": status, **members}).encode()
    return Reply(status, body, PROBLEM_TYPE, headers or {})


PORTAL = Reply(200, b"<html><body>Welcome to Cafe Wi-Fi. Accept the terms.</body></html>", "text/html; charset=utf-8")


class FaultyServer:
    """Give `replies` in order, the last one again and again."""

    def __init__(self, *replies: Reply) -> None:
        self.replies = list(replies)
        self.asked: list[Asked] = []
        self._guard = threading.Lock()
        self._end = threading.Event()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_any(self) -> None:
                server.serve(self)

            do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = handle_any

            def log_message(self, format: str, *args: Any) -> None:
                """Quiet."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02})
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}"

    def serve(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
        headers = {name.lower(): value for name, value in handler.headers.items()}
        with self._guard:
            self.asked.append(Asked(handler.command, handler.path, headers, body))
            reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        if reply.fault is Fault.HANG:
            self._end.wait(30)
        if reply.fault in (Fault.HANG, Fault.DROP):
            handler.close_connection = True
            return
        length = ENDLESS if reply.fault is Fault.DRIP else len(reply.body)
        handler.send_response(reply.status)
        for name, value in ({"Content-Type": reply.content_type} | reply.headers).items():
            handler.send_header(name, value)
        if reply.status != 304:
            handler.send_header("Content-Length", str(length))
        handler.end_headers()
        if reply.fault is Fault.DRIP:
            with suppress(OSError):  # the caller left
                while not self._end.wait(0.02):
                    handler.wfile.write(b" ")
        elif reply.fault is Fault.TRUNCATE:
            handler.wfile.write(reply.body[: len(reply.body) // 2])
            handler.close_connection = True
        elif reply.status != 304:
            handler.wfile.write(reply.body)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()
