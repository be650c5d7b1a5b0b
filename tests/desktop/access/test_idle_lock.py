"""Nobody at the desk: the program locks, and what was typed is still there afterwards."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop import preferences
from desktop.access.idle_lock import IdleLock
from desktop.form_keeper import FormKeeper


class Watch:
    """A clock on the wall that is turned by hand."""

    def __init__(self):
        self.seconds = 1_000_000.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def window(qtbot):
    window = QWidget()
    line = QLineEdit(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    line.setFocus()
    return window


@pytest.fixture
def lock(window, watch):
    lock = IdleLock(now=watch)
    lock.start()
    yield lock
    lock.stop()


def test_ten_minutes_without_a_key_ask_for_the_lock(lock, watch, qtbot):
    watch.seconds += 599
    with qtbot.assertNotEmitted(lock.lock_asked):
        lock.look()
    watch.seconds += 1
    with qtbot.waitSignal(lock.lock_asked):
        lock.look()


def test_a_key_begins_the_ten_minutes_anew(lock, watch, window, qtbot):
    watch.seconds += 599
    QTest.keyClick(window.windowHandle(), "a")
    QApplication.processEvents()
    watch.seconds += 599
    with qtbot.assertNotEmitted(lock.lock_asked):
        lock.look()


def test_a_night_in_standby_counts_and_so_does_a_clock_set_back(lock, watch, qtbot):
    watch.seconds += 8 * 3600
    with qtbot.waitSignal(lock.lock_asked):
        lock.look()
    watch.seconds -= 30 * 3600
    with qtbot.waitSignal(lock.lock_asked):
        lock.look()


def test_the_office_chooses_two_to_thirty_minutes(lock, watch, qtbot):
    preferences.set_idle_minutes(2)
    watch.seconds += 120
    with qtbot.waitSignal(lock.lock_asked):
        lock.look()
    preferences.set_idle_minutes(500)
    assert preferences.idle_minutes() == 30


def test_what_is_typed_is_kept_at_the_lock_and_dropped_when_saved(desk, changes, window):
    line = window.findChild(QLineEdit)
    keeper = FormKeeper("warga-baru", lambda: {"name": line.text()}, desk, changes, window)
    assert keeper.kept() is None
    line.setText("Siti Aminah")
    keeper.touch()
    changes.locking.emit()
    assert keeper.kept() == {"name": "Siti Aminah"}
    keeper.drop()
    assert keeper.kept() is None


def test_an_untouched_form_leaves_nothing_behind(desk, changes, window):
    keeper = FormKeeper("kasus-baru", lambda: {"summary": ""}, desk, changes, window)
    changes.locking.emit()
    assert keeper.kept() is None
