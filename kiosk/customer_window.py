"""The customer's display: a second window on a second screen, if there is one. It takes no key, focus or touch."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk import language
from kiosk.flow.customer import IDLE, CustomerView
from kiosk.pages.customer import CustomerPage
from kiosk.texts import said_in
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
        self._counter_tag = language.ENGLISH
        self._tag = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.show_view(IDLE)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self.place)
            app.screenRemoved.connect(self.place)

    @Slot(object)
    def show_view(self, view: CustomerView) -> None:
        self._view = view
        tag = language.nearest(view.language) or self._counter_tag
        with said_in(language.tongue(tag)):
            if tag != self._tag:
                self._tag = tag
                self._furnish()
            self._page.show_view(view)

    def speak(self, tag: str) -> None:
        """The counter's language, which is the customer's as long as no return says another."""
        self._counter_tag = tag
        self.show_view(self._view)

    def choose(self, wanted: str) -> None:
        """Another screen, or none, from now on."""
        self._wanted = wanted
        self.place()

    @Slot()
    def place(self) -> None:
        """Fill the customer's screen; without one there is nothing to see. Again when screens come and go."""
        names = [screen.name() for screen in QGuiApplication.screens()]
        name = screen_for(self._wanted, names, self._counter.screen().name())
        screen = next((one for one in QGuiApplication.screens() if one.name() == name), None)
        if screen is None:
            self.hide()
            return
        self._fill(screen)

    def _fill(self, screen: QScreen) -> None:
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def _furnish(self) -> None:
        direction = language.tongue(self._tag).locale.textDirection()
        self.setLayoutDirection(direction)
        while self._column.count():
            taken = self._column.takeAt(0)
            widget = taken.widget() if taken else None
            if widget:
                widget.deleteLater()
        self._page = CustomerPage()
        if self._training:
            self._column.addWidget(TrainingBand())
        self._column.addWidget(self._page, 1)


def screen_for(wanted: str, names: list[str], counters: str) -> str:
    """The name of the customer's screen, empty when there is none; the counter's own never is."""
    others = [name for name in names if name != counters]
    if wanted == OFF:
        return ""
    if wanted == AUTO:
        return others[0] if others else ""
    return wanted if wanted in others else ""
