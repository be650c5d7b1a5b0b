"""Stored letters one after the other in one print file: their own bytes, never composed anew."""

from collections.abc import Iterator, Sequence

from models.desk import Desk
from models.letter.letters import letter_pdf
from models.progress import Progress, silent
from reports.bundle import one_pdf


def bind_letters(letter_ids: Sequence[int], desk: Desk, progress: Progress = silent) -> bytes:
    """The pages of these letters as one PDF, in this order; `desk` is who looks at them.

    Raises `RuleError("letter.no_pdf")`, `StoreError` "file.damaged" or "file.lost", and
    `Cancelled` when `progress` does.
    """

    def parts() -> Iterator[bytes]:
        for number, letter_id in enumerate(letter_ids, start=1):
            yield letter_pdf(letter_id, desk)
            progress(number, len(letter_ids))

    return one_pdf(parts())
