"""Who in the office looks after a case."""

from models.access.accounts import AccountView, accounts
from models.codes import Role
from models.errors import RuleError
from models.tables import Account


def assignable() -> list[AccountView]:
    """Who may be given a case: everybody who works here and may change something."""
    return [each for each in accounts() if not each.disabled and each.role is not Role.AUDITOR]


def account_id(account_uuid: str) -> int | None:
    """The row of somebody a case may be given to. Raises `RuleError("assignment.not_here")`."""
    if not account_uuid:
        return None
    row = Account.get_or_none(Account.uuid == account_uuid)
    if row is None or row.disabled or row.role == Role.AUDITOR:
        raise RuleError("assignment.not_here", field="assignee")
    return int(row.id)
