"""The urgency of a need in points, with the lines that explain it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.codes import UrgencyLevel
from models.need.answers import answer_text, fact_text, fact_value, visible_fields
from models.need.fields import Answers, Field, FieldType, NeedForm, PointRange, Thresholds

LEVELS = tuple(UrgencyLevel)
"""From low to critical."""


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """What one answer adds; `emergency` is danger to life, whatever the points."""

    field: str
    label: str
    answer: str
    points: int
    emergency: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    """`emergency`: call 112 or go to the IGD first, papers later. `scale` is the version of the
    form that gave the points: with the answers it gives the same score everywhere.
    """

    total: int
    level: UrgencyLevel
    lines: tuple[ScoreLine, ...]
    emergency: bool
    scale: int


def score(form: NeedForm, answers: Answers) -> Score:
    """The points of the answers that are asked and given, and the level they make.

    What an office set in place of the form's limits does not count here: the same answers to the
    same version are as urgent in every village.
    """
    lines = tuple(line for line in _lines(form, answers) if line.points or line.emergency)
    total = max(0, sum(line.points for line in lines))
    emergency = any(line.emergency for line in lines)
    level = UrgencyLevel.CRITICAL if emergency else level_of(total, form.thresholds)
    return Score(total, level, lines, emergency, form.version)


def is_emergency(form: NeedForm, answers: Answers) -> bool:
    """Whether an answer means danger to life; as `score` says, without the words of its lines."""
    return any(
        _points(question, answers[question.name])[1]
        for question in visible_fields(form, answers)
        if answers.get(question.name) is not None
    )


def level_of(total: int, limits: Thresholds) -> UrgencyLevel:
    if total >= limits.critical:
        return UrgencyLevel.CRITICAL
    if total >= limits.high:
        return UrgencyLevel.HIGH
    return UrgencyLevel.MEDIUM if total >= limits.medium else UrgencyLevel.LOW


def higher(levels: Sequence[UrgencyLevel]) -> UrgencyLevel:
    """The most urgent of several levels; low for none."""
    return max(levels, key=LEVELS.index, default=UrgencyLevel.LOW)


def _lines(form: NeedForm, answers: Answers) -> Iterator[ScoreLine]:
    for question in visible_fields(form, answers):
        answer = answers.get(question.name)
        if answer is not None:
            points, emergency = _points(question, answer)
            text = answer_text(question, answer)
            yield ScoreLine(question.name, question.label, text, points, emergency)
    for fact in form.facts:
        value = fact_value(fact, answers, form.scale)
        if value is not None:
            many = float(len(value)) if isinstance(value, tuple) else value
            points = _in_range(fact.points, many)
            yield ScoreLine(fact.name, fact.label, fact_text(form, fact, answers, value), points)


def _points(question: Field, answer: object) -> tuple[int, bool]:
    if question.type is FieldType.YES_NO:
        points = question.yes_points if answer is True else question.no_points
        return points, question.emergency and answer is True
    if question.options:
        codes = answer if isinstance(answer, list) else [answer]
        chosen = [option for option in question.options if option.code in codes]
        return sum(option.points for option in chosen), any(o.emergency for o in chosen)
    if isinstance(answer, int | float):
        return _in_range(question.points, answer), False
    return 0, False


def _in_range(ranges: tuple[PointRange, ...], value: float) -> int:
    """The points of the first range the number lies in."""
    return next((part.points for part in ranges if part.holds(value)), 0)
