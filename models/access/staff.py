"""Who else works here: the person responsible adds accounts, changes roles and ends them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from models import history
from models.access import keys
from models.access.accounts import check_username, record_account
from models.access.keys import COST, KeyCost, UnlockedKey
from models.access.passwords import check_password
from models.access.rekey import rekey_store
from models.codes import Role
from models.desk import Desk
from models.errors import RuleError
from models.office import office
from models.store import current_folder, current_key, writing
from models.tables import Account
from models.text import clean_text

NAME_LIMIT = 120


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """Somebody who is to work here, with the password of the first day."""

    username: str = ""
    name: str = ""
    role: Role = Role.CLERK
    password: str = field(default="", repr=False)


def add_account(draft: AccountDraft, desk: Desk, cost: KeyCost = COST) -> int:
    """Give somebody a key slot and an account. Slow: a key is derived.

    The slot comes first: one that a power cut left without an account signs nobody in, and the
    next try with its username replaces it. Raises `RuleError`: account.not_responsible,
    account.name_missing, account.username, account.username_taken, password.*,
    key.too_many_slots; `StoreError` as `keys.add_slot`.
    """
    _require_responsible(desk)
    username, name = check_username(draft.username), clean_text(draft.name, NAME_LIMIT)
    if not name:
        raise RuleError("account.name_missing", field="name")
    if Account.get_or_none(Account.username == username) is not None:
        raise RuleError("account.username_taken", field="username")
    check_password(draft.password, near=(name, username, office().village))
    with _new_slot(username, draft.password, desk, cost) as slot:
        record_account(username, name, draft.role, slot, desk)
    return int(Account.get(Account.username == username).id)


def change_role(account_id: int, role: Role, desk: Desk) -> None:
    """Let somebody do more or less, from the next sign-in on.

    Nobody changes the own role: so one who is responsible is always left. Raises `RuleError`:
    account.not_responsible, account.own, account.disabled_already, account.last_responsible.
    """
    row = _of_another(account_id, desk)
    if role is not Role.RESPONSIBLE:
        _require_another_responsible(row)
    with writing():
        history.change(row, desk, role=role)


def check_another(account_id: int, desk: Desk) -> None:
    """Whether the one at the desk may change this account at all.

    Raises `RuleError`: account.not_responsible, account.own, account.disabled_already.
    """
    _of_another(account_id, desk)


def disable_account(account_id: int, desk: Desk) -> None:
    """End an account: take its slot, give the store a new key, then mark it.

    The leaver knew the key, so a slot taken away is not enough. The mark comes last: whatever
    stops this earlier, the account is still listed and it is done again. Minutes in a large
    office, and no other thread may have a connection (`models.store.release`). Raises
    `RuleError`: account.not_responsible, account.own, account.disabled_already,
    account.last_responsible; `StoreError` as `rekey_store`.
    """
    row = _of_another(account_id, desk)
    _require_another_responsible(row)
    folder, key = current_folder(), current_key()
    if any(
        (slot.name, slot.public_key) == (row.slot, row.public_key) for slot in keys.slots(folder)
    ):
        keys.remove_slot(folder, key, row.slot)
    rekey_store(desk.random_bytes)
    with writing():
        history.change(row, desk, disabled=1)


@contextmanager
def _new_slot(username: str, password: str, desk: Desk, cost: KeyCost) -> Iterator[UnlockedKey]:
    """A slot that stays only when the block succeeds."""
    folder, key = current_folder(), current_key()
    try:
        slot = keys.add_slot(folder, key, username, password, desk.random_bytes, cost)
    except RuleError as error:
        if error.code != "key.slot_taken":
            raise
        slot = keys.renew_slot(folder, key, username, password, desk.random_bytes, cost)
    try:
        yield slot
    except BaseException:
        keys.remove_slot(folder, key, username)
        raise


def _of_another(account_id: int, desk: Desk) -> Account:
    """The account to be changed, when the one at the desk may change it."""
    _require_responsible(desk)
    row = Account.get_or_none(Account.id == account_id)
    if row is None:
        raise RuleError("record.not_found")
    if row.uuid == desk.account_uuid:
        raise RuleError("account.own")
    if row.disabled:
        raise RuleError("account.disabled_already")
    return row


def _require_responsible(desk: Desk) -> None:
    if desk.role is not Role.RESPONSIBLE:
        raise RuleError("account.not_responsible")


def _require_another_responsible(row: Account) -> None:
    others = Account.select().where(
        (Account.role == Role.RESPONSIBLE) & (Account.disabled == 0) & (Account.id != row.id)
    )
    if not others.exists():
        raise RuleError("account.last_responsible")
