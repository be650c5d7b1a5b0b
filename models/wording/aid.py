"""The Indonesian sentences of what can go wrong with aid, programmes and consents on paper."""

from models.translation import QT_TRANSLATE_NOOP

AID_SENTENCES: dict[str, str] = {
    # --- aid --------------------------------------------------------------------------------------
    "aid.name_missing": QT_TRANSLATE_NOOP(
        "sentences", "Pilih programnya, atau tulis nama bantuannya."
    ),
    "aid.period": QT_TRANSLATE_NOOP(
        "sentences", "Bantuan tidak dapat berakhir sebelum dimulai. Periksa kedua tanggalnya."
    ),
    "aid.amount": QT_TRANSLATE_NOOP(
        "sentences", "Jumlah diisi dalam rupiah bulat, tanpa koma, atau kosongkan."
    ),
    # --- programme --------------------------------------------------------------------------------
    "programme.name_missing": QT_TRANSLATE_NOOP("sentences", "Tulis nama programnya."),
    "programme.unknown_kind": QT_TRANSLATE_NOOP("sentences", "Pilih jenis kebutuhan dari daftar."),
    "programme.unknown_conflict": QT_TRANSLATE_NOOP(
        "sentences",
        "Salah satu program yang tidak diberikan bersama tidak ada di daftar. Pilih dari daftar.",
    ),
    "form.unknown_programme": QT_TRANSLATE_NOOP(
        "sentences", "Berkas {file}, bagian {where}: program {key} tidak ada di berkas ini."
    ),
    # --- dtsen ------------------------------------------------------------------------------------
    "person.decile": QT_TRANSLATE_NOOP(
        "sentences", "Desil DTSEN antara 1 dan 10, atau kosongkan bila belum ada."
    ),
    "person.decile_date": QT_TRANSLATE_NOOP(
        "sentences", "Tanggal cek DTSEN belum tiba. Isi hari ini atau sebelumnya."
    ),
    # --- consent ----------------------------------------------------------------------------------
    "sharing.witness_required": QT_TRANSLATE_NOOP(
        "sentences", "Persetujuan lisan memerlukan saksi. Tulis nama saksinya."
    ),
    "sharing.guardian_is_child": QT_TRANSLATE_NOOP(
        "sentences",
        "Anak di bawah 18 tahun tidak memutus sendiri. Tulis nama orang tua atau walinya.",
    ),
    "sharing.information_withdrawn": QT_TRANSLATE_NOOP(
        "sentences",
        "Warga menarik dasar berbagi data pada {date}, jadi data belum boleh diteruskan ke "
        "{agency}. Bacakan penjelasan lagi dan catat.",
    ),
    "sharing.consent_withdrawn": QT_TRANSLATE_NOOP(
        "sentences",
        "Warga menarik persetujuan untuk {agency} pada {date}, jadi data tidak boleh diteruskan "
        "ke sana. Tanyakan lagi kepada warga; bila setuju, catat persetujuan baru.",
    ),
    "sharing.paper_elsewhere": QT_TRANSLATE_NOOP(
        "sentences",
        "Kertas itu bukan lampiran kasus ini. Pilih lampiran dari kasus yang sama.",
    ),
    "sharing.too_many_agencies": QT_TRANSLATE_NOOP(
        "sentences",
        "Satu lembar memuat paling banyak {limit} penerima. Cetak lembar kedua untuk yang lain.",
    ),
    "sharing.recorded_already": QT_TRANSLATE_NOOP(
        "sentences",
        "Dasar yang sama sudah tercatat pada tanggal itu dan masih berlaku. Tidak perlu dicatat "
        "lagi.",
    ),
}
