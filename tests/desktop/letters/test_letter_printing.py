"""The original is printed as it is stored, a later one as a marked copy, and each trip is told."""

from hashlib import sha256

import pytest
from PySide6.QtCore import Qt

from desktop.letters.letter_printing import print_letter
from desktop.letters.reprint_dialog import ReprintDialog
from desktop.widgets import printing
from models import history
from models.case.timeline import timeline
from models.codes import Action, PrintState, ReprintReason
from models.letter.letters import issue, letter, letter_pdf
from models.letter.printing.prints import mark_printed
from reports.letters import render_letter
from reports.raster import page_count, page_text
from tests.case_samples import drafted, opened
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import none_shown, press, shown
from tests.letter_samples import options

OUT = (PrintState.QUEUED, PrintState.PRINTED)


@pytest.fixture
def case_id(desk):
    return opened(desk)


@pytest.fixture
def letter_id(desk, case_id):
    referral_id = drafted(desk, case_id)
    return issue(referral_id, options(referral_id, desk), render_letter, desk).id


@pytest.fixture
def sent(monkeypatch):
    """What went to the printer, which prints all of it."""
    files = []

    def prints(self):
        files.append(self.pdf)
        for state in OUT:
            self.told(state)

    monkeypatch.setattr(printing._Print, "begin", prints)
    return files


def rows(letter_id):
    lines = history.of_record(letter(letter_id).uuid)
    return [line.new for line in lines if line.action is Action.PRINT]


def test_the_original_is_the_stored_page(window, workplace, desk, letter_id, sent):
    print_letter(workplace, letter_id, window)
    assert sent == [letter_pdf(letter_id, desk)] and none_shown(ReprintDialog)
    assert [row["sha256"] for row in rows(letter_id)] == [letter(letter_id).sha256] * 2


def test_a_later_print_is_a_copy_that_says_so(window, workplace, desk, letter_id, sent):
    mark_printed(letter_id, desk)
    stored = letter_pdf(letter_id, desk)
    print_letter(workplace, letter_id, window)
    dialog = shown(ReprintDialog)
    assert "ke-1" in dialog.as_copy.text() and not dialog.reason.isVisible()
    press(dialog, Qt.Key.Key_F10)
    (copy,) = sent
    text = page_text(copy, 0)
    assert "SALINAN" in text and "Salinan ke-1, dicetak" in text
    assert letter_pdf(letter_id, desk) == stored
    assert rows(letter_id)[-1]["sha256"] == sha256(copy).hexdigest()
    assert letter(letter_id).prints.next_copy == 2


def test_another_original_needs_its_reason(window, workplace, desk, letter_id, sent):
    mark_printed(letter_id, desk)
    print_letter(workplace, letter_id, window)
    dialog = shown(ReprintDialog)
    dialog.as_original.click()
    assert squeezed(dialog) == [] and problems(dialog) == []
    press(dialog, Qt.Key.Key_F10)
    assert dialog.form.problem("reason") and sent == []
    dialog.reason.set_value(ReprintReason.PAPER_TORN)
    press(dialog, Qt.Key.Key_F10)
    assert sent == [letter_pdf(letter_id, desk)]
    assert rows(letter_id)[-1]["reason"] == ReprintReason.PAPER_TORN


def test_its_slips_go_with_it_and_are_told_by_their_own_hash(
    window, workplace, desk, case_id, letter_id, sent
):
    print_letter(workplace, letter_id, window, with_slips=True)
    (file,) = sent
    stored = letter_pdf(letter_id, desk)
    assert page_count(file) > page_count(stored)
    lines = [line.title for line in timeline(case_id, desk)]
    assert "Lembar jawaban dicetak" in lines
