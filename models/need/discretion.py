"""Which answers suggest that a case be marked restricted. The clerk decides: never a verdict."""

from collections.abc import Iterable

from models.need.answers import visible_fields
from models.need.fields import Answers, Field, FieldType, NeedForm


def discreet_questions(given: Iterable[tuple[NeedForm, Answers]]) -> tuple[str, ...]:
    """The need and the question of each such answer, but not the answer: others may see it."""
    found = (
        f"{form.title}: {question.label}"
        for form, answers in given
        for question in visible_fields(form, answers)
        if _suggests(question, answers.get(question.name))
    )
    return tuple(dict.fromkeys(found))


def _suggests(question: Field, answer: object) -> bool:
    if question.type is FieldType.YES_NO:
        return question.suggest_restricted and answer is True
    codes = answer if isinstance(answer, list) else [answer]
    return any(each.suggest_restricted and each.code in codes for each in question.options)
