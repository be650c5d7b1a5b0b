"""The fields of the office and its paper. The form shows a draft and reads one back."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox, QWidget

from desktop.widgets.choice_box import ChoiceBox, code_choices
from desktop.widgets.form_grid import FormGrid
from desktop.widgets.text import plain_label
from desktop.widgets.tone import set_button_icon
from models.codes import PaperSize
from models.office import OfficeDraft

LINES = {
    "village_term": 20,
    "head_title": 120,
    "hamlet_term": 20,
    "address": 300,
    "postal_code": 5,
    "phone": 40,
    "email": 120,
    "unit_code": 40,
    "number_pattern": 120,
}
"""Each line and how many letters it takes."""
LARGEST_NUMBER = 999_999
LETTERHEAD_HEIGHT = 94
"""Pixels: four lines, as long ones fold."""


class LetterheadForm(FormGrid):
    def __init__(self) -> None:
        super().__init__()
        self.lines = {name: QLineEdit(maxLength=limit) for name, limit in LINES.items()}
        self.letterhead = QPlainTextEdit()
        self.letterhead.setTabChangesFocus(True)
        self.letterhead.setFixedHeight(LETTERHEAD_HEIGHT)
        self.paper = ChoiceBox("", code_choices(PaperSize))
        self.first_number = QSpinBox()
        self.first_number.setRange(1, LARGEST_NUMBER)
        self.logo_name = plain_label(self.tr("Belum ada logo"), wrap=True)
        self.pick_logo = QPushButton(self.tr("Pilih l&ogo…"))
        self.pick_logo.setAutoDefault(False)
        set_button_icon(self.pick_logo, "upload")
        self._add_terms()
        self._add_head()
        self._add_number()

    def show_draft(self, draft: OfficeDraft) -> None:
        for name, line in self.lines.items():
            line.setText(getattr(draft, name))
        self.paper.set_value(draft.paper_size)
        self.first_number.setValue(draft.first_number)
        self.letterhead.setPlaceholderText(usual_lines(draft))
        self.letterhead.setPlainText(draft.letterhead)

    def draft(self, office: OfficeDraft) -> OfficeDraft:
        """`office` with what the form now says."""
        line = self.lines
        return replace(
            office,
            letterhead=self.letterhead.toPlainText(),
            paper_size=PaperSize(self.paper.text_value()),
            first_number=self.first_number.value(),
            village_term=line["village_term"].text(),
            head_title=line["head_title"].text(),
            hamlet_term=line["hamlet_term"].text(),
            address=line["address"].text(),
            postal_code=line["postal_code"].text(),
            phone=line["phone"].text(),
            email=line["email"].text(),
            unit_code=line["unit_code"].text(),
            number_pattern=line["number_pattern"].text(),
        )

    def _add_terms(self) -> None:
        line = self.lines
        self.add_heading(self.tr("Sebutan"))
        self.add("village_term", self.tr("Sebutan &desa"), line["village_term"], required=True)
        self.add("head_title", self.tr("&Sebutan kepala"), line["head_title"], required=True)
        self.add("hamlet_term", self.tr("Sebutan d&usun"), line["hamlet_term"], required=True)

    def _add_head(self) -> None:
        line = self.lines
        self.add_heading(self.tr("Kepala surat"))
        self.add("address", self.tr("&Alamat kantor"), line["address"])
        self.add("postal_code", self.tr("Kode &pos"), line["postal_code"])
        self.add("phone", self.tr("&Telepon"), line["phone"])
        self.add("email", self.tr("Pos-&el"), line["email"])
        self.add(
            "letterhead",
            self.tr("&Baris kepala"),
            self.letterhead,
            help_text=self.tr("Kosongkan untuk memakai susunan biasa seperti contoh."),
        )
        row = QWidget()
        row.setFocusProxy(self.pick_logo)
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.pick_logo)
        beside.addStretch(1)
        self.add("logo", self.tr("Logo"), row, beside=self.logo_name)

    def _add_number(self) -> None:
        line = self.lines
        self.add_heading(self.tr("Nomor dan kertas"))
        self.add(
            "unit_code",
            self.tr("Kode &instansi"),
            line["unit_code"],
            help_text=self.tr("contoh: 429.504.09; wajib sebelum surat pertama diterbitkan"),
        )
        self.add(
            "number_pattern",
            self.tr("Pola &nomor"),
            line["number_pattern"],
            required=True,
            help_text=self.tr(
                "Isian: {klasifikasi} {urut} atau {urut:03} {kode_unit} {bulan_romawi} "
                "atau {bulan} {tahun}"
            ),
        )
        self.add("first_number", self.tr("Mulai no&mor"), self.first_number)
        self.add("paper_size", self.tr("Ke&rtas"), self.paper)


def usual_lines(draft: OfficeDraft) -> str:
    """The three lines a letterhead has where the office gives none of its own."""
    lines = (
        f"PEMERINTAH {draft.regency_term} {draft.regency}",
        f"KECAMATAN {draft.kecamatan}",
        f"{draft.village_term} {draft.village}",
    )
    return "\n".join(line.upper() for line in lines)
