"""Reads the words a form has for letters: subject, what is asked, and the facts that are told."""

import string
from collections.abc import Iterable, Mapping

from models.need.fields import Fact, Field, FieldType, LetterLine, LetterVariant, LetterWords
from models.need.form_rules import agency_function
from models.toml_section import Section

BLANKS = {"name"}
"""What letter words may leave open: the resident's name."""
LONGEST_LABEL = 24
"""Letters; a longer label would take a line more than what it names."""


def letter_words(top: Section, fields: Mapping[str, Field], facts: Iterable[Fact]) -> LetterWords:
    """The part `[letter]`. Its facts are `lines`, names of questions or computed facts, or
    `facts`, which join some of them under a label of their own.
    """
    part = top.table("letter")
    if part is None:
        raise top.error("form.missing_key", "letter")
    subject, ask = _words(part, "subject"), _words(part, "ask")
    known = {*fields, *(fact.name for fact in facts)}
    lines = [LetterLine(_known(part, (name,), known)) for name in part.texts("lines")]
    for item in part.tables("facts"):
        lines.append(_line(item, fields, known))
        item.finish()
    variants: list[LetterVariant] = []
    for item in part.tables("variants"):
        own = LetterVariant(agency_function(item), _words(item, "subject"), _words(item, "ask"))
        item.finish()
        variants.append(own)
    part.finish()
    return LetterWords(subject, ask, tuple(lines), tuple(variants))


def _line(item: Section, fields: Mapping[str, Field], known: set[str]) -> LetterLine:
    names = _known(item, item.texts("fields"), known)
    if not names:
        raise item.error("form.missing_key", "fields")
    label = item.text("label", limit=LONGEST_LABEL)
    quiet = item.values("quiet") if item.holds_list("quiet") else ()
    asked = [fields[name] for name in names if name in fields]
    allowed: set[str | bool] = {option.code for field in asked for option in field.options}
    if any(field.type is FieldType.YES_NO for field in asked):
        allowed |= {True, False}
    for value in quiet:
        if value not in allowed:
            raise item.error("form.unknown_option", str(value))
    return LetterLine(names, label, quiet)


def _known(item: Section, names: tuple[str, ...], known: set[str]) -> tuple[str, ...]:
    for name in names:
        if name not in known:
            raise item.error("form.unknown_field", name)
    return names


def _words(section: Section, key: str) -> str:
    """A sentence for paper; only named blanks that a letter can fill, no other braces."""
    text = section.text(key)
    try:
        blanks = [
            name
            for _, name, spec, conversion in string.Formatter().parse(text)
            if name is not None or spec or conversion
        ]
    except ValueError as error:
        raise section.error("form.unknown_blank", key, blank=text) from error
    for blank in blanks:
        if blank not in BLANKS:
            raise section.error("form.unknown_blank", key, blank=blank or "")
    return text
