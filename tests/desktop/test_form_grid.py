"""Forms say what is wrong beside the field, and every field has a name and a key."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.look.palette import Tone
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.notice import Notice
from desktop.widgets.phone_field import LinePhone
from models.codes import Sex
from tests.desktop.accessibility import name_of, problems


@pytest.fixture
def form(qtbot):
    form = FormGrid()
    qtbot.addWidget(form)
    form.add("name", "&Nama", QLineEdit(), required=True)
    form.add("sex", "&Jenis kelamin", ChoiceBox("", code_choices(Sex), empty="(pilih)"))
    form.add("note", "&Catatan", QPlainTextEdit())
    form.show()
    return form


def test_every_field_is_named_and_has_its_own_key(form):
    assert problems(form) == []
    assert name_of(form.field("name")) == "Nama, wajib diisi"
    assert name_of(form.field("sex")) == "Jenis kelamin"


def test_the_check_finds_a_form_that_is_not_accessible(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    for words in ("&Simpan", "&Salin"):
        layout.addWidget(QCheckBox(words))
    layout.addWidget(ChoiceBox())
    page.show()
    found = problems(page)
    assert any("Alt+S" in problem for problem in found)
    assert any("ChoiceBox" in problem for problem in found)


def test_the_first_wrong_field_gets_the_keyboard(form, qtbot):
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    assert form.show_problem("name", "Nama wajib diisi.")
    assert form.show_problem("sex", "Pilih salah satu.")
    assert form.focusWidget() is form.field("name")
    assert form.field("sex").accessibleDescription() == "Pilih salah satu."


def test_a_warning_does_not_take_the_keyboard(form, qtbot):
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.field("note").setFocus()
    form.show_problem("name", "Mirip dengan warga lain.", Tone.WARNING)
    assert form.focusWidget() is form.field("note")


def test_typing_takes_the_sentence_away(form, qtbot):
    form.show_problem("name", "Nama wajib diisi.")
    with qtbot.waitSignal(form.edited):
        QTest.keyClicks(form.field("name"), "S")
    assert form.problem("name") == ""
    assert form.field("name").accessibleDescription() == ""


def test_a_field_of_another_form_is_not_this_forms_business(form):
    assert not form.show_problem("kk", "KK terdiri dari 16 angka.")


def test_a_choice_survives_new_choices(qapp):
    box = ChoiceBox("Jenis kelamin", code_choices(Sex), empty="(pilih)")
    assert box.value() is None
    box.set_value(Sex.FEMALE)
    box.offer([(Sex.FEMALE, "Perempuan")])
    assert box.text_value() == "2"
    box.set_value("tidak ada")
    assert box.text_value() == ""


def test_a_phone_number_takes_its_usual_form(qtbot):
    line = LinePhone()
    qtbot.addWidget(line)
    line.setText("0812 3456 7890")
    assert line.phone() == "+6281234567890"
    line.setText("tidak ada")
    assert line.phone() == "tidak ada"


def test_an_undo_bar_undoes_and_goes(qtbot):
    undone = []
    notice = Notice()
    qtbot.addWidget(notice)
    notice.show_undo("Catatan dihapus.", lambda: undone.append(1))
    assert notice.text() == "Catatan dihapus."
    notice._button.click()
    assert undone == [1]
    assert notice.text() == ""
