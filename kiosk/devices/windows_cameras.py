"""Windows: what Media Foundation and DirectShow call the cameras, in the order in which OpenCV numbers them.

OpenCV opens the n-th entry of the same lists, so the position is the number. The stable part of an entry is its device
path without the interface's GUID at the end, which is how both systems agree on one id. Numbers and tables of methods
are those of the Windows SDK's headers mfidl.h, mfobjects.h, strmif.h and objidl.h. Not yet run on a real Windows PC.
"""

import ctypes
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any
from uuid import UUID

_MF_VERSION = 0x00020070
_SOURCE_TYPE = "c60ac5fe-252a-478f-a0ef-bc8fa5f7cad3"
_VIDEO_CAPTURE = "8ac3587a-4ae7-42d8-99e0-0a6013eef90f"
_FRIENDLY_NAME = "60d0e559-52f8-4fa2-bbce-acdb34a8ec01"
_SYMBOLIC_LINK = "58f0aad8-22bf-4f8a-bb3d-d2c4978c6e2f"
_SYSTEM_DEVICE_ENUM = "62be5d10-60eb-11d0-bd3b-00a0c911ce86"
_CREATE_DEV_ENUM = "29840822-5b84-11d0-bd3b-00a0c911ce86"
_VIDEO_INPUT = "860bb310-5d01-11d0-bd3b-00a0c911ce86"
_PROPERTY_BAG = "55272a00-42cb-11ce-8135-00aa004bb851"

# Places in the tables of methods.
_RELEASE = 2
_SET_GUID, _GET_ALLOCATED_STRING = 24, 13  # IMFAttributes
_CREATE_CLASS_ENUMERATOR = 3  # ICreateDevEnum
_NEXT = 3  # IEnumMoniker
_BIND_TO_STORAGE = 9  # IMoniker
_READ = 3  # IPropertyBag

_CONSENT = r"SOFTWARE\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\webcam"
_BSTR = 8  # VARTYPE
_IN_PROCESS = 1


def stable_id(device_path: str) -> str:
    r"""`\\?\usb#vid_046d&pid_0825&mi_00#7&2d0&0#{65e8773d-...}\global` is `usb#vid_046d&pid_0825&mi_00#7&2d0&0`.

    The last part is the camera's serial number, or, without one, stands for the port it is in.
    """
    return re.sub(r"#\{[0-9a-f-]{36}\}.*$", "", device_path.lower().removeprefix("\\\\?\\"))


class _Variant(ctypes.Structure):
    _fields_ = (
        ("kind", ctypes.c_ushort),
        ("reserved", ctypes.c_ushort * 3),
        ("text", ctypes.c_wchar_p),
        ("more", ctypes.c_void_p),
    )


def media_foundation() -> Sequence[tuple[str, str]]:
    """(stable id, name) of each video source of Media Foundation."""
    with _com():
        mfplat, mf, ole32 = _library("mfplat"), _library("mf"), _library("ole32")
        _check(mfplat.MFStartup(_MF_VERSION, 0))
        try:
            with _owned() as attributes:
                _check(mfplat.MFCreateAttributes(ctypes.byref(attributes), 1))
                _call(attributes, _SET_GUID, _guid(_SOURCE_TYPE), _guid(_VIDEO_CAPTURE))
                sources, count = ctypes.POINTER(ctypes.c_void_p)(), ctypes.c_uint32()
                _check(mf.MFEnumDeviceSources(attributes, ctypes.byref(sources), ctypes.byref(count)))
                devices = [ctypes.c_void_p(sources[index]) for index in range(count.value)]
                ole32.CoTaskMemFree(sources)
            return [_source(device, ole32) for device in devices]
        finally:
            mfplat.MFShutdown()


def _source(device: ctypes.c_void_p, ole32: Any) -> tuple[str, str]:
    try:
        name, link = (_allocated(device, key, ole32) for key in (_FRIENDLY_NAME, _SYMBOLIC_LINK))
        return stable_id(link), name
    finally:
        _release(device)


def _allocated(device: ctypes.c_void_p, key: str, ole32: Any) -> str:
    text, length = ctypes.c_wchar_p(), ctypes.c_uint32()
    _call(device, _GET_ALLOCATED_STRING, _guid(key), ctypes.byref(text), ctypes.byref(length))
    value = text.value or ""
    ole32.CoTaskMemFree(text)
    return value


def direct_show() -> Sequence[tuple[str, str]]:
    """(stable id, name) of each video input of DirectShow; the name stands for the id of one without a device."""
    with _com(), _owned() as maker, _owned() as monikers:
        made = _library("ole32").CoCreateInstance(
            _guid(_SYSTEM_DEVICE_ENUM), None, _IN_PROCESS, _guid(_CREATE_DEV_ENUM), ctypes.byref(maker)
        )
        _check(made)
        _call(maker, _CREATE_CLASS_ENUMERATOR, _guid(_VIDEO_INPUT), ctypes.byref(monikers), 0)
        found = []
        while monikers:  # null when there is no camera
            with _owned() as moniker, _owned() as bag:
                if _call(monikers, _NEXT, 1, ctypes.byref(moniker), None) != 0:
                    break
                _call(moniker, _BIND_TO_STORAGE, None, None, _guid(_PROPERTY_BAG), ctypes.byref(bag))
                name = _property(bag, "FriendlyName")
                found.append((stable_id(_property(bag, "DevicePath") or name), name))
        return found


def _property(bag: ctypes.c_void_p, name: str) -> str:
    value = _Variant()
    try:
        _call(bag, _READ, ctypes.c_wchar_p(name), ctypes.byref(value), None)
    except OSError:  # a virtual camera has no device path
        return ""
    text = value.text or "" if value.kind == _BSTR else ""
    _library("oleaut32").VariantClear(ctypes.byref(value))
    return text


def is_denied() -> bool:
    """Whether Settings > Privacy > Camera keeps desktop programs from every camera."""
    registry = import_module("winreg")  # Windows alone has it
    found = set()
    for root in (registry.HKEY_LOCAL_MACHINE, registry.HKEY_CURRENT_USER):
        for key in (_CONSENT, f"{_CONSENT}\\NonPackaged"):
            try:
                with registry.OpenKey(root, key) as opened:
                    found.add(registry.QueryValueEx(opened, "Value")[0])
            except OSError:  # older Windows have no such setting
                continue
    return "Deny" in found


def _library(name: str) -> Any:
    load = getattr(ctypes, "WinDLL", None)
    if load is None:
        raise OSError(f"{name} is a part of Windows")
    return load(name)


@contextmanager
def _com() -> Iterator[None]:
    """This thread may use COM meanwhile; whoever made it ready in another way before keeps that way."""
    ole32 = _library("ole32")
    ready = ole32.CoInitializeEx(None, 0)
    try:
        yield
    finally:
        if ready >= 0:
            ole32.CoUninitialize()


@contextmanager
def _owned() -> Iterator[ctypes.c_void_p]:
    """A place for an interface, released at the end if something was put there."""
    pointer = ctypes.c_void_p()
    try:
        yield pointer
    finally:
        if pointer:
            _release(pointer)


def _release(pointer: ctypes.c_void_p) -> None:
    _method(pointer, _RELEASE)(pointer)


def _call(pointer: ctypes.c_void_p, place: int, *arguments: Any) -> int:
    return _check(_method(pointer, place)(pointer, *arguments))


def _method(pointer: ctypes.c_void_p, place: int) -> Any:
    """An interface is a pointer to a table of methods, which take the interface first."""
    table = ctypes.cast(pointer, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p)))[0]
    return ctypes.CFUNCTYPE(ctypes.c_int)(table[place] or 0)


def _guid(text: str) -> Any:
    return ctypes.create_string_buffer(UUID(text).bytes_le, 16)


def _check(result: int) -> int:
    if result < 0:
        raise OSError(f"Windows answered 0x{result & 0xFFFFFFFF:08x}")
    return result
