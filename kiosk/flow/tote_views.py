"""The tote page's lists, forms and manifest in words. Pure; no sentence names a consumer."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from kiosk.flow.printed import how_it_prints
from kiosk.flow.views import (
    ManifestView,
    Notice,
    RowAct,
    Tone,
    ToteForm,
    ToteFormView,
    ToteRow,
    ToteTab,
    ToteView,
)
from sync.domain.custody import Bag, Manifest, Tote
from sync.domain.sentence import Sentence, counted, joined, say
from sync.station.custody import Shelf
from sync.station.printing import PrintRoom, PrintState


def tote_view(
    shelf: Shelf,
    gone: Sequence[Manifest],
    tab: ToteTab,
    stays: Collection[str],
    now: datetime,
    who: Callable[[str], str],
    notice: Notice | None,
) -> ToteView:
    """`stays`: ids of sealed totes that are not part of the next pick-up; `who`: a person's name."""
    inside = shelf.tote.bags if shelf.tote else ()
    match tab:
        case ToteTab.LOOSE:
            rows = tuple(_loose(bag, who) for bag in shelf.loose)
        case ToteTab.INSIDE:
            rows = tuple(_inside(bag, who) for bag in inside)
        case ToteTab.SEALED:
            rows = tuple(_sealed(tote, tote.tote_id in stays) for tote in shelf.waiting)
        case ToteTab.GONE:
            rows = tuple(_gone(sheet) for sheet in gone)
    queue, tone = _queue(shelf)
    return ToteView(
        tote=shelf.tote.label if shelf.tote else "",
        tab=tab,
        counts=(len(shelf.loose), len(inside), len(shelf.waiting), len(gone)),
        rows=rows,
        bags=len(inside),
        items=shelf.tote.items if shelf.tote else 0,
        to_add=shelf.to_add if shelf.tote else 0,
        queue=queue,
        queue_tone=tone,
        notice=notice,
    )


def form_view(form: ToteForm, shelf: Shelf, totes: Sequence[Tote], notice: Notice | None) -> ToteFormView:
    """The form, with nothing filled in. `totes`: those that are handed over."""
    label = shelf.tote.label if shelf.tote else ""
    match form:
        case ToteForm.COUNT:
            title = counted(
                shelf.to_add, "Add {count} bag without scanning it", "Add all {count} bags without scanning them"
            )
            text = say("Count the loose bags by hand, without those on HOLD, and type the number.")
            return ToteFormView(form, title, text, notice=notice)
        case ToteForm.SEAL:
            title = say("Seal tote {tote}", tote=label)
            held = ", ".join(bag.label for bag in shelf.tote.on_hold) if shelf.tote else ""
            words = say("Take out what is on hold before you close the tote: {bags}.", bags=held) if held else ""
            text = joined(_inside_words(shelf.tote), say("Put the seal on, then scan or type its number."))
            return ToteFormView(form, title, text, warning=words, refused=bool(held), notice=notice)
        case ToteForm.PICKUP:
            title = counted(len(totes), "Hand {count} tote over", "Hand {count} totes over")
            text = joined(
                say("{labels}.", labels=", ".join(tote.label for tote in totes)),
                _content(sum(len(tote.bags) for tote in totes), sum(tote.items for tote in totes)),
            )
            pickup = shelf.pickup
            refused = bool(pickup.refusal)
            return ToteFormView(
                form, title, text, warning=pickup.refusal or pickup.warning, refused=refused, notice=notice
            )


def manifest_view(sheet: Manifest, room: PrintRoom, notice: Notice | None) -> ManifestView:
    job = room.job(sheet.manifest_id)
    words, tone = how_it_prints(job, say("Printed. The driver signs it, and it stays here."))
    busy = job is not None and job.state in (PrintState.WAITING, PrintState.PRINTING)
    return ManifestView(sheet, words, tone, room.trouble() is not None, busy, job is not None, notice)


def _loose(bag: Bag, who: Callable[[str], str]) -> ToteRow:
    facts = _bag_facts(bag, who)
    if bag.hold is not None:
        return ToteRow(bag.label, bag.label, facts, RowAct.NONE, say("HOLD: do not ship"), Tone.WARN)
    if bag.missing:
        return ToteRow(bag.label, bag.label, facts, RowAct.FOUND, say("Missing"), Tone.BAD)
    return ToteRow(bag.label, bag.label, facts, RowAct.MISSING)


def _inside(bag: Bag, who: Callable[[str], str]) -> ToteRow:
    word, tone = "", Tone.INFO
    if bag.hold is not None:
        word, tone = say("HOLD: take it out"), Tone.WARN
    elif not bag.known:
        word = say("From elsewhere")
    return ToteRow(bag.label, bag.label, _bag_facts(bag, who), RowAct.TAKE_OUT, word, tone)


def _sealed(tote: Tote, stays: bool) -> ToteRow:
    if tote.on_hold:
        held = say("HOLD: {bags}", bags=", ".join(bag.label for bag in tote.on_hold))
        return ToteRow(tote.tote_id, tote.label, held, RowAct.REOPEN, say("Must not leave"), Tone.WARN)
    weight = say("{weight} kg", weight=f"{tote.weight_g / 1000:.1f}") if tote.weight_g else ""
    facts = joined(_content(len(tote.bags), tote.items), say("seal {seal}", seal=tote.seal), weight, by="   ")
    word = say("Stays here") if stays else ""
    return ToteRow(tote.tote_id, tote.label, facts, RowAct.GOES if stays else RowAct.STAYS, word)


def _gone(sheet: Manifest) -> ToteRow:
    title = joined(say("{at}", at=sheet.at), sheet.carrier, by="   ")
    totes = ", ".join(tote.label for tote in sheet.totes)
    facts = joined(sheet.driver, _content(sheet.bags, sheet.items), totes, by="   ")
    return ToteRow(sheet.manifest_id, title, facts, RowAct.MANIFEST)


def _bag_facts(bag: Bag, who: Callable[[str], str]) -> str:
    at = say("{at}", at=bag.sealed_at) if bag.sealed_at else ""
    return joined(bag.case_id or say("without a return"), at, who(bag.staff) if bag.staff else "", by="   ")


def _content(bags: int, items: int) -> Sentence:
    return joined(counted(bags, "{count} bag,", "{count} bags,"), counted(items, "{count} item", "{count} items"))


def _inside_words(tote: Tote | None) -> Sentence | str:
    if tote is None:
        return ""
    return counted(len(tote.bags), "{count} bag is in it.", "{count} bags are in it.")


def _queue(shelf: Shelf) -> tuple[str, Tone]:
    if shelf.pickup.refusal:
        return shelf.pickup.refusal, Tone.BAD
    if shelf.pickup.warning:
        return shelf.pickup.warning, Tone.WARN
    return say("Everything is sent: totes may leave."), Tone.GOOD
