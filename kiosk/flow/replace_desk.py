"""A torn bag: the goods get another one, until their tote is closed. Scanning the new bag's label does it."""

from kiosk.flow.actions import Act
from kiosk.flow.custody_actions import ChooseBag, ChooseReplaceReason, ReplaceBag, SayWhy
from kiosk.flow.desk import Beneath, EndGrace, Entry, Reply, Scanned
from kiosk.flow.views import Notice, ReplaceView, Tone
from sync.domain.codes import BagCode, Garbled
from sync.domain.custody import ReplaceReason
from sync.domain.errors import IllegalStep
from sync.domain.sentence import say
from sync.station.custody import Totes

_OWN = (ChooseBag, ChooseReplaceReason, SayWhy)
READ_AGAIN = say("The label was not read well: its check character does not fit. Scan it again, or type it.")


class ReplaceDesk:
    """Lies over the page of a return that was taken in."""

    covers = True

    def __init__(self, totes: Totes) -> None:
        self._totes = totes
        self._bags: tuple[str, ...] = ()
        self._old = self._note = ""
        self._reason: ReplaceReason | None = None

    @property
    def is_open(self) -> bool:
        return bool(self._bags)

    def close(self) -> None:
        self._bags = ()

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        if isinstance(entry, Scanned):
            return self.is_open and isinstance(entry.codes[0], BagCode | Garbled)
        mine = entry in (Act.BACK, Act.CONFIRM) or isinstance(entry, _OWN)
        return isinstance(entry, ReplaceBag) or (self.is_open and mine)

    def handle(self, entry: Entry, beneath: Beneath) -> Reply:
        """StoreError and DomainError pass through."""
        match entry:
            case ReplaceBag(bags):
                return self._open(bags, entry, beneath)
            case ChooseBag(bag):
                self._old = bag
            case ChooseReplaceReason(reason):
                self._reason = reason
            case SayWhy(text):
                self._note = text
            case Scanned(codes=(BagCode(new), *_)):
                return self._replace(new, beneath)
            case Scanned():
                raise IllegalStep(READ_AGAIN)
            case Act.CONFIRM:
                raise IllegalStep(say("Put the goods into a new bag, seal it, then scan its label."))
            case _:
                self.close()
        return None

    def tick(self, beneath: Beneath) -> None:
        """Nothing runs out here."""

    def view(self, beneath: Beneath, notice: Notice | None) -> ReplaceView:
        return ReplaceView(self._bags, self._old, self._reason, self._note, notice)

    def _open(self, bags: tuple[str, ...], entry: Entry, beneath: Beneath) -> Reply:
        if beneath.in_work:
            raise IllegalStep(say("Finish this return first, or park it."))
        if beneath.visit is not None:
            return EndGrace(then=entry)
        self._bags, self._old = bags, bags[0] if len(bags) == 1 else ""
        self._reason, self._note = None, ""
        return None

    def _replace(self, new: str, beneath: Beneath) -> Reply:
        if not self._old:
            if new not in self._bags:
                raise IllegalStep(say("Choose first which bag is replaced: tap it, or scan its label."))
            self._old = new
            return None
        if self._reason is None:
            raise IllegalStep(say("Choose first why the bag is replaced. Then scan the label of the new one."))
        self._totes.replace_bag(self._old, new, self._reason, beneath.staff, self._note)
        self.close()
        said = say("Bag {new} takes the place of {old}. Throw the old label away.", new=new, old=self._old)
        return Notice(said, Tone.GOOD)
