"""What every command is told: where central keeps its data. Addresses with passwords may stand in the environment,
where no list of processes shows them."""

import argparse
import os
from pathlib import Path

from sync.central.settings import Settings

DATABASE_URL, OBJECTS_URL = "RETURNPOINT_DATABASE_URL", "RETURNPOINT_OBJECTS_URL"


def add_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, help="the folder with everything, or with the keys alone")
    parser.add_argument(
        "--database-url",
        default=os.environ.get(DATABASE_URL, ""),
        metavar="URL",
        help=f"PostgreSQL: postgresql://user:password@host/name (or {DATABASE_URL}); without it SQLite in the folder",
    )
    parser.add_argument(
        "--objects-url",
        default=os.environ.get(OBJECTS_URL, ""),
        metavar="URL",
        help=f"S3: s3://bucket/prefix?endpoint=URL&region=NAME (or {OBJECTS_URL}); without it photos in the folder",
    )


def settings_of(chosen: argparse.Namespace) -> Settings:
    return Settings(chosen.data, database_url=chosen.database_url, objects_url=chosen.objects_url)
