"""Builds the demo, runs it, and takes it down."""

import json
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk import crash
from kiosk.app import StationApp, quit_on_signals
from kiosk.demo.autoplay import Play, PlayFailed, Stage, Wait, all_visits
from kiosk.demo.central_process import CentralDidNotStart, CentralProcess
from kiosk.demo.review import EXPECTED, Review, Told, is_complete, review
from kiosk.demo.script import IDLE, Director, Story, load
from kiosk.demo.webhooks import WebhookReceiver
from kiosk.devices.cameras import native
from kiosk.devices.sources import FileSource
from kiosk.enrolment import EnrolmentFailed, enrol
from kiosk.flow.views import ScanView, SignInView, View
from kiosk.settings import CameraSettings, Settings
from kiosk.theme import asset
from sync.central.people.accounts import Role as AccountRole
from sync.central.people.sample_people import joined
from sync.central.samples import SampleReader, SamplesRefused, Seeded, seed, seed_staff

ARRIVAL_S = 30.0
_LOOK_AGAIN_S = 0.1
_MOMENT_MS = 1200


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asked for."""

    autoplay: bool
    offline_first: bool
    camera: str
    theme: str


class Demo:
    """One run of the demo in one folder."""

    def __init__(self, folder: Path, wishes: Wishes) -> None:
        self._folder = folder
        self._wishes = wishes
        self._central = CentralProcess(folder / "central")
        self._webhooks = WebhookReceiver()
        self._started = time.monotonic()
        self._timings: dict[str, int] = {}
        self._badges: dict[str, str] = {}  # by name

    def run(self) -> int:
        """0 when all is well; 1 when something is missing or could not start."""
        self._webhooks.start()
        try:
            return self._run(load(asset()))
        except OSError as problem:
            _say(f"The demo's assets are missing: {problem}. Run: python assets/footage/make_footage.py")
        except (CentralDidNotStart, EnrolmentFailed, SamplesRefused) as problem:
            _say(str(problem))
        finally:
            self._central.stop()
            self._webhooks.stop()
        return 1

    def _run(self, story: Story) -> int:
        url = self._central.start()
        seeded = seed(url, self._central.operator_key(), story.raw, self._webhooks.url)
        self._badges = seed_staff(url, self._central.operator_key(), story.raw)
        self._webhooks.trust(seeded.webhook_secrets)
        settings = self._settings(url, story)
        enrol(settings, seeded.enrolment_code)
        self._mark("central_ready")
        app = QApplication(sys.argv[:1])
        station = StationApp(app, settings)
        crash.install_hooks(station.on_unforeseen, self._folder / "faults.txt")
        quit_on_signals(app)
        station.start()
        if not self._wishes.autoplay:
            self._invite(url, story)
        for name, badge in self._badges.items():
            _say(f"Badge of {name}:  {badge}")
        _say("To stop: close the window, or press Ctrl+C here.")
        if self._wishes.autoplay:
            return self._play(app, station, story, seeded)
        if settings.camera.source == str(story.clips[IDLE]):
            _follow(station, Director(story))
        code: int = app.exec()
        return code if station.stop() else 1

    def _invite(self, url: str, story: Story) -> None:
        """Somebody to sign in as on central's pages: at the merchant of most cases, and at the operator."""
        key, store_id = self._central.operator_key(), int(story.raw["merchants"][0]["store_id"])
        people = (
            ("merchant", joined(url, key, AccountRole.MERCHANT_ADMIN, "merchant@demo.example", store_id)),
            ("operator", joined(url, key, AccountRole.OPERATOR_ADMIN, "operator@demo.example")),
        )
        for page, person in people:
            _say(f"Page of the {page}:  {url}/{page}  {person.email}  password {person.password}")
            _say(f"  its codes, each good once:  {'  '.join(person.codes[:3])}")

    def _settings(self, url: str, story: Story) -> Settings:
        cameras = () if self._wishes.autoplay else native().cameras()
        chosen = self._wishes.camera or (cameras[0].id if cameras else str(story.clips[IDLE]))
        return Settings(
            data_folder=self._folder / "station",
            central_url=url,
            sign_in_hint=_hint(story),
            start_url="https://returns.example/start",
            lock_s=0 if self._wishes.autoplay else 60,
            camera=CameraSettings(chosen, auto_shot=not self._wishes.autoplay),
            theme=self._wishes.theme,
            grace_s=3 if self._wishes.autoplay else 10,
            poll_s=2.0,
            reconnect_spread_s=0.5,
            retry_most_s=3.0,
        )

    def _play(self, app: QApplication, station: StationApp, story: Story, seeded: Seeded) -> int:
        problems: list[str] = []
        stage = Stage(
            station.window,
            lambda: station.presenter.view,
            lambda clip: station.switch_camera(FileSource(clip)),
            story,
        )

        def on_end(problem: PlayFailed | None) -> None:
            if problem:
                problems.append(str(problem))
            app.quit()

        stage.ended.connect(on_end)
        found: list[Review] = []
        stage.run(self._all(stage, station, seeded, found))
        app.exec()
        if not station.stop():
            problems.append("the station did not stop in time")
        return self._report(stage, found, problems)

    def _all(self, stage: Stage, station: StationApp, seeded: Seeded, found: list[Review]) -> Play:
        cases = len(EXPECTED)
        yield stage.on(SignInView, lambda view: bool(view.pin.names))
        stage.hand_scan(self._badges[stage.story.raw["staff"][0]["name"]])
        yield stage.on(ScanView, lambda view: view.cached_cases >= cases)
        self._mark("station_ready")
        if self._wishes.offline_first:
            _say("Central goes away.")
            yield _elsewhere(self._central.stop)
            yield lambda: not station.status.view().online
        yield from all_visits(stage)
        yield stage.on(ScanView)
        self._mark("visits_done")
        if self._wishes.offline_first:
            _say(f"{station.status.view().waiting} events wait. Central comes back.")
            yield _elsewhere(self._central.start)
        yield lambda: station.status.view().waiting == 0 and station.status.view().photos_waiting == 0
        self._mark("queue_empty")
        yield _elsewhere(lambda: found.append(self._look(seeded)), patience_s=ARRIVAL_S + 5)
        self._mark("decided_and_announced")

    def _look(self, seeded: Seeded) -> Review:
        """Ask central until all has arrived, or it is time to say what is missing."""
        until = time.monotonic() + ARRIVAL_S
        pause = threading.Event()
        with SampleReader(self._central.url, seeded.partner_key, self._central.operator_key()) as reader:
            while True:
                told = {key: Told(reader.case(one), reader.events(one)) for key, one in seeded.case_ids.items()}
                deliveries = self._webhooks.deliveries()
                if is_complete(told, deliveries) or time.monotonic() > until:
                    return review(told, deliveries)
                pause.wait(_LOOK_AGAIN_S)

    def _report(self, stage: Stage, found: list[Review], problems: list[str]) -> int:
        figures: dict[str, Any] = asdict(found[0]) if found else {}
        problems += figures.pop("problems", ())
        for problem in problems:
            _say(f"PROBLEM  {problem}")
        self._mark("all")
        ok = bool(found) and not problems and not figures["lost"] and not figures["doubled"]
        line = {"ok": ok, "visits": len(stage.timings_ms)} | figures
        line["timings_ms"] = self._timings | {"visits": stage.timings_ms}
        line["problems"] = problems
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()
        return 0 if ok else 1

    def _mark(self, name: str) -> None:
        self._timings[name] = round((time.monotonic() - self._started) * 1000)


def _hint(story: Story) -> str:
    """The PINs, for whoever tries the demo."""
    return "  ".join(f"{person['name']}: PIN {person['pin']}" for person in story.raw["staff"])


def _follow(station: StationApp, director: Director) -> None:
    """The footage shows what the screen waits for, a moment later, so that a person can see each page."""
    clips: list[Path] = []
    timer = QTimer(station)
    timer.setSingleShot(True)
    timer.setInterval(_MOMENT_MS)
    timer.timeout.connect(lambda: station.switch_camera(FileSource(clips[-1])))

    def on_view(view: View) -> None:
        clip = director.clip_for(view)
        if clips[-1:] != [clip]:
            clips[:] = [clip]
            timer.start()

    station.view_changed.connect(on_view)


def _elsewhere(job: Callable[[], object], patience_s: float = 15.0) -> Wait:
    """Run a slow job beside the window; the wait is over when it is done, and fails with its error."""
    errors: list[BaseException] = []

    def run() -> None:
        try:
            job()
        except Exception as problem:  # noqa: BLE001 - handed over to the play, which raises it
            errors.append(problem)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    until = time.monotonic() + patience_s

    def is_done() -> bool:
        if errors:
            raise PlayFailed(f"{type(errors[0]).__name__}: {errors[0]}")
        if thread.is_alive() and time.monotonic() > until:
            raise PlayFailed("a step outside the window took too long")
        return not thread.is_alive()

    return is_done


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
