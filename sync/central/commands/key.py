"""`returnpoint central key`: a partner's key for the API, shown once."""

import argparse
import sys

from sync.central.admin import create_partner_key
from sync.central.commands.options import add_data, settings_of


def add(parser: argparse.ArgumentParser) -> None:
    add_data(parser)
    parser.add_argument("name", help="the partner's name; keys of one name see the same cases")
    parser.add_argument("--store", type=int, action="append", metavar="ID", help="a store it may act for; repeatable")


def run(chosen: argparse.Namespace) -> int:
    sys.stdout.write(f"{create_partner_key(settings_of(chosen), chosen.name, chosen.store)}\n")
    return 0
