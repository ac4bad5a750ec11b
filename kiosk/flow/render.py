"""From an open visit to the view of its page. Pure: the same visit gives the same view."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.flow import sentences
from kiosk.flow.checkpoints import Checkpoints
from kiosk.flow.views import (
    AbsentView,
    BagView,
    CaseHead,
    CaseView,
    DamageView,
    DoneView,
    ItemCard,
    ItemView,
    LookAlike,
    MatchView,
    Notice,
    PhotoView,
    SummaryView,
    UndeclaredView,
    View,
)
from sync.domain import judging
from sync.domain.cases import BagScan, DeclaredItem
from sync.domain.gs1 import printed
from sync.domain.sentence import say
from sync.domain.verification import MatchKind, Photo, Result, UndeclaredItem
from sync.domain.visit import CounterVisit, Step

MOST_TOGETHER = 6  # what can be compared at one look


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page shows besides the visit. `grace_left` and `grace_s` are in seconds; `camera_words` is empty when all
    is well. `known`: what the draft's barcode is called in other returns."""

    now: datetime
    offline: bool
    location: str
    checkpoints: Checkpoints
    photo_path: Callable[[Photo], str]
    camera_words: str = ""
    printer: str | None = None
    grace_left: int = 0
    grace_s: int = 10
    confirm_again: bool = False
    show_start_link: bool = False
    auto_shot: bool = True
    look_alikes: tuple[LookAlike, ...] = ()
    known: str = ""
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
        name=sentences.named(visit.case, item.item_id),
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
    return tuple(_extra(item) for item in visit.undeclared)


def _extra(item: UndeclaredItem) -> str:
    name = item.description or say("Barcode {barcode}", barcode=printed(item.barcode))
    return name if item.quantity == 1 else say("{count} × {item}", count=item.quantity, item=name)


def _paths(visit: CounterVisit, around: Surroundings) -> tuple[str, ...]:
    return tuple(around.photo_path(photo) for photo in visit.draft.photos)


def _case(visit: CounterVisit, around: Surroundings) -> View:
    looks = dict.fromkeys(around.checkpoints.looks(visit.case.merchant, item)[0] for item in visit.case.items)
    return CaseView(
        head=head(visit),
        items=cards(visit),
        undeclared=_extras(visit),
        checks=tuple(looks),
        all_judged=visit.all_judged(),
        notice=around.notice,
        last=visit.acts[-1] if visit.acts else "",
    )


def _item(visit: CounterVisit, around: Surroundings) -> View:
    item = visit.case.item(visit.draft.item_id)
    return ItemView(
        head=head(visit),
        item=_chosen(visit),
        matched=visit.draft.matched,
        barcode=printed(visit.draft.barcode),
        look_for=around.checkpoints.looks(visit.case.merchant, item),
        photos=_paths(visit, around),
        notice=around.notice,
        wish=_wish(visit),
    )


def _wish(visit: CounterVisit) -> str:
    if judging.must_scan(visit):
        return sentences.SCAN_WANTED
    wish = judging.photo_wish(visit.case, visit.draft.item_id) if judging.lacks_photo(visit) else None
    return sentences.photo_wanted(wish, visit.case.merchant.rules.like_new_photo_in) if wish else ""


def _match(visit: CounterVisit, around: Surroundings) -> View:
    draft, alike = visit.draft, around.look_alikes
    items = _open_items(visit)
    if draft.item_id:
        asked = visit.case.item(draft.item_id)
        room = MOST_TOGETHER - len(alike)
        items = (asked, *(item for item in items if item is not asked))[: max(room, 1)]
    shown = cards(visit, items)
    if alike:
        # Neither numbers nor the order tell which of them the return is about: staff have to look.
        both = (*(replace(card, number=0) for card in shown), *(one.card for one in alike))
        shown = tuple(sorted(both, key=lambda card: (card.name.casefold(), card.variant.casefold(), card.sku)))
    foreign = printed(draft.barcode) if draft.matched is MatchKind.NONE else ""
    return MatchView(head(visit), foreign, shown, around.notice, alike, around.known if foreign else "")


def _damage(visit: CounterVisit, around: Surroundings) -> View:
    draft = visit.draft
    return DamageView(
        head=head(visit),
        item=_chosen(visit),
        reasons=draft.reasons,
        places=draft.places,
        words=draft.words,
        quick_words=around.checkpoints.words(visit.case.item(draft.item_id).category, draft.reasons, draft.words),
        typed=draft.typed,
        note=judging.composed_note(draft),
        photos=_paths(visit, around),
        photos_wanted=visit.case.merchant.rules.counter_damage_photos,
        missing=judging.missing_for_damage(visit),
        say=sentences.SAY_DISPUTED if draft.disputed else sentences.SAY_DAMAGED,
        notice=around.notice,
        photos_at_hub=visit.case.merchant.rules.hub_damage_photos,
        disputed=draft.disputed,
    )


def _photo(visit: CounterVisit, around: Surroundings) -> View:
    draft = visit.draft
    extra = draft.description or say("Item not in the return")
    name = sentences.named(visit.case, draft.item_id) if draft.item_id else extra
    wanted = judging.photos_wanted(visit)
    taken = _paths(visit, around)
    return PhotoView(head(visit), name, taken, wanted, around.camera_words, around.notice, around.auto_shot)


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
        known=around.known,
        quantity=draft.quantity,
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
        can_print=around.printer is not None,
        notice=around.notice,
    )


def _names(visit: CounterVisit, *, here: bool) -> tuple[str, ...]:
    return tuple(
        sentences.named(visit.case, finding.item_id)
        for finding in visit.findings
        if (finding.result is not Result.NOT_RECEIVED) is here
    )


def _bag(visit: CounterVisit, around: Surroundings) -> View:
    contents = (*_names(visit, here=True), *_extras(visit))
    strict = visit.case.merchant.rules.bag_scan
    return BagView(
        head(visit),
        contents,
        visit.bags,
        visit.bags_wanted,
        around.notice,
        may_skip=strict is not BagScan.BLOCK,
        confirm_again=around.confirm_again,
    )


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
        printer=around.printer,
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
