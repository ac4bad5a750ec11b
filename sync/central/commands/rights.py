"""`returnpoint central rights`: everything about one consumer, to be given to them or erased."""

import argparse
import sys
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from sync.central.admin import BY_COMMAND, AdminError, ask, opened
from sync.central.commands.options import add_data, settings_of
from sync.central.db.engine import Locked
from sync.central.keeping import rights
from sync.central.partners.words import PersonIn
from sync.central.settings import Settings


def add(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", required=True)
    exporting = acts.add_parser("export", help="write a zip with everything that is held about a consumer")
    exporting.add_argument("file", type=Path, help="the new file")
    erasing = acts.add_parser("erase", help="forget a consumer; what money needs stays, without a name")
    erasing.add_argument("--dry-run", action="store_true", help="say what is held, and leave it")
    for act in (exporting, erasing):
        add_data(act)
        act.add_argument("--email", default="", help="the consumer's, in whatever capitals")
        act.add_argument("--order-number", default="", help="as the shop wrote it, with # or without")
        act.add_argument("--rma-number", default="", help="the number of the return; all that is given has to fit")
        act.add_argument("--store", type=int, default=None, metavar="ID", help="at this merchant only")


def run(chosen: argparse.Namespace) -> int:
    settings, person = settings_of(chosen), _person(chosen)
    if chosen.act == "export":
        _export(settings, person, chosen.file)
        sys.stdout.write(f"Written to {chosen.file}: give it to nobody but this person.\n")
        return 0
    for name, value in (_found if chosen.dry_run else _erased)(settings, person).items():
        sys.stdout.write(f"{name}: {' '.join(value) if isinstance(value, list) else value}\n")
    return 0


def _person(chosen: argparse.Namespace) -> PersonIn:
    try:
        return PersonIn(
            email=chosen.email,
            order_number=chosen.order_number,
            rma_number=chosen.rma_number,
            store_id=chosen.store,
        )
    except ValidationError as problem:
        raise AdminError("Say who: --email, --order-number or --rma-number.") from problem


def _export(settings: Settings, person: PersonIn, file: Path) -> None:
    try:
        with file.open("xb") as out:
            try:
                with opened(settings) as context:
                    rights.export(context, person, out, BY_COMMAND)
            except Locked:
                out.write(ask(settings, "rights/export", json=person.model_dump()).content)
    except OSError as problem:
        raise AdminError(f"The file {file} cannot be written: {problem.strerror}.") from problem
    except AdminError:
        file.unlink(missing_ok=True)
        raise


def _erased(settings: Settings, person: PersonIn) -> dict[str, Any]:
    try:
        with opened(settings) as context:
            return dict(rights.erase(context, person, BY_COMMAND))
    except Locked:
        return dict(ask(settings, "rights/erase", json=person.model_dump()).json()["erased"])


def _found(settings: Settings, person: PersonIn) -> dict[str, Any]:
    try:
        with opened(settings) as context:
            return rights.found(context, person)
    except Locked:
        return dict(ask(settings, "rights/find", json=person.model_dump()).json())
