"""What staff do where goods are taken in without a return."""

from dataclasses import dataclass

from kiosk.flow.actions import DeskAction


@dataclass(frozen=True, slots=True)
class TakeWithout(DeskAction):
    """Take goods in for which no return is known here; `code`: what was scanned or typed."""

    code: str


@dataclass(frozen=True, slots=True)
class ShootGoods(DeskAction):
    """Take a photo of the goods."""
