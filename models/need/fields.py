"""The parts a need form is made of: fields, options, points, routes, documents and letter words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from models.codes import StepOwner

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
    suggest_restricted: bool = False
    """Who answers so is asked whether the case is to be restricted."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Holds when the answer to `field` is, or contains, any of these; `unless` turns it round, so
    that it also holds while nobody has answered.
    """

    field: str
    any_of: tuple[str | bool, ...]
    unless: bool = False

    def holds(self, answers: Answers) -> bool:
        answer = answers.get(self.field)
        given = answer if isinstance(answer, list) else [answer]
        found = any(value in self.any_of for value in given if isinstance(value, str | bool))
        return found != self.unless


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
    suggest_restricted: bool = False
    """Of a yes_no field: a yes suggests that the case be restricted."""
    restricted: bool = False
    """Only for health agencies, never in a batch to others (diagnosis)."""
    minimum: float | None = None
    maximum: float | None = None
    decimals: int = 0
    digits: int = 0
    """Of a text field: exactly this many digits (NISN 10, JKN 13); 0 is any text."""
    characters: int = 0
    """Of a text field: exactly this many letters or digits (NPSN 8); 0 is any text."""
    past: bool = False
    """Of a date: a day that has come, never one ahead."""
    school_year: bool = False
    """Of a text field: `2025/2026`, or one year."""
    limit: int = 300

    def option(self, code: object) -> Option | None:
        return next((option for option in self.options if option.code == code), None)


@dataclass(frozen=True, slots=True)
class Fact:
    """A number, or with `words` a list of words, that `function` of `models.need.facts` finds in
    the answers. `points` hang on the number, or on how many words there are.
    """

    name: str
    label: str
    function: str
    unit: str = ""
    decimals: int = 0
    points: tuple[PointRange, ...] = ()
    words: bool = False
    limit: str = ""
    """The limit below which the number is too little; empty for none."""
    since: str = ""
    """Of a time that passes: the date it is counted from. It gives no points, which would change
    by themselves."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A threshold that facts are held against. `value` is the form's own, by which points are
    given; `own_value` is what the office set in its place for what it shows.
    """

    name: str
    label: str
    value: float
    minimum: float
    maximum: float
    unit: str = ""
    decimals: int = 0
    own_value: float | None = None

    @property
    def in_use(self) -> float:
        return self.value if self.own_value is None else self.own_value


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
    """A paper or photo the agency asks for."""

    code: str
    label: str
    required: bool = False
    photo: bool = False


@dataclass(frozen=True, slots=True)
class PlanTemplate:
    """A step the form proposes, due `days` working days after the case is opened."""

    code: str
    text: str
    """One Indonesian sentence: what is to be done."""
    owner: StepOwner
    function: str = ""
    """The kind of agency it is about (`AgencyFunction`), or empty."""
    days: int = 0
    after: str = ""
    visit: bool = False
    """Done at the resident's home."""
    show_when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """A programme worth asking about; every condition given must hold. Never a verdict."""

    programme: str
    """The code of the programme in the office's list."""
    text: str
    conditions: tuple[Condition, ...] = ()
    ages: tuple[int, int] | None = None
    """First and last age in years, both included."""
    decile_max: int | None = None
    """The highest DTSEN decile it is known for."""
    fact: str = ""
    fact_range: PointRange | None = None


@dataclass(frozen=True, slots=True)
class LetterVariant:
    """What is asked of agencies of one function, where the form's own words would be wrong."""

    function: str
    subject: str
    ask: str


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One line of a letter's facts: the answers to some questions, or computed facts."""

    names: tuple[str, ...]
    label: str = ""
    """As an office writes it; empty for the question's own."""
    quiet: tuple[str | bool, ...] = ()
    """Answers that tell an agency nothing: they are left out, and the line that holds no other."""


@dataclass(frozen=True, slots=True)
class LetterWords:
    """The form's part of a letter; blanks are {name}. `lines` are its facts, in order."""

    subject: str
    ask: str
    lines: tuple[LetterLine, ...] = ()
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
    limits: tuple[Limit, ...] = ()
    routes: tuple[Route, ...] = ()
    documents: tuple[Document, ...] = ()
    classification_rules: tuple[ClassificationRule, ...] = ()
    plan: tuple[PlanTemplate, ...] = ()
    hints: tuple[Hint, ...] = ()
    order: int = 0
    danger: str = ""
    """What is done first where an answer is danger to life; empty: 112 or the IGD."""
    by_name: Mapping[str, Field] = field(default_factory=dict, compare=False, repr=False)

    @property
    def scale(self) -> Mapping[str, float]:
        """The limits points are given by: those of this version, the same in every office."""
        return {limit.name: limit.value for limit in self.limits}

    @property
    def limits_in_use(self) -> Mapping[str, float]:
        """The limits that screen, paper and hints go by: the office's where it set some."""
        return {limit.name: limit.in_use for limit in self.limits}

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
