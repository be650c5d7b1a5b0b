"""Correct what is written about an open case."""

from PySide6.QtWidgets import QWidget

from desktop.cases.intake.origin_form import Origin, OriginForm
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.scroll import PageScroll
from desktop.window.workplace import Workplace
from models.case.cases import CaseDetails, CaseView, correct_case


class CaseDetailsDialog(OfficeDialog):
    def __init__(self, workplace: Workplace, case: CaseView, parent: QWidget) -> None:
        super().__init__(parent.tr("Betulkan kasus"), parent)
        self._workplace, self._case = workplace, case
        self.form = OriginForm(workplace.desk.today)
        self.form.show_origin(
            Origin(
                channel=case.channel,
                place=case.place,
                reported_by=case.reported_by,
                opened_on=case.opened_on,
                summary=case.summary,
                restricted=case.restricted,
                channel_detail=case.channel_detail,
                visit_id=case.visit_id,
            )
        )
        self.form.opened_on.setEnabled(False)  # the number and the deadlines hang on it
        self.body.addWidget(PageScroll(self.form))
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(700, 560)

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            origin = self.form.origin()
            details = CaseDetails(
                origin.channel,
                origin.place,
                origin.reported_by,
                origin.summary,
                origin.restricted,
                origin.channel_detail,
                origin.visit_id,
            )
            correct_case(self._case.id, details, self._workplace.desk)
            self._workplace.changes.cases.emit()
            self.accept()
