"""Taking goods in without a case: a bag of their own, a photo of the goods, and no word of a payout.

Off unless the settings say otherwise, and only with a supervisor. Central keeps it for a person to match with a case.
"""

from collections.abc import Sequence

from sync.domain.custody import ProvisionalReceived
from sync.domain.errors import IllegalStep
from sync.domain.sentence import say
from sync.domain.verification import Photo
from sync.station.custody import check_unused
from sync.station.events import EventWriter
from sync.station.ports import PhotoVault, VisitLog

_LONGEST_CODE, _LONGEST_NOTE = 64, 500


class ProvisionalIntake:
    """Call it from one thread. StoreError passes through every call."""

    def __init__(self, log: VisitLog, vault: PhotoVault, writer: EventWriter, *, allowed: bool = False) -> None:
        self._log = log
        self._vault = vault
        self._writer = writer
        self.allowed = allowed

    def put_photo(self, data: bytes, mime: str = "image/jpeg") -> Photo:
        """The stored photo of the goods; `receive` names it."""
        return self._writer.on_disk(lambda: self._vault.put(data, mime))

    def receive(
        self, bag: str, goods: Sequence[Photo], staff_ref: str, approved_by: str, code: str = "", note: str = ""
    ) -> ProvisionalReceived:
        """`provisional.received`, durable when this returns. `code` is what the consumer's code said, as far as it
        names a return (case id or RMA number), never a name. IllegalStep without a supervisor, a photo or a new bag."""
        if not self.allowed:
            raise IllegalStep(say("Goods without a return are not taken in here. The customer can come back later."))
        if not approved_by:
            raise IllegalStep(say("A supervisor has to agree to take goods in without a return."))
        if not goods:
            raise IllegalStep(say("Take a photo of the goods first."))
        refusal = self._writer.refusal()
        if refusal:
            raise IllegalStep(refusal)
        check_unused(self._log, bag)
        said = ProvisionalReceived(
            self._writer.new_id(), bag, tuple(goods), approved_by, code[:_LONGEST_CODE], note.strip()[:_LONGEST_NOTE]
        )
        self._writer.write(said, staff_ref)
        return said
