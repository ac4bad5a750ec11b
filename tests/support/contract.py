"""What of an OpenAPI description would break somebody who was written for an earlier one."""

from collections.abc import Iterator, Mapping
from typing import Any

Document = Mapping[str, Any]


def breaks(before: Document, after: Document) -> Iterator[str]:
    """One sentence each: an operation that is gone, something that is asked for now, a member that is told or read no
    more."""
    for path, item in before["paths"].items():
        for method, operation in item.items():
            now = after["paths"].get(path, {}).get(method)
            name = f"{method.upper()} {path}"
            if now is None:
                yield f"{name} is gone"
                continue
            yield from _asked_for(name, operation, now)
            yield from _bodies(name, before, after, operation, now)


def _asked_for(name: str, before: Document, after: Document) -> Iterator[str]:
    """Who sends no credentials is told so; this is about everything else."""
    yield from (f"{name} asks for {each}" for each in sorted(_required(after) - _required(before)))


def _required(operation: Document) -> set[str]:
    return {each["name"] for each in operation.get("parameters", ()) if each.get("required")}


def _bodies(name: str, before: Document, after: Document, was: Document, now: Document) -> Iterator[str]:
    old, new = _schema(was.get("requestBody")), _schema(now.get("requestBody"))
    if new is not None:
        yield from _shapes(f"{name} reads", before, after, old or {}, new, is_read=True)
    for status, answer in was["responses"].items():
        if not status.startswith("2"):
            continue
        if status not in now["responses"]:
            yield f"{name} answers no {status}"
        elif (told := _schema(answer)) is not None:
            yield from _shapes(f"{name} tells", before, after, told, _schema(now["responses"][status]) or {})


def _schema(body: Document | None) -> Document | None:
    return next((kind["schema"] for kind in (body or {}).get("content", {}).values() if "schema" in kind), None)


def _shapes(
    name: str, before: Document, after: Document, was: Document, now: Document, *, is_read: bool = False, depth: int = 0
) -> Iterator[str]:
    was, now = _resolved(before, was), _resolved(after, now)
    old, new = was.get("properties", {}), now.get("properties", {})
    if depth == 8 or (not old and not is_read):
        return
    yield from (f"{name} {each} no more" for each in sorted(set(old) - set(new)))
    if is_read:
        added = set(now.get("required", ())) - set(was.get("required", ()))
        yield from (f"{name} {each} only if it is there" for each in sorted(added))
    for each in sorted(set(old) & set(new)):
        parts = (_inner(old[each]), _inner(new[each]))
        yield from _shapes(f"{name} {each}:", before, after, *parts, is_read=is_read, depth=depth + 1)


def _inner(schema: Document) -> Document:
    """What a list is of, or the one that may be null."""
    if "items" in schema:
        return _inner(schema["items"])
    options = [each for each in schema.get("anyOf", ()) if each.get("type") != "null"]
    return _inner(options[0]) if len(options) == 1 else schema


def _resolved(document: Document, schema: Document) -> Document:
    name = schema.get("$ref", "").rpartition("/")[2]
    return _resolved(document, document["components"]["schemas"][name]) if name else schema
