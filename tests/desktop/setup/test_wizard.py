"""The first run: keyboard only, nothing written before the end, and nothing left when it fails."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QRadioButton, QWizard

from desktop.setup.answers import Answers
from desktop.setup.region_list import all_villages, find_villages
from desktop.setup.wizard import (
    ACCOUNT,
    BACKUP,
    LETTERHEAD,
    OFFICIALS,
    PRACTICE_ID,
    RECOVERY,
    REGION,
    RESTORE_ID,
    WELCOME,
    SetupWizard,
)
from desktop.widgets.password_choice import PasswordChoice
from models.access.keys import TEST_COST
from models.office import office
from models.officials import officials
from models.progress import silent
from models.storage.backup import make_backup
from models.store import close_store
from tests.conftest import START, seeded, ticking
from tests.desktop.accessibility import problems
from tests.desktop.setup.first_run import KALIPAIT, answer, forward, type_groups


def test_an_office_is_founded_and_its_founder_sits_at_the_desk(wizard, folder, tmp_path, qtbot):
    answer(wizard)
    (tmp_path / "flashdisk").mkdir()
    wizard.page_of(BACKUP).take_place(str(tmp_path / "flashdisk"))
    assert not folder.exists(), "nothing is written before the last page"
    with qtbot.waitSignal(wizard.unlocked, timeout=30_000) as unlocked:
        wizard.button(QWizard.WizardButton.FinishButton).click()
    assert unlocked.args[0].desk.name == "Sri Contoh"
    view = office()
    assert (view.title, view.kecamatan, view.postal_code) == (
        "Desa Kalipait",
        "Tegaldlimo",
        "68484",
    )
    assert view.backup_place == str(tmp_path / "flashdisk")
    assert [o.position for o in officials(START.date())] == ["Kepala Desa"]


@pytest.mark.parametrize(
    "number", [WELCOME, REGION, LETTERHEAD, OFFICIALS, ACCOUNT, RECOVERY, BACKUP]
)
def test_every_page_works_by_keyboard_and_by_ear(wizard, number):
    if number != WELCOME:
        answer(wizard, number)
    assert wizard.currentId() == number
    for choice in wizard.page_of(number).findChildren(PasswordChoice):
        choice.own_way.setChecked(True)
    assert problems(wizard) == []


@pytest.mark.parametrize(("way", "number"), [("practice", PRACTICE_ID), ("restore", RESTORE_ID)])
def test_the_other_two_ways_work_by_keyboard_too(wizard, way, number):
    wizard.page_of(WELCOME).ways[way].setChecked(True)
    forward(wizard)
    assert wizard.currentId() == number
    for choice in wizard.page_of(number).findChildren(PasswordChoice):
        choice.own_way.setChecked(True)
    assert problems(wizard) == []


def test_a_village_must_be_chosen_from_the_list(wizard):
    answer(wizard, REGION)
    forward(wizard)
    assert wizard.currentId() == REGION
    assert wizard.page_of(REGION).error.text()


def test_the_village_is_found_by_a_piece_of_its_name(wizard, qtbot):
    answer(wizard, REGION)
    page = wizard.page_of(REGION)
    qtbot.waitUntil(lambda: bool(page._villages), timeout=20_000)
    QTest.keyClicks(page.filter, "kalipait tegal")
    assert page.code() == KALIPAIT
    assert "Desa Kalipait" in page.chosen.text()


def test_all_villages_of_the_country_are_there_and_ours_come_first():
    villages = all_villages(silent)
    assert len(villages) > 83_000
    assert villages[0].code.startswith("35.10")
    assert sum(line.code.startswith("35.10.") for line in villages) == 217
    assert [line.name for line in find_villages(villages, "tegaldlimo")[:1]] == ["Tegaldlimo"]
    assert find_villages(villages, "tidak ada desa begini") == []


def test_a_kelurahan_gets_its_own_terms(wizard):
    answer(wizard, REGION)
    wizard.page_of(REGION).choose_code("35.10.16.1001")
    terms = wizard.answers.office
    assert (terms.village_term, terms.head_title, terms.hamlet_term) == (
        "Kelurahan", "Lurah", "Lingkungan",
    )  # fmt: skip


def test_the_letterhead_is_seen_while_it_is_typed(wizard, qtbot):
    answer(wizard, LETTERHEAD)
    page = wizard.page_of(LETTERHEAD)
    QTest.keyClicks(page.form.lines["phone"], "0333-123456")
    qtbot.waitUntil(lambda: "0333-123456" in page.preview._sheet.accessibleName())
    assert "DESA KALIPAIT" in page.preview._sheet.accessibleName()


def test_a_number_pattern_that_repeats_itself_is_refused_beside_it(wizard):
    answer(wizard, LETTERHEAD)
    page = wizard.page_of(LETTERHEAD)
    page.form.lines["number_pattern"].setText("{klasifikasi}/{tahun}")
    forward(wizard)
    assert wizard.currentId() == LETTERHEAD
    assert page.form.problem("number_pattern")


def test_a_file_that_is_no_picture_is_no_logo(wizard, tmp_path):
    answer(wizard, LETTERHEAD)
    (tmp_path / "logo.png").write_bytes(b"bukan gambar")
    page = wizard.page_of(LETTERHEAD)
    page.take_logo(tmp_path / "logo.png")
    assert page.form.problem("logo")
    assert wizard.answers.office.logo is None


def test_a_logo_is_kept_as_a_clean_copy(wizard, tmp_path):
    from PIL import Image

    answer(wizard, LETTERHEAD)
    Image.new("RGB", (40, 40), "green").save(tmp_path / "logo.jpg")
    page = wizard.page_of(LETTERHEAD)
    page.take_logo(tmp_path / "logo.jpg")
    assert wizard.answers.office.logo.startswith(b"\x89PNG")
    assert page.form.logo_name.text() == "logo.jpg"


def test_somebody_must_be_able_to_sign(wizard):
    answer(wizard, OFFICIALS)
    forward(wizard)
    assert wizard.currentId() == OFFICIALS
    assert wizard.page_of(OFFICIALS).form.problem("head_name")


def test_a_short_own_password_is_refused_and_words_are_offered_first(wizard):
    answer(wizard, ACCOUNT)
    page = wizard.page_of(ACCOUNT)
    assert len(page.choice.password().split()) == 4
    page.name.setText("Sri Contoh")
    page.username.setText("sri")
    page.choice.own_way.setChecked(True)
    page.choice.first.setText("pendek")
    forward(wizard)
    assert wizard.currentId() == ACCOUNT
    assert "15" in page.choice.error.text()
    page.choice.first.setText("sawah hijau di pinggir kali")
    page.choice.second.setText("sawah hijau di pinggir laut")
    forward(wizard)
    assert wizard.currentId() == ACCOUNT
    page.choice.second.setText("sawah hijau di pinggir kali")
    forward(wizard)
    assert wizard.currentId() == RECOVERY


def test_the_paper_is_not_skipped(wizard):
    answer(wizard, RECOVERY)
    page = wizard.page_of(RECOVERY)
    forward(wizard)
    assert wizard.currentId() == RECOVERY
    page.paper.show_code.click()
    assert page.paper.code.isVisible()
    QTest.keyClicks(page.paper.typed[0], "x")
    assert not page.paper.code.isVisible(), "copying from the screen would prove nothing"
    type_groups(page)
    forward(wizard)
    assert wizard.currentId() == BACKUP


def test_the_sheet_carries_the_code_that_is_typed_back(wizard):
    from reports.raster import page_text

    answer(wizard, RECOVERY)
    page = wizard.page_of(RECOVERY)
    words = page_text(page.sheet(), 0)
    assert "Desa Kalipait" in words
    assert all(group in words for group in page.answers.recovery_code.split("-"))
    assert len({*page.paper.groups}) == 2


def test_going_back_and_forth_loses_nothing(wizard):
    answer(wizard)
    for _page in range(BACKUP):
        wizard.back()
    assert wizard.currentId() == WELCOME
    for _page in range(BACKUP):
        forward(wizard)
    assert wizard.currentId() == BACKUP
    assert wizard.answers.office.address == "Jl. Raya Kalipait No. 1"
    assert wizard.answers.owner.username == "sri"


def test_no_backup_place_is_possible_and_its_price_is_named(wizard):
    answer(wizard)
    page = wizard.page_of(BACKUP)
    assert not page.place_is_good(), "an empty place is no place"
    page.later.setChecked(True)
    assert "hilang" in page.warning.text()
    assert page.place_is_good()


def test_a_disk_that_refuses_is_said_and_leaves_nothing(wizard, folder, qtbot):
    answer(wizard)
    wizard.page_of(BACKUP).later.setChecked(True)
    folder.parent.mkdir(parents=True)
    folder.write_bytes(b"ada yang lain di tempat ini")
    wizard.button(QWizard.WizardButton.FinishButton).click()
    qtbot.waitUntil(lambda: wizard.findChild(QMessageBox) is not None, timeout=20_000)
    assert [entry.name for entry in folder.parent.iterdir()] == ["kantor"]
    assert wizard.currentId() == BACKUP, "the typing is still there"
    wizard.findChild(QMessageBox).close()


def test_leaving_half_way_is_asked_once(wizard):
    from desktop.dialogs.ask import Question

    answer(wizard, OFFICIALS)
    wizard.reject()
    question = wizard.findChild(Question)
    assert wizard.isVisible()
    question.answers[0].click()
    assert not wizard.isVisible()


def test_an_office_comes_back_from_its_backup(wizard, folder, store, tmp_path, qtbot):
    (tmp_path / "flashdisk").mkdir()
    backup = make_backup(tmp_path / "flashdisk", ticking())
    close_store()
    wizard.page_of(WELCOME).ways["restore"].setChecked(True)
    forward(wizard)
    page = wizard.page_of(RESTORE_ID)
    page.place.setText(str(backup))
    page.code.setText(store.recovery_code)
    page.username.setText(store.username)
    with qtbot.waitSignal(wizard.unlocked, timeout=30_000) as unlocked:
        wizard.button(QWizard.WizardButton.FinishButton).click()
    assert unlocked.args[0].desk.name == "Sri Contoh"
    assert office().title == "Desa Kalipait"


def test_the_steps_say_where_one_is(wizard):
    answer(wizard, OFFICIALS)
    lines = {label.text(): label.property("step") for label in wizard.steps.findChildren(QLabel)}
    assert (lines["✓"], lines["Wilayah"]) == ("done", "done")
    assert (lines["4"], lines["Pejabat"]) == ("now", "now")
    assert wizard.findChildren(QRadioButton)


def test_a_practice_office_that_is_there_is_opened_not_made_again(qtbot, jobs, folder):
    store = folder.parent / "latihan" / "store"
    store.mkdir(parents=True)
    wizard = SetupWizard(folder, jobs, Answers(ticking(), seeded("setup")), TEST_COST)
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.page_of(WELCOME).ways["practice"].setChecked(True)
    forward(wizard)
    assert "sudah ada" in wizard.page_of(PRACTICE_ID).state.text()
    with qtbot.waitSignal(wizard.folder_chosen) as chosen:
        wizard.button(QWizard.WizardButton.FinishButton).click()
    assert chosen.args == [store]


def test_a_practice_office_is_not_opened_before_it_is_made(wizard):
    wizard.page_of(WELCOME).ways["practice"].setChecked(True)
    forward(wizard)
    assert not wizard.button(QWizard.WizardButton.FinishButton).isEnabled()
