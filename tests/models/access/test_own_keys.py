"""Everybody renews the own password; only the person responsible renews the code on paper."""

import dataclasses

import pytest

from models.access.keys import TEST_COST, unlock, unlock_with_recovery
from models.access.own_keys import change_own_password, change_recovery_code
from models.access.recovery import new_recovery_code
from models.codes import Role
from models.errors import RuleError, StoreError
from models.storage.integrity import check_store
from tests.conftest import seeded

NEW = "gunung-lampu-kertas-sawah"


def test_the_new_password_opens_and_the_old_one_no_longer(store, desk):
    change_own_password(desk, store.password, NEW, TEST_COST)
    assert unlock(store.folder, store.username, NEW).public_key == store.key.public_key
    with pytest.raises(StoreError, match="wrong_password"):
        unlock(store.folder, store.username, store.password)
    assert check_store().ok


def test_a_wrong_old_password_is_said_beside_it_and_changes_nothing(store, desk):
    with pytest.raises(RuleError, match="old_wrong") as refused:
        change_own_password(desk, "bukan yang ini juga", NEW, TEST_COST)
    assert refused.value.field == "old"
    assert unlock(store.folder, store.username, store.password)


def test_a_weak_password_is_refused_before_the_slow_part(store, desk):
    with pytest.raises(RuleError, match="too_short"):
        change_own_password(desk, store.password, "pendek", TEST_COST)


def test_only_the_new_code_opens_after_it_was_renewed(store, desk):
    code = new_recovery_code(seeded("fresh"))
    change_recovery_code(desk, store.password, code, TEST_COST)
    assert unlock_with_recovery(store.folder, code).database_key == store.key.database_key
    with pytest.raises(StoreError, match="wrong_recovery"):
        unlock_with_recovery(store.folder, store.recovery_code)


def test_a_wrong_password_leaves_the_code_on_paper(store, desk):
    with pytest.raises(RuleError, match="old_wrong"):
        change_recovery_code(desk, "bukan ini", new_recovery_code(seeded("fresh")), TEST_COST)
    assert unlock_with_recovery(store.folder, store.recovery_code)


@pytest.mark.parametrize("role", [Role.CLERK, Role.AUDITOR])
def test_nobody_else_renews_the_code_on_paper(store, desk, role):
    other = dataclasses.replace(desk, role=role)
    with pytest.raises(RuleError, match="not_responsible"):
        change_recovery_code(other, store.password, new_recovery_code(seeded("x")), TEST_COST)
    assert unlock_with_recovery(store.folder, store.recovery_code)
