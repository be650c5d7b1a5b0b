"""Where a document or photo belongs in its case: which need, which paper, which referral."""

from dataclasses import dataclass
from typing import Any

from models.errors import RuleError
from models.need.forms import form_of
from models.tables import Need, Referral
from models.text import clean_text

LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Filing:
    """What the clerk says about a file. Without a title it is called as its document is."""

    title: str = ""
    need_id: int | None = None
    document: str = ""
    """Code of a document of the need's checklist; empty for any other."""
    referral_id: int | None = None
    """The attachments of a referral travel to the district, unless they are restricted."""
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class Filed:
    """The same, checked against the case."""

    title: str
    need_id: int | None
    document: str
    referral_id: int | None
    restricted: bool

    def columns(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "need_id": self.need_id,
            "document": self.document,
            "referral_id": self.referral_id,
            "restricted": int(self.restricted),
        }


def place_of(case_id: int, filing: Filing) -> Filed:
    """What is said about a file, checked. A referral brings its need along.

    Raises `RuleError`: attachment.title_required, attachment.other_case,
    attachment.other_need, attachment.unknown_document.
    """
    need_id = filing.need_id
    if filing.referral_id is not None:
        referral: Referral | None = Referral.get_or_none(Referral.id == filing.referral_id)
        if referral is None or referral.need.case_id != case_id:
            raise RuleError("attachment.other_case", field="referral_id")
        if need_id not in (None, referral.need_id):
            raise RuleError("attachment.other_need", field="referral_id")
        need_id = referral.need_id
    label = _document_label(case_id, need_id, filing.document)
    title = clean_text(filing.title, LONGEST_TITLE, field="title") or label[:LONGEST_TITLE]
    if not title:
        raise RuleError("attachment.title_required", field="title")
    return Filed(title, need_id, filing.document, filing.referral_id, filing.restricted)


def _document_label(case_id: int, need_id: int | None, code: str) -> str:
    """The words of a document of the need, empty without a code."""
    if need_id is None:
        if code:
            raise RuleError("attachment.unknown_document", field="document")
        return ""
    need: Need | None = Need.get_or_none(Need.id == need_id)
    if need is None or need.case_id != case_id:
        raise RuleError("attachment.other_case", field="need_id")
    if not code:
        return ""
    for document in form_of(need.kind, need.form_version).documents:
        if document.code == code:
            return document.label
    raise RuleError("attachment.unknown_document", field="document")
