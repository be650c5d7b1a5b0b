"""The key letter is made from the place of the batches and from the settings, by keys alone."""

from PySide6.QtCore import Qt

from desktop.cases.referral.issued_letter_dialog import IssuedLetterDialog
from desktop.letters.papers.key_letter_dialog import KeyLetterDialog
from desktop.window.main_window import BATCHES
from models.batch.trust import own_key
from models.codes import LetterKind
from models.letter.letters import letter_pdf, letters
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import none_shown, press, shown
from tests.letter_samples import pages


def test_after_a_loss_the_letter_says_why_and_carries_the_digits(qtbot, window, desk):
    window.go(BATCHES)
    window.page(BATCHES).pending.enrol.click()
    dialog = shown(KeyLetterDialog)
    press(dialog, Qt.Key.Key_Space)
    assert problems(dialog) == [] and squeezed(dialog) == []
    qtbot.waitUntil(lambda: not dialog.preview.pending)
    assert not dialog.main.isEnabled(), "a key is not replaced without a reason"
    press(dialog, Qt.Key.Key_Tab, "komputer hilang")
    qtbot.waitUntil(lambda: dialog.preview.shown is not None)
    press(dialog, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: none_shown(KeyLetterDialog))
    shown(IssuedLetterDialog).close()
    [row] = letters()
    assert row.kind is LetterKind.OTHER
    [page] = pages(letter_pdf(row.id, desk))
    assert "PENGGANTI" in page and "komputer hilang." in page
    assert own_key().digits[:17] in page
