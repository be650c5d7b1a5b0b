"""A second clerk works at the same machine, and one who leaves takes no key with her."""

import dataclasses
import secrets

import pytest

from models import history
from models.access import keys, staff
from models.access.accounts import accounts, sign_in
from models.access.keys import TEST_COST
from models.access.staff import (
    AccountDraft,
    add_account,
    change_role,
    check_another,
    disable_account,
)
from models.calendar import add_day_off
from models.codes import Role
from models.errors import RuleError, StoreError
from models.store import close_store, current_key, open_store
from models.tables import Account
from tests.conftest import START, ticking

WORDS = "kerbau padi ombak angin"
BUDI = AccountDraft("Budi", "Budi Contoh", Role.CLERK, WORDS)


def add(desk, **changed):
    return add_account(dataclasses.replace(BUDI, **changed), desk, TEST_COST)


def comes_in(folder, username, password=WORDS):
    """Unlock on disk, open, sign in: what the first box does."""
    close_store()
    key = keys.unlock(folder, username, password)
    open_store(folder, key, ticking())
    return sign_in(key, ticking())


def slots(folder):
    return [slot.name for slot in keys.slots(folder)]


def one(account_id):
    return next(each for each in accounts() if each.id == account_id)


def test_a_second_clerk_opens_the_office_with_his_own_name_and_password(store, desk):
    added = add(desk)
    assert (one(added).username, one(added).role) == ("budi", Role.CLERK)
    budi = comes_in(store.folder, "budi")
    assert (budi.name, budi.role) == ("Budi Contoh", Role.CLERK)
    assert comes_in(store.folder, store.username, store.password).name == "Sri Contoh"
    assert history.verify().ok


@pytest.mark.parametrize("role", [Role.CLERK, Role.AUDITOR])
def test_only_the_person_responsible_decides_who_works_here(store, desk, role):
    added = add(desk)
    other = dataclasses.replace(desk, role=role)
    before = slots(store.folder)
    for attempt in (
        lambda: add(other, username="wati"),
        lambda: change_role(added, Role.AUDITOR, other),
        lambda: disable_account(added, other),
    ):
        with pytest.raises(RuleError, match=r"account\.not_responsible"):
            attempt()
    assert slots(store.folder) == before and len(accounts()) == 2


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"username": " SRI "}, "account.username_taken", "username"),
        ({"username": "b"}, "account.username", "username"),
        ({"name": "  "}, "account.name_missing", "name"),
        ({"password": "pendek"}, "password.too_short", "password"),
        ({"password": "budi contoh kalipait"}, "password.near", "password"),
    ],
)
def test_what_is_wrong_with_a_new_account_is_said_and_no_key_is_given(
    store, desk, changed, code, field
):
    before = slots(store.folder)
    with pytest.raises(RuleError) as refused:
        add(desk, **changed)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert slots(store.folder) == before and len(accounts()) == 1


def test_without_the_account_the_key_is_taken_back(store, desk, monkeypatch):
    def full(*_args):
        raise StoreError("store.disk_full")

    monkeypatch.setattr(staff, "record_account", full)
    before = slots(store.folder)
    with pytest.raises(StoreError, match=r"store\.disk_full"):
        add(desk)
    assert slots(store.folder) == before


def test_a_key_a_power_cut_left_signs_nobody_in_and_the_next_try_replaces_it(store, desk):
    lost = "lumbung sungai petani kelapa"
    keys.add_slot(store.folder, store.key, "budi", lost, secrets.token_bytes, TEST_COST)
    with pytest.raises(StoreError, match=r"account\.unknown"):
        comes_in(store.folder, "budi", lost)
    add(desk)
    assert comes_in(store.folder, "budi").name == "Budi Contoh"
    with pytest.raises(StoreError, match=r"key\.wrong_password"):
        keys.unlock(store.folder, "budi", lost)


def test_one_who_left_has_no_slot_and_the_key_he_knew_opens_nothing(store, desk):
    added = add(desk)
    old = keys.unlock(store.folder, "budi", WORDS)
    disable_account(added, desk)
    assert one(added).disabled and "budi" not in slots(store.folder)
    assert current_key().database_key != old.database_key
    with pytest.raises(StoreError, match=r"key\.wrong_password"):
        keys.unlock(store.folder, "budi", WORDS)
    close_store()
    with pytest.raises(StoreError, match=r"store\.wrong_key"):
        open_store(store.folder, old, ticking())
    assert comes_in(store.folder, store.username, store.password).name == "Sri Contoh"
    assert keys.unlock_with_recovery(store.folder, store.recovery_code).database_key
    assert history.verify().ok


def test_a_name_is_not_given_again_after_its_owner_left(desk):
    disable_account(add(desk), desk)
    with pytest.raises(RuleError, match=r"account\.username_taken"):
        add(desk)


@pytest.mark.parametrize("cut_at", ["rekey_store", "writing"])
def test_an_ending_that_was_cut_short_is_done_again(store, desk, monkeypatch, cut_at):
    added = add(desk)

    def cut(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr(staff, cut_at, cut)
    with pytest.raises(KeyboardInterrupt):
        disable_account(added, desk)
    monkeypatch.undo()
    assert not one(added).disabled and "budi" not in slots(store.folder)
    disable_account(added, comes_in(store.folder, store.username, store.password))
    assert one(added).disabled
    assert comes_in(store.folder, store.username, store.password)


def test_nobody_ends_or_changes_the_own_account(desk):
    own = Account.get(Account.uuid == desk.account_uuid).id
    for attempt in (
        lambda: change_role(own, Role.CLERK, desk),
        lambda: disable_account(own, desk),
        lambda: check_another(own, desk),
    ):
        with pytest.raises(RuleError, match=r"account\.own"):
            attempt()


def test_the_last_person_responsible_stays(store, desk):
    """Even for a sitting whose own account is no longer among the responsible."""
    own = Account.get(Account.uuid == desk.account_uuid).id
    stranger = dataclasses.replace(desk, account_uuid="0" * 36)
    for attempt in (
        lambda: change_role(own, Role.CLERK, stranger),
        lambda: disable_account(own, stranger),
    ):
        with pytest.raises(RuleError, match=r"account\.last_responsible"):
            attempt()
    change_role(add(desk), Role.RESPONSIBLE, desk)
    change_role(own, Role.CLERK, stranger)
    assert one(own).role is Role.CLERK


def test_an_account_that_is_gone_or_ended_is_not_changed(desk):
    added = add(desk)
    disable_account(added, desk)
    with pytest.raises(RuleError, match=r"account\.disabled_already"):
        disable_account(added, desk)
    with pytest.raises(RuleError, match=r"account\.disabled_already"):
        change_role(added, Role.AUDITOR, desk)
    with pytest.raises(RuleError, match=r"record\.not_found"):
        change_role(added + 1, Role.AUDITOR, desk)


def test_an_auditor_opens_the_office_and_changes_nothing(store, desk):
    add(desk, role=Role.AUDITOR)
    auditor = comes_in(store.folder, "budi")
    assert auditor.role is Role.AUDITOR
    with pytest.raises(RuleError, match=r"account\.read_only"):
        add_day_off(START.date(), "Hari Jadi Desa", auditor)


def test_another_role_counts_from_the_next_sign_in(store, desk):
    change_role(add(desk), Role.RESPONSIBLE, desk)
    assert comes_in(store.folder, "budi").role is Role.RESPONSIBLE
