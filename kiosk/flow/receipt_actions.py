"""What staff do about receipts."""

from dataclasses import dataclass

from kiosk.flow.actions import DeskAction


@dataclass(frozen=True, slots=True)
class ShowReceipt(DeskAction):
    """The receipt of a return that this station took in earlier."""

    case_id: str
