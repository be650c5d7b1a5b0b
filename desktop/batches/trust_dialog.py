"""Take over the district's trust file: the 30 digits of the file beside those of the letter."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.dialogs.office_dialog import OfficeDialog
from desktop.widgets.buttons import primary_button
from desktop.widgets.fact_grid import FactGrid
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint
from desktop.window.workplace import Workplace
from models.batch.district_digits import key_digits
from models.batch.trust import check_trust_file, current_trust, import_trust
from models.files import read_at_most

LARGEST_FILE = 1 << 20
"""Bytes; a trust list of every village of a regency is a tenth of that."""


class TrustDialog(OfficeDialog):
    """The clerk types the digits of the district's letter: ticking a box would prove nothing."""

    def __init__(self, workplace: Workplace, path: Path, parent: QWidget) -> None:
        super().__init__(parent.tr("Berkas kepercayaan kabupaten"), parent)
        self._workplace = workplace
        self._data = read_at_most(path, LARGEST_FILE)
        found = check_trust_file(self._data)
        self._first = current_trust() is None
        self.facts = FactGrid()
        digits = self.tr("30 angka berkas ini")
        self.facts.show_facts(
            [
                (self.tr("Kabupaten"), found.district),
                (self.tr("Versi"), str(found.version)),
                (self.tr("Berlaku sampai"), f"{found.valid_until:%d-%m-%Y}"),
                (digits, key_digits(found.root_key)),
            ],
            fixed=[digits],
        )
        self.form = FormGrid()
        self.digits = QLineEdit(maxLength=60)
        self.form.add("digits", self.tr("&30 angka dari surat kabupaten"), self.digits)
        words = self.tr(
            "Bandingkan dengan surat resmi kabupaten, bukan dengan pesan yang dikirim bersama "
            "berkas ini. Ketik 30 angka dari surat itu; bila berbeda satu saja, berkas ditolak."
        )
        self.body.addWidget(hint(words))
        self.body.addWidget(self.facts)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.form.setVisible(self._first)
        self.end_with(primary_button(self.tr("Pakai berkas ini (F10)"), self.save, "shield-check"))
        self.resize(640, 360)
        self.digits.setFocus()

    def save(self) -> None:
        self.form.clear_problems()
        with self.explained(self.form):
            import_trust(self._data, self.digits.text(), self._workplace.desk)
            self._workplace.changes.batches.emit()
            self.accept()
