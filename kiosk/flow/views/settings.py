"""S21, the settings."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.flow.views.base import Notice


class Section(StrEnum):
    """Groups of settings, in the order of their tabs."""

    STATION = "station"
    CAMERA = "camera"
    SCANNER = "scanner"
    PRINTER = "printer"
    RULES = "rules"
    SCREEN = "screen"


class Trial(StrEnum):
    """What can be tried at once."""

    SOUND = "sound"
    RECEIPT = "receipt"
    LABEL = "label"
    DIAGNOSIS = "diagnosis"


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One setting. `value`: in words; `note`: what to know about it; `central`: set there, and so not here; `changed`:
    not saved yet."""

    label: str
    value: str
    note: str = ""
    central: bool = False
    changed: bool = False


@dataclass(frozen=True, slots=True)
class SettingsView:
    """`facts` are lines of a name and what it says; `trials`: what this section can try; `changed`: how many settings
    are not saved; `restarts`: saving starts the program again; `live`: the section shows the camera's picture."""

    section: Section
    rows: tuple[SettingRow, ...]
    facts: tuple[tuple[str, str], ...]
    trials: tuple[Trial, ...]
    title: str
    text: str
    changed: int
    restarts: bool
    live: bool
    training: bool = False
    notice: Notice | None = None
