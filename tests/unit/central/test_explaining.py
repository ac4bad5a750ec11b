"""Whatever happened to a case: each decision, decided anew from what it was kept to be made from, is the same."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.central.db import documents
from sync.central.money import explain
from sync.central.money.basis import Basis
from sync.central.money.decisions import CaseFile, Revision, Trigger
from sync.central.money.facts import Fact
from sync.central.money.judged import JudgedCase
from sync.central.partners import cases
from sync.central.partners.cases import StoredCase, StoredItem
from sync.domain.cases import CaseStatus, Merchant, MerchantRules, RemittanceDecision
from sync.domain.events import ClockReading, Origin, VerificationEvent, event_of
from sync.domain.remittance import Resolution
from sync.domain.verification import Finding, Result, Stage, UndeclaredItem, Verification

T0 = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
ITEMS = ("A", "B")
ORIGIN = Origin("ST-1", "eaton-l2", "Eaton Centre L2", "Amira K.", "0.1.0")


def a_case(method: str) -> StoredCase:
    details: dict[str, Any] = {
        "name": "Jacket",
        "reason": None,
        "comment": None,
        "order_line_details": {
            "product_variant": {"id": "", "name": "", "sku": "", "upc": "", "attributes": {}, "image_url": ""},
            "category": "",
        },
    }
    return StoredCase(
        case_id="RB-1",
        partner="p",
        status=CaseStatus.OPEN,
        rma_number="N-1",
        order_number="1",
        order_id="1",
        customer={},
        external_references=[],
        follows_case_id=None,
        method={"kind": method},
        created_at=T0,
        updated_at=T0,
        closed_at=None,
        resolve_by=None,
        version=1,
        passes_from=0,
        store_id=1,
        merchant=Merchant("1", "Northline", rules=MerchantRules()),
        services=(),
        items=tuple(StoredItem(item, f"line-{item}", documents.written(details)) for item in ITEMS),
        photo_from_price=None,
    )


def judged_of(case: StoredCase) -> JudgedCase:
    return JudgedCase(cases.to_domain(case, None), case.partner, case.store_id, case.closed_at)


results = st.tuples(st.sampled_from(Result), st.sampled_from(Result))
looks = st.tuples(
    st.just("look"), results, st.sampled_from(Stage), st.one_of(st.none(), st.integers(0, 6)), st.booleans()
)
answers = st.tuples(st.just("answer"), st.sampled_from(ITEMS), st.sampled_from(("REMIT", "DO_NOT_REMIT")))
changes = st.tuples(st.just("rules"), st.integers(1, 30), st.sampled_from(("REMIT", "DO_NOT_REMIT")))
held = st.tuples(st.just("held"), st.sets(st.sampled_from(ITEMS)))
waits = st.tuples(st.just("wait"), st.integers(0, 20))
history = st.lists(st.one_of(looks, looks, looks, answers, changes, held, waits), min_size=1, max_size=12)


class Life:
    """A case file that lives through a history, as central keeps it: revisions in JSON and back."""

    def __init__(self, method: str) -> None:
        self.stored = a_case(method)
        self.file = CaseFile(judged_of(self.stored))
        self.now = T0
        self.made: list[Revision] = []

    def happens(self, what: tuple[Any, ...]) -> None:
        self.now += timedelta(minutes=1)
        trigger = Trigger.DEADLINE
        match what:
            case ("look", found, stage, corrects, more):
                trigger = self._look(found, stage, corrects, more)
            case ("answer", item, decision):
                trigger = Trigger.RESOLUTION
                given = Resolution(item, RemittanceDecision(decision), self.now)
                if item not in {each.item_id for each in self.file.resolutions}:
                    self.file.resolutions = (*self.file.resolutions, given)
            case ("rules", days, decision):
                rules = MerchantRules(days, RemittanceDecision(decision), version=f"{days}{decision}")
                self.stored = replace(self.stored, merchant=replace(self.stored.merchant, rules=rules))
                self.file.case = judged_of(self.stored)
            case ("held", items):
                self.file.held_elsewhere = frozenset(items)
            case ("wait", days):
                self.now += timedelta(days=days)
        if self.file.facts:
            self._decide(trigger)

    def _look(self, found: tuple[Result, Result], stage: Stage, corrects: int | None, more: bool) -> Trigger:
        number = len(self.file.facts)
        earlier = [fact for fact in self.file.facts if fact.event.verification.stage is stage]
        said = Verification(
            f"e{number}",
            "RB-1",
            stage,
            tuple(Finding(item, result) for item, result in zip(ITEMS, found, strict=True)),
            undeclared=(UndeclaredItem(description="Cap"),) if more else (),
            occurred_at=self.now,
            supersedes=earlier[corrects % len(earlier)].event.verification.event_id
            if corrects is not None and earlier
            else None,
        )
        event = event_of(said, (number, 1, "00" * 32, self.now, ClockReading(0, "b", 0), ORIGIN, "1"))
        assert isinstance(event, VerificationEvent)
        self.file.learn(Fact(event, "ST-1", self.now, ()))
        return Trigger.FINDING if said.supersedes is None else Trigger.CORRECTION

    def _decide(self, trigger: Trigger) -> None:
        self.file.judge(self.now, trigger)
        for told in self.file.news:
            basis = told.revision.basis
            assert basis is not None
            self.made.append(replace(told.revision, basis=Basis.from_json(documents.read(basis.to_json()))))
        self.file.news = ()


@given(st.sampled_from(("DROP_OFF", "COURIER")), history)
@settings(max_examples=150, deadline=None)
def test_each_decision_comes_to_the_same_again(method: str, happenings: list[tuple[Any, ...]]) -> None:
    life = Life(method)
    for what in happenings:
        life.happens(what)
    for revision in life.made:
        anew = explain.replayed(life.stored, life.file.facts, life.file.resolutions, life.made, revision.number)
        assert anew == revision.decision
