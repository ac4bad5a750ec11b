"""From a case to the text in the QR code, and from a scanned text to a pass that counts or the reason why not."""

import base64
import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.domain.codes import MAX_CODE_LENGTH
from sync.domain.passes import PassProblem, PassTrust, ReturnPass, in_time, made_in_time
from sync.returnpass import base45, claims, cose
from sync.returnpass.cose import Sign1

PREFIX = "RP1:"
# What QR version 12 holds at its lowest correction level: 65 modules a side, which on a phone at arm's length still are
# two pixels each for a 720p webcam.
GOOD_CHARACTERS = 535
_NAME_LENGTHS = (40, 28, 20)
_ANY_VERSION = re.compile(r"RP\d{1,4}:")


class NoPass(ValueError):
    """The text cannot be read as a pass of this format: DAMAGED, or TOO_NEW."""

    def __init__(self, problem: PassProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Read:
    """A pass that was read and not yet verified: of what it says only the case's id may be used, to ask others."""

    signed: Sign1
    says: ReturnPass


def key_id(public_key: bytes) -> bytes:
    """Four bytes are enough to choose among a few keys; the signature decides."""
    return sha256(public_key).digest()[:4]


def write(shown: ReturnPass, key: Ed25519PrivateKey) -> str:
    """The pass's text, all of it in the alphanumeric characters of QR codes. Long names of items are cut as far as it
    takes to keep the code readable."""
    kid = key_id(key.public_key().public_bytes_raw())
    text = ""
    for longest in _NAME_LENGTHS:
        text = PREFIX + base45.encode(cose.sign(claims.pack(shown, longest), kid, key))
        if len(text) <= GOOD_CHARACTERS:
            break
    return text


def read(text: str) -> Read:
    """NoPass when it is not one, or one of a later format."""
    version = _ANY_VERSION.match(text)
    if version and version[0] != PREFIX:
        raise NoPass(PassProblem.TOO_NEW)
    if not version or len(text) > MAX_CODE_LENGTH:
        raise NoPass(PassProblem.DAMAGED)
    try:
        signed = cose.parse(base45.decode(text.removeprefix(PREFIX)))
        return Read(signed, claims.unpack(signed.payload))
    except ValueError as problem:
        raise NoPass(PassProblem.DAMAGED) from problem


def problem_of(shown: Read, trust: PassTrust | None, now: datetime) -> PassProblem | None:
    """Why the pass does not count, by its signature, its key and its time; None: it counts. `now` is the station's
    best guess of the time; without `trust` no key is known."""
    if trust and shown.says.issuer != trust.issuer:
        return PassProblem.OTHER_COMPANY
    key = trust.key(shown.signed.kid.hex()) if trust else None
    if key is None:
        return PassProblem.UNKNOWN_KEY
    if not shown.signed.is_signed_by(base64.b64decode(key.public_key)) or not made_in_time(shown.says, key):
        return PassProblem.FORGED
    return PassProblem.REVOKED_KEY if key.revoked else in_time(shown.says, now)
