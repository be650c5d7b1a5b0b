"""One batch beside the list: its 30 digits, what it holds, and what can be done with the file."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.fact_grid import Card, FactGrid
from models.batch.batches import BatchRow
from models.codes import BatchState
from models.labels import label

Press = Callable[[], None]
CLOSED = (BatchState.ACKNOWLEDGED, BatchState.REJECTED)


class BatchPanel(Card):
    """`cover_asked` carries the batch a surat pengantar is wanted for."""

    cover_asked = Signal(object)

    def __init__(
        self, write: Press, mark_sent: Press, zone: dt.timezone, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._zone = zone
        self._batch: BatchRow | None = None
        self.facts = FactGrid()
        self.write = primary_button(self.tr("Simpan"), write, "save")
        self.sent = plain_button(self.tr("Catat pengiriman"), mark_sent, "send")
        self.cover = plain_button(self.tr("Surat pengantar paket"), self._ask_cover, "file-text")
        self.body.addWidget(self.facts)
        for buttons in ((self.write, self.sent), (self.cover,)):
            row = QHBoxLayout()
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            self.body.addLayout(row)
        self.body.addStretch(1)
        self.show_batch(None)

    def show_batch(self, batch: BatchRow | None) -> None:
        self._batch = batch
        self.setVisible(batch is not None)
        if batch is None:
            return
        digits = self.tr("30 angka")
        held = self._held(batch.counts)
        sent = f"{batch.sent_on:%d-%m-%Y}, {batch.sent_how}" if batch.sent_on is not None else ""
        self.facts.show_facts(
            [
                (self.tr("Paket"), batch.file_name),
                (digits, _two_lines(batch.digits)),
                (self.tr("Isi"), held),
                (self.tr("Keadaan"), label(batch.state)),
                (self.tr("Dibuat"), self._moment(batch.made_at)),
                (self.tr("Tersimpan di"), batch.folder),
                (self.tr("Dikirim"), sent),
            ],
            fixed=[digits],
        )
        ready = batch.state is BatchState.READY
        self.write.setText(
            self.tr("Simpan ke folder atau flashdisk")
            if ready
            else self.tr("Simpan lagi berkas ini")
        )
        self.sent.setVisible(not ready and batch.state not in CLOSED)

    def _ask_cover(self) -> None:
        self.cover_asked.emit(self._batch)

    def _held(self, counts: dict[str, int]) -> str:
        words = {
            "cases": self.tr("kasus"),
            "people": self.tr("warga"),
            "needs": self.tr("kebutuhan"),
            "referrals": self.tr("rujukan"),
            "letters": self.tr("surat"),
        }
        return ", ".join(f"{counts[name]} {word}" for name, word in words.items() if name in counts)

    def _moment(self, at: dt.datetime) -> str:
        return f"{at.astimezone(self._zone):%d-%m-%Y %H.%M}"


def _two_lines(digits: str) -> str:
    """Six groups, three a line: as they are read out on the telephone."""
    groups = digits.split()
    return "\n".join((" ".join(groups[:3]), " ".join(groups[3:])))
