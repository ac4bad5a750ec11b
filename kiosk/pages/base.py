"""What all pages share: the content, the action bar, the keys that press its buttons, the first focus."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kiosk.flow.actions import Act, Action
from kiosk.theme import ACTION_BAR, GAP, TARGET, Type
from kiosk.widgets.bars import ActionBar
from kiosk.widgets.buttons import ActionButton, Kind, Touchable, targets
from kiosk.widgets.preview import PreviewWidget
from kiosk.widgets.words import Words

_WIDEST = 1600
LOW = 800  # windows below this height in pixels are close, those from TALL on are roomy
TALL = 960
_SIDE = 32
_LARGEST = list(Type)  # the steps of the type scale, the larger the later
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Density(StrEnum):
    CLOSE = "close"
    NORMAL = "normal"
    ROOMY = "roomy"


def density(height: int) -> Density:
    """How closely a window of this height is laid out."""
    if height < LOW:
        return Density.CLOSE
    return Density.ROOMY if height >= TALL else Density.NORMAL


class Page(QWidget):
    """A page emits actions through `acted` and is told the rest by its own `show_view`."""

    acted = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setSpacing(20)
        self.bar = ActionBar()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._content, 1)
        rows.addWidget(self.bar)
        self._density = Density.NORMAL
        self.fits: dict[tuple[int, int, int, int], int] = {}
        """The scale of the type by wish, size and number of parts; `kiosk.pages.fit` keeps it."""
        self._set_margins()

    def act_button(
        self, act: Act, text: str, icon: str = "", kind: Kind = Kind.SECONDARY, *keys: Qt.Key, hint: str = ""
    ) -> ActionButton:
        """A button of the action bar that emits `act`; the same act has the same name on every page."""
        button = ActionButton(text, icon, kind)
        self.wire(button, act, f"act-{act.value}", *keys, hint=hint)
        return button

    def wire(self, button: Touchable, action: Action, name: str, *keys: Qt.Key, hint: str = "") -> None:
        """Name a button, give it its keys, and let it emit `action` after what was typed is told."""
        button.setObjectName(name)
        button.answer_to(*keys, hint=hint)
        button.clicked.connect(lambda: self.act(action))

    def act(self, action: Action) -> None:
        """Emit an action; what was typed goes first, so that a save never loses words."""
        self.flush()
        self.acted.emit(action)

    def ask_queue(self) -> None:
        """The queue in the status bar was pressed: it opens over this page."""
        self.act(Act.QUEUE)

    def flush(self) -> None:
        """Tell what was typed and not yet told. Pages with fields override this."""

    def typed(self) -> dict[str, str]:
        """What stands in the fields, by their names."""
        return {field.objectName(): field.text() for field in self.findChildren(QLineEdit) if field.text()}

    def type_again(self, typed: dict[str, str]) -> None:
        """Put back what stood in the fields of a page like this one."""
        for field in self.findChildren(QLineEdit):
            if typed.get(field.objectName()):
                field.setText(typed[field.objectName()])

    def preview(self) -> PreviewWidget | None:
        """The live picture of this page, None on pages without one."""
        return None

    def cards(self) -> Sequence[Touchable]:
        """What the arrow keys choose among, in reading order; empty: all buttons."""
        preview = self.preview()
        return preview.choices() if preview else ()

    def beyond(self, key: Qt.Key) -> bool:
        """An arrow has nothing left in its direction: turn the page of a list; False when there is none."""
        return False

    def show_advice(self, words: str) -> None:
        """Why the camera reads nothing and what to do; empty: all is well."""
        preview = self.preview()
        if preview:
            preview.set_advice(words)

    def heading(self) -> str:
        """What the page says largest, and first of that: the name it has for assistive technology."""
        said = [one for one in self.findChildren(Words) if one.isVisibleTo(self) and one.text()]
        place = {one: one.mapTo(self, QPoint()) for one in said}
        largest = min(said, key=lambda one: (-_LARGEST.index(one.kind), place[one].y(), place[one].x()), default=None)
        return largest.text() if largest else ""

    def first_focus(self) -> None:
        """Where the keyboard starts: nowhere by default, so that no judgement is ever preset."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def press(self, key: Qt.Key) -> bool:
        """Press the button that answers to `key`; False when none does."""
        for button in targets(self):
            if key in button.keys:
                button.click()
                return True
        return False

    def set_density(self, chosen: Density) -> None:
        """Closer spacing for low windows, larger pictures in tall ones."""
        if chosen is not self._density:
            self._density = chosen
            close = chosen is Density.CLOSE
            self.bar.setFixedHeight(TARGET + 16 if close else ACTION_BAR)
            self.body.setSpacing(GAP if close else 20)
            self._set_margins()
            self.spread(chosen)

    def spread(self, chosen: Density) -> None:
        """What else a page gives up in a low window or gains in a tall one; nothing by default."""

    def density(self) -> Density:
        return self._density

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        side = max(_SIDE, (self.width() - _WIDEST) // 2)
        top = 12 if self._density is Density.CLOSE else 24
        self.body.setContentsMargins(side, top, side, top)
        layout = self.bar.layout()
        if layout is not None:
            layout.setContentsMargins(side, 0, side, 0)


def typing_in(widget: QWidget | None) -> bool:
    """Whether the focus is in a text field."""
    return isinstance(widget, QLineEdit)
