"""From a case to the text in the code and back, and every reason why a pass does not count."""

import re
import zlib
from dataclasses import replace
from datetime import datetime, timedelta

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.cases import MerchantRules
from sync.domain.codes import PassCode, Symbology, parse
from sync.domain.passes import MAX_LIFE, TOLERANCE, PassProblem, PassTrust
from sync.returnpass import base45, claims, cose
from sync.returnpass.text import PREFIX, NoPass, problem_of, read, write
from tests.support.passes import (
    ISSUER,
    MADE_AT,
    SIGNER,
    STRANGER,
    pass_case,
    pass_key,
    pass_text,
    says,
    thin,
    trust,
)
from tests.support.phone_screen import modules

ALPHANUMERIC = re.compile(r"[0-9A-Z $%*+./:-]+")


def test_a_pass_says_what_the_work_needs_and_no_more() -> None:
    told = read(pass_text()).says
    assert told == says(thin(pass_case()))
    inflated = zlib.decompressobj(-15, zdict=claims._WORDS).decompress(claims.pack(says(), 40))
    for private in (b"Jo", b"hurry", b"too small", b"shop.example"):
        assert private not in inflated


def test_rules_other_than_the_usual_and_ids_of_older_cases_come_through() -> None:
    case = pass_case(items=2)
    merchant = replace(case.merchant, rules=MerchantRules(counter_damage_photos=3, version="7"))
    older = replace(case.items[0], item_id="0f9e8d7c-0000-4000-8000-000000000001")
    case = replace(case, merchant=merchant, items=(older, *case.items[1:]))
    assert read(pass_text(case)).says.case == thin(case)


def test_six_items_make_a_code_of_65_modules_in_alphanumeric_mode() -> None:
    text = pass_text()
    assert ALPHANUMERIC.fullmatch(text) and text.startswith("RP1:")
    assert len(modules(text)) <= 65


def test_long_names_are_cut_as_far_as_the_code_stays_readable() -> None:
    case = pass_case()
    names = [f"Women's waterproof expedition shell jacket number {n}" for n in range(6)]
    case = replace(case, items=tuple(replace(item, name=name) for item, name in zip(case.items, names, strict=True)))
    text = pass_text(case)
    assert len(modules(text)) <= 65
    assert all(re.fullmatch(r"Women's waterproof .*\.", item.name) for item in read(text).says.case.items)
    alone = replace(case, items=case.items[:1])
    assert read(pass_text(alone)).says.case.items[0].name == "Women's waterproof expedition shell jac."


def test_a_scanned_pass_is_known_by_its_prefix_whatever_its_version() -> None:
    text = pass_text()
    for shown in (text, f" {text}\r\n", text.lower()):
        assert parse(shown, Symbology.QR) == (PassCode(text),)
    assert parse("RP12:ABC") == (PassCode("RP12:ABC"),)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("RP2:" + pass_text()[4:], PassProblem.TOO_NEW),
        ("RP1:", PassProblem.DAMAGED),
        ("RP1:HELLO WORLD", PassProblem.DAMAGED),
        ("RB-9F3TD2KQ", PassProblem.DAMAGED),
        (pass_text()[:-3], PassProblem.DAMAGED),
        (pass_text() + "000", PassProblem.DAMAGED),
        ("RP1:" + "0" * 5000, PassProblem.DAMAGED),
    ],
)
def test_what_cannot_be_read(text: str, problem: PassProblem) -> None:
    with pytest.raises(NoPass) as refusal:
        read(text)
    assert refusal.value.problem is problem


def payload(claims_bytes: bytes) -> str:
    return PREFIX + base45.encode(cose.sign(claims_bytes, bytes(4), SIGNER))


def deflated(data: bytes) -> bytes:
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeezer.compress(data) + squeezer.flush()


GOOD = {1: ISSUER, 2: "RB-1", 3: 1, 4: 1_700_000_000, 5: 24, 7: {1: "Northline"}, 8: [{1: "Shirt"}]}


@pytest.mark.parametrize(
    "claims_bytes",
    [
        deflated(bytes(10_000_000)),  # a bomb
        deflated(b"\x9b\x00\x00\x00\x00\x7f\xff\xff\xff"),
        deflated(cbor2.dumps(GOOD))[:-2],
        deflated(cbor2.dumps(GOOD)) + b"more",
        b"not deflated",
        deflated(cbor2.dumps([1, 2])),
        deflated(cbor2.dumps(GOOD | {8: []})),
        deflated(cbor2.dumps(GOOD | {8: ["Shirt"]})),
        deflated(cbor2.dumps(GOOD | {2: ""})),
        deflated(cbor2.dumps(GOOD | {2: 7})),
        deflated(cbor2.dumps(GOOD | {2: "RB-" + "A" * 62})),
        deflated(cbor2.dumps(GOOD | {2: "RB-1\n\u202e"})),
        deflated(cbor2.dumps(GOOD | {3: "1"})),
        deflated(cbor2.dumps(GOOD | {4: 2**62})),
        deflated(cbor2.dumps(GOOD | {5: 2**62})),
        deflated(cbor2.dumps(GOOD | {8: [{1: "Shirt", 2: "M"}]})),
        deflated(cbor2.dumps({key: value for key, value in GOOD.items() if key != 7})),
    ],
)
def test_signed_nonsense_is_damaged_too(claims_bytes: bytes) -> None:
    with pytest.raises(NoPass) as refusal:
        read(payload(claims_bytes))
    assert refusal.value.problem is PassProblem.DAMAGED


def test_claims_of_a_later_minor_version_are_passed_over() -> None:
    told = read(payload(deflated(cbor2.dumps(GOOD | {77: {1: "news"}, 8: [{1: "Shirt", 33: "more"}]})))).says
    assert told.case.items[0].name == "Shirt"


NOW = MADE_AT + timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "known", "now", "problem"),
    [
        (pass_text(), trust(), NOW, None),
        (pass_text(), trust(pass_key(STRANGER), pass_key()), NOW, None),
        (pass_text(), None, NOW, PassProblem.UNKNOWN_KEY),
        (pass_text(signer=STRANGER), trust(), NOW, PassProblem.UNKNOWN_KEY),
        (pass_text(issuer="Other Returns"), trust(), NOW, PassProblem.OTHER_COMPANY),
        (pass_text(), trust(pass_key(revoked=True)), NOW, PassProblem.REVOKED_KEY),
        (pass_text(), trust(replace(pass_key(), public_key=pass_key(STRANGER).public_key)), NOW, PassProblem.FORGED),
        (pass_text(), trust(pass_key(days=8)), NOW, PassProblem.FORGED),  # made after the key's time
        (write(replace(says(), expires_at=MADE_AT + timedelta(days=400)), SIGNER), trust(), NOW, PassProblem.FORGED),
        (pass_text(), trust(), MADE_AT - TOLERANCE, None),
        (pass_text(), trust(), MADE_AT - TOLERANCE - timedelta(seconds=1), PassProblem.CLOCK),
        (pass_text(), trust(), MADE_AT + MAX_LIFE + TOLERANCE, None),
        (pass_text(), trust(), MADE_AT + MAX_LIFE + TOLERANCE + timedelta(seconds=1), PassProblem.EXPIRED),
    ],
)
def test_when_a_pass_counts(text: str, known: PassTrust | None, now: datetime, problem: PassProblem | None) -> None:
    assert problem_of(read(text), known, now) is problem


def test_no_changed_character_leaves_a_pass_that_counts() -> None:
    text = pass_text(pass_case(items=1))
    for place in range(len(PREFIX), len(text)):
        changed = text[:place] + ("0" if text[place] != "0" else "1") + text[place + 1 :]
        try:
            problem = problem_of(read(changed), trust(), NOW)
        except NoPass:
            continue
        assert problem in (PassProblem.FORGED, PassProblem.UNKNOWN_KEY, PassProblem.OTHER_COMPANY), place


@given(st.text(alphabet="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", max_size=400))
def test_no_text_brings_the_reader_down(text: str) -> None:
    for shown in (text, PREFIX + text, payload(text.encode())):
        with pytest.raises(NoPass):
            read(shown)


def test_the_format_is_frozen() -> None:
    """A pass that is on a phone now is read by every later version of this program."""
    text = (
        "RP1:RRQ+D9 60CO0752S7D9CK$50D 9NA6XZON43.I1F+QRMO:7FC5JK5KHFQG+EBAJ4SF4ELU*RM/0KFRNL2NZQJ+CN5GMPT:04"
        "M9SYAKG39VJ1B8SXEFM98VCWMABNXNWL19R7W4BH96VY3COQN+3D385H5RRQQG2R:VG+Q47W*A7:JU::1SKSQ2H YNKEKLDC3BWR"
        "QGC2F$KRB$3CC2INDZKT-GERHB/NBKUS W10S0XAR593EGLT/2G81LTMOS93M2:KQNHDPD7C0C$-NRQH-Y4:DB3ZIAKIKO3:9E$W"
        "R7NQY:2J/5KX6.PMCL5D 44%9A5H/*8IAEK0T3H95+8THUK307H48HD14MBTD7UMRF0S0J+/L2UD6*0Z3A4*JAM0Y7TL75GTR+7F"
        "+NFR6T%/6:+8MCA%VMHI427BQ8L30G9A443GDWG3RAC418V33.NGN33HS7+HV64PICNFPV14NA983LTJ8LCC2CHTVNG05CKMSXCM"
        "*JNBK746MFMWFSOLBM+1"
    )
    assert read(text).says == says(thin(pass_case()))
    assert problem_of(read(text), trust(), NOW) is None
