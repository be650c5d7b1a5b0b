"""Stored letters one after the other in one print file: their own bytes, never composed anew."""

import io
from collections.abc import Sequence

import pypdfium2

from models.letter.letters import letter_pdf
from models.progress import Progress, silent
from reports.raster import one_at_a_time


def bind_letters(letter_ids: Sequence[int], progress: Progress = silent) -> bytes:
    """The pages of these letters as one PDF, in this order.

    Raises `RuleError("letter.no_pdf")`, `StoreError` "file.damaged" or "file.lost", and
    `Cancelled` when `progress` does.
    """
    buffer = io.BytesIO()
    with one_at_a_time:
        bound = pypdfium2.PdfDocument.new()
    try:
        for number, letter_id in enumerate(letter_ids, start=1):
            pdf = letter_pdf(letter_id)
            with one_at_a_time:  # for each anew: a preview need not wait for all of them
                letter = pypdfium2.PdfDocument(pdf)
                bound.import_pages(letter)
                letter.close()
            progress(number, len(letter_ids))
        with one_at_a_time:
            bound.save(buffer)
    finally:
        with one_at_a_time:
            bound.close()
    return buffer.getvalue()
