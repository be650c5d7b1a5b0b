"""The first box: the right password opens, a wrong one costs patience, the paper helps."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from desktop import preferences
from desktop.access.recovery_form import RecoveryForm
from desktop.access.unlock_window import UnlockWindow
from models.store import close_store, current_folder
from tests.desktop.accessibility import problems


@pytest.fixture
def window(qtbot, closed_store, jobs):
    window = UnlockWindow(closed_store.folder, jobs)
    qtbot.addWidget(window)
    window.show()
    window.settle()
    yield window
    close_store()


def waiting(window):
    """The seconds the button tells the clerk to wait; 0 when it may be pressed."""
    found = re.search(r"\d+", window.login.button.text())
    return int(found.group()) if found else 0


def type_in(window, username, password):
    window.login.username.setText(username)
    window.login.password.setText(password)
    QTest.keyClick(window.login.password, Qt.Key.Key_Return)


def test_the_right_password_opens_the_office(window, closed_store, qtbot):
    with qtbot.waitSignal(window.unlocked) as unlocked:
        type_in(window, closed_store.username, closed_store.password)
    assert unlocked.args[0].desk.name == "Sri Contoh"
    assert current_folder() == closed_store.folder
    assert window.login.password.text() == "", "a password stays on screen no longer than needed"
    assert preferences.last_username(closed_store.folder) == closed_store.username


def test_a_wrong_password_is_said_beside_it_and_nothing_opens(window, closed_store, qtbot):
    with qtbot.assertNotEmitted(window.unlocked):
        type_in(window, closed_store.username, "salah sekali ini")
        qtbot.waitUntil(lambda: waiting(window) == 1)
    assert "salah" in window.login.problem()
    assert not window.login.button.isEnabled()


def test_each_wrong_password_costs_more_patience(window, qtbot):
    waits = []
    for _attempt in range(8):
        window.login.make_wait()
        waits.append(waiting(window))
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60]
    for _second in range(60):
        assert not window.login.button.isEnabled()
        window.login.count_down()
    assert window.login.button.isEnabled()
    assert window.login.button.text() == "&Masuk"


def test_an_unknown_name_and_a_wrong_password_sound_alike(window, closed_store, qtbot):
    type_in(window, "bukan-saya", closed_store.password)
    qtbot.waitUntil(lambda: waiting(window) == 1)
    unknown = window.login.problem()
    window.login.count_down()
    type_in(window, closed_store.username, "salah sekali ini")
    qtbot.waitUntil(lambda: waiting(window) == 2)
    assert window.login.problem() == unknown


def test_a_store_that_is_missing_is_not_called_a_wrong_password(window, closed_store, qtbot):
    for name in ("keys.json", "keys.json.1"):
        (closed_store.folder / name).unlink()
    type_in(window, closed_store.username, closed_store.password)
    qtbot.waitUntil(lambda: bool(window.login.problem()))
    assert waiting(window) == 0
    assert window.login.button.isEnabled()


def test_it_works_without_a_mouse_and_by_ear(window):
    assert problems(window) == []
    window.show_recovery()
    assert problems(window) == []


def test_caps_lock_is_noticed(window):
    QTest.keyClicks(window.login.password, "S")
    QTest.keyClick(window.login.password, Qt.Key.Key_A)
    shown = {label.text() for label in window.findChildren(QLabel) if label.isVisible()}
    assert "Caps Lock menyala." not in shown
    QTest.keyEvent(
        QTest.KeyAction.Press, window.login.password, "S", Qt.KeyboardModifier.NoModifier
    )
    shown = {label.text() for label in window.findChildren(QLabel) if label.isVisible()}
    assert "Caps Lock menyala." in shown


def test_the_last_name_is_remembered_of_each_office_on_its_own(qtbot, closed_store, jobs):
    preferences.set_last_username(closed_store.folder, "wati")
    windows = [UnlockWindow(closed_store.folder / part, jobs) for part in ("", "latihan")]
    for window in windows:
        qtbot.addWidget(window)
    assert [window.login.username.text() for window in windows] == ["wati", ""]


def test_a_practice_office_says_so_before_anybody_is_in(qtbot, tmp_path, jobs):
    (tmp_path / "simpul-demo.json").write_text("{}")
    window = UnlockWindow(tmp_path / "store", jobs)
    qtbot.addWidget(window)
    assert window.findChild(QLabel, "practiceStripe") is not None
    real = UnlockWindow(tmp_path / "kantor" / "store", jobs)
    qtbot.addWidget(real)
    assert real.findChild(QLabel, "practiceStripe") is None


def test_the_paper_opens_the_office_and_gives_a_new_password(window, closed_store, qtbot):
    window.login.username.setText(closed_store.username)
    window.show_recovery()
    form = window.findChild(RecoveryForm)
    form.code.setText(closed_store.recovery_code.lower().replace("-", " "))
    new = form.choice.password()
    with qtbot.waitSignal(window.unlocked, timeout=20_000) as unlocked:
        form.button.click()
    assert unlocked.args[0].desk.name == "Sri Contoh"
    assert "recovery.used" in unlocked.args[0].warnings
    close_store()
    window.show_login()
    with qtbot.waitSignal(window.unlocked, timeout=20_000):
        type_in(window, closed_store.username, new)


def test_a_slip_in_the_code_is_said_beside_it(window, closed_store, qtbot):
    window.show_recovery()
    form = window.findChild(RecoveryForm)
    form.username.setText(closed_store.username)
    form.code.setText(closed_store.recovery_code[:-1] + "?")
    form.button.click()
    qtbot.waitUntil(lambda: bool(form.errors["recovery_code"].text()))
    assert form.button.isEnabled()


def test_the_paper_does_not_open_for_a_name_nobody_has(window, closed_store, qtbot):
    window.show_recovery()
    form = window.findChild(RecoveryForm)
    form.username.setText("bukan-saya")
    form.code.setText(closed_store.recovery_code)
    form.button.click()
    qtbot.waitUntil(lambda: bool(form.errors["username"].text()))
    assert (closed_store.folder / "data.db").exists()
    assert Path(closed_store.folder / "keys.json").exists()


def test_a_lost_key_file_is_said_and_leads_to_the_backup(window, closed_store, qtbot):
    for name in ("keys.json", "keys.json.1"):
        (closed_store.folder / name).unlink(missing_ok=True)
    type_in(window, closed_store.username, closed_store.password)
    qtbot.waitUntil(lambda: "Berkas kunci" in window.login.problem())
    with qtbot.waitSignal(window.restore_asked):
        window.login.restore.click()
    assert problems(window) == []


def test_a_wrong_password_does_not_lead_to_the_backup(window, closed_store, qtbot):
    type_in(window, closed_store.username, "salah sekali ini")
    qtbot.waitUntil(lambda: bool(window.login.problem()))
    assert window.login.restore is None


def test_a_store_open_elsewhere_is_said_and_stays_as_it_is(window, closed_store, qtbot):
    from models.lock import StoreLock

    lock = StoreLock(closed_store.folder)
    lock.acquire()
    try:
        type_in(window, closed_store.username, closed_store.password)
        qtbot.waitUntil(lambda: "Simpul yang lain" in window.login.problem())
    finally:
        lock.release()


def test_a_slip_in_the_code_on_paper_gives_the_keyboard_back_to_it(window, closed_store, qtbot):
    window.show_recovery()
    form = window.findChild(RecoveryForm)
    form.code.setText(closed_store.recovery_code[:-1] + "?")
    form.replace_password()
    qtbot.waitUntil(lambda: bool(form.errors["recovery_code"].text()))
    assert window.focusWidget() is form.code


def test_the_eye_is_reached_with_a_key(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.login.password.setFocus()
    QTest.keyClick(window.login.password, Qt.Key.Key_F8)
    assert window.login.password.echoMode() is QLineEdit.EchoMode.Normal
