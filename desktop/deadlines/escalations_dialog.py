"""What is late enough for the head or the camat: the list, its paper, and that they were told."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QItemSelectionModel
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desktop.deadlines.telling_dialog import TellingDialog
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.dialogs.paper_dialog import PaperDialog
from desktop.errors import show_error
from desktop.lists.export_dialog import offer_table
from desktop.lists.row_case import case_of_line
from desktop.look.palette import Tone
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from desktop.widgets.text import hint, plain_label
from desktop.window.workplace import Workplace
from models.case.tracking.escalations import EscalationLine, escalation_list
from models.case.tracking.list_papers import escalation_document
from models.codes import EscalationLevel
from models.labels import label
from models.progress import Progress

WHOLE_ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class EscalationsDialog(OfficeDialog):
    """No line is chosen when the list appears: what is written down is what the clerk chose."""

    asks_first = False

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent.tr("Daftar untuk pimpinan"), parent)
        self._workplace = workplace
        self._lines: Sequence[EscalationLine] = ()
        self.level = ChoiceBox(self.tr("Disampaikan kepada"), code_choices(EscalationLevel))
        self.level.setMinimumContentsLength(24)
        self.level.currentIndexChanged.connect(lambda _row: self.refresh())
        self.table: RowTable[EscalationLine] = RowTable(_columns(), self._fetch, self)
        self.view = ListView("escalations", self.tr("Kasus yang terlambat"))
        self.view.choose_many()
        self.view.show_table(self.table)
        offer_table(self.view, workplace, lambda: (label(self._level()),), case_of=case_of_line)
        self.view.all_asked.connect(lambda: self._mark(self._lines))
        self.view.selectionModel().selectionChanged.connect(lambda *_marks: self._say_count())
        nothing = self.tr("Tidak ada kasus yang melewati tenggat untuk disampaikan.")
        self.empty = EmptyState("circle-check", nothing)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self.count = plain_label()
        self.all_due = plain_button(self.tr("&Pilih yang belum"), self.choose_due, "list-checks")
        self.paper = plain_button(self.tr("&Lihat dan cetak"), self.preview, "printer")
        words = self.tr("&Catat sudah disampaikan")
        self.tell = primary_button(words, self.record, "check")
        title = plain_label(self.tr("Disampaikan &kepada"))
        title.setBuddy(self.level)
        top = QHBoxLayout()
        top.addWidget(title)
        top.addWidget(self.level)
        top.addStretch(1)
        top.addWidget(self.count)
        top.addWidget(self.all_due)
        words = self.tr(
            "Cetak daftarnya, serahkan, lalu pilih baris yang sudah disampaikan dan catat. Baris "
            "yang dicatat muncul lagi bila tenggatnya lewat sekali lagi."
        )
        self.body.addLayout(top)
        self.body.addWidget(hint(words))
        self.body.addWidget(self.stack, 1)
        self.end_with(self.tell, self.paper)
        self.cancel_button.setText(self.tr("Tutup"))
        self.resize(1080, 600)
        self._say_count()

    def open(self) -> None:
        super().open()
        self.refresh()

    def refresh(self) -> None:
        level, today = self._level(), self._workplace.desk.today()
        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Menyusun daftar…"),
            lambda _report: escalation_list(level, today),
            self._show,
            failed=lambda error: show_error(self, error),
        )

    def chosen(self) -> list[EscalationLine]:
        """The lines the clerk chose."""
        rows = self.view.selectionModel().selectedRows()
        return [self.table.row(index) for index in rows]

    def choose_due(self) -> None:
        """All lines that are still to be told, or told anew."""
        self._mark([line for line in self._lines if line.due])
        self.view.setFocus()

    def preview(self) -> None:
        EscalationPaperDialog(self._workplace, self._level(), self).open()

    def record(self) -> None:
        lines = tuple((line.case_id, line.referral_id) for line in self.chosen())
        TellingDialog(self._workplace, self._level(), lines, self, self.refresh).open()

    def _show(self, lines: Sequence[EscalationLine]) -> None:
        self._lines = lines
        self.table.refresh()
        while self.table.canFetchMore(self.view.rootIndex()):
            self.table.fetchMore(self.view.rootIndex())
        self.stack.setCurrentWidget(self.view if lines else self.empty)
        self.paper.setEnabled(bool(lines))
        self.all_due.setEnabled(any(line.due for line in lines))
        self.view.select_first()
        self._mark(())
        self.view.setFocus()

    def _mark(self, lines: Sequence[EscalationLine]) -> None:
        """Choose these lines and no other; the cursor stays where it is."""
        marks, wanted = self.view.selectionModel(), set(lines)
        marks.clearSelection()
        for number, line in enumerate(self._lines):
            if line in wanted:
                marks.select(self.table.index(number, 0), WHOLE_ROW)
        self._say_count()

    def _say_count(self) -> None:
        count = len(self.view.selectionModel().selectedRows())
        words = self.tr("{count} dari {all} baris dipilih")
        self.count.setText(words.format(count=count, all=len(self._lines)) if self._lines else "")
        words = self.tr("&Catat sudah disampaikan ({count})")
        self.tell.setText(words.format(count=count))
        self.tell.setEnabled(count > 0)

    def _fetch(self, last: EscalationLine | None, limit: int) -> Sequence[EscalationLine]:
        start = self.table.rowCount() if last is not None else 0
        return self._lines[start : start + limit]

    def _level(self) -> EscalationLevel:
        return EscalationLevel(self.level.text_value())


class EscalationPaperDialog(PaperDialog):
    """The list with its signatures, as it will be handed over."""

    def __init__(self, workplace: Workplace, level: EscalationLevel, parent: QWidget) -> None:
        name = f"kasus-terlambat-{workplace.desk.today():%Y%m%d}"
        super().__init__(parent.tr("Daftar kasus terlambat"), name, parent, workplace)
        self._level = level
        self.resize(960, 660)

    def open(self) -> None:
        super().open()
        desk, level = self._workplace.desk, self._level

        def draw(report: Progress) -> bytes:
            from reports.registers.escalation_list import render_escalations

            return render_escalations(escalation_document(level, desk), report)

        self.draw(self.tr("Menyusun daftar…"), draw)


def _columns() -> list[Column[EscalationLine]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("escalations", "Disampaikan"), width=150, status=_told),
        Column(translate("escalations", "Nama"), lambda row: row.name, 160),
        Column(translate("escalations", "Kebutuhan"), lambda row: row.need, 120, spare=1),
        Column(translate("escalations", "Keterlambatan"), lambda row: row.what, 240),
        Column(translate("escalations", "Sejak"), lambda row: f"{row.since:%d-%m-%Y}", 95, spare=3),
        Column(translate("escalations", "Hari kerja"), lambda row: str(row.days), 80, right=True),
        Column(translate("escalations", "Sudah dilakukan"), lambda row: row.asked, 140, spare=2),
        Column(translate("escalations", "Nomor"), lambda row: row.case_number, 130, whole=True),
    ]


def _told(row: EscalationLine) -> Status:
    translate = QCoreApplication.translate
    if row.told_on is None:
        return Status(translate("escalations", "Belum"), "circle-alert", Tone.BAD)
    words = translate("escalations", "{times}x, {day}")
    told = words.format(times=row.times_told, day=f"{row.told_on:%d-%m-%Y}")
    if row.due:
        return Status(told, "circle-alert", Tone.WARNING)
    return Status(told, "check", Tone.GOOD)
