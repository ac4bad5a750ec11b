"""What the counter's flow is given: the use cases it works with, and what is set for this counter."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from kiosk.flow.checkpoints import Checkpoints
from kiosk.flow.desk import Approvals, Desk
from kiosk.flow.foreign import Elsewhere
from sync.domain.codes import CodePatterns
from sync.domain.verification import Photo
from sync.station.lookup import FindCase
from sync.station.ports import CaseCache, Clock, VisitLog
from sync.station.visits import Visits


class NoPicture(Exception):
    """The camera cannot give a picture now; the text says why, in words."""


class Shutter(Protocol):
    """Takes a photograph; `problem` is empty or says what is wrong with it ("The photo is blurred.")."""

    def shoot(self) -> tuple[bytes, str]:
        """`(JPEG bytes, problem)`; NoPicture when there is no live picture."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What the idle page tells besides: `supplies` in words, and whether the opening check is due; `training`: there
    are samples to practise with."""

    supplies: str = ""
    supplies_low: bool = False
    check_due: bool = False
    training: bool = False


@dataclass(frozen=True, slots=True)
class Services:
    """What the flow works with: the use cases, and what it may read. `staff`: who is on duty, by reference; `desks`:
    the topmost first; `locked`: whether nobody is signed in; `printer`: what hinders the receipt printer, None without
    one."""

    visits: Visits
    finder: FindCase
    cache: CaseCache
    log: VisitLog
    clock: Clock
    shutter: Shutter
    photo_path: Callable[[Photo], str]
    is_offline: Callable[[], bool]
    staff: Callable[[], str]
    desks: tuple[Desk, ...]
    approvals: Approvals | None = None
    printer: Callable[[], str | None] = lambda: None
    locked: Callable[[], bool] = lambda: False
    aside: Callable[[], Aside] = Aside


@dataclass(frozen=True, slots=True)
class FlowConfig:
    """`grace_s`: seconds in which a sealed return can be undone. `start_words`: what the start had to repair.
    `elsewhere`: what is said of codes that open nothing here; `has_wifi`: customers can be shown the shop's network."""

    location: str
    grace_s: int
    patterns: CodePatterns
    checkpoints: Checkpoints
    start_words: str = ""
    auto_shot: bool = True
    elsewhere: Elsewhere = field(default_factory=Elsewhere)
    has_wifi: bool = False
