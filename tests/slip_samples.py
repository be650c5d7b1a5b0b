"""A reply slip of an invented referral, for the tests of slips."""

from models.case.reply.drafts import ANSWERS
from models.codes import PaperSize, ReasonCode, ReferralStatus
from models.labels import label
from models.letter.papers.slips import SlipDocument
from models.letter.parts import words

SLIP = SlipDocument(
    paper=PaperSize.A4,
    office="Desa Kalipait, Kecamatan Tegaldlimo, Kabupaten Banyuwangi",
    address="Jl. Raya Kalipait No. 1",
    code="1234-5678",
    facts=(
        ("Surat kami", "400.7/045/429.504.05/2026"),
        ("Tanggal surat", "24 November 2026"),
        ("Kepada", "Dinas Sosial, Pemberdayaan Perempuan dan Keluarga Berencana"),
        ("Nama warga", "Siti Contoh"),
        ("NIK", "351004******9001"),
        ("Keperluan", "Pangan"),
    ),
    answers=tuple(label(status) for status in ReferralStatus if status in ANSWERS),
    reasons=tuple(label(reason) for reason in ReasonCode),
    back="Jawaban dapat dititipkan kepada warga, atau cukup sebutkan kode 1234-5678 lewat telepon "
    "atau WhatsApp 0812-3456-7890.",
    said=tuple(words()["slip"].items()),
)
