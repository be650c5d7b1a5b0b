"""After a save the keyboard is still on the case, and Tab goes on in the order of the screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.cases.need.need_card import NeedCard
from desktop.dialogs.ask import Question
from desktop.letters.delivery_dialog import DeliveryDialog
from desktop.replies.reply_dialog import ReplyDialog
from desktop.window.main_window import CASES
from models.case.cases import CaseDraft, case, open_case
from models.case.sharing import SharingDraft
from models.codes import Delivery, ReferralStatus
from models.need.needs import NeedDraft
from tests.desktop.cases.test_case_page import referred, tell
from tests.desktop.office_days import answers_of, none_shown, press, resident, shown

TAB, SPACE, F10 = Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_F10


@pytest.fixture
def case_id(desk):
    needs = tuple(NeedDraft(kind, answers_of(kind)) for kind in ("food", "health", "school"))
    sharing = SharingDraft(given_by="Siti Contoh")
    return open_case(CaseDraft(resident(desk), needs, sharing=sharing), desk)


@pytest.fixture
def page(window, desk, case_id):
    window.open_case(case_id)
    return window.page(CASES).case


def cards(page):
    return [each for each in page.findChildren(NeedCard) if each.isVisible()]


def test_tab_goes_through_the_needs_the_plan_and_the_attachments(page, window):
    for _round in range(2):
        page.head.next.setFocus()
        parts = [*cards(page), page.plan, page.attachments]
        met = []
        for _ in range(60):
            press(page, TAB)
            focused = QApplication.focusWidget()
            found = next((each for each in parts if each.isAncestorOf(focused)), None)
            if found is not None and found not in met:
                met.append(found)
            assert page.isAncestorOf(focused) or len(met) == len(parts)
        assert met == parts
        tell(window)


def test_after_a_save_the_keyboard_is_on_the_same_button(page, window):
    card = cards(page)[1]
    button = next(b for b in card.findChildren(QAbstractButton) if "apa?" in b.text())
    button.setFocus()
    tell(window)
    now = window.focusWidget()
    assert now is not button and "apa?" in now.text() and cards(page)[1].isAncestorOf(now)


def test_a_delivery_and_an_answer_are_said_and_brought_into_view(page, window, desk, case_id):
    referred(desk, case_id)
    tell(window)
    page.doing.send(page.doing.case.referrals[0])
    shown(Question).answers[-1].click()
    press(shown(DeliveryDialog), Qt.Key.Key_Escape)
    page.doing.send(page.doing.case.referrals[0])
    press(shown(Question), Qt.Key.Key_Return)
    page.doing.deliver(page.doing.case.referrals[0], Delivery.HANDED_TO_RESIDENT)
    assert "Pengiriman tercatat: dibawa warga." in window.status.currentMessage()
    page.columns.left.verticalScrollBar().setValue(9999)
    page.doing.reply(page.doing.case.referrals[0])
    dialog = shown(ReplyDialog)
    dialog.form.status.set_value(ReferralStatus.ACCEPTED)
    press(dialog, F10)
    assert none_shown(ReplyDialog)
    assert "Jawaban Dinsos PPKB tersimpan." in window.status.currentMessage()
    first = cards(page)[0]
    assert not first.visibleRegion().isEmpty() and page.isAncestorOf(window.focusWidget())


def test_another_case_starts_at_the_top_and_the_same_one_stays_where_it_was(
    page, window, desk, case_id
):
    bar = page.columns.left.verticalScrollBar()
    bar.setValue(120)
    tell(window)
    QApplication.processEvents()
    assert bar.value() == 120
    needs = case(case_id).needs
    other = open_case(
        CaseDraft(
            resident(desk, "Ani Contoh", nik="3510041708909002"),
            tuple(NeedDraft(each.kind, each.answers) for each in needs),
        ),
        desk,
    )
    window.open_case(other)
    QApplication.processEvents()
    assert bar.value() == 0


def test_a_restricted_case_bears_its_badge(page, window, desk):
    assert not page.head.restricted.isVisible()
    needs = (NeedDraft("food", answers_of("food")),)
    person_id = resident(desk, "Ani Contoh", nik="3510041708909002")
    window.open_case(open_case(CaseDraft(person_id, needs, restricted=True), desk))
    assert page.head.restricted.isVisible()
    assert page.head.restricted.accessibleName() == "Kasus terbatas"
