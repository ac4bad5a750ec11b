"""Parked returns in words: the line on the idle page, the question, and a return that was closed meanwhile."""

from kiosk.flow import sentences
from kiosk.flow.views import AnswerKind, AnswerView, ParkedReturn
from sync.domain.cases import CaseStatus
from sync.domain.counter import State
from sync.domain.sentence import say
from sync.domain.visit import CounterVisit
from sync.station.ports import CaseCache, VisitLog

STATES: dict[AnswerKind, State] = {
    AnswerKind.ALREADY_DROPPED_OFF: State.ALREADY_DONE,
    AnswerKind.UNKNOWN: State.NOT_FOUND,
    AnswerKind.FOREIGN: State.NOT_FOUND,
    AnswerKind.WAITING_FOR_STORE: State.NOT_OPEN,
    AnswerKind.DENIED: State.NOT_OPEN,
    AnswerKind.CANCELLED: State.NOT_OPEN,
    AnswerKind.EXPIRED: State.NOT_OPEN,
    AnswerKind.BAD_PASS: State.NOT_OPEN,
    AnswerKind.WRONG_CLOCK: State.NOT_OPEN,
    AnswerKind.OFFLINE_UNKNOWN: State.OFFLINE_UNKNOWN,
    AnswerKind.UNKNOWN_PASS: State.OFFLINE_UNKNOWN,
    AnswerKind.LOOKING: State.LOOKUP,
    AnswerKind.PARK_ASKED: State.ASKED,
    AnswerKind.PARKED_OVER: State.PARKED_OVER,
}


def line(visit: CounterVisit) -> ParkedReturn:
    """How it is listed where anybody can read it: the customer by initials."""
    case = visit.case
    initials = " ".join(f"{part[0].upper()}." for part in case.consumer_name.split() if part[0].isalnum())
    judged, items = len(visit.judged()), len(case.items)
    return ParkedReturn(
        visit_id=visit.visit_id,
        name=case.rma_number or case.case_id,
        initials=initials,
        merchant=case.merchant.name,
        progress=say("{judged} of {count} judged", judged=judged, count=items),
    )


def question(visit: CounterVisit, other: str) -> AnswerView:
    """Another customer's code was scanned: is this return parked for it?"""
    here = line(visit)
    return AnswerView(
        AnswerKind.PARK_ASKED,
        say("Park this return and open the other?"),
        (say("Open now: {return_}, {progress}", return_=here.name, progress=here.progress),),
        say("It waits on the first page, just as it is. Up to five can wait."),
        other,
    )


def was_parked(visit: CounterVisit) -> str:
    return say("Return {return_} is parked. To go on with it, tap it or scan its code.", return_=line(visit).name)


def taken_up(visit: CounterVisit) -> str:
    return say("Return {return_} was parked and goes on where it was.", return_=line(visit).name)


def over_meanwhile(visit: CounterVisit, log: VisitLog, cache: CaseCache, location: str) -> AnswerView | None:
    """Why a parked return cannot go on: it was taken in or closed elsewhere. None: it can."""
    case_id = visit.case.case_id
    own, cached = log.dropped_off(case_id), cache.find(case_id)
    case = cached.case if cached else None
    if own:
        why = sentences.already_dropped_off(case, own.at, location, own.bags, here=True, synced=own.synced)
    elif case and case.dropped_off:
        drop = case.dropped_off
        why = sentences.already_dropped_off(case, drop.at, drop.location, drop.bags)
    elif case and case.status is not CaseStatus.OPEN:
        why = sentences.not_open(case)
    elif cache.is_over(case_id):
        why = sentences.already_dropped_off(visit.case, None, "")
    else:
        return None
    return AnswerView(
        AnswerKind.PARKED_OVER,
        say("This return was closed while it was parked"),
        (why.title, *why.facts),
        say("Give the goods back to the customer: nothing was recorded here. Then drop it from the list."),
        case_id,
    )
