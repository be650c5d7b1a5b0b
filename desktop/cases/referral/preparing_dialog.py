"""A dialog on the way to a letter: what it has prepared stays only where the clerk wants it."""

from PySide6.QtCore import Signal

from desktop.cases.referral.prepared_referral import PreparedReferral
from desktop.cases.referral.referral_steps import ReferralSteps
from desktop.dialogs.ask import ask
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.look.palette import Tone
from desktop.widgets.busy import Busy
from desktop.window.workplace import Workplace
from models.aid.double_aid import DoubleAid


class PreparingDialog(OfficeDialog):
    """`asked_for` is sent with a line of what the family already has, once it is closed for it;
    `said` with a quiet line on what was done.
    """

    asked_for = Signal(object)
    said = Signal(str)
    _workplace: Workplace
    _prepared: PreparedReferral
    steps: ReferralSteps

    def reject(self) -> None:
        if not self._prepared.fresh or self.findChild(Busy) is not None:
            super().reject()
            return
        ask(
            self,
            self.tr("Surat belum terbit. Simpan rujukan yang disiapkan?"),
            [(self.tr("&Simpan"), self.accept), (self.tr("&Buang"), self._throw_away)],
            self.tr("&Kembali"),
        )

    def _throw_away(self) -> None:
        with self.explained():
            self._prepared.take_back()
            self._workplace.changes.cases.emit()
            self.accept()

    def _leave_for(self, line: DoubleAid) -> None:
        self.reject()
        if not self.isVisible():  # with words typed, the clerk is asked first and stays
            self.asked_for.emit(line)

    def _press_main(self) -> None:
        """F10 while the page is being drawn anew issues nothing unseen, but says so."""
        if self.steps.at_letter and self.steps.preview.pending:
            words = self.tr("Tunggu, halaman sedang disusun. Tekan F10 lagi setelah tampil.")
            self.notice.show_notice(words, Tone.INFO, seconds=4)
        super()._press_main()
