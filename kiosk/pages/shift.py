"""S20: a person's own day, what is open before they go, and the bags that are left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.flow.actions import Act, Action
from kiosk.flow.settings_actions import OpenSettings
from kiosk.flow.shift_actions import CountBags, HandOver, OpenCheck, PrintShift, SignOut
from kiosk.flow.tote_actions import OpenTotes
from kiosk.flow.views import Errand, OpenTask, ShiftView, Tone
from kiosk.pages.base import Density, Page
from kiosk.texts import shown, step_word, tr
from kiosk.theme import GAP, TARGET, Type
from kiosk.widgets.buttons import ActionButton, Kind
from kiosk.widgets.panels import IconLine, Panel
from kiosk.widgets.pills import mark_of_tone
from kiosk.widgets.plots import Bar, ColumnBars, RowBars
from kiosk.widgets.queue import say
from kiosk.widgets.words import Words

ROLL = 50  # bags on a roll
FEW = 10
MOST_TASKS = 3
_ERRANDS: dict[Errand, Action] = {Errand.QUEUE: Act.QUEUE, Errand.TOTES: OpenTotes()}


class ShiftPage(Page):
    def __init__(self) -> None:
        super().__init__("page-shift")
        self._name = Words("", Type.LEAD)
        self._remarks = Words("", Type.SMALL, "muted", lines=2)
        self._steps, self._hours = RowBars("plot-steps"), ColumnBars("plot-hours")
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._name)
        left.addLayout(self._figures())
        left.addWidget(self._steps, 1)
        left.addWidget(self._hours, 1)
        left.addWidget(self._remarks)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self._open_tasks(), 1)
        right.addWidget(self._supplies())
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(left, 7)
        columns.addLayout(right, 5)
        self.body.addLayout(columns, 1)
        self._bar_buttons()

    def show_view(self, view: ShiftView) -> None:
        since = f"{view.since.astimezone():%H:%M}" if view.since else ""
        name = tr("{name}, since {time}", name=view.name, time=since) if since else view.name
        say(self._name, name or tr("My day"))
        figures = (
            (str(view.returns), tr("returns")),
            (str(view.items), tr("items")),
            (_seconds(view.median_s), tr("median")),
            (_seconds(view.p90_s), tr("90 % under")),
            (str(view.like_new), tr("like new")),
            (str(view.damaged), tr("damaged")),
            (str(view.not_here), tr("not here")),
            (_seconds(view.three_s), tr("with 3 items")),
        )
        for tile, (number, word) in zip(self._tiles, figures, strict=True):
            tile.show_figure(number, word)
        steps = tuple(Bar(step_word(kind), seconds, _seconds(seconds)) for kind, seconds in view.steps)
        self._steps.show_bars(tr("Where the time of a return goes"), steps)
        hours = tuple(Bar(str(hour), count, str(count)) for hour, count in view.hours)
        self._hours.show_bars(tr("Returns by the hour"), hours)
        for plot in (self._steps, self._hours):
            plot.setVisible(bool(view.steps))
        say(self._remarks, "   ".join(shown(remark) for remark in view.remarks))
        self._show_tasks(view)
        self._show_supplies(view)
        self._print.setVisible(view.can_print)
        self._hand_over.setVisible(view.can_leave)
        self._leave.setVisible(view.can_leave)
        say(self._printing, shown(view.printing))
        self._printing.setVisible(bool(view.printing))

    def first_focus(self) -> None:
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def spread(self, chosen: Density) -> None:
        close = chosen is Density.CLOSE
        for panel in (self._tasks_panel, self._supplies_panel):
            panel.pad(14 if close else 20)

    def _show_tasks(self, view: ShiftView) -> None:
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(view.tasks))
            if place < len(view.tasks):
                row.show_task(view.tasks[place])
        self._nothing.setVisible(not view.tasks)

    def _show_supplies(self, view: ShiftView) -> None:
        mark = "warn" if view.bags_low or view.bags is None else "good"
        self._bags.mark.show_icon("bag", mark)
        words = tr("Not counted yet") if view.bags is None else tr("{count} left", count=view.bags)
        say(self._bags.words, tr("Bags: {words}", words=words))
        self._fewer.setEnabled(bool(view.bags))

    def _figures(self) -> QGridLayout:
        self._tiles = [_Figure(f"figure-{place}") for place in range(8)]
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, tile in enumerate(self._tiles):
            grid.addWidget(tile, place // 4, place % 4)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        return grid

    def _open_tasks(self) -> Panel:
        self._tasks_panel = panel = Panel(padding=20, gap=GAP)
        panel.column.addWidget(Words(tr("Open before you go"), Type.STRONG))
        self._rows = [_TaskRow(self) for _ in range(MOST_TASKS)]
        for row in self._rows:
            panel.column.addWidget(row)
        self._nothing = IconLine("check", tr("Nothing is open."), mark="good")
        panel.column.addWidget(self._nothing)
        self._printing = Words("", Type.SMALL, "muted", lines=2)
        panel.column.addStretch(1)
        panel.column.addWidget(self._printing)
        return panel

    def _supplies(self) -> Panel:
        self._supplies_panel = panel = Panel(padding=20, gap=12)
        self._bags = IconLine("bag", "", Type.STRONG, lines=1)
        panel.column.addWidget(self._bags)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self._fewer = ActionButton(tr("−{count}", count=FEW))
        more = ActionButton(tr("+{count}", count=FEW))
        roll = ActionButton(tr("New roll: +{count}", count=ROLL), "plus")
        for button, change, name in (
            (self._fewer, -FEW, "bags-fewer"),
            (more, FEW, "bags-more"),
            (roll, ROLL, "bags-roll"),
        ):
            self.wire(button, CountBags(change), name)
            row.addWidget(button, 2 if button is roll else 1)
        panel.column.addLayout(row)
        return panel

    def _bar_buttons(self) -> None:
        self._back = self.act_button(Act.BACK, tr("Back"), "back", Kind.QUIET, Qt.Key.Key_Escape, hint="Esc")
        check = ActionButton(tr("Opening check"), "check")
        settings = ActionButton(tr("Settings"), "settings")
        self.wire(settings, OpenSettings(), "act-settings")
        self._print = ActionButton(tr("Print"), "print")
        self._hand_over = ActionButton(tr("Hand over"), "swap")
        self._leave = ActionButton(tr("Sign out"), "lock", Kind.PRIMARY)
        self.wire(check, OpenCheck(), "act-check")
        self.wire(self._print, PrintShift(), "act-print-shift")
        self.wire(self._hand_over, HandOver(), "act-hand-over")
        self.wire(self._leave, SignOut(), "act-sign-out")
        self.bar.add_left(self._back)
        self.bar.add_right(settings, check, self._print, self._hand_over, self._leave)


class _Figure(Panel):
    """A number with its word below."""

    def __init__(self, name: str) -> None:
        super().__init__(padding=8, gap=0)
        self.setObjectName(name)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._number = Words("", Type.LEAD, align=middle)
        self._word = Words("", Type.KEY, "muted", align=middle)
        self.column.addWidget(self._number)
        self.column.addWidget(self._word)

    def show_figure(self, number: str, word: str) -> None:
        say(self._number, number)
        say(self._word, word)
        self.setAccessibleName(f"{number} {word}")


class _TaskRow(QWidget):
    """One thing that is open, and the way to it."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._errand = Errand.NOWHERE
        self._line = IconLine("info", "", Type.BODY, lines=2)
        self._go = ActionButton(tr("Go"), "forward")
        self._go.clicked.connect(self._pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._line, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._go)
        self.setFixedHeight(TARGET)

    def show_task(self, task: OpenTask) -> None:
        self._errand = task.errand
        mark = mark_of_tone(task.tone.value)
        self._line.mark.show_icon("hand" if task.tone is Tone.INFO else mark.icon, task.tone.value)
        say(self._line.words, shown(task.sentence))
        self._go.setVisible(task.errand is not Errand.NOWHERE)
        self._go.setObjectName(f"go-{task.errand.value}")
        self._go.setAccessibleName(tr("Go: {task}", task=shown(task.sentence)))

    def _pressed(self) -> None:
        action = _ERRANDS.get(self._errand)
        if action is not None:
            self._page.act(action)


def _seconds(value: float | None) -> str:
    return "–" if value is None else tr("{count} s", count=round(value))
