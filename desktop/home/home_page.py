"""Hari ini: what the office has to do today, by kind of work, and the two usual beginnings."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.deadlines.escalations_dialog import EscalationsDialog
from desktop.errors import error_sentence, show_error
from desktop.figures.figures_dialog import open_figures
from desktop.home.calendar_notice import CalendarNotice
from desktop.home.left_typing import LeftTyping
from desktop.home.row_work import RowWork
from desktop.home.today_columns import today_columns
from desktop.home.today_dialog import TodayListDialog
from desktop.home.today_tiles import TodayTiles, meaning
from desktop.letters.approval.waiting_notice import WaitingNotice
from desktop.letters.runs.doors import RunStrip
from desktop.lists.export_dialog import offer_table
from desktop.lists.row_case import case_of_line
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.date_text import full_date
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.list_view import ListView
from desktop.widgets.notice import Notice
from desktop.widgets.row_table import NO_INDEX, RowTable
from desktop.widgets.text import heading, hint
from desktop.window.page import Page
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.batch.batches import Pending, pending
from models.calendar import incomplete_years
from models.case.tracking.today import Today, TodayLine, TodaySection, today_work
from models.errors import AppError
from models.letter.runs.view import unfinished_run


class HomePage(Page):
    """The day is counted off the main thread: in a large office it reads every open case."""

    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._ways, self._unsent = workplace, ways, 0
        self.work: Today | None = None
        self.warning, self.waiting = Notice(), WaitingNotice(workplace, ways.to_waiting)
        self.run, self.left = RunStrip(workplace, ways), LeftTyping(workplace.desk, ways)
        self.sums, self.calendar = hint(), CalendarNotice(ways)
        self.tiles = TodayTiles(self._tile_pressed, self._open_first)
        self.mine = QCheckBox(self.tr("Hanya tugas sa&ya"))
        self.mine.toggled.connect(lambda _on: self.refresh())
        self.mine.hide()
        self.table: RowTable[TodayLine] = RowTable(today_columns(), self._fetch, self)
        self.view = ListView("today", self.tr("Yang dikerjakan hari ini"))
        self.view.show_table(self.table)
        self.view.menu = QMenu(self.view)
        self.view.menu.addAction(self.tr("&Kerjakan (F6)")).triggered.connect(self._do)
        offer_table(self.view, workplace, case_of=case_of_line)
        self.doing = RowWork(workplace, ways, self)
        self.view.opened.connect(self.doing.open)
        self.empty = EmptyState(
            "circle-check",
            self.tr(
                "Tidak ada yang menunggu hari ini. Kasus baru dicatat saat warga datang, "
                "saat jemput bola, atau saat ada laporan."
            ),
        )
        self.nothing = EmptyState("circle-check", self.tr("Tidak ada di bagian ini."))
        self.stack = QStackedWidget()
        for each in (self.view, self.empty, self.nothing):
            self.stack.addWidget(each)
        self._lay_out()
        for keys, press in (("Ctrl+P", self.print), ("F6", self._do)):
            key = QShortcut(QKeySequence(keys), self, press)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        changes = workplace.changes
        for news in (changes.cases, changes.letters, changes.batches, changes.people):
            news.connect(self.refresh_if_seen)
        self._show_warnings()

    def refresh(self) -> None:
        self.left.look()
        self.waiting.look()
        desk, jobs = self._workplace.desk, self._workplace.jobs
        today, mine = desk.today(), self.mine.isChecked()
        jobs.start(self, lambda _r: today_work(desk, mine=mine), self._show, self._failed)
        jobs.start(self, lambda _r: unfinished_run(), self.run.look, self._failed)
        jobs.start(self, lambda _r: pending(), self._show_pending, self._failed)
        jobs.start(self, lambda _r: incomplete_years(today), self.calendar.look, self._failed)

    def first_field(self) -> QWidget | None:
        return self.view

    def print(self) -> None:
        """The list as it is shown: the whole day, or the kind of work that is chosen."""
        if self.work is not None:
            TodayListDialog(self._workplace, self.work, self.tiles.section(), self.window()).open()

    def _do(self) -> None:
        self.doing.do(self.view.current_record())

    def tell_leaders(self) -> None:
        """The lists for the head and the camat."""
        EscalationsDialog(self._workplace, self.window()).open()

    def _show(self, work: Today) -> None:
        """The day anew; the cursor stays on its line, or where that was when it is done."""
        kept, place = self.view.current_record(), self.view.currentIndex().row()
        self.work = work
        self.mine.setVisible(work.assigned or self.mine.isChecked())
        self.tiles.show_work(work)
        self._sum_up()
        self._choose(self.tiles.section())
        lines = work.of(self.tiles.section())
        same = (n for n, line in enumerate(lines) if _subject(line) == _subject(kept))
        self._point_at(next(same, min(place, len(lines) - 1)))

    def _point_at(self, place: int) -> None:
        while self.table.rowCount() <= place and self.table.canFetchMore(NO_INDEX):
            self.table.fetchMore(NO_INDEX)
        if place >= 0:
            self.view.setCurrentIndex(self.table.index(place, 0))

    def _tile_pressed(self, section: TodaySection | None) -> None:
        """The keyboard goes on to the lines, so that Enter opens the first."""
        self._choose(section)
        if self.table.rowCount():
            self.view.setFocus()

    def _open_first(self) -> None:
        """Enter on a tile that was come to by arrows."""
        self.doing.open(self.view.current_record() if self.table.rowCount() else None)

    def _choose(self, section: TodaySection | None) -> None:
        self.table.refresh()
        self.view.setAccessibleName(meaning(section))
        if self.table.rowCount():
            self.stack.setCurrentWidget(self.view)
            self.view.select_first()
        else:
            self.stack.setCurrentWidget(self.empty if section is None else self.nothing)

    def _show_pending(self, waiting: Pending) -> None:
        self._unsent = waiting.cases
        self._sum_up()

    def _sum_up(self) -> None:
        words = self.tr("{open} kasus terbuka · {unsent} belum dikirim ke kabupaten")
        cases = self.work.open_cases if self.work is not None else 0
        self.sums.setText(words.format(open=cases, unsent=self._unsent))

    def _failed(self, error: Exception) -> None:
        show_error(self, error)

    def _fetch(self, last: TodayLine | None, limit: int) -> tuple[TodayLine, ...]:
        lines = self.work.of(self.tiles.section()) if self.work is not None else ()
        start = self.table.rowCount() if last is not None else 0
        return lines[start : start + limit]

    def _show_warnings(self) -> None:
        """What the store had to say when it was opened, once."""
        words = [error_sentence(AppError(code)) for code in self._workplace.warnings]
        if words:
            self.warning.show_notice("\n".join(words))

    def _lay_out(self) -> None:
        ways, top, below, column = self._ways, QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        title = self.tr("Hari ini, {day}").format(day=full_date(self._workplace.desk.today()))
        new_case = partial(ways.new_case, None)
        report = partial(open_figures, self._workplace, self)
        leaders = plain_button(self.tr("&Daftar untuk pimpinan"), self.tell_leaders, "circle-alert")
        figures = plain_button(self.tr("&Laporan"), report, "file-text")
        paper = plain_button(self.tr("Cetak (Ctrl+P)"), self.print, "printer")
        top.addWidget(heading(title))
        top.addStretch(1)
        top.addWidget(plain_button(self.tr("Warga baru (F3)"), ways.new_person, "user-plus"))
        top.addWidget(primary_button(self.tr("Kasus baru (F2)"), new_case, "file-plus"))
        below.addWidget(self.sums, 1)
        for widget in (self.mine, figures, leaders, paper):
            below.addWidget(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for strip in (self.warning, self.waiting, self.run, self.calendar, self.left):
            column.addWidget(strip)
        column.addLayout(top)
        column.addWidget(self.tiles)
        column.addLayout(below)
        column.addWidget(self.stack, 1)


def _subject(line: object) -> object:
    """What a line is about; two of one case and kind are told apart by what is to be done."""
    if not isinstance(line, TodayLine):
        return None
    return line.section, line.case_id, line.visit_id, line.what
