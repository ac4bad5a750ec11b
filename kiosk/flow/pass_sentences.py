"""Sentences about return passes: what opened a return, and why one opens none."""

from datetime import datetime

from kiosk.flow import sentences
from kiosk.flow.views import AnswerKind, AnswerView
from sync.domain.passes import PassProblem
from sync.station.lookup import Found, PassRefused, Source

_OTHER_CODE = "Ask the customer for the newest code in the return e-mail, or type the return's number."
_WORDS: dict[PassProblem, tuple[AnswerKind, str, str]] = {
    PassProblem.DAMAGED: (
        AnswerKind.UNKNOWN,
        "This pass cannot be read",
        "Scan it again with the screen bright and the whole code in view. " + _OTHER_CODE,
    ),
    PassProblem.TOO_NEW: (
        AnswerKind.UNKNOWN,
        "This pass needs a newer program",
        "This station must be updated: call support. Until then: " + _OTHER_CODE[0].lower() + _OTHER_CODE[1:],
    ),
    PassProblem.OTHER_COMPANY: (
        AnswerKind.FOREIGN,
        "This pass is from another returns company",
        "Do not take the goods. The customer can see in the pass's e-mail where it is taken in.",
    ),
    PassProblem.FORGED: (
        AnswerKind.BAD_PASS,
        "This pass is not genuine",
        "Do not take the goods with it. " + _OTHER_CODE,
    ),
    PassProblem.UNKNOWN_KEY: (
        AnswerKind.UNKNOWN_PASS,
        "This station cannot check this pass without network",
        "It may be newer than what this station knows. Do not take the goods yet: try again when the line is back.",
    ),
    PassProblem.REVOKED_KEY: (
        AnswerKind.UNKNOWN_PASS,
        "Passes of this kind do not count any more",
        "Central took them back for safety. With a network the return can still be found: try again then. "
        + _OTHER_CODE,
    ),
    PassProblem.REVOKED: (
        AnswerKind.BAD_PASS,
        "The store took this pass back",
        "There may be a newer one. " + _OTHER_CODE,
    ),
    PassProblem.CLOSED: (
        AnswerKind.ALREADY_DROPPED_OFF,
        "The return of this pass is over",
        "It was taken in or ended before. Do not take it in again. Questions are answered by the store.",
    ),
    PassProblem.CLOCK: (
        AnswerKind.WRONG_CLOCK,
        "The clock of this station is wrong",
        "Set date and time of this computer, then try again. The pass may well be good.",
    ),
    PassProblem.EXPIRED: (
        AnswerKind.EXPIRED,
        "This pass has expired",
        "With a network the return can still be found: try again then. " + _OTHER_CODE,
    ),
}
_CAN_RETRY = frozenset({PassProblem.UNKNOWN_KEY, PassProblem.REVOKED_KEY, PassProblem.CLOCK, PassProblem.EXPIRED})
_UNPROVEN = frozenset({PassProblem.DAMAGED, PassProblem.TOO_NEW, PassProblem.FORGED})
OPENED_BY_PASS = "Opened from the customer's pass, without network. Nothing is lost. Payout starts after sync."
NEWER_THAN_PASS = "The store changed this return after the pass was made. This is the newer state."


def opened(found: Found) -> str:
    """What to say of a return that was opened by its pass; empty when there is nothing."""
    if found.source is Source.PASS:
        return OPENED_BY_PASS
    return NEWER_THAN_PASS if found.pass_is_older else ""


def refused(answer: PassRefused) -> AnswerView:
    """The page for a pass that opens nothing."""
    kind, title, advice = _WORDS[answer.problem]
    return AnswerView(kind, title, _facts(answer), advice, _case_id(answer), can_retry=answer.problem in _CAN_RETRY)


def short(answer: PassRefused) -> str:
    """The same in one line, while another return is on the screen."""
    return _WORDS[answer.problem][1] + ". Scan the next customer's code."


def _facts(answer: PassRefused) -> tuple[str, ...]:
    shown = answer.shown
    match answer.problem:
        case PassProblem.OTHER_COMPANY:
            return (f"It belongs to: {shown.issuer[:60]}",)
        case PassProblem.CLOCK if shown.issued_at:
            return (f"This station says {_day(shown.now)}", f"The pass was made on {_day(shown.issued_at)}")
        case PassProblem.EXPIRED if shown.expires_at:
            return (f"It ended on {_day(shown.expires_at)}", f"This station says {_day(shown.now)}")
        case _:
            return ()


def _case_id(answer: PassRefused) -> str:
    """What a pass that is not genuine says is not repeated."""
    case = answer.shown.case
    return case.case_id[:60] if case and answer.problem not in _UNPROVEN else ""


def _day(at: datetime) -> str:
    return f"{sentences.moment(at)}, {at.astimezone().year}"
