"""What the customer's display shows: made from real visits, so that every word is one of the program's own."""

from dataclasses import replace
from datetime import timedelta

from kiosk.flow.customer import IDLE, CustomerView, customer_view
from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.cases import DeclaredItem, Merchant
from sync.domain.verification import MatchKind, Result
from sync.domain.visit import CounterVisit
from tests.support.returns import AT, BAG, a_case, damaged
from tests.unit.domain.build import PHOTO

GOODS = (
    ("Rain jacket", "Navy, M", "tops"),
    ("Wool beanie", "Red, one size", "tops"),
    ("Trail shoe", "Black, 42", "shoes"),
    ("Ceramic mug", "Sand", "home"),
)
NEW, GONE, HELD = Result.LIKE_NEW, Result.NOT_RECEIVED, Result.DAMAGED


def visit(count: int, *results: Result) -> CounterVisit:
    """A return of so many items, the first of which were judged so."""
    items = tuple(
        DeclaredItem(f"i{place}", name, attributes=(("", variant),), category=category)
        for place, (name, variant, category) in enumerate(GOODS[place % len(GOODS)] for place in range(count))
    )
    made = steps.begin("v", replace(a_case(), merchant=Merchant("m", "Northline"), items=items), "sam", AT)
    for item, result in zip(items, results, strict=False):
        made = judging.choose_item(made, item.item_id, MatchKind.GTIN)
        if result is GONE:
            made = judging.confirm_absent(judging.start_absent(made))
        else:
            made = damaged(made, PHOTO) if result is HELD else judging.judge_like_new(made)
    return made


def _view(made: CounterVisit, *, language: str = "", offline: bool = False) -> CustomerView:
    return replace(customer_view(made, AT + timedelta(minutes=1), offline=offline), language=language)


def views() -> dict[str, CustomerView]:
    """Every stage."""
    done = steps.scan_bag(visit(3, NEW, NEW, GONE), BAG, "ev", AT)
    return {
        "customer-idle": IDLE,
        "customer-checking": _view(visit(3, NEW)),
        "customer-many": _view(visit(37, *(NEW,) * 12)),
        "customer-result": _view(visit(3, NEW, NEW, GONE)),
        "customer-held": _view(visit(4, NEW, HELD, GONE, GONE), offline=True),
        "customer-nothing": _view(visit(1, GONE)),
        "customer-done": _view(done),
        "customer-french": _view(done, language="fr-CA"),
    }
