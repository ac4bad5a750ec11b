"""Sample views of S14: lists of bags and totes, what is typed for them, and the manifest."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kiosk.flow import views as v
from sync.domain.custody import Bag, Manifest, ReplaceReason, Tote, ToteState
from sync.domain.verification import Reason, Result

AT = datetime(2026, 11, 20, 20, 45, tzinfo=UTC)
LABELS = ("RBB7Q2M9X4K3", "RBBX81KQ2MPA", "RBB2M8K4QZ1T", "RBB5T0N6J3HW", "RBB9C4R2V8D0", "RBB1F7G3S6PX")
TOTE, TOTE_TWO = "RBT0041700A7", "RBT0041800B2"
MISSING, HOLD = v.RowAct.MISSING, "HOLD: do not ship"
LOOSE = (
    v.ToteRow(LABELS[0], LABELS[0], "RB-9F3TD2KQ   20 Nov 10:05   Amira K.", MISSING),
    v.ToteRow(LABELS[1], LABELS[1], "RB-77PLK0A1   20 Nov 15:31   Ben T.", MISSING),
    v.ToteRow(LABELS[2], LABELS[2], "RB-66TTA9ZZ   20 Nov 09:41   Amira K.", v.RowAct.NONE, HOLD, v.Tone.WARN),
    v.ToteRow(LABELS[3], LABELS[3], "RB-58KDA2M1   19 Nov 17:12   Chloe D.", v.RowAct.FOUND, "Missing", v.Tone.BAD),
    v.ToteRow(LABELS[4], LABELS[4], "without a return   20 Nov 11:20   Dev P.", MISSING),
    *(
        v.ToteRow(f"RBB{number:08}X", f"RBB{number:08}X", "RB-41QQM7ST   20 Nov 12:02   Dev P.", MISSING)
        for number in range(1, 8)
    ),
)
TAKE_OUT = v.RowAct.TAKE_OUT
INSIDE = (
    v.ToteRow(LABELS[0], LABELS[0], "RB-9F3TD2KQ   20 Nov 10:05   Amira K.", TAKE_OUT),
    v.ToteRow(LABELS[1], LABELS[1], "without a return", TAKE_OUT, "From elsewhere"),
    v.ToteRow(LABELS[2], LABELS[2], "RB-66TTA9ZZ   20 Nov 09:41", TAKE_OUT, "HOLD: take it out", v.Tone.WARN),
)
ALL_SENT = "Everything is sent: totes may leave."
WAITS = "3 events are not sent yet. 1 needs a person: see the queue."
STUCK = (
    "Totes stay here: a return of 18 Nov 10:05 has not reached central for more than a day. Bring the network back or "
    "call support; bags leave when it is sent."
)
PACKING = v.ToteView(TOTE, v.ToteTab.LOOSE, (12, 31, 2, 1), LOOSE, 31, 52, 10, ALL_SENT)
SEAL = v.ToteFormView(
    v.ToteForm.SEAL,
    "Seal tote RBT0041700A7",
    "31 bags are in it. Put the seal on, then scan or type its number.",
    "448102",
    "11.2",
)
PICKUP = v.ToteFormView(
    v.ToteForm.PICKUP,
    "Hand 2 totes over",
    "RBT0041700A7, RBT0041800B2. 58 bags, 97 items",
    choices=("Purolator", "UPS", "FedEx"),
)


def _tote(label: str, bags: int, seal: str, weight: int | None = None) -> Tote:
    inside = tuple(Bag(f"RBB{number:08}X", items=2) for number in range(bags))
    return Tote(label, label, AT, inside, ToteState.HANDED_OVER, seal, weight, AT, "m-1")


SHEET = Manifest(
    "m-1",
    AT + timedelta(minutes=4),
    "dev_1",
    "Eaton Centre L2",
    "Purolator",
    "Kim L.",
    (_tote(TOTE, 31, "448102", 11_200), _tote(TOTE_TWO, 27, "448103")),
    "RN1:" + "6BF+70DBD8EBIRYCVMP7Z6T01R1%7" * 16,
)
MANIFEST = v.ManifestView(SHEET, "Printed. The driver signs it, and it stays here.", v.Tone.GOOD, True, False, True)
HEAD = v.CaseHead("RB-9F3TD2KQ", "Northline", "#40355", "Ana R.", 3, 3)
NEW, DAMAGED, ABSENT = Result.LIKE_NEW, Result.DAMAGED, Result.NOT_RECEIVED
JACKET = v.ItemCard("i1", 1, "Rain jacket", "Navy, M", "NL-RJ-NVY-M", "too small", DAMAGED, category="tops")
BEANIE = v.ItemCard("i2", 2, "Wool beanie", "Red, one size", "NL-WB-RED", "colour", NEW, category="tops")
SHOE = v.ItemCard("i3", 3, "Trail shoe", "Black, 42", "NL-TS-BLK-42", "no longer needed", NEW, category="shoes")
MANY = tuple(replace((JACKET, BEANIE, SHOE)[n % 3], item_id=f"m{n}", number=n + 1) for n in range(37))
CORRECT = v.CorrectView(HEAD, (JACKET, BEANIE, SHOE), (NEW, NEW, ABSENT), "i1", (Reason.STAIN, Reason.TEAR), 2)
WHY = v.CorrectWhyView(
    HEAD,
    (v.Change("Rain jacket", NEW, DAMAGED), v.Change("Trail shoe", ABSENT, NEW)),
    v.Why.LOOKED_AGAIN,
    tuple(why for why in v.Why if why is not v.Why.TWICE),
    "",
    (
        "Whole return: second look, up to 10 business days. You will get an email.",
        "What was released to the store before stays released.",
    ),
    "",
)
REPLACE = v.ReplaceView((LABELS[0],), LABELS[0], ReplaceReason.TORN, "")
VIEWS: dict[str, v.View] = {
    "bag-replace": REPLACE,
    "bag-replace-which-notice": replace(
        REPLACE,
        bags=LABELS[:3],
        old="",
        reason=ReplaceReason.OTHER,
        notice=v.Notice("Choose first which bag is replaced: tap it, or scan its label.", v.Tone.WARN),
    ),
    "correct-choose": replace(CORRECT, items=(replace(JACKET, result=NEW), BEANIE), chosen="", changed=0),
    "correct-item": CORRECT,
    "correct-37-notice": replace(
        CORRECT,
        items=MANY,
        before=(NEW,) * 37,
        chosen="m0",
        reasons=(),
        notice=v.Notice("Say what is wrong with the damaged item.", v.Tone.WARN),
    ),
    "correct-why": WHY,
    "correct-why-many": replace(
        WHY, changes=WHY.changes * 6, why=v.Why.OTHER, missing="Say in a few words why it is corrected."
    ),
    "correct-twice": replace(
        WHY,
        changes=tuple(replace(one, before=None) for one in WHY.changes),
        why=v.Why.TWICE,
        whys=(v.Why.TWICE, v.Why.OTHER),
        outcome=("All items: released to the store for payout.",),
        second=True,
    ),
    "s14-tote": PACKING,
    "s14-empty": v.ToteView("", v.ToteTab.LOOSE, (0, 0, 0, 0), (), queue=ALL_SENT),
    "s14-inside-notice": replace(
        PACKING,
        tab=v.ToteTab.INSIDE,
        rows=INSIDE,
        queue=WAITS,
        queue_tone=v.Tone.WARN,
        notice=v.Notice("Bag RBB7Q2M9X4K3 is in. 31 bags, 52 items in the tote.", v.Tone.GOOD),
    ),
    "s14-sealed": v.ToteView(
        "",
        v.ToteTab.SEALED,
        (3, 0, 2, 0),
        (
            v.ToteRow("t1", TOTE, "31 bags, 52 items   seal 448102   11.2 kg", v.RowAct.STAYS),
            v.ToteRow("t3", TOTE, f"HOLD: {LABELS[2]}", v.RowAct.REOPEN, "Must not leave", v.Tone.WARN),
            v.ToteRow("t2", TOTE_TWO, "27 bags, 45 items   seal 448103", v.RowAct.GOES, "Stays here"),
        ),
        queue=STUCK,
        queue_tone=v.Tone.BAD,
    ),
    "s14-gone": v.ToteView(
        "",
        v.ToteTab.GONE,
        (3, 0, 0, 1),
        (v.ToteRow("m-1", "20 Nov 20:49   Purolator", f"Kim L.   58 bags, 97 items   {TOTE}", v.RowAct.MANIFEST),),
        queue=ALL_SENT,
    ),
    "s14-count": v.ToteFormView(
        v.ToteForm.COUNT,
        "Add all 10 bags without scanning them",
        "Count the loose bags by hand, without those on HOLD, and type the number.",
    ),
    "s14-count-notice": v.ToteFormView(
        v.ToteForm.COUNT,
        "Add all 10 bags without scanning them",
        "Count the loose bags by hand, without those on HOLD, and type the number.",
        "9",
        notice=v.Notice(
            "You counted 9, and 10 bags are not in a tote yet. Count again, or scan each bag.", v.Tone.WARN
        ),
    ),
    "s14-seal": SEAL,
    "s14-pickup": PICKUP,
    "s14-pickup-notice": replace(
        PICKUP,
        first="Kim L.",
        second="UPS",
        warning=WAITS,
        notice=v.Notice("Choose the carrier that takes the totes.", v.Tone.WARN),
    ),
    "s14-pickup-stuck": replace(PICKUP, warning=STUCK, refused=True),
    "s14-manifest": MANIFEST,
    "s14-manifest-jam": replace(
        MANIFEST,
        printing="The printer is out of paper. Put in a new roll, then print again.",
        tone=v.Tone.WARN,
        manifest=replace(SHEET, totes=tuple(_tote(f"RBT004{n}00A7", 12, f"44810{n}") for n in range(1, 9))),
    ),
}
