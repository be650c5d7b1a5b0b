"""Who has nothing to do with a restricted case is told that opening it is noted."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.cases.receipt_dialog import ReceiptDialog
from desktop.cases.referral.referral_dialog import ReferralDialog
from desktop.dialogs.ask import Question
from desktop.letters.delivery_dialog import DeliveryDialog, ProofDialog
from desktop.letters.runs.run_dialog import RunDialog
from desktop.lists.print_dialog import PrintLettersDialog
from desktop.lists.sources import all_ids, count_of, pages_of
from desktop.outreach.visit_papers import ReceiptsDialog
from desktop.replies.code_dialog import CodeDialog
from desktop.replies.import_dialog import RepliesImportDialog
from desktop.replies.list_dialog import ListDialog
from desktop.replies.reply_dialog import ReplyDialog
from desktop.widgets.access_keys import bare, letter_of
from desktop.window.main_window import CASES, LETTERS, OUTREACH, PEOPLE, MainWindow
from models.access.accounts import accounts
from models.access.keys import TEST_COST
from models.access.staff import AccountDraft, add_account
from models.case.attachment.files import PDF, FileContent
from models.case.cases import CaseDraft, ClosingDraft, close_case, open_case, restrict_case
from models.case.filters import CaseFilter
from models.case.reply.asked_referrals import asked_of_agency
from models.case.reply.rows import ANSWER, CODE
from models.case.timeline import TimelineKind, timeline
from models.case.views import case
from models.codes import DeliveryMethod, Outcome, PrintState, Role, SavedList
from models.errors import RuleError
from models.letter.delivery import Delivered, set_delivered
from models.letter.filters import LetterFilter
from models.letter.letters import issue, letter
from models.letter.runs.view import run_items
from models.letter.runs.work import end_run, step
from models.lists.order import Order
from models.need.needs import NeedDraft, OutcomeDraft, settle_need
from models.outreach.cases import visit
from models.outreach.visits import VisitDraft, plan_visit
from reports.letters import render_letter
from reports.raster import page_count
from tests.case_samples import HEALTH, TOLD, agency_of, drafted, opened, resident
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import none_shown, press, shown
from tests.letter_runs import begun
from tests.letter_samples import options


@pytest.fixture
def clerks_place(workplace, desk):
    """The workplace of a clerk who has nothing to do with the cases of the responsible."""
    draft = AccountDraft("budi", "Budi Contoh", Role.CLERK, "kerbau padi ombak angin")
    add_account(draft, desk, TEST_COST)
    (account,) = [each for each in accounts() if each.username == "budi"]
    clerk = dataclasses.replace(
        desk, account_uuid=account.uuid, name="Budi Contoh", role=Role.CLERK
    )
    return dataclasses.replace(workplace, desk=clerk)


@pytest.fixture
def other_window(qtbot, clerks_place):
    window = MainWindow(clerks_place)
    qtbot.addWidget(window, before_close_func=lambda made: made.close_now())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


def views(case_id, desk):
    lines = timeline(case_id, desk)
    return [line.title for line in lines if line.kind == TimelineKind.VIEW]


def test_going_back_leaves_no_trace(other_window, desk):
    case_id = opened(desk, restricted=True)
    other_window.open_case(case_id)
    question = shown(Question)
    assert "dicatat" in question.words.text() and problems(question) == []
    press(question, Qt.Key.Key_Escape)
    assert none_shown(Question) and other_window.page(CASES).case.case_id == 0
    assert views(case_id, desk) == []


def test_opening_it_is_noted_and_shown_to_the_responsible(other_window, desk):
    case_id = opened(desk, restricted=True)
    other_window.open_case(case_id)
    shown(Question).answers[0].click()
    page = other_window.page(CASES).case
    assert page.case_id == case_id and page.isVisible()
    assert views(case_id, desk) == ["Dilihat oleh Budi Contoh"]


def test_its_letter_is_read_only_by_who_was_told_that_it_is_noted(qtbot, other_window, desk):
    case_id = opened(desk, restricted=True)
    sent = drafted(desk, case_id)
    issued = issue(sent, options(sent, desk), render_letter, desk)
    other_window.open_letter(issued.id)
    panel = other_window.page(LETTERS).panel
    assert panel.view.pdf() == b"" and not panel.print_button.isVisible()
    assert "dicatat" in panel.notice.text() and "Pokok" not in panel.about.text()
    assert views(case_id, desk) == [] and problems(panel) == []
    panel.notice._button.click()
    assert panel.view.pdf() == issued.pdf and panel.print_button.isVisible()
    other_window.page(LETTERS).refresh()
    assert panel.view.pdf() == issued.pdf
    assert views(case_id, desk) == ["Dilihat oleh Budi Contoh"]
    assert all("kali" not in line.text for line in timeline(case_id, desk))


def test_the_person_page_does_not_say_what_it_is_about(window, desk):
    person_id = resident(desk)
    opened(desk, person_id=person_id, restricted=True)
    window.open_person(person_id)
    words = window.page(PEOPLE).person.cases.item(0).text()
    assert "Kasus terbatas" in words and "Pangan" not in words


def test_the_responsible_and_other_cases_are_not_asked_about(window, desk):
    for restricted in (True, False):
        case_id = opened(desk, restricted=restricted)
        window.open_case(case_id)
        assert none_shown(Question) and window.page(CASES).case.case_id == case_id


# --- the other doors ------------------------------------------------------------------------------


def lettered(desk, **more):
    """A case with an issued letter, and the letter."""
    case_id = opened(desk, **more)
    sent = drafted(desk, case_id)
    return case_id, issue(sent, options(sent, desk), render_letter, desk).id


def asked(answer, count=""):
    """Answer the question that came before the look; it names how many cases are restricted."""
    question = shown(Question)
    assert count in question.words.text() and "dicatat" in question.words.text()
    assert problems(question) == []
    next(each for each in question.answers if answer in each.text().replace("&", "")).click()


@pytest.fixture
def queue(other_window, desk):
    """Two people of a visit, the case of the first one restricted."""
    visit_id = plan_visit(VisitDraft(desk.today(), "Afdeling Malangsari"), desk)
    for secret in (True, False):
        opened(desk, visit_id=visit_id, restricted=secret)
    other_window.go(OUTREACH)
    other_window.page(OUTREACH).show_visit(visit_id)
    return other_window.page(OUTREACH).visit.papers, visit(visit_id).cases


@pytest.mark.parametrize(
    ("door", "dialog"), [("receipt", ReceiptDialog), ("refer", ReferralDialog)]
)
def test_a_paper_from_the_queue_is_asked_about_first(queue, desk, door, dialog):
    papers, (secret, plain) = queue
    getattr(papers, door)(secret)
    press(shown(Question), Qt.Key.Key_Escape)
    assert none_shown(dialog) and views(secret.case_id, desk) == []
    getattr(papers, door)(secret)
    asked("Buka kasus")
    shown(dialog).reject()
    assert views(secret.case_id, desk) == ["Dilihat oleh Budi Contoh"]
    getattr(papers, door)(plain)
    shown(dialog).reject()


def test_of_all_receipts_it_is_asked_once_and_the_restricted_ones_may_stay(qtbot, queue, desk):
    papers, (secret, plain) = queue
    for answer, expected in (("Tanpa", (plain,)), ("Buka semua", (secret, plain))):
        assert views(secret.case_id, desk) == []
        papers.receipts([secret, plain])
        asked(answer, "1 dari 2")
        dialog = shown(ReceiptsDialog)
        qtbot.waitUntil(lambda made=dialog: bool(made.view.pdf()), timeout=20_000)
        assert page_count(dialog.view.pdf()) == len(expected)
        dialog.reject()
    assert views(secret.case_id, desk) == ["Dilihat oleh Budi Contoh"]
    papers.receipts([secret])
    assert len(shown(Question).answers) == 1, "nothing would be left"
    shown(Question).reject()


def test_letters_of_restricted_cases_are_printed_only_by_who_was_told(
    qtbot, other_window, clerks_place, desk, monkeypatch
):
    sent = []
    target = "desktop.lists.print_dialog.print_pdf"
    monkeypatch.setattr(
        target, lambda *given, **_more: sent.append(given[1]) or given[3](PrintState.PRINTED)
    )
    (secret, hidden), (plain, open_letter) = lettered(desk, restricted=True), lettered(desk)
    for answer, printed, pages in (("Tanpa", [0, 1], 1), ("Buka semua", [1, 2], 2)):
        assert views(secret, desk) == []
        PrintLettersDialog(clerks_place, SavedList.CASES, (secret, plain), other_window).open()
        dialog = shown(PrintLettersDialog)
        qtbot.waitUntil(lambda made=dialog: made.found is not None)
        press(dialog, Qt.Key.Key_F10)
        asked(answer, "1 dari 2")
        qtbot.waitUntil(lambda: none_shown(PrintLettersDialog))
        assert [letter(each).prints.printed for each in (hidden, open_letter)] == printed
        assert page_count(sent[-1]) == pages
    assert views(secret, desk) == ["Dilihat oleh Budi Contoh"]


def test_the_signed_proof_of_a_letter_is_looked_at_only_by_who_was_told(
    other_window, clerks_place, desk
):
    case_id = opened(desk, restricted=True)
    sent = drafted(desk, case_id)
    issued = issue(sent, options(sent, desk), render_letter, desk)
    proof = FileContent(issued.pdf, PDF)
    given = Delivered(desk.today(), DeliveryMethod.BY_HAND, "Bambang Contoh", scan=proof)
    set_delivered(issued.id, given, desk)
    dialog = DeliveryDialog(clerks_place, letter(issued.id), other_window)
    dialog.open()
    dialog.look()
    press(shown(Question), Qt.Key.Key_Escape)
    assert none_shown(ProofDialog) and views(case_id, desk) == []
    dialog.look()
    asked("Buka kasus")
    assert shown(ProofDialog).view.pdf().startswith(b"%PDF")
    assert views(case_id, desk) == ["Dilihat oleh Budi Contoh"]


def test_letters_of_a_run_leave_for_another_folder_only_by_who_was_told(
    other_window, clerks_place, desk, tmp_path
):
    case_id = opened(desk, restricted=True)
    run = begun([drafted(desk, case_id)], desk)
    step(run_items(run.id)[0].id, lambda _: b"/Count 1", desk)
    end_run(run.id, desk)
    before = views(case_id, desk)
    dialog = RunDialog(clerks_place, other_window.page(LETTERS)._ways, run.id, other_window)
    folder = tmp_path / "surat"
    folder.mkdir()
    dialog.use_folder(folder)
    press(shown(Question), Qt.Key.Key_Escape)
    assert views(case_id, desk) == before and list(folder.iterdir()) == []
    dialog.reject()


def test_a_reply_code_opens_a_restricted_case_only_after_the_question(
    other_window, clerks_place, desk
):
    case_id, _ = lettered(desk, restricted=True)
    (sent,) = case(case_id).referrals
    CodeDialog(clerks_place, other_window.say, other_window).open()
    press(shown(CodeDialog), sent.reply_code, Qt.Key.Key_Return)
    assert views(case_id, desk) == [] and none_shown(ReplyDialog)
    press(shown(Question), Qt.Key.Key_Escape)
    press(shown(CodeDialog), Qt.Key.Key_Return)
    asked("Buka kasus")
    shown(ReplyDialog).reject()
    assert none_shown(CodeDialog) and views(case_id, desk) == ["Dilihat oleh Budi Contoh"]


def test_the_list_for_an_agency_may_leave_restricted_cases_out(
    other_window, clerks_place, desk, tmp_path
):
    secret, _ = lettered(desk, restricted=True)
    lettered(desk)
    ListDialog(clerks_place, other_window).open()
    dialog = shown(ListDialog)
    for answer, count in (("Tanpa", "1 rujukan"), ("Buka semua", "2 rujukan")):
        assert views(secret, desk) == []
        dialog.write(tmp_path / f"{count}.xlsx")
        asked(answer, "1 dari 2")
        assert count in dialog.notice.text() and (tmp_path / f"{count}.xlsx").is_file()
    assert views(secret, desk) == ["Dilihat oleh Budi Contoh"]
    dialog.reject()


def test_an_answered_file_tells_of_a_restricted_case_only_after_the_question(
    qtbot, other_window, clerks_place, desk, tmp_path
):
    (secret, _), (plain, _) = lettered(desk, restricted=True), lettered(desk)
    asked_of_agency(agency_of("DINSOSPPKB").id, desk)  # gives the codes
    codes = [case(each).referrals[0].reply_code for each in (secret, plain)]
    path = tmp_path / "jawaban.csv"  # the row of the restricted case is refused: it tells too
    path.write_text(f"{CODE};{ANSWER}\n{codes[0]};Mungkin\n{codes[1]};Sedang ditangani\n", "utf-8")
    dialog = RepliesImportDialog(clerks_place, other_window)
    dialog.open()
    before = views(secret, desk)
    for answer, count in ((None, 0), ("Tanpa", 1), ("Buka semua", 2)):
        dialog.check(path)
        qtbot.waitUntil(lambda: not none_shown(Question))
        if answer is None:
            press(shown(Question), Qt.Key.Key_Escape)
            assert dialog.plan is None and not dialog.rows.isVisible()
            continue
        assert views(secret, desk) == before
        asked(answer, "1 dari 2")
        assert len(dialog.table.rows()) == count and dialog.plan.left_out == 2 - count
        left = "Terbatas, tidak dibuka 1" in dialog.counts.text()
        assert left == (count == 1) and problems(dialog) == [] and squeezed(dialog) == []
    assert views(secret, desk) == ["Dilihat oleh Budi Contoh", *before]
    dialog.close()


def test_the_list_says_how_many_a_filter_does_not_look_into(other_window, clerks_place, desk):
    lettered(desk, restricted=True)
    plain, open_letter = lettered(desk)
    for place, wanted, expected in (
        (CASES, CaseFilter(kind="food"), plain),
        (LETTERS, LetterFilter(agency="DINSOSPPKB"), open_letter),
    ):
        other_window.go(place)
        panel = other_window.page(place).list.panel
        assert panel.table.rowCount() == 2 and not panel.words.isVisible()
        panel.show_filter(wanted)
        assert [row.id for row in panel.table.rows()] == [expected]
        assert panel.words.isVisible() and "1 baris kasus terbatas" in panel.words.text()
        for reader, count in ((clerks_place.desk, 1), (desk, 2)):
            assert len(pages_of(wanted, Order(), reader)(None, 9)) == count
            assert len(all_ids(wanted, Order(), reader)) == count_of(wanted, reader) == count


# --- where an answer suggests it ------------------------------------------------------------------


ILL = NeedDraft("health", {**HEALTH, "chronic": ["12"]})


def by_key(qtbot, strip, word):
    """Alt and the letter of a button on a strip."""
    QApplication.processEvents()  # the letters are given once the window has settled
    (button,) = [each for each in strip.findChildren(QPushButton) if bare(each.text()) == word]
    key = Qt.Key[f"Key_{letter_of(button.text()).upper()}"]
    press(strip, key, held=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not strip.isVisible())  # the button is seen to go down first


def test_the_intake_suggests_it_and_only_the_clerk_marks_it(qtbot, window):
    window.new_case()
    intake = window.page(CASES).intake
    form, hint = intake.form, intake.form.discretion
    block = form.needs.blocks["health"]
    block.show_draft(NeedDraft("health", HEALTH))
    block.edited.emit()
    assert not hint.isVisible()
    block.show_draft(ILL)
    block.edited.emit()
    assert "Penyakit kronis" in hint.text() and "HIV" not in hint.text()
    assert not form.origin.restricted.isChecked(), "it is suggested, never done"
    assert problems(intake) == [] and squeezed(hint) == []
    by_key(qtbot, hint, "Tidak perlu")
    block.edited.emit()
    assert not hint.isVisible() and not form.origin.restricted.isChecked()
    intake.form.start(None)
    block.show_draft(ILL)
    block.edited.emit()
    by_key(qtbot, hint, "Tandai terbatas")
    assert form.origin.restricted.isChecked() and form.origin.restricted.hasFocus()
    assert form.content().case_draft().restricted and not hint.isVisible()
    form.origin.restricted.click()
    assert hint.isVisible(), "it was taken away again"


def test_the_page_of_a_case_suggests_it_until_it_is_marked(qtbot, window, desk):
    case_id = open_case(CaseDraft(resident(desk), (ILL,), sharing=TOLD), desk)
    window.open_case(case_id)
    page = window.page(CASES).case
    hint = page.head.discretion
    assert hint.isVisible() and not case(case_id).restricted
    assert problems(page) == [] and squeezed(page.head) == []
    by_key(qtbot, hint, "Tandai terbatas")
    assert case(case_id).restricted and page.head.restricted.isVisible() and not hint.isVisible()
    assert "terbatas" in window.statusBar().currentMessage()
    plain = opened(desk)
    window.open_case(plain)
    assert not hint.isVisible()


def test_no_is_remembered_and_a_closed_case_is_not_asked_about(qtbot, window, desk):
    case_id = open_case(CaseDraft(resident(desk), (ILL,), sharing=TOLD), desk)
    window.open_case(case_id)
    page = window.page(CASES).case
    by_key(qtbot, page.head.discretion, "Tidak perlu")
    page.refresh()
    assert not page.head.discretion.isVisible() and not case(case_id).restricted
    other = open_case(CaseDraft(resident(desk), (ILL,), sharing=TOLD), desk)
    window.open_case(other)
    assert page.head.discretion.isVisible(), "another case, another answer"
    settle_need(case(other).needs[0].id, OutcomeDraft(Outcome.MET), desk)
    close_case(other, ClosingDraft("Siti Contoh", "kunjungan"), desk)
    page.refresh()
    assert not page.head.discretion.isVisible()
    with pytest.raises(RuleError, match=r"case\.closed"):
        restrict_case(other, desk)
