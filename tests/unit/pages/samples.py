"""Sample views: every page in the states that matter, with invented names. The gallery and the tests share them."""

from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from kiosk.flow import pass_sentences
from kiosk.flow import views as v
from kiosk.flow.day import with_day
from kiosk.flow.search_desk import ASK
from sync.domain.papers import Receipt
from sync.domain.passes import PassProblem
from sync.domain.search import Hit, HitPicture, HitStore, SearchKind
from sync.domain.verification import MatchKind, Place, Reason, Result
from sync.station.day import Difference, Differs, Kind, NotCompared, Proof, Proven
from sync.station.day_check import Checked, Checking
from sync.station.lookup import PassRefused
from sync.station.passes import ShownPass
from tests.unit.pages import settings_samples, shift_samples, staff_samples, tote_samples


def _refused(problem: PassProblem) -> PassRefused:
    at = datetime(2026, 11, 20, 10, 5, tzinfo=UTC)
    return PassRefused(problem, ShownPass(None, problem, at.replace(year=2024), "Other Returns", at, at))


HEAD = v.CaseHead("NL-1002", "Northline", "#40355", "Ana R.", 3, 0)

JACKET = v.ItemCard("i1", 1, "Rain jacket", "Navy, M", "NL-RJ-NVY-M", "too small", None, category="tops")
BEANIE = v.ItemCard("i2", 2, "Wool beanie", "Red, one size", "NL-WB-RED", "colour", None, category="tops")
SHOE = v.ItemCard("i3", 3, "Trail shoe", "Black, 42", "NL-TS-BLK-42", "no longer needed", None, category="shoes")
TOTE = v.ItemCard("i4", 4, "Canvas tote", "Natural", "FC-CT-NAT", "changed my mind", None, category="bags")
MUG = v.ItemCard("i5", 5, "Ceramic mug", "Sand", "NL-MUG-SND", "damaged on arrival", None, category="home")
PHONES = v.ItemCard("i6", 6, "Headphones", "White", "NL-HP-WHT", "sound", None, category="electronics")
SERUM = v.ItemCard("i7", 7, "Face serum", "30 ml", "FC-FS-30", "not as expected", None, category="beauty")
RING = v.ItemCard("i8", 8, "Signet ring", "Gold, 54", "FC-SR-54", "too large", None, category="jewellery")
JEANS = v.ItemCard("i9", 9, "Straight jeans", "Blue, 32", "FC-SJ-32", "too long", None, category="trousers")
GIFT = v.ItemCard("i10", 10, "Gift box", "Green", "FC-GB-GRN", "gift", None)
SEVERAL = (JACKET, BEANIE, SHOE, TOTE, MUG, PHONES)
MANY = (*SEVERAL, SERUM, RING, JEANS, GIFT)

CHOICE = v.CodeMark.CHOICE
BARE = (
    v.ItemCard("b1", 1, "Item 1", "", "", "", None),
    v.ItemCard("b2", 2, "NL-0001", "", "NL-0001", "", None, picture="gone.jpg"),
    v.ItemCard("b3", 3, "Extraordinarilylongname", "Navy", "", "y" * 24, None, category="?"),
)
NEW, DAMAGED, ABSENT = Result.LIKE_NEW, Result.DAMAGED, Result.NOT_RECEIVED
CHECKS = ("unworn", "tags on", "shoe box if there was one")
DISPUTED = "Your store decides after a second look. I note that you see it differently."
SAY = "Thank you. The store asks for a second look, up to 10 business days. You will get an email."
NOTE = "stain or dirt: front left cuff 1 cm"
BAG = "RBB7Q2M9X4K3"
OFFLINE = v.Notice(
    "Working without network: a drop-off elsewhere since 20 Nov 10:05 cannot be ruled out. Payout starts after sync.",
    v.Tone.INFO,
)

ONLINE = v.StatusView("Eaton Centre L2", "Amira K.", True, None, 0, 0, 0, None, "10:02", can_lock=True)
WITHOUT_LINE = replace(
    ONLINE,
    online=False,
    offline_since=datetime(2026, 11, 21, 9, 56, tzinfo=UTC),
    offline_s=360,
    waiting=4,
    needs_person=1,
    photos_waiting=7,
    camera="Camera unplugged",
    printer="The printer is out of paper. Put in a new roll.",
)


MOST = tuple(
    replace(SEVERAL[n % 6], item_id=f"m{n + 1}", number=n + 1, result=Result.LIKE_NEW if n < 12 else None)
    for n in range(37)
)


def judged(item: v.ItemCard, result: Result, detail: str = "") -> v.ItemCard:
    return replace(item, result=result, detail=detail)


def head(items: int, done: int) -> v.CaseHead:
    return replace(HEAD, items=items, judged=done)


SCAN = v.ScanView(34, 51, 10_240, True)
PARKED = tuple(
    v.ParkedReturn(f"visit-{place}", name, initials, merchant, progress)
    for place, (name, initials, merchant, progress) in enumerate(
        (
            ("NL-1002", "A. R.", "Northline", "1 of 3 judged"),
            ("RB-2LM4A8QX", "J. M.", "Fern & Co", "0 of 1 judged"),
            ("FC-2002", "", "Fern & Co", "2 of 2 judged"),
            ("NL-1003", "C. D.", "Northline", "12 of 37 judged"),
            ("NL-1007", "B. T.", "Northline", "0 of 2 judged"),
        ),
        start=1,
    )
)
ANSWER = v.AnswerView(
    v.AnswerKind.ALREADY_DROPPED_OFF,
    "This return was already dropped off",
    ("Northline, order #40355, 2 items", "18 Nov 14:20, Union Station, bag RBB 4K7Q 2M9X 1"),
    "Nothing to take in. The customer asks the store about the payout.",
    "https://returns.example/r/NL-1002",
)
CASE = v.CaseView(HEAD, (JACKET, BEANIE, SHOE), (), CHECKS, False)
LONG_CASE = v.CaseView(head(37, 12), MOST, ("Cotton scarf, blue",), CHECKS, False, last="m12")
ITEM = v.ItemView(
    HEAD,
    JACKET,
    MatchKind.GTIN,
    "6281057742134",
    ("Tag still on", "Collar, cuffs, underarm: marks, smell", "Front and back: marks, no tear"),
    (),
)
MATCH = v.MatchView(HEAD, "6281057742998", (JACKET, BEANIE, SHOE))
LINE_UP = tuple(
    replace(JACKET, item_id=name, number=0, variant=variant, reason="")
    for name, variant in (("alike-0", "Black  M"), ("alike-1", "Navy  L"), ("i1", "Navy  M"), ("alike-2", "Red  M"))
)
ALIKE = tuple(
    v.LookAlike(card, "6281057742998", f"Rain jacket, {card.variant}") for card in LINE_UP if card.item_id != "i1"
)
DAMAGE = v.DamageView(
    head(3, 1),
    SHOE,
    (Reason.STAIN, Reason.WORN),
    (Place.SOLE,),
    ("left",),
    ("left", "right", "cuff", "collar", "hem", "sole", "1 cm", "5 cm"),
    "",
    "stain or dirt, worn or used: sole left",
    (),
    1,
    "1 more photo needed.",
    SAY,
    photos_at_hub=2,
)
PHOTO = v.PhotoView(head(3, 1), "Trail shoe", (), 1)
UNDECLARED = v.UndeclaredView(
    head(1, 0), "7712345000586", False, "Fern & Co", "", "", None, (), "Ask the customer first."
)
ABSENT_ONE = v.AbsentView(head(3, 2), (SHOE,), False, 2)
SUMMARY = v.SummaryView(
    head(3, 3),
    (judged(JACKET, NEW), judged(BEANIE, NEW), judged(SHOE, ABSENT)),
    (),
    (
        "2 items: released to the store for payout.",
        "Trail shoe: not part of this return any more. A new return is needed.",
    ),
    False,
    False,
    False,
)
BAGGING = v.BagView(head(3, 3), ("Rain jacket, Navy, M", "Wool beanie, Red"), (), 1)
DONE = v.DoneView(
    head(3, 3),
    (BAG,),
    ("2 items: released to the store for payout.", "Payout news comes from the store."),
    ("Rain jacket", "Wool beanie"),
    ("Trail shoe",),
    (),
    "help@northline.example",
    8,
    58,
    "21 Nov 10:05",
    "Eaton Centre L2",
)


PAPER_OUT = "The printer is out of paper. Put in a new roll."
PRINTING = "Printing. You can go on with the next customer."
JAM = f"{PAPER_OUT} Then print again: it will say COPY."
RECEIPT_PAGE = v.ReceiptView(
    head(3, 3),
    Receipt(
        "NL-1002",
        "Northline",
        "#40355",
        datetime(2026, 11, 21, 10, 5, tzinfo=UTC),
        "Eaton Centre L2",
        ("Rain jacket, Navy, M", "Wool beanie, Red, one size"),
        ("Trail shoe, Black, 42",),
        (),
        (BAG,),
        ("2 items are released to the store for payout. The store will tell you about it.",),
        "help@northline.example",
        "RN1:" + "7B4K9M2XQ8ZP5T" * 14,
    ),
    "",
    v.Tone.INFO,
    can_print=True,
    busy=False,
    again=False,
)


def queue_row(
    number: int, state: v.QueueState, word: str, sentence: str, advice: str = "", tries: int | None = 1
) -> v.QueueRow:
    return v.QueueRow(
        f"ev-{number}",
        f"10:{number:02d}",
        f"RB-9F3TD{number}",
        "Verification",
        tries,
        state,
        word,
        sentence,
        advice,
        "x",
    )


_STORED = "It is stored on this computer; nothing is lost. There is nothing to do."
REFUSED = queue_row(
    1,
    v.QueueState.REFUSED,
    "Refused",
    "Refused: There is no return case RB-9F3TD1.",
    "Put bag RBB2M8K4QZ1K aside. The record is kept here; no other return waits. Copy the details for support. "
    "When they say that the cause is gone, press Send again.",
    5,
)
HOLD = queue_row(
    2,
    v.QueueState.HOLD,
    "HOLD",
    "Put bag RBB2M8K4QZ1K aside, label HOLD: taken in twice",
    "It was also dropped off elsewhere. It is paid once; the store looks at both bags. Do not ship this one.",
)
RETRYING = queue_row(3, v.QueueState.RETRY, "Retry", "Retry in 40 s: central is busy", _STORED, 3)
BEHIND = queue_row(4, v.QueueState.WAITING, "Waiting", "Waits for the earlier record of this return", _STORED, 0)
SENDING = queue_row(5, v.QueueState.SENDING, "Sending", "Is being sent", _STORED, 0)
FOLLOWS = queue_row(6, v.QueueState.PHOTOS, "Photos follow", "Sent; waiting for 2 photos", _STORED)
SENT = tuple(queue_row(7 + n, v.QueueState.SENT, "Sent", "Central has it since 10:05") for n in range(12))
CUT_OFF = queue_row(3, v.QueueState.OFFLINE, "Waiting", "Waits for the network. Next try in 40 s.", _STORED, 3)
WELL = (
    v.HealthLine("Clock", "0.4 s from central's time", v.Tone.GOOD),
    v.HealthLine("Disk", "61 GB free", v.Tone.GOOD),
    v.HealthLine("Database", "OK", v.Tone.GOOD),
    v.HealthLine("Oldest waiting", "13 min", v.Tone.GOOD),
)
UNWELL = (
    v.HealthLine("Clock", "3 min slow, set it", v.Tone.WARN),
    v.HealthLine("Disk", "400 MB free, too little", v.Tone.BAD),
    v.HealthLine("Database", "OK, repaired at start", v.Tone.INFO),
    v.HealthLine("Oldest waiting", "2 h 05 min, check the network", v.Tone.WARN),
)
QUEUE = v.QueueView(
    "2 returns need a person",
    "Tap one in the list to see what to do. All others go on by themselves.",
    v.Tone.WARN,
    36,
    3,
    2,
    7,
    "1.9 MB",
    (REFUSED, HOLD, RETRYING, BEHIND, SENDING, FOLLOWS, *SENT),
    0,
    WELL,
    offline=False,
)
QUEUE_SENT = replace(
    QUEUE,
    title="Everything is sent",
    text="Central has every return and every photo of this station.",
    tone=v.Tone.GOOD,
    waiting=0,
    needs_person=0,
    photos=0,
    photo_bytes="",
    rows=SENT[:4],
    health=(*WELL[:3], v.HealthLine("Oldest waiting", "none", v.Tone.GOOD)),
)
QUEUE_OFFLINE = replace(
    QUEUE,
    title="Working without network",
    text="Central cannot be reached. Returns are kept here and sent when it is back. 3 returns wait here and go out "
    "when the line is back. Next try in 40 s.",
    tone=v.Tone.INFO,
    needs_person=0,
    rows=(CUT_OFF, *SENT[:2]),
    offline=True,
)
NOW = datetime(2026, 11, 21, 10, 2, tzinfo=UTC)
FINISHING = queue_row(
    0,
    v.QueueState.FINISHING,
    "Finishing",
    "Sealed; can be undone for 8 s, then it is sent",
    "To undo it, press Back, then Undo. Else there is nothing to do.",
    None,
)
QUEUE_FINISHING = replace(
    QUEUE_SENT,
    title="1 return is being finished",
    text="It can be undone for 8 s, then it is sent by itself. Everything else is sent.",
    tone=v.Tone.INFO,
    rows=(FINISHING, *QUEUE_SENT.rows),
)
DIFFERENCES = tuple(
    Difference(f"ev-{number}", f"RB-9F3TD{number}", kind, problem, None if kind is Kind.ONLY_CENTRAL else NOW)
    for number, (kind, problem) in enumerate(
        (
            (Kind.REFUSED, "There is no return case RB-9F3TD0."),
            (Kind.GONE, ""),
            (Kind.ONLY_CENTRAL, ""),
            (Kind.OTHER, ""),
            (Kind.WAITS, ""),
        )
    )
)


def day(outcome: Proof | str | None, view: v.QueueView = QUEUE_SENT) -> v.QueueView:
    """The queue screen with that outcome of the day's check; None: central is being asked."""
    return with_day(view, Checking() if outcome is None else Checked(NOW, outcome), NOW, "Eaton Centre L2")


OFFLINE_SHEET = v.OfflineView(
    "Working without network since 09:56",
    "Go on as always. Nothing is lost; everything is sent when the line is back.",
    (
        ("A return that is stored here", "Everything as always. 1,240 open returns are stored on this computer."),
        (
            "A code that is not stored here",
            "Try again in a moment, or ask the customer to come back. Do not take the goods.",
        ),
        (
            "Was it dropped off elsewhere?",
            "Known here are this station's drop-offs and central's last word. Take it in; it is paid once.",
        ),
        ("When is it paid?", "The store is told when the line is back. Say: payout starts after that."),
    ),
    ("Last answer of central: 10:01", "Next try in 40 s.", "Waiting here: returns 4, photos 7 (1.9 MB)"),
)
TROUBLE = v.TroubleView(
    "The disk of this station is full",
    "No new return can be taken in. Everything already saved is safe and will be sent.",
    "Free some space on the disk, or call support and read out the line below. Then try again.",
    "data folder: 0 MB free of 64 GB",
    True,
)


def hit(number: int, merchant: str, consumer: str, email: str, items: int, *goods: str) -> Hit:
    pictures = tuple(HitPicture(kind, colour) for kind, colour in zip(goods, ("Navy", "Red", "Black"), strict=False))
    return Hit(f"RB-HIT{number}", merchant[:2], merchant, f"#4032{number}", consumer, email, items, pictures, NOW)


HITS = (
    hit(1, "Northline", "J*** M***", "j***@mail.example", 3, "tops", "tops", "shoes"),
    hit(2, "Fern & Co", "A*** R***", "a***@post.example", 1, "beauty"),
    hit(3, "Northline", "S*** K***", "s***@mail.example", 2, "bags", "home"),
    hit(4, "Northline", "L*** M***", "l***@post.example", 12, "trousers", "jewellery", "electronics"),
    hit(5, "Fern & Co", "D*** P***", "d***@mail.example", 1, ""),
)
SEARCH = v.SearchView(v.SearchStep.ASKING)
FOUND = v.SearchView(v.SearchStep.FOUND, SearchKind.ORDER_NUMBER, "2 open returns", ASK, v.Tone.INFO, HITS[:2], 2, ())
MANY_FOUND = replace(
    FOUND,
    kind=SearchKind.POSTAL_CODE,
    title="24 open returns",
    hits=HITS,
    total=24,
    stores=(HitStore("Fe", "Fern & Co", 9), HitStore("No", "Northline", 15)),
)
NOTHING = v.SearchView(
    v.SearchStep.NOTHING,
    SearchKind.EMAIL,
    "Nothing open was found",
    "Without network: only the 1240 returns stored on this computer are searched. Check what was typed, or ask for "
    "something else: return number, e-mail, order number or postal code.",
    v.Tone.WARN,
)
HANDOUT = v.HandoutView(
    "Start the return at Fern & Co",
    "The customer starts it on the own phone, then shows the code here. Nothing is kept at this counter.",
    "https://returns.example/start/fernandco",
    "https://returns.example/start/fernandco",
)


def every_view(photos: tuple[str, ...] = ("missing.jpg", "missing.jpg")) -> dict[str, v.View]:
    """Name to view: each page at least once; `photos` are paths of pictures to show as taken."""
    many = tuple(judged(item, NEW) if item.number < 4 else item for item in MANY)
    shown: dict[str, v.View] = {
        "s2-scan": SCAN,
        "s2-parked": replace(SCAN, parked=PARKED),
        "training-s2": replace(SCAN, training=True),
        "s2-morning": replace(
            SCAN, has_start=True, has_wifi=True, check_due=True, supplies="12 bags left", supplies_low=True
        ),
        "s2-parked-one": replace(SCAN, parked=PARKED[:1]),
        "s2b-ask-park": v.AnswerView(
            v.AnswerKind.PARK_ASKED,
            "Park this return and open the other?",
            ("Open now: NL-1001, 1 of 3 judged",),
            "It waits on the first page, just as it is. Up to five can wait.",
            "NL-1002",
        ),
        "s2b-parked-over": v.AnswerView(
            v.AnswerKind.PARKED_OVER,
            "This return was closed while it was parked",
            ("This return was cancelled", "RB-9F3TD2KQ   Northline   3 items"),
            "Give the goods back to the customer: nothing was recorded here. Then drop it from the list.",
            "RB-9F3TD2KQ",
        ),
        "s2-scan-no-camera": replace(
            SCAN,
            camera_on=False,
            notice=v.Notice("The camera was unplugged. Scan with the hand scanner, or plug it in again.", v.Tone.WARN),
        ),
        "s2-codes": replace(SCAN, has_start=True, has_wifi=True),
        "s2b-already": ANSWER,
        "s2b-already-here": replace(ANSWER, receipt_of="RB-9F3TD2KQ", bags=("RBB4K7Q2M9X1",)),
        "s2b-unknown": v.AnswerView(
            v.AnswerKind.UNKNOWN,
            "No return found",
            (),
            "Check the code in the store’s mail.",
            "NL-9999",
            start_url="https://returns.example/start",
        ),
        "s2b-foreign": v.AnswerView(
            v.AnswerKind.FOREIGN, "This is an Amazon code", (), "UPS Store, level 1, takes these.", "1Z999AA10123456784"
        ),
        "s2b-offline": v.AnswerView(
            v.AnswerKind.OFFLINE_UNKNOWN,
            "This return is not stored here",
            ("The station has been offline since 09:56.",),
            "Try again in a moment, or ask the customer to come back later.",
            "NL-1044",
            True,
        ),
        "s2b-pass-key": pass_sentences.refused(_refused(PassProblem.REVOKED_KEY)),
        "s2b-pass-clock": pass_sentences.refused(_refused(PassProblem.CLOCK)),
        "s2b-pass-newer": pass_sentences.refused(_refused(PassProblem.TOO_NEW)),
        "s2b-looking": v.AnswerView(v.AnswerKind.LOOKING, "Looking up the return", (), "", "NL-1044"),
        "s3-one": v.CaseView(head(1, 0), (JACKET,), (), CHECKS, False),
        "s3-two": v.CaseView(head(2, 1), (judged(BEANIE, NEW), SHOE), (), CHECKS, False),
        "s3-three": CASE,
        "s3-four-done": v.CaseView(
            head(4, 4),
            (judged(JACKET, NEW), judged(BEANIE, NEW), judged(SHOE, DAMAGED, NOTE), judged(TOTE, ABSENT)),
            ("Cotton scarf, blue",),
            CHECKS,
            True,
            v.Notice("Canvas tote: not here. All items are judged.", v.Tone.GOOD),
        ),
        "s3-six": v.CaseView(head(6, 1), (judged(JACKET, NEW), *SEVERAL[1:]), (), CHECKS, False, OFFLINE),
        "s3-many": v.CaseView(head(10, 3), many, (), CHECKS, False),
        "s3-37": LONG_CASE,
        "s3-bare": v.CaseView(head(3, 0), BARE, (), (), False),
        "s4-item": ITEM,
        "s4-wish": replace(
            ITEM,
            wish="Photo wanted: this store asks for one of 20 items, drawn by lot.",
        ),
        "s4-item-photo": replace(
            ITEM,
            item=judged(SHOE, DAMAGED),
            matched=MatchKind.NONE,
            barcode="",
            photos=photos,
            notice=v.Notice("Judge this item first, then scan the bag.", v.Tone.WARN),
        ),
        "s4b-match": MATCH,
        "s4b-no-barcode": replace(MATCH, barcode="", items=(JACKET, BEANIE)),
        "s4b-one": replace(MATCH, barcode="", items=(MUG,)),
        "s4b-alike": replace(MATCH, items=LINE_UP, look_alikes=ALIKE, known="Rain jacket, Navy  L"),
        "s5-damage": DAMAGE,
        "s5-damage-ready": replace(DAMAGE, photos=photos, typed="glue visible", missing=""),
        "s5-damage-notice": replace(
            DAMAGE,
            notice=v.Notice("The photo could not be saved: the disk is full. Free space, then try again.", v.Tone.BAD),
        ),
        "s5-disputed": replace(DAMAGE, photos=photos, missing="", disputed=True, say=DISPUTED),
        "s5b-photo": PHOTO,
        "s5b-by-hand": replace(PHOTO, auto=False),
        "s5b-photo-taken": replace(PHOTO, photos=photos[:1], photos_wanted=2),
        "s5b-no-camera": replace(PHOTO, no_camera="The camera is in use by another program. Close it, then come back."),
        "s6-ask": UNDECLARED,
        "s6-link": replace(UNDECLARED, start_url="https://returns.example/start/fernandco"),
        "s6-stays": replace(
            UNDECLARED, stays=True, brand="Fern & Co", description="Cotton scarf, blue", missing="Choose its condition."
        ),
        "s6-known": replace(UNDECLARED, known="Rain jacket, Navy  L"),
        "s6-ready": replace(
            UNDECLARED,
            stays=True,
            quantity=12,
            brand="Fern & Co",
            description="Cotton scarf, blue",
            result=NEW,
            photos=photos[:1],
            missing="",
        ),
        "s7-absent": ABSENT_ONE,
        "s7-every-37": v.AbsentView(head(37, 12), MOST[12:], True, 12),
        "s7-every": v.AbsentView(head(3, 1), (judged(JACKET, ABSENT), BEANIE, SHOE), True, 0),
        "s8-summary": SUMMARY,
        "s8-all-new": replace(
            SUMMARY,
            can_print=True,
            items=(judged(JACKET, NEW),),
            outcome=("All items: released to the store for payout.",),
        ),
        "s8-37": replace(
            SUMMARY,
            head=head(37, 37),
            items=tuple(judged(item, ABSENT if item.number % 4 == 0 else NEW) for item in MOST),
            outcome=(
                "28 items: released to the store for payout.",
                "9 items: not part of this return any more.",
                "1 item not in the return: the store decides, no money is promised.",
                "Sent when the line is back.",
            ),
        ),
        "s8-held": replace(
            SUMMARY,
            items=(judged(JACKET, NEW), judged(SHOE, DAMAGED, NOTE)),
            undeclared=("Cotton scarf, blue",),
            outcome=(
                "Whole return: second look, up to 10 business days. You will get an email.",
                "1 item not in the return: the store decides, no money is promised.",
            ),
            held=True,
        ),
        "s8-nothing": replace(
            SUMMARY,
            items=(judged(JACKET, ABSENT), judged(BEANIE, ABSENT)),
            outcome=("Nothing was taken. The return is closed.",),
            nothing_taken=True,
        ),
        "s9-bag": BAGGING,
        "s9-no-label": replace(BAGGING, may_skip=True),
        "s9-two-bags": replace(
            BAGGING,
            bags=(BAG,),
            bags_wanted=2,
            notice=v.Notice("Bag RBB 7Q2M 9X4K 3 is attached. Now the next one.", v.Tone.GOOD),
        ),
        "s10-done": DONE,
        "s10-done-more": replace(
            DONE,
            undeclared=("Cotton scarf, blue",),
            not_here=(),
            outcome=("Whole return: second look, up to 10 business days.", "You will get an email."),
        ),
        "s10-done-printer": replace(DONE, printer=PAPER_OUT),
        "s10-receipt": RECEIPT_PAGE,
        "s10-receipt-busy": replace(RECEIPT_PAGE, printing=PRINTING, tone=v.Tone.INFO, busy=True, again=True),
        "s10-receipt-jam": replace(RECEIPT_PAGE, printing=JAM, tone=v.Tone.WARN, again=True),
        "s10-receipt-no-printer": replace(RECEIPT_PAGE, can_print=False),
        "s11-search": SEARCH,
        "s11-searching": v.SearchView(v.SearchStep.SEARCHING, SearchKind.EMAIL, "Searching"),
        "s11-found": FOUND,
        "s11-many": replace(
            MANY_FOUND,
            title="15 open returns",
            merchant_id="No",
            hits=tuple(one for one in HITS if one.merchant_id == "No"),
            total=15,
        ),
        "s11-many-notice": replace(MANY_FOUND, notice=OFFLINE),
        "s11-nothing": NOTHING,
        "s11-wait": replace(
            NOTHING,
            title="10 searches a minute are allowed. The next one in 23 s.",
            text="Scanning goes on as always. The customer can open the return e-mail meanwhile.",
        ),
        "s11-search-notice": replace(SEARCH, notice=v.Notice("Type more of it, then search.", v.Tone.INFO)),
        "s2-start": HANDOUT,
        "s2-wifi": replace(
            HANDOUT,
            title="The way into the shop’s network",
            text="The customer points the phone’s camera at it, then opens the return e-mail.",
            code="WIFI:T:WPA;S:Shop guests;P:tea4two;;",
            caption="Shop guests",
        ),
        "s12-without": v.ProvisionalView("NL-1044", ()),
        "s12-without-photo": v.ProvisionalView(
            "", photos[:1], notice=v.Notice("The photo is blurred. Take it again with F7, or go on.", v.Tone.WARN)
        ),
        "s12-offline": OFFLINE_SHEET,
        "s13-queue": QUEUE,
        "s13-hold-here": replace(
            QUEUE,
            title="1 return needs a person",
            needs_person=1,
            rows=(replace(HOLD, can_correct=True), RETRYING, *SENT),
        ),
        "s13-hold": replace(QUEUE, title="1 return needs a person", needs_person=1, rows=(HOLD, RETRYING, *SENT)),
        "s13-sent": QUEUE_SENT,
        "s13-empty": replace(QUEUE_SENT, sent_today=0, rows=()),
        "s13-offline": QUEUE_OFFLINE,
        "s13-finishing": QUEUE_FINISHING,
        "s13-day-asked": day(None, QUEUE),
        "s13-day-proven": day(Proven(NOW.date(), 36), replace(QUEUE_SENT, photos=7, photo_bytes="1.9 MB")),
        "s13-day-finishing": day(Proven(NOW.date(), 36), QUEUE_FINISHING),
        "s13-day-differs": day(Differs(NOW.date(), 36, 33, DIFFERENCES)),
        "s13-day-waits": day(Differs(NOW.date(), 36, 35, DIFFERENCES[-1:]), replace(QUEUE_SENT, waiting=1)),
        "s13-day-offline": day(NotCompared(NOW.date(), 36, 3, "No line.", offline=True), QUEUE_OFFLINE),
        "s13-day-failed": day("The data of this station is of an older version. Start the station once."),
        "s13-unwell-notice": replace(
            QUEUE,
            rows=(RETRYING, BEHIND, SENDING, FOLLOWS, *SENT[:1]),
            health=UNWELL,
            more=1204,
            notice=v.Notice("Central asked for a pause. Everything goes out by itself when it ends.", v.Tone.INFO),
        ),
        "trouble": TROUBLE,
    }
    return shown | staff_samples.VIEWS | shift_samples.VIEWS | settings_samples.VIEWS | tote_samples.VIEWS


def codes(width: int, height: int, *, several: bool) -> tuple[v.CodeOutline, ...]:
    """Codes in a live picture of this size: one that is taken, or two to choose among and one that is not meant."""

    def square(x: float, y: float, side: float) -> tuple[tuple[float, float], ...]:
        return ((x - side, y - side), (x + side, y - side * 1.1), (x + side, y + side), (x - side, y + side * 1.1))

    middle, side = (width / 2, height / 2), height * 0.2
    if not several:
        return (v.CodeOutline("https://returns.example/r/NL-1001", square(*middle, side), v.CodeMark.FIRST),)
    small = side * 0.6
    return (
        v.CodeOutline("https://returns.example/r/NL-1001", square(width * 0.3, height * 0.4, small), CHOICE, 1),
        v.CodeOutline("https://returns.example/r/FC-2002", square(width * 0.7, height * 0.4, small), CHOICE, 2),
        v.CodeOutline("WIFI:S:shop;;", square(width * 0.5, height * 0.2, small / 2), v.CodeMark.OTHER),
    )


def stretched(value: Any, share: float) -> Any:
    """The value with every text lengthened by `share` (1.4: 40 % more), for names and sentences of long languages."""
    if isinstance(value, Enum) or not share > 1:
        return value
    if isinstance(value, str):
        return longer(value, share)
    if isinstance(value, tuple):
        return tuple(stretched(part, share) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        kept = {
            "item_id",
            "picture",
            "photos",
            "start_url",
            "signed",
            "sku",
            "barcode",
            "case_id",
            "bags",
            "order_number",
            "merchant_id",
            "initial",
            "clock",
            "category",
            "event_id",
            "details",
            "time",
            "staff_ref",
            "chosen",
            "code",
        }
        changes = {
            field.name: stretched(getattr(value, field.name), share)
            for field in fields(value)
            if field.name not in kept
        }
        return replace(value, **changes)
    return value


def longer(text: str, share: float) -> str:
    """The text with letters doubled, word by word, until it is `share` times as long; placeholders stay whole."""
    extra = round(len(text) * (share - 1))
    words = text.split(" ")
    for place in range(len(words) * 3):
        word = words[place % len(words)]
        if extra <= 0:
            break
        if "{" in word or not word.isalpha():
            continue
        half = len(word) // 2
        more = word[half : half + max(min(extra, len(word) // 2), 1)]
        words[place % len(words)] = word[:half] + more + word[half:]
        extra -= len(more)
    return " ".join(words)
