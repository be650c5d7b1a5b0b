"""One letter as data, with all its parts, and as many different ones as a run asks for."""

import datetime as dt
from dataclasses import replace

from models.codes import LetterKind
from models.letter.document import LetterDocument, Letterhead, Sheet, Signature
from tests.benchmarks.arms import stored_arms

LETTER = LetterDocument(
    kind=LetterKind.OFFICIAL,
    sheet=Sheet(),
    letterhead=Letterhead(
        ("PEMERINTAH KABUPATEN BANYUWANGI", "KECAMATAN TEGALDLIMO", "DESA CONTOH"),
        "Jalan Latihan Nomor 1 Telp. 0333-000000 Kode Pos 68484",
        stored_arms(),
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


def letters(count: int, first: int = 1) -> list[LetterDocument]:
    """Different letters: number, name and NIK change, as in a real run; numbered from `first`."""
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
        for number in range(first, first + count)
    ]
