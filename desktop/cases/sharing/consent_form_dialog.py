"""The explanation and consent on paper, to be read, signed and kept: shown, printed or saved."""

from PySide6.QtWidgets import QWidget

from desktop.dialogs.paper_dialog import ShortPaperDialog
from desktop.window.workplace import Workplace
from models.codes import Paper
from models.letter.papers.consent_forms import compose_consent_form
from models.letter.printing.papers_given import PaperOut, note_paper
from reports.letters import render_consent_form


class ConsentFormDialog(ShortPaperDialog):
    """`agency_ids` are the agencies outside government that a consent is asked for."""

    def __init__(
        self, workplace: Workplace, case_id: int, agency_ids: tuple[int, ...], parent: QWidget
    ) -> None:
        title = parent.tr("Lembar penjelasan dan persetujuan")
        super().__init__(title, "persetujuan", parent, workplace)
        self._case_id, self._agency_ids = case_id, agency_ids
        self.resize(760, 680)

    def compose(self) -> bytes:
        form = compose_consent_form(self._case_id, self._agency_ids, self._workplace.desk)
        return render_consent_form(form)

    def note(self, out: PaperOut) -> bool:
        note_paper(Paper.CONSENT_FORM, [self._case_id], out, self._workplace.desk)
        return True
