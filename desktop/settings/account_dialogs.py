"""Somebody new at the desk, another role for somebody, and the end of an account."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.errors import error_sentence, show_message
from desktop.settings.role_choice import RoleChoice
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.password_choice import PasswordChoice
from desktop.widgets.scroll import PageScroll
from desktop.widgets.text import hint, plain_label
from desktop.window.workplace import Workplace
from models import store
from models.access.accounts import AccountView
from models.access.keys import COST, KeyCost
from models.access.staff import (
    NAME_LIMIT,
    AccountDraft,
    add_account,
    change_role,
    disable_account,
)
from models.errors import RuleError, StoreError
from models.progress import Progress

USERNAME_LIMIT = 40


class AccountDialog(OfficeDialog):
    """`done` is told the name and the username of the new account."""

    def __init__(
        self,
        workplace: Workplace,
        parent: QWidget,
        done: Callable[[str, str], None],
        cost: KeyCost = COST,
    ) -> None:
        super().__init__(parent.tr("Akun baru"), parent)
        self._workplace, self._done, self._cost = workplace, done, cost
        self.form, self.roles = FormGrid(), RoleChoice()
        self.name, self.username = QLineEdit(maxLength=NAME_LIMIT), QLineEdit()
        self.username.setMaxLength(USERNAME_LIMIT)
        self.choice = PasswordChoice(workplace.desk.random_bytes)
        help_text = self.tr("Dipakai saat masuk: huruf kecil dan angka, misalnya budi.")
        self.form.add("name", self.tr("&Nama"), self.name, required=True)
        self.form.add(
            "username",
            self.tr("Nama pen&gguna"),
            self.username,
            required=True,
            help_text=help_text,
        )
        self.form.add_heading(self.tr("Peran"))
        self.form.add_wide(self.roles)
        self.form.add_heading(self.tr("Kata sandi pertama"))
        words = self.tr(
            "Serahkan kata sandi ini langsung kepada orangnya. Ia dapat menggantinya sendiri di "
            "Pengaturan, bagian Akun."
        )
        self.form.add_wide(hint(words))
        self.form.add_wide(self.choice)
        self.body.addWidget(PageScroll(self.form))
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(720, 640)
        self.name.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        self.notice.hide()
        near = (self.name.text(), self.username.text())
        try:
            password = self.choice.password(near)
        except RuleError as error:
            self._failed(error)
            return
        draft = AccountDraft(
            self.username.text(), self.name.text().strip(), self.roles.role(), password
        )
        desk, cost = self._workplace.desk, self._cost

        def work(progress: Progress) -> None:
            progress(0, 0)
            add_account(draft, desk, cost)

        words, jobs = self.tr("Membuat kunci untuk akun baru…"), self._workplace.jobs
        run_busy(
            jobs,
            self,
            words,
            work,
            lambda _nothing: self._added(draft),
            failed=self._failed,
            cancellable=False,
        )

    def _added(self, draft: AccountDraft) -> None:
        self.accept()
        self._done(draft.name, draft.username.strip().lower())

    def _failed(self, error: Exception) -> None:
        if not (
            isinstance(error, RuleError)
            and self.choice.show_problem(error.field, error_sentence(error))
        ):
            self.explain(error, self.form)


class RoleDialog(OfficeDialog):
    def __init__(
        self, workplace: Workplace, account: AccountView, parent: QWidget, done: Callable[[], None]
    ) -> None:
        super().__init__(parent.tr("Ubah peran"), parent)
        self._workplace, self._account, self._done = workplace, account, done
        self.roles = RoleChoice(account.role)
        words = self.tr("Peran baru {name} berlaku sejak ia masuk lagi.")
        self.body.addWidget(plain_label(words.format(name=account.name), wrap=True))
        self.body.addWidget(self.roles)
        self.body.addStretch(1)
        self.end_with(primary_button(self.tr("Simpan (F10)"), self.save, "save"))
        self.resize(520, 300)
        self.roles.start()

    def save(self) -> None:
        with self.explained():
            change_role(self._account.id, self.roles.role(), self._workplace.desk)
            self.accept()
            self._done()


class DisableDialog(OfficeDialog):
    """While the key is changed nobody else reads: the dialog covers the program's only window.

    `lock` closes the store for a key change that was cut short; the next sign-in finishes it.
    """

    def __init__(
        self,
        workplace: Workplace,
        account: AccountView,
        parent: QWidget,
        done: Callable[[], None],
        lock: Callable[[], None],
    ) -> None:
        super().__init__(parent.tr("Nonaktifkan akun"), parent)
        self._workplace, self._account, self._parent = workplace, account, parent
        self._done, self._lock = done, lock
        words = self.tr(
            "{name} tidak dapat lagi masuk dengan nama pengguna {username}. Semua yang pernah "
            "dicatatnya tetap ada, juga namanya dalam riwayat."
        )
        more = self.tr(
            "Data kantor dikunci ulang dengan kunci baru, karena yang berhenti memegang kunci "
            "lama. Ini dapat memakan waktu satu menit atau lebih; kata sandi Anda dan kode "
            "pemulihan tidak berubah. Setelah itu buat cadangan baru."
        )
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(
            plain_label(words.format(name=account.name, username=account.username), wrap=True)
        )
        column.addWidget(hint(more))
        column.addStretch(1)
        self.body.addLayout(column)
        self.button = plain_button(self.tr("&Nonaktifkan"), self.disable, "circle-minus")
        self.end_with(None, self.button)
        self.cancel_button.setText(self.tr("Batal"))
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()
        self.resize(520, 230)

    def disable(self) -> None:
        """Keep what is typed elsewhere, let go of the store, and change the key."""
        account_id, desk = self._account.id, self._workplace.desk
        self._workplace.changes.locking.emit()
        store.release()

        def work(progress: Progress) -> None:
            progress(0, 0)
            disable_account(account_id, desk)

        words = self.tr(
            "Mengunci ulang data kantor… Ini dapat memakan waktu satu menit. Jangan matikan "
            "komputer."
        )
        run_busy(
            self._workplace.jobs,
            self,
            words,
            work,
            self._disabled,
            failed=self._failed,
            cancellable=False,
        )

    def _disabled(self, _nothing: None) -> None:
        store.reconnect()
        self.accept()
        self._done()

    def _failed(self, error: Exception) -> None:
        try:
            store.reconnect()
        except StoreError:  # one database has the new key, the other not yet
            self.accept()
            words = error_sentence(StoreError("store.rekey_failed"))
            show_message(self._parent, words).finished.connect(lambda _code: self._lock())
            return
        self.explain(error)
