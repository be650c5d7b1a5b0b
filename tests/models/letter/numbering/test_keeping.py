"""Every paper takes its number from one register, and nothing is kept when one step fails."""

import pytest

from models.codes import LetterKind, Sifat
from models.errors import RuleError
from models.letter.letters import letter_pdf
from models.letter.numbering.keeping import NOTHING_SEEN, Entry, Seen, keep, shown
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.letter.rows import letter
from models.store import writing
from models.tables import Letter, StoredFile
from tests.letter_samples import LETTER

ENTRY = Entry(
    kind=LetterKind.OTHER,
    letter_date=LETTER.letter_date,
    classification="400.10.2.2",
    subject="Hal",
    addressee="Camat",
    signer="Slamet Contoh",
)


def page(document):
    return b"/Count 2 " + document.number_text.encode()


def kept(desk, entry=ENTRY, seen=NOTHING_SEEN):
    with writing():
        return keep(LETTER, entry, page, desk, seen)


def test_a_paper_gets_its_line_and_its_page_in_one_step(desk):
    issued = kept(desk)
    view = letter(issued.id)
    assert issued.number_text.startswith("400.10.2.2/001/")
    assert (view.kind, view.sifat, view.pages, view.subject) == (
        LetterKind.OTHER,
        Sifat.BIASA,
        2,
        "Hal",
    )
    assert letter_pdf(issued.id, desk) == page(LETTER.numbered(issued.number_text))
    assert kept(desk).number_text.startswith("400.10.2.2/002/")


def test_a_kept_number_is_used(desk):
    [reserved] = reserve_numbers(Reservation(LETTER.letter_date), desk)
    issued = kept(desk, Entry(**{**fields_of(ENTRY), "reserved_id": reserved}))
    assert (issued.id, Letter.select().count()) == (reserved, 1)
    assert letter(reserved).kind is LetterKind.OTHER


@pytest.mark.parametrize(
    ("seen", "code"),
    [(Seen("other"), "letter.number_moved"), (Seen(sha256="0"), "letter.changed_since_preview")],
)
def test_what_is_not_what_the_clerk_saw_is_not_kept(desk, seen, code):
    with pytest.raises(RuleError) as refused:
        kept(desk, seen=seen)
    assert refused.value.code == code
    assert Letter.select().count() == StoredFile.select().count() == 0


def test_what_was_shown_is_kept_byte_for_byte(desk):
    before = shown(LETTER, ENTRY.place().text, page)
    assert kept(desk, seen=Seen(before.number_text, before.sha256)).pdf == before.pdf


def fields_of(entry):
    return {name: getattr(entry, name) for name in Entry.__dataclass_fields__}
