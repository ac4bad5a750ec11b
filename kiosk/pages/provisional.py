"""S12: photograph the goods, put them into a bag of their own, seal it, scan its label."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.flow.actions import Act
from kiosk.flow.provisional_actions import ShootGoods
from kiosk.flow.views import ProvisionalView
from kiosk.pages.base import ENTER, Page
from kiosk.texts import shown, tr
from kiosk.theme import Type
from kiosk.widgets.buttons import ActionButton, Kind
from kiosk.widgets.panels import IconLine, Panel, StepLine
from kiosk.widgets.photos import PhotoStrip
from kiosk.widgets.preview import Guides, PreviewWidget
from kiosk.widgets.words import Words


class ProvisionalPage(Page):
    def __init__(self) -> None:
        super().__init__("page-provisional")
        self._preview = PreviewWidget(Guides.PHOTO)
        self._code = Words("", Type.SMALL, "muted", lines=2)
        self._strip = PhotoStrip(2)
        self._strip.touched.connect(lambda: self.act(ShootGoods()))
        self._next = Words("", Type.STRONG, lines=3)
        steps = (tr("Photograph the goods"), tr("A bag of their own, sealed"), tr("Scan the bag’s label"))
        self.body.addWidget(StepLine(steps))
        panel = Panel(padding=20, gap=14)
        panel.column.addWidget(Words(tr("Goods without a return"), Type.LEAD, lines=2))
        panel.column.addWidget(self._code)
        panel.column.addWidget(self._strip, 1)
        panel.column.addWidget(self._next)
        panel.column.addWidget(IconLine("info", tr("Promise no payout. The return has to be found first."), lines=3))
        panel.setFixedWidth(380)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addWidget(self._preview, 1)
        side = QVBoxLayout()
        side.addWidget(panel, 1)
        columns.addLayout(side)
        self.body.addLayout(columns, 1)
        self.bar.add_left(
            self.act_button(Act.BACK, tr("Give the goods back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        )
        self._undo = self.act_button(Act.UNDO, tr("Retake"), "undo", Kind.SECONDARY, Qt.Key.Key_F7, hint="F7")
        shoot = ActionButton(tr("Take photo"), "photo", Kind.PRIMARY)
        self.wire(shoot, ShootGoods(), "shoot-goods", Qt.Key.Key_F5, *ENTER, hint="F5")
        self.bar.add_right(self._undo, shoot)

    def show_view(self, view: ProvisionalView) -> None:
        self._code.say(tr("Code read: {code}", code=view.code) if view.code else "")
        self._code.setVisible(bool(view.code))
        self._strip.show_photos(view.photos, 1, room_for_more=True)
        self._preview.set_message(shown(view.no_camera))
        self._undo.setVisible(bool(view.photos))
        self._next.say(tr("Seal the bag, then scan its label.") if view.photos else tr("One photo at least is needed."))

    def preview(self) -> PreviewWidget:
        return self._preview
