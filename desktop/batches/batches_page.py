"""The place Kirim ke kabupaten: what is new, make a batch, save it, and what became of each."""

from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.batches.batch_list import BatchList
from desktop.batches.batch_panel import BatchPanel
from desktop.batches.cover import open_cover
from desktop.batches.pending_card import PendingCard
from desktop.batches.sent_dialog import SentDialog
from desktop.batches.trust_dialog import TrustDialog
from desktop.dialogs.file_choice import ask_file, ask_folder
from desktop.errors import error_sentence, show_error, shown
from desktop.lists.export_dialog import offer_table
from desktop.look.palette import Tone
from desktop.widgets.busy import run_busy
from desktop.widgets.notice import Notice
from desktop.widgets.scroll import PageScroll
from desktop.widgets.text import heading
from desktop.window.page import Page
from desktop.window.ways import Ways
from desktop.window.workplace import Workplace
from models.batch.batches import BatchRow, make_batch, resume_batches, write_batch
from models.codes import BatchKind
from models.errors import RuleError
from models.progress import Progress

FOLDER = "batches"
LEAST_LIST = 190
"""Pixels of the list: its head and four rows, or what it is for."""
BESIDE_FROM = 900
"""Width in pixels from which a batch stands beside the list; else below it."""


class BatchesPage(Page):
    def __init__(self, workplace: Workplace, ways: Ways, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._ways = workplace, ways
        self.notice = Notice()
        self.pending = PendingCard(workplace, self.make, self._choose_trust)
        self.list = BatchList()
        offer_table(self.list.view, workplace, case_of=None)
        self.panel = BatchPanel(self._choose_folder, self._sent, workplace.desk.clock.zone)
        self.panel.cover_asked.connect(lambda batch: open_cover(workplace, batch, self))
        self._lay_out()
        self.list.picked.connect(self.panel.show_batch)
        for news in (workplace.changes.batches, workplace.changes.cases):
            news.connect(self.refresh_if_seen)

    def _lay_out(self) -> None:
        """All under the heading scrolls together: on a small screen the card alone fills it."""
        whole, column = QVBoxLayout(self), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        column.setContentsMargins(0, 0, 8, 8)
        column.setSpacing(12)
        column.addWidget(self.pending)
        self._bottom = QHBoxLayout()
        self._bottom.setSpacing(12)
        self.list.setMinimumHeight(LEAST_LIST)
        self._bottom.addWidget(self.list, 5)
        self._bottom.addWidget(self.panel, 3)
        column.addLayout(self._bottom, 1)
        page = QWidget()
        page.setLayout(column)
        whole.addWidget(heading(self.tr("Kirim ke kabupaten")))
        whole.addWidget(self.notice)
        whole.addWidget(PageScroll(page), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= BESIDE_FROM
        direction = QBoxLayout.Direction
        self._bottom.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def begin(self) -> None:
        """Also finish the file of a batch that a power cut left unwritten."""
        super().begin()
        desk = self._workplace.desk
        self._workplace.jobs.start(
            self, lambda _report: resume_batches(desk), self._resumed, self._failed
        )

    def refresh(self) -> None:
        self.pending.refresh()
        self.list.refresh()
        self.panel.show_batch(self.list.current())

    def first_field(self) -> QWidget | None:
        return self.pending.delta if self.pending.delta.isEnabled() else self.pending.trust

    def make(self, kind: BatchKind, *, expired_confirmed: bool = False) -> None:
        """Seal a batch in the store; the file is written in a second step."""
        desk = self._workplace.desk

        def work(report: Progress) -> tuple[BatchRow, ...]:
            from reports.batch.seal import seal

            return make_batch(kind, seal, desk, report, expired_confirmed=expired_confirmed)

        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Menyusun paket…"),
            work,
            self._made,
            failed=lambda error: self._not_made(error, kind),
        )

    def write(self, folder: Path) -> None:
        """Write the chosen batch, read it back and compare."""
        batch = self.list.current()
        if batch is None:
            return
        desk = self._workplace.desk
        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Menyimpan dan memeriksa berkas…"),
            lambda _report: write_batch(batch.id, folder, desk),
            self._written,
            failed=self._failed,
            cancellable=False,
        )

    def _made(self, made: tuple[BatchRow, ...]) -> None:
        self._workplace.changes.batches.emit()
        self.list.show_newest()
        words = self.tr("{count} paket siap. Simpan ke folder atau flashdisk.")
        self.notice.show_notice(words.format(count=len(made)), Tone.GOOD)
        self.panel.write.setFocus()

    def _not_made(self, error: Exception, kind: BatchKind) -> None:
        """An expired list may be used once the clerk has said so; anything else is explained."""
        if isinstance(error, RuleError) and error.code == "trust.expired":
            self.notice.show_notice(
                error_sentence(error),
                Tone.WARNING,
                self.tr("Tetap buat paket"),
                lambda: self.make(kind, expired_confirmed=True),
            )
        elif isinstance(error, RuleError):
            self.notice.show_notice(error_sentence(error), Tone.WARNING)
        else:
            self._failed(error)

    def _written(self, path: Path) -> None:
        self._workplace.changes.batches.emit()
        words = self.tr(
            "Tersimpan di {folder} dan sudah dibaca ulang: {name}. Lepaskan flashdisk dengan aman."
        )
        self.notice.show_notice(words.format(folder=path.parent, name=path.name), Tone.GOOD)
        self.panel.sent.setFocus()

    def _resumed(self, finished: tuple[BatchRow, ...]) -> None:
        if finished:
            self._workplace.changes.batches.emit()
            words = self.tr("Berkas yang tadi belum selesai ditulis sekarang tersimpan: {names}")
            names = ", ".join(batch.file_name for batch in finished)
            self.notice.show_notice(words.format(names=names), Tone.GOOD)

    def _failed(self, error: Exception) -> None:
        show_error(self, error)

    def _choose_folder(self) -> None:
        ask_folder(self, self.tr("Pilih folder atau flashdisk"), FOLDER, self.write)

    def _choose_trust(self) -> None:
        kinds = self.tr("Berkas kepercayaan (*.json)")
        title = self.tr("Pilih berkas kepercayaan dari kabupaten")
        ask_file(self, title, FOLDER, kinds, self.show_trust)

    def show_trust(self, path: Path) -> None:
        """Show what a trust file says; what it is not is explained, and nothing is taken over."""
        with shown(self):
            TrustDialog(self._workplace, path, self.window()).open()

    def _sent(self) -> None:
        batch = self.list.current()
        if batch is not None:
            SentDialog(self._workplace, batch, self.window()).open()
