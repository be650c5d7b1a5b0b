"""A day at the office: in with the password, locked over lunch, closed with a copy at night."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit
from shiboken6 import isValid

from desktop import preferences
from desktop.access.closing import ClosingBox
from desktop.access.unlock_window import UnlockWindow
from desktop.cases.closing_dialog import ClosingDialog
from desktop.cases.need.need_dialog import NeedDialog
from desktop.cases.note_dialog import NoteDialog
from desktop.dialogs.ask import Question
from desktop.program import Program
from desktop.replies.reply_dialog import ReplyDialog
from desktop.setup.wizard import RESTORE_ID, SetupWizard
from desktop.window.main_window import CASES, HOME, OUTREACH, SETTINGS, MainWindow
from models.access.keys import TEST_COST
from models.access.staff import AccountDraft, add_account
from models.codes import Role
from models.errors import StoreError
from models.outreach.visits import VisitDraft, plan_visit
from models.store import close_store, current_folder
from models.tables import Note
from tests.case_samples import opened, requested
from tests.conftest import PASSWORD, USERNAME
from tests.desktop.office_days import none_shown, press, shown


@pytest.fixture
def program(qapp, closed_store, monkeypatch):
    """The whole program on a founded office; quitting is noted, not done."""
    quits = []
    monkeypatch.setattr(qapp, "quit", lambda: quits.append(1))
    before = qapp.quitOnLastWindowClosed()
    program = Program(closed_store.folder, qapp)
    program.quits = quits
    preferences.set_last_username(closed_store.folder, closed_store.username)
    yield program
    window = program.window()
    program.end()
    if window is not None:
        window.hide()
        window.deleteLater()
    qapp.lastWindowClosed.disconnect(program._window_closed)
    qapp.setQuitOnLastWindowClosed(before)
    close_store()


def sign_in(program, store, qtbot, username=USERNAME):
    window = program.window()
    assert isinstance(window, UnlockWindow)
    window.login.username.setText(username)
    window.login.password.setText(store.password)
    window.sign_in()
    qtbot.waitUntil(lambda: isinstance(program.window(), MainWindow), timeout=30_000)
    qtbot.waitUntil(lambda: not program._jobs.busy, timeout=30_000)


def test_an_empty_computer_begins_with_the_first_run(qapp, tmp_path, qtbot):
    program = Program(tmp_path / "kantor", qapp)
    program.start()
    assert isinstance(program.window(), SetupWizard)
    qtbot.addWidget(program.window())
    program.end()
    qapp.lastWindowClosed.disconnect(program._window_closed)


def test_the_password_leads_to_the_first_page_and_the_lock_back(program, closed_store, qtbot):
    program.start()
    sign_in(program, closed_store, qtbot)
    assert current_folder() == closed_store.folder
    program.window().lock_asked.emit()
    assert isinstance(program.window(), UnlockWindow)
    with pytest.raises(StoreError):
        current_folder()
    sign_in(program, closed_store, qtbot)
    assert program.quits == []


def test_a_lock_comes_by_itself_once_a_job_is_done_unless_it_is_taken_back(
    program, closed_store, qtbot
):
    import threading

    def work():
        go_on = threading.Event()
        program._jobs.start(program, lambda progress: go_on.wait(5), lambda _: None, lambda _: None)
        return go_on

    program.start()
    sign_in(program, closed_store, qtbot)
    window, go_on = program.window(), work()
    window.lock_asked.emit()
    assert current_folder() == closed_store.folder and window.status.lock_waits.isVisible()
    assert "Ctrl+L lagi" in window.status.lock_waits.text()
    window.lock_asked.emit()
    assert not window.status.lock_waits.isVisible() and window.status.backup.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: not program._jobs.busy)
    assert program.window() is window
    go_on = work()
    for _asked in range(2):  # the idle clock asks again and again: that takes nothing back
        program._idle.lock_asked.emit()
    assert program.window() is window
    go_on.set()
    qtbot.waitUntil(lambda: isinstance(program.window(), UnlockWindow))
    with pytest.raises(StoreError):
        current_folder()


def test_closing_makes_a_copy_first(program, closed_store, tmp_path, qtbot):
    from dataclasses import replace

    from models.access.accounts import sign_in as sit_down
    from models.office import change_office, draft_from, office
    from models.store import open_store

    place = tmp_path / "flashdisk"
    place.mkdir()
    open_store(closed_store.folder, closed_store.key)
    draft = replace(draft_from(office()), backup_place=str(place))
    change_office(draft, sit_down(closed_store.key))
    close_store()
    program.start()
    sign_in(program, closed_store, qtbot)
    program._window_closed()
    assert isinstance(program.window(), ClosingBox)
    qtbot.waitUntil(lambda: program.quits == [1], timeout=30_000)
    program.window().close()  # as Qt does with every window of a program that quits
    program._window_closed()
    qtbot.waitUntil(lambda: not program._jobs.busy)
    assert len([entry for entry in place.iterdir() if entry.is_dir()]) == 1


def test_a_stick_that_is_gone_is_said_and_the_clerk_may_go_home(program, closed_store, qtbot):
    box = ClosingBox(program._jobs)
    qtbot.addWidget(box)
    box.show()
    box._failed(StoreError("backup.no_place"))
    assert box._notice.text()
    with qtbot.waitSignal(box.finished_closing):
        box._leave.click()


def test_nothing_is_copied_where_nobody_signed_in(program, qtbot):
    program.start()
    program._window_closed()
    assert program.quits == [1]
    assert isinstance(program.window(), UnlockWindow)


def test_an_office_without_its_keys_is_not_founded_anew_but_restored(program, closed_store):
    for name in ("keys.json", "keys.json.1"):
        (closed_store.folder / name).unlink(missing_ok=True)
    program.start()
    assert isinstance(program.window(), UnlockWindow)
    program.window().restore_asked.emit()
    assert isinstance(program.window(), SetupWizard)
    assert program.window().currentId() == RESTORE_ID


def test_the_window_carries_the_program_s_own_mark(program, qapp):
    qapp.setWindowIcon(QIcon())
    program.start()
    program.settle()
    assert not qapp.windowIcon().isNull()


@pytest.fixture
def page(program, closed_store, qtbot):
    """The clerk at a case with an agency that was asked."""
    program.start()
    sign_in(program, closed_store, qtbot)
    desk = program._sitting.desk
    case_id = opened(desk)
    requested(desk, case_id)
    program.window().open_case(case_id)
    return program.window().page(CASES).case


def type_into(dialog):
    """A few words and a half-typed date, where the dialog has them."""
    if isinstance(dialog, NeedDialog):
        field = dialog._shown().view.grid.field("household_size").line
    else:
        dialog.form.field("on").show_text("16-03-202")
        field = next(each for each in dialog.findChildren(QPlainTextEdit) if each.isVisible())
    field.setFocus()
    press(dialog, "17")
    return field


def typed(field):
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()


def test_what_is_typed_in_a_dialog_is_there_again_after_the_lock(
    program, closed_store, page, qtbot
):
    doing, found = page.doing, page.doing._known()
    ways = {
        NeedDialog: lambda: doing.complete(found.needs[0]),
        ReplyDialog: lambda: doing.reply(found.referrals[0]),
        ClosingDialog: doing.close,
        NoteDialog: doing.note,
    }
    for kind, open_it in ways.items():
        open_it()
        dialog = shown(kind)
        field = type_into(dialog)
        before = typed(field)
        qtbot.waitUntil(lambda: not program._jobs.busy)  # till then the lock waits
        program._idle.lock_asked.emit()
        assert isinstance(program.window(), UnlockWindow) and not dialog.isVisible()
        with pytest.raises(StoreError):
            current_folder()
        sign_in(program, closed_store, qtbot)
        assert shown(kind) is dialog and typed(field) == before and field.hasFocus()
        if kind is not NoteDialog:
            dialog.done(0)
            qtbot.waitUntil(lambda gone=dialog: not isValid(gone))
    assert dialog.form.field("on").text() == "16-03-202"
    dialog.form.field("on").set_date(None)
    press(dialog, Qt.Key.Key_F10)
    assert [note.text for note in Note.select()] == ["17"] and none_shown(NoteDialog)


def test_a_question_over_a_dialog_comes_back_over_it(program, closed_store, page, qtbot):
    page.doing.note()
    field = type_into(shown(NoteDialog))
    press(shown(NoteDialog), Qt.Key.Key_Escape)
    assert shown(Question)
    program.lock()
    sign_in(program, closed_store, qtbot)
    press(shown(Question), Qt.Key.Key_Escape)
    assert typed(field) == "17" and shown(NoteDialog).isActiveWindow()


def test_another_clerk_works_meanwhile_and_closing_ends_at_the_lock(
    program, closed_store, page, qtbot
):
    draft = AccountDraft("budi", "Budi Contoh", Role.CLERK, PASSWORD)
    add_account(draft, program._sitting.desk, TEST_COST)
    page.doing.note()
    field, first = type_into(shown(NoteDialog)), program.window()
    program.lock()
    sign_in(program, closed_store, qtbot, "budi")
    assert program.window() is not first and none_shown(NoteDialog)
    asked: list[int] = []
    program.window().lock_asked.disconnect()
    program.window().lock_asked.connect(lambda: asked.append(1))
    for _press in range(2):  # Qt asks two owners of a key by turns, also one that is hidden
        qtbot.keyClick(program.window(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert len(asked) == 2
    program.window().close_now()
    program._window_closed()  # as Qt tells it
    qtbot.waitUntil(lambda: isinstance(program.window(), UnlockWindow), timeout=30_000)
    assert program.quits == []
    program.window().close()
    program._window_closed()
    (box,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox))
    assert "belum disimpan" in box.text() and "isian itu hilang" in box.text()
    assert program.window().isVisible()
    box.escapeButton().click()
    sign_in(program, closed_store, qtbot)
    assert program.window() is first and typed(field) == "17"
    assert shown(NoteDialog).isVisible()


def test_who_closes_the_locked_program_all_the_same_may(program, page, qtbot):
    page.doing.note()
    type_into(shown(NoteDialog))
    program.lock()
    program._window_closed()
    (box,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox))
    next(each for each in box.buttons() if "buang" in each.text()).click()
    assert program.quits and not program._behind


def test_half_a_resident_of_a_visit_is_there_again_where_one_was(
    program, closed_store, page, qtbot
):
    """After the lock in the same field, the program ends without asking, and the next run of it
    leads there from its first page.
    """
    desk, first = program._sitting.desk, program.window()
    first.open_visit(plan_visit(VisitDraft(desk.today(), "Kebun Kapuk", team="Sri"), desk))
    entry = first.page(OUTREACH).visit.entry
    press(first, "Mbah Karso", Qt.Key.Key_Return, Qt.Key.Key_Return)
    field = first.focusWidget()
    press(first, "3510")
    program.lock()
    assert not first.isVisible() and not program._behind
    sign_in(program, closed_store, qtbot)
    assert program.window() is first and entry.isVisible() and field.hasFocus()
    press(first, "04")
    assert entry.person.nik.nik() == "351004"
    program.lock()
    program._behind.drop()  # as at the end of the program
    sign_in(program, closed_store, qtbot)
    home = program.window().page(HOME)
    assert home.left.isVisible() and "Kebun Kapuk" in home.left.text()
    home.left._button.click()
    visit = program.window().page(OUTREACH).visit
    assert visit.isVisible() and "Mbah Karso" in visit.side.keeper.offer.text()
    visit.side.keeper.offer._other.click()
    program.window().go(HOME)
    assert home.isVisible() and not home.left.isVisible()


def test_settings_that_are_being_typed_are_there_again_after_the_lock(
    program, closed_store, page, qtbot
):
    first = program.window()
    first.go(SETTINGS)
    line = first.page(SETTINGS).section(0).form.lines["phone"]
    line.setFocus()
    press(first, "0333 5")
    program.lock()
    sign_in(program, closed_store, qtbot)
    assert program.window() is first and line.isVisible() and line.text().endswith("0333 5")


def test_without_a_dialog_nothing_waits_behind_the_lock(program, page):
    program.lock()
    assert not program._behind
