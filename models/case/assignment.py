"""Who in the office looks after a case."""

from models import history
from models.access.accounts import AccountView, accounts
from models.codes import Role
from models.desk import Desk
from models.errors import RuleError
from models.needs import open_case_row
from models.store import writing
from models.tables import Account


def assignable() -> list[AccountView]:
    """Who may be given a case: everybody who works here and may change something."""
    return [each for each in accounts() if not each.disabled and each.role is not Role.AUDITOR]


def assign_case(case_id: int, account_uuid: str, desk: Desk) -> None:
    """Give an open case to somebody; an empty `account_uuid` takes it from whoever had it.

    Raises `RuleError`: assignment.not_here, case.closed, record.not_found.
    """
    with writing():
        history.change(open_case_row(case_id), desk, assignee_id=account_id(account_uuid))


def account_id(account_uuid: str) -> int | None:
    """The row of somebody a case may be given to. Raises `RuleError("assignment.not_here")`."""
    if not account_uuid:
        return None
    row = Account.get_or_none(Account.uuid == account_uuid)
    if row is None or row.disabled or row.role == Role.AUDITOR:
        raise RuleError("assignment.not_here", field="assignee")
    return int(row.id)
