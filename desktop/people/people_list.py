"""The residents by name, of any number of thousands; a filter narrows them while one types."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.icons import icon
from desktop.palette import Tone
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.record_table import RecordTable
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import Status
from models.codes import LivingStatus
from models.labels import label
from models.person.people import list_people
from models.person.rows import PersonRow, people_rows
from models.search import LONGEST, search_people_ids


class PeopleList(QWidget):
    """`opened` carries the id of the resident that was opened."""

    opened = Signal(int)

    def __init__(self, begin: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: list[int] = []
        self.filter = QLineEdit(maxLength=LONGEST)
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(self.tr("Saring daftar warga"))
        self.filter.setPlaceholderText(self.tr("Saring menurut nama, NIK, KK atau alamat"))
        self.filter.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.table: RowTable[PersonRow] = RowTable(_columns(), self._fetch, self)
        empty = EmptyState(
            "users",
            self.tr("Di sini daftar warga. Catat satu per satu, atau impor dari berkas Excel."),
            self.tr("Warga baru (F3)"),
            begin,
        )
        nothing = EmptyState("search", self.tr("Tidak ada warga yang cocok."))
        self.stack = RecordTable("people", self.tr("Daftar warga"), self.table, empty, nothing)
        self.view = self.stack.view
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self.stack, 1)
        self.filter.textChanged.connect(lambda _text: self.refresh())
        self.filter.returnPressed.connect(self._into_list)
        self.view.opened.connect(self._open)

    def refresh(self) -> None:
        text = self.filter.text().strip()
        self._found = search_people_ids(text) if text else []
        self.stack.refresh(narrow=bool(text))

    def _fetch(self, last: PersonRow | None, limit: int) -> Sequence[PersonRow]:
        if not self.filter.text().strip():
            return list_people((last.name, last.id) if last else None, limit)
        start = self._found.index(last.id) + 1 if last else 0
        return people_rows(self._found[start : start + limit])

    def _into_list(self) -> None:
        """Enter in the filter opens the one that is left, else goes down to the rows."""
        if self.table.rowCount() == 1:
            self._open(self.table.rows()[0])
        elif self.table.rowCount():
            self.view.setFocus()

    def _open(self, row: object) -> None:
        if isinstance(row, PersonRow):
            self.opened.emit(row.id)


def _columns() -> list[Column[PersonRow]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("people", "Nama"), lambda row: row.name, 210),
        Column(translate("people", "NIK"), lambda row: row.nik_masked, 160, fixed=True),
        Column(translate("people", "Lahir"), lambda row: row.birth, 100),
        Column(translate("people", "Alamat"), lambda row: row.address_line, 340),
        Column(translate("people", "Kasus terbuka"), _open_cases, 110, right=True),
        Column(translate("people", "Keadaan"), width=110, status=_living),
    ]


def _open_cases(row: PersonRow) -> str:
    return str(row.open_cases) if row.open_cases else ""


def _living(row: PersonRow) -> Status | None:
    """Said only where it is not the usual one."""
    if row.living_status is LivingStatus.ALIVE:
        return None
    return Status(label(row.living_status), "circle-minus", Tone.PLAIN)
