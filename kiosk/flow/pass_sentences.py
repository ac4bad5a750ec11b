"""Sentences about return passes: what opened a return, and why one opens none."""

from datetime import datetime

from kiosk.flow.views import AnswerKind, AnswerView
from sync.domain.passes import PassProblem
from sync.domain.sentence import Sentence, joined, say
from sync.station.lookup import Found, PassRefused, Source

_OTHER_CODE = say("Ask the customer for the newest code in the return e-mail, or search with F9.")
_WORDS: dict[PassProblem, tuple[AnswerKind, Sentence, Sentence]] = {
    PassProblem.DAMAGED: (
        AnswerKind.UNKNOWN,
        say("This pass cannot be read"),
        joined(say("Scan it again with the screen bright and the whole code in view."), _OTHER_CODE),
    ),
    PassProblem.TOO_NEW: (
        AnswerKind.UNKNOWN,
        say("This pass needs a newer program"),
        joined(say("This station must be updated: call support."), _OTHER_CODE),
    ),
    PassProblem.OTHER_COMPANY: (
        AnswerKind.FOREIGN,
        say("This pass is from another returns company"),
        say("Do not take the goods. The customer can see in the pass's e-mail where it is taken in."),
    ),
    PassProblem.FORGED: (
        AnswerKind.BAD_PASS,
        say("This pass is not genuine"),
        joined(say("Do not take the goods with it."), _OTHER_CODE),
    ),
    PassProblem.UNKNOWN_KEY: (
        AnswerKind.UNKNOWN_PASS,
        say("This station cannot check this pass without network"),
        say(
            "It may be newer than what this station knows. Do not take the goods yet: try again when the line is back."
        ),
    ),
    PassProblem.REVOKED_KEY: (
        AnswerKind.UNKNOWN_PASS,
        say("Passes of this kind do not count any more"),
        joined(
            say("Central took them back for safety. With a network the return can still be found: try again then."),
            _OTHER_CODE,
        ),
    ),
    PassProblem.REVOKED: (
        AnswerKind.BAD_PASS,
        say("The store took this pass back"),
        joined(say("There may be a newer one."), _OTHER_CODE),
    ),
    PassProblem.CLOSED: (
        AnswerKind.ALREADY_DROPPED_OFF,
        say("The return of this pass is over"),
        say("It was taken in or ended before. Do not take it in again. Questions are answered by the store."),
    ),
    PassProblem.CLOCK: (
        AnswerKind.WRONG_CLOCK,
        say("The clock of this station is wrong"),
        say("Set date and time of this computer, then try again. The pass may well be good."),
    ),
    PassProblem.EXPIRED: (
        AnswerKind.EXPIRED,
        say("This pass has expired"),
        joined(say("With a network the return can still be found: try again then."), _OTHER_CODE),
    ),
}
_CAN_RETRY = frozenset({PassProblem.UNKNOWN_KEY, PassProblem.REVOKED_KEY, PassProblem.CLOCK, PassProblem.EXPIRED})
_UNPROVEN = frozenset({PassProblem.DAMAGED, PassProblem.TOO_NEW, PassProblem.FORGED})
OPENED_BY_PASS = say("Opened from the customer's pass, without network. Nothing is lost. Payout starts after sync.")
NEWER_THAN_PASS = say("The store changed this return after the pass was made. This is the newer state.")


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
    return say("{what}. Scan the next customer's code.", what=_WORDS[answer.problem][1])


def _facts(answer: PassRefused) -> tuple[str, ...]:
    shown = answer.shown
    match answer.problem:
        case PassProblem.OTHER_COMPANY:
            return (say("It belongs to: {owner}", owner=shown.issuer[:60]),)
        case PassProblem.CLOCK if shown.issued_at:
            return _says(shown.now), say(
                "The pass was made on {at}, {year}", at=shown.issued_at, year=_year(shown.issued_at)
            )
        case PassProblem.EXPIRED if shown.expires_at:
            return say("It ended on {at}, {year}", at=shown.expires_at, year=_year(shown.expires_at)), _says(shown.now)
        case _:
            return ()


def _case_id(answer: PassRefused) -> str:
    """What a pass that is not genuine says is not repeated."""
    case = answer.shown.case
    return case.case_id[:60] if case and answer.problem not in _UNPROVEN else ""


def _says(now: datetime) -> Sentence:
    return say("This station says {at}, {year}", at=now, year=_year(now))


def _year(at: datetime) -> str:
    return str(at.astimezone().year)
