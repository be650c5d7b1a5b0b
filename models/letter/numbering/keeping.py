"""The one step by which every numbered paper gets its line of the register and its stored page.

What stands on it and how it looks is not known here: its kind composes it, and `render` draws it.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self, TypeVar

from models import history
from models.codes import LetterKind, LetterState, RecordState, Role, Sifat
from models.desk import Desk
from models.errors import RuleError
from models.letter.approval.waiting import needs_approval
from models.letter.document import NumberedPaper
from models.letter.numbering.numbers import Place, kept_place, next_place
from models.letter.rows import letter_row
from models.office import office
from models.storage.stored_files import store_file
from models.tables import Letter

PDF = "application/pdf"


Document = TypeVar("Document", bound=NumberedPaper)


@dataclass(frozen=True, slots=True)
class Preview:
    """The paper as it would be issued now, with the number that comes next."""

    number_text: str
    document: NumberedPaper
    pdf: bytes
    pages: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What the clerk saw in the preview: None asks for no comparison."""

    number_text: str | None = None
    sha256: str | None = None


NOTHING_SEEN = Seen()


@dataclass(frozen=True, slots=True)
class IssuedLetter:
    """A letter that has its number; `pdf` is what the store keeps and the printer gets."""

    id: int
    number_text: str
    sha256: str
    pages: int
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """What the register says of a paper."""

    kind: LetterKind
    letter_date: dt.date
    classification: str
    subject: str
    addressee: str
    signer: str
    sifat: Sifat = Sifat.BIASA
    reserved_id: int | None = None
    """The kept number it uses."""

    @classmethod
    def of(
        cls,
        kind: LetterKind,
        document: NumberedPaper,
        reserved_id: int | None,
        sifat: Sifat = Sifat.BIASA,
    ) -> Self:
        """As the paper itself says."""
        return cls(
            kind=kind,
            letter_date=document.letter_date,
            classification=document.classification,
            subject=document.subject,
            addressee=document.addressee,
            signer=document.signature.name,
            sifat=sifat,
            reserved_id=reserved_id,
        )

    def place(self) -> Place:
        """The line of the register it would get now. Raises as `numbers.next_place`."""
        view = office()
        if self.reserved_id is not None:
            row = letter_row(self.reserved_id)
            return kept_place(row, view, self.letter_date, self.classification)
        return next_place(view, self.letter_date, self.classification)


def shown(document: Document, number_text: str, render: Callable[[Document], bytes]) -> Preview:
    """The page as it would be issued with this number; nothing is written."""
    numbered = document.numbered(number_text)
    pdf = render(numbered)
    return Preview(number_text, numbered, pdf, _pages(pdf), _sha256(pdf))


def keep(
    document: Document,
    entry: Entry,
    render: Callable[[Document], bytes],
    desk: Desk,
    seen: Seen = NOTHING_SEEN,
    draft: Letter | None = None,
) -> IssuedLetter:
    """Take the number, draw and store the page, and write its line, inside the caller's
    transaction: all or nothing. `draft` is the letter without number it was until now.

    Raises `RuleError` "letter.needs_approval" to a clerk whose letters are agreed to first,
    "letter.number_moved" when the number of the preview was taken meanwhile,
    and "letter.changed_since_preview" when the page would be another one.
    """
    if needs_approval(desk):
        raise RuleError("letter.needs_approval")
    place = entry.place()
    if seen.number_text is not None and place.text != seen.number_text:
        raise RuleError("letter.number_moved", number=place.text)
    page = shown(document, place.text, render)
    if seen.sha256 is not None and page.sha256 != seen.sha256:
        raise RuleError("letter.changed_since_preview", number=place.text)
    store_file(page.pdf, PDF, desk.clock)
    row = _record(place, entry, page, desk, draft)
    return IssuedLetter(row.id, place.text, page.sha256, page.pages, page.pdf)


def _record(place: Place, entry: Entry, page: Preview, desk: Desk, draft: Letter | None) -> Letter:
    """Write the numbered letter: a new row, the one whose number was kept for it, or its draft.

    A draft that takes a kept number is that number's line from now on.
    """
    values: dict[str, Any] = {
        "kind": entry.kind,
        "state": LetterState.ISSUED,
        "number_text": place.text,
        "classification": entry.classification,
        "letter_date": entry.letter_date,
        "sifat": entry.sifat,
        "subject": entry.subject,
        "addressee": entry.addressee,
        "signer": entry.signer,
        "words": page.document.to_json(),
        "text_version": page.document.text_version,
        "sha256": page.sha256,
        "pages": page.pages,
        **_agreed(draft, desk),
    }
    if entry.reserved_id is not None:
        if draft is not None:
            history.change(draft, desk, record_state=RecordState.MERGED)
        return history.change(letter_row(entry.reserved_id), desk, **values)
    values |= {
        "year": place.year,
        "series": place.series,
        "number": place.number,
        "insertion": place.insertion,
    }
    if draft is not None:
        return history.change(draft, desk, **values)
    return history.create(Letter, desk, **values)


def _agreed(draft: Letter | None, desk: Desk) -> dict[str, Any]:
    """Who wrote a letter that waited, and who agreed to it."""
    if draft is None:
        return {}
    decided = desk.role is Role.RESPONSIBLE
    return {
        "written_by": draft.written_by,
        "decided_by": desk.name if decided else "",
        "decided_on": desk.today() if decided else None,
        "sent_back_reason": "",
    }


def _pages(pdf: bytes) -> int:
    """The page tree's /Count, which our own writer leaves readable."""
    return max(int(count) for count in re.findall(rb"/Count (\d+)", pdf))


def _sha256(pdf: bytes) -> str:
    return hashlib.sha256(pdf).hexdigest()
