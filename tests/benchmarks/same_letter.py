"""One letter as data, and the same words on the same paper by another library (fpdf2)."""

import datetime as dt
from dataclasses import replace
from io import BytesIO

from fpdf import FPDF

from models.codes import LetterKind
from models.letter.document import LetterDocument, Letterhead, Sheet, Signature
from resources import resource

SIZE, LEADING = 12, 5.2  # points, millimetres
LABEL, HALF = 40, 95  # millimetres

LETTER = LetterDocument(
    kind=LetterKind.OFFICIAL,
    sheet=Sheet(),
    letterhead=Letterhead(
        ("PEMERINTAH KABUPATEN BANYUWANGI", "KECAMATAN TEGALDLIMO", "DESA CONTOH"),
        "Jalan Latihan Nomor 1 Telp. 0333-000000 Kode Pos 68484",
    ),
    office="Desa Contoh",
    letter_date=dt.date(2026, 3, 16),
    dateline="Contoh, 16 Maret 2026",
    signature=Signature(("KEPALA DESA CONTOH,",), "Suyitno"),
    number_text="400.3.5/001/429.504.09/2026",
    sifat="Segera",
    enclosure="1 (satu) berkas",
    subject="Permohonan Penanganan Anak Tidak Sekolah a.n. Aminah Agustina",
    addressee="Kepala Dinas Pendidikan Kabupaten Banyuwangi",
    addressee_place="BANYUWANGI",
    opening="Dengan hormat, berdasarkan kegiatan jemput bola di Afdeling Sumberjambe pada tanggal "
    "5 Januari 2026, bersama ini kami sampaikan bahwa warga kami:",
    identity=(
        ("Nama", "Aminah Agustina"),
        ("NIK", "3510044705149001"),
        ("No. KK", "3510040505199001"),
        ("Tempat/Tgl. Lahir", "Banyuwangi, 7 Mei 2014"),
        ("Jenis Kelamin", "Perempuan"),
        ("Pekerjaan", "PELAJAR/MAHASISWA"),
        ("Alamat", "Dusun Krajan, RT 008/RW 005, Desa Contoh, Kec. Tegaldlimo"),
    ),
    facts_heading="Keadaan yang kami catat (Sekolah):",
    facts=(
        ("Partisipasi sekolah", "Tidak bersekolah lagi"),
        ("Kategori", "Putus sekolah"),
        ("Jenjang terakhir", "SMP"),
        ("Sekolah terakhir", "SMP Contoh"),
        ("Sebab", "Tidak ada biaya; Bekerja / membantu orang tua"),
        ("Keinginan anak", "Kembali ke sekolah"),
    ),
    story="Anak berhenti sekolah sejak awal semester karena membantu orang tua di kebun. Jarak ke "
    "sekolah 9 km tanpa kendaraan. Anak ingin kembali bersekolah.",
    request="Sehubungan dengan hal tersebut, mohon dapat difasilitasi kembali bersekolah dan/atau "
    "memperoleh bantuan biaya pendidikan sesuai program yang tersedia.",
    closing="Demikian disampaikan, atas perhatian dan kerja sama Bapak/Ibu diucapkan terima kasih.",
    copies=("Yth. Camat Tegaldlimo", "Arsip"),
)


def letters(count: int) -> list[LetterDocument]:
    """Different letters: number, name and NIK change, as in a real run."""
    return [
        replace(
            LETTER,
            number_text=f"400.3.5/{number:03}/429.504.09/2026",
            identity=(
                ("Nama", f"Aminah Agustina {number}"),
                ("NIK", f"35100447{number:04}9001"),
                *LETTER.identity[2:],
            ),
        )
        for number in range(1, count + 1)
    ]


def other_library(documents: list[LetterDocument]) -> bytes:
    """The letters by fpdf2: letterhead, marks, address, justified paragraphs, signature."""
    pdf = FPDF(format="A4")
    for style, face in (("", "Regular"), ("B", "Bold"), ("I", "Italic")):
        file = resource("fonts", f"LiberationSans-{face}.ttf")
        pdf.add_font("Liberation", style, str(file))
    pdf.set_margins(30, 15, 20)
    pdf.set_auto_page_break(True, 20)
    for document in documents:
        _page(pdf, document)
    buffer = BytesIO()
    pdf.output(buffer)
    return buffer.getvalue()


def _page(pdf: FPDF, document: LetterDocument) -> None:
    pdf.add_page()
    _letterhead(pdf, document.letterhead)
    pdf.set_font("Liberation", size=SIZE)
    _beside(pdf, document)
    _paragraph(pdf, document.opening)
    _pairs(pdf, document.identity)
    _line(pdf, document.facts_heading)
    _pairs(pdf, document.facts)
    for text in (document.story, document.request, document.closing):
        _paragraph(pdf, text)
    pdf.ln(LEADING)
    for text in (*document.signature.titles, "", "", "", document.signature.name):
        pdf.set_x(30 + HALF)
        _line(pdf, text, "C")
    _line(pdf, "Tembusan:")
    for number, copy in enumerate(document.copies, start=1):
        _line(pdf, f"{number}. {copy}")


def _letterhead(pdf: FPDF, head: Letterhead) -> None:
    for line in head.lines:
        pdf.set_font("Liberation", "B" if line == head.lines[-1] else "", 14)
        _line(pdf, line, "C")
    pdf.set_font("Liberation", "I", 9)
    _line(pdf, head.address, "C")
    y = pdf.get_y() + 1
    for width, below in ((0.8, 0.0), (0.2, 0.9)):
        pdf.set_line_width(width)
        pdf.line(30, y + below, 190, y + below)
    pdf.ln(4)


def _beside(pdf: FPDF, document: LetterDocument) -> None:
    """The marks on the left, date and address on the right."""
    top = pdf.get_y()
    pdf.set_x(30 + HALF)
    _line(pdf, document.dateline)
    for text in ("Kepada", f"Yth. {document.addressee}", "di -", document.addressee_place):
        pdf.set_x(30 + HALF)
        pdf.multi_cell(160 - HALF, LEADING, text, align="L", new_x="LMARGIN", new_y="NEXT")
    below = pdf.get_y()
    pdf.set_y(top + LEADING)
    marks = (
        ("Nomor", document.number_text),
        ("Sifat", document.sifat),
        ("Lampiran", document.enclosure),
        ("Hal", document.subject),
    )
    _pairs(pdf, marks, 20, HALF - 24)
    pdf.set_y(max(below, pdf.get_y()) + LEADING)


def _pairs(
    pdf: FPDF, pairs: tuple[tuple[str, str], ...], label: float = LABEL, room: float = 105
) -> None:
    for name, value in pairs:
        pdf.cell(label, LEADING, name)
        pdf.cell(4, LEADING, ":")
        pdf.multi_cell(room, LEADING, value, align="L", new_x="LMARGIN", new_y="NEXT")


def _paragraph(pdf: FPDF, text: str) -> None:
    pdf.multi_cell(0, LEADING, text, align="J", new_x="LMARGIN", new_y="NEXT")


def _line(pdf: FPDF, text: str, align: str = "L") -> None:
    pdf.cell(0, LEADING, text, align=align, new_x="LMARGIN", new_y="NEXT")
