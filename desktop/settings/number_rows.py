"""How the office numbers its letters, and who agrees to one before it gets a number."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QLineEdit, QSpinBox

from desktop.look.palette import Tone
from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.form_grid import FormGrid
from models.codes import Approval, NumberSeries
from models.office import OfficeDraft


class NumberRows(QObject):
    """A group of rows of the office's form."""

    def __init__(self, form: FormGrid) -> None:
        super().__init__(form)
        self._form, self._shown = form, OfficeDraft()
        self.unit_code, self.pattern = QLineEdit(maxLength=40), QLineEdit(maxLength=120)
        self.series = ChoiceBox("", code_choices(NumberSeries))
        self.first_number = QSpinBox()
        self.first_number.setRange(1, 999_999)
        self.approval = ChoiceBox("", code_choices(Approval))
        pattern = self.tr(
            "Isian: {klasifikasi} {urut} atau {urut:03} {kode_unit} {bulan_romawi} atau {bulan} "
            "{tahun}"
        )
        first = self.tr(
            "Untuk satu urutan bersama, di tahun program mulai dipakai, selama belum ada surat "
            "bernomor."
        )
        agreed = self.tr("Surat petugas menunggu disetujui penanggung jawab sebelum bernomor.")
        form.add_heading(self.tr("Nomor surat"))
        form.add("unit_code", self.tr("Kode instansi"), self.unit_code)
        form.add(
            "number_pattern",
            self.tr("Pola nomor"),
            self.pattern,
            required=True,
            help_text=pattern,
        )
        form.add("number_series", self.tr("Urutan nomor"), self.series)
        form.add("first_number", self.tr("Mulai nomor"), self.first_number, help_text=first)
        form.add("approval", self.tr("Persetujuan surat"), self.approval, help_text=agreed)
        self.series.activated.connect(self._tell_series)
        self.pattern.textEdited.connect(self._tell_pattern)

    def values(self) -> dict[str, Any]:
        """As typed, by the names of the draft's fields."""
        return {
            "unit_code": self.unit_code.text(),
            "number_pattern": self.pattern.text(),
            "number_series": NumberSeries(self.series.text_value()),
            "first_number": self.first_number.value(),
            "approval": Approval(self.approval.text_value()),
        }

    def show_draft(self, draft: OfficeDraft) -> None:
        self._shown = draft
        self.unit_code.setText(draft.unit_code)
        self.pattern.setText(draft.number_pattern)
        self.series.set_value(draft.number_series)
        self.first_number.setValue(draft.first_number)
        self.approval.set_value(draft.approval)

    def _tell_series(self) -> None:
        """What a change of the series within the year does to the numbers."""
        series = NumberSeries(self.series.text_value())
        if series != self._shown.number_series:
            self._form.show_problem("number_series", _change_of_series(series), Tone.WARNING)

    def _tell_pattern(self) -> None:
        if self.pattern.text() != self._shown.number_pattern:
            words = self.tr(
                "Berlaku untuk surat berikutnya. Nomor yang sudah tercetak tahun ini tetap dan "
                "tidak dipakai dua kali."
            )
            self._form.show_problem("number_pattern", words, Tone.INFO)


def _change_of_series(series: NumberSeries) -> str:
    translate = QCoreApplication.translate
    if series is NumberSeries.PER_CLASSIFICATION:
        return translate(
            "number_rows",
            "Setelah disimpan, setiap klasifikasi bernomor sendiri mulai dari 1. Nomor yang sudah "
            "tercetak tahun ini dilewati, dan buku agenda menunjukkannya. Lebih rapi diganti pada "
            "awal tahun. Untuk melanjutkan buku kertas, catat surat terakhir tiap klasifikasi di "
            "Surat, Nomor, Catat surat luar.",
        )
    return translate(
        "number_rows",
        "Setelah disimpan, semua surat memakai satu urutan. Nomor yang sudah tercetak tahun ini "
        "dilewati, dan buku agenda menunjukkannya. Lebih rapi diganti pada awal tahun.",
    )
