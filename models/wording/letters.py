"""What is said about letters and their numbers."""

from models.translation import QT_TRANSLATE_NOOP

LETTER_SENTENCES: dict[str, str] = {
    # --- letters and their numbers ------------------------------------------------------------
    "letter.no_official": QT_TRANSLATE_NOOP(
        "sentences",
        "Belum ada pejabat penanda tangan. Isi dulu di Pengaturan, bagian Pejabat.",
    ),
    "letter.signer_not_serving": QT_TRANSLATE_NOOP(
        "sentences",
        "{name} tidak menjabat pada tanggal surat ini. Pilih pejabat lain atau ubah tanggalnya.",
    ),
    "letter.date_far": QT_TRANSLATE_NOOP(
        "sentences",
        "Tanggal surat terlalu jauh dari hari ini. Periksa hari, bulan, dan tahunnya.",
    ),
    "letter.before_case": QT_TRANSLATE_NOOP(
        "sentences",
        "Tanggal surat lebih awal daripada tanggal kasus dibuka. Ubah tanggal surat.",
    ),
    "letter.too_many_lines": QT_TRANSLATE_NOOP(
        "sentences",
        "Terlalu banyak baris: paling banyak {limit}. Gabungkan atau hapus sebagian.",
    ),
    "transmittal.no_lines": QT_TRANSLATE_NOOP(
        "sentences",
        "Belum ada baris kiriman. Tambah dulu apa yang dikirim.",
    ),
    "transmittal.empty_line": QT_TRANSLATE_NOOP(
        "sentences",
        "Jenis yang dikirim pada baris {number} masih kosong. Isi, atau hapus barisnya.",
    ),
    "transmittal.too_many_lines": QT_TRANSLATE_NOOP(
        "sentences",
        "Terlalu banyak baris kiriman: paling banyak {limit}. Buat dua surat pengantar.",
    ),
    "transmittal.addressee": QT_TRANSLATE_NOOP(
        "sentences",
        "Kepada siapa kiriman ini belum diisi. Isi dulu.",
    ),
    "transmittal.letter_not_issued": QT_TRANSLATE_NOOP(
        "sentences",
        "Surat {number} belum terbit atau sudah dibatalkan, jadi tidak dapat dikirim. Hapus "
        "barisnya, atau terbitkan surat gantinya.",
    ),
    "key_letter.reason": QT_TRANSLATE_NOOP(
        "sentences",
        "Kunci pengganti perlu alasan, misalnya komputer hilang. Isi dulu.",
    ),
    "letter.field_required": QT_TRANSLATE_NOOP(
        "sentences",
        "Isian ini wajib untuk buku agenda. Isi dulu.",
    ),
    "letter.referral_over": QT_TRANSLATE_NOOP(
        "sentences",
        "Rujukan ini sudah berakhir, jadi surat tidak diterbitkan. Buat rujukan baru "
        "bila masih perlu.",
    ),
    "letter.number_moved": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor di pratinjau baru saja dipakai surat lain; surat ini belum terbit. "
        "Nomor sekarang {number}. Periksa pratinjau lagi, lalu terbitkan.",
    ),
    "letter.changed_since_preview": QT_TRANSLATE_NOOP(
        "sentences",
        "Data surat berubah sejak pratinjau dibuat; surat ini belum terbit. Periksa "
        "pratinjau lagi, lalu terbitkan.",
    ),
    "letter.unit_code_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Kode instansi belum diisi, padahal pola nomor memakainya. Isi di "
        "Pengaturan, bagian Penomoran.",
    ),
    "letter.classification_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Kode klasifikasi surat belum dipilih. Pilih dulu.",
    ),
    "classification.code": QT_TRANSLATE_NOOP(
        "sentences",
        "Kode klasifikasi terdiri dari angka dan titik, misalnya 400.9.14.5.",
    ),
    "classification.words": QT_TRANSLATE_NOOP(
        "sentences",
        "Klasifikasi ditulis dengan kode, bukan kata. Tekan panah bawah untuk memilihnya, atau "
        "kosongkan.",
    ),
    "classification.name": QT_TRANSLATE_NOOP(
        "sentences",
        "Nama klasifikasi belum diisi. Isi dulu.",
    ),
    "letter.original_printed": QT_TRANSLATE_NOOP(
        "sentences",
        "Asli surat ini sudah tercetak, jadi tidak dikirim lagi. Cetak sebagai salinan, atau "
        "pilih alasan mencetak aslinya lagi.",
    ),
    "letter.unknown_glyph": QT_TRANSLATE_NOOP(
        "sentences",
        "Huruf ini tidak dapat dicetak dengan benar: {characters}. Surat belum "
        "dibuat. Ganti hurufnya, lalu coba lagi.",
    ),
    "letter.blank_empty": QT_TRANSLATE_NOOP(
        "sentences",
        "{paper}, baris {line}: {blank} masih kosong. Tidak ada yang dibuat atau dicetak. "
        "Lengkapi datanya (kantor dan instansi di Pengaturan), lalu coba lagi; atau ubah baris "
        "itu di Pengaturan, bagian Kata-kata surat.",
    ),
    "letter.blank_unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "{paper}, baris {line}: isian {{{blank}}} tidak dikenal. Tidak ada yang dibuat atau "
        "dicetak. Perbaiki baris itu di Pengaturan, bagian Kata-kata surat.",
    ),
    "letter_text.unreadable": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas kata-kata surat {part} rusak atau tidak lengkap. Tidak ada yang diubah. Pasang "
        "ulang program ini.",
    ),
    "letter_text.line_empty": QT_TRANSLATE_NOOP(
        "sentences",
        "Baris ini tidak boleh kosong. Tulis kata-katanya, atau kembalikan baris ini.",
    ),
    "letter_text.stray_brace": QT_TRANSLATE_NOOP(
        "sentences",
        "Ada kurung kurawal yang tidak berpasangan. Kurung kurawal hanya untuk isian; pakai "
        "Sisipkan isian.",
    ),
    "letter_text.blank_form": QT_TRANSLATE_NOOP(
        "sentences",
        "Isian {{{blank}}} tidak tertulis benar. Hapus, lalu pakai Sisipkan isian.",
    ),
    "letter_text.unknown_blank": QT_TRANSLATE_NOOP(
        "sentences",
        "Isian {{{blank}}} tidak dikenal di baris ini. Hapus, atau pilih isian lain dengan "
        "Sisipkan isian.",
    ),
    "letter_text.lost_blank": QT_TRANSLATE_NOOP(
        "sentences",
        "Baris ini harus memuat {{{blank}}}. Kembalikan dengan Sisipkan isian.",
    ),
    "letter_text.unknown_glyph": QT_TRANSLATE_NOOP(
        "sentences",
        "Huruf ini tidak dapat dicetak dengan benar: {characters}. Ganti hurufnya.",
    ),
    "letter_text.not_responsible": QT_TRANSLATE_NOOP(
        "sentences",
        "Kata-kata surat hanya diubah oleh penanggung jawab kantor. Tidak ada yang diubah.",
    ),
    "letter.logo_unreadable": QT_TRANSLATE_NOOP(
        "sentences",
        "Gambar logo tidak dapat dibaca. Pakai berkas PNG atau JPG yang utuh, paling "
        "besar 40 megapiksel.",
    ),
    "letter.no_pdf": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor ini tidak mempunyai halaman surat yang tersimpan.",
    ),
    "letter.void_reason": QT_TRANSLATE_NOOP(
        "sentences",
        "Tulis alasan pembatalan. Nomor tetap tercatat di buku agenda bersama alasannya.",
    ),
    "letter.void_not_yours": QT_TRANSLATE_NOOP(
        "sentences",
        "Surat hanya dibatalkan oleh penanggung jawab kantor, atau oleh yang menerbitkannya pada "
        "hari yang sama. Tidak ada yang diubah. Mintalah penanggung jawab membatalkannya.",
    ),
    "letter.already_void": QT_TRANSLATE_NOOP("sentences", "Surat ini sudah dibatalkan sebelumnya."),
    "letter.no_number": QT_TRANSLATE_NOOP(
        "sentences",
        "Surat ini belum bernomor, jadi tidak ada nomor yang dibatalkan. Buang suratnya bila tidak "
        "jadi dipakai.",
    ),
    "letter.needs_approval": QT_TRANSLATE_NOOP(
        "sentences",
        "Di kantor ini surat petugas bernomor setelah disetujui. Surat belum terbit. Ajukan untuk "
        "disetujui, atau minta penanggung jawab menerbitkannya.",
    ),
    "letter.waits_already": QT_TRANSLATE_NOOP(
        "sentences",
        "Untuk rujukan ini sudah ada surat yang belum bernomor. Tidak ada yang disimpan. Buka "
        "surat itu di Surat: putuskan, betulkan, atau buang dulu.",
    ),
    "letter.not_waiting": QT_TRANSLATE_NOOP(
        "sentences",
        "Surat ini sudah diputuskan atau dibuang sementara itu. Tidak ada yang diubah. Segarkan "
        "daftar dengan F5.",
    ),
    "letter.approval_not_yours": QT_TRANSLATE_NOOP(
        "sentences",
        "Hanya penanggung jawab kantor yang menyetujui atau mengembalikan surat. Surat tetap "
        "menunggu.",
    ),
    "letter.send_back_reason": QT_TRANSLATE_NOOP(
        "sentences",
        "Tulis apa yang harus dibetulkan, supaya penulisnya tahu.",
    ),
    "letter.reserve_count": QT_TRANSLATE_NOOP(
        "sentences",
        "Jumlah nomor yang dipesan harus 1 sampai {limit}.",
    ),
    "letter.insertion_form": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor sisipan memakai satu atau dua huruf kecil, misalnya a pada 45a, atau angka, "
        "misalnya 1 pada 45.1.",
    ),
    "letter.insertion_later": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor sisipan hanya untuk nomor yang sudah terpakai. Nomor terakhir sekarang {number}.",
    ),
    "letter.number_taken": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor {number} sudah ada di buku agenda. Pakai sisipan lain.",
    ),
    "letter.number_in_register": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor {number} sudah ada di buku agenda tahun ini. Tidak ada yang disimpan. Periksa "
        "nomornya, atau pakai sisipan, misalnya {number}a.",
    ),
    "letter.number_printed": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor {number} sudah tercetak pada surat lain tahun ini, jadi tidak dipakai dua kali. "
        "Tidak ada yang disimpan. Pakai nomor lain; nomor pesanan yang tidak jadi dipakai "
        "dibatalkan dengan alasannya.",
    ),
    "letter.number_unreadable": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor tidak terbaca. Tulis angka urutnya saja, misalnya 45, 45a, atau 45.1; kosongkan "
        "untuk nomor berikutnya.",
    ),
    "letter.not_reserved": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor ini tidak lagi berstatus dipesan. Pilih nomor lain.",
    ),
    "letter.reserved_year": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor pesanan ini untuk tahun {year}. Tanggal surat harus di tahun itu.",
    ),
    "letter.reserved_series": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor pesanan ini dari urutan klasifikasi {series}. Pilih nomor dari urutan "
        "yang sama dengan suratnya.",
    ),
    "block.nothing_left": QT_TRANSLATE_NOOP(
        "sentences",
        "Semua nomor blok ini sudah dipakai atau dibatalkan sementara itu. Tidak ada yang diubah.",
    ),
    "number_start.not_yours": QT_TRANSLATE_NOOP(
        "sentences",
        "Hanya penanggung jawab kantor yang melanjutkan urutan dari nomor lain. Tidak ada yang "
        "diubah. Mintalah penanggung jawab melakukannya.",
    ),
    "number_start.year": QT_TRANSLATE_NOOP(
        "sentences",
        "Urutan hanya dilanjutkan untuk tahun ini atau tahun lalu. Pilih tahun lain.",
    ),
    "number_start.number": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor tidak terbaca. Tulis angka urutnya saja, paling besar {limit}.",
    ),
    "number_start.waits": QT_TRANSLATE_NOOP(
        "sentences",
        "Urutan ini sudah dilanjutkan dari nomor {number} dan nomor itu belum dipakai. Tarik dulu "
        "yang itu.",
    ),
    "number_start.not_ahead": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor berikutnya sudah {number}. Tulis nomor yang lebih besar; nomor yang sudah lewat "
        "tidak dipakai lagi.",
    ),
    "number_start.reason": QT_TRANSLATE_NOOP(
        "sentences",
        "Tulis alasannya. Nomor yang dilewati tercatat di buku agenda bersama alasan ini.",
    ),
    "number_start.used": QT_TRANSLATE_NOOP(
        "sentences",
        "Nomor {number} atau sesudahnya sudah dipakai, jadi tidak dapat ditarik lagi. Tidak ada "
        "yang diubah.",
    ),
    "number_pattern.unknown_token": QT_TRANSLATE_NOOP(
        "sentences",
        "{token} tidak dikenal dalam pola nomor. Yang dapat dipakai: {{klasifikasi}}, "
        "{{urut}}, {{urut:03}}, {{kode_unit}}, {{bulan_romawi}}, {{bulan}}, "
        "{{tahun}}.",
    ),
    "number_pattern.stray_brace": QT_TRANSLATE_NOOP(
        "sentences",
        "Ada kurung kurawal yang tidak berpasangan dalam pola nomor. Periksa penulisannya.",
    ),
    "number_pattern.number_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Pola nomor harus memuat {{urut}}, supaya setiap surat bernomor berbeda.",
    ),
    "number_pattern.year_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Pola nomor harus memuat {{tahun}}, karena urutan kembali ke 1 setiap Januari.",
    ),
    "number_pattern.classification_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Urutan tiap klasifikasi memerlukan {{klasifikasi}} dalam pola nomor.",
    ),
    "number_pattern.too_long": QT_TRANSLATE_NOOP(
        "sentences",
        "Pola nomor menghasilkan nomor lebih dari 120 huruf. Persingkat.",
    ),
    "pdf.unreadable": QT_TRANSLATE_NOOP(
        "sentences",
        "Berkas PDF ini rusak atau bukan PDF. Berkas tidak diubah.",
    ),
}
