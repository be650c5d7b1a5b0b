"""The outgoing numbers of a year, each explained, also kept, void and missing ones, as the Buku
Agenda has them (`models.registers.agenda`).
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from peewee import fn

from models.case.restricted import LETTER_KEPT_BACK, letters_kept_back
from models.codes import LetterState, Sifat
from models.letter.numbering.kept_for import purposes
from models.letter.numbering.number_pattern import numbered
from models.letter.numbering.numbers import first_of
from models.letter.numbering.starts import NumberStartView, number_starts
from models.store import reading
from models.tables import Letter

CONFIDENTIAL = "Surat rahasia"
"""What the register says of a letter marked Rahasia: no need, no name (UU 27/2022 art. 4)."""
BEFORE = "Di buku agenda kertas: menurut pengaturan kantor, program ini mulai dari nomor {first}."
ELSEWHERE = "Tidak dikeluarkan di urutan ini. Nomor ini ada di urutan lain."
STARTED = "Dilewati: urutan dilanjutkan dari nomor {number}. Alasan: {reason}"
NOT_GIVEN = "Tidak dikeluarkan oleh program ini."
RESERVED = "Nomor dipesan."
RESERVED_FOR = "Nomor dipesan untuk: {purpose}."
OUTSIDE = "Ditulis di luar program."


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One number, or a stretch of numbers that were never given (`state` None)."""

    number: str
    number_text: str
    letter_date: dt.date | None
    addressee: str
    subject: str
    remarks: str
    state: LetterState | None
    letter_id: int | None


def register(year: int) -> tuple[RegisterLine, ...]:
    """All numbers of a year in order. Where numbers are missing a line says why."""
    with reading():
        rows = list(
            Letter.select()
            .where((Letter.year == year) & Letter.number.is_null(False))
            .order_by(Letter.series, Letter.number, fn.LENGTH(Letter.insertion), Letter.insertion)
        )
        kept_back = letters_kept_back([row.id for row in rows])
        known = _Known(first_of(year, ""), number_starts(year), _by_number(rows))
        kept_for = purposes(row for row in rows if row.state == LetterState.RESERVED)
        lines: list[RegisterLine] = []
        series, last = "", 0
        for row in rows:
            if row.series != series:
                series, last = row.series, 0
            number = row.number or 0
            before = number + 1 if row.insertion and number > last else number
            if before > last + 1:
                lines += _missing(range(last + 1, before), series, known)
            kept = RESERVED_FOR.format(purpose=kept_for[row.id]) if row.id in kept_for else RESERVED
            lines.append(_line(row, kept, kept_back=row.id in kept_back))
            last = number
        return tuple(lines)


def not_told(row: Letter, *, kept_back: bool) -> str:
    """What a book says in place of a letter's subject; its remarks it leaves out then. Empty where
    both may be told. `kept_back`: the letter is of a restricted case.
    """
    if row.sifat == Sifat.RAHASIA:
        return CONFIDENTIAL
    return LETTER_KEPT_BACK if kept_back else ""


def _line(row: Letter, kept: str, *, kept_back: bool) -> RegisterLine:
    state, instead = LetterState(row.state), not_told(row, kept_back=kept_back)
    said = "" if instead else row.remarks
    remarks = {
        LetterState.VOID: f"BATAL: {row.void_reason}",
        LetterState.RESERVED: f"{kept} {said}".strip(),
        LetterState.ISSUED: said if row.sha256 else f"{OUTSIDE} {said}".strip(),
    }.get(state, said)
    if row.series:
        remarks = f"Urutan {row.series}. {remarks}".strip()
    return RegisterLine(
        number=numbered(row.number, row.insertion),
        number_text=row.number_text or "-",
        letter_date=row.letter_date,
        addressee=row.addressee or "-",
        subject=instead or row.subject or "-",
        remarks=remarks,
        state=state,
        letter_id=row.id,
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What tells why a number was not given."""

    begun: int
    starts: tuple[NumberStartView, ...]
    elsewhere: Mapping[int, frozenset[str]]
    """In which series each number stands."""

    def why(self, number: int, series: str) -> str:
        if not series and number < self.begun:
            return BEFORE.format(first=self.begun)
        for start in self.starts:
            if start.series == series and number in start.passed_over:
                return STARTED.format(number=start.number, reason=start.reason)
        others = self.elsewhere.get(number, frozenset()) - {series}
        return ELSEWHERE if others and (not series or "" in others) else NOT_GIVEN


def _missing(numbers: range, series: str, known: _Known) -> Iterator[RegisterLine]:
    """Numbers that were never given, in stretches, each with what is known of it and no more."""
    for reason, stretch in groupby(numbers, lambda number: known.why(number, series)):
        first, *rest = stretch
        number = f"{first}-{rest[-1]}" if rest else str(first)
        remarks = f"Urutan {series}. {reason}" if series else reason
        yield RegisterLine(number, "-", None, "-", "-", remarks, None, None)


def _by_number(rows: Iterable[Letter]) -> dict[int, frozenset[str]]:
    """In which series each number stands."""
    found: dict[int, set[str]] = {}
    for row in rows:
        found.setdefault(row.number or 0, set()).add(row.series)
    return {number: frozenset(series) for number, series in found.items()}
