"""The Indonesian sentences of what can go wrong with cases, needs, referrals and sharing."""

from models.translation import QT_TRANSLATE_NOOP

CASE_SENTENCES: dict[str, str] = {
    # --- date -------------------------------------------------------------------------------------
    "date.in_future": QT_TRANSLATE_NOOP(
        "sentences", "Tanggal ini belum tiba. Isi hari ini atau sebelumnya."
    ),
    # --- answer -----------------------------------------------------------------------------------
    "answer.unknown_field": QT_TRANSLATE_NOOP(
        "sentences", "Isian {name} tidak ada di formulir ini. Muat ulang formulir."
    ),
    "answer.required": QT_TRANSLATE_NOOP("sentences", "{label} wajib diisi. Isi dulu."),
    "answer.not_text": QT_TRANSLATE_NOOP("sentences", "{label} diisi dengan tulisan."),
    "answer.digits": QT_TRANSLATE_NOOP(
        "sentences", "{label} terdiri dari {digits} angka, atau kosongkan."
    ),
    "answer.not_a_number": QT_TRANSLATE_NOOP(
        "sentences", "{label} diisi dengan angka, misalnya {example}."
    ),
    "answer.not_whole": QT_TRANSLATE_NOOP(
        "sentences", "{label} diisi dengan angka bulat, tanpa koma."
    ),
    "answer.decimals": QT_TRANSLATE_NOOP(
        "sentences", "{label}: paling banyak {decimals} angka di belakang koma. Bulatkan dulu."
    ),
    "answer.school_year": QT_TRANSLATE_NOOP(
        "sentences", "{label} ditulis 2025/2026, atau satu tahun saja, misalnya 2025."
    ),
    "answer.out_of_range": QT_TRANSLATE_NOOP(
        "sentences", "{label} antara {low} dan {high}. Periksa lagi."
    ),
    "answer.not_an_option": QT_TRANSLATE_NOOP("sentences", "{label}: pilih jawaban dari daftar."),
    "answer.not_yes_no": QT_TRANSLATE_NOOP("sentences", "{label}: pilih Ya atau Tidak."),
    "answer.not_a_date": QT_TRANSLATE_NOOP(
        "sentences", "{label}: tanggal ini tidak ada di kalender. Periksa lagi."
    ),
    # --- need -------------------------------------------------------------------------------------
    "need.unknown_kind": QT_TRANSLATE_NOOP(
        "sentences",
        "Jenis kebutuhan {kind} tidak dikenal program ini. Data tetap aman. Perbarui Simpul.",
    ),
    "need.twice": QT_TRANSLATE_NOOP(
        "sentences",
        "Kebutuhan {need} sudah ada di kasus ini. Buka dan lengkapi yang sudah ada.",
    ),
    "need.settled": QT_TRANSLATE_NOOP(
        "sentences", "Kebutuhan {need} sudah ada hasilnya. Buka kembali kebutuhan itu dulu."
    ),
    "need.incomplete": QT_TRANSLATE_NOOP(
        "sentences",
        "Isian wajib belum lengkap: {labels}. Lengkapi dulu, lalu kirim rujukan.",
    ),
    "need.override_reason": QT_TRANSLATE_NOOP(
        "sentences", "Tulis alasan mengubah tingkat kegawatan."
    ),
    "need.reason_required": QT_TRANSLATE_NOOP(
        "sentences", "Pilih sebab mengapa kebutuhan tidak terpenuhi seluruhnya."
    ),
    "need.outcome_date": QT_TRANSLATE_NOOP(
        "sentences", "Tanggal hasil tidak boleh sebelum kasus dibuka."
    ),
    # --- case -------------------------------------------------------------------------------------
    "case.without_need": QT_TRANSLATE_NOOP(
        "sentences", "Pilih paling sedikit satu kebutuhan warga."
    ),
    "case.year": QT_TRANSLATE_NOOP(
        "sentences", "Tanggal kasus paling awal tahun {year}. Periksa lagi."
    ),
    "case.closed": QT_TRANSLATE_NOOP(
        "sentences",
        "Kasus {number} sudah ditutup, tidak ada yang diubah. Buka kembali kasusnya dulu.",
    ),
    "case.not_closed": QT_TRANSLATE_NOOP("sentences", "Kasus {number} masih terbuka."),
    "case.reopen_reason": QT_TRANSLATE_NOOP("sentences", "Tulis alasan membuka kembali kasus."),
    "case.reopen_needs": QT_TRANSLATE_NOOP(
        "sentences",
        "Kasus belum dibuka lagi. Centang kebutuhan yang hasilnya tidak bertahan, paling sedikit "
        "satu.",
    ),
    "case.need_without_outcome": QT_TRANSLATE_NOOP(
        "sentences",
        "Kasus belum dapat ditutup: kebutuhan {needs} belum ada hasilnya. Catat hasilnya dulu.",
    ),
    "case.open_referral": QT_TRANSLATE_NOOP(
        "sentences",
        "Kasus belum dapat ditutup: rujukan ke {agencies} masih terbuka. Catat jawabannya "
        "dulu, atau tulis di sini mengapa kasus tetap ditutup.",
    ),
    "case.confirmation": QT_TRANSLATE_NOOP(
        "sentences", "Tulis siapa yang memastikan dan bagaimana caranya."
    ),
    "case.confirm_with_resident": QT_TRANSLATE_NOOP(
        "sentences",
        "Pastikan kepada warga sendiri. Keluarga atau RT hanya bila warga meninggal, pindah, "
        "atau tidak terjangkau setelah {attempts} upaya (kunjungan atau telepon) pada hari "
        "berbeda yang dicatat.",
    ),
    "case.closing_date": QT_TRANSLATE_NOOP(
        "sentences", "Kasus tidak dapat ditutup sebelum {date}. Periksa tanggalnya."
    ),
    # --- agency -----------------------------------------------------------------------------------
    "agency.field_required": QT_TRANSLATE_NOOP(
        "sentences", "Nama, singkatan, dan tujuan surat wajib diisi."
    ),
    "agency.unknown_function": QT_TRANSLATE_NOOP("sentences", "Pilih bidang instansi dari daftar."),
    "agency.reply_days": QT_TRANSLATE_NOOP(
        "sentences", "Batas jawaban 1 sampai {limit} hari kerja."
    ),
    "agency.inactive": QT_TRANSLATE_NOOP(
        "sentences", "{agency} sudah tidak dipakai. Pilih instansi lain."
    ),
    # --- referral ---------------------------------------------------------------------------------
    "referral.open_already": QT_TRANSLATE_NOOP(
        "sentences",
        "Rujukan kebutuhan ini ke {agency} masih terbuka. Lanjutkan rujukan itu.",
    ),
    "referral.illegal_move": QT_TRANSLATE_NOOP(
        "sentences",
        'Rujukan berstatus "{start}" tidak dapat diubah oleh kantor menjadi "{end}". Status '
        "tidak berubah.",
    ),
    "referral.illegal_reply": QT_TRANSLATE_NOOP(
        "sentences",
        'Rujukan berstatus "{start}" tidak dapat dijawab instansi menjadi "{end}". Status '
        "tidak berubah.",
    ),
    "referral.reason_required": QT_TRANSLATE_NOOP("sentences", "Pilih sebabnya dulu."),
    "referral.evidence_required": QT_TRANSLATE_NOOP(
        "sentences",
        "Tulis bukti bahwa bantuan sudah diterima warga: apa, kapan, dari siapa.",
    ),
    "referral.no_letter": QT_TRANSLATE_NOOP(
        "sentences",
        "Belum ada surat terbit untuk rujukan ke {agency}, jadi belum ada yang dapat dibawa atau "
        "dikirim. Tidak ada yang berubah. Buat suratnya dulu.",
    ),
    "referral.by_batch_only": QT_TRANSLATE_NOOP(
        "sentences",
        "Surat tercatat dalam paket kabupaten hanya lewat paketnya. Tidak ada yang berubah. Pakai "
        '"Catat pengiriman" pada paket itu di halaman Kirim ke kabupaten.',
    ),
    "referral.date_order": QT_TRANSLATE_NOOP(
        "sentences", "Tanggal ini sebelum langkah terakhir rujukan ({date}). Periksa lagi."
    ),
    # --- sharing ----------------------------------------------------------------------------------
    "sharing.information_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Warga belum diberi penjelasan bahwa datanya diteruskan ke {agency}. Bacakan "
        "penjelasan dan catat dulu.",
    ),
    "sharing.consent_missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Belum ada persetujuan warga untuk meneruskan data ke {agency}, yang bukan instansi "
        "pemerintah. Catat persetujuan dulu.",
    ),
    "sharing.consent_by_child": QT_TRANSLATE_NOOP(
        "sentences",
        "Warga ini di bawah 18 tahun: persetujuan untuk {agency} harus dari orang tua atau "
        "wali. Catat hubungannya dulu.",
    ),
    "sharing.already_withdrawn": QT_TRANSLATE_NOOP(
        "sentences", "Dasar ini sudah ditarik sebelumnya. Tidak ada yang diubah."
    ),
    "sharing.withdrawn_date": QT_TRANSLATE_NOOP(
        "sentences", "Tanggal penarikan antara tanggal pemberian dan hari ini. Periksa lagi."
    ),
    "sharing.given_by_required": QT_TRANSLATE_NOOP(
        "sentences", "Tulis siapa yang diberi penjelasan atau memberi persetujuan."
    ),
    "sharing.method_required": QT_TRANSLATE_NOOP(
        "sentences",
        "Pilih cara persetujuan: tanda tangan, cap jempol, atau lisan dengan saksi.",
    ),
    "sharing.agency_required": QT_TRANSLATE_NOOP(
        "sentences", "Persetujuan berlaku untuk satu instansi. Pilih instansinya."
    ),
    "sharing.guardian_required": QT_TRANSLATE_NOOP(
        "sentences", "Warga ini di bawah 18 tahun: isi hubungan orang tua atau wali."
    ),
    # --- note -------------------------------------------------------------------------------------
    "note.empty": QT_TRANSLATE_NOOP("sentences", "Catatan masih kosong. Tulis isinya dulu."),
    # --- form -------------------------------------------------------------------------------------
    "form.not_toml": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file} tidak dapat dibaca. Tidak ada yang diambil dari berkas itu.",
    ),
    "form.unknown_key": QT_TRANSLATE_NOOP(
        "sentences", "Formulir {file}, bagian {where}: kunci {key} tidak dikenal."
    ),
    "form.missing_key": QT_TRANSLATE_NOOP(
        "sentences", "Formulir {file}, bagian {where}: kunci {key} belum ada."
    ),
    "form.wrong_kind": QT_TRANSLATE_NOOP(
        "sentences", "Formulir {file}, bagian {where}: isi kunci {key} salah jenis."
    ),
    "form.duplicate": QT_TRANSLATE_NOOP(
        "sentences", "Formulir {file}, bagian {where}: nama {key} dipakai dua kali."
    ),
    "form.bad_name": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}, bagian {where}: nama {key} hanya boleh huruf kecil, angka, dan "
        "garis bawah.",
    ),
    "form.unknown_type": QT_TRANSLATE_NOOP(
        "sentences", "Formulir {file}, bagian {where}: jenis isian {key} tidak dikenal."
    ),
    "form.unknown_list": QT_TRANSLATE_NOOP(
        "sentences", "Formulir {file}, bagian {where}: daftar pilihan {key} tidak ada."
    ),
    "form.options_and_type": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}, bagian {where}: pilihan harus ada pada isian pilihan, dan hanya di sana.",
    ),
    "form.points_and_type": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}, bagian {where}: {key} tidak cocok dengan jenis isian.",
    ),
    "form.empty_range": QT_TRANSLATE_NOOP(
        "sentences", "Formulir {file}, bagian {where}: rentang nilai kosong."
    ),
    "form.unknown_field": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}, bagian {where}: isian {key} tidak ada atau berada di bawahnya.",
    ),
    "form.unknown_option": QT_TRANSLATE_NOOP(
        "sentences", "Formulir {file}, bagian {where}: pilihan {key} tidak ada."
    ),
    "form.unknown_fact": QT_TRANSLATE_NOOP(
        "sentences", "Formulir {file}, bagian {where}: hitungan {key} tidak dikenal."
    ),
    "form.thresholds": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}, bagian {where}: batas nilai harus naik dari sedang ke gawat.",
    ),
    "form.unknown_function": QT_TRANSLATE_NOOP(
        "sentences", "Formulir {file}, bagian {where}: bidang instansi {key} tidak dikenal."
    ),
    "form.unknown_agency": QT_TRANSLATE_NOOP(
        "sentences",
        "Formulir {file}, bagian {where}: instansi {key} tidak ada di berkas ini.",
    ),
    "form.unknown_blank": QT_TRANSLATE_NOOP(
        "sentences",
        'Formulir {file}, bagian {where}: ruang kosong "{blank}" pada {key} tidak dikenal.',
    ),
}
