"""The counter as one machine: where it can stand, what can happen, and what is done about it, in every cell.

The table itself is in `counter_table`; its `move(state, happened)` is the authority of the counter's flow: it names a
deed to carry out, or refuses in words. What a deed leads to is in its `to`; where the rules of the visit say no to it,
the counter stays where it stood. Screens that lie over the visit (sign-in, search, queue, totes) take what is theirs
before the machine is asked.
"""

from dataclasses import dataclass
from enum import StrEnum

from sync.domain.visit import Step


class State(StrEnum):
    """Where the counter stands; each is one screen. PARKED_OVER: a parked return that was closed elsewhere meanwhile;
    ASKED: another return was scanned, shall this one be parked?"""

    LOCKED = "locked"
    DESK = "desk"  # a screen lies over the visit
    IDLE = "idle"
    LOOKUP = "lookup"
    NOT_FOUND = "not_found"
    ALREADY_DONE = "already_done"
    NOT_OPEN = "not_open"
    OFFLINE_UNKNOWN = "offline_unknown"
    PARKED_OVER = "parked_over"
    ASKED = "asked"
    CASE = "case"
    ITEM = "item"
    MATCH = "match"
    DAMAGE = "damage"
    PHOTO = "photo"
    ABSENT = "absent"
    UNDECLARED = "undeclared"
    SUMMARY = "summary"
    BAG = "bag"
    GRACE = "grace"


class Happened(StrEnum):
    """What can happen: a scan by its meaning, what a lookup found, an act, the end of the grace. Acts have the names
    they have on the pages."""

    # Scans
    CASE = "scan_case"
    THIS_CASE = "scan_this_case"  # of the return that is open
    ITEM = "scan_item"  # names an item of the open return that has no judgement; while idle: any goods
    JUDGED_ITEM = "scan_judged_item"
    OTHER_ITEM = "scan_other_item"
    BAG_LABEL = "scan_bag"
    OWN_BAG = "scan_own_bag"  # a bag that is part of the open return already
    TOTE = "scan_tote"
    PLATE = "scan_plate"
    BADGE = "scan_badge"
    GARBLED = "scan_garbled"
    STRANGE = "scan_strange"
    HUB_COMMAND = "scan_hub_command"
    # What a lookup found
    FOUND = "found"
    NONE_FOUND = "none_found"
    TAKEN_IN = "taken_in"
    CLOSED = "closed"
    NO_LINE = "no_line"
    PASS_REFUSED = "pass_refused"
    # Acts
    LIKE_NEW = "like_new"
    DAMAGED = "damaged"
    NOT_HERE = "not_here"
    UNDECLARED = "undeclared"
    PHOTO = "photo"
    BAG = "bag"
    UNDO = "undo"
    CONFIRM = "confirm"
    BACK = "back"
    CANCEL = "cancel"
    KEEP_OPEN = "keep_open"
    NO_MATCHING_ITEMS = "no_matching_items"
    NO_BARCODE = "no_barcode"
    WRONG_ITEM = "wrong_item"
    NONE_OF_THESE = "none_of_these"
    CUSTOMER_TAKES_BACK = "customer_takes_back"
    CUSTOMER_STARTS_RETURN = "customer_starts_return"
    STAYS_WITH_US = "stays_with_us"
    NEXT_BAG = "next_bag"
    RETAKE = "retake"
    NO_PHOTO = "no_photo"
    AUTO_SHOT = "auto_shot"  # the picture stands still
    RETRY = "retry"
    PARK = "park"
    RESUME = "resume"
    CHOOSE = "choose"
    CONFIRM_ABSENT = "confirm_absent"
    SAY_MORE = "say_more"  # reasons, places, words, notes, descriptions: the rules know where they belong
    LOCK = "lock"
    SEARCH = "search"
    HELP = "help"
    REPRINT = "reprint"
    OTHER_ACT = "other_act"  # of a page or a desk that is not there
    # The clock
    GRACE_OVER = "grace_over"


class Deed(StrEnum):
    """What the flow carries out. `BENEATH`: what lies over the page goes, and the page is asked again."""

    BENEATH = "beneath"
    NOTHING = "nothing"
    CLEAR = "clear"  # the answer or the question goes
    LEAVE_DESK = "leave_desk"
    LOOK_UP = "look_up"
    RETRY = "retry"
    OPEN = "open"
    ANSWER = "answer"  # what was found, on a page of its own
    ASK_PARK = "ask_park"
    PARK = "park"
    PARK_AND_LOOK_UP = "park_and_look_up"
    PARK_AND_OPEN = "park_and_open"
    SAY_ANSWER = "say_answer"  # what was found, in a sentence; the open return stays
    RESUME = "resume"
    DROP_PARKED = "drop_parked"
    SHOW_BAG = "show_bag"
    ALREADY_OPEN = "already_open"
    ITEM = "item"
    WAIT = "wait"  # the item comes up when this page is done
    OWN_BARCODE = "own_barcode"
    ALREADY_JUDGED = "already_judged"
    OTHER_ITEM = "other_item"
    ATTACH = "attach"
    STEP = "step"
    SHOOT = "shoot"
    EXCUSE = "excuse"
    START_LINK = "start_link"
    CONFIRM_SUMMARY = "confirm_summary"
    NO_LABEL = "no_label"
    CANCEL = "cancel"
    KEEP_OPEN = "keep_open"
    NEXT_CUSTOMER = "next_customer"
    FINISH = "finish"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Go:
    """Carry this out; it leads to one of `to`, or, refused by the rules, nowhere."""

    deed: Deed
    to: frozenset[State]


@dataclass(frozen=True, slots=True)
class No:
    """Nothing is done; staff read why, and what to do."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Never:
    """It cannot happen here."""


Move = Go | No | Never

_ = State
ANSWERS = frozenset({_.NOT_FOUND, _.ALREADY_DONE, _.NOT_OPEN, _.OFFLINE_UNKNOWN, _.PARKED_OVER})
CHOOSING = frozenset({_.CASE, _.ITEM, _.MATCH, _.SUMMARY, _.BAG})
ASKING = frozenset({_.DAMAGE, _.PHOTO, _.ABSENT, _.UNDECLARED})  # they want an answer before the next item
SEALING = frozenset({_.SUMMARY, _.BAG})
VISIT = CHOOSING | ASKING

SCANS = frozenset(one for one in Happened if one.startswith("scan_"))
LOOKUPS = frozenset(
    {
        Happened.FOUND,
        Happened.NONE_FOUND,
        Happened.TAKEN_IN,
        Happened.CLOSED,
        Happened.NO_LINE,
        Happened.PASS_REFUSED,
    }
)
ACTS = frozenset(Happened) - SCANS - LOOKUPS - {Happened.GRACE_OVER}

OF_STEP: dict[Step, State] = {
    **{step: State(step.value) for step in Step if step.value in frozenset(State)},
    Step.SEALED: State.GRACE,
    Step.COMMITTED: State.IDLE,
    Step.CANCELLED: State.IDLE,
}
