"""A resident file is checked row by row and shown before anything is recorded."""

import pytest

from desktop.people.import_dialog import REPORT, TEMPLATE, ImportDialog
from models.person.people import people_count
from reports.spreadsheet import Sheet, read_sheets, write_workbook
from tests.desktop.accessibility import problems
from tests.desktop.office_days import resident

HEADINGS = ("nama", "nik", "sex", "tanggallahir", "dusun", "rt", "rw")
ROWS = (
    ("Ani Contoh", "3510041708909001", "2", "17-08-1990", "Krajan", "1", "2"),
    ("Budi Contoh", "3510041708909002", "1", "17-08-1990", "Krajan", "1", "2"),
    ("Tanpa Tanggal", "3510041708909003", "1", "", "Krajan", "1", "2"),
)


@pytest.fixture
def dialog(qtbot, window, workplace):
    dialog = ImportDialog(workplace, window)
    dialog.open()
    yield dialog
    dialog.close()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "warga.xlsx"
    write_workbook(path, (Sheet("Data Penduduk", HEADINGS, ROWS, [20] * 7),))
    return path


def test_nothing_is_recorded_by_looking(qtbot, dialog, file):
    dialog.check(file)
    qtbot.waitUntil(lambda: dialog.plan is not None)
    assert "Akan dicatat 2" in dialog.counts.text() and "Ditolak 1" in dialog.counts.text()
    assert dialog.table.rows()[0].row == 4
    assert people_count() == 0


def test_the_good_rows_come_in_and_the_rest_is_named(qtbot, dialog, file, tmp_path):
    dialog.check(file)
    qtbot.waitUntil(lambda: dialog.plan is not None)
    dialog.import_now()
    qtbot.waitUntil(lambda: dialog.report is not None)
    assert people_count() == 2
    assert "2 warga baru" in dialog.notice.text()
    dialog.write(tmp_path / "hasil.xlsx", REPORT)
    text = str([list(rows) for rows in read_sheets((tmp_path / "hasil.xlsx").read_bytes())])
    assert "Ditolak" in text


def test_who_is_here_already_is_not_overwritten(qtbot, dialog, file, desk):
    resident(desk, "Orang Lama", "3510041708909001")
    dialog.check(file)
    qtbot.waitUntil(lambda: dialog.plan is not None)
    dialog.import_now()
    qtbot.waitUntil(lambda: dialog.report is not None)
    assert dialog.report.created == 1 and dialog.report.refused == 2


def test_a_file_that_is_none_is_explained(qtbot, dialog, tmp_path, window):
    path = tmp_path / "bukan.xlsx"
    path.write_bytes(b"PK not a workbook")
    dialog.check(path)
    qtbot.waitUntil(lambda: not dialog._workplace.jobs.busy)
    assert dialog.plan is None and not dialog.take.isEnabled()


def test_the_template_it_offers_can_be_read_back(qtbot, dialog, tmp_path):
    path = tmp_path / "templat.xlsx"
    dialog.write(path, TEMPLATE)
    dialog.check(path)
    qtbot.waitUntil(lambda: dialog.plan is not None)
    assert dialog.plan.read == 0


def test_the_dialog_can_be_used_by_ear_and_keys(dialog):
    assert problems(dialog) == []
