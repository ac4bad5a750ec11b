"""Who works at a counter, and how often a PIN may be tried.

The rule of the lock-out: three wrong PINs of one person make that person's PIN wait for 60 s; each further round of
three doubles the wait, up to 15 minutes. A right PIN ends it, and so does a new PIN from central. Twelve wrong PINs at
one station, whoever they are of, make every PIN wait there. Badges never wait.

A wait is counted on the clock that never goes back, within one boot of the computer; what was left of it is stored with
that clock's reading. After another boot, where the readings mean nothing, the wait is as long as it was when it was
written. So the wall clock has no part in it, and switching off makes a wait longer, never shorter.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

MIN_PIN, MAX_PIN = 4, 8


class Role(StrEnum):
    """What a person may do; a role that this version does not know may do the least."""

    ASSOCIATE = "associate"
    SUPERVISOR = "supervisor"

    @classmethod
    def _missing_(cls, value: object) -> "Role | None":
        return cls.ASSOCIATE if isinstance(value, str) else None


@dataclass(frozen=True, slots=True)
class StaffMember:
    """`name` as colleagues see it ("Amira K."); `pin_hash`: argon2id in PHC form, empty without a PIN;
    `badge_sha256`: hex, empty without a badge."""

    staff_ref: str
    name: str
    role: Role = Role.ASSOCIATE
    pin_hash: str = field(default="", repr=False)
    badge_sha256: str = field(default="", repr=False)

    @property
    def is_supervisor(self) -> bool:
        return self.role is Role.SUPERVISOR


@dataclass(frozen=True, slots=True)
class StaffList:
    """Who may work at one place. `version` changes with the list; an empty one: this operator never named anybody."""

    version: str = ""
    members: tuple[StaffMember, ...] = ()

    @property
    def in_use(self) -> bool:
        """Whether people sign in at this operator's stations."""
        return bool(self.version)


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong PINs since the last wait (`wrong`), waits since the last right one (`rounds`), and what was left of the
    wait when the clock of boot `boot_id` stood at `mono_s`."""

    wrong: int = 0
    rounds: int = 0
    wait_s: float = 0.0
    boot_id: str = ""
    mono_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Limit:
    """After `tries` wrong PINs a wait of `first_s`, doubled each time, at most `longest_s`."""

    tries: int
    first_s: float = 60.0
    longest_s: float = 900.0

    def wait_s(self, rounds: int) -> float:
        """The wait after so many waits before."""
        return min(self.first_s * 2.0 ** min(rounds, 16), self.longest_s)


OF_A_PERSON = Limit(3)
OF_A_STATION = Limit(12)


def badge_digest(code: str) -> str:
    """What is kept of a badge's code: 40 random bits, which nobody reads off a list. Who has a station's disk and time
    finds them, as the PINs; new ones end that."""
    return sha256(code.strip().upper().encode()).hexdigest()


def after_wrong(tries: Tries, limit: Limit, boot_id: str, mono_s: float) -> Tries:
    """One more wrong PIN."""
    if tries.wrong + 1 < limit.tries:
        return Tries(tries.wrong + 1, tries.rounds, 0.0, boot_id, mono_s)
    return Tries(0, tries.rounds + 1, limit.wait_s(tries.rounds), boot_id, mono_s)


def left_s(tries: Tries, boot_id: str, mono_s: float) -> float:
    """Seconds that a PIN still has to wait."""
    if tries.boot_id != boot_id:
        return tries.wait_s
    return min(tries.wait_s, max(0.0, tries.wait_s - (mono_s - tries.mono_s)))


def counted_from(tries: Tries, boot_id: str, mono_s: float) -> Tries:
    """The same wait, counted from now on: for what was written before this boot."""
    return Tries(tries.wrong, tries.rounds, left_s(tries, boot_id, mono_s), boot_id, mono_s)
