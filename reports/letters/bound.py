"""Stored letters one after the other in one print file: their own bytes, never composed anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from models.desk import Desk
from models.letter.letters import letter, letter_pdf
from models.letter.prints import LetterPrint
from models.progress import Progress, silent
from reports.bundle import one_pdf
from reports.paper.copy_stamp import stamp_copy


@dataclass(frozen=True, slots=True)
class BoundLetters:
    """The print file, and what of each letter is in it."""

    pdf: bytes
    prints: tuple[LetterPrint, ...]


def bind_letters(
    letter_ids: Sequence[int], desk: Desk, progress: Progress = silent
) -> BoundLetters:
    """The pages of these letters as one PDF, in this order; `desk` is who looks at them. A letter
    whose original came out of a printer before goes in as a copy, marked as one.

    Raises `RuleError("letter.no_pdf")`, `StoreError` "file.damaged" or "file.lost", and
    `Cancelled` when `progress` does.
    """
    prints: list[LetterPrint] = []

    def parts() -> Iterator[bytes]:
        for number, letter_id in enumerate(letter_ids, start=1):
            page, before = letter_pdf(letter_id, desk), letter(letter_id).prints
            copy = before.next_copy if before.original_out else 0
            if copy:
                page = stamp_copy(page, copy, desk.today())
            prints.append(LetterPrint(letter_id, sha256(page).hexdigest(), copy))
            yield page
            progress(number, len(letter_ids))

    pdf = one_pdf(parts())
    return BoundLetters(pdf, tuple(prints))
