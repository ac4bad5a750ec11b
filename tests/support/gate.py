"""The network between a station and central: a TCP door that can be shut and opened again."""

import socket
import threading
from contextlib import suppress
from typing import Self
from urllib.parse import urlsplit


class Gate:
    """Forwards to `target` while open; shut, every connection ends at once, running ones too."""

    def __init__(self, target: str, is_open: bool = True) -> None:
        address = urlsplit(target)
        self._target = (address.hostname or "", address.port or 80)
        self._open = is_open
        self._guard = threading.Lock()
        self._sockets: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._spawn(self._accept)

    def open(self) -> None:
        self._open = True

    def shut(self) -> None:
        self._open = False
        with self._guard:
            for connection in self._sockets:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def _spawn(self, target: object, *args: object) -> None:
        thread = threading.Thread(target=target, args=args, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                station, _ = self._listener.accept()
            except OSError:
                return
            if not self._open:
                station.close()
                continue
            self._spawn(self._carry, station)

    def _carry(self, station: socket.socket) -> None:
        try:
            central = socket.create_connection(self._target, timeout=5)
        except OSError:
            station.close()
            return
        central.settimeout(None)
        with self._guard:
            self._sockets |= {station, central}
        back = threading.Thread(target=_pump, args=(central, station), daemon=True)
        back.start()
        _pump(station, central)
        back.join()
        with self._guard:
            self._sockets -= {station, central}
        station.close()
        central.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.shut()
        for thread in self._threads:
            thread.join(5)


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
    with suppress(OSError):
        sink.shutdown(socket.SHUT_WR)
