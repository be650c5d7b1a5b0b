"""The 43 columns of the OpenSID resident template, in its order, and how villages head them."""

from models.person.code_lists import bare

COLUMNS = (
    *("alamat", "dusun", "rw", "rt", "nama", "no_kk", "nik", "sex", "tempatlahir"),
    *("tanggallahir", "agama_id", "pendidikan_kk_id", "pendidikan_sedang_id", "pekerjaan_id"),
    *("status_kawin", "kk_level", "warganegara_id", "ayah_nik", "nama_ayah", "ibu_nik"),
    *("nama_ibu", "golongan_darah_id", "akta_lahir", "dokumen_pasport", "tanggal_akhir_paspor"),
    *("dokumen_kitas", "akta_perkawinan", "tanggalperkawinan", "akta_perceraian"),
    *("tanggalperceraian", "cacat_id", "cara_kb_id", "hamil", "ktp_el", "status_rekam"),
    *("alamat_sekarang", "status_dasar", "suku", "tag_id_card", "id_asuransi", "no_asuransi"),
    *("lat", "lng"),
)
REQUIRED = ("nama", "nik", "sex", "tanggallahir")
"""Without these headings no row could become a resident."""

PHONE, DECILE, DECILE_DAY = "telepon", "desil", "tanggal_cek_desil"
"""Not in the template, but kept where a village has added them."""

FIELDS = {
    "name": "nama",
    "nik": "nik",
    "kk": "no_kk",
    "sex": "sex",
    "birth_place": "tempatlahir",
    "birth_date": "tanggallahir",
    "estimated_birth_year": "tanggallahir",
    "occupation": "pekerjaan_id",
    "religion": "agama_id",
    "mother_name": "nama_ibu",
    "father_name": "nama_ayah",
    "relationship": "kk_level",
    "address": "alamat",
    "hamlet": "dusun",
    "rt": "rt",
    "rw": "rw",
    "phone": PHONE,
    "living_status": "status_dasar",
    "dtsen_decile": DECILE,
    "dtsen_checked_on": DECILE_DAY,
}
"""The column each field of a `PersonDraft` comes from."""

KEPT = (*dict.fromkeys(FIELDS.values()), "alamat_sekarang")

_ALSO = {
    "namalengkap": "nama",
    "namapenduduk": "nama",
    "nomorkk": "no_kk",
    "nokartukeluarga": "no_kk",
    "nomorkartukeluarga": "no_kk",
    "nomornik": "nik",
    "nonik": "nik",
    "noktp": "nik",
    "jeniskelamin": "sex",
    "jk": "sex",
    "kelamin": "sex",
    "tgllahir": "tanggallahir",
    "tmplahir": "tempatlahir",
    "tmptlahir": "tempatlahir",
    "agama": "agama_id",
    "pekerjaan": "pekerjaan_id",
    "shdk": "kk_level",
    "hubungankeluarga": "kk_level",
    "hubkeluarga": "kk_level",
    "stathubkeluarga": "kk_level",
    "statushubungan": "kk_level",
    "lingkungan": "dusun",
    "jorong": "dusun",
    "namaayahkandung": "nama_ayah",
    "namaibukandung": "nama_ibu",
    "namalgkpayah": "nama_ayah",
    "namalgkpibu": "nama_ibu",
    "namalgkp": "nama",
    "statusdasar": "status_dasar",
    "nohp": PHONE,
    "nomorhp": PHONE,
    "notelepon": PHONE,
    "telp": PHONE,
    "telepon": PHONE,
    "desil": DECILE,
    "desildtsen": DECILE,
    "dtsen": DECILE,
    "desildtks": DECILE,
    "tanggalcekdesil": DECILE_DAY,
    "tglcekdesil": DECILE_DAY,
    "tanggalcekdtsen": DECILE_DAY,
}
_BY_HEADING = {bare(name): name for name in COLUMNS} | _ALSO


def column_of(heading: str) -> str | None:
    """The column a heading means, or None for a column we do not know."""
    return _BY_HEADING.get(bare(heading))
