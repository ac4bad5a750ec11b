"""What a station of the laboratory is to do, the same after every restart."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self

_POISON_EVERY = 25
_PHOTO_EVERY = 20


class Kind(StrEnum):
    """`FOREIGN`: of a case central does not know. `WRONG_ITEM`: of a known case, but not its item."""

    GOOD = "good"
    PHOTO = "photo"
    FOREIGN = "foreign"
    WRONG_ITEM = "wrong_item"

    @property
    def poison(self) -> bool:
        return self in (Kind.FOREIGN, Kind.WRONG_ITEM)


@dataclass(frozen=True, slots=True)
class Plan:
    """`cases`: (case id, item id) as central knows them. `pace_s`: the pause between two visits."""

    folder: str
    url: str
    marks: str
    events: int
    cases: tuple[tuple[str, str], ...]
    pace_s: float
    timeout_s: float

    def kind(self, number: int) -> Kind:
        """Of the visit of that number, from 0."""
        if number % _POISON_EVERY == 7:
            return Kind.FOREIGN
        if number % _POISON_EVERY == 19:
            return Kind.WRONG_ITEM
        return Kind.PHOTO if number % _PHOTO_EVERY == 3 else Kind.GOOD

    def place(self, number: int) -> int:
        """The case of that visit; neighbours often share one, so that lanes hold several events."""
        return number // 3 * 7 % len(self.cases)

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self)))

    @classmethod
    def read(cls, path: Path) -> Self:
        data = json.loads(path.read_text())
        return cls(**data | {"cases": tuple((case_id, item_id) for case_id, item_id in data["cases"])})


def staff_ref(number: int) -> str:
    """Names the visit inside its event, so that a visit that became two events is seen."""
    return f"visit-{number}"
