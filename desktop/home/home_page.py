"""Beranda: what waits today, longest first, and the two buttons most days begin with."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.cases.case_list import case_columns
from desktop.errors import error_sentence, show_error
from desktop.fact_grid import Card
from desktop.fonts import sized_font
from desktop.page import Page
from desktop.palette import Tone
from desktop.ways import Ways
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.date_text import full_date
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.list_view import ListView
from desktop.widgets.notice import Notice
from desktop.widgets.row_table import RowTable
from desktop.widgets.text import heading, hint, plain_label
from desktop.widgets.tone import set_shade
from desktop.workplace import Workplace
from models.batch.batches import Pending, pending
from models.calendar import incomplete_years
from models.case.cases import CaseRow, WorkList, work_list
from models.errors import AppError

FIGURE_POINTS = 22
MOST_ROWS = 50


class Figure(Card):
    """One number that says how the day looks."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.number: QLabel = plain_label("…")
        self.number.setFont(sized_font(FIGURE_POINTS, bold=True))
        self.words = hint(words)
        self.body.setSpacing(0)
        self.body.addWidget(self.number)
        self.body.addWidget(self.words)

    def show_number(self, number: int, tone: Tone = Tone.PLAIN) -> None:
        self.number.setText(str(number))
        self.number.setAccessibleName(f"{number} {self.words.text()}")
        set_shade(self.number, tone.value if number else "")


class HomePage(Page):
    """The list is counted off the main thread: in a large office it reads every open case."""

    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._ways = workplace, ways
        self._shown: tuple[CaseRow, ...] = ()
        self.warning, self.calendar = Notice(), Notice()
        self.late = Figure(self.tr("langkah terlambat"))
        self.today = Figure(self.tr("jatuh tempo hari ini"))
        self.open = Figure(self.tr("kasus terbuka"))
        self.unsent = Figure(self.tr("kasus belum dikirim ke kabupaten"))
        self.table: RowTable[CaseRow] = RowTable(case_columns(), self._fetch, self)
        self.view = ListView("home", self.tr("Yang menunggu Anda"))
        self.view.show_table(self.table)
        self.view.opened.connect(lambda row: ways.to_case(row.id))
        self.empty = EmptyState(
            "circle-check",
            self.tr(
                "Tidak ada kasus yang menunggu. Kasus baru dicatat di sini saat warga datang, "
                "saat jemput bola, atau saat ada laporan."
            ),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self._lay_out()
        changes = workplace.changes
        for news in (changes.cases, changes.letters, changes.batches, changes.people):
            news.connect(self.refresh_if_seen)
        self._show_warnings()

    def refresh(self) -> None:
        today = self._workplace.desk.today()
        jobs = self._workplace.jobs
        jobs.start(self, lambda _r: work_list(MOST_ROWS, today), self._show, self._failed)
        jobs.start(self, lambda _r: pending(), self._show_pending, self._failed)
        jobs.start(self, lambda _r: incomplete_years(today), self._show_calendar, self._failed)

    def first_field(self) -> QWidget | None:
        return self.view

    def _show(self, work: WorkList) -> None:
        today = self._workplace.desk.today()
        self._shown = work.rows
        self.late.show_number(work.late, Tone.BAD)
        due = sum(row.next_step_on == today for row in work.rows)
        self.today.show_number(due, Tone.WARNING)
        self.open.show_number(work.open)
        self.table.refresh()
        self.stack.setCurrentWidget(self.view if work.rows else self.empty)
        self.view.select_first()

    def _show_pending(self, waiting: Pending) -> None:
        self.unsent.show_number(waiting.cases, Tone.INFO)

    def _show_calendar(self, years: tuple[int, ...]) -> None:
        """Deadlines are counted wrongly in a year without its holidays: said until they are in."""
        if not years:
            self.calendar.hide()
            return
        words = self.tr("Libur nasional {year} belum ada di program ini. Lengkapi daftar kantor.")
        self.calendar.show_notice(
            words.format(year=years[0]),
            button=self.tr("Buka hari libur"),
            press=lambda: self._ways.to_days_off(years[0]),
            closable=False,
        )

    def _failed(self, error: Exception) -> None:
        show_error(self, error)

    def _new_case(self) -> None:
        self._ways.new_case(None)

    def _fetch(self, last: CaseRow | None, limit: int) -> tuple[CaseRow, ...]:
        start = self._shown.index(last) + 1 if last is not None else 0
        return self._shown[start : start + limit]

    def _show_warnings(self) -> None:
        """What the store had to say when it was opened, once."""
        words = [error_sentence(AppError(code)) for code in self._workplace.warnings]
        if words:
            self.warning.show_notice("\n".join(words))

    def _lay_out(self) -> None:
        top, figures = QHBoxLayout(), QHBoxLayout()
        top.addWidget(heading(full_date(self._workplace.desk.today())))
        top.addStretch(1)
        top.addWidget(plain_button(self.tr("Warga baru (F3)"), self._ways.new_person, "user-plus"))
        top.addWidget(primary_button(self.tr("Kasus baru (F2)"), self._new_case, "file-plus"))
        figures.setSpacing(12)
        for figure in (self.late, self.today, self.open, self.unsent):
            figures.addWidget(figure, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.warning)
        column.addWidget(self.calendar)
        column.addLayout(top)
        column.addLayout(figures)
        column.addWidget(heading(self.tr("Yang menunggu Anda"), 2))
        column.addWidget(self.stack, 1)
