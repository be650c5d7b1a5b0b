"""What the office's books share: the period they cover, their heading, and the two who sign."""

import calendar
import datetime as dt
from dataclasses import dataclass

from models.desk import Desk
from models.errors import RuleError
from models.indonesian_words import MONTHS
from models.letter.document import Sheet, Signature
from models.letter.parts import head_signature, practice_marks, secretary_signature, sheet_of, words
from models.office import office

JANUARY, DECEMBER = 1, 12


@dataclass(frozen=True, slots=True)
class BookPeriod:
    """A year, or some months of it; both months are included."""

    year: int
    first: int = JANUARY
    last: int = DECEMBER

    @property
    def start(self) -> dt.date:
        return dt.date(self.year, self.first, 1)

    @property
    def end(self) -> dt.date:
        return dt.date(self.year, self.last, calendar.monthrange(self.year, self.last)[1])

    def holds(self, day: dt.date) -> bool:
        return self.start <= day <= self.end

    @property
    def title(self) -> str:
        """`TAHUN 2026`, `BULAN MARET 2026`, `BULAN MARET S.D. MEI 2026`."""
        said = words()["agenda"]
        first, last = MONTHS[self.first - 1].upper(), MONTHS[self.last - 1].upper()
        if (self.first, self.last) == (JANUARY, DECEMBER):
            return said.fill("whole_year", year=self.year)
        if self.first == self.last:
            return said.fill("one_month", first=first, year=self.year)
        return said.fill("months", first=first, last=last, year=self.year)

    @property
    def code(self) -> str:
        """As files are called: 2026, 2026-03, 2026-03-05."""
        if (self.first, self.last) == (JANUARY, DECEMBER):
            return str(self.year)
        months = dict.fromkeys((self.first, self.last))
        return "-".join([str(self.year), *(f"{month:02}" for month in months)])


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a column; `over` stands above it and its neighbours under the same word."""

    title: str
    over: str = ""


@dataclass(frozen=True, slots=True)
class BookDocument:
    """A book as it is printed: landscape, head of the office left, secretary right.

    Every line has as many cells as there are headings; `nothing` is said where there is none.
    """

    sheet: Sheet
    title: str
    period: str
    place: str
    headings: tuple[Heading, ...]
    lines: tuple[tuple[str, ...], ...]
    nothing: str
    left: Signature
    right: Signature
    office: str
    notice: str = ""
    watermark: str = ""


def book_of(
    part: str,
    period: BookPeriod,
    headings: tuple[Heading, ...],
    lines: tuple[tuple[str, ...], ...],
    desk: Desk,
) -> BookDocument:
    """The book `part` of the standing words, with its heading and the two who sign it today.

    Raises `RuleError("book.period")`.
    """
    if not JANUARY <= period.first <= period.last <= DECEMBER:
        raise RuleError("book.period", field="last")
    view, today, said = office(), desk.today(), words()
    practice = said["practice"]
    region = f"Kecamatan {view.kecamatan}, {view.regency_term} {view.regency}"
    return BookDocument(
        sheet=sheet_of(view),
        title=said[part]["title"],
        period=period.title,
        place=f"{view.title}, {region}",
        headings=headings,
        lines=lines,
        nothing="" if lines else said[part]["nothing"],
        left=head_signature(view, today, said["agenda"]["above_left"]),
        right=secretary_signature(view, today),
        office=view.title,
        **practice_marks(view, practice),
    )


def short_date(day: dt.date | None) -> str:
    """As books have it: 16-03-2026, or a dash."""
    return f"{day:%d-%m-%Y}" if day is not None else "-"
