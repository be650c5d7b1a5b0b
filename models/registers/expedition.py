"""Buku Ekspedisi (Permendagri 47/2016, A.7): what was sent, when, to whom, and who received it.

Lines are counted from 1 January of the year they were sent in. A letter that was void after it had
left keeps its line, with the reason.
"""

from models.case.restricted import LETTER_KEPT_BACK, letters_kept_back
from models.codes import DeliveryMethod, LetterState, Sifat
from models.desk import Desk
from models.labels import label
from models.letter.parts import words
from models.letter.register import CONFIDENTIAL
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
    about = LETTER_KEPT_BACK if kept_back else row.subject or "-"
    if row.sifat == Sifat.RAHASIA:
        about = CONFIDENTIAL
    sent_on = short_date(row.delivered_on)
    return (str(count), sent_on, letter, about, row.addressee or "-", _remarks(row))


def _remarks(row: Letter) -> str:
    said = words()["expedition"]
    way = f"{label(DeliveryMethod(row.delivery_method))}." if row.delivery_method else ""
    received = said.fill("received", name=row.received_by) if row.received_by else ""
    void = row.state == LetterState.VOID
    reason = said.fill("withdrawn", reason=row.void_reason) if void else ""
    return " ".join(part for part in (way, received, row.remarks, reason) if part)
