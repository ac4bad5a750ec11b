"""Linux cameras through the kernel's ioctls: who is who, what they can do, why they do not open.

The kernel is played by a function that fills the same structures; device files and sysfs are real files.
"""

import errno
import os
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.devices import v4l2
from kiosk.devices.camera_state import CameraState, CameraUnavailable
from kiosk.devices.cameras import CameraInfo, Mode, find
from tests.support.fake_cameras import FakeCameras, FakeCapture, camera

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Linux only")
CAPTURE, METADATA = 0x04200001, 0x04A00000


@dataclass
class Driver:
    """A camera's answers. `formats`: four letters, size, (numerator, denominator) of each interval."""

    card: str
    bus: str = "usb-0000:00:14.0-1"
    caps: int = CAPTURE
    formats: tuple[tuple[bytes, tuple[int, int], tuple[tuple[int, int], ...]], ...] = ()
    refuses: dict[int, int] = field(default_factory=dict)
    controls: dict[int, int] = field(default_factory=lambda: {v4l2.EXPOSURE_AUTO: 3, v4l2.EXPOSURE_ABSOLUTE: 250})


class Kernel:
    """/dev and sysfs in a folder, and the ioctls of what is in them."""

    def __init__(self, root: Path) -> None:
        self.dev, self.sys, self.usb = root / "dev", root / "sys", root / "usb"
        self.dev.mkdir()
        self.sys.mkdir()
        self.drivers: dict[str, Driver] = {}
        self.system = v4l2.V4L2Cameras(self.dev, self.sys, self.ioctl)

    def plug(self, number: int, driver: Driver, port: str = "", serial: str = "", interface: str = "00") -> None:
        name = f"video{number}"
        (self.dev / name).touch()
        self.drivers[name] = driver
        (self.sys / name).mkdir()
        if port:
            device = self.usb / port
            lens = device / f"{port}:1.{int(interface)}"
            lens.mkdir(parents=True)
            for file, text in (("idVendor", "046d"), ("idProduct", "0825"), ("serial", serial), ("product", "C270")):
                (device / file).write_text(f"{text}\n")
            (lens / "bInterfaceNumber").write_text(f"{interface}\n")
            (self.sys / name / "device").symlink_to(lens)

    def ioctl(self, node: int, request: int, data: bytearray) -> None:
        driver = self.drivers[Path(f"/proc/self/fd/{node}").readlink().name]
        if request in driver.refuses:
            raise OSError(driver.refuses[request], os.strerror(driver.refuses[request]))
        {
            v4l2.QUERYCAP: self._capabilities,
            v4l2.ENUM_FMT: self._format,
            v4l2.ENUM_FRAMESIZES: self._size,
            v4l2.ENUM_FRAMEINTERVALS: self._interval,
            v4l2.G_FMT: lambda *_: None,
            v4l2.S_FMT: lambda *_: None,
            v4l2.G_CTRL: self._get,
            v4l2.S_CTRL: self._set,
        }[request](driver, data)

    def _capabilities(self, driver: Driver, data: bytearray) -> None:
        card, bus = driver.card.encode(), driver.bus.encode()
        struct.pack_into("=16s32s32sIII", data, 0, b"uvcvideo", card, bus, 0x60000, 0x84A00001, driver.caps)

    def _format(self, driver: Driver, data: bytearray) -> None:
        index, kind = struct.unpack_from("=II", data)
        names = list(dict.fromkeys(entry[0] for entry in driver.formats))
        assert kind == 1
        struct.pack_into("=4s", data, 44, _nth(names, index))

    def _size(self, driver: Driver, data: bytearray) -> None:
        index, pixels = struct.unpack_from("=I4s", data)
        width, height = _nth([entry[1] for entry in driver.formats if entry[0] == pixels], index)
        if width:
            struct.pack_into("=III", data, 8, 1, width, height)
        else:
            struct.pack_into("=7I", data, 8, 3, 16, 1500, 2, 16, 1000, 2)

    def _interval(self, driver: Driver, data: bytearray) -> None:
        index, pixels, width, height = struct.unpack_from("=I4sII", data)
        found = [e[2] for e in driver.formats if e[0] == pixels and e[1] in ((width, height), (0, 0))]
        above, below = _nth(_nth(found, 0), index)
        struct.pack_into("=III", data, 16, 1, above, below)

    def _get(self, driver: Driver, data: bytearray) -> None:
        [control] = struct.unpack_from("=I", data)
        if control not in driver.controls:
            raise OSError(errno.EINVAL, "no such control")
        struct.pack_into("=i", data, 4, driver.controls[control])

    def _set(self, driver: Driver, data: bytearray) -> None:
        control, value = struct.unpack_from("=Ii", data)
        if control not in driver.controls:
            raise OSError(errno.EINVAL, "no such control")
        driver.controls[control] = value


def _nth[T](entries: Sequence[T], index: int) -> T:
    if index >= len(entries):
        raise OSError(errno.EINVAL, "the list has ended")
    return entries[index]


@pytest.fixture
def kernel(tmp_path: Path) -> Kernel:
    return Kernel(tmp_path)


def ids(kernel: Kernel) -> list[str]:
    return [camera.id for camera in kernel.system.cameras()]


def test_a_camera_has_its_usb_identity_name_and_formats(kernel: Kernel) -> None:
    formats = (
        (b"MJPG", (1280, 720), ((1, 30), (1, 15))),
        (b"MJPG", (640, 480), ((333333, 10000000),)),
        (b"YUYV", (1280, 720), ((1, 10),)),
    )
    kernel.plug(2, Driver("C270 HD Webcam: C270 HD Webcam", formats=formats), "1-2", "A1B2")
    [found] = kernel.system.cameras()
    assert (found.id, found.name, found.index) == ("camera:046d:0825:A1B2", "C270", 2)
    assert found.modes == (
        Mode("MJPG", 1280, 720, 30.0),
        Mode("MJPG", 640, 480, 30.0),
        Mode("YUYV", 1280, 720, 10.0),
    )


def test_the_second_node_of_a_camera_is_no_camera(kernel: Kernel) -> None:
    kernel.plug(0, Driver("C270"), "1-2", "A1")
    kernel.plug(1, Driver("C270", caps=METADATA))
    (kernel.dev / "video-audio0").touch()
    assert ids(kernel) == ["camera:046d:0825:A1"]


def test_the_id_stays_when_number_and_port_change(kernel: Kernel, tmp_path: Path) -> None:
    kernel.plug(0, Driver("C270"), "1-2", "A1")
    (tmp_path / "later").mkdir()
    moved = Kernel(tmp_path / "later")
    moved.plug(4, Driver("C270"), "3-1.4", "A1")
    assert ids(kernel) == ids(moved)
    assert find(moved.system.cameras(), ids(kernel)[0]).index == 4


def test_without_a_serial_the_port_tells_two_apart(kernel: Kernel) -> None:
    kernel.plug(0, Driver("C270"), "1-2")
    kernel.plug(2, Driver("C270"), "1-3")
    assert ids(kernel) == ["camera:046d:0825@1-2", "camera:046d:0825@1-3"]


def test_two_cameras_with_one_serial_are_told_apart_by_the_port(kernel: Kernel) -> None:
    kernel.plug(0, Driver("C270"), "1-2", "SN0001")
    alone = ids(kernel)
    kernel.plug(2, Driver("C270"), "1-3", "SN0001")
    assert ids(kernel) == ["camera:046d:0825:SN0001@1-2", "camera:046d:0825:SN0001@1-3"]
    cameras = kernel.system.cameras()
    assert find(cameras, "camera:046d:0825:SN0001@1-3").index == 2
    assert find(cameras, alone[0]).index == 0  # what was chosen before the twin came still means the first


def test_the_infrared_eye_is_another_camera(kernel: Kernel) -> None:
    kernel.plug(0, Driver("Face"), "1-2", "A1")
    kernel.plug(2, Driver("Face IR"), "1-9", "A1", interface="02")
    assert ids(kernel) == ["camera:046d:0825:A1", "camera:046d:0825:A1#02"]


def test_a_camera_that_is_not_on_usb_has_its_bus(kernel: Kernel) -> None:
    kernel.plug(0, Driver("Loopback", bus="platform:v4l2loopback-000"))
    assert ids(kernel) == ["camera:platform:v4l2loopback-000"]


def test_any_size_within_limits_is_told_by_the_usual_ones(kernel: Kernel) -> None:
    kernel.plug(0, Driver("CSI", formats=((b"NV12", (0, 0), ((1, 60),)),)))
    assert kernel.system.cameras()[0].modes == (Mode("NV12", 1280, 720, 60.0), Mode("NV12", 640, 480, 60.0))


def test_a_camera_this_user_may_not_open_is_listed_and_refused(kernel: Kernel, monkeypatch: pytest.MonkeyPatch) -> None:
    kernel.plug(0, Driver("C270"), "1-2", "A1")

    def refused(path: Path, flags: int) -> int:
        raise PermissionError(errno.EACCES, "no", str(path))

    monkeypatch.setattr(os, "open", refused)  # the tests may run as a user who may do everything
    [found] = kernel.system.cameras()
    assert found.id == "camera:046d:0825:A1"
    assert kernel.system.trouble(found) is CameraState.REFUSED


@pytest.mark.parametrize(
    ("number", "state"),
    [(errno.EBUSY, CameraState.IN_USE), (errno.ENODEV, CameraState.NONE), (errno.EIO, None)],
)
def test_why_a_camera_does_not_open(kernel: Kernel, number: int, state: CameraState | None) -> None:
    kernel.plug(0, Driver("C270"), "1-2", "A1")
    [found] = kernel.system.cameras()
    assert kernel.system.trouble(found) is None
    kernel.drivers["video0"].refuses[v4l2.S_FMT] = number
    assert kernel.system.trouble(found) is state


def test_a_camera_that_left_between_two_looks(kernel: Kernel) -> None:
    kernel.plug(0, Driver("C270"), "1-2", "A1")
    [found] = kernel.system.cameras()
    kernel.drivers["video0"].refuses[v4l2.QUERYCAP] = errno.ENODEV
    assert kernel.system.cameras() == ()
    (kernel.dev / "video0").unlink()
    assert kernel.system.trouble(found) is CameraState.NONE


def capture() -> FakeCapture:
    made = camera()
    return FakeCapture(FakeCameras(made), made)


def test_exposure_is_set_and_read_back(kernel: Kernel) -> None:
    kernel.plug(0, Driver("C270"), "1-2", "A1")
    controls = kernel.drivers["video0"].controls
    controls[v4l2.EXPOSURE_AUTO_PRIORITY] = 1
    [found] = kernel.system.cameras()
    assert kernel.system.expose(found, capture(), 8.0) == "exposure 8 ms"
    assert controls == {v4l2.EXPOSURE_AUTO: 1, v4l2.EXPOSURE_ABSOLUTE: 80, v4l2.EXPOSURE_AUTO_PRIORITY: 1}
    assert kernel.system.expose(found, capture(), None) == "exposure automatic"
    assert (controls[v4l2.EXPOSURE_AUTO], controls[v4l2.EXPOSURE_AUTO_PRIORITY]) == (3, 0)


def test_a_camera_without_such_controls_says_so(kernel: Kernel) -> None:
    kernel.plug(0, Driver("Old", controls={}))
    [found] = kernel.system.cameras()
    assert kernel.system.expose(found, capture(), 8.0) == "exposure cannot be set"
    kernel.drivers["video0"].refuses[v4l2.S_CTRL] = errno.ENODEV
    assert kernel.system.expose(found, capture(), 8.0) == "exposure unknown"


def test_a_setting_finds_its_camera_and_no_other(kernel: Kernel, tmp_path: Path) -> None:
    kernel.plug(0, Driver("C270"), "1-2", "A1")
    kernel.plug(2, Driver("C270"), "1-3", "B2")
    cameras = kernel.system.cameras()
    link = tmp_path / "by-id"
    link.symlink_to(kernel.dev / "video2")
    assert [find(cameras, text).index for text in ("auto", "2", "camera:046d:0825:B2", "/dev/video2")] == [0, 2, 2, 2]
    with pytest.raises(CameraUnavailable, match="only another one is"):
        find(cameras, "camera:046d:0825:C3")
    with pytest.raises(CameraUnavailable, match="No camera found"):
        find((), "auto")


def test_paths_under_dev_are_followed_to_their_node() -> None:
    plain = CameraInfo("camera:x", "X", 0, aliases=("/dev/null",))
    assert find((plain,), "/dev/../dev/null") is plain
