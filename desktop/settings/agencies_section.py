"""The agencies cases are referred to: names change with each regulation, so they can be edited."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from desktop.cases.need.choice_fields import ChoiceColumn
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.lists.export_dialog import offer_table
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.choice_box import code_choices
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.scroll import PageScroll
from desktop.widgets.status_word import Status
from desktop.window.page import Page
from desktop.window.workplace import Workplace
from models.agencies import (
    MOST_REPLY_DAYS,
    AgencyDraft,
    AgencyView,
    add_agency,
    agencies,
    agency,
    change_agency,
    draft_from,
    set_agency_active,
)
from models.codes import AgencyFunction


class AgenciesSection(Page):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.table: RowTable[AgencyView] = RowTable(_columns(), self._fetch, self)
        self.view = ListView("agencies", self.tr("Daftar instansi"))
        self.view.show_table(self.table)
        offer_table(self.view, workplace, case_of=None)
        row = QHBoxLayout()
        row.addWidget(plain_button(self.tr("Instansi baru"), self._add, "plus"))
        row.addWidget(plain_button(self.tr("Betulkan"), self._correct, "pencil"))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        self.view.opened.connect(lambda _row: self._correct())
        workplace.changes.office.connect(self.refresh)

    def refresh(self) -> None:
        self.table.refresh()
        self.view.select_first()

    def _fetch(self, last: AgencyView | None, _limit: int) -> Sequence[AgencyView]:
        return [] if last is not None else agencies(inactive=True)

    def _add(self) -> None:
        AgencyDialog(self._workplace, self.window()).open()

    def _correct(self) -> None:
        row = self.view.current_record()
        if isinstance(row, AgencyView):
            AgencyDialog(self._workplace, self.window(), row.id).open()


class AgencyDialog(OfficeDialog):
    def __init__(self, workplace: Workplace, parent: QWidget, agency_id: int = 0) -> None:
        super().__init__(parent.tr("Instansi"), parent)
        self._workplace, self._agency_id = workplace, agency_id
        self.form, self.active = AgencyForm(), QCheckBox(self.tr("Ditawarkan saat merujuk"))
        self.active.setChecked(True)
        if agency_id:
            found = agency(agency_id)
            self.form.show_draft(draft_from(found))
            self.active.setChecked(found.active)
        self.active.setVisible(bool(agency_id))
        self.body.addWidget(PageScroll(self.form))
        self.body.addWidget(self.active)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(720, 600)
        self.form.name.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        desk = self._workplace.desk
        with self.explained(self.form):
            if self._agency_id:
                change_agency(self._agency_id, self.form.draft(), desk)
                set_agency_active(self._agency_id, desk, active=self.active.isChecked())
            else:
                add_agency(self.form.draft(), desk)
            self._workplace.changes.office.emit()
            self.accept()


class AgencyForm(FormGrid):
    """Shows an `AgencyDraft` and reads one back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.short_name = QLineEdit(maxLength=200), QLineEdit(maxLength=60)
        self.addressee, self.place = QLineEdit(maxLength=200), QLineEdit(maxLength=60)
        self.phone, self.days = QLineEdit(maxLength=40), QSpinBox()
        self.days.setRange(1, MOST_REPLY_DAYS)
        self.government = QCheckBox(self.tr("Instansi pemerintah (bukan yayasan atau perusahaan)"))
        self.health = QCheckBox(self.tr("Pelayanan kesehatan (boleh menerima diagnosis)"))
        self.functions = ChoiceColumn(code_choices(AgencyFunction))
        self.add("name", self.tr("&Nama lengkap"), self.name, required=True)
        self.add("short_name", self.tr("Nama &singkat"), self.short_name, required=True)
        self.add(
            "addressee",
            self.tr("&Yth."),
            self.addressee,
            required=True,
            help_text=self.tr("contoh: Kepala Dinas Sosial"),
        )
        self.add("place", self.tr("di &tempat"), self.place)
        self.add("phone", self.tr("Telepon / &WA"), self.phone)
        self.add("reply_days", self.tr("&Hari kerja menunggu"), self.days)
        self.add("government", self.tr("&Jenis"), self.government)
        self.add("health", self.tr("&Kesehatan"), self.health)
        self.add("functions", self.tr("&Urusan"), self.functions)

    def draft(self) -> AgencyDraft:
        return AgencyDraft(
            name=self.name.text(),
            short_name=self.short_name.text(),
            addressee=self.addressee.text(),
            place=self.place.text(),
            phone=self.phone.text(),
            functions=tuple(str(value) for value in self.functions.value()),
            government=self.government.isChecked(),
            health=self.health.isChecked(),
            reply_days=self.days.value(),
        )

    def show_draft(self, draft: AgencyDraft) -> None:
        self.name.setText(draft.name)
        self.short_name.setText(draft.short_name)
        self.addressee.setText(draft.addressee)
        self.place.setText(draft.place)
        self.phone.setText(draft.phone)
        self.functions.set_value(draft.functions)
        self.government.setChecked(draft.government)
        self.health.setChecked(draft.health)
        self.days.setValue(draft.reply_days)


def _columns() -> list[Column[AgencyView]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("agencies", "Nama"), lambda row: row.name, 290),
        Column(translate("agencies", "Singkat"), lambda row: row.short_name, 150, spare=1),
        Column(translate("agencies", "Menunggu"), _days, 105, spare=2),
        Column(translate("agencies", "Jenis"), _kind, 100, spare=3),
        Column(translate("agencies", "Keadaan"), width=130, status=_active),
    ]


def _days(row: AgencyView) -> str:
    words = QCoreApplication.translate("agencies", "{days} hari kerja")
    return words.format(days=row.reply_days)


def _kind(row: AgencyView) -> str:
    translate = QCoreApplication.translate
    return translate("agencies", "Pemerintah") if row.government else translate("agencies", "Mitra")


def _active(row: AgencyView) -> Status:
    translate = QCoreApplication.translate
    if row.active:
        return Status(translate("agencies", "Dipakai"), "circle-check", Tone.GOOD)
    return Status(translate("agencies", "Tidak dipakai"), "circle-minus", Tone.PLAIN)
