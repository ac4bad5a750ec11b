"""A call that ends in time, whatever the network does: name resolution knows no time-out of its own."""

import threading
from collections.abc import Callable

from sync.domain.sentence import say
from sync.station.ports import Unreachable


def within[T](deadline_s: float, call: Callable[[], T]) -> T:
    """The call's result or error; Unreachable when it takes longer. The call itself ends when it ends."""
    results: list[T] = []
    problems: list[Exception] = []
    done = threading.Event()

    def run() -> None:
        try:
            results.append(call())
        except Exception as problem:  # noqa: BLE001  raised again in the waiting thread, whatever it is
            problems.append(problem)
        done.set()

    # A daemon: a lookup that hangs in name resolution must not hold up the program's end.
    threading.Thread(target=run, name="lookup", daemon=True).start()
    if not done.wait(deadline_s):
        raise Unreachable(say("Central did not answer in time."))
    if problems:
        raise problems[0]
    return results[0]
