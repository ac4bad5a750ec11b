"""A merchant's webhook receiver: checks each signature, remembers what arrived, tells it on standard error."""

import json
import sys
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

MAX_BODY = 64 * 1024


@dataclass(frozen=True, slots=True)
class Delivery:
    """One signed webhook. `webhook_id` stays the same over retries."""

    webhook_id: str
    event: str
    data: dict[str, Any]


class WebhookReceiver:
    """Listens on a free loopback port. Deliveries with a bad signature are answered 401 and not kept."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._secrets: tuple[str, ...] = ()
        self._deliveries: dict[str, Delivery] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, name="webhooks", daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/webhooks"

    def start(self) -> None:
        self._thread.start()

    def trust(self, secrets: tuple[str, ...]) -> None:
        """The secrets that registering gave: one per subscription."""
        self._secrets = secrets

    def deliveries(self) -> tuple[Delivery, ...]:
        """Each delivery once, in the order of arrival."""
        with self._lock:
            return tuple(self._deliveries.values())

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    def _receive(self, body: bytes, headers: dict[str, str]) -> bool:
        if not any(_is_signed(body, headers, secret) for secret in self._secrets):
            sys.stderr.write("webhook with a wrong signature refused\n")
            return False
        envelope = json.loads(body)
        delivery = Delivery(headers["webhook-id"], envelope["event"], envelope["data"])
        with self._lock:
            fresh = delivery.webhook_id not in self._deliveries
            self._deliveries[delivery.webhook_id] = delivery
        if fresh:
            sys.stderr.write(_line(delivery))
        return True

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                size = min(int(self.headers.get("content-length") or 0), MAX_BODY)
                headers = {name.lower(): value for name, value in self.headers.items()}
                self.send_response(204 if receiver._receive(self.rfile.read(size), headers) else 401)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:
                """The receiver tells in its own words."""

        return Handler


def _is_signed(body: bytes, headers: dict[str, str], secret: str) -> bool:
    try:
        Webhook(secret).verify(body, headers)
    except (WebhookVerificationError, ValueError):  # a malformed signature escapes as ValueError
        return False
    return True


def _line(delivery: Delivery) -> str:
    items = delivery.data.get("return_case_items", [])
    decisions = ", ".join(f"{item['name']}: {item['remittance_decision']}" for item in items)
    return f"webhook  {delivery.event}  {delivery.data.get('id', '')}  {decisions}\n"
