"""The objects of an S3-compatible store, and the choice between that and a folder.

Asked of the store are PUT, GET, HEAD, DELETE, LIST and presigned addresses, no more; a PUT that may not overwrite is
used where the store has it.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError
from obstore.store import S3Store

from sync.central.db.engine import CannotOpen
from sync.central.evidence.objects import CHUNK_BYTES, FolderObjects, Listed, Objects
from sync.central.settings import Settings

if TYPE_CHECKING:
    from obstore.store import S3Config

_TIMEOUT_S = 20
_PATIENCE_S = 0.5
_RETRY = timedelta(seconds=10)


class StoreTrouble(OSError):
    """The object store did not do what it was asked; to be tried again."""


def open_objects(settings: Settings) -> Objects:
    """The store that `settings.objects_url` names. CannotOpen with a sentence for an address that is none."""
    if not settings.objects_url:
        return FolderObjects(settings.blobs)
    settings.incoming.mkdir(parents=True, exist_ok=True)
    return BucketObjects(settings.objects_url, settings.incoming)


class BucketObjects:
    """`url`: "s3://bucket/prefix?endpoint=...&region=..."; who may enter is read from the usual AWS_ variables, or
    asked of the machine's own role. A store that hangs holds up at most `at_once` requests; others are told to come
    again, so that events, which need no photos, always find a thread."""

    def __init__(self, url: str, scratch: Path, at_once: int = 16) -> None:
        self.scratch = scratch
        self._store = _store(url)
        self._places = threading.BoundedSemaphore(at_once)

    def put(self, key: str, file: Path, mime: str = "application/octet-stream") -> bool:
        try:
            self._asked(lambda: obstore.put(self._store, key, file, mode="create", attributes={"Content-Type": mime}))
        except AlreadyExistsError:
            return False
        except FileNotFoundError as problem:  # the bucket
            raise StoreTrouble("The object store has no such bucket.") from problem
        finally:
            file.unlink(missing_ok=True)
        return True

    def size(self, key: str) -> int | None:
        try:
            return self._asked(lambda: obstore.head(self._store, key))["size"]
        except FileNotFoundError:
            return None

    def read(self, key: str) -> Iterator[bytes]:
        stream = self._asked(lambda: obstore.get(self._store, key)).stream(CHUNK_BYTES)
        while chunk := self._asked(lambda: next(stream, None)):
            yield bytes(chunk)

    def delete(self, keys: Sequence[str]) -> None:
        if keys:
            self._asked(lambda: obstore.delete(self._store, list(keys)))

    def listed(self, folder: str) -> Iterator[Listed]:
        pages = obstore.list(self._store, folder or None)
        while page := self._asked(lambda: next(pages, None)):
            yield from (Listed(meta["path"], meta["size"], meta["last_modified"]) for meta in page)

    def presigned(self, key: str, life: timedelta) -> str:
        return self._asked(lambda: obstore.sign(self._store, "GET", key, life))

    def _asked[T](self, ask: Callable[[], T]) -> T:
        """StoreTrouble without the store's own words: they name addresses and keys."""
        if not self._places.acquire(timeout=_PATIENCE_S):
            raise StoreTrouble("The object store has too much to do.")
        try:
            return ask()
        except AlreadyExistsError:
            raise
        except BaseError as problem:
            raise StoreTrouble(f"The object store answered {type(problem).__name__}.") from None
        finally:
            self._places.release()


def _store(url: str) -> S3Store:
    parts = urlsplit(url)
    query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    unknown = set(query) - {"endpoint", "region"}
    if parts.scheme != "s3" or not parts.hostname or unknown:
        raise CannotOpen(
            "The address of the object store is not understood: write s3://BUCKET/PREFIX?endpoint=ADDRESS&region=NAME."
        )
    options: S3Config = {}
    if "endpoint" in query:
        options["endpoint"] = query["endpoint"]
    if "region" in query:
        options["region"] = query["region"]
    try:
        return S3Store(
            parts.netloc,
            prefix=parts.path.strip("/") or None,
            config=options,
            client_options={
                "allow_http": query.get("endpoint", "").startswith("http://"),
                "timeout": timedelta(seconds=_TIMEOUT_S),
            },
            retry_config={"max_retries": 3, "retry_timeout": _RETRY},
        )
    except (BaseError, ValueError) as problem:
        raise CannotOpen(f"The object store cannot be used ({type(problem).__name__}): check its address.") from None
