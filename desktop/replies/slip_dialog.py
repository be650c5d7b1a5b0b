"""The reply slips of one letter or referral: shown as they will be printed, then printed."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from desktop.dialogs.paper_dialog import ShortPaperDialog
from desktop.window.workplace import Workplace
from models.letter.papers.slips import compose_slips
from models.letter.printing.papers_given import PaperOut, note_slips
from reports.letters import render_slips


class SlipDialog(ShortPaperDialog):
    def __init__(self, workplace: Workplace, referral_ids: Iterable[int], parent: QWidget) -> None:
        super().__init__(parent.tr("Lembar jawaban"), "lembar-jawaban", parent, workplace)
        self._referral_ids = tuple(referral_ids)
        self.resize(760, 680)

    def compose(self) -> bytes:
        return render_slips(compose_slips(self._referral_ids, self._workplace.desk))

    def note(self, out: PaperOut) -> bool:
        note_slips(self._referral_ids, out, self._workplace.desk)
        return True
