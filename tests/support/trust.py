"""The certificates that the world trusts, read once per process of the tests and not by each of thousands of clients:
httpx takes 20 ms for that, also for an address without TLS."""

import ssl
from functools import cache
from typing import Any

import certifi
import pytest

_fresh = ssl.create_default_context
_FILE = certifi.where()


@cache
def _of_the_world() -> ssl.SSLContext:
    return _fresh(cafile=_FILE)


def _context(*args: Any, **kwargs: Any) -> ssl.SSLContext:
    """Every other context is its asker's own."""
    return _of_the_world() if not args and kwargs == {"cafile": _FILE} else _fresh(*args, **kwargs)


def read_once() -> None:
    pytest.MonkeyPatch().setattr(ssl, "create_default_context", _context)
