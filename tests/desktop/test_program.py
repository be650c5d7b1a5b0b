"""A day at the office: in with the password, locked over lunch, closed with a copy at night."""

import pytest
from PySide6.QtGui import QIcon

from desktop import preferences
from desktop.access.closing import ClosingBox
from desktop.access.unlock_window import UnlockWindow
from desktop.program import Program
from desktop.setup.wizard import RESTORE_ID, SetupWizard
from desktop.window.main_window import MainWindow
from models.errors import StoreError
from models.store import close_store, current_folder


@pytest.fixture
def program(qapp, closed_store, monkeypatch):
    """The whole program on a founded office; quitting is noted, not done."""
    quits = []
    monkeypatch.setattr(qapp, "quit", lambda: quits.append(1))
    before = qapp.quitOnLastWindowClosed()
    program = Program(closed_store.folder, qapp)
    program.quits = quits
    preferences.set_last_username(closed_store.username)
    yield program
    window = program.window()
    program.end()
    if window is not None:
        window.hide()
        window.deleteLater()
    qapp.lastWindowClosed.disconnect(program._window_closed)
    qapp.setQuitOnLastWindowClosed(before)
    close_store()


def sign_in(program, store, qtbot):
    window = program.window()
    assert isinstance(window, UnlockWindow)
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


def test_a_lock_waits_for_a_job_that_writes(program, closed_store, qtbot):
    import threading

    program.start()
    sign_in(program, closed_store, qtbot)
    go_on, done = threading.Event(), []
    program._jobs.start(program, lambda progress: go_on.wait(5), done.append, done.append)
    program.lock()
    assert current_folder() == closed_store.folder
    go_on.set()
    qtbot.waitUntil(lambda: not program._jobs.busy)
    program.lock()
    assert isinstance(program.window(), UnlockWindow)


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
