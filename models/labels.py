"""The Indonesian word of every code a clerk meets, on screen and on paper."""

from enum import StrEnum

from models.codes import (
    AgencyFunction,
    BatchKind,
    BatchState,
    CaseState,
    Channel,
    Confirmer,
    ConsentMethod,
    Delivery,
    LetterKind,
    LetterState,
    LivingStatus,
    NeedState,
    NoNikReason,
    NoteKind,
    NumberSeries,
    Outcome,
    OutcomeReason,
    Purpose,
    ReasonCode,
    ReferralGroup,
    ReferralStatus,
    Role,
    Sex,
    SharingKind,
    SigningForm,
    UrgencyLevel,
)
from models.translation import QT_TRANSLATE_NOOP

# By enum first: two enums may share a value, and StrEnum members with one value are equal.
LABELS: dict[type[StrEnum], dict[StrEnum, str]] = {
    Role: {
        Role.CLERK: QT_TRANSLATE_NOOP("labels", "Petugas"),
        Role.RESPONSIBLE: QT_TRANSLATE_NOOP("labels", "Penanggung jawab"),
        Role.AUDITOR: QT_TRANSLATE_NOOP("labels", "Pemeriksa"),
    },
    Sex: {
        Sex.MALE: QT_TRANSLATE_NOOP("labels", "Laki-laki"),
        Sex.FEMALE: QT_TRANSLATE_NOOP("labels", "Perempuan"),
    },
    NoNikReason: {
        NoNikReason.NOT_YET_REGISTERED: QT_TRANSLATE_NOOP("labels", "Belum punya NIK"),
        NoNikReason.DOCUMENT_LOST: QT_TRANSLATE_NOOP("labels", "Dokumen hilang"),
        NoNikReason.NEWBORN: QT_TRANSLATE_NOOP("labels", "Bayi baru lahir"),
        NoNikReason.MIGRANT_WORKER: QT_TRANSLATE_NOOP("labels", "Pendatang / buruh kebun"),
        NoNikReason.NEGLECTED: QT_TRANSLATE_NOOP("labels", "Orang terlantar"),
        NoNikReason.UNKNOWN: QT_TRANSLATE_NOOP("labels", "Tidak diketahui"),
    },
    LivingStatus: {
        LivingStatus.ALIVE: QT_TRANSLATE_NOOP("labels", "Hidup"),
        LivingStatus.DEAD: QT_TRANSLATE_NOOP("labels", "Meninggal"),
        LivingStatus.MOVED: QT_TRANSLATE_NOOP("labels", "Pindah"),
        LivingStatus.MISSING: QT_TRANSLATE_NOOP("labels", "Hilang"),
        LivingStatus.AWAY: QT_TRANSLATE_NOOP("labels", "Pergi"),
        LivingStatus.INVALID: QT_TRANSLATE_NOOP("labels", "Tidak valid"),
    },
    Channel: {
        Channel.COUNTER: QT_TRANSLATE_NOOP("labels", "Loket kantor"),
        Channel.OUTREACH: QT_TRANSLATE_NOOP("labels", "Jemput bola"),
        Channel.BUNGA_DESA: QT_TRANSLATE_NOOP("labels", "Bupati Ngantor di Desa"),
        Channel.TPD: QT_TRANSLATE_NOOP("labels", "UGD Kemiskinan / TPD"),
        Channel.NEIGHBOURHOOD: QT_TRANSLATE_NOOP("labels", "RT/RW, kader, dasawisma"),
        Channel.COMPLAINT: QT_TRANSLATE_NOOP("labels", "Pengaduan (112, Lapor Camat, LAPOR!)"),
        Channel.SELF: QT_TRANSLATE_NOOP("labels", "Datang sendiri"),
    },
    CaseState: {
        CaseState.OPEN: QT_TRANSLATE_NOOP("labels", "Terbuka"),
        CaseState.CLOSED: QT_TRANSLATE_NOOP("labels", "Selesai"),
    },
    UrgencyLevel: {
        UrgencyLevel.LOW: QT_TRANSLATE_NOOP("labels", "Rendah"),
        UrgencyLevel.MEDIUM: QT_TRANSLATE_NOOP("labels", "Sedang"),
        UrgencyLevel.HIGH: QT_TRANSLATE_NOOP("labels", "Tinggi"),
        UrgencyLevel.CRITICAL: QT_TRANSLATE_NOOP("labels", "Gawat"),
    },
    Outcome: {
        Outcome.MET: QT_TRANSLATE_NOOP("labels", "Terpenuhi"),
        Outcome.PARTLY_MET: QT_TRANSLATE_NOOP("labels", "Terpenuhi sebagian"),
        Outcome.UNMET: QT_TRANSLATE_NOOP("labels", "Tidak terpenuhi"),
    },
    OutcomeReason: {
        OutcomeReason.NO_CAPACITY: QT_TRANSLATE_NOOP("labels", "Kuota atau anggaran habis"),
        OutcomeReason.NOT_ELIGIBLE: QT_TRANSLATE_NOOP("labels", "Tidak memenuhi syarat"),
        OutcomeReason.DECLINED: QT_TRANSLATE_NOOP("labels", "Warga menolak"),
        OutcomeReason.MOVED: QT_TRANSLATE_NOOP("labels", "Warga pindah"),
        OutcomeReason.DIED: QT_TRANSLATE_NOOP("labels", "Warga meninggal"),
        OutcomeReason.UNREACHABLE: QT_TRANSLATE_NOOP("labels", "Warga tidak dapat dihubungi"),
        OutcomeReason.OTHER_HELP: QT_TRANSLATE_NOOP("labels", "Sudah dibantu pihak lain"),
        OutcomeReason.OTHER: QT_TRANSLATE_NOOP("labels", "Sebab lain"),
    },
    NeedState: {
        NeedState.NEW: QT_TRANSLATE_NOOP("labels", "Belum dirujuk"),
        NeedState.REFERRED: QT_TRANSLATE_NOOP("labels", "Sudah dirujuk"),
        NeedState.IN_PROGRESS: QT_TRANSLATE_NOOP("labels", "Sedang ditangani"),
        NeedState.STUCK: QT_TRANSLATE_NOOP("labels", "Perlu jalan lain"),
        NeedState.ANSWERED: QT_TRANSLATE_NOOP("labels", "Perlu dipastikan ke warga"),
        NeedState.SETTLED: QT_TRANSLATE_NOOP("labels", "Ada hasil"),
    },
    ReferralStatus: {
        ReferralStatus.DRAFT: QT_TRANSLATE_NOOP("labels", "Konsep"),
        ReferralStatus.REQUESTED: QT_TRANSLATE_NOOP("labels", "Diajukan ke instansi"),
        ReferralStatus.ACCEPTED: QT_TRANSLATE_NOOP("labels", "Diterima, akan ditangani"),
        ReferralStatus.REJECTED: QT_TRANSLATE_NOOP("labels", "Ditolak"),
        ReferralStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("labels", "Sedang ditangani"),
        ReferralStatus.ON_HOLD: QT_TRANSLATE_NOOP("labels", "Ditunda / daftar tunggu"),
        ReferralStatus.COMPLETED: QT_TRANSLATE_NOOP("labels", "Selesai ditangani"),
        ReferralStatus.FAILED: QT_TRANSLATE_NOOP("labels", "Tidak berhasil"),
        ReferralStatus.CANCELLED: QT_TRANSLATE_NOOP("labels", "Dibatalkan"),
        ReferralStatus.ENTERED_IN_ERROR: QT_TRANSLATE_NOOP("labels", "Salah catat"),
    },
    ReasonCode: {
        ReasonCode.NO_CAPACITY: QT_TRANSLATE_NOOP("labels", "Kuota atau anggaran habis"),
        ReasonCode.WAITLIST: QT_TRANSLATE_NOOP("labels", "Masuk daftar tunggu"),
        ReasonCode.NOT_ELIGIBLE: QT_TRANSLATE_NOOP("labels", "Tidak memenuhi syarat"),
        ReasonCode.WRONG_AGENCY: QT_TRANSLATE_NOOP("labels", "Bukan wewenang instansi ini"),
        ReasonCode.ALREADY_SERVED: QT_TRANSLATE_NOOP("labels", "Sudah pernah dibantu"),
        ReasonCode.INCOMPLETE_DOCUMENTS: QT_TRANSLATE_NOOP("labels", "Berkas belum lengkap"),
        ReasonCode.DUPLICATE: QT_TRANSLATE_NOOP("labels", "Rujukan ganda"),
        ReasonCode.RESIDENT_DECLINED: QT_TRANSLATE_NOOP("labels", "Warga menolak"),
        ReasonCode.NOT_FOUND: QT_TRANSLATE_NOOP("labels", "Warga tidak ditemukan"),
        ReasonCode.OTHER: QT_TRANSLATE_NOOP("labels", "Sebab lain"),
    },
    ReferralGroup: {
        ReferralGroup.PREPARED: QT_TRANSLATE_NOOP("labels", "Disiapkan"),
        ReferralGroup.WAITING: QT_TRANSLATE_NOOP("labels", "Menunggu jawaban"),
        ReferralGroup.HANDLED: QT_TRANSLATE_NOOP("labels", "Ditangani"),
        ReferralGroup.POSTPONED: QT_TRANSLATE_NOOP("labels", "Ditunda"),
        ReferralGroup.DONE: QT_TRANSLATE_NOOP("labels", "Selesai"),
        ReferralGroup.ENDED: QT_TRANSLATE_NOOP("labels", "Tidak berlanjut"),
    },
    Confirmer: {
        Confirmer.RESIDENT: QT_TRANSLATE_NOOP("labels", "Warga sendiri atau walinya"),
        Confirmer.FAMILY: QT_TRANSLATE_NOOP("labels", "Keluarga"),
        Confirmer.NEIGHBOURHOOD: QT_TRANSLATE_NOOP("labels", "RT/RW"),
    },
    AgencyFunction: {
        AgencyFunction.SOCIAL: QT_TRANSLATE_NOOP("labels", "Sosial"),
        AgencyFunction.EDUCATION: QT_TRANSLATE_NOOP("labels", "Pendidikan (SD, SMP, kejar paket)"),
        AgencyFunction.UPPER_EDUCATION: QT_TRANSLATE_NOOP("labels", "Pendidikan (SMA, SMK, SLB)"),
        AgencyFunction.RELIGIOUS_EDUCATION: QT_TRANSLATE_NOOP(
            "labels", "Pendidikan (madrasah, pesantren)"
        ),
        AgencyFunction.HEALTH: QT_TRANSLATE_NOOP("labels", "Kesehatan"),
        AgencyFunction.HEALTH_CENTRE: QT_TRANSLATE_NOOP("labels", "Puskesmas"),
        AgencyFunction.HOSPITAL: QT_TRANSLATE_NOOP("labels", "Rumah sakit"),
        AgencyFunction.HEALTH_INSURANCE: QT_TRANSLATE_NOOP("labels", "Jaminan kesehatan"),
        AgencyFunction.HOUSING: QT_TRANSLATE_NOOP("labels", "Perumahan"),
        AgencyFunction.CIVIL_REGISTRY: QT_TRANSLATE_NOOP("labels", "Kependudukan"),
        AgencyFunction.FOOD: QT_TRANSLATE_NOOP("labels", "Pangan"),
        AgencyFunction.DISASTER: QT_TRANSLATE_NOOP("labels", "Bencana"),
        AgencyFunction.ALMS: QT_TRANSLATE_NOOP("labels", "Zakat dan bantuan"),
        AgencyFunction.SUBDISTRICT: QT_TRANSLATE_NOOP("labels", "Kecamatan"),
        AgencyFunction.WORK: QT_TRANSLATE_NOOP("labels", "Tenaga kerja"),
        AgencyFunction.BUSINESS: QT_TRANSLATE_NOOP("labels", "Usaha"),
        AgencyFunction.ORDER: QT_TRANSLATE_NOOP("labels", "Ketertiban"),
    },
    Delivery: {
        Delivery.NONE: QT_TRANSLATE_NOOP("labels", "Belum dicetak"),
        Delivery.PRINTED: QT_TRANSLATE_NOOP("labels", "Sudah dicetak"),
        Delivery.HANDED_TO_RESIDENT: QT_TRANSLATE_NOOP("labels", "Dibawa warga"),
        Delivery.SENT: QT_TRANSLATE_NOOP("labels", "Dikirim"),
        Delivery.IN_BATCH: QT_TRANSLATE_NOOP("labels", "Dalam paket kabupaten"),
        Delivery.RECEIPT_SIGNED: QT_TRANSLATE_NOOP("labels", "Tanda terima kembali"),
    },
    LetterState: {
        LetterState.DRAFT: QT_TRANSLATE_NOOP("labels", "Konsep"),
        LetterState.AWAITING_APPROVAL: QT_TRANSLATE_NOOP("labels", "Menunggu persetujuan"),
        LetterState.RESERVED: QT_TRANSLATE_NOOP("labels", "Nomor dipesan"),
        LetterState.ISSUED: QT_TRANSLATE_NOOP("labels", "Terbit"),
        LetterState.VOID: QT_TRANSLATE_NOOP("labels", "Batal"),
    },
    LetterKind: {
        LetterKind.OFFICIAL: QT_TRANSLATE_NOOP("labels", "Surat dinas"),
        LetterKind.INTRODUCTION: QT_TRANSLATE_NOOP("labels", "Surat pengantar"),
    },
    NumberSeries: {
        NumberSeries.SHARED: QT_TRANSLATE_NOOP("labels", "Satu urutan untuk semua surat"),
        NumberSeries.PER_CLASSIFICATION: QT_TRANSLATE_NOOP(
            "labels", "Satu urutan tiap klasifikasi"
        ),
    },
    SigningForm: {
        SigningForm.SELF: QT_TRANSLATE_NOOP("labels", "Atas jabatan sendiri"),
        SigningForm.AN: QT_TRANSLATE_NOOP("labels", "a.n. (atas nama)"),
        SigningForm.UB: QT_TRANSLATE_NOOP("labels", "u.b. (untuk beliau)"),
        SigningForm.PLT: QT_TRANSLATE_NOOP("labels", "Plt. (pelaksana tugas)"),
        SigningForm.PLH: QT_TRANSLATE_NOOP("labels", "Plh. (pelaksana harian)"),
        SigningForm.PJ: QT_TRANSLATE_NOOP("labels", "Pj. (penjabat)"),
    },
    NoteKind: {
        NoteKind.NOTE: QT_TRANSLATE_NOOP("labels", "Catatan"),
        NoteKind.VISIT: QT_TRANSLATE_NOOP("labels", "Kunjungan"),
        NoteKind.PHONE: QT_TRANSLATE_NOOP("labels", "Telepon"),
        NoteKind.OFFICE: QT_TRANSLATE_NOOP("labels", "Di kantor"),
        NoteKind.THIRD_PARTY: QT_TRANSLATE_NOOP("labels", "Dari orang lain"),
    },
    SharingKind: {
        SharingKind.INFORMATION: QT_TRANSLATE_NOOP("labels", "Penjelasan sudah disampaikan"),
        SharingKind.CONSENT: QT_TRANSLATE_NOOP("labels", "Persetujuan"),
    },
    ConsentMethod: {
        ConsentMethod.SIGNATURE: QT_TRANSLATE_NOOP("labels", "Tanda tangan"),
        ConsentMethod.THUMBPRINT: QT_TRANSLATE_NOOP("labels", "Cap jempol"),
        ConsentMethod.SPOKEN_WITH_WITNESS: QT_TRANSLATE_NOOP("labels", "Lisan dengan saksi"),
    },
    Purpose: {
        Purpose.REFERRAL: QT_TRANSLATE_NOOP("labels", "Rujukan ke instansi"),
        Purpose.DISTRICT: QT_TRANSLATE_NOOP("labels", "Laporan ke kabupaten"),
        Purpose.PUBLICITY: QT_TRANSLATE_NOOP("labels", "Publikasi"),
    },
    BatchKind: {
        BatchKind.FULL: QT_TRANSLATE_NOOP("labels", "Lengkap"),
        BatchKind.DELTA: QT_TRANSLATE_NOOP("labels", "Perubahan"),
    },
    BatchState: {
        BatchState.READY: QT_TRANSLATE_NOOP("labels", "Siap disimpan"),
        BatchState.WRITTEN: QT_TRANSLATE_NOOP("labels", "Tersimpan di berkas"),
        BatchState.SENT: QT_TRANSLATE_NOOP("labels", "Sudah dikirim"),
        BatchState.ACKNOWLEDGED: QT_TRANSLATE_NOOP("labels", "Diterima kabupaten"),
        BatchState.REJECTED: QT_TRANSLATE_NOOP("labels", "Ditolak kabupaten"),
    },
}


def label(code: StrEnum) -> str:
    """The word a clerk reads for a code; a code without one is a bug: KeyError."""
    return LABELS[type(code)][code]
