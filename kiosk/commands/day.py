"""`returnpoint day`: compare the day with central by count and hash. Exit 1: it differs, or cannot be compared."""

import argparse
import sys
from datetime import date
from pathlib import Path

from kiosk.commands.station_settings import station_settings
from sync.client.central import CentralClient
from sync.station.clock import SystemClock
from sync.station.day import DayProof, Differs, Proven, sentence
from sync.station.ports import StoreError
from sync.store.look import device_of, look


def run(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="returnpoint day", description=__doc__)
    parser.add_argument("--day", type=date.fromisoformat, help="e.g. 2026-11-20 (default: today)")
    parser.add_argument("--config", type=Path, help="settings file; it must name central_url")
    arguments = parser.parse_args(argv)
    settings = station_settings(arguments.config, with_central=True)
    if settings is None:
        return 2
    clock = SystemClock()
    try:
        device = device_of(settings.data_folder)
        with (
            look(settings.data_folder, clock) as data,
            CentralClient(settings.central_url, device, clock) as client,
        ):
            proof = DayProof(data.outbox, client, clock).prove(arguments.day)
    except StoreError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    sys.stdout.write(f"{proof.day}: {sentence(proof)}\n")
    if isinstance(proof, Differs):
        for difference in proof.differences:
            sys.stdout.write(f"  {difference.case_id or difference.event_id}: {difference.why}\n")
    return 0 if isinstance(proof, Proven) else 1
