"""What the resident was told, or consents to, before data goes to an agency."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.cases.need.choice_fields import ChoiceRow
from desktop.cases.need.need_form import Today
from desktop.cases.sharing.signed_paper import SignedPaper
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from models.agencies import AgencyView
from models.case.sharing import SharingDraft
from models.codes import ConsentMethod, Purpose, SharingKind
from models.letter.parts import words
from models.office import office


class SharingForm(FormGrid):
    """Shows a `SharingDraft` and reads one back. Which agencies a consent may name is offered."""

    def __init__(self, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ChoiceRow(
            [
                (SharingKind.INFORMATION, self.tr("Penjelasan dibacakan")),
                (SharingKind.CONSENT, self.tr("Persetujuan diberikan")),
            ]
        )
        self.given_by = QLineEdit(maxLength=120)
        self.relation = QLineEdit(maxLength=60)
        self.relation.setPlaceholderText(self.tr("kosongkan bila warga sendiri"))
        self.purpose = ChoiceBox("", code_choices(Purpose))
        self.agency = ChoiceBox("", empty=self.tr("— pilih —"))
        self.method = ChoiceBox("", code_choices(ConsentMethod), empty=self.tr("— pilih —"))
        self.witness = QLineEdit(maxLength=120)
        self._paper: SignedPaper | None = None
        self.given_on = DateField(today)
        self.given_on.setObjectName("given_on")
        self.line = hint(information_line())
        self.add_wide(self.line)
        self.add("kind", self.tr("Dasar berbagi data"), self.kind, required=True)
        self.add("purpose", self.tr("Untuk keperluan"), self.purpose)
        self.add("agency_id", self.tr("Diteruskan kepada"), self.agency, required=True)
        self.add("given_by", self.tr("Kepada / oleh"), self.given_by, required=True)
        self.add(
            "relation",
            self.tr("Hubungan dengan warga"),
            self.relation,
            help_text=self.tr("Anak di bawah 18 tahun: isi nama dan hubungan orang tua atau wali."),
        )
        self.add("method", self.tr("Cara menyetujui"), self.method, required=True)
        self.add("witness", self.tr("Nama saksi"), self.witness, required=True)
        self.add("given_on", self.tr("Tanggal"), self.given_on)
        self.edited.connect(self._show_rows)
        self.show_draft(SharingDraft(given_on=today()))

    def draft(self) -> SharingDraft:
        """Raises `RuleError("date.unreadable")` when the date is no date."""
        told = SharingDraft(
            given_by=self.given_by.text(),
            relation=self.relation.text(),
            given_on=self.given_on.date(),
        )
        if self.kind.value() != SharingKind.CONSENT:
            return told
        method, agency = self.method.text_value(), self.agency.value()
        return replace(
            told,
            kind=SharingKind.CONSENT,
            purpose=Purpose(self.purpose.text_value()),
            agency_id=agency if isinstance(agency, int) and self._names_agency() else None,
            method=ConsentMethod(method) if method else None,
            witness=self.witness.text(),
            attachment_id=self._paper.value() if self._paper is not None else None,
        )

    def offer_paper(self, paper: SignedPaper) -> None:
        """Let the signed paper be named with the consent."""
        self._paper = paper
        self.add("attachment_id", self.tr("&Kertas bertanda tangan"), paper)
        self._show_rows()

    def show_draft(self, draft: SharingDraft) -> None:
        self.kind.set_value(draft.kind)
        self.purpose.set_value(draft.purpose)
        self.agency.set_value(draft.agency_id)
        self.given_by.setText(draft.given_by)
        self.relation.setText(draft.relation)
        self.method.set_value(draft.method)
        self.witness.setText(draft.witness)
        self.given_on.set_date(draft.given_on)
        self._show_rows()

    def offer_agencies(self, known: Iterable[AgencyView]) -> None:
        """Whom a consent may be for."""
        self.agency.offer((each.id, each.name) for each in known)

    def _show_rows(self) -> None:
        consent = self.kind.value() == SharingKind.CONSENT
        spoken = self.method.value() == ConsentMethod.SPOKEN_WITH_WITNESS
        self.set_row_visible("purpose", visible=consent)
        self.set_row_visible("agency_id", visible=consent and self._names_agency())
        self.set_row_visible("method", visible=consent)
        self.set_row_visible("witness", visible=consent and spoken)
        if self._paper is not None:
            self.set_row_visible("attachment_id", visible=consent)

    def _names_agency(self) -> bool:
        return self.purpose.value() != Purpose.DISTRICT


def information_line() -> str:
    """What is read out to the resident before data is passed on."""
    line = words()["receipt"].fill("information", office=office().title)
    said = QCoreApplication.translate("sharing", "Bacakan kepada warga: “{line}”")
    return said.format(line=line)
