"""What an event must be to be taken in: well-formed, signed by its device, and about something that central has.

Nothing here asks whether a fact is plausible or what state anything is in: such a fact is never refused.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sync.central.money.decisions import CaseFile
from sync.central.stations.signatures import is_signed_by
from sync.domain.cases import ReturnCase
from sync.domain.custody import BagReplaced, ProvisionalReceived, ToteClosed, ToteHandedOver
from sync.domain.events import CHAIN_START, Event, EventType, Said, VerificationEvent, said_by, signing_input
from sync.domain.verification import Verification
from sync.wire import (
    MAX_NUMBER,
    AnyHead,
    Envelope,
    NewerEvent,
    WireError,
    event_from_bytes,
    head_from_bytes,
)

_HASH = re.compile(r"[0-9a-f]{64}")
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")  # as JSON writes it, and not a backslash followed by these letters
_LONGEST_LABEL = 64
_MOST_LABELS = 5000


class Rejected(Exception):
    """The event is malformed or foreign."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


def read(envelope: Envelope, body: bytes, keys: Sequence[str]) -> Event | AnyHead:
    """The event, or only the head of one whose type a newer version knows. Rejected."""
    if "\x00" in envelope.body or ("\\u0000" in envelope.body and _NUL.search(envelope.body)):
        raise Rejected("malformed-event", "The event holds a NUL character, which no text has.")
    head = _parsed(body)
    try:
        prev = bytes.fromhex(head.prev)
    except ValueError as error:
        raise Rejected("malformed-event", "prev: not hexadecimal") from error
    if len(prev) != len(CHAIN_START):
        raise Rejected("malformed-event", "prev: not 32 bytes")
    if not 0 <= head.case_seq <= MAX_NUMBER:
        raise Rejected("malformed-event", "case_seq: out of range")
    if not isinstance(head, AnyHead):
        _check_said(said_by(head), head.occurred_at)
    event_id = envelope.event_id if isinstance(head, AnyHead) else said_by(head).event_id
    if event_id != envelope.event_id or head.device_seq != envelope.device_seq:
        raise Rejected("malformed-event", "The envelope and the body name different events.")
    if not any(is_signed_by(key, envelope.signature, signing_input(prev, body)) for key in keys):
        raise Rejected("bad-signature", "The event is not signed by this device.")
    return head


def _parsed(body: bytes) -> Event | AnyHead:
    try:
        return event_from_bytes(body)
    except NewerEvent:
        return head_from_bytes(body)
    except WireError as error:
        raise Rejected("malformed-event", str(error)) from error


def _check_said(said: Said, occurred_at: datetime) -> None:
    if not all(_HASH.fullmatch(photo.sha256) for photo in said.photos()):
        raise Rejected("malformed-event", "photos: a name is not a SHA-256 in lower-case hexadecimal")
    if any(moment and moment.tzinfo is None for moment in (occurred_at, *_moments(said))):
        raise Rejected("malformed-event", "occurred_at: no time zone")
    match said:
        case Verification():
            _check_labels(said.labels)
        case BagReplaced():
            _check_labels(said.labels, least=2)
        case ToteClosed():
            _check_labels(said.labels, least=2)
        case ToteHandedOver():
            _check_labels((*said.labels, *(tote.closed_by for tote in said.totes)), least=2)
        case ProvisionalReceived():
            _check_labels(said.labels, least=1)


def _moments(said: Said) -> Iterable[datetime | None]:
    match said:
        case Verification():
            return (said.occurred_at,)
        case ToteClosed():
            return (said.opened_at,)
        case _:
            return ()


def _check_labels(labels: Sequence[str], least: int = 0) -> None:
    if not least <= len(labels) <= _MOST_LABELS or not all(0 < len(label) <= _LONGEST_LABEL for label in labels):
        raise Rejected("malformed-event", "A label of a bag or tote is missing or too long, or there are too many.")


def check_case(
    event: Event | AnyHead, case_id: str, files: Mapping[str, CaseFile], known: Mapping[str, str | None]
) -> None:
    """Rejected: central has no case of that id, which the event names, or the event does not fit it. `known`: the case
    of every event it may supersede, as far as that is here."""
    file = files.get(case_id)
    if file is None:
        raise Rejected("unknown-case", f"There is no return case {case_id}.")
    if isinstance(event, VerificationEvent):
        _check_findings(file.case.case, event)
        _check_superseded(file, event, known)


def _check_findings(case: ReturnCase, event: VerificationEvent) -> None:
    """A verification judges every declared item exactly once and no other."""
    named = [finding.item_id for finding in event.verification.findings]
    declared = {item.item_id for item in case.items}
    if len(named) == len(declared) and declared == set(named):
        return
    unknown = sorted(set(named) - declared)
    if unknown:
        raise Rejected("unknown-item", f"Not part of {case.case_id}: {', '.join(unknown)}.")
    missing = sorted(declared - set(named))
    if missing:
        raise Rejected("missing-finding", f"No finding for: {', '.join(missing)}.")
    raise Rejected("malformed-event", "An item has two findings.")


def _check_superseded(file: CaseFile, event: VerificationEvent, known: Mapping[str, str | None]) -> None:
    wanted = event.verification.supersedes
    if event.type is EventType.CORRECTED and wanted is None:
        raise Rejected("malformed-event", "A correction names the event it supersedes.")
    if wanted is None or wanted not in known:
        return
    if known[wanted] != file.case.case_id:
        raise Rejected("malformed-event", "The superseded event belongs to another case.")
    looks = (fact.event.verification for fact in file.facts)
    superseded = next((look for look in looks if look.event_id == wanted), None)
    if superseded is None:
        raise Rejected("malformed-event", "The superseded event is no verification.")
    if superseded.stage is not event.verification.stage:
        raise Rejected("malformed-event", "A finding corrects a finding of its own stage: counter or hub.")
