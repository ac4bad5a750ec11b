"""What holds for any text, made up by hypothesis."""

import random
from itertools import product

from hypothesis import example, given
from hypothesis import strategies as st

from sync.domain.codes import (
    CROCKFORD,
    BadgeCode,
    BagCode,
    CaseCode,
    Command,
    CommandName,
    ForeignCode,
    Garbled,
    ItemCode,
    PlateCode,
    Symbology,
    ToteCode,
    TrackingCode,
    Unknown,
    check_character,
    gtin14,
    own_code,
    parse,
    upc_a,
)

PREFIXES = {"RBB": BagCode, "RBT": ToteCode, "RBL": PlateCode, "RBS": BadgeCode}
OURS = (BagCode, ToteCode, PlateCode, BadgeCode)
ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
bodies = st.text(CROCKFORD, min_size=8, max_size=8)
prefixes = st.sampled_from(sorted(PREFIXES))


@given(prefixes, bodies, st.sampled_from(Symbology))
def test_codes_of_ours_come_back(prefix: str, body: str, symbology: Symbology) -> None:
    text = own_code(prefix, body)
    for form in (text, text.lower(), f" {text}\r\n"):
        (code,) = parse(form, symbology)
        assert isinstance(code, OURS)
        assert (type(code), code.text) == (PREFIXES[prefix], text)


@given(prefixes, bodies)
def test_no_substitution_of_one_character_is_accepted(prefix: str, body: str) -> None:
    text = own_code(prefix, body)
    for place, other in product(range(len(text)), ALPHANUMERIC + "-./?\u017f\u0131"):
        if other != text[place]:
            (*codes,) = parse(text[:place] + other + text[place + 1 :])
            assert not any(isinstance(code, OURS) for code in codes)


def _neighbours_swapped(text: str) -> list[str]:
    return [
        text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        for place in range(len(text) - 1)
        if text[place] != text[place + 1]
    ]


def test_nearly_no_transposition_of_neighbours_is_accepted() -> None:
    """The standard finds all substitutions and, of the hybrid systems' swaps, all but about one in 630."""
    chance = random.Random(7064)
    texts = [own_code("RBB", "".join(chance.choices(CROCKFORD, k=8))) for _ in range(1500)]
    swapped = [other for text in texts for other in _neighbours_swapped(text)]
    accepted = [text for text in swapped if isinstance(parse(text)[0], OURS)]
    assert len(accepted) / len(swapped) < 1 / 300


@given(st.text(ALPHANUMERIC, max_size=30))
def test_the_check_character_makes_the_remainder_one(text: str) -> None:
    """The standard's own test: the running product with the check character added leaves 1 modulo 36."""
    product_so_far = 36
    for character in text:
        product_so_far = ((product_so_far + int(character, 36)) % 36 or 36) * 2 % 37
    assert (product_so_far + int(check_character(text), 36)) % 36 == 1


hostile = st.one_of(
    st.text(max_size=200),
    st.binary(max_size=4200).map(lambda data: data.decode("latin-1")),
    st.builds(
        "{}://{}{}/{}?{}#{}".format,
        st.sampled_from(["http", "HTTPS", "ftp", "javascript", "file", "wifi"]),
        st.sampled_from(["", "u:p@", "returns.example@", "["]),
        st.sampled_from(["returns.example", "RETURNS.EXAMPLE.", "[::1]", "xn--", "evil.example", "..", ":99999", "%"]),
        st.text(max_size=60),
        st.text(max_size=60),
        st.text(max_size=20),
    ),
    st.text("RBTLS0123456789ACK-", max_size=14),
    st.sampled_from(["%", "[", "A", "\x00", "9", "\U0001f600", "\ud800", "\u0130"]).map(lambda one: one * 4096),
)


@given(hostile, st.sampled_from(Symbology))
@example("https://returns.example/" + "%41" * 1300, Symbology.QR)
@example("https://returns.example/?" + "&code=" * 600, Symbology.QR)
@example("\ud800RB-9F3TD", Symbology.QR)
def test_no_text_raises_and_each_has_a_meaning(text: str, symbology: Symbology) -> None:
    codes = parse(text, symbology)
    assert codes
    if any(isinstance(code, Unknown) for code in codes):
        assert len(codes) == 1


@given(hostile)
def test_commands_are_whole_strings(text: str) -> None:
    for code in parse(text):
        if isinstance(code, Command):
            assert text.strip().upper() in CommandName


@given(st.sampled_from(CommandName), st.text(min_size=1).filter(lambda text: text.strip() != ""), st.booleans())
def test_nothing_may_stand_beside_a_command(name: CommandName, text: str, before: bool) -> None:
    around = text + name if before else name + text
    assert not any(isinstance(code, Command) for code in parse(around))


ORDER = [Command, BadgeCode, BagCode, ToteCode, PlateCode, Garbled, CaseCode, ItemCode, TrackingCode, Unknown]


@given(hostile | st.from_regex(r"[A-Z0-9#./_-]{1,40}", fullmatch=True), st.sampled_from(Symbology))
def test_meanings_come_in_the_order_of_the_classifier(text: str, symbology: Symbology) -> None:
    """The one exception: an item's number from a reader that would have said if it were a QR code."""
    codes = [code for code in parse(text, symbology) if not isinstance(code, ForeignCode)]
    places = [ORDER.index(type(code)) for code in codes]
    item_first = bool(codes) and isinstance(codes[0], ItemCode) and symbology is not Symbology.QR
    assert places == sorted(places) or item_first
    assert len(places) == len(set(places))


@given(st.integers(0, 10**13 - 1).map(str))
def test_every_form_of_one_number_is_one_gtin(number: str) -> None:
    digits = number.zfill(13)
    weighted = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(digits))
    whole = digits + str(-weighted % 10)
    assert gtin14(whole) == whole
    for length in (8, 12, 13):
        if whole[:-length].strip("0") == "":
            assert gtin14(whole[-length:]) == whole
    for wrong in (str((int(whole[-1]) + step) % 10) for step in range(1, 10)):
        assert gtin14(whole[:-1] + wrong) is None


@given(st.text(max_size=20))
def test_a_gtin_is_fourteen_digits_or_nothing(text: str) -> None:
    for found in (gtin14(text), gtin14(upc_a(text) or "")):
        assert found is None or (len(found) == 14 and found.isascii() and found.isdigit())
