"""The first run: seven short pages, and not a byte on the disk before the last one is finished."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWizard

from desktop import preferences
from desktop.access.sitting import open_office
from desktop.dialogs.ask import ask
from desktop.errors import show_error
from desktop.jobs import Jobs
from desktop.look.appearance import dress_window
from desktop.setup.account_page import AccountPage
from desktop.setup.answers import Answers
from desktop.setup.backup_page import BackupPage
from desktop.setup.last_step import Work, founding, restoring
from desktop.setup.letterhead_page import LetterheadPage
from desktop.setup.officials_page import OfficialsPage
from desktop.setup.practice_page import PracticePage
from desktop.setup.recovery_page import RecoveryPage
from desktop.setup.region_page import RegionPage
from desktop.setup.restore_page import RestorePage
from desktop.setup.setup_page import SetupPage
from desktop.setup.step_list import StepList
from desktop.setup.welcome_page import PRACTICE, RESTORE, WelcomePage
from desktop.widgets.access_keys import AccessKeys
from desktop.widgets.busy import run_busy
from desktop.widgets.scroll import fit_screen
from desktop.widgets.tone import set_primary
from models.access.keys import KeyCost, UnlockedKey
from models.errors import AppError, RuleError

WELCOME, REGION, LETTERHEAD, OFFICIALS, ACCOUNT, RECOVERY, BACKUP = range(7)
PRACTICE_ID, RESTORE_ID = 20, 30


class SetupWizard(QWizard):
    """`unlocked` when the office is founded or restored; `folder_chosen` for a practice office."""

    unlocked = Signal(object)
    folder_chosen = Signal(object)

    def __init__(
        self,
        folder: Path,
        jobs: Jobs,
        answers: Answers | None = None,
        cost: KeyCost | None = None,
    ) -> None:
        super().__init__()
        self._folder, self._jobs, self._cost = folder, jobs, cost
        self.answers = answers or Answers()
        self._asked = False
        self.access_keys = AccessKeys(self)
        self.setWindowTitle(self.tr("Penyiapan Simpul"))
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setOption(QWizard.WizardOption.IndependentPages, on=False)
        self.setMinimumSize(800, 440)
        fit_screen(self, 1040, 680)
        self._add_pages()
        self._name_buttons()
        self.steps = StepList([self.page_of(number).step for number in range(BACKUP + 1)])
        self.setSideWidget(self.steps)
        dress_window(self)
        self.currentIdChanged.connect(self._arrived)

    def page_of(self, number: int) -> SetupPage:
        page = self.page(number)
        if not isinstance(page, SetupPage):
            message = f"no page {number}"
            raise TypeError(message)
        return page

    def begin_restore(self) -> None:
        """Straight to the page that brings an office back."""
        self._welcome.ways[RESTORE].setChecked(True)
        self.next()

    def nextId(self) -> int:
        if self.currentId() == WELCOME:
            chosen = self._welcome.chosen()
            return {PRACTICE: PRACTICE_ID, RESTORE: RESTORE_ID}.get(chosen, REGION)
        if self.currentId() in (BACKUP, PRACTICE_ID, RESTORE_ID):
            return -1
        return self.currentId() + 1

    def validateCurrentPage(self) -> bool:
        if self.currentId() == REGION and not self.answers.office.region_code:
            error = RuleError("office.village_required", field="region_code")
            show_error(self.page_of(REGION), error)
            return False
        return super().validateCurrentPage()

    def accept(self) -> None:
        """The last page is finished: found, restore or open. Qt itself would not look at it."""
        if not self.validateCurrentPage():
            return
        if self.currentId() == PRACTICE_ID:
            self.folder_chosen.emit(self._practice.store())
            return
        run_busy(
            self._jobs,
            self,
            self.tr("Menulis data kantor dan kuncinya…"),
            self._work(),
            self._open,
            failed=self._explain,
            cancellable=False,
            connected=False,
        )

    def reject(self) -> None:
        """Leaving loses the typing, so it is asked once."""
        if self._asked or self.currentId() == WELCOME:
            super().reject()
            return
        question = self.tr("Penyiapan belum selesai. Isian tadi tidak disimpan bila ditutup.")
        ask(self, question, [(self.tr("&Tutup penyiapan"), self._leave)], self.tr("&Kembali"))

    def _leave(self) -> None:
        self._asked = True
        self.reject()

    def _work(self) -> Work:
        if self.currentId() == RESTORE_ID:
            page, answers = self._restore, self.answers
            code, owner = page.code.text(), page.owner()
            return restoring(self._folder, page.backup(), code, owner, answers, self._cost)
        return founding(self._folder, self.answers, self._cost)

    def _open(self, key: UnlockedKey) -> None:
        try:
            unlocked = open_office(self._folder, key)
        except AppError as error:
            self._explain(error)
            return
        preferences.set_last_username(self._folder, key.slot)
        self.unlocked.emit(unlocked)

    def _explain(self, error: Exception) -> None:
        show_error(self.page_of(self.currentId()), error)

    def _arrived(self, number: int) -> None:
        if 0 <= number <= BACKUP:
            self.steps.show_step(number)
        last = {PRACTICE_ID: self.tr("&Buka kantor latihan"), RESTORE_ID: self.tr("Pu&lihkan")}
        word = last.get(number, self.tr("&Buat kantor"))
        self.setButtonText(QWizard.WizardButton.FinishButton, word)
        if number >= 0:
            self.page_of(number).focus_first()
        self.access_keys.ask()

    def _name_buttons(self) -> None:
        button = QWizard.WizardButton
        words = (
            (button.BackButton, self.tr("&Kembali")),
            (button.NextButton, self.tr("&Lanjut")),
            (button.CancelButton, self.tr("Batal (Esc)")),
            (button.FinishButton, self.tr("&Buat kantor")),
        )
        for which, word in words:
            self.setButtonText(which, word)
        for which in (button.NextButton, button.FinishButton):
            set_primary(self.button(which))

    def _add_pages(self) -> None:
        answers, jobs = self.answers, self._jobs
        self._welcome = WelcomePage(answers, self.tr("Mulai"))
        self._practice = PracticePage(answers, "", jobs, self._folder.parent)
        self._restore = RestorePage(answers, "")
        pages: dict[int, SetupPage] = {
            WELCOME: self._welcome,
            REGION: RegionPage(answers, self.tr("Wilayah"), jobs),
            LETTERHEAD: LetterheadPage(answers, self.tr("Kepala surat")),
            OFFICIALS: OfficialsPage(answers, self.tr("Pejabat")),
            ACCOUNT: AccountPage(answers, self.tr("Akun Anda")),
            RECOVERY: RecoveryPage(answers, self.tr("Lembar pemulihan")),
            BACKUP: BackupPage(answers, self.tr("Cadangan")),
            PRACTICE_ID: self._practice,
            RESTORE_ID: self._restore,
        }
        for number, page in pages.items():
            self.setPage(number, page)
        self.setStartId(WELCOME)
