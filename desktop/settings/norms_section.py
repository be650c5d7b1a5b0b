"""The office's time limits in working days: what is built in, its own, and its exceptions."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.errors import shown
from desktop.lists.export_dialog import offer_table
from desktop.look.palette import Tone
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.list_view import ListView
from desktop.widgets.notice import Notice
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from desktop.widgets.text import hint
from desktop.window.page import Page
from desktop.window.workplace import Workplace
from models.agencies import agencies
from models.case.tracking.norms import (
    BY_AGENCY,
    MOST_DAYS,
    NormLine,
    clear_norm,
    norm_lines,
    set_norm,
)
from models.codes import NormCode
from models.labels import label
from models.need.forms import load_forms


class NormsSection(Page):
    """Own limits hold at once, also for cases that are open."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.notice, self.meaning = Notice(), hint()
        self.table: RowTable[NormLine] = RowTable(_columns(), self._fetch, self)
        self.view = ListView("norms", self.tr("Daftar tenggat"))
        self.view.show_table(self.table)
        offer_table(self.view, workplace, case_of=None)
        self.view.opened.connect(lambda _row: self._change())
        self.view.picked.connect(self._explain)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(plain_button(self.tr("&Ubah hari"), self._change, "pencil"))
        row.addWidget(plain_button(self.tr("&Tambah kekhususan"), self._add, "plus"))
        row.addWidget(plain_button(self.tr("&Cabut milik kantor"), self.withdraw, "undo-2"))
        row.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        words = self.tr(
            "Tenggat dihitung dalam hari kerja kantor. Yang paling khusus berlaku: jenis dan "
            "instansi, lalu instansi, lalu jenis, lalu semua."
        )
        column.addWidget(self.notice)
        column.addWidget(hint(words))
        column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addWidget(self.meaning)
        workplace.changes.office.connect(self.refresh_if_seen)

    def refresh(self) -> None:
        chosen = max(self.view.currentIndex().row(), 0)
        self.table.refresh()
        last = self.table.rowCount() - 1
        self.view.setCurrentIndex(self.table.index(min(chosen, last), 0))

    def withdraw(self) -> None:
        """Take the office's own number back, with a button to undo that."""
        row = self.view.current_record()
        if not isinstance(row, NormLine):
            return
        if row.own is None:
            words = self.tr("Tenggat ini masih bawaan program; tidak ada yang dicabut.")
            self.notice.show_notice(words, Tone.INFO)
            return
        days, desk = row.own, self._workplace.desk
        if self._done(lambda: clear_norm(row.norm, desk, kind=row.kind, agency_id=row.agency_id)):
            words = self.tr("{norm}: kembali ke {days} hari kerja.")
            self.notice.show_undo(
                words.format(norm=label(row.norm), days=row.otherwise),
                lambda: self._put_back(row, days),
            )

    def _put_back(self, row: NormLine, days: int) -> None:
        desk = self._workplace.desk
        self._done(lambda: set_norm(row.norm, days, desk, kind=row.kind, agency_id=row.agency_id))

    def _done(self, work: Callable[[], None]) -> bool:
        with shown(self):
            work()
            self._tell_all()
            return True
        return False

    def _tell_all(self) -> None:
        """Every deadline follows from these numbers."""
        self.refresh()
        self._workplace.changes.cases.emit()

    def _change(self) -> None:
        row = self.view.current_record()
        if isinstance(row, NormLine):
            NormDialog(self._workplace, row, self.window(), self._tell_all, fixed=True).open()

    def _add(self) -> None:
        row = self.view.current_record()
        if isinstance(row, NormLine):
            NormDialog(self._workplace, row, self.window(), self._tell_all, fixed=False).open()

    def _fetch(self, last: NormLine | None, _limit: int) -> Sequence[NormLine]:
        return [] if last is not None else norm_lines()

    def _explain(self, row: object) -> None:
        self.meaning.setText(_meaning(row.norm) if isinstance(row, NormLine) else "")


class NormDialog(OfficeDialog):
    """A number of days for `line` as it stands (`fixed`), or for a kind or agency to be chosen."""

    def __init__(
        self,
        workplace: Workplace,
        line: NormLine,
        parent: QWidget,
        done: Callable[[], None],
        *,
        fixed: bool,
    ) -> None:
        super().__init__(parent.tr("Tenggat"), parent)
        self._workplace, self._done = workplace, done
        self._fixed = line if fixed else None
        self.form, self.days = FormGrid(), QSpinBox()
        self.norm = ChoiceBox("", code_choices(NormCode))
        kinds = [(kind, form.title) for kind, form in load_forms().items()]
        self.kind = ChoiceBox("", kinds, empty=self.tr("Semua kebutuhan"))
        offices = [(found.id, found.short_name) for found in agencies()]
        self.agency = ChoiceBox("", offices, empty=self.tr("Semua instansi"))
        self.days.setRange(0, MOST_DAYS)
        self.days.setValue(line.days)
        self.form.add("norm", self.tr("&Tenggat"), self.norm)
        self.form.add("kind", self.tr("&Jenis kebutuhan"), self.kind)
        self.form.add("agency_id", self.tr("&Instansi"), self.agency)
        self.form.add("days", self.tr("&Hari kerja"), self.days, required=True)
        self.norm.set_value(line.norm)
        self.kind.set_value(line.kind or None)
        self.agency.set_value(line.agency_id)
        for choice in (self.norm, self.kind, self.agency):
            choice.setEnabled(not fixed)
        self.norm.activated.connect(lambda _row: self._offer_agencies())
        self._offer_agencies()
        self.body.addWidget(self.form)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(600, 300)
        (self.days if fixed else self.kind).setFocus()
        self.days.selectAll()

    def save(self) -> None:
        self.form.clear_problems()
        norm, kind, agency_id = self._scope()
        desk = self._workplace.desk
        with self.explained(self.form):
            set_norm(norm, self.days.value(), desk, kind=kind, agency_id=agency_id)
            self.accept()
            self._done()

    def _scope(self) -> tuple[NormCode, str, int | None]:
        """What the number is for; a kind or agency no longer offered keeps its line."""
        if self._fixed is not None:
            return self._fixed.norm, self._fixed.kind, self._fixed.agency_id
        agency_id = self.agency.value()
        where = agency_id if isinstance(agency_id, int) else None
        return NormCode(self.norm.text_value()), self.kind.text_value(), where

    def _offer_agencies(self) -> None:
        """Only the limits of an agency can differ between agencies."""
        by_agency = NormCode(self.norm.text_value()) in BY_AGENCY
        if not by_agency:
            self.agency.set_value(None)
        self.form.set_row_visible("agency_id", visible=by_agency)


def _columns() -> list[Column[NormLine]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("norms", "Tenggat"), _name, 176),
        Column(translate("norms", "Berlaku untuk"), _scope, 200),
        Column(translate("norms", "Hari kerja"), _days, 112),
        Column(translate("norms", "Asal"), width=110, status=_origin),
    ]


def _name(row: NormLine) -> str:
    return label(row.norm)


def _scope(row: NormLine) -> str:
    form = load_forms().get(row.kind)
    kind = form.title if form is not None else row.kind
    where = ", ".join(filter(None, (kind, row.agency)))
    return where or QCoreApplication.translate("norms", "Semua")


def _days(row: NormLine) -> str:
    """The number that holds, and beside the office's own what held before it."""
    translate = QCoreApplication.translate
    if row.norm is NormCode.REPLY and not row.is_exception:  # as long as the agency usually takes
        return translate("norms", "menurut instansi") if row.own is None else str(row.own)
    if row.own is None:
        return str(row.otherwise)
    return translate("norms", "{days} (semula {before})").format(days=row.own, before=row.otherwise)


def _origin(row: NormLine) -> Status:
    translate = QCoreApplication.translate
    if row.own is None:
        return Status(translate("norms", "Bawaan"), "circle-dot", Tone.PLAIN)
    return Status(translate("norms", "Kantor ini"), "building-2", Tone.INFO)


def _meaning(norm: NormCode) -> str:
    translate = QCoreApplication.translate
    return {
        NormCode.REFER: translate(
            "norms",
            "Sejak kasus dibuka sampai rujukan dibuat. Tingkat tinggi paling lama 1 hari, "
            "gawat hari itu juga.",
        ),
        NormCode.REPLY: translate(
            "norms",
            "Sejak rujukan dikirim sampai instansi pertama kali menjawab. Tanpa angka kantor, "
            "berlaku hari kerja menunggu pada data instansi.",
        ),
        NormCode.CHECK_AGAIN: translate(
            "norms", "Sejak jawaban sementara sampai instansi ditanya lagi."
        ),
        NormCode.REROUTE: translate(
            "norms", "Sejak instansi menolak sampai kebutuhan dirujuk ke tempat lain."
        ),
        NormCode.CONFIRM: translate(
            "norms", "Sejak instansi selesai sampai hasilnya dipastikan kepada warga."
        ),
        NormCode.ESCALATE_HEAD: translate(
            "norms",
            "Sejak rujukan dikirim (atau kasus dibuka tanpa rujukan) sampai dilaporkan ke kepala.",
        ),
        NormCode.ESCALATE_SUBDISTRICT: translate(
            "norms", "Sejak rujukan dikirim tanpa penyelesaian sampai disampaikan ke camat."
        ),
        NormCode.LIMIT: translate(
            "norms", "Sejak kasus dibuka sampai selesai. Yang melewatinya masuk daftar ke camat."
        ),
        NormCode.UNTOUCHED: translate(
            "norms", "Kasus yang selama ini tidak dicatat apa-apa muncul sendiri di Hari ini."
        ),
    }[norm]
