"""Renders every page in many states to PNG: `python -m tests.gallery OUT`, see `--help`.

The README's pictures come from it, and a designer looks at them before a release.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk import language
from kiosk.customer_window import CustomerWindow
from kiosk.devices.diagnosis import COVER_ONE, Reason
from kiosk.flow import views as v
from kiosk.theme import Mode, apply_theme
from kiosk.window import CounterWindow
from tests import pseudo
from tests.pseudo import Stretched
from tests.unit.pages import customer_samples, samples


def phone_picture(size: QSize) -> QImage:
    """A drawn camera picture: a counter top with a phone that shows a code."""
    wide, high = size.width(), size.height()
    frame: Any = np.zeros((high, wide, 3), np.uint8)
    shade = (
        np.linspace(168, 118, high, dtype=np.float32)[:, None] + np.linspace(14, -20, wide, dtype=np.float32)[None, :]
    )
    frame[:] = np.clip(shade[..., None] * np.array([0.86, 0.93, 1.0]), 0, 255).astype(np.uint8)
    middle, tall = (wide // 2, high // 2), int(high * 0.8)
    box = (middle, (tall * 0.5, tall), 7)
    cv2.fillPoly(frame, [cv2.boxPoints(((middle[0] + 10, middle[1] + 14), box[1], 7)).astype(np.int32)], (92, 98, 104))
    frame = cv2.GaussianBlur(frame, (0, 0), 7)
    cv2.fillPoly(frame, [cv2.boxPoints(box).astype(np.int32)], (34, 30, 28), cv2.LINE_AA)
    cv2.fillPoly(
        frame, [cv2.boxPoints((middle, (tall * 0.46, tall * 0.94), 7)).astype(np.int32)], (250, 250, 250), cv2.LINE_AA
    )
    cells = cv2.QRCodeEncoder.create().encode("https://returns.example/r/NL-1001")
    code = cv2.resize(cells, (int(tall * 0.36),) * 2, interpolation=cv2.INTER_NEAREST)
    turn = cv2.getRotationMatrix2D((code.shape[1] / 2, code.shape[0] / 2), -7, 1)
    turn[:, 2] += np.array([middle[0] - code.shape[1] / 2, middle[1] - code.shape[0] / 2])
    drawn = cv2.warpAffine(code, turn, (wide, high), borderValue=255)
    frame = np.minimum(frame, drawn[..., None])
    frame = cv2.GaussianBlur(frame, (0, 0), 0.8)
    return as_image(frame)


def label_picture(size: QSize) -> QImage:
    """A drawn camera picture: the label on a sealed bag."""
    wide, high = size.width(), size.height()
    shade = (
        np.linspace(196, 150, wide, dtype=np.float32)[None, :] + np.linspace(8, -24, high, dtype=np.float32)[:, None]
    )
    frame: Any = np.clip(shade[..., None] * np.array([0.98, 0.97, 0.95]), 0, 255).astype(np.uint8)
    for step in range(-6, 14):
        start = (int(step * wide / 8), 0)
        cv2.line(frame, start, (start[0] + wide // 3, high), (214, 214, 212), max(wide // 90, 1), cv2.LINE_AA)
    frame = cv2.GaussianBlur(frame, (0, 0), 12)
    label = np.full((150, 380), 250, np.uint8)
    bars = zxingcpp.create_barcode(samples.BAG, zxingcpp.BarcodeFormat.Code128).to_image(scale=2, add_quiet_zones=False)
    label[20:98, 25:355] = cv2.resize(np.array(bars), (330, 78), interpolation=cv2.INTER_NEAREST)
    cv2.putText(label, samples.BAG, (70, 132), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 30, 2, cv2.LINE_AA)
    turn = cv2.getRotationMatrix2D((190, 75), 4, min(wide, high) * 0.8 / 380)
    turn[:, 2] += np.array([wide / 2 - 190, high / 2 - 75])
    paper = cv2.warpAffine(label, turn, (wide, high), flags=cv2.INTER_AREA)
    mask = cv2.warpAffine(np.full_like(label, 255), turn, (wide, high))
    frame = np.where(mask[..., None] > 127, paper[..., None], frame).astype(np.uint8)
    return as_image(cv2.GaussianBlur(frame, (0, 0), 0.8))


def shoe_picture(size: QSize) -> QImage:
    """A drawn camera picture: a shoe with a mark on a grey mat."""
    wide, high = size.width(), size.height()
    frame: Any = np.full((high, wide, 3), (150, 156, 158), np.uint8)
    scale = min(wide / 640, high / 420)
    left, top = wide / 2 - 320 * scale, high / 2 - 210 * scale

    def at(points: Sequence[tuple[float, float]]) -> npt.NDArray[np.int32]:
        return (np.array(points) * scale + [left, top]).astype(np.int32)

    upper = at([(110, 150), (170, 170), (230, 120), (300, 190), (420, 230), (530, 250), (560, 300), (110, 300)])
    cv2.fillPoly(frame, [upper + 8], (118, 124, 126))
    frame = cv2.GaussianBlur(frame, (0, 0), 9)
    cv2.fillPoly(frame, [upper], (62, 56, 50), cv2.LINE_AA)
    cv2.fillPoly(frame, [at([(100, 300), (565, 300), (560, 335), (105, 335)])], (225, 228, 230), cv2.LINE_AA)
    for step in range(4):
        start, end = at([(250 + step * 34, 160 + step * 16), (290 + step * 34, 130 + step * 18)]).tolist()
        cv2.line(frame, start, end, (215, 218, 220), max(int(5 * scale), 1), cv2.LINE_AA)
    cv2.ellipse(
        frame,
        tuple(at([(470, 275)])[0].tolist()),
        (int(34 * scale), int(16 * scale)),
        12,
        0,
        360,
        (70, 104, 138),
        -1,
        cv2.LINE_AA,
    )
    return as_image(cv2.GaussianBlur(frame, (0, 0), 0.9))


def as_image(frame: Any) -> QImage:
    """BGR pixels as a QImage that owns its bytes."""
    high, wide, _ = frame.shape
    whole = np.dstack((frame, np.full((high, wide), 255, np.uint8)))
    return QImage(whole.tobytes(), wide, high, wide * 4, QImage.Format.Format_RGB32).copy()


def write_photos(folder: Path) -> tuple[str, str]:
    """Two pictures as taken at the counter; gives their paths."""
    paths = folder / "photo-1.jpg", folder / "photo-2.jpg"
    shoe_picture(QSize(1280, 960)).save(str(paths[0]))
    shoe_picture(QSize(1280, 960)).copy(700, 420, 420, 315).scaled(1280, 960).save(str(paths[1]))
    return str(paths[0]), str(paths[1])


# What the camera's side lays over a page: the codes it sees, why it reads none, the lamp.
OVERLAYS: dict[str, v.View] = {
    "s2-scan-read": samples.SCAN,
    "s2-scan-several": samples.SCAN,
    "s2-scan-advice-dark": samples.SCAN,
    "s9-bag-advice": samples.BAGGING,
    "s3-three-several": samples.CASE,
}


def lay_over(window: CounterWindow, name: str) -> None:
    preview = window.preview()
    window.shine(name.endswith("dark"))
    window.show_advice("")
    if name not in OVERLAYS:
        return
    if "several" in name or "advice" in name:
        reason = Reason.TWO_CODES if "several" in name else Reason.TOO_DARK if "dark" in name else Reason.GLARE
        window.show_advice(reason.words if preview else COVER_ONE)
    if preview and "advice" not in name:
        preview.set_codes(samples.codes(preview.width(), preview.height(), several="several" in name))


def fill_preview(window: CounterWindow, name: str) -> None:
    preview = window.preview()
    if preview is None or "no-camera" in name:
        return
    picture = shoe_picture if "photo" in name else label_picture if "bag" in name else phone_picture
    preview.set_frame(picture(preview.frame_size()))
    window.show_gauges(v.PhotoGauges(v.Gauge.OK, v.Gauge.OK, v.Gauge.HIGH if "taken" in name else v.Gauge.LOW))


def render(
    out: Path, size: QSize, mode: Mode, share: float, only: str, scale: int = 100, tag: str = language.ENGLISH
) -> int:
    """Write the pictures; gives how many."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    pseudo.speak(app, tag)
    long_words = Stretched(share)
    if share > 1:
        app.installTranslator(long_words)
    apply_theme(app, mode, scale)
    window = CounterWindow()
    window.resize(size)
    window.show()
    photos = write_photos(out)
    count = 0
    for name, view in (samples.every_view(photos) | OVERLAYS).items():
        if only and only not in name:
            continue
        view = samples.stretched(view, share) if tag == language.ENGLISH else pseudo.spoken(view)
        offline = "six" in name or "no-camera" in name or "offline" in name
        status = samples.WITHOUT_LINE if offline else samples.ONLINE
        if name.startswith("s1-"):
            status = replace(status, staff="", can_lock=False)
        window.show_status(samples.stretched(status, share) if tag == language.ENGLISH else pseudo.spoken(status))
        window.practise(name.startswith("training"))
        window.show_view(view)
        for _ in range(4):  # wrapped text settles its layouts in a few rounds
            app.sendPostedEvents()
            window.grab()
        fill_preview(window, name)
        lay_over(window, name)
        window.grab().save(str(out / f"{name}.png"))
        count += 1
    count += render_customer(out, window, only)
    app.removeTranslator(long_words)
    pseudo.speak(app, language.ENGLISH)
    window.close()
    window.deleteLater()
    return count


def render_customer(out: Path, counter: CounterWindow, only: str) -> int:
    """The customer's display in its stages, as large as the counter's window."""
    display = CustomerWindow(counter)
    display.resize(counter.size())
    shown = {name: view for name, view in customer_samples.views().items() if not only or only in name}
    for name, view in shown.items():
        display.show_view(view)
        for _ in range(4):
            QApplication.sendPostedEvents()
            display.grab()
        display.grab().save(str(out / f"{name}.png"))
    display.deleteLater()
    return len(shown)


README = {
    "scan": "s2-scan",
    "case": "s3-three",
    "item": "s4-item",
    "match": "s4b-match",
    "damage": "s5-damage",
    "photo": "s5b-photo",
    "undeclared": "s6-ask",
    "absent": "s7-absent",
    "summary": "s8-summary",
    "bag": "s9-bag",
    "done": "s10-done",
    "answer": "s2b-already",
    "queue": "s13-queue",
    "day": "s13-day-proven",
    "customer": "customer-result",
}
"""The README's pictures: the name there, and the one here."""


def render_readme(out: Path) -> int:
    """The README's pictures, and one of them in the dark; gives how many."""
    with tempfile.TemporaryDirectory() as folder:
        for mode in (Mode.DARK, Mode.LIGHT):
            render(Path(folder), QSize(1280, 800), mode, 1.0, "" if mode is Mode.LIGHT else README["case"])
            if mode is Mode.DARK:
                shutil.copy(Path(folder) / f"{README['case']}.png", out / "case-dark.png")
        for name, here in README.items():
            shutil.copy(Path(folder) / f"{here}.png", out / f"{name}.png")
    return len(README) + 1


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--theme", choices=[mode.value for mode in Mode], default="light")
    parser.add_argument("--stretch", type=float, default=1.0)
    parser.add_argument("--scale", type=int, default=100, help="of all type, in percent")
    parser.add_argument(
        "--language", choices=pseudo.NAMES, default=language.ENGLISH, help="xx-long: 40 %% longer; xx-rtl: mirrored"
    )
    parser.add_argument("--only", default="", help="part of a name, e.g. s5")
    parser.add_argument("--readme", action="store_true", help="only the README's pictures, by their names there")
    chosen = parser.parse_args(arguments)
    chosen.out.mkdir(parents=True, exist_ok=True)
    if chosen.readme:
        sys.stdout.write(f"{render_readme(chosen.out)} pictures in {chosen.out}\n")
        return 0
    wide, high = (int(part) for part in chosen.size.split("x"))
    count = render(
        chosen.out,
        QSize(wide, high),
        Mode(chosen.theme),
        chosen.stretch,
        chosen.only,
        chosen.scale,
        chosen.language,
    )
    sys.stdout.write(f"{count} pictures in {chosen.out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
