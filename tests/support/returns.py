"""Sample return cases and visits for the tests of station, store and client."""

import base64
from datetime import UTC, datetime

from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.cases import CaseStatus, DeclaredItem, DropOff, Merchant, ReturnCase
from sync.domain.verification import MatchKind, Photo, Reason
from sync.domain.visit import CounterVisit
from sync.station.ports import EventBuilder, Numbers

AT = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
BAG = "RBB7Q4M2X8K9"


def a_case(
    case_id: str = "RB-2LM4A",
    rma: str = "RMA-1001",
    status: CaseStatus = CaseStatus.OPEN,
    items: int = 1,
    version: int = 1,
    dropped_off: DropOff | None = None,
    created_at: datetime = AT,
) -> ReturnCase:
    return ReturnCase(
        case_id=case_id,
        merchant=Merchant("mer_1", "Northwind", "help@northwind.example"),
        rma_number=rma,
        order_number="N-5521",
        items=tuple(DeclaredItem(f"item_{number}", f"Shirt {number}") for number in range(1, items + 1)),
        status=status,
        version=version,
        created_at=created_at,
        dropped_off=dropped_off,
    )


def sealed_visit(
    case: ReturnCase | None = None,
    event_id: str = "ev-1",
    bag: str = BAG,
    photo: Photo | None = None,
    sealed_at: datetime = AT,
) -> CounterVisit:
    """A visit at which every item was like new (or, with a photo, the first one damaged), its bag scanned."""
    case = case or a_case()
    visit = steps.begin(f"visit-{event_id}", case, "sam", AT)
    for number, item in enumerate(case.items):
        visit = judging.choose_item(visit, item.item_id, MatchKind.NONE)
        visit = damaged(visit, photo) if photo and number == 0 else judging.judge_like_new(visit)
    return steps.scan_bag(visit, bag, event_id, sealed_at)


def damaged(visit: CounterVisit, photo: Photo) -> CounterVisit:
    """The item in hand judged damaged, with one photo."""
    visit = judging.toggle_reason(judging.start_damage(visit), Reason.STAIN)
    visit = steps.back(judging.add_photo(judging.start_photo(visit), photo))
    return judging.save_damage(visit)


def plain_event(event_id: str, filler: str = "") -> EventBuilder:
    """A body that says what it was built on; no verification, for tests of the queue alone."""

    def build(numbers: Numbers) -> tuple[str, bytes, str]:
        body = f'{{"id":"{event_id}","seq":{numbers.device_seq},"case_seq":{numbers.case_seq},"x":"{filler}"}}'
        return event_id, body.encode(), base64.b64encode(numbers.prev).decode()

    return build
