"""A print file of many letters holds their stored pages, in order, and can be stopped."""

from hashlib import sha256
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from models.codes import LetterKind
from models.errors import Cancelled, RuleError
from models.letter.letters import issue, letter, letter_pdf
from models.letter.numbering.numbers import Reservation, reserve_numbers
from models.letter.printing.prints import mark_printed
from models.tables import Office
from reports.letters import render_letter
from reports.letters.bound import bind_letters
from reports.raster import page_count, page_text
from tests.case_samples import drafted, opened, resident
from tests.letter_samples import options


@pytest.fixture
def letters(desk):
    made = []
    for name in ("Siti Contoh", "Budi Contoh"):
        referral_id = drafted(desk, opened(desk, person_id=resident(desk, name)))
        made.append(issue(referral_id, options(referral_id, desk), render_letter, desk).id)
    return made


def test_the_pages_of_each_letter_come_in_order(desk, letters):
    told = []
    pdf = bind_letters(letters, desk, lambda *steps: told.append(steps)).pdf
    counts = [page_count(letter_pdf(each, desk)) for each in letters]
    assert page_count(pdf) == sum(counts) and told == [(1, 2), (2, 2)]
    assert "Siti Contoh" in page_text(pdf, 0)
    assert "Budi Contoh" in page_text(pdf, counts[0])
    assert page_text(pdf, 0) == page_text(letter_pdf(letters[0], desk), 0)


def test_every_page_of_the_one_file_has_its_words_and_ink_where_the_stored_page_has_them(desk):
    Office.update(logo=logo("green"), practice=1).execute()
    made = []
    for number, kind in enumerate((LetterKind.OFFICIAL, LetterKind.INTRODUCTION, None)):
        summary = ("Sakit “lama” – 28 m²", "Cerita é Ł", "x " * 1900)[number]
        person_id = resident(desk, f"Siti Æther {number}")
        referral_id = drafted(desk, opened(desk, person_id=person_id, summary=summary))
        chosen = options(referral_id, desk, kind=kind or LetterKind.OFFICIAL)
        made.append(issue(referral_id, chosen, render_letter, desk).id)
    bound = bind_letters(made, desk)
    stored = [page for each in made for page in looks(letter_pdf(each, desk))]
    assert bound.stored == 0 and len(stored) > len(made)
    assert looks(bound.pdf) == stored
    assert len(bound.pdf) < sum(len(letter_pdf(each, desk)) for each in made) / 2


def test_a_letter_that_would_look_different_goes_in_as_it_is_stored(desk, letters):
    Office.update(logo=logo("green")).execute()
    third = drafted(desk, opened(desk, person_id=resident(desk, "Ani Contoh")))
    new = issue(third, options(third, desk), render_letter, desk).id
    order = [letters[0], new, letters[1]]
    bound = bind_letters(order, desk)
    assert bound.stored == 2
    assert looks(bound.pdf) == [page for each in order for page in looks(letter_pdf(each, desk))]
    assert [each.sha256 for each in bound.prints] == [letter(each).sha256 for each in order]


def logo(colour):
    target = BytesIO()
    Image.new("RGB", (40, 40), colour).save(target, "PNG")
    return target.getvalue()


def looks(pdf):
    """Each page's letters with their places to a thousandth of a point, and its picture."""
    found = []
    with pypdfium2.PdfDocument(pdf) as read:
        for page in read:
            words = page.get_textpage()
            text = words.get_text_range()
            boxes = [
                tuple(round(edge, 3) for edge in words.get_charbox(place))
                for place in range(words.count_chars())
            ]
            ink = sha256(page.render(scale=1).to_pil().tobytes()).hexdigest()
            found.append((page.get_size(), text, boxes, ink))
    return found


def test_a_letter_that_came_out_before_goes_in_as_a_marked_copy(desk, letters):
    mark_printed(letters[1], desk)
    bound = bind_letters(letters, desk)
    assert [each.copy for each in bound.prints] == [0, 1]
    assert bound.prints[0].sha256 == letter(letters[0]).sha256 != bound.prints[1].sha256
    first = page_count(letter_pdf(letters[0], desk))
    assert "SALINAN" not in page_text(bound.pdf, 0)
    assert "Salinan ke-1" in page_text(bound.pdf, first)


def test_it_can_be_stopped_between_two_letters(desk, letters):
    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        bind_letters(letters, desk, stop)


def test_a_number_without_a_page_is_said(desk, letters):
    (kept,) = reserve_numbers(Reservation(desk.today()), desk)
    with pytest.raises(RuleError, match="letter.no_pdf"):
        bind_letters([letters[0], kept], desk)
