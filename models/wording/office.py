"""What is said about the office itself, its people and the first run."""

from models.translation import QT_TRANSLATE_NOOP

OFFICE_SENTENCES: dict[str, str] = {
    # --- general -----------------------------------------------------------------------------
    "text.too_long": QT_TRANSLATE_NOOP(
        "sentences", "Teks terlalu panjang: {length} huruf, paling banyak {limit}. Ringkas dulu."
    ),
    "record.not_found": QT_TRANSLATE_NOOP(
        "sentences", "Data ini tidak ditemukan lagi. Segarkan daftar dengan F5."
    ),
    # --- office ------------------------------------------------------------------------------
    "office.missing": QT_TRANSLATE_NOOP(
        "sentences", "Data kantor belum diisi. Jalankan penyiapan awal dulu."
    ),
    "office.village_required": QT_TRANSLATE_NOOP(
        "sentences", "Desa atau kelurahan belum dipilih. Pilih dari daftar wilayah."
    ),
    "office.field_required": QT_TRANSLATE_NOOP("sentences", "Isian ini wajib. Isi dulu."),
    "office.postal_code": QT_TRANSLATE_NOOP(
        "sentences", "Kode pos terdiri dari 5 angka, atau kosongkan."
    ),
    "office.logo_too_large": QT_TRANSLATE_NOOP(
        "sentences", "Berkas logo lebih besar dari 1 MB. Pilih gambar yang lebih kecil."
    ),
    "office.offset_too_far": QT_TRANSLATE_NOOP(
        "sentences",
        "Selisihnya lebih dari 10 mm: kertas atau skala cetaknya lain. Tidak ada yang diubah. "
        "Pilih kertas {paper} dan skala 100 % di printer, lalu cetak halaman uji lagi.",
    ),
    "official.nip": QT_TRANSLATE_NOOP("sentences", "NIP terdiri dari 18 angka, atau kosongkan."),
    "official.dates": QT_TRANSLATE_NOOP(
        "sentences", "Tanggal berhenti tidak boleh sebelum tanggal mulai."
    ),
    "official.none": QT_TRANSLATE_NOOP(
        "sentences", "Belum ada pejabat penanda tangan. Isi paling sedikit satu."
    ),
    "account.username": QT_TRANSLATE_NOOP(
        "sentences",
        "Nama pengguna memakai 2 sampai 40 huruf kecil atau angka, diawali huruf atau angka.",
    ),
    "account.unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "Kunci ini tidak terdaftar pada kantor ini. Data tetap utuh. Hubungi penanggung jawab.",
    ),
    "account.read_only": QT_TRANSLATE_NOOP(
        "sentences", "Pemeriksa hanya melihat. Data tidak diubah. Mintalah petugas mencatatnya."
    ),
    "account.disabled": QT_TRANSLATE_NOOP(
        "sentences", "Akun ini sudah dinonaktifkan. Hubungi penanggung jawab kantor."
    ),
    # --- the window: sign-in, dates, first run -----------------------------------------------
    "date.unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Tanggal tidak terbaca. Tulis misalnya 05-03-2026, atau kosongkan."
    ),
    "account.not_here": QT_TRANSLATE_NOOP(
        "sentences",
        "Nama pengguna ini tidak ada di kantor ini. Data tetap utuh. Periksa penulisannya.",
    ),
    "account.not_responsible": QT_TRANSLATE_NOOP(
        "sentences", "Hanya penanggung jawab kantor yang dapat melakukan ini. Data tidak diubah."
    ),
    "account.name_missing": QT_TRANSLATE_NOOP(
        "sentences", "Nama orangnya belum diisi. Isi nama seperti pada surat tugasnya."
    ),
    "account.username_taken": QT_TRANSLATE_NOOP(
        "sentences",
        "Nama pengguna ini sudah dipakai, mungkin oleh akun yang sudah nonaktif. Tidak ada yang "
        "diubah. Pilih nama pengguna lain.",
    ),
    "account.own": QT_TRANSLATE_NOOP(
        "sentences",
        "Ini akun Anda sendiri. Tidak ada yang diubah. Mintalah penanggung jawab lain "
        "melakukannya dari akunnya.",
    ),
    "account.disabled_already": QT_TRANSLATE_NOOP(
        "sentences", "Akun ini sudah nonaktif. Tidak ada yang diubah."
    ),
    "account.last_responsible": QT_TRANSLATE_NOOP(
        "sentences",
        "Ini penanggung jawab terakhir kantor. Tidak ada yang diubah. Tetapkan dulu penanggung "
        "jawab lain.",
    ),
    "password.old_wrong": QT_TRANSLATE_NOOP(
        "sentences", "Kata sandi sekarang salah. Tidak ada yang diubah. Ketik sekali lagi."
    ),
    "password.not_alike": QT_TRANSLATE_NOOP(
        "sentences", "Kedua isian kata sandi berbeda. Ketik kata sandi yang sama dua kali."
    ),
    "recovery.used": QT_TRANSLATE_NOOP(
        "sentences",
        "Kode pemulihan baru saja dipakai. Buat dan cetak kode baru di Pengaturan, bagian Akun.",
    ),
    "setup.groups_differ": QT_TRANSLATE_NOOP(
        "sentences",
        "Kelompok ini tidak sama dengan yang tercetak. Lihat lembar pemulihan, lalu ketik lagi.",
    ),
    "setup.no_backup_folder": QT_TRANSLATE_NOOP(
        "sentences", "Folder ini tidak dapat ditulisi. Pilih folder lain untuk cadangan."
    ),
}
