"""Blanks are filled with what stands in the record, and a gap in a sentence is refused by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import sentences
from models.errors import RuleError
from models.letter.texts.section import Section
from models.letter.texts.text_file import shipped

CONSENT = shipped("consent")
SAID = Section(CONSENT, "consent", CONSENT.sections["consent"])


def test_values_stand_in_the_words_as_they_are():
    filled = SAID.fill("kinds", special=", data {anak} 100 %")
    assert filled.endswith("diserahkan, data {anak} 100 %.")
    assert SAID.fill("kinds", special="").endswith("diserahkan."), "the file allows it empty"
    assert SAID.fill("yes", anything="x") == "Setuju"


def test_an_empty_blank_is_named_with_its_paper_and_line():
    with pytest.raises(RuleError) as error:
        SAID.fill("purpose", needs="  ")
    assert error.value.code == "letter.blank_empty"
    told = sentences.sentence(error.value)
    for word in ("Lembar penjelasan dan persetujuan", "Tujuan", "jenis kebutuhan", "Pengaturan"):
        assert word in told


def test_a_blank_nobody_fills_is_named():
    with pytest.raises(RuleError) as error:
        SAID.fill("purpose")
    assert error.value.code == "letter.blank_unknown"
    assert "{needs}" in sentences.sentence(error.value)


@given(st.text(min_size=1).filter(str.strip))
def test_whatever_is_filled_in_stands_there_once_and_whole(value):
    assert SAID.fill("purpose", needs=value) == SAID["purpose"].replace("{needs}", value)
