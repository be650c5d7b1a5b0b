"""An evening among the plantations by keys alone: plan, three people, letters, receipts, report."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.cases.need.need_dialog import NeedDialog
from desktop.cases.receipt_dialog import ReceiptDialog
from desktop.cases.referral.issued_letter_dialog import IssuedLetterDialog
from desktop.cases.referral.referral_dialog import ReferralDialog
from desktop.dialogs.ask import Question
from desktop.outreach.visit_dialog import FinishDialog, VisitDialog
from desktop.outreach.visit_papers import ReceiptsDialog, VisitReportDialog
from desktop.window.main_window import OUTREACH
from models.case.cases import case
from models.codes import Channel, ChannelDetail, NoNikReason, ProblemTerm, Sex
from models.letter.letters import letters
from models.need.needs import NeedDraft, answer_need
from models.outreach.cases import visit
from models.outreach.visits import visits
from models.person.people import person
from tests.desktop.office_days import answers_of, kind_key, none_shown, press, resident, shown

Key = Qt.Key


class Counted:
    """Presses keys like a clerk and counts them, every letter as one."""

    def __init__(self, window):
        self.window, self.keys = window, 0

    def press(self, *keys):
        self.keys += sum(len(key) if isinstance(key, str) else 1 for key in keys)
        press(self.window, *keys)


def text_of(pdf):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def ctrl(widget, key):
    press(widget)  # the keyboard is in this window again
    QTest.keyClick(QApplication.focusWidget() or widget, key, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def begun(window, desk):
    """A visit planned by keys for tonight; the keyboard stands in its search."""
    resident(desk, "Siti Aminah Contoh", "3510041708909001", hamlet="Krajan")
    resident(desk, "Budi Santoso Contoh", "3510041708909002", hamlet="Krajan")
    ctrl(window, Key.Key_4)
    ctrl(window, Key.Key_N)
    dialog = shown(VisitDialog)
    press(dialog, "Afdeling Malangsari", Key.Key_Tab, Key.Key_Tab, Key.Key_Down, Key.Key_F10)
    page = window.page(OUTREACH).visit
    assert window.focusWidget() is page.entry.picker.finder.line
    return page


def known_person(clerk, name="siti", told="y"):
    """Name, Enter, food, Enter, today, nobody in danger, short, the story, told, Enter."""
    clerk.press(name, Key.Key_Return, kind_key("food"), Key.Key_Return)
    clerk.press("1", "t", "1", "beras", Key.Key_Return, told, Key.Key_Return)


def test_the_next_known_person_takes_under_twenty_keys(window, begun):
    for name in ("siti", "budi"):
        clerk = Counted(window)
        known_person(clerk, name)
        assert clerk.keys < 20, clerk.keys
        assert begun.entry.picker.finder.line.hasFocus(), "the next may step forward"
    (row,) = visits()
    assert row.residents == 2


def test_day_place_channel_and_visit_are_carried_over(window, begun, desk):
    known_person(Counted(window))
    (row,) = visits()
    found = case(visit(row.id).cases[0].case_id)
    assert (found.channel, found.place) == (Channel.OUTREACH, "Afdeling Malangsari")
    assert found.channel_detail is ChannelDetail.CAMPING_EMBUN and found.visit_id == row.id
    assert found.opened_on == desk.today() and found.summary == "beras"
    assert found.may_go_to_district
    (need,) = found.needs
    assert need.kind == "food" and need.term is ProblemTerm.SHORT and need.missing


def test_a_new_resident_without_nik_is_written_down_in_few_fields(window, begun, desk):
    clerk = Counted(window)
    clerk.press("Mbah Karso", Key.Key_Return, Key.Key_Return, Key.Key_Return)  # no NIK
    clerk.press("l", "70", Key.Key_Return, "Kapuk", *[Key.Key_Return] * 3)
    clerk.press(
        kind_key("food"), Key.Key_Return, "1", "t", "2", Key.Key_Return, "y", Key.Key_Return
    )
    (found,) = visit(visits()[0].id).cases
    karso = person(found.person_id)
    assert (karso.name, karso.sex, karso.hamlet) == ("Mbah Karso", Sex.MALE, "Kapuk")
    assert karso.estimated_birth_year == desk.today().year - 70
    assert karso.no_nik_reason is NoNikReason.UNKNOWN
    clerk.press("Bu Baru", Key.Key_Return)
    assert begun.entry.person.place.hamlet.text() == "Kapuk", "neighbours come together"
    begun.entry.start()
    begun.side.keeper.dirty = False


def complete(visit_id, desk):
    """Back at a table: the answers an agency needs."""
    for found in visit(visit_id).cases:
        for need in case(found.case_id).needs:
            answer_need(need.id, NeedDraft(need.kind, answers_of(need.kind)), desk)


def refer(qtbot, window, visit_id, desk):
    """S: what the agency must know is asked first, then the letter with its number."""
    press(window, "s")
    press(shown(NeedDialog), Key.Key_Escape)
    complete(visit_id, desk)
    press(
        window,
        "s",
    )
    dialog = shown(ReferralDialog)
    press(dialog, Key.Key_F10)
    qtbot.waitUntil(lambda: dialog.preview.shown is not None, timeout=20_000)
    press(dialog, Key.Key_F10)
    qtbot.waitUntil(lambda: not none_shown(IssuedLetterDialog), timeout=20_000)
    qtbot.waitUntil(lambda: not none_shown(Question))
    press(shown(Question), Key.Key_Escape)
    press(shown(IssuedLetterDialog), Key.Key_Escape)


def test_the_whole_evening(qtbot, window, begun, desk):
    known_person(Counted(window), "siti")
    known_person(Counted(window), "budi", told="t")
    press(window, "Mbah Karso", *[Key.Key_Return] * 3, "l", "70", *[Key.Key_Return] * 4)
    press(
        window, kind_key("food"), Key.Key_Return, "1", "t", "3", Key.Key_Return, "y", Key.Key_Return
    )
    (row,) = visits()
    assert row.residents == 3

    press(window, Key.Key_F9, "t")
    receipt = text_of(shown(ReceiptDialog).view.pdf())
    assert "Mbah Karso" in receipt and "TANDA TERIMA" in receipt
    press(shown(ReceiptDialog), Key.Key_Escape)

    refer(qtbot, window, row.id, desk)
    assert len(letters(2026)) == 1
    assert "sudah dirujuk" in begun.queue.list.item(0).text()

    begun.queue.buttons[3].setFocus()
    press(window, Key.Key_Space)
    receipts = shown(ReceiptsDialog)
    qtbot.waitUntil(lambda: bool(receipts.view.pdf()), timeout=20_000)
    together = text_of(receipts.view.pdf())
    assert len(PdfReader(BytesIO(receipts.view.pdf())).pages) == 3
    assert all(name in together for name in ("Siti Aminah", "Budi Santoso", "Mbah Karso"))
    press(receipts, Key.Key_Escape)

    begun.head.finish.setFocus()
    press(window, Key.Key_Space)
    finish = shown(FinishDialog)
    assert finish.left.item(0).text() == "Penjelasan belum dibacakan: Budi Santoso Contoh"
    press(finish, "Jalan rusak.", Key.Key_F10)
    assert visits()[0].finished and not begun.side.isVisible()

    ctrl(window, Key.Key_P)
    report = shown(VisitReportDialog)
    qtbot.waitUntil(lambda: bool(report.view.pdf()), timeout=20_000)
    words = text_of(report.view.pdf())
    for expected in (
        "Afdeling Malangsari",
        "Mbah Karso",
        "3 warga",
        "Jalan rusak.",
        "Slamet Contoh",
    ):
        assert expected in words
    press(report, Key.Key_Escape)
