"""Signed notes: short claims of a station in a QR code, which anybody with the stations' public keys can check offline.

A note is `RN1:` + base45( COSE_Sign1 ), as a return pass is, with Ed25519 by the device's own key; `kid` is the first
four bytes of the SHA-256 of its public key. The payload is a CBOR map in deterministic encoding: 1 kind, 2 station id,
3 seconds since 1970, 4 the claims (a map of short texts to integers, texts, byte strings, and lists of them).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

import cbor2

from sync.domain.codes import MAX_CODE_LENGTH
from sync.returnpass import base45, cose
from sync.returnpass.cose import Sign1
from sync.returnpass.text import key_id

PREFIX = "RN1:"
_KIND, _STATION, _AT, _CLAIMS = 1, 2, 3, 4
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FAR = 1 << 33  # in the year 2242: not every computer can tell the local time of any moment

Claim = int | str | bytes | Sequence["Claim"] | Mapping[str, "Claim"]
Claims = Mapping[str, Claim]


class NoteKind(StrEnum):
    RECEIPT = "receipt"
    MANIFEST = "manifest"


class NoNote(ValueError):
    """The text cannot be read as a note of this format."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a text says; believe it only after `is_signed_by`. `claims` are plain CBOR values with text keys."""

    kind: str
    station_id: str
    at: datetime
    claims: dict[str, Any]
    signed: Sign1

    def is_signed_by(self, public_keys: Iterable[bytes]) -> bool:
        """Whether one of these keys (32 raw bytes each) signed it: those of the station that it names."""
        return any(key_id(key) == self.signed.kid and self.signed.is_signed_by(key) for key in public_keys)


def sign_note(
    kind: NoteKind,
    claims: Claims,
    *,
    station_id: str,
    at: datetime,
    public_key: bytes,
    sign: Callable[[bytes], bytes],
) -> str:
    """The note's text, all of it in the alphanumeric characters of QR codes. `sign` gives the Ed25519 signature of the
    device's key (`ports.Signer.sign`), whose public half is `public_key`. A claim must name no consumer."""
    said = {_KIND: kind.value, _STATION: station_id, _AT: (at - _EPOCH) // timedelta(seconds=1), _CLAIMS: dict(claims)}
    payload = cbor2.dumps(said, canonical=True)
    return PREFIX + base45.encode(cose.sign_with(payload, key_id(public_key), sign))


def read_note(text: str) -> Note:
    """NoNote for anything else."""
    if not text.startswith(PREFIX) or len(text) > MAX_CODE_LENGTH:
        raise NoNote("not a signed note")
    try:
        signed = cose.parse(base45.decode(text.removeprefix(PREFIX)))
        match cose.plain(signed.payload):
            case {1: str() as kind, 2: str() as station_id, 3: int() as seconds, 4: dict() as claims} if (
                0 <= seconds < _FAR
            ):
                return Note(kind, station_id, _EPOCH + timedelta(seconds=seconds), claims, signed)
    except (ValueError, OverflowError) as problem:
        raise NoNote("a signed note that cannot be read") from problem
    raise NoNote("a signed note that cannot be read")
