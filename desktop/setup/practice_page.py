"""The practice office: invented residents and cases, made on the spot, to learn with."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWizard

from desktop import preferences
from desktop.errors import show_error
from desktop.jobs import Jobs
from desktop.setup.answers import Answers
from desktop.setup.setup_page import SetupPage
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import primary_button
from desktop.widgets.text import fixed_label, hint, plain_label
from models.progress import Progress

FOLDER, STORE = "latihan", "store"


class PracticePage(SetupPage):
    """The wizard opens `store()` when the page is finished."""

    def __init__(self, answers: Answers, step: str, jobs: Jobs, place: Path) -> None:
        super().__init__(answers, step)
        self._jobs, self._target = jobs, place / FOLDER
        self.set_head(
            self.tr("Kantor latihan"),
            self.tr("Semua orang dan kasus di dalamnya rekaan."),
        )
        self.make = primary_button(self.tr("B&uat kantor latihan"), self.make_office, "building-2")
        self.state = plain_label(wrap=True)
        self.username, self.password = fixed_label(points=12), fixed_label(points=12)
        self.advice = hint(
            self.tr("Catat nama pengguna dan kata sandi ini, lalu tekan Buka kantor latihan.")
        )
        self.body.addWidget(self.state)
        self.body.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        for each in (self.username, self.password, self.advice):
            self.body.addWidget(each)
        self.body.addStretch(1)

    def initializePage(self) -> None:
        self._show_state()

    def nextId(self) -> int:
        return -1

    def isComplete(self) -> bool:
        return self.store().is_dir()

    def store(self) -> Path:
        return self._target / STORE

    def make_office(self) -> None:
        """Takes some seconds: every letter and batch of the practice office is really made."""
        target, clock = self._target, self.answers.clock

        def work(progress: Progress) -> tuple[str, str]:
            from desktop.commands.demo import make_practice_office
            from desktop.commands.practice.seeded import lived_day, seed_of

            progress(0, 1)
            access = make_practice_office(target, seed_of(lived_day(clock))).access
            return access.username, access.password

        run_busy(
            self._jobs,
            self.wizard(),
            self.tr("Membuat warga, kasus, surat dan paket latihan…"),
            work,
            self._made,
            failed=lambda error: show_error(self, error),
            cancellable=False,
            connected=False,
        )

    def _made(self, access: tuple[str, str]) -> None:
        preferences.set_last_username(self.store(), access[0])
        self.username.setText(self.tr("Nama pengguna: {name}").format(name=access[0]))
        self.password.setText(self.tr("Kata sandi: {password}").format(password=access[1]))
        self._show_state()
        self.completeChanged.emit()
        self.wizard().button(QWizard.WizardButton.FinishButton).setFocus()

    def _show_state(self) -> None:
        made = self.isComplete()
        known = bool(self.password.text())
        if made and not known:
            words = self.tr("Kantor latihan sudah ada di komputer ini. Buka, atau buat yang baru.")
        elif made:
            words = self.tr("Kantor latihan siap.")
        else:
            words = self.tr("Kantor latihan dibuat sekali; isinya dapat diganti kapan saja.")
        self.state.setText(words)
        self.make.setText(self.tr("B&uat baru") if made else self.tr("B&uat kantor latihan"))
        for each in (self.username, self.password, self.advice):
            each.setVisible(known)
