"""`returnpoint central account`: let somebody in. So the first administrator of the operator is made, too."""

import argparse
import sys

from sync.central.admin import invite, reset_second_factor
from sync.central.commands.options import add_data, settings_of
from sync.central.people.accounts import Role


def add(parser: argparse.ArgumentParser) -> None:
    deeds = parser.add_subparsers(dest="deed", required=True)
    inviting = deeds.add_parser(
        "invite", help="make a link with which one person makes their account, once in 48 hours"
    )
    inviting.add_argument("--role", required=True, type=str.upper, choices=[role.value for role in Role])
    inviting.add_argument("--email", required=True)
    inviting.add_argument("--store", type=int, metavar="ID", help="of a merchant's person")
    inviting.add_argument("--public-url", default="", help="central's address as browsers know it")
    resetting = deeds.add_parser(
        "reset", help="forget somebody's lost second factor; they set it up at the next sign-in"
    )
    resetting.add_argument("--email", required=True)
    for deed in (inviting, resetting):
        add_data(deed)


def run(chosen: argparse.Namespace) -> int:
    settings = settings_of(chosen)
    if chosen.deed == "invite":
        path = invite(settings, chosen.role, chosen.email, chosen.store)
        said = f"{chosen.public_url.rstrip('/')}{path}" if path.startswith("/") else path
    else:
        said = reset_second_factor(settings, chosen.email)
    sys.stdout.write(f"{said}\n")
    return 0
