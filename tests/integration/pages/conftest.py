"""One Chromium and one central for all tests of the pages: what a test changes is a return of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.integration.pages.shop import Shop, filled
from tests.support import chromium
from tests.support.central import running_central
from tests.support.clock import FakeClock


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with chromium.browser() as running:
        yield running


@pytest.fixture(scope="package")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    clock = FakeClock()
    folder: Path = tmp_path_factory.mktemp("pages") / "central"
    with running_central(folder, clock) as central:
        yield filled(central, clock)
