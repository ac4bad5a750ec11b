"""`returnpoint central serve`: until it is stopped."""

import argparse
import os
from collections.abc import Callable
from dataclasses import replace

from sync.central import fleet, serving
from sync.central.commands.options import add_data, settings_of
from sync.central.db.engine import CannotOpen
from sync.central.settings import MAIL_FROM, OPERATOR_NAME
from sync.central.watch.watching import Watching

_FEWEST = 4  # what works beside the requests may hold three at once; and 0 would be any number
SMTP_URL = "RETURNPOINT_SMTP_URL"


def _at_least(least: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if int(text) < least:
            raise argparse.ArgumentTypeError(f"{text} is too few: at least {least}")
        return int(text)

    return number


def add(parser: argparse.ArgumentParser) -> None:
    add_data(parser)
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: this machine only)")
    parser.add_argument("--port", type=int, default=0, help="0: a free one")
    parser.add_argument(
        "--workers", type=_at_least(1), default=1, help="processes that serve; more than one needs PostgreSQL"
    )
    parser.add_argument(
        "--pool-size", type=_at_least(_FEWEST), default=10, help="connections to PostgreSQL of each process"
    )
    parser.add_argument("--public-url", default="", help="the address stations use, when a proxy stands before it")
    parser.add_argument(
        "--operator-name",
        default=OPERATOR_NAME,
        help="who takes the returns in, as return passes say it; a new name makes the passes of the old one foreign",
    )
    parser.add_argument(
        "--smtp-url",
        default=os.environ.get(SMTP_URL, ""),
        metavar="URL",
        help=f"mails: smtp://user:password@host:587 or smtps://... (or {SMTP_URL}); without it files in the folder",
    )
    parser.add_argument("--mail-from", default=MAIL_FROM, metavar="SENDER", help='"Name <address@domain>"')
    parser.add_argument("--operator-mail", default="", metavar="ADDRESS", help="who hears of webhooks that fail")
    parser.add_argument("--log", choices=("text", "json"), default="text", help="how log lines on stderr are written")
    parser.add_argument("--metrics-port", type=int, help="answer Prometheus there; of workers each takes the next port")
    parser.add_argument("--metrics-host", default="127.0.0.1", help="the address of --metrics-port")
    parser.add_argument("--traces", default="", metavar="URL", help="an OTLP collector, as http://collector:4318")
    parser.add_argument("--allow-loopback-webhooks", action="store_true", help="for demonstrations and tests")


def run(chosen: argparse.Namespace) -> int:
    settings = replace(
        settings_of(chosen),
        pool_size=chosen.pool_size,
        public_url=chosen.public_url,
        operator_name=chosen.operator_name,
        smtp_url=chosen.smtp_url,
        mail_from=chosen.mail_from,
        operator_mail=chosen.operator_mail,
        allow_loopback_webhooks=chosen.allow_loopback_webhooks,
    )
    how = Watching(chosen.log, chosen.metrics_host, chosen.metrics_port, chosen.traces)
    if chosen.workers <= 1:
        serving.serve(settings, chosen.host, chosen.port, how)
    elif settings.database_url:
        fleet.serve(settings, chosen.host, chosen.port, chosen.workers, how)
    else:
        raise CannotOpen("One process alone can use SQLite: leave --workers out, or give a PostgreSQL --database-url.")
    return 0
