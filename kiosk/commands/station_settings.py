"""The settings that the commands of a station begin with."""

import sys
from pathlib import Path

from kiosk.settings import Settings, SettingsError, load

_NO_CENTRAL = 'The settings name no central. Write central_url = "https://..." into the settings file.'


def station_settings(path: Path | None, *, with_central: bool = False) -> Settings | None:
    """As `kiosk.settings.load`; None when they are wrong, or name no central `with_central`: standard error says it."""
    try:
        settings = load(path)
    except SettingsError as problem:
        sys.stderr.write(f"{problem}\n")
        return None
    if with_central and not settings.central_url:
        sys.stderr.write(f"{_NO_CENTRAL}\n")
        return None
    return settings
