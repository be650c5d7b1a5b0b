"""Stored letters one after the other in one print file, each page as the store has it.

A letter on its own carries its fonts: 500 of them in a row would be 30 MB. So a letter is drawn
once more, into one file with the others, but only where drawing it alone gives the stored bytes,
every one of them; its text and pictures then stand where the stored page has them. Where it does
not (another logo since then, an older program, a copy that is marked) the stored page itself goes
in.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from models.desk import Desk
from models.errors import RuleError
from models.letter.as_issued import as_issued
from models.letter.document import LetterDocument
from models.letter.letters import letter, letter_pdf
from models.letter.printing.prints import LetterPrint
from models.letter.runs.run_list import RunListDocument
from models.progress import Progress, silent
from reports.letters.printing import press_letter, render_letter
from reports.letters.run_list import names_of, press_run_list
from reports.paper.press import Press, points


@dataclass(frozen=True, slots=True)
class BoundLetters:
    """The print file, and what of each letter is in it; `stored` counts the letters whose stored
    pages went in as they are.
    """

    pdf: bytes
    prints: tuple[LetterPrint, ...]
    stored: int = 0


@dataclass(slots=True)
class _File:
    """The print file as it grows."""

    press: Press | None = None
    pages: int = 0
    parts: list[tuple[int, bytes]] = field(default_factory=list)
    """Stored pages, with how many of the file lie before them."""

    def draw(self, document: LetterDocument, pages: int) -> None:
        if self.press is None:
            title = f"Surat {document.office}"
            self.press = Press(points(document.sheet), title, document.office)
        press_letter(self.press, document)
        self.pages += pages

    def put(self, pdf: bytes, pages: int) -> None:
        self.parts.append((self.pages, pdf))
        self.pages += pages

    def finish(self) -> bytes:
        drawn = self.press.finish() if self.press else None
        if drawn is not None and not self.parts:
            return drawn
        from reports.bundle import with_parts  # PDFium is loaded where stored pages need it

        return with_parts(drawn, self.parts)


def bind_letters(
    letter_ids: Sequence[int],
    desk: Desk,
    progress: Progress = silent,
    cover: RunListDocument | None = None,
) -> BoundLetters:
    """The pages of these letters as one PDF, in this order, behind the list that names them;
    `desk` is who looks at them. A letter whose original came out of a printer before goes in as a
    copy, marked as one.

    Raises `RuleError("letter.no_pdf")`, `StoreError` "file.damaged" or "file.lost", and
    `Cancelled` when `progress` does.
    """
    prints: list[LetterPrint] = []
    file = _File()
    if cover is not None:
        file.press = Press(points(cover.head.sheet), *names_of(cover))
        file.pages = press_run_list(file.press, cover)
    for number, letter_id in enumerate(letter_ids, start=1):
        page, view = letter_pdf(letter_id, desk), letter(letter_id)
        copy = view.prints.next_copy if view.prints.original_out else 0
        document = None if copy else _same_again(letter_id, page)
        if copy:
            page = _marked(page, copy, desk)
        if document is not None:
            file.draw(document, view.pages or 0)
        else:
            file.put(page, view.pages or 0)
        prints.append(LetterPrint(letter_id, sha256(page).hexdigest(), copy))
        progress(number, len(letter_ids))
    return BoundLetters(file.finish(), tuple(prints), len(file.parts))


def _marked(page: bytes, copy: int, desk: Desk) -> bytes:
    from reports.paper.copy_stamp import stamp_copy

    return stamp_copy(page, copy, desk.today())


def _same_again(letter_id: int, page: bytes) -> LetterDocument | None:
    """The letter's words, where drawing them gives the stored page to the last byte."""
    document = as_issued(letter_id)
    try:
        same = document is not None and render_letter(document) == page
    except RuleError:  # what was drawn once is refused now: the stored page stands
        return None
    return document if same else None
