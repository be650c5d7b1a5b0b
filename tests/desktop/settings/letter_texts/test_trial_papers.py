"""Every paper can be looked at in new words, and nothing of that stays in the office."""

import pytest

from desktop.settings.letter_texts.trial_papers import Trial, can_be_shown, draw
from models import history
from models.letter.texts.text_file import FILES, shipped
from tests.letter_samples import referral, words

TYPED = {
    "found": ("detail", "rt"),
    "identity": ("identity", "address"),
    "practice": ("practice", "notice"),
    "recovery": ("recovery", "scan"),
    "copy": ("copy", "foot"),
    "printer": ("printer-page", "made"),
    "period": ("period", "about"),
    "letterhead": ("letterhead", "kecamatan"),
    "key_enrolment": ("key-enrolment", "closing"),
}
"""The line that is changed, where it is not the title."""


@pytest.mark.parametrize(
    ("trial", "parts"), [(Trial.REAL, FILES), (Trial.WORST, ("official", "visit", "slip"))]
)
def test_every_paper_is_shown_in_the_words_that_are_typed(desk, trial, parts):
    before = history.head()
    for part in parts:
        file = shipped(part)
        assert can_be_shown(part)
        lines = file.sections.get(part, {})
        usual = (part, "title" if "title" in lines else "closing")
        section, line = TYPED.get(part, usual)
        said = f"{file.sections[section][line]} UBAH"
        typed = {**file.sections, section: {**file.sections[section], line: said}}
        drawn = draw(part, typed, trial, desk)
        assert drawn.case_number == "" and ("UBAH" in words(drawn.pdf)) == (part != "found"), part
    assert history.head() == before


def test_a_case_of_the_office_is_shown_and_nothing_is_recorded(desk):
    referral(desk)
    before = history.head()
    for part in ("official", "slip", "consent"):
        drawn = draw(part, shipped(part).sections, Trial.REAL, desk)
        assert "Siti Contoh" in words(drawn.pdf) and drawn.case_number == "KASUS-2026-0001"
    assert history.head() == before
