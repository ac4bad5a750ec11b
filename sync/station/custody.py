"""Bags, totes and the pick-up: each step is on disk before the caller shows it, and a power cut resumes in it."""

from dataclasses import dataclass, replace

from sync.domain import custody as rules
from sync.domain.custody import Bag, Manifest, Pickup, ReplaceReason, Tote
from sync.domain.errors import IllegalStep
from sync.domain.sentence import joined, say
from sync.returnpass.manifest import manifest_text
from sync.station.events import EventWriter
from sync.station.identity import StationIdentity
from sync.station.ports import Clock, Custody, Outbox, Signer, VisitLog


@dataclass(frozen=True, slots=True)
class Shelf:
    """Everything the tote screen shows. `loose`: sealed bags in no tote, those on hold (`Bag.hold`) and the missing
    ones (`Bag.missing`) too; `waiting`: sealed totes that were not handed over."""

    tote: Tote | None
    loose: tuple[Bag, ...]
    waiting: tuple[Tote, ...]
    pickup: Pickup

    @property
    def to_add(self) -> int:
        """How many bags `add_all` would put in."""
        return sum(bag.hold is None and not bag.missing for bag in self.loose)


class Totes:
    """Call it from one thread. Each call raises DomainError with a sentence when the rules say no; StoreError passes
    through. `staff_ref` is who does it, `approved_by` the supervisor who agreed, empty while nobody did."""

    def __init__(
        self,
        custody: Custody,
        log: VisitLog,
        outbox: Outbox,
        writer: EventWriter,
        clock: Clock,
        signer: Signer,
        identity: StationIdentity,
    ) -> None:
        self._custody = custody
        self._log = log
        self._outbox = outbox
        self._writer = writer
        self._clock = clock
        self._signer = signer
        self._identity = identity

    def shelf(self) -> Shelf:
        """As the disk has it; after a power cut the open tote is the one that was being filled."""
        return Shelf(
            self._custody.open_tote(),
            tuple(self._custody.loose()),
            tuple(self._custody.waiting()),
            self.pickup(),
        )

    def pickup(self) -> Pickup:
        """Whether totes may leave now, by what central has not got yet."""
        status = self._outbox.status()
        return rules.pickup_gate(status.waiting, status.dead, status.oldest, self._clock.now())

    def open_tote(self, label: str) -> Tote:
        """Begin to fill that tote, or go on with it. IllegalStep while another one with bags in it is open, or when
        this one is sealed and still here."""
        tote = rules.open_tote(
            label, self._writer.new_id(), self._clock.now(), self._custody.open_tote(), self._custody.waiting()
        )
        return self._save(tote)

    def scan_bag(self, label: str, approved_by: str = "") -> Tote:
        """Put a bag into the open tote. `rules.UnknownBag` (an IllegalStep) for one that this station did not seal:
        ask for a supervisor, then call again with `approved_by`."""
        tote, bag = self._open(), self._custody.bag(label)
        if bag is None:
            _check_finished(self._log, label, say("Finish it first."))
        return self._save(rules.put_in(tote, bag or Bag(label, known=False), approved_by))

    def add_all(self, count: int) -> Tote:
        """Put every loose bag in that may be shipped, if there are as many as a person counted."""
        return self._save(rules.put_all_in(self._open(), self._custody.loose(), count))

    def take_out(self, label: str) -> Tote:
        """The bag lies loose in the shop again."""
        return self._save(rules.take_out(self._open(), label))

    def mark_missing(self, label: str, missing: bool = True) -> None:
        """A loose bag was looked for and not found; scanning it into a tote finds it again."""
        self._custody.mark_missing(label, missing)

    def close_tote(self, seal: str, weight_g: int | None, staff_ref: str) -> Tote:
        """Seal the open tote: `tote.closed`. `weight_g` in grams, None when it was not weighed."""
        now = self._clock.now()
        tote = rules.close(self._open(), seal, weight_g, now)
        self._writer.write(rules.closed(tote), staff_ref, now)
        return self._custody.tote(tote.tote_id) or tote

    def reopen_tote(self, tote_id: str, approved_by: str) -> Tote:
        """A sealed tote that is still here is open again, with its bags: for one that was put on hold since. Sealing it
        is a new `tote.closed`. IllegalStep without a supervisor, or while another tote is being filled."""
        return self._save(
            rules.reopen(
                self._tote(tote_id),
                self._writer.new_id(),
                self._clock.now(),
                approved_by,
                self._custody.open_tote(),
            )
        )

    def hand_over(self, tote_ids: tuple[str, ...], carrier: str, driver: str, staff_ref: str) -> Manifest:
        """Give sealed totes to a driver: `tote.handed_over`; the manifest with its signed text, for print and screen.
        IllegalStep when one has left already or has a bag on hold in it, or when `pickup` refuses."""
        now = self._clock.now()
        totes = [self._tote(tote_id) for tote_id in tote_ids]
        status = self._outbox.status()
        said = rules.hand_over(totes, carrier, driver, self.pickup(), self._writer.new_id(), status.waiting)
        self._writer.write(said, staff_ref, now)
        left = tuple(self._tote(tote_id) for tote_id in tote_ids)
        return self._signed(Manifest(said.event_id, now, "", "", said.carrier, said.driver, left))

    def manifests(self, limit: int = 20) -> tuple[Manifest, ...]:
        """The last handovers, the newest first, to show or print again."""
        return tuple(self._signed(sheet) for sheet in self._custody.manifests(limit))

    def replace_bag(self, old: str, new: str, reason: ReplaceReason, staff_ref: str, note: str = "") -> None:
        """The goods of `old` lie in `new` now: `bag.replaced`. The new bag is where the old one was; IllegalStep when
        that is a sealed tote, or when the new label was used before."""
        bag = self._custody.bag(old)
        if bag is None:
            raise IllegalStep(say("Bag {bag} was not sealed at this station. Replace it where it was.", bag=old))
        tote = self._custody.tote(bag.tote_id) if bag.tote_id else None
        said = rules.replace_bag(bag, new, reason, note, self._writer.new_id(), tote)
        self.check_new(new)
        self._writer.write(said, staff_ref, self._clock.now())

    def check_new(self, label: str) -> None:
        """IllegalStep when this station ever used the bag's label."""
        check_unused(self._log, label)

    def _open(self) -> Tote:
        tote = self._custody.open_tote()
        if tote is None:
            raise IllegalStep(say("No tote is open. Scan the label of an empty tote first."))
        return tote

    def _tote(self, tote_id: str) -> Tote:
        tote = self._custody.tote(tote_id)
        if tote is None:
            raise IllegalStep(say("That tote is not known here."))
        return tote

    def _save(self, tote: Tote) -> Tote:
        self._writer.on_disk(lambda: self._custody.save_tote(tote))
        return tote

    def _signed(self, sheet: Manifest) -> Manifest:
        named = replace(sheet, station_id=self._identity.station_id, location_name=self._identity.location_name)
        return replace(named, text=manifest_text(named, self._signer.public_key, self._signer.sign))


def check_unused(log: VisitLog, label: str, visit_id: str = "") -> None:
    """IllegalStep when this station ever used the bag's label, with when and for what as far as that is still known.
    Bags of a return that is not finished count as well, but for those of `visit_id`: the steps know them."""
    used = log.bag_used(label)
    if used is None:
        _check_finished(log, label, say("Take a new bag."), visit_id)
        return
    if not used.case_id:
        raise IllegalStep(say("This label was used before. Take a new bag."))
    raise IllegalStep(
        say("Used on {day} for {case}. Take a new bag.", day=used.at.astimezone().date(), case=used.case_id)
    )


def _check_finished(log: VisitLog, label: str, way_on: str, visit_id: str = "") -> None:
    """IllegalStep when the label is on a bag of a return that is open or parked, but for `visit_id`."""
    for visit in (log.open_visit(), *log.parked()):
        if visit is not None and visit.visit_id != visit_id and label in visit.bags:
            unfinished = say("{bag} is on a bag of {case}, which is not finished.", bag=label, case=visit.case.case_id)
            raise IllegalStep(joined(unfinished, way_on))
