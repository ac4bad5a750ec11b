"""Every answer central can give, as a class, and the error or state it becomes: the one table of the protocol.

| answer | class | what the station does |
|---|---|---|
| accepted, duplicate | DONE | sent |
| rejected, conflict | DEAD | dead letter, shown to staff, never deleted |
| retry, 408, 409, 425, 5xx, 3xx, no connection, wrong content type, anything unknown | RETRY | back-off |
| 429, 503 with Retry-After | RETRY | the whole sender waits that long at least |
| 401, 403 | AUTH | stop, keep the queue, enrol again |
| 403 with the code `device-revoked` | REVOKED | as AUTH; what was pulled is wiped at once, the queue is kept |
| 401 with the code `replayed` | RETRY | something on the way sent the request twice: back-off, signed anew |
| 400, 422 on the whole batch | OUR_BUG | bisect to the event that is wrong |
| 413 | TOO_BIG | halve the batch; a single event too big is dead |
| 415, 426 | VERSION | stop, keep the queue, update |
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from enum import StrEnum

from sync.station.ports import CentralError, DeviceRevoked, Refused, SignInNeeded, TooBig, Unreachable, UpdateNeeded
from sync.wire import VerdictStatus

BACKOFF_BASE_S = 2.0
BACKOFF_CAP_S = 300.0
LONGEST_WAIT = timedelta(hours=1)  # nothing that waits waits longer at a time, whatever central asks for
_MAX_DOUBLINGS = 16  # beyond it every sensible cap is reached; keeps the power finite


class AnswerClass(StrEnum):
    DONE = "done"
    DEAD = "dead"
    RETRY = "retry"
    AUTH = "auth"
    REVOKED = "revoked"
    OUR_BUG = "our_bug"
    TOO_BIG = "too_big"
    VERSION = "version"


VERDICTS: Mapping[VerdictStatus, AnswerClass] = {
    VerdictStatus.ACCEPTED: AnswerClass.DONE,
    VerdictStatus.DUPLICATE: AnswerClass.DONE,
    VerdictStatus.CONFLICT: AnswerClass.DEAD,
    VerdictStatus.REJECTED: AnswerClass.DEAD,
    VerdictStatus.RETRY: AnswerClass.RETRY,
}

STATUSES: Mapping[int, AnswerClass] = {
    400: AnswerClass.OUR_BUG,
    401: AnswerClass.AUTH,
    403: AnswerClass.AUTH,
    413: AnswerClass.TOO_BIG,
    415: AnswerClass.VERSION,
    422: AnswerClass.OUR_BUG,
    426: AnswerClass.VERSION,
}

# A problem's code that says more than its status.
CODES: Mapping[tuple[int, str], AnswerClass] = {
    (401, "replayed"): AnswerClass.RETRY,
    (403, "device-revoked"): AnswerClass.REVOKED,
}

_ERRORS: Mapping[AnswerClass, type[CentralError]] = {
    AnswerClass.RETRY: Unreachable,
    AnswerClass.REVOKED: DeviceRevoked,  # before AUTH: it is one of its kind
    AnswerClass.AUTH: SignInNeeded,
    AnswerClass.OUR_BUG: Refused,
    AnswerClass.TOO_BIG: TooBig,
    AnswerClass.VERSION: UpdateNeeded,
}


def class_of_status(status: int, code: str = "") -> AnswerClass:
    """The class of an HTTP status other than success, and of the problem's code; what the table does not name is
    tried again."""
    return CODES.get((status, code)) or STATUSES.get(status, AnswerClass.RETRY)


def error_of_status(status: int, code: str = "") -> type[CentralError]:
    """What a client raises for that status."""
    return _ERRORS[class_of_status(status, code)]


def class_of_error(problem: CentralError) -> AnswerClass:
    """The class of an error that a client raised."""
    return next((kind for kind, error in _ERRORS.items() if isinstance(problem, error)), AnswerClass.RETRY)


def backoff(attempts: int, uniform: Callable[[float, float], float], cap_s: float = BACKOFF_CAP_S) -> float:
    """Seconds to wait after `attempts` failures before this one: full jitter below a doubling ceiling."""
    ceiling = BACKOFF_BASE_S * 2.0 ** min(attempts, _MAX_DOUBLINGS)
    return uniform(0.0, min(cap_s, ceiling))
