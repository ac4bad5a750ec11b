"""S21: the settings of this station, for a supervisor. What is turned is tried at once where it can be, and holds when
it is saved."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from kiosk.flow.actions import Act, Action
from kiosk.flow.desk import ApprovalNeeded, Beneath, Entry, Reply, Scanned
from kiosk.flow.printed import how_it_prints
from kiosk.flow.settings_actions import (
    BeginTraining,
    ExitKiosk,
    OpenSettings,
    SaveSettings,
    ShowSection,
    Try,
    Turn,
)
from kiosk.flow.settings_table import Found, Option, Setting, Value, settings_of
from kiosk.flow.views import Notice, Section, SettingRow, SettingsView, Tone, Trial
from sync.domain.codes import BadgeCode, BagCode, Code, Command, Garbled, Reader, ToteCode
from sync.domain.sentence import counted, say
from sync.station.printing import SAMPLES, PrintJob, PrintRoom, Use

_OWN = (ShowSection, Turn, Try, SaveSettings, BeginTraining, ExitKiosk)
_USES = {Trial.RECEIPT: Use.RECEIPT, Trial.LABEL: Use.LABEL}
_TRIALS: Mapping[Section, tuple[Trial, ...]] = {
    Section.STATION: (Trial.DIAGNOSIS,),
    Section.PRINTER: (Trial.RECEIPT, Trial.LABEL),
    Section.SCREEN: (Trial.SOUND,),
}
_OWN_CODES = (BagCode, ToteCode, BadgeCode, Command)


class Workshop(Protocol):
    """The station behind its settings. No call waits for a device, but for `found`."""

    def value(self, key: str) -> Value:
        """What holds now; `key` is dotted ("camera.source")."""

    def of_central(self) -> frozenset[str]:
        """Keys that central sets, which are not for the station to change."""

    def found(self) -> Found:
        """What is plugged in now; takes a moment."""

    def facts(self) -> Sequence[tuple[str, str]]:
        """What this station is, by name."""

    def save(self, changes: Mapping[str, Value], *, restart: bool) -> None:
        """Write them; with `restart` the program starts again soon after. IllegalStep says why not."""

    def try_out(self, changes: Mapping[str, Value]) -> None:
        """Show camera, colours and loudness as they would be; empty: as they are."""

    def play(self) -> None:
        """A sound, as loud as it is tried now."""

    def diagnose(self) -> None:
        """Begin to look at every part."""

    def findings(self) -> Sequence[tuple[str, str]] | None:
        """What came of it, by part; None while it goes on, empty before it was asked."""

    def begin_training(self) -> None:
        """IllegalStep when it cannot begin."""

    def leave(self) -> None:
        """End the program. IllegalStep in the training."""


class SettingsDesk:
    """Open it keeps a draft; it closes when another person is on duty."""

    covers = False

    def __init__(self, workshop: Workshop, room: PrintRoom, *, training: bool = False) -> None:
        self._shop = workshop
        self._room = room
        self._training = training
        self._section: Section | None = None
        self._staff = ""
        self._found = Found()
        self._draft: dict[str, Value] = {}
        self._live: set[str] = set()
        self._scanned: tuple[tuple[str, str], ...] = ()
        self._printed = ""
        self._prints = 0

    @property
    def is_open(self) -> bool:
        return self._section is not None

    def close(self) -> None:
        if self.is_open:
            self._shop.try_out({})
        self._section = None
        self._draft, self._scanned, self._printed = {}, (), ""

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        if isinstance(entry, OpenSettings):
            return True
        if not self.is_open:
            return False
        if isinstance(entry, Scanned):
            return self._section is Section.SCANNER
        return isinstance(entry, _OWN) or entry is Act.BACK

    def tick(self, beneath: Beneath) -> None:
        """A supervisor who was relieved leaves nothing open."""
        if self.is_open and beneath.staff != self._staff:
            self.close()

    def handle(self, entry: Entry, beneath: Beneath) -> Reply:
        """ApprovalNeeded to open it; IllegalStep where a file cannot be written."""
        if isinstance(entry, Scanned):
            self._scanned = _told(entry)
            return None
        if isinstance(entry, OpenSettings):
            self._open(beneath)
            return None
        self.tick(beneath)
        return self._on(entry, beneath) if self.is_open else None

    def view(self, beneath: Beneath, notice: Notice | None) -> SettingsView:
        section = self._section or Section.STATION
        table, central = settings_of(section, self._found), self._shop.of_central()
        title, text = self._words(section)
        return SettingsView(
            section=section,
            rows=tuple(self._row(setting, central) for setting in table),
            facts=self._facts(section),
            trials=() if self._training and section is Section.STATION else _TRIALS.get(section, ()),
            title=title,
            text=text,
            changed=len(self._draft),
            restarts=bool(self._draft) and not self._draft.keys() <= self._live,
            live=section is Section.CAMERA,
            training=self._training,
            notice=notice,
        )

    def _open(self, beneath: Beneath) -> None:
        if not beneath.approved_by:
            raise ApprovalNeeded(say("Open the settings of this station."))
        self.close()
        self._section, self._staff = Section.STATION, beneath.staff
        self._found = self._shop.found()

    def _on(self, action: Action, beneath: Beneath) -> Reply:
        match action:
            case ShowSection(section):
                self._section, self._scanned = section, ()
            case Turn(place, way):
                self._turn(place, way)
            case Try(what):
                return self._try(what)
            case SaveSettings():
                return self._save(beneath)
            case BeginTraining():
                return self._leave(beneath, self._shop.begin_training)
            case ExitKiosk():
                return self._leave(beneath, self._shop.leave)
            case _:
                self.close()
        return None

    def _leave(self, beneath: Beneath, go: Callable[[], None]) -> Reply:
        if beneath.in_work:
            return Notice(say("A return is open. Finish or park it first."), Tone.WARN)
        go()
        return None

    def _now(self, key: str) -> Value:
        return self._draft[key] if key in self._draft else self._shop.value(key)

    def _chosen(self, setting: Setting) -> int | None:
        """The place of what holds in the draft; None for something that the screen does not offer."""
        for place, option in enumerate(setting.options):
            if all(self._now(key) == value for key, value in option.sets.items()):
                return place
        return None

    def _turn(self, place: int, way: int) -> None:
        table = settings_of(self._section or Section.STATION, self._found)
        if place >= len(table) or table[place].keys & self._shop.of_central():
            return
        setting = table[place]
        before = self._chosen(setting)
        after = (before + way) % len(setting.options) if before is not None else 0
        for key, value in setting.options[after].sets.items():
            if self._shop.value(key) == value:
                self._draft.pop(key, None)
            else:
                self._draft[key] = value
        if setting.live:
            self._live |= setting.keys
        self._shop.try_out(self._draft)

    def _row(self, setting: Setting, central: frozenset[str]) -> SettingRow:
        place = self._chosen(setting)
        words = setting.options[place].words if place is not None else self._other(setting)
        is_central = bool(setting.keys & central)
        changed = bool(setting.keys & self._draft.keys())
        note = say("Set by central") if is_central else say("Not saved yet") if changed else ""
        return SettingRow(setting.label, words, note, is_central, changed)

    def _other(self, setting: Setting) -> str:
        """As the file says it, e.g. a camera that is not plugged in now."""
        first: Option = setting.options[0]
        return "  ".join(str(self._now(key)) for key in first.sets if self._now(key) not in (None, ""))

    def _try(self, what: Trial) -> Notice | None:
        match what:
            case Trial.SOUND:
                self._shop.play()
            case Trial.DIAGNOSIS:
                self._shop.diagnose()
            case Trial.RECEIPT | Trial.LABEL:
                use = _USES[what]
                if self._room.trouble(use) is None:
                    return Notice(say("No such printer is set up. Choose one and save, then try it."), Tone.INFO)
                self._prints += 1
                self._printed = f"test-{use.value}-{self._prints}"
                self._room.print(PrintJob(self._printed, SAMPLES[use], use))
        return None

    def _save(self, beneath: Beneath) -> Notice:
        if not self._draft:
            return Notice(say("Nothing was changed."), Tone.INFO)
        restart = not self._draft.keys() <= self._live
        if restart and beneath.in_work:
            words = say("A return is open, and saving starts the program again. Finish or park it first.")
            return Notice(words, Tone.WARN)
        self._shop.save(self._draft, restart=restart)
        count, self._draft = len(self._draft), {}
        if restart:
            return Notice(say("Saved. The program starts again in a moment."), Tone.GOOD)
        return Notice(counted(count, "Saved: {count} setting.", "Saved: {count} settings."), Tone.GOOD)

    def _facts(self, section: Section) -> tuple[tuple[str, str], ...]:
        match section:
            case Section.STATION:
                return tuple(self._shop.findings() or self._shop.facts())
            case Section.SCANNER:
                return self._scanned
        return ()

    def _words(self, section: Section) -> tuple[str, str]:
        """What stands above the facts, and below."""
        match section:
            case Section.STATION if self._shop.findings() is None:
                return say("Looking at every part"), say("This takes some seconds.")
            case Section.STATION:
                return say("This station"), ""
            case Section.CAMERA:
                return say("What the camera sees now"), ""
            case Section.SCANNER:
                text = say("A bag's label shows best whether the layout fits: it ends in a check character.")
                return say("Scan anything: it is shown here, and nothing is opened"), text
            case Section.PRINTER:
                return say("A test page shows whether it prints"), self._how_it_prints()
            case Section.RULES:
                text = say("Photos, strict scanning and bag labels are rules of each store. Central keeps them.")
                return say("Rules of this counter"), text
            case Section.SCREEN:
                return say("Screen and sound"), say("Colours and loudness are shown at once.")

    def _how_it_prints(self) -> str:
        job = self._room.job(self._printed) if self._printed else None
        return how_it_prints(job, say("Printed. Look at the paper."))[0] if job else self._room.trouble() or ""


def _told(scanned: Scanned) -> tuple[tuple[str, str], ...]:
    scan, code = scanned.scan, scanned.codes[0]
    readers = {
        Reader.CAMERA: say("The camera"),
        Reader.WEDGE: say("A scanner that acts as a keyboard"),
        Reader.SERIAL: say("A serial scanner"),
        Reader.TYPED: say("Typed"),
    }
    return (
        (say("Text"), scan.text),
        (say("Read by"), readers[scan.reader]),
        (say("Printed as"), scan.symbology.value),
        (say("Length"), str(len(scan.text))),
        (say("Layout"), _layout(code)),
    )


def _layout(code: Code) -> str:
    if isinstance(code, _OWN_CODES):
        return say("Fits: this is a code of ours, letter by letter.")
    if isinstance(code, Garbled):
        return say("Does not fit: a code of ours came with other letters. Choose the scanner's layout.")
    return say("Cannot be told from this code.")
