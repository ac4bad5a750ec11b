"""Requests signed with the device's key (RFC 9421), so that no shared secret lies on a store PC."""

import secrets
from collections.abc import Callable
from datetime import datetime

import httpx
from http_message_signatures import HTTPMessageSigner, algorithms

from sync.station.ports import Signer

_LABEL = "device"
_BARE = ("@method", "@target-uri")
_WITH_BODY = ("@method", "@target-uri", "content-type", "content-digest")


def fresh_nonce() -> str:
    """128 bits that no earlier request carried."""
    return secrets.token_urlsafe(16)


class RequestSigner:
    """Signs in place: method, address and, with a body, its type and digest (RFC 9530)."""

    def __init__(self, signer: Signer, new_nonce: Callable[[], str] = fresh_nonce) -> None:
        self._signer = signer
        self._new_nonce = new_nonce
        self._messages = HTTPMessageSigner(signature_algorithm=algorithms.ED25519)

    def sign(self, request: httpx.Request, body: bytes | None, created: datetime) -> None:
        """`created` is central's time as far as it is known: central refuses what is older than minutes."""
        prepared = self._messages.prepare(
            request,
            key_id=self._signer.device_id,
            created=created,
            nonce=self._new_nonce(),
            label=_LABEL,
            covered_component_ids=_BARE if body is None else _WITH_BODY,
            body=body,
        )
        self._messages.apply(request, prepared, self._signer.sign(prepared.signature_base))
