"""An agency's filled list: chosen, checked row by row, shown, and only then recorded."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.dialogs.file_choice import ask_file, ask_target
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.dialogs.told_first import open_many_told
from desktop.errors import show_error, shown
from desktop.look.palette import Tone
from desktop.replies.list_dialog import FOLDER
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.fact_grid import FactGrid
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import NO_INDEX, Column, RowTable
from desktop.widgets.status_word import Status
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.case.reply.file_import import (
    ReplyPlan,
    RowOutcome,
    RowResult,
    check_rows,
    import_replies,
    plan_to_show,
)
from models.progress import Progress
from reports.replies_file import read_replies, write_report

REPORT = "hasil-jawaban-instansi.xlsx"
WILL_BE = (RowOutcome.ACCEPTED, RowOutcome.WARNED)
TO_READ = (RowOutcome.REFUSED, RowOutcome.WARNED)
"""Rows whose sentence the clerk has to read; the cursor begins on the first of them."""


class RepliesImportDialog(OfficeDialog):
    """Nothing is recorded before the clerk has seen what becomes of each row."""

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent.tr("Baca jawaban dari berkas"), parent)
        self._workplace = workplace
        self.plan: ReplyPlan | None = None
        self.recorded = False
        self.counts = FactGrid()
        self.table: RowTable[RowResult] = RowTable(
            _columns(lambda row: _status(row, recorded=self.recorded)), self._fetch, self
        )
        self.rows = ListView("replies", self.tr("Jawaban per baris"))
        self.rows.show_table(self.table)
        self.whole = hint()
        words = self.tr(
            "Pilih daftar rujukan (.xlsx atau .csv) yang sudah diisi instansi. Setiap baris "
            "diperiksa dulu; berkas yang sama tidak dicatat dua kali."
        )
        self.body.addWidget(hint(words))
        self.body.addWidget(self.counts)
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self.whole)
        self.body.addStretch(0)  # takes the room while there are no rows yet
        self.rows.picked.connect(self._read_out)
        self.choose = plain_button(self.tr("Pilih berkas"), self._ask_file, "folder-open")
        self.keep = plain_button(self.tr("Simpan laporan"), self._ask_target, "save")
        self.take = primary_button(self.tr("Catat semua (F10)"), self.import_now, "check")
        self.end_with(self.take, self.choose, self.keep)
        self.resize(960, 600)
        self._show_buttons()
        self.choose.setFocus()

    def check(self, path: Path) -> None:
        """Read and check a file off the main thread; nothing is recorded."""
        today = self._workplace.desk.today()

        def work(report: Progress) -> ReplyPlan:
            return check_rows(read_replies(path, report), today, report)

        words = self.tr("Memeriksa berkas…")
        run_busy(self._workplace.jobs, self, words, work, self._checked, failed=self._failed)

    def import_now(self) -> None:
        """Record what was checked, all of it or, when stopped, nothing."""
        plan, desk = self.plan, self._workplace.desk
        if plan is None:
            return
        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Mencatat jawaban…"),
            lambda report: import_replies(plan, desk, report),
            self._imported,
            failed=self._failed,
        )

    def write(self, path: Path) -> None:
        """What became of every row, or would."""
        with shown(self):
            if self.plan is not None:
                write_report(self.plan, path, recorded=self.recorded)
            words = self.tr("Tersimpan: {name}").format(name=path.name)
            self.notice.show_notice(words, Tone.GOOD, seconds=8)

    def _checked(self, checked: ReplyPlan) -> None:
        """Ask first whoever is to be told of restricted cases among the rows."""
        desk = self._workplace.desk

        def go_on(left_out: frozenset[int]) -> None:
            with shown(self):
                self._show_checked(plan_to_show(checked, desk, without=left_out))

        with shown(self):
            open_many_told(self, desk, checked.case_ids, go_on)

    def _show_checked(self, plan: ReplyPlan) -> None:
        self.plan, self.recorded = plan, False
        self._show(plan)
        if not plan.ready:
            known = plan.count(RowOutcome.KNOWN)
            words = (
                self.tr("Semua jawaban di berkas ini sudah tercatat. Tidak ada yang berubah.")
                if known
                else self.tr("Tidak ada jawaban yang dapat dicatat dari berkas ini.")
            )
            self.notice.show_notice(words, Tone.INFO if known else Tone.WARNING)

    def _imported(self, count: int) -> None:
        self.recorded = True
        if self.plan is not None:
            self._show(self.plan)
        words = self.tr("{count} jawaban tercatat.").format(count=count)
        self.notice.show_notice(words, Tone.GOOD)
        self.cancel_button.setText(self.tr("Selesai"))
        self.cancel_button.setFocus()
        self._workplace.changes.cases.emit()

    def _failed(self, error: Exception) -> None:
        show_error(self, error)

    def _read_out(self, row: object) -> None:
        """The marked row's sentence in full: in its cell there is seldom room for all of it."""
        if isinstance(row, RowResult):
            column = self.tr("Kolom {column}").format(column=row.column) if row.column else ""
            self.whole.setText(" · ".join(part for part in (row.name, column, row.words) if part))

    def _show(self, plan: ReplyPlan) -> None:
        self.notice.hide()
        facts = [
            (self.tr("Baris dibaca"), len(plan.rows)),
            (
                self.tr("Tercatat") if self.recorded else self.tr("Akan dicatat"),
                plan.count(*WILL_BE),
            ),
            (self.tr("Sudah tercatat"), plan.count(RowOutcome.KNOWN)),
            (self.tr("Belum dijawab"), plan.count(RowOutcome.EMPTY)),
            (self.tr("Tidak dicatat"), plan.count(RowOutcome.REFUSED)),
            (self.tr("Terbatas, tidak dibuka"), plan.left_out),
        ]
        self.counts.show_facts([(word, str(n)) for word, n in facts if n or word == facts[1][0]])
        self.whole.setText("")
        self.table.refresh()
        self._show_buttons()
        first = (n for n, row in enumerate(plan.rows) if row.outcome in TO_READ)
        place = next(first, 0)
        while self.table.rowCount() <= place and self.table.canFetchMore(NO_INDEX):
            self.table.fetchMore(NO_INDEX)
        self.rows.setCurrentIndex(self.table.index(place, 0))

    def _show_buttons(self) -> None:
        there = self.plan is not None
        self.take.setEnabled(there and not self.recorded and bool(self.plan and self.plan.ready))
        self.keep.setEnabled(there)
        self.rows.setVisible(there)

    def _fetch(self, last: RowResult | None, limit: int) -> tuple[RowResult, ...]:
        rows = self.plan.rows if self.plan is not None else ()
        start = rows.index(last) + 1 if last is not None else 0
        return rows[start : start + limit]

    def _ask_file(self) -> None:
        kinds = self.tr("Berkas Excel atau CSV (*.xlsx *.csv)")
        ask_file(self, self.tr("Pilih berkas jawaban"), FOLDER, kinds, self.check)

    def _ask_target(self) -> None:
        kinds = self.tr("Berkas Excel (*.xlsx)")
        ask_target(self, self.tr("Simpan berkas"), FOLDER, REPORT, kinds, self.write)


def _columns(status: Callable[[RowResult], Status]) -> list[Column[RowResult]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("replies", "Baris"), lambda row: str(row.number), 64, right=True),
        Column(translate("replies", "Hasil"), width=170, status=status),
        Column(translate("replies", "Warga"), lambda row: row.name, 170),
        Column(translate("replies", "Jawaban"), lambda row: row.answer, 190),
        Column(translate("replies", "Kolom"), lambda row: row.column, 130, spare=1),
        Column(translate("replies", "Keterangan"), lambda row: row.words, 320),
    ]


def _status(row: RowResult, *, recorded: bool) -> Status:
    """What becomes of a row, or became of it."""
    translate = QCoreApplication.translate
    if recorded and row.outcome in WILL_BE:
        return Status(translate("replies", "Tercatat"), "circle-check", Tone.GOOD)
    words = {
        RowOutcome.ACCEPTED: (translate("replies", "Dapat dicatat"), "circle-check", Tone.GOOD),
        RowOutcome.WARNED: (translate("replies", "Perlu dilihat"), "triangle-alert", Tone.WARNING),
        RowOutcome.KNOWN: (translate("replies", "Sudah tercatat"), "check", Tone.PLAIN),
        RowOutcome.EMPTY: (translate("replies", "Belum dijawab"), "circle-minus", Tone.PLAIN),
        RowOutcome.REFUSED: (translate("replies", "Tidak dicatat"), "circle-x", Tone.BAD),
    }
    return Status(*words[row.outcome])
