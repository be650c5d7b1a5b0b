"""An office brought back from its backup, with the recovery code on paper."""

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from desktop.errors import error_sentence
from desktop.look.fonts import fixed_font
from desktop.setup.answers import Answers
from desktop.setup.setup_page import SetupPage
from desktop.widgets.buttons import plain_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.password_choice import PasswordChoice
from desktop.widgets.scroll import PageScroll
from models.access.accounts import check_username
from models.errors import RuleError
from models.store import Owner

KEY_FILE = "keys.json"
DATED = re.compile(r"-\d{4}-\d\d-\d\d_.*")


class RestorePage(SetupPage):
    def __init__(self, answers: Answers, step: str) -> None:
        super().__init__(answers, step)
        self.set_head(
            self.tr("Pulihkan dari cadangan"),
            self.tr("Cadangan diperiksa seluruhnya sebelum dipakai. Aslinya tetap utuh."),
        )
        self.place = QLineEdit()
        self.place.setReadOnly(True)
        self.choose = plain_button(self.tr("Pilih &folder…"), self.ask_place, "folder-open")
        self.code, self.username = QLineEdit(maxLength=60), QLineEdit(maxLength=40)
        self.code.setFont(fixed_font())
        self.code.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self.choice = PasswordChoice(answers.random_bytes)
        self.form = FormGrid()
        self.form.add("backup", self.tr("Folder cadangan"), self._place_row(), required=True)
        self.form.add("recovery_code", self.tr("K&ode pemulihan"), self.code, required=True)
        self.form.add(
            "username",
            self.tr("Nama &pengguna"),
            self.username,
            required=True,
            help_text=self.tr("Nama pengguna Anda di kantor itu; kata sandinya diganti di bawah."),
        )
        self.form.add_heading(self.tr("Kata sandi baru"))
        self.form.add_wide(self.choice)
        self.body.addWidget(PageScroll(self.form), 1)

    def nextId(self) -> int:
        return -1

    def validatePage(self) -> bool:
        self.form.clear_problems()
        if not self.place.text():
            words = self.tr("Pilih dulu folder cadangan bertanggal.")
            self.form.show_problem("backup", words)
            return False
        try:
            check_username(self.username.text())
            self.choice.password((self.username.text(),))
        except RuleError as error:
            return not self.show_problem(error.field, error_sentence(error))
        return True

    def show_problem(self, field: str, sentence: str) -> bool:
        return self.choice.show_problem(field, sentence) or self.form.show_problem(field, sentence)

    def backup(self) -> Path:
        return Path(self.place.text())

    def owner(self) -> Owner:
        """The account that gets the new password."""
        name = check_username(self.username.text())
        return Owner(name, name, self.choice.password((name,)))

    def ask_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Pilih folder cadangan"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_place)
        dialog.open()

    def take_place(self, path: str) -> None:
        """A backup, or the folder the backups of one office lie in: then its newest."""
        chosen = Path(path)
        backups = sorted(each.parent for each in chosen.glob(f"*/{KEY_FILE}"))
        offices = {DATED.sub("", each.name) for each in backups}
        if len(offices) == 1 and not (chosen / KEY_FILE).exists():
            chosen = backups[-1]
        self.place.setText(str(chosen))
        self.form.show_problem("backup", "")

    def _place_row(self) -> QWidget:
        row = QWidget()
        row.setFocusProxy(self.choose)
        self.place.setAccessibleName(self.tr("Folder cadangan"))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.place, 1)
        layout.addWidget(self.choose)
        return row
