"""The parent's side of `counter_child`: one process, one input at a time, killed without warning."""

import base64
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Self

from kiosk.flow.counter import Input
from kiosk.flow.views import View


class CounterChild:
    """`first` is the view the process started with."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "tests.support.counter_child", str(folder)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.first = self._answer()

    def handle(self, entry: Input) -> View:
        assert self._process.stdin is not None
        self._process.stdin.write(base64.b64encode(pickle.dumps(entry)).decode() + "\n")
        self._process.stdin.flush()
        return self._answer()

    def kill(self) -> None:
        """SIGKILL: no handler runs, nothing is flushed or closed."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def _answer(self) -> View:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the counter's process died"
        view: View = pickle.loads(base64.b64decode(line))
        return view
