"""A letter's words come back as they were issued, or not at all."""

from io import BytesIO

from PIL import Image

from models.letter.as_issued import as_issued
from models.letter.letters import issue, letter_pdf
from models.letter.words import default_options
from models.tables import Letter, Office
from reports.letters import render_letter
from tests.case_samples import drafted, opened, with_letter


def logo(colour):
    target = BytesIO()
    Image.new("RGB", (20, 20), colour).save(target, "PNG")
    return target.getvalue()


def test_the_same_words_draw_the_same_bytes_until_the_logo_is_another(desk):
    Office.update(logo=logo("red")).execute()
    referral_id = drafted(desk, opened(desk))
    made = issue(referral_id, default_options(referral_id, desk), render_letter, desk)
    assert render_letter(as_issued(made.id)) == letter_pdf(made.id, desk)
    Office.update(logo=logo("blue")).execute()
    assert as_issued(made.id) is None


def test_words_of_another_program_are_not_guessed(desk):
    letter_id = with_letter(drafted(desk, opened(desk)), desk)
    Letter.update(words='{"sheet": {}, "new": 1}').where(Letter.id == letter_id).execute()
    assert as_issued(letter_id) is None
