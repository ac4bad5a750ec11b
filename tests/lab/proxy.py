"""A network that cannot be trusted: an HTTP proxy on loopback that spoils requests and answers, by a seeded deck.

Each connection carries one request. What is forwarded keeps its bytes, so that the station's signature stays valid.
"""

import asyncio
import random
import socket
import struct
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from typing import Self

_PAGE = b"<html><body>Welcome to Cafe Wi-Fi. Accept the terms to go on.</body></html>"


class Fault(StrEnum):
    """What happens to one request."""

    NONE = "none"
    DROP_BEFORE = "drop_before"  # it never arrives
    DROP_AFTER = "drop_after"  # it arrives, the answer does not come back
    RESET = "reset"  # the same, with a TCP reset
    DELAY = "delay"
    STALL = "stall"  # it arrives after the caller gave up
    BAD_500 = "500"
    BAD_502 = "502"
    BAD_503 = "503"
    BAD_503_LATER = "503_retry_after"
    BAD_429 = "429"
    BAD_429_LATER = "429_retry_after"
    TRUNCATED = "truncated"  # it arrives, half of the answer's body comes back
    PORTAL = "portal"  # a captive portal's 200 with HTML
    REDIRECT = "redirect"  # to another host, which answers 200
    DUPLICATED = "duplicated"  # it arrives twice, the second answer comes back


FAULTS = tuple(fault for fault in Fault if fault is not Fault.NONE)
_STATUSES = {
    Fault.BAD_500: (500, False),
    Fault.BAD_502: (502, False),
    Fault.BAD_503: (503, False),
    Fault.BAD_503_LATER: (503, True),
    Fault.BAD_429: (429, False),
    Fault.BAD_429_LATER: (429, True),
}


class Deck:
    """Deals every fault once among `sound` requests that go well, shuffled, again and again: about `15 / (15 +
    sound)` of all requests are spoiled, and a short run meets every fault too."""

    def __init__(self, seed: int, sound: int) -> None:
        self._random = random.Random(seed)
        self._sound = sound
        self._cards: list[Fault] = []

    def __call__(self) -> Fault:
        if not self._cards:
            self._cards = [*FAULTS, *[Fault.NONE] * self._sound]
            self._random.shuffle(self._cards)
        return self._cards.pop()


class FaultProxy:
    """Between a station and central: `url` for the one, `target` (a port on loopback, 0: nobody there) the other.

    `late_s`: how long a stalled request is kept, longer than the station's time-out. `reached` counts what central
    answered, `astray` what arrived at the host that redirects lead to.
    """

    def __init__(self, deal: Callable[[], Fault], late_s: float) -> None:
        self.target = 0
        self.dealt: Counter[Fault] = Counter()
        self.reached = 0
        self.astray = 0
        self._deal = deal
        self._late_s = late_s
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="fault proxy")
        self._here, self._elsewhere = _listener(), _listener()
        self.url = f"http://127.0.0.1:{self._here.getsockname()[1]}"
        self._loop: asyncio.AbstractEventLoop | None = None
        self._end: asyncio.Event | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        assert self._loop is not None and self._end is not None
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(10)

    def _run(self) -> None:
        asyncio.run(self._main())

    async def _main(self) -> None:
        self._loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        proxy = await asyncio.start_server(self._serve, sock=self._here)
        elsewhere = await asyncio.start_server(self._serve_elsewhere, sock=self._elsewhere)
        self._ready.set()
        await self._end.wait()
        for server in (proxy, elsewhere):
            server.close()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            request = await _whole_request(reader)
            fault = self._deal()
            self.dealt[fault] += 1
            answer = await self._answer(fault, request)
            if fault is Fault.RESET:
                linger = struct.pack("ii", 1, 0)
                writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                writer.transport.abort()
            writer.write(answer)
            await writer.drain()
        await _close(writer)

    async def _answer(self, fault: Fault, request: bytes) -> bytes:
        """What comes back; nothing at all is a connection that ends."""
        if fault in _STATUSES:
            status, later = _STATUSES[fault]
            return _plain(status, b"busy", "text/plain", "Retry-After: 1\r\n" if later else "")
        match fault:
            case Fault.DROP_BEFORE:
                return b""
            case Fault.PORTAL:
                return _plain(200, _PAGE, "text/html")
            case Fault.REDIRECT:
                port = self._elsewhere.getsockname()[1]
                return _plain(307, b"", "text/html", f"Location: http://127.0.0.1:{port}/login\r\n")
            case Fault.DELAY:
                await asyncio.sleep(0.15)
            case Fault.STALL:
                await asyncio.sleep(self._late_s)
            case Fault.DUPLICATED:
                await self._ask(request)
        answer = await self._ask(request)
        if fault is Fault.TRUNCATED:
            head, _, body = answer.partition(b"\r\n\r\n")
            return head + b"\r\n\r\n" + body[: len(body) // 2]
        return b"" if fault in (Fault.DROP_AFTER, Fault.RESET) else answer

    async def _ask(self, request: bytes) -> bytes:
        """Central's whole answer, or as much of it as came before central died."""
        answer = b""
        with suppress(OSError):
            reader, writer = await asyncio.open_connection("127.0.0.1", self.target)
            try:
                writer.write(request)
                await writer.drain()
                while part := await reader.read(65536):
                    answer += part
            finally:
                await _close(writer)
        self.reached += bool(answer)
        return answer

    async def _serve_elsewhere(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.astray += 1
        with suppress(OSError, asyncio.IncompleteReadError):
            await _whole_request(reader)
            writer.write(_plain(200, _PAGE, "text/html"))
            await writer.drain()
        await _close(writer)


def _listener() -> socket.socket:
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    return sock


async def _whole_request(reader: asyncio.StreamReader) -> bytes:
    """The request's bytes, asking for a connection of its own; asyncio.IncompleteReadError when it ends early."""
    head = await reader.readuntil(b"\r\n\r\n")
    lines = [line for line in head[:-4].split(b"\r\n") if not line.lower().startswith(b"connection:")]
    lengths = [line.partition(b":")[2] for line in lines if line.lower().startswith(b"content-length:")]
    body = await reader.readexactly(int(lengths[0])) if lengths else b""
    return b"\r\n".join([*lines, b"Connection: close", b"", b""]) + body


def _plain(status: int, body: bytes, content_type: str, extra: str = "") -> bytes:
    head = f"HTTP/1.1 {status} Spoiled\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n{extra}"
    return f"{head}Connection: close\r\n\r\n".encode() + body


async def _close(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()
