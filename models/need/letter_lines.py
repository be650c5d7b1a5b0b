"""What a letter tells of the answers to a form: few lines, in one case and with one punctuation."""

import datetime as dt
import re

from models.need.answers import AnswerLine, answer_lines
from models.need.fields import Answers, FieldType, LetterLine, NeedForm

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
    may = (told[name] for name in wanted.names if name in told)
    found = [
        (line, text)
        for line in may
        if health or not line.restricted
        for text in _texts(form, answers, wanted, line)
    ]
    if not found:
        return None
    (first, text), *others = found
    within = [text if _is_typed(form, line) else lowered(text) for line, text in others]
    joined = _joined([text[:1].upper() + text[1:], *within])
    restricted = any(line.restricted for line, _text in found)
    return AnswerLine(first.name, wanted.label or first.label, joined, restricted)


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


def _is_typed(form: NeedForm, line: AnswerLine) -> bool:
    question = form.by_name.get(line.name)
    return question is not None and question.type in (FieldType.TEXT, FieldType.NARRATIVE)


def lowered(text: str) -> str:
    """An option as it stands within a line: `susu bayi`, but `PKH` and `Rantang Kasih`. What was
    typed is never changed: it may be a name.
    """
    return text[:1].lower() + text[1:] if PLAIN_WORD.match(text) else text


def _joined(texts: list[str]) -> str:
    return ("; " if any(", " in text for text in texts) else ", ").join(texts)
