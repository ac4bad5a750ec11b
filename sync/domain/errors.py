"""What the rules refuse.

DomainError
├── IllegalStep      the visit does not allow this step now
├── NotInCase        an item, photo or bag is named that the case or visit does not have
├── NotProven        a badge or PIN does not show who this is, or not that they may
└── BadValue         a value is outside what the rules know
"""

from sync.domain.sentence import told


class DomainError(Exception):
    """The rules say no; the text is a sentence that can be shown to staff."""

    @property
    def sentence(self) -> str:
        """As it was raised, so that it can be said in another language."""
        return told(self)


class IllegalStep(DomainError):
    """The step is legal, but not now."""


class NotInCase(DomainError):
    """Something is named that the case or the visit does not have."""


class NotProven(DomainError):
    """A badge or PIN does not show who this is, or that this person may."""


class BadValue(DomainError):
    """A value is outside what the rules know."""
