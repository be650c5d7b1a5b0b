"""One run of letters: it goes on here with Batal, and afterwards says what became of each."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.dialogs.file_choice import ask_folder
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.dialogs.told_first import open_many_told
from desktop.look.palette import Tone
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.list_view import ListView
from desktop.widgets.printing import print_pdf
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from desktop.widgets.text import hint, plain_label
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.codes import LetterState, PrintState, RunState
from models.errors import Cancelled
from models.labels import label
from models.letter.runs.view import RunItem, RunView, run_items, run_view
from models.letter.runs.work import end_run, move_folder
from models.lists.bulk import note_prints

if TYPE_CHECKING:
    from reports.letters.bound import BoundLetters


class RunDialog(OfficeDialog):
    """Its table opens a letter that was issued, or the case of one that was not."""

    asks_first = False

    def __init__(self, workplace: Workplace, ways: Ways, run_id: int, parent: QWidget) -> None:
        super().__init__(parent.tr("Surat sekaligus"), parent)
        self._workplace, self._ways = workplace, ways
        self.run: RunView = run_view(run_id)
        self._items: list[RunItem] = []
        self.summary, self.place, self.why = plain_label(wrap=True), hint(), hint()
        self.table: RowTable[RunItem] = RowTable(_columns(), self._fetch, self)
        self.view = ListView("run", self.tr("Surat dalam proses ini"))
        self.view.show_table(self.table)
        self.view.opened.connect(self._open)
        self.view.picked.connect(self._explain)
        for widget in (self.summary, self.place):
            self.body.addWidget(widget)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.why)
        self.folder_button = plain_button(self.tr("Ganti &folder"), self.ask_folder)
        self.look_button = plain_button(self.tr("&Buka folder"), self.look_into)
        self.stop_button = plain_button(self.tr("&Hentikan proses"), self.stop, "x")
        self.print_button = plain_button(self.tr("&Cetak semua"), self.print, "printer")
        others = (self.folder_button, self.look_button, self.stop_button, self.print_button)
        self.end_with(primary_button(self.tr("Lanjutkan (F10)"), self.go_on, "file-text"), *others)
        self.cancel_button.setText(self.tr("Tutup"))
        self.resize(900, 600)
        self.show_run(self.run)

    def begin(self) -> None:
        """Open and go on at once, as soon as the window stands."""
        self.open()
        QTimer.singleShot(0, self, self.go_on)

    def go_on(self) -> None:
        """Issue what is open and write what is missing, with Batal between two letters."""
        self._told(self._worked_on(), self._work)

    def stop(self) -> None:
        """End the run; what is issued stays, the others wait for another one."""
        with self.explained():
            self.show_run(end_run(self.run.id, self._workplace.desk))
            self._tell()

    def print(self) -> None:
        """All letters behind their list, through the office's usual way to a printer."""
        cases = {item.case_id for item in self._items if item.letter_id is not None}
        self._told(cases, lambda without: print_run(self, self._workplace, self.run, without))

    def ask_folder(self) -> None:
        title = self.tr("Folder untuk berkas surat")
        ask_folder(self, title, "letters", self.use_folder)

    def use_folder(self, folder: Path) -> None:
        """Files go there from now on; those of letters that are issued are written at once."""
        with self.explained():
            self.show_run(move_folder(self.run.id, str(folder), self._workplace.desk))
            if self.run.state is not RunState.OPEN:
                self._told(self._worked_on(), self._work)

    def _worked_on(self) -> set[int]:
        """The cases whose letters are issued now or written into the folder."""
        return {item.case_id for item in self._items if item.is_open or self.run.folder}

    def look_into(self) -> None:
        with self.explained():
            self.notice.hide()
            if not _opens(self.run.folder):
                words = self.tr("Komputer ini tidak dapat membuka folder dari sini: {folder}")
                self.notice.show_notice(words.format(folder=self.run.folder))

    def show_run(self, run: RunView) -> None:
        self.run, self._items = run, run_items(run.id)
        self.table.refresh()
        self.view.select_first()
        words = self.tr("{issued} dari {total} surat terbit, {failed} tidak, {open} belum.")
        counts = {"issued": run.issued, "total": run.total, "failed": run.failed}
        self.summary.setText(words.format(open=run.open, **counts))
        place = self.tr("Berkas: {folder}").format(folder=run.folder) if run.folder else ""
        self.place.setText(place)
        self.place.setVisible(bool(place))
        self.look_button.setVisible(bool(run.folder))
        self.print_button.setVisible(run.issued > 0)
        going = run.state is RunState.OPEN
        self.stop_button.setVisible(going)
        if self.main_button is not None:
            self.main_button.setVisible(going)

    def _told(self, cases: set[int], go_on: Callable[[frozenset[int]], None]) -> None:
        """Ask first whoever is to be told of restricted cases among them."""
        with self.explained():
            open_many_told(self, self._workplace.desk, cases, go_on)

    def _work(self, without: frozenset[int]) -> None:
        from reports.letters.run_work import carry_on

        run_id, desk = self.run.id, self._workplace.desk
        self.notice.hide()
        run_busy(
            self._workplace.jobs,
            self,
            _doing(self.run),
            lambda progress: carry_on(run_id, desk, progress, without),
            self._ended,
            failed=self._broke_off,
        )

    def _ended(self, run: RunView) -> None:
        self.show_run(run)
        self._tell()
        words, tone = self.tr("{count} surat terbit dan tersimpan."), Tone.GOOD
        if run.failed or run.open:
            more = self.tr("{left} rujukan belum, lihat sebabnya di daftar.")
            words, tone = f"{words} {more}", Tone.WARNING
        said = words.format(count=run.issued, left=run.failed + run.open)
        self.notice.show_notice(said, tone, closable=False)

    def _broke_off(self, error: Exception) -> None:
        """What is issued is issued; the others wait."""
        self.show_run(run_view(self.run.id))
        self._tell()
        if not isinstance(error, Cancelled):
            self.explain(error)
            return
        words = self.tr("Berhenti sesudah {count} surat. Yang sudah terbit tetap tersimpan.")
        self.notice.show_notice(words.format(count=self.run.issued), closable=False)

    def _explain(self, item: object) -> None:
        """The whole reason of the marked line, which the table may cut."""
        problem = item.problem if isinstance(item, RunItem) else ""
        enter = self.tr("Enter membuka kasusnya.")
        self.why.setText(f"{problem} {enter}" if problem else "")

    def _open(self, item: object) -> None:
        if not isinstance(item, RunItem):
            return
        self.accept()
        if item.letter_id is not None:
            self._ways.to_letter(item.letter_id)
        else:
            self._ways.to_case(item.case_id)

    def _tell(self) -> None:
        tell_lists(self._workplace)

    def _fetch(self, last: RunItem | None, limit: int) -> list[RunItem]:
        start = 0 if last is None else self.table.rowCount()
        return self._items[start : start + limit]


def _doing(run: RunView) -> str:
    """With a folder the bar runs twice: letter by letter, then the file to print from."""
    translate = QCoreApplication.translate
    if not run.folder:
        return translate("runs", "Menerbitkan surat…")
    return translate("runs", "Menerbitkan surat, lalu menulis berkas cetak ke folder…")


def _opens(folder: str) -> bool:
    """Show the files in the computer's own window. Raises `StoreError` where the stick is out."""
    from reports.letters.run_files import check_folder

    check_folder(Path(folder))
    return QDesktopServices.openUrl(QUrl.fromLocalFile(folder))


def tell_lists(workplace: Workplace) -> None:
    """Letters and what became of referrals are read anew."""
    workplace.changes.letters.emit()
    workplace.changes.cases.emit()


def print_run(
    dialog: RunDialog, workplace: Workplace, run: RunView, without: frozenset[int]
) -> None:
    """Bind the letters behind their list, with Batal, and ask for the printer."""
    from reports.letters.run_work import bind_run

    def bound(file: "BoundLetters") -> None:
        def noted(state: PrintState) -> None:
            """Each letter's history says what became of it."""
            note_prints(file.prints, state, workplace.desk)
            tell_lists(workplace)

        name = QCoreApplication.translate("runs", "surat-{count}").format(count=len(file.prints))
        print_pdf(dialog, file.pdf, name, noted, jobs=workplace.jobs)

    def failed(error: Exception) -> None:
        if not isinstance(error, Cancelled):
            dialog.explain(error)

    run_busy(
        workplace.jobs,
        dialog,
        QCoreApplication.translate("runs", "Menyiapkan berkas cetak…"),
        lambda progress: bind_run(run.id, workplace.desk, progress, without),
        bound,
        failed=failed,
    )


def _columns() -> list[Column[RunItem]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("runs", "Kasus"), lambda item: item.case_number, 140),
        Column(translate("runs", "Nama warga"), lambda item: item.name, 150),
        Column(translate("runs", "Instansi"), lambda item: item.agency, 150),
        Column(translate("runs", "Surat"), width=200, status=_became),
        Column(translate("runs", "Sebab"), lambda item: item.problem, 120),
    ]


def _became(item: RunItem) -> Status:
    translate = QCoreApplication.translate
    if item.void:
        return Status(f"{item.number_text}, {label(LetterState.VOID)}", "circle-x", Tone.BAD)
    if item.letter_id is not None:
        return Status(item.number_text, "circle-check", Tone.GOOD)
    if item.problem:
        return Status(translate("runs", "tidak terbit"), "circle-alert", Tone.WARNING)
    return Status(translate("runs", "belum terbit"), "circle-minus", Tone.PLAIN)
