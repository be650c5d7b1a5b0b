"""Record that the resident was told, or consented, so that data may go to an agency."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.cases.sharing_form import SharingForm
from desktop.dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.workplace import Workplace
from models.agencies import AgencyView
from models.case.sharing import SharingDraft, is_child, record_sharing
from models.codes import SharingKind
from models.person.people import person


class SharingDialog(OfficeDialog):
    """`recorded` is called after the store has it. Without an agency it is the information line."""

    def __init__(
        self,
        workplace: Workplace,
        case: tuple[int, int, str],
        agency: AgencyView | None,
        recorded: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent.tr("Dasar berbagi data"), parent)
        self._workplace, self._recorded = workplace, recorded
        self._case_id, self._person_id, name = case
        self.form = SharingForm(workplace.desk.today)
        today = workplace.desk.today()
        consent = agency is not None and not agency.government
        self.form.show_draft(
            SharingDraft(
                kind=SharingKind.CONSENT if consent else SharingKind.INFORMATION,
                agency_id=agency.id if agency is not None else None,
                given_by="" if is_child(person(self._person_id), today) else name,
                given_on=today,
            )
        )
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(640, 420)
        self.form.given_by.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        try:
            draft = self.form.draft()
            record_sharing(self._person_id, draft, self._workplace.desk, self._case_id)
        except Exception as error:  # noqa: BLE001  the dialog explains or hands it on
            self.explain(error, self.form)
            return
        self._workplace.changes.cases.emit()
        self.accept()
        self._recorded()
