"""From an open visit to the view of its page. Pure: the same visit gives the same view."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.flow import sentences
from kiosk.flow.views import (
    AbsentView,
    BagView,
    CaseHead,
    CaseView,
    DamageView,
    DoneView,
    ItemCard,
    ItemView,
    MatchView,
    Notice,
    PhotoView,
    SummaryView,
    UndeclaredView,
    View,
)
from sync.domain import judging
from sync.domain.cases import DeclaredItem
from sync.domain.gs1 import printed
from sync.domain.verification import Photo, Result
from sync.domain.visit import CounterVisit, Step

QUICK_WORDS = ("left", "right", "cuff", "collar", "hem", "sole", "1 cm", "5 cm")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page shows besides the visit. `grace_left` and `grace_s` are in seconds; `camera_words` is empty when all
    is well."""

    now: datetime
    offline: bool
    location: str
    checkpoints: Mapping[str, tuple[str, ...]]
    photo_path: Callable[[Photo], str]
    camera_words: str = ""
    grace_left: int = 0
    grace_s: int = 10
    confirm_again: bool = False
    show_start_link: bool = False
    notice: Notice | None = None


def view_of(visit: CounterVisit, around: Surroundings) -> View:
    """The view of the page the visit stands on."""
    return _VIEWS[visit.step](visit, around)


def head(visit: CounterVisit) -> CaseHead:
    case = visit.case
    return CaseHead(
        case_id=case.case_id,
        merchant=case.merchant.name,
        order_number=case.order_number,
        consumer=case.consumer_name,
        items=len(case.items),
        judged=len(visit.judged()),
    )


def cards(visit: CounterVisit, items: tuple[DeclaredItem, ...] | None = None) -> tuple[ItemCard, ...]:
    numbers = {item.item_id: number for number, item in enumerate(visit.case.items, start=1)}
    return tuple(_card(visit, item, numbers[item.item_id]) for item in (items or visit.case.items))


def _card(visit: CounterVisit, item: DeclaredItem, number: int) -> ItemCard:
    finding = visit.finding(item.item_id)
    return ItemCard(
        item_id=item.item_id,
        number=number,
        name=item.name,
        variant=item.variant_words,
        sku=item.sku,
        reason=item.comment or item.reason,
        result=finding.result if finding else None,
        detail=finding.note if finding else "",
        category=item.category,
    )


def _chosen(visit: CounterVisit) -> ItemCard:
    return cards(visit, (visit.case.item(visit.draft.item_id),))[0]


def _open_items(visit: CounterVisit) -> tuple[DeclaredItem, ...]:
    judged = visit.judged()
    return tuple(item for item in visit.case.items if item.item_id not in judged) or visit.case.items


def _extras(visit: CounterVisit) -> tuple[str, ...]:
    return tuple(item.description or f"Barcode {printed(item.barcode)}" for item in visit.undeclared)


def _paths(visit: CounterVisit, around: Surroundings) -> tuple[str, ...]:
    return tuple(around.photo_path(photo) for photo in visit.draft.photos)


def _case(visit: CounterVisit, around: Surroundings) -> View:
    categories = dict.fromkeys(item.category for item in visit.case.items)
    looks = dict.fromkeys(around.checkpoints.get(name, around.checkpoints[""])[0] for name in categories)
    return CaseView(
        head=head(visit),
        items=cards(visit),
        undeclared=_extras(visit),
        checks=", ".join(looks),
        all_judged=visit.all_judged(),
        notice=around.notice,
    )


def _item(visit: CounterVisit, around: Surroundings) -> View:
    category = visit.case.item(visit.draft.item_id).category
    return ItemView(
        head=head(visit),
        item=_chosen(visit),
        matched=visit.draft.matched,
        barcode=printed(visit.draft.barcode),
        look_for=around.checkpoints.get(category, around.checkpoints[""]),
        photos=_paths(visit, around),
        notice=around.notice,
    )


def _match(visit: CounterVisit, around: Surroundings) -> View:
    return MatchView(head(visit), printed(visit.draft.barcode), cards(visit, _open_items(visit)), around.notice)


def _damage(visit: CounterVisit, around: Surroundings) -> View:
    draft = visit.draft
    return DamageView(
        head=head(visit),
        item=_chosen(visit),
        reasons=draft.reasons,
        places=draft.places,
        words=draft.words,
        quick_words=QUICK_WORDS,
        typed=draft.typed,
        note=judging.composed_note(draft),
        photos=_paths(visit, around),
        photos_wanted=visit.case.merchant.rules.counter_damage_photos,
        missing=judging.missing_for_damage(visit),
        say=sentences.SAY_DAMAGED,
        notice=around.notice,
    )


def _photo(visit: CounterVisit, around: Surroundings) -> View:
    draft = visit.draft
    wanted = visit.case.merchant.rules.counter_damage_photos if draft.came_from is Step.DAMAGE else 1
    name = visit.case.item(draft.item_id).name if draft.item_id else draft.description or "Item not in the return"
    return PhotoView(head(visit), name, _paths(visit, around), wanted, around.camera_words, around.notice)


def _absent(visit: CounterVisit, around: Surroundings) -> View:
    every = not visit.draft.item_id
    items = _open_items(visit) if every else (visit.case.item(visit.draft.item_id),)
    return AbsentView(head(visit), cards(visit, items), every, len(visit.case.items) - len(items), around.notice)


def _undeclared(visit: CounterVisit, around: Surroundings) -> View:
    draft, merchant = visit.draft, visit.case.merchant
    return UndeclaredView(
        head=head(visit),
        barcode=printed(draft.barcode),
        stays=draft.stays,
        merchant=merchant.name,
        brand=draft.brand,
        description=draft.description,
        result=draft.result,
        photos=_paths(visit, around),
        missing=judging.missing_for_undeclared(visit),
        start_url=merchant.start_url if around.show_start_link else "",
        notice=around.notice,
    )


def _summary(visit: CounterVisit, around: Surroundings) -> View:
    return SummaryView(
        head=head(visit),
        items=cards(visit),
        undeclared=_extras(visit),
        outcome=sentences.outcome(visit, around.now, offline=around.offline),
        held=sentences.held(visit),
        nothing_taken=visit.nothing_taken(),
        confirm_again=around.confirm_again,
        notice=around.notice,
    )


def _names(visit: CounterVisit, *, here: bool) -> tuple[str, ...]:
    return tuple(
        visit.case.item(finding.item_id).name
        for finding in visit.findings
        if (finding.result is not Result.NOT_RECEIVED) is here
    )


def _bag(visit: CounterVisit, around: Surroundings) -> View:
    contents = (*_names(visit, here=True), *_extras(visit))
    return BagView(head(visit), contents, visit.bags, visit.bags_wanted, around.notice)


def _done(visit: CounterVisit, around: Surroundings) -> View:
    at = visit.sealed_at or around.now
    return DoneView(
        head=head(visit),
        bags=visit.bags,
        outcome=sentences.outcome(visit, around.now, offline=around.offline),
        taken=_names(visit, here=True),
        not_here=_names(visit, here=False),
        undeclared=_extras(visit),
        contact=visit.case.merchant.contact,
        grace_s=around.grace_left,
        grace_total_s=around.grace_s,
        seconds=max(0, round((at - visit.started_at).total_seconds())),
        at=sentences.moment(at),
        location=around.location,
        notice=around.notice,
    )


_VIEWS: dict[Step, Callable[[CounterVisit, Surroundings], View]] = {
    Step.CASE: _case,
    Step.ITEM: _item,
    Step.MATCH: _match,
    Step.DAMAGE: _damage,
    Step.PHOTO: _photo,
    Step.ABSENT: _absent,
    Step.UNDECLARED: _undeclared,
    Step.SUMMARY: _summary,
    Step.BAG: _bag,
    Step.SEALED: _done,
}
