"""The lists of the office are narrowed, sorted, worked on and taken away, all by keys."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.cases.case_page import CasePage
from desktop.lists.bulk_dialog import AssignDialog, FollowUpDateDialog
from desktop.lists.export_dialog import ExportDialog
from desktop.lists.filter_dialog import FilterDialog
from desktop.lists.print_dialog import PrintLettersDialog
from desktop.lists.saved_dialogs import (
    ArrangeFiltersDialog,
    ChangeFilterDialog,
    SaveFilterDialog,
)
from desktop.widgets.access_keys import letter_of
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import PAGE
from desktop.window.main_window import BATCHES, CASES, HOME, LETTERS, OUTREACH, PEOPLE, SETTINGS
from models.case.cases import list_cases
from models.case.filters import NOBODY, CaseFilter
from models.codes import SavedList
from models.letter.filters import LetterFilter
from models.lists.order import Order
from models.lists.saved_filters import save_filter, saved_filters
from models.outreach.visits import VisitDraft, plan_visit
from models.person.filters import PersonFilter
from reports.spreadsheet import read_sheets
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import none_shown, press, resident, shown

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NO_KEY = Qt.KeyboardModifier.NoModifier
NAMES = ("Siti Contoh", "Budi Contoh", "Ani Contoh", "Wahyu Contoh")


def key(qtbot, widget, code, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(widget, code, modifier)
    QApplication.processEvents()


def names(panel):
    return [row.name.split()[0] for row in panel.table.rows()]


def chip(panel, word):
    return next(each for each in panel.pinned.chips if each.text().startswith(word))


# --- filters ----------------------------------------------------------------------------------


def test_the_shipped_filters_stand_above_the_list_with_their_counts(panel, desk, settle):
    words = [each.text() for each in panel.pinned.chips]
    assert [word.split("  ")[0] for word in words] == [
        "Lewat tenggat",
        "Gawat",
        "Milik saya",
        "Belum dirujuk",
        "Menunggu jawaban",
    ]
    late = [row for row in list_cases(today=desk.today()) if row.late]
    assert 0 < len(late) < 4 and words[0] == f"Lewat tenggat  {len(late)}"
    assert words[3] == "Belum dirujuk  4"


def test_a_filter_takes_no_letter_from_the_buttons_that_were_there(panel, qtbot):
    def letters():
        window = panel.window()
        window.access_keys.give()
        buttons = window.findChildren(QAbstractButton)
        return {each: letter_of(each.text()) for each in buttons if each.isVisible()}

    before = letters()
    chip(panel, "Lewat tenggat").click()
    narrow = letters()
    assert set(narrow) > set(before), "the filter brings buttons of its own"
    assert {each: narrow[each] for each in before} == before
    chip(panel, "Lewat tenggat").click()
    assert letters() == before


def test_a_pinned_filter_is_pressed_and_let_go_again(panel, desk, qtbot):
    late = {row.id for row in list_cases(today=desk.today()) if row.late}
    chip(panel, "Lewat tenggat").setFocus()
    key(qtbot, chip(panel, "Lewat tenggat"), Qt.Key.Key_Space)
    assert {row.id for row in panel.table.rows()} == late
    assert chip(panel, "Lewat tenggat").isChecked()
    assert panel.words.text() == "Disaring: Terbuka, lewat tenggat" and panel.words.isVisible()
    key(qtbot, chip(panel, "Lewat tenggat"), Qt.Key.Key_Space)
    assert len(names(panel)) == 4 and not chip(panel, "Lewat tenggat").isChecked()
    key(qtbot, panel.view, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: {row.id for row in panel.table.rows()} == late)
    assert "(Alt+1)" in chip(panel, "Lewat tenggat").toolTip()


def test_all_parts_of_the_filter_are_chosen_in_one_dialog_by_keys(panel, qtbot):
    key(qtbot, panel.view, Qt.Key.Key_F, CONTROL | SHIFT)
    dialog = shown(FilterDialog)
    dialog.form.hamlet.setFocus()
    press(dialog, "Sumberjo", Qt.Key.Key_F10)
    assert none_shown(FilterDialog) and names(panel) == ["Wahyu", "Budi"]
    assert "Dusun Sumberjo" in panel.words.text()
    panel.clear_button.click()
    assert len(names(panel)) == 4 and not panel.words.isVisible()


def test_ages_the_wrong_way_round_are_said_beside_the_field(panel):
    panel.ask_filter()
    dialog = shown(FilterDialog)
    dialog.form.age.show_ages((40, 20))
    press(dialog, Qt.Key.Key_F10)
    assert "Umur terendah" in dialog.form.problem("age_to")
    dialog.form.age.low.line.setText("dua")
    press(dialog, Qt.Key.Key_F10)
    assert "angka" in dialog.form.problem("age_to")
    dialog.form.open_days.line.setText("lama")
    dialog.form.age.group.set_value("child")
    press(dialog, Qt.Key.Key_F10)
    assert "angka" in dialog.form.problem("open_days")
    dialog.form.open_days.line.setText("")
    press(dialog, Qt.Key.Key_F10)
    assert none_shown(FilterDialog) and names(panel) == []


def test_an_empty_list_says_which_filter_hides_everything_and_clears_it(panel, qtbot):
    panel.show_filter(CaseFilter(panel.wanted.state, age_from=60))
    nothing = panel.stack.nothing
    assert panel.stack.currentWidget() is nothing
    assert "lansia" in nothing._words.text()
    button = nothing.findChild(type(panel.more))
    button.setFocus()
    key(qtbot, button, Qt.Key.Key_Return)
    assert panel.stack.currentWidget() is panel.view and len(names(panel)) == 4


def test_every_part_of_a_case_filter_goes_through_the_dialog_unchanged(panel, desk):
    full = CaseFilter(
        state=None,
        kind="food",
        level="low",
        text="siti",
        need_state="new",
        agency="DINSOSPPKB",
        group="waiting",
        hamlet="Krajan",
        age_from=20,
        age_to=30,
        overdue=True,
        assignee=NOBODY,
        channel="counter",
        opened_from=dt.date(2026, 3, 1),
        opened_to=dt.date(2026, 3, 16),
        open_days=1500,
    )
    letters = LetterFilter(
        2026,
        "x",
        "issued",
        "official",
        "BPBD",
        sent=False,
        need_kind="food",
        level="low",
        hamlet="Krajan",
        overdue=True,
    )
    for wanted in (full, letters):
        taken = []
        dialog = FilterDialog(wanted, type(wanted)(), desk.today, panel.window())
        dialog.taken.connect(taken.append)
        dialog.take()
        assert taken == [wanted]
    people = PersonFilter("siti", "Krajan", None, 17, without_nik=True, open_case=True)
    dialog = FilterDialog(people, PersonFilter(), desk.today, panel.window())
    assert dialog.form.wanted() == people
    dialog.clear()
    assert dialog.form.wanted() == PersonFilter()


def test_a_filter_is_saved_pinned_shared_and_changed_by_keys(panel, desk, settle, qtbot):
    panel.show_filter(replace(panel.wanted, hamlet="Krajan"))
    panel.named.save()
    press(shown(SaveFilterDialog), Qt.Key.Key_F10)
    assert shown(SaveFilterDialog).form.problem("name")
    press(shown(SaveFilterDialog), "Krajan saja", Qt.Key.Key_F10)
    settle()
    assert chip(panel, "Krajan saja").text() == "Krajan saja  2"
    assert panel.work.notice.text() == 'Saringan "Krajan saja" tersimpan.'
    assert chip(panel, "Krajan saja").isChecked()
    panel.named.arrange()
    arrange = shown(ArrangeFiltersDialog)
    press(arrange, Qt.Key.Key_Return)
    change = shown(ChangeFilterDialog)
    press(change, Qt.Key.Key_End, " ini")
    change.form.shared.setFocus()
    press(change, Qt.Key.Key_Space, Qt.Key.Key_F10)
    (kept,) = [each for each in saved_filters(SavedList.CASES, desk) if each.id]
    assert kept.shared and kept.name == "Krajan saja ini"
    assert arrange.notice.text() == 'Saringan "Krajan saja ini" diubah.'
    press(arrange, Qt.Key.Key_Return)
    shown(ChangeFilterDialog).withdraw()
    assert not arrange.none.isHidden()
    arrange.reject()
    assert all(not each.text().startswith("Krajan") for each in panel.pinned.chips)


def test_a_filter_that_is_not_understood_is_said_and_the_list_stays(panel, desk, monkeypatch):
    save_filter("Nanti", CaseFilter(), Order(), desk, pinned=True, shared=False)
    found = next(each for each in saved_filters(SavedList.CASES, desk) if each.id)
    panel.named.row.chosen.emit(replace(found, content='{"version": 7, "filter": {}}'))
    assert "Nanti" in panel.work.notice.text() and len(names(panel)) == 4


# --- order ------------------------------------------------------------------------------------


def test_a_click_on_a_column_orders_the_list_and_is_remembered(panel, window, qtbot, workplace):
    header = panel.view.horizontalHeader()

    def click(column):
        place = header.sectionViewportPosition(column) + 10
        middle = header.viewport().rect().center()
        middle.setX(place)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    click(1)
    assert names(panel) == ["Ani", "Budi", "Siti", "Wahyu"]
    click(1)
    assert names(panel) == ["Wahyu", "Siti", "Budi", "Ani"]
    assert panel.order.order == Order("name", descending=True)
    again = type(window.page(CASES).list)(workplace, lambda: None)
    assert again.panel.order.order == Order("name", descending=True)
    click(1)
    assert panel.order.order == Order() and names(panel)[0] == "Wahyu"


def test_the_menu_orders_by_what_is_due_first(panel):
    panel.order.menu.aboutToShow.emit()
    words = [action.text() for action in panel.order.menu.actions()]
    assert [f"{column.title}, terbalik" in words for column in panel.table.columns] == [True] * 9
    panel.order.menu.actions()[words.index("Sampai")].trigger()
    days = [row.next_step_on for row in panel.table.rows()]
    assert days == sorted(days)
    panel.order.menu.aboutToShow.emit()
    assert panel.order.menu.actions()[words.index("Sampai")].isChecked()
    panel.order.menu.actions()[words.index("Sampai, terbalik")].trigger()
    assert [row.next_step_on for row in panel.table.rows()] == sorted(days, reverse=True)


# --- export -----------------------------------------------------------------------------------


def taken(path, settle):
    """Write the list of the open dialog; the lines above it, its headings, and its rows."""
    dialog = shown(ExportDialog)
    assert problems(dialog) == [] and squeezed(dialog) == []
    dialog.write(path)
    settle()
    (sheet,) = [list(lines) for lines in read_sheets(path.read_bytes())]
    empty = next(number for number, line in enumerate(sheet) if not any(line))
    assert f"{len(sheet) - empty - 2} baris tersimpan" in dialog.notice.text()
    press(dialog, Qt.Key.Key_Return)
    assert none_shown(ExportDialog)
    return [line[0] for line in sheet[:empty]], sheet[empty + 1], sheet[empty + 2 :]


def shown_rows(table):
    return [[column.shown(row) for column in table.columns] for row in table.rows()]


def test_the_list_of_cases_and_of_residents_leaves_as_it_reads(
    panel, window, desk, settle, qtbot, tmp_path
):
    for number in range(PAGE):  # more than one page, and more than is fetched
        resident(desk, f"Zaenal {number:02}", f"35100457089091{number:02}")
    panel.order.choose(Order("due", descending=True))
    panel.view.setFocus()
    key(qtbot, panel.view, Qt.Key.Key_E, CONTROL)
    above, titles, rows = taken(tmp_path / "kasus.xlsx", settle)
    assert above[1] == "Isi: Terbuka (4 baris)"
    assert titles == [column.title for column in panel.table.columns]
    assert rows == shown_rows(panel.table)
    window.go(PEOPLE)
    people = window.page(PEOPLE).list.panel
    people.view.menu.actions()[-1].trigger()
    above, _, rows = taken(tmp_path / "warga.xlsx", settle)
    assert len(rows) == PAGE + 4 and rows[:PAGE] == shown_rows(people.table)[:PAGE]
    assert rows[0][1] == people.table.rows()[0].nik_masked and "NIK disamarkan." in above


def test_of_several_chosen_rows_only_those_leave_unless_all_are_wanted(
    panel, settle, qtbot, tmp_path
):
    panel.view.setFocus()
    key(qtbot, panel.view, Qt.Key.Key_Down, SHIFT)
    key(qtbot, panel.view, Qt.Key.Key_E, CONTROL)
    assert shown(ExportDialog).only.text() == "&Hanya yang dipilih (2)"
    above, _, rows = taken(tmp_path / "dua.xlsx", settle)
    assert above[1] == "Isi: Terbuka, hanya yang dipilih (2 baris)"
    assert rows == shown_rows(panel.table)[:2]
    press(panel, Qt.Key.Key_E, held=CONTROL)
    press(shown(ExportDialog), Qt.Key.Key_H, held=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not shown(ExportDialog).only.isChecked())
    assert len(taken(tmp_path / "semua.xlsx", settle)[2]) == 4


@pytest.mark.parametrize("place", [HOME, OUTREACH, BATCHES, SETTINGS])
def test_every_other_list_leaves_by_the_same_line_of_its_menu(
    window, cases, desk, settle, tmp_path, place
):
    plan_visit(VisitDraft(desk.today(), "Balai RW 02"), desk)
    window.go(place)
    page = window.page(place)
    for section in range(page.list.count() if place == SETTINGS else 0):
        page.list.setCurrentRow(section)  # each part is built when it is chosen
    settle()
    views = page.findChildren(ListView)
    assert len(views) == (8 if place == SETTINGS else 1)
    for view in views:
        view.model().refresh()
        action = next(each for each in view.menu.actions() if "(Ctrl+E)" in each.text())
        action.trigger()
        _, titles, rows = taken(tmp_path / "daftar.xlsx", settle)
        assert titles == [column.title for column in view.model().columns]
        assert rows == shown_rows(view.model())


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
@pytest.mark.parametrize(("code", "held"), [(Qt.Key.Key_F10, SHIFT), (Qt.Key.Key_Menu, NO_KEY)])
def test_the_menu_of_the_current_row_opens_by_keys(panel, qtbot, code, held):
    panel.view.setCurrentIndex(panel.table.index(2, 3))
    panel.view.setFocus()
    key(qtbot, panel.view, code, held)
    menu = QApplication.activePopupWidget()
    assert menu is panel.work.menu and menu.activeAction() is menu.actions()[0]
    row = panel.view.visualRect(panel.table.index(2, 0))
    assert menu.y() == panel.view.viewport().mapToGlobal(row.bottomLeft()).y()
    key(qtbot, menu, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


# --- one case, and the look of it -------------------------------------------------------------


def test_one_case_is_given_to_a_clerk_from_its_own_page(window, cases, settle, desk):
    window.open_case(cases[0])
    page = window.page(CASES).case
    assert isinstance(page, CasePage) and "petugas" not in page.head.about.text()
    page.doing.assign()
    settle()
    press(shown(AssignDialog), Qt.Key.Key_F10)
    settle()
    assert "petugas Sri Contoh" in page.head.about.text()


def test_lists_and_their_dialogs_can_be_used_by_ear_and_keys(panel, window, settle, letter_id):
    for place in (CASES, LETTERS, PEOPLE):
        window.go(place)
        settle()
        assert problems(window) == []
    doors = (
        (panel.ask_filter, FilterDialog),
        (panel.work.assign, AssignDialog),
        (panel.work.follow_up, FollowUpDateDialog),
        (panel.work.print, PrintLettersDialog),
        (panel.named.save, SaveFilterDialog),
        (panel.named.arrange, ArrangeFiltersDialog),
        (panel.export, ExportDialog),
    )
    window.go(CASES)
    for begin, kind in doors:
        begin()
        settle()
        assert problems(shown(kind)) == [], kind
        assert squeezed(shown(kind)) == [], kind
        shown(kind).reject()
