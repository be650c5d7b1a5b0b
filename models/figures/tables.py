"""The figures as tables with a chart each: what the screen shows and the paper prints, once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from models.case.tracking.norms import Norms
from models.codes import Channel, NormCode, ProblemTerm
from models.errors import RuleError
from models.figures.breakdown import Breakdown
from models.figures.counting import NO_TERM, CaseSums, Figures, LateSums
from models.figures.delays import Delay
from models.figures.risks import FORMS, Risk
from models.indonesian_words import short_number
from models.labels import label
from models.letter.texts.in_use import Words, words
from models.need.forms import form_of

NOTHING = "-"
MOST_BARS = 10
"""Groups a chart shows; the table names all."""
CHARTED = {"kinds": (0, 4), "ages": (0, 1), "agencies": (0, 4)}
"""The columns of numbers whose bars are drawn, where they are others than the first alone."""


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of bars, by the groups of its chart."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars by group; each group has one bar of every series."""

    title: str
    groups: tuple[str, ...]
    series: tuple[Series, ...]

    @property
    def is_empty(self) -> bool:
        return not any(any(series.values) for series in self.series)


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One line: what is counted, and its numbers."""

    word: str
    cells: tuple[str, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class FigureTable:
    """`heads` name the first column and those of the numbers; `notes` stand under the table.

    Where there is nothing to count, `nothing` says so in place of the lines.
    """

    title: str
    heads: tuple[str, ...]
    lines: tuple[FigureLine, ...]
    chart: Chart
    notes: tuple[str, ...] = ()
    nothing: str = ""


def tables_of(figures: Figures, risks: Sequence[Risk], norms: Norms) -> tuple[FigureTable, ...]:
    """All tables in the order in which they are read, in the words in use."""
    said, splits = words(), figures.splits
    split = partial(_split, said)
    return (
        _cases(figures.cases, said),
        split("kinds", ("kind", "new", "met", "partly", "unmet", "open"), splits.kinds, kind_title),
        split("ages", ("age", "new_cases", "open_cases"), splits.ages, str),
        split(
            "agencies",
            ("agency", "sent", "answered", "refused", "ended", "waiting", "late"),
            splits.agencies,
            str,
        ),
        _delays(figures.first_reply, figures.solution, said),
        _late(figures.late, norms, said),
        split("channels", ("channel", "new_cases"), splits.channels, _channel),
        split("terms", ("term", "new_needs"), splits.terms, _term),
        _risks(risks, norms, said),
    )


def kind_title(kind: str) -> str:
    """What a kind of need is called, also one whose form is gone."""
    try:
        return form_of(kind).title
    except RuleError:
        return kind


def _cases(sums: CaseSums, said: Words) -> FigureTable:
    names = ("before", "new", "reopened", "closed", "after")
    lines = [(name, getattr(sums, name)) for name in names]
    return _plain(said, "cases", "case", lines)


def _plain(
    said: Words,
    name: str,
    head: str,
    lines: Sequence[tuple[str, int]],
    notes: tuple[str, ...] = (),
) -> FigureTable:
    tables, heads = said["period-tables"], _heads(said, (head, "count"))
    named = [(tables[line], count) for line, count in lines]
    chart = Chart(
        tables[name],
        tuple(word for word, _ in named),
        (Series(heads[1], tuple(count for _, count in named)),),
    )
    rows = tuple(FigureLine(word, (str(count),)) for word, count in named)
    return FigureTable(tables[name], heads, rows, chart, notes)


def _split(
    said: Words, name: str, columns: tuple[str, ...], split: Breakdown, word: Callable[[str], str]
) -> FigureTable:
    tables, notes, heads = said["period-tables"], said["period-notes"], _heads(said, columns)
    title = tables[name]
    if not any(split.total):
        nothing = notes[f"no_{name}"]
        return FigureTable(title, heads, (), Chart(title, (), ()), nothing=nothing)
    rows = [(word(group), counts) for group, counts in split.rows]
    if any(split.folded):
        rows.append((tables["restricted"], split.folded))
    lines = [FigureLine(called, tuple(map(str, counts))) for called, counts in rows]
    lines.append(FigureLine(tables["total"], tuple(map(str, split.total)), total=True))
    charted = CHARTED.get(name, (0,))
    shown = sorted(rows, key=lambda row: -sum(row[1][n] for n in charted))[:MOST_BARS]
    shown = [row for row in rows if row in shown]
    chart = Chart(
        title,
        tuple(called for called, _ in shown),
        tuple(Series(heads[n + 1], tuple(c[n] for _, c in shown)) for n in charted),
    )
    under = (notes.get(name, ""), notes["restricted"] if any(split.folded) else "")
    return FigureTable(title, heads, tuple(lines), chart, tuple(filter(None, under)))


def _heads(said: Words, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(said["period-columns"][name] for name in names)


def _delays(reply: Delay, solution: Delay, said: Words) -> FigureTable:
    tables, notes = said["period-tables"], said["period-notes"]
    named = ((tables["first_reply"], reply), (tables["solution"], solution))
    names = ("delay", "counted", "median", "nine_of_ten", "longest", "within")
    heads = _heads(said, names)
    lines = tuple(FigureLine(word, _delay_cells(delay)) for word, delay in named)
    middle = tuple(delay.median or 0.0 for _, delay in named)
    most = tuple(float(delay.nine_of_ten or 0) for _, delay in named)
    groups = tuple(word for word, _ in named)
    chart = Chart(tables["delays"], groups, (Series(heads[2], middle), Series(heads[3], most)))
    under = (notes["delays"], notes["days"])
    return FigureTable(tables["delays"], heads, lines, chart, under)


def _delay_cells(delay: Delay) -> tuple[str, ...]:
    if delay.median is None:
        return ("0", NOTHING, NOTHING, NOTHING, NOTHING)
    return (
        str(delay.count),
        short_number(delay.median, 1),
        str(delay.nine_of_ten),
        str(delay.longest),
        f"{delay.within} dari {delay.count}",
    )


def _late(late: LateSums, norms: Norms, said: Words) -> FigureTable:
    lines = (
        ("unreferred", late.unreferred),
        ("unanswered", late.unanswered),
        ("too_long", late.too_long),
        ("late_cases", late.cases),
    )
    note = said["period-notes"].fill("late", **_limits(norms))
    return _plain(said, "late", "state", lines, (note,))


def _risks(risks: Sequence[Risk], norms: Norms, said: Words) -> FigureTable:
    tables, notes, limits = said["period-tables"], said["period-notes"], _limits(norms)
    called, bases, defined = said["period-risks"], said["period-bases"], said["period-norms"]
    lines, under = [], [notes["law"]]
    short: list[str] = []
    for number, risk in enumerate(risks, start=1):
        name, form = risk.code.name.lower(), FORMS[risk.code].name.lower()
        word = called.fill(name, **limits)
        short.append(word[:1].upper() + word[1:])
        line = called.fill("line", form=called[form], risk=word, number=number)
        lines.append(FigureLine(line, (str(risk.count), f"{risk.of} {bases[name]}")))
        under.append(f"({number}) {defined.fill(name, **limits)}")
    heads = _heads(said, ("form", "count", "of"))
    counts = Series(heads[1], tuple(risk.count for risk in risks))
    chart = Chart(tables["risks_chart"], tuple(short), (counts,))
    under += [notes["overlap"], notes["not_counted"]]
    return FigureTable(tables["risks"], heads, tuple(lines), chart, tuple(under))


def _limits(norms: Norms) -> dict[str, int]:
    """The office's limits in working days, by the blanks that name them."""
    return {
        "refer": norms.days(NormCode.REFER),
        "reply": norms.days(NormCode.REPLY),
        "limit": norms.days(NormCode.LIMIT),
        "camat": norms.days(NormCode.ESCALATE_SUBDISTRICT),
        "reroute": norms.days(NormCode.REROUTE),
    }


def _channel(value: str) -> str:
    return label(Channel(value))


def _term(value: str) -> str:
    return value.capitalize() if value == NO_TERM else label(ProblemTerm(value))
