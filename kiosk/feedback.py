"""The few things that a sound and a coloured edge can say."""

from enum import StrEnum


class Feedback(StrEnum):
    """GOOD: one short high beep. AGAIN: read, and nothing changes by it; soft. NOT_NOW: known, but at the wrong moment;
    two mid beeps. UNKNOWN: one low tone. COMMIT: two rising notes."""

    GOOD = "good"
    AGAIN = "again"
    NOT_NOW = "not_now"
    UNKNOWN = "unknown"
    COMMIT = "commit"
