"""The Indonesian sentences of what can go wrong with filters, bulk actions and exported lists."""

from models.translation import QT_TRANSLATE_NOOP

LIST_SENTENCES: dict[str, str] = {
    "filter.not_understood": QT_TRANSLATE_NOOP(
        "sentences",
        "Saringan {name} dibuat dengan Simpul yang lebih baru, jadi belum dapat dipakai di sini. "
        "Datanya tidak berubah. Pakai saringan lain, atau perbarui Simpul.",
    ),
    "filter.name_missing": QT_TRANSLATE_NOOP("sentences", "Beri nama saringan ini."),
    "filter.name_taken": QT_TRANSLATE_NOOP(
        "sentences", "Saringan bernama {name} sudah ada. Pilih nama lain."
    ),
    "filter.ages": QT_TRANSLATE_NOOP(
        "sentences", "Umur terendah lebih besar daripada umur tertinggi. Tukar kedua angkanya."
    ),
    "filter.age_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Tulis umur dengan angka, 0 sampai 149, atau kosongkan."
    ),
    "filter.open_days": QT_TRANSLATE_NOOP(
        "sentences", "Tulis jumlah hari dengan angka, 0 sampai 3650, atau kosongkan."
    ),
    "filter.days": QT_TRANSLATE_NOOP(
        "sentences", "Tanggal awal lebih lambat daripada tanggal akhir. Tukar keduanya."
    ),
    "assignment.not_here": QT_TRANSLATE_NOOP(
        "sentences",
        "Kasus hanya dapat ditugaskan kepada petugas yang masih bekerja di sini. "
        "Belum ada yang berubah. Pilih petugas lain.",
    ),
    "bulk.day_missing": QT_TRANSLATE_NOOP(
        "sentences", "Isi tanggal tindak lanjut, hari ini atau sesudahnya."
    ),
    "bulk.changed_meanwhile": QT_TRANSLATE_NOOP(
        "sentences",
        "Ada kasus yang berubah sejak daftar ini dibuka. Belum ada yang disimpan. "
        "Periksa lagi daftarnya, lalu ulangi.",
    ),
    "bulk.no_letter": QT_TRANSLATE_NOOP(
        "sentences", "Tidak ada surat terbit yang dapat dicetak di antara baris yang dipilih."
    ),
    # --- runs of many letters -----------------------------------------------------------------
    "run.empty": QT_TRANSLATE_NOOP(
        "sentences", "Tidak ada rujukan yang dapat dibuatkan surat. Belum ada yang diterbitkan."
    ),
    "run.unfinished": QT_TRANSLATE_NOOP(
        "sentences",
        "Proses surat sebelumnya belum selesai, jadi yang baru belum dimulai. Lanjutkan atau "
        "hentikan dulu proses itu dari Hari ini.",
    ),
    "run.over": QT_TRANSLATE_NOOP(
        "sentences",
        "Proses surat ini sudah dihentikan. Surat yang sudah terbit tetap tersimpan. Mulai proses "
        "baru untuk rujukan yang tersisa.",
    ),
    "run.needs_approval": QT_TRANSLATE_NOOP(
        "sentences",
        "Kantor ini meminta persetujuan untuk setiap surat, jadi banyak surat sekaligus hanya "
        "dapat diterbitkan penanggung jawab. Belum ada yang diterbitkan. Ajukan suratnya satu per "
        "satu dari kasusnya, atau minta penanggung jawab menjalankannya.",
    ),
    "run.restricted": QT_TRANSLATE_NOOP(
        "sentences", "Kasus ini terbatas. Buka kasusnya, lalu buat suratnya dari sana."
    ),
    "run.lettered": QT_TRANSLATE_NOOP(
        "sentences", "Rujukan ini sudah punya surat, jadi tidak dibuatkan lagi."
    ),
}
