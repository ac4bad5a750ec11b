"""How far a long command is: a bar on a terminal, silence elsewhere."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


class Steps(Protocol):
    """`what` is a word or two for the person who waits; `total` None where it is not known."""

    def __call__[T](self, what: str, steps: Iterable[T], total: int | None = None) -> Iterator[T]: ...


def silent[T](what: str, steps: Iterable[T], total: int | None = None) -> Iterator[T]:
    yield from steps


@contextmanager
def shown() -> Iterator[Steps]:
    """Bars on standard error while the block runs."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not sys.stderr.isatty()) as bars:

        def walked[T](what: str, steps: Iterable[T], total: int | None = None) -> Iterator[T]:
            yield from bars.track(steps, total=total, description=what)

        yield walked
