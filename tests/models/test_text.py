"""What a clerk pastes comes in clean, and nothing that can be read is lost."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import RuleError
from models.text import clean_text

ANYTHING = st.text(st.characters(codec=None), max_size=200)  # lone surrogates too


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Siti   Aminah ", "Siti Aminah"),
        ("Siti\tAminah\r\n", "Siti Aminah"),
        ("Siti\u00a0Aminah\u2003binti", "Siti Aminah binti"),
        ("Ma\u0301rtin", "M\u00e1rtin"),
        ("a\u0301\u200b\u0327", unicodedata.normalize("NFC", "a\u0301\u0327")),
        ("abc\u202egpj.exe", "abcgpj.exe"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("nul\x00 bell\x07", "nul bell"),
        ("lone \ud800 half", "lone half"),
        ("private \ue000 use", "private use"),
        ("\ua994\ua9ab \u0627\u0644 \u4e2d", "\ua994\ua9ab \u0627\u0644 \u4e2d"),
        ("'; DROP TABLE person; <b>&amp;", "'; DROP TABLE person; <b>&amp;"),
        ("", ""),
    ],
)
def test_a_name_is_one_clean_line(typed, kept):
    assert clean_text(typed, 100) == kept


def test_a_narrative_keeps_its_lines_and_at_most_one_empty_one():
    typed = (
        "\n\n Rumah  bocor.\r\nDinding\rretak.\u2028Atap\x85roboh.\u2029Baru.\n\n\n\nSelesai. \n"
    )
    kept = "Rumah bocor.\nDinding\nretak.\nAtap\nroboh.\n\nBaru.\n\nSelesai."
    assert clean_text(typed, 1000, multiline=True) == kept


def test_the_cap_counts_what_is_left_and_says_both_numbers():
    assert clean_text("a" * 120 + "\u200b" * 500, 120) == "a" * 120
    with pytest.raises(RuleError, match="text.too_long") as refused:
        clean_text("a" * 121, 120)
    assert refused.value.details == {"limit": 120, "length": 121}


@given(ANYTHING, st.booleans())
def test_cleaning_twice_changes_nothing_more_and_what_is_left_can_be_stored(typed, multiline):
    once = clean_text(typed, 1000, multiline=multiline)
    assert clean_text(once, 1000, multiline=multiline) == once
    assert once.encode("utf-8").decode("utf-8") == once
    hidden = {unicodedata.category(character) for character in once.replace("\n", "")}
    assert not hidden & {"Cc", "Cf", "Cs", "Co", "Cn"}
    assert multiline or "\n" not in once


@given(st.text(st.characters(whitelist_categories=("L", "N", "P", "S")), max_size=100))
def test_letters_numbers_and_signs_all_stay(typed):
    kept = clean_text(typed, 1000)
    assert kept == unicodedata.normalize("NFC", typed)


def test_a_text_that_is_too_long_is_said_beside_its_field():
    with pytest.raises(RuleError) as refused:
        clean_text("panjang", 3, field="summary")
    assert refused.value.field == "summary"
