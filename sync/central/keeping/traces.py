"""Everything that central holds about one consumer, wherever it lies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from sync.central.db import tables as t
from sync.central.keeping import forgetting as f
from sync.central.partners.words import PersonIn
from sync.domain.search import SearchKind, normal

_SHORTEST_NUMBER = 5  # of an RMA number that is searched for in running text


@dataclass(frozen=True, slots=True)
class Traces:
    """`events` are those of the cases, and those about no case that name one of them; `refused` are (device, number) of
    events that were refused, `answers` (key, idempotency key) of answers that are kept for repetitions."""

    cases: tuple[str, ...]
    requests: tuple[str, ...]
    events: tuple[str, ...]
    refused: tuple[tuple[str, int], ...]
    answers: tuple[tuple[str, str], ...]

    def __bool__(self) -> bool:
        return any((self.cases, self.requests, self.events, self.refused, self.answers))

    def counts(self) -> dict[str, int]:
        return {
            "return_cases": len(self.cases),
            "return_requests": len(self.requests),
            "events": len(self.events),
            "refused_events": len(self.refused),
            "kept_answers": len(self.answers),
        }


def find(conn: sa.Connection, person: PersonIn) -> Traces:
    """By what the person gave: all of it has to fit."""
    cases = sorted(_cases(conn, person))
    requests = sorted(_requests(conn, person, cases))
    words = _words(conn, person, cases, requests)
    e, s, i = t.event.c, t.seen_number.c, t.idempotency.c
    loose = sa.select(e.event_id, e.body).where(t.RARE, e.case_id.is_(None))
    refused = sa.select(s.device_id, s.device_seq, s.refused_body).where(t.TEXT_KEPT)
    answers = sa.select(i.api_key_id, i.key, i.body)
    return Traces(
        tuple(cases),
        tuple(requests),
        tuple(sorted({*f.events_of(conn, cases), *(row[0] for row in _naming(conn, loose, e.body, words))})),
        tuple((row.device_id, row.device_seq) for row in _naming(conn, refused, s.refused_body, words)),
        tuple((row.api_key_id, row.key) for row in _naming(conn, answers, i.body, words)),
    )


def _cases(conn: sa.Connection, person: PersonIn) -> set[str]:
    k, c = t.case_key.c, t.return_case.c
    asked = (
        (SearchKind.EMAIL, person.email),
        (SearchKind.ORDER_NUMBER, person.order_number),
        (SearchKind.RETURN_NUMBER, person.rma_number),
    )
    query = sa.select(c.case_id)
    for kind, text in asked:
        if text:
            same = sa.select(k.case_id).where(k.kind == kind.value, k.value == normal(kind, text))
            query = query.where(c.case_id.in_(same))
    if person.store_id is not None:
        query = query.where(c.store_id == person.store_id)
    return set(conn.scalars(query))


def _requests(conn: sa.Connection, person: PersonIn, cases: Sequence[str]) -> set[str]:
    r, c = t.return_request.c, t.return_case.c
    query = sa.select(r.return_request_id).where(f.known_requests())
    if person.email:
        query = query.where(sa.func.lower(r.customer["email"].as_string()) == person.email.strip().lower())
    if person.order_number:
        bare = person.order_number.strip().removeprefix("#")
        query = query.where(r.order_number.in_((bare, f"#{bare}")))
    if person.rma_number:
        query = query.where(r.rma_number == person.rma_number.strip().upper())
    if person.store_id is not None:
        query = query.where(r.store_id == person.store_id)
    made = sa.select(c.return_request_id).where(c.case_id.in_(cases), c.return_request_id.is_not(None))
    return {*conn.scalars(query), *(str(found) for found in conn.scalars(made))}


def _words(conn: sa.Connection, person: PersonIn, cases: Sequence[str], requests: Sequence[str]) -> list[str]:
    """What names the person in a text. Not the order number: a short one stands in many texts. Nothing where the case
    that several things were to name is not there: one of them alone may be another's."""
    if not (cases or requests) and len(person.model_dump(exclude_defaults=True)) > 1:
        return []
    c, r = t.return_case.c, t.return_request.c
    of_cases = conn.scalars(sa.select(c.rma_number).where(c.case_id.in_(cases)))
    of_requests = conn.scalars(sa.select(r.rma_number).where(r.return_request_id.in_(requests)))
    numbers = {person.rma_number.strip(), *of_cases, *of_requests}
    long_ones = {number for number in numbers if len(number) >= _SHORTEST_NUMBER}
    return sorted({*cases, *requests, *long_ones, person.email.strip()} - {""})


def _naming(
    conn: sa.Connection, query: sa.Select[Any], text: sa.ColumnElement[Any], words: Sequence[str]
) -> Iterator[sa.Row[Any]]:
    """The rows whose `text`, the last of their columns, has one of the words as a word."""
    if not words:
        return
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?![\w-])" for word in words), re.IGNORECASE)
    near = sa.or_(*(sa.func.lower(text).contains(word.lower(), autoescape=True) for word in words))
    for row in conn.execute(query.where(near)):
        if pattern.search(row[-1]):
            yield row
