"""The signed return pass: a case with its items inside a QR code, so that a station that knows nothing can open it.

Central signs it; a station knows central's public keys from its enrolment and from every pull. What a station or
central itself knows of a case counts more than its pass, which is as old as the moment it was made.
"""

from base64 import b64decode
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID, uuid5

from sync.domain.cases import ReturnCase

# Less than the 30 days for which a station remembers what it took in, with the tolerance at both ends.
MAX_LIFE = timedelta(days=28)
# A store PC set to a wrong time zone is up to 14 hours off.
TOLERANCE = timedelta(days=1)
_ITEMS = UUID("6f2d3c1e-3a0b-5e55-9d59-1d3a7c0f4b21")


class PassProblem(StrEnum):
    """Why a pass does not open a return. The first four are said whatever is known of the case."""

    DAMAGED = "damaged"
    TOO_NEW = "too_new"
    OTHER_COMPANY = "other_company"
    FORGED = "forged"
    UNKNOWN_KEY = "unknown_key"
    REVOKED_KEY = "revoked_key"
    REVOKED = "revoked"
    CLOSED = "closed"
    CLOCK = "clock"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class ReturnPass:
    """What a pass says. `case` is as thin as the work at a counter allows; its version is that of the pass."""

    issuer: str
    issued_at: datetime
    expires_at: datetime
    case: ReturnCase


@dataclass(frozen=True, slots=True)
class PassKey:
    """A public key of central. `kid`: hex; `public_key`: base64 of the 32 raw Ed25519 bytes. It signs passes from
    `signs_from` until `signs_until`, and is told to stations before that."""

    kid: str
    public_key: str
    signs_from: datetime
    signs_until: datetime
    revoked: bool = False

    def __post_init__(self) -> None:
        """ValueError for what cannot be a key, so that no scan finds out."""
        if len(b64decode(self.public_key)) != 32 or None in (self.signs_from.tzinfo, self.signs_until.tzinfo):
            raise ValueError("no Ed25519 key with its times")


@dataclass(frozen=True, slots=True)
class PassTrust:
    """Whose passes a station takes: its operator's name and keys. `told_at` is central's time, so no true time is
    before it."""

    issuer: str
    keys: tuple[PassKey, ...]
    told_at: datetime

    def __post_init__(self) -> None:
        if self.told_at.tzinfo is None:
            raise ValueError("a time without its zone")

    def key(self, kid: str) -> PassKey | None:
        return next((key for key in self.keys if key.kid == kid), None)


def in_time(shown: ReturnPass, now: datetime) -> PassProblem | None:
    """`now` is the station's best guess. A pass is never made for the future, so one from there proves that the
    station's clock is behind."""
    if now < shown.issued_at - TOLERANCE:
        return PassProblem.CLOCK
    return PassProblem.EXPIRED if now > shown.expires_at + TOLERANCE else None


def made_in_time(shown: ReturnPass, key: PassKey) -> bool:
    """Whether the key was in use when the pass says it was made, and the pass lives no longer than one may."""
    used = key.signs_from - TOLERANCE <= shown.issued_at <= key.signs_until + TOLERANCE
    return used and shown.issued_at < shown.expires_at <= shown.issued_at + MAX_LIFE


def item_id(case_id: str, position: int) -> str:
    """The id of a case's item by its place, from 0: a UUID, as ReturnBear's are. Since it follows from the case's id, a
    pass need not carry it: of six items that would be a quarter of the code."""
    return str(uuid5(_ITEMS, f"{case_id}/{position}"))
