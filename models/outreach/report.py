"""What the one-page report of an outreach visit says: who, what need, how long."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from models.codes import ProblemTerm
from models.desk import Desk
from models.indonesian_words import long_date
from models.labels import label
from models.letter.document import Letterhead, Pair, Sheet, Signature
from models.letter.identity import nik_or_reason
from models.letter.parts import letterhead_of, practice_marks, sheet_of, signature_of, words
from models.letter.texts.section import Section
from models.office import OfficeView, office
from models.officials import OfficialView, official, officials
from models.outreach.cases import VisitCase, VisitView, visit
from models.store import reading

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
TERM_START = "Jangka "


@dataclass(frozen=True, slots=True)
class ReportNeed:
    """A need with its urgency and term in the words of the table."""

    title: str
    level: str
    term: str


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A resident of the visit. `number` is the case's without what all have in common."""

    name: str
    nik: str
    hamlet: str
    needs: tuple[ReportNeed, ...]
    number: str


@dataclass(frozen=True, slots=True)
class VisitReport:
    """The report as it is printed."""

    sheet: Sheet
    letterhead: Letterhead
    office: str
    title: str
    facts: tuple[Pair, ...]
    hamlet_word: str
    lines: tuple[ReportLine, ...]
    sums: tuple[Pair, ...]
    notes: str
    said: tuple[Pair, ...]
    """The heads of the table's columns and of the notes, by their names in `visit.toml`."""
    signature: Signature
    notice: str = ""
    watermark: str = ""


def visit_report(visit_id: int, desk: Desk, official_id: int | None = None) -> VisitReport:
    """The report, signed by the head of the office or by `official_id`.

    Raises `RuleError("record.not_found")`.
    """
    with reading():
        found, view, today = visit(visit_id), office(), desk.today()
        signer = official(official_id) if official_id is not None else _first(today)
        used = words()
    said, practice = used["visit"], used["practice"]
    return VisitReport(
        sheet=sheet_of(view),
        letterhead=letterhead_of(view),
        office=view.title,
        title=said["title"],
        facts=_facts(found, said),
        hamlet_word=view.hamlet_term,
        lines=tuple(_line(case, said) for case in found.cases),
        sums=_sums(found, said),
        notes=found.visit.notes,
        said=(*used["visit-columns"].items(), ("notes", said["notes"])),
        signature=_signature(signer, view, today),
        **practice_marks(view, practice),
    )


def _first(today: dt.date) -> OfficialView | None:
    return next(iter(officials(today)), None)


def _signature(signer: OfficialView | None, view: OfficeView, today: dt.date) -> Signature:
    """The block of who signs; while nobody serves, the head's title over a dotted line."""
    dated = f"{view.village}, {long_date(today)}"
    if signer is None:
        return Signature((f"{view.head.upper()},",), above=dated)
    return signature_of(signer, view, today, above=dated)


def _facts(found: VisitView, said: Section) -> tuple[Pair, ...]:
    row = found.visit
    day = f"{DAYS[row.held_on.weekday()]}, {long_date(row.held_on)}"
    facts = (
        (said["day"], day),
        (said["place"], row.place),
        (said["way"], row.way),
        (said["team"], "; ".join(row.team_lines)),
    )
    return tuple((name, text) for name, text in facts if text)


def _line(case: VisitCase, said: Section) -> ReportLine:
    needs = tuple(
        ReportNeed(need.title, label(need.level), _term(need.term)) for need in case.needs
    )
    number = case.number.removeprefix("KASUS-")
    if case.restricted:  # the need is counted, nobody is named
        return ReportLine(said["restricted"], "-", "-", needs, number)
    nik = nik_or_reason(case.nik_masked, case.no_nik_reason)
    return ReportLine(case.name, nik, case.hamlet or "-", needs, number)


def _term(term: ProblemTerm | None) -> str:
    return "-" if term is None else label(term).removeprefix(TERM_START).capitalize()


def _sums(found: VisitView, said: Section) -> tuple[Pair, ...]:
    """Totals in words; the total alone for a visit on which nobody was found."""
    counts = found.counts
    total = said.fill("total_of", people=_people(found, said), needs=counts.needs)
    if not counts.needs:
        return ((said["total"], total),)
    terms = [(_word(term, said), count) for term, count in counts.terms]
    levels = [(_word(level, said), count) for level, count in counts.levels]
    return (
        (said["total"], total),
        (said["kinds"], _listed(counts.kinds)),
        (said["terms"], _listed(terms)),
        (said["levels"], _listed(levels)),
    )


def _people(found: VisitView, said: Section) -> str:
    """How many came. Beside names, their number would tell whose a restricted case may be."""
    counts = found.counts
    if any(case.restricted for case in found.cases):
        return said.fill("cases", cases=counts.cases)
    line = "residents" if counts.residents == counts.cases else "residents_and_cases"
    return said.fill(line, residents=counts.residents, cases=counts.cases)


def _word(code: StrEnum | None, said: Section) -> str:
    return said["unsaid"] if code is None else label(code).removeprefix(TERM_START).lower()


def _listed(counts: tuple[tuple[str, int], ...] | list[tuple[str, int]]) -> str:
    return ", ".join(f"{word} {count}" for word, count in counts)
