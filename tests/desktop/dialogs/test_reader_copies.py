"""No plain copy of a letter outlives the window that showed it."""

from desktop.dialogs.reader_copies import copies_folder, sweep_copies
from desktop.window.main_window import MainWindow


def leave_copy(store):
    copies_folder(store.folder).mkdir()
    copy = copies_folder(store.folder) / "surat-001.pdf"
    copy.write_bytes(b"%PDF")
    return copy


def test_the_lock_takes_the_copies_away(window, store, changes):
    copy = leave_copy(store)
    changes.locking.emit()
    assert not copy.exists() and not copies_folder(store.folder).exists()


def test_closing_takes_the_copies_away(window, store):
    copy = leave_copy(store)
    window.close()
    assert not copy.exists()


def test_what_a_crash_left_goes_at_the_next_start(qtbot, workplace, store):
    copy = leave_copy(store)
    window = MainWindow(workplace)
    qtbot.addWidget(window, before_close_func=lambda made: made.close_now())
    assert not copy.exists()


def test_sweeping_an_office_without_copies_touches_nothing(store):
    before = sorted(store.folder.iterdir())
    sweep_copies(store.folder)
    assert sorted(store.folder.iterdir()) == before
