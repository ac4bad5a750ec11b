"""Keyboard layouts, and text that was typed on the wrong one.

A keyboard-type scanner sends key positions. It presses the keys that write its text on the layout it is set to; the
computer reads them on its own. With both layouts known, or with the positions themselves, the text comes back.
The tables are those of the X keyboard database (xkeyboard-config); Windows differs from it in rare third levels only.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

_ROWS = ((41, *range(2, 14)), tuple(range(16, 28)), (*range(30, 41), 43), (86, *range(44, 54)))
_SPACE = 57
# The number pad writes the same on every layout.
_PAD = dict(zip((71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 55, 98, 0x135), "789-456+1230.*//", strict=True))
PLAIN, SHIFT, ALT_GR = 0, 1, 2
STANDING_ALONE = {"\u0300": "`", "\u0301": "´", "\u0302": "^", "\u0303": "~", "\u0308": "¨", "\u0327": "¸"}


@dataclass(frozen=True, slots=True)
class Key:
    """One key as a scanner pressed it. `position`: the PC's scan code (set 1), equal to Linux' key code; `level`:
    plain, with Shift or with AltGr; `control`: with Ctrl."""

    position: int
    level: int = PLAIN
    control: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """`words`: its name in a sentence. `rows`: what the four rows of keys write, plain and with Shift; combining marks
    are dead keys. `alt_gr`: the third level, plain character to character."""

    words: str
    rows: tuple[tuple[str, str, str, str], tuple[str, str, str, str]]
    alt_gr: tuple[str, str] = ("", "")


LAYOUTS = {
    "us": Layout(
        "US",
        (
            ("`1234567890-=", "qwertyuiop[]", "asdfghjkl;'\\", "<zxcvbnm,./"),
            ("~!@#$%^&*()_+", "QWERTYUIOP{}", 'ASDFGHJKL:"|', ">ZXCVBNM<>?"),
        ),
    ),
    "uk": Layout(
        "UK",
        (
            ("`1234567890-=", "qwertyuiop[]", "asdfghjkl;'#", "\\zxcvbnm,./"),
            ('¬!"£$%^&*()_+', "QWERTYUIOP{}", "ASDFGHJKL:@~", "|ZXCVBNM<>?"),
        ),
        ("4", "€"),
    ),
    "fr": Layout(
        "French (AZERTY)",
        (
            ("²&é\"'(-è_çà)=", "azertyuiop\u0302$", "qsdfghjklmù*", "<wxcvbn,;:!"),
            ("~1234567890°+", "AZERTYUIOP\u0308£", "QSDFGHJKLM%µ", ">WXCVBN?./§"),
        ),
        ("é\"'(-è_çà)=e", "~#{[|`\\^@]}€"),
    ),
    "de": Layout(
        "German (QWERTZ)",
        (
            ("\u03021234567890ß\u0301", "qwertzuiopü+", "asdfghjklöä#", "<yxcvbnm,.-"),
            ('°!"§$%&/()=?\u0300', "QWERTZUIOPÜ*", "ASDFGHJKLÖÄ'", ">YXCVBNM;:_"),
        ),
        ("237890ßqe+<m", "²³{[]}\\@€~|µ"),
    ),
    "es": Layout(
        "Spanish",
        (
            ("º1234567890'¡", "qwertyuiop\u0300+", "asdfghjklñ\u0301ç", "<zxcvbnm,.-"),
            ('ª!"·$%&/()=?¿', "QWERTYUIOP\u0302*", "ASDFGHJKLÑ\u0308Ç", ">ZXCVBNM;:_"),
        ),
        ("º1234e6\u0300+\u0301ç", "\\|@#~€¬[]{}"),
    ),
    "nl": Layout(
        "Dutch",
        (
            ("@1234567890/°", "qwertyuiop\u0308*", "asdfghjkl+\u0301<", "]zxcvbnm,.-"),
            ("§!\"#$%&_()'?\u0303", "QWERTYUIOP\u0302|", "ASDFGHJKL±\u0300>", "[ZXCVBNM;:="),
        ),
        ("789/e\u0308", "£{}\\€~"),
    ),
    "ch": Layout(
        "Swiss",
        (
            ("§1234567890'\u0302", "qwertzuiopü\u0308", "asdfghjklöä$", "<yxcvbnm,.-"),
            ('°+"*ç%&/()=?\u0300', "QWERTZUIOPè!", "ASDFGHJKLéà£", ">YXCVBNM;:_"),
        ),
        ("1236789'\u0302ü\u0308ä$<e", "|@#¬|¢]\u0301\u0303[]{}\\€"),
    ),
    "be": Layout(
        "Belgian (AZERTY)",
        (
            ("²&é\"'(§è!çà)-", "azertyuiop\u0302$", "qsdfghjklmùµ", "<wxcvbn,;:="),
            ("³1234567890°_", "AZERTYUIOP\u0308*", "QSDFGHJKLM%£", ">WXCVBN?./+"),
        ),
        ('&é"§çà\u0302$ùµ<=e', "|@#^{}[]\u0301\u0300\\\u0303€"),
    ),
    "ca": Layout(
        "Canadian French",
        (
            ("#1234567890-=", "qwertyuiop\u0302\u0327", "asdfghjkl;\u0300<", "«zxcvbnm,.é"),
            ('|!"/$%?&*()_+', "QWERTYUIOP\u0302\u0308", "ASDFGHJKL:\u0300>", "»ZXCVBNM'.É"),
        ),
        ("#1234567890-=\u0302\u0327;\u0300<«", "\\±@£¢¤¬¦²³¼½¾[]~{}°"),
    ),
}


def written(keys: Sequence[Key], layout: str) -> str:
    """What a computer set to `layout` writes for `keys`; a key that the table lacks writes nothing."""
    table = _table(layout)
    said: list[str] = []
    dead = ""
    for key in keys:
        character = _PAD.get(key.position) or table.get((key.position, key.level), "")
        if key.control:
            # Scanners that are set to another layout still send control characters by the US key more often than not.
            character = _control(character) or _control(_table("us").get((key.position, key.level), ""))
        if character and character in STANDING_ALONE:
            said.append(STANDING_ALONE.get(dead, ""))
            dead = character
        else:
            said.append(_composed(dead, character) if dead else character)
            dead = ""
    return "".join(said) + STANDING_ALONE.get(dead, "")


def remapped(text: str, computer: str, scanner: str) -> str:
    """`text` as the scanner meant it, when the computer read its keys on the layout `computer`.

    Characters that the computer's layout does not have, such as line ends, stay as they are.
    """
    places = places_of(computer)
    said: list[str] = []
    keys: list[Key] = []
    for character in text:
        pressed = _pressed(character, places)
        if pressed is None:
            said += [written(keys, scanner), character]
            keys = []
        else:
            keys += pressed
    return "".join(said) + written(keys, scanner)


def _control(character: str) -> str:
    """What Ctrl makes of a key, as terminals have it: Ctrl+] is GS."""
    return chr(ord(character.upper()) & 0x1F) if character and "@" <= character.upper() <= "_" else ""


def _composed(dead: str, character: str) -> str:
    if character == " ":
        return STANDING_ALONE[dead]
    one = unicodedata.normalize("NFC", character + dead)
    return one if len(one) == 1 else STANDING_ALONE[dead] + character


def _pressed(character: str, places: dict[str, Key]) -> list[Key] | None:
    """The keys that wrote a character; a dead key that found no partner stands alone in the text.

    None for what no key of the layout writes, and for control characters: Ctrl does not depend on the layout's text.
    """
    if character in places:
        return [places[character]]
    parts = unicodedata.normalize("NFD", character)
    if len(parts) == 2 and parts[0] in places and parts[1] in places:
        return [places[parts[1]], places[parts[0]]]
    mark = next((mark for mark, alone in STANDING_ALONE.items() if alone == character), "")
    if mark in places:
        return [places[mark]]
    return None


@cache
def _table(name: str) -> dict[tuple[int, int], str]:
    layout = LAYOUTS[name]
    table = {(_SPACE, level): " " for level in (PLAIN, SHIFT, ALT_GR)}
    for level, rows in enumerate(layout.rows):
        for positions, row in zip(_ROWS, rows, strict=True):
            table |= {(position, level): character for position, character in zip(positions, row, strict=True)}
    plain = {character: position for (position, level), character in table.items() if level == PLAIN}
    table |= {(plain[base], ALT_GR): third for base, third in zip(*layout.alt_gr, strict=True)}
    return table


@cache
def places_of(name: str) -> dict[str, Key]:
    """The easiest key for each character: plain before Shift before AltGr."""
    ordered = sorted(_table(name).items(), key=lambda entry: entry[0][1], reverse=True)
    return {character: Key(position, level) for (position, level), character in ordered}
