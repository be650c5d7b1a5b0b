"""Papers beside the letter that left a case, printed or as a file: each is noted in its history."""

from collections.abc import Iterable

from models import history
from models.codes import Action, Paper
from models.desk import Desk
from models.letter.rows import referral_row
from models.store import writing
from models.tables import Case


def note_paper(paper: Paper, case_ids: Iterable[int], action: Action, desk: Desk) -> None:
    """A paper of these cases came out of the printer (`Action.PRINT`) or lies outside as a PDF
    (`Action.EXPORT`), in one transaction.
    """
    with writing():
        for row in Case.select().where(Case.id.in_(list(case_ids))).order_by(Case.id):
            history.note_event(desk, action, "case", row.uuid, paper=paper)


def note_slips(referral_ids: Iterable[int], action: Action, desk: Desk) -> None:
    """As `note_paper`, for the reply slips of referrals. Raises `RuleError("record.not_found")`."""
    with writing():
        for each in referral_ids:
            uuid = referral_row(each).uuid
            history.note_event(desk, action, "referral", uuid, paper=Paper.REPLY_SLIP)
