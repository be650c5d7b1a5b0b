"""The letters and receipts as PDF. ReportLab is loaded when the first one is drawn."""

from collections.abc import Sequence

from models.letter.document import (
    ConsentDocument,
    KeyLetterDocument,
    LetterDocument,
    ReceiptDocument,
    TransmittalDocument,
)
from models.letter.papers.slips import SlipDocument
from models.progress import Progress, silent


def render_letter(document: LetterDocument) -> bytes:
    """One letter as PDF, see `reports.letters.printing`."""
    from reports.letters import printing

    return printing.render_letter(document)


def render_letters(documents: Sequence[LetterDocument], progress: Progress = silent) -> bytes:
    """Many letters in one PDF, see `reports.letters.printing`."""
    from reports.letters import printing

    return printing.render_letters(documents, progress)


def check_letter(document: LetterDocument) -> None:
    """Whether a letter can be printed whole, see `reports.letters.printing`."""
    from reports.letters import printing

    printing.check_letter(document)


def render_receipt(document: ReceiptDocument) -> bytes:
    """The resident's receipt as PDF, see `reports.letters.printing`."""
    from reports.letters import printing

    return printing.render_receipt(document)


def render_receipts(documents: Sequence[ReceiptDocument], progress: Progress = silent) -> bytes:
    """The receipts of many residents in one PDF, see `reports.letters.printing`."""
    from reports.letters import printing

    return printing.render_receipts(documents, progress)


def render_consent_form(document: ConsentDocument) -> bytes:
    """The explanation and consent to be signed as PDF, see `reports.letters.consent_form`."""
    from reports.letters import consent_form

    return consent_form.render_consent_form(document)


def render_slips(documents: Sequence[SlipDocument]) -> bytes:
    """Reply slips as PDF, two on a page, see `reports.letters.reply_slip`."""
    from reports.letters import reply_slip

    return reply_slip.render_slips(documents)


def render_transmittal(document: TransmittalDocument) -> bytes:
    """A surat pengantar with its table, in two sheets, see `reports.letters.transmittal`."""
    from reports.letters import transmittal

    return transmittal.render_transmittal(document)


def render_key_letter(document: KeyLetterDocument) -> bytes:
    """The letter that enrols this computer's keys, see `reports.letters.key_letter`."""
    from reports.letters import key_letter

    return key_letter.render_key_letter(document)
