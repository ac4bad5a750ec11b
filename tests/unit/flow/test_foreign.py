"""Codes of other companies, told by their shape alone, and the desk that this shop names for them."""

import pytest

from kiosk.flow.finding import answer_view, strange_view
from kiosk.flow.foreign import Elsewhere
from kiosk.flow.views import AnswerKind
from kiosk.theme import asset
from sync.domain.codes import parse
from sync.station.lookup import OfflineUnknown, UnknownCode

ELSEWHERE = Elsewhere.read(
    asset("foreign_codes.json").read_text(encoding="utf-8"),
    ("amazon: UPS Store, level 1",),
    "https://returns.example/start",
)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("https://www.amazon.com/spr/returns/x?y=1", "Amazon"),
        ("https://amzn.to/3xYz", "Amazon"),
        ("TBA312345678901", "Amazon"),
        ("1Z999AA10123456784", "UPS"),
        ("1z 999 aa1 0123 456 784", "UPS"),
        ("https://shop.happyreturns.com/bar/1", "Happy Returns"),
        ("9400111899223817361234", "USPS"),
        ("RR123456785CA", "Canada Post"),
        ("NL-1001", ""),
        ("6281057742134", ""),
        ("https://notamazon.com/x", ""),
        ("http://[broken", ""),
        ("", ""),
    ],
)
def test_a_shape_names_its_company(text: str, owner: str) -> None:
    assert ELSEWHERE.owner(text) == owner


def test_the_answer_names_the_company_and_the_right_desk() -> None:
    """Also for a shape that could have been a return's number, once nobody knows it as one."""
    [code, *_] = parse("https://www.amazon.com/spr/returns/x")
    for view in (strange_view(code, ELSEWHERE), answer_view(UnknownCode("TBA312345678901"), ELSEWHERE)):
        assert view.kind is AnswerKind.FOREIGN
        assert view.facts == ("It belongs to: Amazon",)
        assert "UPS Store, level 1" in view.advice
    ups = answer_view(OfflineUnknown("1Z999AA10123456784", "no line"), ELSEWHERE)
    assert ups.kind is AnswerKind.FOREIGN and not ups.can_retry and "return e-mail" in ups.advice


def test_what_nobody_knows_can_be_started_at_the_store() -> None:
    view = answer_view(UnknownCode("NL-9999"), ELSEWHERE)
    assert (view.kind, view.start_url) == (AnswerKind.UNKNOWN, "https://returns.example/start")
    assert not answer_view(OfflineUnknown("NL-9999", "no line"), ELSEWHERE).can_take
