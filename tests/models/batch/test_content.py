"""What leaves the office is the agreed list, of people with a basis, and not a word more."""

import dataclasses
import datetime as dt
import io
import zipfile

import pytest

from models import history
from models.agencies import agencies
from models.batch import batches
from models.case.cases import CaseDraft, ClosingDraft, close_case, open_case
from models.case.notes import NoteDraft, add_note
from models.case.referrals import ReferralDraft, draft_referral
from models.case.sharing import SharingDraft, record_sharing, withdraw_sharing
from models.codes import BatchKind, ConsentMethod, Outcome, Purpose, Sex, SharingKind
from models.letter import letters
from models.need.needs import NeedDraft, OutcomeDraft, settle_need
from models.person.draft import PersonDraft as Draft
from models.person.people import PersonDraft, correct_person, register_person
from models.person.people import person as person_view
from models.store import writing
from models.tables import (
    Attachment,
    Case,
    Household,
    LetterReferral,
    Need,
    Person,
    Referral,
    Sharing,
)
from tests.batch_office import (
    SICK,
    acknowledge,
    attach,
    busy_office,
    bytes_of,
    make,
    pdf_of,
    sent_case,
    trusted_district,
)
from tests.letter_samples import FOOD, find_agency, options, referral, told


@pytest.fixture
def district(desk, tmp_path, random_bytes):
    return trusted_district(tmp_path, random_bytes, desk)


@dataclasses.dataclass
class Opened:
    """A batch as the district unpacks it."""

    members: dict[str, bytes]

    def rows(self, table: str) -> list[dict[str, str]]:
        import csv

        return list(csv.DictReader(io.StringIO(self.members[f"{table}.csv"].decode(), newline="")))

    def everything(self) -> bytes:
        return b"\n".join([*self.members.values(), *map(str.encode, self.members)])


def opened(district, row) -> Opened:
    district.verify(bytes_of(row))
    with zipfile.ZipFile(io.BytesIO(district.open(bytes_of(row)))) as archive:
        return Opened({name: archive.read(name) for name in archive.namelist()})


def test_people_needs_referrals_letters_and_attachments_travel(desk, district):
    busy_office(desk)
    batch = opened(district, make(desk))
    assert {row["name"] for row in batch.rows("persons")} == {"Siti Contoh", "Budi Contoh"}
    (first, _) = batch.rows("persons")
    assert first["nik"] == "3510044708909001"
    assert (first["hamlet"], first["rt"], first["rw"]) == ("Krajan", "003", "002")
    assert {row["kind"] for row in batch.rows("needs")} == {"food", "health"}
    assert {row["status"] for row in batch.rows("referrals")} == {"requested"}
    assert [row["title"] for row in batch.rows("attachments")] == [
        "Surat keterangan dokter",
        "Foto",
    ]
    included = [row["sha256"] for row in batch.rows("documents") if row["included"] == "1"]
    files = [name for name in batch.members if name.startswith("files/")]
    assert sorted(name[6:70] for name in files) == sorted(included)
    assert len(included) == 4


CANARY = "KENARI"
NOT_ON_THE_LIST = {
    "birth_place": f"{CANARY} tempat",
    "occupation": f"{CANARY} kerja",
    "religion": f"{CANARY} agama",
    "mother_name": f"{CANARY} ibu",
    "father_name": f"{CANARY} ayah",
    "kk": "3510049999999999",
}


def canary_office(desk):
    """A word that must not leave in every field that is not on the list."""
    draft = PersonDraft(
        name="Siti Contoh",
        nik="3510044708909001",
        sex=Sex.FEMALE,
        birth_date=dt.date(1990, 8, 7),
        address="Jl. Kelapa 4",
        **NOT_ON_THE_LIST,
    )
    person_id = register_person(draft, desk)
    register_person(
        dataclasses.replace(draft, name=f"{CANARY} tetangga", nik="3510044708909007"), desk
    )
    case_id = open_case(
        CaseDraft(
            person_id=person_id,
            needs=(
                NeedDraft("food", FOOD),
                NeedDraft("health", {**SICK, "diagnosis": f"{CANARY} sakit", "chronic": ["7"]}),
            ),
            place=f"{CANARY} tempat temuan",
            reported_by=f"{CANARY} pelapor",
            summary=f"{CANARY} cerita",
            sharing=SharingDraft(given_by=f"{CANARY} diberi tahu", relation=f"{CANARY} wali"),
        ),
        desk,
    )
    add_note(case_id, NoteDraft(text=f"{CANARY} catatan", restricted=True), desk)
    add_note(case_id, NoteDraft(text=f"{CANARY} catatan biasa"), desk)
    needs = {row.kind: row.id for row in Need.select().where(Need.case == case_id)}
    draft_referral(ReferralDraft(needs["health"], find_agency(None), f"{CANARY} konsep"), desk)
    sent = draft_referral(ReferralDraft(needs["food"], find_agency(None)), desk)
    letters.issue(sent, options(sent, desk), pdf_of, desk)
    settle_need(needs["health"], OutcomeDraft(Outcome.MET, text=f"{CANARY} hasil"), desk)
    referral(desk, f"{CANARY} tanpa dasar", serial=9005, sharing=None)
    unsent = attach(sent, f"%PDF- {CANARY} rumah".encode(), "application/pdf", "x", desk)
    with writing():
        row = Attachment.get(Attachment.sha256 == unsent)
        history.change(row, desk, referral_id=None, title=f"{CANARY} foto kasus")
    return needs


def test_no_word_that_is_not_on_the_list_leaves(desk, district):
    canary_office(desk)
    batch = opened(district, make(desk))
    everything = batch.everything()
    assert b"Siti Contoh" in everything
    assert b"Jl. Kelapa 4" in everything
    assert CANARY.encode() not in everything
    assert b"3510049999999999" not in everything
    assert {row["name"] for row in batch.rows("persons")} == {"Siti Contoh"}


def test_a_restricted_case_travels_without_what_is_restricted_in_it(desk, district):
    hidden = NeedDraft("health", {**SICK, "diagnosis": f"{CANARY} sakit"})
    sent = sent_case(desk, need=hidden, restricted=True, summary=f"{CANARY} cerita")
    case_id = Case.get().id
    add_note(case_id, NoteDraft(text=f"{CANARY} catatan"), desk)
    attach(sent, b"%PDF-1.4 KTP", "application/pdf", "Fotokopi KTP", desk)
    paper = attach(sent, f"%PDF- {CANARY} visum".encode(), "application/pdf", "Visum", desk)
    with writing():
        row = Attachment.get(Attachment.sha256 == paper)
        history.change(row, desk, restricted=1, title=f"{CANARY} visum")
    batch = opened(district, make(desk))
    assert [row["name"] for row in batch.rows("persons")] == ["Siti Contoh"]
    assert [row["title"] for row in batch.rows("attachments")] == ["Fotokopi KTP"]
    assert len(batch.rows("needs")) == len(batch.rows("letters")) == 1
    assert CANARY.encode() not in batch.everything()


def test_columns_are_the_agreed_ones():
    from models.batch.tables import PERSONS, TABLES

    assert [column.name for column in PERSONS.columns] == [
        "id", "record_state", "nik", "name", "sex", "birth_date", "birth_year",
        "address", "hamlet", "rt", "rw", "phone",
    ]  # fmt: skip
    words = {column.name for table in TABLES for column in table.columns}
    forbidden = {"religion", "mother_name", "father_name", "kk", "occupation", "summary", "text"}
    assert not words & forbidden


def test_a_diagnosis_travels_only_with_a_referral_to_a_health_agency(desk, district):
    sick = NeedDraft("health", SICK)
    clinic = next(each.code for each in agencies() if each.health)
    sent_case(desk, need=sick, agency_code=clinic)
    sent_case(desk, "Budi Contoh", 9002, need=sick)
    asked = referral(desk, "Wati Contoh", serial=9003, need=sick, agency_code=clinic)  # a draft
    batch = opened(district, make(desk))
    of_case = {row["id"]: row for row in batch.rows("needs")}
    diagnoses = {row["need_id"]: row["diagnosis"] for row in batch.rows("answers-health-v1")}
    by_case = [diagnoses[need] for need in sorted(of_case)]
    assert by_case == ["TB paru", "", ""]
    assert Referral.get_by_id(asked).requested_on is None


def test_answers_come_in_the_columns_of_their_form(desk, district):
    sent_case(desk, need=NeedDraft("health", SICK))
    (row,) = opened(district, make(desk)).rows("answers-health-v1")
    assert row["urgency"] == "segera"
    assert row["obstacles"] == "biaya;transport"
    assert row["complaint"] == 'Batuk lama, "berdarah"\nsejak Lebaran'


def test_a_case_without_a_basis_is_counted_and_not_sent(desk, district):
    sent_case(desk)
    referral(desk, "Budi Contoh", serial=9002, sharing=None)
    assert batches.pending().not_shared == 1
    report = district.verify(bytes_of(make(desk)))
    assert report.header.office["not_shared"] == 1
    assert report.header.counts["cases"] == 1


def test_a_letter_that_names_somebody_without_a_basis_stays(desk, district):
    mine = sent_case(desk)
    letter_id = LetterReferral.get(LetterReferral.referral == mine).letter_id
    other = referral(desk, "Budi Contoh", serial=9002, sharing=None)
    with writing():
        history.create(LetterReferral, desk, letter_id=letter_id, referral_id=other)
    batch = opened(district, make(desk))
    assert batch.rows("letters") == batch.rows("letter-referrals") == batch.rows("documents") == []
    assert len(batch.rows("referrals")) == 1


def test_a_void_letter_travels_as_void_without_its_page(desk, district):
    rid = sent_case(desk)
    letters.void_letter(LetterReferral.get(LetterReferral.referral == rid).letter_id, "Salah", desk)
    batch = opened(district, make(desk))
    (row,) = batch.rows("letters")
    assert (row["state"], row["document"]) == ("void", "")
    assert batch.rows("documents") == []


# --- the delta --------------------------------------------------------------------------------


def test_a_delta_holds_what_changed_and_the_parents_it_needs(desk, district):
    sent_case(desk)
    quiet = sent_case(desk, "Budi Contoh", 9002)
    acknowledge(make(desk))
    need = Referral.get_by_id(quiet).need
    settle_need(need.id, OutcomeDraft(Outcome.MET), desk)
    batch = opened(district, make(desk, BatchKind.DELTA))
    assert [row["id"] for row in batch.rows("needs")] == [need.uuid]
    assert [row["name"] for row in batch.rows("persons")] == ["Budi Contoh"]
    assert len(batch.rows("cases")) == 1
    assert batch.rows("letters") == []


def test_a_delta_grows_until_the_district_acknowledges(desk, district):
    first = make(desk, BatchKind.DELTA) if sent_case(desk) else None
    sent_case(desk, "Budi Contoh", 9002)
    second = opened(district, make(desk, BatchKind.DELTA))
    assert {row["name"] for row in second.rows("persons")} == {"Siti Contoh", "Budi Contoh"}
    carried = {row["included"] for row in second.rows("documents")}
    assert carried == {"0", "1"}  # the first letter is on its way and only named
    assert first is not None


def test_a_case_whose_basis_came_later_travels_whole(desk, district):
    sent_case(desk)
    late = referral(desk, "Budi Contoh", serial=9002, sharing=None)
    acknowledge(make(desk))
    case = Referral.get_by_id(late).need.case
    record_sharing(case.person_id, told("Budi Contoh"), desk, case.id)
    batch = opened(district, make(desk, BatchKind.DELTA))
    assert [row["name"] for row in batch.rows("persons")] == ["Budi Contoh"]
    assert len(batch.rows("needs")) == len(batch.rows("cases")) == 1


def test_a_corrected_nik_reaches_the_same_person(desk, district):
    sent_case(desk)
    acknowledge(make(desk))
    person = Person.get()
    view = person_view(person.id)
    names = [field.name for field in dataclasses.fields(Draft)]
    draft = Draft(**{name: getattr(view, name) for name in names})
    correct_person(person.id, dataclasses.replace(draft, nik="3510044708909009"), desk)
    (row,) = opened(district, make(desk, BatchKind.DELTA)).rows("persons")
    assert (row["id"], row["nik"]) == (person.uuid, "3510044708909009")


def test_a_new_address_of_the_family_reaches_the_district(desk, district):
    sent_case(desk)
    acknowledge(make(desk))
    household = Household.get()
    with writing():
        history.change(household, desk, address="Jl. Baru 7", hamlet="Krajan", rt="003", rw="002")
        person = Person.get()
        history.change(person, desk, address="", hamlet="", rt="", rw="")
    acknowledge(make(desk, BatchKind.DELTA))
    with writing():
        history.change(household, desk, address="Jl. Baru 8")
    (row,) = opened(district, make(desk, BatchKind.DELTA)).rows("persons")
    assert row["address"] == "Jl. Baru 8"


def test_a_withdrawn_basis_travels_as_a_state_and_nothing_else(desk, district):
    sent_case(desk)
    sent_case(desk, "Budi Contoh", 9002)
    acknowledge(make(desk))
    sharing = Sharing.select().order_by(Sharing.id).first()
    withdraw_sharing(sharing.id, desk.today(), desk)
    batch = opened(district, make(desk, BatchKind.DELTA))
    (case,) = batch.rows("cases")
    (person,) = batch.rows("persons")
    assert case.pop("record_state") == person.pop("record_state") == "withdrawn"
    assert case.pop("id") == Case.get_by_id(sharing.case_id).uuid
    assert person.pop("id") == Person.get_by_id(sharing.person_id).uuid
    assert not any(case.values())
    assert not any(person.values())
    assert b"Siti" not in batch.everything()


@pytest.mark.parametrize("state", ["merged", "anonymised"])
def test_a_person_who_is_no_more_travels_as_a_state(desk, district, state):
    sent_case(desk)
    sent_case(desk, "Budi Contoh", 9002)
    acknowledge(make(desk))
    with writing():
        history.change(Person.select().order_by(Person.id).first(), desk, record_state=state)
    batch = opened(district, make(desk, BatchKind.DELTA))
    (person,) = batch.rows("persons")
    assert (person["record_state"], person["name"], person["nik"]) == (state, "", "")
    (case,) = batch.rows("cases")
    assert (case["record_state"], case["person_id"]) == ("withdrawn", "")


def test_a_closed_case_and_its_outcome_reach_the_district(desk, district):
    rid = referral(desk)
    need = Referral.get_by_id(rid).need
    acknowledge(make(desk))
    settle_need(need.id, OutcomeDraft(Outcome.MET), desk)
    from models.case.referrals import Move, move_referral
    from models.codes import Party, ReferralStatus

    move_referral(rid, Move(ReferralStatus.ENTERED_IN_ERROR, Party.OFFICE), desk)
    close_case(need.case_id, ClosingDraft("Siti Contoh", "Datang ke kantor"), desk)
    batch = opened(district, make(desk, BatchKind.DELTA))
    assert [(row["state"], row["closed_on"]) for row in batch.rows("cases")] == [
        ("closed", "2026-03-16")
    ]
    assert [row["outcome"] for row in batch.rows("needs")] == ["met"]
    assert batch.rows("referrals") == []  # it never left as a request


def test_a_consent_for_the_district_is_a_basis_too(desk, district):
    rid = referral(desk, sharing=None)
    case = Referral.get_by_id(rid).need.case
    draft = SharingDraft(
        SharingKind.CONSENT, Purpose.DISTRICT, None, "Siti Contoh", "", ConsentMethod.SIGNATURE
    )
    record_sharing(case.person_id, draft, desk)
    assert len(opened(district, make(desk)).rows("cases")) == 1
