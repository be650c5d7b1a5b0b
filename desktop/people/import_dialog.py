"""A village's resident file: chosen, checked row by row, shown, and only then taken over."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.dialogs.file_choice import ask_file, ask_target
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.errors import show_error, shown
from desktop.look.palette import Tone
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.fact_grid import FactGrid
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.person.residents_import import (
    REFUSED,
    ImportPlan,
    ImportReport,
    RowRemark,
    check_rows,
    import_residents,
)
from models.progress import Progress
from reports.residents_file import read_residents, write_report, write_template

FOLDER = "residents"
TEMPLATE, REPORT = "templat-warga.xlsx", "hasil-impor-warga.xlsx"


class ImportDialog(OfficeDialog):
    """Nothing is recorded before the clerk has seen what would be refused."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent.tr("Impor warga dari Excel"), parent)
        self._workplace = workplace
        self.plan: ImportPlan | None = None
        self.report: ImportReport | None = None
        self._remarks: tuple[RowRemark, ...] = ()
        self.counts = FactGrid()
        self.table: RowTable[RowRemark] = RowTable(_columns(), self._fetch, self)
        self.rows = ListView("remarks", self.tr("Catatan per baris"))
        self.rows.show_table(self.table)
        words = self.tr(
            "Pilih berkas .xlsx atau .csv dengan judul kolom OpenSID. Setiap baris diperiksa "
            "dulu; warga yang sudah tercatat tidak ditimpa."
        )
        self.body.addWidget(hint(words))
        self.body.addWidget(self.counts)
        self.body.addWidget(self.rows, 1)
        self.whole = hint()
        self.body.addWidget(self.whole)
        self.rows.picked.connect(self._read_out)
        self.body.addStretch(0)  # takes the room while there are no rows yet
        self.choose = plain_button(self.tr("Pilih berkas"), self._ask_file, "folder-open")
        self.template = plain_button(
            self.tr("Unduh templat"), lambda: self._ask_target(TEMPLATE), "download"
        )
        self.keep = plain_button(
            self.tr("Simpan laporan"), lambda: self._ask_target(REPORT), "save"
        )
        self.take = primary_button(self.tr("Impor (F10)"), self.import_now, "upload")
        self.end_with(self.take, self.choose, self.template, self.keep)
        self.resize(900, 600)
        self._show_buttons()
        self.choose.setFocus()

    def check(self, path: Path) -> None:
        """Read and check a file off the main thread; nothing is recorded."""
        today = self._workplace.desk.today()

        def work(report: Progress) -> ImportPlan:
            return check_rows(read_residents(path, report), today, report)

        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Memeriksa berkas…"),
            work,
            self._checked,
            failed=self._failed,
        )

    def import_now(self) -> None:
        """Record what was checked, all of it or, when stopped, nothing."""
        plan = self.plan
        if plan is None:
            return
        desk = self._workplace.desk
        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Mencatat warga…"),
            lambda report: import_residents(plan, desk, report),
            self._imported,
            failed=self._failed,
        )

    def write(self, path: Path, name: str) -> None:
        """The template, or the report of what was imported or would be."""
        with shown(self):
            if name == TEMPLATE:
                write_template(path)
            else:
                write_report(self._so_far(), path)
            self.notice.show_notice(
                self.tr("Tersimpan: {name}").format(name=path.name), Tone.GOOD, seconds=8
            )

    def _checked(self, plan: ImportPlan) -> None:
        self.plan, self.report = plan, None
        self._show(plan.read, len(plan.ready), 0, plan.refused, plan.remarks)

    def _imported(self, report: ImportReport) -> None:
        self.plan, self.report = None, report
        self._show(report.read, report.created, report.unchanged, report.refused, report.remarks)
        self.notice.show_notice(
            self.tr("{count} warga baru tercatat.").format(count=report.created), Tone.GOOD
        )
        self.cancel_button.setText(self.tr("Selesai"))
        self._workplace.changes.people.emit()

    def _read_out(self, remark: object) -> None:
        """The marked row's sentence in full: in its cell there is seldom room for all of it."""
        self.whole.setText(remark.sentence if isinstance(remark, RowRemark) else "")

    def _failed(self, error: Exception) -> None:
        show_error(self, error)

    def _show(
        self, read: int, ready: int, unchanged: int, refused: int, remarks: tuple[RowRemark, ...]
    ) -> None:
        word = self.tr("Akan dicatat") if self.report is None else self.tr("Warga baru dicatat")
        self.counts.show_facts(
            [
                (self.tr("Baris dibaca"), str(read)),
                (word, str(ready)),
                (self.tr("Sudah ada, tidak berubah"), str(unchanged) if unchanged else ""),
                (self.tr("Ditolak"), str(refused)),
            ]
        )
        self._remarks = tuple(sorted(remarks, key=lambda r: (r.severity != REFUSED, r.row)))
        self.table.refresh()
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.take.setEnabled(self.plan is not None and bool(self.plan.ready))
        self.keep.setEnabled(self.plan is not None or self.report is not None)
        self.rows.setVisible(bool(self._remarks))

    def _so_far(self) -> ImportReport:
        if self.report is not None:
            return self.report
        plan = self.plan or ImportPlan(0, (), ())
        return ImportReport(plan.read, 0, 0, plan.refused, plan.remarks)

    def _fetch(self, last: RowRemark | None, limit: int) -> tuple[RowRemark, ...]:
        start = self._remarks.index(last) + 1 if last is not None else 0
        return self._remarks[start : start + limit]

    def _ask_file(self) -> None:
        kinds = self.tr("Berkas Excel atau CSV (*.xlsx *.csv)")
        ask_file(self, self.tr("Pilih berkas warga"), FOLDER, kinds, self.check)

    def _ask_target(self, name: str) -> None:
        kinds = self.tr("Berkas Excel (*.xlsx)")
        title = self.tr("Simpan berkas")
        ask_target(self, title, FOLDER, name, kinds, lambda path: self.write(path, name))


def _columns() -> list[Column[RowRemark]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("import", "Baris"), lambda remark: str(remark.row), 70, right=True),
        Column(translate("import", "Kolom"), lambda remark: remark.column, 120),
        Column(translate("import", "Hasil"), width=130, status=_status),
        Column(translate("import", "Keterangan"), lambda remark: remark.sentence, 480),
    ]


def _status(remark: RowRemark) -> Status:
    translate = QCoreApplication.translate
    if remark.severity == REFUSED:
        return Status(translate("import", "Ditolak"), "circle-x", Tone.BAD)
    return Status(translate("import", "Perlu dilihat"), "triangle-alert", Tone.WARNING)
