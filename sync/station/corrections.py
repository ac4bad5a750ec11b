"""Corrections after the commit: a supervisor says with a reason what an event of this station should have said."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sync.domain import correcting as rules
from sync.domain.custody import BagReplaced
from sync.domain.errors import IllegalStep
from sync.domain.events import Said, VerificationEvent, said_by
from sync.domain.remittance import ExceptionKind
from sync.domain.sentence import say
from sync.domain.verification import Finding, UndeclaredItem, Verification
from sync.station.events import EventWriter
from sync.station.ports import Clock, EventLog
from sync.wire import WireError, event_from_bytes, verification_from_bytes

MOST = 9  # of one look; whoever needs more should call


class Corrections:
    """Call it from one thread. StoreError passes through every call."""

    def __init__(self, log: EventLog, writer: EventWriter, clock: Clock) -> None:
        self._log = log
        self._writer = writer
        self._clock = clock

    def original(self, case_id: str, event_id: str = "") -> Verification:
        """What this station said last of the return (of the look that `event_id` is part of, else of the first one):
        what a correction starts from. IllegalStep when it did not take the return in, or when the words of that event
        have left the station (a day after central confirmed it)."""
        return self._chain(self._own(case_id, event_id), event_id)[-1].verification

    def correct(
        self,
        case_id: str,
        event_id: str,
        changes: Mapping[str, Finding],
        reason: str,
        approved_by: str,
        staff_ref: str,
        undeclared: Iterable[UndeclaredItem] | None = None,
    ) -> Verification:
        """`verification.corrected`, durable when this returns: the findings in `changes`, by item id, in place of those
        that `original(case_id, event_id)` gives. `approved_by` is the supervisor, `reason` in their words. Money
        follows by central's rules: a refusal that rested on the finding may turn, what was paid stays paid."""
        chain = self._chain(self._own(case_id, event_id), event_id)
        if len(chain) > MOST:
            raise IllegalStep(say("This return was corrected very often. Call support."))
        last, now = chain[-1], self._clock.now()
        new_id = self._writer.new_id()
        stands = self._with_bags_of_now(last.verification)
        said = rules.corrected(stands, new_id, changes, undeclared, reason, approved_by, now)
        self._writer.write(said, staff_ref, now, last.rule_version)
        return said

    def second_as_correction(
        self, case_id: str, event_id: str, reason: str, approved_by: str, staff_ref: str
    ) -> Verification:
        """The queue's "Send as correction" for a double drop-off: event `event_id` took in goods of a return that this
        station had taken in before; both are said once more as the correction of that first look. Its bags are those
        of both, and none of them is on hold any more. IllegalStep when the first look was taken elsewhere."""
        first, last = self._two(case_id, event_id)
        now = self._clock.now()
        one, other = self._with_bags_of_now(first.verification), self._with_bags_of_now(last.verification)
        said = rules.second_as_correction(one, other, self._writer.new_id(), reason, approved_by, now)
        self._writer.write(said, staff_ref, now, last.rule_version)
        return said

    def together(self, case_id: str, event_id: str) -> Verification:
        """What `second_as_correction` would say of the goods. IllegalStep as there."""
        first, last = self._two(case_id, event_id)
        return rules.together(first.verification, last.verification)

    def _with_bags_of_now(self, look: Verification) -> Verification:
        """Where a bag was replaced since, the one that holds the goods now is named."""
        told = [_said(row.body) for row in self._log.of_subject(look.case_id)]
        swaps = {swap.old: swap.new for swap in told if isinstance(swap, BagReplaced)}
        return replace(look, bags=tuple(_last(bag, swaps) for bag in look.bags))

    def _two(self, case_id: str, event_id: str) -> tuple[VerificationEvent, VerificationEvent]:
        """The last word on the first look, and on the one that `event_id` is part of. IllegalStep when the first look
        was taken elsewhere: either this is the only one here, or central remarked on the first one here too."""
        own = self._own(case_id)
        first, second = self._chain(own, ""), self._chain(own, event_id)
        ids = {event.verification.event_id for event in first}
        remarked = {
            row.event_id for row in self._log.of_subject(case_id) if ExceptionKind.DOUBLE_DROP_OFF in row.notices
        }
        if first == second or ids & remarked:
            raise IllegalStep(
                say(
                    "The first drop-off of this return was not at this station, so it cannot be corrected here. Keep "
                    "the bag on HOLD and call support."
                )
            )
        return first[-1], second[-1]

    def is_second(self, case_id: str, event_id: str) -> bool:
        """Whether event `event_id` is of a later look than the first one that this station took, so that
        `second_as_correction` applies."""
        try:
            self._two(case_id, event_id)
        except IllegalStep:
            return False
        return True

    def _own(self, case_id: str, event_id: str = "") -> list[VerificationEvent]:
        """This station's looks at the return whose words are here, in their order; `event_id`, or else the first one,
        is among them."""
        rows = self._log.of_subject(case_id)
        wanted = [row for row in rows if row.event_id == event_id] if event_id else rows[:1]
        if not wanted:
            raise IllegalStep(say("This return was not taken in at this station, so it cannot be corrected here."))
        if not wanted[0].body:
            raise IllegalStep(
                say(
                    "What was said of this return has left this station: central has had it for more than a day. Call "
                    "support for a correction."
                )
            )
        events = [_look(row.body) for row in rows]
        return [event for event in events if event is not None]

    def _chain(self, own: list[VerificationEvent], event_id: str) -> list[VerificationEvent]:
        looks = [event.verification for event in own]
        chain = rules.chain_of(looks, event_id) if event_id else rules.first_look(looks)
        if not chain:
            raise IllegalStep(say("This return was not taken in at this station, so it cannot be corrected here."))
        ids = {look.event_id for look in chain}
        return [event for event in own if event.verification.event_id in ids]


def _look(body: bytes) -> VerificationEvent | None:
    """None for words that are gone, another kind of event, or one of another version."""
    try:
        return verification_from_bytes(body)
    except WireError:
        return None


def _said(body: bytes) -> Said | None:
    """None for words that are gone, or of another version."""
    try:
        return said_by(event_from_bytes(body))
    except WireError:
        return None


def _last(bag: str, swaps: Mapping[str, str]) -> str:
    while bag in swaps:
        bag = swaps[bag]
    return bag
