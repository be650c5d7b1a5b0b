"""What a letter tells of the answers to a form: few lines, in one case and with one punctuation."""

import datetime as dt
import re

from models.need.answers import AnswerLine, answer_lines
from models.need.fields import Answers, LetterLine, NeedForm

PLAIN_WORD = re.compile(r"[A-Z][a-z]+(?=[ /,]|$)(?!.* [A-Z][a-z])")
"""A first word that is no abbreviation, in words that are no name (Rantang Kasih)."""


def letter_lines(
    form: NeedForm, answers: Answers, *, health: bool, on: dt.date | None = None
) -> tuple[AnswerLine, ...]:
    """The lines of a letter of a day, in the order of its words. A diagnosis stands only in a
    letter to a health agency (`health`): UU 27/2022 art. 4, specific data.
    """
    told = {line.name: line for line in answer_lines(form, answers, on)}
    lines = (_line(form, answers, wanted, told, health=health) for wanted in form.letter.lines)
    return tuple(line for line in lines if line is not None)


def _line(
    form: NeedForm,
    answers: Answers,
    wanted: LetterLine,
    told: dict[str, AnswerLine],
    *,
    health: bool,
) -> AnswerLine | None:
    """One line with all that may be told of it; None when that is nothing."""
    found = [
        told[name]
        for name in wanted.names
        if name in told and (health or not told[name].restricted)
    ]
    texts = [text for line in found for text in _texts(form, answers, wanted, line)]
    if not texts:
        return None
    first = texts[0][:1].upper() + texts[0][1:]
    joined = _joined([first, *map(lowered, texts[1:])])
    restricted = any(line.restricted for line in found)
    return AnswerLine(found[0].name, wanted.label or found[0].label, joined, restricted)


def _texts(form: NeedForm, answers: Answers, wanted: LetterLine, line: AnswerLine) -> list[str]:
    """The answer in words, each option for itself, without those that tell nothing."""
    question, answer = form.by_name.get(line.name), answers.get(line.name)
    if isinstance(answer, bool) and answer in wanted.quiet:
        return []
    if question is None or not question.options:
        return [line.text.strip().rstrip(".;,")]
    codes = answer if isinstance(answer, list) else [answer]
    options = (question.option(code) for code in codes if code not in wanted.quiet)
    return [option.label for option in options if option is not None]


def lowered(text: str) -> str:
    """As it stands within a line: `susu bayi`, but `PKH`, `KTP elektronik` and `Rantang Kasih`."""
    return text[:1].lower() + text[1:] if PLAIN_WORD.match(text) else text


def _joined(texts: list[str]) -> str:
    return ("; " if any(", " in text for text in texts) else ", ").join(text for text in texts)
