"""What is said about incoming letters and the delivery of outgoing ones."""

from models.translation import QT_TRANSLATE_NOOP

INCOMING_SENTENCES: dict[str, str] = {
    "incoming.field_required": QT_TRANSLATE_NOOP(
        "sentences", "Isian ini wajib untuk buku agenda. Isi dulu."
    ),
    "incoming.received_on": QT_TRANSLATE_NOOP(
        "sentences", "Isi tanggal surat diterima, mulai tahun {year}."
    ),
    "incoming.date_order": QT_TRANSLATE_NOOP(
        "sentences",
        "Tanggal surat lebih akhir daripada tanggal diterima. Periksa kedua tanggalnya.",
    ),
    "incoming.other_year": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor agenda surat ini dari tahun {year} dan tetap. Tanggal diterima harus di tahun itu; "
        "bila salah tahun, tarik surat ini lalu catat lagi.",
    ),
    "incoming.withdrawn": QT_TRANSLATE_NOOP(
        "sentences", "Surat masuk ini sudah ditarik, jadi tidak diubah lagi."
    ),
    "incoming.reason_required": QT_TRANSLATE_NOOP(
        "sentences", "Tulis alasan menarik surat ini. Nomor agendanya tetap tercatat."
    ),
    "incoming.no_scan": QT_TRANSLATE_NOOP(
        "sentences", "Surat masuk ini belum mempunyai hasil pindai."
    ),
    "delivery.not_issued": QT_TRANSLATE_NOOP(
        "sentences",
        "Hanya surat yang sudah terbit dan tidak batal yang dicatat pengirimannya.",
    ),
    "delivery.method_required": QT_TRANSLATE_NOOP("sentences", "Pilih bagaimana surat dikirim."),
    "delivery.day_required": QT_TRANSLATE_NOOP("sentences", "Isi tanggal surat dikirim."),
    "delivery.before_letter": QT_TRANSLATE_NOOP(
        "sentences", "Surat bertanggal {date}; pengirimannya tidak dapat lebih awal."
    ),
    "delivery.none": QT_TRANSLATE_NOOP("sentences", "Pengiriman surat ini belum tercatat."),
    "delivery.no_proof": QT_TRANSLATE_NOOP(
        "sentences", "Belum ada hasil pindai bukti penerimaan surat ini."
    ),
    "book.period": QT_TRANSLATE_NOOP(
        "sentences", "Bulan awal lebih akhir daripada bulan akhir. Pilih lagi."
    ),
}
