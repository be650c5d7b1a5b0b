"""Who has a key to this office's data."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.page import Page
from desktop.palette import Tone
from desktop.settings.own_key_dialogs import PasswordDialog, RecoveryCodeDialog
from desktop.widgets.buttons import plain_button
from desktop.widgets.list_view import ListView
from desktop.widgets.notice import Notice
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from desktop.widgets.text import hint
from desktop.workplace import Workplace
from models.access.accounts import AccountView, accounts
from models.codes import Role
from models.labels import label


class AccountsSection(Page):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace, self.notice = workplace, Notice()
        self.table: RowTable[AccountView] = RowTable(_columns(), _fetch, self)
        self.view = ListView("accounts", self.tr("Daftar akun"))
        self.view.show_table(self.table)
        words = self.tr("Sekarang bekerja: {name}, {role}.").format(
            name=workplace.desk.name, role=label(workplace.desk.role)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.addWidget(plain_button(self.tr("Ganti kata sandi saya"), self._password, "key-round"))
        if workplace.desk.role is Role.RESPONSIBLE:
            row.addWidget(plain_button(self.tr("Kode pemulihan baru"), self._code, "printer"))
        row.addStretch(1)
        column.addWidget(self.notice)
        column.addWidget(hint(words))
        column.addLayout(row)
        column.addWidget(self.view, 1)

    def refresh(self) -> None:
        self.table.refresh()
        self.view.select_first()

    def _password(self) -> None:
        words = self.tr("Kata sandi diganti. Mulai sekarang masuk dengan kata sandi baru.")
        PasswordDialog(self._workplace, self.window(), lambda: self._tell(words)).open()

    def _code(self) -> None:
        words = self.tr("Kode pemulihan diganti. Simpan lembar barunya di tempat terkunci.")
        RecoveryCodeDialog(self._workplace, self.window(), lambda: self._tell(words)).open()

    def _tell(self, words: str) -> None:
        self.notice.show_notice(words, Tone.GOOD)


def _fetch(last: AccountView | None, _limit: int) -> Sequence[AccountView]:
    return [] if last is not None else accounts()


def _columns() -> list[Column[AccountView]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("accounts", "Nama"), lambda row: row.name, 260),
        Column(translate("accounts", "Nama pengguna"), lambda row: row.username, 180),
        Column(translate("accounts", "Peran"), lambda row: label(row.role), 200),
        Column(translate("accounts", "Keadaan"), width=140, status=_state),
    ]


def _state(row: AccountView) -> Status:
    translate = QCoreApplication.translate
    if row.disabled:
        return Status(translate("accounts", "Nonaktif"), "circle-minus", Tone.PLAIN)
    return Status(translate("accounts", "Aktif"), "circle-check", Tone.GOOD)
