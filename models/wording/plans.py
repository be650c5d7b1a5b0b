"""The Indonesian sentences of what can go wrong with plans, deadlines, pauses and escalations."""

from models.translation import QT_TRANSLATE_NOOP

PLAN_SENTENCES: dict[str, str] = {
    # --- step -------------------------------------------------------------------------------------
    "step.text_required": QT_TRANSLATE_NOOP("sentences", "Tulis dulu apa yang akan dikerjakan."),
    "step.wrong_need": QT_TRANSLATE_NOOP(
        "sentences", "Kebutuhan itu bukan bagian kasus ini. Pilih kebutuhan dari daftar."
    ),
    "step.wrong_after": QT_TRANSLATE_NOOP(
        "sentences", "Langkah itu bukan bagian kasus ini. Pilih langkah dari daftar."
    ),
    "step.circle": QT_TRANSLATE_NOOP(
        "sentences",
        "Langkah ini akan saling menunggu dengan langkah yang dipilih. Rencana tidak berubah. "
        "Pilih langkah lain.",
    ),
    "step.too_many": QT_TRANSLATE_NOOP(
        "sentences",
        "Rencana kasus ini sudah {limit} langkah. Pakai langkah yang sudah ada, atau tulis "
        "sebagai catatan.",
    ),
    "step.not_planned": QT_TRANSLATE_NOOP(
        "sentences",
        'Langkah "{step}" sudah ditandai sudah atau tidak jadi. Tidak ada yang berubah. '
        "Kembalikan dulu langkah itu.",
    ),
    "step.still_planned": QT_TRANSLATE_NOOP(
        "sentences",
        'Langkah "{step}" masih direncanakan, mungkin sudah dikembalikan orang lain. Tidak ada '
        "yang berubah.",
    ),
    "step.reason_required": QT_TRANSLATE_NOOP("sentences", "Tulis mengapa langkah ini tidak jadi."),
    # --- pause ------------------------------------------------------------------------------------
    "pause.reason": QT_TRANSLATE_NOOP("sentences", "Tulis apa yang ditunggu dari warga."),
    "pause.until": QT_TRANSLATE_NOOP(
        "sentences",
        "Isi tanggal setelah hari ini. Pada tanggal itu kasus muncul lagi supaya warga dihubungi.",
    ),
    "pause.too_long": QT_TRANSLATE_NOOP(
        "sentences",
        "Jeda paling lama {days} hari. Pilih tanggal lebih dekat; jeda dapat diperpanjang nanti.",
    ),
    "pause.already": QT_TRANSLATE_NOOP(
        "sentences", "Kasus ini sudah dijeda. Perpanjang atau lanjutkan jeda yang ada."
    ),
    "pause.none": QT_TRANSLATE_NOOP("sentences", "Kasus ini tidak sedang dijeda."),
    # --- norm -------------------------------------------------------------------------------------
    "norm.days": QT_TRANSLATE_NOOP("sentences", "Isi {least} sampai {most} hari kerja."),
    "norm.not_by_agency": QT_TRANSLATE_NOOP(
        "sentences",
        "Tenggat ini milik kantor sendiri, sama untuk semua instansi. Pilih semua instansi.",
    ),
    # --- escalation -------------------------------------------------------------------------------
    "escalation.nothing": QT_TRANSLATE_NOOP(
        "sentences", "Tidak ada kasus yang dipilih. Pilih dulu kasus yang sudah disampaikan."
    ),
}
