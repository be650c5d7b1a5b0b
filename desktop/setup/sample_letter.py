"""A letter about nobody, so that the head of the paper can be seen before the office exists."""

import datetime as dt

from models.codes import LetterKind, SigningForm
from models.indonesian_words import long_date
from models.letter.document import LetterDocument
from models.letter.numbering.number_pattern import NumberParts, check_pattern, format_number
from models.letter.parts import letterhead_of, sheet_of, signature_of, words
from models.office import OfficeView
from models.officials import OfficialView

CLASSIFICATION = "400.9.14.1"


def sample_number(view: OfficeView, today: dt.date) -> str:
    """The first number the office would give. Raises `RuleError("number_pattern...")`."""
    check_pattern(view.number_pattern, view.number_series)
    unit_code = view.unit_code or "(kode instansi)"
    parts = NumberParts(view.first_number, today, CLASSIFICATION, unit_code)
    return format_number(view.number_pattern, parts)


def sample_letter(view: OfficeView, today: dt.date) -> LetterDocument:
    """A surat dinas with the office's head, number and signature, and words that say it is none."""
    signer = OfficialView(
        name="(nama pejabat)", position=view.head_title, signing_form=SigningForm.SELF
    )
    return LetterDocument(
        kind=LetterKind.OFFICIAL,
        sheet=sheet_of(view),
        letterhead=letterhead_of(view),
        office=view.title,
        letter_date=today,
        dateline=f"{view.village}, {long_date(today)}",
        signature=signature_of(signer, view, today),
        number_text=sample_number(view, today),
        sifat="Biasa",
        enclosure="-",
        subject="Contoh surat",
        addressee="Kepala Dinas",
        addressee_place=view.regency,
        address_side=view.address_side,
        story="Ini contoh untuk melihat kepala surat, nomor dan tanda tangan kantor Anda.",
        closing=_closing(view, today),
        watermark="CONTOH",
    )


def _closing(view: OfficeView, today: dt.date) -> str:
    """As the office's letters end, with nobody in it."""
    return words()["official"].fill(
        "closing",
        name="(nama warga)",
        office=view.title,
        kecamatan=view.kecamatan,
        found="(asal kasus)",
        date=long_date(today),
    )
