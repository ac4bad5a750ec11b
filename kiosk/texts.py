"""The words of the counter. Every sentence that pages hold themselves goes through `tr`, so that Qt can translate it.

Words for the values of the domain stand here once; sentences that depend on the rules come with the views.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime, QTranslator

from sync.domain.opening import Part, PartState
from sync.domain.sentence import GROUPED, Sentence
from sync.domain.tally import StepKind
from sync.domain.verification import MatchKind, Place, Reason, Result


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language that sentences can be said in. `tag`: of `kiosk.language.NAMES`; English has no catalogue."""

    tag: str
    locale: QLocale
    catalogue: QTranslator | None = None

    def say(self, text: str) -> str:
        """The text in this language; English where it has no words for it."""
        return (self.catalogue.translate("", text) if self.catalogue else "") or text


def clock_time(locale: QLocale, hour: int, minute: int) -> str:
    """By 24 hours everywhere: beside "a.m." and "p.m." a time is misread, and receipts say "10:05" too."""
    pattern = locale.timeFormat(QLocale.FormatType.ShortFormat)
    return locale.toString(QTime(hour, minute), "HH:mm" if "a" in pattern.lower() or ":ss" in pattern else pattern)


_OWN: ContextVar[Tongue | None] = ContextVar("own", default=None)


@contextmanager
def said_in(own: Tongue | None) -> Iterator[None]:
    """Within it sentences are in this language, as on the customer's display; None: the counter's."""
    before = _OWN.set(own)
    try:
        yield
    finally:
        _OWN.reset(before)


def tr(text: str, /, **values: object) -> str:
    """The sentence in the chosen language, its {places} filled in: a literal, or a `Sentence` of a view."""
    if isinstance(text, Sentence):
        values = {**text.values, **values}
        text = text.template
    own = _OWN.get()
    said = own.say(text) if own else QCoreApplication.translate("", text)
    return said.format(**{name: _local(value) for name, value in values.items()}) if values else said


def shown(text: str) -> str:
    """A view's text in the chosen language. Data, such as the name of goods, stays as it is."""
    return tr(text) if isinstance(text, Sentence) else text


def _local(value: object) -> object:
    """Dates, times and numbers as the chosen language writes them, in the station's own time."""
    match value:
        case Sentence():
            return tr(value)
        case datetime():
            return f"{_day(value.astimezone())} {clock(value)}"
        case date():
            return _day(value)
        case time():
            return clock_time(_locale(), value.hour, value.minute)
        case int() if abs(value) >= GROUPED:
            return _locale().toString(value)
        case float():
            return _locale().toString(value, "g", 6)
    return value


def _locale() -> QLocale:
    own = _OWN.get()
    return own.locale if own else QLocale()


def clock(at: datetime) -> str:
    """The time of day at this station."""
    local = at.astimezone()
    return clock_time(_locale(), local.hour, local.minute)


def _day(day: date) -> str:
    return _locale().toString(QDate(day.year, day.month, day.day), "d MMM")


def counted(count: int, one: str, many: str) -> str:
    """`one` or `many` with {count} filled in."""
    return tr(one if count == 1 else many, count=count)


def result_word(result: Result | None) -> str:
    match result:
        case Result.LIKE_NEW:
            return tr("Like new")
        case Result.DAMAGED:
            return tr("Damaged")
        case Result.NOT_RECEIVED:
            return tr("Not here")
        case None:
            return tr("Not judged")


def match_word(kind: MatchKind) -> str:
    """How the goods were tied to the declared item, as the item page says it."""
    match kind:
        case MatchKind.GTIN | MatchKind.UPC | MatchKind.SKU | MatchKind.VARIANT:
            return tr("Barcode matches")
        case MatchKind.PHOTO:
            return tr("Matched by eye")
        case MatchKind.NONE:
            return tr("Not scanned")


def reason_word(reason: Reason) -> str:
    return {
        Reason.STAIN: tr("Stain or dirt"),
        Reason.TEAR: tr("Tear or hole"),
        Reason.WORN: tr("Worn or used"),
        Reason.TAG_GONE: tr("Tag gone"),
        Reason.BROKEN: tr("Broken or zip"),
        Reason.SMELL: tr("Smell"),
        Reason.PART_MISSING: tr("Part missing"),
        Reason.PACK_DAMAGE: tr("Pack damaged"),
        Reason.OTHER: tr("Other"),
    }[reason]


def place_word(place: Place) -> str:
    return {
        Place.FRONT: tr("Front"),
        Place.BACK: tr("Back side"),
        Place.INSIDE: tr("Inside"),
        Place.SOLE: tr("Sole"),
        Place.BOX: tr("Box"),
        Place.LABEL: tr("Label"),
    }[place]


def photo_count(taken: int, wanted: int) -> str:
    """ "1 of 2 taken" while some are still wanted, then how many there are."""
    if taken <= wanted and wanted:
        return tr("{taken} of {wanted} taken", taken=taken, wanted=wanted)
    return tr("{taken} taken", taken=taken)


def duration_word(seconds: int) -> str:
    """Seconds as staff say them: "58 s", "6 min", "2 h 05 min"."""
    if seconds < 60:
        return tr("{count} s", count=seconds)
    minutes = seconds // 60
    if minutes < 60:
        return tr("{count} min", count=minutes)
    return tr("{hours} h {minutes:02d} min", hours=minutes // 60, minutes=minutes % 60)


def grouped(text: str) -> str:
    """A label's code in groups of four after its prefix, as people read it out: "RBB 7Q2M 9X4K 3"."""
    if not text.startswith("RB") or len(text) < 8:
        return text
    head, rest = text[:3], text[3:]
    return " ".join((head, *(rest[place : place + 4] for place in range(0, len(rest), 4))))


def step_word(kind: StepKind) -> str:
    """What the time of a return went to."""
    return {
        StepKind.CODE: tr("Code"),
        StepKind.TAG: tr("Tag"),
        StepKind.LOOK: tr("Look"),
        StepKind.TAP: tr("Tell more"),
        StepKind.BAG: tr("Bag"),
        StepKind.OTHER: tr("Other"),
    }[kind]


def part_word(part: Part) -> str:
    return {
        Part.CAMERA: tr("Camera"),
        Part.SCANNER: tr("Scanner"),
        Part.PRINTER: tr("Printer"),
        Part.SOUND: tr("Sound"),
        Part.CLOCK: tr("Clock"),
        Part.DISK: tr("Disk"),
        Part.SERVER: tr("Central"),
    }[part]


def part_state_word(state: PartState) -> str:
    return {
        PartState.WAITING: tr("Waiting"),
        PartState.OK: tr("Good"),
        PartState.NOTE: tr("Note"),
        PartState.WRONG: tr("To do"),
    }[state]
