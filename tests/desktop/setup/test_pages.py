"""What a page of the first run says when something is missing, and where its keys lead."""

import dataclasses
import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWizard

from desktop import preferences
from desktop.setup.answers import Answers
from desktop.setup.last_step import founding
from desktop.setup.region_page import CODE
from desktop.setup.wizard import (
    BACKUP,
    LETTERHEAD,
    OFFICIALS,
    RECOVERY,
    REGION,
    RESTORE_ID,
    WELCOME,
)
from models.access.keys import TEST_COST
from models.progress import silent
from models.store import Owner
from tests.conftest import OFFICE, PASSWORD, seeded, ticking
from tests.conftest import OFFICIALS as SIGNERS
from tests.desktop.office_days import press
from tests.desktop.setup.first_run import answer, forward


def test_the_last_button_asks_the_last_page_first_as_qt_does_not(wizard, folder):
    answer(wizard)
    wizard.button(QWizard.WizardButton.FinishButton).click()
    assert "Pilih dulu foldernya" in wizard.page_of(BACKUP).error.text()
    assert wizard.page_of(BACKUP).place.hasFocus()
    assert not folder.exists() and wizard.isVisible()


def test_a_folder_for_copies_may_be_typed_as_well_as_chosen(wizard, tmp_path):
    answer(wizard)
    page = wizard.page_of(BACKUP)
    for typed in ("", "stik", str(tmp_path / "tidak ada")):
        page.place.clear()
        QTest.keyClicks(page.place, typed)
        assert not page.place_is_good() and page.error.text()
    page.place.clear()
    QTest.keyClicks(page.place, f"{tmp_path}")
    assert page.error.text() == "" and page.place_is_good()
    assert wizard.answers.office.backup_place == str(tmp_path)


def test_groups_that_nobody_typed_are_no_wrong_groups(wizard):
    answer(wizard, RECOVERY)
    page = wizard.page_of(RECOVERY)
    page.paper.typed[1].setText("AAAA")
    forward(wizard)
    first, second = (page.paper.form.problem(f"group{order}") for order in (1, 2))
    assert "Belum diketik" in first and "tidak sama" in second


def test_an_odd_contact_of_the_letterhead_is_asked_about_once(wizard):
    answer(wizard, LETTERHEAD)
    page = wizard.page_of(LETTERHEAD)
    page.form.lines["phone"].setText("2")
    page.form.lines["email"].setText("desa@sumberagung")
    forward(wizard)
    assert wizard.currentId() == LETTERHEAD
    assert all("tidak lazim" in page.form.problem(name) for name in ("phone", "email"))
    forward(wizard)
    assert wizard.currentId() == OFFICIALS and wizard.answers.office.phone == "2"


def test_a_restore_without_a_folder_is_said_beside_it(wizard):
    wizard.page_of(WELCOME).ways["restore"].setChecked(True)
    forward(wizard)
    page = wizard.page_of(RESTORE_ID)
    page.username.setText("sri")
    wizard.button(QWizard.WizardButton.FinishButton).click()
    assert page.form.problem("backup")


def test_the_founder_s_name_stands_in_the_box_after_the_first_lock(wizard, folder, qtbot):
    answer(wizard)
    wizard.page_of(BACKUP).later.setChecked(True)
    with qtbot.waitSignal(wizard.unlocked, timeout=30_000):
        wizard.button(QWizard.WizardButton.FinishButton).click()
    assert preferences.last_username(folder) == "sri"


def test_a_real_office_gets_keys_as_dear_as_its_computer_allows(folder, monkeypatch):
    dear = dataclasses.replace(TEST_COST, passes=TEST_COST.passes + 1)
    monkeypatch.setattr("desktop.setup.last_step.calibrated", lambda: dear)
    owner = Owner("sri", "Sri Contoh", PASSWORD)
    answers = Answers(ticking(), seeded("setup"), OFFICE, SIGNERS, owner)
    founding(folder, answers)(silent)
    passes = {slot["passes"] for slot in json.loads((folder / "keys.json").read_text())["slots"]}
    assert passes == {dear.passes}


def test_a_village_nobody_knows_is_said_and_the_tree_comes_back(wizard, qtbot):
    answer(wizard, REGION)
    page = wizard.page_of(REGION)
    qtbot.waitUntil(lambda: bool(page._villages))
    page.filter.setText("desa antah berantah")
    assert "Tidak ada desa bernama itu" in page.error.text()
    page.filter.clear()
    assert page.error.text() == "" and page.tree.topLevelItemCount() > 30


def test_the_arrow_key_leads_from_the_search_into_the_list(wizard, qtbot):
    answer(wizard, REGION)
    page = wizard.page_of(REGION)
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow)
    page.filter.setFocus()
    QTest.keyClick(page.filter, Qt.Key.Key_Down)
    assert page.tree.hasFocus()
    assert page.tree.currentItem().text(0) == "Kabupaten Banyuwangi"


def test_a_sheet_saved_as_a_file_is_warned_about(wizard, tmp_path):
    answer(wizard, RECOVERY)
    page = wizard.page_of(RECOVERY)
    page.paper.tell_saved(tmp_path / "lembar.pdf")
    assert "lembar.pdf" in page.paper.notice.text() and "hapus" in page.paper.notice.text()


def test_the_folder_of_all_backups_gives_the_newest(wizard, tmp_path):
    for name in ("simpul-1-ab-2026-03-16_080000", "simpul-1-ab-2026-03-17_080000"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "keys.json").write_text("{}")
    page = wizard.page_of(RESTORE_ID)
    page.take_place(str(tmp_path))
    assert page.backup() == tmp_path / "simpul-1-ab-2026-03-17_080000"


def test_backups_of_two_offices_are_not_guessed_between(wizard, tmp_path):
    for name in ("simpul-1-ab-2026-03-16_080000", "simpul-2-cd-2026-03-17_080000"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "keys.json").write_text("{}")
    page = wizard.page_of(RESTORE_ID)
    page.take_place(str(tmp_path))
    assert page.backup() == tmp_path


def test_the_arrow_keys_walk_the_villages_found_as_in_every_search(wizard, qtbot):
    answer(wizard, REGION)
    page = wizard.page_of(REGION)
    qtbot.waitUntil(lambda: bool(page._villages))
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow)
    page.filter.setFocus()
    press(page.filter, "sumberagung", Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert page.tree.currentItem() is page.tree.topLevelItem(2)
    press(page.tree, Qt.Key.Key_Up)
    assert page.code() == page.tree.topLevelItem(1).data(0, CODE)
