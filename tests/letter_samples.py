"""Letters and recorded referrals of invented people, for the tests of letters."""

import datetime as dt
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image

from models.agencies import agencies
from models.case.cases import CaseDraft, NeedDraft, open_case
from models.case.referrals import ReferralDraft, draft_referral
from models.case.sharing import SharingDraft
from models.codes import Channel, LetterKind, Sex, SharingKind
from models.desk import Desk
from models.letter.document import LetterDocument, Letterhead, ReceiptDocument, Sheet, Signature
from models.letter.parts import words as standing_words
from models.letter.words import LetterOptions, default_options
from models.person.people import PersonDraft, register_person
from models.tables import Need
from tests.outside_tools import have, run

FOOD = {
    "urgency": "hari_ini",
    "household_size": 4,
    "meals_yesterday": 1,
    "causes": ["tanpa_penghasilan"],
}
HYPHEN = "\ufffe"
"""What PDFium reads for a hyphen at the end of a line, and for the line's end."""
STORY = " ".join(f"kata{number}" for number in range(900))
LETTER = LetterDocument(
    kind=LetterKind.OFFICIAL,
    sheet=Sheet(),
    letterhead=Letterhead(
        ("PEMERINTAH KABUPATEN BANYUWANGI", "KECAMATAN TEGALDLIMO", "DESA KALIPAIT"),
        "Jl. Raya Kalipait No. 1 Telp. (0333) 123456 Kode Pos 68484",
    ),
    office="Desa Kalipait",
    letter_date=dt.date(2026, 11, 24),
    dateline="Kalipait, 24 November 2026",
    signature=Signature(("KEPALA DESA KALIPAIT,",), "Slamet Contoh"),
    number_text="600.2.7.6/045/429.504.05/2026",
    classification="600.2.7.6",
    sifat="Segera",
    enclosure="1 (satu) berkas",
    subject="Permohonan Penanganan Rumah Tidak Layak Huni a.n. Siti Contoh",
    addressee="Kepala Dinas PU Cipta Karya, Perumahan dan Permukiman Kabupaten Banyuwangi",
    addressee_place="Banyuwangi",
    opening="Dengan hormat, bersama ini kami sampaikan bahwa warga kami:",
    identity=(
        ("Nama", "Siti Contoh"),
        ("NIK", "3510044708909001"),
        ("Alamat", "Dusun Krajan, RT 003/RW 002, Desa Kalipait, Kec. Tegaldlimo"),
    ),
    facts_heading="Keadaan yang kami catat:",
    facts=(("Luas lantai", "28 m²"), ("Jumlah jiwa", "6 orang")),
    request="Sehubungan dengan hal tersebut, mohon dapat dilakukan survei.",
    attachments_heading="Bersama ini kami lampirkan:",
    attachments=("Fotokopi KTP dan KK", "Foto rumah"),
    closing="Demikian disampaikan, atas perhatian dan kerja sama Bapak/Ibu diucapkan terima kasih.",
    copies=("Yth. Camat Tegaldlimo", "Arsip"),
)
INTRODUCTION = replace(
    LETTER,
    kind=LetterKind.INTRODUCTION,
    title="SURAT PENGANTAR",
    opening="Yang bertanda tangan di bawah ini Kepala Desa Kalipait menerangkan bahwa:",
    statement="adalah benar warga Desa Kalipait.",
    signature=replace(LETTER.signature, above="Kalipait, 24 November 2026"),
)
RECEIPT = ReceiptDocument(
    sheet=Sheet(),
    letterhead=LETTER.letterhead,
    office="Desa Kalipait",
    case_number="2026/0012",
    received="24 November 2026",
    name="Siti Contoh",
    needs=("Rumah tidak layak huni", "Pangan"),
    documents=("Fotokopi KTP",),
    officer="Sri Contoh",
    next_step="Petugas menghubungi Anda.",
    next_date="1 Desember 2026",
    contact="Kantor Desa Kalipait",
    free_of_charge="Pelayanan ini tidak dipungut biaya.",
    complaints="Sampaikan melalui lapor.go.id atau telepon 112.",
    information="Anda berhak melihat, memperbaiki, dan menarik persetujuan.",
    signature=Signature(("Petugas,",), "Sri Contoh", above="Kalipait, 24 November 2026"),
    said=tuple(standing_words()["receipt"].items()),
)


def logo() -> bytes:
    """A small picture with a transparent edge."""
    picture = Image.new("RGBA", (80, 100), (0, 0, 0, 0))
    picture.paste((20, 90, 160, 255), (10, 10, 70, 90))
    target = BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


def words(pdf: bytes, folder: Path | None = None) -> str:
    """The text of all pages on one line, by pdftotext where the machine has it."""
    if folder is not None and have("pdftotext"):
        file = folder / "letter.pdf"
        file.write_bytes(pdf)
        return " ".join(run("pdftotext", "-layout", file, "-").split())
    return " ".join(pages(pdf))


def pages(pdf: bytes) -> list[str]:
    """The text of each page on one line, as it would be read aloud."""
    with pypdfium2.PdfDocument(pdf) as read:
        texts = [page.get_textpage().get_text_range() for page in read]
    return [" ".join(text.replace(HYPHEN, "- ").split()) for text in texts]


def resident(desk: Desk, name: str = "Siti Contoh", serial: int = 9001) -> int:
    draft = PersonDraft(
        name=name,
        nik=f"351004470890{serial}",
        sex=Sex.FEMALE,
        birth_place="Banyuwangi",
        birth_date=dt.date(1990, 8, 7),
        occupation="Buruh tani",
        kk="3510041203109001",
        hamlet="Krajan",
        rt="3",
        rw="2",
        phone="081234567890",
    )
    return register_person(draft, desk)


def told(name: str = "Siti Contoh") -> SharingDraft:
    return SharingDraft(kind=SharingKind.INFORMATION, given_by=name)


def referral(
    desk: Desk,
    name: str = "Siti Contoh",
    *,
    need: NeedDraft | None = None,
    agency_code: str | None = None,
    serial: int = 9001,
    **details: object,
) -> int:
    """A drafted referral of a new case of a new resident, who was told what happens to her data."""
    draft = CaseDraft(
        person_id=resident(desk, name, serial),
        needs=(need or NeedDraft("food", FOOD),),
        **{
            "channel": Channel.COUNTER,
            "sharing": told(name),
            "summary": "Tidak ada beras sejak kemarin.",
            **details,
        },
    )
    case_id = open_case(draft, desk)
    need_row = Need.get(Need.case == case_id)
    return draft_referral(ReferralDraft(need_row.id, find_agency(agency_code)), desk)


def find_agency(code: str | None) -> int:
    """A government agency of the seed by code; the first one without a code."""
    for found in agencies():
        if found.code == code or (code is None and found.government):
            return found.id
    raise LookupError(code)


def options(referral_id: int, desk: Desk, **changes: object) -> LetterOptions:
    return replace(default_options(referral_id, desk), **changes)
