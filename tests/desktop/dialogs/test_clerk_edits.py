"""Esc asks before it throws away what the clerk changed, in any kind of field; else it closes."""

import pytest
from PySide6.QtCore import Qt

from desktop.attachments.documents_dialog import DocumentsDialog
from desktop.cases.closing_dialog import ClosingDialog
from desktop.cases.need.need_dialog import NeedDialog
from desktop.dialogs.ask import Question
from desktop.replies.reply_dialog import ReplyDialog
from desktop.widgets.date_field import DateField
from desktop.window.main_window import CASES
from models.case.referrals import set_delivery
from models.codes import Delivery
from tests.desktop.cases.test_case_page import referred
from tests.desktop.office_days import food_case, none_shown, press, resident, shown

ESCAPE = Qt.Key.Key_Escape


@pytest.fixture
def page(window, desk):
    case_id = food_case(desk, resident(desk))
    set_delivery(referred(desk, case_id), Delivery.SENT, desk)
    window.open_case(case_id)
    return window.page(CASES).case


OPENINGS = {
    ReplyDialog: lambda doing: doing.reply(doing.case.referrals[0]),
    DocumentsDialog: lambda doing: doing.documents(doing.case.needs[0]),
    NeedDialog: lambda doing: doing.complete(doing.case.needs[0]),
    ClosingDialog: lambda doing: doing.close(),
}
CHANGES = {
    ReplyDialog: (Qt.Key.Key_Down,),
    DocumentsDialog: (Qt.Key.Key_Space,),
    NeedDialog: (Qt.Key.Key_Down,),
    ClosingDialog: ("dikunjungi",),
}


@pytest.mark.parametrize("kind", OPENINGS)
def test_esc_asks_before_it_throws_a_change_away_and_never_without_one(page, kind):
    OPENINGS[kind](page.doing)
    press(shown(kind), Qt.Key.Key_Tab, ESCAPE)
    assert none_shown(kind) and none_shown(Question), "nothing was changed"
    OPENINGS[kind](page.doing)
    press(shown(kind), *CHANGES[kind], ESCAPE)
    question = shown(Question)
    assert "belum disimpan" in question.words.text()
    press(question, ESCAPE)
    press(shown(kind), ESCAPE)
    shown(Question).answers[0].setFocus()
    press(shown(Question), Qt.Key.Key_Space)
    assert none_shown(kind)


def test_a_date_that_was_cleared_is_a_change(page):
    page.doing.reply(page.doing.case.referrals[0])
    dialog = shown(ReplyDialog)
    field = next(each for each in dialog.findChildren(DateField) if each.text())
    field.setFocus()
    press(dialog, Qt.Key.Key_End, *[Qt.Key.Key_Backspace] * 10, ESCAPE)
    assert field.text() == "" and shown(Question)
    press(shown(Question), ESCAPE)
    dialog.accept()
