"""While a need is told: what follows from it, what is dangerous, which programme to ask."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from desktop.cases.need.need_block import NeedBlock
from desktop.cases.need.need_dialog import NeedDialog
from desktop.cases.need.needs_section import NeedsSection
from desktop.cases.need.urgency_words import judged_words
from models.codes import UrgencyLevel
from models.need.form_limits import set_form_limits
from models.need.forms import form_of, score, visible_fields
from models.need.hints import About
from models.need.needs import NeedDraft
from tests.case_samples import need_ids, opened
from tests.desktop.accessibility import problems
from tests.desktop.layout_check import squeezed
from tests.desktop.office_days import answers_of, press

TODAY = dt.date(2026, 3, 16)
NOBODY = About()
SMALL_WIDTH = 640
"""Pixels a block has on 1366 x 768 at 150 %."""


@pytest.fixture
def told(qtbot, desk):
    """A block of a kind with these answers, on screen."""

    kept = []  # as its page would keep it

    def build(kind, answers, known=NOBODY, width=900):
        block = NeedBlock(form_of(kind), lambda: TODAY)
        qtbot.addWidget(block)
        block.show_about(known)
        block.show_draft(NeedDraft(kind, answers))
        block.resize(width, block.sizeHint().height())
        block.show()
        kept.append(block)
        return block

    return build


def test_the_space_for_each_person_is_held_against_the_limit_of_the_office(told, desk):
    house = {"floor_area": 32.0, "occupants": 4}
    assert "8 m² (paling sedikit 7,2 m²)" in told("house", house).view.facts()
    set_form_limits({"min_m2_per_person": 9}, desk)
    facts = told("house", house).view.facts()
    assert "8 m², kurang dari batas 9 m²" in facts
    assert "Aspek yang tidak terpenuhi: kecukupan luas" in facts


def test_facts_follow_the_keys(qtbot, told):
    block = told("house", {"floor_area": 24.0})
    assert block.view.facts() == ""
    line = block.view.grid.field("occupants").line
    line.setFocus()
    qtbot.keyClicks(line, "6")
    assert "4 m², kurang dari batas 7,2 m²" in block.view.facts()


def test_every_aspect_that_fails_is_named(told):
    answers = {"damage": "berat", "toilet": "6", "water": "9", "windows": "5"}
    (line,) = [each for each in told("house", answers).view.facts().split("\n") if "Aspek" in each]
    assert line.endswith("ketahanan struktur, sanitasi, air bersih, pencahayaan/penghawaan")


def test_what_is_not_asked_any_more_is_not_reckoned_with(told):
    block = told("house", {"toilet": "1", "toilet_type": "4"})
    assert "sanitasi" in block.view.facts()
    block.view.grid.field("toilet").set_value("6")
    block.view.grid.edited.emit()
    assert "toilet_type" not in block.view.answers()


def test_danger_to_life_is_said_first_with_what_to_do(told):
    block = told("health", {"urgency": "gawat", "obstacles": ["biaya"]})
    assert block.urgency.points.text() == "112 dahulu, surat menyusul"
    first = block.urgency.why.text().split("\n")[0]
    assert first.startswith("Bahaya jiwa  Kegawatan")


def test_points_are_told_one_answer_a_line_with_their_scale(told):
    block = told("food", {"urgency": "hari_ini", "meals_yesterday": 0})
    assert block.urgency.why.text().split("\n") == [
        "+6  Kapan bantuan dibutuhkan: Hari ini",
        "+5  Berapa kali makan kemarin: 0 kali",
    ]
    assert "Skala formulir versi 1: Sedang mulai 4 poin" in block.urgency.scale.text()


def test_a_programme_is_hinted_at_by_age_and_never_decided(told):
    child = told("school", {"participation": "3"}, About(age=12)).hints.text()
    assert "Periksa PIP untuk usia 6-21 tahun" in child
    assert "Tanyakan ke Dispendik" in child
    grown_up = told("school", {"participation": "3"}, About(age=40)).hints.text()
    assert "PIP" not in grown_up
    unknown = told("school", {"participation": "3"}).hints.text()
    assert "Usia warga belum diketahui." in unknown
    assert not any(word in child + unknown for word in ("layak", "berhak"))


def test_the_decile_on_the_card_is_not_asked_again(told):
    block = told("food", {}, About(decile=2))
    block.show_draft(NeedDraft("food", {}))
    block.show_about(About(decile=2))
    assert block.view.answers() == {"welfare_decile": 2}
    block.show_about(About(decile=5))
    assert block.view.answers() == {"welfare_decile": 5}, "another resident was chosen"
    block.view.grid.field("welfare_decile").set_value(1)
    block.show_about(About(decile=4))
    assert block.view.answers() == {"welfare_decile": 1}, "the clerk knows better"


def test_a_decile_typed_now_was_looked_up_today_and_the_card_s_own_on_its_day(qtbot, told):
    looked_up = dt.date(2026, 1, 5)
    block = told("food", {})
    block.show_about(About(decile=2, checked_on=looked_up))
    both = {"welfare_decile": 2, "welfare_checked_on": "2026-01-05"}
    assert block.view.answers() == both
    line = block.view.grid.field("welfare_decile").line
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert block.view.answers() == {}
    qtbot.keyClicks(line, "4")
    assert block.view.answers() == {"welfare_decile": 4, "welfare_checked_on": "2026-03-16"}
    block.view.grid.field("welfare_checked_on").set_date(dt.date(2026, 3, 1))
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    qtbot.keyClicks(line, "2")
    assert block.view.answers()["welfare_checked_on"] == "2026-03-01", "the clerk wrote that day"


def test_hints_go_with_the_need(qtbot, told):
    block = told("food", answers_of("food"))
    assert block.hints.isVisible()
    block.tick.setFocus()
    qtbot.keyClick(block.tick, Qt.Key.Key_Space)
    assert not block.hints.isVisible()


@pytest.mark.parametrize("kind", ["school", "health", "house", "food", "civil", "other"])
def test_every_form_fits_a_small_screen_and_is_spoken(told, kind):
    block = told(kind, answers_of(kind), width=SMALL_WIDTH)
    assert block.minimumSizeHint().width() <= SMALL_WIDTH
    assert squeezed(block) == []
    assert problems(block) == []


def test_the_case_page_says_who_judged_otherwise_and_why():
    found = score(form_of("food"), {"urgency": "hari_ini"})
    assert judged_words(found, None, "") == "Menurut skala versi 1: Sedang, 6 poin."
    told = judged_words(found, UrgencyLevel.CRITICAL, "Ada bayi di rumah")
    assert told.endswith("Menurut petugas: Gawat, karena Ada bayi di rumah")


def test_danger_in_a_recorded_need_is_said_above_the_dialog(qtbot, workplace, desk):
    case_id = opened(desk, "food")
    page = QWidget()
    qtbot.addWidget(page)
    draft = NeedDraft("food", {**answers_of("food"), "in_danger": True})
    dialog = NeedDialog(workplace, case_id, page, need=(need_ids(case_id)[0], draft))
    dialog.open()
    assert dialog.danger.isVisible()
    block = dialog._shown()
    here = block.view.grid.first_empty()
    press(dialog)
    assert here.isAncestorOf(QApplication.focusWidget()), "on what is still to be asked"
    assert asked_by_tab(block, dialog.cancel_button)[-1] == "urgency box"
    dialog._shown().view.grid.field("in_danger").set_value(False)
    dialog._shown().view.grid.edited.emit()
    assert not dialog.danger.isVisible()
    dialog.reject()


@pytest.fixture
def page(qtbot, store):
    """The needs of a new case with a button below, as the page has its button to save."""
    page = QWidget()
    column = QVBoxLayout(page)
    page.needs, page.save = NeedsSection(lambda: TODAY), QPushButton("Simpan")
    column.addWidget(page.needs)
    column.addWidget(page.save)
    qtbot.addWidget(page)
    page.show()
    return page


def asked_by_tab(block, until):
    """The questions Tab leads through from the tick of a block, each once, up to `until`."""
    found = []
    block.tick.setFocus()
    for _ in range(300):
        press(block, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is until:
            return found
        fields = {name: block.view.grid.field(name) for name in block.view.grid.names()}
        names = [n for n, field in fields.items() if field is here or field.isAncestorOf(here)]
        found += [name for name in names if name not in found[-1:]]
        if block.urgency.isAncestorOf(here) and found[-1:] != ["urgency box"]:
            found.append("urgency box")
    pytest.fail("Tab never comes there")


def test_tab_goes_through_the_questions_of_each_need_and_then_to_the_next(page):
    blocks = list(page.needs.blocks.values())
    for block in reversed(blocks):  # the order they are ticked in does not matter
        block.tick.setFocus()
        press(page, Qt.Key.Key_Space)
    for block, after in zip(blocks, [*(each.tick for each in blocks[1:]), page.save], strict=True):
        shown = [field.name for field in visible_fields(block.form, block.view.answers())]
        assert asked_by_tab(block, after) == [*shown, "urgency box"], block.form.kind


def test_tab_comes_to_a_question_that_an_answer_asks_for(page):
    block = page.needs.blocks["house"]
    block.show_draft(NeedDraft("house", {"toilet": "1"}))
    found = asked_by_tab(block, page.needs.blocks["food"].tick)
    assert found[found.index("toilet") + 1] == "toilet_type"
