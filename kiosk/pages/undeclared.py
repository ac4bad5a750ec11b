"""S6: an item that is not in the return: ask the customer first, then describe it if it stays."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from kiosk.flow.actions import Act, DescribeUndeclared
from kiosk.flow.views import UndeclaredView
from kiosk.pages.base import ENTER, Density, Page
from kiosk.texts import counted, shown, tr
from kiosk.theme import GAP, TARGET, Type
from kiosk.widgets.buttons import ActionButton, ChoiceButton, JudgeButton, Kind, ToggleChip, Touchable
from kiosk.widgets.fields import WordField
from kiosk.widgets.panels import IconLine, Panel
from kiosk.widgets.photos import PhotoStrip
from kiosk.widgets.pills import Mark, Pill
from kiosk.widgets.qr import QrView
from kiosk.widgets.words import Words
from sync.domain.judging import MOST_OF_A_KIND
from sync.domain.verification import Result

UNKNOWN_BRAND = "unknown"


class UndeclaredPage(Page):
    def __init__(self) -> None:
        super().__init__("page-undeclared")
        self._choices: list[ChoiceButton] = []
        self._barcode = Pill()
        self._title = Words("", Type.TITLE, lines=2)
        header = QHBoxLayout()
        header.setSpacing(24)
        header.addWidget(self._title, 1)
        header.addWidget(self._barcode)
        self.body.addLayout(header)
        self._known = IconLine("tag", "", mark="info", lines=1)
        self.body.addWidget(self._known)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._ask())
        self._stack.addWidget(self._form())
        self.body.addLayout(self._stack, 1)
        self._bar_buttons()

    def show_view(self, view: UndeclaredView) -> None:
        self._stack.setCurrentIndex(1 if view.stays else 0)
        asked = tr("This item stays with us: say what it is")
        self._title.say(asked if view.stays else tr("This item is not in the return. Ask the customer:"))
        self._barcode.tell(view.barcode or tr("No barcode"), Mark("info", "scan" if view.barcode else "tag"))
        self._known.say(tr("This barcode belongs to: {item}", item=view.known))
        self._known.setVisible(bool(view.known) and not view.stays)
        self._show_link(view)
        self._show_form(view)
        for button in (self._save, self._photo):
            button.setVisible(view.stays)
        self._save.setEnabled(not view.missing)
        self._missing.tell(shown(view.missing), Mark("warn", "info"))
        self._missing.setVisible(view.stays and bool(view.missing))

    def spread(self, chosen: Density) -> None:
        self._strip.grow(roomy=chosen is Density.ROOMY)

    def flush(self) -> None:
        self._brand.flush()
        self._what.flush()

    def cards(self) -> list[Touchable]:
        return list(self._choices) if self._stack.currentIndex() == 0 else []

    def first_focus(self) -> None:
        where: QWidget = self._choices[0] if self._stack.currentIndex() == 0 else self._brand
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_link(self, view: UndeclaredView) -> None:
        self._qr.encode(view.start_url)
        self._link.say(view.start_url)
        self._link_panel.setVisible(bool(view.start_url))
        self._hint_panel.setVisible(not view.start_url)

    def _show_form(self, view: UndeclaredView) -> None:
        subject = (view.head.case_id, view.barcode)
        self._brand.show_text(view.brand, subject)
        self._what.show_text(view.description, subject)
        self._own.name(view.merchant)
        self._own.setChecked(view.brand == view.merchant and bool(view.brand))
        self._unknown.setChecked(view.brand == UNKNOWN_BRAND)
        for result, button in self._results.items():
            button.setChecked(view.result is result)
            button.update()
        self._strip.show_photos(view.photos, 1, room_for_more=True)
        self._quantity = view.quantity
        self._count.say(counted(view.quantity, "{count} piece", "{count} pieces"))
        self._less.setEnabled(view.quantity > 1)
        self._more.setEnabled(view.quantity < MOST_OF_A_KIND)

    def _ask(self) -> QWidget:
        ways = (
            (Act.CUSTOMER_TAKES_BACK, tr("Customer takes it back"), tr("Best: nothing is recorded"), "hand"),
            (
                Act.CUSTOMER_STARTS_RETURN,
                tr("Customer adds a return now"),
                tr("Shows the store’s start link, then scan the new code"),
                "return",
            ),
            (Act.STAYS_WITH_US, tr("It stays with us"), tr("Describe it and take a photo"), "store"),
        )
        left = QVBoxLayout()
        left.setSpacing(GAP)
        for act, text, sub, icon in ways:
            choice = ChoiceButton(text, sub, icon)
            self.wire(choice, act, f"act-{act.value}")
            self._choices.append(choice)
            left.addWidget(choice, 100)
        left.addSpacing(4)
        left.addWidget(_promise())
        left.addStretch(1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        row.addLayout(left, 3)
        row.addLayout(self._side(), 2)
        return whole

    def _side(self) -> QVBoxLayout:
        self._qr = QrView(260)
        self._link = Words("", Type.SMALL, "muted", lines=2, align=Qt.AlignmentFlag.AlignHCenter)
        self._link_panel = Panel(padding=20, gap=12)
        title = Words(tr("Customer scans this"), Type.STRONG, align=Qt.AlignmentFlag.AlignHCenter, lines=2)
        self._link_panel.column.addWidget(title)
        self._link_panel.column.addWidget(self._qr, 1)
        self._link_panel.column.addWidget(self._link)
        self._hint_panel = Panel("info_soft", "info_soft", padding=24, gap=12)
        hint = tr(
            "An item of another return is easily put into the wrong bag. Asking now saves the customer a long wait."
        )
        self._hint_panel.column.addWidget(IconLine("info", hint, lines=6, mark="info"))
        column = QVBoxLayout()
        column.addWidget(self._link_panel, 1)
        column.addWidget(self._hint_panel)
        column.addStretch(0)
        return column

    def _form(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(40)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(Words(tr("Photo"), Type.STRONG))
        self._strip = PhotoStrip(2)
        self._strip.touched.connect(lambda: self.act(Act.PHOTO))
        left.addWidget(self._strip, 100)
        left.addStretch(1)
        left.addWidget(_promise())
        row.addLayout(left, 5)
        row.addLayout(self._fields(), 13)
        return whole

    def _fields(self) -> QVBoxLayout:
        self._brand = WordField("field-brand", tr("Brand on the label"), 80)
        self._brand.told.connect(lambda text: self.acted.emit(DescribeUndeclared(brand=text)))
        self._what = WordField("field-description", tr("What it is: kind, colour, size"), 200)
        self._what.told.connect(lambda text: self.acted.emit(DescribeUndeclared(description=text)))
        self._own, self._unknown = ToggleChip(), ToggleChip(tr("Unknown"))
        self._own.setObjectName("brand-merchant")
        self._own.clicked.connect(lambda: self._set_brand(self._own.text()))
        self._unknown.setObjectName("brand-unknown")
        self._unknown.clicked.connect(lambda: self._set_brand(UNKNOWN_BRAND))
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(Words(tr("Brand"), Type.STRONG))
        brand = QHBoxLayout()
        brand.setSpacing(GAP)
        brand.addWidget(self._brand, 2)
        brand.addWidget(self._own, 1)
        brand.addWidget(self._unknown, 1)
        column.addLayout(brand)
        column.addWidget(Words(tr("What it is"), Type.STRONG))
        what = QHBoxLayout()
        what.setSpacing(GAP)
        what.addWidget(self._what, 1)
        what.addLayout(self._pieces())
        column.addLayout(what)
        column.addStretch(1)
        column.addWidget(Words(tr("What is its condition?"), Type.STRONG))
        column.addLayout(self._judgements())
        return column

    def _pieces(self) -> QHBoxLayout:
        """How many of the same kind and condition."""
        self._quantity = 1
        self._less, self._more = ActionButton("−"), ActionButton("+")
        for button, name, said, step in (
            (self._less, "pieces-less", tr("One piece less"), -1),
            (self._more, "pieces-more", tr("One piece more"), 1),
        ):
            button.setObjectName(name)
            button.setAccessibleName(said)
            button.setFixedWidth(TARGET)
            button.clicked.connect(lambda _=False, by=step: self.act(DescribeUndeclared(quantity=self._quantity + by)))
        self._count = Words("", Type.STRONG, align=Qt.AlignmentFlag.AlignHCenter)
        self._count.setFixedWidth(150)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._less)
        row.addWidget(self._count)
        row.addWidget(self._more)
        return row

    def _judgements(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self._results = {
            Result.LIKE_NEW: JudgeButton(tr("Like new"), tr("as sold"), "check", "good"),
            Result.DAMAGED: JudgeButton(tr("Damaged"), tr("or worn"), "damaged", "warn"),
        }
        keys = {Result.LIKE_NEW: (Qt.Key.Key_F1, "F1"), Result.DAMAGED: (Qt.Key.Key_F2, "F2")}
        for result, button in self._results.items():
            button.setCheckable(True)
            key, hint = keys[result]
            self.wire(button, DescribeUndeclared(result=result), f"result-{_WORDS[result]}", key, hint=hint)
            row.addWidget(button, 1)
        empty = QWidget()  # where "not here" stands on the item page
        empty.setSizePolicy(button.sizePolicy())
        empty.setMinimumWidth(button.minimumSizeHint().width())
        row.addWidget(empty, 1)
        return row

    def _set_brand(self, brand: str) -> None:
        self._brand.setText(brand)
        self._brand.flush()

    def _bar_buttons(self) -> None:
        back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self._photo = self.act_button(Act.PHOTO, tr("Take photo"), "camera", Kind.SECONDARY, Qt.Key.Key_F5, hint="F5")
        self._missing = Pill()
        self._save = self.act_button(Act.CONFIRM, tr("Save"), "check", Kind.PRIMARY, *ENTER, hint="Enter")
        self.bar.add_left(back, self._photo)
        self.bar.add_right(self._missing, self._save)


def _promise() -> IconLine:
    return IconLine("store", tr("No money is promised for this item. The store decides."), Type.BODY, "muted", lines=3)


_WORDS = {Result.LIKE_NEW: "like_new", Result.DAMAGED: "damaged"}
