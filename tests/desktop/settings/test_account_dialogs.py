"""The person responsible lets somebody in, and takes the key from one who leaves."""

import dataclasses

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from desktop.settings import account_dialogs, accounts_section
from desktop.settings.account_dialogs import AccountDialog, DisableDialog, RoleDialog
from desktop.settings.accounts_section import AccountsSection
from desktop.window.main_window import HOME, SETTINGS, MainWindow, ways_of
from models.access import keys, rekey
from models.access.accounts import accounts, sign_in
from models.access.keys import TEST_COST
from models.access.staff import AccountDraft, add_account
from models.codes import Role
from models.errors import RuleError, StoreError
from models.office import office
from models.sentences import sentence
from models.store import close_store, open_store
from tests.conftest import ticking
from tests.desktop.accessibility import problems
from tests.desktop.office_days import none_shown, resident, shown

ACCOUNTS = 9
WORDS = "kerbau padi ombak angin"


@pytest.fixture
def section(part):
    return part("Akun")


@pytest.fixture
def budi(desk):
    return add_account(AccountDraft("budi", "Budi Contoh", Role.CLERK, WORDS), desk, TEST_COST)


@pytest.fixture
def cheap(monkeypatch):
    """Keys that are derived fast."""
    monkeypatch.setattr(
        accounts_section,
        "AccountDialog",
        lambda workplace, parent, done: AccountDialog(workplace, parent, done, TEST_COST),
    )


def button(widget, words):
    (found,) = [b for b in widget.findChildren(QPushButton) if b.text().replace("&", "") == words]
    return found


def choose(section, username):
    section.refresh()
    row = [each.username for each in section.table.rows()].index(username)
    section.view.setCurrentIndex(section.table.index(row, 0))


def test_a_new_clerk_gets_the_four_words_and_comes_in_with_them(section, cheap, store, qtbot):
    button(section, "Akun baru").click()
    dialog = shown(AccountDialog)
    dialog.name.setText(" Budi Contoh ")
    dialog.username.setText("Budi")
    words = dialog.choice.password()
    dialog.main_button.click()
    qtbot.waitUntil(lambda: none_shown(AccountDialog))
    assert section.notice.text() == "Akun Budi Contoh dibuat. Ia masuk dengan nama pengguna budi."
    assert [row.username for row in section.table.rows()] == ["budi", "sri"]
    close_store()
    key = keys.unlock(store.folder, "budi", words)
    open_store(store.folder, key, ticking())
    assert sign_in(key, ticking()).name == "Budi Contoh"


def test_a_name_that_is_taken_is_said_beside_it(section, cheap, qtbot):
    button(section, "Akun baru").click()
    dialog = shown(AccountDialog)
    dialog.name.setText("Sri Lain")
    dialog.username.setText("sri")
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.form.problem("username")))
    assert dialog.isVisible() and len(accounts()) == 1


def test_an_own_password_made_of_the_name_is_said_beside_it(section, cheap):
    button(section, "Akun baru").click()
    dialog = shown(AccountDialog)
    dialog.name.setText("Budi Contoh")
    dialog.choice.own_way.setChecked(True)
    for field in (dialog.choice.first, dialog.choice.second):
        field.setText("budi contoh 1234")
    dialog.save()
    assert dialog.choice.error.text() == sentence(RuleError("password.near"))


def test_each_role_says_what_it_may(section):
    button(section, "Akun baru").click()
    roles = shown(AccountDialog).roles
    assert roles.role() is Role.CLERK
    for role in Role:
        roles.buttons[role].click()
        assert roles.role() is role and roles.buttons[role].accessibleDescription()


def test_a_clerk_is_made_responsible(section, budi):
    choose(section, "budi")
    button(section, "Ubah peran").click()
    dialog = shown(RoleDialog)
    dialog.roles.buttons[Role.RESPONSIBLE].click()
    dialog.main_button.click()
    assert none_shown(RoleDialog) and "Budi Contoh" in section.notice.text()
    assert [row.role for row in section.table.rows()] == [Role.RESPONSIBLE] * 2


def test_one_who_left_is_ended_and_the_office_works_on(section, budi, desk, store, window, qtbot):
    choose(section, "budi")
    button(section, "Nonaktifkan").click()
    dialog = shown(DisableDialog)
    assert dialog.cancel_button.isDefault(), "Enter ends nobody's account by mistake"
    dialog.button.click()
    dialog.reject()
    assert dialog.isVisible(), "Esc does not leave half way"
    qtbot.waitUntil(lambda: none_shown(DisableDialog), timeout=20_000)
    assert "kunci baru" in section.notice.text()
    assert [row.disabled for row in section.table.rows()] == [True, False]
    with pytest.raises(StoreError, match=r"key\.wrong_password"):
        keys.unlock(store.folder, "budi", WORDS)
    resident(desk)  # this thread writes on, with the new key
    window.go(HOME)
    qtbot.waitUntil(lambda: not window._workplace.jobs.busy)
    close_store()
    key = keys.unlock(store.folder, store.username, store.password)
    assert open_store(store.folder, key, ticking()).warnings == ()


def test_without_room_for_a_new_key_it_is_said_and_the_office_works_on(
    section, budi, monkeypatch, qtbot
):
    monkeypatch.setattr(rekey, "ROOM", 1e12)
    choose(section, "budi")
    button(section, "Nonaktifkan").click()
    shown(DisableDialog).button.click()
    qtbot.waitUntil(lambda: _box() is not None, timeout=20_000)
    assert _box().text() == sentence(StoreError("store.disk_full"))
    _box().accept()
    assert not any(row.disabled for row in accounts()) and office().village == "Kalipait"


def test_a_key_change_cut_short_asks_for_the_password_and_is_finished(
    section, budi, store, window, monkeypatch, qtbot
):
    steps, really = [], rekey._encrypt_anew

    def fails_at_the_second(one, key):
        if steps:
            raise StoreError("store.rekey_failed")
        steps.append(1)
        really(one, key)

    monkeypatch.setattr(rekey, "_encrypt_anew", fails_at_the_second)
    choose(section, "budi")
    button(section, "Nonaktifkan").click()
    shown(DisableDialog).button.click()
    qtbot.waitUntil(lambda: _box() is not None, timeout=20_000)
    monkeypatch.undo()
    with qtbot.waitSignal(window.lock_asked):
        _box().accept()
    close_store()
    key = keys.unlock(store.folder, store.username, store.password)
    assert len(key.other_keys) == 1
    open_store(store.folder, key, ticking())
    assert office().village == "Kalipait"


def _box():
    boxes = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    return next((box for box in boxes if box.isVisible()), None)


@pytest.mark.parametrize("words", ["Ubah peran", "Nonaktifkan"])
def test_what_cannot_be_done_to_the_own_account_is_said_before_a_dialog_opens(section, words):
    button(section, words).click()
    assert section.notice.text() == sentence(RuleError("account.own"))
    assert none_shown(RoleDialog) and none_shown(DisableDialog)


@pytest.mark.parametrize("role", [Role.CLERK, Role.AUDITOR])
def test_others_are_told_who_decides(qtbot, workplace, window, role):
    desk = dataclasses.replace(workplace.desk, role=role)
    part = AccountsSection(dataclasses.replace(workplace, desk=desk), ways_of(window))
    qtbot.addWidget(part)
    words = [each.text() for each in part.findChildren(QPushButton)]
    assert not {"Akun baru", "Ubah peran", "Nonaktifkan"} & set(words)
    assert any("oleh penanggung jawab" in each.text() for each in part.findChildren(QLabel))


def test_an_auditor_comes_in_sees_every_place_and_records_nothing(
    desk, store, workplace, qtbot, jobs
):
    add_account(AccountDraft("budi", "Budi Contoh", Role.AUDITOR, WORDS), desk, TEST_COST)
    resident(desk)
    close_store()
    key = keys.unlock(store.folder, "budi", WORDS)
    open_store(store.folder, key, ticking())
    auditor = sign_in(key, ticking())
    window = MainWindow(dataclasses.replace(workplace, desk=auditor))
    qtbot.addWidget(window, before_close_func=lambda made: made.close_now())
    window.show()
    for place in range(SETTINGS + 1):
        window.go(place)
    for part in range(window.page(SETTINGS).list.count()):
        window.page(SETTINGS).list.setCurrentRow(part)
    qtbot.waitUntil(lambda: not jobs.busy)
    with pytest.raises(RuleError, match=r"account\.read_only"):
        resident(auditor, "Wati Contoh", "3510051708909002")


@pytest.mark.parametrize("kind", ["Akun baru", "Ubah peran", "Nonaktifkan"])
def test_the_dialogs_can_be_used_by_ear_and_keys(section, budi, kind):
    choose(section, "budi")
    button(section, kind).click()
    dialog = shown(
        {"Akun baru": AccountDialog, "Ubah peran": RoleDialog, "Nonaktifkan": DisableDialog}[kind]
    )
    if isinstance(dialog, account_dialogs.AccountDialog):
        dialog.choice.own_way.setChecked(True)
    assert problems(dialog) == []
