"""`returnpoint receipt verify TEXT`: whether the code of a receipt or a manifest was signed by a station.

TEXT is what the code says (RN1:...), or - for standard input. Without --key and --keys the station of the settings is
asked; --keys takes the list that central gives an operator (`GET /v1/ops/device_keys`), so that any station's code can
be checked without a network.
"""

import argparse
import base64
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from kiosk.settings import SettingsError, default_path, load
from sync.returnpass.check import check
from sync.returnpass.notes import NoNote, read_note
from sync.station.ports import StoreError
from sync.store.look import device_of


def run(argv: list[str]) -> int:
    """0: genuine; 1: not; 2: wrong command line, settings or key."""
    parser = argparse.ArgumentParser(
        prog="returnpoint receipt", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    verify = parser.add_subparsers(dest="kind", required=True, metavar="verify").add_parser("verify")
    verify.add_argument("text", help="what the code says, or -")
    verify.add_argument("--key", help="base64 of another station's public key")
    verify.add_argument("--keys", type=Path, help="central's list of the stations' keys, as a file")
    verify.add_argument("--config", type=Path, help=f"settings file (default: {default_path()})")
    try:
        options = parser.parse_args(argv)
    except SystemExit as leaving:
        return int(leaving.code or 0)
    text = sys.stdin.read() if options.text == "-" else options.text
    if options.keys:
        return _verify_by_list(text, options.keys)
    try:
        key = _key(options)
    except (SettingsError, StoreError, ValueError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    return _verify(text, key)


def _verify_by_list(text: str, path: Path) -> int:
    try:
        found = check(json.loads(path.read_text(encoding="utf-8"))["stations"], text)
    except (OSError, ValueError, KeyError, TypeError) as problem:
        sys.stderr.write(f"The list of keys {path} cannot be read ({type(problem).__name__}).\n")
        return 2
    sys.stdout.write(f"{found['sentence']}\n" + "".join(f"  {line}\n" for line in _lines(found.get("says", {}))))
    return 0 if found["genuine"] else 1


def _key(options: argparse.Namespace) -> bytes:
    if not options.key:
        return device_of(load(options.config).data_folder).public_key
    key = base64.b64decode(options.key, validate=True)
    if len(key) != 32:
        raise ValueError("A public key is 32 bytes, in base64.")
    return key


def _verify(text: str, key: bytes) -> int:
    try:
        note = read_note(text.strip())
    except NoNote:
        sys.stderr.write("NOT GENUINE: this is no code of a receipt, or part of it is missing.\n")
        return 1
    if not note.is_signed_by([key]):
        sys.stderr.write("NOT GENUINE: this station did not sign it. If another one did, name its key with --key.\n")
        return 1
    sys.stdout.write(
        f"Genuine {note.kind} of station {note.station_id or '(not enrolled)'}, {note.at:%Y-%m-%d %H:%M} UTC\n"
    )
    sys.stdout.write("".join(f"  {line}\n" for line in _lines(note.claims)))
    return 0


def _lines(claims: Mapping[str, object]) -> list[str]:
    return [f"{name}: {_words(value)}" for name, value in claims.items()]


def _words(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_words(one) for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{name} {_words(one)}" for name, one in value.items())
    return value.hex() if isinstance(value, bytes) else str(value)
