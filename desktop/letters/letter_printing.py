"""A stored letter on its way to the printer: original or copy, and every trip written down."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.errors import shown
from desktop.letters.reprint_dialog import ReprintDialog
from desktop.widgets.printing import print_pdf, save_pdf
from desktop.window.workplace import Workplace
from models.codes import PrintState, ReprintReason
from models.letter.letters import letter, letter_pdf
from models.letter.papers.slips import compose_slips
from models.letter.printing.papers_given import PaperOut, note_slips
from models.letter.printing.prints import LetterPrint, note_print, note_saved


def print_letter(
    workplace: Workplace, letter_id: int, parent: QWidget, *, with_slips: bool = False
) -> None:
    """Print the stored page, with its reply slips after it where wanted.

    An original that came out before is asked about first. Raises `RuleError("record.not_found")`;
    what fails on the way to the printer is shown over `parent`.
    """
    view = letter(letter_id)
    work = _LetterPrinting(workplace, letter_id, view.number_text, parent, with_slips)
    if not view.prints.original_out:
        work.send(0, None)
        return
    ReprintDialog(view.prints.next_copy, work.send, parent).open()


def save_letter(workplace: Workplace, letter_id: int, pdf: bytes, parent: QWidget) -> None:
    """Keep the stored page as a file outside, which the history tells of."""

    def saved(_path: Path) -> None:
        with shown(parent):
            note_saved(letter_id, sha256(pdf).hexdigest(), workplace.desk)
            workplace.changes.cases.emit()

    save_pdf(parent, pdf, file_name(letter(letter_id).number_text), saved)


def file_name(number_text: str) -> str:
    """A file name from a letter number: it must hold no personal data and no slash."""
    return "surat-" + "".join(sign if sign.isalnum() else "-" for sign in number_text)


@dataclass(frozen=True, slots=True)
class _LetterPrinting:
    workplace: Workplace
    letter_id: int
    number_text: str
    parent: QWidget
    with_slips: bool

    def send(self, copy: int, reason: ReprintReason | None) -> None:
        with shown(self.parent):
            self._send(copy, reason)

    def _send(self, copy: int, reason: ReprintReason | None) -> None:
        from reports.bundle import one_pdf
        from reports.letters import render_slips
        from reports.paper.copy_stamp import stamp_copy

        desk = self.workplace.desk
        page = letter_pdf(self.letter_id, desk)
        if copy:
            page = stamp_copy(page, copy, desk.today())
        printing = LetterPrint(self.letter_id, sha256(page).hexdigest(), copy, reason)
        covered = letter(self.letter_id).referral_ids if self.with_slips else ()
        slips = render_slips(compose_slips(covered, desk)) if covered else b""

        def told(state: PrintState) -> None:
            note_print(printing, state, desk)
            if covered:
                note_slips(covered, PaperOut(sha256(slips).hexdigest(), state), desk)
            self.workplace.changes.letters.emit()
            self.workplace.changes.cases.emit()

        file = one_pdf([page, slips]) if slips else page
        name = file_name(self.number_text)
        print_pdf(self.parent, file, name, told, jobs=self.workplace.jobs)
