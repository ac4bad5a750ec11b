"""Where postal codes are. The table is filled by hand (`returnpoint central places import`), from a file in the postal
format of GeoNames; nothing is ever looked up outside."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import batched, pairwise
from typing import Annotated

import sqlalchemy as sa
from pydantic import Field

from sync.central.db import gates
from sync.central.db import tables as t
from sync.central.partners.lenient import Latitude, Longitude, Words
from sync.central.problems import Refusal

_EARTH_M = 6_371_008.8  # mean radius (IUGG)
_COLUMNS = 12  # country, code, name, three names and codes of regions, latitude, longitude, accuracy
_BATCH = 1000
_SHORTEST_PREFIX = 2
_PAIR = re.compile(r"\s*(-?\d{1,3}(?:\.\d{1,12})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,12})?)\s*")
_LONGEST_NEAR = 200


class PlaceIn(Words):
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    postal_code: Annotated[str, Field(min_length=1, max_length=20)]
    latitude: Latitude
    longitude: Longitude


class PlacesIn(Words):
    places: Annotated[list[PlaceIn], Field(min_length=1, max_length=5000)]


@dataclass(frozen=True, slots=True)
class Spot:
    """`approximate`: the area of a postal code, or only of the return points with a code like it (`by`)."""

    latitude: float
    longitude: float
    by: str
    approximate: bool = False

    def metres_to(self, latitude: float, longitude: float) -> float:
        """Along a great circle."""
        here, there = math.radians(self.latitude), math.radians(latitude)
        half = math.sin((there - here) / 2) ** 2
        across = math.sin(math.radians(longitude - self.longitude) / 2) ** 2
        return 2 * _EARTH_M * math.asin(math.sqrt(min(1.0, half + math.cos(here) * math.cos(there) * across)))


def normal(postal_code: str) -> str:
    """In capitals, without blanks and dashes."""
    return re.sub(r"[\s-]", "", postal_code).upper()[:20]


def read(lines: Iterable[str]) -> Iterator[PlaceIn]:
    """The places in a file of GeoNames' postal codes. ValueError with a sentence that names the line."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        columns = line.rstrip("\r\n").split("\t")
        try:
            if len(columns) < _COLUMNS - 1:
                raise ValueError
            country, code, latitude, longitude = columns[0], normal(columns[1]), float(columns[9]), float(columns[10])
            yield PlaceIn(country=country, postal_code=code, latitude=latitude, longitude=longitude)
        except ValueError as problem:
            raise ValueError(
                f"Line {number} is not one of GeoNames' postal codes: put it right, and import the file again."
            ) from problem


def save(conn: sa.Connection, places: Iterable[PlaceIn]) -> int:
    """Add the places, or put them right; how many codes. Of several places of one code the last one counts."""
    count = 0
    p = t.place.c
    for batch in batched(places, _BATCH):
        rows = {(place.country, normal(place.postal_code)): place for place in batch}
        by_country: dict[str, list[str]] = {}
        for country, code in rows:
            by_country.setdefault(country, []).append(code)
        gates.hold(conn, [f"places:{country}" for country in by_country])
        for country, codes in by_country.items():
            conn.execute(sa.delete(t.place).where(p.country == country, p.postal_code.in_(codes)))
        conn.execute(
            sa.insert(t.place),
            [
                {"country": country, "postal_code": code, "latitude": place.latitude, "longitude": place.longitude}
                for (country, code), place in rows.items()
            ],
        )
        count += len(rows)
    return count


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where a consumer is, as far as they said: coordinates, a postal code, or text that holds one of the two."""

    near: str = ""
    postal_code: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None

    @property
    def says_something(self) -> bool:
        return bool(self.near.strip() or self.postal_code.strip() or self.latitude is not None)


def find(conn: sa.Connection, wanted: Wanted) -> Spot | None:
    """Where that is; None when nothing here knows. Refusal 422 for half a pair of coordinates."""
    if (wanted.latitude is None) != (wanted.longitude is None):
        detail = "Send latitude and longitude together."
        place = {"pointer": "/latitude", "code": "incomplete", "detail": detail}
        raise Refusal(422, "invalid", detail, errors=[place])
    if wanted.latitude is not None and wanted.longitude is not None:
        return Spot(wanted.latitude, wanted.longitude, "coordinates")
    pair = _PAIR.fullmatch(wanted.near)
    if pair and not wanted.postal_code and abs(float(pair[1])) <= 90 and abs(float(pair[2])) <= 180:
        return Spot(float(pair[1]), float(pair[2]), "coordinates")
    codes = [normal(wanted.postal_code)] if wanted.postal_code.strip() else _codes_in(wanted.near)
    countries = [wanted.country.upper()] if wanted.country else _countries(conn)
    return next((spot for code in codes if (spot := _of_places(conn, code, countries))), None) or next(
        (spot for code in codes if (spot := _of_points(conn, code, wanted.country.upper()))), None
    )


def _codes_in(text: str) -> list[str]:
    """What in an address may be a postal code: one or two words with a figure in them, the last ones first."""
    parts = re.split(r"[\s,;]+", text[:_LONGEST_NEAR].strip())
    pairs = [normal(one + other) for one, other in pairwise(parts)]
    found = [*reversed(pairs), *(normal(part) for part in reversed(parts))]
    return [code for code in found if 2 < len(code) <= 10 and any(sign.isdigit() for sign in code)]


def _countries(conn: sa.Connection) -> Sequence[str]:
    """Where return points are: a code without its country is of one of these."""
    return conn.scalars(sa.select(t.return_point.c.country).where(t.return_point.c.country != "").distinct()).all()


def _prefixes(code: str) -> list[str]:
    return [code[:length] for length in range(len(code), _SHORTEST_PREFIX - 1, -1)]


def _of_places(conn: sa.Connection, code: str, countries: Sequence[str]) -> Spot | None:
    """The code, or the longest beginning of it that is a code of its own (as the first half of a Canadian one is). None
    too when two countries have it."""
    p = t.place.c
    query = sa.select(t.place).where(p.postal_code.in_(_prefixes(code)))
    rows = conn.execute(query.where(p.country.in_(countries)) if countries else query.limit(1000)).all()
    longest = max((len(row.postal_code) for row in rows), default=0)
    best = [row for row in rows if len(row.postal_code) == longest]
    if len(best) != 1:
        return None
    return Spot(best[0].latitude, best[0].longitude, "postal_code", approximate=best[0].postal_code != code)


def _of_points(conn: sa.Connection, code: str, country: str) -> Spot | None:
    """The middle of the return points whose codes share the longest beginning with it."""
    p = t.return_point.c
    query = sa.select(p.postal_code, p.latitude, p.longitude).where(p.latitude.is_not(None), p.longitude.is_not(None))
    rows = conn.execute(query.where(p.country.in_(["", country])) if country else query).all()
    shared = [(_shared(code, normal(row.postal_code)), row) for row in rows]
    longest = max((length for length, _ in shared), default=0)
    if longest < _SHORTEST_PREFIX:
        return None
    best = [row for length, row in shared if length == longest]
    return Spot(
        sum(row.latitude for row in best) / len(best),
        sum(row.longitude for row in best) / len(best),
        "return_points",
        approximate=True,
    )


def _shared(one: str, other: str) -> int:
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def to_json(spot: Spot) -> Mapping[str, object]:
    return {
        "latitude": round(spot.latitude, 5),
        "longitude": round(spot.longitude, 5),
        "by": spot.by,
        "approximate": spot.approximate,
    }
