"""Which settings a supervisor may change on the screen, and what each can be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.flow.views import Section
from sync.domain.sentence import say

Value = str | int | float | bool | None
HAND = "scanner.hand"  # the hand scanner that the screen sets up


@dataclass(frozen=True, slots=True)
class Option:
    """One thing a setting can be: `sets` are dotted keys of the settings file."""

    words: str
    sets: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Setting:
    """`options` in the order in which they are turned through; `live`: it holds at once, without a new start."""

    label: str
    options: tuple[Option, ...]
    live: bool = False

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(key for option in self.options for key in option.sets)


@dataclass(frozen=True, slots=True)
class Found:
    """What is plugged in now: cameras and serial ports by what goes into the settings and by name, and the names of the
    system's printers."""

    cameras: tuple[tuple[str, str], ...] = ()
    ports: tuple[tuple[str, str], ...] = ()
    printers: tuple[str, ...] = ()


def settings_of(section: Section, found: Found) -> tuple[Setting, ...]:
    """At most five, which is what the page has room for."""
    match section:
        case Section.CAMERA:
            return _camera(found)
        case Section.SCANNER:
            return _scanner(found)
        case Section.PRINTER:
            return _printer(found)
        case Section.RULES:
            return _rules()
        case Section.SCREEN:
            return _screen()
    return ()


def _camera(found: Found) -> tuple[Setting, ...]:
    key = "camera.source"
    sources = [Option(say("The first there is"), {key: "auto"})]
    sources += [Option(name, {key: camera}) for camera, name in found.cameras]
    sources.append(Option(say("None, the hand scanner alone"), {key: "none"}))
    times = (2.0, 5.0, 8.0, 10.0, 16.0, 33.0)
    exposures = [Option(say("Automatic"), {"camera.exposure_ms": None})]
    exposures += [Option(say("{time} ms", time=f"{time:g}"), {"camera.exposure_ms": time}) for time in times]
    turns = [Option(say("{degrees}°", degrees=turn), {"camera.rotation": turn}) for turn in (0, 90, 180, 270)]
    return (
        Setting(say("Camera"), tuple(sources)),
        Setting(say("Exposure"), tuple(exposures)),
        Setting(say("Turned by"), tuple(turns)),
        _switch(say("Mirrored"), "camera.mirror"),
        _switch(say("Shoots by itself"), "camera.auto_shot"),
    )


def _scanner(found: Found) -> tuple[Setting, ...]:
    names = ("us", "uk", "fr", "de", "es", "nl", "ch", "be", "ca")
    layouts = [Option(say("Same as the computer"), {f"{HAND}.layout": ""})]
    layouts += [Option(name.upper(), {f"{HAND}.layout": name}) for name in names]
    ends = (("any", say("Enter or Tab")), ("enter", say("Enter")), ("tab", say("Tab")), ("none", say("A pause")))
    ports = [Option(say("As a keyboard"), {f"{HAND}.port": ""})]
    ports += [Option(name, {f"{HAND}.port": port}) for port, name in found.ports]
    return (
        Setting(say("Plugged in"), tuple(ports)),
        Setting(say("Its layout"), tuple(layouts)),
        Setting(say("After each code"), tuple(Option(words, {f"{HAND}.end": end}) for end, words in ends)),
        Setting(
            say("Slowest gap"),
            tuple(Option(say("{time} ms", time=gap), {f"{HAND}.gap_ms": gap}) for gap in (20, 35, 50, 80, 120)),
        ),
    )


def _printer(found: Found) -> tuple[Setting, ...]:
    def options(use: str) -> tuple[Option, ...]:
        kind, address = f"printer.{use}.kind", f"printer.{use}.address"
        none = Option(say("None"), {kind: "none", address: ""})
        return (none, *(Option(name, {kind: "system", address: name}) for name in found.printers))

    width = "printer.receipt.width_mm"
    return (
        Setting(say("Receipts"), options("receipt")),
        Setting(say("Paper roll"), tuple(Option(say("{width} mm", width=mm), {width: mm}) for mm in (80, 58))),
        Setting(say("Labels"), options("labels")),
    )


def _rules() -> tuple[Setting, ...]:
    def seconds(label: str, key: str, choices: Sequence[int], none: str) -> Setting:
        said = [Option(say("{count} s", count=one) if one else none, {key: one}) for one in choices]
        return Setting(label, tuple(said))

    return (
        seconds(say("Time to undo"), "grace_s", (0, 5, 10, 15, 20, 30), say("None")),
        seconds(say("Locks after"), "lock_s", (0, 30, 60, 120, 300, 600), say("Never")),
        _switch(say("Goods without a return"), "accept_without_case"),
    )


def _screen() -> tuple[Setting, ...]:
    languages = (("en", "English"), ("fr", "Français"), ("de", "Deutsch"), ("es", "Español"), ("nl", "Nederlands"))
    spoken = [Option(say("This computer's"), {"language": "auto"})]
    spoken += [Option(name, {"language": code}) for code, name in languages]
    themes = (("auto", say("This computer's")), ("light", say("Light")), ("dark", say("Dark")))
    loudness = [Option(say("Off"), {"volume": 0}), *(Option(str(loud), {"volume": loud}) for loud in range(1, 11))]
    return (
        Setting(say("Language"), tuple(spoken), live=True),
        Setting(
            say("Size of the type"),
            tuple(Option(say("{share} %", share=share), {"font_scale": share}) for share in (100, 110, 125, 150)),
        ),
        Setting(say("Colours"), tuple(Option(words, {"theme": theme}) for theme, words in themes), live=True),
        Setting(say("Sounds"), tuple(loudness), live=True),
    )


def _switch(label: str, key: str) -> Setting:
    return Setting(label, (Option(say("Off"), {key: False}), Option(say("On"), {key: True})))
