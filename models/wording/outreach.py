"""The Indonesian sentences of what can go wrong with outreach visits."""

from models.translation import QT_TRANSLATE_NOOP

OUTREACH_SENTENCES: dict[str, str] = {
    "channel.detail": QT_TRANSLATE_NOOP(
        "sentences",
        "{detail} tidak termasuk {channel}. Pilih rincian yang cocok dengan asal laporan.",
    ),
    "visit.place_missing": QT_TRANSLATE_NOOP(
        "sentences", "Tempat kunjungan belum diisi. Tulis nama dusun, afdeling, atau balai."
    ),
    "visit.channel": QT_TRANSLATE_NOOP(
        "sentences", "{channel} bukan kunjungan ke warga. Pilih cara kunjungan lain."
    ),
    "visit.date_far": QT_TRANSLATE_NOOP(
        "sentences",
        "Tanggal kunjungan paling awal tahun 2020 dan paling jauh setahun dari sekarang.",
    ),
    "visit.not_yet": QT_TRANSLATE_NOOP(
        "sentences",
        "Kunjungan ini baru tanggal {day}. Warga dicatat mulai hari itu; ubah tanggalnya bila "
        "kunjungan dimajukan.",
    ),
    "visit.finished": QT_TRANSLATE_NOOP(
        "sentences",
        "Kunjungan di {place} sudah selesai. Data tetap aman. Buka lagi kunjungannya bila masih "
        "ada yang perlu diubah.",
    ),
    "visit.has_cases": QT_TRANSLATE_NOOP(
        "sentences",
        "Sudah ada {count} warga yang dicatat pada kunjungan ini, jadi kunjungan tetap ada pada "
        "harinya. Data tetap aman.",
    ),
}
