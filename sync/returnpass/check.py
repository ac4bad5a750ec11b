"""Whether a signed text of a station is genuine, by a list of the stations' keys and without any network."""

import base64
from collections.abc import Mapping
from typing import Any

from sync.returnpass.manifest import manifest_said
from sync.returnpass.notes import NoNote, NoteKind, read_note


def check(stations: Mapping[str, Mapping[str, Any]], text: str) -> dict[str, Any]:
    """What the text says and whether it is `genuine`; `sentence` says it in words. `stations`: by device id its
    `station_name` and every one of its `public_keys` (base64), as central lists them."""
    try:
        note = read_note(text.strip())
        said = manifest_said(note) if note.kind == NoteKind.MANIFEST else note.claims
    except NoNote as problem:
        return {"genuine": False, "sentence": f"This is {problem}."}
    station = stations.get(note.station_id, {"station_name": "", "public_keys": []})
    genuine = note.is_signed_by(base64.b64decode(key) for key in station["public_keys"])
    who = station["station_name"] or "a station that is not known"
    sentence = (
        f"Genuine: a {note.kind} that {who} signed on {note.at:%Y-%m-%d at %H:%M} UTC."
        if genuine
        else f"Not genuine: it is not signed by {who}."
    )
    return {
        "genuine": genuine,
        "sentence": sentence,
        "kind": note.kind,
        "station_id": note.station_id,
        "at": note.at.isoformat(),
        "says": _plain(said),
    }


def _plain(value: Any) -> Any:
    """As JSON can say it: byte strings in hex, keys as texts."""
    match value:
        case dict():
            return {str(key): _plain(inner) for key, inner in value.items()}
        case list():
            return [_plain(inner) for inner in value]
        case bytes():
            return value.hex()
        case _:
            return value
