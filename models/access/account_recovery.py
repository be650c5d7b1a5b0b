"""Back in with the code on paper: a user who forgot the password gets a new key slot."""

import secrets

from models import history
from models.access import keys
from models.access.accounts import check_username
from models.access.keys import COST, KeyCost, UnlockedKey
from models.access.passwords import check_password
from models.codes import Action, Role
from models.desk import Clock, Desk, RandomBytes
from models.errors import RuleError
from models.store import current_folder, writing
from models.tables import Account


def reset_password(
    recovery: UnlockedKey,
    username: str,
    password: str,
    clock: Clock | None = None,
    random_bytes: RandomBytes = secrets.token_bytes,
    cost: KeyCost = COST,
) -> UnlockedKey:
    """Give `username` a new slot under `password`, in the store open with the recovery key.

    The key file is written first: should the power fail before the account follows, the code on
    paper still opens the store and this is done again. Raises `RuleError`: account.username,
    account.not_here, password.*.
    """
    username = check_username(username)
    row = Account.get_or_none((Account.username == username) & (Account.disabled == 0))
    if row is None:
        raise RuleError("account.not_here", field="username")
    check_password(password, near=(row.name, username))
    fresh = keys.renew_slot(current_folder(), recovery, username, password, random_bytes, cost)
    desk = Desk(row.uuid, row.name, Role(row.role), clock or Clock(), random_bytes)
    with writing():
        history.change(row, desk, public_key=fresh.public_key, slot=fresh.slot)
        history.note_event(desk, Action.SIGN_IN, "recovery", row.uuid)
    return fresh
