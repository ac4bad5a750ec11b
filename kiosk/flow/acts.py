"""What an action does to an open visit: a pure step from one visit to the next, or IllegalStep in words."""

from collections.abc import Callable
from typing import assert_never

from kiosk.flow.actions import (
    Act,
    Action,
    ChooseItem,
    ChooseLookAlike,
    ConfirmAbsent,
    DescribeUndeclared,
    DeskAction,
    ResumeParked,
    TogglePlace,
    ToggleReason,
    ToggleWord,
    TypeCode,
    WriteNote,
)
from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.codes import CommandName
from sync.domain.counter import Happened
from sync.domain.errors import IllegalStep
from sync.domain.sentence import say
from sync.domain.verification import MatchKind, Reason, Result
from sync.domain.visit import CounterVisit, Step

COMMANDS: dict[CommandName, Action] = {
    CommandName.LIKE_NEW: Act.LIKE_NEW,
    CommandName.DAMAGED: Act.DAMAGED,
    CommandName.NOT_HERE: Act.NOT_HERE,
    CommandName.UNDO: Act.UNDO,
    CommandName.CONFIRM: Act.CONFIRM,
    CommandName.CANCEL: Act.CANCEL,
    CommandName.UNDECLARED: Act.UNDECLARED,
    CommandName.PHOTO: Act.PHOTO,
    CommandName.NEXT_BAG: Act.NEXT_BAG,
    CommandName.NO_MATCHING_ITEMS: Act.NO_MATCHING_ITEMS,
    CommandName.PARK: Act.PARK,
    CommandName.HELP: Act.HELP,
    CommandName.LOCK: Act.LOCK,
    CommandName.CHECK_DAY: Act.CHECK_DAY,
    CommandName.REPRINT: Act.PRINT,
    CommandName.REASON_STAIN: ToggleReason(Reason.STAIN),
    CommandName.REASON_TEAR: ToggleReason(Reason.TEAR),
    CommandName.REASON_WORN: ToggleReason(Reason.WORN),
    CommandName.REASON_TAG: ToggleReason(Reason.TAG_GONE),
    CommandName.REASON_BROKEN: ToggleReason(Reason.BROKEN),
    CommandName.REASON_SMELL: ToggleReason(Reason.SMELL),
    CommandName.REASON_PART: ToggleReason(Reason.PART_MISSING),
    CommandName.REASON_PACK: ToggleReason(Reason.PACK_DAMAGE),
    CommandName.REASON_OTHER: ToggleReason(Reason.OTHER),
}

_OTHERWISE_NAMED = {Act.PRINT: Happened.REPRINT, Act.RECEIPT: Happened.REPRINT}
_KINDS: dict[type[Action], Happened] = {
    ChooseItem: Happened.CHOOSE,
    ChooseLookAlike: Happened.NONE_OF_THESE,
    ConfirmAbsent: Happened.CONFIRM_ABSENT,
    ResumeParked: Happened.RESUME,
}
_MORE = (ToggleReason, TogglePlace, ToggleWord, WriteNote, DescribeUndeclared)


def happened(action: Action) -> Happened:
    """What the counter's machine calls it."""
    if isinstance(action, _MORE) or action is Act.DISPUTED:
        return Happened.SAY_MORE
    if isinstance(action, Act):
        named = Happened(action.value) if action.value in frozenset(Happened) else Happened.OTHER_ACT
        return _OTHERWISE_NAMED.get(action, named)
    return _KINDS.get(type(action), Happened.OTHER_ACT)


def apply(visit: CounterVisit, action: Action) -> CounterVisit:
    """The next visit; acts that need more than the visit (shutter, sealing, cancelling) are the flow's."""
    match action:
        case Act():
            return _ACTS.get(action, _not_here_now)(visit)
        case ChooseItem(item_id):
            by_eye = visit.step is Step.MATCH
            matched = MatchKind.PHOTO if by_eye else MatchKind.NONE
            return judging.choose_item(visit, item_id, matched, visit.draft.barcode if by_eye else "")
        case ConfirmAbsent(item_id):
            return judging.confirm_absent(visit, item_id)
        case ToggleReason() | TogglePlace() | ToggleWord():
            return _toggle(visit, action)
        case WriteNote(text):
            return judging.write_note(visit, text)
        case DescribeUndeclared(brand, description, result, quantity):
            return judging.describe_undeclared(
                visit, brand=brand, description=description, result=result, quantity=quantity
            )
        case ChooseLookAlike(barcode, description):
            brand = visit.case.merchant.name
            return judging.start_undeclared(visit, barcode, brand=brand, description=description)
        case ResumeParked() | TypeCode() | DeskAction():
            return _not_here_now(visit)
        case _:
            assert_never(action)


def _toggle(visit: CounterVisit, action: ToggleReason | TogglePlace | ToggleWord) -> CounterVisit:
    match action:
        case ToggleReason(reason):
            return judging.toggle_reason(visit, reason)
        case TogglePlace(place):
            return judging.toggle_place(visit, place)
        case ToggleWord(word):
            return judging.toggle_word(visit, word)


def _not_here_now(visit: CounterVisit) -> CounterVisit:
    raise IllegalStep(say("That does nothing on this page."))


def _like_new(visit: CounterVisit) -> CounterVisit:
    if visit.step is Step.UNDECLARED:
        return judging.describe_undeclared(visit, result=Result.LIKE_NEW)
    if judging.must_compare(visit):
        return judging.compare(visit)
    wants_photo = visit.step is Step.ITEM and judging.lacks_photo(visit)
    return judging.start_photo(visit) if wants_photo else judging.judge_like_new(visit)


def _damaged(visit: CounterVisit) -> CounterVisit:
    if visit.step is Step.UNDECLARED:
        return judging.describe_undeclared(visit, result=Result.DAMAGED)
    return judging.compare(visit) if judging.must_compare(visit) else judging.start_damage(visit)


def _not_here(visit: CounterVisit) -> CounterVisit:
    if visit.step is Step.ABSENT:
        return judging.confirm_absent(visit)
    if visit.step is Step.CASE:
        raise IllegalStep(say("Tap the item that is not here first."))
    return judging.start_absent(visit)


def _undeclared(visit: CounterVisit) -> CounterVisit:
    if visit.step is Step.UNDECLARED and not visit.draft.stays:
        return judging.keep_undeclared(visit)  # the same act again is the second one, as with NOT HERE
    barcode = visit.draft.barcode if visit.step is Step.MATCH else ""
    return judging.start_undeclared(visit, barcode)


def _confirm(visit: CounterVisit) -> CounterVisit:
    match visit.step:
        case Step.CASE:
            return steps.to_summary(visit) if visit.all_judged() else _next_item(visit)
        case Step.MATCH:
            return _the_one_asked_for(visit)
        case Step.SUMMARY:
            return steps.to_bag(visit)
        case Step.DAMAGE:
            return judging.save_damage(visit)
        case Step.UNDECLARED:
            return judging.save_undeclared(visit)
        case Step.BAG:
            raise IllegalStep(say("Seal the bag, then scan its label."))
        case Step.ITEM:
            raise IllegalStep(say("Choose: like new, damaged or not here."))
        case Step.ABSENT:
            raise IllegalStep(say("To confirm, press NOT HERE again."))
        case _:
            return _not_here_now(visit)


def _next_item(visit: CounterVisit) -> CounterVisit:
    """The first item without a judgement, for those who have no tag to scan and no finger free."""
    judged = visit.judged()
    item = next(item for item in visit.case.items if item.item_id not in judged)
    return judging.choose_item(visit, item.item_id, MatchKind.NONE)


def _the_one_asked_for(visit: CounterVisit) -> CounterVisit:
    """Yes to the comparison, when it is about one item only."""
    judged = visit.judged()
    asked = [visit.draft.item_id] if visit.draft.item_id else []
    asked = asked or [item.item_id for item in visit.case.items if item.item_id not in judged]
    if len(asked) != 1:
        raise IllegalStep(say("Choose the item that is in your hand."))
    return judging.choose_item(visit, asked[0], MatchKind.PHOTO, visit.draft.barcode)


def _next_bag(visit: CounterVisit) -> CounterVisit:
    return steps.to_bag(visit, visit.bags_wanted + 1)


def _retake(visit: CounterVisit) -> CounterVisit:
    steps.need(visit, Step.PHOTO, sentence=say("Open the photo page first."))
    return steps.undo(visit)


def _customer_decides(visit: CounterVisit) -> CounterVisit:
    return judging.leave_undeclared(visit)


_ACTS: dict[Act, Callable[[CounterVisit], CounterVisit]] = {
    Act.LIKE_NEW: _like_new,
    Act.DAMAGED: _damaged,
    Act.NOT_HERE: _not_here,
    Act.UNDECLARED: _undeclared,
    Act.NONE_OF_THESE: _undeclared,
    Act.PHOTO: judging.start_photo,
    Act.BAG: steps.to_bag,
    Act.UNDO: steps.undo,
    Act.CONFIRM: _confirm,
    Act.BACK: steps.back,
    Act.NO_MATCHING_ITEMS: lambda visit: judging.start_absent(visit, every_item=True),
    Act.NO_BARCODE: lambda visit: judging.ask_match(visit, ""),
    Act.WRONG_ITEM: judging.compare,
    Act.DISPUTED: judging.toggle_disputed,
    Act.CUSTOMER_TAKES_BACK: _customer_decides,
    Act.STAYS_WITH_US: judging.keep_undeclared,
    Act.NEXT_BAG: _next_bag,
    Act.RETAKE: _retake,
}
