"""The residents by name, of any number of thousands; a filter narrows them while one types."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.lists.list_panel import ListKind, ListPanel
from desktop.lists.quick import Quick
from desktop.look.palette import Tone
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.row_table import Column
from desktop.widgets.status_word import Status
from desktop.window.workplace import Workplace
from models.codes import LivingStatus, SavedList
from models.labels import label
from models.person.filters import PersonFilter
from models.person.rows import PersonRow


class PeopleList(QWidget):
    """`opened` carries the id of the resident that was opened."""

    opened = Signal(int)

    def __init__(
        self, workplace: Workplace, begin: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        empty = EmptyState(
            "users",
            self.tr("Di sini daftar warga. Catat satu per satu, atau impor dari berkas Excel."),
            self.tr("Warga baru (F3)"),
            begin,
        )
        kind = ListKind(
            SavedList.PEOPLE, self.tr("Daftar warga"), _columns(), PersonFilter(), empty
        )
        self.quick = Quick(
            self.tr("Saring daftar warga"), self.tr("Saring menurut nama, NIK, KK atau alamat")
        )
        self.filter = self.quick.text
        self.panel = ListPanel(workplace, kind, self.quick)
        self.stack, self.view, self.table = self.panel.stack, self.panel.view, self.panel.table
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.filter.returnPressed.connect(self._open_only)
        self.view.opened.connect(self._open)

    def refresh(self, chosen: int = 0) -> None:
        """Read the list anew, with the cursor on `chosen`, else where it was."""
        self.panel.refresh(chosen or self.stack.current_id())

    def _open_only(self) -> None:
        """Enter in the filter opens the one that is left; else it goes down to the rows."""
        if self.table.rowCount() == 1:
            self._open(self.table.rows()[0])

    def _open(self, row: object) -> None:
        if isinstance(row, PersonRow):
            self.opened.emit(row.id)


def _columns() -> list[Column[PersonRow]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("people", "Nama"), lambda row: row.name, 210, sort="name"),
        Column(translate("people", "NIK"), lambda row: row.nik_masked, 160, fixed=True, sort="nik"),
        Column(translate("people", "Lahir"), lambda row: row.birth, 100, sort="birth", spare=3),
        Column(
            translate("people", "Alamat"),
            lambda row: row.address_line,
            340,
            sort="address",
            spare=1,
        ),
        Column(
            translate("people", "Kasus terbuka"),
            _open_cases,
            110,
            right=True,
            sort="cases",
            spare=2,
        ),
        Column(translate("people", "Keadaan"), width=110, status=_living, sort="living"),
    ]


def _open_cases(row: PersonRow) -> str:
    return str(row.open_cases) if row.open_cases else ""


def _living(row: PersonRow) -> Status | None:
    """Said only where it is not the usual one."""
    if row.living_status is LivingStatus.ALIVE:
        return None
    return Status(label(row.living_status), "circle-minus", Tone.PLAIN)
