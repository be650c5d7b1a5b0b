"""A step of the office's own, or one to change: what, who, until when, after which other step."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop.cases.need.choice_fields import ChoiceRow
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.window.workplace import Workplace
from models.agencies import AgencyView, agencies
from models.case.plan.steps import StepDraft, StepView, add_step, change_step
from models.case.views import CaseView
from models.codes import StepOwner, StepState

LONGEST_CHOICE = 70
"""Letters of a step's text in the list of steps to wait for."""


class StepDialog(OfficeDialog):
    """With `step` it changes that one, else it adds one to the case."""

    def __init__(
        self, workplace: Workplace, case: CaseView, parent: QWidget, step: StepView | None = None
    ) -> None:
        title = parent.tr("Tambah langkah") if step is None else parent.tr("Ubah langkah")
        super().__init__(title, parent)
        self._workplace, self._case, self._step = workplace, case, step
        self._make_fields()
        self.form = FormGrid()
        self.form.add("text", self.tr("&Langkah"), self.text, required=True)
        self.form.add("need_id", self.tr("&Untuk"), self.need)
        self.form.add("owner", self.tr("&Dikerjakan oleh"), self.owner, required=True)
        self.form.add("agency_id", self.tr("&Instansi"), self.agency)
        self.form.add("due_on", self.tr("&Paling lambat"), self.due_on)
        self.form.add(
            "after_id",
            self.tr("&Setelah langkah"),
            self.after,
            help_text=self.tr("Langkah ini menunggu sampai langkah itu sudah dikerjakan."),
        )
        self.form.add("visit", self.tr("Kunjungan"), self.visit)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(680, 440)
        self.owner.edited.connect(self._show_agency)
        self._show(step)
        self.text.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            if self._step is None:
                add_step(self._case.id, self._draft(), self._workplace.desk)
            else:
                change_step(self._step.id, self._draft(), self._workplace.desk)
            self._workplace.changes.cases.emit()
            self.accept()

    def _make_fields(self) -> None:
        self.text = QLineEdit(maxLength=300)
        self.text.setPlaceholderText(self.tr("contoh: Temani warga merekam KTP"))
        needs = [(need.id, need.title) for need in self._case.needs]
        self.need = ChoiceBox("", needs, empty=self.tr("Seluruh kasus"))
        self.owner = ChoiceRow(code_choices(StepOwner))
        known = [(each.id, each.name) for each in self._agencies()]
        self.agency = ChoiceBox("", known, empty=self.tr("— pilih —"))
        self.due_on = DateField(self._workplace.desk.today)
        self.after = ChoiceBox("", self._others(), empty=self.tr("tidak menunggu langkah lain"))
        self.visit = QCheckBox(self.tr("Petugas pergi ke rumah warga"))

    def _agencies(self) -> list[AgencyView]:
        """Those in use, and the one the step has already."""
        own = self._step.agency.id if self._step and self._step.agency else 0
        return [each for each in agencies(inactive=True) if each.active or each.id == own]

    def _others(self) -> list[tuple[object, str]]:
        """The steps this one may wait for, with the need each belongs to."""
        own = self._step.id if self._step else 0
        there = self._step.after_id if self._step else None
        found: list[tuple[object, str]] = []
        for step in self._case.steps:
            gone = step.state is StepState.DROPPED and step.id != there
            if step.id != own and not gone:
                words = f"{step.need_title}: {step.text}" if step.need_title else step.text
                found.append((step.id, _shortened(words)))
        return found

    def _show(self, step: StepView | None) -> None:
        if step is None:
            self.owner.set_value(StepOwner.OFFICE)
            if len(self._case.needs) == 1:
                self.need.set_value(self._case.needs[0].id)
        else:
            self.text.setText(step.text)
            self.need.set_value(step.need_id)
            self.owner.set_value(step.owner)
            self.agency.set_value(step.agency.id if step.agency else None)
            self.due_on.set_date(step.due_on)
            self.after.set_value(step.after_id)
            self.visit.setChecked(step.visit)
        self._show_agency()

    def _show_agency(self) -> None:
        self.form.set_row_visible("agency_id", visible=self.owner.value() is StepOwner.AGENCY)

    def _draft(self) -> StepDraft:
        return StepDraft(
            text=self.text.text(),
            owner=StepOwner(str(self.owner.value())),
            due_on=self.due_on.date(),
            need_id=_number(self.need.value()),
            agency_id=_number(self.agency.value()),
            after_id=_number(self.after.value()),
            visit=self.visit.isChecked(),
        )


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST_CHOICE else words[: LONGEST_CHOICE - 1] + "…"
