"""How words from outside are read: ids as strings or numbers, extra fields ignored, and nothing that the database, a
page or a log could stumble over."""

import re
from typing import Annotated, Any, Self

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator

from sync.wire import MAX_NUMBER

_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,9})?")
_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ].+")


class Words(BaseModel):
    """Frozen; what is not known is ignored. No text holds a NUL, which PostgreSQL does not store."""

    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)

    @model_validator(mode="after")
    def _holds_no_nul(self) -> Self:
        if _has_nul([getattr(self, name) for name in type(self).model_fields]):
            raise ValueError("a text holds a NUL character")
        return self


def _has_nul(value: object) -> bool:
    """What is a model of its own has looked at itself."""
    match value:
        case str():
            return "\0" in value
        case dict():
            return any(_has_nul(each) for pair in value.items() for each in pair)
        case list() | tuple():
            return any(map(_has_nul, value))
        case _:
            return False


def _text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _number(value: Any) -> Any:
    if isinstance(value, bool):
        raise ValueError("a number is asked for")
    if isinstance(value, str) and not _NUMBER.fullmatch(value):
        raise ValueError("a number is asked for")
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, bool | str):
        raise ValueError("a number is asked for")
    return value


def _instant(value: Any) -> Any:
    if not isinstance(value, str) or not _INSTANT.fullmatch(value):
        raise ValueError("a moment like 2026-11-21T10:00:00Z is asked for")
    return value


def _either(kind: str, pattern: str, **limits: Any) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [{"type": kind, **limits}, {"type": "string", "pattern": f"^{pattern}$"}]})


# Ids are numbers in some shops and strings in others: both are read, and told as strings.
Id = Annotated[
    str,
    BeforeValidator(_text),
    Field(min_length=1, max_length=128),
    WithJsonSchema({"anyOf": [{"type": "string", "minLength": 1, "maxLength": 128}, {"type": "integer"}]}),
]
MaybeId = Annotated[
    str,
    BeforeValidator(_text),
    Field(max_length=128),
    WithJsonSchema({"anyOf": [{"type": "string", "maxLength": 128}, {"type": "integer"}]}),
]
StoreId = Annotated[
    int,
    BeforeValidator(_number),
    Field(ge=0, le=MAX_NUMBER),
    _either("integer", "[0-9]{1,15}", minimum=0, maximum=MAX_NUMBER),
]
Amount = Annotated[float, BeforeValidator(_number), _either("number", r"-?[0-9]{1,15}(\.[0-9]{1,9})?")]
NotNegative = Annotated[
    float,
    BeforeValidator(_number),
    Field(ge=0),
    _either("number", r"[0-9]{1,15}(\.[0-9]{1,9})?", minimum=0),
]
PLAIN = BeforeValidator(_plain)  # after the limits, else the description cannot say them
Latitude = Annotated[float, Field(ge=-90, le=90), PLAIN]
Longitude = Annotated[float, Field(ge=-180, le=180), PLAIN]
Instant = Annotated[AwareDatetime, BeforeValidator(_instant)]
Short = Annotated[str, Field(max_length=300)]
Long = Annotated[str, Field(max_length=4000)]
