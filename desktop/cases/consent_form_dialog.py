"""The explanation and consent on paper, to be read, signed and kept: shown, printed or saved."""

from PySide6.QtWidgets import QWidget

from desktop.errors import show_error
from desktop.paper_dialog import PaperDialog
from desktop.workplace import Workplace
from models.letter.consent_forms import compose_consent_form
from reports.letters import render_consent_form


class ConsentFormDialog(PaperDialog):
    """`agency_ids` are the agencies outside government that a consent is asked for."""

    def __init__(
        self, workplace: Workplace, case_id: int, agency_ids: tuple[int, ...], parent: QWidget
    ) -> None:
        super().__init__(parent.tr("Lembar penjelasan dan persetujuan"), "persetujuan", parent)
        self._workplace, self._case_id, self._agency_ids = workplace, case_id, agency_ids
        self.resize(760, 680)

    def open(self) -> None:
        """Compose and show; what cannot be composed is said, and nothing opens."""
        try:
            form = compose_consent_form(self._case_id, self._agency_ids, self._workplace.desk)
            self.view.show_pdf(render_consent_form(form))
        except Exception as error:  # noqa: BLE001  said in a box, or handed to the bug catcher
            show_error(self.parentWidget() or self, error)
            self.deleteLater()
            return
        super().open()
