"""What a user does with the own keys: another password, another code on paper."""

from models import history
from models.access import keys
from models.access.keys import COST, KeyCost
from models.access.passwords import check_password
from models.codes import Action, Role
from models.desk import Desk
from models.errors import RuleError, StoreError
from models.store import current_folder, writing
from models.tables import Account


def change_own_password(desk: Desk, old: str, new: str, cost: KeyCost = COST) -> None:
    """Open with `new` from now on. Slow: two derivations of a key.

    Raises `RuleError`: password.*, password.old_wrong beside `old`; `StoreError` as `unlock`.
    """
    row = Account.get(Account.uuid == desk.account_uuid)
    check_password(new, near=(row.name, row.username))
    try:
        keys.change_password(current_folder(), row.slot, old, new, desk.random_bytes, cost)
    except StoreError as error:
        raise _beside_password(error) from error
    with writing():
        history.note_event(desk, Action.SIGN_IN, "password", row.uuid)


def change_recovery_code(desk: Desk, password: str, code: str, cost: KeyCost = COST) -> None:
    """From now on only `code` opens the store without a password; the person responsible may.

    Raises `RuleError`: account.not_responsible, password.old_wrong; `StoreError` as `unlock`.
    """
    if desk.role is not Role.RESPONSIBLE:
        raise RuleError("account.not_responsible")
    row = Account.get(Account.uuid == desk.account_uuid)
    try:
        key = keys.unlock(current_folder(), row.slot, password)
    except StoreError as error:
        raise _beside_password(error) from error
    keys.replace_recovery(current_folder(), key, code, desk.random_bytes, cost)
    with writing():
        history.note_event(desk, Action.SIGN_IN, "recovery_code", row.uuid)


def _beside_password(error: StoreError) -> Exception:
    if error.code == "key.wrong_password":
        return RuleError("password.old_wrong", field="old")
    return error
