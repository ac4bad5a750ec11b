"""Goods that are there and not declared, as things of their own: told apart over corrections and over both looks.

What a station says of them has no id. A thing is named by the event and the place in its list where it was first said
(in the order of receipt, so that a name once given stays). A later version of the same look, and the other stage's
look, name the same thing by the same barcode, else by the same brand and description. An item that the counter did not
receive and the hub has is such a thing too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from sync.domain.cases import ReturnCase
from sync.domain.looks import Look, Looks, Received, looks_of, receipt_order, said_with
from sync.domain.verification import Finding, Result, UndeclaredItem, Verification


class GoodsState(StrEnum):
    """What the merchant said is to become of it. NOT_MINE still waits for SEND_BACK or DONATE."""

    OPEN = "OPEN"
    CLAIMED = "CLAIMED"
    NOT_MINE = "NOT_MINE"
    SEND_BACK = "SEND_BACK"
    DONATE = "DONATE"


@dataclass(frozen=True, slots=True)
class Saying:
    """One version of what was said; `item` None: that version of the look names the thing no more."""

    name: str
    received: Received
    item: UndeclaredItem | None


@dataclass(frozen=True, slots=True)
class Goods:
    """`goods_id` is its first name; `said` every version in order of receipt; `stands`: a look that stands names it.
    `declared_as`: the id of the declared item that turned up, or empty."""

    goods_id: str
    said: tuple[Saying, ...]
    stands: bool
    declared_as: str = ""

    @property
    def last(self) -> Saying:
        """The last version that names it."""
        return [saying for saying in self.said if saying.item is not None][-1]

    @property
    def item(self) -> UndeclaredItem:
        item = self.last.item
        assert item is not None
        return item

    @property
    def names(self) -> frozenset[str]:
        return frozenset(saying.name for saying in self.said)


def goods(case: ReturnCase, received: Iterable[Received]) -> list[Goods]:
    """Every undeclared thing that ever was said of the case, in the order of its first mention."""
    entries = [entry for entry in received if entry.verification.case_id == case.case_id]
    slots: list[_Slot] = []
    for look in looks_of(entries):
        _follow(look, slots)
    found = [slot.goods() for slot in slots] + list(_turned_up(case, Looks.of(case, entries)))
    return sorted(found, key=lambda each: (receipt_order(each.said[0].received), each.goods_id))


def carried(thing: Goods, case_id: str, item_ids: Sequence[str], since: datetime) -> list[Received]:
    """What was said of it as looks at the case that was made of it: with its corrections, and none of them taken in
    before that case was made (`since`), so that its clock starts then. A version that names it no more says that it is
    not there; one that came since and counts fewer says it of the last ones."""
    by_event = {saying.received.verification.event_id: saying.name for saying in thing.said}
    return [
        Received(
            _look_of(saying, case_id, item_ids, by_event, since),
            max(since, saying.received.received_at),
            place,
        )
        for place, saying in enumerate(thing.said)
    ]


@dataclass(slots=True, eq=False)
class _Slot:
    """A thing while its sayings are gathered; `look` is the first one to name it, `place` where the version before has
    it, -1 where it has not."""

    look: Look
    said: list[Saying] = field(default_factory=list)
    stands: bool = False
    place: int = -1

    @property
    def key(self) -> tuple[str, str]:
        return _key([saying.item for saying in self.said if saying.item is not None][-1])

    def say(self, place: int, version: Received, item: UndeclaredItem, *, stands: bool) -> None:
        self.place = place
        self.stands = self.stands or stands
        self.said.append(Saying(f"{version.verification.event_id}-{place}", version, item))

    def fall_silent(self, version: Received) -> None:
        self.place = -1
        self.said.append(Saying(f"{version.verification.event_id}-x", version, None))

    def goods(self) -> Goods:
        said = tuple(sorted(self.said, key=lambda saying: receipt_order(saying.received)))
        return Goods(said[0].name, said, self.stands)


def _follow(look: Look, slots: list[_Slot]) -> None:
    """Walk through the versions of a look: what was there before keeps its slot, what is new gets one."""
    earlier, mine, before = list(slots), list[_Slot](), 0
    for version in look.versions:
        items = version.verification.undeclared
        named = _matched(items, mine, before)
        for place, item in enumerate(items):
            named[place] = named.get(place) or _elsewhere(item, earlier, look) or _Slot(look)
            named[place].say(place, version, item, stands=version is look.standing)
            earlier = [slot for slot in earlier if slot is not named[place]]
        mine = list(dict.fromkeys((*mine, *named.values())))
        for slot in mine:
            if slot not in named.values():
                slot.fall_silent(version)
        before = len(items)
    slots.extend(slot for slot in mine if slot not in slots)


def _matched(items: Sequence[UndeclaredItem], mine: Sequence[_Slot], before: int) -> dict[int, _Slot]:
    """By place: the slot of the same look that it is. By what it is first; a list of the same length whose line was
    only reworded keeps that line's slot."""
    found: dict[int, _Slot] = {}
    free = list(mine)
    for place, item in enumerate(items):
        slot = next((each for each in free if each.key == _key(item)), None)
        if slot is not None:
            found[place] = slot
            free = [each for each in free if each is not slot]
    if len(items) == before:
        for place in range(len(items)):
            slot = next((each for each in free if each.place == place), None)
            if place not in found and slot is not None:
                found[place] = slot
    return found


def _elsewhere(item: UndeclaredItem, others: Sequence[_Slot], look: Look) -> _Slot | None:
    """The same thing in an earlier look: the other stage's, or one that this look was said together with, where a
    correction added it last."""
    return next((slot for slot in reversed(others) if slot.key == _key(item) and _may_be_same(slot, look)), None)


def _may_be_same(slot: _Slot, look: Look) -> bool:
    return slot.look.stage is not look.stage or said_with(slot.look, look)


def _key(item: UndeclaredItem) -> tuple[str, str]:
    if item.barcode:
        return item.barcode, ""
    return item.brand.casefold().strip(), item.description.casefold().strip()


def _turned_up(case: ReturnCase, looks: Looks) -> Iterator[Goods]:
    for item_id in looks.turned_up(case):
        assert looks.hub is not None
        place = next(place for place, item in enumerate(case.items) if item.item_id == item_id)
        declared = case.items[place]
        said = tuple(
            Saying(f"{version.verification.event_id}-i{place}", version, _as_goods(finding, declared.name))
            for version in looks.hub.versions
            for finding in version.verification.findings
            if finding.item_id == item_id
        )
        yield Goods(said[0].name, said, stands=True, declared_as=item_id)


def _as_goods(finding: Finding, name: str) -> UndeclaredItem | None:
    if finding.result is Result.NOT_RECEIVED:
        return None
    return UndeclaredItem(
        barcode=finding.barcode, description=name, result=finding.result, note=finding.note, photos=finding.photos
    )


def _look_of(
    saying: Saying, case_id: str, item_ids: Sequence[str], by_event: dict[str, str], since: datetime
) -> Verification:
    said, item = saying.received.verification, saying.item
    counted = item.quantity if item and saying.received.received_at > since else len(item_ids)
    return replace(
        said,
        event_id=saying.name,
        case_id=case_id,
        findings=tuple(_finding(item_id, item if place < counted else None) for place, item_id in enumerate(item_ids)),
        undeclared=(),
        supersedes=by_event.get(said.supersedes or ""),
    )


def _finding(item_id: str, item: UndeclaredItem | None) -> Finding:
    if item is None:
        return Finding(item_id, Result.NOT_RECEIVED)
    return Finding(item_id, item.result, barcode=item.barcode, note=item.note, photos=item.photos)
