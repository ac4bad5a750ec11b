"""From the sealed bag to the driver's hand: bags, totes, handovers, and goods that came without a case.

A bag's label is bound after sealing and is never used again. Bags go into a tote, the tote is sealed, and sealed totes
are handed over against a manifest. A bag that central put on hold stays in the shop. Every function takes a state and
gives the next one, or raises IllegalStep with a sentence for staff that says the way on. Nothing here names a consumer.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from sync.domain.errors import BadValue, IllegalStep
from sync.domain.sentence import counted, joined, say
from sync.domain.verification import Photo

LONGEST_WORDS = 64  # characters of a seal number, a carrier's or a driver's name
MAX_WEIGHT_G = 1_000_000
# A bag that leaves before its event is known to central cannot be followed any more.
OLDEST_UNSENT = timedelta(hours=24)


class ReplaceReason(StrEnum):
    """Why goods got another bag."""

    TORN = "torn"
    LABEL_UNREADABLE = "label_unreadable"
    TOO_SMALL = "too_small"
    OTHER = "other"


class Hold(StrEnum):
    """Why a bag must not be shipped: its goods were taken in twice, or central refused its event."""

    DOUBLE_DROP_OFF = "double_drop_off"
    REFUSED = "refused"


class ToteState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    HANDED_OVER = "handed_over"


@dataclass(frozen=True, slots=True)
class BagReplaced:
    """The goods of bag `old` lie in bag `new` now. `case_id` is empty for goods without a case."""

    event_id: str
    case_id: str
    old: str
    new: str
    reason: ReplaceReason
    note: str = ""

    @property
    def subject(self) -> str:
        return self.case_id or self.old

    @property
    def labels(self) -> tuple[str, ...]:
        return self.old, self.new

    def photos(self) -> tuple[Photo, ...]:
        return ()


@dataclass(frozen=True, slots=True)
class ToteClosed:
    """A tote was sealed with these bags; of a tote that was opened and sealed again the last event counts. `unknown`:
    those of them that this station did not seal, which `approved_by` agreed to. `weight_g` in grams, None: not weighed.
    """

    event_id: str
    tote: str
    seal: str
    bags: tuple[str, ...]
    items: int
    opened_at: datetime
    weight_g: int | None = None
    unknown: tuple[str, ...] = ()
    approved_by: str = ""

    @property
    def subject(self) -> str:
        return self.tote

    @property
    def labels(self) -> tuple[str, ...]:
        return self.tote, *self.bags

    def photos(self) -> tuple[Photo, ...]:
        return ()


@dataclass(frozen=True, slots=True)
class HandedTote:
    """One tote of a handover; `closed_by` is the event that closed it, for labels of totes come back."""

    tote: str
    closed_by: str
    seal: str
    bags: int
    items: int


@dataclass(frozen=True, slots=True)
class ToteHandedOver:
    """Sealed totes were given to a driver. The event's id is the manifest's. `unsent`: how many events waited then."""

    event_id: str
    carrier: str
    driver: str
    totes: tuple[HandedTote, ...]
    unsent: int = 0

    @property
    def subject(self) -> str:
        return self.totes[0].tote if self.totes else self.event_id

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(tote.tote for tote in self.totes)

    def photos(self) -> tuple[Photo, ...]:
        return ()


@dataclass(frozen=True, slots=True)
class ProvisionalReceived:
    """Goods in a bag of their own, without a case: a person matches them later, and no payout is promised. `code` is
    what the consumer's code said, as far as it names a return."""

    event_id: str
    bag: str
    goods: tuple[Photo, ...]
    approved_by: str
    code: str = ""
    note: str = ""

    @property
    def subject(self) -> str:
        return self.bag

    @property
    def labels(self) -> tuple[str, ...]:
        return (self.bag,)

    def photos(self) -> tuple[Photo, ...]:
        return self.goods


@dataclass(frozen=True, slots=True)
class Bag:
    """A label this station bound, or (`known` False) one that came from elsewhere.

    `items`: what the whole return has, on the first of its bags; 0 on the others. `tote_id` while it lies in a tote,
    open or closed. `missing`: somebody looked for it in the shop and did not find it.
    """

    label: str
    event_id: str = ""
    case_id: str = ""
    items: int = 0
    staff: str = ""
    sealed_at: datetime | None = None
    known: bool = True
    hold: Hold | None = None
    replaced_by: str = ""
    tote_id: str = ""
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Tote:
    """One filling of a tote: its label comes back with the empty tote, `tote_id` never does (it is the closing
    event's id). `approved_by`: who let a bag from elsewhere in."""

    tote_id: str
    label: str
    opened_at: datetime
    bags: tuple[Bag, ...] = ()
    state: ToteState = ToteState.OPEN
    seal: str = ""
    weight_g: int | None = None
    closed_at: datetime | None = None
    manifest_id: str = ""
    approved_by: str = ""

    @property
    def items(self) -> int:
        return sum(bag.items for bag in self.bags)

    @property
    def on_hold(self) -> tuple[Bag, ...]:
        """Bags that were put on hold after they went in."""
        return tuple(bag for bag in self.bags if bag.hold)


@dataclass(frozen=True, slots=True)
class Pickup:
    """Whether totes may leave: `refusal` and `warning` are sentences, empty where there is nothing to say."""

    refusal: str = ""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a driver signs for. `text` is the signed content of its QR code."""

    manifest_id: str
    at: datetime
    station_id: str
    location_name: str
    carrier: str
    driver: str
    totes: tuple[Tote, ...]
    text: str = ""

    @property
    def bags(self) -> int:
        return sum(len(tote.bags) for tote in self.totes)

    @property
    def items(self) -> int:
        return sum(tote.items for tote in self.totes)


class UnknownBag(IllegalStep):
    """A bag that this station did not seal; a supervisor may let it in."""


def open_tote(label: str, tote_id: str, at: datetime, now_open: Tote | None, waiting: Collection[Tote]) -> Tote:
    """The tote to fill from now on: the one that is open when it is the same label; an empty open one gives way."""
    if now_open is not None and now_open.label == label:
        return now_open
    if now_open is not None and now_open.bags:
        raise IllegalStep(
            counted(
                len(now_open.bags),
                "Tote {tote} is open with {count} bag in it. Close it first, or go on filling it.",
                "Tote {tote} is open with {count} bags in it. Close it first, or go on filling it.",
                tote=now_open.label,
            )
        )
    if any(tote.label == label for tote in waiting):
        raise IllegalStep(say("Tote {tote} is sealed and waits for its pick-up. Take another tote.", tote=label))
    return Tote(tote_id, label, at)


def put_in(tote: Tote, bag: Bag, approved_by: str = "") -> Tote:
    """The tote with that bag. UnknownBag when the bag was not sealed here and nobody approved it."""
    need_open(tote)
    _refuse_unless_loose(tote, bag)
    if not bag.known and not approved_by:
        raise UnknownBag(
            say(
                "Bag {bag} was not sealed at this station. If it is of this shop's other station, a supervisor can let "
                "it in; if not, put it aside and call support.",
                bag=bag.label,
            )
        )
    inside = replace(bag, tote_id=tote.tote_id, missing=False)
    return replace(tote, bags=(*tote.bags, inside), approved_by=approved_by or tote.approved_by)


def put_all_in(tote: Tote, loose: Sequence[Bag], count: int) -> Tote:
    """Every loose bag that may be shipped, if a person counted as many by hand."""
    need_open(tote)
    wanted = [bag for bag in loose if bag.hold is None and not bag.missing]
    if not wanted:
        raise IllegalStep(say("There is no loose bag to add."))
    if count != len(wanted):
        raise IllegalStep(
            counted(
                len(wanted),
                "You counted {yours}, and {count} bag is not in a tote yet. Count again, or scan each bag.",
                "You counted {yours}, and {count} bags are not in a tote yet. Count again, or scan each bag.",
                yours=count,
            )
        )
    for bag in wanted:
        tote = put_in(tote, bag)
    return tote


def take_out(tote: Tote, label: str) -> Tote:
    need_open(tote)
    if all(bag.label != label for bag in tote.bags):
        raise IllegalStep(say("Bag {bag} is not in tote {tote}.", bag=label, tote=tote.label))
    return replace(tote, bags=tuple(bag for bag in tote.bags if bag.label != label))


def close(tote: Tote, seal: str, weight_g: int | None, at: datetime) -> Tote:
    """The sealed tote. A bag that was put on hold meanwhile has to come out first."""
    need_open(tote)
    if not tote.bags:
        raise IllegalStep(say("Tote {tote} is empty. Scan a bag into it first.", tote=tote.label))
    if tote.on_hold:
        bags = ", ".join(bag.label for bag in tote.on_hold)
        raise IllegalStep(say("Take out what is on hold before you close the tote: {bags}.", bags=bags))
    if weight_g is not None and not 0 < weight_g <= MAX_WEIGHT_G:
        raise BadValue(say("A tote's weight is more than 0 and at most 1000 kg. Leave it empty if it was not weighed."))
    seal = words(seal, say("Read the number on the seal and enter it."))
    return replace(tote, state=ToteState.CLOSED, seal=seal, weight_g=weight_g, closed_at=at)


def reopen(tote: Tote, tote_id: str, at: datetime, approved_by: str, now_open: Tote | None) -> Tote:
    """A sealed tote that is still here, open again as a new filling: its seal is broken, and it is sealed anew."""
    if tote.state is not ToteState.CLOSED:
        raise IllegalStep(say("Tote {tote} is not sealed here, so it cannot be opened again.", tote=tote.label))
    if now_open is not None and now_open.bags:
        raise IllegalStep(say("Close tote {tote} first.", tote=now_open.label))
    if not approved_by:
        raise IllegalStep(say("A supervisor has to agree to break the seal of tote {tote}.", tote=tote.label))
    return Tote(
        tote_id, tote.label, at, tuple(replace(bag, tote_id=tote_id) for bag in tote.bags), approved_by=approved_by
    )


def closed(tote: Tote) -> ToteClosed:
    """What the event of a closed tote says."""
    return ToteClosed(
        event_id=tote.tote_id,
        tote=tote.label,
        seal=tote.seal,
        bags=tuple(bag.label for bag in tote.bags),
        items=tote.items,
        opened_at=tote.opened_at,
        weight_g=tote.weight_g,
        unknown=tuple(bag.label for bag in tote.bags if not bag.known),
        approved_by=tote.approved_by,
    )


def hand_over(
    totes: Sequence[Tote], carrier: str, driver: str, pickup: Pickup, manifest_id: str, unsent: int
) -> ToteHandedOver:
    """What the event of the handover says. The totes are sealed, nothing in them is on hold, and none of them has left
    before."""
    if not totes:
        raise IllegalStep(say("There is no sealed tote to hand over. Close a tote first."))
    for tote in totes:
        if tote.state is ToteState.HANDED_OVER:
            raise IllegalStep(
                say("Tote {tote} was handed over already. Print its manifest again if it is lost.", tote=tote.label)
            )
        if tote.state is not ToteState.CLOSED:
            raise IllegalStep(say("Tote {tote} is not sealed yet. Close it first.", tote=tote.label))
        if tote.on_hold:
            raise IllegalStep(
                say(
                    "Bag {bag} in tote {tote} is on HOLD and must not be shipped. Open the tote again with a "
                    "supervisor, take the bag out and seal it anew.",
                    bag=tote.on_hold[0].label,
                    tote=tote.label,
                )
            )
    if pickup.refusal:
        raise IllegalStep(pickup.refusal)
    return ToteHandedOver(
        event_id=manifest_id,
        carrier=words(carrier, say("Choose the carrier that takes the totes.")),
        driver=words(driver, say("Enter the driver's name, or scan the driver's badge.")),
        totes=tuple(HandedTote(tote.label, tote.tote_id, tote.seal, len(tote.bags), tote.items) for tote in totes),
        unsent=unsent,
    )


def pickup_gate(waiting: int, dead: int, oldest: datetime | None, now: datetime) -> Pickup:
    """By the queue: `waiting` and `dead` events, and when the oldest of those that wait was written."""
    if oldest is not None and now - oldest > OLDEST_UNSENT:
        return Pickup(
            refusal=say(
                "Totes stay here: a return of {at} has not reached central for more than a day. Bring the network back "
                "or call support; bags leave when it is sent.",
                at=oldest,
            )
        )
    parts: list[str] = []
    if waiting:
        parts.append(counted(waiting, "{count} event is not sent yet.", "{count} events are not sent yet."))
    if dead:
        parts.append(counted(dead, "{count} needs a person: see the queue.", "{count} need a person: see the queue."))
    return Pickup(warning=joined(*parts) if parts else "")


def replace_bag(
    bag: Bag, new: str, reason: ReplaceReason, note: str, event_id: str, tote: Tote | None = None
) -> BagReplaced:
    """What the event of a replaced bag says; `tote` is the one that the old bag lies in."""
    if not bag.known:
        raise IllegalStep(say("Bag {bag} was not sealed at this station. Replace it where it was.", bag=bag.label))
    if bag.replaced_by:
        raise IllegalStep(
            say("Bag {bag} was replaced by {new} already. Scan that one.", bag=bag.label, new=bag.replaced_by)
        )
    if tote is not None and tote.state is not ToteState.OPEN:
        raise IllegalStep(
            say(
                "Bag {bag} is in the sealed tote {tote}. It cannot be replaced any more: tell the driver.",
                bag=bag.label,
                tote=tote.label,
            )
        )
    if new == bag.label:
        raise IllegalStep(say("That is the old label. Scan the label of the new bag."))
    if reason is ReplaceReason.OTHER and not note.strip():
        raise IllegalStep(say("Say in a few words why the bag is replaced."))
    return BagReplaced(event_id, bag.case_id, bag.label, new, reason, note.strip()[:200])


def need_open(tote: Tote) -> None:
    if tote.state is not ToteState.OPEN:
        raise IllegalStep(say("Tote {tote} is sealed. Open another one for more bags.", tote=tote.label))


def words(text: str, missing: str) -> str:
    """What a person entered, without the spaces around it. BadValue with `missing` when there is nothing printable."""
    text = text.strip()
    if not text:
        raise BadValue(missing)
    if len(text) > LONGEST_WORDS or not text.isprintable():
        raise BadValue(say("At most {most} letters and digits, please.", most=LONGEST_WORDS))
    return text


def _refuse_unless_loose(tote: Tote, bag: Bag) -> None:
    if bag.hold is not None:
        raise IllegalStep(
            say("Bag {bag} is on HOLD and must not be shipped. Put it aside and see the queue.", bag=bag.label)
        )
    if bag.replaced_by:
        raise IllegalStep(say("Bag {bag} was replaced by {new}. Scan that one.", bag=bag.label, new=bag.replaced_by))
    if any(inside.label == bag.label for inside in tote.bags):
        raise IllegalStep(say("Bag {bag} is in this tote already.", bag=bag.label))
    if bag.tote_id:
        raise IllegalStep(
            say("Bag {bag} is in a tote that was sealed before. Put it aside and call support.", bag=bag.label)
        )
