"""The loudspeaker: plays a feedback's sound from a thread of its own, and says in words when it cannot.

The device is opened once, started for each sound and stopped after it, so that an idle counter costs nothing.
"""

import logging
import queue
import sys
import threading
from collections.abc import Generator
from pathlib import Path

import miniaudio

from kiosk.devices.tones import RATE, SOUNDS, samples
from kiosk.feedback import Feedback
from sync.domain.sentence import say

log = logging.getLogger(__name__)

LOUDEST = 10
_BUFFER_MS = 20
_LONGEST_S = 2.0
NO_SOUND = say("There is no sound: this computer has no loudspeaker that works. Every sound is shown as well.")
OFF = say("Sounds are switched off in the settings.")


class Speaker:
    """`play` never waits and never fails; a sound still playing is not cut off, and no more than one waits."""

    def __init__(self, volume: int = 7, backend: miniaudio.Backend | None = None) -> None:
        """`volume`: 0 (off) to LOUDEST. `backend`: miniaudio's own choice without it."""
        self._volume = volume
        self._backends = [backend] if backend else None
        self._next: queue.Queue[Feedback | None] = queue.Queue(maxsize=1)
        self._thread = threading.Thread(target=self._run, name="sound", daemon=True)
        self._words = "" if volume else OFF
        self._played = 0

    @property
    def words(self) -> str:
        """Why nothing is heard; empty when all is well."""
        return self._words

    @property
    def played(self) -> int:
        """How many sounds came to their end."""
        return self._played

    def start(self) -> None:
        if self._volume:
            self._thread.start()

    def set_volume(self, volume: int) -> None:
        """Louder or softer from the next sound on."""
        self._volume = volume
        if not volume:
            self._words = OFF
        elif self._words == OFF:
            self._words = ""
            if self._thread.ident is None:
                self._thread.start()

    def play(self, what: Feedback) -> None:
        if not self._words:
            try:
                self._next.put_nowait(what)
            except queue.Full:
                log.debug("a sound was left out: another one waits")

    def stop(self, timeout_s: float = 3.0) -> bool:
        """False when the thread hangs in the sound system."""
        if not self._thread.is_alive():
            return True
        try:
            self._next.put(None, timeout=timeout_s)
        except queue.Full:
            return False
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        if not self._backends and not _has_sound():
            self._words = NO_SOUND
            return
        try:
            self._serve()
        except miniaudio.MiniaudioError as problem:  # no device, or it was unplugged
            log.warning("no sound: %s", problem)
            self._words = NO_SOUND

    def _serve(self) -> None:
        device = miniaudio.PlaybackDevice(
            nchannels=1,
            sample_rate=RATE,
            buffersize_msec=_BUFFER_MS,
            backends=self._backends,
            app_name="Return Point",
        )
        try:
            ready: dict[tuple[Feedback, int], bytes] = {}
            while (what := self._next.get()) is not None:
                done = threading.Event()
                loud = (what, self._volume)
                if loud not in ready:
                    ready[loud] = samples(SOUNDS[what], self._volume / LOUDEST).tobytes()
                stream = _stream(ready[loud], done)
                next(stream)
                device.start(stream)
                self._played += done.wait(_LONGEST_S)
                device.stop()
        finally:
            device.close()


def _stream(sound: bytes, done: threading.Event) -> Generator[bytes, int]:
    """What miniaudio asks for: as many frames as it wants at a time, and one buffer of silence behind the last."""
    wanted = yield b""
    place = 0
    while place < len(sound):
        piece = sound[place : place + 2 * wanted]
        place += 2 * wanted
        wanted = yield piece
    yield bytes(2 * wanted)
    done.set()


def _has_sound() -> bool:
    """On Linux ALSA complains at length on standard error where there is nothing: so it is not even asked."""
    if not sys.platform.startswith("linux"):
        return True
    servers = Path("/run/user").glob("*/pulse/native")
    return any(Path("/dev/snd").glob("pcm*p")) or any(servers)
