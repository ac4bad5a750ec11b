"""Every cell of the counter's machine: what is done when something happens in a state, or why not, in words."""

from collections.abc import Iterable, Mapping

from sync.domain.counter import ANSWERS, ASKING, CHOOSING, SEALING, VISIT, Deed, Go, Happened, Move, Never, No, State
from sync.domain.sentence import say

S, H = State, Happened
type _Cells = Mapping[tuple[State, Happened], Move]

_IDLE_FIRST = say("Scan the customer's return code first.")
_CODE_THEN_ITEMS = say("Scan the customer's return code first, then the items.")
_LOCKED = say("This station is locked. Scan your badge, or type your PIN.")
_DECIDE = say("Decide first: park this return, or go on with it.")
_DONE = say("This return is done. Undo first, or scan the next customer's code.")
_CHOOSE = say("Choose the item first: scan its tag or tap its card.")
_CHOOSE_CARD = say("Choose the item first: tap its card.")
_FINISH = say("Finish this page first.")
_FINISH_THEN_SCAN = say("Finish this page first, then scan the next item.")
_JUDGE_ALL = say("Judge every item first.")
_NOTHING_TO_UNDO = say("There is nothing to undo.")
_NOT_KNOWN = say("No return is known for this code. Scan the next customer's return code.")


def move(state: State, happened: Happened) -> Move:
    """What is done when `happened` happens in `state`; every cell has an answer."""
    return TABLE[state, happened]


def _go(deed: Deed, *to: State) -> Go:
    return Go(deed, frozenset(to))


def _row(happened: Happened, *cells: tuple[Iterable[State], Move]) -> _Cells:
    """Later cells stand over earlier ones."""
    return {(state, happened): entry for states, entry in cells for state in states}


def _scan(happened: Happened, idle: Move, grace: Move, visit: Move, *cells: tuple[Iterable[State], Move]) -> _Cells:
    """A scan belongs to what lies beneath an answer, a question or a desk, and closes it."""
    return _row(
        happened,
        ({S.LOCKED}, No(_LOCKED)),
        ({S.LOOKUP}, Never()),
        (ANSWERS | {S.ASKED, S.DESK}, _go(Deed.BENEATH, *(frozenset(S) - {S.LOCKED, S.DESK}))),
        ({S.IDLE}, idle),
        ({S.GRACE}, grace),
        (VISIT, visit),
        *cells,
    )


def _refused(happened: Happened, sentence: str) -> _Cells:
    return _scan(happened, No(sentence), No(sentence), No(sentence))


def _act(happened: Happened, elsewhere: Move, *cells: tuple[Iterable[State], Move]) -> _Cells:
    """An act of the visit: `elsewhere` in it, and nothing without it. One that a desk has no use for was meant for the
    page beneath, or came late: the desk closes, so that staff see what it did."""
    return _row(
        happened,
        ({S.LOCKED}, No(_LOCKED)),
        ({S.LOOKUP}, Never()),
        ({S.DESK}, _go(Deed.BENEATH, *S)),
        (ANSWERS | {S.IDLE}, No(_IDLE_FIRST)),
        ({S.ASKED}, No(_DECIDE)),
        ({S.GRACE}, No(_DONE)),
        (VISIT, elsewhere),
        *cells,
    )


def _no_desk(happened: Happened, sentence: str) -> _Cells:
    """An act that only a desk can take, and none did."""
    return _row(happened, (S, No(sentence)), ({S.LOCKED}, No(_LOCKED)), ({S.LOOKUP}, Never()))


def _lookup(happened: Happened, *cells: tuple[Iterable[State], Move]) -> _Cells:
    return _row(happened, (S, Never()), *cells)


_SETTLED = (S.CASE, S.SUMMARY)
_LOOKED_UP = (S.CASE, S.IDLE, S.NOT_FOUND, S.ALREADY_DONE, S.NOT_OPEN, S.OFFLINE_UNKNOWN, *VISIT)
_ANYWHERE = (*VISIT, S.IDLE, S.PARKED_OVER)
_ASK = _go(Deed.ASK_PARK, S.ASKED)
_STEP_PHOTO = _go(Deed.STEP, S.PHOTO)
_NOT_BAG = No(say("This is not a bag label. Scan a label that starts with RBB."))

_OF_SCANS: tuple[_Cells, ...] = (
    _scan(
        H.CASE,
        _go(Deed.LOOK_UP, *_LOOKED_UP, S.PARKED_OVER),
        _go(Deed.LOOK_UP, S.GRACE, *_LOOKED_UP, S.PARKED_OVER),
        _ASK,
        (SEALING, No(say("Scan this return's bag first, or park this return. Then scan the next customer's code."))),
    ),
    _scan(H.THIS_CASE, Never(), No(_DONE), _go(Deed.ALREADY_OPEN, *VISIT)),
    _scan(
        H.ITEM,
        No(_CODE_THEN_ITEMS),
        No(_CODE_THEN_ITEMS),
        _go(Deed.ITEM, S.ITEM),
        (ASKING, _go(Deed.WAIT, *ASKING)),
    ),
    _scan(H.JUDGED_ITEM, Never(), No(_CODE_THEN_ITEMS), _go(Deed.ALREADY_JUDGED)),
    _scan(
        H.OTHER_ITEM,
        Never(),
        No(_CODE_THEN_ITEMS),
        _go(Deed.OTHER_ITEM, S.MATCH, S.UNDECLARED),
        (ASKING, _go(Deed.WAIT, *ASKING)),
        ({S.UNDECLARED}, _go(Deed.OWN_BARCODE, S.UNDECLARED)),
    ),
    _scan(
        H.BAG_LABEL,
        _go(Deed.SHOW_BAG, S.ALREADY_DONE),
        No(say("This return is done. Scan the next customer's return code first.")),
        No(say("Judge this item first, then scan the bag.")),
        ({S.CASE, S.SUMMARY, S.BAG}, _go(Deed.ATTACH, S.BAG, S.GRACE)),
    ),
    _scan(
        H.OWN_BAG,
        Never(),
        _go(Deed.NOTHING, S.GRACE),
        No(say("This bag is already part of this return. Scan the next one.")),
    ),
    _scan(H.TOTE, No(say("This is a tote's label. Scan the customer's return code first.")), _NOT_BAG, _NOT_BAG),
    _scan(
        H.PLATE,
        _go(Deed.LOOK_UP, *_LOOKED_UP),
        _NOT_BAG,
        No(say("A license plate belongs to a hub station. Go on with this return.")),
    ),
    _refused(H.BADGE, say("Badges are not used at this station.")),
    _refused(H.GARBLED, say("The label was not read well. Scan it again, or set the scanner up with its sheet.")),
    _scan(
        H.STRANGE,
        _go(Deed.ANSWER, S.NOT_FOUND),
        No(say("This is no return code. Scan the next customer's return code.")),
        No(say("This is not an item's barcode. Scan the tag of an item of this return.")),
    ),
    _refused(H.HUB_COMMAND, say("That command belongs to a hub station. Nothing was done.")),
)

# GRACE and ASKED look up without a page of their own: the open return stays in sight.
_OF_LOOKUPS: tuple[_Cells, ...] = (
    _lookup(
        H.FOUND,
        ({S.LOOKUP, S.GRACE}, _go(Deed.OPEN, S.CASE, S.IDLE)),
        ({S.ASKED}, _go(Deed.PARK_AND_OPEN, S.CASE, *VISIT)),
    ),
    _lookup(H.NONE_FOUND, ({S.LOOKUP}, _go(Deed.ANSWER, S.NOT_FOUND)), ({S.GRACE, S.ASKED}, No(_NOT_KNOWN))),
    _lookup(
        H.NO_LINE,
        ({S.LOOKUP}, _go(Deed.ANSWER, S.OFFLINE_UNKNOWN)),
        ({S.GRACE, S.ASKED}, No(say("That return is not stored here, and there is no network. Try again later."))),
    ),
    _lookup(
        H.TAKEN_IN,
        ({S.LOOKUP, S.GRACE}, _go(Deed.ANSWER, S.ALREADY_DONE)),
        ({S.ASKED}, _go(Deed.SAY_ANSWER, *VISIT)),
    ),
    _lookup(
        H.CLOSED,
        ({S.LOOKUP, S.GRACE}, _go(Deed.ANSWER, S.NOT_OPEN, S.ALREADY_DONE)),
        ({S.ASKED}, _go(Deed.SAY_ANSWER, *VISIT)),
    ),
    _lookup(
        H.PASS_REFUSED,
        ({S.LOOKUP}, _go(Deed.ANSWER, *(ANSWERS - {S.PARKED_OVER}))),
        ({S.GRACE}, _go(Deed.SAY_ANSWER, S.GRACE)),
        ({S.ASKED}, _go(Deed.SAY_ANSWER, *VISIT)),
    ),
)

_OF_JUDGING: tuple[_Cells, ...] = (
    *(
        _act(
            judgement,
            No(_CHOOSE),
            ({S.ITEM}, _go(Deed.STEP, *_SETTLED, S.MATCH, S.DAMAGE, S.PHOTO)),
            ({S.UNDECLARED}, _go(Deed.STEP, S.UNDECLARED)),
        )
        for judgement in (H.LIKE_NEW, H.DAMAGED)
    ),
    _act(
        H.NOT_HERE,
        No(_CHOOSE_CARD),
        ({S.CASE}, No(say("Tap the item that is not here first."))),
        ({S.ITEM}, _go(Deed.STEP, S.ABSENT)),
        ({S.ABSENT}, _go(Deed.STEP, *_SETTLED, S.ABSENT)),
    ),
    *(
        _act(extra, No(_FINISH), (CHOOSING | {S.UNDECLARED}, _go(Deed.STEP, S.UNDECLARED)))
        for extra in (H.UNDECLARED, H.NONE_OF_THESE)
    ),
    _act(
        H.PHOTO,
        No(say("A photo belongs to an item: choose it first.")),
        ({S.ITEM, S.DAMAGE, S.UNDECLARED}, _STEP_PHOTO),
        ({S.PHOTO}, _go(Deed.SHOOT, S.PHOTO, S.ITEM, S.DAMAGE, S.UNDECLARED, *_SETTLED)),
    ),
    _act(  # elsewhere: the page was left while the picture was judged
        H.AUTO_SHOT,
        _go(Deed.NOTHING, *VISIT),
        (frozenset(S) - VISIT - {S.LOOKUP}, _go(Deed.NOTHING, *S)),
        ({S.PHOTO}, _go(Deed.SHOOT, S.PHOTO, S.ITEM, S.DAMAGE, S.UNDECLARED, *_SETTLED)),
    ),
    _act(H.RETAKE, No(say("Open the photo page first.")), ({S.PHOTO}, _go(Deed.STEP, *VISIT))),
    _act(
        H.NO_PHOTO,
        No(say("A photo belongs to an item.")),
        ({S.PHOTO, S.ITEM, S.DAMAGE, S.UNDECLARED}, _go(Deed.EXCUSE, S.ITEM, S.DAMAGE, S.UNDECLARED, *_SETTLED)),
    ),
    _act(H.NO_MATCHING_ITEMS, No(_CHOOSE_CARD), ({S.CASE, S.ITEM}, _go(Deed.STEP, S.ABSENT))),
    *(
        _act(compare, No(_FINISH_THEN_SCAN), (CHOOSING, _go(Deed.STEP, S.MATCH)))
        for compare in (H.NO_BARCODE, H.WRONG_ITEM)
    ),
    _act(H.CHOOSE, No(_FINISH_THEN_SCAN), (CHOOSING, _go(Deed.STEP, S.ITEM))),
    _act(
        H.CONFIRM_ABSENT,
        No(say("Say first which item is not here.")),
        ({S.ABSENT}, _go(Deed.STEP, *_SETTLED, S.ABSENT)),
    ),
    *(
        _act(
            decided,
            No(say("Open the page for items that are not in the return.")),
            ({S.UNDECLARED}, _go(deed, S.UNDECLARED, S.ABSENT, *_SETTLED)),
        )
        for decided, deed in (
            (H.CUSTOMER_TAKES_BACK, Deed.STEP),
            (H.STAYS_WITH_US, Deed.STEP),
            (H.CUSTOMER_STARTS_RETURN, Deed.START_LINK),
        )
    ),
    _act(H.SAY_MORE, _go(Deed.STEP, *VISIT), ({S.LOCKED}, _go(Deed.STEP, S.LOCKED))),  # typed before it was locked
    _act(H.OTHER_ACT, _go(Deed.STEP, *VISIT)),
)

_OF_THE_END: tuple[_Cells, ...] = (
    *(_act(bag, No(_JUDGE_ALL), (SEALING, _go(Deed.STEP, S.BAG))) for bag in (H.BAG, H.NEXT_BAG)),
    _act(
        H.CONFIRM,
        Never(),
        ({S.CASE}, _go(Deed.STEP, S.SUMMARY, S.ITEM)),
        ({S.ITEM}, No(say("Choose: like new, damaged or not here."))),
        ({S.MATCH}, _go(Deed.STEP, S.ITEM)),
        ({S.DAMAGE}, _go(Deed.STEP, *_SETTLED)),
        ({S.UNDECLARED}, _go(Deed.STEP, *_SETTLED, S.ABSENT)),
        ({S.PHOTO}, _go(Deed.SHOOT, S.PHOTO, S.ITEM, S.DAMAGE, S.UNDECLARED, *_SETTLED)),
        ({S.ABSENT}, No(say("To confirm, press NOT HERE again."))),
        ({S.SUMMARY}, _go(Deed.CONFIRM_SUMMARY, S.SUMMARY, S.BAG, S.GRACE)),
        ({S.BAG}, _go(Deed.NO_LABEL, S.BAG, S.GRACE)),
        ({S.GRACE}, _go(Deed.NEXT_CUSTOMER, S.IDLE, S.GRACE)),
        ({S.ASKED}, _go(Deed.PARK_AND_LOOK_UP, *VISIT)),
        ({S.OFFLINE_UNKNOWN}, _go(Deed.RETRY, *_LOOKED_UP)),
    ),
    _act(
        H.CANCEL,
        _go(Deed.CANCEL, S.IDLE, *VISIT),
        (ANSWERS, _go(Deed.CLEAR, S.IDLE)),
        ({S.PARKED_OVER}, _go(Deed.DROP_PARKED, S.IDLE)),
        ({S.DESK}, _go(Deed.LEAVE_DESK, *S)),  # nobody drops a return that is not seen
        ({S.ASKED}, _go(Deed.CLEAR, *VISIT)),
        ({S.GRACE}, No(say("The bag is sealed. Undo first, or finish."))),
    ),
    _act(H.KEEP_OPEN, No(_FINISH), ({S.ABSENT}, _go(Deed.KEEP_OPEN, S.IDLE))),
    _act(
        H.BACK,
        _go(Deed.STEP, *VISIT),
        ({S.CASE}, _go(Deed.CANCEL, S.IDLE, S.CASE)),
        ({S.DESK}, _go(Deed.LEAVE_DESK, *S)),
        ({S.IDLE}, _go(Deed.NOTHING, S.IDLE)),
        (ANSWERS, _go(Deed.CLEAR, S.IDLE)),
        ({S.ASKED}, _go(Deed.CLEAR, *VISIT)),
    ),
    _act(
        H.UNDO,
        _go(Deed.STEP, *VISIT),
        ({S.DESK}, _go(Deed.LEAVE_DESK, *S)),
        ({S.IDLE}, No(_NOTHING_TO_UNDO)),
        (ANSWERS, _go(Deed.CLEAR, S.IDLE)),
        ({S.ASKED}, _go(Deed.CLEAR, *VISIT)),
        ({S.GRACE}, _go(Deed.STEP, *SEALING)),
    ),
    _act(
        H.RETRY,
        _go(Deed.NOTHING, *VISIT),
        ({S.DESK}, _go(Deed.NOTHING, S.DESK)),  # the trouble page: back to what was begun
        ({S.IDLE}, _go(Deed.NOTHING, S.IDLE)),
        (ANSWERS, _go(Deed.RETRY, *_LOOKED_UP)),
        ({S.PARKED_OVER}, _go(Deed.CLEAR, S.IDLE)),
        ({S.GRACE}, _go(Deed.NOTHING, S.GRACE)),
        ({S.ASKED}, _go(Deed.CLEAR, *VISIT)),
    ),
    _act(
        H.PARK,
        _go(Deed.PARK, S.IDLE),
        ({S.IDLE}, No(say("No return is open. Choose a parked one, or scan a customer's code."))),
        (ANSWERS, No(say("No return is open. Choose a parked one, or scan a customer's code."))),
        ({S.ASKED}, _go(Deed.PARK_AND_LOOK_UP, *VISIT)),
    ),
    _act(
        H.RESUME,
        No(say("Park this return first, or finish it.")),
        (ANSWERS | {S.IDLE}, _go(Deed.RESUME, *_ANYWHERE)),
        ({S.GRACE}, _go(Deed.RESUME, S.GRACE, *_ANYWHERE)),
    ),
    _row(H.GRACE_OVER, (S, Never()), ({S.GRACE}, _go(Deed.FINISH, S.IDLE))),
)

_OF_THE_STATION: tuple[_Cells, ...] = (
    _no_desk(H.LOCK, say("This station has no sign-in, so there is nothing to lock.")),
    _no_desk(H.SEARCH, say("This station has no search. Type the code under the camera's picture.")),
    _no_desk(H.REPRINT, say("There is nothing to print again.")),
    _row(H.HELP, (S, _go(Deed.HELP, *S)), ({S.LOOKUP}, Never())),
)

TABLE: dict[tuple[State, Happened], Move] = {
    cell: entry
    for rows in (_OF_SCANS, _OF_LOOKUPS, _OF_JUDGING, _OF_THE_END, _OF_THE_STATION)
    for row in rows
    for cell, entry in row.items()
}

# What `HELP` says: what this page waits for.
HELP: dict[State, str] = {
    **dict.fromkeys(
        ANSWERS | {S.IDLE, S.LOOKUP},
        say("Scan the code on the customer's phone or paper. If it will not scan, type it or search for the return."),
    ),
    S.LOCKED: _LOCKED,
    S.DESK: say("Do what this page asks, or close it. The return beneath stays as it is."),
    S.ASKED: say("Park this return to serve the other customer, or go on with it."),
    S.CASE: say("Scan the tag of an item, or tap its card. When all are judged, seal the bag and scan it."),
    S.ITEM: say("Look at the item, then press LIKE NEW, DAMAGED or NOT HERE."),
    S.MATCH: say("Choose the item that is in your hand, or say that it is none of these."),
    S.DAMAGE: say("Choose what is wrong, take the photos that are asked for, then save."),
    S.PHOTO: say("Hold the item still in the picture and take the photo, or go back without one."),
    S.ABSENT: say("Ask the customer once more. NOT HERE a second time takes the item out of the return."),
    S.UNDECLARED: say("Ask the customer: take it back, start a return for it, or leave it with us."),
    S.SUMMARY: say("Read out what is paid, put the goods into a bag, seal it and scan its label."),
    S.BAG: say("Seal the bag, then scan its label."),
    S.GRACE: say("Done. Undo within the seconds shown, or scan the next customer's code."),
}
