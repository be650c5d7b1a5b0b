"""The code on paper gives a forgotten account a new password, and nobody else anything."""

import pytest

from models.access import keys
from models.access.account_recovery import reset_password
from models.access.accounts import sign_in
from models.access.keys import TEST_COST, unlock, unlock_with_recovery
from models.errors import RuleError, StoreError
from models.store import close_store, open_store
from tests.conftest import seeded, ticking

NEW = "gunung-lampu-kertas-sawah"


@pytest.fixture
def by_paper(closed_store):
    key = unlock_with_recovery(closed_store.folder, closed_store.recovery_code)
    open_store(closed_store.folder, key, ticking())
    yield key
    close_store()


def reset(key, username, password=NEW):
    return reset_password(key, username, password, ticking(), seeded("reset"), TEST_COST)


def test_the_new_password_opens_and_the_old_one_no_longer(by_paper, closed_store):
    fresh = reset(by_paper, closed_store.username)
    assert sign_in(fresh, ticking()).name == "Sri Contoh"
    close_store()
    key = unlock(closed_store.folder, closed_store.username, NEW)
    open_store(closed_store.folder, key, ticking())
    assert sign_in(key, ticking()).name == "Sri Contoh"
    with pytest.raises(StoreError, match="wrong_password"):
        unlock(closed_store.folder, closed_store.username, closed_store.password)


def test_a_name_nobody_has_changes_nothing(by_paper, closed_store):
    before = keys.slots(closed_store.folder)
    with pytest.raises(RuleError) as caught:
        reset(by_paper, "bukan-saya")
    assert (caught.value.code, caught.value.field) == ("account.not_here", "username")
    assert keys.slots(closed_store.folder) == before


def test_a_weak_password_is_refused_before_anything_is_written(by_paper, closed_store):
    before = (closed_store.folder / "keys.json").read_bytes()
    with pytest.raises(RuleError, match="password"):
        reset(by_paper, closed_store.username, "pendek")
    assert (closed_store.folder / "keys.json").read_bytes() == before


def test_a_power_cut_after_the_key_file_is_healed_by_doing_it_again(by_paper, closed_store):
    """The slot was renewed, the account was not: the paper still works."""
    keys.renew_slot(
        closed_store.folder, by_paper, closed_store.username, NEW, seeded("cut"), TEST_COST
    )
    assert sign_in(reset(by_paper, closed_store.username), ticking()).name == "Sri Contoh"
