"""Every need form of the office can be filled on screen, and comes back as it was answered."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.cases.need.choice_fields import ChoiceColumn, ChoiceRow
from desktop.cases.need.need_block import NeedBlock
from desktop.cases.need.need_form import NeedFormView
from desktop.cases.need.number_field import NumberField, read_number
from models.codes import UrgencyLevel
from models.need.fields import (
    Condition,
    Field,
    FieldType,
    LetterWords,
    NeedForm,
    Option,
    Thresholds,
)
from models.need.forms import check_answers, load_forms
from models.need.needs import NeedDraft
from tests.desktop.accessibility import problems
from tests.desktop.office_days import answers_of

TODAY = dt.date(2026, 3, 16)
YES_NO = Field("ill", "Sakit", FieldType.YES_NO)
OPTIONS = (Option("a", "Pertama"), Option("b", "Kedua"), Option("c", "Ketiga"), Option("d", "Lain"))
FIELDS = (
    YES_NO,
    Field("words", "Kata", FieldType.TEXT),
    Field("story", "Cerita", FieldType.NARRATIVE),
    Field("area", "Luas", FieldType.NUMBER, unit="m²", decimals=1),
    Field("debt", "Tunggakan", FieldType.MONEY),
    Field("since", "Sejak", FieldType.DATE),
    Field("one", "Satu", FieldType.CHOICE, options=OPTIONS),
    Field("few", "Beberapa", FieldType.CHOICES, options=OPTIONS),
    Field("doctor", "Dokter", FieldType.TEXT, show_when=Condition("ill", (True,))),
)
ANSWERS = {
    "ill": True,
    "words": "Kata & <b>tanda</b>",
    "story": "Baris satu\nBaris dua",
    "area": 7.5,
    "debt": 1_250_000,
    "since": "2026-02-01",
    "one": "b",
    "few": ["a", "d"],
    "doctor": "dr. Contoh",
}


def form_with(*fields):
    return NeedForm(
        "trial", 1, "Percobaan", "", "400", Thresholds(1, 2, 3), LetterWords("", ""), fields,
        by_name={field.name: field for field in fields},
    )  # fmt: skip


@pytest.fixture
def view(qtbot):
    view = NeedFormView(form_with(*FIELDS), lambda: TODAY)
    qtbot.addWidget(view)
    view.show()
    return view


def test_every_kind_of_answer_survives_the_round_trip(view):
    assert {field.type for field in FIELDS} == set(FieldType)
    view.show_answers(ANSWERS)
    assert view.answers() == ANSWERS


def test_unanswered_questions_are_left_out(view):
    assert view.answers() == {}


def test_a_question_that_hangs_on_another_appears_with_it(qtbot, view):
    doctor = view.grid.field("doctor")
    assert not doctor.isVisible()
    yes = view.grid.field("ill").focusProxy()
    yes.setFocus()
    qtbot.keyClick(yes, Qt.Key.Key_Space)
    assert doctor.isVisible()


def test_an_answer_that_no_longer_belongs_is_not_kept(view):
    view.show_answers({**ANSWERS, "ill": False})
    assert "doctor" not in view.answers()


def test_a_slip_of_the_finger_is_told_and_not_dropped(view):
    view.grid.field("area").line.setText("tujuh")
    view.grid.field("since").focusProxy().setText("99-99-99")
    problems_found = check_answers(view.form, view.answers())
    assert {problem.field for problem in problems_found} == {"area", "since"}
    view.show_problems(problems_found)
    assert view.grid.problem("area") and view.grid.problem("since")


@pytest.mark.parametrize("kind", load_forms())
def test_every_form_of_the_office_can_be_shown_filled_and_spoken(qtbot, kind):
    view = NeedFormView(load_forms()[kind], lambda: TODAY)
    qtbot.addWidget(view)
    view.show()
    answers = answers_of(kind)
    view.show_answers(answers)
    assert view.answers() == answers
    assert problems(view) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.250.000", 1_250_000),
        ("7,5", 7.5),
        ("Rp 20.000", 20_000),
        ("0", 0),
        ("tujuh", None),
        ("", None),
        ("nan", None),
        ("inf", None),
        ("1e400", None),
    ],
)
def test_numbers_are_read_as_indonesians_write_them(text, number):
    assert read_number(text) == number


def test_a_number_is_grouped_when_the_clerk_goes_on(qtbot):
    field = NumberField("Rp")
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.line.setFocus()
    qtbot.waitUntil(field.line.hasFocus)
    qtbot.keyClicks(field.line, "1250000")
    field.line.clearFocus()
    assert field.line.text() == "1.250.000" and field.value() == 1_250_000


def test_a_choice_is_made_and_taken_back_by_keys(qtbot):
    row = ChoiceRow([("1", "Ya"), ("2", "Tidak")])
    qtbot.addWidget(row)
    row.show()
    first = row.focusProxy()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert row.value() == "1"
    qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert row.value() is None


def test_several_answers_keep_the_order_of_the_form(qtbot):
    column = ChoiceColumn([("a", "A"), ("b", "B"), ("c", "C")])
    qtbot.addWidget(column)
    column.set_value(["c", "a"])
    assert column.value() == ["a", "c"]


@pytest.fixture
def block(qtbot, store):
    block = NeedBlock(load_forms()["food"], lambda: TODAY)
    qtbot.addWidget(block)
    block.show()
    return block


def test_a_need_unfolds_when_it_is_ticked(qtbot, block):
    assert block.view is None
    qtbot.keyClick(block.tick, Qt.Key.Key_Space)
    assert block.chosen and block.view.isVisible() and block.urgency.isVisible()
    qtbot.keyClick(block.tick, Qt.Key.Key_Space)
    assert not block.view.isVisible()


def test_a_need_survives_the_round_trip_with_the_clerk_s_own_level(block):
    draft = NeedDraft("food", answers_of("food"), UrgencyLevel.CRITICAL, "Ada bayi di rumah")
    block.show_draft(draft)
    assert block.draft() == draft


def test_the_points_are_explained_line_by_line(block):
    block.show_draft(NeedDraft("food", answers_of("food")))
    found = block.score()
    assert f"{found.total} poin" in block.urgency.points.text()
    for line in found.lines:
        assert line.label in block.urgency.why.text()
    assert "Skala formulir versi 1" in block.urgency.scale.text()


def test_answers_to_tick_take_one_column_where_two_do_not_fit(qtbot):
    column = ChoiceColumn([(n, f"Jawaban yang agak panjang {n}") for n in range(4)])
    page = QWidget()
    QVBoxLayout(page).addWidget(column)
    qtbot.addWidget(page)
    boxes = list(column._boxes.values())
    page.resize(900, 300)
    page.show()
    qtbot.waitUntil(lambda: boxes[0].y() == boxes[1].y())
    page.resize(page.minimumSizeHint().width() + 20, 300)
    qtbot.waitUntil(lambda: boxes[1].x() == boxes[0].x() and boxes[1].y() > boxes[0].y())
