"""Whoever raises a code has given it words, and the words have the blanks the code fills."""

import ast
import re
import string
from pathlib import Path

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
    incoming,
    letters,
    lists,
    office,
    outreach,
    plans,
    replies,
    residents,
    store,
)
from tests.source_trees import nodes

ROOT = Path(models.__file__).parent.parent
ERRORS = {"RuleError", "StoreError", "FileRefused"}
FOLDERS = ("models", "reports", "desktop")


def raised():
    """(place, code, blanks) of every expected failure built anywhere in the program."""
    for folder in FOLDERS:
        for file in sorted((ROOT / folder).rglob("*.py")):
            for node in nodes(file):
                match node:
                    case ast.Call(
                        func=ast.Name(id=name),
                        args=[ast.Constant(value=str(code)), *_],
                        keywords=given,
                    ) if name in ERRORS:
                        blanks = {word.arg for word in given if word.arg and word.arg != "field"}
                        open_ended = any(word.arg is None for word in given)
                        yield f"{file.name}:{node.lineno}", code, blanks, open_ended


def blanks_of(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_failure_has_a_sentence_with_its_blanks():
    failures = list(raised())
    assert len(failures) > 400
    assert {
        (place, code) for place, code, *_ in failures if code not in sentences.SENTENCES
    } == set()
    unfilled = [
        f"{place}: {code} does not fill {wanted - blanks}"
        for place, code, blanks, open_ended in failures
        if not open_ended and not (wanted := blanks_of(sentences.template(code))) <= blanks
    ]
    assert unfilled == []


def test_no_part_of_the_office_hides_a_sentence_of_another():
    parts = (office, store, residents, cases, letters, batches, forms, plans, replies)
    parts += (outreach, attachments, lists, aid, incoming)
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
                said |= {node.value for node in nodes(file) if isinstance(node, ast.Constant)}
    assert set(sentences.SENTENCES) - said == set()


def test_marking_for_translation_changes_nothing():
    assert QT_TRANSLATE_NOOP("sentences", "Kasus {number}") == "Kasus {number}"


ENGLISH = {"the", "error", "file", "failed", "invalid", "please", "not", "password"}


def test_every_sentence_ends_as_one_and_speaks_no_english():
    texts = {code: sentences.template(code) for code in sentences.SENTENCES}
    assert [code for code, text in texts.items() if text[-1] not in ".!?"] == []
    words = {code: set(re.findall(r"[^\s.,]+", text.lower())) for code, text in texts.items()}
    assert {code: found & ENGLISH for code, found in words.items() if found & ENGLISH} == {}


def test_blanks_are_filled():
    error = RuleError("text.too_long", limit=120, length=121)
    assert "121" in sentences.sentence(error)
