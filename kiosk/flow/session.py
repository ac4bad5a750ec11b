"""What lies under the desks: the open return, or the idle page, and the answer or question upon it.

The machine of `sync.domain.counter` says what is done when something happens; this carries it out, stored before it is
shown.
"""

from collections.abc import Callable
from dataclasses import replace

from kiosk.flow import acts, goods, items, parked, pass_sentences, sentences
from kiosk.flow.actions import Act, Action, ResumeParked
from kiosk.flow.desk import ApprovalNeeded
from kiosk.flow.finding import Answer, answer_view, happened_of, strange_view
from kiosk.flow.render import Surroundings, view_of
from kiosk.flow.services import FlowConfig, NoPicture, Services
from kiosk.flow.stopwatch import Stopwatch
from kiosk.flow.today import Today
from kiosk.flow.views import AnswerView, Notice, ScanView, Tone, View
from kiosk.flow.waiting import WaitingScans
from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.cases import BagScan
from sync.domain.codes import BagCode, CaseCode, Code, PassCode, Reader, Scan
from sync.domain.counter import LOOKUPS, OF_STEP, Deed, Go, Happened, No, State
from sync.domain.counter_table import HELP, move
from sync.domain.errors import IllegalStep
from sync.domain.reading import Known, Meaning, is_of, read, value_of
from sync.domain.sentence import joined, say
from sync.domain.visit import OVER, CounterVisit, Step
from sync.station.lookup import Found, PassRefused

_TOO_SOON_S = 1.0


class Session:
    """`visit` is the open return; `notice` is said with the next view. Its deeds raise DomainError in words."""

    def __init__(self, services: Services, config: FlowConfig, show: Callable[[View], None]) -> None:
        """`show` gets views that are worth showing before a deed is done, e.g. that a code is being looked up."""
        self._on = services
        self._config = config
        self._show = show
        self._known = Known(
            is_case=lambda value: bool(self._parked_as(value)) or services.cache.find(value) is not None,
            case_of=services.finder.case_id_of,
        )
        self.visit: CounterVisit | None = None
        self.notice: Notice | None = None
        self.camera_words = ""
        self.approved_by = ""  # the supervisor who agreed to what is done now
        self.waiting = WaitingScans()
        self.watch = Stopwatch(services.clock)
        self._answer: AnswerView | None = None
        self._parked: tuple[CounterVisit, ...] = ()
        self._over = ""  # the parked visit whose answer is shown
        self._asked: CaseCode | PassCode | None = None
        self._found: Answer | None = None
        self._item_first = False
        self._armed: Act | None = None
        self._was_armed: Act | None = None
        self._start_link = False
        self._sealed_at = 0.0
        self._scan = Scan("")
        self._codes: tuple[Code, ...] = ()
        self._meaning = Meaning(Happened.STRANGE)
        self._action: Action = Act.RETRY
        self._today = Today(services.visits, services.clock)
        self._deeds = self._all_deeds()

    def _all_deeds(self) -> dict[Deed, Callable[[], None]]:
        return {
            Deed.NOTHING: lambda: None,
            Deed.CLEAR: self._clear,
            Deed.LOOK_UP: self._look_up_scanned,
            Deed.RETRY: self._look_up_again,
            Deed.OPEN: self._open,
            Deed.ANSWER: self._give_answer,
            Deed.ASK_PARK: self._ask_park,
            Deed.PARK: self._park,
            Deed.PARK_AND_LOOK_UP: self._look_up_again,
            Deed.PARK_AND_OPEN: self._open,
            Deed.SAY_ANSWER: self._say_answer,
            Deed.RESUME: self._resume_chosen,
            Deed.DROP_PARKED: self._drop_parked,
            Deed.SHOW_BAG: self._show_bag,
            Deed.ALREADY_OPEN: lambda: self._say(say("This return is already open.")),
            Deed.ITEM: lambda: self._keep(items.chosen(self._open_visit(), self._meaning)),
            Deed.WAIT: self._let_wait,
            Deed.OWN_BARCODE: self._own_barcode,
            Deed.ALREADY_JUDGED: lambda: items.refuse_judged(self._open_visit(), self._meaning),
            Deed.OTHER_ITEM: lambda: self._keep(items.compared(self._open_visit(), self._meaning)),
            Deed.ATTACH: self._attach,
            Deed.STEP: self._step,
            Deed.SHOOT: self._shoot,
            Deed.EXCUSE: self._excuse,
            Deed.START_LINK: self._toggle_link,
            Deed.CONFIRM_SUMMARY: self._confirm_summary,
            Deed.NO_LABEL: self._go_without_label,
            Deed.CANCEL: lambda: self._cancel(asked=self._was_armed is Act.CANCEL),
            Deed.KEEP_OPEN: lambda: self._cancel(asked=True),
            Deed.NEXT_CUSTOMER: self._next_customer,
            Deed.FINISH: self.finish,
            Deed.HELP: lambda: self._say(HELP[self.state()]),
        }

    # What happens

    def state(self) -> State:
        """Where the counter stands, desks left aside."""
        if self._on.locked():
            return State.LOCKED
        if self._answer:
            return parked.STATES[self._answer.kind]
        return OF_STEP[self.visit.step] if self.visit else State.IDLE

    def start(self) -> bool:
        """After a start: the visit that was open, if any, and those that wait."""
        self.visit = self._on.visits.resume()
        self._refresh_parked()
        self._today.count()
        if self.visit:
            self.watch.take_up(self.visit.tally)
        return self.visit is not None

    def on_scan(self, scan: Scan, codes: tuple[Code, ...]) -> None:
        """A scan that no desk took and that is no command of the card."""
        self._armed = None
        self._scan, self._codes = scan, codes
        self._meaning = read(codes, self.visit, self._known)
        self._happen(self._meaning.happened)

    def on_act(self, action: Action, happened: Happened) -> None:
        """An act that no desk took."""
        self._was_armed, self._armed = self._armed, None
        self._action = action
        link = self._start_link
        self._happen(happened)
        if link and happened is not Happened.CUSTOMER_STARTS_RETURN:
            self._start_link = False

    def disarm(self) -> None:
        """Something else was done: a question has to be asked anew."""
        self._armed = None

    def open_return(self, code: CaseCode) -> None:
        """A desk found it, as if its code had been scanned."""
        self._meaning = Meaning(Happened.CASE, code)
        if self.visit and is_of(self.visit, code.value):
            self._meaning = Meaning(Happened.THIS_CASE, code)
        self._happen(self._meaning.happened)

    def _happen(self, happened: Happened, state: State | None = None) -> None:
        answer = move(state or self.state(), happened)
        if isinstance(answer, Go) and answer.deed is Deed.BENEATH:
            self._clear()
            self._happen(happened)
            return
        in_hand = self.visit is not None and (self.visit.step is not Step.SEALED or happened is Happened.UNDO)
        if in_hand and happened not in LOOKUPS:
            self.watch.meant(happened)
        match answer:
            case Go(deed):
                self._deeds[deed]()
            case No(sentence):
                raise IllegalStep(sentence)
            case _:
                raise IllegalStep(say("That does nothing on this page."))

    def _open_visit(self) -> CounterVisit:
        if self.visit is None:
            raise IllegalStep(say("Scan the customer's return code first."))
        return self.visit

    # Finding a return

    def _look_up_scanned(self) -> None:
        if self._meaning.code:
            self._look_up(self._meaning.code, item_first=self._meaning.item_first)

    def _look_up_again(self) -> None:
        if self._asked:
            self._look_up(self._asked)

    def _look_up(self, code: CaseCode | PassCode, *, item_first: bool = False) -> None:
        """GRACE and ASKED stay in sight meanwhile; from elsewhere the search has a page of its own."""
        self._asked = code
        state = self.state() if self.visit else State.LOOKUP
        value = value_of(code, self._known)
        waiting = self._parked_as(value)
        if waiting:
            self._take_up(waiting)
            return
        if state is State.LOOKUP and value and not item_first and self._on.cache.find(value) is None:
            self._show(sentences.looking(value))
        finder = self._on.finder
        self._found = finder.find_pass(code.text) if isinstance(code, PassCode) else finder.find(value)
        happened = happened_of(self._found)
        if item_first and happened in (Happened.NONE_FOUND, Happened.NO_LINE):
            happened, state = Happened.ITEM, State.GRACE if self.visit else State.IDLE
        self._answer = None
        self._happen(happened, state)

    def _open(self) -> None:
        if not isinstance(self._found, Found):
            return
        found, before = self._found, self.visit
        parking = self._tallied(before) if before and before.step is not Step.SEALED else None
        if parking is None:
            self.finish()
        tally = self.watch.opening(found.source, offline=self._on.is_offline())
        self.visit = self._on.visits.begin(found.case, self._on.staff(), parking, tally)
        if parking:
            self.waiting.clear()
            self._refresh_parked()
        self.watch.take_up(tally)
        words = pass_sentences.opened(found) or (sentences.OFFLINE if self._on.is_offline() else "")
        was_parked = parked.was_parked(parking) if parking else ""
        self.notice = Notice(joined(was_parked, words), Tone.INFO) if was_parked or words else None

    def _give_answer(self) -> None:
        """What was found, or that the text names nothing; a sealed return is over now."""
        if self._meaning.happened is Happened.STRANGE:
            self._answer = strange_view(self._codes[0], self._config.elsewhere)
        elif self._found and not isinstance(self._found, Found):
            self.finish()
            self._answer = answer_view(self._found, self._config.elsewhere)

    def _say_answer(self) -> None:
        if isinstance(self._found, PassRefused):
            raise IllegalStep(pass_sentences.short(self._found))
        if self._found and not isinstance(self._found, Found):
            view = answer_view(self._found, self._config.elsewhere)
            raise IllegalStep(say("{title}. {advice}", title=view.title, advice=view.advice))

    def _show_bag(self) -> None:
        bag = self._codes[0]
        used = self._on.log.bag_used(bag.text) if isinstance(bag, BagCode) else None
        if used is None or not used.case_id:
            raise IllegalStep(say("This bag belongs to no return here. Scan the customer's return code first."))
        known = self._on.cache.find(used.case_id)
        case = known.case if known else None
        self._answer = sentences.already_dropped_off(
            case, used.at, self._config.location, used.bags, here=True, synced=used.synced
        )

    # Parked returns

    def _refresh_parked(self) -> None:
        self._parked = self._on.visits.parked()

    def _parked_as(self, value: str) -> CounterVisit | None:
        return next((visit for visit in self._parked if is_of(visit, value)), None)

    def _ask_park(self) -> None:
        visit, code = self._open_visit(), self._meaning.code
        if code is None:
            return
        self._asked = code
        self.watch.asked()
        self._answer = parked.question(visit, value_of(code, self._known))

    def _park(self) -> None:
        visit = self._tallied(self._open_visit())
        self._on.visits.park(visit)
        self.notice = Notice(parked.was_parked(visit), Tone.GOOD)
        self._leave()

    def _leave(self) -> None:
        """No return is in hand."""
        self.visit = None
        self.waiting.clear()
        self.watch.end()
        self._refresh_parked()
        self._today.count()

    def _resume_chosen(self) -> None:
        wanted = self._action.visit_id if isinstance(self._action, ResumeParked) else ""
        waiting = next((visit for visit in self._parked if visit.visit_id == wanted), None)
        if waiting is None:
            raise IllegalStep(say("This return is not parked any more."))
        self._answer = None
        self._take_up(waiting)

    def _take_up(self, waiting: CounterVisit) -> None:
        before = self.visit if self.visit and self.visit.step is not Step.SEALED else None
        over = parked.over_meanwhile(waiting, self._on.log, self._on.cache, self._config.location)
        self._answer = None
        if over and before:
            raise IllegalStep(say("{title}. {advice}", title=over.title, advice=over.advice))
        if before:
            self._on.visits.park(self._tallied(before), waiting)
        else:
            self.finish()
        if over:
            self._answer, self._over = over, waiting.visit_id
            return
        self.visit = waiting if before else self._on.visits.save(waiting)
        self.waiting.clear()
        self._refresh_parked()
        self.watch.take_up(waiting.tally)
        self.notice = Notice(parked.taken_up(waiting), Tone.INFO)

    def _drop_parked(self) -> None:
        waiting = next((visit for visit in self._parked if visit.visit_id == self._over), None)
        if waiting:
            self._on.visits.save(steps.cancel(waiting))
        self._clear()
        self._refresh_parked()
        self.notice = Notice(sentences.NOTHING_RECORDED, Tone.INFO)

    # Items

    def _own_barcode(self) -> None:
        if self._open_visit().draft.barcode:
            self._let_wait()
        else:
            self._keep(items.with_barcode(self._open_visit(), self._meaning))

    def _let_wait(self) -> None:
        name, is_open = items.on_a_busy_page(self._open_visit(), self._meaning)
        if is_open:
            self.notice = Notice(say("{item} is open on this page.", item=name), Tone.INFO)
        elif self._scan.reader is Reader.CAMERA or not self.waiting.add(self._scan, name):
            # What lies in the camera's view while a photo is taken was not shown to it; a hand scanner is aimed.
            raise IllegalStep(say("Finish this page first, then scan the next item."))

    # Acts

    def _step(self) -> None:
        visit, action = self._open_visit(), self._action
        if action is Act.LIKE_NEW and judging.only_scan_lacks(visit):
            if not self.approved_by:
                self.watch.asked()
                raise ApprovalNeeded(sentences.SCAN_OVERRIDE)
            after = judging.judge_like_new(visit, approved=True)
        else:
            after = acts.apply(visit, action)
        if after.step is Step.ABSENT and visit.step is not Step.ABSENT:
            self.watch.asked()
        self._keep(after)

    def _toggle_link(self) -> None:
        if not self._open_visit().case.merchant.start_url:
            raise IllegalStep(
                say("This store gave no start link. The customer starts the return at the store’s own site.")
            )
        self._start_link = not self._start_link

    def _cancel(self, *, asked: bool) -> None:
        visit = self._open_visit()
        if visit.findings and not asked:
            self._armed = Act.CANCEL
            self.watch.asked()
            raise IllegalStep(say("Cancel drops what was judged. Press Cancel again to drop it, or go on."))
        self._keep(steps.cancel(visit))
        self.notice = Notice(sentences.NOTHING_RECORDED, Tone.INFO)

    def _confirm_summary(self) -> None:
        visit = self._open_visit()
        if not visit.nothing_taken():
            self._keep(acts.apply(visit, Act.CONFIRM))
        elif self._was_armed is Act.CONFIRM:
            self._stand_on(self._on.visits.close_empty(self._tallied(visit), self._on.staff()))
        else:
            self._armed = Act.CONFIRM
            self.watch.asked()

    def _go_without_label(self) -> None:
        visit = self._open_visit()
        strict = visit.case.merchant.rules.bag_scan
        if strict is BagScan.WARN and self._was_armed is not Act.CONFIRM:
            self._armed = Act.CONFIRM
            self.watch.asked()
        else:
            self._stand_on(self._on.visits.close_unlabelled(self._tallied(visit), self._on.staff()))

    def _attach(self) -> None:
        visit, bag = self._open_visit(), self._codes[0]
        if isinstance(bag, BagCode):
            self._stand_on(self._on.visits.scan_bag(self._tallied(visit), bag.text, self._on.staff()))

    def _next_customer(self) -> None:
        # As deliberate as that customer's scan, but not a key still held from before.
        if self._on.clock.monotonic() - self._sealed_at >= _TOO_SOON_S:
            self.finish()

    def _excuse(self) -> None:
        because = self.camera_words or say("The camera gives no picture.")
        self._keep(judging.excuse_photo(self._open_visit(), say("no photo: {because}", because=because)))

    def _shoot(self) -> None:
        visit = self._open_visit()
        try:
            data, problem = self._on.shutter.shoot()
        except NoPicture as why:
            self.camera_words = str(why)
            raise IllegalStep(say("{why} You can go on without a photo.", why=self.camera_words)) from why
        visit = judging.add_photo(visit, self._on.visits.put_photo(data))
        if problem:
            self.notice = Notice(say("{problem} Retake it with F7, or keep it with Esc.", problem=problem), Tone.WARN)
        elif len(visit.draft.photos) >= judging.photos_wanted(visit):
            visit = steps.back(visit)
        self._keep(visit)

    def _say(self, sentence: str) -> None:
        self.notice = Notice(sentence, Tone.INFO)

    def _clear(self) -> None:
        self._answer, self._over = None, ""

    # The visit

    def _tallied(self, visit: CounterVisit) -> CounterVisit:
        return replace(visit, tally=self.watch.tally)

    def _keep(self, visit: CounterVisit) -> None:
        """Store the next step, then stand on it; a judgement that leads back to the case page is said."""
        visit = self._tallied(goods.described(self.visit, visit, self._on.cache))
        before = self.visit.findings if self.visit else ()
        self._stand_on(self._on.visits.save(visit))
        if visit.step is Step.CASE and len(visit.findings) >= len(before) and visit.findings != before:
            self.notice = Notice(sentences.judged(visit), Tone.GOOD)

    def _stand_on(self, visit: CounterVisit) -> None:
        if visit.step in OVER:
            self._leave()
            return
        self.visit = visit
        if visit.step is Step.SEALED:
            self.waiting.clear()
            self._sealed_at = self._on.clock.monotonic()

    def finish(self) -> None:
        """A sealed return is committed now; any other stays as it is."""
        if self.visit and self.visit.step is Step.SEALED:
            self._on.visits.finish(self.visit)
            self._leave()

    def grace_left(self) -> int:
        """Seconds in which a sealed return can still be undone; 0 without one."""
        if self.visit is None or self.visit.step is not Step.SEALED:
            return 0
        return max(0, round(self._config.grace_s - (self._on.clock.monotonic() - self._sealed_at)))

    def tick(self) -> None:
        """A second has passed."""
        if self.visit and self.visit.step is Step.SEALED and self.grace_left() <= 0:
            self._happen(Happened.GRACE_OVER, State.GRACE)
        elif self.visit is None and self._today.is_over():
            self._today.count()

    # What is shown

    def view(self) -> View:
        """The page, or the answer or question upon it."""
        if self._answer:
            return replace(self._answer, notice=self.notice)
        if self.visit:
            return view_of(self.visit, self._around(self.visit))
        return ScanView(
            self._today.returns,
            self._today.items,
            self._on.cache.count(),
            not self.camera_words,
            self.notice,
            tuple(parked.line(visit) for visit in self._parked),
            has_start=bool(self._config.elsewhere.start_url),
            has_wifi=self._config.has_wifi,
        )

    def _around(self, visit: CounterVisit) -> Surroundings:
        product = goods.known(visit, self._on.cache)
        return Surroundings(
            now=self._on.clock.now(),
            offline=self._on.is_offline(),
            location=self._config.location,
            checkpoints=self._config.checkpoints,
            photo_path=self._on.photo_path,
            camera_words=self.camera_words,
            printer=self._on.printer(),
            grace_left=self.grace_left(),
            grace_s=self._config.grace_s,
            confirm_again=self._armed is Act.CONFIRM,
            show_start_link=self._start_link,
            auto_shot=self._config.auto_shot,
            look_alikes=goods.look_alikes(visit, self._on.cache),
            known=goods.called(product) if product else "",
            notice=self.notice or self.waiting.notice(),
        )
