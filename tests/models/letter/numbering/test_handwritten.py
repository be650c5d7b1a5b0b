"""A letter written outside the program enters the register in one step."""

import datetime as dt
from dataclasses import replace

import pytest

from models.codes import LetterState
from models.errors import RuleError
from models.letter.numbering.handwritten import HandWritten, record_outside
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.letter.register import register
from models.office import office
from models.tables import Letter

DAY = dt.date(2026, 3, 16)
INVITATION = HandWritten(
    DAY, "Camat Tegaldlimo", "Undangan rapat", "400.10.2.2", "Slamet Contoh", "Ditik di kelurahan"
)


def test_it_takes_the_next_number_and_all_the_register_asks(desk):
    number = record_outside(INVITATION, desk).number_text
    assert number == f"400.10.2.2/001/{office().unit_code}/2026"
    row = Letter.get()
    assert (row.state, row.signer, row.sha256) == (LetterState.ISSUED, "Slamet Contoh", None)
    (line,) = register(2026)
    assert line.remarks == "Ditulis di luar program. Ditik di kelurahan"
    assert (line.addressee, line.subject) == ("Camat Tegaldlimo", "Undangan rapat")


@pytest.mark.parametrize(
    ("given", "printed"), [("12", "/012/"), ("3a", "/003a/"), ("3.1", "/003.1/")]
)
def test_it_keeps_the_number_it_bears(desk, given, printed):
    reserve_numbers(Reservation(DAY, count=5), desk)
    assert printed in record_outside(replace(INVITATION, number=given), desk).number_text
    with pytest.raises(RuleError, match=r"letter\.number_in_register"):
        record_outside(replace(INVITATION, number=given), desk)


def test_a_number_that_was_kept_is_the_one_used(desk):
    first, _ = reserve_numbers(Reservation(DAY, count=2, remarks="Untuk Pak Kades"), desk)
    record_outside(replace(INVITATION, number="1", remarks=""), desk)
    row = Letter.get_by_id(first)
    assert (row.state, row.remarks) == (LetterState.ISSUED, "Untuk Pak Kades")
    assert Letter.select().count() == 2


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"addressee": " "}, "letter.field_required", "addressee"),
        ({"subject": ""}, "letter.field_required", "subject"),
        ({"classification": ""}, "letter.classification_missing", "classification"),
        ({"number": "9a"}, "letter.insertion_later", "number"),
        ({"number": "x"}, "letter.number_unreadable", "number"),
    ],
)
def test_what_the_register_cannot_hold_is_refused_and_no_number_taken(desk, changes, code, field):
    with pytest.raises(RuleError, match=code) as refused:
        record_outside(replace(INVITATION, **changes), desk)
    assert refused.value.field == field
    assert Letter.select().count() == 0
