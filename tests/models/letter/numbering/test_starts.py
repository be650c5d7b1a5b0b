"""Where a series goes on: upward only, by the responsible, until a number behind it was given."""

import datetime as dt
from dataclasses import replace

import pytest

from models.codes import NumberSeries, Role
from models.errors import RuleError
from models.letter.numbering.handwritten import HandWritten, record_outside
from models.letter.numbering.numbers import Reservation, next_number, reserve_numbers
from models.letter.numbering.starts import (
    NumberStartDraft,
    number_starts,
    start_from,
    take_back_start,
)
from models.letter.register import register
from models.office import change_office, draft_from, office

DAY = dt.date(2026, 3, 16)
WHY = "Buku kertas dipakai sampai 119"
START = NumberStartDraft(2026, 120, WHY)


def outside(desk, number="", classification="400.9"):
    written = HandWritten(DAY, "Camat", "Undangan", classification, number=number)
    return record_outside(written, desk).number_text


def missing():
    return [(line.number, line.remarks) for line in register(2026) if line.state is None]


def test_the_next_letter_takes_the_number_and_what_is_passed_over_says_why(desk):
    reserve_numbers(Reservation(DAY, 2), desk)
    start_from(START, desk)
    assert next_number(2026, "") == 120 and missing() == []
    assert "/120/" in outside(desk) and "/121/" in outside(desk)
    reason = f"Dilewati: urutan dilanjutkan dari nomor 120. Alasan: {WHY}"
    assert missing() == [("3-119", reason)]
    outside(desk, "60")  # found later in the paper book
    outside(desk, "130")
    assert missing() == [
        ("3-59", reason),
        ("61-119", reason),
        ("122-129", "Tidak dikeluarkan oleh program ini."),
    ]


def test_it_may_be_taken_back_and_set_anew_until_a_number_behind_it_is_given(desk):
    first = start_from(START, desk)
    with pytest.raises(RuleError, match=r"number_start\.waits"):
        start_from(replace(START, number=200), desk)
    outside(desk, "60")
    take_back_start(first, desk)
    assert next_number(2026, "") == 61
    assert start_from(replace(START, reason="Lagi"), desk) == first
    (view,) = number_starts(2026)
    assert (view.passed_over, view.reason, view.waits) == (range(61, 120), "Lagi", True)
    outside(desk)
    with pytest.raises(RuleError, match=r"number_start\.used"):
        take_back_start(first, desk)
    start_from(replace(START, number=200), desk)
    assert next_number(2026, "") == 200


def test_each_classification_goes_on_by_itself_and_the_first_number_stays(desk):
    change_office(replace(draft_from(office()), first_number=46), desk)
    start_from(START, desk)
    assert "/120/" in outside(desk)
    change_office(
        replace(draft_from(office()), number_series=NumberSeries.PER_CLASSIFICATION), desk
    )
    start_from(replace(START, number=10, classification="600.2"), desk)
    assert "600.2/010/" in outside(desk, classification="600.2")
    assert next_number(2026, "400.9") == 1
    before, jumped, own = missing()
    assert before[0] == "1-45" and "buku agenda kertas" in before[1]
    assert jumped[0] == "46-119" and "nomor 120" in jumped[1]
    assert own[0] == "1-9" and own[1].startswith("Urutan 600.2. Dilewati")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"number": 3}, "not_ahead"),
        ({"number": 0}, "number"),
        ({"number": 1_000_000}, "number"),
        ({"reason": "  "}, "reason"),
        ({"year": 2024}, "year"),
        ({"year": 2027}, "year"),
    ],
)
def test_a_series_goes_only_upward_with_a_reason_and_near_today(desk, changes, code):
    reserve_numbers(Reservation(DAY, 2), desk)
    with pytest.raises(RuleError, match=rf"number_start\.{code}"):
        start_from(replace(START, **changes), desk)


def test_only_the_responsible_does_it(desk):
    clerk, start = replace(desk, role=Role.CLERK), start_from(START, desk)
    for act in (lambda: start_from(START, clerk), lambda: take_back_start(start, clerk)):
        with pytest.raises(RuleError, match=r"number_start\.not_yours"):
            act()
