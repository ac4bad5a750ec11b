"""What must come of the demo's visits, and whether it did."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.demo.webhooks import Delivery

PASSED = "return/verification_passed"
FAILED = "return/verification_failed"

# Per case of assets/demo/cases.json: the webhook, and the decision of each item in the case's order.
EXPECTED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "one_like_new": (PASSED, ("REMIT",)),
    "two_one_damaged": (FAILED, ("PENDING", "PENDING")),
    "three_one_missing": (FAILED, ("REMIT", "REMIT", "DO_NOT_REMIT")),
    "one_and_undeclared": (PASSED, ("REMIT",)),
    "one_no_barcode": (FAILED, ("PENDING",)),
}
EXPECTED_PHOTOS = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What central says of one case: its payload, and the events behind it with their photos."""

    payload: Mapping[str, Any]
    events: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Review:
    """The figures of the last line, and what was wrong in words."""

    events_sent: int
    decisions: int
    webhooks: int
    photos: int
    lost: int
    doubled: int
    problems: tuple[str, ...]


def review(told: Mapping[str, Told], deliveries: Sequence[Delivery]) -> Review:
    """`told` by the sample's key."""
    problems: list[str] = []
    for key, (event, decisions) in EXPECTED.items():
        problems += _case_problems(key, told[key], decisions)
        problems += _webhook_problems(key, told[key], event, decisions, deliveries)
    # By event and photo, not by bytes: two photos may be equal to the byte and are still two.
    photos = [photo for case in told.values() for entry in case.events for photo in entry["photos"] if photo["stored"]]
    if len(photos) != EXPECTED_PHOTOS:
        problems.append(f"central has {len(photos)} photos of {EXPECTED_PHOTOS}")
    counts = [len(case.events) for case in told.values()]
    return Review(
        events_sent=sum(counts),
        decisions=sum(len(case.payload["return_case_items"]) for case in told.values() if case.payload["sequence"]),
        webhooks=len(deliveries),
        photos=len(photos),
        lost=sum(1 for count in counts if count == 0),
        doubled=sum(count - 1 for count in counts if count > 1) + max(0, len(deliveries) - len(EXPECTED)),
        problems=tuple(problems),
    )


def is_complete(told: Mapping[str, Told], deliveries: Sequence[Delivery]) -> bool:
    """Whether everything that is still on its way has arrived; says nothing of whether it is right."""
    photos = [photo["stored"] for case in told.values() for entry in case.events for photo in entry["photos"]]
    announced = {delivery.data["id"] for delivery in deliveries}
    return all(case.payload["sequence"] and case.payload["id"] in announced for case in told.values()) and all(photos)


def _case_problems(key: str, told: Told, expected: tuple[str, ...]) -> list[str]:
    found = tuple(item["remittance_decision"] for item in told.payload["return_case_items"])
    problems = [] if found == expected else [f"{key}: decisions {found}, expected {expected}"]
    if len(told.events) != 1:
        problems.append(f"{key}: {len(told.events)} events at central, expected 1")
    return problems


def _webhook_problems(
    key: str, told: Told, event: str, expected: tuple[str, ...], deliveries: Sequence[Delivery]
) -> list[str]:
    mine = [delivery for delivery in deliveries if delivery.data["id"] == told.payload["id"]]
    if [delivery.event for delivery in mine] != [event]:
        return [f"{key}: webhooks {[delivery.event for delivery in mine]}, expected {event} once"]
    found = tuple(item["remittance_decision"] for item in mine[0].data["return_case_items"])
    return [] if found == expected else [f"{key}: the webhook says {found}, expected {expected}"]
