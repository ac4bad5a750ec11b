"""Windows' lists of cameras, walked through tables of methods like COM's that the test builds itself."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import cv2
import pytest

from kiosk.devices import windows_cameras as windows
from kiosk.devices.camera_state import CameraState
from kiosk.devices.cameras import PlainCameras, native, power_of_two
from tests.support.fake_cameras import FakeCameras, FakeCapture, camera

PATH = "\\\\?\\USB#VID_046D&PID_0825&MI_00#7&2D0&0&0000#{65e8773d-8f56-11d0-a3b9-00a0c9223196}\\global"
LINK = "\\\\?\\usb#vid_046d&pid_0825&mi_00#7&2d0&0&0000#{e5323777-f976-4f5b-9b55-b94699c46e44}\\global"
STABLE = "usb#vid_046d&pid_0825&mi_00#7&2d0&0&0000"

VOID = ctypes.c_void_p


class Interface:
    """A COM object: a pointer to a table of C functions, and a count of its releases."""

    def __init__(self, methods: dict[int, tuple[Sequence[Any], Callable[..., int]]]) -> None:
        self.released = 0
        self._kept: list[Any] = []
        table = (VOID * 32)()
        for place, (kinds, method) in (methods | {2: ((), self._release)}).items():
            function = ctypes.CFUNCTYPE(ctypes.c_int, VOID, *kinds)(self._without_self(method))
            self._kept.append(function)
            table[place] = ctypes.cast(function, VOID)
        self._kept.append(table)
        self._object = VOID(ctypes.addressof(table))
        self.address = ctypes.addressof(self._object)

    def _without_self(self, method: Callable[..., int]) -> Callable[..., int]:
        return lambda _self, *arguments: method(*arguments)

    def _release(self) -> int:
        self.released += 1
        return 0


def put(place: int | None, address: int) -> None:
    VOID.from_address(place or 0).value = address


def guid(place: int | None) -> str:
    return str(UUID(bytes_le=ctypes.string_at(place or 0, 16)))


class Ole32:
    def __init__(self, maker: Interface | None = None) -> None:
        self.maker = maker
        self.balance = 0

    def CoInitializeEx(self, *_: object) -> int:
        self.balance += 1
        return 0

    def CoUninitialize(self) -> None:
        self.balance -= 1

    def CoTaskMemFree(self, _: object) -> None:
        """The test's own memory."""

    def CoCreateInstance(self, _class: Any, _outer: None, _where: int, _interface: Any, into: Any) -> int:
        assert self.maker
        into._obj.value = self.maker.address
        return 0


class Texts:
    """Holds on to wide texts whose addresses were given away."""

    def __init__(self) -> None:
        self._kept: list[Any] = []

    def address(self, text: str) -> int:
        self._kept.append(ctypes.create_unicode_buffer(text))
        return ctypes.addressof(self._kept[-1])


def test_media_foundations_sources_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = Texts()

    def source(name: str, link: str) -> Interface:
        def string(key: int, text: int, length: int) -> int:
            answer = {windows._FRIENDLY_NAME: name, windows._SYMBOLIC_LINK: link}[guid(key)]
            put(text, texts.address(answer))
            ctypes.c_uint32.from_address(length).value = len(answer)
            return 0

        return Interface({13: ((VOID, VOID, VOID), string)})

    sources = [source("C270", LINK), source("Face", LINK.replace("0825", "0999"))]
    asked: list[tuple[str, str]] = []

    def set_guid(key: int, value: int) -> int:
        asked.append((guid(key), guid(value)))
        return 0

    attributes = Interface({24: ((VOID, VOID), set_guid)})
    array = (VOID * 2)(*(one.address for one in sources))

    class Mf:
        started = 0

        def MFStartup(self, *_: int) -> int:
            self.started += 1
            return 0

        def MFShutdown(self) -> None:
            self.started -= 1

        def MFCreateAttributes(self, into: Any, _count: int) -> int:
            into._obj.value = attributes.address
            return 0

        def MFEnumDeviceSources(self, _attributes: Any, into: Any, count: Any) -> int:
            into._obj.contents = VOID.from_buffer(array)
            count._obj.value = 2
            return 0

    mf, ole32 = Mf(), Ole32()
    monkeypatch.setattr(windows, "_library", {"mfplat": mf, "mf": mf, "ole32": ole32}.__getitem__)
    assert windows.media_foundation() == [(STABLE, "C270"), (STABLE.replace("0825", "0999"), "Face")]
    assert asked == [("c60ac5fe-252a-478f-a0ef-bc8fa5f7cad3", "8ac3587a-4ae7-42d8-99e0-0a6013eef90f")]
    assert [one.released for one in (*sources, attributes)] == [1, 1, 1]
    assert (mf.started, ole32.balance) == (0, 0)


def test_direct_shows_inputs_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = Texts()

    def moniker(properties: dict[str, str]) -> tuple[Interface, Interface]:
        def read(name: str, value: int, _log: int) -> int:
            if name not in properties:
                return -2147024894
            ctypes.c_ushort.from_address(value).value = 8
            put(value + 8, texts.address(properties[name]))
            return 0

        bag = Interface({3: ((ctypes.c_wchar_p, VOID, VOID), read)})

        def bind(_context: int, _left: int, _interface: int, into: int) -> int:
            put(into, bag.address)
            return 0

        return Interface({9: ((VOID, VOID, VOID, VOID), bind)}), bag

    pairs = [moniker({"FriendlyName": "C270", "DevicePath": PATH}), moniker({"FriendlyName": "OBS Virtual Camera"})]
    waiting = [pair[0] for pair in pairs]

    def following(_count: int, into: int, _fetched: int) -> int:
        if not waiting:
            return 1
        put(into, waiting.pop(0).address)
        return 0

    monikers = Interface({3: ((ctypes.c_uint, VOID, VOID), following)})

    def enumerator(_category: int, into: int, _flags: int) -> int:
        put(into, monikers.address)
        return 0

    maker = Interface({3: ((VOID, VOID, ctypes.c_uint), enumerator)})

    class OleAut:
        def VariantClear(self, _: object) -> None:
            """The test's own memory."""

    ole32 = Ole32(maker)
    monkeypatch.setattr(windows, "_library", {"ole32": ole32, "oleaut32": OleAut()}.__getitem__)
    assert windows.direct_show() == [(STABLE, "C270"), ("obs virtual camera", "OBS Virtual Camera")]
    everything = [maker, monikers, *(one for pair in pairs for one in pair)]
    assert [one.released for one in everything] == [1] * len(everything)
    assert ole32.balance == 0


def test_both_ways_give_one_camera_one_id() -> None:
    assert windows.stable_id(PATH) == windows.stable_id(LINK) == STABLE


def test_elsewhere_these_libraries_are_missing_in_words() -> None:
    if hasattr(ctypes, "WinDLL"):
        pytest.skip("this is Windows")
    with pytest.raises(OSError, match="a part of Windows"):
        windows.media_foundation()


def test_a_listed_camera_that_does_not_open_is_in_use() -> None:
    names = [(STABLE, "C270")]
    system = PlainCameras(cv2.CAP_ANY, lambda: names)
    [found] = system.cameras()
    assert (found.id, found.index, found.aliases) == (f"camera:{STABLE}", 0, ("0",))
    assert system.trouble(found) is CameraState.IN_USE
    assert PlainCameras(cv2.CAP_ANY, lambda: names, lambda: True).trouble(found) is CameraState.REFUSED
    names.clear()
    assert system.trouble(found) is CameraState.NONE


@pytest.mark.parametrize(
    ("values", "denied"), [({}, False), ({"2": "Allow"}, False), ({"1": "Allow", "2": "Deny"}, True)]
)
def test_windows_privacy_setting_is_read(monkeypatch: pytest.MonkeyPatch, values: dict[str, str], denied: bool) -> None:
    class Registry:
        HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER = "1", "2"

        @contextmanager
        def OpenKey(self, root: str, key: str) -> Iterator[str]:
            if root not in values or "NonPackaged" in key:
                raise FileNotFoundError(key)
            yield root

        def QueryValueEx(self, key: str, name: str) -> tuple[str, int]:
            assert name == "Value"
            return values[key], 1

    monkeypatch.setattr(windows, "import_module", {"winreg": Registry()}.__getitem__)
    assert windows.is_denied() is denied


def test_exposure_is_a_power_of_two_of_a_second() -> None:
    assert [power_of_two(ms) for ms in (1000, 16, 8, 0.1)] == [0, -6, -7, -13]
    made = camera()
    capture = FakeCapture(FakeCameras(made), made)
    system = PlainCameras(cv2.CAP_ANY, tuple)
    assert system.expose(made.info, capture, 8) == "exposure 7.81 ms"
    assert (cv2.CAP_PROP_AUTO_EXPOSURE, 0) in capture.asked
    assert system.expose(made.info, capture, None) == "exposure automatic"
    assert (cv2.CAP_PROP_AUTO_EXPOSURE, 1) in capture.asked


def test_each_platform_has_its_cameras() -> None:
    assert [camera.name for camera in native(platform="darwin").cameras()] == ["First camera", "Second camera"]
    assert isinstance(native("dshow", "win32"), PlainCameras)
    assert isinstance(native("msmf", "win32"), PlainCameras)
