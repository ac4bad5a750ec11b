"""Photos out, one by one, each with its own back-off; events never wait for them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from sync.domain.verification import Photo
from sync.station.answers import BACKOFF_CAP_S, LONGEST_WAIT, AnswerClass, backoff, class_of_error
from sync.station.ports import Central, CentralError, Clock, PhotoVault, StoreError

_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class PhotoReport:
    """`failure` ended the run, then wait `wait_s`; `more`: others may be due."""

    confirmed: int = 0
    more: bool = False
    failure: CentralError | None = None
    wait_s: float = 0.0


class PhotosOut:
    """Not thread-safe: one uploader per station."""

    def __init__(
        self,
        vault: PhotoVault,
        central: Central,
        clock: Clock,
        uniform: Callable[[float, float], float],
        cap_s: float = BACKOFF_CAP_S,
        wall: Clock | None = None,
    ) -> None:
        """Photos wait on `clock`: give it a steady one, and the machine's own as `wall`."""
        self._vault = vault
        self._central = central
        self._clock = clock
        self._wall = wall or clock
        self._uniform = uniform
        self._cap_s = cap_s
        self._failures = 0

    def run_once(self) -> PhotoReport:
        """Upload a few that are due. StoreError of the upload list passes through."""
        confirmed = 0
        due = self._vault.due(self._clock.now(), _AT_ONCE)
        for photo in due:
            data = self._read(photo)
            if data is None:
                continue
            failure = self._upload(photo, data)
            if failure is not None:
                wait_s = max(failure.retry_after_s or 0.0, backoff(self._failures, self._uniform, self._cap_s))
                if class_of_error(failure) in (AnswerClass.OUR_BUG, AnswerClass.TOO_BIG):
                    self._put_off(photo, max(wait_s, self._cap_s), str(failure))
                    continue  # this photo's own trouble, not the others'
                self._failures += 1
                self._put_off(photo, wait_s, str(failure))
                return PhotoReport(confirmed, failure=failure, wait_s=wait_s)
            self._failures = 0
            confirmed += 1
        return PhotoReport(confirmed, more=len(due) == _AT_ONCE)

    def _read(self, photo: Photo) -> bytes | None:
        """A file that cannot be read is put off, so that it holds back no other; unless central has it already, as
        after a rebuild from the journal, which does not know what was sent and purged."""
        try:
            return self._vault.read(photo.sha256)
        except StoreError as problem:
            if not self._is_at_central(photo):
                self._put_off(photo, LONGEST_WAIT.total_seconds(), str(problem))
            return None

    def _is_at_central(self, photo: Photo) -> bool:
        """Then it counts as confirmed. No answer is no."""
        try:
            if not self._central.has_blob(photo.sha256):
                return False
        except CentralError:
            return False
        self._confirm(photo)
        return True

    def _upload(self, photo: Photo, data: bytes) -> CentralError | None:
        try:
            self._central.put_blob(photo, data)
        except CentralError as problem:
            return problem
        self._confirm(photo)
        return None

    def _confirm(self, photo: Photo) -> None:
        told_at = self._wall.now() + timedelta(milliseconds=self._central.offset_ms)
        self._vault.confirmed(photo.sha256, told_at)

    def _put_off(self, photo: Photo, wait_s: float, problem: str) -> None:
        wait = min(LONGEST_WAIT, timedelta(seconds=wait_s))
        self._vault.postpone(photo.sha256, self._clock.now() + wait, problem)
