"""Answers to a need form: which questions are asked, which answers hold, and how they read."""

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass

from models.errors import RuleError
from models.indonesian_words import example_number, long_date, rupiah, short_number
from models.need.facts import FACTS, Found, read_day
from models.need.fields import Answers, Fact, Field, FieldType, NeedForm
from models.text import clean_text

YES, NO = "Ya", "Tidak"
NOTHING_FOUND, AT_LEAST = "tidak ada", "sedikitnya {number}"
LONGEST = 300
"""Letters that a number of a fixed length may be mistyped with, before it is refused unread."""
TINY = 1e-9
"""What a number in binary may lie off the one that was written."""
SCHOOL_YEAR = re.compile(r"((?:19|20)[0-9]{2})(?: ?[/-] ?((?:19|20)[0-9]{2}))?")


@dataclass(frozen=True, slots=True)
class Problem:
    """An answer that does not hold; `code` names its sentence in `models.sentences`."""

    field: str
    code: str
    details: Mapping[str, str | int] = dataclasses.field(default_factory=dict)

    def as_error(self) -> RuleError:
        return RuleError(self.code, field=self.field, **self.details)


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A question and its answer in words, for screen and paper."""

    name: str
    label: str
    text: str
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class FactLine:
    """A computed fact in words. `least` is the limit it is held against, where it has one."""

    name: str
    label: str
    text: str
    least: str = ""
    short: bool = False
    """Whether it falls short: below its limit, or a list of what fails that is not empty."""


def visible_fields(form: NeedForm, answers: Answers) -> tuple[Field, ...]:
    """The questions to ask: a question hangs on an earlier one that is itself asked."""
    asked: dict[str, Field] = {}
    for question in form.fields:
        if _is_asked(question, asked, answers):
            asked[question.name] = question
    return tuple(asked.values())


def _is_asked(question: Field, asked: Container[str], answers: Answers) -> bool:
    condition = question.show_when
    return condition is None or (condition.field in asked and condition.holds(answers))


def clean_answers(
    form: NeedForm, answers: Answers, today: dt.date | None = None
) -> dict[str, object]:
    """The answers as they are stored: cleaned, in form order, without empty or unasked ones.

    Raises the first `RuleError` of an answer that does not hold; `today` as in `check_answers`.
    """
    problems = check_answers(form, answers, today)
    if problems:
        raise problems[0].as_error()
    cleaned: dict[str, object] = {}
    asked: set[str] = set()
    for question in form.fields:  # in order, so that a dropped answer hides what hangs on it
        if not _is_asked(question, asked, cleaned):
            continue
        asked.add(question.name)
        answer = _clean(question, answers.get(question.name))
        if answer is not None:
            cleaned[question.name] = answer
    return cleaned


def check_answers(
    form: NeedForm, answers: Answers, today: dt.date | None = None, *, complete: bool = False
) -> list[Problem]:
    """What does not hold. With `complete`, a required question without answer is a problem too.

    Where `today` is given, a day ahead is a problem in a question about the past.
    """
    problems = [
        Problem(name, "answer.unknown_field", {"name": name[:40]})
        for name in answers
        if name not in form.by_name
    ]
    for question in visible_fields(form, answers):
        try:
            answer = _clean(question, answers.get(question.name))
        except RuleError as error:
            problems.append(Problem(question.name, error.code, error.details))
            continue
        if question.past and today is not None and answer and str(answer) > today.isoformat():
            problems.append(Problem(question.name, "date.in_future"))
        if complete and question.required and answer is None:
            problems.append(Problem(question.name, "answer.required", {"label": question.label}))
    return problems


def missing_labels(form: NeedForm, answers: Answers) -> tuple[str, ...]:
    """The labels of required questions that are asked and not yet answered."""
    return tuple(
        question.label
        for question in visible_fields(form, answers)
        if question.required and answers.get(question.name) in (None, "", [])
    )


def _clean(question: Field, answer: object) -> object:
    """The stored form of one answer, None when empty. Raises `RuleError`."""
    if answer in (None, "", []):
        return None
    return CLEANERS[question.type](question, answer)


def _clean_text(question: Field, answer: object) -> object:
    if not isinstance(answer, str):
        raise RuleError("answer.not_text", label=question.label)
    multiline = question.type is FieldType.NARRATIVE
    digits, characters = question.digits, question.characters
    room = max(question.limit, LONGEST) if digits or characters else question.limit
    text = clean_text(answer, room, multiline=multiline)
    if text and digits and not (len(text) == digits and text.isascii() and text.isdigit()):
        raise RuleError("answer.digits", label=question.label, digits=digits)
    if text and characters and not (len(text) == characters and text.isascii() and text.isalnum()):
        raise RuleError("answer.characters", label=question.label, characters=characters)
    return (_school_year(question, text) if question.school_year else text) or None


def _school_year(question: Field, text: str) -> str:
    """`2025/2026` however it was typed, or one year: `2025`."""
    found = SCHOOL_YEAR.fullmatch(text)
    first, second = found.groups() if found else ("", None)
    if text and (found is None or (second and int(second) != int(first) + 1)):
        raise RuleError("answer.school_year", label=question.label)
    return f"{first}/{second}" if second else first


def _clean_number(question: Field, answer: object) -> object:
    """A number in the form's decimals; `nan` and infinities are no answers."""
    if isinstance(answer, bool) or not isinstance(answer, int | float):
        example = example_of(question)
        raise RuleError("answer.not_a_number", label=question.label, example=example)
    low, high = _bounds(question)
    if not low <= answer <= high:
        raise RuleError(
            "answer.out_of_range",
            label=question.label,
            low=short_number(low, question.decimals),
            high=short_number(high, question.decimals),
        )
    if question.decimals == 0:
        if answer != int(answer):
            raise RuleError("answer.not_whole", label=question.label)
        return int(answer)
    if abs(answer - round(answer, question.decimals)) > TINY:
        raise RuleError("answer.decimals", label=question.label, decimals=question.decimals)
    return round(float(answer), question.decimals)


def _bounds(question: Field) -> tuple[float, float]:
    low = 0 if question.minimum is None else question.minimum
    return low, 10**12 if question.maximum is None else question.maximum


def example_of(question: Field) -> str:
    """A number the question takes, as it may be written."""
    money = question.type is FieldType.MONEY
    return example_number(*_bounds(question), question.decimals, money=money)


def _clean_choice(question: Field, answer: object) -> object:
    if not isinstance(answer, str) or question.option(answer) is None:
        raise RuleError("answer.not_an_option", label=question.label)
    return answer


def _clean_choices(question: Field, answer: object) -> object:
    """Several codes, in the order of the form and each once."""
    if not isinstance(answer, list | tuple):
        raise RuleError("answer.not_an_option", label=question.label)
    for code in answer:
        _clean_choice(question, code)
    return [option.code for option in question.options if option.code in answer]


def _clean_yes_no(question: Field, answer: object) -> object:
    if not isinstance(answer, bool):
        raise RuleError("answer.not_yes_no", label=question.label)
    return answer


def _clean_date(question: Field, answer: object) -> object:
    if isinstance(answer, dt.date) and not isinstance(answer, dt.datetime):
        return answer.isoformat()
    found = read_day(answer) if isinstance(answer, str) else None
    if found is None:
        raise RuleError("answer.not_a_date", label=question.label)
    return found.isoformat()


CLEANERS: dict[FieldType, Callable[[Field, object], object]] = {
    FieldType.TEXT: _clean_text,
    FieldType.NARRATIVE: _clean_text,
    FieldType.NUMBER: _clean_number,
    FieldType.MONEY: _clean_number,
    FieldType.CHOICE: _clean_choice,
    FieldType.CHOICES: _clean_choices,
    FieldType.YES_NO: _clean_yes_no,
    FieldType.DATE: _clean_date,
}


def answer_text(question: Field, answer: object) -> str:
    """An answer in the words of a letter: labels of options, Rp, the date with its month."""
    if question.options:
        codes = answer if isinstance(answer, list) else [answer]
        found = [question.option(code) for code in codes]
        return "; ".join(option.label for option in found if option) or str(answer)
    if question.type is FieldType.YES_NO:
        return YES if answer else NO
    if question.type is FieldType.MONEY and isinstance(answer, int):
        return rupiah(answer)
    if question.type is FieldType.DATE:
        return _date_words(str(answer))
    if isinstance(answer, int | float):
        answer = short_number(answer, question.decimals)
    return _with_unit(str(answer), question.unit)


def _date_words(answer: str) -> str:
    """The day in words, or what is typed so far: a score is reckoned with every key."""
    found = read_day(answer)
    return answer if found is None else long_date(found)


def fact_value(
    fact: Fact, answers: Answers, limits: Mapping[str, float], on: dt.date | None = None
) -> Found:
    """What the fact finds, a number rounded to its decimals; None when answers are missing, and
    for a time that passes when no day is given on which it is looked at.
    """
    value = FACTS[fact.function].value(answers, limits, on)
    return round(value, fact.decimals) if isinstance(value, int | float) else value


def fact_text(form: NeedForm, fact: Fact, answers: Answers, value: Found) -> str:
    """In the words of a letter: a number with its unit, or the words one after the other.

    Empty where there is nothing to say: while questions are open that could add to it, a count is
    the least it can be, and that nothing was found is not known.
    """
    if value is None:
        return ""
    whole = FACTS[fact.function].is_whole(_asked_names(form, answers), answers)
    if not value and not whole:
        return ""
    if isinstance(value, tuple):
        return ", ".join(value) or NOTHING_FOUND
    number = _with_unit(short_number(value, fact.decimals), fact.unit)
    return number if whole else AT_LEAST.format(number=number)


def _asked_names(form: NeedForm, answers: Answers) -> frozenset[str]:
    return frozenset(question.name for question in visible_fields(form, answers))


def _with_unit(text: str, unit: str) -> str:
    return f"{text} {unit}" if unit else text


def fact_lines(form: NeedForm, answers: Answers, on: dt.date | None = None) -> tuple[FactLine, ...]:
    """What can be computed so far on a day, held against the limits this office goes by."""
    limits = {limit.name: limit for limit in form.limits}
    asked = _asked_answers(form, answers)
    lines = []
    for fact in form.facts:
        value = fact_value(fact, asked, form.limits_in_use, on)
        text = fact_text(form, fact, asked, value)
        if not text:
            continue
        limit = limits.get(fact.limit)
        least, short = "", isinstance(value, tuple) and bool(value)
        if limit is not None and isinstance(value, int | float):
            least = _with_unit(short_number(limit.in_use, limit.decimals), limit.unit)
            short = value < limit.in_use
        lines.append(FactLine(fact.name, fact.label, text, least, short))
    return tuple(lines)


def facts_below(form: NeedForm) -> dict[str, tuple[Fact, ...]]:
    """The facts by the name of the last question they depend on: there they are shown."""
    below: dict[str, tuple[Fact, ...]] = {}
    for fact in form.facts:
        reads = FACTS[fact.function].reads
        last = [field.name for field in form.fields if field.name in reads][-1]
        below[last] = (*below.get(last, ()), fact)
    return below


def _asked_answers(form: NeedForm, answers: Answers) -> dict[str, object]:
    """The answers to questions that are asked: the others are not stored either."""
    asked = (question.name for question in visible_fields(form, answers))
    return {name: answers[name] for name in asked if answers.get(name) not in (None, "", [])}


def answer_lines(
    form: NeedForm, answers: Answers, on: dt.date | None = None
) -> tuple[AnswerLine, ...]:
    """Every answered question and computed fact in words, in the order of the form.

    `on` is the day up to which a time is counted that passes; None leaves it out.
    """
    lines = [
        AnswerLine(
            question.name,
            question.label,
            answer_text(question, answers[question.name]),
            question.restricted,
        )
        for question in visible_fields(form, answers)
        if question.name in answers
    ]
    for fact in form.facts:
        value = fact_value(fact, answers, form.limits_in_use, on)
        text = fact_text(form, fact, answers, value)
        if text:
            lines.append(AnswerLine(fact.name, fact.label, text))
    return tuple(lines)
