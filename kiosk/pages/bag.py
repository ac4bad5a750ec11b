"""S9: put in, seal, scan the bag's label: the scan is the commit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.flow.actions import Act, TypeCode
from kiosk.flow.views import BagView
from kiosk.pages.base import ENTER, Page
from kiosk.texts import counted, grouped, tr
from kiosk.theme import Type
from kiosk.widgets.buttons import Kind
from kiosk.widgets.fields import CodeField, enter_button
from kiosk.widgets.panels import IconLine, IconMark, LineList, Panel, StepLine
from kiosk.widgets.preview import Guides, PreviewWidget
from kiosk.widgets.words import Words


class BagPage(Page):
    def __init__(self) -> None:
        super().__init__("page-bag")
        self._preview = PreviewWidget(Guides.SCAN)
        self._contents = LineList(6, "check", mark="good")
        self._bags = LineList(3, "seal", Type.STRONG, mark="good")
        self._title = Words("", Type.TITLE, lines=2)
        self._field = CodeField("field-label", tr("Or type the label: RBB…"))
        self._field.entered.connect(lambda text: self.act(TypeCode(text)))
        steps = (tr("Put the items in"), tr("Press out the air, seal"), tr("Scan the bag’s label"))
        self.body.addWidget(StepLine(steps))
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(self._left(), 2)
        columns.addLayout(self._right(), 3)
        self.body.addLayout(columns, 1)
        self._bar_buttons()

    def show_view(self, view: BagView) -> None:
        self._contents.show_lines(view.contents)
        self._bags.show_lines(tuple(grouped(bag) for bag in view.bags))
        self._bag_panel.setVisible(bool(view.bags))
        number = len(view.bags) + 1
        if view.bags_wanted > 1:
            self._title.say(tr("Scan label {number} of {total}", number=number, total=view.bags_wanted))
        else:
            self._title.say(tr("Scan the label of the sealed bag"))
        self._skip.setVisible(view.may_skip)
        self._skip.name(tr("Press again: no label") if view.confirm_again else tr("Sealed, no label"))
        self._count.say(counted(len(view.contents), "{count} item goes in", "{count} items go in"))

    def preview(self) -> PreviewWidget:
        return self._preview

    def _left(self) -> QVBoxLayout:
        self._count = Words("", Type.LEAD)
        panel = Panel(padding=24, gap=14)
        panel.column.addWidget(self._count)
        panel.column.addWidget(self._contents)
        panel.column.addStretch(1)
        panel.column.addWidget(IconLine("tag", tr("The label sits at the lower left"), Type.SMALL, "muted"))
        loose = tr("Too big for a bag? Tie a label to the item and scan that; one label for each loose item.")
        panel.column.addWidget(IconLine("info", loose, Type.SMALL, "muted", lines=4))
        self._bag_panel = Panel("good_soft", "good", padding=20, gap=10)
        self._bag_panel.column.addWidget(Words(tr("Sealed so far"), Type.SMALL, "muted"))
        self._bag_panel.column.addWidget(self._bags)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(panel, 1)
        column.addWidget(self._bag_panel)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addWidget(self._title)
        column.addWidget(self._preview, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconMark("keyboard", "muted", 28))
        row.addWidget(self._field, 1)
        row.addWidget(enter_button(self._field, tr("Use"), "use-label"))
        column.addLayout(row)
        return column

    def _bar_buttons(self) -> None:
        back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        undo = self.act_button(Act.UNDO, tr("Change an item"), "undo", Kind.SECONDARY, Qt.Key.Key_F7, hint="F7")
        self.bar.add_left(back, undo)
        self._skip = self.act_button(Act.CONFIRM, "", "seal", Kind.SECONDARY, *ENTER, hint="Enter")
        self.bar.add_right(self.act_button(Act.NEXT_BAG, tr("One more bag or label"), "plus"), self._skip)
