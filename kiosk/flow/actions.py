"""What staff can do on a page. Pages emit these; presenters act on them. Keys and command cards map to the same."""

from dataclasses import dataclass
from enum import StrEnum

from sync.domain.verification import Place, Reason, Result


class Act(StrEnum):
    """Acts that need no more words; each has one meaning on the page that shows it."""

    LIKE_NEW = "like_new"  # F1
    DAMAGED = "damaged"  # F2
    NOT_HERE = "not_here"  # F3; on S7 the second act
    UNDECLARED = "undeclared"  # F4
    PHOTO = "photo"  # F5; on S5b the shutter
    BAG = "bag"  # F6: from the summary to the bag page
    UNDO = "undo"  # F7
    CONFIRM = "confirm"  # Enter: save, shoot, go on
    BACK = "back"  # Esc
    CANCEL = "cancel"  # drop the return (asked twice)
    NO_MATCHING_ITEMS = "no_matching_items"
    NO_BARCODE = "no_barcode"
    WRONG_ITEM = "wrong_item"
    NONE_OF_THESE = "none_of_these"
    CUSTOMER_TAKES_BACK = "customer_takes_back"
    CUSTOMER_STARTS_RETURN = "customer_starts_return"
    STAYS_WITH_US = "stays_with_us"
    NEXT_BAG = "next_bag"
    RETAKE = "retake"
    NO_PHOTO = "no_photo"  # the camera cannot: go on without, the note says why
    PARK = "park"  # F10: the return waits on the idle page
    HELP = "help"  # what this page waits for
    KEEP_OPEN = "keep_open"  # S7: record nothing, keep the whole return open
    RETRY = "retry"  # S2b offline, trouble page
    QUEUE = "queue"  # F9, and the queue in the status bar: S13, from any page
    OFFLINE_HELP = "offline_help"  # S12
    SEND_NOW = "send_now"
    EXPORT = "export"
    AUTO_SHOT = "auto_shot"  # S5b: the picture stands still and nothing is wrong with it
    DISPUTED = "disputed"  # S5: the customer sees it differently; again: no more
    LOCK = "lock"  # F12: the person on duty leaves; the return stays
    SEARCH = "search"  # F9: S11; on S11 itself a new search
    SHOW_START = "show_start"  # the store's start page as a code for the customer
    SHOW_WIFI = "show_wifi"
    PRINT = "print"  # S8 a slip, S10 the receipt, which ends the grace; else the last receipt again
    RECEIPT = "receipt"  # S10: the receipt's page, with its code
    CHECK_DAY = "check_day"  # F11 on S13, and the command card from any page


@dataclass(frozen=True, slots=True)
class ChooseItem:
    item_id: str


@dataclass(frozen=True, slots=True)
class ConfirmAbsent:
    """One row of the page that lists all items."""

    item_id: str


@dataclass(frozen=True, slots=True)
class ToggleReason:
    reason: Reason


@dataclass(frozen=True, slots=True)
class TogglePlace:
    place: Place


@dataclass(frozen=True, slots=True)
class ToggleWord:
    word: str


@dataclass(frozen=True, slots=True)
class WriteNote:
    text: str


@dataclass(frozen=True, slots=True)
class DescribeUndeclared:
    """None leaves a field as it is."""

    brand: str | None = None
    description: str | None = None
    result: Result | None = None
    quantity: int | None = None


@dataclass(frozen=True, slots=True)
class ChooseLookAlike:
    """S4b: what is in the hand is another colour or size, and not in this return."""

    barcode: str
    description: str


@dataclass(frozen=True, slots=True)
class ResumeParked:
    """Go on with a parked return, from the idle page."""

    visit_id: str


@dataclass(frozen=True, slots=True)
class TypeCode:
    """A label typed by hand on the bag page, or a return code on the idle page."""

    text: str


class DeskAction:
    """What staff do on a desk, a screen that lies over the visit. Each desk's own are beside it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class DetailsCopied(DeskAction):
    """The page has put the details of one event on the clipboard."""

    event_id: str


@dataclass(frozen=True, slots=True)
class BagAside(DeskAction):
    """Staff have put the bags of an event aside that central took in twice."""

    event_id: str


@dataclass(frozen=True, slots=True)
class SendAgain(DeskAction):
    """Staff ask for an event to be sent once more that central refused."""

    event_id: str


QueueAction = DetailsCopied | BagAside | SendAgain

Action = (
    Act
    | ChooseItem
    | ConfirmAbsent
    | ToggleReason
    | TogglePlace
    | ToggleWord
    | WriteNote
    | DescribeUndeclared
    | ChooseLookAlike
    | ResumeParked
    | TypeCode
    | DeskAction
)
