"""Which agency leads a case that several work on; the others are still asked as before."""

from PySide6.QtWidgets import QWidget

from desktop.cases.referral.agency_picker import AgencyPicker
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.agencies import Suggestion, agencies
from models.case.cases import set_lead_agency
from models.case.views import CaseView


class LeadAgencyDialog(OfficeDialog):
    def __init__(self, workplace: Workplace, case: CaseView, parent: QWidget) -> None:
        super().__init__(parent.tr("Instansi utama"), parent)
        self._workplace, self._case = workplace, case
        why = self.tr("sudah menerima rujukan kasus ini")
        asked = {each.agency.id: Suggestion(each.agency, why) for each in case.referrals}
        self.target = AgencyPicker(list(asked.values()), agencies())
        if case.lead_agency is not None:
            self.target.choose(case.lead_agency.id)
        self.body.addWidget(
            hint(
                self.tr(
                    "Instansi utama mengoordinasi bila beberapa instansi menangani kasus ini. "
                    "Rujukan ke instansi lain tetap berjalan seperti biasa."
                )
            )
        )
        self.body.addWidget(self.target)
        none = plain_button(self.tr("&Tanpa instansi utama"), self._take_away)
        none.setVisible(case.lead_agency is not None)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"), none)
        self.resize(640, 460)
        self.target.setFocus()

    def save(self) -> None:
        chosen = self.target.agency()
        if chosen is not None:
            self._lead(chosen.id)

    def _take_away(self) -> None:
        self._lead(None)

    def _lead(self, agency_id: int | None) -> None:
        with self.explained():
            set_lead_agency(self._case.id, agency_id, self._workplace.desk)
            self._workplace.changes.cases.emit()
            self.accept()
