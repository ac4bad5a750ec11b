"""The receipt page: what the consumer gets, its code, and how the printing goes."""

from dataclasses import dataclass

from kiosk.flow.views.base import CaseHead, Notice, Tone
from sync.domain.papers import Receipt


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """`printing` says how the print goes or what hinders the printer, empty when there is nothing to say; `again`: it
    was printed before, so the next is a copy; `busy`: a print is under way. `can_print` is False at a station without
    a printer."""

    head: CaseHead
    receipt: Receipt
    printing: str
    tone: Tone
    can_print: bool
    busy: bool
    again: bool
    notice: Notice | None = None
