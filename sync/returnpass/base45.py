"""Base45 (RFC 9285): bytes in the 45 characters that a QR code packs tightest.

The last character of an encoding is never a space, so a reader that trims its text breaks nothing.
"""

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES = {character: value for value, character in enumerate(_ALPHABET)}


def encode(data: bytes) -> str:
    parts: list[str] = []
    for start in range(0, len(data), 2):
        chunk = data[start : start + 2]
        value = int.from_bytes(chunk)
        for _ in range(len(chunk) + 1):
            value, digit = divmod(value, 45)
            parts.append(_ALPHABET[digit])
    return "".join(parts)


def decode(text: str) -> bytes:
    """ValueError for a text that is no encoding."""
    data = bytearray()
    for start in range(0, len(text), 3):
        chunk = text[start : start + 3]
        try:
            value = sum(_VALUES[character] * 45**place for place, character in enumerate(chunk))
        except KeyError as problem:
            raise ValueError("not a base45 character") from problem
        size = len(chunk) - 1
        if size == 0 or value >= 256**size:
            raise ValueError("not a base45 text")
        data += value.to_bytes(size)
    return bytes(data)
