"""The customer's display: a second window on a second screen, if there is one. It takes no key, focus or touch."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk import language
from kiosk.flow.customer import IDLE, CustomerView
from kiosk.pages.customer import CustomerPage
from kiosk.texts import Tongue, said_in
from kiosk.widgets.training import TrainingBand

AUTO, OFF = "auto", "off"


class CustomerWindow(QWidget):
    """Speaks the customer's language, where the return says which; else the counter's."""

    def __init__(self, counter: QWidget, wanted: str = AUTO, *, training: bool = False) -> None:
        """`counter`: the window of the counter, whose screen is not for customers. `wanted`: AUTO takes the first other
        screen, OFF none; else a screen's name."""
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setObjectName("customer-window")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._counter = counter
        self._wanted = wanted
        self._training = training
        self._view = IDLE
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._tongue: Tongue | None = None  # the counter's
        self._furnish()
        self.show_view(IDLE)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self.place)
            app.screenRemoved.connect(self.place)

    @Slot(object)
    def show_view(self, view: CustomerView) -> None:
        self._view = view
        tag = language.nearest(view.language)
        wanted = language.tongue(tag) if tag else None
        if wanted is not self._tongue:
            self._tongue = wanted
            self._furnish()
        with said_in(self._tongue):
            self._page.show_view(view)

    def retell(self) -> None:
        """The counter speaks another language, which is the customer's too as long as no return says another."""
        self._furnish()
        self.show_view(self._view)

    def choose(self, wanted: str) -> None:
        """Another screen, or none, from now on."""
        self._wanted = wanted
        self.place()

    @Slot()
    def place(self) -> None:
        """Fill the customer's screen; without one there is nothing to see. Again when screens come and go."""
        own = self._counter.screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        chosen = screen_for(self._wanted, [screen.name() for screen in others])
        if chosen is None:
            self.hide()
            return
        screen = others[chosen]
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def _furnish(self) -> None:
        if self._tongue:
            self.setLayoutDirection(self._tongue.locale.textDirection())
        else:
            self.unsetLayoutDirection()
        while self._column.count():
            taken = self._column.takeAt(0)
            widget = taken.widget() if taken else None
            if widget:
                widget.deleteLater()
        with said_in(self._tongue):
            self._page = CustomerPage()
            if self._training:
                self._column.addWidget(TrainingBand())
        self._column.addWidget(self._page, 1)


def screen_for(wanted: str, others: list[str]) -> int | None:
    """Which of the screens besides the counter's is the customer's, by its place; None: there is none."""
    if wanted == OFF or not others:
        return None
    if wanted == AUTO:
        return 0
    return others.index(wanted) if wanted in others else None
