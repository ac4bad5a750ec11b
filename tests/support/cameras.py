"""A camera that a test can plug in, pull out, freeze and darken: Motion JPEG over HTTP on the loopback."""

import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import cv2
import numpy as np

from tests.support.pictures import Picture, scene

_FRAME_S = 1 / 30


class MjpegCamera:
    """Serves `pictures` in turn, 30 a second, with fresh noise unless it is told to stand still.

    `plug_in` may be called again after `unplug` and keeps the address.
    """

    def __init__(self, *pictures: Picture) -> None:
        self.pictures = list(pictures) or [scene()]
        self.hung = threading.Event()
        self.still = threading.Event()
        self._unplugged = threading.Event()
        self._server: ThreadingHTTPServer | None = None
        self._thread: threading.Thread | None = None
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self._port = int(probe.getsockname()[1])

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/stream.mjpg"

    def __enter__(self) -> "MjpegCamera":
        self.plug_in()
        return self

    def __exit__(self, *_: object) -> None:
        self.unplug()

    def plug_in(self) -> None:
        self._unplugged.clear()
        self._server = _Server(("127.0.0.1", self._port), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05})
        self._thread.start()

    def unplug(self) -> None:
        """Connections break, new ones are refused."""
        self._unplugged.set()
        self.hung.clear()
        if self._server and self._thread:
            self._server.shutdown()
            self._server.server_close()
            self._thread.join()
            self._server = self._thread = None

    def parts(self, handler: BaseHTTPRequestHandler) -> None:
        """Send frames until the reader or the camera goes."""
        number = 0
        while not self._unplugged.wait(_FRAME_S):
            if self.hung.is_set():
                continue
            picture = self.pictures[number % len(self.pictures)]
            number += not self.still.is_set()
            jpeg = cv2.imencode(".jpg", picture if self.still.is_set() else _grained(picture, number))[1].tobytes()
            head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n".encode()
            handler.wfile.write(head + jpeg + b"\r\n")


def _grained(picture: Picture, seed: int) -> Picture:
    grain = np.random.default_rng(seed).integers(0, 3, picture.shape[:2], dtype=np.uint8)[..., np.newaxis]
    return np.asarray(np.minimum(picture, 252) + grain, dtype=np.uint8)


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    allow_reuse_address = True
    request_queue_size = 1


def _handler(camera: MjpegCamera) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            try:
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
                self.end_headers()
                camera.parts(self)
            except OSError:  # the reader has gone
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    return Handler
