"""The office's number pattern: what it may hold, and what it prints."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.codes import NumberSeries
from models.errors import RuleError
from models.letter.numbering.number_pattern import NumberParts, check_pattern, format_number
from models.office import DEFAULT_NUMBER_PATTERN
from models.sentences import sentence

PARTS = NumberParts(45, dt.date(2026, 2, 9), "400.9.14.1", "08.1006")


@pytest.mark.parametrize(
    ("pattern", "printed"),
    [
        (DEFAULT_NUMBER_PATTERN, "400.9.14.1/045/08.1006/2026"),
        (
            "{klasifikasi}/{urut:04}/{kode_unit}/{bulan_romawi}/{tahun}",
            "400.9.14.1/0045/08.1006/II/2026",
        ),
        ("188/{urut}/KEP/{kode_unit}/{tahun}", "188/45/KEP/08.1006/2026"),
        ("{urut:03}-{bulan}-{tahun}", "045-02-2026"),
    ],
)
def test_the_patterns_of_real_offices_print_as_they_should(pattern, printed):
    check_pattern(pattern)
    assert format_number(pattern, PARTS) == printed


def test_an_inserted_number_carries_its_letter():
    late = NumberParts(45, PARTS.day, "400", "08.1006", "a")
    assert format_number(DEFAULT_NUMBER_PATTERN, late) == "400/045a/08.1006/2026"


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        ("{klasifikasi}/{nomor}/{tahun}", "number_pattern.unknown_token"),
        ("{urut}/{tahun:03}", "number_pattern.unknown_token"),
        ("{urut:99}/{tahun}", "number_pattern.stray_brace"),
        ("{urut}/{tahun", "number_pattern.stray_brace"),
        ("{urut!r}/{tahun}", "number_pattern.stray_brace"),
        ("{klasifikasi}/{tahun}", "number_pattern.number_missing"),
        ("{urut}/{kode_unit}", "number_pattern.year_missing"),
        ("x" * 100 + "{urut}/{tahun}/{kode_unit}", "number_pattern.too_long"),
    ],
)
def test_a_pattern_that_cannot_work_is_refused_with_a_sentence(pattern, code):
    with pytest.raises(RuleError, match=code) as refused:
        check_pattern(pattern)
    assert refused.value.field == "number_pattern"
    assert sentence(refused.value)


def test_a_number_for_each_classification_must_show_the_classification():
    check_pattern("{urut}/{tahun}", NumberSeries.SHARED)
    with pytest.raises(RuleError, match=r"number_pattern\.classification_missing"):
        check_pattern("{urut}/{tahun}", NumberSeries.PER_CLASSIFICATION)


@given(st.text(alphabet="{}urtahn:03/ .!", max_size=40))
def test_no_pattern_is_accepted_that_prints_a_brace_or_two_letters_alike(pattern):
    try:
        check_pattern(pattern)
    except RuleError:
        return
    one, two = (format_number(pattern, NumberParts(number, PARTS.day)) for number in (7, 8))
    assert "{" not in one
    assert one != two
