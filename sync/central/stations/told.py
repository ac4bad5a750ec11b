"""What stations are told of a case, made once for all of them: every change is pulled by every station."""

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass

from sync.domain.cases import ReturnCase
from sync.domain.search import SearchKind

_MOST = 4096  # of some kilobytes each
State = tuple[object, ...]  # what differs once stations are to be told something else


@dataclass(frozen=True, slots=True)
class Told:
    """A case in that state; `searched_by` as `search_keys.personal` gives it."""

    state: State
    case: ReturnCase
    searched_by: tuple[tuple[SearchKind, str], ...]


class ToldCases:
    """Those that were told last, at most `most`. From any thread."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._guard = threading.Lock()
        self._kept: OrderedDict[str, Told] = OrderedDict()

    def of(self, states: Mapping[str, State]) -> dict[str, Told]:
        """By case id those that are known in just that state."""
        with self._guard:
            known = {name: self._kept[name] for name in states if name in self._kept}
            found = {name: told for name, told in known.items() if told.state == states[name]}
            for name in found:
                self._kept.move_to_end(name)
        return found

    def keep(self, fresh: Mapping[str, Told]) -> None:
        with self._guard:
            for name, told in fresh.items():
                self._kept[name] = told
                self._kept.move_to_end(name)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
