"""Who has a key to this office's data, and what the person responsible may change about it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.errors import error_sentence
from desktop.lists.export_dialog import offer_table
from desktop.look.palette import Tone
from desktop.settings.account_dialogs import AccountDialog, DisableDialog, RoleDialog
from desktop.settings.own_key_dialogs import PasswordDialog, RecoveryCodeDialog
from desktop.widgets.buttons import plain_button
from desktop.widgets.list_view import ListView
from desktop.widgets.notice import Notice
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from desktop.widgets.text import hint
from desktop.window.page import Page
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.access.accounts import AccountView, accounts
from models.access.staff import check_another
from models.codes import Role
from models.errors import RuleError
from models.labels import label


class AccountsSection(Page):
    def __init__(self, workplace: Workplace, ways: Ways) -> None:
        super().__init__()
        self._workplace, self._ways, self.notice = workplace, ways, Notice()
        self._responsible = workplace.desk.role is Role.RESPONSIBLE
        self.table: RowTable[AccountView] = RowTable(_columns(), _fetch, self)
        self.view = ListView("accounts", self.tr("Daftar akun"))
        self.view.show_table(self.table)
        offer_table(self.view, workplace, case_of=None)
        words = self.tr("Sekarang bekerja: {name}, {role}.").format(
            name=workplace.desk.name, role=label(workplace.desk.role)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.notice)
        column.addWidget(hint(words))
        column.addLayout(self._own_keys())
        if self._responsible:
            column.addLayout(self._staff())
        else:
            others = self.tr("Akun ditambah, diubah, dan dinonaktifkan oleh penanggung jawab.")
            column.addWidget(hint(others))
        column.addWidget(self.view, 1)

    def refresh(self) -> None:
        self.table.refresh()
        self.view.select_first()

    def _own_keys(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(plain_button(self.tr("Ganti kata sandi saya"), self._password, "key-round"))
        if self._responsible:
            row.addWidget(plain_button(self.tr("Kode pemulihan baru"), self._code, "printer"))
        row.addStretch(1)
        return row

    def _staff(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(plain_button(self.tr("Akun baru"), self._add, "user-plus"))
        row.addWidget(plain_button(self.tr("Ubah peran"), self._change_role, "pencil"))
        row.addWidget(plain_button(self.tr("Nonaktifkan"), self._disable, "circle-minus"))
        row.addStretch(1)
        return row

    def _password(self) -> None:
        words = self.tr("Kata sandi diganti. Mulai sekarang masuk dengan kata sandi baru.")
        PasswordDialog(self._workplace, self.window(), lambda: self._tell(words)).open()

    def _code(self) -> None:
        words = self.tr("Kode pemulihan diganti. Simpan lembar barunya di tempat terkunci.")
        RecoveryCodeDialog(self._workplace, self.window(), lambda: self._tell(words)).open()

    def _add(self) -> None:
        words = self.tr("Akun {name} dibuat. Ia masuk dengan nama pengguna {username}.")
        AccountDialog(
            self._workplace,
            self.window(),
            lambda name, username: self._tell(words.format(name=name, username=username)),
        ).open()

    def _change_role(self) -> None:
        self._with_chosen(self._open_role)

    def _disable(self) -> None:
        self._with_chosen(self._open_disable)

    def _open_role(self, row: AccountView) -> None:
        words = self.tr("Peran {name} diubah.").format(name=row.name)
        RoleDialog(self._workplace, row, self.window(), lambda: self._tell(words)).open()

    def _open_disable(self, row: AccountView) -> None:
        words = self.tr("Akun {name} nonaktif, dan data kantor memakai kunci baru.")
        told = words.format(name=row.name)
        DisableDialog(
            self._workplace, row, self.window(), lambda: self._tell(told), self._ways.lock
        ).open()

    def _with_chosen(self, go_on: Callable[[AccountView], None]) -> None:
        """What cannot be done to the chosen account is said before any dialog opens."""
        row = self.view.current_record()
        if not isinstance(row, AccountView):
            return
        try:
            check_another(row.id, self._workplace.desk)
        except RuleError as error:
            self.notice.show_notice(error_sentence(error), Tone.WARNING)
            return
        self.notice.hide()
        go_on(row)

    def _tell(self, words: str) -> None:
        self.refresh()
        self.notice.show_notice(words, Tone.GOOD)


def _fetch(last: AccountView | None, _limit: int) -> Sequence[AccountView]:
    return [] if last is not None else accounts()


def _columns() -> list[Column[AccountView]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("accounts", "Nama"), lambda row: row.name, 168),
        Column(translate("accounts", "Nama pengguna"), lambda row: row.username, 116),
        Column(translate("accounts", "Peran"), lambda row: label(row.role), 136),
        Column(translate("accounts", "Keadaan"), width=96, status=_state),
    ]


def _state(row: AccountView) -> Status:
    translate = QCoreApplication.translate
    if row.disabled:
        return Status(translate("accounts", "Nonaktif"), "circle-minus", Tone.PLAIN)
    return Status(translate("accounts", "Aktif"), "circle-check", Tone.GOOD)
