"""A checked batch in words: what it is, who signed it and what is inside."""

import datetime as dt

from models.codes import BatchKind
from models.indonesian_words import long_date
from models.sentences import template
from reports.batch.verify import BatchReport

TABLE_WORDS = {
    "persons": "warga",
    "cases": "kasus",
    "needs": "kebutuhan",
    "referrals": "rujukan",
    "letters": "surat",
}
KINDS = {BatchKind.FULL: "seluruh data", BatchKind.DELTA: "perubahan"}


def in_words(report: BatchReport) -> tuple[str, ...]:
    """What the batch is, one fact a line, warnings last."""
    header, office = report.header, report.header.office
    made = long_date(dt.date.fromisoformat(header.created[:10]))
    since = long_date(report.signer.since)
    practice = " (LATIHAN)" if header.practice else ""
    more = ", masih ada bagian berikutnya" if header.more else ""
    inside = ", ".join(f"{header.counts[table]} {word}" for table, word in TABLE_WORDS.items())
    whole = (
        f"{office['cases_open']} kasus terbuka, {office['cases_closed']} selesai, "
        f"{office['not_shared']} kasus tanpa dasar tidak dikirim"
    )
    return (
        f"Kiriman sah{practice}: {KINDS[header.kind]} dari kantor {header.region}.",
        f"Nomor {header.sequence}, bagian {header.part}{more}, dibuat {made}.",
        f"Penanda tangan: {report.signer_digits}, terdaftar sejak {since}.",
        f"30 angka kiriman: {report.digits}",
        "Terenkripsi untuk penerima." if report.encrypted else "Tidak terenkripsi.",
        f"Isi: {inside}, {header.totals['documents_included']} berkas.",
        f"Menurut kantor: {whole}.",
        *(template(code) for code in report.warnings),
    )
