"""GS1 codes in every form in which a reader hands them over, and what they mean at the counter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.cases import DeclaredItem
from sync.domain.codes import CaseCode, CaseCodeKind, ForeignCode, ItemCode, Symbology, TrackingCode, Unknown, parse
from sync.domain.gs1 import GS, Elements, parse_elements, parse_link, printed, split_identifier
from sync.domain.matching import Matched, match
from sync.domain.verification import MatchKind

GTIN = "06281057742134"
VALUES = {"01": GTIN, "10": "LOT7", "21": "S-00/9"}
ITEM = ItemCode(f"01{GTIN}10LOT7{GS}21S-00/9", GTIN, "LOT7", "S-00/9")


@pytest.mark.parametrize(
    "text",
    [
        f"]C101{GTIN}10LOT7{GS}21S-00/9",
        f"]d2{GS}01{GTIN}10LOT7{GS}21S-00/9",
        f"]Q301{GTIN}10LOT7{GS}21S-00/9{GS}",
        f"]e001{GTIN}10LOT7{GS}21S-00/9\r\n",
        f"{GS}01{GTIN}10LOT7{GS}21S-00/9",
        f"01{GTIN}10LOT7{GS}21S-00/9",
        f"(01){GTIN}(10)LOT7(21)S-00/9",
        f" (01) {GTIN} (10) LOT7 (21) S-00/9",
        f"]C1(01){GTIN}(10)LOT7(21)S-00/9",
    ],
)
def test_each_form_says_the_same(text: str) -> None:
    assert parse_elements(text) == Elements(VALUES)
    code = parse(text)[0]
    assert isinstance(code, ItemCode)
    assert (code.gtin, code.lot, code.serial) == (GTIN, "LOT7", "S-00/9")


def test_the_payload_is_kept_without_the_identifier() -> None:
    assert parse(f"]C101{GTIN}10LOT7{GS}21S-00/9") == (ITEM,)


def test_values_of_fixed_length_need_no_separator() -> None:
    elements = parse_elements(f"01{GTIN}17261231310300015015261001" + "10A(1)")
    assert elements == Elements({"01": GTIN, "17": "261231", "3103": "000150", "15": "261001", "10": "A(1)"})
    assert parse_elements(f"]C110A(1){GS}01{GTIN}") == Elements({"10": "A(1)", "01": GTIN})


def test_parentheses_inside_a_value_are_a_part_of_it() -> None:
    assert parse_elements(f"(01){GTIN}(10)A(x)B") == Elements({"01": GTIN, "10": "A(x)B"})


def test_without_separators_the_item_is_still_known() -> None:
    code = parse(f"01{GTIN}10LOT721S9")[0]
    assert isinstance(code, ItemCode)
    assert (code.gtin, code.serial) == (GTIN, "")  # where the lot ends was in the separator


@pytest.mark.parametrize("carrier", ["", "]C1"])
def test_a_lot_that_swallowed_the_rest_is_no_lot_and_the_item_is_still_known(carrier: str) -> None:
    code = parse(f"{carrier}01{GTIN}10ABCDEFGHIJKLMNOPQRST21ABCDEFGHIJ")[0]
    assert isinstance(code, ItemCode)
    assert (code.gtin, code.lot, code.serial) == (GTIN, "", "")


def test_countries_of_processing_and_of_origin_subdivision() -> None:
    elements = parse_elements(f"]C101{GTIN}425276528{GS}427BY")
    assert elements == Elements({"01": GTIN, "425": "276528", "427": "BY"})


@pytest.mark.parametrize(
    "text",
    [
        "]C1",
        "]C101123",  # breaks off in a fixed field
        "]C1995\x1d\x1d10",
        "]C10012345678901234567A",
        f"]C199{'x' * 91}",
        f"]C101{GTIN}10",  # an empty lot
        f"]C101{GTIN}10LÖT",
        f"]Q101{GTIN}",  # a plain QR code
        "(01)123(10)LOT",
        f"tail(01){GTIN}",
        "(99",
        "0999",
        "12345678",
        "",
        GS,
        f"(9999){GTIN}",
    ],
)
def test_what_is_no_element_string(text: str) -> None:
    assert parse_elements(text) is None


def test_a_wrong_check_digit_names_no_item() -> None:
    wrong = GTIN[:-1] + "5"
    assert not any(isinstance(code, ItemCode) and code.gtin for code in parse(f"]C101{wrong}10LOT7"))
    assert parse(f"(01){wrong}(10)LOT7") == (Unknown(f"(01){wrong}(10)LOT7"),)


def test_an_endless_element_string_names_no_item() -> None:
    assert not any(isinstance(code, ItemCode) for code in parse(f"]C101{GTIN}" + f"10A{GS}" * 300))


def test_a_parcel_is_a_parcel() -> None:
    assert parse("]C100362810577421340015") == (TrackingCode("362810577421340015"),)


def test_an_itip_names_its_item() -> None:
    code = parse(f"]d28006{GTIN}0102")[0]
    assert isinstance(code, ItemCode) and code.gtin == GTIN


class TestLinks:
    def test_an_items_web_address_is_the_item(self) -> None:
        text = f"https://id.gs1.example/01/{GTIN}/10/LOT7/21/S%2D9?17=261231"
        assert parse(text) == (ItemCode(text, GTIN, "LOT7", "S-9"),)
        assert parse("https://shop.example/a/01/6281057742134")[0] == ItemCode(
            "https://shop.example/a/01/6281057742134", GTIN
        )

    @pytest.mark.parametrize("path", ["/01/06281057742135", "/01/0628105774213456", "/1/06281057742134", "/01/"])
    def test_others_stay_foreign(self, path: str) -> None:
        text = f"https://shop.example{path}"
        assert parse(text) == (ForeignCode(text, "shop.example"),)

    def test_an_address_of_ours_is_a_case_whatever_its_path(self) -> None:
        text = f"https://returns.example/01/{GTIN}?code=RB-TEST1"
        assert isinstance(parse(text)[0], CaseCode)

    @pytest.mark.parametrize("tail", ["/21/\x00", "/10/\u202e", "/21/" + "a" * 600, "\n"])
    def test_an_item_is_written_into_events_so_its_code_is_short_and_printable(self, tail: str) -> None:
        codes = parse(f"https://a.example/01/{GTIN}{tail}x")
        assert not any(isinstance(code, ItemCode) for code in codes)

    def test_values_that_no_label_holds_are_left_out(self) -> None:
        text = f"https://a.example/01/{GTIN}/10/%00/21/%E2%80%AE/17/261231/shop/7"
        assert parse(text) == (ItemCode(text, GTIN),)
        assert parse_link(f"/01/{GTIN}/17/261231/shop/7") == Elements({"01": GTIN, "17": "261231"})

    def test_a_path_without_an_item(self) -> None:
        assert parse_link("/10/LOT7") is None


class TestIdentifiers:
    @pytest.mark.parametrize(
        ("text", "meaning"),
        [
            ("]E06281057742134", ItemCode("6281057742134", GTIN)),
            ("]E496385074", ItemCode("96385074", "00000096385074")),
            ("]Q1https://returns.example/c/RB-TEST1", CaseCode("RB-TEST1", CaseCodeKind.URL)),
            ("]C0RBB", ItemCode("RBB", None)),
        ],
    )
    def test_it_is_taken_off_and_used(self, text: str, meaning: object) -> None:
        assert meaning in parse(text)

    def test_a_retail_symbol_is_no_rma_number(self) -> None:
        assert not any(isinstance(code, CaseCode) for code in parse("]E06281057742134"))
        assert any(isinstance(code, CaseCode) for code in parse("]C06281057742134"))

    def test_a_reader_that_names_the_symbol_sends_no_identifier(self) -> None:
        assert split_identifier("]C1x") == ("]C1", "x")
        assert not isinstance(parse(f"]E0{GTIN}", Symbology.QR)[0], ItemCode)


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    for form in (text, f"]C1{text}", f"({text}", f"01{GTIN}10{text}", f"https://a.example/01/{text}"):
        parse_elements(form)
        assert parse(form)
        assert printed(form).isprintable()


@given(
    st.dictionaries(
        st.sampled_from(["10", "21", "240", "400", "91"]),
        st.text("!%&*+-./0123456789ABCxyz_", min_size=1, max_size=20),
        max_size=5,
    )
)
def test_what_is_written_comes_back(values: dict[str, str]) -> None:
    values = {"01": GTIN} | values
    text = "]C1" + GS.join(identifier + value for identifier, value in values.items())
    assert parse_elements(text.replace(f"{GTIN}{GS}", GTIN)) == Elements(values)
    assert parse_elements("".join(f"({identifier}){value}" for identifier, value in values.items())) == Elements(values)


@pytest.mark.parametrize("text", [f"]C101{GTIN}10LOT7", f"(01){GTIN}", f"https://a.example/01/{GTIN}/21/7"])
def test_the_declared_item_with_this_number_is_found(text: str) -> None:
    code = parse(text)[0]
    assert isinstance(code, ItemCode)
    item = DeclaredItem(item_id="A", name="Blouse", upc="6281057742134")
    assert match(code, (item,), frozenset()) == Matched("A", MatchKind.GTIN)


def test_codes_are_printed_without_control_characters() -> None:
    assert printed(f"01{GTIN}10LOT7{GS}21S9") == f"(01){GTIN} (10)LOT7 (21)S9"
    assert printed("A\x00B\x1dC") == "A·B·C"
