"""The opening check: camera, scanner, printer, sound, clock, disk and server in some 20 seconds.

It is offered and never forced. What can be told is told at once and again each second while the check is open; a
person is asked for one scan, and whether the sounds were heard.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.feedback import Feedback
from kiosk.flow.actions import Act, Action
from kiosk.flow.desk import Beneath, Entry, Scanned
from kiosk.flow.queue import Line
from kiosk.flow.shift_actions import Heard, NoScanner, OpenCheck, PlayAgain
from kiosk.flow.views import CheckView, Notice, PartLine, Tone
from sync.domain.codes import Reader
from sync.domain.opening import OpeningCheck, Part, PartState
from sync.domain.sentence import counted, say
from sync.station.ports import Clock, CounterBook

CLOCK_OFF_S = 300  # more, and central does not believe a signature
_MB = 1000 * 1000
_ASKED = (Part.SCANNER, Part.SOUND)
_OWN = (Heard, PlayAgain, NoScanner)
_HAND = (Reader.WEDGE, Reader.SERIAL)


class Instruments(Protocol):
    """Camera and loudspeaker as they are now; no call waits for a device."""

    def camera(self) -> tuple[PartState, str]:
        """How it is, and what is wrong with it; `(OK, "")`: fresh pictures come."""

    def sound(self) -> str:
        """Why nothing can be heard; empty when something can."""

    def play(self, what: Feedback) -> None: ...


class NoInstruments:
    """`Instruments` of a station without a window."""

    def camera(self) -> tuple[PartState, str]:
        return PartState.NOTE, say("No camera found. Use the hand scanner.")

    def sound(self) -> str:
        return say("There is no sound at this station. Every sound is shown as well.")

    def play(self, what: Feedback) -> None:
        """Nothing to hear."""


@dataclass(frozen=True, slots=True)
class _Told:
    state: PartState
    words: str


class OpeningDesk:
    """Open it lies over the idle page; a scan that comes then is the one it asks for."""

    covers = False

    def __init__(
        self,
        instruments: Instruments,
        line: Callable[[], Line],
        printer: Callable[[], str | None],
        book: CounterBook,
        clock: Clock,
    ) -> None:
        """`line`: how central, clock and disk are; `printer`: what hinders it, None without one."""
        self._has = instruments
        self._line = line
        self._printer_trouble = printer
        self._book = book
        self._clock = clock
        self._is_open = False
        self._kept = False
        self._tried = ""
        self._answers: dict[Part, _Told] = {}

    @property
    def is_open(self) -> bool:
        return self._is_open

    def close(self) -> None:
        self._is_open = False

    def is_due(self) -> bool:
        """Whether it was not made today yet. StoreError passes through."""
        check = self._book.opening_check()
        return check is None or not check.is_of(self._clock.now())

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        if isinstance(entry, OpenCheck):
            return True
        if not self._is_open:
            return False
        if isinstance(entry, Scanned):  # then the scanner reads twice, or the next customer is here
            return Part.SCANNER not in self._answers or entry.scan.text == self._tried
        return isinstance(entry, _OWN) or entry in (Act.BACK, Act.CONFIRM)

    def tick(self, beneath: Beneath) -> None:
        """`view` looks anew each second, and so does this: a camera may have come meanwhile."""
        self._keep(beneath)

    def handle(self, entry: Entry, beneath: Beneath) -> Notice | None:
        """The check is kept as soon as everything is told."""
        said = self._on_scan(entry) if isinstance(entry, Scanned) else self._on(entry)
        self._keep(beneath)
        return said

    def view(self, beneath: Beneath, notice: Notice | None) -> CheckView:
        told = self._all()
        lines = tuple(PartLine(part, one.state, one.words) for part, one in told.items())
        asks = next((part for part in _ASKED if told[part].state is PartState.WAITING), None)
        left = sum(one.state is PartState.WAITING for one in told.values())
        wrong = sum(one.state is PartState.WRONG for one in told.values())
        title, text, tone = _summary(asks, left, wrong)
        return CheckView(lines, asks, title, text, tone, left, notice)

    def _keep(self, beneath: Beneath) -> None:
        """Once, as soon as everything is told and the person is there."""
        if not self._is_open or self._kept or not beneath.staff:
            return
        told = self._all()
        if all(one.state is not PartState.WAITING for one in told.values()):
            parts = tuple((part, one.state) for part, one in told.items())
            self._book.keep_check(OpeningCheck(self._clock.now(), beneath.staff, parts))
            self._kept = True

    def _on(self, action: Action) -> Notice | None:
        match action:
            case OpenCheck():
                self._is_open, self._kept, self._tried, self._answers = True, False, "", {}
            case Act.BACK | Act.CONFIRM:
                self.close()
            case NoScanner():
                words = say("Not tried. The camera reads codes, and numbers can be typed.")
                self._answers[Part.SCANNER] = _Told(PartState.NOTE, words)
                self._play()
            case PlayAgain():
                self._play()
            case Heard(yes):
                self._answers[Part.SOUND] = (
                    _Told(PartState.OK, say("Heard."))
                    if yes
                    else _Told(
                        PartState.NOTE,
                        say("Not heard. Turn the loudspeaker up; every sound is shown at the window's edge as well."),
                    )
                )
            case _:
                pass
        return None

    def _on_scan(self, scanned: Scanned) -> Notice | None:
        if scanned.scan.reader not in _HAND:
            return Notice(say("The camera read that code. Now scan one with the hand scanner."), Tone.INFO)
        first, self._tried = Part.SCANNER not in self._answers, scanned.scan.text
        self._answers[Part.SCANNER] = _Told(PartState.OK, say("It read {code}.", code=_short(scanned.scan.text)))
        if first:
            self._play()
        return None

    def _play(self) -> None:
        for what in (Feedback.GOOD, Feedback.COMMIT):
            self._has.play(what)

    def _all(self) -> dict[Part, _Told]:
        asked, line = _Told(PartState.WAITING, ""), self._line()
        told = {
            Part.CAMERA: self._camera(),
            Part.SCANNER: self._answers.get(Part.SCANNER, asked),
            Part.PRINTER: _printer(self._printer_trouble()),
            Part.SOUND: self._sound(),
            Part.CLOCK: _clock(line),
            Part.DISK: _disk(line),
            Part.SERVER: _server(line),
        }
        return {part: told[part] for part in Part}

    def _camera(self) -> _Told:
        state, words = self._has.camera()
        return _Told(state, words or say("It gives fresh pictures."))

    def _sound(self) -> _Told:
        words = self._has.sound()
        if words:
            return _Told(PartState.NOTE, words)
        return self._answers.get(Part.SOUND, _Told(PartState.WAITING, ""))


def _printer(trouble: str | None) -> _Told:
    if trouble is None:
        return _Told(PartState.NOTE, say("There is none. All work goes on without one."))
    return _Told(PartState.WRONG, trouble) if trouble else _Told(PartState.OK, say("Ready, as far as it tells."))


def _clock(line: Line) -> _Told:
    if line.offset_ms is None:
        return _Told(PartState.NOTE, say("Not compared: central was not reached."))
    seconds = abs(round(line.offset_ms / 1000))
    if seconds > CLOCK_OFF_S:
        return _Told(PartState.WRONG, say("It is {count} s off. Set this computer's clock.", count=seconds))
    return _Told(PartState.OK, say("{count} s from central's.", count=seconds))


def _disk(line: Line) -> _Told:
    if line.free_bytes is None:
        return _Told(PartState.WRONG, say("The disk does not answer. Call support before you take anything in."))
    free, needed = line.free_bytes // _MB, line.least_free_bytes // _MB
    if free < needed:
        words = say("{free} MB are free; {needed} MB are needed. Free some space.", free=free, needed=needed)
        return _Told(PartState.WRONG, words)
    return _Told(PartState.OK, say("{free} GB free.", free=round(free / 1000)))


def _server(line: Line) -> _Told:
    if line.problem:
        return _Told(PartState.WRONG, line.problem)
    if line.online:
        return _Told(PartState.OK, say("Central answers."))
    words = say("Central cannot be reached. Returns are kept here and sent when it is back.")
    return _Told(PartState.NOTE, words)


def _summary(asks: Part | None, left: int, wrong: int) -> tuple[str, str, Tone]:
    match asks:
        case Part.SCANNER:
            return (
                say("Scan any code with the hand scanner"),
                say("A bag's label or anything with a barcode will do. Nothing is opened by it."),
                Tone.INFO,
            )
        case Part.SOUND:
            return say("Did you hear it?"), say("A beep, then two rising notes."), Tone.INFO
    if left:
        return say("One moment"), "", Tone.INFO
    if wrong:
        title = counted(wrong, "{count} part needs a hand", "{count} parts need a hand")
        return title, say("What to do stands beside it. Returns can be taken in meanwhile."), Tone.WARN
    return say("This station is ready"), say("The result is kept for today."), Tone.GOOD


def _short(text: str) -> str:
    return text if len(text) <= 24 else text[:23] + "…"
