"""What a scanned text means, example by example."""

import pytest

from sync.domain.codes import (
    MAX_CODE_LENGTH,
    BadgeCode,
    BagCode,
    CaseCode,
    CaseCodeKind,
    Code,
    CodePatterns,
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

BAG = own_code("RBB", "4K7Q2M9X")


def only(text: str, symbology: Symbology = Symbology.UNKNOWN) -> Code:
    (code,) = parse(text, symbology)
    return code


def test_the_check_character_of_a_published_example() -> None:
    """The Global Release Identifier A1-2425G-ABC1234002-M is checked by ISO 7064 MOD 37,36."""
    assert check_character("A12425GABC1234002") == "M"


class TestCommands:
    @pytest.mark.parametrize("name", list(CommandName))
    def test_each_is_known_in_both_cases(self, name: CommandName) -> None:
        assert only(name) == only(name.lower()) == only(f"  {name}\r\n") == Command(name)

    @pytest.mark.parametrize("text", ["KIOSKL", "KIOSKLNN", "XKIOSKLN", "KIOSKLN KIOSKLN", "KIOSK LN", "KIOSKZZ"])
    def test_only_whole_strings_are_commands(self, text: str) -> None:
        assert not any(isinstance(code, Command) for code in parse(text))

    def test_the_card_uses_no_letter_that_a_keyboard_layout_moves(self) -> None:
        assert not set("".join(CommandName)) & set("AMQWYZ0123456789")

    @pytest.mark.parametrize("text", ["kio\u017fkln", "k\u0131oskln", "\u212aIOSKLN"])
    def test_letters_that_only_become_ascii_in_upper_case_are_not_commands(self, text: str) -> None:
        assert not any(isinstance(code, Command) for code in parse(text))


class TestOwnCodes:
    @pytest.mark.parametrize(
        ("prefix", "kind"), [("RBB", BagCode), ("RBT", ToteCode), ("RBL", PlateCode), ("RBS", BadgeCode)]
    )
    def test_each_prefix_has_its_kind(
        self, prefix: str, kind: type[BagCode | ToteCode | PlateCode | BadgeCode]
    ) -> None:
        text = own_code(prefix, "4K7Q2M9X")
        assert only(text) == only(text.lower()) == only(f" {text}\n") == kind(text)

    @pytest.mark.parametrize("letter", "ILOU")
    def test_letters_outside_crockfords_alphabet_are_garbled(self, letter: str) -> None:
        text = "RBB4K7Q2M9" + letter
        assert only(text + check_character(text)) == Garbled(text + check_character(text))

    def test_a_wrong_check_character_says_read_again(self) -> None:
        wrong = BAG[:-1] + ("0" if BAG[-1] != "0" else "1")
        assert only(wrong) == Garbled(wrong)

    @pytest.mark.parametrize("text", [BAG[:-1], BAG + "0", BAG[:3], "X" + BAG])
    def test_another_length_is_no_code_of_ours(self, text: str) -> None:
        assert not any(isinstance(code, BagCode | Garbled) for code in parse(text))

    def test_letters_that_only_become_ascii_in_upper_case_are_not_ours(self) -> None:
        text = own_code("RBB", "SSSSSSSS")
        assert text[3] == "S"
        assert not any(isinstance(code, BagCode) for code in parse(text[:3] + "\u017f" + text[4:]))


class TestGtin:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("628105774213", None),
            ("036000291452", "00036000291452"),
            ("0036000291452", "00036000291452"),
            ("00036000291452", "00036000291452"),
            ("4006381333931", "04006381333931"),
            ("04006381333931", "04006381333931"),
            ("73513537", "00000073513537"),
            ("036000291453", None),
            ("4006381333932", None),
            ("73513536", None),
            ("36000291452", None),
            ("400638133393", None),
            ("4006381333931 ", None),
            ("\u0664006381333931", None),
            ("400638133393X", None),
            ("", None),
        ],
    )
    def test_forms_and_check_digits(self, text: str, expected: str | None) -> None:
        assert gtin14(text) == expected

    @pytest.mark.parametrize(
        ("short", "long"),
        [
            ("04252614", "042100005264"),
            ("01234565", "012345000065"),
            ("01234133", "012300000413"),
            ("01234543", "012340000053"),
            ("01201303", "012000000133"),
        ],
    )
    def test_upc_e_stands_for_a_upc_a(self, short: str, long: str) -> None:
        assert upc_a(short) == long

    @pytest.mark.parametrize("text", ["", "1234567", "21234565", "0123456X", "012345651"])
    def test_other_texts_are_no_upc_e(self, text: str) -> None:
        assert upc_a(text) is None

    def test_a_upc_e_symbol_names_the_same_product_as_its_upc_a(self) -> None:
        assert only("04252614", Symbology.UPCE) == ItemCode("04252614", "00042100005264")
        assert only("042100005264", Symbology.UPCA) == ItemCode("042100005264", "00042100005264")


class TestCaseCodes:
    @pytest.mark.parametrize(
        "text",
        [
            "https://returns.example/RB-9F3TD",
            "HTTPS://RETURNS.EXAMPLE/r/rb-9f3td/",
            "https://returns.example/start?code=RB-9F3TD&x=1",
            "https://returns.example/?case=rb-9f3td",
            "https://returns.example:8443/a/b/RB-9F3TD#top",
            "https://returns.example/RB%2D9F3TD",
        ],
    )
    def test_an_address_of_ours_carries_a_case(self, text: str) -> None:
        assert only(text, Symbology.QR) == CaseCode("RB-9F3TD", CaseCodeKind.URL)

    def test_a_case_id_is_nothing_else(self) -> None:
        assert only("rb-9f3td") == CaseCode("RB-9F3TD", CaseCodeKind.CASE_ID)

    def test_an_rma_number_may_be_an_sku_too(self) -> None:
        assert parse("NL-40321", Symbology.QR) == (
            CaseCode("NL-40321", CaseCodeKind.RMA_NUMBER),
            ItemCode("NL-40321", None),
        )

    def test_the_patterns_are_settings(self) -> None:
        patterns = CodePatterns(case_hosts=("shop.test",), case_id=r"C\d+", rma_number=r"R\d+", sku="S.*")
        assert parse("c12", patterns=patterns) == (CaseCode("C12", CaseCodeKind.CASE_ID),)
        assert parse("r7", patterns=patterns) == (CaseCode("R7", CaseCodeKind.RMA_NUMBER),)
        assert parse("https://shop.test/c12", patterns=patterns) == (CaseCode("C12", CaseCodeKind.URL),)
        assert parse("nothing", patterns=patterns) == (Unknown("nothing"),)


class TestOrder:
    """Command, badge, bag or tote, plate, case, item, tracking number, unknown."""

    @pytest.mark.parametrize("symbology", list(Symbology))
    def test_codes_of_ours_are_certain_in_any_symbol(self, symbology: Symbology) -> None:
        assert parse(BAG, symbology) == (BagCode(BAG),)
        assert parse("KIOSKLN", symbology) == (Command(CommandName.LIKE_NEW),)

    def test_a_retail_symbol_is_an_item_only(self) -> None:
        assert parse("036000291452", Symbology.UPCA) == (ItemCode("036000291452", "00036000291452"),)

    def test_a_gtin_from_a_reader_that_names_no_symbol_is_an_item_first(self) -> None:
        assert parse("036000291452") == (
            ItemCode("036000291452", "00036000291452"),
            CaseCode("036000291452", CaseCodeKind.RMA_NUMBER),
        )

    def test_the_same_digits_in_a_qr_code_are_a_case_first(self) -> None:
        assert parse("036000291452", Symbology.QR) == (
            CaseCode("036000291452", CaseCodeKind.RMA_NUMBER),
            ItemCode("036000291452", "00036000291452"),
        )

    def test_digits_that_are_no_gtin_are_a_case_first(self) -> None:
        assert [type(code) for code in parse("4032112345")] == [CaseCode, ItemCode]

    @pytest.mark.parametrize(
        "text", ["1Z999AA10123456784", "9400111899223100001234", "420100019400111899223100001234", "RR123456785US"]
    )
    def test_a_parcel_label_is_tried_as_case_and_item_first(self, text: str) -> None:
        assert [type(code) for code in parse(text, Symbology.CODE128)] == [CaseCode, ItemCode, TrackingCode]

    def test_a_text_longer_than_any_rma_number_may_still_be_a_tag(self) -> None:
        assert [type(code) for code in parse("A" * 50)] == [ItemCode]


class TestForeign:
    @pytest.mark.parametrize(
        ("text", "owner"),
        [
            ("https://amazon.example/returns/1", "amazon.example"),
            ("https://returns.example@evil.example/RB-9F3TD", "evil.example"),
            ("https://returns.example.evil.example/RB-9F3TD", "returns.example.evil.example"),
            ("https://evil.example/?u=https://returns.example/RB-9F3TD", "evil.example"),
            ("https://returns.example", "returns.example"),
            ("https://returns.example/", "returns.example"),
            ("https://returns.example/a%00b", "returns.example"),
            ("https:///RB-9F3TD", "another web page"),
            ("https:", "another web page"),
            ("WIFI:S:shop;T:WPA;P:secret;;", "a Wi-Fi code"),
            ("mailto:someone@shop.example", "an e-mail address"),
            ("BEGIN:VCARD", "a contact card"),
            ("otpauth://totp/x?secret=y", "a sign-in code"),
        ],
    )
    def test_somebody_elses_code_is_named(self, text: str, owner: str) -> None:
        code = only(text, Symbology.QR)
        assert isinstance(code, ForeignCode)
        assert code.owner == owner

    @pytest.mark.parametrize(
        "text", ["https://[::1", "http://[", "https://[returns.example]/RB-9F3TD", "https://a\u2100b/"]
    )
    def test_a_broken_address_is_unknown(self, text: str) -> None:
        assert only(text) == Unknown(text)


class TestUnknown:
    @pytest.mark.parametrize("text", ["", " ", "\n", "?", "ab", "\x00\x01", "\u00e4\u00f6\u00df\u00df", "hello, world"])
    def test_no_meaning(self, text: str) -> None:
        assert only(text) == Unknown(text.strip())

    def test_a_text_longer_than_any_code_is_cut(self) -> None:
        assert only("A" * (MAX_CODE_LENGTH + 1)) == Unknown("A" * 64)

    @pytest.mark.parametrize("text", ["stra\u00dfe1", "\u0660" * 34, "1Z" + "\u0661" * 16])
    def test_letters_and_digits_beyond_ascii_are_not_taken_for_ours(self, text: str) -> None:
        assert only(text) == Unknown(text)
