"""Page 5: your own name and password. The one who sets up is the person responsible."""

from PySide6.QtWidgets import QLineEdit

from desktop.errors import error_sentence
from desktop.setup.answers import Answers
from desktop.setup.setup_page import SetupPage
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.password_choice import PasswordChoice
from desktop.widgets.scroll import PageScroll
from models.access.accounts import check_username
from models.errors import RuleError
from models.store import Owner


class AccountPage(SetupPage):
    def __init__(self, answers: Answers, step: str) -> None:
        super().__init__(answers, step)
        self.set_head(
            self.tr("Akun Anda"),
            self.tr("Anda menjadi penanggung jawab data kantor ini di Simpul."),
        )
        self.name, self.username = QLineEdit(maxLength=120), QLineEdit(maxLength=40)
        self.choice = PasswordChoice(answers.random_bytes)
        self.form = FormGrid()
        self.form.add("name", self.tr("&Nama lengkap"), self.name, required=True)
        self.form.add(
            "username",
            self.tr("Nama &pengguna"),
            self.username,
            required=True,
            help_text=self.tr("Huruf kecil dan angka, dipakai saat masuk. Contoh: sri"),
        )
        self.form.add_heading(self.tr("Kata sandi"))
        self.form.add_wide(self.choice)
        self.body.addWidget(PageScroll(self.form), 1)
        self.body.addStretch(0)
        self.name.textEdited.connect(self._suggest)

    def validatePage(self) -> bool:
        self.form.clear_problems()
        if not self.name.text().strip():
            missing = RuleError("office.field_required", field="name")
            return not self.show_problem("name", error_sentence(missing))
        try:
            username = check_username(self.username.text())
            password = self.choice.password(self._near())
        except RuleError as error:
            return not self.show_problem(error.field, error_sentence(error))
        self.answers.owner = Owner(username, self.name.text().strip(), password)
        return True

    def show_problem(self, field: str, sentence: str) -> bool:
        return self.choice.show_problem(field, sentence) or self.form.show_problem(field, sentence)

    def _near(self) -> tuple[str, ...]:
        office = self.answers.office
        return (self.name.text(), self.username.text(), office.village, office.kecamatan)

    def _suggest(self, typed: str) -> None:
        """The first name in small letters, until the clerk chooses another."""
        words = typed.split()
        if words and not self.username.isModified():
            letters = "".join(
                sign for sign in words[0].lower() if sign.isascii() and sign.isalnum()
            )
            self.username.setText(letters)
