"""A scan worker whose frames and clock a test gives by hand."""

from pytestqt.qtbot import QtBot

from kiosk.devices.decoder import Decoder
from kiosk.devices.engines import Pixels
from kiosk.devices.frames import Frame, FrameMailbox
from kiosk.devices.scan_worker import Help, Located, ScanWorker
from sync.domain.codes import Scan


class Bench:
    """A mailbox, a worker, and a clock turned by hand."""

    def __init__(self, qtbot: QtBot, decoder: Decoder | None = None) -> None:
        self.qtbot = qtbot
        self.now = 100.0
        self.number = 0
        self.mailbox = FrameMailbox()
        self.worker = ScanWorker(self.mailbox, decoder, clock=lambda: self.now)
        self.scans: list[Scan] = []
        self.located: list[Located] = []
        self.helps: list[Help] = []
        self.worker.code_read.connect(self.scans.append)
        self.worker.located.connect(self.located.append)
        self.worker.help_changed.connect(self.helps.append)
        self.worker.start()

    def show(self, image: Pixels, after_s: float = 0.033) -> None:
        """Put a frame and wait until the worker is done with it."""
        self.now += after_s
        self.number += 1
        done = self.worker.frames + self.worker.failures
        self.mailbox.put(Frame(image, self.number, self.now))
        self.qtbot.waitUntil(lambda: self.worker.frames + self.worker.failures > done)

    def texts(self, count: int) -> list[str]:
        self.qtbot.waitUntil(lambda: len(self.scans) >= count)
        return [scan.text for scan in self.scans]
