"""What the customer may read on a display of their own, in neutral words: no fault is named, no money is promised."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.flow.sentences import MOST_NAMED, Outcome, named, outcome_of
from sync.domain.sentence import counted, say
from sync.domain.verification import Result
from sync.domain.visit import OVER, CounterVisit, Step

_WORDS = {
    None: say("Not looked at yet"),
    Result.LIKE_NEW: say("Checked"),
    Result.DAMAGED: say("Second look"),
    Result.NOT_RECEIVED: say("Not handed in"),
}


class CustomerStage(StrEnum):
    IDLE = "idle"
    CHECKING = "checking"
    RESULT = "result"  # everything is judged
    DONE = "done"  # the bag is sealed


@dataclass(frozen=True, slots=True)
class CustomerItem:
    """One item of the return. `word` says the result in words that accuse nobody."""

    name: str
    variant: str
    category: str
    result: Result | None
    word: str


@dataclass(frozen=True, slots=True)
class CustomerView:
    """Of a return only the merchant's name and the goods; no name, no order number. `language` is the consumer's tag
    ("fr-CA"); empty: the station's. All words are sentences that can be translated; names of goods stay as they are."""

    stage: CustomerStage
    title: str
    merchant: str = ""
    items: tuple[CustomerItem, ...] = ()
    extras: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    language: str = ""


IDLE = CustomerView(CustomerStage.IDLE, say("Please show the code of your return."))


def customer_view(visit: CounterVisit | None, now: datetime, *, offline: bool = False) -> CustomerView:
    """Pure: the same visit gives the same view. Without an open return the customer is asked for a code."""
    if visit is None or visit.step in OVER:
        return IDLE
    stage = CustomerStage.CHECKING
    if visit.step is Step.SEALED:
        stage = CustomerStage.DONE
    elif visit.all_judged() and visit.step in (Step.SUMMARY, Step.BAG):
        stage = CustomerStage.RESULT
    return CustomerView(
        stage,
        _title(visit, stage),
        visit.case.merchant.name,
        tuple(_items(visit)),
        tuple(item.description or say("One more item") for item in visit.undeclared),
        () if stage is CustomerStage.CHECKING else _said(outcome_of(visit, now), offline=offline),
        visit.case.language,
    )


def _title(visit: CounterVisit, stage: CustomerStage) -> str:
    match stage:
        case CustomerStage.DONE:
            return say("Thank you. Your return is done.")
        case CustomerStage.RESULT:
            return say("This is what we noted.")
        case _:
            done, total = len(visit.judged()), len(visit.case.items)
            return say("We are looking at your items: {done} of {total}", done=done, total=total)


def _items(visit: CounterVisit) -> list[CustomerItem]:
    items = []
    for item in visit.case.items:
        finding = visit.finding(item.item_id)
        result = finding.result if finding else None
        items.append(
            CustomerItem(named(visit.case, item.item_id), item.variant_words, item.category, result, _WORDS[result])
        )
    return items


def _said(outcome: Outcome, *, offline: bool) -> tuple[str, ...]:
    if outcome.nothing_taken:
        return (say("Nothing was handed in. Your return is closed."),)
    lines: list[str] = []
    if outcome.held:
        lines.append(
            say("The store takes a second look at the whole return, up to 10 business days. It will send you an email.")
        )
    elif outcome.paid:
        lines.append(
            counted(
                outcome.paid,
                "1 item is released to the store for payout. The store will tell you about it.",
                "{count} items are released to the store for payout. The store will tell you about it.",
            )
        )
    if len(outcome.gone) > MOST_NAMED:
        lines.append(
            say(
                "{count} items: no longer part of this return. To return them later, start a new return at the store.",
                count=len(outcome.gone),
            )
        )
    else:
        lines += [
            say(
                "{item}: no longer part of this return. To return it later, start a new return at the store.", item=name
            )
            for name in outcome.gone
        ]
    if outcome.extras:
        lines.append(
            counted(
                outcome.extras,
                "1 more item stays here. The store decides about it; no money is promised.",
                "{count} more items stay here. The store decides about them; no money is promised.",
            )
        )
    if offline:
        lines.append(say("The store hears of it when the line is back."))
    return tuple(lines)
