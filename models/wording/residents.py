"""The Indonesian sentences of what can go wrong with residents, their files and the calendar."""

from models.translation import QT_TRANSLATE_NOOP

RESIDENT_SENTENCES: dict[str, str] = {
    # --- residents ---------------------------------------------------------------------------
    "region.unknown": QT_TRANSLATE_NOOP(
        "sentences", "Kode wilayah {region} tidak dikenal. Pilih desa dari daftar."
    ),
    "nik.length": QT_TRANSLATE_NOOP(
        "sentences",
        "NIK terdiri dari 16 angka; yang diisi {count} angka. "
        "Periksa KTP, atau kosongkan dan pilih alasannya.",
    ),
    "nik.serial": QT_TRANSLATE_NOOP(
        "sentences", "NIK tidak mungkin berakhir 0000. Periksa lagi pada KTP atau KK."
    ),
    "nik.region_unknown": QT_TRANSLATE_NOOP(
        "sentences", "Kode wilayah di awal NIK tidak dikenal. Cocokkan dengan KTP."
    ),
    "nik.odd_date": QT_TRANSLATE_NOOP(
        "sentences", "Tanggal lahir di dalam NIK tidak lazim. Cocokkan dengan KTP."
    ),
    "nik.birth_differs": QT_TRANSLATE_NOOP(
        "sentences",
        "Tanggal lahir berbeda dengan yang ada di NIK. "
        "Bila KTP memang begitu, centang NIK berbeda.",
    ),
    "nik.sex_differs": QT_TRANSLATE_NOOP(
        "sentences",
        "Jenis kelamin berbeda dengan yang ada di NIK. "
        "Bila KTP memang begitu, centang NIK berbeda.",
    ),
    "nik.issued_elsewhere": QT_TRANSLATE_NOOP(
        "sentences", "NIK ini terbit di kabupaten atau kota lain. Wajar bagi warga pindahan."
    ),
    "person.name_missing": QT_TRANSLATE_NOOP(
        "sentences", "Nama belum diisi. Tulis nama seperti pada KTP atau KK."
    ),
    "person.nik_or_reason": QT_TRANSLATE_NOOP(
        "sentences", "NIK kosong. Isi NIK, atau pilih alasan warga ini tanpa NIK."
    ),
    "person.nik_taken": QT_TRANSLATE_NOOP(
        "sentences",
        "NIK ini sudah tercatat atas nama {name}. Data belum diubah. Buka data {name} dulu.",
    ),
    "person.sex_missing": QT_TRANSLATE_NOOP("sentences", "Jenis kelamin belum dipilih."),
    "person.birth_missing": QT_TRANSLATE_NOOP(
        "sentences", "Isi tanggal lahir, atau perkiraan tahun lahir bila tidak diketahui."
    ),
    "person.birth_in_future": QT_TRANSLATE_NOOP(
        "sentences", "Tanggal lahir belum terjadi. Periksa tahunnya."
    ),
    "person.birth_too_early": QT_TRANSLATE_NOOP(
        "sentences", "Tanggal lahir sebelum tahun {year}. Periksa tahunnya."
    ),
    "person.birth_year": QT_TRANSLATE_NOOP(
        "sentences", "Perkiraan tahun lahir harus antara {first} dan {last}."
    ),
    "person.kk_length": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor KK terdiri dari 16 angka; yang diisi {count} angka. Periksa KK, atau kosongkan.",
    ),
    "person.rt_rw": QT_TRANSLATE_NOOP(
        "sentences",
        "RT dan RW paling banyak 3 angka, misalnya 003. Kosongkan bila tidak diketahui.",
    ),
    "person.relationship": QT_TRANSLATE_NOOP(
        "sentences", "Hubungan keluarga ini tidak ada dalam daftar. Pilih dari daftar."
    ),
    "person.over_hundred": QT_TRANSLATE_NOOP(
        "sentences",
        "Menurut tanggal lahirnya warga ini berumur lebih dari 100 tahun. Periksa tahunnya.",
    ),
    "person.phone_unknown": QT_TRANSLATE_NOOP(
        "sentences", "Nomor telepon ini tidak lazim. Periksa lagi angkanya."
    ),
    "household.kk_missing": QT_TRANSLATE_NOOP(
        "sentences", "Nomor KK belum diisi. Isi 16 angka seperti pada kartu keluarga."
    ),
    "household.kk_taken": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor KK {kk} sudah dipakai keluarga lain. Data belum "
        "diubah. Ubah KK warganya satu per satu.",
    ),
    "holiday.name_missing": QT_TRANSLATE_NOOP("sentences", "Nama hari libur belum diisi."),
    "import.nik_broken": QT_TRANSLATE_NOOP(
        "sentences",
        "NIK rusak oleh Excel ({value}): angka terakhir hilang. Ubah "
        "kolom NIK menjadi Teks, lalu isi lagi dari KK.",
    ),
    "import.kk_broken": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor KK rusak oleh Excel ({value}): angka terakhir hilang. "
        "Ubah kolom no_kk menjadi Teks, lalu isi lagi.",
    ),
    "import.date_unknown": QT_TRANSLATE_NOOP(
        "sentences", 'Tanggal lahir "{value}" tidak terbaca. Tulis seperti 17-08-1990.'
    ),
    "import.sex_unknown": QT_TRANSLATE_NOOP(
        "sentences", 'Jenis kelamin "{value}" tidak dikenal. Isi 1 (laki-laki) atau 2 (perempuan).'
    ),
    "import.living_unknown": QT_TRANSLATE_NOOP(
        "sentences",
        'Status dasar "{value}" tidak dikenal. '
        "Isi 1 hidup, 2 mati, 3 pindah, 4 hilang, 6 pergi atau 9 tidak valid.",
    ),
    "import.code_unknown": QT_TRANSLATE_NOOP(
        "sentences",
        'Kode "{value}" tidak ada dalam daftar; kolom ini dikosongkan. Lengkapi pada data warga.',
    ),
    "import.nik_twice": QT_TRANSLATE_NOOP(
        "sentences",
        "NIK ini sudah ada di baris {first} berkas yang sama. Hanya baris {first} yang dipakai.",
    ),
    "import.person_twice": QT_TRANSLATE_NOOP(
        "sentences",
        "Warga yang sama sudah ada di baris {first} berkas yang "
        "sama. Hanya baris {first} yang dipakai.",
    ),
    "import.stored_differs": QT_TRANSLATE_NOOP(
        "sentences",
        "Warga ini sudah tercatat dengan isi lain pada: {columns}. Data "
        "tersimpan tidak diubah. Betulkan pada data warga.",
    ),
    "import.like_stored": QT_TRANSLATE_NOOP(
        "sentences",
        "Ada warga tanpa NIK yang mirip dan sudah tercatat. Baris ini "
        "tetap dicatat. Periksa apakah orangnya sama.",
    ),
    "import.columns_ignored": QT_TRANSLATE_NOOP(
        "sentences", "Kolom yang tidak dikenal dilewati: {columns}."
    ),
    "import.columns_not_kept": QT_TRANSLATE_NOOP(
        "sentences", "Kolom berikut tidak disimpan di program ini: {columns}."
    ),
    "import.nothing_usable": QT_TRANSLATE_NOOP(
        "sentences",
        "Tidak satu baris pun di berkas ini dapat dicatat. Tidak ada yang dibuat. "
        "Periksa judul kolom dan isinya.",
    ),
    "residents.no_headings": QT_TRANSLATE_NOOP(
        "sentences",
        "Tidak ada lembar dengan judul kolom penduduk (nama, nik, sex, ...). "
        "Pakai templat dari tombol Unduh templat.",
    ),
    "residents.column_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Kolom {column} tidak ada dalam berkas. Belum ada yang dicatat. Tambahkan kolomnya.",
    ),
    "residents.too_many_rows": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas berisi lebih dari {rows} baris. Belum ada yang "
        "dicatat. Bagi menjadi beberapa berkas.",
    ),
    "spreadsheet.missing": QT_TRANSLATE_NOOP(
        "sentences", "Berkas {name} tidak ada di tempat itu. Periksa nama dan foldernya."
    ),
    "spreadsheet.unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Berkas tidak dapat dibuka. Tutup dulu di Excel, lalu coba lagi."
    ),
    "spreadsheet.too_large": QT_TRANSLATE_NOOP(
        "sentences",
        "Isi berkas lebih dari {megabytes} MB. Belum ada yang "
        "dicatat. Bagi menjadi beberapa berkas.",
    ),
    "spreadsheet.too_far": QT_TRANSLATE_NOOP(
        "sentences",
        "Ada sel yang terlalu jauh di lembar (paling banyak "
        "{rows} baris). Salin datanya ke templat baru.",
    ),
    "spreadsheet.old_excel": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas .xls lama atau bersandi tidak dapat dibaca. Buka di "
        "Excel, lalu Simpan Sebagai .xlsx tanpa sandi.",
    ),
    "spreadsheet.damaged": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas rusak atau bukan lembar kerja .xlsx atau .csv. Belum "
        "ada yang dicatat. Simpan ulang dari Excel.",
    ),
}
