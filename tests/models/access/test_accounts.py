import dataclasses

import pytest

from models import history
from models.access import accounts
from models.access.accounts import check_username, sign_in
from models.codes import Role
from models.errors import RuleError, StoreError


def test_opening_the_slot_is_the_login_and_it_is_logged(store):
    before = history.head()[0]
    desk = sign_in(store.key)
    assert (desk.name, desk.role) == ("Sri Contoh", Role.RESPONSIBLE)
    assert history.head()[0] == before + 1


def test_a_key_of_nobody_is_refused(store):
    stranger = dataclasses.replace(store.key, public_key="age1stranger")
    with pytest.raises(StoreError, match="account.unknown"):
        sign_in(stranger)


def test_the_owner_is_the_first_account(store):
    assert [person.username for person in accounts.accounts()] == [store.username]


@pytest.mark.parametrize("text", ["", "a", "-sri", "sri wati", "x" * 41, "śri"])
def test_a_username_is_short_and_plain(text):
    with pytest.raises(RuleError, match="account.username"):
        check_username(text)


def test_a_username_is_taken_as_meant():
    assert check_username(" Sri.Wati ") == "sri.wati"
