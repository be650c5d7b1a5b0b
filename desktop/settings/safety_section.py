"""Copies of the data, and the proof that nothing in them was changed behind the office's back."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.dialogs.file_choice import ask_folder
from desktop.errors import show_error, shown
from desktop.letters.papers.key_letter_dialog import KeyLetterDialog
from desktop.look.palette import Tone
from desktop.widgets.busy import run_busy
from desktop.widgets.buttons import plain_button, primary_button
from desktop.widgets.fact_grid import Card, FactGrid
from desktop.widgets.notice import Notice
from desktop.widgets.scroll import PageScroll
from desktop.widgets.text import hint, plain_label
from desktop.window.page import Page
from desktop.window.workplace import Workplace
from models.batch.trust import own_key
from models.errors import StoreError
from models.office import change_office, draft_from, office
from models.storage.backup import last_backup, make_backup
from models.storage.chain import ChainReport
from models.storage.integrity import check_store

PURPOSE = "backup"


class SafetySection(Page):
    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.notice, self.facts = Notice(), FactGrid()
        self.backup = primary_button(self.tr("Cadangkan sekarang"), self.back_up, "archive")
        self.place = plain_button(self.tr("Pilih tempat cadangan"), self._ask_place, "folder-open")
        self.verify = plain_button(self.tr("Periksa keutuhan data"), self.check, "shield-check")
        self.digits = plain_label(wrap=True)
        self.key_letter = plain_button(
            self.tr("Surat pendaftaran kunci"), self._write_key_letter, "key-round"
        )
        copies, whole = Card(self.tr("Cadangan")), Card(self.tr("Keutuhan data"))
        key = Card(self.tr("Kunci paket komputer ini"))
        key.body.addWidget(self.digits)
        key.body.addWidget(
            hint(
                self.tr(
                    "Kabupaten menerima paket setelah kunci ini didaftarkan dengan surat. Setelah "
                    "komputer hilang atau diganti, kirim surat pendaftaran kunci pengganti."
                )
            )
        )
        key.body.addWidget(self.key_letter, 0, Qt.AlignmentFlag.AlignLeft)
        copies.body.addWidget(self.facts)
        for button in (self.backup, self.place):
            copies.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        words = self.tr(
            "Memeriksa setiap halaman data dan seluruh rantai riwayat: siapa mengubah apa dan "
            "kapan. Di kantor besar ini perlu beberapa menit."
        )
        whole.body.addWidget(hint(words))
        whole.body.addWidget(self.verify, 0, Qt.AlignmentFlag.AlignLeft)
        page, column = QWidget(), QVBoxLayout(self)
        cards = QVBoxLayout(page)
        cards.setContentsMargins(0, 0, 8, 0)
        column.setContentsMargins(0, 0, 0, 0)
        for layout in (cards, column):
            layout.setSpacing(12)
        for card in (copies, whole, key):
            cards.addWidget(card)
        cards.addStretch(1)
        column.addWidget(self.notice)
        column.addWidget(PageScroll(page), 1)

    def refresh(self) -> None:
        self.digits.setText(self.tr("30 angka: {digits}").format(digits=own_key().digits))
        made = last_backup()
        day = made.astimezone(self._workplace.desk.clock.zone) if made is not None else None
        self.facts.show_facts(
            [
                (
                    self.tr("Cadangan terakhir"),
                    f"{day:%d-%m-%Y %H.%M}" if day is not None else self.tr("belum ada"),
                ),
                (self.tr("Tempat"), office().backup_place or self.tr("belum dipilih")),
            ]
        )

    def back_up(self) -> None:
        """A verified copy now, to the place the office has chosen."""
        place = office().backup_place
        if not place:
            self._ask_place()
            return
        clock = self._workplace.desk.clock
        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Membuat cadangan…"),
            lambda report: make_backup(Path(place), clock, report),
            self._backed_up,
            failed=self._failed,
        )

    def take_place(self, folder: Path) -> None:
        """Copies go there from now on; the first one at once."""
        draft = replace(draft_from(office()), backup_place=str(folder))
        with shown(self):
            change_office(draft, self._workplace.desk)
            self.refresh()
            self.back_up()

    def check(self) -> None:
        """Every page and every row of the history."""
        run_busy(
            self._workplace.jobs,
            self,
            self.tr("Memeriksa data…"),
            lambda _report: check_store(),
            self._checked,
            failed=self._failed,
            cancellable=False,
        )

    def _backed_up(self, path: Path) -> None:
        self._workplace.changes.office.emit()
        self.refresh()
        words = self.tr("Cadangan dibuat dan sudah diperiksa: {name}")
        self.notice.show_notice(words.format(name=path.name), Tone.GOOD)

    def _checked(self, report: ChainReport) -> None:
        if report.ok:
            words = self.tr("Data utuh: {count} baris riwayat cocok satu sama lain.")
            self.notice.show_notice(words.format(count=report.length), Tone.GOOD)
        else:
            words = self.tr(
                "Riwayat tidak cocok mulai baris {row}. Jangan menghapus apa pun; hubungi "
                "penanggung jawab dan simpan cadangan terakhir."
            )
            self.notice.show_notice(words.format(row=report.broken_at), Tone.BAD)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, StoreError) and error.code == "backup.no_place":
            self._ask_place()
        else:
            show_error(self, error)

    def _write_key_letter(self) -> None:
        with shown(self):
            KeyLetterDialog(self._workplace, self.window()).open()

    def _ask_place(self) -> None:
        ask_folder(self, self.tr("Pilih tempat cadangan"), PURPOSE, self.take_place)
