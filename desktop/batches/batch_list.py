"""The batches made so far, newest first, and how far each has come."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.look.palette import Tone
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.record_table import RecordTable
from desktop.widgets.row_table import Column, RowTable
from desktop.widgets.status_word import status_of
from models.batch.batches import BatchRow, batches
from models.codes import BatchState
from models.labels import label

STATES = {
    BatchState.READY: ("save", Tone.WARNING),
    BatchState.WRITTEN: ("hard-drive", Tone.INFO),
    BatchState.SENT: ("send", Tone.INFO),
    BatchState.ACKNOWLEDGED: ("circle-check", Tone.GOOD),
    BatchState.REJECTED: ("circle-x", Tone.BAD),
}
KIB = 1024


class BatchList(QWidget):
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[BatchRow] = []
        self.table: RowTable[BatchRow] = RowTable(_columns(), self._fetch, self)
        empty = EmptyState(
            "send",
            self.tr(
                "Di sini paket untuk kabupaten. Paket berisi kasus yang boleh dibagikan, "
                "ditandatangani dan dienkripsi, siap disimpan ke flashdisk."
            ),
        )
        self.stack = RecordTable("batches", self.tr("Daftar paket"), self.table, empty)
        self.view = self.stack.view
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.view.picked.connect(self.picked)

    def refresh(self) -> None:
        before = self.current()
        self._all = batches()
        self.stack.refresh(before.id if before is not None else 0)

    def show_newest(self) -> None:
        self.refresh()
        self.view.select_first()

    def current(self) -> BatchRow | None:
        row = self.view.current_record()
        return row if isinstance(row, BatchRow) else None

    def _fetch(self, last: BatchRow | None, limit: int) -> Sequence[BatchRow]:
        start = self._all.index(last) + 1 if last is not None else 0
        return self._all[start : start + limit]


def _columns() -> list[Column[BatchRow]]:
    translate = QCoreApplication.translate
    return [
        Column(translate("batches", "Nama paket"), lambda row: row.file_name, 220),
        Column(translate("batches", "Jenis"), lambda row: label(row.kind), 80, spare=2),
        Column(
            translate("batches", "Keadaan"),
            width=150,
            status=lambda row: status_of(row.state, STATES),
        ),
        Column(translate("batches", "Dibuat"), lambda row: f"{row.made_at:%d-%m-%Y}", 90, spare=1),
        Column(translate("batches", "Ukuran"), _size, 75, right=True, spare=3),
    ]


def _size(row: BatchRow) -> str:
    return f"{max(row.size // KIB, 1)} KB"
