"""Load for central: stations that sign as real ones do, their requests made beforehand, and the lanes that send them.

No HTTP library: what the generator costs is taken from the same machine, so it writes ready bytes and reads answers.
"""

import asyncio
import base64
import hashlib
import json
import secrets
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import uuid_utils
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.domain.events import CHAIN_START, ClockReading, Origin, Said, chain_hash, event_of, signing_input
from sync.domain.verification import Finding, Photo, Place, Reason, Result, Stage, Verification
from sync.station.clock import SystemClock
from sync.wire import CONTENT_TYPE, event_to_bytes

_ORIGIN = Origin("bench", "bench", "Bench", "associate-1", "0")


@dataclass(slots=True)
class LoadStation:
    """A station without a store: numbers, chains and signs its events, and signs its requests."""

    url: str
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    device_id: str = ""
    seq: int = 0
    prev: bytes = CHAIN_START

    @property
    def public_key(self) -> str:
        return base64.b64encode(self.key.public_key().public_bytes_raw()).decode()

    def look(self, case_id: str, item_ids: Sequence[str], *, damaged: bool = False) -> dict[str, object]:
        """The envelope of its next event: every item like new, or the first one damaged with two photos."""
        event_id = str(uuid_utils.uuid7())
        findings = [Finding(item_id, Result.LIKE_NEW) for item_id in item_ids]
        if damaged:
            photos = tuple(Photo(sha256, 200_000) for sha256 in photos_of(event_id))
            findings[0] = Finding(
                item_ids[0],
                Result.DAMAGED,
                reasons=(Reason.STAIN,),
                places=(Place.FRONT,),
                note="A stain the size of a coin.",
                photos=photos,
            )
        at = SystemClock().now()
        said = Verification(
            event_id, case_id, Stage.COUNTER, tuple(findings), bags=(f"RBB{event_id[-9:]}",), occurred_at=at
        )
        return self.says(said)

    def says(self, said: Said) -> dict[str, object]:
        """The envelope of its next event."""
        self.seq += 1
        head = (self.seq, 1, self.prev.hex(), SystemClock().now(), ClockReading(0, "boot", 1000), _ORIGIN, "1")
        body = event_to_bytes(event_of(said, head))
        signature = base64.b64encode(self.key.sign(signing_input(self.prev, body))).decode()
        self.prev = chain_hash(self.prev, body)
        return {"device_seq": self.seq, "event_id": said.event_id, "signature": signature, "body": body.decode()}

    def post(self, envelopes: Sequence[dict[str, object]]) -> bytes:
        """The request that sends them."""
        return self.request("POST", "/v1/device/events", json.dumps({"events": envelopes}).encode())

    def request(self, method: str, path: str, body: bytes | None = None, content_type: str = CONTENT_TYPE) -> bytes:
        """A request as it goes over the line, signed (RFC 9421)."""
        covered = [("@method", method), ("@target-uri", f"{self.url}{path}")]
        fields: list[tuple[str, str]] = []
        if body is not None:
            digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
            fields = [("content-type", content_type), ("content-digest", f"sha-256=:{digest}:")]
            covered += fields
        names = " ".join(f'"{name}"' for name, _ in covered)
        created = int(SystemClock().now().timestamp())
        nonce = secrets.token_urlsafe(16)
        params = f'({names});created={created};keyid="{self.device_id}";alg="ed25519";nonce="{nonce}"'
        base = "".join(f'"{name}": {value}\n' for name, value in covered) + f'"@signature-params": {params}'
        signature = base64.b64encode(self.key.sign(base.encode())).decode()
        fields += [("signature-input", f"device={params}"), ("signature", f"device=:{signature}:")]
        return request_bytes(self.url, method, path, fields, body)


def photos_of(event_id: str) -> tuple[str, ...]:
    """The hashes of the photos that `look` names where something is damaged."""
    return tuple(hashlib.sha256(f"{event_id}{n}".encode()).hexdigest() for n in range(2))


def request_bytes(
    url: str, method: str, path: str, fields: Iterable[tuple[str, str]] = (), body: bytes | None = None
) -> bytes:
    """HTTP/1.1, to be sent on a connection that stays open."""
    lines = [f"{method} {path} HTTP/1.1", f"host: {urlsplit(url).netloc}", "accept-encoding: identity"]
    lines += [f"{name}: {value}" for name, value in fields]
    lines.append(f"content-length: {len(body or b'')}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + (body or b"")


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes
    seconds: float


class LoadRefused(Exception):
    """Central answered other than the bench needs; the text is its answer."""


class Lane:
    """One connection; one request at a time."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._host, self._port = parts.hostname or "127.0.0.1", parts.port or 80
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def send(self, request: bytes) -> Answer:
        """OSError or IncompleteReadError when the line breaks."""
        started = time.perf_counter()
        reader = await self.open_with(request)
        status, length = await read_head(reader)
        body = await reader.readexactly(length)
        return Answer(status, body, time.perf_counter() - started)

    async def open_with(self, request: bytes) -> asyncio.StreamReader:
        """Send the request; where its answer can be read."""
        if self._reader is None or self._writer is None:
            self._reader, self._writer = await asyncio.open_connection(self._host, self._port, limit=2**22)
        self._writer.write(request)
        return self._reader

    async def send_only(self, request: bytes) -> None:
        """Send the request and wait for nothing."""
        await self.open_with(request)
        if self._writer is not None:
            await self._writer.drain()

    async def gone(self) -> None:
        """Close, and wait until the connection is."""
        writer = self._writer
        self.close()
        if writer is not None:
            with suppress(OSError):
                await writer.wait_closed()

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
        self._reader = self._writer = None


async def read_head(reader: asyncio.StreamReader) -> tuple[int, int]:
    """Status and length of the answer that begins here."""
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    at = head.find(b"content-length:")
    length = int(head[at + 15 : head.index(b"\r\n", at)]) if at >= 0 else 0
    return int(head[9:12]), length


@dataclass(frozen=True, slots=True)
class Driven:
    """What the lanes took: seconds in all, and of every request."""

    seconds: float
    each: list[float]


def drive(url: str, lanes: Sequence[Sequence[bytes]], good: Callable[[Answer], bool]) -> Driven:
    """Send every lane's requests one after the other, all lanes at once. LoadRefused at the first answer that is not
    good."""
    return asyncio.run(_drive(url, lanes, good))


async def _drive(url: str, lanes: Sequence[Sequence[bytes]], good: Callable[[Answer], bool]) -> Driven:
    async def run(lane: Lane, requests: Sequence[bytes]) -> list[float]:
        took = []
        for request in requests:
            answer = await lane.send(request)
            if not good(answer):
                raise LoadRefused(f"{answer.status} {answer.body[:300].decode(errors='replace')}")
            took.append(answer.seconds)
        return took

    open_lanes = [Lane(url) for _ in lanes]
    started = time.perf_counter()
    try:
        took = await asyncio.gather(*map(run, open_lanes, lanes))
    finally:
        for lane in open_lanes:
            await lane.gone()
    return Driven(time.perf_counter() - started, [seconds for each in took for seconds in each])
