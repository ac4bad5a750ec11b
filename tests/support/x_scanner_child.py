"""A window on a real X server, and a US scanner in front of it: keys through the server's test extension.

Arguments: the texts to scan, each once into nothing and once into a text field; a line of JSON tells what was read.
"""

import ctypes
import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.devices.bursts import Stroke
from kiosk.devices.layouts import SHIFT
from kiosk.devices.wedge import WedgeFilter
from kiosk.settings import ScannerSettings
from sync.domain.codes import Scan
from tests.support.hand_scanner import ENTER, pressed

_X_OFFSET = 8
_SHIFT, _CONTROL = 42, 29


class XKeyboard:
    """Presses keys on the X server of DISPLAY."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))

    def scan(self, text: str) -> None:
        for key in [*(pressed(text, "us") or []), ENTER]:
            held = [_SHIFT] if key.level == SHIFT else [_CONTROL] if key.control else []
            for position, down in (
                *((one, 1) for one in held),
                (key.position, 1),
                (key.position, 0),
                *((one, 0) for one in held),
            ):
                self._test.XTestFakeKeyEvent(self._display, position + _X_OFFSET, down, 0)
        self._x.XFlush(self._display)


class Session:
    def __init__(self, app: QApplication, texts: list[str]) -> None:
        self.window = QWidget()
        self.field = QLineEdit()
        self.button = QPushButton("x")
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.button)
        layout.addWidget(self.field)
        self.wedge = WedgeFilter(scanners=[ScannerSettings(layout="us")])
        self.wedge.code_read.connect(self.on_scan)
        self.wedge.run_read.connect(self.on_run)
        self.button.clicked.connect(lambda: self.said["pressed"].append("button"))
        self.said: dict[str, list[str]] = {"scans": [], "typed": [], "field": [], "pressed": []}
        self._todo = [(text, target) for text in texts for target in (self.button, self.field)]
        self._keyboard = XKeyboard()
        self._app = app
        app.installEventFilter(self.wedge)
        self.window.show()
        self.window.activateWindow()

    def next(self) -> None:
        if not self._todo:
            sys.stdout.write(json.dumps(self.said) + "\n")
            self._app.quit()
            return
        text, target = self._todo.pop(0)
        target.setFocus()
        self._keyboard.scan(text)

    def on_run(self, run: tuple[Stroke, ...]) -> None:
        self.said["typed"].append("".join(stroke.text for stroke in run))

    def on_scan(self, scan: Scan) -> None:
        self.said["scans"].append(scan.text)
        self.said["field"].append(self.field.text())
        QTimer.singleShot(50, self.next)


def main() -> int:
    app = QApplication(sys.argv[:1])
    session = Session(app, sys.argv[1:])
    QTimer.singleShot(500, session.next)
    QTimer.singleShot(20_000, lambda: app.exit(3))  # a scan that never came
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
