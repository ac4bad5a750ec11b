"""How a print goes, in words for the page that asked for it."""

from kiosk.flow.views import Tone
from sync.domain.sentence import say
from sync.station.printing import JobState, PrintState


def how_it_prints(job: JobState | None, printed: str) -> tuple[str, Tone]:
    """`printed` is said when it is done; empty for what was not printed."""
    match job.state if job else None:
        case PrintState.WAITING | PrintState.PRINTING:
            return say("Printing."), Tone.INFO
        case PrintState.PRINTED:
            return printed, Tone.GOOD
        case PrintState.FAILED if job:
            return job.words, Tone.WARN
    return "", Tone.INFO
