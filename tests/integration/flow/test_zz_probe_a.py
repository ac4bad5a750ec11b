from tests.integration.flow.test_judging import *
from kiosk.flow.actions import Act, ChooseItem
def test_probe(counter):
    seen_before(counter, RED)
    opened(counter, JACKET, BEANIE)
    print(type(run(counter, tag(JACKET.upc))))
    v = run(counter, Act.WRONG_ITEM)
    print(type(v), getattr(v,'items',None))
    v = run(counter, ChooseItem(BEANIE.item_id))
    print(type(v), getattr(v,'sentence',''))
    v = run(counter, Act.LIKE_NEW)
    print(type(v), getattr(v,'notice',''))
    print(counter.store.visits.open_visit().findings, counter.store.visits.open_visit().draft)
