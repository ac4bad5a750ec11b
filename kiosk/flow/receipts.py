"""From a return to its receipt, in the words that the consumer may read."""

from datetime import datetime

from kiosk.flow.customer import customer_view
from kiosk.flow.sentences import named
from sync.domain.cases import ReturnCase
from sync.domain.events import VerificationEvent
from sync.domain.papers import Receipt
from sync.domain.sentence import say
from sync.domain.verification import Result, UndeclaredItem
from sync.domain.visit import CounterVisit, Step
from sync.station.ports import Signer
from sync.station.receipts import receipt_text


def visit_of(event: VerificationEvent, case: ReturnCase) -> CounterVisit:
    """The sealed visit that this event tells of."""
    seen = event.verification
    return CounterVisit(
        visit_id="",
        case=case,
        staff_ref=event.origin.operator_ref,
        started_at=event.occurred_at,
        step=Step.SEALED,
        findings=seen.findings,
        undeclared=seen.undeclared,
        bags=seen.bags,
        sealed_at=seen.occurred_at or event.occurred_at,
        event_id=seen.event_id,
    )


def receipt_of(visit: CounterVisit, location: str, now: datetime, signer: Signer | None = None) -> Receipt:
    """Without `signer` it is a slip of a return that is not sealed yet."""
    return Receipt(
        case_id=visit.case.case_id,
        merchant=visit.case.merchant.name,
        order_number=visit.case.order_number,
        at=visit.sealed_at or now,
        location=location,
        taken=_lines(visit, here=True),
        not_here=_lines(visit, here=False),
        extra=tuple(_extra(item) for item in visit.undeclared),
        bags=visit.bags,
        outcome=customer_view(visit, now).outcome,
        contact=visit.case.merchant.contact,
        signed=receipt_text(visit, signer) if signer else "",
    )


def _lines(visit: CounterVisit, *, here: bool) -> tuple[str, ...]:
    """With their variants, which tell two items of one name apart; identical ones are one line."""
    counts: dict[str, int] = {}
    for finding in visit.findings:
        if (finding.result is not Result.NOT_RECEIVED) is here:
            variant = ", ".join(visit.case.item(finding.item_id).variant_words.split("  "))
            line = ", ".join(part for part in (named(visit.case, finding.item_id), variant) if part)
            counts[line] = counts.get(line, 0) + 1
    return tuple(_times(count, line) for line, count in counts.items())


def _extra(item: UndeclaredItem) -> str:
    return _times(item.quantity, item.description or say("Barcode {barcode}", barcode=item.barcode))


def _times(count: int, line: str) -> str:
    return line if count == 1 else say("{count} × {item}", count=count, item=line)
