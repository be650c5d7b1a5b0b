"""Buku Ekspedisi (Permendagri 47/2016, A.7): what was sent, when, to whom, and who received it.

Lines are counted from 1 January of the year they were sent in. A letter that was void after it had
left keeps its line, with the reason. Of a letter that is Rahasia, or of a restricted case, neither
the remarks are told nor the resident who took it along.
"""

from models.case.restricted import letters_kept_back
from models.codes import DeliveryMethod, LetterState
from models.desk import Desk
from models.labels import label
from models.letter.parts import words
from models.letter.register import not_told
from models.registers.books import BookDocument, BookPeriod, Heading, book_of, short_date
from models.store import reading
from models.tables import Letter

COLUMNS = ("order", "sent_on", "letter", "about", "addressee", "remarks")


def expedition_document(period: BookPeriod, desk: Desk) -> BookDocument:
    """The book of a period. Raises `RuleError("book.period")`."""
    return book_of("expedition", period, headings(), expedition_lines(period), desk)


def headings() -> tuple[Heading, ...]:
    said = words()["expedition"]
    return tuple(Heading(said[name]) for name in COLUMNS)


def expedition_lines(period: BookPeriod) -> tuple[tuple[str, ...], ...]:
    """The cells of every line, in the order the letters were sent in."""
    whole = BookPeriod(period.year)
    with reading():
        rows = list(
            Letter.select()
            .where(Letter.delivered_on.between(whole.start, whole.end))
            .order_by(Letter.delivered_on, Letter.year, Letter.series, Letter.number, Letter.id)
        )
        kept_back = letters_kept_back([row.id for row in rows])
    return tuple(
        _cells(count, row, kept_back=row.id in kept_back)
        for count, row in enumerate(rows, start=1)
        if row.delivered_on is not None and period.holds(row.delivered_on)
    )


def _cells(count: int, row: Letter, *, kept_back: bool) -> tuple[str, ...]:
    letter = f"{short_date(row.letter_date)}\n{row.number_text}"
    instead = not_told(row, kept_back=kept_back)
    about, sent_on = instead or row.subject or "-", short_date(row.delivered_on)
    remarks = _remarks(row, closed=bool(instead))
    return (str(count), sent_on, letter, about, row.addressee or "-", remarks)


def _remarks(row: Letter, *, closed: bool) -> str:
    said = words()["expedition"]
    way = f"{label(DeliveryMethod(row.delivery_method))}." if row.delivery_method else ""
    named = row.received_by and not (closed and row.delivery_method == DeliveryMethod.BY_RESIDENT)
    received = said.fill("received", name=row.received_by) if named else ""
    void = row.state == LetterState.VOID
    reason = said.fill("withdrawn", reason=row.void_reason) if void else ""
    remarks = "" if closed else row.remarks
    return " ".join(part for part in (way, received, remarks, reason) if part)
