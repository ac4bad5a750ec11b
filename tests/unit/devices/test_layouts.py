"""Text that a scanner typed on the wrong keyboard layout comes back as it was printed."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.devices.layouts import LAYOUTS, Key, remapped, written
from kiosk.settings import LAYOUT_NAMES
from tests.support.hand_scanner import pressed

ASCII = "".join(map(chr, range(0x20, 0x7F)))
names = st.sampled_from(sorted(LAYOUTS))


def test_settings_know_the_same_layouts() -> None:
    assert tuple(LAYOUTS) == LAYOUT_NAMES


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_writes_every_ascii_character(layout: str) -> None:
    keys = pressed(ASCII, layout)
    assert keys is not None and written(keys, layout) == ASCII


@given(st.text(ASCII, max_size=60), names)
def test_keys_that_are_named_need_no_other_layout(text: str, scanner: str) -> None:
    keys = pressed(text, scanner)
    assert keys is None or written(keys, scanner) == text


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-./:?&_ ", max_size=60), names, names)
def test_letters_digits_and_addresses_come_back_from_the_text_alone(text: str, scanner: str, computer: str) -> None:
    keys = pressed(text, scanner)
    assert keys is not None
    typed = written(keys, computer)
    # A dead key swallows a space, and two keys that write the same cannot be told apart: that much is lost in text.
    assume(len(typed) == len(keys))
    assume(all(len(keys_for(character, computer)) == 1 for character in typed))
    assert remapped(typed, computer, scanner) == text


def keys_for(character: str, layout: str) -> list[Key]:
    every = [Key(position, level) for position in range(2, 90) for level in (0, 1, 2)]
    return [key for key in every if written([key], layout) == character and character != " "] or [Key(57)]


@pytest.mark.parametrize(
    ("computer", "typed", "meant"),
    [
        ("de", "httpsÖ--returns.example-RBßTEST!", "https://returns.example/RB-TEST!"),
        ("fr", "RBB'K/A", "RBB4K>Q"),
        ("de", "RBBzYß", "RBByZ-"),
        ("fr", "qê", "a[e"),
    ],
)
def test_examples_of_a_us_scanner(computer: str, typed: str, meant: str) -> None:
    assert remapped(typed, computer, "us") == meant


def test_what_no_key_writes_stays() -> None:
    assert remapped("a\r\x1d€中", "us", "us") == "a\r\x1d€中"


def test_control_goes_with_the_scanners_own_letters() -> None:
    assert written([Key(27, control=True)], "us") == "\x1d"
    assert written([Key(16, control=True)], "fr") == "\x01"  # AZERTY: A is where US has Q
    assert written([Key(11, control=True)], "us") == ""


def test_the_number_pad_is_the_same_everywhere() -> None:
    assert {written([Key(79), Key(80), Key(81)], name) for name in LAYOUTS} == {"123"}


def test_an_unknown_key_writes_nothing() -> None:
    assert written([Key(199)], "us") == ""
