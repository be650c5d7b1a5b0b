"""Twelve invented hardships, three of each kind, with the answers a clerk would write down."""

from dataclasses import dataclass
from typing import Any

from models.codes import Channel, Sex

TEENAGER, PUPIL, ADULT, ELDER = (13, 15), (15, 18), (18, 64), (65, 99)
"""Ages in years, from and to."""


@dataclass(frozen=True, slots=True)
class Hardship:
    """What was found, whom it befalls, and the answers to the form of its kind."""

    kind: str
    ages: tuple[int, int]
    channel: Channel
    place: str
    summary: str
    answers: dict[str, Any]
    sex: Sex | None = None
    """Set where it can befall one sex only."""


HARDSHIPS = (
    Hardship(
        "school",
        TEENAGER,
        Channel.OUTREACH,
        "Afdeling Sumberjambe",
        "Anak berhenti sekolah sejak awal semester karena membantu orang tua di kebun. Jarak ke "
        "sekolah 9 km tanpa kendaraan. Anak ingin kembali bersekolah.",
        {
            "participation": "3",
            "category": "DO",
            "level": "8",
            "reasons": ["biaya", "bekerja", "jarak"],
            "stopped_since": "Januari tahun ini",
            "last_class": "2",
            "school_name": "SMP Contoh",
            "wish": "sekolah",
            "arrears": 450000,
            "aid_card": False,
            "welfare_decile": 2,
        },
    ),
    Hardship(
        "health",
        ADULT,
        Channel.COUNTER,
        "",
        "Warga batuk lama dan berat badannya turun. Kartu JKN tidak aktif sejak tahun lalu, "
        "sehingga belum berobat.",
        {
            "urgency": "segera",
            "complaint": "Batuk lebih dari satu bulan, lemas, berat badan turun.",
            "since": "lima minggu yang lalu",
            "obstacles": ["biaya", "jkn"],
            "jkn_status": "pbi_nonaktif",
            "facility": "Puskesmas Contoh",
            "has_carer": True,
            "welfare_decile": 3,
        },
    ),
    Hardship(
        "house",
        ADULT,
        Channel.NEIGHBOURHOOD,
        "",
        "Dinding anyaman bambu lapuk, lantai tanah, dan atap bocor. Rumah dihuni enam orang.",
        {
            "damage": "berat",
            "land": "ahli_waris",
            "land_proof": "5",
            "building": "1",
            "floor_area": 30.0,
            "occupants": 6,
            "families": 2,
            "floor": "8",
            "wall": "4",
            "roof": "2",
            "water": "6",
            "water_distance": "1",
            "toilet": "6",
            "lighting": "2",
            "income": "1",
            "other_house": False,
            "aided_before": False,
            "self_help": True,
            "welfare_decile": 1,
        },
    ),
    Hardship(
        "food",
        ELDER,
        Channel.NEIGHBOURHOOD,
        "",
        "Lansia tinggal sendiri, makan sekali sehari dari pemberian tetangga. Tidak lagi bekerja.",
        {
            "urgency": "tiga_hari",
            "household_size": 1,
            "meals_yesterday": 1,
            "short_days": 4,
            "causes": ["sebatang_kara", "tanpa_penghasilan"],
            "immediate": ["makanan_matang", "sembako"],
            "can_cook": False,
            "lives_alone": True,
            "elders": 1,
            "aid_now": ["tidak_ada"],
        },
    ),
    Hardship(
        "school",
        TEENAGER,
        Channel.BUNGA_DESA,
        "Balai Desa Contoh",
        "Anak lulus SD dan belum melanjutkan karena tidak ada biaya seragam dan perlengkapan.",
        {
            "participation": "3",
            "category": "LTM",
            "level": "8",
            "reasons": ["biaya"],
            "stopped_since": "Juli tahun lalu",
            "last_class": "8",
            "school_name": "SDN 1 Contoh",
            "wish": "sekolah",
            "aid_card": True,
            "welfare_decile": 4,
        },
    ),
    Hardship(
        "health",
        ELDER,
        Channel.TPD,
        "",
        "Lansia lumpuh sejak setahun yang lalu dan tidak dapat datang ke puskesmas. Perlu "
        "kunjungan rumah.",
        {
            "urgency": "biasa",
            "complaint": "Tidak dapat berjalan, luka pada punggung karena lama berbaring.",
            "since": "satu tahun yang lalu",
            "obstacles": ["mobilitas", "transport"],
            "home_visit": True,
            "jkn_status": "pbi_aktif",
            "facility": "Puskesmas Contoh",
            "has_carer": True,
            "function_difficulty": "1",
        },
    ),
    Hardship(
        "house",
        ADULT,
        Channel.COMPLAINT,
        "",
        "Atap rumah roboh sebagian setelah angin kencang. Keluarga mengungsi ke rumah saudara.",
        {
            "damage": "sedang",
            "disaster": True,
            "land": "letter_c",
            "land_proof": "5",
            "building": "1",
            "floor_area": 42.0,
            "occupants": 4,
            "floor": "6",
            "wall": "1",
            "roof": "4",
            "water": "5",
            "water_distance": "2",
            "toilet": "1",
            "toilet_type": "1",
            "lighting": "1",
            "power": "1",
            "aided_before": False,
        },
    ),
    Hardship(
        "food",
        ADULT,
        Channel.COUNTER,
        "",
        "Kepala keluarga sakit dan tidak bekerja selama dua bulan. Ada balita dan ibu hamil di "
        "rumah.",
        {
            "urgency": "hari_ini",
            "household_size": 5,
            "meals_yesterday": 2,
            "short_days": 3,
            "causes": ["sakit", "tanpa_penghasilan"],
            "immediate": ["sembako", "susu_popok"],
            "can_cook": True,
            "toddlers": 1,
            "pregnant_women": 1,
            "lost_income": "Buruh tani, sejak dua bulan yang lalu",
            "aid_now": ["bpnt"],
            "welfare_decile": 2,
        },
    ),
    Hardship(
        "school",
        PUPIL,
        Channel.COUNTER,
        "",
        "Anak masih bersekolah di SMK tetapi menunggak biaya dan terancam tidak ikut ujian.",
        {
            "participation": "2",
            "level": "15",
            "reasons": ["biaya", "ortu_migran"],
            "last_class": "3",
            "school_name": "SMK Contoh",
            "wish": "sekolah",
            "arrears": 1350000,
            "aid_card": False,
            "welfare_decile": 3,
        },
    ),
    Hardship(
        "health",
        ADULT,
        Channel.SELF,
        "",
        "Ibu hamil tujuh bulan belum pernah memeriksakan kandungan dan belum terdaftar JKN.",
        {
            "urgency": "segera",
            "complaint": "Hamil tujuh bulan, kaki bengkak, sering pusing.",
            "since": "dua minggu yang lalu",
            "obstacles": ["jkn", "transport"],
            "home_visit": False,
            "jkn_status": "tidak_ada",
            "has_carer": True,
            "pregnant": True,
        },
        Sex.FEMALE,
    ),
    Hardship(
        "house",
        ELDER,
        Channel.OUTREACH,
        "Emplasemen kebun",
        "Rumah papan di lahan perkebunan, lantai tanah dan tanpa jamban. Penghuni lanjut usia.",
        {
            "damage": "berat",
            "land": "kebun",
            "building": "3",
            "floor_area": 18.0,
            "occupants": 3,
            "floor": "8",
            "wall": "3",
            "roof": "3",
            "water": "8",
            "water_distance": "3",
            "toilet": "4",
            "lighting": "4",
            "income": "1",
            "aided_before": False,
        },
    ),
    Hardship(
        "food",
        ADULT,
        Channel.BUNGA_DESA,
        "Balai Desa Contoh",
        "Panen gagal dua musim. Bantuan sembako terhenti karena data kependudukan tidak padan.",
        {
            "urgency": "biasa",
            "household_size": 4,
            "meals_yesterday": 2,
            "short_days": 2,
            "causes": ["phk", "bansos_putus"],
            "immediate": ["sembako"],
            "can_cook": True,
            "fuel": "10",
            "aid_now": ["tidak_ada"],
            "welfare_decile": 4,
        },
    ),
)
