"""Whoever raises a code has given it words, and the words have the blanks the code fills."""

import ast
import string
from pathlib import Path

import pytest

import models
from models import sentences
from models.errors import RuleError
from models.translation import QT_TRANSLATE_NOOP
from models.wording import (
    aid,
    attachments,
    batches,
    cases,
    forms,
    letters,
    lists,
    office,
    outreach,
    plans,
    replies,
    residents,
    store,
)

ROOT = Path(models.__file__).parent.parent
ERRORS = {"RuleError", "StoreError", "FileRefused"}
FOLDERS = ("models", "reports", "desktop")


def raised():
    """(place, code, blanks) of every expected failure built anywhere in the program."""
    for folder in FOLDERS:
        for file in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(
                        func=ast.Name(id=name),
                        args=[ast.Constant(value=str(code)), *_],
                        keywords=given,
                    ) if name in ERRORS:
                        blanks = {word.arg for word in given if word.arg and word.arg != "field"}
                        open_ended = any(word.arg is None for word in given)
                        place = f"{file.name}:{node.lineno}"
                        yield pytest.param(place, code, blanks, open_ended, id=f"{place}-{code}")


def blanks_of(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(("place", "code", "blanks", "open_ended"), list(raised()))
def test_every_failure_has_a_sentence_with_its_blanks(place, code, blanks, open_ended):
    assert code in sentences.SENTENCES, place
    wanted = blanks_of(sentences.template(code))
    assert open_ended or wanted <= blanks, f"{place}: {code} does not fill {wanted - blanks}"


def test_no_part_of_the_office_hides_a_sentence_of_another():
    parts = (office, store, residents, cases, letters, batches, forms, plans, replies)
    parts += (outreach, attachments, lists, aid)
    told = [code for part in parts for code in words_of_part(part)]
    assert sorted(told) == sorted(sentences.SENTENCES)


def words_of_part(part):
    (words,) = [words for name, words in vars(part).items() if name.endswith("_SENTENCES")]
    return words


def test_no_sentence_is_left_over():
    said = set()
    for folder in FOLDERS:
        for file in (ROOT / folder).rglob("*.py"):
            if file.parent != ROOT / "models" / "wording":
                tree = ast.walk(ast.parse(file.read_text("utf-8")))
                said |= {node.value for node in tree if isinstance(node, ast.Constant)}
    assert set(sentences.SENTENCES) - said == set()


def test_marking_for_translation_changes_nothing():
    assert QT_TRANSLATE_NOOP("sentences", "Kasus {number}") == "Kasus {number}"


@pytest.mark.parametrize("code", sorted(sentences.SENTENCES))
def test_a_sentence_ends_as_one_and_speaks_no_english(code):
    text = sentences.template(code)
    assert text[-1] in ".!?"
    words = set(text.lower().replace(".", " ").replace(",", " ").split())
    assert not words & {"the", "error", "file", "failed", "invalid", "please", "not", "password"}


def test_blanks_are_filled():
    error = RuleError("text.too_long", limit=120, length=121)
    assert "121" in sentences.sentence(error)
