"""Every sentence is there in every language, whole and with its places; and each is said the way it is collected."""

import ast
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from kiosk import language
from kiosk.settings import LANGUAGES
from kiosk.texts import said_in, tr
from sync.domain.sentence import joined, say
from tests import i18n

_PLACE = re.compile(r"\{[^}]*\}")
_TOLD = {"IllegalStep", "BadValue", "NotInCase", "NotProven", "Notice", "StoreError", "DiskFull", "ApprovalNeeded"}
_ROOMS = ("kiosk/flow", "kiosk/pages", "kiosk/widgets", "sync/domain", "sync/station", "sync/client")


@pytest.mark.parametrize("tag", i18n.LANGUAGES)
def test_every_sentence_is_translated(tag: str) -> None:
    """`python -m tests.i18n` collects what is new; a translator then finishes it."""
    messages = i18n.messages(tag)
    assert set(messages) == set(i18n.sentences())
    for text, (said, finished) in messages.items():
        assert finished and said.strip(), f"{tag}: {text!r} is not translated"
        assert sorted(_PLACE.findall(said)) == sorted(_PLACE.findall(text)), f"{tag}: the places of {text!r}"
        assert "&" not in said, f"{tag}: {text!r} has an accelerator"
        assert (text[:1].isspace(), text[-1:].isspace()) == (said[:1].isspace(), said[-1:].isspace()), text


@pytest.mark.parametrize("tag", i18n.LANGUAGES)
def test_what_is_compiled_is_what_was_translated(tag: str) -> None:
    made = QTranslator()
    assert made.load(str(i18n.FOLDER / f"returnpoint_{tag}.qm"))
    for text, (said, _) in i18n.messages(tag).items():
        assert made.translate("", text) == said


def test_what_is_said_is_a_literal() -> None:
    """Else it could not be collected. `tr` may be given a sentence that a view holds."""
    assert [call.where for call in i18n.calls() if call.name != "tr" and not call.is_literal] == []


@pytest.mark.parametrize("room", _ROOMS)
def test_nothing_is_told_to_staff_past_the_languages(room: str) -> None:
    past = [
        f"{path}:{node.lineno}"
        for path in sorted((i18n.ROOT / room).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _TOLD
        if node.args and isinstance(node.args[0], ast.Constant | ast.JoinedStr)
        if not isinstance(node.args[0], ast.Constant) or node.args[0].value
    ]
    assert past == []


def test_the_settings_name_the_languages_there_are() -> None:
    assert set(LANGUAGES) == set(language.NAMES) == {*i18n.LANGUAGES, language.ENGLISH}


@pytest.mark.parametrize(
    ("wanted", "tag"), [("fr-CA", "fr"), ("de_AT", "de"), ("NL", "nl"), ("", ""), ("pt-BR", ""), ("english", "")]
)
def test_a_language_is_known_by_its_tag(wanted: str, tag: str) -> None:
    assert language.nearest(wanted) == tag


def test_a_language_that_is_not_ours_is_refused() -> None:
    with pytest.raises(ValueError, match="xx"):
        language.tongue("xx")


def test_sentences_in_sentences_dates_and_numbers_follow_the_language() -> None:
    at = datetime(2026, 11, 20, 9, 5, tzinfo=UTC).astimezone().replace(hour=9, minute=5)
    words = joined(say("Nothing is lost."), say("Next try in {time}.", time=say("{count} days", count=1240)))
    with said_in(language.tongue("de")):
        assert tr(words) == "Nichts ist verloren. Nächster Versuch in 1.240 Tage."
        assert tr(say("Checked {time}", time=at)) == f"Geprüft {at.day} Nov. 09:05"
    with said_in(language.tongue("en")):
        assert tr(say("Checked {time}", time=at)) == f"Checked {at.day} Nov 09:05"


def test_a_sentence_nobody_translated_stays_as_it_is(tmp_path: Path) -> None:
    with said_in(language.tongue("nl")):
        assert tr("Zebra {count}", count=2) == "Zebra 2"
