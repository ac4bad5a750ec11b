"""What the scan of goods does to the open return: pure steps, or IllegalStep in words."""

from dataclasses import replace

from kiosk.flow import sentences
from sync.domain import judging
from sync.domain.errors import IllegalStep
from sync.domain.gs1 import printed
from sync.domain.matching import AlreadyJudged, Matched, NoMatch
from sync.domain.reading import Meaning
from sync.domain.sentence import say
from sync.domain.visit import CounterVisit, Step


def chosen(visit: CounterVisit, meaning: Meaning) -> CounterVisit:
    """The declared item that the barcode names is open."""
    if meaning.item is None or not isinstance(meaning.found, Matched):
        return visit
    return judging.choose_item(visit, meaning.found.item_id, meaning.found.kind, meaning.item.text)


def compared(visit: CounterVisit, meaning: Meaning) -> CounterVisit:
    """Goods that the return does not name: compared by eye, or undeclared when nothing is left to compare with."""
    if meaning.item is None:
        return visit
    start = judging.start_undeclared if visit.all_judged() else judging.ask_match
    return start(visit, meaning.item.text)


def with_barcode(visit: CounterVisit, meaning: Meaning) -> CounterVisit:
    """The undeclared goods on the page have this barcode."""
    return replace(visit, draft=replace(visit.draft, barcode=meaning.item.text)) if meaning.item else visit


def refuse_judged(visit: CounterVisit, meaning: Meaning) -> None:
    """A judgement is changed by its card, not by another scan."""
    if isinstance(meaning.found, AlreadyJudged):
        name = sentences.named(visit.case, meaning.found.item_id)
        raise IllegalStep(say("{item} is already judged. To change it, tap its card.", item=name))


def on_a_busy_page(visit: CounterVisit, meaning: Meaning) -> tuple[str, bool]:
    """How staff know the goods that were scanned while a page asks something, and whether the page is about them."""
    draft, found = visit.draft, meaning.found
    if isinstance(found, Matched):
        name = sentences.named(visit.case, found.item_id)
        if visit.step is Step.UNDECLARED and not draft.barcode:
            raise IllegalStep(say("This is {item}, which is in the return. Go back, then scan it.", item=name))
        return name, found.item_id == draft.item_id
    text = found.text if isinstance(found, NoMatch) else ""
    return printed(text)[:60], text == draft.barcode
