"""A print file of many letters holds their stored pages, in order, and can be stopped."""

import pytest

from models.errors import Cancelled, RuleError
from models.letter.letters import issue, letter, letter_pdf
from models.letter.numbers import Reservation, reserve_numbers
from models.letter.prints import mark_printed
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
