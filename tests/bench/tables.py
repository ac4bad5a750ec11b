"""Markdown tables, written between markers of a document."""

from collections.abc import Sequence
from pathlib import Path


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def write_between(path: Path, name: str, text: str) -> None:
    """Put `text` between `<!-- name -->` and `<!-- /name -->`; ValueError when the document has no such place."""
    before, opened, rest = path.read_text(encoding="utf-8").partition(f"<!-- {name} -->\n")
    _, closed, after = rest.partition(f"<!-- /{name} -->")
    if not opened or not closed:
        raise ValueError(f"{path} has no place marked {name}")
    path.write_text(f"{before}{opened}{text}\n{closed}{after}", encoding="utf-8")
