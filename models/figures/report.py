"""The report of a period to the head of the village and the camat: figures, words, signatures."""

import datetime as dt
from dataclasses import dataclass

from models.calendar import calendar_is_complete
from models.case.tracking.deadlines import time_rules
from models.desk import Desk
from models.figures import words as say
from models.figures.counting import Clockwork, Figures, Span, count_figures
from models.figures.period import Period, PeriodKind
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
TITLES = {
    PeriodKind.MONTH: "LAPORAN BULANAN PENANGANAN KASUS WARGA",
    PeriodKind.QUARTER: "LAPORAN TRIWULAN PENANGANAN KASUS WARGA",
    PeriodKind.YEAR: "LAPORAN TAHUNAN PENANGANAN KASUS WARGA",
}


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
        view, today, practice = office(), desk.today(), words()["practice"]
        return FiguresReport(
            sheet=sheet_of(view),
            letterhead=letterhead_of(view),
            office=view.title,
            title=TITLES[found.period.kind],
            facts=(
                ("Masa", f"{found.period.title} ({found.period.days(found.counted_on)})"),
                ("Disampaikan kepada", f"{view.head}; Camat {view.kecamatan}"),
                ("Keadaan catatan", long_date(found.counted_on)),
            ),
            found=found,
            left=head_signature(view, today, "MENGETAHUI"),
            right=secretary_signature(view, today),
            **practice_marks(view, practice),
        )


def _warnings(period: Period, span: Span, today: dt.date) -> list[str]:
    found = []
    if span.until < period.end:
        found.append(say.RUNNING.format(day=long_date(today)))
    if not calendar_is_complete(period.year):
        found.append(say.HOLIDAYS_MISSING.format(year=period.year))
    return found


def _summary(period: Period, figures: Figures, risks: tuple[Risk, ...]) -> tuple[str, ...]:
    """A few short sentences that a busy reader can stop after."""
    cases, late = figures.cases, figures.late
    if figures.is_empty:
        return (f"Nihil: tidak ada kasus yang terbuka atau dibuka pada {period.title}.",)
    sent, answered, refused, _ended, waiting, _late = figures.splits.agencies.total
    again = f", {cases.reopened} dibuka kembali" if cases.reopened else ""
    moved = f"{cases.new} kasus baru{again}, {cases.closed} ditutup"
    asked = f"{sent} rujukan dikirim, {answered} dijawab untuk pertama kali, {refused} ditolak"
    sentences = [
        f"{moved}; {cases.after} masih terbuka pada akhir masa.",
        f"{asked}; {waiting} menunggu jawaban, {late.unanswered} di antaranya lewat batas.",
    ]
    reply = figures.first_reply
    if reply.median is not None:
        sentences.append(
            f"Jawaban pertama datang dalam {short_number(reply.median, 1)} hari kerja (nilai "
            f"tengah dari {reply.count} jawaban), paling lama {reply.longest}."
        )
    risky = sum(risk.count > 0 for risk in risks)
    sentences.append(
        f"{late.cases} kasus lewat batas; {risky} dari {len(risks)} tanda risiko maladministrasi "
        "perlu diperiksa."
    )
    return tuple(sentences)
