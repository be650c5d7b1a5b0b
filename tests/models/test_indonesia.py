"""What is true of numbers, regions and days in Indonesia."""

import datetime as dt
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.codes import Sex
from models.errors import RuleError
from models.indonesia import (
    children,
    holidays,
    log_filter,
    normalize_nik,
    normalize_phone,
    path,
    provinces,
    read_nik,
    region,
    suggest_office_terms,
    terbilang,
)
from models.indonesian_words import normal_case

TODAY = dt.date(2026, 3, 16)


@pytest.mark.parametrize(
    ("nik", "born", "sex"),
    [
        ("3510051708909001", dt.date(1990, 8, 17), Sex.MALE),
        ("3510055708909001", dt.date(1990, 8, 17), Sex.FEMALE),
        ("3510106902129003", dt.date(2012, 2, 29), Sex.FEMALE),
        ("3510133112489002", dt.date(1948, 12, 31), Sex.MALE),
        ("3510131603269001", dt.date(2026, 3, 16), Sex.MALE),  # born today
        ("3510131703269001", dt.date(1926, 3, 17), Sex.MALE),  # that day of 2026 has not come
    ],
)
def test_a_nik_tells_birth_date_and_sex(nik, born, sex):
    found = read_nik(nik, TODAY)
    assert (found.birth_date, found.sex, found.warnings) == (born, sex, ())
    assert found.valid


@pytest.mark.parametrize("nik", ["3510053215909001", "3510053002909001", "3510050013909001"])
def test_an_impossible_date_in_a_nik_is_only_a_warning(nik):
    found = read_nik(nik, TODAY)
    assert found.warnings == ("nik.odd_date",)
    assert (found.valid, found.birth_date, found.sex) == (False, None, None)


def test_an_unknown_region_in_a_nik_is_only_a_warning():
    assert read_nik("0010051708909001", TODAY).warnings == ("nik.region_unknown",)


@pytest.mark.parametrize(
    ("nik", "code"),
    [
        ("351005170890900", "nik.length"),
        ("35100517089090011", "nik.length"),
        ("3510051708909OO1", "nik.length"),
        ("٣٥١٠٠٥١٧٠٨٩٠٩٠٠١", "nik.length"),
        ("3510051708900000", "nik.serial"),
    ],
)
def test_only_length_and_serial_0000_refuse_a_nik(nik, code):
    with pytest.raises(RuleError) as refused:
        read_nik(nik, TODAY)
    assert refused.value.code == code
    assert refused.value.field == "nik"


@given(st.text(alphabet="0123456789", min_size=16, max_size=16))
def test_any_other_16_digits_are_read_without_an_error(nik):
    if nik.endswith("0000"):
        return
    found = read_nik(nik, TODAY)
    assert found.birth_date is None or found.birth_date <= TODAY


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("'3510051708909001", "3510051708909001"),
        (" 351005 170890 9001 ", "3510051708909001"),
        ("35.1005.170890.9001", "3510051708909001"),
        ("3510051708909001\u00a0", "3510051708909001"),
        ("-", ""),
        ("0", ""),
        ("", ""),
    ],
)
def test_a_nik_is_taken_as_it_stands_on_cards_and_in_sheets(typed, kept):
    assert normalize_nik(typed) == kept


def test_there_are_38_provinces_and_217_villages_in_banyuwangi():
    assert len(provinces()) == 38
    kecamatan = children("35.10")
    assert len(kecamatan) == 25
    villages = [village for one in kecamatan for village in children(one.code)]
    assert len(villages) == 217
    assert [one.name for one in kecamatan] == sorted(one.name for one in kecamatan)


@pytest.mark.parametrize("code", ["35.10.04.2009", "3510042009"])
def test_a_village_is_found_with_all_that_stands_above_it(code):
    found = path(code)
    assert (found.village, found.kecamatan) == ("Kalipait", "Tegaldlimo")
    assert (found.regency_term, found.regency) == ("Kabupaten", "Banyuwangi")
    assert (found.province, found.postal_code) == ("Jawa Timur", "68484")
    assert not found.is_kelurahan


def test_a_kelurahan_of_a_kota_is_told_apart_from_a_desa():
    found = path(children(children("34.71")[0].code)[0].code)
    assert (found.regency_term, found.regency) == ("Kota", "Yogyakarta")
    assert found.is_kelurahan


@pytest.mark.parametrize(
    ("code", "term", "regency"),
    [
        ("31.74", "Kota Administrasi", "Jakarta Selatan"),
        ("31.01", "Kabupaten Administrasi", "Kepulauan Seribu"),
    ],
)
def test_an_administrative_city_of_jakarta_keeps_its_whole_term(code, term, regency):
    found = path(children(children(code)[0].code)[0].code)
    assert (found.regency_term, found.regency) == (term, regency)


@pytest.mark.parametrize("code", ["", "35.10", "99.99.99.9999", "x"])
def test_what_is_no_village_is_refused_with_a_sentence(code):
    with pytest.raises(RuleError, match=r"region\.unknown"):
        path(code)


def test_an_unknown_region_is_none():
    assert region("99") is None
    assert region("  ") is None


@pytest.mark.parametrize(
    ("code", "village", "head", "hamlet", "hours"),
    [
        ("35.10.04.2009", "Desa", "Kepala Desa", "Dusun", 7),
        ("35.10.16.1007", "Kelurahan", "Lurah", "Lingkungan", 7),
        ("13.06.01.2001", "Nagari", "Wali Nagari", "Jorong", 7),
        ("13.77.02.2005", "Desa", "Kepala Desa", "Dusun", 7),
        ("13.71.01.1001", "Kelurahan", "Lurah", "Lingkungan", 7),
        ("11.06.01.2001", "Gampong", "Keuchik", "Dusun", 7),
        ("34.04.01.2001", "Kalurahan", "Lurah", "Padukuhan", 7),
        ("51.03.01.2001", "Desa", "Perbekel", "Banjar Dinas", 8),
        ("61.01.01.2001", "Desa", "Kepala Desa", "Dusun", 7),
        ("91.03.01.2001", "Kampung", "Kepala Kampung", "Dusun", 9),
    ],
)
def test_the_set_up_offers_the_words_of_the_region(code, village, head, hamlet, hours):
    terms = suggest_office_terms(code)
    assert (terms.village_term, terms.head_title, terms.hamlet_term) == (village, head, hamlet)
    assert terms.utc_offset == hours


def test_every_suggested_region_exists_and_fits_the_office_table():
    from models.indonesia import _village_terms

    for rule in _village_terms()["terms"]:
        assert all(code == "" or region(code) for code in rule["regions"]), rule
        assert max(len(rule["village"]), len(rule["hamlet"])) <= 20


def test_every_province_has_a_time_zone_of_indonesia():
    offsets = {
        one.code: suggest_office_terms(f"{one.code}.01.01.2001").utc_offset for one in provinces()
    }
    assert set(offsets.values()) == {7, 8, 9}
    assert (offsets["51"], offsets["81"], offsets["62"]) == (8, 9, 7)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("0812-3456-7890", "+6281234567890"), ("+62 812 3456 7890", "+6281234567890"), ("12", None)],
)
def test_phone_numbers_are_kept_in_one_form(typed, kept):
    assert normalize_phone(typed) == kept


def test_numbers_are_spelt():
    assert terbilang(112) == "seratus dua belas"


def test_the_holidays_of_2026_are_known_and_those_of_2031_are_not():
    days = holidays(2026)
    assert days is not None
    assert days[dt.date(2026, 8, 17)] == "Proklamasi Kemerdekaan"
    assert holidays(2031) is None


def test_no_log_shows_a_nik():
    record = logging.LogRecord("x", 20, "f", 1, "NIK %s dicetak", ("3510051708909001",), None)
    assert log_filter().filter(record)
    assert "1708909001" not in record.getMessage()


@pytest.mark.parametrize(
    ("register", "paper"),
    [
        ("BURUH HARIAN LEPAS", "Buruh harian lepas"),
        ("PELAJAR/MAHASISWA", "Pelajar/mahasiswa"),
        ("KARYAWAN BUMN", "Karyawan BUMN"),
        ("PEGAWAI NEGERI SIPIL (PNS)", "Pegawai negeri sipil (PNS)"),
        ("TENTARA NASIONAL INDONESIA (TNI)", "Tentara Nasional Indonesia (TNI)"),
        ("ANGGOTA MAHKAMAH KONSTITUSI", "Anggota Mahkamah Konstitusi"),
        ("KEPOLISIAN RI (POLRI)", "Kepolisian RI (POLRI)"),
        ("Buruh tani di PT X", "Buruh tani di PT X"),
        ("", ""),
    ],
)
def test_an_occupation_in_capitals_reads_like_other_words(register, paper):
    assert normal_case(register) == paper
