"""The steps by which staff say what they see: like new, damaged, not here, not in this return.

No judgement is ever preset: each needs its own act, *not here* needs two.
"""

from dataclasses import replace

from sync.domain.errors import IllegalStep
from sync.domain.verification import Finding, MatchKind, Photo, Place, Reason, Result, UndeclaredItem
from sync.domain.visit import UNDECLARED_ACT, CounterVisit, Draft, Step, need, settle

_CHOOSING = (Step.CASE, Step.ITEM, Step.MATCH, Step.SUMMARY, Step.BAG)

REASON_WORDS = {
    Reason.STAIN: "stain or dirt",
    Reason.TEAR: "tear or hole",
    Reason.WORN: "worn or used",
    Reason.TAG_GONE: "tag gone",
    Reason.BROKEN: "broken or zip",
    Reason.SMELL: "smell",
    Reason.PART_MISSING: "part missing",
    Reason.PACK_DAMAGE: "pack damage",
    Reason.OTHER: "other",
}


def choose_item(visit: CounterVisit, item_id: str, matched: MatchKind, barcode: str = "") -> CounterVisit:
    """Open one declared item; a judgement it had stays until a new one is given.

    Choosing the item that is open already, as a second reading of its tag does, keeps the photos taken of it.
    """
    need(visit, *_CHOOSING, sentence="Finish this page first, then scan the next item.")
    visit.case.item(item_id)
    draft = visit.draft
    if visit.step is Step.ITEM and draft.item_id == item_id:
        better = barcode or not draft.barcode
        return replace(visit, draft=replace(draft, matched=matched, barcode=barcode)) if better else visit
    return replace(visit, step=Step.ITEM, draft=Draft(item_id=item_id, matched=matched, barcode=barcode))


def ask_match(visit: CounterVisit, barcode: str) -> CounterVisit:
    """The barcode names no declared item (or there is none, then it is empty): staff compare by eye."""
    need(visit, *_CHOOSING, sentence="Finish this page first, then scan the next item.")
    return replace(visit, step=Step.MATCH, draft=Draft(barcode=barcode))


def judge_like_new(visit: CounterVisit) -> CounterVisit:
    need(visit, Step.ITEM, sentence="Choose the item first: scan its tag or tap its card.")
    return _judge(visit, Result.LIKE_NEW)


def start_damage(visit: CounterVisit) -> CounterVisit:
    need(visit, Step.ITEM, sentence="Choose the item first: scan its tag or tap its card.")
    before = visit.finding(visit.draft.item_id)
    draft = visit.draft
    if before and before.result is Result.DAMAGED and not draft.reasons:
        # Judging a damaged item again starts from what was said before, so that nothing is said or taken twice.
        draft = replace(draft, reasons=before.reasons, places=before.places)
        typed = ". ".join(part for part in (_words_of(before), draft.typed) if part)
        draft = replace(draft, typed=typed, photos=tuple(dict.fromkeys((*before.photos, *draft.photos))))
    return replace(visit, step=Step.DAMAGE, draft=draft)


def toggle_reason(visit: CounterVisit, reason: Reason) -> CounterVisit:
    need(visit, Step.DAMAGE, sentence="Reasons belong to a damaged item.")
    chosen = _toggled(visit.draft.reasons, reason)
    ordered = tuple(entry for entry in Reason if entry in chosen)
    return replace(visit, draft=replace(visit.draft, reasons=ordered))


def toggle_place(visit: CounterVisit, place: Place) -> CounterVisit:
    need(visit, Step.DAMAGE, sentence="Places belong to a damaged item.")
    return replace(visit, draft=replace(visit.draft, places=_toggled(visit.draft.places, place)))


def toggle_word(visit: CounterVisit, word: str) -> CounterVisit:
    need(visit, Step.DAMAGE, sentence="Quick words belong to a damaged item.")
    return replace(visit, draft=replace(visit.draft, words=_toggled(visit.draft.words, word)))


def write_note(visit: CounterVisit, typed: str) -> CounterVisit:
    """Free words for the store, on a damaged or an undeclared item."""
    need(visit, Step.DAMAGE, Step.UNDECLARED, sentence="A note belongs to a damaged item.")
    return replace(visit, draft=replace(visit.draft, typed=typed.strip()))


def composed_note(draft: Draft) -> str:
    """The note the store reads: reasons, places and quick words, then what was typed."""
    reasons = ", ".join(REASON_WORDS[reason] for reason in draft.reasons)
    where = " ".join((*draft.places, *draft.words))
    parts = (f"{reasons}: {where}" if reasons and where else reasons or where, draft.typed, draft.no_photo_because)
    return ". ".join(part for part in parts if part)


def missing_for_damage(visit: CounterVisit) -> str:
    """What SAVE still waits for, as a sentence; empty when it may be saved."""
    draft, wanted = visit.draft, visit.case.merchant.rules.counter_damage_photos
    if not draft.reasons:
        return "Choose at least one reason."
    if Reason.OTHER in draft.reasons and not (draft.typed or draft.words):
        return "Say in words what is wrong."
    if len(draft.photos) < wanted and not draft.no_photo_because:
        count = wanted - len(draft.photos)
        return "1 more photo needed." if count == 1 else f"{count} more photos needed."
    return ""


def save_damage(visit: CounterVisit) -> CounterVisit:
    need(visit, Step.DAMAGE, sentence="Open the item's damage page first.")
    problem = missing_for_damage(visit)
    if problem:
        raise IllegalStep(problem)
    return _judge(visit, Result.DAMAGED)


def start_absent(visit: CounterVisit, *, every_item: bool = False) -> CounterVisit:
    """The first of the two acts; `every_item` opens the page that lists all items without a judgement."""
    need(visit, Step.ITEM, Step.CASE, sentence="Choose the item first: tap its card.")
    if every_item:
        if visit.all_judged():
            raise IllegalStep("Every item has a judgement. Choose the one to change.")
        return replace(visit, step=Step.ABSENT, draft=Draft())
    need(visit, Step.ITEM, sentence="Choose the item first: tap its card.")
    return replace(visit, step=Step.ABSENT)


def confirm_absent(visit: CounterVisit, item_id: str = "") -> CounterVisit:
    """The second act. On the page of all items `item_id` names the one; the next one is asked for after it."""
    need(visit, Step.ABSENT, sentence="Say first which item is not here.")
    every_item = not visit.draft.item_id
    chosen = visit.draft.item_id or item_id or _first_open(visit)
    visit.case.item(chosen)
    if every_item and chosen in visit.judged():
        raise IllegalStep("This item has a judgement already. Go back and choose its card to change it.")
    judged = _judge(replace(visit, draft=replace(visit.draft, item_id=chosen)), Result.NOT_RECEIVED)
    return replace(judged, step=Step.ABSENT) if every_item and not judged.all_judged() else judged


def start_undeclared(visit: CounterVisit, barcode: str = "") -> CounterVisit:
    """Open the page for goods that are not in the return; from the match page the barcode scanned there comes along."""
    need(visit, *_CHOOSING, sentence="Finish this page first.")
    if visit.step is Step.MATCH:
        barcode = barcode or visit.draft.barcode
    return replace(visit, step=Step.UNDECLARED, draft=Draft(barcode=barcode))


def keep_undeclared(visit: CounterVisit) -> CounterVisit:
    """The consumer leaves it: the second of the two acts opens the form."""
    need(visit, Step.UNDECLARED, sentence="Open the page for items that are not in the return.")
    return replace(visit, draft=replace(visit.draft, stays=True))


def describe_undeclared(
    visit: CounterVisit, *, brand: str | None = None, description: str | None = None, result: Result | None = None
) -> CounterVisit:
    need(visit, Step.UNDECLARED, sentence="Open the page for items that are not in the return.")
    if result is Result.NOT_RECEIVED:
        raise IllegalStep("An item that is here is like new or damaged.")
    draft = visit.draft
    return replace(
        visit,
        draft=replace(
            draft,
            brand=draft.brand if brand is None else brand.strip(),
            description=draft.description if description is None else description.strip(),
            result=draft.result if result is None else result,
        ),
    )


def missing_for_undeclared(visit: CounterVisit) -> str:
    """What SAVE still waits for, as a sentence; empty when it may be saved."""
    draft = visit.draft
    if not draft.stays:
        return "Ask the customer first."
    if not (draft.barcode or draft.description):
        return "Say what it is, or scan its barcode."
    if draft.result is None:
        return "Choose its condition."
    if not draft.photos and not draft.no_photo_because:
        return "1 photo needed."
    return ""


def save_undeclared(visit: CounterVisit) -> CounterVisit:
    need(visit, Step.UNDECLARED, sentence="Open the page for items that are not in the return.")
    problem = missing_for_undeclared(visit)
    if problem:
        raise IllegalStep(problem)
    draft = visit.draft
    item = UndeclaredItem(
        barcode=draft.barcode,
        brand=draft.brand,
        description=draft.description,
        result=draft.result or Result.LIKE_NEW,
        note=". ".join(part for part in (draft.typed, draft.no_photo_because) if part),
        photos=draft.photos,
    )
    return settle(replace(visit, undeclared=(*visit.undeclared, item), acts=(*visit.acts, UNDECLARED_ACT)))


def start_photo(visit: CounterVisit) -> CounterVisit:
    need(visit, Step.ITEM, Step.DAMAGE, Step.UNDECLARED, sentence="A photo belongs to an item: choose it first.")
    return replace(visit, step=Step.PHOTO, draft=replace(visit.draft, came_from=visit.step))


def add_photo(visit: CounterVisit, photo: Photo) -> CounterVisit:
    """A photo whose bytes are already stored durably."""
    need(visit, Step.PHOTO, sentence="Open the photo page first.")
    photos = tuple(dict.fromkeys((*visit.draft.photos, photo)))
    return replace(visit, draft=replace(visit.draft, photos=photos, no_photo_because=""))


def excuse_photo(visit: CounterVisit, because: str) -> CounterVisit:
    """The wanted photo cannot be taken; the reason goes into the note, since nobody is turned away for it."""
    need(visit, Step.PHOTO, Step.DAMAGE, Step.UNDECLARED, sentence="A photo belongs to an item.")
    step = visit.draft.came_from if visit.step is Step.PHOTO else visit.step
    return replace(visit, step=step, draft=replace(visit.draft, no_photo_because=because.strip()))


def _judge(visit: CounterVisit, result: Result) -> CounterVisit:
    draft = visit.draft
    damaged = result is Result.DAMAGED
    finding = Finding(
        item_id=draft.item_id,
        result=result,
        matched=draft.matched if result is not Result.NOT_RECEIVED else MatchKind.NONE,
        barcode=draft.barcode if result is not Result.NOT_RECEIVED else "",
        reasons=draft.reasons if damaged else (),
        places=draft.places if damaged else (),
        note=composed_note(draft) if damaged else "",
        photos=draft.photos if result is not Result.NOT_RECEIVED else (),
    )
    others = tuple(entry for entry in visit.findings if entry.item_id != draft.item_id)
    return settle(replace(visit, findings=(*others, finding), acts=(*visit.acts, draft.item_id)))


def _words_of(before: Finding) -> str:
    """What a note says beyond reasons and places, which are kept apart."""
    said = composed_note(Draft(reasons=before.reasons, places=before.places))
    return before.note.removeprefix(said).lstrip(". :")


def _first_open(visit: CounterVisit) -> str:
    judged = visit.judged()
    return next((item.item_id for item in visit.case.items if item.item_id not in judged), "")


def _toggled[T](chosen: tuple[T, ...], entry: T) -> tuple[T, ...]:
    return tuple(one for one in chosen if one != entry) if entry in chosen else (*chosen, entry)
