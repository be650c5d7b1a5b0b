"""The reply slips of one letter or referral: shown as they will be printed, then printed."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from desktop.errors import show_error
from desktop.paper_dialog import PaperDialog
from desktop.workplace import Workplace
from models.letter.slips import compose_slips
from reports.letters import render_slips


class SlipDialog(PaperDialog):
    def __init__(self, workplace: Workplace, referral_ids: Iterable[int], parent: QWidget) -> None:
        super().__init__(parent.tr("Lembar jawaban"), "lembar-jawaban", parent)
        self._workplace, self._referral_ids = workplace, tuple(referral_ids)
        self.resize(760, 680)

    def open(self) -> None:
        """Compose and show; what cannot be composed is said, and nothing opens."""
        try:
            slips = compose_slips(self._referral_ids, self._workplace.desk)
            self.view.show_pdf(render_slips(slips))
        except Exception as error:  # noqa: BLE001  said in a box, or handed to the bug catcher
            show_error(self.parentWidget() or self, error)
            self.deleteLater()
            return
        super().open()
