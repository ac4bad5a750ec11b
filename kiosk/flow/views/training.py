"""The page of sample codes in the training."""

from dataclasses import dataclass

from kiosk.flow.views.base import Notice


@dataclass(frozen=True, slots=True)
class SampleLine:
    """One return to practise with."""

    number: str
    merchant: str
    story: str


@dataclass(frozen=True, slots=True)
class TrainingView:
    """`chosen`: the place of the return whose codes are shown; `codes`: what each code is, the customer's first and the
    bag's label last; `shown`: the place of the one that `code` is."""

    samples: tuple[SampleLine, ...]
    chosen: int
    codes: tuple[str, ...]
    shown: int
    code: str
    notice: Notice | None = None
