"""The report of a period to the head of the village and the camat: figures, words, signatures."""

import datetime as dt
from dataclasses import dataclass

from models.calendar import calendar_is_complete
from models.case.tracking.deadlines import time_rules
from models.desk import Desk
from models.figures.counting import Clockwork, Figures, Span, count_figures
from models.figures.period import Period
from models.figures.reading import agency_names, first_opening, read_cases
from models.figures.risks import Risk, count_risks
from models.figures.tables import FigureTable, tables_of
from models.indonesian_words import long_date, short_number
from models.letter.document import Letterhead, Pair, Sheet, Signature
from models.letter.parts import (
    head_signature,
    letterhead_of,
    practice_marks,
    secretary_signature,
    sheet_of,
    words,
)
from models.need.forms import load_forms
from models.office import office
from models.progress import Progress, silent
from models.store import reading

STEPS = 4


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """What was counted of a period, in sentences and tables. Plain data for any thread."""

    period: Period
    counted_on: dt.date
    """The day whose record it is."""
    figures: Figures
    risks: tuple[Risk, ...]
    summary: tuple[str, ...]
    warnings: tuple[str, ...]
    """What the reader must know of the period: it still runs, or its holidays are not known."""
    tables: tuple[FigureTable, ...]
    """None where nothing was open, opened or closed: the report says that (laporan nihil)."""


@dataclass(frozen=True, slots=True)
class FiguresReport:
    """The report as it is printed: signed by the secretary, seen by the head of the office."""

    sheet: Sheet
    letterhead: Letterhead
    office: str
    title: str
    facts: tuple[Pair, ...]
    found: PeriodFigures
    left: Signature
    right: Signature
    notice: str = ""
    watermark: str = ""


def first_day(desk: Desk) -> dt.date:
    """The day from which there is something to report: the first opening, or today."""
    with reading():
        return first_opening() or desk.today()


def figures_of(period: Period, desk: Desk, progress: Progress = silent) -> PeriodFigures:
    """The figures of a period as the store has them now. Raises `Cancelled` when asked to stop."""
    today = desk.today()
    span = Span(period.start, period.until(today))
    progress(0, STEPS)
    with reading():
        rules, names, kinds = time_rules(), agency_names(), tuple(load_forms())
        cases = read_cases(span.start, span.until, desk.clock.zone)
        progress(1, STEPS)
        figures = count_figures(cases, span, rules, kinds, names)
        progress(2, STEPS)
        risks = count_risks(cases, Clockwork(rules, span))
        progress(3, STEPS)
        found = PeriodFigures(
            period=period,
            counted_on=today,
            figures=figures,
            risks=risks,
            summary=_summary(period, figures, risks),
            warnings=tuple(_warnings(period, span, today)),
            tables=() if figures.is_empty else tables_of(figures, risks, rules.norms),
        )
    progress(STEPS, STEPS)
    return found


def figures_report(found: PeriodFigures, desk: Desk) -> FiguresReport:
    """The paper about figures that were counted, with the day of counting, signed today."""
    with reading():
        view, today, used = office(), desk.today(), words()
        said, practice = used["period"], used["practice"]
        title, days = found.period.title, found.period.days(found.counted_on)
        receivers = said.fill("receivers", head=view.head, kecamatan=view.kecamatan)
        return FiguresReport(
            sheet=sheet_of(view),
            letterhead=letterhead_of(view),
            office=view.title,
            title=said[found.period.kind.value],
            facts=(
                (said["about"], said.fill("about_days", period=title, days=days)),
                (said["given_to"], receivers),
                (said["counted_on"], long_date(found.counted_on)),
            ),
            found=found,
            left=head_signature(view, today, said["above_left"]),
            right=secretary_signature(view, today),
            **practice_marks(view, practice),
        )


def _warnings(period: Period, span: Span, today: dt.date) -> list[str]:
    found, said = [], words()["period-summary"]
    if span.until < period.end:
        found.append(said.fill("running", day=long_date(today)))
    if not calendar_is_complete(period.year):
        found.append(said.fill("holidays", year=period.year))
    return found


def _summary(period: Period, figures: Figures, risks: tuple[Risk, ...]) -> tuple[str, ...]:
    """A few short sentences that a busy reader can stop after."""
    cases, late, said = figures.cases, figures.late, words()["period-summary"]
    if figures.is_empty:
        return (said.fill("nothing", period=period.title),)
    sent, answered, refused, _ended, waiting, _late = figures.splits.agencies.total
    sentences = [
        said.fill(
            "cases_reopened" if cases.reopened else "cases",
            new=cases.new,
            reopened=cases.reopened,
            closed=cases.closed,
            after=cases.after,
        ),
        said.fill(
            "referrals",
            sent=sent,
            answered=answered,
            refused=refused,
            waiting=waiting,
            late=late.unanswered,
        ),
    ]
    reply = figures.first_reply
    if reply.median is not None:
        median = short_number(reply.median, 1)
        longest = reply.longest or 0
        sentences.append(said.fill("replies", median=median, count=reply.count, longest=longest))
    risky = sum(risk.count > 0 for risk in risks)
    sentences.append(said.fill("late", late=late.cases, risky=risky, all=len(risks)))
    return tuple(sentences)
