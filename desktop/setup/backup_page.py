"""Page 7: where copies go. It may wait, and then says plainly what that means."""

import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QRadioButton

from desktop.errors import error_sentence
from desktop.look.palette import Tone
from desktop.setup.answers import Answers
from desktop.setup.setup_page import SetupPage
from desktop.widgets.buttons import plain_button
from desktop.widgets.field_error import FieldError
from desktop.widgets.notice import Notice
from desktop.widgets.text import hint
from models.errors import RuleError


class BackupPage(SetupPage):
    def __init__(self, answers: Answers, step: str) -> None:
        super().__init__(answers, step)
        self.set_head(
            self.tr("Tempat cadangan"),
            self.tr("Setiap kali ditutup, Simpul menyalin data terenkripsi ke sini."),
        )
        self.now = QRadioButton(self.tr("Pakai &folder ini (sebaiknya flashdisk atau disk lain)"))
        self.later = QRadioButton(self.tr("Pilih &nanti"))
        self.place = QLineEdit()
        self.place.setPlaceholderText(self.tr("Ketik atau pilih folder"))
        self.place.setAccessibleName(self.tr("Folder cadangan"))
        self.choose = plain_button(self.tr("&Pilih folder…"), self.ask_place, "folder-open")
        self.error, self.warning = FieldError(self.place), Notice()
        row = QHBoxLayout()
        row.setContentsMargins(26, 0, 0, 0)
        row.addWidget(self.place, 1)
        row.addWidget(self.choose)
        self.body.addWidget(self.now)
        self.body.addLayout(row)
        self.body.addWidget(self.error)
        self.body.addWidget(self.later)
        self.body.addWidget(self.warning)
        self.body.addSpacing(8)
        self.body.addWidget(
            hint(
                self.tr("Tekan Buat kantor untuk menulis data. Sebelum itu belum ada yang ditulis.")
            )
        )
        self.body.addStretch(1)
        self.now.setChecked(True)
        self.now.toggled.connect(self._show_way)
        self.place.textEdited.connect(lambda _text: self.error.clear())

    def validatePage(self) -> bool:
        """The finish itself is the wizard's: here only the place is looked at."""
        return self.place_is_good()

    def place_is_good(self) -> bool:
        self.error.clear()
        if self.later.isChecked():
            self.answers.set_backup_place("")
            return True
        typed = self.place.text().strip()
        if not typed:
            return self._refuse(self.tr("Pilih dulu foldernya, atau tandai Pilih nanti."))
        path = Path(typed)
        if not path.is_absolute() or not path.is_dir() or not os.access(path, os.W_OK):
            return self._refuse(error_sentence(RuleError("setup.no_backup_folder")))
        self.answers.set_backup_place(str(path))
        return True

    def _refuse(self, sentence: str) -> bool:
        self.error.say(sentence)
        self.place.setFocus()  # where the sentence stands, and is read aloud
        return False

    def ask_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Pilih folder cadangan"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_place)
        dialog.open()

    def take_place(self, path: str) -> None:
        self.place.setText(path)
        self.now.setChecked(True)
        self.place_is_good()

    def _show_way(self) -> None:
        later = self.later.isChecked()
        self.place.setEnabled(not later)
        self.choose.setEnabled(not later)
        self.error.clear()
        if later:
            words = self.tr(
                "Tanpa cadangan, seluruh data hilang bila komputer ini rusak atau dicuri. "
                "Simpul akan mengingatkan di bilah bawah sampai tempatnya dipilih."
            )
            self.warning.show_notice(words, Tone.WARNING, closable=False)
        else:
            self.warning.hide()
