"""Papers beside the letter that leave the office, printed or as a file: each is noted by what it
was, with the SHA-256 of its bytes, before a printer is asked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from models import history
from models.codes import Action, Paper, PrintState
from models.desk import Desk
from models.letter.rows import referral_row
from models.store import writing
from models.tables import Case

RECOVERY_SHEET = "lembar-pemulihan"
"""The name under which every sheet with the office's recovery code is noted."""


@dataclass(frozen=True, slots=True)
class PaperOut:
    """A paper that leaves: through a printer (`state`), or as a PDF outside the store (None)."""

    sha256: str
    state: PrintState | None = None

    @property
    def action(self) -> Action:
        return Action.EXPORT if self.state is None else Action.PRINT

    @property
    def told(self) -> dict[str, Any]:
        """What the row of history says of it."""
        trip = {} if self.state is None else {"state": self.state}
        return {"sha256": self.sha256, **trip}


def note_paper(paper: Paper, case_ids: Iterable[int], out: PaperOut, desk: Desk) -> None:
    """A paper of these cases leaves, in one transaction."""
    with writing():
        for row in Case.select().where(Case.id.in_(list(case_ids))).order_by(Case.id):
            history.note_event(desk, out.action, "case", row.uuid, paper=paper, **out.told)


def note_slips(referral_ids: Iterable[int], out: PaperOut, desk: Desk) -> None:
    """As `note_paper`, for the reply slips of referrals. Raises `RuleError("record.not_found")`."""
    with writing():
        for each in referral_ids:
            uuid = referral_row(each).uuid
            told = {"paper": Paper.REPLY_SLIP, **out.told}
            history.note_event(desk, out.action, "referral", uuid, **told)


def note_book(name: str, out: PaperOut, desk: Desk) -> None:
    """A list, book or report that belongs to no single case; `name` holds no personal data."""
    with writing():
        history.note_event(desk, out.action, "paper", "", name=name, **out.told)
