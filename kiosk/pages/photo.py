"""S5b: the live picture with guides, the shots so far, and what the picture still lacks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.flow.actions import Act
from kiosk.flow.views import Gauge, PhotoGauges, PhotoView
from kiosk.pages.base import ENTER, Page
from kiosk.texts import shown, tr
from kiosk.theme import Type
from kiosk.widgets.buttons import Kind
from kiosk.widgets.gauges import GaugeRow
from kiosk.widgets.panels import IconLine, Panel
from kiosk.widgets.photos import PhotoStrip
from kiosk.widgets.preview import Guides, PreviewWidget
from kiosk.widgets.words import Words

_SIDE = 340
_OK = frozenset({Gauge.OK})


class PhotoPage(Page):
    def __init__(self) -> None:
        super().__init__("page-photo")
        self._preview = PreviewWidget(Guides.PHOTO)
        self._title = Words("", Type.TITLE, lines=2)
        self._strip = PhotoStrip(2)
        self._focus = GaugeRow(
            tr("Focus"),
            "focus",
            {Gauge.LOW: tr("blurred"), Gauge.OK: tr("sharp"), Gauge.HIGH: tr("sharp")},
            frozenset({Gauge.OK, Gauge.HIGH}),
        )
        self._light = GaugeRow(
            tr("Lighting"), "sun", {Gauge.LOW: tr("too dark"), Gauge.OK: tr("good"), Gauge.HIGH: tr("too bright")}, _OK
        )
        self._glare = GaugeRow(
            tr("Glare"),
            "glare",
            {Gauge.LOW: tr("none"), Gauge.OK: tr("none"), Gauge.HIGH: tr("turn the item")},
            frozenset({Gauge.LOW, Gauge.OK}),
        )
        self._next = IconLine("camera", "", Type.STRONG, mark="accent", lines=2)
        self._still = IconLine("hand", "", Type.SMALL, "muted", mark="accent", lines=2)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addWidget(self._preview, 1)
        columns.addLayout(self._side())
        self.body.addLayout(columns, 1)
        self._bar_buttons()

    def show_view(self, view: PhotoView) -> None:
        taken, wanted = len(view.photos), view.photos_wanted
        self._title.say(shown(view.title))
        self._strip.show_photos(view.photos, max(wanted, 1), room_for_more=True)
        self._next.say(_next_shot(taken, wanted))
        self._preview.set_message(view.no_camera)
        blind = bool(view.no_camera)
        self._shoot.setVisible(not blind)
        self._without.setVisible(blind)
        self._retake.setVisible(taken > 0 and not blind)
        self._tips.setVisible(not blind)
        if blind:
            for row in (self._focus, self._light, self._glare):
                row.show_level(None)
        self._next.setVisible(not blind)
        self._still.setVisible(view.auto and not blind)

    def show_gauges(self, gauges: PhotoGauges) -> None:
        """The live measures, several times a second."""
        self._focus.show_level(gauges.focus)
        self._light.show_level(gauges.light)
        self._glare.show_level(gauges.glare)
        held = gauges.still is Gauge.OK
        self._still.say(tr("Taken by itself now") if held else tr("Hold it still: it is taken by itself"))

    def preview(self) -> PreviewWidget:
        return self._preview

    def _side(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(14)
        self._title.setFixedWidth(_SIDE)
        self._next.setFixedWidth(_SIDE)
        column.addWidget(self._title)
        column.addWidget(self._next)
        self._strip.setFixedHeight(112)
        column.addWidget(self._strip)
        self._tips = Panel(padding=18, gap=6)
        for row in (self._focus, self._light, self._glare):
            self._tips.column.addWidget(row)
        column.addWidget(self._tips)
        column.addStretch(1)
        column.addWidget(self._still)
        column.addWidget(IconLine("user", tr("No faces, no papers with names."), Type.SMALL, "muted", lines=2))
        return column

    def _bar_buttons(self) -> None:
        done = self.act_button(Act.BACK, tr("Done"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        self._retake = self.act_button(Act.RETAKE, tr("Retake"), "undo", Kind.SECONDARY, Qt.Key.Key_F7, hint="F7")
        self._without = self.act_button(Act.NO_PHOTO, tr("Go on without a photo"), "camera-off", Kind.PRIMARY)
        self._shoot = self.act_button(
            Act.PHOTO, tr("Take photo"), "camera", Kind.PRIMARY, Qt.Key.Key_F5, *ENTER, hint="F5"
        )
        self.bar.add_left(done, self._retake)
        self.bar.add_right(self._without, self._shoot)


def _next_shot(taken: int, wanted: int) -> str:
    """The usual three: the whole item, the mark from near, the label if anyone likes."""
    if taken >= max(wanted, 2):
        return tr("If you like: label or tag")
    what = tr("the whole item") if taken == 0 else tr("close-up, the mark in the ring")
    number = taken + 1
    if number > wanted:
        return tr("If you like: {what}", what=what)
    return tr("Photo {number} of {wanted}: {what}", number=number, wanted=wanted, what=what)
