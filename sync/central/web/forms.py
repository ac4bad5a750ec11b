"""What forms send, made harmless as it comes in: no control characters, bounded lengths."""

from typing import Annotated

from fastapi import Form
from pydantic import AfterValidator


def one_line(text: str) -> str:
    """Printable characters alone; a line break becomes a space."""
    return "".join(letter if letter.isprintable() else " " for letter in text).strip()


def some_lines(text: str) -> str:
    """Printable characters and line breaks."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(one_line(line) for line in lines).strip()


Line = Annotated[str, Form(max_length=500), AfterValidator(one_line)]
Lines = Annotated[str, Form(max_length=2000), AfterValidator(some_lines)]
Secret = Annotated[str, Form(max_length=1000)]
