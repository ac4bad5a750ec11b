"""A scanner is learned from the printed sheet, whatever it was set to; what cannot be put right is named."""

from dataclasses import replace
from itertools import product

import pytest

from kiosk.devices.bursts import Kind, Stroke, judge
from kiosk.devices.layouts import LAYOUTS
from kiosk.devices.learning import GS1, SETUP, SHEET, TIMES, Arrival, Learned, Learner, SheetCode
from kiosk.settings import ScannerSettings
from sync.domain.gs1 import GS
from tests.support.hand_scanner import strokes

ELEMENTS = f"010950600013435210RPLOT{GS}217"
BASE = ScannerSettings(name="desk")


def content(code: SheetCode) -> str:
    return ELEMENTS if code.gs1 else code.text


def scans(
    code: SheetCode,
    *,
    scanner: str = "us",
    computer: str = "us",
    named: bool = True,
    before: str = "",
    after: str = "",
    gap_s: float = 0.004,
    end: Kind | None = Kind.ENTER,
) -> Arrival:
    text = before + content(code) + after
    run = strokes(text, scanner=scanner, computer=computer, named=named, gap_s=gap_s, end=end)
    if not named or scanner == computer:  # Ctrl+] is GS on the layout the scanner means
        run = [replace(key, text=GS) if key.kind is Kind.COMMAND else key for key in run]
    return Arrival(tuple(run))


def learned(base: ScannerSettings = BASE, sheet: tuple[SheetCode, ...] = SHEET, **how: object) -> Learned:
    learner = Learner(base)
    for code in sheet:
        for _ in range(code.times):
            assert learner.offer(scans(code, **how)) is code  # type: ignore[arg-type]
    if sheet == SHEET:
        assert learner.next_code() is None
    return learner.learn()


def test_a_plain_scanner_needs_nothing_changed() -> None:
    result = learned()
    assert result.to_do == ()
    assert result.scanner == ScannerSettings(name="desk", end="enter", gap_ms=20)


@pytest.mark.parametrize(("scanner", "computer"), list(product(LAYOUTS, LAYOUTS)))
def test_every_pair_of_layouts_is_detected_and_undone(scanner: str, computer: str) -> None:
    result = learned(scanner=scanner, computer=computer)
    assert result.to_do == ()
    assert result.scanner.layout == ("" if scanner == computer else scanner)
    assert result.scanner.computer == ("" if scanner == computer else computer)
    run = strokes("https://returns.example/r/RB-7Q?a=1&z=_~", scanner=scanner, computer=computer)
    read = judge(run, [result.scanner])
    assert read is not None and read.text == "https://returns.example/r/RB-7Q?a=1&z=_~"


@pytest.mark.parametrize(
    ("scanner", "computer"), [("us", "de"), ("us", "fr"), ("us", "uk"), ("de", "us"), ("fr", "us")]
)
def test_layouts_are_told_from_the_text_alone_or_named(scanner: str, computer: str) -> None:
    result = learned(scanner=scanner, computer=computer, named=False)
    if result.scanner.layout:
        assert (result.scanner.layout, result.scanner.computer) == (scanner, computer)
    else:
        assert any("layout is wrong" in sentence and "Set the scanner to" in sentence for sentence in result.to_do)


def test_a_us_scanner_on_a_german_computer_is_told_from_the_text_alone() -> None:
    result = learned(scanner="us", computer="de", named=False)
    assert (result.scanner.layout, result.scanner.computer) == ("us", "de")
    assert "the scanner is set to US, this computer to German (QWERTZ)" in result.found[1]


def test_characters_that_never_arrive_are_named() -> None:
    learner = Learner(BASE)
    for code in SHEET[1:5]:
        run = [key for key in strokes(code.text, computer="de", named=False) if key.text not in "¨´`^°"]
        learner.offer(Arrival(tuple(run)))
    (sentence,) = learner.learn().to_do
    assert "cannot be put right here" in sentence and "German (QWERTZ)" in sentence and "serial (COM)" in sentence


def test_caps_lock_is_named() -> None:
    learner = Learner(BASE)
    for code in SHEET[:2]:
        run = [replace(key, text=key.text.swapcase()) for key in strokes(code.text, named=False)]
        assert learner.offer(Arrival(tuple(run))) is code
    result = learner.learn()
    assert "Caps Lock" in result.to_do[0]
    assert result.scanner.layout == ""


@pytest.mark.parametrize(
    ("gap_s", "gap_ms", "is_slow"),
    [(0.0, 20, False), (0.004, 20, False), (0.01, 23, False), (0.03, 53, False), (0.08, 128, True)],
)
def test_the_pace_is_learned(gap_s: float, gap_ms: int, is_slow: bool) -> None:
    result = learned(gap_s=gap_s)
    assert result.scanner.gap_ms == gap_ms
    assert any("as slowly as a person" in sentence for sentence in result.to_do) is is_slow


@pytest.mark.parametrize(("end", "word"), [(Kind.ENTER, "enter"), (Kind.TAB, "tab"), (None, "none")])
def test_the_end_is_learned(end: Kind | None, word: str) -> None:
    assert learned(end=end).scanner.end == word


@pytest.mark.parametrize(("before", "after"), [("~", ""), ("", "#"), ("A1", "zz"), ("", "")])
def test_prefix_and_suffix_are_learned_through_a_wrong_layout(before: str, after: str) -> None:
    result = learned(before=before, after=after, computer="fr")
    assert (result.scanner.prefix, result.scanner.suffix) == (before, after)
    read = judge(strokes(before + "RB-7Q?" + after, computer="fr"), [result.scanner])
    assert read is not None and read.text == "RB-7Q?"


def test_a_prefix_that_changes_is_named() -> None:
    learner = Learner(BASE)
    for number in "123":
        learner.offer(scans(SETUP, before=number))
    assert any("changes each time" in sentence for sentence in learner.learn().to_do)


def test_identifiers_are_no_prefix() -> None:
    learner = Learner(BASE)
    for before in ("]C0", "]Q1", "]C0", "]C0", "]Q1"):
        learner.offer(scans(SETUP, before=before))
    result = learner.learn()
    assert (result.scanner.prefix, result.to_do) == ("", ())
    assert sum("AIM identifiers" in sentence for sentence in result.found) == 1


@pytest.mark.parametrize(("sent", "stored", "to_do"), [(GS, "", 0), ("|", "|", 0), ("{GS}", "{GS}", 0), ("", "", 1)])
def test_the_separator_is_kept_put_right_or_missed(sent: str, stored: str, to_do: int) -> None:
    learner = Learner(replace(BASE, port="COM3"))
    assert learner.offer(Arrival(line=ELEMENTS.replace(GS, sent) + "\r\n")) is GS1
    result = learner.learn()
    assert (result.scanner.gs, len(result.to_do)) == (stored, to_do)


def test_the_printed_form_of_gs1_is_fine() -> None:
    learner = Learner(BASE)
    learner.offer(Arrival(line=GS1.text))
    assert learner.learn().to_do == ()


def test_a_serial_scanner_is_learned_without_pace_and_layout() -> None:
    base = replace(BASE, port="/dev/ttyACM0")
    learner = Learner(base)
    for code in SHEET:
        for _ in range(code.times):
            learner.offer(Arrival(line=f"\x02{content(code)}\x03\r"))
    result = learner.learn()
    assert result.to_do == ()
    assert result.scanner == replace(base, prefix="\x02", suffix="\x03", end="enter")


def test_other_codes_are_not_of_the_sheet() -> None:
    learner = Learner(BASE)
    assert learner.offer(Arrival(tuple(strokes("6281057742134")))) is None
    assert learner.missing(SETUP) == TIMES
    assert learner.learn() == Learned(BASE, (), ())


def test_the_names_of_the_codes_survive_every_layout() -> None:
    for code, scanner, computer in product(SHEET, LAYOUTS, LAYOUTS):
        typed = "".join(key.text for key in strokes(code.name, scanner=scanner, computer=computer, end=None))
        assert typed == code.name


def test_no_code_is_another_ones_name() -> None:
    for code in SHEET:
        assert [other for other in SHEET if other.name in content(code)] == [code]


def test_strokes_of_a_scan_are_what_a_computer_sees() -> None:
    assert [key.text for key in strokes("y-", computer="de", end=None)] == ["z", "ß"]
    assert isinstance(strokes("y")[0], Stroke)
