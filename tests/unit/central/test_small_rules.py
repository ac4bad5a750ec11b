"""Rules of central that need no database."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks.webhooks import Webhook

from sync.central.ids import Ids
from sync.central.partners.cases import short_name
from sync.central.partners.words import CreateReturnCase
from sync.central.stations.signatures import Attempts, digest_header, is_signed_by
from sync.central.telling.sender import signed_headers
from sync.domain.codes import CROCKFORD
from tests.support.clock import FakeClock


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Jo Martin", "Jo M."),
        ("  Ana  Maria de la Ruiz ", "Ana R."),
        ("Cher", "Cher"),
        ("", ""),
        ("li wei", "li W."),
    ],
)
def test_a_name_is_cut_to_what_the_counter_needs(name: str, short: str) -> None:
    assert short_name(name) == short


@given(st.binary(min_size=8, max_size=8))
def test_case_ids_are_readable_aloud(chance: bytes) -> None:
    case_id = Ids(lambda count: chance[:count]).case_id()
    assert case_id.startswith("RB-") and len(case_id) == 11
    assert set(case_id[3:]) <= set(CROCKFORD)


def test_failures_take_the_room_for_a_while() -> None:
    clock = FakeClock()
    attempts = Attempts(clock, 2, 60)
    attempts.count()
    assert attempts.room()
    attempts.count()
    assert not attempts.room()
    clock.advance(61)
    assert attempts.room()


def test_anything_malformed_is_not_a_signature() -> None:
    assert not is_signed_by("not base64", "AAAA", b"x")
    assert not is_signed_by("A" * 43 + "=", "not base64", b"x")
    assert digest_header("00" * 32) == "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:"


def test_a_webhook_is_signed_at_the_moment_it_says() -> None:
    secret = "whsec_" + "QUJD" * 8
    at = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
    headers = signed_headers("msg_1", [secret], "{}", at)
    assert headers["webhook-timestamp"] == str(int(at.timestamp()))
    assert headers["webhook-signature"] == Webhook(secret).sign("msg_1", at, "{}")


def test_ids_may_be_numbers_and_unknown_fields_do_not_matter() -> None:
    case = CreateReturnCase.model_validate(
        {
            "store_id": 4101,
            "customer": {"name": "Jo", "shoe_size": 42},
            "external_references": [
                {"type": "RMA_NUMBER", "value": 7},
                {"type": "ORDER_ID", "value": 5500001001},
                {"type": "ORDER_NUMBER", "value": "#1"},
            ],
            "return_items": [
                {
                    "order_line_details": {"external_order_line_item_reference": {"id": 9001}},
                    "fulfilled_at": "2026-01-15T12:00:00Z",
                    "return_type": "REFUND",
                }
            ],
        }
    )
    assert case.external_references[1].value == "5500001001"
    assert case.return_items[0].order_line_details.external_order_line_item_reference.id == "9001"
