"""The reasons of a correction in words: the page offers them, and the record keeps them."""

from kiosk.flow.views import Why
from sync.domain.sentence import Sentence, say

WORDS: dict[Why, Sentence] = {
    Why.WRONG_KEY: say("Wrong key pressed"),
    Why.LOOKED_AGAIN: say("Looked at again"),
    Why.FOUND_LATER: say("The item was found later"),
    Why.OTHER_ITEM: say("Two items were mixed up"),
    Why.TWICE: say("Taken in twice by mistake"),
    Why.OTHER: say("Another reason"),
}
