"""What a run of keys is: a scan or typing, whatever the speed, the ends and the layouts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.bursts import DEFAULT, Kind, Stroke, belongs, judge, patience
from kiosk.devices.layouts import LAYOUTS
from kiosk.settings import ScannerSettings
from sync.domain.codes import MAX_CODE_LENGTH
from tests.support.hand_scanner import pressed, strokes

ASCII = "".join(map(chr, range(0x20, 0x7F)))
codes = st.text(ASCII, min_size=4, max_size=80)


def runs(keys: list[Stroke], gap_s: float, *, in_text: bool) -> list[list[Stroke]]:
    """The keys cut into runs, as the filter does it."""
    cut: list[list[Stroke]] = []
    for key in keys:
        if cut and belongs(cut[-1], key, gap_s, in_text=in_text):
            cut[-1].append(key)
        else:
            cut.append([key])
    return cut


@given(codes, st.integers(0, 33), st.booleans(), st.sampled_from([Kind.ENTER, Kind.TAB]))
def test_a_scan_at_any_pace_below_the_gap_is_one_scan(text: str, gap_ms: int, in_text: bool, end: Kind) -> None:
    keys = strokes(text, gap_s=gap_ms / 1000, end=end)
    (run,) = runs(keys, 0.035, in_text=in_text)
    read = judge(run, [])
    assert read is not None and read.text == text


@given(st.text(ASCII, min_size=1, max_size=30), st.integers(60, 900))
def test_a_person_typing_into_a_field_is_never_a_scan(text: str, gap_ms: int) -> None:
    for run in runs(strokes(text, gap_s=gap_ms / 1000), 0.035, in_text=True):
        assert judge(run, []) is None


@given(codes.filter(str.strip), st.integers(36, 240))
def test_a_slow_scanner_is_read_where_nobody_types(text: str, gap_ms: int) -> None:
    text = text.strip()
    if len(text) >= 4:
        (run,) = runs(strokes(text, gap_s=gap_ms / 1000), 0.035, in_text=False)
        read = judge(run, [])
        assert read is not None and read.text == text


@given(st.text(ASCII, min_size=12, max_size=40), st.integers(8, 38), st.integers(36, 95))
def test_a_wireless_scanner_may_stall_in_the_middle(text: str, place: int, stall_ms: int) -> None:
    keys = strokes(text)
    if 8 <= place < len(text):
        keys = [*keys[:place], *(later(key, stall_ms / 1000) for key in keys[place:])]
        (run,) = runs(keys, 0.035, in_text=True)
        read = judge(run, [])
        assert read is not None and read.text == text


def later(key: Stroke, by_s: float) -> Stroke:
    return Stroke(key.at + by_s, key.text, key.kind, key.key)


@given(codes, st.sampled_from(sorted(LAYOUTS)), st.sampled_from(sorted(LAYOUTS)))
def test_a_learned_layout_undoes_every_pair_of_layouts(text: str, scanner: str, computer: str) -> None:
    if pressed(text, scanner) is not None:
        read = judge(strokes(text, scanner=scanner, computer=computer), [ScannerSettings(layout=scanner)])
        assert read is not None and read.text == text


def test_without_named_keys_the_text_is_translated() -> None:
    typed = strokes("https://a.example/RB-7?x_y", computer="de", named=False)
    assert judge(typed, [DEFAULT]) != judge(typed, [ScannerSettings(layout="us", computer="de")])
    read = judge(typed, [ScannerSettings(layout="us", computer="de")])
    assert read is not None and read.text == "https://a.example/RB-7?x_y"


@pytest.mark.parametrize(
    ("end", "last", "is_scan"),
    [
        ("any", Kind.ENTER, True),
        ("any", Kind.TAB, True),
        ("any", None, False),
        ("enter", Kind.ENTER, True),
        ("enter", Kind.TAB, False),
        ("tab", Kind.TAB, True),
        ("tab", Kind.ENTER, False),
        ("none", None, True),
        ("none", Kind.ENTER, True),
    ],
)
def test_the_end_is_the_scanners_own(end: str, last: Kind | None, is_scan: bool) -> None:
    assert (judge(strokes("6281057", end=last), [ScannerSettings(end=end)]) is not None) is is_scan


def test_without_an_end_few_characters_are_typing() -> None:
    assert judge(strokes("hello", end=None), [ScannerSettings(end="none")]) is None


def test_the_first_scanner_whose_frame_fits_is_the_one() -> None:
    desk = ScannerSettings(name="desk", prefix="~D", suffix="#")
    gun = ScannerSettings(name="gun", prefix="~G")
    read = judge(strokes("~G12345"), [desk, gun])
    assert read is not None and (read.text, read.scanner) == ("12345", gun)
    read = judge(strokes("~D12345#"), [desk, gun])
    assert read is not None and (read.text, read.scanner) == ("12345", desk)
    assert judge(strokes("1234567"), [desk, gun]) is None  # a person: every scanner here says who it is


@pytest.mark.parametrize("known", [ScannerSettings(prefix="~"), ScannerSettings(end="tab")])
def test_a_spare_scanner_that_was_never_learned_is_no_typing(known: ScannerSettings) -> None:
    read = judge(strokes("6281057742134"), [known])
    assert read is not None and (read.text, read.scanner) == ("6281057742134", DEFAULT)
    assert judge(strokes("6281057742134", gap_s=0.06), [known]) is None


def test_a_correction_typed_by_two_hands_at_once_is_no_scan() -> None:
    for run in (["\b", "e"], ["e", "\b"]):
        typed = [
            Stroke(at / 100, text, Kind.COMMAND if text == "\b" else Kind.CHARACTER) for at, text in enumerate(run)
        ]
        assert judge(typed, [], in_text=True) is None
        assert judge(typed, []) is not None  # where nobody types, no page must obey it


def test_four_keys_of_a_quick_person_are_no_scan_because_a_scanner_is_slow() -> None:
    slow = ScannerSettings(gap_ms=60)
    assert judge(strokes("sold", gap_s=0.048), [slow], in_text=True) is None
    for text, gap_s in (("sold", 0.02), ("6281057742134", 0.048)):
        assert judge(strokes(text, gap_s=gap_s), [slow], in_text=True) is not None
    assert judge(strokes("sold", gap_s=0.048), [slow]) is not None


def test_a_slow_scanner_beside_it_does_not_make_a_scan_of_a_person() -> None:
    quick, slow = ScannerSettings(name="desk", gap_ms=20), ScannerSettings(name="gun", gap_ms=98, prefix="~")
    assert judge(strokes("hello", gap_s=0.08), [quick, slow], in_text=True) is None
    for text, gap_s, scanner in (("hello", 0.008, quick), ("~hello", 0.08, slow)):
        read = judge(strokes(text, gap_s=gap_s), [quick, slow], in_text=True)
        assert read is not None and read.scanner == scanner
    assert judge(strokes("hello", gap_s=0.08), [quick, slow], in_text=False) is not None


def test_prefix_and_suffix_do_not_overlap() -> None:
    assert judge(strokes("aaaa"), [ScannerSettings(prefix="aaa", suffix="aaa")]) is None


def test_a_substitute_for_the_separator_is_put_right() -> None:
    read = judge(strokes("0106281057742131|10LOT7"), [ScannerSettings(gs="|")])
    assert read is not None and read.text == "0106281057742131\x1d10LOT7"


def test_line_ends_and_tabs_inside_a_code_are_kept() -> None:
    inside = [*strokes("BEGIN:VCARD"), *strokes("N:Doe", start=100.1, end=Kind.TAB), *strokes("END:VCARD", start=100.2)]
    read = judge(inside, [])
    assert read is not None and read.text == "BEGIN:VCARD\rN:Doe\tEND:VCARD"
    read = judge(inside, [ScannerSettings(layout="us")])
    assert read is not None and read.text == "BEGIN:VCARD\rN:Doe\tEND:VCARD"


@pytest.mark.parametrize("control", [chr(number) for number in range(0x20) if chr(number) not in "\t\r"])
def test_every_control_character_inside_a_code_is_kept(control: str) -> None:
    middle = Stroke(100.064, control, Kind.COMMAND)
    run = [*strokes("0106281057742131", end=None), middle, *strokes("10LOT", start=100.068)]
    (one,) = runs(sorted(run, key=lambda key: key.at), 0.035, in_text=True)
    read = judge(one, [])
    assert read is not None and read.text == f"0106281057742131{control}10LOT"


@pytest.mark.parametrize("keys", ["\x1b\r", "\r\r", "\x01\x02", "\x11\r"])
def test_a_code_of_control_characters_alone_is_nobodys_command(keys: str) -> None:
    run = [
        Stroke(100 + place * 0.004, key, Kind.ENTER if key == "\r" else Kind.COMMAND) for place, key in enumerate(keys)
    ]
    assert judge(run, []) is not None
    slow = [Stroke(key.at * 30, key.text, key.kind) for key in run]
    assert [judge(part, []) for part in runs(slow, 0.035, in_text=False)] == [None] * len(keys)


def test_four_thousand_characters_are_read_and_more_is_garbage() -> None:
    keys = [Stroke(100 + place * 0.001, "7", Kind.CHARACTER) for place in range(MAX_CODE_LENGTH + 1)]
    read = judge([*keys[1:], Stroke(keys[-1].at, "\r", Kind.ENTER)], [])
    assert read is not None and read.text == "7" * MAX_CODE_LENGTH
    read = judge(keys, [])
    assert read is not None and len(read.text) > MAX_CODE_LENGTH


def test_keys_wait_no_longer_than_they_must() -> None:
    person = strokes("a", end=None)
    assert patience(person, 0.012, in_text=True) == 0.012
    assert patience(strokes("abcdefgh", end=None), 0.012, in_text=True) == 0.1
    assert patience(person, 0.012, in_text=False) == 0.25
    assert patience(strokes(" ", end=None), 0.012, in_text=False) == 0.012  # Space presses the focused button
    assert patience(strokes("abcdefgh"), 0.012, in_text=False) == 0.012  # Enter: all but surely the end
