"""The days off a deadline is counted around: the national ones of a year and the office's own."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.errors import shown
from desktop.lists.export_dialog import offer_table
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.date_field import DateField
from desktop.widgets.date_text import full_date
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.list_view import ListView
from desktop.widgets.notice import Notice
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from desktop.widgets.text import hint, plain_label
from desktop.window.page import Page
from desktop.window.workplace import Workplace
from models.calendar import DayOff, add_day_off, calendar_is_complete, days_off, withdraw_day_off
from models.errors import RuleError

YEARS = 2020, 2099
NAME_LIMIT = 120


class DaysOffSection(Page):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.notice, self.missing = Notice(), Notice()
        self.year = QSpinBox()
        self.year.setRange(*YEARS)
        self.year.setValue(workplace.desk.today().year)
        self.year.setAccessibleName(self.tr("Tahun"))
        self.table: RowTable[DayOff] = RowTable(_columns(), self._fetch, self)
        self.view = ListView("days_off", self.tr("Daftar hari libur"))
        self.view.show_table(self.table)
        offer_table(self.view, workplace, lambda: (self.year.text(),), case_of=None)
        self.empty = EmptyState(
            "calendar-days",
            self.tr("Belum ada hari libur untuk tahun ini."),
            self.tr("Tambah hari libur pertama"),
            self._add,
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self._lay_out()
        self.year.valueChanged.connect(lambda _year: self.refresh())

    def refresh(self) -> None:
        year = self.year.value()
        self.table.refresh()
        self.stack.setCurrentWidget(self.view if self.table.rowCount() else self.empty)
        self.view.select_first()
        if calendar_is_complete(year):
            self.missing.hide()
            return
        words = self.tr(
            "Libur nasional {year} belum ada di program ini: hitungan hari kerja memakai "
            "Senin-Jumat dan daftar kantor sendiri. Tambahkan tanggal dari SKB 3 Menteri."
        )
        self.missing.show_notice(words.format(year=year), closable=False)

    def show_year(self, year: int) -> None:
        """Show the days off of another year."""
        self.year.setValue(year)
        self.refresh()

    def withdraw(self) -> None:
        """Take the chosen own day off the list, with a button to take that back."""
        row = self.view.current_record()
        if not isinstance(row, DayOff):
            return
        if not row.own:
            words = self.tr("Libur nasional tidak dapat dicabut. Hanya hari libur kantor sendiri.")
            self.notice.show_notice(words, Tone.INFO)
            return
        if self._changed(lambda: withdraw_day_off(row.day, self._workplace.desk)):
            words = self.tr("{name} ({day}) dicabut.").format(name=row.name, day=full_date(row.day))
            self.notice.show_notice(
                words, Tone.INFO, self.tr("&Urungkan"), lambda: self._put_back(row)
            )

    def _put_back(self, row: DayOff) -> None:
        self._changed(lambda: add_day_off(row.day, row.name, self._workplace.desk))

    def _fetch(self, last: DayOff | None, _limit: int) -> Sequence[DayOff]:
        return [] if last is not None else days_off(self.year.value())

    def _add(self) -> None:
        DayOffDialog(self._workplace, self.window(), self._added).open()

    def _added(self, year: int) -> None:
        self.show_year(year)
        self._tell_others()

    def _changed(self, change: Callable[[], None]) -> bool:
        """Whether the list could be changed; if not, it was said why."""
        with shown(self):
            change()
            self.refresh()
            self._tell_others()
            return True
        return False

    def _tell_others(self) -> None:
        """Every deadline is counted around these days."""
        self._workplace.changes.office.emit()
        self._workplace.changes.cases.emit()

    def _lay_out(self) -> None:
        title = plain_label(self.tr("&Tahun"))
        title.setBuddy(self.year)
        row = QHBoxLayout()
        row.addWidget(title)
        row.addWidget(self.year)
        row.addSpacing(16)
        row.addWidget(plain_button(self.tr("Hari libur baru"), self._add, "plus"))
        row.addWidget(plain_button(self.tr("Cabut"), self.withdraw, "circle-minus"))
        row.addStretch(1)
        words = self.tr(
            "Batas waktu jawaban instansi dihitung dalam hari kerja: Senin sampai Jumat tanpa "
            "hari libur di bawah ini."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.missing, self.notice, hint(words)):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.stack, 1)


class DayOffDialog(OfficeDialog):
    """`done` is told the year of the day that was added."""

    def __init__(self, workplace: Workplace, parent: QWidget, done: Callable[[int], None]) -> None:
        super().__init__(parent.tr("Hari libur baru"), parent)
        self._workplace, self._done = workplace, done
        self.form, self.name = FormGrid(), QLineEdit(maxLength=NAME_LIMIT)
        self.day = DateField(workplace.desk.today)
        self.form.add("day", self.tr("&Tanggal"), self.day, required=True)
        self.form.add(
            "name",
            self.tr("&Nama hari libur"),
            self.name,
            required=True,
            help_text=self.tr("Misalnya: Hari Jadi Desa, Cuti bersama Idulfitri."),
        )
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(560, 240)
        self.day.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            day = self._day()
            add_day_off(day, self.name.text(), self._workplace.desk)
            self.accept()
            self._done(day.year)

    def _day(self) -> dt.date:
        day = self.day.date()
        if day is None:
            raise RuleError("office.field_required", field="day")
        return day


def _columns() -> list[Column[DayOff]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("days_off", "Tanggal"), lambda row: full_date(row.day), 172),
        Column(translate("days_off", "Hari libur"), lambda row: row.name, 300),
        Column(translate("days_off", "Asal"), width=96, status=_origin),
    ]


def _origin(row: DayOff) -> Status:
    translate = QCoreApplication.translate
    if row.own:
        return Status(translate("days_off", "Kantor ini"), "building-2", Tone.INFO)
    return Status(translate("days_off", "Nasional"), "calendar-days", Tone.PLAIN)
