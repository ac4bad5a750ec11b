"""Sentences that depend on what happened: payout outcomes and answers to scans.

Neutral words, and no promise that the station cannot keep: "released to the store", never "refunded".
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from kiosk.flow.views import AnswerKind, AnswerView
from sync.domain.cases import CaseStatus, RemittanceDecision, ReturnCase
from sync.domain.judging import PhotoWish
from sync.domain.remittance import Received, decide
from sync.domain.sentence import counted, joined, say
from sync.domain.verification import Result, Stage, Verification
from sync.domain.visit import CounterVisit

MOST_NAMED = 2  # of more items that leave the return only the number is said
SAY_DAMAGED = say("Thank you. The store asks for a second look, up to 10 business days. You will get an email.")
SAY_DISPUTED = say("Your store decides after a second look. I note that you see it differently.")
SCAN_WANTED = say("This store wants the tag scanned before the item is like new.")
SCAN_OVERRIDE = say("Like new without a scan: the store wants the tag scanned.")
NOTHING_RECORDED = say("Nothing was recorded. The return stays open.")

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_NOT_OPEN = {
    CaseStatus.PENDING_APPROVAL: (
        AnswerKind.WAITING_FOR_STORE,
        say("This return waits for the store"),
        say("The store has not approved it yet. Do not take the goods; the customer can ask the store."),
    ),
    CaseStatus.DENIED: (
        AnswerKind.DENIED,
        say("The store denied this return"),
        say("Do not take the goods. Please ask the store."),
    ),
    CaseStatus.CANCELLED: (
        AnswerKind.CANCELLED,
        say("This return was cancelled"),
        say("Do not take the goods. The customer can start a new return at the store's site."),
    ),
    CaseStatus.EXPIRED: (
        AnswerKind.EXPIRED,
        say("This return has expired"),
        say("It was started more than 30 days ago. The customer can start again at the store's site."),
    ),
    CaseStatus.UNKNOWN: (
        AnswerKind.WAITING_FOR_STORE,
        say("This return cannot be taken in here"),
        say("Central says something of it that this program does not know yet. Do not take the goods; call support."),
    ),
}
_STARTS_AGAIN = frozenset({CaseStatus.CANCELLED, CaseStatus.EXPIRED})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules make of a judged visit. `paid`: items released for payout; `whole`: all of them; `gone`: names of
    those that leave the return; `extras`: goods that are not in it; `held`: all wait for a second look."""

    paid: int
    whole: bool
    held: bool
    gone: tuple[str, ...]
    extras: int
    nothing_taken: bool


def outcome_of(visit: CounterVisit, now: datetime) -> Outcome:
    """Exactly as the rules decide it."""
    findings = Verification("preview", visit.case.case_id, Stage.COUNTER, visit.findings)
    decision = decide(visit.case, [Received(findings, now)], now=now)
    paid = sum(item.decision is RemittanceDecision.REMIT for item in decision.items)
    return Outcome(
        paid=paid,
        whole=paid == len(decision.items),
        held=any(item.result is Result.DAMAGED for item in decision.items),
        gone=tuple(
            named(visit.case, item.item_id)
            for item in decision.items
            if item.decision is RemittanceDecision.DO_NOT_REMIT
        ),
        extras=len(visit.undeclared),
        nothing_taken=visit.nothing_taken(),
    )


def outcome(visit: CounterVisit, now: datetime, *, offline: bool) -> tuple[str, ...]:
    """The payout sentences for a judged visit, for staff to read out."""
    decided = outcome_of(visit, now)
    if decided.nothing_taken:
        return (say("Nothing was taken. The return is closed."),)
    lines: list[str] = []
    if decided.held:
        lines.append(say("Whole return: second look, up to 10 business days. You will get an email."))
    elif decided.whole:
        lines.append(say("All items: released to the store for payout."))
    elif decided.paid:
        lines.append(
            counted(
                decided.paid,
                "1 item: released to the store for payout.",
                "{count} items: released to the store for payout.",
            )
        )
    if len(decided.gone) > MOST_NAMED:
        lines.append(say("{count} items: not part of this return any more.", count=len(decided.gone)))
    else:
        lines += [say("{item}: not part of this return any more.", item=name) for name in decided.gone]
    if decided.extras:
        lines.append(
            counted(
                decided.extras,
                "1 item not in the return: the store decides, no money is promised.",
                "{count} items not in the return: the store decides, no money is promised.",
            )
        )
    if offline:
        lines.append(say("Sent when the line is back."))
    return tuple(lines)


def photo_wanted(wish: PhotoWish, one_in: int) -> str:
    """Why a photo is wanted of an item that may well be like new."""
    match wish:
        case PhotoWish.VALUABLE:
            return say("Photo wanted: this store asks for one of every valuable item, like new too.")
        case PhotoWish.RANDOM:
            return say("Photo wanted: this store asks for one of {count} items, drawn by lot.", count=one_in)


def judged(visit: CounterVisit) -> str:
    """What the last judgement was."""
    last = visit.findings[-1]
    name = named(visit.case, last.item_id)
    match last.result:
        case Result.LIKE_NEW:
            return say("{item}: like new.", item=name)
        case Result.DAMAGED:
            return say("{item}: damaged.", item=name)
        case Result.NOT_RECEIVED:
            return say("{item}: not here.", item=name)


def named(case: ReturnCase, item_id: str) -> str:
    """The item as staff call it; merchants' data may lack a name."""
    item = case.item(item_id)
    place = [one.item_id for one in case.items].index(item_id) + 1
    return item.name.strip() or item.sku or item.variant_words or say("Item {number}", number=place)


def held(visit: CounterVisit) -> bool:
    """The whole return waits for a second look."""
    return Result.DAMAGED in visit.results()


def without_network(told_at: datetime) -> str:
    """A return that was opened as central told it then."""
    return say(
        "Working without network: a drop-off elsewhere since {at} cannot be ruled out. Payout starts after sync.",
        at=told_at,
    )


def not_open(case: ReturnCase) -> AnswerView:
    """The plain answer for a case that is not open for intake; unknown statuses refer to the store."""
    if case.status in _NOT_OPEN:
        kind, title, advice = _NOT_OPEN[case.status]
    else:
        return already_dropped_off(case, None, "")
    view = AnswerView(kind, title, (_case_line(case),), advice, case.case_id)
    if case.status not in _STARTS_AGAIN:
        return view
    return replace(view, start_url=case.merchant.start_url, store=case.merchant.name)


def already_dropped_off(
    case: ReturnCase | None,
    at: datetime | None,
    location: str,
    bags: tuple[str, ...] = (),
    *,
    here: bool = False,
    synced: bool = True,
) -> AnswerView:
    """When and where, as far as it is known; `here`: at this station, `synced`: and central knows."""
    place = (
        say("{at}", at=at) if at else "",
        location,
        say("at this station") if here else "",
        "" if synced else say("not yet sent"),
    )
    facts = [_case_line(case) if case else "", joined(*place, by="   ")]
    if bags:
        facts.append(say("Bag {labels}", labels=", ".join(bags)))
    return AnswerView(
        AnswerKind.ALREADY_DROPPED_OFF,
        say("This return was already dropped off"),
        tuple(fact for fact in facts if fact),
        say("Do not take it in again. Questions are answered by the store."),
        case.case_id if case else "",
        receipt_of=case.case_id if case and here else "",
        bags=bags if here else (),
    )


def unknown(code: str) -> AnswerView:
    return AnswerView(
        AnswerKind.UNKNOWN,
        say("No return found for this code"),
        (code[:60],),
        say("Search with what the customer knows, or let the customer start the return at the store's site."),
        code,
    )


def foreign(code: str, owner: str, desk: str = "") -> AnswerView:
    """`desk`: where this shop sends people with such codes."""
    sent = say("Codes of this company are taken here: {desk}.", desk=desk)
    return AnswerView(
        AnswerKind.FOREIGN,
        say("This is not a Return Point code"),
        (say("It belongs to: {owner}", owner=owner),),
        sent if desk else say("Ask the customer for the code in the return e-mail of the store."),
        code,
    )


def offline_unknown(code: str) -> AnswerView:
    return AnswerView(
        AnswerKind.OFFLINE_UNKNOWN,
        say("This return is not stored here, and there is no network"),
        (code[:60],),
        say("Try again in a moment, or ask the customer to come back. Do not take the goods without a return."),
        code,
        can_retry=True,
    )


def looking(code: str) -> AnswerView:
    return AnswerView(AnswerKind.LOOKING, say("Looking for this return"), (code[:60],), say("One moment."), code)


def moment(at: datetime) -> str:
    """ "20 Nov 10:05", in the station's own time. Not strftime: Qt switches the process to the user's locale."""
    local = at.astimezone()
    return f"{day_words(local)} {local:%H:%M}"


def day_words(day: date) -> str:
    """ "20 Nov"."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def _case_line(case: ReturnCase) -> str:
    items = counted(len(case.items), "{count} item", "{count} items")
    return say("{case}   {store}   {items}", case=case.case_id, store=case.merchant.name, items=items)
