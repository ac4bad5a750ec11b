"""The counter's main window: status bar, the sentence about the last act, one page, its actions, and the keys.

It renders views and emits actions; it holds no service. All pages are built once, so that a change of page is quick.
"""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from kiosk.feedback import Feedback
from kiosk.flow import views
from kiosk.flow.actions import Act
from kiosk.keymap import act_of, handle
from kiosk.pages.absent import AbsentPage
from kiosk.pages.answer import AnswerPage
from kiosk.pages.bag import BagPage
from kiosk.pages.base import Density, Page, density
from kiosk.pages.case import CasePage
from kiosk.pages.correction import CorrectPage, CorrectWhyPage
from kiosk.pages.damage import DamagePage
from kiosk.pages.done import DonePage
from kiosk.pages.fit import fit
from kiosk.pages.focus import order_focus
from kiosk.pages.handout import HandoutPage
from kiosk.pages.item import ItemPage
from kiosk.pages.language import LanguagePage
from kiosk.pages.manifest import ManifestPage
from kiosk.pages.match import MatchPage
from kiosk.pages.offline import OfflinePage
from kiosk.pages.opening import OpeningPage
from kiosk.pages.photo import PhotoPage
from kiosk.pages.provisional import ProvisionalPage
from kiosk.pages.queue import QueuePage
from kiosk.pages.receipt import ReceiptPage
from kiosk.pages.replace import ReplacePage
from kiosk.pages.scan import ScanPage
from kiosk.pages.search import SearchPage
from kiosk.pages.settings import SettingsPage
from kiosk.pages.shift import ShiftPage
from kiosk.pages.sign_in import ApprovalPage, SignInPage
from kiosk.pages.summary import SummaryPage
from kiosk.pages.tote import TotePage
from kiosk.pages.tote_form import ToteFormPage
from kiosk.pages.training import TrainingPage
from kiosk.pages.trouble import TroublePage
from kiosk.pages.undeclared import UndeclaredPage
from kiosk.texts import tr
from kiosk.widgets.bars import NoticeBanner, StatusBar
from kiosk.widgets.edge import Edge
from kiosk.widgets.lamp import Lamp
from kiosk.widgets.preview import PreviewWidget
from kiosk.widgets.training import TrainingBand

LEAST = QSize(1200, 690)


class CounterWindow(QMainWindow):
    """Shows any view. `acted` carries what staff did, as actions of `kiosk.flow.actions`."""

    acted = Signal(object)
    page_changed = Signal()

    def __init__(self, *, training: bool = False) -> None:
        """`training`: a band says so on every screen."""
        super().__init__()
        self.by_key = False  # whether what is acted now comes from the keyboard
        self._training = training
        self._status: views.StatusView | None = None
        self._view: views.View | None = None
        self._furnish()
        # Said here and not left to the layouts: theirs depends on how closely the pages are laid out at the moment.
        self.setMinimumSize(LEAST)
        self.resize(1280, 800)

    def _furnish(self) -> None:
        """All that is seen, in the language that is spoken now."""
        self.setWindowTitle(tr("Return Point"))
        self.status_bar = StatusBar()
        self._band = TrainingBand()
        self.practise(self._training)
        self.banner = NoticeBanner()
        self._stack = QStackedWidget()
        self._stack.setObjectName("surface")
        self._pages = _pages()
        for page in self._pages.values():
            self._stack.addWidget(page)
            page.acted.connect(self.acted)
        self._lamp = Lamp(self._stack)
        self._edge = Edge(self._stack)
        self._advice = ""
        self.status_bar.queue.clicked.connect(self._ask_queue)
        self.status_bar.duty.clicked.connect(self._lock)
        surface = QWidget()
        surface.setObjectName("surface")
        column = QVBoxLayout(surface)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.status_bar)
        column.addWidget(self._band)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(surface)
        surface.setVisible(True)  # at once: a window that is shown already would show it a moment later
        order_focus(*self._pages.values(), self.status_bar)

    def retell(self) -> None:
        """Say everything anew, as another language was chosen. The view stays, and what was typed; a PIN does not."""
        view, held = self._view, self.focusWidget()
        typed = self.page().typed() if view else {}
        self._furnish()
        self._lay_out()
        if self._status:
            self.show_status(self._status)
        if view is None:
            return
        self._view = None
        self.show_view(view)
        self.page().type_again(typed)
        again = self.page().findChild(QWidget, held.objectName()) if held and held.objectName() else None
        if isinstance(again, QWidget):
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_view(self, view: views.View) -> None:
        """Show a view on its page. The same view again changes nothing that staff would notice."""
        page = self._pages[type(view)]
        changed = page is not self._stack.currentWidget() or self._view is None
        left = self._stack.currentWidget()
        if changed and isinstance(left, Page) and self._view is not None:
            left.flush()
        self._view = view
        self._advice = ""
        self.status_bar.show_head(getattr(view, "head", None))
        self.banner.show_notice(getattr(view, "notice", None))
        held = QApplication.focusWidget()
        page.show_view(view)  # type: ignore[attr-defined]
        self._stack.setCurrentWidget(page)
        fit(page)
        page.setAccessibleName(page.heading())
        if changed or (held and page.isAncestorOf(held) and not (held.isVisible() and held.isEnabled())):
            page.first_focus()  # what is gone must not leave the focus to whatever comes next, which may judge
        if changed:
            self.page_changed.emit()

    def practise(self, on: bool) -> None:
        """Whether the band of the training is there."""
        self._training = on
        self._band.setVisible(on)

    def show_status(self, status: views.StatusView) -> None:
        """Show the state of the station in the bar on top."""
        self._status = status
        self.status_bar.show_status(status)

    def show_gauges(self, gauges: views.PhotoGauges) -> None:
        """Show the live picture's measures on the photo page."""
        page = self._pages[views.PhotoView]
        if isinstance(page, PhotoPage):
            page.show_gauges(gauges)

    def show_advice(self, words: str) -> None:
        """Why the camera reads nothing and what to do: in the live picture, or above a page that has none."""
        page = self.page()
        page.show_advice(words)
        if page.preview() is None and words != self._advice:
            self._advice = words
            notice = views.Notice(words, views.Tone.WARN) if words else getattr(self._view, "notice", None)
            self.banner.show_notice(notice)

    def shine(self, on: bool) -> None:
        """Light up the window's edge, so that the camera sees more in the dark."""
        self._lamp.shine(on)

    @Slot(object)
    def flash(self, says: Feedback) -> None:
        """Colour the window's edge for a moment: what a sound says, seen."""
        self._edge.flash(says)

    def preview(self) -> PreviewWidget | None:
        """The live picture of the page that is shown, None when it has none."""
        return self.page().preview()

    def page(self) -> Page:
        """The page that is shown."""
        page = self._stack.currentWidget()
        if not isinstance(page, Page):
            raise TypeError("the stack holds pages only")
        return page

    def view(self) -> views.View | None:
        """The view that is shown, None before the first."""
        return self._view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the focused widget left alone: the commands of the page, then those of every page."""
        self.by_key = True
        try:
            done = handle(self.page(), event) or self._anywhere(event)
        finally:
            self.by_key = False
        if done:
            event.accept()
        else:
            super().keyPressEvent(event)

    def _anywhere(self, event: QKeyEvent) -> bool:
        """A key that the page has no button for; a held one counts once, and none does while there is trouble."""
        act = act_of(event, in_return=hasattr(self._view, "head"))
        if act is None or event.isAutoRepeat() or isinstance(self._view, views.TroubleView):
            return False
        self.page().act(act)
        return True

    def _lock(self) -> None:
        self.page().act(Act.LOCK)

    def _ask_queue(self) -> None:
        self.page().ask_queue()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit(self.page())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        chosen = density(self.height())
        close = chosen is Density.CLOSE
        self.banner.setFixedHeight(48 if close else 56)
        for page in self._pages.values():
            page.set_density(chosen)
        fit(self.page())


def _pages() -> dict[type, Page]:
    return {
        views.ScanView: ScanPage(),
        views.AnswerView: AnswerPage(),
        views.CaseView: CasePage(),
        views.ItemView: ItemPage(),
        views.MatchView: MatchPage(),
        views.DamageView: DamagePage(),
        views.PhotoView: PhotoPage(),
        views.UndeclaredView: UndeclaredPage(),
        views.AbsentView: AbsentPage(),
        views.SummaryView: SummaryPage(),
        views.BagView: BagPage(),
        views.DoneView: DonePage(),
        views.QueueView: QueuePage(),
        views.OfflineView: OfflinePage(),
        views.SignInView: SignInPage(),
        views.ApprovalView: ApprovalPage(),
        views.SearchView: SearchPage(),
        views.HandoutView: HandoutPage(),
        views.ProvisionalView: ProvisionalPage(),
        views.ReceiptView: ReceiptPage(),
        views.ShiftView: ShiftPage(),
        views.CheckView: OpeningPage(),
        views.TrainingView: TrainingPage(),
        views.SettingsView: SettingsPage(),
        views.LanguageView: LanguagePage(),
        views.ToteView: TotePage(),
        views.ToteFormView: ToteFormPage(),
        views.ManifestView: ManifestPage(),
        views.ReplaceView: ReplacePage(),
        views.CorrectView: CorrectPage(),
        views.CorrectWhyView: CorrectWhyPage(),
        views.TroubleView: TroublePage(),
    }
