"""The office's own forms: looked at before they are taken in, offered at once, withdrawn again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.dialogs.ask import Question
from desktop.settings.forms.forms_section import FormsSection
from desktop.settings.forms.limits_dialog import FormLimitsDialog
from desktop.settings.forms.preview_dialog import FormPreviewDialog
from desktop.window.main_window import CASES
from models.need.form_limits import form_limits, set_form_limits
from models.need.forms import form_of, load_forms, shipped_forms
from models.need.office_forms import FIELDS_SAMPLE, KIND_SAMPLE, import_form, sample
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import none_shown, press, shown

SMALL = (911, 480)


@pytest.fixture
def section(part):
    found = part("Formulir")
    assert isinstance(found, FormsSection)
    return found


def file_with(folder, name, text=None):
    path = folder / f"kantor-{name}"
    path.write_text(sample(name) if text is None else text, encoding="utf-8")
    return path


def cells(section, row):
    table = section.table
    return [table.index(row, column).data() for column in range(table.columnCount())]


def choose(section, kind):
    kinds = [row.kind for row in section.table.rows()]
    section.view.setCurrentIndex(section.table.index(kinds.index(kind), 0))


def taken(section, folder, name):
    section.files.check(file_with(folder, name))
    press(shown(FormPreviewDialog), Qt.Key.Key_F10)
    assert none_shown(FormPreviewDialog)


def test_the_shipped_forms_are_listed_with_version_and_questions(window, section):
    assert section.table.rowCount() == len(shipped_forms())
    food = len(form_of("food").fields)
    assert cells(section, 3) == ["Pangan", "1", str(food), "", "Bawaan"]
    assert problems(window) == []
    assert squeezed(window) == []


def test_enter_shows_what_a_form_asks(section):
    section.view.setFocus()
    press(section, Qt.Key.Key_Return)
    dialog = shown(FormPreviewDialog)
    assert dialog.table.rowCount() == len(form_of("school").fields)
    assert dialog.table.index(1, 3).data() == (
        "Partisipasi sekolah: Tidak/belum pernah sekolah / Tidak bersekolah lagi"
    )
    assert dialog.main_button is None
    assert problems(dialog) == []
    assert squeezed(dialog) == []
    press(dialog, Qt.Key.Key_Escape)


def test_a_form_is_looked_at_first_and_taken_with_f10(section, tmp_path):
    section.files.check(file_with(tmp_path, KIND_SAMPLE))
    dialog = shown(FormPreviewDialog)
    assert "Formulir baru Air bersih, versi 1, dengan 4 isian." in dialog.words.text()
    assert "air_bersih" not in load_forms(), "nothing is taken over yet"
    assert problems(dialog) == []
    press(dialog, Qt.Key.Key_F10)
    assert "air_bersih" in load_forms()
    assert cells(section, 6) == ["Air bersih", "1", "4", "", "Kantor ini"]
    assert "dipakai mulai sekarang" in section.notice.text()


def test_esc_takes_nothing(section, tmp_path):
    section.files.check(file_with(tmp_path, KIND_SAMPLE))
    press(shown(FormPreviewDialog), Qt.Key.Key_Escape)
    assert "air_bersih" not in load_forms()


def test_questions_of_the_office_are_counted_and_withdrawn_and_used_again(section, tmp_path):
    taken(section, tmp_path, FIELDS_SAMPLE)
    both = str(len(shipped_forms()["house"].fields) + 2)
    assert cells(section, 2) == ["Rumah", "1 + 1", both, "2", "Bawaan dan kantor ini"]
    choose(section, "house")
    assert section.drop.isVisible() and not section.again.isVisible()
    section.drop.click()
    question = shown(Question)
    question.answers[0].click()
    assert form_of("house").version == 1
    assert cells(section, 2)[-1] == "Bawaan; isian kantor tidak dipakai"
    assert section.again.isVisible() and not section.drop.isVisible()
    section.again.click()
    assert form_of("house").version == 1001


def test_a_shipped_form_offers_nothing_to_withdraw(section):
    choose(section, "food")
    assert not any(each.isVisible() for each in (section.drop, section.again, section.own))


def test_a_file_that_does_not_hold_is_told_with_its_place(section, tmp_path):
    bad = sample(KIND_SAMPLE).replace('function = "camat"', 'function = "lurah"')
    section.files.check(file_with(tmp_path, KIND_SAMPLE, bad))
    (box,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    assert "bidang instansi lurah tidak dikenal" in box.text()
    assert "kantor-kind.toml" in box.text()
    box.close()
    assert none_shown(FormPreviewDialog)


def test_a_sample_is_written_and_can_be_taken_in(section, tmp_path):
    path = tmp_path / "contoh.toml"
    section.files.write(path, sample(KIND_SAMPLE))
    assert "Tersimpan: contoh.toml" in section.notice.text()
    section.files.check(path)
    press(shown(FormPreviewDialog), Qt.Key.Key_F10)
    assert "air_bersih" in load_forms()


def test_a_sample_that_cannot_be_written_is_told(section, tmp_path):
    section.files.write(tmp_path / "tidak ada" / "contoh.toml", "x")
    (box,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    box.close()
    assert not section.notice.isVisible()


def test_the_limits_of_the_office_are_set_by_keys(section):
    section.bounds.click()
    dialog = shown(FormLimitsDialog)
    assert problems(dialog) == []
    assert squeezed(dialog) == []
    first = dialog.grid.field("min_m2_per_person").line
    first.selectAll()
    press(dialog, "9", Qt.Key.Key_F10)
    assert none_shown(FormLimitsDialog)
    assert [each.limit.in_use for each in form_limits()] == [9, 10, 5]
    assert section.notice.text() == "Batas kantor tersimpan."


def test_a_limit_that_cannot_be_is_told_beside_it_and_emptied_goes_back(section, desk):
    set_form_limits({"min_m2_per_person": 9}, desk)
    section.bounds.click()
    dialog = shown(FormLimitsDialog)
    first = dialog.grid.field("min_m2_per_person").line
    for wrong in ("tujuh", "100"):
        first.setText(wrong)
        press(dialog, Qt.Key.Key_F10)
        assert dialog.grid.problem("min_m2_per_person")
    first.setText("")
    press(dialog, Qt.Key.Key_F10)
    assert [each.limit.in_use for each in form_limits()] == [7.2, 10, 5]


def test_a_new_case_offers_a_form_as_soon_as_it_is_taken(window, section, tmp_path):
    window.new_case()
    needs = window.page(CASES).intake.form.needs
    assert "air_bersih" not in needs.blocks
    taken(section, tmp_path, KIND_SAMPLE)
    taken(section, tmp_path, FIELDS_SAMPLE)
    window.new_case()
    assert list(needs.blocks) == list(load_forms())
    block = needs.blocks["house"]
    block.tick.click()
    assert "x_flood" in block.view.grid.names()


def test_the_section_fits_a_small_screen(window, section, desk, tmp_path):
    import_form(sample(KIND_SAMPLE).encode(), "kantor.toml", desk)
    section.refresh()
    choose(section, "air_bersih")
    window.resize(*SMALL)
    QApplication.processEvents()
    least = window.minimumSizeHint()
    assert (least.width() <= SMALL[0], least.height() <= SMALL[1]) == (True, True), least
    assert squeezed(window) == []
