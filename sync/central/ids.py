"""Names that central gives out. Chance is passed in, so that a test can say what comes."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from sync.domain.codes import CROCKFORD


@dataclass(frozen=True, slots=True)
class Ids:
    """`random(n)` gives n bytes; the default is the system's secure source."""

    random: Callable[[int], bytes] = secrets.token_bytes

    def crockford(self, length: int) -> str:
        return "".join(CROCKFORD[byte & 31] for byte in self.random(length))

    def case_id(self) -> str:
        return f"RB-{self.crockford(8)}"

    def device_id(self) -> str:
        return f"ST-{self.crockford(8)}"

    def message_id(self) -> str:
        return f"msg_{self.random(12).hex()}"

    def fraction(self) -> float:
        """Evenly spread in [0, 1), for jitter."""
        return int.from_bytes(self.random(4)) / 2**32
