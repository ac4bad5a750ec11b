"""A Chromium to look at the pages with: RETURNPOINT_CHROMIUM, else what the system has."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, get_args

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, sync_playwright

Scheme = Literal["light", "dark"]
SCHEMES = get_args(Scheme)
PHONE, DESK = 375, 1280
_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge")
_PATHS = (
    "/usr/lib/chromium/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
_QUIET = ("--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-component-update")


def find() -> str:
    """Its program; empty when there is none."""
    named = os.environ.get("RETURNPOINT_CHROMIUM", "")
    if named:
        return named
    found = next((path for name in _NAMES if (path := shutil.which(name))), "")
    return found or next((path for path in _PATHS if Path(path).exists()), "")


@contextmanager
def browser() -> Iterator[Browser]:
    """Skips the test where there is none."""
    program = find()
    if not program:
        pytest.skip("no Chromium here: install one, or name it in RETURNPOINT_CHROMIUM")
    as_root = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=program, args=[*_QUIET, "--disable-sync", *as_root])
        yield running
        running.close()


def faults(page: Page, *, rules: tuple[str, ...] = ()) -> list[str]:
    """What axe finds on the page as it is now: "rule: element"; all its rules, or those named."""
    options: dict[str, Any] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = {"type": "rule", "values": list(rules)}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{each['id']}: {node['html'][:200]} {node['failureSummary']}" for each in found for node in each["nodes"]]


def overflow(page: Page) -> int:
    """Pixels that the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def check(page: Page) -> None:
    """axe finds nothing, light and dark, on a phone and at a desk, and nothing has to be scrolled sideways."""
    looks: list[tuple[Scheme, int, tuple[str, ...]]] = [
        ("light", PHONE, ()),
        ("dark", DESK, ()),
        ("light", DESK, ("color-contrast",)),
        ("dark", PHONE, ("color-contrast",)),
    ]
    for scheme, width, rules in looks:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 800})
        found = faults(page, rules=rules)
        assert not found, "\n".join([f"{page.url} {scheme} {width}", *found])
        assert overflow(page) <= 0, f"{page.url} {width}"
