"""Linux: cameras by Video4Linux's ioctls and sysfs, so that they are named, tried and set without opening them for
pictures.

Numbers and layouts are those of the kernel's <linux/videodev2.h>, which are part of its stable interface. A camera is
told by its USB ids and serial number; the port counts only where there is no serial, or where two cameras share one.
"""

import errno
import fcntl
import os
import re
import struct
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import cv2

from kiosk.devices.camera_state import CameraState
from kiosk.devices.cameras import CameraInfo, Capture, Mode, opened

QUERYCAP = 0x80685600
ENUM_FMT = 0xC0405602
G_FMT = 0xC0D05604
S_FMT = 0xC0D05605
G_CTRL = 0xC008561B
S_CTRL = 0xC008561C
ENUM_FRAMESIZES = 0xC02C564A
ENUM_FRAMEINTERVALS = 0xC034564B

EXPOSURE_AUTO = 0x009A0901
EXPOSURE_ABSOLUTE = 0x009A0902  # units of 100 µs
EXPOSURE_AUTO_PRIORITY = 0x009A0903
_MANUAL, _APERTURE_PRIORITY = 1, 3  # the two that USB cameras know; the second is what people call automatic

_VIDEO_CAPTURE = 0x1
_DEVICE_CAPS = 0x80000000
_DISCRETE = 1
_MOST_ENTRIES = 100  # of a list that a broken driver might never end
_USUAL_SIZES = ((1920, 1080), (1280, 720), (640, 480))  # asked about where a driver takes any size within limits

type Ioctl = Callable[[int, int, bytearray], object]


class V4L2Cameras:
    """`ioctl` is the kernel's: it fills the bytes it is given, or raises OSError."""

    def __init__(
        self, dev: Path = Path("/dev"), sys: Path = Path("/sys/class/video4linux"), ioctl: Ioctl = fcntl.ioctl
    ) -> None:
        self._dev = dev
        self._sys = sys
        self._ioctl = ioctl

    def cameras(self) -> tuple[CameraInfo, ...]:
        """In the order of their numbers."""
        nodes = sorted(
            (int(match[1]), path)
            for path in self._dev.glob("video*")
            if (match := re.fullmatch(r"video(\d+)", path.name))
        )
        found = [node for number, path in nodes if (node := self._look(number, path))]
        twins = Counter(node.base for node in found)
        return tuple(node.info(twins[node.base] > 1) for node in found)

    def open(self, camera: CameraInfo) -> Capture | None:
        return opened(camera.index, cv2.CAP_V4L2)

    def trouble(self, camera: CameraInfo) -> CameraState | None:
        """Asking for the format that is set anyway changes nothing, and is refused while another program streams."""
        try:
            with self._node(self._path(camera)) as node:
                self._ioctl(node, S_FMT, self._asked(node, G_FMT, _format()))
        except OSError as problem:
            return _TROUBLE.get(problem.errno or 0)
        return None

    def expose(self, camera: CameraInfo, capture: Capture, exposure_ms: float | None) -> str:
        """The frame rate is kept in the dark too: a dark picture can be brightened, a smeared one not sharpened."""
        try:
            with self._node(self._path(camera)) as node:
                if exposure_ms is None:
                    self._set(node, EXPOSURE_AUTO, _APERTURE_PRIORITY)
                    self._set(node, EXPOSURE_AUTO_PRIORITY, 0)
                else:
                    self._set(node, EXPOSURE_AUTO, _MANUAL)
                    self._set(node, EXPOSURE_ABSOLUTE, max(round(exposure_ms * 10), 1))
                return self._exposure(node)
        except OSError:
            return "exposure unknown"

    def _exposure(self, node: int) -> str:
        kind, time = self._control(node, EXPOSURE_AUTO), self._control(node, EXPOSURE_ABSOLUTE)
        if kind == _MANUAL and time is not None:
            return f"exposure {time / 10:g} ms"
        return "exposure cannot be set" if kind is None else "exposure automatic"

    def _set(self, node: int, control: int, value: int) -> None:
        try:
            self._ioctl(node, S_CTRL, bytearray(struct.pack("=Ii", control, value)))
        except OSError as problem:
            if problem.errno not in (errno.EINVAL, errno.ERANGE, errno.EACCES, errno.EIO):  # it has no such control
                raise

    def _control(self, node: int, control: int) -> int | None:
        try:
            answer = self._asked(node, G_CTRL, bytearray(struct.pack("=Ii", control, 0)))
        except OSError:
            return None
        value: int = struct.unpack_from("=i", answer, 4)[0]
        return value

    def _look(self, number: int, path: Path) -> "_Node | None":
        """A node that gives pictures: a camera's second node carries metadata only."""
        usb = self._usb(path.name)
        try:
            with self._node(path) as node:
                answer = self._asked(node, QUERYCAP, bytearray(104))
                card, bus = _text(answer[16:48]), _text(answer[48:80])
                everything, own = struct.unpack_from("=II", answer, 84)
                if not (own if everything & _DEVICE_CAPS else everything) & _VIDEO_CAPTURE:
                    return None
                return _Node(number, str(path), usb, bus, usb.product or card, tuple(self._modes(node)))
        except PermissionError:
            is_first = _read(self._sys / path.name / "index") in ("", "0")
            name = usb.product or _read(self._sys / path.name / "name") or path.name
            return _Node(number, str(path), usb, path.name, name, ()) if is_first else None
        except OSError:  # gone between two looks, or no such thing as a camera
            return None

    def _usb(self, name: str) -> "_Usb":
        """What sysfs says of the USB device behind a node; empty texts for other buses."""
        interface = (self._sys / name / "device").resolve()
        device = interface.parent
        if not (device / "idVendor").is_file():
            return _Usb()
        return _Usb(
            ids=f"{_read(device / 'idVendor')}:{_read(device / 'idProduct')}",
            serial=re.sub(r"[^\w.-]", "", _read(device / "serial")),
            port=device.name,
            interface=_read(interface / "bInterfaceNumber"),
            product=_read(device / "product"),
        )

    def _modes(self, node: int) -> Iterator[Mode]:
        for index in range(_MOST_ENTRIES):
            buffer = bytearray(64)
            struct.pack_into("=II", buffer, 0, index, _VIDEO_CAPTURE)
            try:
                pixels = bytes(self._asked(node, ENUM_FMT, buffer)[44:48])
            except OSError:
                return
            for width, height in self._sizes(node, pixels):
                fps = self._fastest(node, pixels, width, height)
                yield Mode(pixels.decode("ascii", "replace").strip(), width, height, fps)

    def _sizes(self, node: int, pixels: bytes) -> Iterator[tuple[int, int]]:
        for index in range(_MOST_ENTRIES):
            buffer = bytearray(44)
            struct.pack_into("=I4s", buffer, 0, index, pixels)
            try:
                kind, width, most_width, _, height, most_height = struct.unpack_from(
                    "=6I", self._asked(node, ENUM_FRAMESIZES, buffer), 8
                )
            except OSError:
                return
            if kind == _DISCRETE:
                yield width, most_width  # a discrete size has its height where the other kinds have the widest
                continue
            yield from (
                size for size in _USUAL_SIZES if width <= size[0] <= most_width and height <= size[1] <= most_height
            )
            return

    def _fastest(self, node: int, pixels: bytes, width: int, height: int) -> float:
        """Frames a second at most, 0 when the driver does not tell."""
        best = 0.0
        for index in range(_MOST_ENTRIES):
            buffer = bytearray(52)
            struct.pack_into("=I4sII", buffer, 0, index, pixels, width, height)
            try:
                kind, above, below = struct.unpack_from("=3I", self._asked(node, ENUM_FRAMEINTERVALS, buffer), 16)
            except OSError:
                break
            best = max(best, below / above if above else 0.0)
            if kind != _DISCRETE:  # its first fraction is the shortest interval
                break
        return round(best, 2)

    def _asked(self, node: int, request: int, buffer: bytearray) -> bytearray:
        self._ioctl(node, request, buffer)
        return buffer

    def _path(self, camera: CameraInfo) -> Path:
        return self._dev / f"video{camera.index}"

    @contextmanager
    def _node(self, path: Path) -> Iterator[int]:
        node = os.open(path, os.O_RDWR | os.O_NONBLOCK)
        try:
            yield node
        finally:
            os.close(node)


_TROUBLE = {
    errno.EBUSY: CameraState.IN_USE,
    errno.EACCES: CameraState.REFUSED,
    errno.EPERM: CameraState.REFUSED,
    errno.ENOENT: CameraState.NONE,
    errno.ENODEV: CameraState.NONE,
    errno.ENXIO: CameraState.NONE,
}


@dataclass(frozen=True, slots=True)
class _Usb:
    ids: str = ""
    serial: str = ""
    port: str = ""
    interface: str = ""
    product: str = ""


@dataclass(frozen=True, slots=True)
class _Node:
    number: int
    path: str
    usb: _Usb
    bus: str
    name: str
    modes: tuple[Mode, ...]

    @property
    def base(self) -> str:
        """Without the port, if it has anything of its own."""
        if not self.usb.ids:
            return f"camera:{self.bus}"
        # A camera that also looks in infrared has a second interface.
        lens = f"#{self.usb.interface}" if self.usb.interface not in ("", "00") else ""
        return f"camera:{self.usb.ids}{f':{self.usb.serial}' if self.usb.serial else ''}{lens}"

    def info(self, has_twin: bool) -> CameraInfo:
        at_port = f"{self.base}@{self.usb.port or self.number}"
        needs_port = has_twin or bool(self.usb.ids and not self.usb.serial)
        names = (self.base, at_port, self.path, f"/dev/{Path(self.path).name}", str(self.number))
        return CameraInfo(at_port if needs_port else self.base, self.name, self.number, self.modes, names)


def _format() -> bytearray:
    buffer = bytearray(208)
    struct.pack_into("=I", buffer, 0, _VIDEO_CAPTURE)
    return buffer


def _text(raw: bytearray) -> str:
    return bytes(raw).split(b"\0", 1)[0].decode("utf-8", "replace").strip()


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
