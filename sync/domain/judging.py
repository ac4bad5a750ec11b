"""The steps by which staff say what they see: like new, damaged, not here, not in this return.

No judgement is ever preset: each needs its own act, *not here* needs two.
"""

from dataclasses import replace
from enum import StrEnum
from hashlib import sha256

from sync.domain.cases import ItemScan, ReturnCase
from sync.domain.errors import BadValue, IllegalStep
from sync.domain.sentence import Sentence, counted, joined, say
from sync.domain.verification import Finding, MatchKind, Photo, Place, Reason, Result, UndeclaredItem
from sync.domain.visit import UNDECLARED_ACT, CounterVisit, Draft, Step, need, settle

MOST_OF_A_KIND = 99
_CHOOSING = (Step.CASE, Step.ITEM, Step.MATCH, Step.SUMMARY, Step.BAG)
_FINISH_FIRST = say("Finish this page first, then scan the next item.")
_CHOOSE_FIRST = say("Choose the item first: scan its tag or tap its card.")
_NOT_IN_RETURN = say("Open the page for items that are not in the return.")

REASON_WORDS = {
    Reason.STAIN: say("stain or dirt"),
    Reason.TEAR: say("tear or hole"),
    Reason.WORN: say("worn or used"),
    Reason.TAG_GONE: say("tag gone"),
    Reason.BROKEN: say("broken or zip"),
    Reason.SMELL: say("smell"),
    Reason.PART_MISSING: say("part missing"),
    Reason.PACK_DAMAGE: say("pack damage"),
    Reason.OTHER: say("other"),
}
PLACE_WORDS = {
    Place.FRONT: say("front"),
    Place.BACK: say("back"),
    Place.INSIDE: say("inside"),
    Place.SOLE: say("sole"),
    Place.BOX: say("box"),
    Place.LABEL: say("label"),
}


class PhotoWish(StrEnum):
    """Why the merchant wants a photo of an item that is like new."""

    VALUABLE = "valuable"
    RANDOM = "random"


def photo_wish(case: ReturnCase, item_id: str) -> PhotoWish | None:
    """None when no photo is wanted. Chance is drawn from case, item and rule version: undoing draws no new lot."""
    if case.item(item_id).valuable:
        return PhotoWish.VALUABLE
    rules = case.merchant.rules
    lot = sha256(f"{case.case_id}|{item_id}|{rules.version}".encode()).digest()
    drawn = rules.like_new_photo_in > 0 and int.from_bytes(lot) % rules.like_new_photo_in == 0
    return PhotoWish.RANDOM if drawn else None


def choose_item(visit: CounterVisit, item_id: str, matched: MatchKind, barcode: str = "") -> CounterVisit:
    """Open one declared item; a judgement it had stays until a new one is given.

    Choosing the item that is open already, as a second reading of its tag does, keeps the photos taken of it.
    """
    need(visit, *_CHOOSING, sentence=_FINISH_FIRST)
    visit.case.item(item_id)
    draft = visit.draft
    if visit.step is Step.ITEM and draft.item_id == item_id:
        better = barcode or not draft.barcode
        return replace(visit, draft=replace(draft, matched=matched, barcode=barcode)) if better else visit
    photos = draft.photos if draft.item_id == item_id else ()
    return replace(visit, step=Step.ITEM, draft=Draft(item_id=item_id, matched=matched, barcode=barcode, photos=photos))


def ask_match(visit: CounterVisit, barcode: str) -> CounterVisit:
    """The barcode names no declared item (or there is none, then it is empty): staff compare by eye."""
    need(visit, *_CHOOSING, sentence=_FINISH_FIRST)
    return replace(visit, step=Step.MATCH, draft=Draft(barcode=barcode))


def compare(visit: CounterVisit) -> CounterVisit:
    """Is what lies here the open item? Staff compare by eye; what was taken of it stays."""
    need(visit, Step.ITEM, sentence=_CHOOSE_FIRST)
    return replace(visit, step=Step.MATCH)


def must_compare(visit: CounterVisit) -> bool:
    """Whether the open item has to be compared by eye before it can be judged as here."""
    by_eye = visit.case.merchant.rules.item_scan is not ItemScan.ALLOW
    return visit.step is Step.ITEM and visit.draft.matched is MatchKind.NONE and by_eye


def must_scan(visit: CounterVisit) -> bool:
    """Whether the merchant takes the open item as like new only by its barcode, and it has one that is known."""
    if visit.case.merchant.rules.item_scan is not ItemScan.BLOCK or visit.draft.approved_by:
        return False
    item = visit.case.item(visit.draft.item_id)
    return visit.draft.matched in (MatchKind.NONE, MatchKind.PHOTO) and bool(item.upc or item.sku or item.variant_id)


def lacks_photo(visit: CounterVisit) -> bool:
    """Whether the open item still has to be photographed before it can be like new."""
    draft = visit.draft
    return not (draft.photos or draft.no_photo_because) and photo_wish(visit.case, draft.item_id) is not None


def only_scan_lacks(visit: CounterVisit) -> bool:
    """Whether nothing but the scan that the merchant wants stands between the open item and like new."""
    return visit.step is Step.ITEM and not must_compare(visit) and must_scan(visit) and not lacks_photo(visit)


def approve(visit: CounterVisit, supervisor: str) -> CounterVisit:
    """A supervisor agrees that the open item is the one of the return, by eye."""
    return replace(visit, draft=replace(visit.draft, approved_by=supervisor))


def judge_like_new(visit: CounterVisit) -> CounterVisit:
    need(visit, Step.ITEM, sentence=_CHOOSE_FIRST)
    if must_scan(visit):
        raise IllegalStep(say("This store wants the item’s tag scanned before it is like new."))
    if lacks_photo(visit):
        raise IllegalStep(say("This store wants a photo of this item first."))
    return _judge(visit, Result.LIKE_NEW)


def start_damage(visit: CounterVisit) -> CounterVisit:
    need(visit, Step.ITEM, sentence=_CHOOSE_FIRST)
    before = visit.finding(visit.draft.item_id)
    draft = visit.draft
    if before and before.result is Result.DAMAGED and not draft.reasons:
        # Judging a damaged item again starts from what was said before, so that nothing is said or taken twice.
        draft = replace(draft, reasons=before.reasons, places=before.places, disputed=before.disputed)
        typed = ". ".join(part for part in (_words_of(before), draft.typed) if part)
        draft = replace(draft, typed=typed, photos=tuple(dict.fromkeys((*before.photos, *draft.photos))))
    return replace(visit, step=Step.DAMAGE, draft=draft)


def toggle_reason(visit: CounterVisit, reason: Reason) -> CounterVisit:
    need(visit, Step.DAMAGE, sentence=say("Reasons belong to a damaged item."))
    chosen = _toggled(visit.draft.reasons, reason)
    ordered = tuple(entry for entry in Reason if entry in chosen)
    return replace(visit, draft=replace(visit.draft, reasons=ordered))


def toggle_place(visit: CounterVisit, place: Place) -> CounterVisit:
    need(visit, Step.DAMAGE, sentence=say("Places belong to a damaged item."))
    return replace(visit, draft=replace(visit.draft, places=_toggled(visit.draft.places, place)))


def toggle_word(visit: CounterVisit, word: str) -> CounterVisit:
    need(visit, Step.DAMAGE, sentence=say("Quick words belong to a damaged item."))
    return replace(visit, draft=replace(visit.draft, words=_toggled(visit.draft.words, word)))


def toggle_disputed(visit: CounterVisit) -> CounterVisit:
    """The consumer sees the damage differently, or no more; the store's second look decides."""
    need(visit, Step.DAMAGE, sentence=say("Only the finding on a damaged item can be disputed."))
    return replace(visit, draft=replace(visit.draft, disputed=not visit.draft.disputed))


def write_note(visit: CounterVisit, typed: str) -> CounterVisit:
    """Free words for the store, on a damaged or an undeclared item."""
    need(visit, Step.DAMAGE, Step.UNDECLARED, sentence=say("A note belongs to a damaged item."))
    return replace(visit, draft=replace(visit.draft, typed=typed.strip()))


def composed_note(draft: Draft) -> str:
    """The note the store reads: reasons, places and quick words, then what was typed."""
    reasons = joined(*(REASON_WORDS[reason] for reason in draft.reasons), by=", ")
    words = (Sentence.of(word, {}) for word in draft.words)  # they are sentences of the checkpoints' file
    where = joined(*(PLACE_WORDS[place] for place in draft.places), *words)
    seen = say("{reasons}: {where}", reasons=reasons, where=where) if reasons and where else reasons or where
    return joined(seen, draft.typed, draft.no_photo_because, by=". ")


def missing_for_damage(visit: CounterVisit) -> str:
    """What SAVE still waits for, as a sentence; empty when it may be saved."""
    draft, wanted = visit.draft, visit.case.merchant.rules.counter_damage_photos
    if not draft.reasons:
        return say("Choose at least one reason.")
    if Reason.OTHER in draft.reasons and not (draft.typed or draft.words):
        return say("Say in words what is wrong.")
    if len(draft.photos) < wanted and not draft.no_photo_because:
        count = wanted - len(draft.photos)
        return counted(count, "1 more photo needed.", "{count} more photos needed.")
    return ""


def save_damage(visit: CounterVisit) -> CounterVisit:
    need(visit, Step.DAMAGE, sentence=say("Open the item's damage page first."))
    problem = missing_for_damage(visit)
    if problem:
        raise IllegalStep(problem)
    return _judge(visit, Result.DAMAGED)


def start_absent(visit: CounterVisit, *, every_item: bool = False) -> CounterVisit:
    """The first of the two acts; `every_item` opens the page that lists all items without a judgement."""
    need(visit, Step.ITEM, Step.CASE, sentence=say("Choose the item first: tap its card."))
    if every_item:
        if visit.all_judged():
            raise IllegalStep(say("Every item has a judgement. Choose the one to change."))
        return replace(visit, step=Step.ABSENT, draft=Draft())
    need(visit, Step.ITEM, sentence=say("Choose the item first: tap its card."))
    return replace(visit, step=Step.ABSENT)


def confirm_absent(visit: CounterVisit, item_id: str = "") -> CounterVisit:
    """The second act. On the page of all items `item_id` names the one; the next one is asked for after it."""
    need(visit, Step.ABSENT, sentence=say("Say first which item is not here."))
    every_item = not visit.draft.item_id
    chosen = visit.draft.item_id or item_id or _first_open(visit)
    visit.case.item(chosen)
    if every_item and chosen in visit.judged():
        raise IllegalStep(say("This item has a judgement already. Go back and choose its card to change it."))
    judged = _judge(replace(visit, draft=replace(visit.draft, item_id=chosen)), Result.NOT_RECEIVED)
    return replace(judged, step=Step.ABSENT) if every_item and not judged.all_judged() else judged


def start_undeclared(visit: CounterVisit, barcode: str = "", *, brand: str = "", description: str = "") -> CounterVisit:
    """Open the page for goods that are not in the return.

    From the match page the barcode scanned there comes along, and the declared item that was compared: in its place
    these goods came.
    """
    need(visit, *_CHOOSING, sentence=say("Finish this page first."))
    instead_of = ""
    if visit.step is Step.MATCH:
        barcode, instead_of = barcode or visit.draft.barcode, visit.draft.item_id
    draft = Draft(barcode=barcode, brand=brand, description=description, instead_of=instead_of)
    return replace(visit, step=Step.UNDECLARED, draft=draft)


def leave_undeclared(visit: CounterVisit) -> CounterVisit:
    """The goods go back to the consumer and nothing is recorded of them."""
    need(visit, Step.UNDECLARED, sentence=_NOT_IN_RETURN)
    return _ask_for_the_declared(visit, visit.draft.instead_of)


def keep_undeclared(visit: CounterVisit) -> CounterVisit:
    """The consumer leaves it: the second of the two acts opens the form."""
    need(visit, Step.UNDECLARED, sentence=_NOT_IN_RETURN)
    return replace(visit, draft=replace(visit.draft, stays=True))


def describe_undeclared(
    visit: CounterVisit,
    *,
    brand: str | None = None,
    description: str | None = None,
    result: Result | None = None,
    quantity: int | None = None,
) -> CounterVisit:
    """Say more of the goods; None leaves a field as it is. `quantity`: pieces of the same kind and condition."""
    need(visit, Step.UNDECLARED, sentence=_NOT_IN_RETURN)
    if result is Result.NOT_RECEIVED:
        raise IllegalStep(say("An item that is here is like new or damaged."))
    if quantity is not None and not 1 <= quantity <= MOST_OF_A_KIND:
        raise BadValue(say("Write a number from 1 to {most}.", most=MOST_OF_A_KIND))
    draft = visit.draft
    return replace(
        visit,
        draft=replace(
            draft,
            quantity=draft.quantity if quantity is None else quantity,
            brand=draft.brand if brand is None else brand.strip(),
            description=draft.description if description is None else description.strip(),
            result=draft.result if result is None else result,
        ),
    )


def missing_for_undeclared(visit: CounterVisit) -> str:
    """What SAVE still waits for, as a sentence; empty when it may be saved."""
    draft = visit.draft
    if not draft.stays:
        return say("Ask the customer first.")
    if not (draft.barcode or draft.description):
        return say("Say what it is, or scan its barcode.")
    if draft.result is None:
        return say("Choose its condition.")
    if not draft.photos and not draft.no_photo_because:
        return say("1 photo needed.")
    return ""


def save_undeclared(visit: CounterVisit) -> CounterVisit:
    need(visit, Step.UNDECLARED, sentence=_NOT_IN_RETURN)
    problem = missing_for_undeclared(visit)
    if problem:
        raise IllegalStep(problem)
    draft = visit.draft
    item = UndeclaredItem(
        barcode=draft.barcode,
        brand=draft.brand,
        description=draft.description,
        quantity=draft.quantity,
        result=draft.result or Result.LIKE_NEW,
        note=str(joined(draft.typed, draft.no_photo_because, by=". ")),
        photos=draft.photos,
    )
    saved = replace(visit, undeclared=(*visit.undeclared, item), acts=(*visit.acts, UNDECLARED_ACT))
    return _ask_for_the_declared(saved, draft.instead_of)


def start_photo(visit: CounterVisit) -> CounterVisit:
    need(visit, Step.ITEM, Step.DAMAGE, Step.UNDECLARED, sentence=say("A photo belongs to an item: choose it first."))
    return replace(visit, step=Step.PHOTO, draft=replace(visit.draft, came_from=visit.step))


def photos_wanted(visit: CounterVisit) -> int:
    """How many photos the page on which the visit stands asks for."""
    page = visit.draft.came_from if visit.step is Step.PHOTO else visit.step
    return visit.case.merchant.rules.counter_damage_photos if page is Step.DAMAGE else 1


def add_photo(visit: CounterVisit, photo: Photo) -> CounterVisit:
    """A photo whose bytes are already stored durably."""
    need(visit, Step.PHOTO, sentence=say("Open the photo page first."))
    photos = tuple(dict.fromkeys((*visit.draft.photos, photo)))
    return replace(visit, draft=replace(visit.draft, photos=photos, no_photo_because=""))


def excuse_photo(visit: CounterVisit, because: str) -> CounterVisit:
    """The wanted photo cannot be taken; the reason goes into the note, since nobody is turned away for it."""
    need(visit, Step.PHOTO, Step.DAMAGE, Step.UNDECLARED, sentence=say("A photo belongs to an item."))
    step = visit.draft.came_from if visit.step is Step.PHOTO else visit.step
    return replace(visit, step=step, draft=replace(visit.draft, no_photo_because=because.strip()))


def _ask_for_the_declared(visit: CounterVisit, item_id: str) -> CounterVisit:
    """What came in an item's place is never that item by likeness: is it not here, then? The second act says so."""
    if item_id and item_id not in visit.judged():
        return replace(visit, step=Step.ABSENT, draft=Draft(item_id=item_id))
    return settle(visit)


def _judge(visit: CounterVisit, result: Result) -> CounterVisit:
    draft = visit.draft
    damaged, is_here = result is Result.DAMAGED, result is not Result.NOT_RECEIVED
    finding = Finding(
        item_id=draft.item_id,
        result=result,
        matched=draft.matched if is_here else MatchKind.NONE,
        barcode=draft.barcode if is_here else "",
        reasons=draft.reasons if damaged else (),
        places=draft.places if damaged else (),
        note=str(composed_note(draft) if damaged else draft.no_photo_because if is_here else ""),
        photos=draft.photos if is_here else (),
        disputed=damaged and draft.disputed,
        approved_by=draft.approved_by if is_here else "",
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
