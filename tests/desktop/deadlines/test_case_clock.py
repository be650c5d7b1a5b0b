"""The clock of a case on its page, by keys: paused with a day, taken up again, and who was told."""

import pytest
from PySide6.QtCore import Qt

from desktop.deadlines.pause_dialog import PauseDialog
from desktop.deadlines.telling_dialog import TellingDialog
from desktop.dialogs.ask import Question
from desktop.window.main_window import CASES
from models.case.cases import case
from models.case.next_steps import NextStepCode
from models.case.referrals import set_delivery
from models.case.tracking.escalations import told_of
from models.case.tracking.pauses import open_pause, pause_case
from models.codes import Delivery, EscalationLevel
from tests.case_samples import later, lettered, on, opened
from tests.desktop.accessibility import problems
from tests.desktop.office_days import none_shown, press, shown

Key = Qt.Key


@pytest.fixture
def page(window, desk):
    """The page of a case."""

    def show(case_id):
        window.open_case(case_id)
        return window.page(CASES).case

    return show


def test_a_case_is_paused_and_its_page_says_until_when(page, desk):
    case_id = opened(desk)
    shown_page = page(case_id)
    shown_page.doing.clock.pause()
    dialog = shown(PauseDialog)
    assert problems(dialog) == []
    press(dialog, "Warga di Jember", Key.Key_F10)
    assert "tanggal setelah hari ini" in dialog.form.problem("until")
    press(dialog, "30032026", Key.Key_F10)
    assert none_shown(PauseDialog)
    pause = open_pause(case_id)
    assert (pause.reason, f"{pause.until_on:%d-%m-%Y}") == ("Warga di Jember", "30-03-2026")
    assert shown_page.head.pause.text() == "Menunggu warga sampai 30 Maret 2026: Warga di Jember"
    assert "Hubungi warga" in shown_page.head.step.text()


def test_f6_asks_whether_the_resident_was_reached(page, window, desk):
    case_id = opened(desk)
    pause_case(case_id, "Warga di Jember", later(desk, 7).today(), desk)
    head = page(case_id).head
    press(window, Key.Key_F6)
    question = shown(Question)
    assert "Sudah menghubungi Siti Contoh?" in question.words.text()
    question.answers[0].click()
    assert open_pause(case_id) is None
    assert head.pause.text() == ""


def test_a_pause_is_prolonged_with_its_reason_kept(page, window, desk):
    case_id = opened(desk)
    pause_case(case_id, "Warga di Jember", later(desk, 7).today(), desk)
    page(case_id)
    press(window, Key.Key_F6)
    shown(Question).answers[1].click()
    dialog = shown(PauseDialog)
    press(dialog, "15042026", Key.Key_F10)
    pause = open_pause(case_id)
    assert (pause.reason, f"{pause.until_on:%d-%m-%Y}") == ("Warga di Jember", "15-04-2026")


def test_f6_writes_down_that_the_camat_was_told(page, window, desk):
    before = on(desk, desk.today().replace(month=1, day=5))
    case_id = opened(before, opened_on=before.today())
    referral_id = lettered(before, case_id)
    set_delivery(referral_id, Delivery.SENT, before)
    page(case_id)
    press(window, Key.Key_F6)
    dialog = shown(TellingDialog)
    press(dialog, "Diteruskan ke dinas", Key.Key_F10)
    (told,) = told_of(case_id)
    assert (told.level, told.referral_id) == (EscalationLevel.SUBDISTRICT, referral_id)
    assert case(case_id, desk).next_step.code == NextStepCode.AWAIT
