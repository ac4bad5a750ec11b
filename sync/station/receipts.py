"""The signed text of a receipt: which return was taken in where and when, for anybody to check without a network."""

from sync.domain.verification import Result
from sync.domain.visit import CounterVisit
from sync.returnpass.notes import Claim, NoteKind, sign_note
from sync.station.ports import Signer


def receipt_text(visit: CounterVisit, signer: Signer) -> str:
    """The note for the QR of a sealed return: its event, case and bags, and how many items were `taken`, `absent`, or
    `extra` (not in the return). It names nobody, and no goods."""
    absent = sum(finding.result is Result.NOT_RECEIVED for finding in visit.findings)
    claims: dict[str, Claim] = {
        "id": visit.event_id,
        "case": visit.case.case_id,
        "taken": len(visit.findings) - absent,
        "absent": absent,
        "extra": sum(item.quantity for item in visit.undeclared),
        "bags": list(visit.bags),
    }
    return sign_note(
        NoteKind.RECEIPT,
        claims,
        station_id=signer.device_id,
        at=visit.sealed_at or visit.started_at,
        public_key=signer.public_key,
        sign=signer.sign,
    )
