"""Whom and what the sample papers are about: an office as it usually is, and the worst of each.

In the worst one every text is as long as the models allow and holds what breaks careless printing:
markup, braces, percent signs, diacritics, words without a blank.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from desktop.commands.practice.hardships import HARDSHIPS
from models.agencies import LIMITS as AGENCY_LIMITS
from models.agencies import AgencyDraft
from models.codes import SigningForm
from models.letter.words import MOST_ATTACHMENTS
from models.need.answers import check_answers
from models.need.fields import Field, FieldType, NeedForm
from models.office import LIMITS as OFFICE_LIMITS
from models.office import MOST_COPIES, OfficeDraft
from models.officials import OfficialDraft
from models.person.draft import LIMITS as PERSON_LIMITS

DAY = dt.date(2026, 11, 24)
"""The day of the papers, a Tuesday."""
BEFORE = DAY - dt.timedelta(days=200)
"""A day before any of the cases was opened."""
LONGEST_STORY = 10_000
LONGEST_LINE = 300
POSITIONS = {
    SigningForm.AN: "Sekretaris Desa",
    SigningForm.UB: "Kepala Seksi Kesejahteraan",
}
PLACE: dict[str, Any] = {
    "region_code": "35.10.04.2009",
    "regency": "Banyuwangi",
    "province": "Jawa Timur",
}
ODD = 'Nur\'aini <b>Łucja & José</b> Müller ("Ibu {name}") 100 % \\ '
LONG = "Raden Ayu Sulistyaningtyas Prawirodirdjokusumo binti Haji Muhammad Nashruddin "
UNBROKEN = "Prawirodirdjokusumohadiningrat"


@dataclass(frozen=True, slots=True)
class Cast:
    """All that is written down before the papers are made. `people` are names, one a need kind."""

    title: str
    office: OfficeDraft
    officials: tuple[OfficialDraft, ...]
    clerk: str
    people: tuple[str, ...]
    home: dict[str, Any]
    """The columns of a resident's address, trade and birth place."""
    agency: AgencyDraft | None
    """Whom all is referred to; None: the agency the form names first."""
    story: str
    long_story: str
    place: str
    request: str
    number: str
    copies: tuple[str, ...]
    attachments: tuple[str, ...]
    documents: tuple[str, ...]
    team: str
    notes: str
    answers: Callable[[NeedForm], dict[str, Any]]


def filled(words: str, limit: int) -> str:
    """The words over and over, as many characters as a field may hold."""
    return (words * (limit // len(words) + 1))[:limit].rstrip().ljust(limit, "n")


@cache
def usual() -> Cast:
    """Desa Kalipait on an ordinary day, with a logo."""
    from reports.practice_drawing import draw_logo

    office = OfficeDraft(
        **PLACE,
        village="Kalipait",
        kecamatan="Tegaldlimo",
        address="Jalan Raya Kalipait Nomor 1",
        postal_code="68484",
        phone="0812-0000-0000",
        email="desa.kalipait@example.org",
        unit_code="429.504.09",
        logo=draw_logo(),
    )
    return Cast(
        title="Biasa",
        office=office,
        officials=tuple(_official(form, "Slamet Contoh, S.Sos.") for form in SigningForm),
        clerk="Sri Contoh",
        people=("Siti Contoh", "Budi Contoh", "Wati Contoh", "Joko Contoh", "Rini Contoh"),
        home={
            "birth_place": "Banyuwangi",
            "occupation": "Buruh tani",
            "hamlet": "Krajan",
            "rt": "3",
            "rw": "2",
        },
        agency=None,
        story="Keluarga ini sudah tiga hari dibantu tetangga. Kepala keluarga sakit dan tidak "
        "dapat bekerja sejak awal bulan.",
        long_story=("Keluarga ini dibantu tetangga sejak kepala keluarga sakit. " * 12).strip(),
        place="Afdeling Sumberjambe",
        request="dapat dijadwalkan kunjungan rumah pada minggu ini",
        number="400.9.14.5/045/429.504.09/2026",
        copies=("Yth. Camat Tegaldlimo", "Arsip"),
        attachments=("Fotokopi KTP dan KK", "Foto rumah"),
        documents=("Fotokopi KTP", "Fotokopi KK", "Surat pengantar RT/RW"),
        team="Sri Contoh: pencatatan\nKader Posyandu: pendamping",
        notes="Semua warga yang datang sudah dicatat.",
        answers=_usual_answers,
    )


@cache
def worst() -> Cast:
    """An office with long names and no logo; every other text at its limit."""
    name = filled(LONG, PERSON_LIMITS["name"])
    office = OfficeDraft(
        **PLACE | {"regency": "Kepulauan Siau Tagulandang Biaro & Sekitarnya"},
        village="Sungai Beremas Pantai Barat <Hulu>",
        kecamatan="Siau Barat Selatan Kepulauan Mentawai",
        address=filled("Jalan Raya Sungai Beremas & Muara <Lama> Nomor 100 %, ", 200),
        postal_code="95862",
        phone=filled("0812-0000-0000 / 0813-0000-0000, ", OFFICE_LIMITS["phone"]),
        email=f"{'kantor.' * 8}desa@sungai-beremas-pantai-barat.example.org",
        unit_code="429.504.09/KESRA-PEM",
    )
    line = filled("Fotokopi buku nikah, akta lahir & surat <keterangan> RT/RW, ", LONGEST_LINE)
    return Cast(
        title="Terburuk",
        office=office,
        officials=tuple(_official(form, name, long=True) for form in SigningForm),
        clerk=filled(ODD, 100),
        people=(name, filled(ODD, PERSON_LIMITS["name"]), filled(UNBROKEN, PERSON_LIMITS["name"])),
        home={
            "birth_place": filled("Kepulauan Siau Tagulandang ", PERSON_LIMITS["birth_place"]),
            "occupation": filled("Buruh harian lepas & pekebun ", PERSON_LIMITS["occupation"]),
            "hamlet": filled("Krajan Wetan Kidul ", PERSON_LIMITS["hamlet"]),
            "address": filled("Gang <Melati> & Mawar Nomor 100 %, ", PERSON_LIMITS["address"]),
            "rt": "103",
            "rw": "102",
        },
        agency=AgencyDraft(
            name=filled("Dinas Sosial, Pemberdayaan Perempuan & ", AGENCY_LIMITS["name"]),
            short_name=filled("Dinsos PPKB & PA ", AGENCY_LIMITS["short_name"]),
            addressee=filled("Kepala Dinas Sosial, Pemberdayaan & ", AGENCY_LIMITS["addressee"]),
            place=filled("Ondong Siau Barat ", AGENCY_LIMITS["place"]),
            phone="0333-000000",
            health=True,
        ),
        story=filled("Warga <ini> & keluarganya bertahan dengan 100 % bantuan {tetangga}. ", 400),
        long_story=filled("Warga <ini> sakit, ditolong {tetangga} & kader é ü Ł. ", LONGEST_STORY),
        place=filled("Afdeling Sumberjambe Atas ", 200),
        request=filled("dapat dijadwalkan kunjungan rumah & pemeriksaan, ", 300),
        number="400.12.2.4/000045a/429.504.09/KESRA-PEM/KEP/VIII/2026",
        copies=tuple([filled("Yth. Camat & Kepala Puskesmas ", 120)] * MOST_COPIES),
        attachments=(line, *["Fotokopi KTP & KK"] * (MOST_ATTACHMENTS - 1)),
        documents=(line, *["Fotokopi KTP & KK"] * (MOST_ATTACHMENTS - 1)),
        team="\n".join([filled("Sri Contoh & kader <Posyandu>: pencatatan ", 99)] * 10),
        notes=filled("Jalan ke afdeling rusak & hujan; <kembali> minggu depan. ", 4000),
        answers=_worst_answers,
    )


CASTS = (usual, worst)


def _official(form: SigningForm, name: str, *, long: bool = False) -> OfficialDraft:
    position = POSITIONS.get(form, "Kepala Desa")
    rank = "" if position == "Kepala Desa" and not long else "Penata Tk. I (III/d)"
    draft = OfficialDraft(
        name=name,
        position=position,
        rank=rank,
        staff_number="198001012005012001" if rank else "",
        signing_form=form,
    )
    if not long:
        return draft
    position = f"{position} Bidang Kesejahteraan, Pemerintahan & Pemberdayaan Masyarakat"
    return replace(draft, position=position, rank=f"{rank} Golongan Ruang & Masa Kerja")


def _usual_answers(form: NeedForm) -> dict[str, Any]:
    """Those of the first invented hardship of this kind; of another kind, the shortest ones."""
    found = next((each.answers for each in HARDSHIPS if each.kind == form.kind), None)
    return dict(found) if found is not None else _answered(form, longest=False)


def _worst_answers(form: NeedForm) -> dict[str, Any]:
    return _answered(form, longest=True)


def _answered(form: NeedForm, *, longest: bool) -> dict[str, Any]:
    """An answer to every question that takes one, as long as may be or just right."""
    answers = {field.name: _answer(field, longest=longest) for field in form.fields}
    for problem in check_answers(form, answers, BEFORE):
        answers.pop(problem.field, None)
    return answers


def _answer(field: Field, *, longest: bool) -> object:
    codes = sorted(field.options, key=lambda option: len(option.label), reverse=longest)
    exact = field.digits or field.characters
    text = "9" * exact if exact else filled("Sakit & <tidak> bekerja, 100 % ", field.limit)
    numbers = (FieldType.NUMBER, FieldType.MONEY)
    if field.school_year:
        return "2025/2026"
    if field.type in numbers:
        return field.maximum if field.maximum is not None else 99_999_999
    return {
        FieldType.TEXT: text if longest or exact else "Contoh",
        FieldType.NARRATIVE: text if longest else "Contoh",
        FieldType.CHOICE: codes[0].code if codes else "",
        FieldType.CHOICES: [each.code for each in codes] if longest else [],
        FieldType.YES_NO: True,
        FieldType.DATE: BEFORE.isoformat(),
    }[field.type]
