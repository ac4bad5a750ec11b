"""The private halves of the keys that sign return passes, sealed in the database under the export key.

So every process has them, and a copy of the database alone cannot sign. Keys that were made before version 0.2 lie in
files of the data folder and are read from there until they end.
"""

from collections.abc import Callable
from pathlib import Path

from sync.central import sealing

_PURPOSE = b"returnpoint pass keys 1"


def seal(export_key: bytes, kid: str, private: bytes, random: Callable[[int], bytes]) -> bytes:
    """`private` (32 bytes) for the row of the key `kid`."""
    return sealing.seal(export_key, _PURPOSE, kid, private, random)


def unsealed(export_key: bytes, kid: str, sealed: bytes | None, file: Path) -> bytes | None:
    """The 32 bytes; None when they are lost: the row's were sealed under another export key, or the file is gone."""
    if sealed is None:
        return file.read_bytes() if file.exists() else None
    return sealing.unsealed(export_key, _PURPOSE, kid, sealed)
