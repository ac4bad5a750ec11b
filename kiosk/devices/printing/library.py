"""python-escpos, imported with care: it sets up logging and leaves a folder behind when it is imported."""

import logging
import shutil
from functools import cache
from types import SimpleNamespace
from typing import Any


@cache
def escpos() -> Any:
    """Its printers `Dummy`, `Network`, `Serial` and `File`, and `DeviceNotFoundError`, `constants`."""
    root = logging.getLogger()
    handlers = list(root.handlers)
    import escpos.capabilities  # type: ignore[import-untyped]
    from escpos import constants
    from escpos.exceptions import DeviceNotFoundError  # type: ignore[import-untyped]
    from escpos.printer import Dummy, File, Network, Serial  # type: ignore[import-untyped]

    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
    shutil.rmtree(escpos.capabilities.pickle_dir, ignore_errors=True)
    return SimpleNamespace(
        Dummy=Dummy,
        File=File,
        Network=Network,
        Serial=Serial,
        DeviceNotFoundError=DeviceNotFoundError,
        constants=constants,
    )
