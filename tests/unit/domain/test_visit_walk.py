"""Any walk through a visit, made up by hypothesis: every call is refused in words or leaves a visit that holds."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.domain import judging as judge
from sync.domain import visit as steps
from sync.domain.errors import DomainError
from sync.domain.verification import MatchKind, Photo, Place, Reason, Result
from sync.domain.visit import OVER, CounterVisit, Step
from sync.wire import visit_from_json, visit_to_json
from tests.unit.domain.build import BAGS, CLOSE_UP, PHOTO, T0, a_visit, day

Act = Callable[[CounterVisit], CounterVisit]

item_ids = st.sampled_from("ABCZ")
barcodes = st.sampled_from(["", "0036000291452", '\u00e4 "quoted" \U0001f600'])
words = st.text(max_size=12)


def _act(call: Callable[..., CounterVisit], *arguments: st.SearchStrategy[object], **named: st.SearchStrategy[object]):  # type: ignore[no-untyped-def]
    """A strategy of calls with the visit still to be given."""
    return st.tuples(st.tuples(*arguments), st.fixed_dictionaries(named)).map(
        lambda given_: lambda visit: call(visit, *given_[0], **given_[1])
    )


def _finish(visit: CounterVisit) -> CounterVisit:
    after, verification = steps.finish(visit)
    assert [finding.item_id for finding in verification.findings] == [item.item_id for item in visit.case.items]
    assert (verification.undeclared, verification.bags) == (visit.undeclared, visit.bags)
    assert (verification.event_id, verification.occurred_at) == (visit.event_id, visit.sealed_at)
    assert set(verification.photos()) <= set(visit.photos())
    return after


acts: st.SearchStrategy[Act] = st.one_of(
    _act(judge.choose_item, item_ids, st.sampled_from(MatchKind), barcodes),
    _act(judge.ask_match, barcodes),
    _act(judge.compare),
    _act(judge.toggle_disputed),
    _act(judge.leave_undeclared),
    _act(steps.close_unlabelled, st.just("event-4"), st.just(day(1))),
    _act(judge.judge_like_new),
    _act(judge.start_damage),
    _act(judge.toggle_reason, st.sampled_from(Reason)),
    _act(judge.toggle_place, st.sampled_from(Place)),
    _act(judge.toggle_word, words),
    _act(judge.write_note, words),
    _act(judge.save_damage),
    _act(judge.start_absent, every_item=st.booleans()),
    _act(judge.confirm_absent, st.just("") | item_ids),
    _act(judge.start_undeclared, barcodes),
    _act(judge.keep_undeclared),
    _act(
        judge.describe_undeclared,
        brand=st.none() | words,
        description=st.none() | words,
        result=st.none() | st.sampled_from(Result),
    ),
    _act(judge.save_undeclared),
    _act(judge.start_photo),
    _act(judge.add_photo, st.sampled_from([PHOTO, CLOSE_UP, Photo("c" * 64, 1, "image/png")])),
    _act(judge.excuse_photo, words),
    _act(steps.to_summary),
    _act(steps.to_bag, st.none() | st.integers(-1, 11)),
    _act(steps.scan_bag, st.sampled_from(BAGS), st.sampled_from(["event-1", "event-2"]), st.just(day(1))),
    _act(steps.close_empty, st.just("event-3"), st.just(day(1))),
    _act(steps.back),
    _act(steps.undo),
    _act(steps.cancel),
    _act(_finish),
)


def _whole_judgement(item_id: str, result: Result) -> list[Act]:
    """The acts of one complete judgement, so that walks get as far as the bag."""
    choose: Act = lambda visit: judge.choose_item(visit, item_id, MatchKind.GTIN, "1")  # noqa: E731
    match result:
        case Result.LIKE_NEW:
            return [choose, judge.judge_like_new]
        case Result.NOT_RECEIVED:
            return [choose, judge.start_absent, judge.confirm_absent]
    return [
        choose,
        judge.start_damage,
        lambda visit: visit if visit.draft.reasons else judge.toggle_reason(visit, Reason.STAIN),
        lambda visit: judge.excuse_photo(visit, "no camera"),
        judge.save_damage,
    ]


def _bag(bag: str, event_id: str) -> Act:
    return lambda visit: steps.scan_bag(visit, bag, event_id, day(1))


whole_undeclared: list[Act] = [
    lambda visit: judge.start_undeclared(visit, "2"),
    judge.keep_undeclared,
    lambda visit: judge.describe_undeclared(visit, result=Result.DAMAGED),
    judge.start_photo,
    lambda visit: judge.add_photo(visit, CLOSE_UP),
    steps.back,
    judge.save_undeclared,
]
two_bags: list[Act] = [lambda visit: steps.to_bag(visit, 2), _bag(BAGS[1], "event-4"), _bag(BAGS[2], "event-4")]
judgements = st.builds(_whole_judgement, st.sampled_from("AB"), st.sampled_from(Result))
# Drawn in two steps: `one_of` would weigh each of the single acts like a whole judgement, and few walks would seal.
kinds_of_chunk: list[st.SearchStrategy[list[Act]]] = [
    acts.map(lambda act: [act]),
    judgements,
    judgements,
    st.sampled_from(["event-1", "event-2"]).map(lambda event_id: [_bag(BAGS[0], event_id)]),
    st.sampled_from([whole_undeclared, two_bags, two_bags[:2], [steps.undo], [steps.back], [_finish]]),
    st.just([lambda visit: steps.close_empty(visit, "event-3", day(1))]),
]
chunks = st.sampled_from(kinds_of_chunk).flatmap(lambda kind: kind)


def _holds(visit: CounterVisit) -> None:
    assert visit_from_json(visit_to_json(visit)) == visit
    declared = {item.item_id for item in visit.case.items}
    judged = [finding.item_id for finding in visit.findings]
    assert len(judged) == len(set(judged))
    assert set(judged) <= declared
    assert len(visit.bags) == len(set(visit.bags)) <= steps.MAX_BAGS
    assert all(item.result is not Result.NOT_RECEIVED for item in visit.undeclared)
    assert all(finding.reasons for finding in visit.findings if finding.result is Result.DAMAGED)
    assert not any(finding.photos for finding in visit.findings if finding.result is Result.NOT_RECEIVED)
    if visit.step in (Step.SUMMARY, Step.BAG, Step.SEALED, Step.COMMITTED):
        assert visit.all_judged()
    if visit.step in (Step.SEALED, Step.COMMITTED):
        assert visit.event_id
        assert visit.sealed_at is not None
        assert bool(visit.bags) != visit.nothing_taken()
    else:
        assert (visit.event_id, visit.sealed_at) == ("", None)
        assert len(visit.bags) < visit.bags_wanted
    if visit.step is Step.SEALED:
        _finish(visit)


@settings(max_examples=300)
@given(st.sampled_from(["A", "AB"]), st.lists(chunks, min_size=3, max_size=30))
def test_any_walk_is_refused_in_words_or_holds(items: str, walk: list[list[Act]]) -> None:
    visit = a_visit(items)
    assert visit.started_at == T0
    for act in (act for chunk in walk for act in chunk):
        before = visit
        try:
            visit = act(visit)
        except DomainError as refusal:
            assert str(refusal).endswith(".")
            assert visit == before
        else:
            assert before.step not in OVER
            _holds(visit)


@settings(max_examples=200)
@given(st.lists(st.tuples(st.sampled_from("AB"), st.sampled_from(Result)), max_size=8))
def test_undo_leads_back_to_an_empty_visit(judgements: list[tuple[str, Result]]) -> None:
    visit = a_visit("AB")
    for item_id, result in judgements:
        for act in _whole_judgement(item_id, result):
            visit = act(visit)
    for _ in range(len(judgements) + 1):
        if visit.findings:
            visit = steps.undo(visit)
    assert visit.findings == ()
    assert visit.step is Step.CASE
