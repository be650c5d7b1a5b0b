"""The signed paper of a consent, photographed or scanned: it can be proved (UU 27/2022 art. 24)."""

from models import history
from models.case.attachment.documents import checklist
from models.case.attachment.place import Filing
from models.codes import RecordState
from models.desk import Desk
from models.errors import RuleError
from models.store import writing
from models.tables import Attachment, Case, Need, Sharing

CONSENT_PAPER = "persetujuan"
"""Code of the signed consent in the document checklist of every shipped need form."""
TITLE = "Persetujuan bertanda tangan"


def keep_paper(sharing_id: int, attachment_id: int, desk: Desk) -> None:
    """Name the attachment that is the signed paper of a basis recorded before.

    Raises `RuleError`: record.not_found, sharing.paper_elsewhere.
    """
    with writing():
        row: Sharing | None = Sharing.get_or_none(Sharing.id == sharing_id)
        if row is None:
            raise RuleError("record.not_found")
        check_paper(attachment_id, row.person_id, row.case_id)
        history.change(row, desk, attachment_id=attachment_id)


def check_paper(attachment_id: int, person_id: int, case_id: int | None) -> None:
    """Refuse what is no attachment of this case; without one, of any case of the resident.

    Raises `RuleError("sharing.paper_elsewhere")`.
    """
    there = (Attachment.id == attachment_id) & (Attachment.record_state == RecordState.ACTIVE)
    there &= (Case.person == person_id) if case_id is None else (Case.id == case_id)
    if not Attachment.select().join(Case).where(there).exists():
        raise RuleError("sharing.paper_elsewhere", field="attachment_id")


def paper_place(case_id: int) -> Filing:
    """Where the signed paper of a case belongs: with the first need whose checklist asks for it."""
    for need in Need.select().where(Need.case == case_id).order_by(Need.id):
        if any(line.code == CONSENT_PAPER for line in checklist(need.id)):
            return Filing(need_id=need.id, document=CONSENT_PAPER)
    return Filing(TITLE)
