"""A surat pengantar with a table is made by keys alone: choose letters, edit lines, issue."""

import pytest
from PySide6.QtCore import Qt

from desktop.cases.referral.issued_letter_dialog import IssuedLetterDialog
from desktop.letters.papers.transmittal_dialog import TransmittalDialog
from desktop.window.main_window import LETTERS
from models.agencies import suggest
from models.case.cases import case
from models.case.referrals import ReferralDraft, draft_referral
from models.codes import LetterKind
from models.letter.letters import issue, letter, letter_pdf, letters
from models.letter.words import default_options
from models.tables import TransmittalItem
from reports.letters import render_letter
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import food_case, none_shown, press, resident, shown
from tests.letter_samples import pages

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(window, desk):
    need = case(food_case(desk, resident(desk, "Siti Contoh"))).needs[0]
    target = suggest(need.kind, need.answers)[0].agency
    referral = draft_referral(ReferralDraft(need.id, target.id), desk)
    for _ in range(2):
        issue(referral, default_options(referral, desk), render_letter, desk)
    window.go(LETTERS)
    return window.page(LETTERS)


def test_chosen_letters_are_listed_edited_issued_and_stand_in_the_list(qtbot, page, desk):
    page.list.view.selectAll()
    page.list.panel.work.hand_over()
    dialog = shown(TransmittalDialog)
    assert dialog.lines.list.count() == 1
    assert dialog.fields.addressee.text() == letter(1).addressee
    assert problems(dialog) == [] and squeezed(dialog) == []
    press(dialog, Qt.Key.Key_Insert, "Map berkas", Qt.Key.Key_Tab, "1 (satu) map")
    assert dialog.lines.list.item(1).text() == "2. Map berkas · 1 (satu) map"
    dialog.lines.list.setFocus()
    press(dialog, Qt.Key.Key_Up, held=ALT)
    press(dialog, Qt.Key.Key_Insert)
    qtbot.waitUntil(lambda: not dialog.preview.pending)
    assert not dialog.main.isEnabled(), "an empty line is not printed"
    dialog.lines.list.setFocus()
    press(dialog, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: dialog.preview.shown is not None)
    press(dialog, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: none_shown(TransmittalDialog))
    issued = shown(IssuedLetterDialog)
    assert not issued.slip_button.isVisible() and not issued.with_slip.isVisible()
    issued.close()
    newest = letters()[0]
    assert newest.kind is LetterKind.TRANSMITTAL
    first, second = pages(letter_pdf(newest.id, desk))
    assert first.index("Map berkas") < first.index("Surat dinas")
    assert letter(1).number_text in second and "Lembar II" in second
    assert [item.sent_letter_id for item in TransmittalItem.select()] == [None, 1, 2]
