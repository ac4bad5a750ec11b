"""Codes of other companies, told by their shape or web address only, and where this shop sends people with them."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Company:
    """`hosts`: its web addresses; `shapes`: regular expressions of a whole code in capitals."""

    owner: str
    hosts: tuple[str, ...]
    shapes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What this shop says about codes that open nothing here. `desks` by the name of the company; `start_url`: where
    customers start a return, empty where that is not known; `takes_without`: goods may come in without a return."""

    companies: tuple[Company, ...] = ()
    desks: tuple[tuple[str, str], ...] = ()
    start_url: str = ""
    takes_without: bool = False

    @classmethod
    def read(
        cls, companies: str, desks: Sequence[str] = (), start_url: str = "", *, takes_without: bool = False
    ) -> Self:
        """`companies` as JSON; `desks` like "Amazon: UPS Store, level 1"."""
        known = tuple(
            Company(entry["owner"], tuple(entry["hosts"]), tuple(entry["shapes"])) for entry in json.loads(companies)
        )
        told = (desk.partition(":") for desk in desks)
        return cls(known, tuple((name.strip(), place.strip()) for name, _, place in told), start_url, takes_without)

    def owner(self, text: str) -> str:
        """Whose code this is; empty when its shape does not say."""
        host, compact = _host(text), "".join(text.upper().split())
        for company in self.companies:
            if any(host == known or host.endswith(f".{known}") for known in company.hosts):
                return company.owner
            if any(re.fullmatch(shape, compact, re.ASCII) for shape in company.shapes):
                return company.owner
        return ""

    def desk(self, owner: str) -> str:
        """Where people with such codes go; empty when this shop does not say."""
        return next((place for name, place in self.desks if name.casefold() == owner.casefold()), "")


def _host(text: str) -> str:
    try:
        return (urlsplit(text).hostname or "").lower() if "://" in text else ""
    except ValueError:  # a broken address
        return ""
