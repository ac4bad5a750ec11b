"""Training: the whole counter with sample returns, and nothing of it outside its folder or on the network."""

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk import training
from kiosk.app import StationApp
from kiosk.crash import write_crash_file
from kiosk.devices.printing.pictures import roll_picture
from kiosk.flow.actions import Act
from kiosk.flow.shift_actions import OpenShift
from kiosk.flow.training_actions import EndTraining, OpenSample, ShowCode, ShowSamples
from kiosk.flow.views import CaseView, DoneView, QueueView, ScanView, ShiftView, SignInView, SummaryView, TrainingView
from kiosk.settings import CameraSettings, PrinterSettings, ReceiptPrinter, Settings
from kiosk.widgets.training import TrainingBand
from sync.domain.codes import BadgeCode, BagCode, Scan, Symbology, parse
from sync.domain.papers import BagLabel, Receipt
from sync.station.clock import SystemClock
from sync.station.ports import StoreUnusable
from sync.station.printing import SAMPLES, NotPrinted, Use
from sync.store.store import Store
from tests.support.cases import JACKET, case_of
from tests.support.printers import FakePrinter


class Network:
    """Every connection and every name that this process asks for while it listens."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.listens = True
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.listens and event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
            self.asked.append(f"{event} {arguments[1:]}")


@pytest.fixture
def network() -> Iterator[Network]:
    made = Network()
    yield made
    made.listens = False


@pytest.fixture
def live(tmp_path: Path) -> Settings:
    """A station that is at work, with a central, an own place for its journal and a printer that writes files."""
    clock = SystemClock()
    with Store.open(tmp_path / "live", clock, tmp_path / "journal") as store:
        store.cases.keep(case_of(JACKET), clock.now())
    return Settings(
        data_folder=tmp_path / "live",
        journal_folder=tmp_path / "journal",
        central_url="http://127.0.0.1:9",
        camera=CameraSettings("none"),
        volume=0,
        grace_s=0,
        printer=PrinterSettings(receipt=ReceiptPrinter("pdf", str(tmp_path / "paper"))),
    )


def outside(folder: Path) -> dict[str, str]:
    """Every file that is not the training's, with the hash of its content."""
    files = [path for path in folder.rglob("*") if path.is_file() and training.FOLDER not in path.parts]
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_whole_day_of_training_touches_nothing_and_nobody(
    live: Settings, tmp_path: Path, network: Network, qtbot: QtBot
) -> None:
    before = outside(tmp_path)
    settings = training.training_settings(live)
    training.prepare(settings.data_folder, SystemClock())
    begun: list[bool] = []
    station = StationApp(cast(QApplication, QApplication.instance()), settings, training=True, relaunch=begun.append)
    station.start()

    def wait(page: type) -> None:
        qtbot.waitUntil(lambda: isinstance(station.window.view(), page), timeout=10_000)

    wait(SignInView)
    band = station.window.findChild(TrainingBand)
    assert band is not None and band.isVisible() and "TRAINING" in band.accessibleName()
    station.presenter.on_input(Scan(training.badge("Amira K.")))
    wait(ScanView)
    station.presenter.on_input(ShowSamples())
    wait(TrainingView)
    station.presenter.on_input(OpenSample())
    wait(CaseView)
    station.presenter.on_input(Scan("6281057742134"))
    station.presenter.on_input(Act.LIKE_NEW)
    wait(SummaryView)
    station.presenter.on_input(Scan(training.samples().bags[0]))
    wait(DoneView)
    for unknown in (Scan("https://returns.example/r/NL-9999", Symbology.QR), Act.BACK, Act.QUEUE, Act.CHECK_DAY):
        station.presenter.on_input(unknown)
    wait(QueueView)
    station.presenter.on_input(OpenShift())
    wait(ShiftView)
    assert band.isVisible()
    station.presenter.on_input(EndTraining())
    qtbot.waitUntil(lambda: begun == [False], timeout=10_000)
    station.window.close()
    assert outside(tmp_path) == before
    assert network.asked == []
    with Store.open(settings.data_folder, SystemClock()) as store:
        assert store.outbox.status().waiting == 1  # the return was real, as far as the folder goes


def test_each_start_begins_anew(live: Settings) -> None:
    folder = training.training_settings(live).data_folder
    training.prepare(folder, SystemClock())
    (folder / "left.txt").write_text("from yesterday")
    training.prepare(folder, SystemClock())
    assert not (folder / "left.txt").exists()
    with Store.open(folder, SystemClock()) as store:
        assert store.cases.count() == len(training.samples().cases)


def test_what_support_needs_of_a_crash_is_there_after_the_fresh_start(live: Settings) -> None:
    folder = training.training_settings(live).data_folder
    training.prepare(folder, SystemClock())
    crash = write_crash_file(folder / "crashes", ValueError("once"), "20260101-000000")
    training.prepare(folder, SystemClock())
    assert crash and crash.exists()


def test_a_folder_of_that_name_that_is_none_of_ours_is_left_alone(live: Settings) -> None:
    folder = training.training_settings(live).data_folder
    folder.mkdir()
    (folder / "course.pdf").write_text("how to fold")
    with pytest.raises(StoreUnusable, match="not the training's"):
        training.prepare(folder, SystemClock())
    assert (folder / "course.pdf").exists()


def test_the_samples_are_codes_that_the_counter_knows() -> None:
    practice = training.samples()
    assert all(isinstance(parse(code)[0], BadgeCode) for _, code in practice.badges)
    assert all(isinstance(parse(bag)[0], BagCode) for bag in practice.bags)
    assert len({case.code for case in practice.cases}) == len(practice.cases)


def test_paper_says_training_and_labels_are_not_printed(qapp: QApplication) -> None:
    printer = FakePrinter()
    practice = training.practice({Use.RECEIPT: printer})[Use.RECEIPT]
    practice.print(SAMPLES[Use.RECEIPT])
    [paper] = printer.papers
    assert isinstance(paper, Receipt) and paper.training
    plain, marked = roll_picture(SAMPLES[Use.RECEIPT], 80, 203), roll_picture(paper, 80, 203)
    assert marked.height() > plain.height()
    with pytest.raises(NotPrinted, match="not printed in the training"):
        practice.print(BagLabel("RBB7Q2M9X4K3"))


def test_only_printers_on_the_counter_are_kept() -> None:
    def kept(kind: str, address: str) -> str:
        printer = PrinterSettings(receipt=ReceiptPrinter(kind, address))
        return training.training_settings(Settings(printer=printer)).printer.receipt.kind

    assert kept("escpos", "10.0.0.7") == "escpos"
    assert kept("escpos", "file:/tmp/receipts") == kept("pdf", "/tmp/receipts") == "none"


def test_the_codes_of_a_sample_are_shown_one_by_one(live: Settings, qtbot: QtBot) -> None:
    settings = training.training_settings(live)
    training.prepare(settings.data_folder, SystemClock())
    station = StationApp(cast(QApplication, QApplication.instance()), settings, training=True)
    station.start()
    qtbot.waitUntil(lambda: isinstance(station.window.view(), SignInView), timeout=10_000)
    for entry in (Scan(training.badge("Chloe D.")), ShowSamples(), ShowCode(1)):
        station.presenter.on_input(entry)
    qtbot.waitUntil(lambda: getattr(station.window.view(), "shown", 0) == 1, timeout=10_000)
    view = station.window.view()
    assert isinstance(view, TrainingView)
    assert (view.code, view.codes[-1]) == ("6281057742134", "Bag")
    assert station.stop()
    station.window.close()
