"""The real counter window, in which an error nobody foresaw happens once it is ready."""

import logging
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk import crash
from kiosk.app import StationApp
from kiosk.flow.views import CaseView, ScanView, View
from kiosk.settings import load
from sync.domain.codes import Scan, Symbology


def main(config: str) -> None:
    sys.argv = ["returnpoint", "kiosk", "--config", config]  # what the fresh start is to run
    logging.basicConfig(level=logging.INFO)
    settings = load(Path(config))
    app = QApplication(sys.argv[:1])
    station = StationApp(app, settings, restart=crash.restart)
    crash.install_hooks(station.on_unforeseen, settings.data_folder / "crashes" / "faults.txt")

    def on_view(view: View) -> None:
        if isinstance(view, ScanView):
            station.presenter.on_input(Scan("NL-1001", Symbology.QR))
        elif isinstance(view, CaseView):
            QTimer.singleShot(0, fail)

    def fail() -> None:
        raise RuntimeError("nobody foresaw this")

    station.view_changed.connect(on_view)
    station.start()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])
