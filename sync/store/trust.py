"""Whose return passes this station takes: a file beside the database, so that it outlives one that is rebuilt."""

import logging
import threading
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from sync.domain.passes import PassTrust
from sync.store.files import disk_errors, write_durably

_log = logging.getLogger(__name__)
_FILE = "pass-trust.json"
_TRUST = TypeAdapter(PassTrust)


class TrustFile:
    """`ports.TrustKeeper`."""

    def __init__(self, folder: Path) -> None:
        """A file that cannot be read counts as none: the next page of a pull brings it anew."""
        self._path = folder / _FILE
        self._lock = threading.Lock()
        self._trust = _load(self._path)

    def current(self) -> PassTrust | None:
        return self._trust

    def keep(self, trust: PassTrust) -> None:
        with self._lock:
            if self._trust is None or self._is_news(trust):
                with disk_errors("the keys of return passes were not saved"):
                    write_durably(self._path, _TRUST.dump_json(trust))
                self._trust = trust

    def _is_news(self, trust: PassTrust) -> bool:
        """Every page says it, and mostly the same: that is not written again."""
        known = self._trust
        assert known is not None
        return known.told_at < trust.told_at and (known.issuer, known.keys) != (trust.issuer, trust.keys)


def _load(path: Path) -> PassTrust | None:
    with disk_errors("the keys of return passes could not be read"):
        if not path.exists():
            return None
        data = path.read_bytes()
    try:
        return _TRUST.validate_json(data)
    except ValidationError:
        _log.warning("the file %s cannot be read", path.name)
        return None
