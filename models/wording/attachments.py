"""The Indonesian sentences of what can go wrong with documents, photos and their files."""

from models.translation import QT_TRANSLATE_NOOP

ATTACHMENT_SENTENCES: dict[str, str] = {
    # --- picture ----------------------------------------------------------------------------------
    "picture.heic": QT_TRANSLATE_NOOP(
        "sentences",
        "Foto ini berformat HEIC dari iPhone, yang tidak dapat dibaca di sini. Fotonya tidak "
        "diubah. Kirim ulang lewat WhatsApp, atau atur kamera iPhone ke Paling Kompatibel.",
    ),
    "picture.unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas ini bukan foto atau PDF. Berkasnya tidak diubah. Pakai JPEG, PNG, WebP, BMP, "
        "TIFF atau PDF.",
    ),
    "picture.too_large": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas ini lebih besar dari {limit} MB. Berkasnya tidak diubah. Kirim ulang lewat "
        "WhatsApp, atau pindai dengan mutu lebih rendah.",
    ),
    "picture.too_many_pixels": QT_TRANSLATE_NOOP(
        "sentences",
        "Gambar ini lebih dari {limit} megapiksel. Gambarnya tidak diubah. Kirim ulang lewat "
        "WhatsApp, atau pindai dengan mutu lebih rendah.",
    ),
    "picture.many_pages": QT_TRANSLATE_NOOP(
        "sentences",
        "Gambar TIFF ini berisi {pages} halaman. Berkasnya tidak diubah. Simpan sebagai PDF di "
        "program pemindai, lalu tambahkan lagi.",
    ),
    "picture.unreadable": QT_TRANSLATE_NOOP(
        "sentences",
        "Gambar ini rusak atau belum tersalin seluruhnya. Tidak ada yang diambil darinya. Salin "
        "ulang dari HP, lalu tambahkan lagi.",
    ),
    # --- pdf --------------------------------------------------------------------------------------
    "pdf.password": QT_TRANSLATE_NOOP(
        "sentences",
        "PDF ini terkunci kata sandi. Berkasnya tidak diubah. Buka lalu cetak ke PDF tanpa kata "
        "sandi, atau foto halamannya.",
    ),
    "pdf.many_pages": QT_TRANSLATE_NOOP(
        "sentences",
        "PDF ini berisi {pages} halaman, paling banyak {limit}. Berkasnya tidak diubah. Simpan "
        "halaman yang perlu saja, lalu tambahkan lagi.",
    ),
    # --- attachment -------------------------------------------------------------------------------
    "attachment.kind": QT_TRANSLATE_NOOP(
        "sentences", "Lampiran hanya dapat berupa foto atau PDF. Tidak ada yang disimpan."
    ),
    "attachment.too_large": QT_TRANSLATE_NOOP(
        "sentences",
        "Lampiran ini lebih besar dari {limit} MB meski sudah dikecilkan. Tidak ada yang "
        "disimpan. Bagi menjadi beberapa berkas.",
    ),
    "attachment.title_required": QT_TRANSLATE_NOOP(
        "sentences", "Tulis judul lampiran, atau pilih dokumennya."
    ),
    "attachment.duplicate": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas yang sama sudah ada di kasus ini: {title}. Tidak ada yang disimpan dua kali.",
    ),
    "attachment.other_case": QT_TRANSLATE_NOOP(
        "sentences", "Kebutuhan atau rujukan ini bukan dari kasus ini. Pilih lagi."
    ),
    "attachment.other_need": QT_TRANSLATE_NOOP(
        "sentences", "Rujukan ini untuk kebutuhan lain. Pilih kebutuhan atau rujukan yang sesuai."
    ),
    "attachment.unknown_document": QT_TRANSLATE_NOOP(
        "sentences", "Dokumen ini tidak ada di daftar kebutuhan itu. Pilih dari daftar."
    ),
    "attachment.reason_required": QT_TRANSLATE_NOOP(
        "sentences", "Tulis alasan lampiran ini ditarik."
    ),
    "attachment.restricted": QT_TRANSLATE_NOOP(
        "sentences",
        "Lampiran ini terbatas: hanya petugas yang menambahkannya dan penanggung jawab yang "
        "boleh membukanya.",
    ),
    # --- inbox ------------------------------------------------------------------------------------
    "inbox.not_readable": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas ini tidak dapat dibaca dari foldernya; mungkin sedang dipakai atau HP sudah "
        "dicabut. Berkasnya tidak diubah. Coba lagi.",
    ),
    "inbox.not_deleted": QT_TRANSLATE_NOOP(
        "sentences",
        "Lampiran sudah tersimpan, tetapi berkas asal tidak dapat dihapus dari foldernya. Hapus "
        "sendiri di folder itu.",
    ),
}
