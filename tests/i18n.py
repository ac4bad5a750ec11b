"""Collects every sentence of the counter into assets/i18n/*.ts and makes the .qm files: `python -m tests.i18n`.

Sentences are the literals of `say`, `tr` and `counted`, and the lines of assets/checkpoints.json. A translator works
on the .ts files, with Qt Linguist or an editor, then runs this again. Nothing may be left unfinished:
tests/unit/kiosk/test_language.py looks.

Glossary, so that one thing has one name on every screen (formal address: vous, Sie, usted, u):

    English      French             German           Spanish            Dutch
    return       retour             Retoure          devolución         retour
    return code  code de retour     Retourencode     código de devol.   retourcode
    like new     comme neuf         wie neu          como nuevo         als nieuw
    damaged      endommagé          beschädigt       dañado             beschadigd
    not here     absent             nicht da         no está            niet hier
    item         article            Artikel          artículo           artikel
    bag          sac                Beutel           bolsa              zak
    tote         bac                Box              contenedor         krat
    seal         scellé, sceller    Siegel           precinto           zegel
    label        étiquette          Etikett          etiqueta           label
    store        boutique           Shop             tienda             winkel
    central      la centrale        Zentrale         la central         centrale
    shop         magasin            Filiale          local              zaak
    queue        file               Warteschlange    cola               wachtrij
    to park      mettre en attente  parken           aparcar            parkeren
    supervisor   responsable        Aufsicht         responsable        leidinggevende
    badge        badge              Ausweis          tarjeta            badge
    hand scanner douchette          Handscanner      lector de mano     handscanner
    second look  second examen      zweite Prüfung   segunda revisión   tweede controle
    payout       remboursement      Auszahlung       reembolso          uitbetaling
    receipt      reçu               Beleg            recibo             bon
    HOLD         HOLD (printed so on the labels: never translated)
"""

import ast
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "assets" / "i18n"
LANGUAGES = ("fr", "de", "es", "nl")
_SAYERS = {"say": (0,), "tr": (0,), "counted": (1, 2)}
_OURS = ("sync.domain.sentence", "kiosk.texts")


@dataclass(frozen=True, slots=True)
class Call:
    """One call that says something: where, by which name, its literals, and whether all it says is literal."""

    where: str
    name: str
    literals: tuple[str, ...]
    is_literal: bool


def calls() -> list[Call]:
    """Every call of `say`, `tr` and `counted` in the program."""
    found: list[Call] = []
    for folder in ("kiosk", "sync"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            found += _calls_in(path)
    return found


def sentences() -> list[str]:
    """What has to be translated, each once, in the order of the files; what is only placeholders has no words."""
    said = dict.fromkeys(text for call in calls() for text in call.literals)
    said |= dict.fromkeys(_of_checkpoints())
    return [text for text in said if re.search(r"[^\W\d_]", re.sub(r"\{[^}]*\}", "", text))]


def messages(language: str) -> dict[str, tuple[str, bool]]:
    """The catalogue: each sentence's translation, and whether it is finished."""
    read = ET.parse(FOLDER / f"returnpoint_{language}.ts")
    return {
        message.findtext("source", ""): (
            message.findtext("translation", ""),
            "type" not in message.find("translation").attrib,  # type: ignore[union-attr]
        )
        for message in read.iter("message")
    }


def update(languages: tuple[str, ...] = LANGUAGES) -> None:
    """Bring the .ts files up to date and compile them, both with Qt's own tools."""
    with tempfile.TemporaryDirectory() as folder:
        # One file with all literals: lupdate reads plain calls of tr only, and no conditions.
        listed = Path(folder) / "sentences.py"
        lines = [f"tr({json.dumps(text, ensure_ascii=False)})\n" for text in sentences()]
        listed.write_text("".join(lines), encoding="utf-8")
        for language in languages:
            path = FOLDER / f"returnpoint_{language}.ts"
            _qt("lupdate", "-silent", "-no-obsolete", "-locations", "none", str(listed), "-ts", str(path))
            _qt("lrelease", "-silent", str(path), "-qm", str(path.with_suffix(".qm")))


def main() -> int:
    update()
    left = 0
    for language in LANGUAGES:
        open_ones = [text for text, (_, finished) in messages(language).items() if not finished]
        left += len(open_ones)
        sys.stdout.write(f"{language}: {len(open_ones)} to translate\n")
    return 1 if left else 0


def _calls_in(path: Path) -> Iterator[Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    ours = _imported(tree) if path.name not in ("sentence.py", "texts.py") else set(_SAYERS)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        places = _SAYERS[name] if name in ours else ()
        said = [node.args[place] for place in places if place < len(node.args)]
        if said:
            found = [_literals(one) for one in said]
            where = f"{path.relative_to(ROOT)}:{node.lineno}"
            yield Call(where, name, tuple(text for texts in found for text in texts), all(found))


def _of_checkpoints() -> Iterator[str]:
    """What to look at and the quick words, by kind of goods: data, and said to staff all the same."""
    raw = json.loads((ROOT / "assets" / "checkpoints.json").read_text(encoding="utf-8"))
    for told in raw["categories"].values():
        yield from (*told.get("counter", ()), *told.get("words", ()))
    for words in raw["reasons"].values():
        yield from words


def _imported(tree: ast.Module) -> set[str]:
    """Which of the sayers this file has from us; widgets have a `say` of their own."""
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module in _OURS]
    return {alias.name for node in imports for alias in node.names} & set(_SAYERS)


def _literals(node: ast.expr) -> list[str]:
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp():
            both = _literals(node.body), _literals(node.orelse)
            return both[0] + both[1] if all(both) else []
    return []


def _qt(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(f"pyside6-{tool}")), *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
