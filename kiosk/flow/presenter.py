"""The Qt face of the counter's flow: inputs in, views out, on the right threads."""

import logging
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.flow.actions import Act
from kiosk.flow.counter import CameraChanged, CounterFlow, Input, Keyed, Start, Tick, trouble
from kiosk.flow.customer import IDLE, CustomerView
from kiosk.flow.feedback import feedback
from kiosk.flow.views import (
    AnswerKind,
    AnswerView,
    ApprovalView,
    BagView,
    CaseView,
    CheckView,
    DoneView,
    HandoutView,
    ItemView,
    LanguageView,
    ManifestView,
    MatchView,
    OfflineView,
    QueueView,
    ReceiptView,
    ScanView,
    SearchView,
    Section,
    SettingsView,
    ShiftView,
    SignInView,
    SummaryView,
    ToteForm,
    ToteFormView,
    ToteView,
    TroubleView,
    UndeclaredView,
    View,
)
from kiosk.flow.waiting import WaitingScans, with_scan
from kiosk.flow.worker import UseCaseWorker
from sync.domain.codes import RETAIL, Scan, Symbology, parse
from sync.domain.expecting import Expectation
from sync.station.ports import StoreError

log = logging.getLogger(__name__)

_CASE_FORMATS = frozenset({Symbology.QR, Symbology.CODE128, Symbology.AZTEC, Symbology.DATA_MATRIX, Symbology.PDF417})
_ITEM_FORMATS = RETAIL - {Symbology.UPCE} | {Symbology.CODE128, Symbology.CODE39, Symbology.QR, Symbology.DATA_MATRIX}
_BAG_FORMATS = frozenset({Symbology.CODE128, Symbology.QR})


def wanted_formats(view: View, on_items: frozenset[Symbology] = frozenset()) -> frozenset[Symbology]:
    """The symbologies this page has a use for; an empty set lets the decoder rest. `on_items`: besides the usual."""
    match view:
        case AnswerView(kind=AnswerKind.PARK_ASKED):
            return _ITEM_FORMATS | on_items  # the open return goes on by itself
        case (
            ScanView()
            | SearchView()
            | HandoutView()
            | AnswerView()
            | DoneView()
            | ReceiptView()
            | SignInView()
            | ShiftView()
        ):
            return _CASE_FORMATS
        case SummaryView() | BagView() | UndeclaredView(barcode=""):
            return _BAG_FORMATS | _ITEM_FORMATS | on_items
        case ToteFormView(form=ToteForm.SEAL | ToteForm.PICKUP):
            return _BAG_FORMATS | {Symbology.CODE39, Symbology.ITF}  # seals and drivers' badges
        case CaseView() | ItemView() | MatchView():
            return _ITEM_FORMATS | on_items
        case SettingsView(section=Section.SCANNER):
            return _CASE_FORMATS | _ITEM_FORMATS | on_items  # whatever is shown is told
        case QueueView() | OfflineView():
            # What still lies under the camera must not close the page; the hand scanner goes on with the return.
            return frozenset()
        case _:
            # The command card works on every page.
            return _BAG_FORMATS


_TICKING = (
    DoneView,
    ReceiptView,
    QueueView,
    OfflineView,
    SignInView,
    ApprovalView,
    SearchView,
    ShiftView,
    CheckView,
    ToteView,
    ToteFormView,
    ManifestView,
    LanguageView,
    SettingsView,
)
_IDLE_TICKS = 2  # the idle page counts the stored returns, which pulls change


class OpenStation(Protocol):
    """A station as the presenter needs it; made, used and closed in the worker's thread."""

    flow: CounterFlow

    def start(self) -> None: ...

    def close(self) -> None: ...


OpenIt = Callable[[Callable[[View], None]], OpenStation]


class Presenter(QObject):
    """Takes signals in the GUI thread, runs the flow on the worker, and emits views in the GUI thread again."""

    view_changed = Signal(object)
    heard = Signal(object)  # a Feedback on the last input
    customer_changed = Signal(object)  # a CustomerView, whenever it is another
    failed = Signal(object)
    _shown = Signal(object, object, object)
    _told = Signal(object)

    def __init__(self, open_station: OpenIt, parent: QObject | None = None, *, tick_ms: int = 1000) -> None:
        """`open_station` may raise StoreError: then the trouble page is shown, and its retry opens again."""
        super().__init__(parent)
        self._open_station = open_station
        self._station: OpenStation | None = None
        self._view: View | None = None
        self._expectation = Expectation()
        self._tick = 0
        self._camera: CameraChanged | None = None
        self._trouble: TroubleView | None = None
        self._customer: CustomerView = IDLE
        self._waiting = WaitingScans()
        self._closed_well = True
        # `_failed` is emitted from the worker's thread: Qt queues it to this object's own.
        self.worker = UseCaseWorker(self.failed.emit)
        self._shown.connect(self._on_shown)
        self._told.connect(self._on_told)
        self._ticks = QTimer(self)
        self._ticks.setInterval(tick_ms)
        self._ticks.timeout.connect(self._on_tick)

    @property
    def view(self) -> View | None:
        return self._view

    @property
    def customer(self) -> CustomerView:
        """What the customer may read now."""
        return self._customer

    @property
    def expectation(self) -> Expectation:
        """What the work waits for on the page that is shown."""
        return self._expectation

    def start(self) -> None:
        """Opens the store in the worker's thread (a connection lives in one thread) and shows the first view."""
        self.worker.start()
        self.worker.submit(self._open)
        self._ticks.start()

    def stop(self, timeout_s: float = 10.0) -> bool:
        """Commit what is sealed, finish what is queued; False when the worker hung."""
        self._ticks.stop()
        self.worker.submit(self._close)
        return self.worker.stop(timeout_s) and self._closed_well

    @Slot(object)
    def on_input(self, entry: Input) -> None:
        """A scan, an act, a change of the camera: in order, one after another."""
        self.worker.submit(lambda: self._handle(entry))

    def _open(self) -> None:
        try:
            self._station = self._open_station(lambda view: self._shown.emit(view, None, None))
        except StoreError as problem:
            self._trouble = trouble(problem)
            self._shown.emit(self._trouble, None, None)
            return
        self._handle(Start())
        if self._camera:
            self._handle(self._camera)
        while self._waiting:
            self._handle(self._waiting.take())
        self._station.start()

    def _close(self) -> None:
        if self._station:
            try:
                self._station.close()
            except StoreError as problem:
                log.error("The store refused the last step: %s The next start tries again.", problem)
                self._closed_well = False

    def _handle(self, entry: Input) -> None:
        if self._station:
            view = self._station.flow.handle(entry)
            self._shown.emit(view, entry, self._station.flow.expectation())
            self._told.emit(self._station.flow.customer())
        elif isinstance(entry, CameraChanged):
            self._camera = entry  # told to the flow when there is one
        elif entry in (Act.RETRY, Keyed(Act.RETRY)):
            self._open()
        elif isinstance(entry, Scan) and self._trouble:
            view = with_scan(self._trouble, entry, parse(entry.text, entry.symbology), self._waiting)
            self._shown.emit(view, entry, None)

    @Slot(object, object, object)
    def _on_shown(self, view: View, entry: Input | None, expectation: Expectation | None) -> None:
        self._expectation = expectation or self._expectation
        if isinstance(entry, Tick) and view == self._view:
            return
        says = feedback(self._view, view, entry)
        self._view = view
        self.view_changed.emit(view)
        if says:
            self.heard.emit(says)

    @Slot(object)
    def _on_told(self, customer: CustomerView) -> None:
        if customer != self._customer:
            self._customer = customer
            self.customer_changed.emit(customer)

    @Slot()
    def _on_tick(self) -> None:
        self._tick += 1
        idle = isinstance(self._view, ScanView) and self._tick % _IDLE_TICKS == 0
        if idle or isinstance(self._view, _TICKING):
            self.on_input(Tick())
