"""Photos out, one by one, each with its own back-off; events never wait for them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from sync.domain.verification import Photo
from sync.station.answers import BACKOFF_CAP_S, AnswerClass, backoff, class_of_error
from sync.station.ports import Central, CentralError, Clock, PhotoVault, StoreError

_AT_ONCE = 8
_UNREADABLE_WAIT_S = 3600.0


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
    ) -> None:
        self._vault = vault
        self._central = central
        self._clock = clock
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
        """A file that cannot be read is put off, so that it holds back no other."""
        try:
            return self._vault.read(photo.sha256)
        except StoreError as problem:
            self._put_off(photo, _UNREADABLE_WAIT_S, str(problem))
            return None

    def _upload(self, photo: Photo, data: bytes) -> CentralError | None:
        try:
            self._central.put_blob(photo, data)
        except CentralError as problem:
            return problem
        self._vault.confirmed(photo.sha256, self._clock.now())
        return None

    def _put_off(self, photo: Photo, wait_s: float, problem: str) -> None:
        self._vault.postpone(photo.sha256, self._clock.now() + timedelta(seconds=wait_s), problem)
