"""What is known of goods besides the open return: look-alikes of an item, and what a barcode is called."""

from dataclasses import replace

from kiosk.flow.views import ItemCard, LookAlike
from sync.domain.cases import DeclaredItem, KnownProduct
from sync.domain.sentence import say
from sync.domain.verification import MatchKind
from sync.domain.visit import CounterVisit, Step
from sync.station.ports import CaseCache


def subject(visit: CounterVisit) -> DeclaredItem | None:
    """The declared item that the comparison by eye is about, if it is about one."""
    if visit.draft.item_id:
        return visit.case.item(visit.draft.item_id)
    open_ones = [item for item in visit.case.items if item.item_id not in visit.judged()]
    return open_ones[0] if len(open_ones) == 1 else None


def look_alikes(visit: CounterVisit, cache: CaseCache) -> tuple[LookAlike, ...]:
    """Other colours and sizes of the item that is compared, but for those that are in the return themselves."""
    asked = subject(visit) if visit.step is Step.MATCH else None
    if asked is None:
        return ()
    declared = {_words(item) for item in visit.case.items}
    known = cache.look_alikes(visit.case.merchant.merchant_id, asked)
    others = [product.item for product in known if _words(product.item) not in declared]
    return tuple(LookAlike(_card(item, place), item.upc or item.sku, _words(item)) for place, item in enumerate(others))


def known(visit: CounterVisit, cache: CaseCache) -> KnownProduct | None:
    """What the barcode that is not in the return is called elsewhere."""
    barcode = visit.draft.barcode
    if not barcode or visit.step not in (Step.MATCH, Step.UNDECLARED):
        return None
    return cache.product(barcode, visit.case.merchant.merchant_id)


def contradiction(visit: CounterVisit, item_id: str, cache: CaseCache) -> str:
    """Why the goods that were scanned cannot be the item that staff chose by eye; empty when nothing speaks against it.

    A barcode that nobody knows may be a relabelled item; one that is known as another colour or size is none.
    """
    draft = visit.draft
    by_tag = draft.item_id == item_id and draft.matched not in (MatchKind.NONE, MatchKind.PHOTO)
    product = None if by_tag else known(visit, cache)
    declared = _words(visit.case.item(item_id))
    if product is None or _words(product.item).casefold() == declared.casefold():
        return ""
    return say("The barcode says {scanned}, the return says {declared}.", scanned=called(product), declared=declared)


def described(before: CounterVisit | None, visit: CounterVisit, cache: CaseCache) -> CounterVisit:
    """A barcode that is known says by itself what has just been put on the page for undeclared goods."""
    draft = visit.draft
    is_new = before is None or before.step not in (Step.UNDECLARED, Step.PHOTO) or before.draft.barcode != draft.barcode
    if visit.step is not Step.UNDECLARED or not is_new or draft.description:
        return visit
    product = known(visit, cache)
    if product is None:
        return visit
    return replace(visit, draft=replace(draft, brand=draft.brand or product.merchant, description=_words(product.item)))


def called(product: KnownProduct) -> str:
    """Name and variant, as staff read them."""
    return _words(product.item)


def _words(item: DeclaredItem) -> str:
    return ", ".join(part for part in (item.name.strip(), *(value for _, value in item.attributes)) if part)


def _card(item: DeclaredItem, place: int) -> ItemCard:
    return ItemCard(
        f"alike-{place}", 0, item.name, item.variant_words, item.sku, reason="", result=None, category=item.category
    )
