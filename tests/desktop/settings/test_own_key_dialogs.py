"""The one at the desk renews the own password, and the office its code on paper."""

import dataclasses
from hashlib import sha256

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.settings.accounts_section import AccountsSection
from desktop.settings.own_key_dialogs import PasswordDialog, RecoveryCodeDialog
from desktop.widgets.password_choice import PasswordChoice
from desktop.window.main_window import ways_of
from models.access.keys import TEST_COST, unlock, unlock_with_recovery
from models.codes import Action, PrintState, Role
from tests.desktop.accessibility import problems
from tests.history_lines import newest_lines

NEW = "sawah hijau di pinggir kali"


@pytest.fixture
def told():
    return []


@pytest.fixture
def password(window, workplace, told):
    dialog = PasswordDialog(workplace, window, lambda: told.append(1), TEST_COST)
    dialog.open()
    return dialog


@pytest.fixture
def paper(window, workplace, told):
    dialog = RecoveryCodeDialog(workplace, window, lambda: told.append(1), TEST_COST)
    dialog.open()
    return dialog


def own(dialog, first, second):
    dialog.choice.own_way.setChecked(True)
    dialog.choice.first.setText(first)
    dialog.choice.second.setText(second)


def type_groups(dialog):
    parts = dialog.code.split("-")
    for group, field in zip(dialog.paper.groups, dialog.paper.typed, strict=True):
        field.setText(parts[group])


def test_the_own_password_is_changed(password, store, told, qtbot):
    password.old.setText(store.password)
    own(password, NEW, NEW)
    password.save()
    qtbot.waitUntil(lambda: told == [1])
    assert unlock(store.folder, store.username, NEW)


def test_a_wrong_old_password_is_said_beside_it(password, told, qtbot):
    password.old.setText("bukan yang ini")
    own(password, NEW, NEW)
    password.save()
    qtbot.waitUntil(lambda: bool(password.form.problem("old")))
    assert password.isVisible() and told == []


def test_two_different_new_passwords_are_said_at_once(password, store):
    password.old.setText(store.password)
    own(password, NEW, NEW + "x")
    password.save()
    assert "berbeda" in password.choice.error.text()


def test_esc_does_not_leave_half_way(password, store, told, qtbot):
    password.old.setText(store.password)
    own(password, NEW, NEW)
    password.save()
    password.reject()
    assert password.isVisible()
    qtbot.waitUntil(lambda: told == [1])


def test_the_new_code_counts_once_it_is_typed_back(paper, store, told, qtbot):
    paper.old.setText(store.password)
    paper.save()
    assert paper.paper.form.problem("group1") and told == []
    type_groups(paper)
    code = paper.code
    paper.save()
    qtbot.waitUntil(lambda: told == [1])
    assert unlock_with_recovery(store.folder, code)


def test_the_new_sheet_carries_the_new_code(paper):
    from reports.raster import page_text

    words = page_text(paper.sheet(), 0)
    assert "Desa Kalipait" in words
    assert all(group in words for group in paper.code.split("-"))


def test_each_sheet_that_leaves_is_noted_by_its_hash(paper, tmp_path, monkeypatch):
    given = []
    monkeypatch.setattr(
        "desktop.access.recovery_sheet_form.print_pdf", lambda *args: given.append(args)
    )
    paper.paper.print_sheet.click()
    _form, pdf, _name, told, _save = given[0]
    told(PrintState.QUEUED)
    monkeypatch.setattr(
        "desktop.access.recovery_sheet_form.save_pdf",
        lambda _form, _pdf, _name, saved, **_more: saved(tmp_path / "lembar.pdf"),
    )
    paper.paper.save_sheet.click()
    saved, queued = newest_lines(2)
    sheet = {"name": "lembar-pemulihan", "sha256": sha256(pdf).hexdigest()}
    assert (saved.action, saved.new) == (Action.EXPORT, sheet)
    assert queued.new == {**sheet, "state": "queued"}
    assert "hapus" in paper.paper.notice.text()


@pytest.mark.parametrize("dialog", ["password", "paper"])
def test_both_can_be_used_by_ear_and_keys(request, dialog):
    box = request.getfixturevalue(dialog)
    for choice in box.findChildren(PasswordChoice):
        choice.own_way.setChecked(True)
    assert problems(box) == []


@pytest.mark.parametrize(("role", "offered"), [(Role.RESPONSIBLE, True), (Role.CLERK, False)])
def test_the_code_is_offered_to_the_person_responsible(qtbot, window, workplace, role, offered):
    desk = dataclasses.replace(workplace.desk, role=role)
    section = AccountsSection(dataclasses.replace(workplace, desk=desk), ways_of(window))
    qtbot.addWidget(section)
    words = [button.text() for button in section.findChildren(QPushButton)]
    assert ("Kode pemulihan baru" in words) is offered
    assert "Ganti kata sandi saya" in words
