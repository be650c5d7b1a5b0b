"""Who has a key to this office's data."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from desktop.page import Page
from desktop.palette import Tone
from desktop.widgets.list_view import ListView
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from desktop.widgets.text import hint
from desktop.workplace import Workplace
from models.access.accounts import AccountView, accounts
from models.labels import label


class AccountsSection(Page):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.table: RowTable[AccountView] = RowTable(_columns(), _fetch, self)
        self.view = ListView("accounts", self.tr("Daftar akun"))
        self.view.show_table(self.table)
        words = self.tr("Sekarang bekerja: {name}, {role}.").format(
            name=workplace.desk.name, role=label(workplace.desk.role)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(hint(words))
        column.addWidget(self.view, 1)

    def refresh(self) -> None:
        self.table.refresh()
        self.view.select_first()


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
