"""Laporan: the figures of a month, quarter or year, its paper, and all numbers as an Excel file."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.dialogs.paper_dialog import PaperDialog
from desktop.errors import show_error
from desktop.figures.figure_panel import FigurePanel
from desktop.lists.export_dialog import ExportDialog, ShownList
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.row_table import Column
from desktop.widgets.scroll import PageScroll, fit_screen
from desktop.widgets.text import plain_label
from desktop.window.workplace import Workplace
from models.figures.period import KIND_WORDS, Period, PeriodKind, last_period, offered_periods
from models.figures.report import PeriodFigures, figures_of, figures_report, first_day
from models.progress import Progress

LIST_WIDTH, ROW_HEIGHT = 212, 32


class FiguresDialog(OfficeDialog):
    """Opens with the last month that is over. What it shows is what `Cetak laporan` prints."""

    asks_first = False

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent.tr("Laporan penanganan kasus"), parent)
        self._workplace = workplace
        self._first = first_day(workplace.desk)
        self.found: PeriodFigures | None = None
        kinds = [(kind, KIND_WORDS[kind]) for kind in PeriodKind]
        self.kind = ChoiceBox(self.tr("Lama masa"), kinds)
        self.period = ChoiceBox(self.tr("Masa laporan"))
        self.list, self.stack = QListWidget(), QStackedWidget()
        self.list.setAccessibleName(self.tr("Bagian laporan"))
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.currentRowChanged.connect(self._turn)
        self.empty = EmptyState("calendar-days", "")
        self.stack.addWidget(self.empty)
        self.summary = plain_label(wrap=True)
        self.paper = primary_button(self.tr("&Cetak laporan"), self.print, "printer")
        self.excel = plain_button(self.tr("Ekspor ke Excel (Ctrl+E)"), self.export, "download")
        for part in (self.paper, self.excel):
            part.setEnabled(False)  # until something is counted
        self.list.hide()
        self.summary.hide()
        self._lay_out()
        self.end_with(self.paper, self.excel)
        self.cancel_button.setText(self.tr("Tutup"))
        QShortcut(QKeySequence("Ctrl+E"), self, self.export)
        QShortcut(QKeySequence("Ctrl+P"), self, self.print)
        self._offer()
        self.kind.activated.connect(lambda _row: self._offer_and_count())
        self.period.activated.connect(lambda _row: self.count())
        fit_screen(self, 1080, 680)

    def open(self) -> None:
        super().open()
        self.period.setFocus()
        self.count()

    def count(self) -> None:
        """Count the chosen period; Batal leaves what was shown, and the choice goes back to it."""
        desk, period = self._workplace.desk, self.wanted()

        def work(report: Progress) -> PeriodFigures:
            import reports.figures.charts  # noqa: F401  loaded here, the window does not wait

            return figures_of(period, desk, report)

        words = self.tr("Menghitung {period}…").format(period=period.title)
        run_busy(self._workplace.jobs, self, words, work, self._show, failed=self._failed)

    def wanted(self) -> Period:
        """The period that is chosen."""
        chosen = self.period.value()
        kind = PeriodKind(self.kind.text_value())
        return chosen if isinstance(chosen, Period) else last_period(kind, self._today())

    def print(self) -> None:
        """The paper of what is shown."""
        if self.found is not None and self.paper.isEnabled():
            PeriodReportDialog(self._workplace, self.found, self).open()

    def export(self) -> None:
        """Every number of the report in one table."""
        if self.found is not None and self.found.tables:
            ExportDialog(self._workplace, all_numbers(self.found), self).open()

    def panel(self) -> FigurePanel | None:
        """The part on screen."""
        scroll = self.stack.currentWidget()
        inner = scroll.widget() if isinstance(scroll, PageScroll) else None
        return inner if isinstance(inner, FigurePanel) else None

    def _show(self, found: PeriodFigures) -> None:
        self.found = found
        row = max(self.list.currentRow(), 0)
        self.list.clear()
        for old in self.stack.findChildren(PageScroll):
            self.stack.removeWidget(old)
            old.deleteLater()
        for number, table in enumerate(found.tables):
            item = QListWidgetItem(table.title.partition(":")[0])
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self.list.addItem(item)
            scroll = PageScroll(FigurePanel(f"figures-{number}", table))
            scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            scroll.setAccessibleName(table.title)
            self.stack.addWidget(scroll)
        self.summary.setText(" ".join((*found.summary, *found.warnings)))
        self.empty.say(self.tr("Laporan nihil tetap dapat dicetak."))
        there = bool(found.tables)
        self.list.setVisible(there)
        self.summary.show()
        self.paper.setEnabled(True)
        self.excel.setEnabled(there)
        self.list.setCurrentRow(min(row, len(found.tables) - 1))
        self._turn(self.list.currentRow())

    def _turn(self, number: int) -> None:
        self.stack.setCurrentIndex(number + 1)

    def _failed(self, error: Exception) -> None:
        if self.found is None:
            self.empty.say(self.tr("Belum dihitung. Pilih masa laporan."))
        else:
            self.kind.set_value(self.found.period.kind)
            self._offer()
            self.period.set_value(self.found.period)
        show_error(self, error)

    def _offer_and_count(self) -> None:
        self._offer()
        self.count()

    def _offer(self) -> None:
        """The periods of the chosen length, the last one that is over chosen."""
        kind, today = PeriodKind(self.kind.text_value()), self._today()
        found = offered_periods(kind, self._first, today)
        self.period.offer((each, each.title) for each in found)
        self.period.set_value(last_period(kind, today))

    def _today(self) -> dt.date:
        return self._workplace.desk.today()

    def _lay_out(self) -> None:
        top, middle = QHBoxLayout(), QHBoxLayout()
        for words, field in (
            (self.tr("&Lama masa"), self.kind),
            (self.tr("&Masa laporan"), self.period),
        ):
            word = plain_label(words)
            word.setBuddy(field)
            top.addWidget(word)
            top.addWidget(field)
        top.addStretch(1)
        middle.setSpacing(14)
        middle.addWidget(self.list)
        middle.addWidget(self.stack, 1)
        self.body.addLayout(top)
        self.body.addWidget(self.summary)
        self.body.addLayout(middle, 1)


class PeriodReportDialog(PaperDialog):
    """The report of the figures on screen, as it will be handed over."""

    def __init__(self, workplace: Workplace, found: PeriodFigures, parent: QWidget) -> None:
        name = f"laporan-kasus-{found.period.code}"
        super().__init__(parent.tr("Laporan penanganan kasus"), name, parent, workplace)
        self._found = found
        self.resize(860, 700)

    def open(self) -> None:
        super().open()
        desk, found = self._workplace.desk, self._found

        def work(_report: Progress) -> bytes:
            from reports.figures.period_report import render_period_report

            return render_period_report(figures_report(found, desk))

        self.draw(self.tr("Menyusun laporan…"), work)


def open_figures(workplace: Workplace, page: QWidget) -> None:
    """Laporan over the window of a page."""
    FiguresDialog(workplace, page.window()).open()


@dataclass(frozen=True, slots=True)
class Number:
    """One number of the report with what it counts."""

    part: str
    line: str
    column: str
    text: str


def all_numbers(found: PeriodFigures) -> ShownList:
    """The report as a list for `ExportDialog`; it names no resident."""
    rows = [
        Number(table.title, line.word, column, cell)
        for table in found.tables
        for line in table.lines
        for column, cell in zip(table.heads[1:], line.cells, strict=True)
    ]
    translate = QCoreApplication.translate

    def taken(_progress: Progress) -> Iterable[Number]:
        return rows

    return ShownList(
        title=translate("figures", "Laporan penanganan kasus"),
        columns=(
            Column(translate("figures", "Bagian"), lambda row: row.part, 240),
            Column(translate("figures", "Baris"), lambda row: row.line, 420),
            Column(translate("figures", "Kolom"), lambda row: row.column, 160),
            Column(translate("figures", "Angka"), lambda row: row.text, 120),
        ),
        rows=taken,
        words=(found.period.title, *found.warnings),
        case_of=None,
    )
