"""The parts a need form is made of: fields, options, points, routes, documents and letter words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Answers = Mapping[str, object]
"""Answers by field name: text, number, bool, a code, a list of codes; a date as ISO text."""


class FieldType(StrEnum):
    TEXT = "text"
    NARRATIVE = "narrative"
    NUMBER = "number"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"
    DATE = "date"
    MONEY = "money"
    """Whole Rupiah."""


@dataclass(frozen=True, slots=True)
class Option:
    """One official answer; `emergency` marks danger to life (112 or IGD first)."""

    code: str
    label: str
    points: int = 0
    emergency: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """Holds when the answer to `field` is, or contains, any of these."""

    field: str
    any_of: tuple[str | bool, ...]

    def holds(self, answers: Answers) -> bool:
        answer = answers.get(self.field)
        given = answer if isinstance(answer, list) else [answer]
        return any(value in self.any_of for value in given if isinstance(value, str | bool))


@dataclass(frozen=True, slots=True)
class PointRange:
    """Points for a number between `low` and `high`, both included; None is open."""

    low: float | None
    high: float | None
    points: int

    def holds(self, number: float) -> bool:
        above = self.low is None or number >= self.low
        return above and (self.high is None or number <= self.high)


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form."""

    name: str
    label: str
    type: FieldType
    section: str = ""
    options: tuple[Option, ...] = ()
    required: bool = False
    show_when: Condition | None = None
    unit: str = ""
    help: str = ""
    points: tuple[PointRange, ...] = ()
    yes_points: int = 0
    no_points: int = 0
    emergency: bool = False
    """Of a yes_no field: a yes is danger to life."""
    restricted: bool = False
    """Only for health agencies, never in a batch to others (diagnosis)."""
    minimum: float | None = None
    maximum: float | None = None
    decimals: int = 0
    digits: int = 0
    """Of a text field: exactly this many digits (NISN 10, JKN 13); 0 is any text."""
    limit: int = 300

    def option(self, code: object) -> Option | None:
        return next((option for option in self.options if option.code == code), None)


@dataclass(frozen=True, slots=True)
class Fact:
    """A number computed from answers by the function of this name in `models.need_facts`."""

    name: str
    label: str
    function: str
    unit: str = ""
    decimals: int = 0
    points: tuple[PointRange, ...] = ()


@dataclass(frozen=True, slots=True)
class Route:
    """Agencies of a function may help, when the condition holds; earlier routes come first."""

    function: str
    reason: str
    show_when: Condition | None = None


@dataclass(frozen=True, slots=True)
class ClassificationRule:
    """A letter about such an answer carries another classification code."""

    code: str
    show_when: Condition


@dataclass(frozen=True, slots=True)
class Document:
    """A paper the agency asks for."""

    code: str
    label: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class LetterVariant:
    """What is asked of agencies of one function, where the form's own words would be wrong."""

    function: str
    subject: str
    ask: str


@dataclass(frozen=True, slots=True)
class LetterWords:
    """The form's part of a letter; blanks are {name}. `lines` are fields or facts, in order."""

    subject: str
    ask: str
    lines: tuple[str, ...] = ()
    variants: tuple[LetterVariant, ...] = ()

    def for_functions(self, functions: Iterable[str]) -> tuple[str, str]:
        """Subject and ask sentence for an agency; its first function with own words decides."""
        own = {variant.function: variant for variant in self.variants}
        for function in functions:
            if function in own:
                return own[function].subject, own[function].ask
        return self.subject, self.ask


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From how many points on a need is medium, high, critical."""

    medium: int
    high: int
    critical: int


@dataclass(frozen=True, slots=True)
class NeedForm:
    """One need kind in one version: what the screen, the score, the letter and the export read."""

    kind: str
    version: int
    title: str
    description: str
    classification: str
    thresholds: Thresholds
    letter: LetterWords
    fields: tuple[Field, ...]
    facts: tuple[Fact, ...] = ()
    routes: tuple[Route, ...] = ()
    documents: tuple[Document, ...] = ()
    classification_rules: tuple[ClassificationRule, ...] = ()
    order: int = 0
    by_name: Mapping[str, Field] = field(default_factory=dict, compare=False, repr=False)

    @property
    def agencies(self) -> tuple[str, ...]:
        """The functions this need may be referred to, in order of routing."""
        return tuple(dict.fromkeys(route.function for route in self.routes))

    def classification_for(self, answers: Answers) -> str:
        """The classification code (Permendagri 83/2022) of a letter about these answers."""
        for rule in self.classification_rules:
            if rule.show_when.holds(answers):
                return rule.code
        return self.classification
