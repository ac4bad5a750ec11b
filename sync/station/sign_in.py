"""Who is on duty at this station: signing in by badge or PIN, locking, and a supervisor's proof for an approval.

All of it works without a network, by the staff list that central told last. Verifying a PIN takes about a tenth of a
second on purpose (argon2id), so call it from the use-case thread. A wrong PIN is on the disk before its
answer is given.
"""

import logging
import math
from collections.abc import Callable
from enum import StrEnum

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from sync.domain.errors import NotProven
from sync.domain.sentence import Sentence, counted, joined, say
from sync.domain.staff import (
    OF_A_PERSON,
    OF_A_STATION,
    StaffList,
    StaffMember,
    Tries,
    after_wrong,
    badge_digest,
    counted_from,
    left_s,
)
from sync.station.ports import Clock, StaffBook

_log = logging.getLogger(__name__)
_STATION = ""  # whose wrong PINs are counted together
TWO_BADGES_S = 3.0  # two badges that are shown within it are shown at once: a person takes longer to take over

PinFits = Callable[[str, str], bool]


class Access(StrEnum):
    """`UNTOLD`: this station was never told who works at it; it asks, and can go on without an answer."""

    OPEN = "open"  # nobody has to sign in: this operator never named anybody
    UNTOLD = "untold"
    LOCKED = "locked"
    ON_DUTY = "on_duty"


def pin_fits(pin_hash: str, pin: str) -> bool:
    """Whether it is the PIN of that hash; a hash that cannot be read fits none."""
    try:
        return PasswordHasher().verify(pin_hash, pin)
    except (VerificationError, InvalidHashError):
        return False


class SignIn:
    """Used by one thread. StoreError passes through every call; NotProven says in words why somebody is not let in."""

    def __init__(
        self,
        book: StaffBook,
        clock: Clock,
        fallback: StaffMember,
        *,
        enrolled: bool,
        fits: PinFits = pin_fits,
        on_change: Callable[[StaffMember | None, bool], None] = lambda _member, _asks: None,
    ) -> None:
        """`fallback`: who works here by the settings, where nobody signs in. `on_change` is told who is on duty, None
        while it is locked, and whether people sign in here. A station that is not enrolled has no central that could
        name anybody."""
        self._book = book
        self._clock = clock
        self._fallback = fallback
        self._enrolled = enrolled
        self._fits = fits
        self._on_change = on_change
        self._staff = StaffList()
        self._version: str | None = None
        self._duty: StaffMember | None = None
        self._goes_on_untold = False
        self._badge_at = -math.inf
        self._unsaved: dict[str, Tries] = {}
        self._told: tuple[StaffMember | None, bool] | None = None
        self.refresh()

    @property
    def access(self) -> Access:
        if self.is_untold:
            return Access.OPEN if self._goes_on_untold else Access.UNTOLD
        if not self._staff.in_use:
            return Access.OPEN
        return Access.ON_DUTY if self._duty else Access.LOCKED

    @property
    def is_untold(self) -> bool:
        """Whether central never told this station who works at it."""
        return self._version is None and self._enrolled

    @property
    def is_locked(self) -> bool:
        return self.access in (Access.LOCKED, Access.UNTOLD)

    @property
    def asks(self) -> bool:
        """Whether people sign in here at all."""
        return self._staff.in_use

    @property
    def on_duty(self) -> StaffMember | None:
        """Who works here now; None while it is locked."""
        return self._fallback if self.access is Access.OPEN else self._duty

    @property
    def staff_ref(self) -> str:
        """Of the person on duty, empty while it is locked."""
        return self.on_duty.staff_ref if self.on_duty else ""

    @property
    def members(self) -> tuple[StaffMember, ...]:
        """Everybody who may sign in here, by name."""
        return self._staff.members

    def name_of(self, staff_ref: str) -> str:
        """How a person is called here; empty for one that this station does not know."""
        people = (*self.members, self._fallback)
        return next((member.name for member in people if member.staff_ref == staff_ref), "")

    def refresh(self) -> None:
        """Take over a list that was pulled meanwhile; who is not on it any more is not on duty any more."""
        version = self._book.version()
        if version != self._version:
            self._staff = self._book.staff() if version is not None else StaffList()
            self._version = version
            duty = self._duty.staff_ref if self._duty else ""
            self._duty = next((member for member in self.members if member.staff_ref == duty), None)
        self._tell()

    def lock(self) -> None:
        """Nobody is on duty until somebody signs in. Nothing happens where nobody does."""
        self._duty = None
        self._tell()

    def go_on_untold(self) -> None:
        """Work as the settings say until the list comes; NotProven when it has come."""
        if self.access is not Access.UNTOLD:
            raise NotProven(say("The staff list is here now. Scan your badge, or choose your name."))
        self._goes_on_untold = True
        self._tell()

    def by_badge(self, code: str) -> StaffMember:
        """On duty from now on. A second badge within a moment changes nothing: both were shown at once, or the one
        that has just agreed to something was read twice."""
        shown_at = self._badge_at
        member = self.prove_badge(code)
        if self._duty and member != self._duty and self._badge_at - shown_at < TWO_BADGES_S:
            raise NotProven(
                say(
                    "Two badges were shown at once: {name} is on duty. If that is wrong, show one badge alone.",
                    name=self._duty.name,
                )
            )
        return self._enter(member)

    def by_pin(self, staff_ref: str, pin: str) -> StaffMember:
        """On duty from now on."""
        return self._enter(self.prove_pin(staff_ref, pin))

    def prove_badge(self, code: str) -> StaffMember:
        """Whose badge it is. No wait of a PIN holds it up."""
        if self.is_untold:
            raise NotProven(say("The staff list has not come to this station yet, so no badge can be checked."))
        if not self.asks:
            raise NotProven(say("Badges are not used at this station."))
        digest = badge_digest(code)
        found = next((member for member in self.members if member.badge_sha256 == digest), None)
        if found is None:
            raise NotProven(say("This badge does not count here. Choose your name, or ask for a new badge."))
        self._badge_at = self._clock.monotonic()
        return found

    def prove_pin(self, staff_ref: str, pin: str) -> StaffMember:
        """Whose PIN it is."""
        member = next((member for member in self.members if member.staff_ref == staff_ref), None)
        if member is None:
            raise NotProven(say("This name is not on the list any more. Choose another."))
        wait_s = self.wait_s(staff_ref)
        if wait_s:
            raise NotProven(say("Wait {seconds} s before the next PIN, or scan a badge.", seconds=wait_s))
        if not member.pin_hash:
            raise NotProven(say("{name} has no PIN. Scan the badge.", name=member.name))
        if not self._fits(member.pin_hash, pin):
            raise NotProven(self._note_wrong(staff_ref))
        for who in (staff_ref, _STATION):
            if self._tries(who) != Tries():
                self._note(who, Tries())
        return member

    def wait_s(self, staff_ref: str) -> int:
        """Whole seconds until that person's PIN is taken again; 0: now."""
        return math.ceil(max(self._left_s(who) for who in (staff_ref, _STATION)))

    def _left_s(self, who: str) -> float:
        """What was written before this boot is counted from now on, and written so."""
        tries, boot_id, now = self._tries(who), self._clock.boot_id, self._clock.monotonic()
        if tries.wait_s and tries.boot_id != boot_id:
            tries = counted_from(tries, boot_id, now)
            self._note(who, tries)
        return left_s(tries, boot_id, now)

    def _tries(self, who: str) -> Tries:
        return self._unsaved.get(who) or self._book.tries(who)

    def _note(self, who: str, tries: Tries) -> None:
        """What a full disk does not take counts all the same, until the program ends."""
        self._unsaved[who] = tries
        self._book.note_tries(who, tries)
        del self._unsaved[who]

    def _note_wrong(self, staff_ref: str) -> Sentence:
        boot_id, now = self._clock.boot_id, self._clock.monotonic()
        own = after_wrong(self._tries(staff_ref), OF_A_PERSON, boot_id, now)
        everybodys = after_wrong(self._tries(_STATION), OF_A_STATION, boot_id, now)
        self._note(staff_ref, own)
        self._note(_STATION, everybodys)
        wait_s = self.wait_s(staff_ref)
        if wait_s:
            _log.warning("too many wrong PINs: %d s for %s", wait_s, "everybody" if everybodys.wait_s else staff_ref)
            return say("Too many wrong PINs. Wait {seconds} s, or scan a badge.", seconds=wait_s)
        left = OF_A_PERSON.tries - own.wrong
        return joined(
            say("Wrong PIN."),
            counted(
                left,
                "{count} try left, then a wait of {wait} s.",
                "{count} tries left, then a wait of {wait} s.",
                wait=round(OF_A_PERSON.wait_s(own.rounds)),
            ),
        )

    def _enter(self, member: StaffMember) -> StaffMember:
        self._duty = member
        self._tell()
        return member

    def _tell(self) -> None:
        now = (self.on_duty, self.asks)
        if self._told != now:
            self._told = now
            self._on_change(*now)
