"""Requests signed by a device (RFC 9421, Ed25519).

Covered are @method and @target-uri, and for a request with a body content-type and content-digest as well. The
digest is checked against the bytes too: a signature over a digest alone says nothing about the body that came.
"""

import base64
import hashlib
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography.exceptions import InvalidSignature as BadSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from http_message_signatures import HTTPMessageVerifier, HTTPSignatureKeyResolver, InvalidSignature, algorithms
from http_message_signatures.exceptions import HTTPMessageSignaturesException

from sync.central.clock import Clock

WITH_BODY = ("@method", "@target-uri", "content-type", "content-digest")
WITHOUT_BODY = ("@method", "@target-uri")
MAX_NONCE = 128


class NotSigned(Exception):
    """The request is not validly signed by a known device; the text says what is missing."""


class ClockSkew(NotSigned):
    """The signature's time is too far from central's."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Whose request it is, and the nonce that makes it good once."""

    device_id: str
    nonce: str


class HeaderLines:
    """Headers in the shape the library reads: every line, in order."""

    def __init__(self, lines: Iterable[tuple[str, str]]) -> None:
        self._lines = list(lines)

    def items(self) -> list[tuple[str, str]]:
        return self._lines

    def get(self, name: str) -> str:
        return ", ".join(value for key, value in self._lines if key.lower() == name)


@dataclass(frozen=True, slots=True)
class SignedMessage:
    """What the library looks at. `url` is the address the device meant, not what a proxy made of it."""

    method: str
    url: str
    headers: HeaderLines


class Attempts:
    """Counts failures; there is no room once there were `most` in the last `within_s` seconds."""

    def __init__(self, clock: Clock, most: int, within_s: float) -> None:
        self._clock = clock
        self._most = most
        self._within_s = within_s
        self._at: deque[float] = deque(maxlen=most)

    def count(self) -> None:
        self._at.append(self._clock.monotonic())

    def room(self) -> bool:
        return len(self._at) < self._most or self._at[0] < self._clock.monotonic() - self._within_s


class _Keys(HTTPSignatureKeyResolver):
    def __init__(self, key_of: Callable[[str], str | None]) -> None:
        self._key_of = key_of

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey:
        key = self._key_of(key_id)
        if key is None:
            raise InvalidSignature("unknown device")
        return public_key(key)

    def resolve_private_key(self, key_id: str) -> Any:
        raise NotImplementedError("central signs no requests")


class _Verifier(HTTPMessageVerifier):
    """The library's verifier with our clock: `created` must lie within the allowed skew, both ways."""

    def __init__(self, keys: _Keys, clock: Clock, skew: timedelta) -> None:
        super().__init__(signature_algorithm=algorithms.ED25519, key_resolver=keys)
        self._clock = clock
        self.max_clock_skew = skew

    def validate_created_and_expires(self, sig_input: Any, max_age: timedelta | None = None) -> None:
        created = sig_input.params.get("created")
        if type(created) is not int:
            raise InvalidSignature('the parameter "created" is missing')
        if abs(self._clock.now().timestamp() - created) > self.max_clock_skew.total_seconds():
            raise ClockSkew("The signature's time is too far from central's clock.")
        expires = sig_input.params.get("expires")
        if expires is not None and datetime.fromtimestamp(expires, UTC) < self._clock.now():
            raise InvalidSignature("the signature has expired")


class Signatures:
    """`key_of(device_id)` gives the base64 public key of a device that is enrolled and not revoked."""

    def __init__(self, clock: Clock, skew_s: float) -> None:
        self._clock = clock
        self._skew = timedelta(seconds=skew_s)

    def verify(
        self, message: SignedMessage, key_of: Callable[[str], str | None], *, has_body: bool, body: bytes | None
    ) -> Signed:
        """Who signed it. `body` None: the caller compares the bytes with the (signed) digest itself. Whether the nonce
        is fresh is for the caller to ask (`nonces.use`).

        Raises NotSigned, ClockSkew.
        """
        verifier = _Verifier(_Keys(key_of), self._clock, self._skew)
        try:
            [result] = verifier.verify(
                message,
                max_age=self._skew,
                require_components=WITH_BODY if has_body else WITHOUT_BODY,
                body=body,
            )
        except (HTTPMessageSignaturesException, ValueError) as problem:
            raise NotSigned(f"The request is not validly signed: {problem}.") from problem
        nonce = result.nonce
        if not isinstance(nonce, str) or not 0 < len(nonce) <= MAX_NONCE:
            raise NotSigned('The request is not validly signed: the parameter "nonce" is missing or too long.')
        return Signed(str(result.parameters["keyid"]), nonce)


def public_key(text: str) -> Ed25519PublicKey:
    """From base64 of the 32 raw bytes; ValueError when it is none."""
    return Ed25519PublicKey.from_public_bytes(base64.b64decode(text, validate=True))


def is_signed_by(key: str, signature: str, message: bytes) -> bool:
    """Whether `signature` (base64) is that key's over `message`; anything malformed is simply not."""
    try:
        public_key(key).verify(base64.b64decode(signature, validate=True), message)
    except (BadSignature, ValueError):
        return False
    return True


def digest_header(sha256_hex: str) -> str:
    """The Content-Digest field (RFC 9530) of a body with that SHA-256."""
    return f"sha-256=:{base64.b64encode(bytes.fromhex(sha256_hex)).decode()}:"


def sha256_hex(text: str | bytes) -> str:
    return hashlib.sha256(text.encode() if isinstance(text, str) else text).hexdigest()
