"""The letters and receipts as PDF. ReportLab is loaded when the first one is drawn."""

from collections.abc import Sequence

from models.letter.document import LetterDocument, ReceiptDocument
from models.progress import Progress, silent


def render_letter(document: LetterDocument) -> bytes:
    """One letter as PDF, see `reports.letters.printing`."""
    from reports.letters import printing

    return printing.render_letter(document)


def render_letters(documents: Sequence[LetterDocument], progress: Progress = silent) -> bytes:
    """Many letters in one PDF, see `reports.letters.printing`."""
    from reports.letters import printing

    return printing.render_letters(documents, progress)


def render_receipt(document: ReceiptDocument) -> bytes:
    """The resident's receipt as PDF, see `reports.letters.printing`."""
    from reports.letters import printing

    return printing.render_receipt(document)
