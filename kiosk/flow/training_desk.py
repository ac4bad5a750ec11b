"""Sample codes for the training: on the screen, to be scanned or opened by a tap."""

from collections.abc import Callable
from typing import Protocol

from kiosk.flow.actions import Act
from kiosk.flow.desk import Beneath, Entry, OpenReturn, Reply, Scanned
from kiosk.flow.training_actions import ChooseSample, EndTraining, OpenSample, ShowCode, ShowSamples
from kiosk.flow.views import Notice, SampleLine, TrainingView
from sync.domain.codes import CaseCode, parse
from sync.domain.errors import IllegalStep
from sync.domain.sentence import say


class Sample(Protocol):
    """One return: its code, its number, its goods and their barcodes."""

    @property
    def code(self) -> str: ...

    @property
    def number(self) -> str: ...

    @property
    def merchant(self) -> str: ...

    @property
    def story(self) -> str: ...

    @property
    def items(self) -> tuple[tuple[str, str], ...]: ...


class TrainingDesk:
    """There is one in the training only."""

    covers = False

    def __init__(self, cases: tuple[Sample, ...], free_bag: Callable[[], str], leave: Callable[[], None]) -> None:
        """`free_bag`: a label that was not used yet; `leave` ends the training, from any thread."""
        self._cases = cases
        self._free_bag = free_bag
        self._leave = leave
        self._is_open = False
        self._chosen = self._shown = 0

    @property
    def is_open(self) -> bool:
        return self._is_open

    def close(self) -> None:
        self._is_open = False

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        if isinstance(entry, ShowSamples | EndTraining):
            return True
        return self._is_open and (isinstance(entry, ChooseSample | ShowCode | OpenSample) or entry is Act.BACK)

    def tick(self, beneath: Beneath) -> None:
        """It stays until something else goes on."""

    def handle(self, entry: Entry, beneath: Beneath) -> Reply:
        match entry:
            case ShowSamples():
                self._is_open, self._shown = True, 0
            case ChooseSample(place):
                self._chosen, self._shown = place, 0
            case ShowCode(place):
                self._shown = place
            case OpenSample():
                return self._open()
            case EndTraining():
                self._leave()
            case Scanned():
                pass
            case _:
                self.close()
        return None

    def view(self, beneath: Beneath, notice: Notice | None) -> TrainingView:
        case = self._cases[self._chosen]
        codes = ((say("Return code"), case.code), *case.items, (say("Bag"), self._free_bag()))
        return TrainingView(
            tuple(SampleLine(one.number, one.merchant, one.story) for one in self._cases),
            self._chosen,
            tuple(name for name, _ in codes),
            self._shown,
            codes[self._shown][1],
            notice,
        )

    def _open(self) -> OpenReturn:
        code = parse(self._cases[self._chosen].code)[0]
        if not isinstance(code, CaseCode):
            raise IllegalStep(say("This sample has no return code."))
        return OpenReturn(code)
