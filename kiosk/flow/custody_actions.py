"""What staff do about a bag or a return that was taken in before: another bag, a correction."""

from dataclasses import dataclass

from kiosk.flow.actions import DeskAction
from kiosk.flow.views.custody import Why
from sync.domain.custody import ReplaceReason


@dataclass(frozen=True, slots=True)
class ReplaceBag(DeskAction):
    """The goods of one of these bags get another bag."""

    bags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChooseBag(DeskAction):
    """This is the bag that is replaced."""

    bag: str


@dataclass(frozen=True, slots=True)
class ChooseReplaceReason(DeskAction):
    reason: ReplaceReason


@dataclass(frozen=True, slots=True)
class CorrectReturn(DeskAction):
    """What this station said of the return was wrong."""

    case_id: str


@dataclass(frozen=True, slots=True)
class SendAsCorrection(DeskAction):
    """Event `event_id` took goods in a second time by mistake: it is to correct the first drop-off."""

    case_id: str
    event_id: str


@dataclass(frozen=True, slots=True)
class ChooseCorrected(DeskAction):
    """The item whose finding is corrected."""

    item_id: str


@dataclass(frozen=True, slots=True)
class ChooseWhy(DeskAction):
    """Why it is corrected; the same again takes it back."""

    why: Why


@dataclass(frozen=True, slots=True)
class SayWhy(DeskAction):
    """The few words beside the reason, as they stand now."""

    text: str
