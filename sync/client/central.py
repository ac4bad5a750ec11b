"""The central API over HTTPS, as `ports.Central`.

Redirects are never followed, the environment's proxies and certificates are not used, and only answers of central's
own content type count, so that a captive portal changes nothing.
"""

import base64
import logging
import ssl
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Self
from urllib.parse import quote

import httpx

from sync.client.answers import CUT_SHORT, HttpAnswer, error_of, read_answer, told_time, words_of
from sync.client.deadline import within
from sync.client.signing import RequestSigner, fresh_nonce
from sync.client.uploads import put_in_parts
from sync.domain.sentence import say
from sync.domain.staff import StaffList
from sync.domain.verification import Photo
from sync.station.ports import Clock, Refused, SearchedTooOften, Signer, SignInNeeded, Unreachable
from sync.wire import (
    CONTENT_TYPE,
    PROBLEM_TYPE,
    RESUMABLE_FROM_BYTES,
    STREAM_TYPE,
    BatchAnswer,
    BlobAnswer,
    Changes,
    ConfigAnswer,
    DayAnswer,
    DayClaim,
    EnrolAnswer,
    EnrolRequest,
    Envelope,
    EventBatch,
    Heartbeat,
    HeartbeatAnswer,
    KeyAnswer,
    KeyRequest,
    LookupAnswer,
    SearchAnswer,
    SearchRequest,
    StaffAnswer,
    key_proof,
)

# Its INFO line names the whole address, and with it the return code that was looked up.
logging.getLogger("httpx").setLevel(logging.WARNING)

TIMEOUT_S = 15.0
_MAX_ANSWER_BYTES = 32 * 1024 * 1024
_LONGEST_BODY = 8  # times the time-out of a read: one that comes byte by byte must not hold its thread for ever
_STREAM_HEADERS = {"Accept": STREAM_TYPE, "Accept-Encoding": "identity"}
_CLOCK_OFF = timedelta(seconds=2)
_NO_CONNECTION = say("Central cannot be reached. Returns are kept here and sent when it is back.")
_NOT_SECURE = say(
    "The connection to central is not secure (its certificate does not fit). Nothing was sent. Check this computer's "
    "date and its network."
)
_NOT_ENROLLED = say("This station is not enrolled yet. Enter its enrolment code.")
_ENROLMENT_REFUSED = frozenset({400, 401, 403, 404, 409, 410, 422})


class CentralClient:
    """Safe to use from several threads. `offset_ms` is server minus station, as last measured; `search_key` is empty
    until central was reached."""

    def __init__(
        self,
        base_url: str,
        signer: Signer,
        clock: Clock,
        timeout_s: float = TIMEOUT_S,
        verify: ssl.SSLContext | bool = True,
        new_nonce: Callable[[], str] = fresh_nonce,
    ) -> None:
        """`base_url` like `https://central.example`; `verify` names an operator's own certificate authority."""
        self._signer = signer
        self._clock = clock
        self._requests = RequestSigner(signer, new_nonce)
        self._http = httpx.Client(
            base_url=base_url.rstrip("/") + "/v1/device/",
            timeout=timeout_s,
            verify=verify,
            trust_env=False,
            follow_redirects=False,
            headers={"Accept": f"{CONTENT_TYPE}, {PROBLEM_TYPE}", "Accept-Encoding": "gzip"},
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),  # none: whoever answers, nothing is kept
        )
        self.offset_ms = 0
        self.search_key = b""

    def post_events(self, envelopes: Sequence[Envelope]) -> BatchAnswer:
        body = EventBatch(events=list(envelopes)).model_dump_json().encode()
        return read_answer(self._signed("POST", "events", body), BatchAnswer, 200)

    def put_blob(self, photo: Photo, data: bytes) -> None:
        """Returns when central has these bytes under this hash; Refused when it counts another hash."""
        if len(data) > RESUMABLE_FROM_BYTES:
            put_in_parts(self._signed, photo, data)
            return
        answer = self._signed("PUT", f"blobs/{photo.sha256}", data, photo.mime, {"If-None-Match": "*"})
        if answer.status == 412 and answer.from_central:
            return
        confirmed = read_answer(answer, BlobAnswer, 200, 201)
        if confirmed.sha256 != photo.sha256 or confirmed.size != len(data):
            raise Refused(say("Central confirmed another photo than the one that was sent."))

    def has_blob(self, sha256: str) -> bool:
        """Whether central holds the bytes of that hash."""
        answer = self._signed("HEAD", f"blobs/{sha256}")
        if answer.from_central and answer.status in (200, 404):
            return answer.status == 200
        raise error_of(answer)

    def changes(self, cursor: str, limit: int) -> Changes | None:
        headers = {"If-None-Match": f'"{cursor}"'} if cursor else {}
        answer = self._signed("GET", f"changes?cursor={quote(cursor, safe='')}&limit={limit}", headers=headers)
        if answer.status == 304 and answer.headers.get("etag", "").removeprefix("W/") == f'"{cursor}"':
            return None
        if answer.status == 410 and answer.from_central:
            # The cursor is older than central's tombstones: forget what was pulled and start anew.
            return Changes(changes=[], cursor="", has_more=True, full_resync=True, server_time=self._clock.now())
        return read_answer(answer, Changes, 200)

    def config(self) -> ConfigAnswer:
        """What central says of itself, e.g. the key that exports are encrypted to."""
        return read_answer(self._signed("GET", "config"), ConfigAnswer, 200)

    def heartbeat(self, beat: Heartbeat) -> None:
        """Central's answer tells what search hashes are made with; it is kept here and nowhere else."""
        answer = read_answer(self._signed("POST", "heartbeat", beat.model_dump_json().encode()), HeartbeatAnswer, 200)
        self.search_key = bytes.fromhex(answer.search_key)

    def staff(self) -> StaffList | None:
        answer = self._signed("GET", "staff")
        if answer.status == 404 and answer.from_central:  # an older central
            return None
        return read_answer(answer, StaffAnswer, 200).staff

    def compare_day(self, claim: DayClaim) -> DayAnswer:
        return read_answer(self._signed("POST", "day", claim.model_dump_json().encode()), DayAnswer, 200)

    @contextmanager
    def listen(self, silence_s: float) -> Iterator[httpx.Response]:
        """The doorbell's open answer, to be read line by line; it fails when nothing comes for `silence_s`."""
        if not self._signer.device_id:
            raise SignInNeeded(_NOT_ENROLLED)
        timeout = httpx.Timeout(TIMEOUT_S, read=silence_s)
        request = self._http.build_request("GET", "stream", headers=_STREAM_HEADERS, timeout=timeout)
        self._requests.sign(request, None, self._clock.now() + self._offset())
        try:
            response = self._http.send(request, stream=True)
            try:
                media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
                if response.status_code != 200 or media_type != STREAM_TYPE:
                    headers = {name.lower(): value for name, value in response.headers.items()}
                    raise error_of(HttpAnswer(response.status_code, headers, self._body(response)))
                yield response
            finally:
                response.close()
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as problem:
            raise Unreachable(_NOT_SECURE if _is_tls(problem) else _NO_CONNECTION) from problem

    def lookup(self, code: str, deadline_s: float) -> LookupAnswer:
        address = f"cases/lookup?code={quote(code, safe='')}"
        answer = within(deadline_s, lambda: self._signed("GET", address, timeout_s=deadline_s))
        return read_answer(answer, LookupAnswer, 200)

    def search(self, wanted: SearchRequest, deadline_s: float) -> SearchAnswer:
        """SearchedTooOften when central has counted enough of them."""
        body = wanted.model_dump_json().encode()
        answer = within(deadline_s, lambda: self._signed("POST", "cases/search", body, timeout_s=deadline_s))
        if answer.status == 429 and answer.from_central:
            problem = error_of(answer)
            raise SearchedTooOften(str(problem), problem.retry_after_s)
        return read_answer(answer, SearchAnswer, 200)

    def enrol(self, code: str) -> EnrolAnswer:
        """Refused, with central's words, when the code is wrong, used or too old. The caller keeps the answer."""
        request = EnrolRequest(
            code=code,
            public_key=base64.b64encode(self._signer.public_key).decode(),
            proof=base64.b64encode(self._signer.sign(code.encode())).decode(),
        )
        body = request.model_dump_json().encode()
        answer = self._send(self._build("POST", "enrol", body, CONTENT_TYPE, {}, None))
        if answer.status in _ENROLMENT_REFUSED and answer.from_central:
            raise Refused(words_of(answer))
        return read_answer(answer, EnrolAnswer, 200, 201)

    def announce_key(self, fresh: Signer) -> None:
        """Central takes requests signed by the fresh key as well from now on. Refused, with central's words, when it
        does not."""
        request = KeyRequest(
            public_key=base64.b64encode(fresh.public_key).decode(),
            proof=base64.b64encode(fresh.sign(key_proof(self._signer.device_id))).decode(),
        )
        answer = self._signed("POST", "key", request.model_dump_json().encode())
        if answer.status in (404, 405) and answer.from_central:
            raise Refused(say("This central is too old for a new key: the station keeps the one it has."))
        read_answer(answer, KeyAnswer, 200)

    def close(self) -> None:
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _signed(
        self,
        method: str,
        address: str,
        body: bytes | None = None,
        content_type: str = CONTENT_TYPE,
        headers: dict[str, str] | None = None,
        timeout_s: float | None = None,
    ) -> HttpAnswer:
        """Sign and send; once more when central refuses the signature and has told us that our clock is off."""
        if not self._signer.device_id:
            raise SignInNeeded(_NOT_ENROLLED)

        def attempt(offset: timedelta) -> HttpAnswer:
            request = self._build(method, address, body, content_type, headers or {}, timeout_s)
            self._requests.sign(request, body, self._clock.now() + offset)
            return self._send(request)

        offset = self._offset()
        answer = attempt(offset)
        if answer.status == 401 and abs(self._offset() - offset) >= _CLOCK_OFF:
            answer = attempt(self._offset())
        return answer

    def _build(
        self,
        method: str,
        address: str,
        body: bytes | None,
        content_type: str,
        headers: dict[str, str],
        timeout_s: float | None,
    ) -> httpx.Request:
        if body is not None:
            headers = {**headers, "Content-Type": content_type}
        timeout = httpx.USE_CLIENT_DEFAULT if timeout_s is None else httpx.Timeout(timeout_s)
        return self._http.build_request(method, address, content=body, headers=headers, timeout=timeout)

    def _send(self, request: httpx.Request) -> HttpAnswer:
        """The whole answer, whatever its status; Unreachable when there is none."""
        sent_at, started = self._clock.now(), self._clock.monotonic()
        try:
            response = self._http.send(request, stream=True)
            try:
                headers = {name.lower(): value for name, value in response.headers.items()}
                answer = HttpAnswer(response.status_code, headers, self._body(response))
            finally:
                response.close()
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as problem:
            raise Unreachable(_NOT_SECURE if _is_tls(problem) else _NO_CONNECTION) from problem
        self._learn_time(answer, sent_at + timedelta(seconds=(self._clock.monotonic() - started) / 2))
        return answer

    def _body(self, response: httpx.Response) -> bytes:
        """The body, unless it is larger than anything central says, or takes longer than any line needs."""
        ends = self._clock.monotonic() + _LONGEST_BODY * response.request.extensions["timeout"]["read"]
        read = _reader(response.headers.get("content-encoding", "identity").strip().lower())
        body = bytearray()
        for part in response.iter_raw():
            body += read(part, _MAX_ANSWER_BYTES + 1 - len(body))
            if len(body) > _MAX_ANSWER_BYTES or self._clock.monotonic() > ends:
                raise Unreachable(CUT_SHORT)
        return bytes(body)

    def _offset(self) -> timedelta:
        return timedelta(milliseconds=self.offset_ms)

    def _learn_time(self, answer: HttpAnswer, middle: datetime) -> None:
        """`middle` is this station's clock at half the round trip."""
        told = told_time(answer)
        if told is None:
            return
        moment, exact = told
        offset = moment - middle
        if exact or abs(offset - self._offset()) >= _CLOCK_OFF:
            self.offset_ms = round(offset / timedelta(milliseconds=1))


def _reader(encoding: str) -> Callable[[bytes, int], bytes]:
    """`(part, most)` to at most that many plain bytes. By hand, for httpx unpacks a part whole, however large it gets,
    and packings of packings too."""
    if encoding == "identity":
        return lambda part, most: part[:most]
    if encoding != "gzip":
        raise Unreachable(CUT_SHORT)
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress

    def read(part: bytes, most: int) -> bytes:
        try:
            return unpack(part, most)
        except zlib.error as problem:
            raise Unreachable(CUT_SHORT) from problem

    return read


def _is_tls(problem: BaseException) -> bool:
    cause: BaseException | None = problem
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return True
        cause = cause.__cause__ or cause.__context__
    return False
