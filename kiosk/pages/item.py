"""S4: one item, judged by one act. The three judgements stand at the same place whatever else is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.actions import Act
from kiosk.flow.views import ItemView
from kiosk.pages.base import Density, Page
from kiosk.texts import match_word, shown, tr
from kiosk.theme import GAP, Type
from kiosk.widgets.buttons import JudgeButton, Kind
from kiosk.widgets.panels import IconLine, LineList, Panel
from kiosk.widgets.photos import PhotoStrip
from kiosk.widgets.pictures import GoodsPicture
from kiosk.widgets.pills import Mark, Pill
from kiosk.widgets.words import Words
from sync.domain.verification import MatchKind


class ItemPage(Page):
    def __init__(self) -> None:
        super().__init__("page-item")
        self._picture = GoodsPicture()
        self._said = IconLine("user", "", Type.BODY, "muted", lines=2)
        self._step = Words("", Type.SMALL, "muted")
        self._name = Words("", Type.TITLE, lines=2)
        self._variant = Words("", Type.BODY)
        self._sku = Words("", Type.SMALL, "muted")
        self._match = Pill()
        self._now = Pill()
        self._wish = IconLine("camera", "", Type.BODY, mark="warn", lines=2)
        self._look = LineList(4, "look", Type.BODY, mark="accent")
        self._look_title = Words(tr("Look for"), Type.SMALL, "muted")
        self._strip = PhotoStrip(2)
        self._ask = Words(tr("What is its condition?"), Type.STRONG)
        self._strip.touched.connect(lambda: self.act(Act.PHOTO))
        columns = QHBoxLayout()
        columns.setSpacing(40)
        columns.addWidget(self._left(), 5)
        columns.addLayout(self._right(), 13)
        self.body.addLayout(columns, 1)
        self._bar_buttons()

    def show_view(self, view: ItemView) -> None:
        item = view.item
        self._picture.show_goods(shown(item.name), item.picture, item.category, item.variant)
        self._said.say(tr("Customer said: {reason}", reason=item.reason))
        self._said.setVisible(bool(item.reason))
        self._step.say(tr("Item {number} of {total}", number=item.number, total=view.head.items))
        self._name.say(shown(item.name))
        self._variant.say(item.variant)
        self._variant.setVisible(bool(item.variant))
        self._sku.say(item.sku)
        self._show_match(view)
        self._now.judge(item.result)
        self._now.setVisible(item.result is not None)
        self._wish.say(shown(view.wish))
        self._wish.setVisible(bool(view.wish))
        self._look.show_lines(tuple(shown(line) for line in view.look_for))
        self._look_title.setVisible(bool(view.look_for))
        self._strip.show_photos(view.photos, 0)
        self._strip.setVisible(bool(view.photos))

    def spread(self, chosen: Density) -> None:
        close = chosen is Density.CLOSE
        self._ask.setVisible(not close)
        self._panel.pad(12 if close else 20)

    def _show_match(self, view: ItemView) -> None:
        mark = Mark("good", "check")
        if view.matched is MatchKind.PHOTO:
            mark = Mark("info", "photo")
        elif view.matched is MatchKind.NONE:
            mark = Mark("warn", "scan")
        word = match_word(view.matched)
        self._match.tell(f"{word}  {view.barcode}" if view.barcode else word, mark)

    def _left(self) -> QWidget:
        panel = Panel(padding=14, gap=14)
        panel.column.addWidget(self._picture, 1)
        panel.column.addWidget(self._said)
        return panel

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._step)
        column.addWidget(self._name)
        variant = QHBoxLayout()
        variant.setSpacing(20)
        variant.addWidget(self._variant)
        variant.addWidget(self._sku, 1)
        column.addLayout(variant)
        column.addSpacing(6)
        pills = QHBoxLayout()
        pills.setSpacing(12)
        pills.addWidget(self._match)
        pills.addWidget(self._now)
        pills.addStretch(1)
        column.addLayout(pills)
        column.addWidget(self._wish)
        column.addSpacing(10)
        column.addWidget(self._looks())
        column.addStretch(1)
        column.addWidget(self._ask)
        column.addSpacing(4)
        column.addLayout(judgements(self, not_here=True))
        return column

    def _looks(self) -> Panel:
        looks = QVBoxLayout()
        looks.setSpacing(10)
        looks.addWidget(self._look_title)
        looks.addWidget(self._look)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(looks, 3)
        self._strip.setMaximumHeight(126)
        row.addWidget(self._strip, 2, Qt.AlignmentFlag.AlignVCenter)
        self._panel = Panel(padding=20)
        self._panel.column.addLayout(row)
        return self._panel

    def _bar_buttons(self) -> None:
        self.bar.add_left(
            self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc"),
            self.act_button(Act.WRONG_ITEM, tr("Wrong item"), "swap"),
        )
        self.bar.add_right(self.act_button(Act.PHOTO, tr("Photo"), "camera", Kind.SECONDARY, Qt.Key.Key_F5, hint="F5"))


def judgements(page: Page, *, not_here: bool) -> QHBoxLayout:
    """The judgement keys in their fixed order."""
    row = QHBoxLayout()
    row.setSpacing(GAP)
    good = JudgeButton(tr("Like new"), tr("as sold"), "check", "good")
    page.wire(good, Act.LIKE_NEW, "act-like_new", Qt.Key.Key_F1, hint="F1")
    damaged = JudgeButton(tr("Damaged"), tr("or worn"), "damaged", "warn")
    page.wire(damaged, Act.DAMAGED, "act-damaged", Qt.Key.Key_F2, hint="F2")
    row.addWidget(good, 1)
    row.addWidget(damaged, 1)
    if not_here:
        absent = JudgeButton(tr("Not here"), tr("asks again"), "not-here", "absent")
        page.wire(absent, Act.NOT_HERE, "act-not_here", Qt.Key.Key_F3, hint="F3")
        row.addWidget(absent, 1)
    return row
