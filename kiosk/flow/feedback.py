"""What the last input led to, as a sound and an edge say it: staff need not look up from the goods."""

from kiosk.feedback import Feedback
from kiosk.flow.views import AnswerKind, AnswerView, DoneView, Notice, Tone, View
from sync.domain.codes import Scan

_UNKNOWN = frozenset({AnswerKind.UNKNOWN, AnswerKind.FOREIGN, AnswerKind.BAD_PASS, AnswerKind.UNKNOWN_PASS})


def feedback(before: View | None, after: View, entry: object) -> Feedback | None:
    """What `entry` led to; None for what nobody did, and for acts that simply worked: those are seen."""
    if isinstance(after, DoneView) and not isinstance(before, DoneView):
        return Feedback.COMMIT
    notice: Notice | None = getattr(after, "notice", None)
    refused = notice is not None and notice.tone in (Tone.WARN, Tone.BAD)
    if not isinstance(entry, Scan):
        return Feedback.NOT_NOW if refused and notice != getattr(before, "notice", None) else None
    if isinstance(after, AnswerView):
        return Feedback.UNKNOWN if after.kind in _UNKNOWN else Feedback.NOT_NOW
    if refused:
        return Feedback.NOT_NOW
    return Feedback.AGAIN if notice and notice.tone is Tone.INFO and type(after) is type(before) else Feedback.GOOD
