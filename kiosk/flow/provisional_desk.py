"""S12: goods without a return, off unless the settings say otherwise: a supervisor's yes, a photo, a bag of their own.

Nothing is recorded before the bag's label is scanned. Scanning a return's code leaves this and opens that return.
"""

from collections.abc import Callable

from kiosk.flow.actions import Act
from kiosk.flow.desk import ApprovalNeeded, Beneath, Entry, Reply, Scanned
from kiosk.flow.provisional_actions import ShootGoods, TakeWithout
from kiosk.flow.services import NoPicture, Shutter
from kiosk.flow.views import Notice, ProvisionalView, Tone
from sync.domain.codes import BagCode
from sync.domain.errors import IllegalStep
from sync.domain.sentence import say
from sync.domain.verification import Photo
from sync.station.provisional import ProvisionalIntake

MOST_PHOTOS = 4


class ProvisionalDesk:
    """Lies over the answer that no return is known."""

    covers = False

    def __init__(self, intake: ProvisionalIntake, shutter: Shutter, photo_path: Callable[[Photo], str]) -> None:
        self._intake = intake
        self._shutter = shutter
        self._photo_path = photo_path
        self._is_open = False
        self._code = self._approved_by = self._no_camera = ""
        self._goods: tuple[Photo, ...] = ()

    @property
    def is_open(self) -> bool:
        return self._is_open

    def close(self) -> None:
        self._is_open = False
        self._goods = ()

    def takes(self, entry: Entry, beneath: Beneath) -> bool:
        if isinstance(entry, Scanned):
            return self._is_open and isinstance(entry.codes[0], BagCode)
        mine = isinstance(entry, ShootGoods) or entry in (Act.PHOTO, Act.UNDO, Act.BACK)
        return isinstance(entry, TakeWithout) or (self._is_open and mine)

    def handle(self, entry: Entry, beneath: Beneath) -> Reply:
        """ApprovalNeeded at the beginning; StoreError and DomainError pass through."""
        match entry:
            case TakeWithout(code):
                self._open(code, beneath)
            case Scanned(codes=(BagCode(bag), *_)):
                return self._receive(bag, beneath)
            case ShootGoods() | Act.PHOTO:
                return self._shoot()
            case Act.UNDO:
                self._goods = self._goods[:-1]
            case _:
                self.close()
                return Notice(say("Nothing was recorded. Give the goods back to the customer."), Tone.INFO)
        return None

    def tick(self, beneath: Beneath) -> None:
        """Nothing runs out here."""

    def view(self, beneath: Beneath, notice: Notice | None) -> ProvisionalView:
        paths = tuple(self._photo_path(photo) for photo in self._goods)
        return ProvisionalView(self._code, paths, self._no_camera, notice)

    def _open(self, code: str, beneath: Beneath) -> None:
        if not self._intake.allowed:
            raise IllegalStep(say("Goods without a return are not taken in here. The customer can come back later."))
        if not beneath.approved_by:
            raise ApprovalNeeded(
                say("Take goods in without a return? They get a bag of their own and a photo. No payout is promised.")
            )
        self._is_open, self._code, self._approved_by, self._goods = True, code, beneath.approved_by, ()
        self._no_camera = ""

    def _shoot(self) -> Notice | None:
        if len(self._goods) >= MOST_PHOTOS:
            raise IllegalStep(say("These are enough photos. Seal the bag, then scan its label."))
        try:
            data, problem = self._shutter.shoot()
        except NoPicture as why:
            self._no_camera = str(why)
            raise IllegalStep(say("{why} Without a photo these goods cannot be taken in.", why=why.args[0])) from why
        self._no_camera = ""
        self._goods = (*self._goods, self._intake.put_photo(data))
        return (
            Notice(say("{problem} Take it again with F7, or go on.", problem=problem), Tone.WARN) if problem else None
        )

    def _receive(self, bag: str, beneath: Beneath) -> Notice:
        self._intake.receive(bag, self._goods, beneath.staff, self._approved_by, self._code)
        self.close()
        return Notice(
            say("Taken in without a return, bag {bag}. Its return is looked for now; promise no payout.", bag=bag),
            Tone.GOOD,
        )
