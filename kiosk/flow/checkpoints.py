"""What to look at, and quick words for what is seen: by kind of goods, from a data file that merchants may override.

The English texts of the file are what translations start from, like sentences of the code.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sync.domain.cases import DeclaredItem, Merchant
from sync.domain.sentence import Sentence
from sync.domain.verification import Reason

_USUAL = ""
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Guide:
    """One kind of goods. `counter`: three looks; `hub`: what a second look adds; `words`: places and parts."""

    counter: tuple[str, ...]
    hub: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checkpoints:
    """`guides` by category, the usual one under ""; `reason_words` say more of a reason."""

    guides: Mapping[str, Guide]
    reason_words: Mapping[Reason, tuple[str, ...]]

    def looks(self, merchant: Merchant, item: DeclaredItem) -> tuple[str, ...]:
        """What staff look at: the merchant's own words, else those of the kind of goods."""
        own = {category.casefold(): lines for category, lines in merchant.rules.checkpoints}
        return own.get(item.category.casefold()) or own.get(_USUAL) or self._guide(item.category).counter

    def words(self, category: str, reasons: tuple[Reason, ...], chosen: tuple[str, ...]) -> tuple[str, ...]:
        """At most eight quick words: of the goods, then of the first reason; what was chosen stays in sight."""
        said = (*self._guide(category).words, *self.reason_words.get(reasons[0] if reasons else Reason.OTHER, ()))
        shown = list(dict.fromkeys(Sentence.of(word, {}) for word in said))[:_MOST_WORDS]
        hidden = [Sentence.of(word, {}) for word in chosen if word not in shown]
        too_many = max(len(shown) + len(hidden) - _MOST_WORDS, 0)
        left_out = [word for word in reversed(shown) if word not in chosen][:too_many]
        return (*(word for word in shown if word not in left_out), *hidden)

    def _guide(self, category: str) -> Guide:
        return self.guides.get(category.casefold()) or self.guides[_USUAL]


def read(text: str) -> Checkpoints:
    """The data file's text; other names of a category stand under `also`. KeyError or ValueError when it is wrong."""
    raw = json.loads(text)
    guides: dict[str, Guide] = {}
    for category, told in raw["categories"].items():
        guide = Guide(*(_sentences(told.get(name, ())) for name in ("counter", "hub", "words")))
        guides |= {name.casefold(): guide for name in (category, *told.get("also", ()))}
    words = {Reason(reason): _sentences(said) for reason, said in raw["reasons"].items()}
    return Checkpoints(guides, words)


def _sentences(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(Sentence.of(line, {}) for line in lines)
