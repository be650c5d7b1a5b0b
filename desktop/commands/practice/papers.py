"""What leaves the practice office: letters, registers, batches; and what the district says."""

import datetime as dt
from pathlib import Path

from models.batch.batches import make_batch, write_batch
from models.batch.trust import import_trust, own_key
from models.batch.trust_list import Signer, read_trust
from models.codes import BatchKind, LetterState
from models.desk import Desk
from models.errors import FileRefused
from models.figures.period import PeriodKind, last_period
from models.figures.report import figures_of, figures_report
from models.files import atomic_write
from models.incoming.rows import years
from models.letter.letters import letter_pdf, letters
from models.office import office
from models.registers.agenda import agenda_document
from models.registers.books import BookPeriod
from models.registers.expedition import expedition_document
from reports.batch.encryption import read_identities
from reports.batch.practice_district import (
    FOLDER,
    IDENTITY,
    TRUST,
    make_practice_district,
)
from reports.batch.seal import seal
from reports.batch.verify import verify_batch
from reports.figures.period_report import render_period_report
from reports.registers.agenda import render_agenda
from reports.registers.expedition import render_expedition

MOST_LETTERS = 10_000


def write_letters(folder: Path, desk: Desk) -> int:
    """Every issued letter as `<number>.pdf`; returns how many. No file name tells a resident."""
    issued = [row for row in letters(limit=MOST_LETTERS) if row.state == LetterState.ISSUED]
    for row in issued:
        name = f"{row.number_text.replace('/', '-')}.pdf"
        atomic_write(folder / name, letter_pdf(row.id, desk))
    return len(issued)


def void_letters() -> int:
    """How many letters were declared void: their PDFs are not handed out, the district hears of
    them all the same.
    """
    return sum(row.state == LetterState.VOID for row in letters(limit=MOST_LETTERS))


def write_registers(folder: Path, desk: Desk) -> None:
    """Buku agenda and buku ekspedisi of every year with a letter."""
    days = [row.letter_date for row in letters(limit=MOST_LETTERS) if row.letter_date]
    for year in sorted({day.year for day in days} | set(years())):
        period = BookPeriod(year)
        atomic_write(
            folder / f"buku-agenda-{year}.pdf", render_agenda(agenda_document(period, desk))
        )
        sent = render_expedition(expedition_document(period, desk))
        atomic_write(folder / f"buku-ekspedisi-{year}.pdf", sent)


def write_reports(folder: Path, desk: Desk) -> None:
    """The monthly reports of the last two months: the one that is over and the one that runs."""
    past = last_period(PeriodKind.MONTH, desk.today())
    for period in (past, past.next()):
        report = figures_report(figures_of(period, desk), desk)
        atomic_write(folder / f"laporan-kasus-{period.code}.pdf", render_period_report(report))


def make_batches(parent: Path, folder: Path, desk: Desk) -> tuple[tuple[Path, ...], dict[str, int]]:
    """Set up the practice district in `parent`, trust it, and write the first batch to `folder`.

    Returns the files (one but for a very large office) and the counts of all their rows.
    """
    key, view = own_key(), office()
    signer = Signer(key.public_key, key.region, key.installation, desk.today())
    name = f"{view.regency_term} {view.regency} (latihan)"
    district = make_practice_district(parent, name, signer, desk.today(), desk.random_bytes)
    import_trust(district.trust_file, district.root_digits, desk)
    made = make_batch(BatchKind.FULL, seal, desk)
    counts: dict[str, int] = {}
    for batch in made:
        for table, rows in batch.counts.items():
            counts[table] = counts.get(table, 0) + rows
    return tuple(write_batch(batch.id, folder, desk) for batch in made), counts


def verify_batches(batches: tuple[Path, ...], parent: Path, today: dt.date) -> bool:
    """Whether the practice district, with its own keys and list, takes every batch."""
    trust = read_trust((parent / FOLDER / TRUST).read_bytes())
    identities = read_identities((parent / FOLDER / IDENTITY).read_text("ascii"))
    try:
        for batch in batches:
            verify_batch(batch.read_bytes(), trust, identities, today)
    except FileRefused:
        return False
    return True
