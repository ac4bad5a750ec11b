"""A real central on a free loopback port, and a station's half of the wire to talk to it with."""

import base64
import hashlib
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from uuid import uuid4

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from http_message_signatures import HTTPMessageSigner, HTTPSignatureKeyResolver, algorithms

from sync.central.app import open_context
from sync.central.clock import Clock, SystemClock
from sync.central.context import Context
from sync.central.samples import Seeded, seed
from sync.central.serving import address_of, listen, server
from sync.central.settings import Settings
from sync.domain.events import (
    CHAIN_START,
    ClockReading,
    EventType,
    Origin,
    Said,
    chain_hash,
    event_of,
    signing_input,
)
from sync.domain.verification import Finding, Result, Stage, Verification
from sync.wire import CONTENT_TYPE, BatchAnswer, EnrolAnswer, Envelope, event_to_bytes
from tests.support.privacy import leaks

CASES = json.loads((Path(__file__).parents[2] / "assets/demo/cases.json").read_text())


def public_resolve(host: str) -> list[str]:
    """A name service without a network: names that start with "private" lead inside."""
    if host.startswith("private"):
        return ["93.184.215.14", "10.0.0.7"]
    return [] if host.startswith("unknown") else ["93.184.215.14"]


@dataclass(frozen=True, slots=True)
class RunningCentral:
    """Central in this process: `context` reaches its inside, `url` its outside."""

    url: str
    context: Context

    @property
    def operator_key(self) -> str:
        return self.context.operator_key

    def seed(self, webhook_url: str = "") -> Seeded:
        return seed(self.url, self.operator_key, CASES, webhook_url)


@contextmanager
def running_central(data: Path, clock: Clock | None = None, **settings: Any) -> Iterator[RunningCentral]:
    """A started central in a thread; stopped and closed at the end."""
    wanted = replace(Settings(data, allow_loopback_webhooks=True), **settings)
    context = open_context(wanted, clock or SystemClock(), resolve=public_resolve)
    sock = listen("127.0.0.1", 0)
    ready = threading.Event()
    running = server(context, ready.set)
    thread = threading.Thread(target=running.run, kwargs={"sockets": [sock]}, name="central")
    thread.start()
    try:
        assert ready.wait(20)
        yield RunningCentral(address_of(sock), context)
    finally:
        running.should_exit = True
        thread.join(20)
        sock.close()
        context.db.close()


class CentralProcess:
    """Central as its own process, as `python -m sync.central` starts it."""

    def __init__(self, data: Path, *options: str) -> None:
        self.data = data
        self._process = subprocess.Popen(
            [sys.executable, "-m", "sync.central", "--data", str(data), "--allow-loopback-webhooks", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line.startswith("central ready on "):
            _, errors = self._process.communicate()
            raise AssertionError(f"central did not start: {line}{errors}")
        self.url = line.removeprefix("central ready on ").strip()

    @property
    def operator_key(self) -> str:
        return (self.data / "operator.key").read_text().strip()

    @property
    def pid(self) -> int:
        return self._process.pid

    def interrupt(self) -> None:
        """Ask it to stop; `stop` waits for that."""
        self._process.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """As a power cut ends it."""
        self._process.kill()
        self._end()

    def stop(self) -> int:
        """As a service manager ends it; its exit code."""
        self._process.terminate()
        self._end()
        return self._process.returncode

    def _end(self) -> None:
        _, errors = self._process.communicate(timeout=30)
        assert not leaks(errors), "central's log names a consumer"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self.kill()


class _Key(HTTPSignatureKeyResolver):
    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    def resolve_private_key(self, key_id: str) -> Ed25519PrivateKey:
        return self._key

    def resolve_public_key(self, key_id: str) -> Any:
        return self._key.public_key()


@dataclass(slots=True)
class FakeStation:
    """Enrols, signs and numbers as a station does, without its store."""

    url: str
    now: datetime | None = None  # None: the machine's clock
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    device_id: str = ""
    seq: int = 0
    prev: bytes = CHAIN_START

    def enrol(self, code: str) -> EnrolAnswer:
        public = base64.b64encode(self.key.public_key().public_bytes_raw()).decode()
        proof = base64.b64encode(self.key.sign(code.encode())).decode()
        body = json.dumps({"code": code, "public_key": public, "proof": proof}).encode()
        answer = httpx.post(
            f"{self.url}/v1/device/enrol",
            content=body,
            headers={"Content-Type": CONTENT_TYPE},
            trust_env=False,
            verify=False,
        )
        assert answer.status_code == 200, answer.text
        told = EnrolAnswer.model_validate_json(answer.content)
        self.device_id = told.device_id
        self.seq = told.last_device_seq
        return told

    def signed(
        self, method: str, path: str, body: bytes | None = None, *, headers: dict[str, str] | None = None, **more: Any
    ) -> httpx.Request:
        """A signed request; `more` goes to the signer (created, nonce, key_id ...)."""
        given = {"Content-Type": CONTENT_TYPE} if body is not None else {}
        request = httpx.Request(method, f"{self.url}{path}", content=body, headers=given | (headers or {}))
        covered = ["@method", "@target-uri"]
        if body is not None:
            digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
            request.headers.setdefault("Content-Digest", f"sha-256=:{digest}:")
            covered += ["content-type", "content-digest"]
        signer = HTTPMessageSigner(signature_algorithm=algorithms.ED25519, key_resolver=_Key(self.key))
        options = {"key_id": self.device_id, "nonce": uuid4().hex, "created": self.now} | more
        signer.sign(request, covered_component_ids=tuple(covered), use_existing_digest=body is not None, **options)
        return request

    def call(self, method: str, path: str, body: bytes | None = None, **more: Any) -> httpx.Response:
        return send(self.signed(method, path, body, **more))

    def envelope(
        self,
        case_id: str,
        findings: Sequence[Finding],
        *,
        event_type: EventType | None = None,
        stage: Stage = Stage.COUNTER,
        **more: Any,
    ) -> Envelope:
        """The next event of this station; `more` goes into the verification."""
        at = self.now or datetime(2026, 11, 20, 10, 0, tzinfo=UTC) + timedelta(seconds=self.seq + 1)
        said = Verification(str(uuid4()), case_id, stage, tuple(findings), occurred_at=at, **more)
        return self.says(said, event_type)

    def says(self, said: Said, event_type: EventType | None = None) -> Envelope:
        """The next event of this station, whatever it says; `event_type` in place of the one that follows from it."""
        self.seq += 1
        at = self.now or datetime(2026, 11, 20, 10, 0, tzinfo=UTC) + timedelta(seconds=self.seq)
        origin = Origin(self.device_id, "eaton-l2", "Eaton Centre L2", "Amira K.", "0.1.0")
        clock = ClockReading(0, "boot", 1000)
        event = event_of(said, (self.seq, 1, self.prev.hex(), at, clock, origin, "1"))
        body = event_to_bytes(event)
        if event_type is not None:
            body = body.replace(event.type.encode(), event_type.encode(), 1)
        return self.sealed(said.event_id, body)

    def sealed(self, event_id: str, body: bytes) -> Envelope:
        """These bytes in the chain, signed."""
        signature = base64.b64encode(self.key.sign(signing_input(self.prev, body))).decode()
        self.prev = chain_hash(self.prev, body)
        return Envelope(device_seq=self.seq, event_id=event_id, signature=signature, body=body.decode())

    def post(self, *envelopes: Envelope) -> BatchAnswer:
        body = json.dumps({"events": [envelope.model_dump() for envelope in envelopes]}).encode()
        answer = self.call("POST", "/v1/device/events", body)
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == CONTENT_TYPE
        return BatchAnswer.model_validate_json(answer.content)


def send(request: httpx.Request) -> httpx.Response:
    with httpx.Client(trust_env=False, verify=False, timeout=30) as client:  # loading certificates costs 20 ms
        return client.send(request)


def findings(item_ids: Sequence[str], *results: Result) -> list[Finding]:
    """One finding per item; like new where no result is given."""
    given = [*results, *[Result.LIKE_NEW] * (len(item_ids) - len(results))]
    return [Finding(item_id, result) for item_id, result in zip(item_ids, given, strict=True)]


def new_code(central: RunningCentral | CentralProcess, station_name: str = "Station 03") -> str:
    """A fresh enrolment code for the sample's first return point."""
    answer = httpx.post(
        f"{central.url}/v1/ops/enrolment_codes",
        json={"station_name": station_name, "return_point_id": "eaton-l2"},
        headers={"Authorization": f"Bearer {central.operator_key}"},
        trust_env=False,
        verify=False,
    )
    assert answer.status_code == 201, answer.text
    return str(answer.json()["code"])


@dataclass(frozen=True, slots=True)
class Got:
    """One webhook that arrived."""

    headers: dict[str, str]
    body: bytes

    def json(self) -> dict[str, Any]:
        return dict(json.loads(self.body))


class WebhookReceiver:
    """Takes webhooks on loopback; `answers` are the first statuses, or (status, headers); after them 200."""

    def __init__(self, *answers: int | tuple[int, dict[str, str]]) -> None:
        self.got: list[Got] = []
        self._answers = list(answers)
        self._changed = threading.Condition()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                answer = receiver.take(Got({name.lower(): value for name, value in self.headers.items()}, body))
                status, headers = answer if isinstance(answer, tuple) else (answer, {})
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                """Quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/hook"

    def take(self, got: Got) -> int | tuple[int, dict[str, str]]:
        with self._changed:
            self.got.append(got)
            self._changed.notify_all()
            return self._answers.pop(0) if self._answers else 200

    def wait_for(self, count: int, timeout_s: float = 20) -> list[Got]:
        """The webhooks so far, once there are that many."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.got) >= count, timeout_s), f"only {len(self.got)} came"
            return list(self.got)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
