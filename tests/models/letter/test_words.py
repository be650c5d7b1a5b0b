"""What a letter says is what was recorded, to whom it may be said, in the words of the office."""

import datetime as dt
from dataclasses import replace

import pytest

from models.case.cases import NeedDraft
from models.codes import (
    Channel,
    EnclosureUnit,
    LetterKind,
    NoNikReason,
    Sifat,
    SigningForm,
    UrgencyLevel,
)
from models.errors import RuleError
from models.letter.identity import identity_of
from models.letter.parts import letterhead_of, signature_of
from models.letter.words import compose, default_options, usual_validity
from models.office import change_office, draft_from, office
from models.officials import OfficialDraft, OfficialView, add_official, change_official, officials
from models.tables import Household, Office, Person
from tests.letter_samples import FOOD, options, referral

HEALTH = {
    "urgency": "biasa",
    "complaint": "Batuk lama",
    "diagnosis": "TBC paru",
    "obstacles": ["biaya"],
    "jkn_status": "tidak_ada",
}


def composed(desk, rid, **changes):
    return compose(rid, options(rid, desk, **changes), desk)


def said(document):
    return document.to_json()


@pytest.mark.parametrize(
    ("channel", "place", "expected"),
    [
        (Channel.COUNTER, "", "berdasarkan pelayanan di kantor desa pada tanggal 16 Maret 2026"),
        (Channel.OUTREACH, "Kebun Malangsari", "kegiatan jemput bola di Kebun Malangsari"),
        (Channel.BUNGA_DESA, "", "kegiatan Bupati Ngantor di Desa (Bunga Desa) di Desa Kalipait"),
        (Channel.NEIGHBOURHOOD, "", "laporan RT/RW"),
        (Channel.COMPLAINT, "", "pengaduan masyarakat"),
        (Channel.SELF, "", "permohonan yang bersangkutan"),
        (Channel.TPD, "", "TPD"),
    ],
)
def test_the_opening_tells_how_the_office_came_to_know(desk, channel, place, expected):
    rid = referral(desk, channel=channel, place=place)
    assert expected in composed(desk, rid).opening


def test_the_surat_dinas_names_the_resident_the_need_and_what_is_asked(desk):
    rid = referral(desk)
    letter = composed(desk, rid, attachments=("Fotokopi KK",))
    identity = dict(letter.identity)
    assert list(identity) == [
        "Nama",
        "NIK",
        "No. KK",
        "Tempat/Tgl. Lahir",
        "Jenis Kelamin",
        "Pekerjaan",
        "Alamat",
        "No. HP",
    ]
    assert identity["Tempat/Tgl. Lahir"] == "Banyuwangi, 7 Agustus 1990"
    assert identity["Alamat"].startswith("Dusun Krajan, RT 003/RW 002, Desa Kalipait")
    assert identity["No. HP"] == "081234567890"
    assert letter.subject == "Permohonan Bantuan Kebutuhan Pokok a.n. Siti Contoh"
    assert "mohon dapat diberikan bantuan pangan" in letter.request
    assert letter.enclosure == "1 (satu) berkas"
    assert ("Anggota keluarga", "4 jiwa") in letter.facts
    assert letter.story == "Tidak ada beras sejak kemarin."
    assert letter.copies == ("Yth. Camat Tegaldlimo", "Arsip")
    assert composed(desk, rid).enclosure == "-"
    many = composed(desk, rid, attachments=tuple(f"Foto {number}" for number in range(12)))
    assert many.enclosure == "12 (dua belas) berkas"
    sheets = composed(desk, rid, attachments=("Foto",) * 3, unit=EnclosureUnit.SHEETS)
    assert sheets.enclosure == "3 (tiga) lembar"


def test_a_letter_starts_with_what_the_office_has_set(desk):
    set_up = {
        "camat_signs": True,
        "camat_name": "Drs. Camat Contoh",
        "camat_rank": "Pembina",
        "camat_nip": "19700101 199503 1 001",
        "valid_months": 3,
    }
    change_office(replace(draft_from(office()), **set_up), desk)
    rid = referral(desk)
    chosen = default_options(rid, desk)
    assert (chosen.with_camat, chosen.valid_until) == (True, dt.date(2026, 6, 16))
    camat = compose(rid, chosen, desk).acknowledged
    assert (camat.titles, camat.name) == (("CAMAT TEGALDLIMO,",), "Drs. Camat Contoh")
    assert (camat.rank, camat.staff) == ("Pembina", "NIP 19700101 199503 1 001")


@pytest.mark.parametrize(
    ("months", "day", "last"),
    [
        (0, dt.date(2026, 1, 31), None),
        (1, dt.date(2026, 1, 31), dt.date(2026, 2, 28)),
        (6, dt.date(2026, 8, 31), dt.date(2027, 2, 28)),
        (12, dt.date(2026, 12, 1), dt.date(2027, 12, 1)),
    ],
)
def test_a_month_ends_where_it_ends(store, months, day, last):
    assert usual_validity(replace(office(), valid_months=months), day) == last


def test_the_paper_the_resident_carries_is_never_called_a_rujukan(desk):
    rid = referral(desk)
    letter = composed(desk, rid, kind=LetterKind.INTRODUCTION, valid_until=dt.date(2026, 4, 16))
    assert letter.title == "SURAT PENGANTAR"
    assert "rujukan" not in said(letter).casefold()
    assert letter.opening.startswith("Yang bertanda tangan di bawah ini Kepala Desa Kalipait")
    assert "menerangkan bahwa" in letter.opening
    assert "berlaku sampai dengan tanggal 16 April 2026" in letter.closing
    assert letter.signature.above == "Kalipait, 16 Maret 2026"


@pytest.mark.parametrize(
    ("agency", "sifat", "told"),
    [
        ("PUSKESMAS", Sifat.RAHASIA, True),
        ("PUSKESMAS", Sifat.SEGERA, False),
        ("DINSOSPPKB", Sifat.RAHASIA, False),
        ("DINSOSPPKB", Sifat.BIASA, False),
    ],
)
@pytest.mark.parametrize("kind", LetterKind)
def test_a_diagnosis_goes_only_to_a_health_agency_in_a_secret_letter(
    desk, agency, sifat, told, kind
):
    rid = referral(desk, need=NeedDraft("health", HEALTH), agency_code=agency)
    told = told and kind == LetterKind.OFFICIAL  # the paper that prints the word Rahasia
    assert ("TBC" in said(composed(desk, rid, sifat=sifat, kind=kind))) == told


def test_the_story_of_a_restricted_case_stays_in_the_office(desk):
    rid = referral(desk, restricted=True, summary="Kekerasan di rumah")
    assert "Kekerasan" not in said(composed(desk, rid))
    health = referral(
        desk, "Budi Contoh", serial=9002, agency_code="PUSKESMAS", restricted=True, summary="Luka"
    )
    assert composed(desk, health, sifat=Sifat.RAHASIA).story == "Luka"
    carried = composed(desk, health, sifat=Sifat.RAHASIA, kind=LetterKind.INTRODUCTION)
    assert carried.story == ""


def test_urgency_becomes_the_sifat_and_the_head_signs(desk):
    urgent = NeedDraft("food", FOOD, UrgencyLevel.CRITICAL, "Ada bayi")
    rid = referral(desk, need=urgent)
    chosen = default_options(rid, desk)
    assert chosen.sifat == Sifat.SANGAT_SEGERA
    assert chosen.official_id == officials(desk.today())[0].id
    assert composed(desk, rid).classification == "400.9.14.5"
    assert composed(desk, rid, classification=" 400.10 ").classification == "400.10"


def test_nobody_signs_before_he_serves_or_after_he_left(desk):
    rid = referral(desk)
    later = add_official(
        OfficialDraft("Baru Contoh", "Kepala Desa", valid_from=dt.date(2026, 5, 1)), desk
    )
    with pytest.raises(RuleError, match=r"letter\.signer_not_serving"):
        composed(desk, rid, official_id=later)
    head = officials(desk.today())[0]
    change_official(head.id, replace(head, valid_until=dt.date(2026, 3, 1)), desk)
    with pytest.raises(RuleError, match=r"letter\.signer_not_serving"):
        composed(desk, rid, official_id=head.id)


def test_an_office_nobody_signs_for_is_told_so(desk):
    rid = referral(desk)
    for one in officials(desk.today()):
        change_official(one.id, replace(one, valid_until=dt.date(2026, 3, 1)), desk)
    with pytest.raises(RuleError, match=r"letter\.no_official"):
        default_options(rid, desk)


def test_lists_no_letter_carries_are_refused(desk):
    rid = referral(desk)
    with pytest.raises(RuleError, match=r"letter\.too_many_lines"):
        composed(desk, rid, copies=("x",) * 11)
    assert composed(desk, rid, copies=(" ", "Arsip\t")).copies == ("Arsip",)


def official(form: SigningForm, position: str = "Sekretaris Desa") -> OfficialView:
    return OfficialView("Wati Contoh, S.Sos.", position, signing_form=form)


@pytest.mark.parametrize(
    ("form", "position", "prefix", "titles"),
    [
        (SigningForm.SELF, "Kepala Desa", "", ("KEPALA DESA KALIPAIT,",)),
        (SigningForm.SELF, "Kepala Desa Kalipait", "", ("KEPALA DESA KALIPAIT,",)),
        (SigningForm.AN, "Sekretaris Desa", "a.n.", ("KEPALA DESA KALIPAIT", "SEKRETARIS DESA,")),
        (
            SigningForm.UB,
            "Kasi Pelayanan",
            "a.n.",
            ("KEPALA DESA KALIPAIT", "SEKRETARIS DESA", "u.b.", "KASI PELAYANAN,"),
        ),
        (SigningForm.PLT, "Sekretaris Desa", "Plt.", ("KEPALA DESA KALIPAIT,",)),
        (SigningForm.PLH, "Sekretaris Desa", "Plh.", ("KEPALA DESA KALIPAIT,",)),
        (SigningForm.PJ, "Pj. Kepala Desa", "Pj.", ("KEPALA DESA KALIPAIT,",)),
    ],
)
def test_each_way_of_signing_has_its_titles(desk, form, position, prefix, titles):
    signature = signature_of(official(form, position), office(), desk.today())
    assert (signature.prefix, signature.titles) == (prefix, titles)
    assert signature.name == "Wati Contoh, S.Sos.", "a degree keeps its letters"


def test_a_kelurahan_of_a_kota_prints_its_own_words(desk):
    change_office(
        replace(
            draft_from(office()),
            region_code="35.79.01.1001",
            village_term="Kelurahan",
            village="Sisir",
            kecamatan="Batu",
            regency_term="Kota",
            regency="Batu",
            head_title="Lurah",
            hamlet_term="Lingkungan",
        ),
        desk,
    )
    lurah = OfficialDraft(
        "Joko Contoh, S.STP.", "Lurah", "Penata Tk. I (III/d)", "198001012005011001"
    )
    signer = add_official(lurah, desk)
    letter = composed(desk, referral(desk), official_id=signer)
    assert letter.letterhead.lines == ("PEMERINTAH KOTA BATU", "KECAMATAN BATU", "KELURAHAN SISIR")
    assert letter.signature.titles == ("LURAH SISIR,",)
    assert letter.signature.rank == lurah.rank
    assert letter.signature.staff == "NIP 19800101 200501 1 001"
    assert dict(letter.identity)["Alamat"].startswith("Lingkungan Krajan")
    assert "kantor kelurahan" in letter.opening
    assert "desa" not in said(letter).casefold().replace("sekretaris desa", "")


def test_a_nagari_prints_its_own_words(desk):
    change_office(
        replace(
            draft_from(office()),
            region_code="13.06.05.2003",
            village_term="Nagari",
            village="Koto Tuo",
            kecamatan="IV Koto",
            regency="Agam",
            head_title="Wali Nagari",
            hamlet_term="Jorong",
        ),
        desk,
    )
    signer = add_official(OfficialDraft("Datuk Contoh", "Wali Nagari"), desk)
    letter = composed(desk, referral(desk), official_id=signer, kind=LetterKind.INTRODUCTION)
    assert letter.letterhead.lines[-1] == "NAGARI KOTO TUO"
    assert letter.signature.titles == ("WALI NAGARI KOTO TUO,",)
    assert "Wali Nagari Koto Tuo, Kecamatan IV Koto, Kabupaten Agam" in letter.opening
    assert "warga Nagari Koto Tuo" in letter.statement


def test_a_practice_letter_says_on_its_face_that_it_is_none(desk):
    rid = referral(desk)
    assert composed(desk, rid).watermark == composed(desk, rid).notice == ""
    Office.update(practice=1).execute()
    for kind in LetterKind:
        letter = composed(desk, rid, kind=kind)
        assert letter.watermark == "CONTOH"
        assert letter.notice.startswith("Bukan surat resmi")


def test_the_own_lines_of_an_office_replace_the_usual_ones(desk):
    change_office(
        replace(draft_from(office()), letterhead="PEMERINTAH KABUPATEN X\n\nKANTOR KEPALA DESA Y"),
        desk,
    )
    head = composed(desk, referral(desk)).letterhead
    assert head.lines == ("PEMERINTAH KABUPATEN X", "KANTOR KEPALA DESA Y")
    assert head.address == "Jl. Raya Kalipait No. 1 - Banyuwangi 68484"


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("Jl. Banyuwangi No. 1", "Jl. Banyuwangi No. 1 - Kalipait - Banyuwangi 68484"),
        ("Jl. Kalipaitan 2", "Jl. Kalipaitan 2 - Kalipait - Banyuwangi 68484"),
        ("Jl. Raya 3, Kalipait, Banyuwangi", "Jl. Raya 3, Kalipait, Banyuwangi - Kode Pos 68484"),
        ("Jl. Raya 4 - Kab. Banyuwangi 68484", "Jl. Raya 4 - Kab. Banyuwangi 68484 - Kalipait"),
    ],
)
def test_the_address_says_each_place_once_whatever_its_street_is_called(desk, address, line):
    view = replace(office(), address=address, phone="", email="")
    assert letterhead_of(view).address == line


@pytest.mark.parametrize(
    ("written", "paper"),
    [
        ("PELAJAR/MAHASISWA", "Pelajar/mahasiswa"),
        ("GURU SD DI PT ABC", "GURU SD DI PT ABC"),
        ("Bidan desa", "Bidan desa"),
    ],
)
def test_only_an_official_occupation_is_set_in_small_letters(desk, written, paper):
    person = Person(name="Siti Contoh", sex="2", household=None, occupation=written)
    person.birth_date, person.estimated_birth_year = None, 1980
    assert dict(identity_of(person, office()))["Pekerjaan"] == paper


def test_what_is_not_known_of_a_resident_is_said_not_invented(desk):
    person = Person(
        name="Mbah Contoh",
        nik=None,
        no_nik_reason=NoNikReason.NEGLECTED,
        sex="1",
        birth_date=None,
        estimated_birth_year=1940,
        household=None,
    )
    identity = dict(identity_of(person, office()))
    assert identity["NIK"] == "- (Orang terlantar)"
    assert identity["Tempat/Tgl. Lahir"] == "-, tahun 1940 (perkiraan)"
    assert identity["No. KK"] == identity["Pekerjaan"] == identity["No. HP"] == "-"
    assert identity["Alamat"] == "Desa Kalipait, Kec. Tegaldlimo"


def test_a_resident_lives_where_he_lives_not_where_his_family_card_says(desk):
    home = Household(address="Jl. Lama", hamlet="Krajan", rt="001", rw="002")
    person = Person(
        name="A", nik="3510044708909001", sex="2", birth_date=dt.date(1990, 8, 7), household=home
    )
    assert dict(identity_of(person, office()))["Alamat"].startswith(
        "Jl. Lama, Dusun Krajan, RT 001"
    )
    person.hamlet = "dusun Baru"
    assert dict(identity_of(person, office()))["Alamat"].startswith("dusun Baru, Desa Kalipait")
