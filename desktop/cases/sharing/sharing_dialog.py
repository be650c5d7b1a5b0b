"""Record that the resident was told, or consented, so that data may go to an agency."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.cases.sharing.consent_form_dialog import ConsentFormDialog
from desktop.cases.sharing.sharing_form import SharingForm
from desktop.cases.sharing.signed_paper import SignedPaper
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import plain_button, primary_button
from desktop.window.workplace import Workplace
from models.agencies import AgencyView, agencies
from models.case.sharing import SharingDraft, is_child, record_sharing, sharing_problems
from models.codes import SharingKind
from models.person.people import person
from models.sentences import sentence


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
        self.form.offer_paper(SignedPaper(workplace, self._case_id))
        today = workplace.desk.today()
        consent = agency is not None and not agency.government
        self.form.offer_agencies(_partners(agency))
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
        self.end_with(
            primary_button(self.tr("Simpan (F10)"), self.save, "save"),
            plain_button(self.tr("Cetak &formulir"), self._print_form, "printer"),
        )
        self.resize(660, 480)
        self.form.kind.setFocus()

    def _print_form(self) -> None:
        """The paper to sign, for the agency that is chosen; recording it comes after."""
        chosen = self.form.agency.value()
        consent = self.form.kind.value() == SharingKind.CONSENT
        asked = (chosen,) if consent and isinstance(chosen, int) else ()
        ConsentFormDialog(self._workplace, self._case_id, asked, self).open()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            draft = self.form.draft()
            about, today = person(self._person_id), self._workplace.desk.today()
            for problem in (missing := sharing_problems(draft, about, today)):
                self.form.show_problem(problem.field, sentence(problem))
            if missing:
                return
            record_sharing(self._person_id, draft, self._workplace.desk, self._case_id)
            self._workplace.changes.cases.emit()
            self.accept()
            self._recorded()


def _partners(agency: AgencyView | None) -> list[AgencyView]:
    """Who needs a consent: whoever is no government agency, and the one that is meant."""
    known = [each for each in agencies() if not each.government]
    if agency is not None and not agency.government and agency.id not in {e.id for e in known}:
        known.append(agency)
    return known
