"""The list of referrals an agency still has to answer, as a spreadsheet for it to fill."""

import re
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.dialogs.file_choice import ask_target
from desktop.dialogs.office_dialog import OfficeDialog
from desktop.dialogs.told_first import open_many_told
from desktop.errors import shown
from desktop.look.palette import Tone
from desktop.widgets.buttons import primary_button
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import hint, plain_label
from desktop.window.workplace import Workplace
from models.agencies import agency
from models.case.reply.asked_referrals import (
    AskedList,
    agencies_asked,
    asked_of_agency,
    cases_asked,
)
from reports.replies_file import write_asked

FOLDER = "replies"


class ListDialog(OfficeDialog):
    """The list stays in Excel's own format: an agency needs nothing else to answer."""

    asks_first = False

    def __init__(self, workplace: Workplace, parent: QWidget) -> None:
        super().__init__(parent.tr("Daftar rujukan untuk dijawab"), parent)
        self._workplace = workplace
        waiting = agencies_asked()
        self.agency = ChoiceBox("", [(each.id, f"{each.short_name} ({n})") for each, n in waiting])
        self.form = FormGrid()
        self.form.add("agency_id", self.tr("&Instansi"), self.agency)
        words = self.tr(
            "Semua rujukan yang belum selesai di satu instansi, dengan kolom jawaban untuk diisi. "
            "Kirim berkasnya, lalu baca kembali lewat Jawaban instansi. Berkas ini memuat nama "
            "warga: kirim hanya ke instansi itu."
        )
        self.body.addWidget(hint(words))
        if waiting:
            self.body.addWidget(self.form)
        else:
            empty = self.tr("Tidak ada rujukan yang menunggu jawaban.")
            self.body.addWidget(plain_label(empty, wrap=True))
        self.body.addStretch(1)
        self.keep = primary_button(self.tr("Simpan berkas (F10)"), self.ask_where, "download")
        self.keep.setEnabled(bool(waiting))
        self.end_with(self.keep)
        self.resize(620, 280)
        self.agency.setFocus()

    def ask_where(self) -> None:
        kinds = self.tr("Berkas Excel (*.xlsx)")
        ask_target(self, self.tr("Simpan berkas"), FOLDER, self.file_name(), kinds, self.write)

    def file_name(self) -> str:
        """`rujukan-dinsos-2026-03-16.xlsx`: whose list it is and of which day."""
        known = agency(int(self.agency.text_value())).short_name
        plain = re.sub(r"[^a-z0-9]+", "-", known.lower()).strip("-")
        return f"rujukan-{plain}-{self._workplace.desk.today():%Y-%m-%d}.xlsx"

    def write(self, path: Path) -> None:
        agency_id, desk = int(self.agency.text_value()), self._workplace.desk

        def go_on(left_out: frozenset[int]) -> None:
            with shown(self):
                self._write(asked_of_agency(agency_id, desk, without=left_out), path)

        with shown(self):
            open_many_told(self, desk, cases_asked(agency_id), go_on)

    def _write(self, asked: AskedList, path: Path) -> None:
        write_asked(asked, path)
        words = self.tr("Tersimpan: {name}, {count} rujukan.").format(
            name=path.name, count=len(asked.rows)
        )
        if asked.withheld:
            left = self.tr("{count} tidak disertakan: warga menarik izin berbagi data.")
            words = f"{words} {left.format(count=asked.withheld)}"
        self.notice.show_notice(words, Tone.WARNING if asked.withheld else Tone.GOOD)
        self.cancel_button.setText(self.tr("Selesai"))
