"""Who works with the program. Opening the key slot is the login; no second password exists."""

import datetime as dt
import re
import secrets
from dataclasses import dataclass

from models import history
from models.access.keys import UnlockedKey
from models.codes import Action, Role
from models.desk import Clock, Desk, RandomBytes
from models.errors import RuleError, StoreError
from models.office import office
from models.store import writing
from models.tables import Account
from models.text import clean_text

USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,39}")


@dataclass(frozen=True, slots=True)
class AccountView:
    id: int
    uuid: str
    username: str
    name: str
    role: Role
    disabled: bool


def accounts() -> list[AccountView]:
    """Everybody who has or had a key to this store."""
    return [_view(row) for row in Account.select().order_by(Account.name)]


def account(account_id: int) -> AccountView:
    """One of them, whom a record names."""
    return _view(Account.get_by_id(account_id))


def check_username(text: str) -> str:
    """The username in its one form. Raises `RuleError("account.username")`."""
    username = text.strip().lower()
    if not USERNAME.fullmatch(username):
        raise RuleError("account.username", field="username")
    return username


def record_account(username: str, name: str, role: Role, key: UnlockedKey, desk: Desk) -> str:
    """Enter the person a key slot belongs to and return the account's uuid."""
    with writing():
        row = history.create(
            Account,
            desk,
            username=check_username(username),
            name=clean_text(name, 120),
            role=role,
            slot=key.slot,
            public_key=key.public_key,
        )
    return str(row.uuid)


def sign_in(
    key: UnlockedKey, clock: Clock | None = None, random_bytes: RandomBytes = secrets.token_bytes
) -> Desk:
    """Who opened the store. Logged; raises `StoreError` for a key that is no account's."""
    row = Account.get_or_none(Account.public_key == key.public_key)
    if row is None:
        raise StoreError("account.unknown")
    if row.disabled:
        raise StoreError("account.disabled")
    desk = Desk(
        account_uuid=row.uuid,
        name=row.name,
        role=Role(row.role),
        clock=clock or office_clock(),
        random_bytes=random_bytes,
    )
    with writing():
        history.note_event(desk, Action.SIGN_IN, "account", row.uuid)
    return desk


def office_clock() -> Clock:
    """The computer's clock in the office's own time zone (WIB, WITA or WIT)."""
    hours = office().utc_offset
    return Clock(zone=dt.timezone(dt.timedelta(hours=hours)))


def _view(row: Account) -> AccountView:
    return AccountView(row.id, row.uuid, row.username, row.name, Role(row.role), bool(row.disabled))
