"""Finding a return without its code: what was typed, in the form it is compared in, and what of a hit may be shown.

One key at a time, as the documented counter has it: return number, e-mail, order number or postal code (ReturnBear,
drop-off app guide). Whoever gives a postal code is not known yet, so a hit shows no more of a consumer than helps to
ask the right question.
"""

import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

HIDDEN = "***"
MOST_HITS = 20
MOST_PICTURES = 3
A_MINUTE = 10  # searches of one station
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_POSTAL = re.compile(
    r"[A-Z]\d[A-Z]\d[A-Z]\d"  # Canada
    r"|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}"  # United Kingdom
    r"|\d{4}[A-Z]{2}"  # Netherlands
)
_ZIP_4 = re.compile(r"\d{5}-\d{4}")
_NUMBER = re.compile(r"#?\s*\d{2,}")


class SearchKind(StrEnum):
    """What a consumer can give instead of a code."""

    RETURN_NUMBER = "return_number"
    EMAIL = "email"
    ORDER_NUMBER = "order_number"
    POSTAL_CODE = "postal_code"


PERSONAL = frozenset({SearchKind.EMAIL, SearchKind.POSTAL_CODE})  # a station knows these only as keyed hashes


@dataclass(frozen=True, slots=True)
class HitPicture:
    """One item as a picture: words would answer the question that the customer is asked."""

    category: str = ""
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """An open return as search shows it. `consumer` and `email` are masked; `email` is empty where it is not known."""

    case_id: str
    merchant_id: str
    merchant: str
    order_number: str
    consumer: str
    email: str
    items: int
    pictures: tuple[HitPicture, ...] = ()
    started_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class HitStore:
    """A store among the hits, to narrow them by."""

    merchant_id: str
    name: str
    count: int


def recognise(text: str) -> SearchKind | None:
    """What `text` most likely is; None while it is too short to say. Digits are an order number before all else."""
    text = text.strip().upper()
    if "@" in text:
        return SearchKind.EMAIL
    if _ZIP_4.fullmatch(text) or _POSTAL.fullmatch(text.replace(" ", "")):
        return SearchKind.POSTAL_CODE
    if _NUMBER.fullmatch(text):
        return SearchKind.ORDER_NUMBER
    return SearchKind.RETURN_NUMBER if len(_compact(text)) >= 3 else None


def normal(kind: SearchKind, text: str) -> str:
    """The form in which both ends compare; empty when `text` is none of that kind."""
    if kind is SearchKind.EMAIL:
        email = text.strip().casefold()
        return email if _EMAIL.fullmatch(email) else ""
    compact = _compact(text.upper())
    if kind is SearchKind.POSTAL_CODE and compact.isdigit() and len(compact) == 9:
        compact = compact[:5]  # ZIP+4: people know the first five
    return compact if len(compact) >= (3 if kind is SearchKind.POSTAL_CODE else 2) else ""


def search_hash(key: bytes, kind: SearchKind, value: str) -> str:
    """What a station compares instead of a normal form: 16 bytes of an HMAC-SHA256, as hex."""
    return hmac.digest(key, f"{kind.value}:{value}".encode(), hashlib.sha256).hex()[:32]


def plain_key(kind: SearchKind, value: str) -> str:
    """What a station finds a return or order number by: they stand in its cases anyway."""
    return f"{kind.value}:{value}"


def mask_name(name: str) -> str:
    """ "Jo Martin" and "Jo M." -> "J*** M***"."""
    words = name.split()
    return " ".join(word[0].upper() + HIDDEN for word in (words if len(words) < 2 else (words[0], words[-1])))


def mask_email(email: str) -> str:
    """ "jo.martin@mail.com" -> "j***@mail.com"."""
    name, at, host = email.strip().rpartition("@")
    return f"{name[:1].lower()}{HIDDEN}@{host}" if at else ""


def has_initial(name: str, letter: str) -> bool:
    """Whether the first or the last name begins with `letter`; an empty letter fits everybody."""
    words = name.split()
    return not letter or any(word.casefold().startswith(letter.casefold()) for word in (words[:1] + words[-1:]))


def stores_of(hits: tuple[tuple[str, str], ...]) -> tuple[HitStore, ...]:
    """The stores of `(merchant id, name)` pairs, one per hit, by name."""
    names = dict(hits)
    ids = [merchant_id for merchant_id, _ in hits]
    return tuple(HitStore(one, names[one], ids.count(one)) for one in sorted(names, key=lambda one: names[one]))


def _compact(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())
