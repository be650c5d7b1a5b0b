"""Who may sign: the officials of today, a new one, a correction, the end of a term."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.lists.export_dialog import offer_table
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.date_field import DateField
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.text import hint
from desktop.window.page import Page
from desktop.window.workplace import Workplace
from models.codes import SigningForm, StaffNumber
from models.labels import label
from models.officials import (
    OfficialDraft,
    OfficialView,
    add_official,
    change_official,
    official,
    officials,
)
from models.staff_numbers import LONGEST


class OfficialsSection(Page):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.table: RowTable[OfficialView] = RowTable(_columns(), self._fetch, self)
        self.view = ListView("officials", self.tr("Daftar pejabat"))
        self.view.show_table(self.table)
        offer_table(self.view, workplace, case_of=None)
        row = QHBoxLayout()
        row.addWidget(plain_button(self.tr("Pejabat baru"), self._add, "plus"))
        row.addWidget(plain_button(self.tr("Betulkan"), self._correct, "pencil"))
        row.addStretch(1)
        words = self.tr(
            "Surat yang sudah terbit tetap memakai nama penanda tangan saat itu. Bila pejabat "
            "berganti, isi tanggal berhenti pada yang lama, lalu tambahkan yang baru."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(hint(words))
        column.addLayout(row)
        column.addWidget(self.view, 1)
        self.view.opened.connect(lambda _row: self._correct())
        workplace.changes.office.connect(self.refresh)

    def refresh(self) -> None:
        self.table.refresh()
        self.view.select_first()

    def _fetch(self, last: OfficialView | None, _limit: int) -> Sequence[OfficialView]:
        return [] if last is not None else officials(self._workplace.desk.today())

    def _add(self) -> None:
        OfficialDialog(self._workplace, self.window()).open()

    def _correct(self) -> None:
        row = self.view.current_record()
        if isinstance(row, OfficialView):
            OfficialDialog(self._workplace, self.window(), row.id).open()


class OfficialDialog(OfficeDialog):
    def __init__(self, workplace: Workplace, parent: QWidget, official_id: int = 0) -> None:
        super().__init__(parent.tr("Pejabat penanda tangan"), parent)
        self._workplace, self._official_id = workplace, official_id
        self.form = OfficialForm(workplace)
        if official_id:
            self.form.show_draft(official(official_id))
        else:
            self.form.show_draft(OfficialDraft(valid_from=workplace.desk.today()))
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(600, 400)
        self.form.name.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            draft = self.form.draft()
            if self._official_id:
                change_official(self._official_id, draft, self._workplace.desk)
            else:
                add_official(draft, self._workplace.desk)
            self._workplace.changes.office.emit()
            self.accept()


class OfficialForm(FormGrid):
    """Shows an `OfficialDraft` and reads one back."""

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = workplace.desk.today
        self.name, self.position = QLineEdit(maxLength=120), QLineEdit(maxLength=120)
        self.rank, self.staff_number = QLineEdit(maxLength=120), QLineEdit(maxLength=LONGEST)
        self.staff_kind = ChoiceBox("", code_choices(StaffNumber))
        self.signing = ChoiceBox("", code_choices(SigningForm))
        self.start, self.end = DateField(self._today), DateField(self._today)
        self.start.setObjectName("valid_from")
        self.end.setObjectName("valid_until")
        self.add("name", self.tr("&Nama dan gelar"), self.name, required=True)
        self.add("position", self.tr("&Jabatan"), self.position, required=True)
        self.add("rank", self.tr("&Pangkat"), self.rank)
        self.add("staff_number_kind", self.tr("Jeni&s nomor"), self.staff_kind)
        self.add("staff_number", self.tr("Nomor p&egawai"), self.staff_number)
        self.add("signing_form", self.tr("&Bentuk tanda tangan"), self.signing)
        self.add("valid_from", self.tr("&Mulai"), self.start, required=True)
        self.add("valid_until", self.tr("Ber&henti"), self.end)

    def draft(self) -> OfficialDraft:
        return OfficialDraft(
            name=self.name.text(),
            position=self.position.text(),
            rank=self.rank.text(),
            staff_number_kind=StaffNumber(self.staff_kind.text_value()),
            staff_number=self.staff_number.text(),
            signing_form=SigningForm(self.signing.text_value()),
            valid_from=self.start.date() or self._today(),
            valid_until=self.end.date(),
        )

    def show_draft(self, draft: OfficialDraft) -> None:
        self.name.setText(draft.name)
        self.position.setText(draft.position)
        self.rank.setText(draft.rank)
        self.staff_kind.set_value(draft.staff_number_kind)
        self.staff_number.setText(draft.staff_number)
        self.signing.set_value(draft.signing_form)
        self.start.set_date(draft.valid_from)
        self.end.set_date(draft.valid_until)


def _columns() -> list[Column[OfficialView]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("officials", "Nama"), lambda row: row.name, 200),
        Column(translate("officials", "Jabatan"), lambda row: row.position, 170),
        Column(
            translate("officials", "Menandatangani"), lambda r: label(r.signing_form), 170, spare=1
        ),
        Column(
            translate("officials", "Nomor pegawai"),
            lambda row: row.staff_line,
            190,
            fixed=True,
            spare=3,
        ),
        Column(
            translate("officials", "Sejak"), lambda row: f"{row.valid_from:%d-%m-%Y}", 100, spare=2
        ),
    ]
