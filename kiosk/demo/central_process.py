"""Central in a process of its own, as an operator would run it on one machine."""

import subprocess
import sys
import threading
from pathlib import Path
from typing import IO


class CentralDidNotStart(Exception):
    """The text says what central said on its way out."""


class CentralProcess:
    """Starts, stops and restarts central on one data folder; after a restart it has the same port."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._port = 0
        self._process: subprocess.Popen[str] | None = None
        self.url = ""

    def start(self, timeout_s: float = 30.0) -> str:
        """The base address, once central answers."""
        command = [sys.executable, "-m", "sync.central", "serve", "--data", str(self._data)]
        command += ["--port", str(self._port), "--allow-loopback-webhooks"]
        # A session of its own: Ctrl+C in the terminal is for the window, which stops central last.
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        self._process = process
        log = _Drain(process.stderr)
        line = _first_line(process.stdout, timeout_s)
        if "http://" not in line:
            self.stop()
            raise CentralDidNotStart(f"Central did not start. It said: {log.text() or line or 'nothing'}")
        self.url = line[line.index("http://") :].strip()
        self._port = int(self.url.rpartition(":")[2])
        return self.url

    def operator_key(self) -> str:
        return (self._data / "operator.key").read_text(encoding="utf-8").strip()

    def stop(self, timeout_s: float = 10.0) -> None:
        """A clean stop; a central that hangs is killed, which its store is made for."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for stream in (process.stdout, process.stderr):
            if stream:
                stream.close()


class _Drain:
    """Reads a pipe to its end, so that the child never blocks on it, and keeps the last lines for a message."""

    def __init__(self, stream: IO[str] | None) -> None:
        self._lines: list[str] = []
        self._stream = stream
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            for line in self._stream or ():
                self._lines = [*self._lines[-20:], line]
        except ValueError:  # closed by stop() while reading
            return

    def text(self) -> str:
        self._thread.join(1)
        return "".join(self._lines).strip()


def _first_line(stream: IO[str] | None, timeout_s: float) -> str:
    """The first line, or what came of it in time; the rest is drained in the background."""
    seen: list[str] = []
    done = threading.Event()

    def read() -> None:
        try:
            for line in stream or ():
                if not seen:
                    seen.append(line)
                    done.set()
        except ValueError:
            pass
        done.set()

    threading.Thread(target=read, daemon=True).start()
    done.wait(timeout_s)
    return seen[0] if seen else ""
