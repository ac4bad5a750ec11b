"""S21: what a supervisor sees and changes, on the real flow, the real file and the real window."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import StationApp
from kiosk.flow.actions import Act
from kiosk.flow.counter import Tick
from kiosk.flow.settings_actions import BeginTraining, ExitKiosk, OpenSettings, SaveSettings, ShowSection, Try, Turn
from kiosk.flow.settings_table import Found, settings_of
from kiosk.flow.staff_actions import ChooseName, EnterPin
from kiosk.flow.views import ApprovalView, ScanView, Section, SettingsView, SignInView, Tone, Trial, View
from kiosk.settings import CameraSettings, Settings, load
from kiosk.station import Station
from kiosk.theme import theme
from kiosk.training import FOLDER
from kiosk.workshop import Hooks, StationWorkshop
from sync.domain.codes import Reader, Scan, Symbology
from sync.domain.errors import IllegalStep
from sync.domain.staff import Role, StaffList, StaffMember
from sync.store.store import Store
from sync.wire import StationSettings
from tests.support.cases import BAG, JACKET, case_of
from tests.support.clock import FakeClock
from tests.support.counter import Counter, FakeShutter, LookupCentral
from tests.support.printers import FakePrinter

STAFF = StaffList(
    "1",
    (
        StaffMember("SF-1", "Amira K.", pin_hash="hash of 2468"),
        StaffMember("SF-3", "Chloe D.", Role.SUPERVISOR, pin_hash="hash of 1357"),
    ),
)


@dataclass
class Window:
    """What the window was asked."""

    tried: list[Settings] = field(default_factory=list)
    saved: list[tuple[Settings, bool]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def hooks(self) -> Hooks:
        return Hooks(
            self.tried.append,
            lambda settings, restart: self.saved.append((settings, restart)),
            lambda: self.told.append("play"),
            lambda: self.told.append("training"),
            lambda: self.told.append("leave"),
        )


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "station.toml"
    folder = f"data_folder = '{tmp_path / 'station'}'\n"
    made.write_text(f'# by the door\nlock_s = 60\n{folder}\n[camera]\nsource = "none"\n', encoding="utf-8")
    return made


@pytest.fixture
def window() -> Window:
    return Window()


@pytest.fixture
def counter(tmp_path: Path, clock: FakeClock, path: Path, window: Window) -> Iterator[Counter]:
    shop = StationWorkshop(load(path), path, window.hooks(), clock, frozenset({"grace_s"}))
    with Store.open(tmp_path / "data", clock) as store:
        store.staff.keep(STAFF)
        store.cases.keep(case_of(JACKET), clock.now())
    made = Counter(
        tmp_path / "data",
        clock,
        LookupCentral(clock),
        FakeShutter(),
        enrolled=True,
        printer=FakePrinter(),
        workshop=shop,
    )
    with made:
        made.sign_in.by_pin("SF-1", "2468")
        yield made


def opened(counter: Counter, section: Section = Section.STATION) -> SettingsView:
    assert isinstance(counter.flow.handle(OpenSettings()), ApprovalView)
    counter.flow.handle(ChooseName("SF-3"))
    counter.flow.handle(EnterPin("1357"))
    return shown(counter.flow.handle(ShowSection(section)))


def shown(view: View) -> SettingsView:
    assert isinstance(view, SettingsView), view
    return view


def values(view: SettingsView) -> dict[str, str]:
    return {str(row.label): str(row.value) for row in view.rows}


def test_only_a_supervisor_opens_them(counter: Counter) -> None:
    assert isinstance(counter.flow.handle(OpenSettings()), ApprovalView)
    counter.flow.handle(ChooseName("SF-3"))
    refused = counter.flow.handle(EnterPin("9999"))
    assert isinstance(refused, ApprovalView) and refused.notice
    assert isinstance(counter.flow.handle(Act.BACK), ScanView)
    view = opened(counter)
    assert [str(name) for name, _ in view.facts][:3] == ["Station", "Place", "Device"]


def test_what_is_turned_is_saved_and_the_program_starts_again(counter: Counter, window: Window, path: Path) -> None:
    view = opened(counter, Section.RULES)
    assert values(view)["Locks after"] == "60 s"
    view = shown(counter.flow.handle(Turn(1, 1)))
    assert (values(view)["Locks after"], view.changed, view.restarts) == ("120 s", 1, True)
    assert view.rows[1].changed and "lock_s = 60" in path.read_text()
    view = shown(counter.flow.handle(SaveSettings()))
    assert view.notice and view.notice.tone is Tone.GOOD and view.changed == 0
    assert path.read_text().startswith("# by the door\nlock_s = 120\n")
    assert [(settings.lock_s, restart) for settings, restart in window.saved] == [(120, True)]


def test_what_central_sets_is_locked_here(counter: Counter, path: Path) -> None:
    view = opened(counter, Section.RULES)
    assert view.rows[0].central and str(view.rows[0].note) == "Set by central"
    assert shown(counter.flow.handle(Turn(0, 1))).changed == 0


def test_turned_and_turned_back_is_nothing_to_save(counter: Counter) -> None:
    opened(counter, Section.RULES)
    counter.flow.handle(Turn(1, 1))
    assert shown(counter.flow.handle(Turn(1, -1))).changed == 0
    notice = shown(counter.flow.handle(SaveSettings())).notice
    assert notice and notice.text == "Nothing was changed."


def test_colours_and_loudness_are_seen_and_heard_before_they_are_saved(counter: Counter, window: Window) -> None:
    opened(counter, Section.SCREEN)
    view = shown(counter.flow.handle(Turn(2, -1)))
    assert not view.restarts and window.tried[-1].theme == "dark"
    counter.flow.handle(Turn(3, 1))
    counter.flow.handle(Try(Trial.SOUND))
    assert window.tried[-1].volume == 8 and window.told == ["play"]
    counter.flow.handle(Act.BACK)
    assert (window.tried[-1].theme, window.tried[-1].volume) == ("auto", 7)


def test_a_scan_is_shown_and_opens_nothing(counter: Counter) -> None:
    opened(counter, Section.SCANNER)
    view = shown(counter.flow.handle(Scan("NL-1001", Symbology.UNKNOWN, reader=Reader.WEDGE)))
    assert [str(words) for _, words in view.facts][:2] == ["NL-1001", "A scanner that acts as a keyboard"]
    view = shown(counter.flow.handle(Scan(BAG, Symbology.CODE128, reader=Reader.CAMERA)))
    assert str(view.facts[-1][1]).startswith("Fits")
    view = shown(counter.flow.handle(Scan(BAG[:-1] + "X", reader=Reader.WEDGE)))
    assert str(view.facts[-1][1]).startswith("Does not fit")


def test_a_test_page_is_printed_or_it_says_why_not(counter: Counter) -> None:
    opened(counter, Section.PRINTER)
    view = shown(counter.flow.handle(Try(Trial.LABEL)))
    assert view.notice and "No such printer" in view.notice.text
    counter.flow.handle(Try(Trial.RECEIPT))
    counter.printing.stop()
    assert str(shown(counter.flow.handle(Tick())).text) == "Printed. Look at the paper."


def test_an_open_return_is_not_interrupted(counter: Counter, window: Window) -> None:
    counter.flow.handle(Scan("NL-1001", Symbology.QR))
    opened(counter, Section.RULES)
    counter.flow.handle(Turn(1, 1))
    for act in (SaveSettings(), ExitKiosk(), BeginTraining()):
        view = shown(counter.flow.handle(act))
        assert view.notice and "A return is open" in view.notice.text
    assert window.saved == [] and window.told == []


def test_they_close_with_the_person_who_opened_them(counter: Counter) -> None:
    opened(counter, Section.RULES)
    counter.flow.handle(Act.LOCK)
    counter.sign_in.by_pin("SF-3", "1357")
    assert isinstance(counter.flow.handle(Tick()), ScanView)


def test_a_file_that_cannot_be_written_is_said_and_the_draft_stays(counter: Counter, path: Path) -> None:
    opened(counter, Section.RULES)
    counter.flow.handle(Turn(1, 1))
    path.write_text("lock_s = = 60\n")
    view = shown(counter.flow.handle(SaveSettings()))
    assert view.notice and view.notice.text.startswith("Not saved.") and view.changed == 1


def test_a_file_that_was_taken_away_meanwhile_is_not_made_anew_without_the_rest(counter: Counter, path: Path) -> None:
    opened(counter, Section.RULES)
    counter.flow.handle(Turn(1, 1))
    path.unlink()
    view = shown(counter.flow.handle(SaveSettings()))
    assert view.notice and view.notice.text.startswith("Not saved.") and view.changed == 1
    assert not path.exists()


def test_what_central_sets_is_not_saved_by_any_way(path: Path, window: Window, clock: FakeClock) -> None:
    shop = StationWorkshop(load(path), path, window.hooks(), clock, frozenset({"language"}))
    before = path.read_text()
    with pytest.raises(IllegalStep, match="Central sets"):
        shop.save({"language": "fr"}, restart=False)
    assert path.read_text() == before and window.saved == []


def test_the_training_is_not_begun_where_it_could_not_start(counter: Counter, window: Window, path: Path) -> None:
    folder = load(path).data_folder / FOLDER
    folder.mkdir(parents=True)
    (folder / "course.pdf").write_text("how to fold")
    opened(counter)
    view = shown(counter.flow.handle(BeginTraining()))
    assert view.notice and "not the training's" in view.notice.text and window.told == []
    (folder / "course.pdf").unlink()
    counter.flow.handle(BeginTraining())
    assert window.told == ["training"]


def test_nobody_leaves_the_program_by_a_pin_of_the_training(counter: Counter, window: Window, clock: FakeClock) -> None:
    shop = StationWorkshop(Settings(), None, window.hooks(), clock, training=True)
    for leave in (shop.leave, shop.begin_training):
        with pytest.raises(IllegalStep, match="End the training first"):
            leave()
    assert window.told == []


def test_every_setting_has_a_value_that_the_file_knows() -> None:
    found = Found((("usb:1", "Camera one"),), (("COM3", "Scanner"),), ("Printer",))
    for section in Section:
        table = settings_of(section, found)
        assert len(table) <= 5
        for setting in table:
            assert len({tuple(option.sets) for option in setting.options}) == 1


def test_the_window_follows_and_starts_again(tmp_path: Path, path: Path, qtbot: QtBot) -> None:
    again: list[str] = []
    clock = FakeClock()
    station = StationApp(
        cast(QApplication, QApplication.instance()),
        Settings(data_folder=tmp_path / "data", camera=CameraSettings("none"), theme="light", volume=0),
        clock=clock,
        restart=lambda: again.append("again"),
        config=path,
    )
    station.start()
    qtbot.waitUntil(lambda: isinstance(station.window.view(), ScanView), timeout=10_000)
    station.presenter.on_input(OpenSettings())
    qtbot.waitUntil(lambda: isinstance(station.window.view(), ApprovalView), timeout=10_000)
    clock.advance(1)
    for entry in (Act.CONFIRM, ShowSection(Section.SCREEN), Turn(2, 1)):
        station.presenter.on_input(entry)
    qtbot.waitUntil(lambda: theme().mode.value == "dark", timeout=10_000)
    for act in (Turn(2, -1), ShowSection(Section.RULES), Turn(1, 1), SaveSettings()):
        station.presenter.on_input(act)
    qtbot.waitUntil(lambda: again == ["again"], timeout=30_000)
    assert load(path).lock_s == 120 and theme().mode.value == "light"
    station.window.close()


def test_what_central_sets_holds_from_the_start_and_other_values_begin_when_it_is_quiet(
    tmp_path: Path, path: Path, qtbot: QtBot
) -> None:
    clock = FakeClock()
    with Store.open(tmp_path / "data", clock) as store:
        store.staff.keep(STAFF)
        store.wanted.keep(StationSettings(revision="a", values={"lock_s": 300, "hologram": True}))
    again: list[str] = []
    station = StationApp(
        cast(QApplication, QApplication.instance()),
        Settings(data_folder=tmp_path / "data", camera=CameraSettings("none"), volume=0),
        restart=lambda: again.append("again"),
        config=path,
    )
    station.start()
    qtbot.waitUntil(lambda: isinstance(station.window.view(), SignInView), timeout=10_000)
    opened = cast(Station, station.presenter._station)
    assert opened.store.wanted.report() == {
        "revision": "a",
        "waits_for_start": False,
        "results": {"lock_s": "applied", "hologram": "not known to this version"},
    }
    station.idle.touch()  # somebody types a PIN
    opened.store.wanted.keep(StationSettings(revision="b", values={"lock_s": 30}))
    qtbot.wait(500)
    assert again == []
    qtbot.waitUntil(lambda: again == ["again"], timeout=30_000)
    station.window.close()
