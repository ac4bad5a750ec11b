"""The last resort: an error that nobody foresaw is written down, shown, and followed by a fresh start.

A program that goes on after such an error is in a state that nobody thought of; one that starts again is where the
visit was, since every step was stored.
"""

import faulthandler
import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from kiosk.version import VERSION

log = logging.getLogger(__name__)

TRAINING = "--training"
_RESTARTS = "RETURNPOINT_RESTARTS"
_QUICK_S = 60.0
_MOST_QUICK = 3


def write_crash_file(folder: Path, problem: BaseException, now_text: str) -> Path | None:
    """The traceback and the version in a file of its own; None when even that cannot be written.

    Holds no consumer data: messages of our own errors name cases by id only, and local variables are not recorded.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"crash-{now_text}-{os.getpid()}.txt"
        lines = traceback.format_exception(problem)
        path.write_text(f"returnpoint {VERSION}  python {sys.version}\n\n" + "".join(lines), encoding="utf-8")
    except OSError:
        log.exception("The crash file cannot be written")
        return None
    return path


def install_hooks(on_error: Callable[[BaseException], None], fault_file: Path) -> None:
    """Unhandled errors of the main thread, of Qt slots and of other threads go to `on_error`; crashes of the
    interpreter itself leave their stacks in `fault_file`."""

    def hook(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
            return
        on_error(problem)

    def thread_hook(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            on_error(arguments.exc_value)

    sys.excepthook = hook
    threading.excepthook = thread_hook
    try:
        faulthandler.enable(fault_file.open("a", encoding="utf-8"))  # kept open for the life of the process
    except OSError:
        log.warning("Stacks of hard crashes go to standard error: %s cannot be written", fault_file)
        faulthandler.enable()


def may_restart() -> bool:
    """False when the program has just restarted several times: then it waits for a person."""
    count, _, first = os.environ.get(_RESTARTS, "").partition("@")
    recent = bool(first) and time.time() - float(first) < _QUICK_S
    return not recent or int(count) < _MOST_QUICK


def restart() -> None:
    """Replace this process by a fresh one with the same command line."""
    count, _, first = os.environ.get(_RESTARTS, "").partition("@")
    if first and time.time() - float(first) < _QUICK_S:
        os.environ[_RESTARTS] = f"{int(count) + 1}@{first}"
    else:
        os.environ[_RESTARTS] = f"1@{time.time()}"
    os.execv(sys.executable, [sys.executable, "-m", "kiosk", *sys.argv[1:]])


def relaunch(training: bool) -> None:
    """A fresh process with the same command line, in the training or out of it."""
    words = [word for word in sys.argv[1:] if word != TRAINING]
    os.execv(sys.executable, [sys.executable, "-m", "kiosk", *words, *([TRAINING] if training else [])])
