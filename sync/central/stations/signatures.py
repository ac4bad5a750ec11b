"""Requests signed by a device (RFC 9421, Ed25519).

Covered are @method and @target-uri, and for a request with a body content-type and content-digest as well. The
digest is checked against the bytes too: a signature over a digest alone says nothing about the body that came.
"""

import base64
import hashlib
import re
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from cryptography.exceptions import InvalidSignature as BadSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from http_message_signatures import (
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    InvalidSignature,
    VerifyResult,
    algorithms,
)
from http_message_signatures.exceptions import HTTPMessageSignaturesException

from sync.central.clock import Clock

WITH_BODY = ("@method", "@target-uri", "content-type", "content-digest")
WITHOUT_BODY = ("@method", "@target-uri")
MAX_NONCE = 128
_DIGEST = re.compile(r"sha-256=:([A-Za-z0-9+/]{43}=):")


class Flaw(StrEnum):
    """What is wrong with a signature, as the problem's code says it."""

    UNSIGNED = "not-signed"
    MALFORMED = "malformed-signature"
    UNKNOWN_DEVICE = "unknown-device"
    WRONG = "wrong-signature"
    WRONG_DIGEST = "wrong-digest"
    ALTERED_BODY = "altered-body"
    CLOCK_SKEW = "clock-skew"


class Skew(StrEnum):
    STALE = "stale"
    FUTURE = "from-the-future"


class NotSigned(Exception):
    """The request is not validly signed by a known device; the text says why."""

    def __init__(self, flaw: Flaw, detail: str) -> None:
        super().__init__(detail)
        self.flaw = flaw


class ClockSkew(NotSigned):
    """The signature's time is too far from central's."""

    def __init__(self, skew: Skew, detail: str) -> None:
        super().__init__(Flaw.CLOCK_SKEW, detail)
        self.skew = skew


@dataclass(frozen=True, slots=True)
class Signed:
    """Whose request it is, and the nonce that makes it good once. `key` of its keys signed it, at `created` (seconds
    since 1970, its own clock)."""

    device_id: str
    nonce: str
    key: str
    created: int


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


class _Unknown(InvalidSignature):
    """There is no such device."""


class _Keys(HTTPSignatureKeyResolver):
    """The keys of one device, one after the other: `go_on` says whether there is a further one."""

    def __init__(self, keys_of: Callable[[str], Sequence[str]]) -> None:
        self._keys_of = keys_of
        self._keys: list[str] | None = None

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey:
        if self._keys is None:
            self._keys = list(self._keys_of(key_id))
        if not self._keys:
            raise _Unknown("unknown device")
        return public_key(self._keys[0])

    @property
    def in_use(self) -> str:
        return self._keys[0] if self._keys else ""

    def go_on(self) -> bool:
        self._keys = (self._keys or [])[1:]
        return bool(self._keys)

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
        ahead = created - self._clock.now().timestamp()
        if abs(ahead) > self.max_clock_skew.total_seconds():
            skew, which = (Skew.FUTURE, "ahead of") if ahead > 0 else (Skew.STALE, "behind")
            raise ClockSkew(skew, f"The signature's time is {which} central's clock by more than is allowed.")
        expires = sig_input.params.get("expires")
        if expires is not None and datetime.fromtimestamp(expires, UTC) < self._clock.now():
            raise InvalidSignature("the signature has expired")


class Signatures:
    """`keys_of(device_id)` gives the base64 public keys that a device may sign with, none for one that is unknown."""

    def __init__(self, clock: Clock, skew_s: float) -> None:
        self._clock = clock
        self._skew = timedelta(seconds=skew_s)

    def verify(
        self, message: SignedMessage, keys_of: Callable[[str], Sequence[str]], *, has_body: bool, body: bytes | None
    ) -> Signed:
        """Who signed it. `body` None: the caller compares the bytes with the (signed) digest itself. Whether the nonce
        is fresh is for the caller to ask (`nonces.spend`).

        Raises NotSigned, ClockSkew.
        """
        if not (message.headers.get("signature") or message.headers.get("signature-input")):
            raise NotSigned(Flaw.UNSIGNED, "The request is not signed.")
        digest = _sha256_of(message.headers.get("content-digest")) if has_body else ""
        keys = _Keys(keys_of)
        result = self._verified(message, keys, WITH_BODY if has_body else WITHOUT_BODY)
        if (
            not isinstance(result.nonce, str)
            or not 0 < len(result.nonce) <= MAX_NONCE
            or not result.nonce.isprintable()
        ):
            raise NotSigned(Flaw.MALFORMED, 'The signature\'s parameter "nonce" is missing or too long.')
        if body is not None and (has_body or body) and _digest_of(body) != digest:
            raise NotSigned(Flaw.ALTERED_BODY, "The body is not the one whose digest was signed.")
        parameters = result.parameters
        return Signed(str(parameters["keyid"]), result.nonce, keys.in_use, int(parameters["created"]))

    def _verified(self, message: SignedMessage, keys: _Keys, components: Sequence[str]) -> VerifyResult:
        verifier = _Verifier(keys, self._clock, self._skew)
        while True:
            try:
                [result] = verifier.verify(message, max_age=self._skew, require_components=components)
            except _Unknown as problem:
                raise NotSigned(Flaw.UNKNOWN_DEVICE, "The device that the signature names is not known.") from problem
            except (HTTPMessageSignaturesException, ValueError) as problem:
                if not isinstance(problem.__cause__, BadSignature):
                    detail = "The signature is malformed, or does not cover what it has to."
                    raise NotSigned(Flaw.MALFORMED, detail) from problem
                if not keys.go_on():
                    detail = (
                        "The signature does not fit: the request's method, address or headers were altered, or another "
                        "key signed it."
                    )
                    raise NotSigned(Flaw.WRONG, detail) from problem
            else:
                return result


def _digest_of(body: bytes) -> str:
    return base64.b64encode(hashlib.sha256(body).digest()).decode()


def _sha256_of(header: str) -> str:
    """The SHA-256, in base64, of a Content-Digest field (RFC 9530)."""
    found = [_DIGEST.fullmatch(member.strip()) for member in header.split(",")]
    digests = {match[1] for match in found if match}
    if len(digests) != 1:
        raise NotSigned(Flaw.WRONG_DIGEST, "Content-Digest does not hold one SHA-256.")
    return digests.pop()


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
