"""The design system: frozen tokens for colour, type, spacing and radius, and the one application style sheet.

Colours are semantic: a widget asks for `text` on `raised`, never for a hex value. Every pair that carries text is
listed in TEXT_PAIRS and has a contrast of 4.5 or more in both modes (WCAG AA).
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication


class Mode(StrEnum):
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Palette:
    """One colour per meaning, as #rrggbb. `x_soft` is the background that `x` may stand on as text."""

    surface: str
    raised: str
    sunken: str
    tile: str  # behind pictures
    line: str
    edge: str  # outline of things that can be touched: 3:1 against what they stand on
    text: str
    muted: str
    accent: str
    accent_soft: str
    primary: str  # the filled way on
    on_primary: str
    danger: str  # the filled act that cannot be taken back later
    on_danger: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    info: str
    info_soft: str
    absent: str
    absent_soft: str
    on_tone: str  # text and icons on a filled good, warn, bad, info or absent
    bar: str
    bar_text: str
    bar_muted: str
    bar_chip: str
    bar_good: str
    bar_warn: str
    bar_bad: str


LIGHT = Palette(
    surface="#f2f4f7",
    raised="#ffffff",
    sunken="#e8ecf1",
    tile="#eaeef3",
    line="#d6dce4",
    edge="#7c8896",
    text="#131c26",
    muted="#4c5967",
    accent="#2447c5",
    accent_soft="#e6ebfc",
    primary="#2447c5",
    on_primary="#ffffff",
    danger="#ab231b",
    on_danger="#ffffff",
    good="#14713f",
    good_soft="#e1f3e8",
    warn="#855100",
    warn_soft="#fdf0d7",
    bad="#ab231b",
    bad_soft="#fce8e6",
    info="#0a6180",
    info_soft="#e0f1f7",
    absent="#46505e",
    absent_soft="#e6e9ee",
    on_tone="#ffffff",
    bar="#16212e",
    bar_text="#f6f8fa",
    bar_muted="#aab6c3",
    bar_chip="#263444",
    bar_good="#7ddca6",
    bar_warn="#ffcb6b",
    bar_bad="#ffa49c",
)

DARK = Palette(
    surface="#10161d",
    raised="#1a232d",
    sunken="#0b1016",
    tile="#26323e",
    line="#2d3a47",
    edge="#6f7f90",
    text="#f0f4f8",
    muted="#a9b6c3",
    accent="#9db4ff",
    accent_soft="#232f57",
    primary="#4263e0",
    on_primary="#ffffff",
    danger="#c83a30",
    on_danger="#ffffff",
    good="#6edb9d",
    good_soft="#14321f",
    warn="#f7c15c",
    warn_soft="#38290c",
    bad="#ff968c",
    bad_soft="#401a17",
    info="#74cfee",
    info_soft="#0f2f3b",
    absent="#bcc7d3",
    absent_soft="#2a3541",
    on_tone="#0b1117",
    bar="#080c11",
    bar_text="#f0f4f8",
    bar_muted="#a3b0bd",
    bar_chip="#1b2530",
    bar_good="#6edb9d",
    bar_warn="#f7c15c",
    bar_bad="#ff968c",
)

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((ink, ground) for ink in ("text", "muted") for ground in ("surface", "raised", "sunken")),
    *(("text", f"{tone}_soft") for tone in ("accent", "good", "warn", "bad", "info", "absent")),
    *((tone, f"{tone}_soft") for tone in ("accent", "good", "warn", "bad", "info", "absent")),
    *((tone, "raised") for tone in ("accent", "good", "warn", "bad", "info", "absent")),
    *(("on_tone", tone) for tone in ("good", "warn", "bad", "info", "absent")),
    ("muted", "absent_soft"),
    ("on_primary", "primary"),
    ("on_danger", "danger"),
    *((ink, ground) for ink in ("bar_text", "bar_muted") for ground in ("bar", "bar_chip")),
    *((ink, ground) for ink in ("bar_good", "bar_warn", "bar_bad") for ground in ("bar", "bar_chip")),
)

# What marks a state or the edge of a target without being text: 3:1 (WCAG 2.2, 1.4.11).
STATE_PAIRS: tuple[tuple[str, str], ...] = (
    *(("edge", ground) for ground in ("surface", "raised")),
    *((tone, ground) for tone in ("accent", "good", "warn", "bad", "info", "absent") for ground in ("surface", "line")),
    *((fill, ground) for fill in ("primary", "danger") for ground in ("surface", "raised")),
    ("accent", "sunken"),
    ("muted", "line"),
)


class Type(StrEnum):
    """The type scale; sizes are in device-independent pixels."""

    KEY = "key"
    SMALL = "small"
    BODY = "body"
    STRONG = "strong"
    LEAD = "lead"
    TITLE = "title"
    OUTCOME = "outcome"
    BAR = "bar"
    BAR_SMALL = "bar-small"


_FONTS: dict[Type, tuple[int, QFont.Weight]] = {
    Type.KEY: (14, QFont.Weight.DemiBold),
    Type.SMALL: (16, QFont.Weight.Medium),
    Type.BODY: (20, QFont.Weight.Normal),
    Type.STRONG: (20, QFont.Weight.DemiBold),
    Type.LEAD: (24, QFont.Weight.DemiBold),
    Type.TITLE: (28, QFont.Weight.DemiBold),
    Type.OUTCOME: (40, QFont.Weight.Bold),
    Type.BAR: (20, QFont.Weight.DemiBold),
    Type.BAR_SMALL: (16, QFont.Weight.Medium),
}
_BARS = (Type.BAR, Type.BAR_SMALL)

LARGEST = 150  # percent of the type scale
LARGEST_IN_A_ROW = 125  # of two lines in a target or bar of 64 px
SCALE_STEP = 10

FAMILY = "Inter"
GRID = 8
GAP = 16  # least distance of two targets
TARGET = 64  # least height of a target
JUDGE = 96  # least height of a judgement
STATUS_BAR = 64
ACTION_BAR = 96
RADIUS = 12
RADIUS_CARD = 16
RADIUS_PILL = 18


@dataclass(frozen=True, slots=True)
class Theme:
    mode: Mode
    colours: Palette


_THEMES = {Mode.LIGHT: Theme(Mode.LIGHT, LIGHT), Mode.DARK: Theme(Mode.DARK, DARK)}
_chosen: list[Theme] = [_THEMES[Mode.LIGHT]]


@dataclass(slots=True)
class _Scale:
    wish: int = 100
    now: int = 100


_scale = _Scale()


def asset(*parts: str) -> Path:
    """A file of the `assets` folder: beside the packages in the project, inside the package when installed."""
    packed = Path(__file__).parent / "_assets"
    root = packed if packed.is_dir() else Path(__file__).parent.parent / "assets"
    return root.joinpath(*parts)


def apply_theme(app: QApplication, mode: Mode, scale: int | None = None) -> None:
    """Set font, palette and style sheet of the whole application; may be called again to switch while running.

    `scale`: of all type in percent, 100 to LARGEST; None leaves it as it is.
    """
    load_fonts()
    _chosen[0] = _THEMES[mode]
    if scale is not None:
        _scale.wish = _scale.now = min(max(scale, 100), LARGEST)
    app.setFont(font(Type.BODY))
    sheet = style_sheet(_chosen[0])
    if sheet != app.styleSheet():  # the same sheet again would polish every widget again
        app.setPalette(_qt_palette(_chosen[0].colours))
        app.setStyleSheet(sheet)


def theme() -> Theme:
    """The theme that is shown now."""
    return _chosen[0]


def colour(name: str) -> QColor:
    """A token of the theme that is shown now, by its field name in Palette."""
    return QColor(getattr(_chosen[0].colours, name))


@cache
def load_fonts() -> tuple[str, ...]:
    """Register the bundled font files; gives the families that were found."""
    families: list[str] = []
    for path in sorted(asset("fonts").glob("*.otf")):
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return tuple(families)


def type_scale() -> int:
    """Percent by which all type is to be larger, as the settings say."""
    return _scale.wish


def scale_page(percent: int) -> None:
    """The type of the page that is shown now, where the whole scale has no room; the bars keep theirs."""
    _scale.now = percent


def shares(most: int = LARGEST) -> tuple[int, ...]:
    """The sizes a text may take in a fixed room, largest first, in percent of its step of the type scale."""
    now = min(_scale.now, most)
    return (*range(now, 100, -SCALE_STEP), 100)


def font(kind: Type, most: int = LARGEST) -> QFont:
    """The font of one step of the type scale, as large as the page has room for, and at most `most` percent."""
    if kind in _BARS:
        return _font(kind, min(_scale.wish, LARGEST_IN_A_ROW, most))
    return _font(kind, min(_scale.now, most))


@cache
def _font(kind: Type, percent: int) -> QFont:
    """Figures have one width, so that clocks and counts do not jump."""
    size, weight = _FONTS[kind]
    made = QFont(FAMILY)
    made.setPixelSize(round(size * percent / 100))
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    if kind is Type.OUTCOME:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.5)
    return made


def style_sheet(chosen: Theme) -> str:
    """The one style sheet. Sizes live in the widgets: a `min-height` here would fight small screens."""
    c = chosen.colours
    return f"""
QWidget {{ color: {c.text}; }}
QMainWindow, QWidget#surface {{ background: {c.surface}; }}
QWidget#action-bar {{ background: {c.raised}; border-top: 1px solid {c.line}; }}
QLineEdit {{
    background: {c.raised}; color: {c.text}; border: 2px solid {c.edge}; border-radius: {RADIUS}px;
    padding: 0 14px; selection-background-color: {c.primary}; selection-color: {c.on_primary};
    placeholder-text-color: {c.muted};
}}
QLineEdit:focus {{ border-color: {c.accent}; }}
QLineEdit:disabled {{ color: {c.muted}; background: {c.sunken}; border-color: {c.line}; }}
QToolTip {{ background: {c.bar}; color: {c.bar_text}; border: 0; padding: 8px; }}
"""


def _qt_palette(c: Palette) -> QPalette:
    made = QPalette()
    for role, value in (
        (QPalette.ColorRole.Window, c.surface),
        (QPalette.ColorRole.Base, c.raised),
        (QPalette.ColorRole.Button, c.raised),
        (QPalette.ColorRole.WindowText, c.text),
        (QPalette.ColorRole.Text, c.text),
        (QPalette.ColorRole.ButtonText, c.text),
        (QPalette.ColorRole.PlaceholderText, c.muted),
        (QPalette.ColorRole.Highlight, c.primary),
        (QPalette.ColorRole.HighlightedText, c.on_primary),
        (QPalette.ColorRole.ToolTipBase, c.bar),
        (QPalette.ColorRole.ToolTipText, c.bar_text),
    ):
        made.setColor(role, QColor(value))
    return made


def contrast(ink: str, ground: str) -> float:
    """Contrast ratio of two #rrggbb colours after WCAG 2.2."""
    lighter, darker = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(value: str) -> float:
    parts = (int(value[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
