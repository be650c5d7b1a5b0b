"""A letter of the usual length takes one page; what is given up for it has a name and an order."""

from dataclasses import replace

import pytest

from models.codes import PaperSize
from models.letter.document import Sheet, Signature
from reports.letters.body import body_rows
from reports.letters.ending import ending_rows
from reports.letters.fitting import SMALLER, Fallback, fit, room_to_sign, spaced
from reports.letters.printing import fitted, render_letter
from reports.paper.rows import BODY, Row, Span, gap
from tests.letter_samples import INTRODUCTION, LETTER, STORY, words

WIDTH = 453.5
USUAL = replace(
    LETTER,
    identity=(
        ("Nama", "Siti Contoh"),
        ("NIK", "3510044708909001"),
        ("No. KK", "3510041203109001"),
        ("Tempat/Tgl. Lahir", "Banyuwangi, 7 Agustus 1990"),
        ("Jenis Kelamin", "Perempuan"),
        ("Pekerjaan", "Buruh tani"),
        ("Alamat", "Jl. Mangga 112, Dusun Krajan, RT 003/RW 002, Desa Kalipait, Kec. Tegaldlimo"),
        ("No. HP", "-"),
    ),
    facts=tuple((f"Keadaan {number}", "Semen/bata merah, tembok, asbes") for number in range(8)),
    story="Atap rumah roboh sebagian setelah angin kencang. Keluarga mengungsi ke rumah saudara.",
)
"""As long as an office writes it: eight lines about the resident and eight facts."""


def lines(count, given=()):
    return [Row((Span(0, str(number), BODY),)) for number in range(count - len(given))]


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("kind", [LETTER, INTRODUCTION], ids=["dinas", "pengantar"])
def test_a_letter_of_the_usual_length_takes_one_page_of_12_points(paper, kind):
    letter = replace(
        USUAL, kind=kind.kind, title=kind.title, statement=kind.statement, sheet=Sheet(paper)
    )
    found = fitted(letter)
    assert len(found.pages) == 1
    assert Fallback.SMALLER_TYPE not in found.given
    assert found.leading >= 13.8


def test_each_fallback_is_tried_before_the_next_and_all_before_a_second_page():
    order = []

    def rows_of(_width, given):
        order.append(given)
        return lines(60, given)

    for count in range(len(Fallback)):
        given = tuple(Fallback)[: count + 1]
        factor = SMALLER if Fallback.SMALLER_TYPE in given else 1
        found = fit(rows_of, WIDTH, (60 - len(given)) * 13.8 * factor, 900)
        assert (found.given, len(found.pages)) == (given, 1)
        assert found.leading == pytest.approx(13.8 * factor)
    assert order[:2] == [(), (Fallback.SINGLE_SPACING,)]
    longer = fit(rows_of, WIDTH, 600, 700)
    assert (longer.given, longer.leading, len(longer.pages)) == ((), 15.0, 2)


def test_a_short_letter_is_set_loosely_and_gives_up_nothing():
    found = fit(lambda _width, given: lines(20, given), WIDTH, 20 * 18, 900)
    assert (found.given, found.leading) == ((), 18.0)


def test_the_last_fallback_makes_every_word_half_a_point_smaller():
    found = fit(lambda width, _given: [Row((Span(width, "x", BODY),))] * 60, WIDTH, 60 * 13.3, 900)
    (span,) = found.pages[0][0].spans
    assert (found.given[-1], span.style.size) == (Fallback.SMALLER_TYPE, 11.5)
    assert span.x == pytest.approx(WIDTH), "the width of the page is the same"


def test_copies_beside_the_signature_save_their_lines_and_end_level_with_it():
    def height(rows):
        return sum(row.height for row in rows)

    given = (Fallback.COPIES_BESIDE,)
    under, beside = ending_rows(LETTER, WIDTH), ending_rows(LETTER, WIDTH, given)
    assert height(under) - height(beside) == 3.75
    last = [span.text for span in beside[-1].spans]
    assert last == ["Slamet Contoh", "2.", "Arsip."]
    camat = replace(LETTER, acknowledged=Signature(("CAMAT,",)))
    assert ending_rows(camat, WIDTH, given) == ending_rows(camat, WIDTH), "where the Camat signs"


def test_only_empty_lines_of_the_identity_are_ever_left_out():
    odd = replace(USUAL, identity=(("NIK", "- (belum pernah terdata)"), ("No. HP", "-")))
    text = [
        span.text
        for row in body_rows(odd, WIDTH, (Fallback.EMPTY_LINES, Fallback.RUNNING_FACTS))
        for span in row.spans
    ]
    told = " ".join(text)
    assert "- (belum pernah terdata)" in told
    assert "No. HP" not in told
    assert told.count("Keadaan 7: Semen/bata merah, tembok, asbes.") == 1
    assert (room_to_sign(()), spaced((), 0.5)) == (4.0, gap(0.5))


def test_no_word_of_a_tight_letter_is_lost(tmp_path):
    story = " ".join(STORY.split()[:70])
    tight = replace(USUAL, story=story)
    assert fitted(tight).given
    text = words(render_letter(tight), tmp_path)
    assert all(word in text for word in story.split())
    assert "Tembusan:" in text
