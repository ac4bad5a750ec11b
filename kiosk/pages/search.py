"""S11: search by one key of the customer. The keyboard of the screen gives way to what was found."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from kiosk.flow.actions import Act
from kiosk.flow.search_actions import ChooseHit, NarrowInitial, NarrowStore, SearchFor
from kiosk.flow.views import SearchStep, SearchView
from kiosk.pages.base import ENTER, Density, Page
from kiosk.texts import shown, tr
from kiosk.theme import GAP, Type
from kiosk.widgets.buttons import ActionButton, Kind, ToggleChip, Touchable
from kiosk.widgets.fields import CodeField, KeyField
from kiosk.widgets.hits import HitButton
from kiosk.widgets.keyboard import TouchKeyboard
from kiosk.widgets.panels import IconDisc, IconLine, Pager, Panel
from kiosk.widgets.queue import say
from kiosk.widgets.words import Words
from sync.domain.search import SearchKind, recognise

MOST_STORES = 4
_ROWS = {Density.CLOSE: 3, Density.NORMAL: 3, Density.ROOMY: 5}
_KEYBOARD, _HITS, _MESSAGE = range(3)


class SearchPage(Page):
    def __init__(self) -> None:
        super().__init__("page-search")
        self._view = SearchView(SearchStep.ASKING)
        self._page = 0
        self._forced: SearchKind | None = None
        self.body.setSpacing(GAP)
        self.body.addLayout(self._question())
        self.body.addWidget(self._kind_row())
        self.body.addWidget(self._narrow_row())
        self._stack = QStackedLayout()
        self._stack.addWidget(self._keyboard())
        self._stack.addWidget(self._results())
        self._stack.addWidget(self._message())
        self.body.addLayout(self._stack, 1)
        self._back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self._anew = self.act_button(Act.SEARCH, tr("New search"), "search", Kind.SECONDARY, Qt.Key.Key_F9, hint="F9")
        self.bar.add_left(self._back)
        self.bar.add_right(self._anew)

    def show_view(self, view: SearchView) -> None:
        """Told every second while a wait counts down; the field is left alone then."""
        before, self._view = self._view, view
        found = view.step is SearchStep.FOUND
        if view.hits != before.hits:
            self._page = 0
        if view.step is not before.step:
            self._begin(view)
        elif found and (view.hits, view.initial) != (before.hits, before.initial):
            self._stack.setCurrentIndex(_HITS)  # the keyboard has done its work
        self._kinds.setVisible(not found)
        self._narrow.setVisible(
            found and (bool(view.stores) or bool(view.initial) or view.total > _ROWS[self.density()])
        )
        self._anew.setVisible(view.step in (SearchStep.FOUND, SearchStep.NOTHING))
        self._back.name(tr("Cancel") if view.step is SearchStep.SEARCHING else tr("Back"))
        self._show_kinds()
        self._show_stores(view)
        self._show_hits()
        say(self._message_title, shown(view.title))
        say(self._message_text, shown(view.text))
        searching = view.step is SearchStep.SEARCHING
        self._disc.show_icon("search" if searching else "question", "accent" if searching else view.tone.value)

    def hideEvent(self, event: object) -> None:
        """What was typed does not stay behind."""
        self._field.clear()
        self._initial.clear()
        self._forced = None
        self._view = SearchView(SearchStep.ASKING)
        self._stack.setCurrentIndex(_KEYBOARD)

    def first_focus(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def cards(self) -> list[Touchable]:
        return [hit for hit in self._hits if hit.isVisibleTo(self)]

    def spread(self, chosen: Density) -> None:
        self._hint.setVisible(chosen is not Density.CLOSE)
        self._show_hits()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that is touched brings the keyboard."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress) and isinstance(watched, CodeField):
            self._keys.attach(watched)
            if event.type() is QEvent.Type.MouseButtonPress:
                self._stack.setCurrentIndex(_KEYBOARD)
        return super().eventFilter(watched, event)

    def _begin(self, view: SearchView) -> None:
        """Another part of the page: results stand without the key that found them."""
        asking = view.step is SearchStep.ASKING
        if asking or view.step is SearchStep.FOUND:
            self._field.clear()
        if asking:
            self._forced = None
            self._initial.clear()
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif view.step is SearchStep.FOUND:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stack.setCurrentIndex({SearchStep.ASKING: _KEYBOARD, SearchStep.FOUND: _HITS}.get(view.step, _MESSAGE))

    def _ask(self, text: str) -> None:
        self.act(SearchFor(text, self._forced))

    def _choose_kind(self, kind: SearchKind) -> None:
        self._forced = None if kind is self._forced else kind
        self._show_kinds()
        if self._field.text().strip() and self._view.step is SearchStep.NOTHING:
            self._field.enter()

    def _show_kinds(self) -> None:
        likely = self._forced or recognise(self._field.text())
        for kind, chip in self._chips.items():
            chip.setChecked(kind is likely)
        self._go.setEnabled(bool(self._field.text().strip()))

    def _show_stores(self, view: SearchView) -> None:
        for place, chip in enumerate(self._stores):
            chip.setVisible(place < len(view.stores))
            if place < len(view.stores):
                store = view.stores[place]
                chip.name(tr("{store} ({count})", store=store.name, count=store.count))
                chip.setObjectName(f"store-{store.merchant_id}")
                chip.setProperty("store", store.merchant_id)
                chip.setChecked(store.merchant_id == view.merchant_id)

    def _show_hits(self) -> None:
        view, most = self._view, _ROWS[self.density()]
        pages = max(-(-len(view.hits) // most), 1)
        self._page = min(self._page, pages - 1)
        listed = view.hits[self._page * most :][:most]
        for place, button in enumerate(self._hits):
            button.setVisible(place < len(listed))
            if place < len(listed):
                button.show_hit(listed[place])
        self._pager.show_page(self._page, pages)
        rest = view.total - len(view.hits)
        title = tr("{title}, the first {count} are listed", title=shown(view.title), count=len(view.hits))
        say(self._title, title if rest > 0 and view.hits else shown(view.title))
        say(self._advice, shown(view.text))

    def _turn(self, page: int) -> None:
        self._page = page
        self._show_hits()

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, HitButton) and button.hit is not None:
            self.act(ChooseHit(button.hit.case_id))

    def _choose_store(self) -> None:
        self.act(NarrowStore(str(self.sender().property("store"))))

    def _question(self) -> QHBoxLayout:
        self._field = KeyField("field-search", tr("Return number, e-mail, order number or postal code"))
        self._field.entered.connect(self._ask)
        self._field.textChanged.connect(self._show_kinds)
        self._field.installEventFilter(self)
        self._go = ActionButton(tr("Search"), "search", Kind.PRIMARY)
        self._go.setObjectName("start-search")
        self._go.answer_to(*ENTER, hint="Enter")
        self._go.clicked.connect(self._field.enter)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.setContentsMargins(0, 4, 0, 0)  # in a low window the status bar's buttons are near
        row.addWidget(self._field, 1)
        row.addWidget(self._go)
        return row

    def _kind_row(self) -> QWidget:
        names = {
            SearchKind.RETURN_NUMBER: tr("Return number"),
            SearchKind.EMAIL: tr("E-mail"),
            SearchKind.ORDER_NUMBER: tr("Order number"),
            SearchKind.POSTAL_CODE: tr("Postal code"),
        }
        self._kinds, row = _row()
        self._chips = {kind: ToggleChip(name) for kind, name in names.items()}
        row.addWidget(Words(tr("Recognised as"), Type.SMALL, "muted", lines=2, middle=True))
        for kind, chip in self._chips.items():
            chip.setObjectName(f"kind-{kind.value}")
            chip.clicked.connect(lambda _=False, kind=kind: self._choose_kind(kind))
            row.addWidget(chip, 1)
        return self._kinds

    def _narrow_row(self) -> QWidget:
        self._narrow, row = _row()
        self._stores = [ToggleChip() for _ in range(MOST_STORES)]
        for chip in self._stores:
            chip.setObjectName("store")
            chip.hide()
            chip.clicked.connect(self._choose_store)
            row.addWidget(chip, 2)
        row.addStretch(1)
        self._initial = KeyField("field-initial", tr("First letter of the name"))
        self._initial.setMaxLength(1)
        self._initial.setMinimumWidth(300)
        self._initial.textEdited.connect(lambda text: self.act(NarrowInitial(text)))
        self._initial.installEventFilter(self)
        row.addWidget(self._initial, 2)
        self._narrow.hide()
        return self._narrow

    def _keyboard(self) -> QWidget:
        self._keys = TouchKeyboard(self._field)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self._hint = IconLine(
            "info", tr("Ask for one of them. Touch another kind if it is not the right one."), mark="accent"
        )
        column.addWidget(self._hint)
        column.addStretch(1)
        column.addWidget(self._keys)
        return holder

    def _results(self) -> QWidget:
        self._title = Words("", Type.LEAD)
        self._advice = Words("", Type.BODY, "text", lines=2)
        self._pager = Pager()
        self._pager.turned.connect(self._turn)
        self._hits = [HitButton() for _ in range(max(_ROWS.values()))]
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._advice)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(words, 1)
        head.addWidget(self._pager)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        for button in self._hits:
            button.hide()
            button.clicked.connect(self._choose)
            column.addWidget(button, 1)
        column.addStretch(0)
        return holder

    def _message(self) -> QWidget:
        self._disc = IconDisc("question", "warn", 64)
        self._message_title = Words("", Type.TITLE, lines=2)
        self._message_text = Words("", Type.BODY, "muted", lines=4)
        words = QVBoxLayout()
        words.setSpacing(12)
        words.addWidget(self._message_title)
        words.addWidget(self._message_text)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        panel = Panel(padding=32)
        panel.column.addLayout(row)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        column.addStretch(1)
        return holder


def _row() -> tuple[QWidget, QHBoxLayout]:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    return holder, row
