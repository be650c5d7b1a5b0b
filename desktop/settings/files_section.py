"""Where this computer's phones and scanner put their files, and how much room attachments take."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop import preferences
from desktop.attachments.sizes import size_words
from desktop.dialogs.file_choice import ask_folder
from desktop.widgets.buttons import plain_button
from desktop.widgets.fact_grid import FactGrid
from desktop.widgets.text import hint
from desktop.window.page import Page
from desktop.window.workplace import Workplace
from models.case.attachment.attachments import space_taken

INBOX = "berkas-masuk"


class FilesSection(Page):
    """Takes effect at once: there is nothing to save."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.facts = FactGrid()
        self.choose = plain_button(self.tr("Pilih folder"), self._choose, "folder-open")
        self.forget = plain_button(self.tr("Jangan pakai folder"), lambda: self._set(""), "x")
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.forget)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            hint(
                self.tr(
                    "Foto dari HP, WhatsApp atau pemindai yang disimpan di folder Berkas masuk "
                    "ditawarkan di halaman kasus. Pilihan ini berlaku di komputer ini saja."
                )
            )
        )
        column.addWidget(self.facts)
        column.addLayout(buttons)
        column.addStretch(1)

    def refresh(self) -> None:
        folder = preferences.inbox_folder()
        count, size = space_taken()
        free = shutil.disk_usage(self._workplace.folder).free
        words = self.tr("{count} berkas, {size}").format(count=count, size=size_words(size))
        self.facts.show_facts(
            [
                (self.tr("Folder Berkas masuk"), self._folder_words(folder)),
                (self.tr("Lampiran di kantor ini"), words),
                (self.tr("Ruang kosong"), size_words(free)),
            ]
        )
        self.forget.setVisible(bool(folder))

    def _folder_words(self, folder: str) -> str:
        if not folder:
            return self.tr("belum dipilih")
        if Path(folder).is_dir():
            return folder
        return self.tr("{folder} (tidak ditemukan; pilih lagi)").format(folder=folder)

    def _choose(self) -> None:
        title = self.tr("Pilih folder Berkas masuk")
        ask_folder(self.window(), title, INBOX, lambda path: self._set(str(path)))

    def _set(self, folder: str) -> None:
        preferences.set_inbox_folder(str(Path(folder)) if folder else "")
        self.refresh()
