"""The Indonesian sentences of what can go wrong with answers of agencies and reply slips."""

from models.translation import QT_TRANSLATE_NOOP

REPLY_SENTENCES: dict[str, str] = {
    # --- code -------------------------------------------------------------------------------------
    "reply.code_shape": QT_TRANSLATE_NOOP(
        "sentences",
        'Kode jawaban terdiri dari 8 angka, misalnya 1234-5678. Yang diisi: "{typed}". Salin dari '
        "lembar jawaban.",
    ),
    "reply.code_mistyped": QT_TRANSLATE_NOOP(
        "sentences",
        "Kode {typed} salah ketik: angka pemeriksanya tidak cocok. Tidak ada yang dicatat. "
        "Cocokkan lagi dengan lembar jawaban.",
    ),
    "reply.code_unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "Kode {typed} tidak dipakai di kantor ini. Tidak ada yang dicatat. Cari rujukannya lewat "
        "nama warga atau nomor surat.",
    ),
    # --- answer -----------------------------------------------------------------------------------
    "reply.not_sent": QT_TRANSLATE_NOOP(
        "sentences",
        "Rujukan ini belum dikirim ke instansi. Terbitkan suratnya dulu, lalu catat jawabannya.",
    ),
    "reply.over": QT_TRANSLATE_NOOP(
        "sentences",
        'Rujukan {agency} untuk {name} sudah berakhir ("{status}"), jadi tidak menerima jawaban '
        "lagi. Bila status itu salah, tandai salah catat di kasusnya, lalu rujuk lagi.",
    ),
    "reply.does_not_belong": QT_TRANSLATE_NOOP(
        "sentences",
        'Isian ini tidak dipakai untuk jawaban "{status}". Kosongkan, atau tulis di Keterangan.',
    ),
    "reply.same_agency": QT_TRANSLATE_NOOP(
        "sentences", "Instansi yang disarankan harus lain dari yang menjawab."
    ),
    "reply.appointment_past": QT_TRANSLATE_NOOP(
        "sentences", "Tanggal janji tidak boleh sebelum tanggal jawaban. Periksa lagi."
    ),
    "reply.benefit_before": QT_TRANSLATE_NOOP(
        "sentences",
        "Tanggal diterima sebelum rujukan diminta ({date}). Periksa lagi tahun dan bulannya.",
    ),
    "reply.check_again_past": QT_TRANSLATE_NOOP(
        "sentences", "Tanggal tanya lagi tidak boleh sebelum tanggal jawaban. Periksa lagi."
    ),
    "reply.amount": QT_TRANSLATE_NOOP(
        "sentences", "Nilai ditulis dalam Rupiah bulat, tanpa huruf. Periksa lagi."
    ),
    "reply.told_by_required": QT_TRANSLATE_NOOP(
        "sentences", "Tulis nama orang yang membenarkan bahwa bantuan sudah diterima."
    ),
    "reply.benefit_required": QT_TRANSLATE_NOOP(
        "sentences", "Tulis apa yang sudah diterima warga, misalnya beras 10 kg."
    ),
    "reply.attachment_elsewhere": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas itu bukan lampiran kasus ini atau sudah ditarik. Pilih lampiran lain, atau tambah "
        "berkasnya.",
    ),
    "reply.step_elsewhere": QT_TRANSLATE_NOOP(
        "sentences",
        "Langkah itu bukan lagi tugas {agency} untuk kebutuhan ini. Tidak ada yang dicatat. Tutup "
        "isian ini, lalu buka lagi.",
    ),
    # --- file -------------------------------------------------------------------------------------
    "replies.no_headings": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas ini bukan daftar rujukan dari Simpul: kolom Kode jawaban dan Jawaban tidak ada. "
        "Tidak ada yang dicatat. Minta instansi mengisi daftar yang dikirim kantor.",
    ),
    "replies.too_many_rows": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas ini lebih dari {rows} baris. Tidak ada yang dicatat. Bagi menjadi beberapa berkas.",
    ),
    "replies.other_name": QT_TRANSLATE_NOOP(
        "sentences",
        "Kode di baris ini bukan milik {name}. Mungkin satu kolom terurut sendiri. Baris ini tidak "
        "dicatat.",
    ),
    "replies.answer_unknown": QT_TRANSLATE_NOOP(
        "sentences", 'Jawaban "{value}" tidak dikenal. Pilih kata dari daftar.'
    ),
    "replies.reason_unknown": QT_TRANSLATE_NOOP(
        "sentences", 'Alasan "{value}" tidak dikenal. Pilih kata dari daftar.'
    ),
    "replies.agency_unknown": QT_TRANSLATE_NOOP(
        "sentences",
        'Instansi "{value}" tidak ada di daftar kantor, jadi tidak dipakai. Jawaban lain tetap '
        "dicatat.",
    ),
    "replies.cell_left_out": QT_TRANSLATE_NOOP(
        "sentences", 'Isian ini tidak cocok dengan jawaban "{status}", jadi tidak dipakai.'
    ),
    "replies.benefit_missing": QT_TRANSLATE_NOOP(
        "sentences", "Belum disebut apa yang diterima warga. Tanyakan sebelum menutup kasus."
    ),
    "replies.code_twice": QT_TRANSLATE_NOOP(
        "sentences", "Kode ini sudah ada di baris {first}. Baris ini tidak dicatat."
    ),
}
