"""What a lookup found, for the counter's machine and for the page of its answer."""

from dataclasses import replace
from typing import assert_never

from kiosk.flow import pass_sentences, sentences
from kiosk.flow.foreign import Elsewhere
from kiosk.flow.views import AnswerView
from sync.domain.codes import Code, ForeignCode
from sync.domain.counter import Happened
from sync.station.lookup import AlreadyDroppedOff, Closed, Found, OfflineUnknown, PassRefused, UnknownCode

Answer = Found | AlreadyDroppedOff | Closed | UnknownCode | OfflineUnknown | PassRefused

_HAPPENED: dict[type[Answer], Happened] = {
    Found: Happened.FOUND,
    AlreadyDroppedOff: Happened.TAKEN_IN,
    Closed: Happened.CLOSED,
    UnknownCode: Happened.NONE_FOUND,
    OfflineUnknown: Happened.NO_LINE,
    PassRefused: Happened.PASS_REFUSED,
}


def happened_of(found: Answer) -> Happened:
    return _HAPPENED[type(found)]


def strange_view(code: Code, elsewhere: Elsewhere) -> AnswerView:
    """The page for a text that names no return, nor anything of ours."""
    text = code.text if hasattr(code, "text") else ""
    owner = elsewhere.owner(text) or (code.owner if isinstance(code, ForeignCode) else "")
    return sentences.foreign(text, owner, elsewhere.desk(owner)) if owner else _unknown(text, elsewhere)


def _unknown(code: str, elsewhere: Elsewhere) -> AnswerView:
    return replace(sentences.unknown(code), start_url=elsewhere.start_url)


def answer_view(
    found: AlreadyDroppedOff | Closed | UnknownCode | OfflineUnknown | PassRefused, elsewhere: Elsewhere
) -> AnswerView:
    """The page for everything but a return that is open."""
    match found:
        case AlreadyDroppedOff():
            return sentences.already_dropped_off(
                found.case, found.at, found.location, found.bags, here=found.here, synced=found.synced
            )
        case Closed(case=case):
            return sentences.not_open(case)
        case UnknownCode(code) | OfflineUnknown(code=code) if owner := elsewhere.owner(code):
            return sentences.foreign(code, owner, elsewhere.desk(owner))
        case UnknownCode(code):
            return _unknown(code, elsewhere)
        case OfflineUnknown(code=code):
            return replace(sentences.offline_unknown(code), can_take=elsewhere.takes_without)
        case PassRefused():
            return pass_sentences.refused(found)
        case _:
            assert_never(found)
