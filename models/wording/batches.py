"""What is said about the district: trust lists, batches made and batches received."""

from models.translation import QT_TRANSLATE_NOOP

BATCH_SENTENCES: dict[str, str] = {
    # --- the district's trust list and batches -------------------------------------------------
    "trust.missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Daftar kepercayaan kabupaten belum ada, jadi kiriman belum dapat dibuat. Data tetap "
        "aman. Impor berkas trust.json dari kabupaten di Pengaturan.",
    ),
    "trust.expired": QT_TRANSLATE_NOOP(
        "sentences",
        "Daftar kepercayaan kabupaten habis masa berlakunya pada {until}. Minta yang baru dari "
        "kabupaten, atau setujui dulu untuk tetap membuat kiriman.",
    ),
    "trust.expired_warning": QT_TRANSLATE_NOOP(
        "sentences",
        "Daftar kepercayaan sudah habis masa berlakunya. Hasil pemeriksaan "
        "tetap sah menurut daftar itu; minta daftar yang baru.",
    ),
    "trust.not_a_list": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas ini bukan daftar kepercayaan kabupaten, atau rusak. Tidak ada yang "
        "diubah. Minta kabupaten mengirim ulang trust.json.",
    ),
    "trust.bad_signature": QT_TRANSLATE_NOOP(
        "sentences",
        "Tanda tangan daftar kepercayaan ini tidak cocok. Tidak ada yang "
        "diubah. Jangan dipakai; minta kabupaten mengirim ulang.",
    ),
    "trust.other_root": QT_TRANSLATE_NOOP(
        "sentences",
        "Daftar ini ditandatangani kunci kabupaten yang lain dari yang Anda cocokkan dulu "
        "({digits}). Tidak ada yang diubah. Hubungi kabupaten lewat telepon.",
    ),
    "trust.older_version": QT_TRANSLATE_NOOP(
        "sentences",
        "Daftar ini tidak lebih baru dari versi {version} yang sudah "
        "dipakai. Tidak ada yang diubah. Minta versi terbaru.",
    ),
    "trust.digits_differ": QT_TRANSLATE_NOOP(
        "sentences",
        "30 angka yang diketik tidak sama dengan angka berkas ini. Tidak ada yang "
        "diubah. Cocokkan lagi dengan surat dari kabupaten.",
    ),
    "trust.practice_for_real": QT_TRANSLATE_NOOP(
        "sentences",
        "Ini daftar kabupaten latihan, sedangkan kantor ini kantor "
        "sungguhan. Tidak ada yang dibuat atau diubah.",
    ),
    "trust.real_for_practice": QT_TRANSLATE_NOOP(
        "sentences",
        "Ini daftar kabupaten sungguhan, sedangkan kantor ini kantor "
        "latihan. Tidak ada yang dibuat atau diubah.",
    ),
    "batch.nothing_to_send": QT_TRANSLATE_NOOP(
        "sentences",
        "Belum ada yang perlu dikirim: tidak ada perubahan sejak kiriman terakhir yang "
        "diterima, atau belum ada kasus dengan dasar untuk kabupaten.",
    ),
    "batch.rows_changed": QT_TRANSLATE_NOOP(
        "sentences",
        "Jumlah baris kiriman tidak sama dengan hitungan. Kiriman tidak dibuat dan "
        "data tetap utuh. Coba lagi; bila terulang, laporkan.",
    ),
    "batch.own_check": QT_TRANSLATE_NOOP(
        "sentences",
        "Kiriman tidak dibuat: ada isian di tabel {table} yang akan ditolak kabupaten. Data tetap "
        "utuh. Perbaiki isian itu, atau laporkan bila tidak ditemukan.",
    ),
    "batch.not_written": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas kiriman ini belum ditulis. Tulis dulu ke folder "
        "atau flashdisk, lalu tandai terkirim.",
    ),
    "batch.already_answered": QT_TRANSLATE_NOOP(
        "sentences",
        "Kiriman ini sudah dijawab kabupaten, jadi tidak dapat diubah lagi.",
    ),
    "batch.how_required": QT_TRANSLATE_NOOP(
        "sentences",
        "Tulis lewat apa kiriman diserahkan, misalnya flashdisk atau laman kabupaten.",
    ),
    "batch.other_file_there": QT_TRANSLATE_NOOP(
        "sentences",
        "Di folder itu sudah ada berkas lain bernama {name}. Berkas itu tidak "
        "disentuh. Pilih folder lain atau pindahkan dulu.",
    ),
    "batch.too_large": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas lebih besar dari batas kiriman. Tidak dibaca. Minta pengirim membagi kirimannya.",
    ),
    "batch.not_a_batch": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas ini bukan kiriman Simpul, atau terpotong. Tidak ada "
        "yang diambil. Minta pengirim mengirim ulang.",
    ),
    "batch.needs_identity": QT_TRANSLATE_NOOP(
        "sentences",
        "Kiriman ini terenkripsi. Sertakan berkas kunci (identity) untuk membukanya.",
    ),
    "batch.bad_identity": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas kunci tidak berisi kunci age (AGE-SECRET-KEY-1...). Kiriman "
        "tidak dibuka. Pilih berkas identity.txt yang benar.",
    ),
    "batch.cannot_open": QT_TRANSLATE_NOOP(
        "sentences",
        "Kiriman tidak dapat dibuka dengan kunci ini: untuk penerima lain, rusak, atau "
        "terpotong. Tidak ada yang diambil. Minta pengirim mengirim ulang.",
    ),
    "batch.bad_signature": QT_TRANSLATE_NOOP(
        "sentences",
        "Tanda tangan kiriman tidak cocok dengan isinya: berkas rusak atau diubah orang. "
        "Tidak ada yang diambil. Minta pengirim mengirim ulang.",
    ),
    "batch.unknown_signer": QT_TRANSLATE_NOOP(
        "sentences",
        "Kiriman ditandatangani kunci yang tidak ada di daftar kepercayaan: {digits}. Isinya "
        "tidak dibaca. Cocokkan 30 angka ini dengan kantor pengirim.",
    ),
    "batch.revoked_signer": QT_TRANSLATE_NOOP(
        "sentences",
        "Kunci pengirim {digits} sudah dicabut sebelum kiriman ini. Isinya "
        "tidak diambil. Hubungi kantor pengirim lewat telepon.",
    ),
    "batch.signer_expired": QT_TRANSLATE_NOOP(
        "sentences",
        "Kunci pengirim hanya berlaku sampai {until}, dan kiriman ini dibuat "
        "sesudahnya. Tidak ada yang diambil. Hubungi kantor pengirim.",
    ),
    "batch.practice_for_real": QT_TRANSLATE_NOOP(
        "sentences",
        "Ini kiriman kantor latihan; penerima sungguhan menolaknya. Tidak ada yang diambil.",
    ),
    "batch.real_for_practice": QT_TRANSLATE_NOOP(
        "sentences",
        "Ini kiriman kantor sungguhan; kabupaten latihan menolaknya. Tidak "
        "ada yang diambil. Serahkan ke penerima yang benar.",
    ),
    "batch.other_sender": QT_TRANSLATE_NOOP(
        "sentences",
        "Kiriman mengaku dari kantor {region}, tetapi kuncinya milik kantor {signer} atau "
        "komputer lain. Tidak ada yang diambil. Hubungi kantor pengirim.",
    ),
    "batch.other_receiver": QT_TRANSLATE_NOOP(
        "sentences",
        "Kiriman ini dibuat untuk penerima lain. Tidak ada "
        "yang diambil. Kembalikan kepada pengirim.",
    ),
    "batch.bad_zip": QT_TRANSLATE_NOOP(
        "sentences",
        "Susunan arsip kiriman tidak seperti buatan Simpul. Tidak ada "
        "yang diambil. Minta pengirim mengirim ulang.",
    ),
    "batch.bad_name": QT_TRANSLATE_NOOP(
        "sentences",
        "Kiriman memuat berkas dengan nama yang tidak diizinkan. Tidak "
        "ada yang diambil. Hubungi kantor pengirim.",
    ),
    "batch.too_many": QT_TRANSLATE_NOOP(
        "sentences",
        "Kiriman memuat terlalu banyak berkas. Tidak ada yang "
        "diambil. Minta pengirim membagi kirimannya.",
    ),
    "batch.members_differ": QT_TRANSLATE_NOOP(
        "sentences",
        "Ada berkas yang kurang atau berlebih di dalam kiriman. Tidak ada "
        "yang diambil. Minta pengirim membuat ulang.",
    ),
    "batch.bad_descriptor": QT_TRANSLATE_NOOP(
        "sentences",
        "Keterangan kiriman (datapackage.json) tidak sesuai isinya. Tidak "
        "ada yang diambil. Minta pengirim membuat ulang.",
    ),
    "batch.unknown_version": QT_TRANSLATE_NOOP(
        "sentences",
        "Kiriman dibuat dengan versi format yang belum dikenal program ini. Tidak ada "
        "yang diambil. Perbarui program di sini atau di pengirim.",
    ),
    "batch.unknown_kind": QT_TRANSLATE_NOOP(
        "sentences",
        "Jenis kiriman ini belum dikenal program ini. Tidak "
        "ada yang diambil. Perbarui program ini.",
    ),
    "batch.bad_header": QT_TRANSLATE_NOOP(
        "sentences",
        "Kepala kiriman tidak lengkap atau tidak masuk akal. Tidak ada "
        "yang diambil. Minta pengirim membuat ulang.",
    ),
    "batch.bad_schema": QT_TRANSLATE_NOOP(
        "sentences",
        "Kiriman memuat tabel jawaban dengan bentuk yang tidak dikenal. "
        "Tidak ada yang diambil. Hubungi kantor pengirim.",
    ),
    "batch.bad_hash": QT_TRANSLATE_NOOP(
        "sentences",
        "Isi berkas dalam kiriman berbeda dari sidik (SHA-256) yang tercatat. "
        "Tidak ada yang diambil. Minta pengirim membuat ulang.",
    ),
    "batch.bad_csv": QT_TRANSLATE_NOOP(
        "sentences",
        "Tabel {table} dalam kiriman tidak dapat dibaca sebagai CSV. Tidak "
        "ada yang diambil. Minta pengirim membuat ulang.",
    ),
    "batch.bad_cell": QT_TRANSLATE_NOOP(
        "sentences",
        "Tabel {table}, kolom {column}: ada isian yang tidak sesuai aturan. "
        "Tidak ada yang diambil. Minta pengirim memperbaiki.",
    ),
    "batch.bad_key": QT_TRANSLATE_NOOP(
        "sentences",
        "Tabel {table} memuat data yang sama dua kali. Tidak ada "
        "yang diambil. Minta pengirim membuat ulang.",
    ),
    "batch.bad_link": QT_TRANSLATE_NOOP(
        "sentences",
        "Tabel {table}, kolom {column} menunjuk data yang tidak ada dalam kiriman. "
        "Tidak ada yang diambil. Minta pengirim membuat ulang.",
    ),
    "batch.bad_file": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas {file} rusak atau bukan jenis yang tertulis. Tidak ada "
        "yang diambil. Minta pengirim membuat ulang.",
    ),
    "batch.counts_differ": QT_TRANSLATE_NOOP(
        "sentences",
        "Jumlah dalam kepala kiriman tidak sama dengan isinya. Tidak ada "
        "yang diambil. Minta pengirim membuat ulang.",
    ),
}
