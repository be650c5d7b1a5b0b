"""What goes with the papers of the practice office: what is handed over, and the key letter."""

from collections import Counter
from pathlib import Path

from models.batch.batches import batches
from models.codes import LetterState
from models.desk import Desk
from models.files import atomic_write
from models.letter.letters import letters
from models.letter.numbering.keeping import IssuedLetter
from models.letter.papers.key_letter import KeyLetterDraft, issue_key_letter
from models.letter.papers.transmittal import TransmittalDraft, first_signer, issue_transmittal
from models.letter.papers.transmittal_lines import (
    Consignment,
    consignment_of_batch,
    consignment_of_letters,
)
from reports.letters import render_key_letter, render_transmittal

MOST_LETTERS = 10_000


def write_covers(folder: Path, desk: Desk) -> None:
    """A surat pengantar for the agency with the most letters, one for the camat, one for each
    batch, and the letter that enrols the key.
    """
    issued = [row for row in letters(limit=MOST_LETTERS) if row.state == LetterState.ISSUED]
    (agency, _count), *_others = Counter(row.agency for row in issued).most_common()
    found = [consignment_of_letters(row.id for row in issued if row.agency == agency)]
    found.append(consignment_of_letters(row.id for row in issued if row.agency != agency))
    found += [consignment_of_batch(batch) for batch in reversed(batches())]
    today = desk.today()
    key = KeyLetterDraft(today, first_signer(today))
    papers = [issue_key_letter(key, render_key_letter, desk)]
    papers += [_handed_over(each, desk) for each in found]
    for paper in papers:
        atomic_write(folder / f"{paper.number_text.replace('/', '-')}.pdf", paper.pdf)


def _handed_over(found: Consignment, desk: Desk) -> IssuedLetter:
    today = desk.today()
    draft = TransmittalDraft(
        today, first_signer(today), found.addressee, found.addressee_place, found.lines
    )
    return issue_transmittal(draft, render_transmittal, desk)
