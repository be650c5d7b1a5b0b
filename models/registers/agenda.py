"""Buku Agenda (Permendagri 47/2016, A.6): letters that came and went, by day, in eleven columns.

An incoming letter stands on the day it came, an outgoing one on its own date, with the day it was
sent where that is recorded. Lines are counted from 1 January, so that a book of some months goes
on where the one before ended. Numbers that were never given stand before the letter that follows
them, with the reason and without a count.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.codes import RecordState
from models.desk import Desk
from models.incoming.rows import IncomingRow, rows_of
from models.letter.parts import words
from models.letter.register import RegisterLine, register
from models.registers.books import BookDocument, BookPeriod, Heading, book_of, short_date
from models.store import reading
from models.tables import IncomingLetter, Letter

NONE = ("", "", "", "")
COMES_FIRST, GOES_LATER = 0, 1
NEVER = dt.date.max


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with what it is ordered by; one that is not `counted` explains missing numbers."""

    on: dt.date
    way: int
    place: int
    cells: tuple[str, ...]
    """From the second column on."""
    counted: bool = True


def agenda_document(period: BookPeriod, desk: Desk) -> BookDocument:
    """The book of a period. Raises `RuleError("book.period")`."""
    return book_of("agenda", period, headings(), agenda_lines(period), desk)


def headings() -> tuple[Heading, ...]:
    """The eleven columns, two of them groups of four."""
    said = words()["agenda"]
    came = [said[name] for name in ("number", "date", "sender", "about")]
    went = [said[name] for name in ("number", "date", "addressee", "about")]
    return (
        Heading(said["order"]),
        Heading(said["moved_on"]),
        *(Heading(title, said["incoming"]) for title in came),
        *(Heading(title, said["outgoing"]) for title in went),
        Heading(said["remarks"]),
    )


def agenda_lines(period: BookPeriod) -> tuple[tuple[str, ...], ...]:
    """The cells of every line, in order."""
    with reading():
        lines = sorted(
            (*_incoming(period.year), *_outgoing(period.year)),
            key=lambda line: (line.on, line.way, line.place),
        )
    found, count = [], 0
    for line in lines:
        count += line.counted
        if period.holds(line.on):
            found.append((str(count) if line.counted else "-", *line.cells))
    return tuple(found)


def _incoming(year: int) -> Iterator[_Line]:
    query = IncomingLetter.select().where(IncomingLetter.year == year)
    rows = list(query.order_by(IncomingLetter.sequence))
    told = {row.id: row for row in rows}
    for line in rows_of(rows):
        yield _came(line, told[line.id])


def _came(line: IncomingRow, row: IncomingLetter) -> _Line:
    said = words()["agenda"]
    remarks = [said.fill("incoming_number", number=line.sequence)]
    if row.record_state != RecordState.ACTIVE:
        remarks.append(said.fill("withdrawn", reason=row.withdrawn_reason))
    elif row.remarks and not line.kept_back:
        remarks.append(row.remarks)
    letter = (line.number or "-", short_date(line.letter_date), line.sender, line.summary)
    cells = (short_date(line.received_on), *letter, *NONE, " ".join(remarks))
    return _Line(line.received_on, COMES_FIRST, line.sequence, cells)


def _outgoing(year: int) -> Iterator[_Line]:
    lines, sent = register(year), _sent_on(year)
    for place, line in enumerate(lines):
        on = _day(lines, place)
        day = short_date(sent.get(line.letter_id or 0))
        number = line.number if line.number_text == "-" else line.number_text
        letter = (number, short_date(line.letter_date))
        cells = (day, *NONE, *letter, line.addressee, line.subject, line.remarks)
        yield _Line(on, GOES_LATER, place, cells, counted=line.letter_id is not None)


def _day(lines: Sequence[RegisterLine], place: int) -> dt.date:
    """A letter's date; of missing numbers that of the next letter in the register."""
    following = (line.letter_date for line in lines[place:] if line.letter_date is not None)
    return next(following, NEVER)


def _sent_on(year: int) -> dict[int, dt.date]:
    rows = Letter.select(Letter.id, Letter.delivered_on)
    rows = rows.where(Letter.year == year, Letter.delivered_on.is_null(False))
    return {row.id: row.delivered_on for row in rows}
