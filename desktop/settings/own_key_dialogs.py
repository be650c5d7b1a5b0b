"""Another password for the one who works here, and another code on paper for the office."""

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.access.recovery_sheet_form import RecoverySheetForm
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.errors import error_sentence
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import primary_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.password_choice import PasswordChoice
from desktop.widgets.password_eye import password_line
from desktop.widgets.scroll import PageScroll
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.access.keys import COST, KeyCost
from models.access.own_keys import change_own_password, change_recovery_code
from models.access.recovery import new_recovery_code
from models.errors import RuleError
from models.indonesian_words import long_date
from models.letter.printing.papers_given import RECOVERY_SHEET, note_book
from models.office import office
from models.progress import Progress

Done = Callable[[], None]


class _KeyDialog(OfficeDialog):
    """Asks for the password of now first. What it began it also ends: Esc waits for the keys."""

    def __init__(self, title: str, workplace: Workplace, parent: QWidget, done: Done) -> None:
        super().__init__(title, parent)
        self._workplace, self._done, self._working = workplace, done, False
        self.form, self.old = FormGrid(), password_line()
        self.form.add("old", self.tr("Kata sandi se&karang"), self.old, required=True)

    def reject(self) -> None:
        if not self._working:
            super().reject()

    def _work(self, words: str, change: Callable[[], None]) -> None:
        def work(progress: Progress) -> None:
            progress(0, 1)
            change()

        self._working = True
        run_busy(
            self._workplace.jobs,
            self,
            words,
            work,
            self._changed,
            failed=self._failed,
            cancellable=False,
        )

    def _changed(self, _nothing: None) -> None:
        self._working = False
        self.accept()
        self._done()

    def _failed(self, error: Exception) -> None:
        self._working = False
        self.explain(error, self.form)


class PasswordDialog(_KeyDialog):
    def __init__(
        self, workplace: Workplace, parent: QWidget, done: Done, cost: KeyCost = COST
    ) -> None:
        super().__init__(parent.tr("Ganti kata sandi saya"), workplace, parent, done)
        self._cost = cost
        self.choice = PasswordChoice(workplace.desk.random_bytes)
        self.form.add_heading(self.tr("Kata sandi baru"))
        self.form.add_wide(self.choice)
        self.body.addWidget(PageScroll(self.form))
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(640, 440)
        self.old.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        desk, old, cost = self._workplace.desk, self.old.text(), self._cost
        try:
            new = self.choice.password((desk.name,))
        except RuleError as error:
            self.choice.show_problem("password", error_sentence(error))
            return
        words = self.tr("Mengganti kata sandi…")
        self._work(words, lambda: change_own_password(desk, old, new, cost))


class RecoveryCodeDialog(_KeyDialog):
    def __init__(
        self, workplace: Workplace, parent: QWidget, done: Done, cost: KeyCost = COST
    ) -> None:
        super().__init__(parent.tr("Kode pemulihan baru"), workplace, parent, done)
        self._cost, desk = cost, workplace.desk
        self.code = new_recovery_code(desk.random_bytes)
        self.paper = RecoverySheetForm(
            self.code,
            self.sheet,
            desk.random_bytes(2),
            lambda out: note_book(RECOVERY_SHEET, out, desk),
        )
        words = self.tr(
            "Setelah disimpan, kode lama tidak lagi membuka data di komputer ini. Simpan lembar "
            "lamanya selama cadangan lama masih ada: cadangan itu dibuka dengan kode lama."
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for widget in (hint(words), self.form, self.paper):
            column.addWidget(widget)
        column.addStretch(1)
        self.form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.body.addWidget(PageScroll(page))
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(760, 480)
        self.old.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        if not self.paper.typed_back():
            return
        desk, old, cost = self._workplace.desk, self.old.text(), self._cost
        words = self.tr("Mengganti kode pemulihan…")
        self._work(words, lambda: change_recovery_code(desk, old, self.code, cost))

    def sheet(self) -> bytes:
        """The new sheet as PDF."""
        from reports.recovery_sheet import render_recovery_sheet

        view, made_on = office(), long_date(self._workplace.desk.today())
        return render_recovery_sheet(
            view.title, self.code, made_on, view.paper_size, practice=view.practice
        )
