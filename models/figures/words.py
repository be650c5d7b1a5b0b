"""The words of the figures: what each line counts, by which norm, and where the norm stands."""

from models.figures.risks import Form, RiskCode
from models.translation import QT_TRANSLATE_NOOP

RESTRICTED = QT_TRANSLATE_NOOP("figures", "Kasus terbatas (tidak dirinci)")
RESTRICTED_NOTE = QT_TRANSLATE_NOOP(
    "figures",
    "Kasus terbatas ikut dalam jumlah, tetapi tidak dirinci bila barisnya dapat menunjuk satu "
    "orang.",
)
TOTAL = QT_TRANSLATE_NOOP("figures", "Jumlah")
COUNT = QT_TRANSLATE_NOOP("figures", "Jumlah")
DAYS_NOTE = QT_TRANSLATE_NOOP(
    "figures",
    "Hari kerja menurut kalender kantor; hari libur dan hari jeda kasus tidak dihitung.",
)
RUNNING = QT_TRANSLATE_NOOP("figures", "Masa ini belum selesai: dihitung sampai {day}.")
HOLIDAYS_MISSING = QT_TRANSLATE_NOOP(
    "figures",
    "Libur nasional {year} belum lengkap di kalender kantor, sehingga hari kerja yang terhitung "
    "dapat terlalu banyak.",
)
NOT_COUNTED = QT_TRANSLATE_NOOP(
    "figures",
    "Penyimpangan prosedur, penyalahgunaan wewenang, tidak kompeten, diskriminasi, permintaan "
    "imbalan, konflik kepentingan, berpihak dan tidak patut tidak dapat disimpulkan dari catatan "
    "ini, maka tidak dihitung.",
)
OVERLAP = QT_TRANSLATE_NOOP(
    "figures", "Satu rujukan atau kasus dapat terhitung pada lebih dari satu baris."
)

FORM_WORDS = {
    Form.DELAY: QT_TRANSLATE_NOOP("figures", "Penundaan berlarut"),
    Form.NO_SERVICE: QT_TRANSLATE_NOOP("figures", "Tidak memberikan pelayanan"),
}
RISK_WORDS = {
    RiskCode.REFERRED_LATE: QT_TRANSLATE_NOOP("figures", "kantor merujuk lewat batas"),
    RiskCode.ANSWERED_LATE: QT_TRANSLATE_NOOP("figures", "instansi menjawab lewat batas"),
    RiskCode.SILENT_TO_LIMIT: QT_TRANSLATE_NOOP(
        "figures", "rujukan tanpa jawaban lebih dari {limit} hari kerja"
    ),
    RiskCode.OPEN_BEYOND_LIMIT: QT_TRANSLATE_NOOP(
        "figures", "kasus terbuka lebih dari {limit} hari kerja"
    ),
    RiskCode.DELIVERED_SILENT: QT_TRANSLATE_NOOP("figures", "surat diserahkan, tidak dijawab"),
    RiskCode.NO_REASON: QT_TRANSLATE_NOOP("figures", "ditolak atau gagal tanpa alasan"),
    RiskCode.NO_OTHER_WAY: QT_TRANSLATE_NOOP("figures", "ditolak, belum dicarikan jalan lain"),
}
"""What stands behind the form of maladministration."""

RISK_NOTES = {
    RiskCode.REFERRED_LATE: QT_TRANSLATE_NOOP(
        "figures",
        "Kebutuhan yang pertama kali dirujuk dalam masa ini, lebih dari {refer} hari kerja setelah "
        "kasus dibuka (yang gawat: hari itu juga, yang tinggi: 1 hari). Norma: tanggapan pertama "
        "3 hari (SP4N-LAPOR).",
    ),
    RiskCode.ANSWERED_LATE: QT_TRANSLATE_NOOP(
        "figures",
        "Jawaban pertama yang datang dalam masa ini, lebih dari {reply} hari kerja (atau batas "
        "khusus instansi itu) setelah rujukan dikirim. Norma: 5 hari kerja (alur LAPOR!).",
    ),
    RiskCode.SILENT_TO_LIMIT: QT_TRANSLATE_NOOP(
        "figures",
        "Rujukan untuk kebutuhan terbuka yang pada akhir masa belum dijawab lebih dari {limit} "
        "hari kerja setelah dikirim. Norma: penyelesaian paling lama 60 hari (Perpres 76/2013).",
    ),
    RiskCode.OPEN_BEYOND_LIMIT: QT_TRANSLATE_NOOP(
        "figures",
        "Kasus yang pada akhir masa masih terbuka lebih dari {limit} hari kerja. Norma: paling "
        "lama 60 hari (Perpres 76/2013).",
    ),
    RiskCode.DELIVERED_SILENT: QT_TRANSLATE_NOOP(
        "figures",
        "Surat untuk kebutuhan terbuka yang sudah sampai di instansi dan pada akhir masa belum "
        "dijawab lebih dari {camat} hari kerja setelah dikirim. Norma: 14 hari (pengaduan tanpa "
        "pemeriksaan lapangan, SP4N-LAPOR).",
    ),
    RiskCode.NO_REASON: QT_TRANSLATE_NOOP(
        "figures",
        "Jawaban ditolak atau tidak berhasil dalam masa ini tanpa alasan: tidak ada sebab, atau "
        "sebab lain tanpa keterangan. Norma: setiap penolakan beralasan (aturan kantor).",
    ),
    RiskCode.NO_OTHER_WAY: QT_TRANSLATE_NOOP(
        "figures",
        "Kebutuhan terbuka yang semua rujukannya ditolak instansi atau ditarik kantor, lebih dari "
        "{reroute} hari kerja tanpa rujukan baru. Norma: batas kantor untuk mencari jalan lain.",
    ),
}
RISK_BASE = {
    RiskCode.REFERRED_LATE: QT_TRANSLATE_NOOP("figures", "kebutuhan dirujuk"),
    RiskCode.ANSWERED_LATE: QT_TRANSLATE_NOOP("figures", "jawaban pertama"),
    RiskCode.SILENT_TO_LIMIT: QT_TRANSLATE_NOOP("figures", "rujukan menunggu"),
    RiskCode.OPEN_BEYOND_LIMIT: QT_TRANSLATE_NOOP("figures", "kasus terbuka"),
    RiskCode.DELIVERED_SILENT: QT_TRANSLATE_NOOP("figures", "surat menunggu"),
    RiskCode.NO_REASON: QT_TRANSLATE_NOOP("figures", "penolakan"),
    RiskCode.NO_OTHER_WAY: QT_TRANSLATE_NOOP("figures", "kebutuhan ditolak"),
}
"""Of what the count is a part."""
LAW = QT_TRANSLATE_NOOP(
    "figures",
    "Bentuk maladministrasi menurut UU 37/2008 tentang Ombudsman. Angka ini tanda risiko untuk "
    "diperiksa, bukan putusan.",
)
