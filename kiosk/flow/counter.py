"""The counter's flow: takes what happened (a scan, an act, a tick), calls a use case, gives the view to show.

Free of Qt, and used by one thread only. Each step of a visit is stored before its view is given out, so that after a
power cut the screen is where it was.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol, assert_never

from kiosk.flow import acts, pass_sentences, sentences
from kiosk.flow.actions import Act, Action, DescribeUndeclared, TypeCode, WriteNote
from kiosk.flow.desk import Again, ApprovalNeeded, Approvals, Beneath, Desk, Entry, OpenReturn, Reply, Scanned, top
from kiosk.flow.render import Surroundings, view_of
from kiosk.flow.views import AnswerView, Notice, ScanView, Tone, TroubleView, View
from kiosk.flow.waiting import WaitingScans, with_scan
from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.codes import (
    BadgeCode,
    BagCode,
    CaseCode,
    Code,
    CodePatterns,
    Command,
    ForeignCode,
    Garbled,
    ItemCode,
    PassCode,
    PlateCode,
    Reader,
    Scan,
    ToteCode,
    parse,
)
from sync.domain.errors import DomainError, IllegalStep
from sync.domain.expecting import Expectation
from sync.domain.gs1 import printed
from sync.domain.matching import AlreadyJudged, Matched, NoMatch, match
from sync.domain.verification import Photo
from sync.domain.visit import OVER, CounterVisit, Step
from sync.station.lookup import (
    AlreadyDroppedOff,
    Closed,
    FindCase,
    Found,
    OfflineUnknown,
    PassRefused,
    UnknownCode,
)
from sync.station.ports import CaseCache, Clock, StoreError, VisitLog
from sync.station.visits import Visits

_TOO_SOON_S = 1.0
_TOLD_LATE = (WriteNote, DescribeUndeclared)  # what was typed on the page before closes nothing
_ASKING = (Step.DAMAGE, Step.PHOTO, Step.ABSENT, Step.UNDECLARED)  # pages that want an answer before the next item


class NoPicture(Exception):
    """The camera cannot give a picture now; the text says why, in words."""


class Shutter(Protocol):
    """Takes a photograph; `problem` is empty or says what is wrong with it ("The photo is blurred.")."""

    def shoot(self) -> tuple[bytes, str]:
        """`(JPEG bytes, problem)`; NoPicture when there is no live picture."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A second has passed on a page that counts."""


@dataclass(frozen=True, slots=True)
class CameraChanged:
    """`words` say what is wrong with the camera; empty when all is well."""

    words: str


@dataclass(frozen=True, slots=True)
class Start:
    """The window is up: show the open visit, or the idle page."""


Input = Scan | Tick | CameraChanged | Start | Act | Action


@dataclass(frozen=True, slots=True)
class Services:
    """What the flow works with: the use cases, and what it may read. `desks`: the topmost first."""

    visits: Visits
    finder: FindCase
    cache: CaseCache
    log: VisitLog
    clock: Clock
    shutter: Shutter
    photo_path: Callable[[Photo], str]
    is_offline: Callable[[], bool]
    desks: tuple[Desk, ...]
    approvals: Approvals | None = None


@dataclass(frozen=True, slots=True)
class FlowConfig:
    """`grace_s`: seconds in which a sealed return can be undone. `start_words`: what the start had to repair."""

    staff_ref: str
    location: str
    grace_s: int
    patterns: CodePatterns
    checkpoints: Mapping[str, tuple[str, ...]]
    start_words: str = ""


class CounterFlow:
    """One counter. `handle` answers every input with the view to show; it never raises for bad input."""

    def __init__(self, services: Services, config: FlowConfig, show: Callable[[View], None] = lambda _: None) -> None:
        """`show` gets views that are worth showing before `handle` is done, e.g. that a code is being looked up."""
        self._on = services
        self._visits = services.visits
        self._clock = services.clock
        self._config = config
        self._show = show
        self._visit: CounterVisit | None = None
        self._answer: AnswerView | None = None
        self._notice: Notice | None = None
        self._armed: Act | None = None
        self._start_link = False
        self._camera_words = ""
        self._sealed_at = 0.0
        self._returns_today: tuple[int, int] = (0, 0)
        self._asked: CaseCode | PassCode | None = None
        self._started = False
        self._day = ""
        self._trouble: TroubleView | None = None
        self._scan = Scan("")
        self._waiting = WaitingScans()

    def handle(self, entry: Input) -> View:
        """The view after `entry`. A refusal is a notice on the page that was open; a failing store is its own page."""
        in_passing = isinstance(entry, Tick | CameraChanged)
        if not in_passing:
            self._notice = None
        doing: Input | None = entry
        try:
            self._dispatch(entry)
            doing = None if in_passing else self._next_waiting()
            if doing:
                self._on_scan(doing)
        except DomainError as refusal:
            self._notice = Notice(refusal.sentence, Tone.WARN)
        except StoreError as problem:
            self._trouble = self._keep_for_later(trouble(problem), doing)
            return self._trouble
        if self._trouble and in_passing:
            return self._trouble  # stays until staff have seen it and something worked again
        self._trouble = None
        return self._view()

    def expectation(self) -> Expectation:
        """What the work waits for after the last input."""
        return Expectation(self._visit, self._config.patterns)

    def close(self) -> None:
        """The program ends: a sealed bag is committed now."""
        if self._visit and self._visit.step is Step.SEALED:
            self._finish()

    # What came in

    def _dispatch(self, entry: Input) -> None:
        if not self._started and not isinstance(entry, CameraChanged):
            self._start()  # also after a start that the store refused: first of all the visit that was open
            if isinstance(entry, Scan):
                self._on_scan(entry)
            return
        match entry:
            case Start():
                pass  # started already
            case Tick():
                self._tick()
            case CameraChanged(words):
                self._camera_words = words
            case Scan():
                self._on_scan(entry)
            case _:
                self._on_act(entry)

    def _on_act(self, action: Action) -> None:
        """For a desk that lies over the visit, or for the visit."""
        if not self._at_a_desk(action):
            self._on_action(action)

    def _at_a_desk(self, entry: Entry, approved_by: str = "") -> bool:
        beneath = self._beneath(approved_by)
        for desk in self._on.desks:
            if desk.takes(entry, beneath):
                self._armed = None
                if not desk.covers:
                    self._leave_desks(desk)
                try:
                    self._on_reply(desk.handle(entry, beneath))
                except ApprovalNeeded as needed:
                    self._ask_approval(entry, needed)
                return True
        if not isinstance(entry, _TOLD_LATE):
            self._leave_desks()
        return False

    def _leave_desks(self, but: Desk | None = None) -> None:
        for desk in self._on.desks:
            if desk is not but and desk.is_open:
                desk.close()

    def _on_reply(self, reply: Reply) -> None:
        match reply:
            case OpenReturn(code):
                self._leave_desks()
                self._look_up(code)
            case Again(entry, approved_by):
                self._at_a_desk(entry, approved_by)
            case Notice():
                self._notice = reply

    def _ask_approval(self, entry: Entry, needed: ApprovalNeeded) -> None:
        if self._on.approvals is None:
            raise IllegalStep(needed.sentence) from needed
        self._on.approvals.ask(entry, needed.sentence)

    def _beneath(self, approved_by: str = "") -> Beneath:
        left = self._grace_left() if self._visit and self._visit.step is Step.SEALED else 0
        return Beneath(self._visit, self._config.staff_ref, left, approved_by)

    def _start(self) -> None:
        self._visit = self._visits.resume()
        self._started = True
        self._count_today()
        if self._config.start_words:
            self._notice = Notice(self._config.start_words, Tone.WARN)
        elif self._visit:
            self._notice = Notice("The program was restarted. This return is where it was.", Tone.INFO)

    def _next_waiting(self) -> Scan | None:
        """A scan that waited for a page to be done is the next thing that happens."""
        is_done = self._visit is None or self._visit.step in (Step.CASE, Step.SUMMARY)
        return self._waiting.take() if self._waiting and is_done else None

    def _keep_for_later(self, page: TroubleView, entry: Input | None) -> TroubleView:
        """The scan that the store could not take is made when it can, and the page says so."""
        if isinstance(entry, Scan):
            codes = parse(entry.text, entry.symbology, self._config.patterns)
            return with_scan(page, entry, codes, self._waiting)
        waits = self._waiting.notice()
        return replace(page, detail=waits.text) if waits else page

    def _tick(self) -> None:
        if self._visit and self._visit.step is Step.SEALED and self._grace_left() <= 0:
            self._finish()
        elif self._visit is None and self._today() != self._day:
            self._count_today()
        beneath = self._beneath()
        for desk in self._on.desks:
            self._on_reply(desk.tick(beneath))

    # Scans

    def _on_scan(self, scan: Scan) -> None:
        codes = parse(scan.text, scan.symbology, self._config.patterns)
        if not isinstance(codes[0], Command) and self._at_a_desk(Scanned(scan, codes)):
            return
        self._answer = self._armed = None
        self._scan = scan
        match codes[0]:
            case Command(name):
                action = acts.COMMANDS.get(name)
                if action is None:
                    raise IllegalStep("This command belongs to a page that this station does not have.")
                self._on_act(action)
            case BadgeCode():
                raise IllegalStep("Badges are not used at this station.")
            case Garbled():
                raise IllegalStep("The label was not read well. Scan it again, or set the scanner up with its sheet.")
            case ToteCode() | PlateCode():
                raise IllegalStep("This is not a bag label. Scan a label that starts with RBB.")
            case BagCode(text):
                self._on_bag(text)
            case _:
                self._on_goods_or_case(codes)

    def _on_goods_or_case(self, codes: tuple[Code, ...]) -> None:
        if self._visit is None or self._visit.step is Step.SEALED:
            self._on_idle_code(codes)
        else:
            self._on_code_in_visit(self._visit, codes)

    def _on_idle_code(self, codes: tuple[Code, ...]) -> None:
        if isinstance(codes[0], PassCode):
            self._look_up_pass(codes[0])
            return
        case_code = next((code for code in codes if isinstance(code, CaseCode)), None)
        if case_code is None and isinstance(codes[0], ItemCode):
            raise IllegalStep("Scan the customer's return code first, then the items.")
        first = codes[0]
        if case_code is None:
            if self._visit:  # only the next customer's return ends the grace
                raise IllegalStep("This is no return code. Scan the next customer's return code.")
            self._answer = (
                sentences.foreign(first.text, first.owner)
                if isinstance(first, ForeignCode)
                else sentences.unknown(_shown(first))
            )
            return
        self._look_up(case_code, item_first=isinstance(first, ItemCode))

    def _look_up_pass(self, code: PassCode) -> None:
        self._asked = code
        case_id = self._on.finder.case_id_of(code.text)
        if self._visit is None and case_id and self._on.cache.find(case_id) is None:
            self._show(sentences.looking(case_id))
        found = self._on.finder.find_pass(code.text)
        self._answer = None
        if isinstance(found, PassRefused) and self._visit:  # only the next customer's return ends the grace
            raise IllegalStep(pass_sentences.short(found))
        if isinstance(found, UnknownCode | OfflineUnknown):
            self._say_unknown(found.code, offline=isinstance(found, OfflineUnknown), item_first=False)
            return
        self._open(found)

    def _look_up(self, code: CaseCode, *, item_first: bool = False) -> None:
        self._asked = code
        if not item_first and self._visit is None and self._on.cache.find(code.value) is None:
            self._show(sentences.looking(code.value))
        found = self._on.finder.find(code.value)
        self._answer = None
        if isinstance(found, UnknownCode | OfflineUnknown):
            self._say_unknown(code.value, offline=isinstance(found, OfflineUnknown), item_first=item_first)
            return
        self._open(found)

    def _open(self, found: Found | AlreadyDroppedOff | Closed | PassRefused) -> None:
        if self._visit:  # sealed: the next customer's return ends the grace, and nothing else does
            self._finish()
        match found:
            case Found(case=case):
                self._visit = self._visits.begin(case, self._config.staff_ref)
                words = pass_sentences.opened(found) or (sentences.OFFLINE if self._on.is_offline() else "")
                self._notice = Notice(words, Tone.INFO) if words else None
            case AlreadyDroppedOff():
                self._answer = sentences.already_dropped_off(
                    found.case, found.at, found.location, found.bags, here=found.here, synced=found.synced
                )
            case Closed(case=case):
                self._answer = sentences.not_open(case)
            case PassRefused():
                self._answer = pass_sentences.refused(found)
            case _:
                assert_never(found)

    def _say_unknown(self, code: str, *, offline: bool, item_first: bool) -> None:
        if item_first:
            raise IllegalStep("Scan the customer's return code first, then the items.")
        if self._visit:
            raise IllegalStep(f"No return is known for {code}. Scan the next customer's return code.")
        self._answer = sentences.offline_unknown(code) if offline else sentences.unknown(code)

    def _on_code_in_visit(self, visit: CounterVisit, codes: tuple[Code, ...]) -> None:
        case_codes = [code.value for code in codes if isinstance(code, CaseCode)]
        if isinstance(codes[0], PassCode):
            case_codes = [self._on.finder.case_id_of(codes[0].text) or "the pass"]
        if visit.case.case_id in case_codes or visit.case.rma_number.upper() in case_codes:
            self._notice = Notice("This return is already open.", Tone.INFO)
            return
        item = next((code for code in codes if isinstance(code, ItemCode)), None)
        if item is None or self._names_another_case(item, case_codes, visit):
            if case_codes:
                raise IllegalStep(f"Finish or cancel this return first, then scan {case_codes[0]} again.")
            raise IllegalStep("This is not an item's barcode. Scan the tag of an item of this return.")
        self._on_item(visit, item)

    def _names_another_case(self, item: ItemCode, case_codes: list[str], visit: CounterVisit) -> bool:
        """A text that could be an RMA number or a SKU: the open return's items come first, then known cases."""
        if isinstance(match(item, visit.case.items, ()), Matched):
            return False
        return any(self._on.cache.find(value) for value in case_codes)

    def _on_item(self, visit: CounterVisit, item: ItemCode) -> None:
        result = match(item, visit.case.items, visit.judged())
        if visit.step is Step.UNDECLARED and not visit.draft.barcode:
            if isinstance(result, Matched):
                name = visit.case.item(result.item_id).name
                raise IllegalStep(f"This is {name}, which is in the return. Go back, then scan it.")
            self._keep(replace(visit, draft=replace(visit.draft, barcode=item.text)))
            return
        match result:
            case Matched() | NoMatch() if visit.step in _ASKING:
                self._let_wait(visit, result)
            case Matched(item_id, kind):
                self._keep(judging.choose_item(visit, item_id, kind, item.text))
            case AlreadyJudged(item_id):
                name = visit.case.item(item_id).name
                raise IllegalStep(f"{name} is already judged. To change it, tap its card.")
            case _ if visit.all_judged():
                self._keep(judging.start_undeclared(visit, item.text))
            case _:
                self._keep(judging.ask_match(visit, item.text))

    def _let_wait(self, visit: CounterVisit, result: Matched | NoMatch) -> None:
        draft = visit.draft
        if isinstance(result, Matched):
            name, is_open = visit.case.item(result.item_id).name, result.item_id == draft.item_id
        else:
            name, is_open = printed(result.text)[:60], result.text == draft.barcode
        if is_open:
            self._notice = Notice(f"{name} is open on this page.", Tone.INFO)
        elif self._scan.reader is Reader.CAMERA or not self._waiting.add(self._scan, name):
            # What lies in the camera's view while a photo is taken was not shown to it; a hand scanner is aimed.
            raise IllegalStep("Finish this page first, then scan the next item.")

    def _on_bag(self, bag: str) -> None:
        visit = self._visit
        if visit is None:
            used = self._on.log.bag_used(bag)
            if used is None:
                raise IllegalStep("This bag belongs to no return here. Scan the customer's return code first.")
            known = self._on.cache.find(used.case_id)
            self._answer = sentences.already_dropped_off(
                known.case if known else None,
                used.at,
                self._config.location,
                used.bags,
                here=True,
                synced=used.synced,
            )
        elif visit.step is Step.SEALED:
            if bag not in visit.bags:
                raise IllegalStep("This return is done. Scan the next customer's return code first.")
        else:
            self._stand_on(self._visits.scan_bag(visit, bag))

    # Acts

    def _on_action(self, action: Action) -> None:
        armed, self._armed = self._armed, None
        link, self._start_link = self._start_link, False
        visit = self._visit
        if isinstance(action, TypeCode):
            self._on_scan(Scan(action.text, reader=Reader.TYPED))
        elif visit is None:
            self._on_idle_action(action)
        elif action is Act.CUSTOMER_STARTS_RETURN:
            self._start_link = not link
        elif not (isinstance(action, Act) and self._is_done_here(visit, action, armed)):
            self._keep(acts.apply(visit, action))

    def _is_done_here(self, visit: CounterVisit, act: Act, armed: Act | None) -> bool:
        """The acts that need more than the visit: shutter, seal, end. False: it is a plain step of the visit."""
        match act, visit.step:
            case (Act.CANCEL | Act.KEEP_OPEN, _) | (Act.BACK, Step.CASE):
                self._cancel(visit, asked=armed is Act.CANCEL or act is Act.KEEP_OPEN)
            case Act.CONFIRM, Step.SEALED:
                # "Next customer" is as deliberate as that customer's scan, but not a key still held from before.
                if self._clock.monotonic() - self._sealed_at >= _TOO_SOON_S:
                    self._finish()
            case Act.CONFIRM, Step.SUMMARY if visit.nothing_taken():
                self._close_empty(visit, asked=armed is Act.CONFIRM)
            case Act.PHOTO | Act.CONFIRM, Step.PHOTO:
                self._shoot(visit)
            case Act.NO_PHOTO, _:
                because = self._camera_words or "The camera gives no picture."
                self._keep(judging.excuse_photo(visit, f"no photo: {because}"))
            case Act.RETRY, _:
                pass  # the trouble page: show again where the visit stands
            case _:
                return False
        return True

    def _on_idle_action(self, action: Action) -> None:
        if action in (Act.BACK, Act.CANCEL):
            self._answer = None
        elif action is Act.RETRY and self._answer and self._asked:
            if isinstance(self._asked, PassCode):
                self._look_up_pass(self._asked)
            else:
                self._look_up(self._asked)
        elif action is not Act.RETRY:
            raise IllegalStep("Scan the customer's return code first.")

    def _cancel(self, visit: CounterVisit, *, asked: bool) -> None:
        if visit.findings and not asked:
            self._armed = Act.CANCEL
            raise IllegalStep("Cancel drops what was judged. Press Cancel again to drop it, or go on.")
        self._keep(steps.cancel(visit))
        self._notice = Notice(sentences.NOTHING_RECORDED, Tone.INFO)

    def _close_empty(self, visit: CounterVisit, *, asked: bool) -> None:
        if not asked:
            self._armed = Act.CONFIRM
            return
        self._stand_on(self._visits.close_empty(visit))

    def _shoot(self, visit: CounterVisit) -> None:
        try:
            data, problem = self._on.shutter.shoot()
        except NoPicture as why:
            self._camera_words = str(why)
            raise IllegalStep(f"{why} You can go on without a photo.") from why
        visit = judging.add_photo(visit, self._visits.put_photo(data))
        if problem:
            self._notice = Notice(f"{problem} Retake it with F7, or keep it with Esc.", Tone.WARN)
        else:
            visit = steps.back(visit)
        self._keep(visit)

    # The visit

    def _keep(self, visit: CounterVisit) -> None:
        """Store the next step, then stand on it; a judgement that leads back to the case page is said."""
        before = self._visit.findings if self._visit else ()
        self._stand_on(self._visits.save(visit))
        if visit.step is Step.CASE and len(visit.findings) >= len(before) and visit.findings != before:
            self._notice = Notice(sentences.judged(visit), Tone.GOOD)

    def _stand_on(self, visit: CounterVisit) -> None:
        self._visit = None if visit.step in OVER else visit
        if visit.step in (*OVER, Step.SEALED):
            self._waiting.clear()
        if visit.step is Step.SEALED:
            self._sealed_at = self._clock.monotonic()

    def _finish(self) -> None:
        if self._visit:
            self._visits.finish(self._visit)
            self._visit = None
            self._count_today()

    def _grace_left(self) -> int:
        return max(0, round(self._config.grace_s - (self._clock.monotonic() - self._sealed_at)))

    def _count_today(self) -> None:
        midnight = self._clock.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        self._returns_today = self._visits.taken_since(midnight)
        self._day = self._today()

    def _today(self) -> str:
        return self._clock.now().astimezone().date().isoformat()

    # What is shown

    def _view(self) -> View:
        desk = top(self._on.desks)
        if desk:
            try:
                return desk.view(self._beneath(), self._notice)
            except StoreError as problem:
                return trouble(problem)
        if self._visit:
            return view_of(self._visit, self._around(self._visit))
        if self._answer:
            return self._answer
        returns, items = self._returns_today
        return ScanView(returns, items, self._on.cache.count(), not self._camera_words, self._notice)

    def _around(self, visit: CounterVisit) -> Surroundings:
        return Surroundings(
            now=self._clock.now(),
            offline=self._on.is_offline(),
            location=self._config.location,
            checkpoints=self._config.checkpoints,
            photo_path=self._on.photo_path,
            camera_words=self._camera_words,
            grace_left=self._grace_left() if visit.step is Step.SEALED else 0,
            grace_s=self._config.grace_s,
            confirm_again=self._armed is Act.CONFIRM,
            show_start_link=self._start_link,
            notice=self._notice or self._waiting.notice(),
        )


def trouble(problem: StoreError) -> TroubleView:
    """The page for a store that cannot do its work."""
    return TroubleView(
        title="This station cannot store anything now",
        what_happened=str(problem),
        what_to_do="Take in no new returns. Nothing that was saved is lost. Call support, then try again.",
        can_retry=True,
    )


def _shown(code: Code) -> str:
    return code.text if hasattr(code, "text") else ""
