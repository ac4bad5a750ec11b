"""The manifest of a pick-up as a signed note, small enough for one QR code, and what such a note says."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

from sync.domain.codes import CROCKFORD, own_code
from sync.domain.custody import Manifest, Tote
from sync.returnpass.notes import Claim, NoNote, Note, NoteKind, sign_note

# So many labels still make a code that a phone reads; of more, their number and hash.
MOST_LABELS = 60
MOST_CHARACTERS = 1800  # 117 cells a side; of what is longer less is named
_PREFIX = "RBB"
_BODY_LENGTH, _BITS = 8, 5


def manifest_text(manifest: Manifest, public_key: bytes, sign: Callable[[bytes], bytes]) -> str:
    """`RN1:...`, signed by the station; it names no person. The format is in `docs/protocol.md`."""
    named = manifest.bags <= MOST_LABELS
    ways = [_totes(manifest, named), _totes(manifest, False), _sums(manifest)]
    texts = (_signed(manifest, way, public_key, sign) for way in ways)
    return next((text for text in texts if len(text) <= MOST_CHARACTERS), "")


def _signed(manifest: Manifest, totes: dict[str, Claim], public_key: bytes, sign: Callable[[bytes], bytes]) -> str:
    claims: dict[str, Claim] = {
        "id": manifest.manifest_id,
        "carrier": manifest.carrier,
        "bags": manifest.bags,
        "items": manifest.items,
        **totes,
    }
    return sign_note(
        NoteKind.MANIFEST, claims, station_id=manifest.station_id, at=manifest.at, public_key=public_key, sign=sign
    )


def _totes(manifest: Manifest, names_labels: bool) -> dict[str, Claim]:
    return {"totes": [_tote(tote, names_labels) for tote in manifest.totes]}


def _sums(manifest: Manifest) -> dict[str, Claim]:
    labels = [label for tote in manifest.totes for label in (tote.label, *(bag.label for bag in tote.bags))]
    return {"totes": len(manifest.totes), "sha256": labels_hash(labels)}


def manifest_said(note: Note) -> dict[str, Any]:
    """What a manifest's note says, with its bags' labels in full (`labels`) or the hash over them (`labels_sha256`); of
    very many totes only how many (`tote_count`) and the hash over all labels, the totes' own too. NoNote when it is
    another kind or says nothing of the sort."""
    if note.kind != NoteKind.MANIFEST:
        raise NoNote("a signed note, but not a manifest")
    said = {
        "manifest_id": note.claims.get("id", ""),
        "carrier": note.claims.get("carrier", ""),
        "bags": note.claims.get("bags", 0),
        "items": note.claims.get("items", 0),
    }
    match note.claims:
        case {"totes": list() as totes} if all(isinstance(tote, dict) for tote in totes):
            return said | {"totes": [_said_of(tote) for tote in totes]}
        case {"totes": int() as count, "sha256": bytes() as digest}:
            return said | {"totes": [], "tote_count": count, "labels_sha256": digest.hex()}
    raise NoNote("a manifest without totes")


def labels_hash(labels: Sequence[str]) -> bytes:
    """SHA-256 over the labels in order of the alphabet, a line each."""
    return sha256("\n".join(sorted(labels)).encode()).digest()


def _tote(tote: Tote, names_labels: bool) -> dict[str, Claim]:
    labels = sorted(bag.label for bag in tote.bags)
    said: dict[str, Claim] = {"tote": tote.label, "seal": tote.seal, "bags": len(labels)}
    if tote.weight_g is not None:
        said["g"] = tote.weight_g
    if not names_labels:
        return said | {"sha256": labels_hash(labels)}
    ours = [label for label in labels if _packed(label)]
    said["ours"] = b"".join(_packed(label) for label in ours)
    others = [label for label in labels if label not in ours]
    return said | ({"others": others} if others else {})


def _said_of(tote: dict[str, Any]) -> dict[str, Any]:
    said = {"tote": tote.get("tote", ""), "seal": tote.get("seal", ""), "bags": tote.get("bags", 0)}
    if "g" in tote:
        said["weight_g"] = tote["g"]
    if isinstance(tote.get("sha256"), bytes):
        return said | {"labels_sha256": tote["sha256"].hex()}
    packed, others = tote.get("ours", b""), tote.get("others", [])
    if not isinstance(packed, bytes) or len(packed) % _BITS or not isinstance(others, list):
        raise NoNote("a manifest whose labels cannot be read")
    ours = [_unpacked(packed[start : start + _BITS]) for start in range(0, len(packed), _BITS)]
    return said | {"labels": sorted([*ours, *map(str, others)])}


def _packed(label: str) -> bytes:
    """Five bytes for the eight characters of a bag's label, from which its prefix and check character follow; nothing
    for another label."""
    body = label[len(_PREFIX) : len(_PREFIX) + _BODY_LENGTH]
    if any(character not in CROCKFORD for character in body) or len(body) != _BODY_LENGTH:
        return b""
    if label != own_code(_PREFIX, body):
        return b""
    number = 0
    for character in body:
        number = number << _BITS | CROCKFORD.index(character)
    return number.to_bytes(_BITS)


def _unpacked(packed: bytes) -> str:
    number = int.from_bytes(packed)
    places = reversed(range(_BODY_LENGTH))
    return own_code(_PREFIX, "".join(CROCKFORD[number >> _BITS * place & 31] for place in places))
