"""Which looks at a case stand: corrections follow what they correct, the first drop-off stands before a second one, the
hub's finding before the counter's.

All of it depends on the *set* of received verifications alone: order and repetition are nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sync.domain.cases import MethodKind, ReturnCase
from sync.domain.verification import Finding, Result, Stage, Verification


@dataclass(frozen=True, slots=True)
class Received:
    """A verification and when central took it in (the only clock that deadlines know).

    `place` tells verifications of one batch apart, which share a moment: the lower came first.
    """

    verification: Verification
    received_at: datetime
    place: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """One look with its corrections: the version that stands, and all `versions` there were, in order of receipt.

    `corrects` says that the standing version corrects an earlier one, received or still on its way.
    """

    standing: Received
    versions: tuple[Received, ...]
    corrects: bool

    @property
    def stage(self) -> Stage:
        return self.standing.verification.stage

    @property
    def received_at(self) -> datetime:
        return self.standing.received_at

    @property
    def verification(self) -> Verification:
        return self.standing.verification

    def finding(self, item_id: str) -> Finding | None:
        return _by_item(self.standing).get(item_id)

    def ever_damaged(self, item_id: str) -> bool:
        found = (_by_item(entry).get(item_id) for entry in self.versions)
        return any(finding is not None and finding.result is Result.DAMAGED for finding in found)


@dataclass(frozen=True, slots=True)
class Looks:
    """The looks that stand: superseded ones left out, each stage's first one chosen."""

    counter: Look | None
    hub: Look | None
    second_drop_offs: tuple[Look, ...]

    @classmethod
    def of(cls, case: ReturnCase, received: Iterable[Received]) -> "Looks":
        looks = looks_of(entry for entry in received if entry.verification.case_id == case.case_id)
        counters = [look for look in looks if look.stage is Stage.COUNTER]
        hubs = [look for look in looks if look.stage is Stage.HUB]
        return cls(
            counter=counters[0] if counters else None,
            hub=hubs[0] if hubs else None,
            second_drop_offs=tuple(counters[1:]),
        )

    def current(self, case: ReturnCase) -> dict[str, Finding]:
        """The finding that counts for each declared item that has one."""
        return {item_id: finding for item_id, (_, finding) in self.counting(case).items()}

    def counting(self, case: ReturnCase) -> dict[str, tuple[Received, Finding]]:
        first, second = _sourced(self.counter), _sourced(self.hub)
        gone = {item_id for item_id, (_, finding) in first.items() if finding.result is Result.NOT_RECEIVED}
        if case.method is MethodKind.COURIER and self.hub:
            first, gone = {}, set()  # the hub's is the only look of a courier return
        merged = first | {item_id: source for item_id, source in second.items() if item_id not in gone}
        return {item.item_id: merged[item.item_id] for item in case.items if item.item_id in merged}

    def turned_up(self, case: ReturnCase) -> tuple[str, ...]:
        """The declared items that were not there at the counter and are there at the hub."""
        if case.method is MethodKind.COURIER or self.counter is None or self.hub is None:
            return ()
        at_first, later = _by_item(self.counter.standing), _by_item(self.hub.standing)
        return tuple(
            item.item_id
            for item in case.items
            if (first := at_first.get(item.item_id)) is not None
            and (second := later.get(item.item_id)) is not None
            and first.result is Result.NOT_RECEIVED
            and second.result is not Result.NOT_RECEIVED
        )

    def unsettled_drop_offs(self) -> tuple[Look, ...]:
        """The second drop-offs that no correction of the first one has said together with it since: such a correction
        names their bags too."""
        return tuple(look for look in self.second_drop_offs if not (self.counter and said_with(self.counter, look)))

    def is_corrected(self, item_id: str) -> bool:
        return any(look.corrects and look.finding(item_id) is not None for look in (self.counter, self.hub) if look)


def said_with(first: Look, second: Look) -> bool:
    """Whether a correction of the first look came after the second one and names its bags too."""
    bags = set(second.verification.bags)
    later = receipt_order(first.standing) > receipt_order(second.versions[0])
    return first.corrects and later and bool(bags) and bags <= set(first.verification.bags)


def _sourced(look: Look | None) -> dict[str, tuple[Received, Finding]]:
    if look is None:
        return {}
    return {item_id: (look.standing, finding) for item_id, finding in _by_item(look.standing).items()}


def _by_item(entry: Received) -> dict[str, Finding]:
    return {finding.item_id: finding for finding in entry.verification.findings}


def looks_of(received: Iterable[Received]) -> list[Look]:
    """Each event once, at its earliest receipt, gathered with its corrections, in an order that anyone would get.

    A look is as old as the first of its versions to arrive, so that a late original never makes way for a second
    drop-off. Of several corrections of one event the last received stands. A link to another stage's event, or one
    that leads back to its own start (only a forged or broken event has one), is as if it were not there.
    """
    entries = list(received)
    if len(entries) == 1:  # nearly every case, and for it all of the below comes to this
        look = entries[0].verification
        return [Look(entries[0], (entries[0],), look.supersedes not in (None, look.event_id))]
    first: dict[str, Received] = {}
    for entry in sorted(entries, key=receipt_order):
        first.setdefault(entry.verification.event_id, entry)
    parents = {event_id: _parent(entry, first) for event_id, entry in first.items()}
    children: dict[str, list[Received]] = {}
    roots: list[Received] = []
    for event_id, entry in first.items():
        parent = parents[event_id]
        if parent is None or parent not in first or _leads_back(event_id, parents):
            roots.append(entry)
        else:
            children.setdefault(parent, []).append(entry)
    looks = [_look(root, children, parents) for root in roots]
    return sorted(looks, key=lambda look: receipt_order(look.versions[0]))


@dataclass(frozen=True, slots=True)
class _Text:
    """Tells apart two bodies under one id, which intake refuses: in the order of their texts, which are made only for
    that."""

    of: Verification

    def __lt__(self, other: "_Text") -> bool:
        return repr(self.of) < repr(other.of)


def receipt_order(entry: Received) -> tuple[datetime, int, str, _Text]:
    return entry.received_at, entry.place, entry.verification.event_id, _Text(entry.verification)


def _parent(entry: Received, known: Mapping[str, Received]) -> str | None:
    """The event it corrects: only one of its own stage, for only who made a finding can correct it."""
    corrected = known.get(entry.verification.supersedes or "")
    if corrected is not None and corrected.verification.stage is not entry.verification.stage:
        return None
    return entry.verification.supersedes


def _leads_back(event_id: str, parents: Mapping[str, str | None]) -> bool:
    seen = {event_id}
    here = parents.get(event_id)
    while here is not None:
        if here in seen:
            return here == event_id
        seen.add(here)
        here = parents.get(here)
    return False


def _look(root: Received, children: Mapping[str, list[Received]], parents: Mapping[str, str | None]) -> Look:
    """Follow the last correction of each correction down to the one that stands."""
    versions, standing = [root], root
    for entry in versions:  # grows while it is walked: corrections of corrections
        versions.extend(children.get(entry.verification.event_id, ()))
    while standing.verification.event_id in children:
        standing = max(children[standing.verification.event_id], key=receipt_order)
    event_id = standing.verification.event_id
    corrects = parents[event_id] is not None and not _leads_back(event_id, parents)
    return Look(standing, tuple(sorted(versions, key=receipt_order)), corrects)
