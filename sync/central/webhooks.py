"""Webhook registrations, and where a webhook may go: https to a public address, and nowhere into our own network."""

import base64
import ipaddress
import socket
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import httpx
import sqlalchemy as sa

from sync.central.context import Context
from sync.central.db import tables as t
from sync.central.deliveries import EVENTS
from sync.central.problems import Refusal
from sync.central.words import RegisterWebhook


def system_resolve(host: str) -> list[str]:
    """Every address of that name, as the system knows it; empty when it knows none."""
    try:
        return sorted({str(entry[4][0]) for entry in socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)})
    except OSError:
        return []


def checked_address(ctx: Context, url: str) -> str:
    """The address to connect to for `url`. Refusal 422 when a webhook may not go there.

    Every address of the name must be globally routable, so that no name can lead into our own network; the caller
    connects to the address that was checked and not to whatever the name says a moment later.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        httpx.URL(url)
    except (ValueError, httpx.InvalidURL) as problem:
        raise _refused("The address is not a URL.") from problem
    if ctx.settings.allow_loopback_webhooks and parts.scheme == "http" and host == "127.0.0.1" and port:
        return host
    if parts.scheme != "https" or not host:
        raise _refused("A webhook needs an https address.")
    if parts.username is not None or parts.password is not None:
        raise _refused("The address must not carry a user name or password.")
    addresses = [host] if _is_literal(host) else ctx.resolve(host)
    if not addresses:
        raise _refused(f"The name {host} is not known.")
    if not all(_is_public(address) for address in addresses):
        raise _refused("The address leads into a private network.")
    return addresses[0]


def _refused(detail: str) -> Refusal:
    return Refusal(422, "webhook-address", detail, errors=[{"pointer": "/url", "code": "refused", "detail": detail}])


def _is_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_public(address: str) -> bool:
    """Globally routable and a single machine; an IPv4 address inside an IPv6 one is judged as what it is."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is not None:
            return _is_public(str(inner))
        if found in _NAT64:
            return _is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)))
    return found.is_global and not found.is_multicast


_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def register(ctx: Context, conn: sa.Connection, partner: str, wanted: RegisterWebhook, now: datetime) -> dict[str, Any]:
    """A new registration; the answer is the only one that shows the secret."""
    if wanted.event not in EVENTS:
        detail = f"There is no event {wanted.event}; there are {', '.join(EVENTS)}."
        raise Refusal(422, "unknown-event", detail, errors=[{"pointer": "/event", "code": "unknown", "detail": detail}])
    secret = f"whsec_{base64.b64encode(ctx.ids.random(32)).decode()}"
    webhook_id = conn.execute(
        sa.insert(t.webhook)
        .values(
            partner=partner,
            url=wanted.url,
            event=wanted.event,
            secret=secret,
            created_at=now,
            disabled_because="",
        )
        .returning(t.webhook.c.webhook_id)
    ).scalar_one()
    row = conn.execute(sa.select(t.webhook).where(t.webhook.c.webhook_id == webhook_id)).one()
    return _shown(row) | {"secret": secret}


def listed(conn: sa.Connection, partner: str) -> list[dict[str, Any]]:
    rows = conn.execute(sa.select(t.webhook).where(t.webhook.c.partner == partner).order_by(t.webhook.c.webhook_id))
    return [_shown(row) for row in rows]


def _shown(row: Any) -> dict[str, Any]:
    return {
        "id": row.webhook_id,
        "url": row.url,
        "event": row.event,
        "created_at": row.created_at.isoformat(),
        "enabled": row.disabled_at is None,
        "disabled_because": row.disabled_because,
    }


def sent(conn: sa.Connection, partner: str, webhook_id: int, limit: int = 200) -> list[dict[str, Any]]:
    """What was sent to one registration, the newest first, with the bodies, so that a lost one can be fetched."""
    owner = conn.scalar(sa.select(t.webhook.c.partner).where(t.webhook.c.webhook_id == webhook_id))
    if owner != partner:
        raise Refusal(404, "unknown-webhook", f"There is no webhook {webhook_id}.")
    rows = conn.execute(
        sa.select(t.delivery)
        .where(t.delivery.c.webhook_id == webhook_id)
        .order_by(t.delivery.c.delivery_id.desc())
        .limit(limit)
    ).all()
    attempts = attempts_of(conn, [row.delivery_id for row in rows])
    return [
        {
            "message_id": row.message_id,
            "event": row.event,
            "return_case_id": row.case_id,
            "state": row.state,
            "created_at": row.created_at.isoformat(),
            "delivered_at": row.delivered_at.isoformat() if row.delivered_at else None,
            "attempts": attempts.get(row.delivery_id, []),
            "body": row.body,
        }
        for row in rows
    ]


def attempts_of(conn: sa.Connection, delivery_ids: list[int]) -> dict[int, list[dict[str, Any]]]:
    """The attempts of each delivery, the first one first."""
    rows = conn.execute(
        sa.select(t.delivery_attempt)
        .where(t.delivery_attempt.c.delivery_id.in_(delivery_ids))
        .order_by(t.delivery_attempt.c.attempt_id)
    )
    found: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row.delivery_id, []).append(
            {"at": row.at.isoformat(), "status": row.status, "problem": row.problem}
        )
    return found
