"""Failures become sentences, and what could name a resident stays inside."""

import sys

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget

from desktop.errors import BugCatcher, bug_report, show_error, shown
from desktop.widgets.form_grid import FormGrid
from models.errors import Cancelled, RuleError, StoreError

NIK = "3510055203809001"


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def boxes():
    return [
        w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()
    ]


def test_a_store_error_says_what_happened_in_plain_text(window, qtbot):
    show_error(window, StoreError("store.missing"))
    (box,) = boxes()
    assert box.textFormat().name == "PlainText"
    assert box.text().strip()
    assert [button.text() for button in box.buttons()] == ["&Tutup"]
    box.close()
    qtbot.waitUntil(lambda: boxes() == [])


def test_a_broken_rule_is_said_beside_its_field(window):
    form = FormGrid(window)
    form.add("username", "&Nama pengguna", QLineEdit())
    show_error(form, RuleError("account.username", field="username"))
    assert boxes() == []
    assert "huruf kecil" in form.problem("username")
    assert "huruf kecil" in form.field("username").accessibleDescription()


def test_a_rule_about_another_page_is_said_in_a_box(window):
    form = FormGrid(window)
    show_error(form, RuleError("account.username", field="username"))
    assert len(boxes()) == 1
    boxes()[0].close()


def test_what_a_button_cannot_do_is_said_and_nothing_after_it_happens(window, qtbot):
    saved = []
    with shown(window):
        raise StoreError("store.missing")
    with shown(window):
        saved.append("whole")
    (box,) = boxes()
    assert saved == ["whole"]
    box.close()
    qtbot.waitUntil(lambda: boxes() == [])


def test_a_bug_behind_a_button_reaches_the_bug_catcher(window, monkeypatch):
    caught = []
    monkeypatch.setattr(sys, "excepthook", lambda *news: caught.append(news[0]))
    with shown(window):
        raise ZeroDivisionError
    assert (caught, boxes()) == ([ZeroDivisionError], [])


def test_stopping_a_job_is_no_error(window):
    show_error(window, Cancelled())
    assert boxes() == []


def test_a_bug_report_names_places_and_never_a_person():
    def breaks(resident):
        return int(f"{resident} Siti Aminah")

    with pytest.raises(ValueError, match="Siti") as caught:
        breaks(NIK)
    report = bug_report(caught.type, caught.tb)
    assert "test_errors.py" in report
    assert "ValueError" in report
    assert NIK not in report
    assert "Siti" not in report


def test_five_bugs_open_one_box(window, qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catcher = BugCatcher(window)
    catcher.install()
    for _again in range(5):
        sys.excepthook(ValueError, ValueError(NIK), None)
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    (box,) = boxes()
    assert NIK not in box.text() + box.detailedText()
    box.close()
    qtbot.waitUntil(lambda: catcher._box is None)
