"""Sentences for people, so made that a window can say them in another language.

A `Sentence` is its English text. It also remembers its template and what was filled in, which is what a translation
starts from: translators see whole sentences with {places}, never pieces glued together.
"""

from datetime import date, datetime, time
from typing import Self

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


GROUPED = 1000  # from here on digits stand in groups


class Sentence(str):
    """`template` with `values` filled in. Values may be sentences themselves; dates and times stay what they are."""

    __slots__ = ("template", "values")

    template: str
    values: dict[str, object]

    @classmethod
    def of(cls, template: str, values: dict[str, object]) -> Self:
        said = cls(template.format(**{name: _english(value) for name, value in values.items()}) if values else template)
        said.template, said.values = template, values
        return said


def say(template: str, /, **values: object) -> Sentence:
    """The sentence; `template` is a literal, so that it can be collected for translation."""
    return Sentence.of(template, values)


def counted(count: int, one: str, many: str, **values: object) -> Sentence:
    """`one` or `many`, both literals with {count}."""
    return Sentence.of(one if count == 1 else many, {"count": count, **values})


def heard(text: str) -> Sentence:
    """Words that were a sentence before they were stored as plain text: said in another language if it has them."""
    return text if isinstance(text, Sentence) else Sentence.of(text, {})


def told(problem: BaseException) -> str:
    """The words of an error as they were raised: a sentence stays one, which `str` would not keep."""
    return problem.args[0] if problem.args and isinstance(problem.args[0], str) else str(problem)


def joined(*parts: str, by: str = " ") -> Sentence:
    """Sentences one after another, the empty ones left out; each is translated by itself."""
    named = {f"part{place}": part for place, part in enumerate(part for part in parts if part)}
    return Sentence.of(by.join(f"{{{name}}}" for name in named), dict(named))


def _english(value: object) -> object:
    """ "20 Nov 10:05" and "20 Nov" in the station's own time. Not strftime: Qt switches the process's locale."""
    if isinstance(value, datetime):
        local = value.astimezone()
        return f"{local.day} {_MONTHS[local.month - 1]} {local:%H:%M}"
    if isinstance(value, date):
        return f"{value.day} {_MONTHS[value.month - 1]}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= GROUPED:
        return f"{value:,}"
    return value
