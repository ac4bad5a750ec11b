"""Sample views of S20, the shift summary, and of the opening check."""

from dataclasses import replace
from datetime import UTC, datetime

from kiosk.flow import views as v
from sync.domain.opening import Part, PartState
from sync.domain.tally import StepKind

STEPS = tuple(zip(StepKind, (3.1, 6.4, 8.2, 1.6, 10.7, 2.8), strict=True))
HOURS = tuple(zip(range(10, 18), (7, 8, 11, 8, 5, 6, 8, 5), strict=True))
SHIFT = v.ShiftView(
    name="Amira K.",
    since=datetime(2026, 11, 20, 9, 58, tzinfo=UTC),
    returns=62,
    items=97,
    like_new=88,
    damaged=5,
    not_here=4,
    median_s=33.4,
    p90_s=58.0,
    three_s=64.2,
    steps=STEPS,
    hours=HOURS,
    remarks=("3 undos", "4 searches", "9 matches by eye", "1 parked", "2 returns without network (1 min)"),
    tasks=(
        v.OpenTask("2 bags are in no tote.", v.Tone.INFO, v.Errand.TOTES),
        v.OpenTask("1 event needs a person.", v.Tone.WARN, v.Errand.QUEUE),
        v.OpenTask("12 bags are left: order more.", v.Tone.WARN),
    ),
    bags=12,
    bags_low=True,
    can_leave=True,
    can_print=True,
)
EMPTY = replace(
    SHIFT,
    since=None,
    returns=0,
    items=0,
    like_new=0,
    damaged=0,
    not_here=0,
    median_s=None,
    p90_s=None,
    three_s=None,
    steps=(),
    hours=(),
    remarks=("You have taken in nothing today. The figures come with the first return.",),
    tasks=(),
    bags=None,
    bags_low=False,
    can_leave=False,
    can_print=False,
)
_OK, _NOTE, _WRONG, _WAITING = PartState.OK, PartState.NOTE, PartState.WRONG, PartState.WAITING
GOOD = (
    v.PartLine(Part.CAMERA, _OK, "It gives fresh pictures."),
    v.PartLine(Part.SCANNER, _OK, "It read RBB7Q2M9X4K3."),
    v.PartLine(Part.PRINTER, _OK, "Ready, as far as it tells."),
    v.PartLine(Part.SOUND, _OK, "Heard."),
    v.PartLine(Part.CLOCK, _OK, "0 s from central's."),
    v.PartLine(Part.DISK, _OK, "61 GB free."),
    v.PartLine(Part.SERVER, _OK, "Central answers."),
)
BAD = (
    v.PartLine(Part.CAMERA, _WRONG, "The camera is unplugged. Check its cable, or use the hand scanner."),
    v.PartLine(Part.SCANNER, _NOTE, "Not tried. The camera reads codes, and numbers can be typed."),
    v.PartLine(Part.PRINTER, _WRONG, "The printer is out of paper. Put in a new roll."),
    v.PartLine(Part.SOUND, _NOTE, "Not heard. Turn the loudspeaker up; every sound is shown at the window's edge too."),
    v.PartLine(Part.CLOCK, _WRONG, "It is 3600 s off. Set this computer's clock."),
    v.PartLine(Part.DISK, _WRONG, "300 MB are free; 500 MB are needed. Free some space."),
    v.PartLine(Part.SERVER, _NOTE, "Central cannot be reached. Returns are kept here and sent when it is back."),
)


def waiting(*parts: Part) -> tuple[v.PartLine, ...]:
    return tuple(replace(line, state=_WAITING, words="") if line.part in parts else line for line in GOOD)


SCAN_ASKED = v.CheckView(
    waiting(Part.SCANNER, Part.SOUND),
    Part.SCANNER,
    "Scan any code with the hand scanner",
    "A bag's label or anything with a barcode will do. Nothing is opened by it.",
    v.Tone.INFO,
    2,
)
TRAINING = v.TrainingView(
    (
        v.SampleLine("NL-1001", "Northline", "One item, like new."),
        v.SampleLine("NL-1002", "Northline", "Two items; the shoe comes back worn."),
        v.SampleLine("FC-2001", "Fern & Co", "Three items, and one is not in the parcel."),
        v.SampleLine("FC-2002", "Fern & Co", "One item, and one that is not in the return."),
        v.SampleLine("NL-1003", "Northline", "One item that has no barcode."),
    ),
    2,
    ("Return code", "Linen shirt", "Canvas tote", "Face serum", "Bag"),
    0,
    "https://returns.example/r/FC-2001",
)
VIEWS: dict[str, v.View] = {
    "training-codes": TRAINING,
    "s20-shift": SHIFT,
    "s20-shift-notice": replace(
        SHIFT,
        printing="Printed.",
        notice=v.Notice(
            "This is still open. Do it now, or press Sign out again and leave it to the next person.", v.Tone.WARN
        ),
    ),
    "s20-empty": EMPTY,
    "check-scan": SCAN_ASKED,
    "check-sound": replace(
        SCAN_ASKED,
        lines=waiting(Part.SOUND),
        asks=Part.SOUND,
        title="Did you hear it?",
        text="A beep, then two rising notes.",
        left=1,
    ),
    "check-good": v.CheckView(GOOD, None, "This station is ready", "The result is kept for today.", v.Tone.GOOD, 0),
    "check-bad": v.CheckView(
        BAD,
        None,
        "4 parts need a hand",
        "What to do stands beside it. Returns can be taken in meanwhile.",
        v.Tone.WARN,
        0,
    ),
}
