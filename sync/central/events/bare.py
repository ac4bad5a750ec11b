"""An event without anybody in it: what stands in place of its body once the consumer is forgotten.

What decisions rest on stays: results, reasons, places, barcodes, bags, numbers, times. Words that a person wrote, names
and photos go. The row keeps the hash, the signature and the chain of the bytes that came, so that neither a repetition
nor a gap nor a break looks otherwise than before; only the bytes themselves can no longer be checked.
"""

import json
from dataclasses import replace

from sync.domain.custody import BagReplaced, ProvisionalReceived, ToteClosed, ToteHandedOver
from sync.domain.events import Said, event_of, said_by
from sync.domain.verification import Finding, UndeclaredItem, Verification
from sync.wire import AnyHead, NewerEvent, WireError, event_from_bytes, event_to_bytes, head_from_bytes


def bare(body: str) -> str:
    """Again changes nothing. Of an event that only a newer version can read the head alone is left."""
    try:
        event = event_from_bytes(body)
    except (NewerEvent, WireError):
        return _head(body)
    origin = replace(event.origin, operator_ref="")
    head = (event.device_seq, event.case_seq, event.prev, event.occurred_at, event.clock, origin, event.rule_version)
    return event_to_bytes(event_of(_bare(said_by(event)), head)).decode()


def _head(body: str) -> str:
    try:
        head: AnyHead = head_from_bytes(body)
    except WireError:
        return "{}"
    return json.dumps(head.model_dump(), separators=(",", ":"))


def _bare(said: Said) -> Said:
    match said:
        case Verification():
            return replace(
                said,
                findings=tuple(_finding(one) for one in said.findings),
                undeclared=tuple(_undeclared(one) for one in said.undeclared),
                correction_reason="",
                approved_by="",
            )
        case BagReplaced():
            return replace(said, note="")
        case ToteClosed():
            return replace(said, approved_by="")
        case ToteHandedOver():
            return replace(said, driver="")
        case ProvisionalReceived():
            return replace(said, goods=(), code="", note="", approved_by="")


def _finding(one: Finding) -> Finding:
    return replace(one, note="", photos=(), approved_by="")


def _undeclared(one: UndeclaredItem) -> UndeclaredItem:
    return replace(one, description="", note="", photos=())
