"""Answers as they are typed, key by key: nothing breaks, is cut off or changes without a word."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.cases.need.needs_section import NeedsSection
from desktop.widgets.scroll import PageScroll
from models.aid.programmes import programmes
from models.need.fields import FieldType
from models.need.forms import load_forms
from models.need.hints import About
from models.need.needs import NeedDraft
from tests.desktop.office_days import answers_of, press

TODAY = dt.date(2026, 3, 16)
DATES = [
    (form.kind, field.name)
    for form in load_forms().values()
    for field in form.fields
    if field.type is FieldType.DATE
]


@pytest.fixture
def page(qtbot, store):
    """The needs of a new case on a page that scrolls, as tall as a small screen has room for."""
    assert programmes()
    home = QWidget()
    column = QVBoxLayout(home)
    home.needs = NeedsSection(lambda: TODAY)
    inside = QWidget()
    QVBoxLayout(inside).addWidget(home.needs)
    home.scroll = PageScroll(inside)
    column.addWidget(home.scroll)
    qtbot.addWidget(home)
    home.resize(820, 480)
    home.show()
    return home


@pytest.fixture
def ask(page):
    """Tick a kind of need, and put the keyboard into one of its questions."""

    def go(kind, name, **answers):
        block = page.needs.blocks[kind]
        if not block.chosen:
            block.tick.setFocus()
            press(page, Qt.Key.Key_Space)
        if answers:
            block.show_draft(NeedDraft(kind, answers))
        block.view.grid.field(name).setFocus()
        return block

    return go


def type_and_leave(page, block, name, text):
    """What is said under a question once `text` is typed into it and the keyboard has left."""
    block.view.grid.field(name).setFocus()
    press(page, text, Qt.Key.Key_Tab)
    return block.view.grid.problem(name)


@pytest.mark.parametrize(("kind", "name"), DATES)
def test_a_date_may_be_half_typed_and_is_said_on_leaving_it(page, ask, kind, name):
    given = {"participation": "3"} if kind == "school" else {}
    block = ask(kind, name, **given)
    before = block.score().total
    press(page, "3")
    assert block.score().total == before
    press(page, "1", Qt.Key.Key_Tab)
    assert "tidak terbaca" in block.view.grid.field(name).words()
    assert not block.check()
    assert "Periksa lagi" in block.view.grid.problem(name)


def test_what_does_not_hold_is_said_as_the_keyboard_leaves(page, ask):
    block = ask("school", "stopped_on", participation="3")
    said = type_and_leave(page, block, "stopped_on", "19-03-2026")
    assert said == "Tanggal ini belum tiba. Isi hari ini atau sebelumnya."
    assert QApplication.focusWidget() is not block.view.grid.field("stopped_on").focusProxy()
    said = type_and_leave(page, block, "last_year", "tahun lalu")
    assert "2025/2026" in said
    said = type_and_leave(page, block, "school_name", "x" * 121)
    assert "121 huruf, paling banyak 120" in said
    assert not block.check(), "and none of it is saved"


@pytest.mark.parametrize(
    ("kind", "name", "typed", "left", "words"),
    [
        ("food", "household_size", "1,5", "1,5", "angka bulat"),
        ("food", "household_size", "1.5", "1.5", "Bukan angka. Contoh: 3"),
        ("house", "floor_area", "luas", "luas", "Bukan angka. Contoh: 7,5"),
        ("house", "longitude", "abc", "abc", "Bukan angka. Contoh: 112,5"),
        ("school", "arrears", "sejuta", "sejuta", "Bukan angka. Contoh: 1.250.000"),
        ("food", "household_size", "lima", "lima", "Bukan angka"),
        ("school", "arrears", "2.500.000,50", "2.500.000,50", "angka bulat"),
        ("school", "arrears", "2500000,-", "2.500.000", ""),
        ("house", "floor_area", "7,125", "7,125", "Paling banyak 1"),
        ("house", "floor_area", "36,5", "36,5", ""),
    ],
)
def test_a_number_never_becomes_another_one(page, ask, kind, name, typed, left, words):
    block = ask(kind, name)
    press(page, typed, Qt.Key.Key_Tab)
    field = block.view.grid.field(name)
    assert field.line.text() == left
    assert words in field.words() and bool(words) == bool(field.words())
    assert block.check() == (not words)
    if "Contoh" in words:
        assert block.view.grid.problem(name).endswith(f"misalnya {words.split(': ')[1]}.")


def decile(page, kind):
    return page.needs.blocks[kind].view.answers().get("welfare_decile")


def test_one_decile_is_typed_once_for_every_need(page, ask):
    page.needs.show_about(About(decile=5, checked_on=dt.date(2025, 1, 1)))
    food, house = ask("food", "welfare_decile"), ask("house", "welfare_decile")
    assert (decile(page, "food"), decile(page, "house")) == (5, 5)
    food.view.grid.field("welfare_decile").setFocus()
    press(page, Qt.Key.Key_Backspace, "3")
    assert house.view.answers()["welfare_decile"] == 3
    assert house.view.answers()["welfare_checked_on"] == "2026-03-16"
    ask("health", "welfare_decile")
    assert decile(page, "health") == 3, "ticked later"
    food.view.grid.field("welfare_decile").setFocus()
    press(page, Qt.Key.Key_Backspace)
    assert (decile(page, "house"), decile(page, "health")) == (5, 5)


def test_where_two_needs_say_otherwise_it_is_said_which_counts(page, ask):
    food, house = ask("food", "welfare_decile"), ask("house", "welfare_decile")
    food.view.grid.field("welfare_decile").setFocus()
    press(page, "3")
    house.view.grid.field("welfare_decile").setFocus()
    press(page, Qt.Key.Key_Backspace, "4")
    assert decile(page, "food") == 3, "the clerk wrote it"
    house.view.grid.field("welfare_checked_on").setFocus()
    press(page, Qt.Key.Key_Home, *[Qt.Key.Key_Delete] * 10, "01-03-2026")
    words = house.view._decile.note.text()
    assert words.endswith("terbaru: desil 3.")
    assert words == food.view._decile.note.text()


def in_view(page, widget):
    top = widget.mapTo(page.scroll.viewport(), QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= page.scroll.viewport().height()


@pytest.mark.parametrize("kind", list(load_forms()))
def test_what_a_tick_unfolds_comes_into_view(qtbot, page, kind):
    block = page.needs.blocks[kind]
    block.tick.setFocus()
    press(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: in_view(page, block.first_field()))
    assert in_view(page, block.tick) and block.tick.hasFocus()


def test_every_question_stands_with_its_hint_when_the_keyboard_comes(qtbot, page, ask):
    block = ask("house", "floor_area", **answers_of("house"))
    seen = 0
    for _ in range(60):
        press(page, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        for name in block.view.grid.names():
            field = block.view.grid.field(name)
            if field is here or field.isAncestorOf(here):
                row, seen = field.parentWidget(), seen + 1
                tall = row.height() > page.scroll.viewport().height() - 120
                assert tall or in_view(page, row), name
    assert seen > 20
