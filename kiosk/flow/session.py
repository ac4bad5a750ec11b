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
from kiosk.flow.in_hand import InHand
from kiosk.flow.render import Surroundings, view_of
from kiosk.flow.services import FlowConfig, NoPicture, Services
from kiosk.flow.views import AnswerView, Notice, ScanView, Tone, View
from sync.domain import judging
from sync.domain import visit as steps
from sync.domain.cases import BagScan
from sync.domain.codes import BagCode, CaseCode, Code, PassCode, Reader, Scan
from sync.domain.counter import LOOKUPS, OF_STEP, Deed, Go, Happened, No, State
from sync.domain.counter_table import HELP, move
from sync.domain.errors import IllegalStep
from sync.domain.reading import Known, Meaning, is_of, read, value_of
from sync.domain.sentence import joined, say
from sync.domain.visit import CounterVisit, Step
from sync.station.lookup import Found, PassRefused

_TOO_SOON_S = 1.0


class Session:
    """`hand` holds the open return; `notice` is said with the next view. Its deeds raise DomainError in words."""

    def __init__(self, services: Services, config: FlowConfig, show: Callable[[View], None]) -> None:
        """`show` gets views that are worth showing before a deed is done, e.g. that a code is being looked up."""
        self._on = services
        self._config = config
        self._show = show
        self._known = Known(
            is_case=lambda value: bool(self.hand.named(value)) or services.cache.find(value) is not None,
            case_of=services.finder.case_id_of,
        )
        self.hand = InHand(services, config.grace_s)
        self.notice: Notice | None = None
        self.camera_words = ""
        self.approved_by = ""  # the supervisor who agreed to what is done now
        self._answer: AnswerView | None = None
        self._over = ""  # the parked visit whose answer is shown
        self._asked: CaseCode | PassCode | None = None
        self._found: Answer | None = None
        self._armed: Act | None = None
        self._was_armed: Act | None = None
        self._start_link = False
        self._scan = Scan("")
        self._codes: tuple[Code, ...] = ()
        self._meaning = Meaning(Happened.STRANGE)
        self._action: Action = Act.RETRY
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
            Deed.ITEM: lambda: self._keep(items.chosen(self.hand.open_visit(), self._meaning)),
            Deed.WAIT: self._let_wait,
            Deed.OWN_BARCODE: self._own_barcode,
            Deed.ALREADY_JUDGED: lambda: items.refuse_judged(self.hand.open_visit(), self._meaning),
            Deed.OTHER_ITEM: lambda: self._keep(items.compared(self.hand.open_visit(), self._meaning)),
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
            Deed.FINISH: self.hand.finish,
            Deed.HELP: lambda: self._say(HELP[self.state()]),
        }

    # What happens

    def state(self) -> State:
        """Where the counter stands, desks left aside."""
        if self._on.locked():
            return State.LOCKED
        if self._answer:
            return parked.STATES[self._answer.kind]
        return OF_STEP[self.hand.visit.step] if self.hand.visit else State.IDLE

    def start(self) -> bool:
        """After a start: the visit that was open, if any, and those that wait."""
        self.hand.start()
        return self.hand.visit is not None

    def on_scan(self, scan: Scan, codes: tuple[Code, ...]) -> None:
        """A scan that no desk took and that is no command of the card."""
        self._armed = self._asked = None
        self._scan, self._codes = scan, codes
        self._meaning = read(codes, self.hand.visit, self._known)
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
        if self.hand.visit and is_of(self.hand.visit, code.value):
            self._meaning = Meaning(Happened.THIS_CASE, code)
        self._happen(self._meaning.happened)

    def _happen(self, happened: Happened, state: State | None = None) -> None:
        answer = move(state or self.state(), happened)
        if isinstance(answer, Go) and answer.deed is Deed.BENEATH:
            self._clear()
            self._happen(happened)
            return
        in_work = self.hand.visit is not None and (not self.hand.is_sealed() or happened is Happened.UNDO)
        if in_work and happened not in LOOKUPS:
            self.hand.watch.meant(happened)
        match answer:
            case Go(deed):
                self._deeds[deed]()
            case No(sentence):
                raise IllegalStep(sentence)
            case _:
                raise IllegalStep(say("That does nothing on this page."))

    # Finding a return

    def _look_up_scanned(self) -> None:
        if self._meaning.code:
            self._look_up(self._meaning.code, item_first=self._meaning.item_first)

    def _look_up_again(self) -> None:
        before = self._answer
        if self._asked:
            self._look_up(self._asked)
        if self._answer and self._answer == before:
            self._say(say("Asked again: nothing has changed."))

    def _look_up(self, code: CaseCode | PassCode, *, item_first: bool = False) -> None:
        """GRACE and ASKED stay in sight meanwhile; from elsewhere the search has a page of its own."""
        self._asked = code
        state = self.state() if self.hand.visit else State.LOOKUP
        value = value_of(code, self._known)
        waiting = self.hand.named(value)
        if waiting:
            self._take_up(waiting)
            return
        if state is State.LOOKUP and value and not item_first and self._on.cache.find(value) is None:
            self._show(sentences.looking(value))
        finder = self._on.finder
        self._found = finder.find_pass(code.text) if isinstance(code, PassCode) else finder.find(value)
        if isinstance(self._found, Found) and self._is_begun(self._found.case.case_id):
            return
        happened = happened_of(self._found)
        if item_first and happened in (Happened.NONE_FOUND, Happened.NO_LINE):
            happened, state = Happened.ITEM, State.GRACE if self.hand.visit else State.IDLE
        self._answer = None
        self._happen(happened, state)

    def _is_begun(self, case_id: str) -> bool:
        """Whether the return is in work already, under the number that it had before: then it goes on."""
        visit, waiting = self.hand.visit, self.hand.named(case_id)
        if visit and is_of(visit, case_id):
            self._clear()
            self._happen(Happened.THIS_CASE)
            return True
        if waiting:
            self._take_up(waiting)
        return waiting is not None

    def _open(self) -> None:
        if not isinstance(self._found, Found):
            return
        found = self._found
        parking = self.hand.begin(found)
        offline = sentences.without_network(found.told_at) if self._on.is_offline() else ""
        words = pass_sentences.opened(found) or offline
        was_parked = parked.was_parked(parking) if parking else ""
        self.notice = Notice(joined(was_parked, words), Tone.INFO) if was_parked or words else None

    def _give_answer(self) -> None:
        """What was found, or that the text names nothing; a sealed return is over now."""
        if self._meaning.happened is Happened.STRANGE:
            self._answer = strange_view(self._codes[0], self._config.elsewhere)
        elif self._found and not isinstance(self._found, Found):
            self.hand.finish()
            self._answer = answer_view(self._found, self._config.elsewhere)

    def _say_answer(self) -> None:
        if isinstance(self._found, PassRefused):
            raise IllegalStep(pass_sentences.short(self._found))
        if self._found and not isinstance(self._found, Found):
            view = answer_view(self._found, self._config.elsewhere)
            raise IllegalStep(say("{title}. {advice}", title=view.title, advice=view.advice))

    def _show_bag(self) -> None:
        bag = self._codes[0]
        self._answer = self._answer_of(bag.text) if isinstance(bag, BagCode) else None
        if self._answer is None:
            raise IllegalStep(say("This bag belongs to no return here. Scan the customer's return code first."))

    def _answer_of(self, bag: str) -> AnswerView | None:
        used = self._on.log.bag_used(bag)
        if used is None or not used.case_id:
            return None
        known = self._on.cache.find(used.case_id)
        case = known.case if known else None
        return sentences.already_dropped_off(
            case, used.at, self._config.location, used.bags, here=True, synced=used.synced
        )

    # Parked returns

    def _ask_park(self) -> None:
        visit, code = self.hand.open_visit(), self._meaning.code
        if code is None:
            return
        self._asked = code
        self.hand.watch.asked()
        self._answer = parked.question(visit, value_of(code, self._known))

    def _park(self) -> None:
        self.notice = Notice(parked.was_parked(self.hand.park()), Tone.GOOD)

    def _resume_chosen(self) -> None:
        waiting = self.hand.named(self._action.visit_id) if isinstance(self._action, ResumeParked) else None
        if waiting is None:
            raise IllegalStep(say("This return is not parked any more."))
        self._take_up(waiting)

    def _take_up(self, waiting: CounterVisit) -> None:
        over = parked.over_meanwhile(waiting, self._on.log, self._on.cache, self._config.location)
        self._answer = None
        if over is None:
            self.hand.take_up(waiting)
            self._say(parked.taken_up(waiting))
        elif self.hand.visit and not self.hand.is_sealed():
            raise IllegalStep(say("{title}. {advice}", title=over.title, advice=over.advice))
        else:
            self.hand.finish()
            self._answer, self._over = over, waiting.visit_id

    def _drop_parked(self) -> None:
        waiting = self.hand.named(self._over)
        if waiting:
            self.hand.drop(waiting)
        self._clear()
        self._say(sentences.NOTHING_RECORDED)

    # Items

    def _own_barcode(self) -> None:
        if self.hand.open_visit().draft.barcode:
            self._let_wait()
        else:
            self._keep(items.with_barcode(self.hand.open_visit(), self._meaning))

    def _let_wait(self) -> None:
        name, is_open = items.on_a_busy_page(self.hand.open_visit(), self._meaning)
        if is_open:
            self.notice = Notice(say("{item} is open on this page.", item=name), Tone.INFO)
        elif self._scan.reader is Reader.CAMERA or not self.hand.waiting.add(self._scan, name):
            # What lies in the camera's view while a photo is taken was not shown to it; a hand scanner is aimed.
            raise IllegalStep(say("Finish this page first, then scan the next item."))

    # Acts

    def _step(self) -> None:
        visit, action = self.hand.open_visit(), self._action
        if action is Act.LIKE_NEW and judging.only_scan_lacks(visit):
            visit = judging.approve(visit, self._agreed(sentences.SCAN_OVERRIDE))
        after = acts.apply(visit, action)
        by_eye = visit.step is Step.MATCH and after.step is Step.ITEM
        against = goods.contradiction(visit, after.draft.item_id, self._on.cache) if by_eye else ""
        if against:
            after = judging.approve(after, self._agreed(against))
        if after.step is Step.ABSENT and visit.step is not Step.ABSENT:
            self.hand.watch.asked()
        self._keep(after)

    def _agreed(self, to: str) -> str:
        """The supervisor who agreed to it; ApprovalNeeded while nobody did."""
        if not self.approved_by:
            self.hand.watch.asked()
            raise ApprovalNeeded(to)
        return self.approved_by

    def _toggle_link(self) -> None:
        if not self.hand.open_visit().case.merchant.start_url:
            raise IllegalStep(
                say("This store gave no start link. The customer starts the return at the store’s own site.")
            )
        self._start_link = not self._start_link

    def _cancel(self, *, asked: bool) -> None:
        visit = self.hand.open_visit()
        if (visit.findings or visit.undeclared) and not asked:
            self._armed = Act.CANCEL
            self.hand.watch.asked()
            raise IllegalStep(say("Cancel drops what was judged. Press Cancel again to drop it, or go on."))
        self._keep(steps.cancel(visit))
        self.notice = Notice(sentences.NOTHING_RECORDED, Tone.INFO)

    def _confirm_summary(self) -> None:
        visit = self.hand.open_visit()
        if not visit.nothing_taken():
            self._keep(acts.apply(visit, Act.CONFIRM))
        elif self._was_armed is Act.CONFIRM:
            self.hand.stand_on(self._on.visits.close_empty(self.hand.tallied(visit), self._on.staff()))
        else:
            self._armed = Act.CONFIRM
            self.hand.watch.asked()

    def _go_without_label(self) -> None:
        visit = self.hand.open_visit()
        strict = visit.case.merchant.rules.bag_scan
        if strict is BagScan.WARN and self._was_armed is not Act.CONFIRM:
            self._armed = Act.CONFIRM
            self.hand.watch.asked()
        else:
            self.hand.stand_on(self._on.visits.close_unlabelled(self.hand.tallied(visit), self._on.staff()))

    def _attach(self) -> None:
        visit, bag = self.hand.open_visit(), self._codes[0]
        if isinstance(bag, BagCode):
            self.hand.stand_on(self._on.visits.scan_bag(self.hand.tallied(visit), bag.text, self._on.staff()))

    def _next_customer(self) -> None:
        # As deliberate as that customer's scan, but not a key still held from before.
        if self.hand.sealed_for() >= _TOO_SOON_S:
            self.hand.finish()

    def _excuse(self) -> None:
        because = self.camera_words or say("The camera gives no picture.")
        self._keep(judging.excuse_photo(self.hand.open_visit(), say("no photo: {because}", because=because)))

    def _shoot(self) -> None:
        visit = self.hand.open_visit()
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

    def _keep(self, visit: CounterVisit) -> None:
        """The next step is stored; a judgement that leads back to the case page is said."""
        before = self.hand.visit.findings if self.hand.visit else ()
        visit = self.hand.keep(visit)
        if visit.step is Step.CASE and len(visit.findings) >= len(before) and visit.findings != before:
            self.notice = Notice(sentences.judged(visit), Tone.GOOD)

    def tick(self) -> None:
        """A second has passed."""
        if self.hand.is_sealed() and self.hand.grace_left() <= 0:
            self._happen(Happened.GRACE_OVER, State.GRACE)
        elif self.hand.visit is None and self.hand.today.is_over():
            self.hand.today.count()

    # What is shown

    def view(self) -> View:
        """The page, or the answer or question upon it."""
        if self._answer and self._answer.bags:
            now = self._answer_of(self._answer.bags[0])
            if now and now.bags != self._answer.bags:  # one of them was replaced since
                self._answer = now
        if self._answer:
            return replace(self._answer, notice=self.notice)
        if self.hand.visit:
            return view_of(self.hand.visit, self._around(self.hand.visit))
        aside = self._on.aside()
        return ScanView(
            self.hand.today.returns,
            self.hand.today.items,
            self._on.cache.count(),
            not self.camera_words,
            self.notice,
            tuple(parked.line(visit) for visit in self.hand.parked),
            has_start=bool(self._config.elsewhere.start_url),
            has_wifi=self._config.has_wifi,
            supplies=aside.supplies,
            supplies_low=aside.supplies_low,
            check_due=aside.check_due,
            training=aside.training,
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
            grace_left=self.hand.grace_left(),
            grace_s=self._config.grace_s,
            confirm_again=self._armed is Act.CONFIRM,
            show_start_link=self._start_link,
            auto_shot=self._config.auto_shot,
            look_alikes=goods.look_alikes(visit, self._on.cache),
            known=goods.called(product) if product else "",
            notice=self.notice or self.hand.waiting.notice(),
        )
