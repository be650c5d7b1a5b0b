"""What is said when the disk, the key or another program is in the way."""

from models.translation import QT_TRANSLATE_NOOP

STORE_SENTENCES: dict[str, str] = {
    # --- the store ----------------------------------------------------------------------------
    "store.missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Data kantor tidak ditemukan di folder ini. Tidak ada yang diubah. Pilih folder yang "
        "benar, atau pulihkan dari cadangan.",
    ),
    "store.already_there": QT_TRANSLATE_NOOP(
        "sentences",
        "Folder ini sudah berisi. Tidak ada yang diubah. Pilih folder lain yang masih kosong.",
    ),
    "store.empty_file": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas data kantor kosong (0 bita). Tidak ada yang diubah. Pulihkan data dari "
        "cadangan terakhir.",
    ),
    "store.plaintext_file": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas data di folder ini tidak terenkripsi, jadi bukan milik Simpul. Tidak ada yang"
        " diubah. Pilih folder yang benar, atau pulihkan dari cadangan.",
    ),
    "store.newer_version": QT_TRANSLATE_NOOP(
        "sentences",
        "Data ini dibuat oleh Simpul versi lebih baru (langkah {store}, program ini baru "
        "sampai {program}). Tidak ada yang diubah. Pasang versi Simpul yang terbaru.",
    ),
    "store.damaged": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas data kantor rusak. Tidak ada yang diubah. Jangan lanjutkan bekerja dengan "
        "data ini; pulihkan dari cadangan terakhir.",
    ),
    "store.wrong_key": QT_TRANSLATE_NOOP(
        "sentences",
        "Kunci dan data ini bukan pasangannya; salah satunya berasal dari kantor atau "
        "cadangan lain. Tidak ada yang diubah. Pulihkan keduanya dari cadangan yang sama.",
    ),
    "store.locked_elsewhere": QT_TRANSLATE_NOOP(
        "sentences",
        "Data kantor ini sedang dibuka oleh Simpul yang lain. Tidak ada yang diubah. Tutup "
        "dulu jendela Simpul yang satu lagi, lalu coba lagi.",
    ),
    "store.read_only": QT_TRANSLATE_NOOP(
        "sentences",
        "Folder data tidak boleh ditulisi, sehingga data tidak dapat dibuka dengan aman. "
        "Tidak ada yang diubah. Periksa izin folder atau kunci pada flashdisk.",
    ),
    "store.disk_full": QT_TRANSLATE_NOOP(
        "sentences",
        "Ruang penyimpanan penuh. Perubahan terakhir tidak disimpan, data sebelumnya tetap "
        "utuh. Hapus berkas yang tidak perlu, lalu coba lagi.",
    ),
    "store.disk_broken": QT_TRANSLATE_NOOP(
        "sentences",
        "Penyimpanan tidak dapat dibaca atau ditulisi dengan benar. Perubahan terakhir tidak "
        "disimpan. Buat cadangan ke tempat lain dan periksa penyimpanan komputer ini.",
    ),
    "store.busy": QT_TRANSLATE_NOOP(
        "sentences",
        "Data sedang dipakai pekerjaan lain. Perubahan terakhir tidak disimpan. Tunggu "
        "sebentar, lalu coba lagi.",
    ),
    "store.rekey_failed": QT_TRANSLATE_NOOP(
        "sentences",
        "Penggantian kunci data belum selesai. Data tetap utuh. Tutup Simpul, lalu buka lagi: "
        "penggantian diteruskan sendiri.",
    ),
    "store.not_open": QT_TRANSLATE_NOOP(
        "sentences",
        "Data kantor sedang tertutup. Tidak ada yang diubah. Buka dulu dengan kata sandi Anda.",
    ),
    "store.rolled_back": QT_TRANSLATE_NOOP(
        "sentences",
        "Data ini lebih lama daripada saat terakhir ditutup: cadangan lama dipasang kembali, "
        "atau catatan terbaru hilang. Data yang ada tetap utuh. Cocokkan dengan buku agenda "
        "sebelum melanjutkan.",
    ),
    "store.forked": QT_TRANSLATE_NOOP(
        "sentences",
        "Riwayat data ini berbeda dari saat terakhir ditutup: cadangan lama dipasang lalu "
        "dipakai bekerja. Data yang ada tetap utuh. Laporkan kepada penanggung jawab sebelum "
        "mengirim ke kabupaten.",
    ),
    "store.anchor_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Tanda posisi terakhir (berkas anchor) hilang atau rusak, jadi tidak dapat dipastikan"
        " data ini yang terbaru. Data tetap utuh. Cocokkan dengan buku agenda.",
    ),
    "history.broken": QT_TRANSLATE_NOOP(
        "sentences",
        "Riwayat perubahan tidak lagi utuh, mulai baris ke-{number}. Tidak ada yang dihapus. "
        "Jangan ubah data; laporkan kepada penanggung jawab dan simpan cadangan terakhir.",
    ),
    # --- keys and passwords -------------------------------------------------------------------
    "key.missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas kunci (keys.json) tidak ditemukan. Data tetap utuh, tetapi tidak dapat dibuka"
        " tanpanya. Pulihkan dari cadangan dengan kode pemulihan.",
    ),
    "key.damaged": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas kunci (keys.json) rusak atau diubah orang lain. Data tetap utuh. Pulihkan "
        "dari cadangan dengan kode pemulihan.",
    ),
    "key.wrong_password": QT_TRANSLATE_NOOP(
        "sentences",
        "Nama pengguna atau kata sandi salah. Data tetap utuh. Periksa huruf besar dan kecil,"
        " lalu coba lagi.",
    ),
    "key.wrong_recovery": QT_TRANSLATE_NOOP(
        "sentences",
        "Kode pemulihan ini bukan untuk data ini. Data tetap utuh. Ambil lembar kode "
        "pemulihan yang terbaru.",
    ),
    "key.no_memory": QT_TRANSLATE_NOOP(
        "sentences",
        "Memori komputer tidak cukup untuk membuka kunci. Data tetap utuh. Tutup program "
        "lain, lalu coba lagi.",
    ),
    "key.slot_taken": QT_TRANSLATE_NOOP(
        "sentences",
        "Nama pengguna ini sudah punya kunci. Pilih nama pengguna lain.",
    ),
    "key.too_many_slots": QT_TRANSLATE_NOOP(
        "sentences",
        "Kunci sudah dipegang {limit} pengguna, batas paling banyak. Cabut dulu kunci "
        "pengguna yang sudah pindah tugas.",
    ),
    "key.slot_not_removable": QT_TRANSLATE_NOOP(
        "sentences",
        "Kunci ini tidak dapat dicabut: kunci Anda sendiri, atau sudah tidak ada.",
    ),
    "recovery.mistyped": QT_TRANSLATE_NOOP(
        "sentences",
        "Ada huruf yang salah pada kode pemulihan. Bandingkan lagi dengan lembarnya, kelompok"
        " demi kelompok.",
    ),
    "password.too_short": QT_TRANSLATE_NOOP(
        "sentences",
        "Kata sandi terlalu pendek: paling sedikit {shortest} huruf. Empat kata acak lebih "
        "mudah diingat.",
    ),
    "password.too_long": QT_TRANSLATE_NOOP(
        "sentences",
        "Kata sandi terlalu panjang: paling banyak {longest} huruf.",
    ),
    "password.repeated": QT_TRANSLATE_NOOP(
        "sentences",
        "Kata sandi ini hanya mengulang huruf atau potongan yang sama. Pakai empat kata yang "
        "tidak berhubungan.",
    ),
    "password.digits": QT_TRANSLATE_NOOP(
        "sentences",
        "Kata sandi ini hampir seluruhnya angka, seperti nomor telepon atau NIK. Pakai empat "
        "kata yang tidak berhubungan.",
    ),
    "password.near": QT_TRANSLATE_NOOP(
        "sentences",
        "Kata sandi ini memakai nama Anda atau nama desa, sehingga mudah ditebak. Pakai empat"
        " kata yang tidak berhubungan.",
    ),
    "password.common": QT_TRANSLATE_NOOP(
        "sentences",
        "Kata sandi ini termasuk yang paling dulu ditebak orang. Pakai empat kata yang tidak "
        "berhubungan.",
    ),
    # --- files --------------------------------------------------------------------------------
    "file.disk_full": QT_TRANSLATE_NOOP(
        "sentences",
        "Ruang di tempat tujuan penuh. Berkas tidak ditulis, yang lama tetap utuh. Kosongkan "
        "sebagian atau pilih tempat lain.",
    ),
    "file.not_writable": QT_TRANSLATE_NOOP(
        "sentences",
        "Tempat tujuan tidak boleh ditulisi. Berkas tidak ditulis, yang lama tetap utuh. "
        "Pilih folder lain atau lepas kunci flashdisk.",
    ),
    "file.no_folder": QT_TRANSLATE_NOOP(
        "sentences",
        "Folder tujuan tidak ada lagi. Berkas tidak ditulis. Pasang kembali flashdisk atau "
        "pilih folder lain.",
    ),
    "file.write_failed": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas gagal ditulis. Yang lama tetap utuh. Coba lagi atau pilih tempat lain.",
    ),
    "file.not_verified": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas yang baru ditulis tidak sama saat dibaca ulang; flashdisk mungkin rusak. "
        "Jangan pakai berkas itu. Coba flashdisk lain.",
    ),
    "file.too_large": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas ini lebih besar daripada yang dapat diterima. Tidak ada yang diambil darinya.",
    ),
    "file.lost": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas tersimpan ini tidak ditemukan di dalam data kantor. Catatan lainnya tetap "
        "utuh. Pulihkan dari cadangan.",
    ),
    "file.damaged": QT_TRANSLATE_NOOP(
        "sentences",
        "Isi berkas tersimpan ini tidak cocok dengan sidiknya. Catatan lainnya tetap utuh. "
        "Pulihkan dari cadangan.",
    ),
    # --- backup -------------------------------------------------------------------------------
    "backup.no_place": QT_TRANSLATE_NOOP(
        "sentences",
        "Tempat cadangan tidak ditemukan. Data tetap utuh, tetapi cadangan tidak dibuat. "
        "Pasang flashdisk atau pilih folder lain.",
    ),
    "backup.failed_check": QT_TRANSLATE_NOOP(
        "sentences",
        "Cadangan yang baru dibuat tidak lolos pemeriksaan dan sudah dibuang. Data tetap "
        "utuh. Coba lagi atau pakai flashdisk lain.",
    ),
    "backup.not_a_backup": QT_TRANSLATE_NOOP(
        "sentences",
        "Folder ini bukan cadangan Simpul yang lengkap. Tidak ada yang diubah. Pilih folder "
        "cadangan bertanggal.",
    ),
    "backup.files_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas surat (…-files-….db) tidak ada di sebelah folder cadangan ini. Tidak ada yang "
        "diubah. Salin berkas itu juga, atau pulihkan catatannya saja tanpa surat.",
    ),
    "backup.files_incomplete": QT_TRANSLATE_NOOP(
        "sentences",
        "Cadangan catatan sudah jadi, tetapi ada berkas surat atau foto yang tidak terbaca dan "
        "tidak ikut. Cadangan lama yang masih memuatnya tetap utuh. Jalankan Periksa data.",
    ),
    "restore.account_unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "Nama pengguna ini tidak ada dalam cadangan. Tidak ada yang diubah. Pakai nama pengguna "
        "yang terdaftar saat cadangan dibuat.",
    ),
    "backup.damaged": QT_TRANSLATE_NOOP(
        "sentences",
        "Cadangan ini rusak dan tidak dipakai. Tidak ada yang diubah. Pilih cadangan dengan "
        "tanggal lain.",
    ),
}
