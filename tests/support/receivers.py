"""Receivers of webhooks that behave as no HTTP library would: each connection is handed to a function."""

import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Self

Behaviour = Callable[[socket.socket, threading.Event], None]


class RawReceiver:
    """Reads each request and lets `behave(connection, closing)` answer it; `bodies` are the requests' bodies in order.
    With `tls` it speaks that, and `names` are those that callers asked for."""

    def __init__(self, behave: Behaviour, tls: ssl.SSLContext | None = None) -> None:
        self.bodies: list[bytes] = []
        self.names: list[str | None] = []
        self._behave = behave
        self._tls = tls
        if tls is not None:
            tls.sni_callback = lambda _socket, name, _context: self.names.append(name)
        self._closing = threading.Event()
        self._changed = threading.Condition()
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/hook"
        self._threads = [threading.Thread(target=self._accept)]

    def wait_for(self, count: int, timeout_s: float = 20) -> list[bytes]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.bodies) >= count, timeout_s), f"only {len(self.bodies)} came"
            return list(self.bodies)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:  # closed
                return
            thread = threading.Thread(target=self._serve, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):  # the caller may hang up at any moment
            talk = self._tls.wrap_socket(connection, server_side=True) if self._tls else connection
            with talk:
                body = _read_request(talk)
                with self._changed:
                    self.bodies.append(body)
                    self._changed.notify_all()
                self._behave(talk, self._closing)

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        for thread in self._threads:
            thread.join(20)


def _read_request(connection: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(65536) or b"\r\n\r\n"
    head, _, body = data.partition(b"\r\n\r\n")
    lengths = [line.partition(b":")[2] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    while lengths and len(body) < int(lengths[0]):
        body += connection.recv(65536)
    return body


def silent(connection: socket.socket, closing: threading.Event) -> None:
    """Takes the request and never says a word."""
    closing.wait()


def answering(text: bytes) -> Behaviour:
    def behave(connection: socket.socket, closing: threading.Event) -> None:
        connection.sendall(text)

    return behave


def dripping(first: bytes, drop: bytes, pause_s: float = 0.02) -> Behaviour:
    """Says `first`, and then `drop` again and again for ever."""

    def behave(connection: socket.socket, closing: threading.Event) -> None:
        connection.sendall(first)
        while not closing.wait(pause_s):
            connection.sendall(drop)

    return behave
